import { BY_HAND, canonicalJson, type Claim, type Entry, type EntryDraft, type Reading } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { reattach } from "./attach.js";
import { claimCells, claimRow, placeNames } from "./claim-row.js";
import type { Context } from "./context.js";
import { FACT_COLUMNS, rulingsOn, settledFacts, type FactReport } from "./facts.js";
import { entryOf, readHead, writeEntries, writtenDraft } from "./log.js";
import { claimBody, claimKey } from "./received.js";
import type { Authorship, Reread } from "./record.js";
import { resettle } from "./resettle.js";
import { applyRuling } from "./rulings.js";
import { readAccords } from "./standing-acts.js";
import { touch } from "./touch.js";

/** What a claim tells, without where it stands and how it was found. */
export function contentOf({ kind, quote, claimant, saidOn, stance, when, where, ...claim }: Claim): string {
  const who = claimant && { name: claimant.name, party: claimant.party, type: claimant.type };
  const fields = (claim as Partial<Record<Claim["kind"], object>>)[kind];
  return canonicalJson({ words: quote.exact, who, saidOn, stance, when, places: where.map(({ name, id }) => [name, id]), kind, fields });
}

/** What makes a claim the same in the eyes of a newer reader: its kind, its words, and what they state. */
function keyOf(claim: Claim): string {
  const { kind, quote } = claim;
  const fields = [quote.exact, kind];
  if (claim.kind === "casualties") return canonicalJson([...fields, claim.casualties.outcome, claim.casualties.count.value, claim.casualties.count.min, claim.casualties.count.max]);
  if (claim.kind === "control") return canonicalJson([...fields, claim.control.change, claim.control.place]);
  if (claim.kind === "commitment") return canonicalJson([...fields, claim.commitment.action, claim.commitment.status]);
  if (claim.kind === "event") return canonicalJson([...fields, claim.event.type, claim.event.subType]);
  return canonicalJson([...fields, claim.statement.act]);
}

/** A claim of the record as a newer reading meets it. */
interface Standing {
  readonly id: string;
  /** As it was read, before corrections. */
  readonly claim: Claim;
  readonly isDecided: boolean;
  /** Added by a monitor: no reader takes it away. */
  readonly isByHand: boolean;
}

/** What a newer reading changes: claims to be recorded, claims no longer read, how many are the same. */
interface Difference {
  readonly fresh: readonly Claim[];
  readonly gone: readonly string[];
  readonly kept: number;
}

/** Holds a reading against the claims on the record. Of one read otherwise now, the older stays if somebody decided on it, else the newer takes its place. */
export function differenceOf(standing: readonly Standing[], claims: readonly Claim[]): Difference {
  const left = new Map(standing.map((one) => [one.id, one]));
  const take = (test: (one: Standing) => boolean): Standing | undefined => {
    for (const one of left.values()) {
      if (!test(one)) continue;
      left.delete(one.id);
      return one;
    }
    return undefined;
  };
  const others = claims.filter((claim) => !take((one) => contentOf(one.claim) === contentOf(claim)));
  const fresh = others.filter((claim) => !take((one) => one.isDecided && keyOf(one.claim) === keyOf(claim)));
  const gone = [...left.values()].filter(({ isByHand }) => !isByHand).map(({ id }) => id);
  return { fresh, gone, kept: standing.length - gone.length };
}

/** The claims read from a report that no newer reader has dropped. */
async function standingIn(session: Session, report: FactReport, cut: number): Promise<{ standing: Standing[]; ids: Set<string> }> {
  const rulings = await rulingsOn(session, [report.no], cut);
  const dropped = new Set(rulings.flatMap((entry) => (entry.kind === "unread" ? entry.body.claims : [])));
  const rows = await session.db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").selectAll("entry").where("claim.report", "=", report.no).orderBy("claim.no").execute();
  const read = new Map(rows.map((row) => entryOf(row)).flatMap((entry) => (entry.kind === "claim" ? [[entry.body.id, entry.body] as const] : [])));
  const facts = await settledFacts(session, [report], cut);
  const standing = facts.flatMap(({ id, standing: as }): Standing[] => {
    const body = read.get(id);
    return body && !dropped.has(id) ? [{ id, claim: body.claim, isDecided: as !== "read", isByHand: body.reader === BY_HAND }] : [];
  });
  return { standing, ids: new Set(read.keys()) };
}

