import { describe, expect, test, vi } from "vitest";
import { Cached } from "./cached.js";

const bytes = (length: number) => () => Promise.resolve(new Uint8Array(length));

describe("answers kept", () => {
  test("an answer is made once, also for two who ask at the same time", async () => {
    const cached = new Cached(100);
    const make = vi.fn(bytes(10));
    const [a, b] = await Promise.all([cached.get("k", make), cached.get("k", make)]);
    expect([a === b, await cached.get("k", make)]).toEqual([true, a]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("the longest unused is forgotten first, and no more bytes are kept than allowed", async () => {
    const cached = new Cached(25);
    for (const key of ["a", "b"]) await cached.get(key, bytes(10));
    await cached.get("a", bytes(10));
    await cached.get("c", bytes(10));
    expect(cached.bytes).toBe(20);
    const made = vi.fn(bytes(10));
    await cached.get("a", made);
    expect(made).not.toHaveBeenCalled();
    await cached.get("b", made);
    expect(made).toHaveBeenCalledTimes(1);
  });

  test("an answer larger than all that may be kept is given and forgotten", async () => {
    const cached = new Cached(25);
    expect(await cached.get("big", bytes(30))).toHaveLength(30);
    await Promise.resolve();
    expect(cached.bytes).toBe(0);
  });

  test("a failure and a null are not kept", async () => {
    const cached = new Cached(25);
    await expect(cached.get("k", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
    expect(await cached.get("k", () => Promise.resolve(null))).toBeNull();
    await Promise.resolve();
    expect(await cached.get("k", bytes(3))).toHaveLength(3);
  });
});
