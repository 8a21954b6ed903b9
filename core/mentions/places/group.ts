import { distanceKm } from "./distance.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { KIND } from "./kinds.js";
import { knownName, recentOf, type KnownName } from "./known.js";

/** All spans of a report that bear one name, with the places it may mean. */
export interface NameGroup {
  run: number;
  /** Indexes of its spans. */
  members: number[];
  /** Place ids, the most prominent first: those of `known`. */
  candidates: readonly number[];
  known: KnownName;
  /** For each candidate, how often the text says it lies in, or holds, a neighbour; null where it says nothing. */
  stated: number[] | null;
  /** Index into `candidates` of the place chosen. */
  chosen: number;
  /** Scores of the candidates before and after the rest of the report is heard. */
  base: readonly number[];
  readonly scores: number[];
  /** What the group itself adds to the report's shares, which is not held in its own favour. */
  weight: number;
  /** Lead of the chosen place over the best one elsewhere. */
  lead: number;
  /** How near other places of the report lie to the chosen one, 0 to about 3. */
  nearness: number;
}

export function groupSpans(gazetteer: Gazetteer, spans: readonly PlaceSpan[]): { groups: NameGroup[]; groupOf: Int32Array } {
  const byRun = new Map<number, number>();
  const groups: NameGroup[] = [];
  const groupOf = new Int32Array(spans.length);
  const recent = recentOf(gazetteer);
  for (let i = 0; i < spans.length; i++) {
    const run = spans[i]!.run;
    let at = byRun.get(run);
    if (at === undefined) {
      at = groups.length;
      byRun.set(run, at);
      groups.push(makeGroup(knownName(gazetteer, recent, run), run));
    }
    groups[at]!.members.push(i);
    groupOf[i] = at;
  }
  return { groups, groupOf };
}

function makeGroup(known: KnownName, run: number): NameGroup {
  return { run, members: [], candidates: known.candidates, known, stated: null, chosen: 0, base: known.priors, scores: [], weight: 0, lead: 0, nearness: 0 };
}

/** How two neighbouring spans are joined: "X, Y", "X in Y", "X (Y)" say that X lies in Y. */
function isLinked(tokens: TokenTable, left: PlaceSpan, right: PlaceSpan): boolean {
  const { text } = tokens;
  const distance = right.start - left.end;
  if (distance < 1 || distance > 24) return false;
  const mark = text.charCodeAt(left.end);
  const isBare = distance === 2 && text.charCodeAt(left.end + 1) === 0x20;
  if (isBare && mark === 0x2c) return true;
  if (distance === 2 && mark === 0x20 && text.charCodeAt(left.end + 1) === 0x28) return true;
  if (distance === 4 && text.startsWith(" in ", left.end)) return true;
  return distance > 6 && isPhraseIn(text.slice(left.end, right.start));
}

const IN_PHRASES = [" in the ", " in ", " of the ", " region of ", " district of ", " province of ", " area of "];

/** ", in eastern ", " in the north of ", " district of ": a few small words that end in a containing phrase. */
function isPhraseIn(between: string): boolean {
  const bare = between.startsWith(",") ? between.slice(1) : between;
  if (bare.startsWith(" in ")) return !/[.;:,!?()\d]/.test(bare);
  return IN_PHRASES.includes(bare);
}

/**
 * Marks the candidates that the text itself places: "Peudawa, East Aceh", "Tyler, Texas", "Idlib in Syria".
 * Returns bits by span: 1, the text says what it lies in; 2, it holds the one before.
 */
export function readStatements(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], groups: readonly NameGroup[], groupOf: Int32Array): Uint8Array {
  const roles = new Uint8Array(spans.length);
  for (let i = 0; i + 1 < spans.length; i++) {
    if (!isLinked(tokens, spans[i]!, spans[i + 1]!) || groupOf[i] === groupOf[i + 1]) continue;
    if (!stateContainment(gazetteer, groups[groupOf[i]!]!, groups[groupOf[i + 1]!]!)) continue;
    roles[i] = roles[i]! | 1;
    roles[i + 1] = roles[i + 1]! | 2;
  }
  return roles;
}

function stateContainment(gazetteer: Gazetteer, inner: NameGroup, outer: NameGroup): boolean {
  let found = false;
  for (let o = 0; o < outer.candidates.length; o++) {
    const holder = outer.candidates[o]!;
    const kind = gazetteer.kindCode(holder);
    if (kind !== KIND.country && kind !== KIND.admin1 && kind !== KIND.admin2 && kind !== KIND.region && kind !== KIND.district) continue;
    let held = false;
    for (let i = 0; i < inner.candidates.length; i++) {
      if (!contains(gazetteer, holder, kind, inner.candidates[i]!)) continue;
      state(inner, i);
      held = true;
    }
    if (held) state(outer, o);
    found ||= held;
  }
  return found;
}

/** Notes that the text places a candidate. */
function state(group: NameGroup, i: number): void {
  group.stated ??= group.candidates.map(() => 0);
  group.stated[i]! += 1;
}

/** Distance within which a place may belong to a division whose code is not known. */
const DIVISION_REACH_KM = 110;

export function contains(gazetteer: Gazetteer, holder: number, holderKind: number, place: number): boolean {
  if (holder === place || gazetteer.country(holder) !== gazetteer.country(place)) return false;
  const kind = gazetteer.kindCode(place);
  if (kind === KIND.demonym || kind === KIND.continent) return false;
  if (holderKind === KIND.country) return kind !== KIND.country;
  if (kind === KIND.country || kind === KIND.admin1) return false;
  if (holderKind === KIND.admin1 && gazetteer.admin1(place) === holder) return true;
  if (holderKind === KIND.admin1 && gazetteer.admin1(place) >= 0 && gazetteer.admin1(holder) === holder) return false;
  return distanceKm(gazetteer, holder, place) < DIVISION_REACH_KM * (holderKind === KIND.admin1 ? 2 : 1);
}
