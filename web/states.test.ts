/** What a view shows while it waits, when there is nothing, when the server fails, and when it is away: words and what to do, never a blank. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "./browser/chromium.js";
import { servePage, type Answer } from "./browser/made-page.js";
import { notBuilt } from "./browser/sample-server.js";

const missing = noBrowser ?? notBuilt;
if (missing !== null && process.env["CI"]) throw new Error(missing);

const NOTHING: Readonly<Record<string, unknown>> = {
  accords: [],
  limits: { reports: 0, families: 0, firstDate: null, lastDate: null, sourceChanges: [] },
  figures: { rows: [], answers: [] },
  incidents: { rows: [], periods: [] },
  control: { rows: [] },
  board: { rows: [] },
  sources: { rows: [] },
  reports: { rows: [], next: null },
  claims: { rows: [], next: null },
  search: { rows: [], next: null },
};
const ROWS = ["inbox", "figures", "board", "control", "incidents", "sources", "search"] as const;
const EMPTY: Readonly<Record<(typeof ROWS)[number], RegExp>> = {
  inbox: /No reports yet\.[\s\S]*Drop files here/,
  figures: /No figures yet\.[\s\S]*Add reports/,
  board: /No deal on the record\./,
  control: /Nothing on the record fits\.|No place/,
  incidents: /No incidents yet\./,
  sources: /Nothing on the record fits\./,
  search: /Nothing on the record fits\./,
};

describe.skipIf(missing !== null)(`states of the views${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let answer: Answer = (path) => NOTHING[path];
  let served: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    served = await servePage("dist/web", (path, params) => answer(path, params));
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  async function open(path: string): Promise<void> {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(60_000);
    await page.goto(`${served.address}${path}`);
  }

  async function isClean(): Promise<void> {
    // The view's own code may still be on its way: its heading comes with it.
    await page.locator("h1").first().waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { readonly axe: { run(): Promise<axe.AxeResults> } }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await page.close();
  }

  test.each(ROWS)("%s with nothing on the record says so and what to do", { timeout: 60_000 }, async (view) => {
    answer = (path) => NOTHING[path];
    await open(`/${view}`);
    await page.locator(".notice").first().waitFor();
    // The notice may first be that rows are on their way.
    await expect.poll(() => page.locator("main").innerText(), { timeout: 30_000 }).toMatch(EMPTY[view]);
    await isClean();
  });

  test.each(ROWS)("%s that waits says so", { timeout: 60_000 }, async (view) => {
    answer = (path) => (path === "accords" || path === "limits" ? NOTHING[path] : "never");
    await open(`/${view}`);
    await page.locator(".waiting", { hasText: "Loading" }).first().waitFor();
    await isClean();
  });

  test.each(ROWS)("%s that the server does not have tells so", { timeout: 60_000 }, async (view) => {
    answer = (path) => (path === "accords" || path === "limits" ? NOTHING[path] : undefined);
    await open(`/${view}`);
    await page.locator(".notice-bad", { hasText: "There is no such thing on the record." }).first().waitFor();
    await isClean();
  });

  test("away: the view keeps what it had and says that the server is out of reach; a view never had says how to start it", { timeout: 60_000 }, async () => {
    answer = (path) => NOTHING[path];
    await open("/figures");
    await page.locator(".notice", { hasText: "No figures yet" }).waitFor();
    await page.route("**/api/**", (route) => route.abort());
    await page.evaluate(() => {
      dispatchEvent(new Event("offline"));
    });
    await page.getByRole("link", { name: "Sources" }).click();
    await page.locator(".notice-warn", { hasText: "trucewatch serve" }).waitFor();
    await page.getByRole("link", { name: "Figures" }).click();
    await page.locator(".notice", { hasText: "No figures yet" }).waitFor();
    await isClean();
  });
});
