import type { Gazetteer } from "./gazetteer.js";
import { KIND } from "./kinds.js";

/** What the gazetteer knows of the places of one name, gathered once: the gazetteer itself lies scattered in memory. */
export interface KnownName {
  /** Place ids, the most prominent first; the other lists go with them. */
  readonly candidates: readonly number[];
  readonly kinds: readonly number[];
  readonly countries: readonly number[];
  /** The first-level division a place is or lies in, or -1. */
  readonly admins: readonly number[];
  readonly populationCodes: readonly number[];
  readonly lats: readonly number[];
  readonly lons: readonly number[];
}

/** Very common names ("San José") are cut to the candidates that matter. */
const MAX_CANDIDATES = 64;
/** Names kept from report to report. */
const MAX_NAMES = 8192;

const RECENT = new WeakMap<Gazetteer, Map<number, KnownName>>();

/** The names met of late in reports read with a gazetteer. */
export function recentNames(gazetteer: Gazetteer): Map<number, KnownName> {
  let recent = RECENT.get(gazetteer);
  if (!recent) RECENT.set(gazetteer, (recent = new Map()));
  if (recent.size > MAX_NAMES) recent.clear();
  return recent;
}

/** The places of the name with an index in the gazetteer. */
export function knownName(gazetteer: Gazetteer, recent: Map<number, KnownName>, run: number): KnownName {
  let known = recent.get(run);
  if (!known) recent.set(run, (known = gather(gazetteer, run)));
  return known;
}

function gather(gazetteer: Gazetteer, run: number): KnownName {
  const candidates = Array.from({ length: Math.min(MAX_CANDIDATES, gazetteer.candidateCount(run)) }, (_, i) => gazetteer.candidate(run, i));
  const kinds = candidates.map((id) => gazetteer.kindCode(id));
  return {
    candidates,
    kinds,
    countries: candidates.map((id) => gazetteer.country(id)),
    admins: candidates.map((id, i) => (kinds[i] === KIND.admin1 ? id : gazetteer.admin1(id))),
    populationCodes: candidates.map((id) => gazetteer.populationCode(id)),
    lats: candidates.map((id) => gazetteer.lat(id)),
    lons: candidates.map((id) => gazetteer.lon(id)),
  };
}
