import type { Claim, Reading, Span, Total } from "../core/index.js";
import type { Gold, GoldClaim } from "./samples.js";

/** How many a golden reading asks for, how many were given, how many of each agree. */
export interface Tally {
  wanted: number;
  found: number;
  given: number;
  right: number;
}

export type Tallies = Record<Claim["kind"] | "totals", Tally>;

const tally = (): Tally => ({ wanted: 0, found: 0, given: 0, right: 0 });

export const emptyTallies = (): Tallies => ({ casualties: tally(), control: tally(), commitment: tally(), event: tally(), statement: tally(), totals: tally() });

/** The harmonic mean of the share found and the share right; 1 where nothing was wanted or given. */
export function f1({ wanted, found, given, right }: Tally): number {
  if (wanted === 0 && given === 0) return 1;
  const recall = wanted === 0 ? 0 : found / wanted;
  const precision = given === 0 ? 0 : right / given;
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

/** Where a golden quote stands in the report; throws when the words are not there, for then the golden file is wrong. */
export function locate(text: string, claim: GoldClaim): Span {
  if (typeof claim.quote !== "string") return claim.quote;
  let start = -1;
  for (let nth = 0; nth < (claim.nth ?? 1); nth++) {
    start = text.indexOf(claim.quote, start + 1);
    if (start < 0) throw new Error(`the quote ${JSON.stringify(claim.quote)} (${claim.nth ?? 1}) is not in the report`);
  }
  return { start, end: start + claim.quote.length };
}

const words = (name: unknown): readonly string[] =>
  String(name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !/^(?:the|of|region|district|province|city|town|village|corridor|area)$/.test(word));

/** Whether one name's words are all in the other. */
function sameName(a: unknown, b: unknown): boolean {
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && short.length > 0 && short.every((word) => long?.includes(word));
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (claim: Claim | GoldClaim): Fields => ((claim as Fields)[claim.kind] ?? {}) as Fields;
const among = (value: unknown, wanted: unknown, also: readonly unknown[] = []): boolean => wanted === undefined || (value ?? null) === wanted || also.includes(value ?? null);

function sameBounds(value: unknown, wanted: unknown): boolean {
  const [a, b] = [value, wanted] as ({ min?: number | null; max?: number | null } | undefined)[];
  return b === undefined || ((a?.min ?? null) === (b.min ?? null) && (a?.max ?? null) === (b.max ?? null));
}

function samePlace(claim: Claim, gold: GoldClaim): boolean {
  const wanted = [fieldsOf(gold).place, ...(gold.also?.place ?? [])].filter((place) => typeof place === "string");
  const given = [fieldsOf(claim).place, ...claim.where.map(({ name }) => name)];
  return (fieldsOf(gold).place ?? null) === null || wanted.some((place) => given.some((name) => sameName(name, place)));
}

/** Kind by kind, whether a claim carries the golden claim's key fields as the contract names them. */
const AGREES: Readonly<Record<Claim["kind"], (claim: Claim, gold: GoldClaim) => boolean>> = {
  casualties(claim, gold) {
    const [a, b, also] = [fieldsOf(claim), fieldsOf(gold), gold.also ?? {}];
    const [victims, wanted] = [a.victims as Fields, (b.victims ?? {}) as Fields];
    return among(a.outcome, b.outcome, also.outcome) && sameBounds(a.count, b.count) && among(victims.party, wanted.party, also.party) && among(victims.category, wanted.category, also.category);
  },
  control(claim, gold) {
    const [a, b] = [fieldsOf(claim), fieldsOf(gold)];
    return among(a.change, b.change, gold.also?.change) && among(a.holder, b.holder, gold.also?.holder) && samePlace(claim, gold);
  },
  commitment(claim, gold) {
    const [a, b] = [fieldsOf(claim), fieldsOf(gold)];
    const bound = (b.by ?? []) as readonly string[];
    const sharesParty = bound.length === 0 || (a.by as readonly string[]).some((party) => bound.includes(party) || gold.also?.by?.includes(party));
    return among(a.action, b.action, gold.also?.action) && among(a.status, b.status, gold.also?.status) && sharesParty;
  },
  event: (claim, gold) => among(fieldsOf(claim).subType, fieldsOf(gold).subType, gold.also?.subType) && samePlace(claim, gold),
  statement: (claim, gold) => among(fieldsOf(claim).act, fieldsOf(gold).act, gold.also?.act),
};

/** Length of the words two spans share; 0 when they do not touch. */
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

interface Paired {
  readonly wanted: readonly { readonly claim: GoldClaim; readonly required: boolean }[];
  readonly usedWanted: ReadonlySet<number>;
  /** Places in the reading of the claims that are right. */
  readonly right: ReadonlySet<number>;
}

/** Pairs claims with golden claims, required ones first, the closest quotes first. */
export function pair(reading: Reading, gold: Gold, text: string): Paired {
  const wanted = gold.claims.map((claim) => ({ claim, span: locate(text, claim), required: claim.must !== false }));
  const pairs = wanted.flatMap(({ claim: one, span, required }, at) =>
    reading.claims.flatMap((claim, index) => {
      const overlap = shared(claim.quote, span);
      return claim.kind === one.kind && overlap > 0 && AGREES[one.kind](claim, one) ? [{ at, index, rank: (required ? 1e9 : 0) + overlap }] : [];
    }),
  );
  const [usedWanted, right] = [new Set<number>(), new Set<number>()];
  for (const { at, index } of pairs.sort((a, b) => b.rank - a.rank)) {
    if (usedWanted.has(at) || right.has(index)) continue;
    usedWanted.add(at);
    right.add(index);
  }
  return { wanted, usedWanted, right };
}

/** Adds what a reading has right and wrong to the tallies. */
export function compare(reading: Reading, gold: Gold, text: string, tallies: Tallies): void {
  const { wanted, usedWanted, right } = pair(reading, gold, text);
  wanted.forEach(({ claim, required }, at) => {
    tallies[claim.kind].wanted += Number(required);
    tallies[claim.kind].found += Number(required && usedWanted.has(at));
  });
  reading.claims.forEach((claim, index) => {
    tallies[claim.kind].given++;
    tallies[claim.kind].right += Number(right.has(index));
  });
  compareTotals(reading.totals, gold.totals, tallies.totals);
}

function compareTotals(given: readonly Total[], wanted: Gold["totals"], totals: Tally): void {
  const key = ({ outcome, party, category, min, max }: Omit<Total, "claims">): string => [outcome, party, category, min, max].join("|");
  const left = wanted.map(key);
  totals.wanted += wanted.length;
  totals.given += given.length;
  for (const total of given) {
    const at = left.indexOf(key(total));
    if (at < 0) continue;
    left.splice(at, 1);
    totals.found++;
    totals.right++;
  }
}
