import { accordFinder } from "../../core/index.js";
import type { EntryTable, Row, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { claimRow, doubtOf, placeNames } from "./claim-row.js";
import type { Context } from "./context.js";
import { sha256 } from "./digest.js";
import { settleFamilies } from "./families.js";
import { readHead, writeEntries, type WrittenDraft } from "./log.js";
import { prepare, type Prepared } from "./received.js";
import type { AddOutcome, Authorship, Received } from "./record.js";
import { joinClusters, linkNewcomers, type WordsCache } from "./reprints.js";
import { readAccords } from "./standing-acts.js";
import { touch } from "./touch.js";

/** Reports a transaction: a crash in the middle of a long call leaves whole transactions behind. */
const REPORTS_A_WRITE = 256;

/** A prepared report with its place in the log and among the others. */
interface Placed {
  readonly prepared: Prepared;
  readonly no: number;
  readonly accord: string;
  readonly earlier: readonly number[];
}

/** PostgreSQL keeps no NUL in texts: in columns, which only lists and look-ups read, another character stands for it. */
const column = (text: string): string => text.replaceAll("\u0000", "\ufffd");
const columnOrNull = (text: string | null): string | null => (text === null ? null : column(text));

export async function add(context: Context, cache: WordsCache, received: readonly Received[], by: Authorship): Promise<AddOutcome[]> {
  const outcomes: AddOutcome[] = [];
  for (const some of chunksOf(received, REPORTS_A_WRITE)) {
    const prepared = some.map(prepare);
    try {
      outcomes.push(...(await context.store.write((session) => addSome(session, context, cache, prepared, by))));
    } catch (error) {
      cache.clear();
      throw error;
    }
  }
  return outcomes;
}

interface KnownVersion {
  readonly no: number;
  readonly key: string;
}

/** The versions on the record of each id, the oldest first. */
async function versionsOf({ db }: Session, prepared: readonly Prepared[]): Promise<Map<string, KnownVersion[]>> {
  const ids = [...new Set(prepared.map(({ received }) => column(received.id)))];
  const rows = await db.selectFrom("report").select(["id", "no", "key"]).where("id", "in", ids).orderBy("no").execute();
  const versions = new Map<string, KnownVersion[]>();
  for (const { id, no, key } of rows) versions.set(id, [...(versions.get(id) ?? []), { no, key }]);
  return versions;
}

async function addSome(session: Session, { partyWords }: Context, cache: WordsCache, prepared: readonly Prepared[], by: Authorship): Promise<AddOutcome[]> {
  const head = await readHead(session);
  const find = accordFinder(await readAccords(session, head.seq));
  const versions = await versionsOf(session, prepared);
  const placed: Placed[] = [];
  const drafts: WrittenDraft[] = [];
  const outcomes = prepared.map((one): AddOutcome => {
    const { key, received, claims } = one;
    const earlier = versions.get(column(received.id)) ?? [];
    if (earlier.some((version) => version.key === key)) return { status: "known", report: key };
    const no = head.seq + drafts.length + 1;
    placed.push({ prepared: one, no, accord: find(received.reading.report.date, one.named) ?? "", earlier: earlier.map((version) => version.no) });
    drafts.push({ kind: "report", author: by.author, body: one.body }, ...claims.map(({ body }): WrittenDraft => ({ kind: "claim", author: by.author, body })));
    versions.set(column(received.id), [...earlier, { no, key }]);
    const before = earlier.at(-1);
    return before ? { status: "new-version", report: key, claims: claims.length, supersedes: before.key } : { status: "added", report: key, claims: claims.length };
  });
  if (placed.length === 0) return outcomes;
  const entries = await writeEntries(session, head, drafts, by.at);
  await writeReports(session, placed, entries[0] as EntryTable);
  await writeClaims(session, placed, partyWords);
  const touched = await placeAmongOthers(session, placed, cache);
  await touch(session, [...touched, ...placed.map(({ accord }) => accord)], head.seq + drafts.length);
  return outcomes;
}

async function writeReports(session: Session, placed: readonly Placed[], { recorded_at }: EntryTable): Promise<void> {
  await session.insert(
    "report",
    placed.map((one) => reportRow(one, recorded_at)),
  );
  await session.insert(
    "text",
    placed.map(({ no, prepared: { text } }) => [no, text.bytes, text.charset]),
  );
  const originals = placed.flatMap(({ no, prepared }): Row[] => {
    const { original } = prepared.received;
    return original ? [[no, original.bytes, original.mediaType, sha256(original.bytes)]] : [];
  });
  await session.insert("original", originals);
  await session.insert(
    "attach",
    placed.map(({ no, accord }) => [no, no, accord]),
  );
  await session.indexWords(placed.map(({ no, prepared }) => ({ report: no, words: prepared.searched })));
}

function reportRow({ prepared, no, accord }: Placed, recordedAt: string): Row {
  const { received, key, sha256: hash, claims } = prepared;
  const { id, text, outlet, origin, language, reading } = received;
  const { date, title = null, reader } = reading.report;
  const doubt = claims.reduce((most, { claim }) => Math.max(most, doubtOf(claim)), 0);
  const place = reading.claims.flatMap(({ where }) => where.map(({ name }) => name))[0] ?? null;
  return [
    no,
    key,
    column(id),
    hash,
    text.length,
    date,
    columnOrNull(title),
    columnOrNull(outlet),
    column(origin),
    language,
    reader,
    recordedAt,
    accord,
    key,
    null,
    1,
    no,
    claims.length,
    claims.length,
    doubt,
    columnOrNull(place),
  ];
}

async function writeClaims(session: Session, placed: readonly Placed[], partyWords: Context["partyWords"]): Promise<void> {
  const rows: Row[] = [];
  const names = new Map<string, Row>();
  for (const { prepared, no, accord } of placed) {
    const { date } = prepared.received.reading.report;
    prepared.claims.forEach(({ claim }, i) => {
      rows.push(claimRow({ seq: no + 1 + i, claim, standing: "read" }, 0, no, accord, date, true, partyWords));
      for (const row of placeNames(claim)) names.set(row.join("|"), row);
    });
  }
  await session.insert("claim", rows);
  await session.insert("place_name", [...names.values()], true);
}

/** Finds what the newcomers reprint or replace, and settles the families touched; returns their accords. */
async function placeAmongOthers(session: Session, placed: readonly Placed[], cache: WordsCache): Promise<Set<string>> {
  const newcomers = placed.map(({ no, earlier, prepared: { key, words, signature } }) => ({ no, key, words, signature, earlier }));
  const pairs = await linkNewcomers(session, newcomers, cache);
  return settleFamilies(session, await joinClusters(session, pairs));
}
