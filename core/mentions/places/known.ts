import type { Gazetteer } from "./gazetteer.js";
import { KIND } from "./kinds.js";
import { priorsOf } from "./prior.js";
import { Tally } from "./tally.js";

/** What the gazetteer knows of the places of one name, gathered once: the gazetteer itself lies scattered in memory. */
export interface KnownName {
  /** Place ids, the most prominent first; the other lists go with them. */
  readonly candidates: readonly number[];
  readonly kinds: readonly number[];
  readonly countries: readonly number[];
  /** The first-level division a place is or lies in, or -1. */
  readonly admins: readonly number[];
  readonly lats: readonly number[];
  readonly lons: readonly number[];
  /** What speaks for each place beforehand. */
  readonly priors: readonly number[];
  /** The divisions of `admins`, each once. */
  readonly divisions: readonly number[];
}

/** Very common names ("San José") are cut to the candidates that matter. */
const MAX_CANDIDATES = 64;
/** Names kept from report to report, one a slot. */
const SLOTS = 0x2000;

/** The names met of late, by the last bits of their index in the gazetteer. */
class RecentNames {
  readonly #runs = new Int32Array(SLOTS).fill(-1);
  readonly #names = new Array<KnownName | null>(SLOTS).fill(null);

  of(gazetteer: Gazetteer, run: number): KnownName {
    const slot = (run ^ (run >>> 13)) & (SLOTS - 1);
    if (this.#runs[slot] === run) return this.#names[slot]!;
    const known = gather(gazetteer, run);
    this.#runs[slot] = run;
    this.#names[slot] = known;
    return known;
  }
}

/** What is kept from report to report of those read with one gazetteer. */
export interface Recent {
  /** The names met of late. */
  readonly names: RecentNames;
  /** Scratch for the shares of countries and divisions. */
  readonly countries: Tally;
  readonly admins: Tally;
  readonly votes: Tally;
}

const RECENT = new WeakMap<Gazetteer, Recent>();

/** What is kept of the reports read with a gazetteer. */
export function recentOf(gazetteer: Gazetteer): Recent {
  let recent = RECENT.get(gazetteer);
  if (!recent) RECENT.set(gazetteer, (recent = makeRecent(gazetteer)));
  return recent;
}

function makeRecent(gazetteer: Gazetteer): Recent {
  const { countryCount, admin1End } = gazetteer;
  return { names: new RecentNames(), countries: new Tally(countryCount), admins: new Tally(admin1End), votes: new Tally(admin1End) };
}

/** The places of the name with an index in the gazetteer. */
export function knownName(gazetteer: Gazetteer, { names }: Recent, run: number): KnownName {
  return names.of(gazetteer, run);
}

function gather(gazetteer: Gazetteer, run: number): KnownName {
  const candidates = Array.from({ length: Math.min(MAX_CANDIDATES, gazetteer.candidateCount(run)) }, (_, i) => gazetteer.candidate(run, i));
  const kinds = candidates.map((id) => gazetteer.kindCode(id));
  const admins = candidates.map((id, i) => (kinds[i] === KIND.admin1 ? id : gazetteer.admin1(id)));
  return {
    candidates,
    kinds,
    countries: candidates.map((id) => gazetteer.country(id)),
    admins,
    lats: candidates.map((id) => gazetteer.lat(id)),
    lons: candidates.map((id) => gazetteer.lon(id)),
    priors: priorsOf(gazetteer, candidates),
    divisions: [...new Set(admins.filter((admin) => admin >= 0))],
  };
}
