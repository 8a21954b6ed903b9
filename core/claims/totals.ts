import type { Claim, Outcome, Sum, Total, VictimCategory } from "../model/index.js";
import type { Finished } from "./finish.js";
import { sumOf } from "./sums.js";

interface Figure {
  min: number | null;
  max: number | null;
  /** The stated number it comes to; null where the words give none. */
  value: number | null;
}

interface Row {
  figure: Figure;
  id: string;
  claimant: string;
  when: string | null;
  basis: "total" | "incident" | "increment";
  /** Another source's count of what was told before, in so many words. */
  isRival: boolean;
  isLowered: boolean;
  places: readonly string[];
  qualifier: string;
  sentence: number;
  paragraph: number;
  clause: object | null;
}

/** Share by which a rounded figure may differ from the exact one it agrees with. */
const ROUNDING = 0.1;
/** More exact figures than this are not compared with a rounded one. */
const FIGURES_MAX = 200;

function rowOf({ claim, draft, sentence, paragraph }: Finished): Row {
  const { count, basis } = (claim as Extract<Claim, { kind: "casualties" }>).casualties;
  const { claimant, rule, where } = claim;
  return {
    figure: { min: count.min, max: count.max, value: count.value ?? count.min },
    id: claim.id,
    claimant: `${claimant ? `${claimant.party ?? ""}|${claimant.name.toLowerCase()}` : ""}${rule === "casualties/other-count" ? "|other" : ""}`,
    when: claim.when,
    basis,
    isRival: rule === "casualties/other-count" || rule === "casualties/toll",
    isLowered: draft.isLowered === true,
    places: where.filter(({ precision }) => precision === "exact" || precision === "near").map(({ name }) => name),
    qualifier: count.qualifier,
    sentence,
    paragraph,
    clause: draft.clause,
  };
}

function add(a: Figure, b: Figure): Figure {
  const sum = (x: number | null, y: number | null): number | null => (x === null && y === null ? null : (x ?? 0) + (y ?? 0));
  return { min: sum(a.min, b.min), max: a.max === null || b.max === null ? null : a.max + b.max, value: sum(a.value, b.value) };
}

/** Competing figures: the range that holds them all; a bound nobody gives stays open. */
function widen(a: Figure, b: Figure): Figure {
  const value = a.value === null || b.value === null ? (a.value ?? b.value) : Math.min(a.value, b.value);
  return { min: a.min === null || b.min === null ? null : Math.min(a.min, b.min), max: a.max === null || b.max === null ? null : Math.max(a.max, b.max), value };
}

/** "nearly 2,800" beside 2,783 is the same figure rounded, and falls away. */
function dropRoundings(rows: readonly Row[]): Row[] {
  const exact = [...new Set(rows.filter((row) => row.qualifier === "exact" && row.figure.value !== null).map((row) => row.figure.value!))].slice(0, FIGURES_MAX);
  return rows.filter((row) => (row.qualifier !== "nearly" && row.qualifier !== "about" && row.qualifier !== "vague") || !exact.some((value) => agrees(row.figure.value, value)));
}

function agrees(rounded: number | null, exact: number): boolean {
  return rounded === null || Math.abs(rounded - exact) <= exact * ROUNDING;
}

/** The figure of one claimant: figures of one list add up, the same number told again does not, a later total takes the place of an earlier. */
function ofClaimant(rows: readonly Row[], isTotal: boolean): Figure {
  let figure = rows[0]!.figure;
  let last = rows[0]!;
  for (const row of rows.slice(1)) {
    const isAgain = row.figure.value !== null && row.figure.value === figure.value && row.qualifier !== last.qualifier && row.basis !== "increment";
    const isSame = ((row.figure.min === figure.min && row.figure.max === figure.max) || isAgain) && !isBeside(row, last);
    // Less over the same span is a part of what is told: "382 deaths. By perpetrator: 171, 97".
    const isPart = isTotal && !isSame && row.when !== null && row.when === last.when && row.sentence !== last.sentence && row.basis !== "increment" && !row.isLowered && isLess(row.figure, figure);
    if (isPart) continue;
    if (isSame && isAgain) figure = widen(figure, row.figure);
    if (!isSame && (!isTotal || row.sentence === last.sentence || row.basis === "increment")) figure = add(figure, row.figure);
    else if (!isSame) figure = row.figure;
    last = row;
  }
  return figure;
}

