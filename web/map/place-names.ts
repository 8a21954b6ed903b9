import type { ControlRow } from "../wire.js";
import { foldPlace } from "./shape.js";

/** The names a place is shown by: its known pair, else its own name and the next that is another name and no other spelling of the sort of place. */
export function namesOf({ place, names }: Pick<ControlRow, "place" | "names">, pairs: readonly (readonly [string, string])[]): readonly string[] {
  const folded = new Set([place, ...names].map(foldPlace));
  const pair = pairs.find((each) => each.some((name) => folded.has(foldPlace(name))));
  if (pair) return pair;
  const other = names.find((name) => foldPlace(name) !== foldPlace(place));
  return other === undefined ? [place] : [place, other];
}
