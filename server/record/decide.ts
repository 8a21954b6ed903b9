import type { DecisionBody, EntryDraft, Problem } from "../../core/index.js";
import type { EntryTable, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { PARTS } from "./claim-row.js";
import type { Context } from "./context.js";
import { entryOf, readHead, writeEntries, writtenDraft } from "./log.js";
import type { Authorship, Decided, Refused } from "./record.js";
import { applyRuling, findClaims, namedClaims, readEntry, scopeOf } from "./rulings.js";
import { touch } from "./touch.js";

const CLAIMS_A_TIME = 500;

const refuse = (code: string, message: string): Problem => ({ code, message });

/** Why a decision names what is not there, or null. */
async function whyNot(session: Session, body: DecisionBody): Promise<Problem | null> {
  if (body.action === "retract") {
    return (await readEntry(session, body.entry)) ? null : refuse("no-such-entry", `There is no entry ${body.entry} on the record. Give the number of the entry to retract.`);
  }
  const named = namedClaims(body);
  if (body.claims.length === 0) return refuse("no-such-claim", "The decision names no claim. Give at least one.");
  const found = await findClaims(session, named);
  const missing = named.find((id) => !found.has(id));
  if (missing !== undefined) {
    const why = missing.includes("/") ? "A part of a split claim is not decided on by itself: decide on the whole claim." : "Check its id: a report's key, a full stop, the claim's id.";
    return refuse("no-such-claim", `There is no claim "${missing}" on the record. ${why}`);
  }
  if (body.action !== "split" || (body.parts.length > 0 && body.parts.length < PARTS)) return null;
  return refuse("bad-parts", `A claim is split into 1 to ${PARTS - 1} parts, not ${body.parts.length}. Give its parts, or reject it.`);
}

/** The latest entry later than `after` that bears on one of the claims that a decision bears on, or null. */
async function decidedSince(session: Session, body: DecisionBody, after: number): Promise<Refused | null> {
  const { ruled } = await scopeOf(session, body);
  for (const some of chunksOf(ruled, CLAIMS_A_TIME)) {
    const claims = some.map(({ claim }) => claim);
    const rulings = session.db.selectFrom("ruling").select(["claim", "entry"]).where("claim", "in", claims).where("entry", ">", after);
    const later = await rulings.orderBy("entry", "desc").limit(1).executeTakeFirst();
    if (!later) continue;
    const since = await readEntry(session, later.entry);
    if (since === null) throw new Error(`entry ${later.entry}, which rules on ${later.claim}, is not in the log`);
    const { author, recordedAt, seq } = since;
    return { problem: refuse("decided-since", `${author} decided on the claim "${later.claim}" at ${recordedAt}, in entry ${seq}. Look at it again, then decide.`), since };
  }
  return null;
}

/** Records a decision, unless one of its claims is not there or was decided on after the log stood at `after`. */
export function decide(context: Context, body: DecisionBody, by: Authorship, after?: number): Promise<Decided> {
  return context.store.write(async (session): Promise<Decided> => {
    const problem = await whyNot(session, body);
    if (problem) return { problem };
    const overtaken = after === undefined ? null : await decidedSince(session, body, after);
    if (overtaken) return overtaken;
    const draft: EntryDraft = { kind: "decision", author: by.author, body };
    const [row] = await writeEntries(session, await readHead(session), [writtenDraft(draft)], by.at);
    const entry = entryOf(row as EntryTable);
    if (entry.kind === "decision") await touch(session, await applyRuling(session, context, entry), entry.seq);
    return { entry };
  });
}