/** An id for a claim on the record that no other has: the reading's own, or that with a number. */
export function freeId(report: string, claim: Pick<Claim, "id">, taken: Set<string>): string {
  const own = claimKey(report, claim);
  let id = own;
  for (let number = 2; taken.has(id); number++) id = `${own}~${number}`;
  taken.add(id);
  return id;
}

/** Writes what one newer reading changes. */
async function rereadOne(session: Session, context: Context, key: string, reading: Reading, by: Authorship): Promise<Reread> {
  const report = await session.db.selectFrom("report").select(FACT_COLUMNS).where("key", "=", key).executeTakeFirst();
  if (!report) return { report: key, added: 0, unread: 0, kept: 0 };
  const head = await readHead(session);
  const { standing, ids } = await standingIn(session, report, head.seq);
  const { fresh, gone, kept } = differenceOf(standing, reading.claims);
  const { reader } = reading.report;
  const drafts: EntryDraft[] = fresh.map((claim) => ({ kind: "claim", author: by.author, body: claimBody(key, reader, claim, freeId(key, claim, ids)) }));
  if (gone.length > 0) drafts.push({ kind: "unread", author: by.author, body: { report: key, reader, claims: gone } });
  if (drafts.length > 0) {
    const entries = (await writeEntries(session, head, drafts.map(writtenDraft), by.at)).map(entryOf);
    await touch(session, await applyReread(session, context, entries), head.seq + entries.length);
  }
  return { report: key, added: fresh.length, unread: gone.length, kept };
}

/** Puts into effect claims read later than their report was received, and those no longer read; returns the accords touched. */
export async function applyReread(session: Session, context: Pick<Context, "partyWords">, entries: readonly Entry[]): Promise<Set<string>> {
  const touched = new Set<string>();
  for (const report of new Set(entries.flatMap(({ kind, body }) => (kind === "claim" || kind === "unread" ? [body.report] : [])))) {
    const row = await session.db
      .selectFrom("report")
      .select([...FACT_COLUMNS, "claims", "reader"])
      .where("key", "=", report)
      .executeTakeFirstOrThrow();
    const own = entries.flatMap((entry) => (entry.kind === "claim" && entry.body.report === report ? [entry] : []));
    const rows = own.map(({ seq, body }) => claimRow(seq, 0, row, claimCells({ claim: body.claim, standing: "read" }, row.date, true, context.partyWords)));
    await session.insert("claim", rows);
    await session.insert(
      "act",
      own.flatMap(({ seq, kind, body }) => (body.reader === BY_HAND ? [] : [[seq, kind]])),
    );
    await session.insert("place_name", placeNames(own.map(({ body }) => body.claim)), true);
    const readers = entries.flatMap(({ kind, body }) => ((kind === "claim" || kind === "unread") && body.report === report && body.reader !== BY_HAND ? [body.reader] : []));
    await session.db
      .updateTable("report")
      .set({ claims: row.claims + own.length, reader: readers.at(-1) ?? row.reader })
      .where("no", "=", row.no)
      .execute();
    const last = entries.at(-1)?.seq ?? 0;
    for (const accord of await resettle(session, [row.no], last, context)) touched.add(accord);
    for (const accord of await reattach(session, await readAccords(session, last), last, [row.no])) touched.add(accord);
  }
  for (const entry of entries) if (entry.kind === "unread") for (const accord of await applyRuling(session, context, entry)) touched.add(accord);
  return touched;
}

/** Puts newer readings of reports on the record beside the old; a report that is not on it has nothing to be put beside. */
export async function reread(context: Context, readings: readonly { readonly report: string; readonly reading: Reading }[], by: Authorship): Promise<Reread[]> {
  const done: Reread[] = [];
  for (const { report, reading } of readings) done.push(await context.store.write((session) => rereadOne(session, context, report, reading, by)));
  return done;
}
