import { readFileSync } from "node:fs";
import nlp from "compromise";
import { Gazetteer } from "../../core/mentions/places/index.js";
import { nearestNumber } from "./nearest-number.js";
import type { Peer } from "./peer.js";

interface Term {
  readonly text: string;
  readonly post: string;
  readonly offset: { readonly start: number; readonly length: number };
}

interface Found {
  readonly terms: readonly Term[];
  readonly offset: { readonly start: number; readonly length: number };
  readonly number?: { readonly num: number | null };
}

const gazetteer = Gazetteer.open(readFileSync("dist/gazetteer.bin"));

/** Point, country and precision of the most populous place of a name: what a list of places alone can tell. */
export function mostPopulous(name: string): object {
  const run = gazetteer.find(name);
  if (run < 0) return { lat: null, lon: null, country: null, precision: "near" };
  let best = gazetteer.candidate(run, 0);
  for (let i = 1; i < gazetteer.candidateCount(run); i++) if (gazetteer.populationCode(gazetteer.candidate(run, i)) > gazetteer.populationCode(best)) best = gazetteer.candidate(run, i);
  return { lat: gazetteer.lat(best), lon: gazetteer.lon(best), country: gazetteer.countryCode(gazetteer.country(best)) || null, precision: gazetteer.precision(best) };
}

/** Where a name ends: the last stop of initials is part of it, a possessive "'s" is not. */
function trueEnd(text: string, start: number, end: number): number {
  const name = text.slice(start, end);
  if (/\.\w$/.test(name) && text[end] === ".") return end + 1;
  return /['\u2019]s$/.test(name) ? end - 2 : end;
}

/** The names in one find: "Baku, Azerbaijan" is two. */
function namesOf(text: string, { terms }: Found): readonly object[] {
  const names: object[] = [];
  let start = -1;
  terms.forEach(({ offset, post }, i) => {
    if (start < 0) ({ start } = offset);
    if (i < terms.length - 1 && !post.includes(",")) return;
    const end = trueEnd(text, start, offset.start + offset.length);
    names.push({ start, end, ...mostPopulous(text.slice(start, end)) });
    start = -1;
  });
  return names;
}

export const COMPROMISE_PLACES: Peer = {
  name: "compromise, most populous of the name",
  mode: "geo",
  read: ({ text }) => {
    const found = nlp(text).places().json({ offset: true }) as readonly Found[];
    return { mentions: { places: found.flatMap((place) => namesOf(text, place)) } };
  },
};

export const COMPROMISE_NUMBERS: Peer = {
  name: "compromise, number nearest the verb",
  mode: "casualties",
  read: ({ text }) => {
    const found = nlp(text).numbers().json({ offset: true }) as readonly Found[];
    const numbers = found.map(({ offset, number }) => ({ start: offset.start, end: offset.start + offset.length, value: number?.num ?? NaN }));
    return { sums: nearestNumber(text, numbers) };
  },
};