/** "killed a mother and her infant": the same number of others, in one list. */
function isBeside({ clause }: Row, last: Row): boolean {
  return clause !== null && clause === last.clause;
}

function groupOf(groups: Map<string, Row[]>, key: string): Row[] {
  const group = groups.get(key) ?? [];
  if (group.length === 0) groups.set(key, group);
  return group;
}

const isLess = (a: Figure, b: Figure): boolean => a.value !== null && b.value !== null && b.max !== null && a.value < b.value;

/** "Nobody died on those days", among those who did on others. */
function withoutNone(rows: readonly Row[]): readonly Row[] {
  const some = rows.filter(({ figure }) => figure.max !== 0);
  return some.length > 0 ? some : rows;
}

function byClaimant(rows: readonly Row[], isTotal: boolean): Figure {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groupOf(groups, row.claimant).push(row);
  return [...groups.values()].map((group) => ofClaimant(withoutNone(group), isTotal)).reduce(widen);
}

/** Incidents told apart by their day; those without one belong to the incident told just before, and so does another source's figure in the same paragraph. */
function clusters(rows: readonly Row[]): Row[][] {
  const found = new Map<string, Row[]>();
  let last = "";
  let before: Row | null = null;
  for (const row of rows) {
    const key: string = before !== null && rivals(before, row) ? last : (row.when ?? last);
    if (row.when !== null || key !== last) last = key;
    groupOf(found, key).push(row);
    before = row;
  }
  return withLead([...found.values()]);
}

/** How far into a report its lead and headline go. */
const LEAD_SENTENCES = 3;

/** A headline or lead without a day tells of the incident that is dated next, unless of another place. */
function withLead(found: Row[][]): Row[][] {
  const [lead, next, ...rest] = found;
  if (!lead || !next || lead.some(({ when, sentence }) => when !== null || sentence >= LEAD_SENTENCES)) return found;
  const isElsewhere = lead.some((row) => row.places.length > 0 && next.every(({ places }) => places.length > 0 && !places.some((name) => row.places.includes(name))));
  return isElsewhere ? found : [[...lead, ...next], ...rest];
}

/** Do two sources count the same people: told in one paragraph, of no two places? */
function rivals(a: Row, b: Row): boolean {
  if (a.paragraph !== b.paragraph || a.claimant === b.claimant) return false;
  if (!b.isRival && (a.claimant === "" || b.claimant === "")) return false;
  return a.places.length === 0 || b.places.length === 0 || b.places.some((name) => a.places.includes(name));
}

function figureOf(all: readonly Row[]): Figure {
  const told = all.filter((row) => row.figure.value !== null || row.figure.max !== null);
  const rows = dropRoundings(told.length > 0 ? told : all);
  const totals = withoutParts(rows.filter((row, i) => row.basis === "total" && !isOfIncident(rows, row, i)));
  if (totals.length > 0) {
    const ends = endsOf(totals);
    return rows.filter((row) => isAfter(row, ends)).reduce((sum, { figure }) => add(sum, figure), byClaimant(totals, true));
  }
  return clusters(rows)
    .map((cluster) => byClaimant(cluster, false))
    .reduce(add);
}

/** "191 deaths since April", beside "64,000 since 1983": a lesser total over a part of the span that the greatest covers is a part of it, whoever tells it. */
function withoutParts(totals: readonly Row[]): readonly Row[] {
  const [first, ...rest] = totals;
  if (first === undefined || rest.length === 0) return totals;
  const whole = rest.reduce((most, row) => ((row.figure.value ?? 0) > (most.figure.value ?? 0) ? row : most), first);
  return totals.filter((row) => row === whole || !isLess(row.figure, { ...whole.figure, max: 0 }) || !isWithin(row.when, whole.when));
}

/** Is a span or a day told inside a longer span that began before it? */
function isWithin(part: string | null, whole: string | null): boolean {
  if (part === null || whole === null) return false;
  const [from, to] = whole.split("/");
  const [begun, ended] = [part.split("/")[0]!, part.split("/").at(-1)!];
  if (to === undefined || begun.slice(0, from!.length) <= from!) return false;
  return to === ".." || (ended !== ".." && ended.slice(0, to.length) <= to);
}

