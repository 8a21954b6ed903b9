import type { Claim, Outcome, Sum } from "../model/index.js";
import type { Finished } from "./finish.js";

/** Ids of claims in their order, put together in pairs so that adding one costs no copy of all before it. */
type Ids = string | readonly [Ids, Ids];

/** What one sentence tells of an outcome: its figures, added up. */
interface Telling {
  value: number | null;
  min: number | null;
  max: number | null;
  claims: Ids;
  /** Every figure is told beside others: "two more". */
  isMore: boolean;
  /** Told of another incident in so many words: "elsewhere", "in a separate attack", "also". */
  isApart: boolean;
  /** Told in passing, as what went before: "after gunmen had killed two". */
  isAside: boolean;
  isTotal: boolean;
  /** The people some named before are among: "X was among 15 people killed". */
  isWhole: boolean;
  when: string | null;
  day: string | null;
  places: ReadonlySet<string>;
  claimant: string;
  sentence: number;
}

type Casualties = Extract<Claim, { kind: "casualties" }>;

/** Tolls stand beside the figures of their sentence: "killing 23, bringing the toll to 35". */
const isToll = (row: Finished): boolean => row.claim.rule === "casualties/toll" || row.draft.isWhole === true;

function tellingOf({ claim, draft, sentence }: Finished): Telling {
  const { casualties, claimant, when, where } = claim as Casualties;
  const { count, basis } = casualties;
  return {
    value: count.value ?? count.min,
    min: count.min,
    max: count.max,
    claims: claim.id,
    isMore: draft.isMore === true || basis === "increment",
    isApart: draft.isApart === true,
    isAside: draft.isAside === true,
    day: draft.day ?? null,
    isTotal: basis === "total",
    isWhole: draft.isWhole === true,
    when: when !== null && !when.includes("/") ? when : null,
    places: new Set(where.filter(({ precision }) => precision === "exact" || precision === "near").map(({ name }) => name)),
    claimant: claimant ? `${claimant.party ?? ""}|${claimant.name.toLowerCase()}` : "",
    sentence,
  };
}

const plus = (a: number | null, b: number | null): number | null => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));

function add(a: Telling, b: Telling): Telling {
  return {
    ...a,
    value: plus(a.value, b.value),
    min: plus(a.min, b.min),
    max: a.max === null || b.max === null ? null : a.max + b.max,
    claims: [a.claims, b.claims],
    isMore: a.isMore && b.isMore,
    isAside: a.isAside && b.isAside,
    isTotal: a.isTotal || b.isTotal,
    places: new Set([...a.places, ...b.places]),
  };
}

/** The same people told again or by another source: the larger figure stands, the bounds hold both. */
function widen(a: Telling, b: Telling): Telling {
  const larger = (b.value ?? 0) > (a.value ?? 0) ? b : a;
  const min = a.min === null || b.min === null ? null : Math.min(a.min, b.min);
  const max = a.max === null || b.max === null ? null : Math.max(a.max, b.max);
  return { ...larger, min, max, claims: [a.claims, b.claims] };
}

/** Parts, or the same figure again: they change nothing. */
function absorb(whole: Telling, part: Telling): Telling {
  return { ...whole, claims: [whole.claims, part.claims] };
}

/** The tellings of a report, sentence by sentence; figures of two sources in one sentence stay apart, what is told in passing too. */
function tellings(rows: readonly Finished[]): Telling[] {
  const found: Telling[] = [];
  let clause: Finished["draft"]["clause"] = null;
  for (const row of rows) {
    const one = tellingOf(row);
    const last = found.at(-1);
    const goesOn = last !== undefined && !isToll(row) && !last.isWhole && last.sentence === one.sentence && last.claimant === one.claimant && last.isAside === one.isAside;
    const isSame = goesOn && one.value !== null && one.value > 1 && one.value === last.value && !one.isMore && row.draft.clause !== clause;
    if (goesOn) found[found.length - 1] = isSame ? absorb(last, one) : add(last, one);
    else found.push(one);
    clause = row.draft.clause;
  }
  return found;
}

/** Told as another incident: on another day, elsewhere, or in so many words. */
function isDistinct(sum: Telling, one: Telling): boolean {
  if (one.isApart) return true;
  if (sum.isTotal || one.isTotal) return false;
  if (sum.when !== null && one.when !== null && sum.when !== one.when) return true;
  if (sum.day !== null && one.day !== null && sum.day !== one.day) return true;
  return sum.places.size > 0 && one.places.size > 0 && ![...one.places].some((name) => sum.places.has(name));
}

