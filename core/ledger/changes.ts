import type { Claim } from "../model/index.js";
import type { Citation, FigureRow } from "./model.js";
import { rowId } from "./row-id.js";

/** What reading reports again changed in one figure: null before where it is new, null after where it is gone. */
export interface FigureChange {
  readonly id: string;
  readonly accord: string | null;
  /** The version of engine and lexicons that read them again. */
  readonly reader: string;
  /** When its first reading was recorded, and that entry's number. */
  readonly at: string;
  readonly entry: number;
  readonly before: FigureRow | null;
  readonly after: FigureRow | null;
  readonly why: string;
  /** Claims that are no longer read, and such as are read since, with the rule and the version that read each. */
  readonly went: readonly (Citation & { readonly rule: string; readonly reader: string })[];
  readonly came: readonly (Citation & { readonly rule: string; readonly reader: string })[];
}

/** A claim that came or went when its report was read again, with the version that read it. */
export interface Reclaimed {
  readonly id: string;
  readonly report: string;
  readonly reader: string;
  readonly claim: Claim;
}

/** A figure before and after, and the claims by which it changed. */
interface Pair {
  readonly before: FigureRow | null;
  readonly after: FigureRow | null;
  readonly went: Set<Reclaimed>;
  readonly came: Set<Reclaimed>;
}

/** What may be read otherwise in a figure, in words. */
const ASPECTS: readonly (readonly [name: string, of: (row: FigureRow) => string | null])[] = [
  ["the number", ({ qualifier, value, min, max }) => `${qualifier} ${value} ${min} ${max}`],
  ["the outcome", ({ outcome }) => outcome],
  ["whose losses", ({ party }) => party],
  ["of what sort", ({ category }) => category],
  ["who says so", ({ claimant }) => claimant.key],
  ["the day it was said", ({ saidOn }) => saidOn],
  ["total, incident or increment", ({ basis }) => basis],
];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function whyOf({ before, after, went, came }: Pair): string {
  if (before && after && went.size + came.size === 0) return after.state === "superseded" ? "a figure read anew supersedes it" : "the figure that superseded it is read otherwise now";
  const rules = (claims: ReadonlySet<Reclaimed>): string => [...new Set([...claims].map(({ claim }) => claim.rule))].sort().join(", ");
  if (!before) return `these words were not read as a figure before (now by the rule ${rules(came)})`;
  if (!after) return `these words are no longer read as a figure (before by the rule ${rules(went)})`;
  const otherwise = ASPECTS.filter(([, of]) => of(before) !== of(after)).map(([name]) => name);
  const by = rules(went) === rules(came) ? "" : ` (rule ${rules(went) || "none"} before, ${rules(came) || "none"} now)`;
  return `the same words are read otherwise: ${otherwise.length === 0 ? "where and when it happened" : otherwise.join(", ")}${by}`;
}

const overlaps = (one: Reclaimed, other: Reclaimed): boolean =>
  one.report === other.report && one.claim.kind === other.claim.kind && one.claim.quote.start < other.claim.quote.end && other.claim.quote.start < one.claim.quote.end;

function rowsByClaim(rows: readonly FigureRow[]): Map<string, FigureRow> {
  return new Map(rows.flatMap((row) => row.claims.map((claim): [string, FigureRow] => [claim, row])));
}

/** Pairs of figures that differ, found by the claims that went and came: those over the same words belong together. */
class Pairs {
  readonly #pairs = new Map<string, Pair>();

  add(before: FigureRow | null, after: FigureRow | null, went: readonly Reclaimed[], came: readonly Reclaimed[]): void {
    if ((!before && !after) || (before?.id === after?.id && before?.state === after?.state)) return;
    const key = `${before?.id} ${after?.id}`;
    const pair = this.#pairs.get(key) ?? { before, after, went: new Set(), came: new Set() };
    this.#pairs.set(key, pair);
    for (const claim of went) pair.went.add(claim);
    for (const claim of came) pair.came.add(claim);
  }

  all(): Pair[] {
    return [...this.#pairs.values()];
  }
}

/**
 * What reading reports again changed in the figures, and why: each old figure beside the new one that the same words give now.
 * `before` and `after` are the rows as known before and after the newer readings, `went` and `came` the claims that these dropped and added.
 */
export function figureChanges(before: readonly FigureRow[], after: readonly FigureRow[], went: readonly Reclaimed[], came: readonly Reclaimed[]): Omit<FigureChange, "reader" | "at" | "entry">[] {
  const [oldOf, newOf] = [rowsByClaim(before), rowsByClaim(after)];
  const newById = new Map(after.map((row) => [row.id, row]));
  const oldById = new Map(before.map((row) => [row.id, row]));
  const pairs = new Pairs();
  const paired = new Set<Reclaimed>();
  for (const claim of went) {
    const old = oldOf.get(claim.id) ?? null;
    const successors = came.filter((other) => overlaps(claim, other));
    for (const successor of successors) {
      paired.add(successor);
      pairs.add(old, newOf.get(successor.id) ?? null, [claim], [successor]);
    }
    if (successors.length === 0 && old) pairs.add(old, newById.get(old.id) ?? null, [claim], []);
  }
  for (const claim of came) {
    const fresh = newOf.get(claim.id) ?? null;
    if (!paired.has(claim) && fresh) pairs.add(oldById.get(fresh.id) ?? null, fresh, [], [claim]);
  }
  for (const old of before) {
    const fresh = newById.get(old.id);
    if (fresh) pairs.add(old, fresh, [], []);
  }
  return pairs
    .all()
    .map(changeOf)
    .sort((a, b) => byText(a.id, b.id));
}

function changeOf(pair: Pair): Omit<FigureChange, "reader" | "at" | "entry"> {
  const { before, after, went, came } = pair;
  const told = ({ id, report, reader, claim: { quote, rule } }: Reclaimed): FigureChange["went"][number] => ({ claim: id, report, quote, rule, reader });
  const inOrder = (claims: ReadonlySet<Reclaimed>): FigureChange["went"] => [...claims].map(told).sort((a, b) => byText(a.claim, b.claim));
  return { id: rowId("change", before?.id ?? null, after?.id ?? null), accord: (after ?? before)?.accord ?? null, before, after, why: whyOf(pair), went: inOrder(went), came: inOrder(came) };
}
