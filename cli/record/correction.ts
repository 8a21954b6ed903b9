import { daysOf, type Claim } from "../../core/index.js";

/** Fields that make a claim the one it is. */
const FIXED: ReadonlySet<string> = new Set(["id", "kind", "rule"]);

type Fields = Record<string, unknown>;

const NUMBERS: ReadonlySet<string> = new Set(["value", "min", "max", "lat", "lon", "start", "end"]);
const DATES: ReadonlySet<string> = new Set(["saidOn", "when", "due"]);

/** The fields of a claim with values put in by their paths ("casualties.count.value=5"); what has no such path, or is no such value, is told. */
export function corrected(claim: Claim, settings: readonly string[]): { readonly fields: Fields } | { readonly fault: string } {
  const fields: Fields = {};
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at < 1) return { fault: `"${setting}" sets nothing; write field=value, for example saidOn=2020-12-02` };
    const path = setting.slice(0, at).split(".");
    const [top = ""] = path;
    const leaf = path.at(-1) ?? top;
    if (FIXED.has(top)) return { fault: `the ${top} of a claim cannot be put right; reject the claim instead` };
    const value = valueOf(setting.slice(at + 1), leaf);
    if (!isFit(value, leaf))
      return {
        fault: `"${setting.slice(at + 1)}" is no value of ${leaf}; ${DATES.has(leaf) ? "write a day or interval as EDTF: 2020-12-02, 2020-12, 2020-09-27/2020-11-10" : "write a number, or null"}`,
      };
    const changed = Object.hasOwn(claim, top) ? put(Object.hasOwn(fields, top) ? fields[top] : (claim as unknown as Fields)[top], path.slice(1), value) : undefined;
    if (changed === undefined) return { fault: `this claim has no field ${path.join(".")}; trucewatch why --format json shows its fields` };
    fields[top] = changed;
  }
  return { fields };
}

/** Fields of a claim to be, by their paths ("casualties.count.value=5"), each put where its path leads. */
export function nested(settings: readonly string[]): { readonly fields: Fields } | { readonly fault: string } {
  const fields: Fields = {};
  for (const setting of settings) {
    const at = setting.indexOf("=");
    const path = setting.slice(0, Math.max(0, at)).split(".");
    const leaf = path.pop() ?? "";
    if (leaf === "" || path.some((step) => step === "")) return { fault: `"${setting}" sets nothing; write field=value, for example control.place=Lachin` };
    let within = fields;
    for (const step of path) {
      if (!Object.hasOwn(within, step)) within[step] = {};
      const next = within[step];
      if (typeof next !== "object" || next === null) return { fault: `"${setting}" leads into the field ${step}, which holds a value already` };
      within = next as Fields;
    }
    within[leaf] = valueOf(setting.slice(at + 1), leaf);
  }
  return { fields };
}

function isFit(value: unknown, leaf: string): boolean {
  if (value === null) return true;
  if (NUMBERS.has(leaf)) return typeof value === "number";
  return !DATES.has(leaf) || (typeof value === "string" && daysOf(value) !== null);
}

/** A copy of a value with another at the end of the path; undefined where the path leads nowhere. */
function put(within: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof within !== "object" || within === null || !Object.hasOwn(within, key)) return undefined;
  const inner = put((within as Fields)[key], rest, value);
  if (inner === undefined) return undefined;
  return Array.isArray(within) ? within.map((item: unknown, i) => (String(i) === key ? inner : item)) : { ...within, [key]: inner };
}

/** JSON where the words are that, and the words themselves elsewhere; a number only where the field holds one. */
function valueOf(text: string, leaf: string): unknown {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "number" && !NUMBERS.has(leaf) ? text : value;
  } catch {
    return text;
  }
}
