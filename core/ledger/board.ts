import type { CommitmentStatus } from "../model/index.js";
import { claimantKeyOf, type PartyWords } from "./claimant.js";
import { daysBetween } from "./days.js";
import { evidenceOf, type Evidence } from "./evidence.js";
import type { BoardRow, Citation, ClaimantKey, Clocks, Day, SeenFact, ProvisionBody, Score } from "./model.js";
import { rowId } from "./row-id.js";

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Provisions that go on being kept day after day: one day's deed does not fulfil them for good. */
const LASTING: ReadonlySet<string> = new Set(["cease-fire", "uphold", "safe-transit", "monitor"]);

/** The deadline in force on a day: the last extension agreed by then. */
export function dueOn(provision: ProvisionBody, on: Day): Day | null {
  return provision.extensions.filter(({ agreed }) => agreed === null || agreed <= on).at(-1)?.due ?? provision.due;
}

/** The first day by which some claim says it was done; a day only known from a report's date stands behind days that are told. */
function doneDay(evidence: readonly Evidence[]): Day | null {
  const done = evidence.filter(({ status, day, fact }) => status === "done" && day !== null && fact.claim.stance === "asserted");
  const told = done.filter(({ isDayTold }) => isDayTold);
  return (told.length > 0 ? told : done).map(({ day }) => day as Day).sort()[0] ?? null;
}

/** Does somebody say that a lasting promise has begun to be kept? Its deadline is behind it then, and its end open. */
const isUnderWay = ({ action }: ProvisionBody, evidence: readonly Evidence[]): boolean =>
  LASTING.has(action) && evidence.some(({ status, fact }) => (status === "begun" || status === "done") && fact.claim.stance === "asserted");

function stateOf(provision: ProvisionBody, evidence: readonly Evidence[], doneOn: Day | null, on: Day): BoardRow["state"] {
  const breach = evidence
    .filter(({ status }) => status === "breached")
    .map(({ day }) => day ?? "")
    .sort()
    .at(-1);
  if (breach !== undefined && (LASTING.has(provision.action) || doneOn === null || breach > doneOn)) return "breached";
  if (isUnderWay(provision, evidence)) return "open";
  const due = dueOn(provision, on);
  if (doneOn !== null) return due === null || doneOn <= (dueOn(provision, doneOn) ?? due) || doneOn <= due ? "kept" : "kept-late";
  return due !== null && due < on ? "overdue" : "open";
}

/** PAM codes implementation 0 to 3: not initiated, minimum, intermediate, full (Joshi, Quinn and Regan 2015). */
function scoreOf(provision: ProvisionBody, evidence: readonly Evidence[], state: BoardRow["state"]): readonly [Score, string] {
  const said = new Set(evidence.filter(({ fact }) => fact.claim.stance === "asserted").map(({ status }) => status));
  if (said.has("done") && state !== "breached") return [3, "full: a claim says it was done, and none that it was broken since"];
  if (said.has("done")) return [2, "intermediate: done, but said to be broken since"];
  if (said.has("partly-done")) return [2, "intermediate: a claim says it was done in part"];
  if (said.has("begun")) return [1, "minimum: a claim says it was begun"];
  return [0, LASTING.has(provision.action) && state === "breached" ? "not initiated: only breaches are told" : "not initiated: no claim says it was begun"];
}

function statusesOf(evidence: readonly Evidence[], partyWords: PartyWords): BoardRow["statuses"] {
  const rows = new Map<string, { claimant: ClaimantKey; status: CommitmentStatus; on: Day | null; saidOn: string | null; claims: string[] }>();
  for (const { fact, status, day } of evidence) {
    const claimant = claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
    const key = `${claimant.key}|${status}`;
    const row = rows.get(key);
    if (!row) rows.set(key, { claimant, status, on: day, saidOn: fact.claim.saidOn ?? fact.report.date, claims: [fact.id] });
    else {
      row.claims.push(fact.id);
      if (day !== null && (row.on === null || day < row.on)) row.on = day;
    }
  }
  return [...rows.entries()].sort(([a, one], [b, other]) => byText(one.on ?? "9999", other.on ?? "9999") || byText(a, b)).map(([, row]) => row);
}

const citationOf = ({ fact, quote }: Evidence): Citation => ({ claim: fact.id, report: fact.report.report, quote });

function rowOf(provision: ProvisionBody, evidence: readonly Evidence[], on: Day, partyWords: PartyWords): BoardRow {
  const due = dueOn(provision, on);
  const doneOn = doneDay(evidence);
  const state = stateOf(provision, evidence, doneOn, on);
  const [score, scoreRule] = scoreOf(provision, evidence, state);
  return {
    id: rowId("provision", provision.accord, provision.provision),
    accord: provision.accord,
    provision,
    due,
    dueAtFirst: provision.due,
    isExtended: due !== provision.due,
    state,
    doneOn,
    daysLeft: due === null || state === "kept" || state === "kept-late" || isUnderWay(provision, evidence) ? null : daysBetween(on, due),
    statuses: statusesOf(evidence, partyWords),
    score,
    scoreRule,
    evidence: evidence.map(citationOf).sort((a, b) => byText(a.claim, b.claim)),
  };
}

/** The numbers of a point of an instrument, "4.10" after "4.2"; what has no number comes last. */
const numbersOf = (point: string): number[] => point.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : Infinity));

/** Points in the order of their instrument. */
export function byPoint(one: string, other: string): number {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = a.findIndex((number, i) => number !== b[i]);
  if (at < 0) return a.length - b.length;
  return (a[at] ?? 0) < (b[at] ?? -1) ? -1 : 1;
}

/** The deal's provisions on a day, each with its deadline, what the claimants say of it, and PAM's score with the rule that gave it. */
export function board(facts: readonly SeenFact[], provisions: readonly ProvisionBody[], clocks: Clocks, on: Day, partyWords: PartyWords): BoardRow[] {
  const evidence = evidenceOf(facts, provisions, { ...clocks, asOf: clocks.asOf ?? on });
  return [...provisions]
    .sort((a, b) => byText(a.accord, b.accord) || byPoint(a.point, b.point) || byText(a.provision, b.provision))
    .map((provision) => rowOf(provision, evidence.get(provision.provision) ?? [], on, partyWords));
}
