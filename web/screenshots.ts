/**
 * Pictures of every view to look at: `npm run screenshots [NAME …]`, of the server at TRUCEWATCH_ADDRESS or of one with the samples.
 * Wide and narrow, light and dark; then at 200 % zoom, in Russian and as printed; then a right-to-left report and the states without rows.
 */
import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./browser/chromium.js";
import { shownPlaces } from "./browser/places.js";
import { startSampleServer, startServer } from "./browser/sample-server.js";

const FOLDER = ".trucewatch/screenshots";
const WIDE = { width: 1280, height: 860 };
const NARROW = { width: 360, height: 740 };
const SETTLE_MS = 1200;
/** How long the map may take to draw its ground in software. */
const MAP_MS = 4000;

/** A way of looking at a view: its name, the screen, and how the page is set up. */
interface Look {
  readonly name: string;
  readonly context: BrowserContextOptions;
  readonly language?: string;
  readonly isPrinted?: true;
}

const LOOKS: readonly Look[] = [
  ...(["light", "dark"] as const).flatMap((colorScheme) => [
    { name: `wide-${colorScheme}`, context: { viewport: WIDE, colorScheme } },
    { name: `narrow-${colorScheme}`, context: { viewport: NARROW, colorScheme } },
  ]),
  { name: "zoom-200", context: { viewport: { width: 640, height: 430 }, deviceScaleFactor: 2 } },
  { name: "russian", context: { viewport: WIDE }, language: "ru" },
  { name: "print", context: { viewport: WIDE, colorScheme: "dark" }, isPrinted: true },
];

/** Composed for this project, no factual record. */
const RIGHT_TO_LEFT = `[نص مركب للاختبار، ليس سجلا واقعيا]
القرية الأولى، 4 ديسمبر 2020 — قالت وزارة الصحة إن 12 شخصا على الأقل قتلوا في القصف، بينهم 3 أطفال.
وقال متحدث باسم الجيش: "ceasefire holds" منذ منتصف الليل، وإن 1,245 جنديا يتلقون العلاج.`;

async function open(browser: Browser, { context, language = "en" }: Look): Promise<Page> {
  const made = await browser.newContext({ reducedMotion: "reduce", locale: language === "en" ? "en-GB" : language, ...context });
  const page = await made.newPage();
  await page.addInitScript((chosen) => {
    localStorage.setItem("trucewatch", JSON.stringify({ author: "A. Monitor", language: chosen }));
  }, language);
  return page;
}

/** `isPrinted`: the page is looked at on the screen and then printed, as readers do. */
async function shoot(page: Page, address: string, file: string, isPrinted = false): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector(".view > *") !== null && document.querySelector(".waiting") === null);
  if ((await page.locator(".map-canvas").count()) > 0) {
    await page.locator(".map-canvas[aria-busy=false]").waitFor();
    await page.waitForTimeout(MAP_MS);
  }
  await page.waitForTimeout(SETTLE_MS);
  if (isPrinted) await page.pdf({ path: `${FOLDER}/${file}.pdf`, preferCSSPageSize: true });
  else await page.screenshot({ path: `${FOLDER}/${file}.png` });
}

async function shootViews(browser: Browser, address: string, names: readonly string[]): Promise<void> {
  const places = Object.entries(await shownPlaces(address)).filter(([name]) => names.length === 0 || names.includes(name));
  for (const look of LOOKS) {
    const page = await open(browser, look);
    for (const [name, path] of places) await shoot(page, address + path, `${name}-${look.name}`, look.isPrinted);
    await page.context().close();
  }
}

async function shootWindows(page: Page, name: string): Promise<void> {
  for (const [key, window] of [
    ["?", "help"],
    ["r", "add"],
  ] as const) {
    await page.keyboard.press(key);
    await page.screenshot({ path: `${FOLDER}/window-${window}-${name}.png` });
    await page.keyboard.press("Escape");
  }
  await page.locator(".context > button.small").last().click();
  await page.locator("dialog .forms a").first().waitFor();
  await page.screenshot({ path: `${FOLDER}/window-export-${name}.png` });
}

/** What the views show when nothing is on the record, and a report that is read from right to left. */
async function shootStates(browser: Browser): Promise<void> {
  const server = await startServer([]);
  const looks = LOOKS.filter(({ name }) => name === "wide-light" || name === "narrow-dark");
  for (const look of looks) {
    const page = await open(browser, look);
    for (const view of ["inbox", "figures", "board", "map", "control", "incidents", "sources", "search", "why"]) await shoot(page, `${server.address}/${view}`, `empty-${view}-${look.name}`);
    await page.context().close();
  }
  for (const look of looks) {
    const page = await open(browser, look);
    const added = await page.request.post(`${server.address}/api/reports`, { data: { author: "A. Monitor", reports: [{ id: "right-to-left.txt", text: RIGHT_TO_LEFT, date: "2020-12-04" }] } });
    const { outcomes } = (await added.json()) as { readonly outcomes: readonly { readonly report: string }[] };
    await shoot(page, `${server.address}/inbox?id=${encodeURIComponent(outcomes[0]?.report ?? "")}`, `right-to-left-${look.name}`);
    await shootWindows(page, look.name);
    await page.context().close();
  }
  const away = await open(browser, { name: "away", context: { viewport: WIDE } });
  await shoot(away, `${server.address}/inbox`, "before-away");
  await server.halt();
  await away.locator(".band").waitFor();
  await away.screenshot({ path: `${FOLDER}/away.png` });
  await away.context().close();
  server.stop();
}

mkdirSync(FOLDER, { recursive: true });
const given = process.env["TRUCEWATCH_ADDRESS"];
const names = process.argv.slice(2);
const server = given === undefined ? await startSampleServer() : null;
const browser = await openBrowser(true);
try {
  await shootViews(browser, given ?? server?.address ?? "", names);
  if (names.length === 0) await shootStates(browser);
} finally {
  await browser.close();
  server?.stop();
}
