/** How fast the page feels, measured in a browser: the best of some tries, since other work runs on the machine; limits are those of a machine at its usual pace (`slowness`). */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "./browser/chromium.js";
import { servePage, type Answer } from "./browser/made-page.js";
import { notBuilt, startSampleServer, type SampleServer } from "./browser/sample-server.js";
import { slowness } from "./browser/slowness.js";
import { longestScript, longestTask, TRACED } from "./browser/trace.js";
import type { Fact } from "./wire.js";

const missing = noBrowser ?? notBuilt;
if (missing !== null && process.env["CI"]) throw new Error(missing);
/** A figure is the best of so many tries, fewer where one is within its limit. */
const TRIES = 6;
const BUILT = "dist/web/assets";
const SCRIPTS_MOST = 200 * 1024;
/** Scripts and grounds of map and charts, which come when one is opened. */
const MAP_OR_CHART = /^(?:map|maplibre|plot|towns|world|[A-Z]{3})-/;

const MANY = 100_000;
const PAGE_ROWS = 500;

function madeFact(at: number): Fact {
  const claim = {
    id: `c${at}`,
    kind: "casualties",
    quote: { exact: `${at} troops were killed`, start: 0, end: 20 },
    claimant: { name: "Defence Ministry", party: "AAA", type: "government", start: 0, end: 3 },
    saidOn: "2020-12-03",
    stance: "asserted",
    when: "2020-12-01",
    where: [],
    rule: "made",
    confidence: 0.9,
    casualties: { outcome: "killed", count: { text: String(at), qualifier: "exact", value: at, min: at, max: at }, victims: { party: "AAA", category: "military", text: "troops" }, basis: "total" },
  };
  const report = {
    report: `r${at % 977}`,
    id: `report-${at % 977}.txt`,
    date: "2020-12-04",
    title: null,
    outlet: "Sample Desk",
    recordedAt: "2020-12-04T00:00:00.000Z",
    seq: at,
    family: "f",
    supersededBy: null,
  };
  return { id: `c${at}`, seq: at, recordedAt: "2020-12-04T00:00:00.000Z", accord: null, report, claim, standing: "read" } as unknown as Fact;
}

const answer: Answer = (path, params) => {
  if (path === "accords") return [];
  if (path === "limits") return { reports: 977, families: 977, firstDate: "2020-12-04", lastDate: "2020-12-04", sourceChanges: [] };
  if (path !== "claims") return undefined;
  const from = Number(params.get("cursor") ?? 0);
  const next = from + PAGE_ROWS;
  return { rows: Array.from({ length: PAGE_ROWS }, (_, i) => madeFact(from + i)), next: next < MANY ? String(next) : null };
};

/** Measures until one try is below the limit; the least of all, which are told. */
async function best(what: string, limit: number, measure: () => Promise<number>): Promise<number> {
  const measured: number[] = [];
  while (measured.length < TRIES && !measured.some((ms) => ms < limit)) measured.push(await measure());
  tell(what, measured);
  return Math.min(...measured);
}

function tell(what: string, measured: readonly number[]): void {
  console.log(`${what}: ${measured.map((value) => value.toFixed(1)).join(", ")} ms`);
}

describe.skipIf(missing !== null)(`the pace of the page${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  let sample: SampleServer;
  let many: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;

  beforeAll(async () => {
    sample = await startSampleServer();
    many = await servePage("dist/web", answer);
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    many.stop();
    sample.stop();
  });

  /** Runs in a page of a browser context with nothing cached. */
  async function fresh<T>(run: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const result = await run(page);
    await context.close();
    return result;
  }

  test("scripts without map and charts weigh 200 KB gzipped at most", () => {
    const own = readdirSync(BUILT).filter((name) => name.endsWith(".js") && !MAP_OR_CHART.test(name));
    const weight = own.reduce((sum, name) => sum + gzipSync(readFileSync(join(BUILT, name))).length, 0);
    console.log(`scripts without map and charts: ${(weight / 1024).toFixed(1)} KB gzipped in ${own.length} files`);
    expect(own.length).toBeGreaterThan(5);
    expect(weight).toBeLessThanOrEqual(SCRIPTS_MOST);
  });

  test("the first view stands within a second from a cold cache", { timeout: 120_000 }, async () => {
    const look = () =>
      fresh(async (page) => {
        await page.addInitScript(() => {
          const seen = new MutationObserver(() => {
            if (document.querySelector(".report-row") === null) return;
            Object.assign(window, { shownAt: performance.now() });
            seen.disconnect();
          });
          seen.observe(document, { childList: true, subtree: true });
        });
        await page.goto(`${sample.address}/`);
        return (await page.waitForFunction(() => (window as unknown as { readonly shownAt?: number }).shownAt)).jsonValue();
      });
    await look();
    const limit = 1000 * slowness();
    expect(await best("first view", limit, async () => Number(await look()))).toBeLessThan(limit);
  });

  test("the next claim is in hand and painted within 50 ms", { timeout: 120_000 }, async () => {
    const limit = 50 * slowness();
    const median = (): Promise<number> =>
      fresh(async (page) => {
        await page.goto(`${sample.address}/inbox`);
        await page.locator(".report-row").first().click();
        await page.locator(".lit.is-current").first().waitFor();
        return page.evaluate(async () => {
          const times: number[] = [];
          for (let i = 0; i < 15; i += 1) {
            const before = document.querySelector(".claim-head strong")?.textContent;
            const started = performance.now();
            document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
            await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
            if (document.querySelector(".claim-head strong")?.textContent === before) throw new Error("no other claim is in hand");
            times.push(performance.now() - started);
          }
          return times.sort((a, b) => a - b)[7] ?? Infinity;
        });
      });
    expect(await best("next claim, painted", limit, median)).toBeLessThan(limit);
  });

  test("100,000 claims scroll to the end with no script task over 50 ms", { timeout: 600_000 }, async () => {
    const scroll = () =>
      fresh(async (page) => {
        await page.goto(`${many.address}/search`);
        await page.locator(".virtual-rows .row").first().waitFor();
        await browser.startTracing(page, TRACED);
        const shown = await page.evaluate(
          ({ all }) =>
            new Promise<string>((done) => {
              const box = document.querySelector(".rows-box") as HTMLElement;
              const step = () => {
                box.scrollTop += box.clientHeight * 20;
                const lowest = document.querySelector(".virtual-rows .row:last-child");
                if (Number(lowest?.getAttribute("aria-rowindex")) > all) done(lowest?.textContent ?? "");
                else setTimeout(step, 16);
              };
              step();
            }),
          { all: MANY },
        );
        const trace = await browser.stopTracing();
        return { longest: longestScript(trace), withAll: longestTask(trace), last: shown };
      });
    const limit = 50 * slowness();
    const withAll: number[] = [];
    const longest = await best("100,000 claims to the end, longest run of script", limit, async () => {
      const scrolled = await scroll();
      expect(scrolled.last).toContain("99,999 killed");
      withAll.push(scrolled.withAll);
      return scrolled.longest;
    });
    tell("100,000 claims to the end, longest task with the browser's own work", withAll);
    expect(longest).toBeLessThan(limit);
  });
});
