/** Milliseconds that the work of `slowness` takes on the machine that the limits are set for. */
const YARDSTICK_MS = 20;

/** How many times slower than that machine this one is now, never less than one: the clock alone tells more of a shared machine's neighbours than of the page. */
export function slowness(): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    const values = Float64Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_003).sort();
    const names = new Map<number, string>();
    for (const value of values) names.set(value, String(value));
    best = Math.min(best, performance.now() - started);
  }
  return Math.max(1, best / YARDSTICK_MS);
}
