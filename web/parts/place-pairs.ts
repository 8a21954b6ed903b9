/// <reference types="vite/client" />
import { useEffect, useState } from "react";
import type { ControlRow } from "../wire.js";

/** Two names that one place bears, one of each side's use. */
export type Pair = readonly [string, string];

const NONE: readonly Pair[] = [];
const FILE = import.meta.glob<readonly Pair[]>("../map/base/files/pairs.json", { import: "default" });

/** The pairs of names known; none until they are loaded. */
export function usePairs(): readonly Pair[] {
  const [pairs, setPairs] = useState(NONE);
  useEffect(() => {
    void Object.values(FILE)[0]?.().then(setPairs);
  }, []);
  return pairs;
}

const GENERIC = /\b(?:the|region|district|province|city|town|village|county|governorate|oblast|rayon|raion|state|of)\b/g;

/** A name without marks, case and the words that only say what sort of place it is. */
export const foldPlace = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ıİ]/gu, "i")
    .replace(/ə/giu, "a")
    .toLowerCase()
    .replace(GENERIC, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The names a place is shown by: its known pair, else its own name and the next that is another name and no other spelling of the sort of place. */
export function namesOf({ place, names }: Pick<ControlRow, "place" | "names">, pairs: readonly Pair[]): readonly string[] {
  const folded = new Set([place, ...names].map(foldPlace));
  const pair = pairs.find((each) => each.some((name) => folded.has(foldPlace(name))));
  if (pair) return pair;
  const other = names.find((name) => foldPlace(name) !== foldPlace(place));
  return other === undefined ? [place] : [place, other];
}
