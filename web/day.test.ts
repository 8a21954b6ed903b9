/** A monitor's whole day on the real report, by keyboard: add, review, see, ask why, go back in time, and lose nothing when the server falls. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "./browser/chromium.js";
import { notBuilt, startServer, type SampleServer } from "./browser/sample-server.js";

const SHARED = process.env["TRUCEWATCH_EVAL"] ?? fileURLToPath(new URL("../../shared", import.meta.url));
const NAME = "2020-12-04-karabakh.txt";
const REPORT = join(SHARED, "reports", NAME);
const missing = noBrowser ?? notBuilt ?? (existsSync(REPORT) ? null : `no report at ${REPORT}: set TRUCEWATCH_EVAL`);
if (missing !== null && process.env["CI"]) throw new Error(missing);
const STEP_MS = 120_000;

interface Decision {
  readonly action: string;
  readonly claims?: readonly string[];
}

/** Polls for as long as a loaded machine may need. */
const until = <T>(look: () => T) => expect.poll(look, { timeout: 30_000, interval: 50 });

describe.skipIf(missing !== null)(`a day's work on the real report${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let server: SampleServer;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    server = await startServer([]);
    browser = await openBrowser(true);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"] });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.addInitScript(() => {
      if (localStorage.getItem("trucewatch") === null) localStorage.setItem("trucewatch", JSON.stringify({ author: "A. Monitor", language: "en" }));
    });
  }, STEP_MS);

  afterAll(async () => {
    await browser.close();
    server.stop();
  });

  const rows = async <T>(path: string): Promise<readonly T[]> => ((await (await page.request.get(`${server.address}/api/${path}`)).json()) as { readonly rows: readonly T[] }).rows;
  const decisions = async (): Promise<readonly Decision[]> =>
    (await rows<{ readonly kind: string; readonly body: Decision }>("entries?from=1&limit=1000")).filter(({ kind }) => kind === "decision").map(({ body }) => body);
  const open = () => page.locator(".claim-row.is-read").count();

  test("the report is dropped on the inbox and read; it opens with its claims lit", { timeout: STEP_MS }, async () => {
    await page.goto(`${server.address}/inbox`);
    await page.getByText("No reports yet.").waitFor();
    const text = readFileSync(REPORT, "utf8");
    const dropped = await page.evaluateHandle(
      ({ words, name }) => {
        const data = new DataTransfer();
        data.items.add(new File([words], name, { type: "text/plain" }));
        return data;
      },
      { words: text, name: NAME },
    );
    await page.dispatchEvent(".inbox", "drop", { dataTransfer: dropped });
    await page.locator(".add-outcomes", { hasText: "1 of 1 sent" }).waitFor();
    await page.locator(".add-outcomes li", { hasText: NAME }).getByRole("button").press("Enter");
    await page.locator(".lit.is-current").waitFor();
    expect(await page.locator(".article").innerText()).toContain("2,718 Armenian servicemen");
    expect(await page.locator(".lit[data-letter]").count()).toBeGreaterThan(30);
  });

  test("it is reviewed to the end by keyboard, each claim before its own sentence; a bulk decision is taken back whole", { timeout: STEP_MS }, async () => {
    const count = await open();
    await page.keyboard.press("x");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.type("The words say something else");
    await page.keyboard.press("Enter");
    await page.getByText("1 claim rejected.").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back: 1 claim is open again.").waitFor();
    await until(open).toBe(count);
    for (let left = count; left > 3; left -= 1) {
      expect(await page.locator(".lit.is-current").count()).toBeGreaterThan(0);
      await page.keyboard.press("a");
      await until(open).toBeLessThan(left);
    }
    await page.keyboard.press("Shift+A");
    await page.getByText("3 claims accepted.").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back: 3 claims are open again.").waitFor();
    await until(open).toBe(3);
    await page.keyboard.press("Shift+A");
    await until(open).toBe(0);
    await page.getByText("3 claims accepted.").waitFor();
    await until(async () => (await rows<{ readonly open: number }>("reports"))[0]?.open).toBe(0);
  });

  test("both sides' figures stand side by side, and why 2,718 comes to its exact words in two steps", { timeout: STEP_MS }, async () => {
    await page.keyboard.press("2");
    await page.waitForURL(/\/figures/);
    const military = page.locator(".comparison", { has: page.getByRole("heading", { name: /killed · military/i }) });
    await military.locator(".figure-card").nth(1).waitFor();
    expect(await military.locator(".figure-card h3").allInnerTexts()).toEqual(["Azerbaijan", "Armenia"]);
    expect(await military.locator(".answer strong").allInnerTexts()).toEqual(["2,783", "at least 2,718"]);
    await military.locator("svg.figures-plot").nth(1).waitFor();
    await military.locator(".figure-table .why", { hasText: "2,718" }).press("Enter");
    const words = page.locator(".drawer .claim-quote").first();
    await words.waitFor();
    expect(await words.innerText()).toContain("at least 2,718 Armenian servicemen were killed");
    expect(await page.locator(".drawer").innerText()).toContain("Armenia's Health Ministry");
    await page.locator(".drawer .why-claim a").first().press("Enter");
    await page.locator(".lit.is-current", { hasText: "2,718" }).first().waitFor();
    expect(
      await page
        .locator(".lit.is-current")
        .allInnerTexts()
        .then((parts) => parts.join("")),
    ).toContain("at least 2,718 Armenian servicemen were killed");
    await page.keyboard.press("q");
    await page.getByText("Citation copied.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“at least 2,718 Armenian servicemen were killed.*” \(Armenia's Health Ministry, 2 Dec 2020\)\. In: /);
  });

  test("a claim leads to its place on the map, where Lachin changes hands as the slider goes from one day to the next", { timeout: STEP_MS }, async () => {
    await page
      .locator(".claim-row", { hasText: /Lachin → Azerbaijan/ })
      .first()
      .click();
    await page.keyboard.press("m");
    await page.locator(".map-canvas[aria-busy=false]").waitFor();
    const at = new URL(page.url()).searchParams.get("at")?.split(",").map(Number) ?? [];
    expect(Math.hypot((at[0] ?? 0) - 46.5, (at[1] ?? 0) - 39.6)).toBeLessThan(0.5);
    await page.locator(".deal select").selectOption("karabakh-2020");
    await page.getByLabel("As of").fill("2020-12-01");
    const lachin = page.locator(".map-table tbody tr", { hasText: "Lachin" });
    await lachin.waitFor();
    expect(await lachin.innerText()).toContain("Azerbaijan");
    await page.getByRole("slider").press("ArrowLeft");
    await page.waitForURL(/asOf=2020-11-30/);
    await lachin.waitFor({ state: "detached" });
    await page.getByRole("slider").press("ArrowRight");
    await page.waitForURL(/asOf=2020-12-01/);
    await lachin.waitFor();
  });

  test("the board is read as of two days: what was due then, and what was overdue", { timeout: STEP_MS }, async () => {
    await page.keyboard.press("3");
    const lachin = page.locator("tr", { hasText: "Lachin (Berdzor) district returns" });
    const aghdam = page.locator("tr", { hasText: "Aghdam (Akna) district returns" });
    await page.getByLabel("As of").fill("2020-11-20");
    await until(() => lachin.innerText()).toMatch(/open[\s\S]*11 days left/);
    await until(() => aghdam.innerText()).toMatch(/open/);
    await page.getByLabel("As of").fill("2020-12-02");
    await until(() => lachin.innerText()).toMatch(/kept[\s\S]*1 Dec 2020/);
    await until(() => aghdam.innerText()).toMatch(/overdue[\s\S]*12 days overdue/);
    await page.getByRole("button", { name: "Back to now" }).click();
  });

  test("a claim that no rule read is added on words selected in the report, and counts", { timeout: STEP_MS }, async () => {
    await page.keyboard.press("1");
    await page.locator(".report-row").first().click();
    await page.locator(".article").waitFor();
    await page.evaluate(() => {
      const run = [...document.querySelectorAll(".article [data-start]")].find((each) => each.textContent?.includes("Lachin region"));
      const node = run?.firstChild;
      const from = node?.textContent?.indexOf("Lachin region") ?? -1;
      if (!node || from < 0) throw new Error("the words are not there");
      getSelection()?.setBaseAndExtent(node, from, node, from + "Lachin region".length);
    });
    const before = await page.locator(".claim-row").count();
    await page.keyboard.press("c");
    await page.locator("dialog select").first().selectOption("statement");
    await page.getByLabel(/^Act/).selectOption("DECLARE");
    await page.locator("dialog").getByLabel("About").fill("a region between the enclave and Armenia");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await page.getByText("Claim added.").waitFor();
    await until(() => page.locator(".claim-row").count()).toBe(before + 1);
    await page.locator(".claim-row", { hasText: "declares" }).last().click();
    await page.keyboard.press("u");
    await page.getByText("Taken back: the claim no longer counts.").waitFor();
  });

  test("the server falls in the middle of review: what is decided meanwhile waits here and is recorded once it is back", { timeout: STEP_MS }, async () => {
    const recorded = (await decisions()).length;
    await server.halt();
    await page.keyboard.press("a");
    await page.getByText("1 decision waits in this browser").waitFor();
    await page.locator(".band", { hasText: "The server is out of reach" }).waitFor();
    expect(await open()).toBe(0);
    await server.resume();
    await page.getByText("1 decision waits in this browser").waitFor({ state: "detached" });
    await until(async () => (await decisions()).length).toBe(recorded + 1);
    expect((await decisions()).at(-1)?.action).toBe("accept");
    await page.locator(".pulse:not(.is-off)").waitFor();
    expect(await open()).toBe(0);
    expect(faults).toEqual([]);
  });
});
