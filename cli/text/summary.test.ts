import { expect, test } from "vitest";
import { term } from "./summary.js";

test.each([
  ["P21D", "21 days"],
  ["P5Y/..", "at least 5 years"],
  ["../P1M", "at most 1 month"],
  ["P1Y6M", "1 year and 6 months"],
  ["PT72H", "72 hours"],
  ["P2W", "2 weeks"],
  ["PT30M", "30 minutes"],
  ["soon", "soon"],
])("a term of %s is said as %s", (duration, said) => expect(term(duration)).toBe(said));
