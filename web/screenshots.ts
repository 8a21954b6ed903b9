/** Pictures of every view, wide and narrow, light and dark: `npm run screenshots [VIEW …]`, of the server at TRUCEWATCH_ADDRESS or of one with the samples. */
import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openBrowser } from "./browser/chromium.js";
import { shownPlaces } from "./browser/places.js";
import { startSampleServer } from "./browser/sample-server.js";

const FOLDER = ".trucewatch/screenshots";
const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 360, height: 740 } };
const THEMES = ["light", "dark"] as const;
const SETTLE_MS = 1200;

async function shoot(browser: Browser, address: string, names: readonly string[]): Promise<void> {
  const places = Object.entries(await shownPlaces(address)).filter(([name]) => names.length === 0 || names.includes(name));
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of THEMES) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      for (const [name, path] of places) {
        await page.goto(address + path);
        await page.waitForFunction(() => document.querySelector(".view > *") !== null && document.querySelector(".waiting") === null);
        await page.waitForTimeout(SETTLE_MS);
        await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.png` });
      }
      await page.close();
    }
}

mkdirSync(FOLDER, { recursive: true });
const given = process.env["TRUCEWATCH_ADDRESS"];
const server = given === undefined ? await startSampleServer() : null;
const browser = await openBrowser();
try {
  await shoot(browser, given ?? server?.address ?? "", process.argv.slice(2));
} finally {
  await browser.close();
  server?.stop();
}
