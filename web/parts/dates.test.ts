import { describe, expect, test } from "vitest";
import { dateWords, firstDay, instantWords, spanWords } from "./dates.js";

describe("dates in words", () => {
  test.each([
    ["2020-12-04", "4 Dec 2020"],
    ["2020-12-03T14:00", "3 Dec 2020, 14:00"],
    ["2020-11", "November 2020"],
    ["1994~", "about 1994"],
    ["2020-09-27/2020-11-10", "27 Sept 2020 – 10 Nov 2020"],
    ["1994/..", "since 1994"],
    ["../2020-12-01", "until 1 Dec 2020"],
    [null, "no date"],
    ["soon", "soon"],
    ["2020-23", "autumn 2020"],
    ["2020-13-45", "2020-13-45"],
  ])("%s", (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });

  test.each([
    ["2020-12-04", "2020-12-04", "4 Dec 2020"],
    ["2020-12-04", null, "4 Dec 2020"],
    ["2020-11-10", "2020-11-12", "10 – 12 Nov 2020"],
    ["2020-11-28", "2020-12-04", "28 Nov – 4 Dec 2020"],
    ["2020-02-01", "2020-02-29", "February 2020"],
    ["2020-11-01", "2020-11-29", "1 – 29 Nov 2020"],
    [null, null, "no date"],
  ])("%s to %s", (from, to, words) => {
    // How wide the space about the dash is differs by the version of the locale data.
    expect(spanWords(from, to).replace(/\s*–\s*/g, " – ")).toBe(words);
  });

  test("the first day is a point on an axis", () => {
    expect(["2020-12-04T10:00", "2020-11~", "1994/..", "..", null].map(firstDay)).toEqual(["2020-12-04", "2020-11-01", "1994-01-01", null, null]);
    expect(instantWords("2020-12-04T07:35:00.000Z")).toBe("4 Dec 2020, 07:35 UTC");
  });
});
