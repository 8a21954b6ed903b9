import { expect, test, vi } from "vitest";
import type { SeenFact } from "../../core/index.js";
import { FactsCache } from "./facts-cache.js";

const facts = (count: number) => vi.fn(() => Promise.resolve(Array.from({ length: count }, (_, i) => ({ id: String(i) }) as SeenFact)));

test("facts are read once a stamp, and anew for another", async () => {
  const cache = new FactsCache();
  const read = facts(3);
  expect(await cache.get("a", 1, read)).toHaveLength(3);
  await cache.get("a", 1, read);
  expect(read).toHaveBeenCalledTimes(1);
  await cache.get("a", 2, read);
  await cache.get("b", 2, read);
  expect(read).toHaveBeenCalledTimes(3);
  cache.clear();
  await cache.get("a", 2, read);
  expect(read).toHaveBeenCalledTimes(4);
});

test("more facts than may be remembered are given and forgotten, and push out others", async () => {
  const cache = new FactsCache();
  const [many, half] = [facts(20_001), facts(12_000)];
  expect(await cache.get("many", 1, many)).toHaveLength(20_001);
  await cache.get("many", 1, many);
  expect(many).toHaveBeenCalledTimes(2);
  await cache.get("one", 1, half);
  await cache.get("one", 1, half);
  expect(half).toHaveBeenCalledTimes(1);
  await cache.get("other", 1, half);
  await cache.get("one", 1, half);
  expect(half).toHaveBeenCalledTimes(3);
});
