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
    browser = await openBrowser();
    places = await shownPlaces(server.address);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  async function open(path: string, { width = 1280, dark = false } = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
    await page.addInitScript(() => {
      localStorage.setItem("trucewatch", JSON.stringify({ author: "A. Monitor", language: "en" }));
    });
    await page.goto(server.address + path);
    await page.waitForFunction(() => document.querySelector(".view > *") !== null && document.querySelector(".waiting") === null);
    return page;
  }

  const close = (page: Page) => page.context().close();

  describe.each(PLACES)("%s", (name) => {
    test.each([
      ["wide and light", 1280, false],
      ["narrow and dark", 360, true],
    ] as const)(
      "breaks no rule of accessibility, content policy or width: %s",
      async (_words, width, dark) => {
        const path = places[name];
        const page = await open(path, { width, dark });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => (window as unknown as { readonly axe: { run(options: object): Promise<axe.AxeResults> } }).axe.run({ resultTypes: ["violations"] }));
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ""} ${nodes[0]?.failureSummary ?? ""}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        expect(faults.filter((fault) => fault.startsWith(`${path}: `))).toEqual([]);
        await close(page);
      },
      90_000,
    );
  });

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

  test("the next claim is in hand within 50 ms of script", async () => {
    const page = await open(places.inbox);
    await page.waitForSelector(".lit.is-current");
    const times = await page.evaluate(() =>
      Array.from({ length: 15 }, () => {
        const started = performance.now();
        dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - started;
      }),
    );
    const median = times.sort((a, b) => a - b)[7] ?? Infinity;
    expect(median).toBeLessThan(50);
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
