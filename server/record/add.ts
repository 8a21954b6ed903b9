import { accordFinder, type ReportBody } from "../../core/index.js";
import type { EntryTable, Row, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import type { Context } from "./context.js";
import { column, indexReports, type NewReport } from "./index-reports.js";
import { readHead, writeEntries, type WrittenDraft } from "./log.js";
import type { Prepared } from "./prepared.js";
import { prepare } from "./received.js";
import type { AddOutcome, Authorship, Received } from "./record.js";
import { readAccords } from "./standing-acts.js";
import { touch } from "./touch.js";

/** Reports a transaction: a crash in the middle of a long call leaves whole transactions behind. */
const REPORTS_A_WRITE = 256;
const IDS_A_QUERY = 500;

/** Writes prepared reports in their order, some in a transaction. */
export async function addPrepared(context: Context, prepared: readonly Prepared[], by: Authorship): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (const some of chunksOf(prepared, REPORTS_A_WRITE)) {
    try {
      outcomes.push(...(await context.store.write((session) => addSome(session, context, some, by))));
    } catch (error) {
      context.words.clear();
      throw error;
    }
  }
  return outcomes;
}

/** The same for reports as they were read, made ready some at a time. */
export async function add(context: Context, received: readonly Received[], by: Authorship): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (const some of chunksOf(received, REPORTS_A_WRITE)) {
    const ready = some.map((one) => prepare(one));
    outcomes.push(...(await addPrepared(context, ready, by)));
  }
  return outcomes;
}

interface Version {
  readonly no: number;
  readonly key: string;
  /** What its provider numbers it; null where that is not told or not asked. */
  readonly number: number | null;
}

/** By id, the hashes of the texts received under it and of the bytes these were read from; ids that are not on the record are left out. */
export async function hashesOf({ db }: Session, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const asked = new Map(ids.map((id) => [column(id), id]));
  const hashes = new Map<string, Set<string>>();
  for (const some of chunksOf([...asked.keys()], IDS_A_QUERY)) {
    const rows = await db
      .selectFrom("report")
      .leftJoin("original", "original.no", "report.no")
      .select(["report.id", "report.sha256", "original.sha256 as original"])
      .where("report.id", "in", some)
      .execute();
    for (const { id, sha256, original } of rows) {
      const own = hashes.get(asked.get(id) ?? id) ?? new Set();
      hashes.set(asked.get(id) ?? id, own.add(sha256));
      if (original !== null) own.add(original);
    }
  }
  return hashes;
}

/** The versions on the record of each id, the oldest first. */
export async function versionsOf({ db }: Session, received: readonly string[]): Promise<Map<string, Version[]>> {
  const ids = [...new Set(received.map(column))];
  const rows = await db.selectFrom("report").select(["id", "no", "key"]).where("id", "in", ids).orderBy("no").execute();
  const versions = new Map<string, Version[]>();
  for (const { id, no, key } of rows) versions.set(id, [...(versions.get(id) ?? []), { no, key, number: null }]);
  return versions;
}

/** The same with their providers' numbers, looked up in the log for the ids whose newcomers have one. */
async function numberedVersions(session: Session, prepared: readonly Prepared[]): Promise<Map<string, Version[]>> {
  const versions = await versionsOf(
    session,
    prepared.map(({ body }) => body.id),
  );
  const asked = new Set(prepared.filter(({ body }) => body.version !== undefined).map(({ body }) => column(body.id)));
  const earlier = [...asked].flatMap((id) => versions.get(id) ?? []).map(({ no }) => no);
  if (earlier.length === 0) return versions;
  const rows = await session.db.selectFrom("entry").select(["seq", "body"]).where("seq", "in", earlier).execute();
  const numbers = new Map(rows.map(({ seq, body }) => [seq, (JSON.parse(body) as ReportBody).version ?? null]));
  for (const id of asked)
    versions.set(
      id,
      (versions.get(id) ?? []).map((version) => ({ ...version, number: numbers.get(version.no) ?? null })),
    );
  return versions;
}

/** The version on the record that its provider has numbered higher, if there is one. */
const higherOf = (earlier: readonly Version[], number: number | undefined): Version | undefined =>
  earlier.find((version) => number !== undefined && version.number !== null && version.number > number);

/** A report that is not on the record, with its number to be. */
interface Newcomer {
  readonly prepared: Prepared;
  readonly no: number;
  readonly earlier: readonly Version[];
}

/** Tells what becomes of each report, and which are new, numbered behind the head. */
function sortOut(prepared: readonly Prepared[], versions: Map<string, Version[]>, head: number): { outcomes: AddOutcome[]; newcomers: Newcomer[] } {
  const newcomers: Newcomer[] = [];
  let next = head + 1;
  const outcomes = prepared.map((one): AddOutcome => {
    const { report, id, version } = one.body;
    const claims = one.written.claims.length;
    const earlier = versions.get(column(id)) ?? [];
    if (earlier.some(({ key }) => key === report)) return { status: "known", report };
    const higher = higherOf(earlier, version);
    if (higher !== undefined) return { status: "superseded", report, by: higher.key };
    newcomers.push({ prepared: one, no: next, earlier });
    versions.set(column(id), [...earlier, { no: next, key: report, number: version ?? null }]);
    next += 1 + claims;
    const before = earlier.at(-1);
    return before ? { status: "new-version", report, claims, supersedes: before.key } : { status: "added", report, claims };
  });
  return { outcomes, newcomers };
}

const draftsOf = ({ written: { report, claims } }: Prepared, author: string): WrittenDraft[] => [
  { kind: "report", author, body: report },
  ...claims.map((body): WrittenDraft => ({ kind: "claim", author, body })),
];

async function addSome(session: Session, context: Context, prepared: readonly Prepared[], by: Authorship): Promise<AddOutcome[]> {
  const head = await readHead(session);
  const versions = await numberedVersions(session, prepared);
  const { outcomes, newcomers } = sortOut(prepared, versions, head.seq);
  if (newcomers.length === 0) return outcomes;
  const drafts = newcomers.flatMap((one) => draftsOf(one.prepared, by.author));
  const [first] = await writeEntries(session, head, drafts, by.at);
  const { recorded_at: recordedAt } = first as EntryTable;
  await writeTexts(session, newcomers);
  const find = accordFinder(await readAccords(session, head.seq));
  const reports = newcomers.map(({ no, earlier, prepared: { body, told, signs } }): NewReport => {
    const accord = find(body.date, told.named) ?? "";
    return { no, body, recordedAt, told, accord, earlier: earlier.map((version) => version.no), signs };
  });
  await touch(session, await indexReports(session, context, reports), head.seq + drafts.length);
  return outcomes;
}

/** Keeps the texts beside the log, and what they were read from. */
async function writeTexts(session: Session, newcomers: readonly Newcomer[]): Promise<void> {
  await session.insert(
    "text",
    newcomers.map(({ no, prepared: { text } }) => [no, text.bytes, text.charset]),
  );
  const originals = newcomers.flatMap(({ no, prepared: { original } }): Row[] => (original ? [[no, original.bytes, original.mediaType, original.sha256]] : []));
  await session.insert("original", originals);
}