/** How far running totals reach: the latest end among those of one length (a year, a month, a day), or null where one has no end. */
function endsOf(totals: readonly Row[]): readonly string[] | null {
  const latest = new Map<number, string>();
  for (const { when } of totals) {
    const end = when?.split("/").at(-1);
    if (!end || end === "..") return null;
    if (end > (latest.get(end.length) ?? "")) latest.set(end.length, end);
  }
  return [...latest.values()];
}

/** An incident of a day later than all running totals reach: "64 died in August", then one in October. */
function isAfter({ basis, when }: Row, ends: readonly string[] | null): boolean {
  return ends !== null && basis !== "total" && when?.length === DAY && ends.every((end) => when.slice(0, end.length) > end);
}

/** "Its patrols counted 26 dead. The prefect gave a toll of 42": a toll of the incident that another source just told. */
function isOfIncident(rows: readonly Row[], row: Row, i: number): boolean {
  const before = rows[i - 1];
  return row.isRival && before !== undefined && before.basis !== "total" && (row.when === null || !row.when.includes("/")) && rivals(before, row);
}

/** A span that ended more than this many years before the report is that of another war. */
const HISTORY_YEARS = 2;
/** Length of a day in EDTF: "1998-12-05". */
const DAY = 10;

/** "The civil war of 1977–92", "the war of 2006": long past (contract: figures of other wars stay out), unless one day of it is told; a span like the report's own that ended before it is what it is held against. */
function isHistory(when: string | null, date: string | null, covers: string | null): boolean {
  const end = when?.split("/").at(-1);
  if (!end || end === ".." || date === null || when!.length === DAY) return false;
  if (covers !== null && when!.includes("/") && when!.length === covers.length && end < covers.split("/")[0]!) return true;
  return Number.parseInt(date, 10) - Number.parseInt(end, 10) > HISTORY_YEARS;
}

function isCounted({ claim, draft }: Finished, date: string | null, covers: string | null): boolean {
  if (isHistory(claim.when, date, covers)) return false;
  return claim.kind === "casualties" && !draft.isPart && (claim.stance === "asserted" || claim.stance === "alleged");
}

const sideOf = ({ claim }: Finished): string => (claim.kind === "casualties" ? `${claim.casualties.outcome}|${claim.casualties.victims.party}` : "");

/** "19 soldiers were killed. The bodies of six soldiers were handed over": the greatest figure of each side that is not of bodies given back, which may be of the same dead. */
function mostOf(finished: readonly Finished[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const one of finished) {
    if (one.claim.kind !== "casualties" || one.draft.isGivenBack) continue;
    const side = sideOf(one);
    most.set(side, Math.max(most.get(side) ?? 0, one.claim.casualties.count.value ?? 0));
  }
  return most;
}

/** What the report says in sum for each outcome of each group, and for each outcome with everyone together. */
export function totalsOf(finished: readonly Finished[], date: string | null, covers: string | null = null): { totals: Total[]; sums: Sum[] } {
  const groups = new Map<string, { outcome: Outcome; party: string | null; category: VictimCategory; rows: Row[] }>();
  const byOutcome = new Map<Outcome, Finished[]>();
  const most = finished.some(({ draft }) => draft.isGivenBack) ? mostOf(finished) : null;
  for (const one of finished) {
    if (!isCounted(one, date, covers) || one.claim.kind !== "casualties") continue;
    if (one.draft.isGivenBack && (one.claim.casualties.count.value ?? 0) <= (most?.get(sideOf(one)) ?? -1)) continue;
    const { outcome, victims } = one.claim.casualties;
    const told = byOutcome.get(outcome);
    if (!told) byOutcome.set(outcome, [one]);
    else if (!one.draft.isOfThem) told.push(one);
    if (one.draft.isOfThem) continue;
    const key = `${outcome}|${victims.party}|${victims.category}`;
    const group = groups.get(key) ?? { outcome, party: victims.party, category: victims.category, rows: [] };
    group.rows.push(rowOf(one));
    groups.set(key, group);
  }
  const totals: Total[] = [];
  for (const { outcome, party, category, rows } of groups.values()) {
    const figure = figureOf(rows);
    const claims = rows.map(({ id }) => id);
    totals.push({ outcome, party, category, min: figure.min, max: figure.max, claims });
  }
  return { totals, sums: [...byOutcome].map(([outcome, rows]) => sumOf(outcome, rows)) };
}
