import type { Pattern } from "./party-mark.js";

/** An image as MapLibre takes it: RGBA, row by row. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** Side of the tile in device pixels at ratio 2, and what of it a line takes: every pattern inks close to a quarter. */
const SIDE = 16;

/** Whether the pixel at x, y of the repeating tile is inked. */
const INKS: Readonly<Record<Pattern | "sparse", (x: number, y: number) => boolean>> = {
  plain: () => false,
  sparse: (x, y) => (x + y) % SIDE === 0 || (x - y + SIDE) % SIDE === 0,
  rising: (x, y) => (x + y) % SIDE < 4,
  falling: (x, y) => (x - y + SIDE) % SIDE < 4,
  dots: (x, y) => isInDot(x, y, 4, 4) || isInDot(x, y, 12, 12),
  level: (_, y) => y % SIDE < 4,
  upright: (x) => x % SIDE < 4,
  crossed: (x, y) => (x + y) % SIDE < 2 || (x - y + SIDE) % SIDE < 2,
};

function isInDot(x: number, y: number, centreX: number, centreY: number): boolean {
  const [dx, dy] = [x + 0.5 - centreX, y + 0.5 - centreY];
  return dx * dx + dy * dy < 10;
}

/** A tile that repeats without a seam, transparent where it is not inked. */
export function patternImage(pattern: Pattern | "sparse", [red, green, blue]: Rgb): PatternImage {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let i = 0; i < SIDE * SIDE; i++) {
    if (INKS[pattern](i % SIDE, Math.floor(i / SIDE))) data.set([red, green, blue, 255], i * 4);
  }
  return { width: SIDE, height: SIDE, data };
}
