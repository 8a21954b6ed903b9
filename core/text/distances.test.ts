import { expect, it } from "vitest";
import { isGluedDistance } from "./distances.js";

it.each([
  ["330km", true],
  ["12Kms", true],
  ["500m", true],
  ["5pm", false],
  ["km", false],
  ["form", false],
])("a distance in one word with its number: %s", (text, wanted) => expect(isGluedDistance(text, 0, text.length)).toBe(wanted));
