import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noBrowser, openBrowser } from "../browser/chromium.js";
import { scriptOfFrames, TRACED } from "../browser/trace.js";
import { servePage, type Answer } from "../browser/made-page.js";
import { slowness } from "../browser/slowness.js";
import type { ControlRow, IncidentRow } from "../wire.js";

const held = (id: string, changed: Partial<ControlRow>): ControlRow => ({
  id,
  accord: "deal",
  place: id,
  placeId: null,
  names: [id],
  lat: null,
  lon: null,
  precision: null,
  country: "AZ",
  holder: "AZE",
  from: "ARM",
  change: "handed-over",
  extent: "whole",
  since: "2020-12-01",
  claimants: [{ key: "AZE:ministry", name: "the ministry", party: "AZE", type: "government" }],
  isDisputed: false,
  provision: null,
  daysLate: null,
  claims: ["c"],
  ...changed,
});

const happened = (number: number, lat: number, lon: number): IncidentRow => ({
  id: `i${String(number)}`,
  accord: "deal",
  type: "Battles",
  subType: "Armed clash",
  place: "somewhere",
  placeId: null,
  lat,
  lon,
  precision: "near",
  from: "2020-12-02",
  to: "2020-12-02",
  actors: ["AZE"],
  targets: ["ARM"],
  origins: 1,
  isProvisional: true,
  isDenied: false,
  claims: ["c"],
});

const DISTRICT = held("Kalbajar", { lat: 40.1, lon: 46.04, precision: "admin1", placeId: "gn-586047" });
const TOWN = held("Shusha", { lat: 39.76, lon: 46.75, precision: "exact", since: "2020-11-08", isDisputed: true, change: "contested" });
const SOMEWHERE = held("the pass", { lat: 40.3, lon: 46.3, precision: "near" });
const UNKNOWN = held("the farm", {});
const MANY = 10_000;
/** The best counts, since other work runs on the machine. */
const ROUNDS = 3;

/** Rows of `count` incidents about a region, always the same. */
function incidentRows(count: number): IncidentRow[] {
  let seed = 7;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, i) => happened(i, 38.5 + next() * 3.5, 44.5 + next() * 4.5));
}

let incidents: readonly IncidentRow[] = incidentRows(3);
const answer: Answer = (path, params) => {
  const asOf = params.get("asOf");
  if (path === "accords") return [{ accord: "deal", title: "Deal", signed: "2020-11-10", parties: ["AZE", "ARM"] }];
  if (path === "control") return { rows: asOf !== null && asOf < "2020-12-01" ? [TOWN] : [DISTRICT, TOWN, SOMEWHERE, UNKNOWN] };
  if (path === "incidents") return { rows: incidents, periods: [] };
  if (path === "limits") return { reports: 3, families: 3, firstDate: "2020-11-10", lastDate: "2020-12-04", sourceChanges: [] };
  return undefined;
};

