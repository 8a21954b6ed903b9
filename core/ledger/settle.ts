import type { Claim } from "../model/index.js";
import { KINDS } from "../kinds/index.js";
import { BY_HAND, type ClaimBody, type Correction, type Entry, type Fact, type ReportFact, type Standing } from "./model.js";

type DecisionEntry = Extract<Entry, { kind: "decision" }>;
type UnreadEntry = Extract<Entry, { kind: "unread" }>;

/** A claim as recorded, before decisions. */
export interface RecordedClaim {
  readonly body: ClaimBody;
  readonly seq: number;
  readonly recordedAt: string;
  readonly accord: string | null;
  readonly report: ReportFact;
}

/**
 * Claims with what was decided on them, as far as the entries given go: the latest decision on a claim stands, a retracted entry has no effect
 * (a report's takes its claims along), what was added by hand is accepted until it is decided on, the parts of a split take the claim's place. Claims come back in the order of their ids, whatever the order they were given in.
 */
export function settleClaims(claims: readonly RecordedClaim[], decisions: readonly (DecisionEntry | UnreadEntry)[]): Fact[] {
  const retracted = retractedEntries(decisions);
  const facts: Fact[] = [];
  const byClaim = new Map<string, (DecisionEntry | UnreadEntry)[]>();
  for (const entry of decisions) {
    if (retracted.has(entry.seq) || (entry.kind === "decision" && entry.body.action === "retract")) continue;
    for (const id of (entry.body as { claims: readonly string[] }).claims) byClaim.set(id, [...(byClaim.get(id) ?? []), entry]);
  }
  for (const recorded of claims) facts.push(...settleOne(recorded, byClaim.get(recorded.body.id) ?? [], retracted));
  return facts.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The numbers of entries that a standing retraction names; a retraction may itself be retracted. */
export function retractedEntries(decisions: readonly (DecisionEntry | UnreadEntry)[]): ReadonlySet<number> {
  const retractions = decisions.flatMap(({ kind, seq, body }) => (kind === "decision" && body.action === "retract" ? [{ seq, entry: body.entry }] : [])).sort((a, b) => b.seq - a.seq);
  const retracted = new Set<number>();
  for (const { seq, entry } of retractions) if (!retracted.has(seq)) retracted.add(entry);
  return retracted;
}

function settleOne(recorded: RecordedClaim, entries: readonly (DecisionEntry | UnreadEntry)[], retracted: ReadonlySet<number>): Fact[] {
  const { seq, recordedAt, accord, report } = recorded;
  const fact = (id: string, of: Claim, as: Standing): Fact => ({ id, seq, recordedAt, accord, report, claim: of, standing: as });
  if (retracted.has(seq) || retracted.has(report.seq)) return [fact(recorded.body.id, recorded.body.claim, "retracted")];
  let standing: Standing = recorded.body.reader === BY_HAND ? "accepted" : "read";
  let claim = recorded.body.claim;
  let parts: readonly Claim[] = [];
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    if (entry.kind === "unread") {
      if (standing === "read") standing = "unread";
      continue;
    }
    const { body } = entry;
    if (body.action === "accept" || body.action === "correct") standing = "accepted";
    else if (body.action === "reject") standing = "rejected";
    else if (body.action === "merge" && body.into !== recorded.body.id) standing = "merged";
    else if (body.action === "split") standing = "split";
    if (body.action === "correct") claim = corrected(claim, body.fields);
    parts = body.action === "split" ? body.parts : [];
  }
  return [fact(recorded.body.id, claim, standing), ...(standing === "split" ? parts.map((part, i) => fact(`${recorded.body.id}/${i + 1}`, part, "accepted")) : [])];
}

/** The claim with the fields corrected that its kind has. */
function corrected(claim: Claim, fields: Correction): Claim {
  const own = Object.entries(fields).filter(([name]) => name === claim.kind || !(name in KINDS));
  return { ...claim, ...Object.fromEntries(own) } as Claim;
}

/** Does a claim count in the views: neither rejected, retracted, merged nor of a superseded version? */
export function counts({ standing, report }: Pick<Fact, "standing" | "report">): boolean {
  return (standing === "read" || standing === "accepted") && report.supersededBy === null;
}
