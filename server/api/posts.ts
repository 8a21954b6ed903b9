import type { Entry, EntryDraft } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import type { Decided, RecordFile } from "../record/index.js";
import { post, type Post } from "./post.js";
import { RefusedRequest } from "./refusal.js";

const STATUS_OF: Readonly<Record<string, number>> = { "decided-since": 409, "known-claim": 409, "no-such-claim": 404, "no-such-entry": 404, "no-such-report": 404 };

/** The entry of what was decided, or the refusal. */
function entryOf(decided: Decided): Entry {
  if ("entry" in decided) return decided.entry;
  const { problem, since } = decided;
  throw new RefusedRequest(STATUS_OF[problem.code] ?? 422, problem.code, problem.message, since && { seq: since.seq, author: since.author, recordedAt: since.recordedAt });
}

/** Everything that is recorded by POST of one JSON body and answered by its entry. Reports, which come in batches, are in `intake.ts`. */
export const POSTS: readonly Post[] = [
  post({
    path: "/api/decisions",
    name: "decide",
    summary: "Accept, reject, correct, merge, split a claim, or retract an entry",
    body: wire.decisionPost,
    write: async (record, { author, decision, after }, at) => entryOf(await record.decide(decision, { author, at }, after)),
  }),
  post({
    path: "/api/claims",
    name: "addClaim",
    summary: "Add a claim that no reader read, on words of a report",
    body: wire.claimPost,
    write: async (record, { author, report, claim, reason = null }, at) => entryOf(await record.addClaim({ report, claim, reason }, { author, at })),
  }),
  post({
    path: "/api/grades",
    name: "grade",
    summary: "Grade a source's reliability or a claim's credibility",
    body: wire.gradePost,
    write: (record, { author, ...body }, at) => append(record, { kind: "grade", author, body }, at),
  }),
  post({
    path: "/api/notes",
    name: "note",
    summary: "Put a note on the record",
    body: wire.notePost,
    write: (record, { author, ...body }, at) => append(record, { kind: "note", author, body }, at),
  }),
  post({
    path: "/api/sources",
    name: "changeSources",
    summary: "Tell that the set of sources watched was changed",
    body: wire.sourcesPost,
    write: (record, { author, ...body }, at) => append(record, { kind: "sources", author, body }, at),
  }),
];

async function append(record: RecordFile, draft: EntryDraft, at: string): Promise<Entry> {
  const [entry] = await record.append([draft], at);
  if (entry === undefined) throw new Error(`the record wrote no entry for a ${draft.kind}`);
  return entry;
}
