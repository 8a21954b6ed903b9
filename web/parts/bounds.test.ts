import { describe, expect, test } from "vitest";
import { boundsWords } from "./bounds.js";

describe("bounds in words", () => {
  test.each([
    [{ value: 2783, min: 2783, max: 2783 }, "2,783"],
    [{ value: 0, min: 0, max: 0 }, "0"],
    [{ value: 2718, min: 2718, max: null }, "at least 2,718"],
    [{ value: 100, min: 101, max: null }, "more than 100"],
    [{ value: 2800, min: null, max: 2799 }, "fewer than 2,800"],
    [{ value: 30, min: null, max: 30 }, "at most 30"],
    [{ value: null, min: 15, max: 20 }, "15 to 20"],
    [{ value: 90, min: null, max: null }, "about 90"],
    [{ value: null, min: null, max: null }, "unknown"],
  ])("%j", (bounded, words) => {
    expect(boundsWords(bounded)).toBe(words);
  });
});
