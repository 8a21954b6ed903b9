import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Why there is no browser to test in, or null when there is one. */
export const noBrowser: string | null = existsSync(EXECUTABLE) ? null : `no browser at ${EXECUTABLE}: install chromium or name one in CHROMIUM`;

const DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** `canDraw`: with WebGL, in software, as the map needs it. */
export const openBrowser = (canDraw = false): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--headless",
      "--no-sandbox",
      ...(canDraw ? DRAWING : ["--disable-gpu"]),
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
