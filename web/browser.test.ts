import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "./browser/chromium.js";
import { PLACES, shownPlaces } from "./browser/places.js";
import { notBuilt, startSampleServer, type SampleServer } from "./browser/sample-server.js";

const missing = noBrowser ?? notBuilt;
if (missing !== null && process.env["CI"]) throw new Error(missing);

describe.skipIf(missing !== null)(`the page in a browser${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let server: SampleServer;
  let browser: Browser;
  let places: Awaited<ReturnType<typeof shownPlaces>>;
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startSampleServer();
    browser = await openBrowser(true);
    places = await shownPlaces(server.address);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  interface Look {
    readonly width?: number;
    readonly language?: "en" | "ru";
  }

  async function open(path: string, { width = 1280, language = "en" }: Look = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: "light", reducedMotion: "reduce" });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
    await page.addInitScript((chosen) => {
      localStorage.setItem("trucewatch", JSON.stringify({ author: "A. Monitor", language: chosen }));
    }, language);
    await page.goto(server.address + path);
    await page.waitForFunction(() => document.querySelector(".view > *") !== null && document.querySelector(".waiting") === null);
    return page;
  }

  /** What axe-core finds in the page as it is shown. */
  async function found(page: Page): Promise<readonly string[]> {
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { readonly axe: { run(options: object): Promise<axe.AxeResults> } }).axe.run({ resultTypes: ["violations"] }));
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
  }

  async function darken(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction(() => document.documentElement.dataset["theme"] === "dark");
  }

  const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  const close = (page: Page) => page.context().close();

  describe.each(PLACES)("%s", (name) => {
    test.each([
      ["wide, in English", 1280, "en"],
      ["narrow, in Russian", 360, "ru"],
    ] as const)(
      "breaks no rule of accessibility, content policy or width, in light and in dark: %s",
      async (_words, width, language) => {
        const path = places[name];
        const page = await open(path, { width, language });
        expect(await found(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await darken(page);
        expect(await found(page)).toEqual([]);
        expect(faults.filter((fault) => fault.startsWith(`${path}: `))).toEqual([]);
        await close(page);
      },
      120_000,
    );

    test("at 200 % zoom, which halves a screen of 1280 by 800, nothing is cut off", async () => {
      const page = await open(places[name], { width: 640 });
      expect(await overflow(page)).toBe(0);
      await close(page);
    }, 60_000);
  });

  test("the windows over a view break no rule of accessibility, in both languages and themes, and give the focus back", async () => {
    for (const language of ["en", "ru"] as const) {
      const page = await open(places.inbox, { language, width: language === "en" ? 1280 : 360 });
      await page.waitForSelector(".lit.is-current");
      for (const key of ["?", "e", "x", "r"]) {
        await page.keyboard.press(key);
        await page.waitForSelector("dialog[open]");
        expect(await found(page)).toEqual([]);
        await page.keyboard.press("Escape");
        await page.waitForSelector("dialog", { state: "detached" });
      }
      await page.locator(".context > button.small").last().click();
      await page.waitForSelector("dialog .forms a");
      expect(await found(page)).toEqual([]);
      await darken(page);
      expect(await found(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await close(page);
    }
  }, 120_000);

  test("every form of export and of the situation report is offered, and the files come", async () => {
    const page = await open(places.incidents);
    const forms = (await (await page.request.get(`${server.address}/api/forms`)).json()) as {
      readonly views: readonly { readonly name: string }[];
      readonly situation: readonly { readonly name: string }[];
    };
    await page.getByRole("button", { name: "Export" }).click();
    const offered = new Set<string>();
    const links = page.locator("dialog a[download]");
    await links.first().waitFor();
    for (const view of await page.locator("dialog select option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
      await page.locator("dialog select").selectOption(view);
      for (const address of await links.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))) offered.add(address);
    }
    const asked = [...offered].map((address) => new URL(address));
    expect(new Set(asked.map(({ pathname, searchParams }) => `${pathname} ${searchParams.get("format") ?? ""}`))).toEqual(
      new Set([...forms.views.map(({ name }) => `/api/export ${name}`), ...forms.situation.map(({ name }) => `/api/situation ${name}`)]),
    );
    expect(asked.every(({ searchParams }) => searchParams.get("accord") === "karabakh-2020")).toBe(true);
    await page.locator("dialog select").selectOption("incidents");
    const downloading = page.waitForEvent("download");
    await page.locator("dialog a[download]", { hasText: "acled" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/acled\.csv$/);
    await close(page);
  }, 60_000);

  test("figures are one table of sides and measures; by claimant they are narrowed, and lead to all he said", async () => {
    const page = await open(places.figures);
    const table = page.locator(".summary-table");
    await table.waitFor();
    expect((await table.locator("thead th").allInnerTexts()).slice(0, 4)).toEqual(["Outcome", "Sort of people", "Azerbaijan", "Armenia"]);
    expect(await table.locator("tbody tr").first().innerText()).toMatch(/killed\s+military\s+2,855 \*\s+at least 2,718 \*/i);
    const all = await page.locator(".figure-table tbody tr").count();
    const choice = page.getByRole("combobox", { name: "Claimant" });
    const ministry = (await choice.locator("option").allTextContents()).find((label) => /Armenia.*Health Ministry|Health Ministry.*Armenia/.test(label))!;
    await choice.selectOption({ label: ministry });
    await expect.poll(() => page.locator(".figure-table tbody tr").count(), { timeout: 10_000 }).toBeLessThan(all);
    expect(new Set(await page.locator(".figure-table tbody th a").allInnerTexts())).toEqual(new Set([ministry]));
    await page.locator(".figure-table tbody th a").first().click();
    await page.locator(".rows-table .row").nth(1).waitFor();
    const said = await page.locator('.rows-table [role="cell"][data-label="Claimant"]').allInnerTexts();
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((words) => words.includes("Ministry"))).toBe(true);
    await close(page);
  }, 60_000);

  test("places bear the names of both sides in the table of control as on the map", async () => {
    const page = await open(places.control);
    for (const names of ["Aghdam / Akna", "Lachin / Berdzor"]) await page.locator('.rows-table [data-column="place"]', { hasText: names }).waitFor();
    await close(page);
  }, 60_000);

  test("search and help by key from any view, and the views by their number", async () => {
    const page = await open(places.board);
    await page.keyboard.press("/");
    await page.keyboard.type("Kalbajar");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?.*words=Kalbajar/);
    await page.locator(".hit mark").first().waitFor();
    await page.locator("h1").click();
    await page.keyboard.press("6");
    await page.waitForURL(/\/incidents/);
    await page.keyboard.press("?");
    await page.locator("dialog .keys").first().waitFor();
    expect(await page.locator("dialog .keys kbd").count()).toBeGreaterThan(15);
    await close(page);
  }, 60_000);

  test("a week's bar narrows the incidents to its own and stands in the address; each leads to its words", async () => {
    const page = await open(places.incidents);
    const rows = page.locator('.rows-table [role="row"]');
    const all = await rows.count();
    const bar = page.locator(".week-bars button").filter({ has: page.locator('span[style*="height: 56px"]') });
    const count = Number(/(\d+) incident/.exec((await bar.first().getAttribute("aria-label")) ?? "")?.[1]);
    await bar.first().press("Enter");
    await page.waitForURL(/week=\d{4}-\d{2}-\d{2}/);
    await expect.poll(() => rows.count()).toBe(count + 1);
    expect(count + 1).toBeLessThan(all);
    await rows.nth(1).getByRole("button", { name: "Why?" }).press("Enter");
    await page.locator(".drawer .claim-quote").first().waitFor();
    await page.keyboard.press("Escape");
    await bar.first().press("Enter");
    await expect.poll(() => rows.count()).toBe(all);
    await close(page);
  }, 60_000);

  test("review by keyboard: next, accept, reject with a reason, undo; the record holds each decision", async () => {
    const page = await open(places.inbox);
    const entries = async () => {
      const response = await page.request.get(`${server.address}/api/entries?from=1&limit=1000`);
      const all = ((await response.json()) as { readonly rows: readonly { readonly kind: string; readonly author: string; readonly body: unknown }[] }).rows;
      return all.filter(({ kind }) => kind === "decision").map(({ author, body }) => ({ author, ...(body as { readonly action: string; readonly reason: string | null }) }));
    };
    await page.waitForSelector(".lit.is-current");
    const first = await page.locator(".claim-head strong").textContent();
    await page.keyboard.press("j");
    expect(await page.locator(".claim-head strong").textContent()).not.toBe(first);
    await page.keyboard.press("k");
    await page.keyboard.press("a");
    await page.waitForSelector("text=1 claim accepted.");
    expect(await page.locator(".claim-row.is-accepted").count()).toBe(1);
    await page.keyboard.press("x");
    await page.fill("dialog input", "The words say something else");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=1 claim rejected.");
    await page.keyboard.press("u");
    await page.waitForSelector("text=Taken back");
    expect(await page.locator(".claim-row.is-rejected").count()).toBe(0);
    expect((await entries()).map(({ author, action }) => `${author}: ${action}`)).toEqual(["A. Monitor: accept", "A. Monitor: reject", "A. Monitor: retract"]);
    await close(page);
  }, 60_000);

  test("of two reviewers who decide at once the slower is told who was faster, and sees the claim as it stands", async () => {
    const [one, other] = [await open(places.inbox), await open(places.inbox)];
    await other.evaluate(() => {
      localStorage.setItem("trucewatch", JSON.stringify({ author: "B. Second", language: "en" }));
    });
    await other.reload();
    // The slower page has not heard of what is new: its stream stands still.
    await other.route("**/api/events*", () => undefined);
    for (const page of [one, other]) await page.waitForSelector(".lit.is-current");
    await one.keyboard.press("k");
    await one.locator(".claim-row").last().click();
    await other.locator(".claim-row").last().click();
    await other.route("**/api/decisions", async (route) => {
      await one.keyboard.press("a");
      await one.waitForSelector("text=1 claim accepted.");
      await route.continue();
    });
    await other.keyboard.press("x");
    await other.fill("dialog input", "No");
    await other.keyboard.press("Enter");
    await other.locator("text=/A. Monitor decided on this claim on .* after you loaded it/").waitFor();
    expect(await other.locator(".claim-row.is-rejected").count()).toBe(0);
    await close(one);
    await close(other);
  }, 60_000);

  test("script in a report's text, title, outlet and file name stays words in every view", async () => {
    const script = `<script>window.taken=1</script><img src=x onerror="window.taken=1"><a href="javascript:window.taken=1">x</a>`;
    const page = await open("/inbox");
    const text = `BAKU, Dec. 4, 2020 -- The Defense Ministry ${script} said 77 troops were killed in Quba ${script}.`;
    const report = { id: `${script}.txt`, text, title: `Script ${script}`, outlet: script, date: "2020-12-04" };
    const added = await page.request.post(`${server.address}/api/reports`, { data: { author: script, reports: [report] } });
    const { outcomes } = (await added.json()) as { readonly outcomes: readonly { readonly report: string }[] };
    const [{ report: key } = { report: "" }] = outcomes;
    for (const path of [`/inbox?id=${key}`, "/inbox", "/figures", "/incidents", "/sources", "/search?words=javascript", "/search"]) {
      await page.goto(server.address + path);
      await page.waitForFunction(() => document.querySelector(".view > *") !== null && document.querySelector(".waiting") === null);
      expect(
        await page.evaluate(() => [(window as unknown as { readonly taken?: number }).taken, document.querySelectorAll('main :is(script, img, iframe, [onerror], [href^="javascript"])').length]),
      ).toEqual([undefined, 0]);
    }
    await page.goto(`${server.address}/inbox?id=${key}`);
    await page.locator(".reading-head", { hasText: "onerror" }).waitFor();
    expect(faults.filter((fault) => /script|policy/i.test(fault))).toEqual([]);
    await close(page);
  }, 90_000);

  test("a correction changes the claim's field and its standing", async () => {
    const page = await open(places.inbox);
    await page.waitForSelector(".lit.is-current");
    await page.keyboard.press("e");
    await page.getByLabel("Stance").selectOption("alleged");
    await page.getByRole("button", { name: "Record the correction" }).click();
    await page.waitForSelector("text=1 claim corrected and accepted.");
    await page.waitForSelector(".claim-row.is-accepted:has-text('alleged')");
    await close(page);
  }, 60_000);

  test("a pasted report is added and opened; a number leads to its words in two clicks", async () => {
    const page = await open("/inbox");
    await page.getByRole("button", { name: "Add reports" }).first().click();
    await page.locator("dialog textarea").fill("BAKU, Dec. 4, 2020 -- The Defense Ministry said 2,783 troops were killed in the fighting.");
    await page.getByLabel("Publication date").fill("2020-12-04");
    await page.getByRole("button", { name: "Add the text" }).click();
    await page.waitForSelector("text=1 of 1 sent");
    await page.locator("dialog .add-outcomes button").click();
    await page.waitForSelector(".lit");
    expect(await page.locator(".article").textContent()).toContain("2,783 troops were killed");
    await page.goto(`${server.address}${places.figures}`);
    await page.locator(".figure-table .why").first().click();
    await page.waitForSelector(".drawer .why-claim");
    await page.locator(".drawer .why-claim a").first().click();
    await page.waitForSelector(".lit.is-current");
    await close(page);
  }, 60_000);

  test("the address holds the view: back and forward, both clocks, language", async () => {
    const page = await open("/figures?accord=karabakh-2020");
    await page.getByRole("link", { name: "Commitments" }).click();
    await page.waitForSelector(".board");
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/board?accord=karabakh-2020");
    await page.getByLabel("As of").fill("2020-11-15");
    await page.waitForURL(/asOf=2020-11-15/);
    await page.goBack();
    await page.waitForSelector(".comparison");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByLabel("Language").selectOption("ru");
    await page.waitForSelector("h1:has-text('Цифры')");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("ru");
    await close(page);
  }, 60_000);
});
