import { expect, test } from "vitest";
import { handOver, takeOver } from "./handed.js";

const report = (id: string, bytes: Uint8Array) => ({
  id,
  origin: "a",
  provenance: { sha256: "0" },
  text: `${"\ud800 é\n".repeat(400)}${id}`,
  reading: { claims: [{ id: "c1", words: "x".repeat(2_000) }] },
  original: { bytes, mediaType: "text/html" },
});

test("an outcome comes over as it was handed over; the files' own buffer and whole ones go without a copy, a part of another stays", () => {
  const given = Uint8Array.from([1, 2, 3, 4]);
  const own = Uint8Array.from([5, 6]);
  const part = new Uint8Array(8).subarray(2, 5);
  const outcome = [[report("one", given.subarray(1, 3)), { id: "no", problem: { code: "empty", message: "it is empty" } }], [], [report("two", own), report("three", part)]] as const;
  const { handed, buffers } = handOver(outcome, given.buffer);
  expect(new Set(buffers)).toEqual(new Set([given.buffer, own.buffer]));
  const moved = structuredClone(handed, { transfer: [...buffers] });
  expect(given.byteLength).toBe(0);
  expect(takeOver(moved)).toEqual([[report("one", Uint8Array.from([2, 3])), outcome[0][1]], [], [report("two", Uint8Array.from([5, 6])), report("three", part)]]);
});
