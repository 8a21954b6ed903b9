import { remembered } from "./remembered.js";

const GENERIC: ReadonlySet<string> = new Set(["the", "region", "district", "province", "city", "town", "village", "of", "corridor", "area", "capital", "county", "governorate"]);

/** A place's name without marks, case, and the words that only say what sort of place it is. */
export const foldName = remembered((name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !GENERIC.has(word))
    .join(" "),
);

/** Are two names the same but for what `foldName` takes away? */
export function samePlaceName(one: string, other: string): boolean {
  const folded = foldName(one);
  return folded !== "" && folded === foldName(other);
}