/** What a report has told so far: the figure that stands for all, and incidents told beside it. */
interface Account {
  whole: Telling;
  beside: Telling[];
  /** How many of the whole were told again as parts. */
  inside: number;
  days: Set<string>;
  told: Set<number>;
}

/** "nearly 2,800", then "2,783": a rounded toll told to the last one, at most a tenth away. */
function isExactOf(one: Telling, whole: Telling): boolean {
  if (!one.isTotal || !whole.isTotal || one.isMore || one.value === null || whole.value === null) return false;
  return one.min === one.max && one.min !== null && whole.min === null && Math.abs(one.value - whole.value) * 10 <= whole.value;
}

function take(account: Account, one: Telling): void {
  const { whole, beside, told } = account;
  const isNewDay = one.day !== null && account.days.size > 0 && !account.days.has(one.day);
  if (one.day !== null) account.days.add(one.day);
  const isRetold = one.value !== null && told.has(one.value) && !isNewDay && !(one.isMore && one.value !== whole.value);
  if (one.value !== null) told.add(one.value);
  if (one.value !== null && whole.value !== null && one.value < whole.value && !one.isMore) account.inside += one.value;
  if (whole.value === null && one.value !== null) account.whole = absorb(one, whole);
  else if (isExactOf(one, whole)) account.whole = absorb(one, whole);
  else if (one.isTotal && one.value !== null && (isRetold || one.value > whole.value!)) {
    account.whole = beside.reduce(absorb, isRetold || !whole.isTotal ? absorb(one, whole) : widen(whole, one));
    account.beside = [];
  } else if (one.value === null || isRetold) account.whole = absorb(whole, one);
  else if (one.isWhole) account.whole = widen(one, whole);
  else if (one.isMore && account.inside > 0 && account.inside + one.value <= whole.value!) account.whole = absorb(whole, one);
  else if (one.isMore || isDistinct(whole, one)) beside.push(one);
  else account.whole = one.value > whole.value! ? widen(whole, one) : absorb(whole, one);
}

/** The figure that stands for some tellings of the same people or incidents. */
function accountOf(rows: readonly Finished[]): Telling {
  const all = tellings(rows);
  const main = all.filter(({ isAside }) => !isAside);
  const [lead, ...rest] = main.length > 0 ? main : all;
  const account: Account = { whole: lead!, beside: [], inside: 0, days: new Set(lead!.day === null ? [] : [lead!.day]), told: new Set(lead!.value === null ? [] : [lead!.value]) };
  for (const one of rest) take(account, one);
  const { whole, beside } = account;
  const parts = beside.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return beside.reduce(parts === whole.value ? absorb : add, whole);
}

/** Tolls of one party's soldiers, its civilians and the other party's soldiers are disjoint; anything less sure is not a group. */
function groupOf({ claim }: Finished): string {
  const { basis, victims } = (claim as Casualties).casualties;
  return basis === "total" && victims.party !== null && victims.category !== "unknown" ? `${victims.party}|${victims.category}` : "";
}

/** What the report says in sum for one outcome, everyone together (contract, `sums`). */
export function sumOf(outcome: Outcome, rows: readonly Finished[]): Sum {
  const sorted = [...rows].sort((a, b) => a.claim.quote.start - b.claim.quote.start);
  const groups = new Map<string, Finished[]>();
  for (const row of sorted) {
    const group = groups.get(groupOf(row));
    if (group) group.push(row);
    else groups.set(groupOf(row), [row]);
  }
  const others = groups.get("");
  groups.delete("");
  const { value, min, max, claims } = groups.size < 2 ? accountOf(sorted) : together([...groups.values()].map(accountOf).reduce(add), others);
  return { outcome, ...(value === null ? {} : { value }), min, max, claims: listed(claims) };
}

/** The ids one behind the other. */
function listed(ids: Ids): string[] {
  const list: string[] = [];
  const waiting: Ids[] = [ids];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (typeof one === "string") list.push(one);
    else waiting.push(one[1], one[0]);
  }
  return list;
}

/** The tolls of all groups, and what else is told: a larger figure is everyone's, others are parts. */
function together(tolls: Telling, others: readonly Finished[] | undefined): Telling {
  if (!others) return tolls;
  const rest = accountOf(others);
  return (rest.value ?? 0) > (tolls.value ?? 0) ? absorb(rest, tolls) : absorb(tolls, rest);
}