describe.skipIf(noBrowser !== null && !process.env["CI"])(`the map in a browser${noBrowser === null ? "" : ` (${noBrowser})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-page-"));
  let served: Awaited<ReturnType<typeof servePage>>;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    await build({ configFile: "web/vite.config.ts", root: "web", logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
    served = await servePage(folder, answer);
    browser = await openBrowser(true);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    served.stop();
    rmSync(folder, { recursive: true });
  });

  /** Opens the map, tells of every fault and of every request to another host, and waits until it is drawn. */
  async function open(search: string): Promise<void> {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
    faults = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && faults.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith(served.address)) faults.push(request.url());
    });
    await page.goto(`${served.address}/map?accord=deal&${search}`);
    await page.locator(".map-canvas[aria-busy=false]").waitFor({ timeout: 40_000 });
  }

  /** Drags the map from side to side, and turns the wheel near and far. */
  async function moveAbout(): Promise<void> {
    await page.mouse.move(200, 450);
    await page.mouse.down();
    for (let i = 1; i <= 60; i++) {
      await page.mouse.move(200 + i * 5, 450 + (i % 20) * 4);
      await page.waitForTimeout(30);
    }
    await page.mouse.up();
    for (let i = 0; i < 20; i++) {
      await page.mouse.wheel(0, i < 10 ? -120 : 120);
      await page.waitForTimeout(60);
    }
    await page.waitForTimeout(500);
  }

  const query = (name: string): string | null => new URL(page.url()).searchParams.get(name);
  const rowWords = (place: string) => page.locator(".map-table tbody tr", { hasText: place }).innerText();

  test("places are shown no more exactly than they are known, disputes are marked, and nothing is asked of another host or refused by the policy", { timeout: 90_000 }, async () => {
    await open("days=all");
    await page.locator(".map-table", { hasText: "district or region" }).waitFor();
    expect(await rowWords("Kalbajar / Karvachar")).toContain("district or region");
    expect(await rowWords("Shusha / Shushi")).toMatch(/town or district of that name[\s\S]*disputed/);
    expect(await rowWords("the pass")).toContain("within 25 km");
    expect(await rowWords("the farm")).toContain("not on the map");
    expect(faults).toEqual([]);
    await page.evaluate(axe.source);
    const broken = await page.evaluate(async () =>
      (await (window as unknown as { axe: typeof axe }).axe.run(".map")).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    );
    expect(broken).toEqual([]);
    await page.close();
  });

  test("arrow keys on the slider go to another day, and the table follows", { timeout: 90_000 }, async () => {
    await open("asOf=2020-12-01");
    await page.locator(".map-table", { hasText: "Kalbajar" }).waitFor();
    await page.getByRole("slider").press("ArrowLeft");
    await page.waitForURL(/asOf=2020-11-30/);
    await page.locator(".map-table", { hasText: "Kalbajar" }).waitFor({ state: "detached" });
    expect(await page.locator(".map-table tbody tr").count()).toBe(1);
    await page.close();
  });

  test("a row that is focused is marked and the map goes there; its question leads to the words", { timeout: 90_000 }, async () => {
    await open("at=0,0,3");
    await page.locator(".map-table", { hasText: "district or region" }).waitFor();
    await page.getByRole("button", { name: "Kalbajar / Karvachar" }).focus();
    await page.waitForURL((url) => Number(url.searchParams.get("at")?.split(",")[0]) > 40);
    expect(query("row")).toBe("Kalbajar");
    await page.getByRole("button", { name: "Why? Kalbajar" }).press("Enter");
    expect(query("why")).toBe("Kalbajar");
    await page.close();
  });

  test("a click on a cluster lists its incidents", { timeout: 90_000 }, async () => {
    incidents = [happened(1, 40, 46), happened(2, 40, 46), happened(3, 45, 20)];
    await open("days=all&hide=control&at=46,40,6");
    const box = await page.locator(".map-canvas").boundingBox();
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    await expect
      .poll(
        async () => {
          await page.mouse.click(middle.x, middle.y);
          return page.locator(".map-incidents li").count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(2);
    await page.close();
  });

  test("printing shows what the screen showed: the map with its marks, the legend open, who holds what", { timeout: 90_000 }, async () => {
    await open("days=all");
    await page.locator(".map-table", { hasText: "district or region" }).waitFor();
    expect(await page.locator(".map-legend li").first().isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await page.locator(".map-paper").waitFor();
    expect(await page.locator(".map-canvas").isVisible()).toBe(false);
    expect(await page.locator(".map-legend li").first().isVisible()).toBe(true);
    expect(await rowWords("Kalbajar / Karvachar")).toContain("Azerbaijan");
    const sideShare = (): Promise<number> =>
      page.locator(".map-paper").evaluate((paper: HTMLCanvasElement) => {
        const side = getComputedStyle(document.documentElement).getPropertyValue("--side-1").trim();
        const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(side.slice(at, at + 2), 16));
        const { data = [] } = paper.getContext("2d")?.getImageData(0, 0, paper.width, paper.height) ?? {};
        let own = 0;
        for (let i = 0; i < data.length; i += 4) if (Math.abs((data[i] ?? 0) - red) + Math.abs((data[i + 1] ?? 0) - green) + Math.abs((data[i + 2] ?? 0) - blue) < 30) own += 1;
        return own / (data.length / 4);
      });
    await expect.poll(sideShare, { timeout: 30_000, interval: 500 }).toBeGreaterThan(0.001);
    await page.emulateMedia({ media: "screen" });
    await page.locator(".map-paper").waitFor({ state: "detached" });
    await page.close();
  });

  test("ten thousand incidents take less than 8 ms of script a frame while the map is moved and zoomed", { timeout: 180_000 }, async () => {
    incidents = incidentRows(MANY);
    await open("days=all&at=46.5,40,7");
    await page.locator(".map-note", { hasText: "10,000" }).waitFor();
    await page.waitForTimeout(3000);
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await browser.startTracing(page, TRACED);
      await moveAbout();
      const frames = scriptOfFrames(await browser.stopTracing());
      const at = (share: number): number => frames[Math.floor((frames.length - 1) * share)] ?? 0;
      console.log(`script a frame of ${String(frames.length)}: median ${at(0.5).toFixed(2)}, 95th of 100 ${at(0.95).toFixed(2)}, most ${at(1).toFixed(2)} ms`);
      expect(frames.length).toBeGreaterThan(30);
      rounds.push(at(0.95));
    }
    expect(Math.min(...rounds)).toBeLessThan(8 * slowness());
    await page.close();
  });
});
