import type { Claim } from "../../core/index.js";

/** Fields that make a claim the one it is. */
const FIXED: ReadonlySet<string> = new Set(["id", "kind", "rule"]);

type Fields = Record<string, unknown>;

/** The fields of a claim with values put in by their paths ("casualties.count.value=5"); what has no such path is told. */
export function corrected(claim: Claim, settings: readonly string[]): { readonly fields: Fields } | { readonly fault: string } {
  const fields: Fields = {};
  for (const setting of settings) {
    const at = setting.indexOf("=");
    if (at < 1) return { fault: `"${setting}" sets nothing; write field=value, for example saidOn=2020-12-02` };
    const path = setting.slice(0, at).split(".");
    const [top = ""] = path;
    if (FIXED.has(top)) return { fault: `${top} of a claim cannot be put right; reject the claim instead` };
    const whole = top in fields ? fields : (claim as unknown as Fields);
    const changed = put(whole[top], path.slice(1), valueOf(setting.slice(at + 1)));
    if (!(top in claim) || changed === undefined) return { fault: `this claim has no field ${path.join(".")}; trucewatch why --format json shows its fields` };
    fields[top] = changed;
  }
  return { fields };
}

/** A copy of a value with another at the end of the path; undefined where the path leads nowhere. */
function put(within: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof within !== "object" || within === null || !(key in within)) return undefined;
  const inner = put((within as Fields)[key], rest, value);
  if (inner === undefined) return undefined;
  return Array.isArray(within) ? within.map((item: unknown, i) => (String(i) === key ? inner : item)) : { ...within, [key]: inner };
}

/** JSON where the words are that, else the words themselves. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
