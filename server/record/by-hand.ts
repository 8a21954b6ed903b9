import { sql } from "kysely";
import { BY_HAND, foldName, type Claim, type ClaimBody, type ClaimByHand, type Entry, type EntryDraft, type Place, type Problem, type Span } from "../../core/index.js";
import type { EntryTable, Session } from "../store/index.js";
import type { Context } from "./context.js";
import { sha256 } from "./digest.js";
import { settledFacts, FACT_COLUMNS, type FactReport } from "./facts.js";
import { entryOf, readHead, writeEntries, writtenDraft } from "./log.js";
import { textOf } from "./received.js";
import type { Added, Authorship, Decided } from "./record.js";
import { applyReread, contentOf, freeId } from "./reread.js";
import { touch } from "./touch.js";

const ID_DIGITS = 10;
const SHOWN = 60;

const refuse = (code: string, message: string): Problem => ({ code, message });

/** What is wrong with where a claim's words, its claimant and its places stand in a text, or null. */
function faultInWords({ quote, claimant, where }: ClaimByHand, text: string): Problem | null {
  const { start, end, exact } = quote;
  if (exact === "" || text.slice(start, end) !== exact || end - start !== exact.length) {
    const there = text.slice(start, Math.min(end, start + SHOWN));
    return refuse("not-the-words", `The report has "${there}" from ${start} to ${end}, not "${exact.slice(0, SHOWN)}". Give offsets in UTF-16 code units into its text as /api/reports gives it.`);
  }
  const spans: readonly Span[] = [...(claimant ? [claimant] : []), ...where];
  const outside = spans.find((span) => span.start > span.end || span.end > text.length);
  return outside ? refuse("not-the-words", `${outside.start} to ${outside.end} is no stretch of the report, which has ${text.length} code units.`) : null;
}

/** A place as the claims on the record tell it, where they know one of this name. */
async function knownPlace({ db }: Session, name: string): Promise<Pick<Place, "lat" | "lon" | "country" | "precision" | "id"> | null> {
  const known = await db.selectFrom("place_name").select("id").where("name", "=", foldName(name)).orderBy("id").limit(1).executeTakeFirst();
  if (!known) return null;
  const row = await db
    .selectFrom("claim")
    .innerJoin("entry", "entry.seq", "claim.entry")
    .select(["claim.claim", "entry.body"])
    .where(sql<boolean>`claim.places like ${`%|#${known.id}|%`}`)
    .orderBy("claim.no")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { where } = row.claim === null ? (JSON.parse(row.body) as ClaimBody).claim : (JSON.parse(row.claim) as Claim);
  const told = where.find(({ id }) => id === known.id);
  return told ? { lat: told.lat, lon: told.lon, country: told.country, precision: told.precision, id: told.id } : null;
}

const placeOf = (claim: ClaimByHand): string | null =>
  claim.kind === "control" ? claim.control.place : claim.kind === "commitment" ? claim.commitment.place : claim.kind === "event" ? claim.event.place : null;

/** Where a claim is: the places told, and the one its kind names, each as the record knows it. */
async function located(session: Session, claim: ClaimByHand): Promise<Place[]> {
  const named = placeOf(claim);
  const { start } = claim.quote;
  const isTold = named === null || claim.where.some(({ name }) => foldName(name) === foldName(named));
  const where = isTold ? claim.where : [...claim.where, { name: named, lat: null, lon: null, country: null, precision: "near" as const, id: null, start, end: start }];
  const places: Place[] = [];
  for (const place of where) places.push(place.id === null && place.lat === null ? { ...place, ...(await knownPlace(session, place.name)) } : place);
  return places;
}

/** A claim with what every claim on the record has; its id is made from what it says and where. */
async function named(session: Session, report: string, byHand: ClaimByHand): Promise<Claim> {
  const claim: Claim = { id: "", ...byHand, where: await located(session, byHand), rule: BY_HAND, confidence: 1 };
  return { ...claim, id: `h${sha256(`${report} ${byHand.quote.start} ${contentOf(claim)}`).slice(0, ID_DIGITS)}` };
}

/** The claim of a report that says the same already, unless it was taken back. */
async function saidAlready(session: Session, report: FactReport, claim: Claim, cut: number): Promise<Problem | null> {
  const content = contentOf(claim);
  const facts = await settledFacts(session, [report], cut);
  const same = facts.find(({ claim: other, standing }) => standing !== "retracted" && standing !== "unread" && contentOf(other) === content);
  return same ? refuse("known-claim", `The claim "${same.id}" says the same in the same words; it is ${same.standing}. Decide on it instead.`) : null;
}

/** Puts a claim on the record that a monitor found in a report: an entry of the log like any claim, whose author and rule tell that it was added by hand. */
export function addClaim(context: Context, { report, claim: byHand, reason }: Added, by: Authorship): Promise<Decided> {
  return context.store.write(async (session): Promise<Decided> => {
    const row = await session.db.selectFrom("report").select(FACT_COLUMNS).where("key", "=", report).executeTakeFirst();
    if (!row) return { problem: refuse("no-such-report", `There is no report "${report}" on the record. Give its key, as /api/reports tells it.`) };
    const text = await session.db.selectFrom("text").selectAll().where("no", "=", row.no).executeTakeFirstOrThrow();
    const fault = faultInWords(byHand, textOf(text));
    if (fault) return { problem: fault };
    const head = await readHead(session);
    const claim = await named(session, report, byHand);
    const known = await saidAlready(session, row, claim, head.seq);
    if (known) return { problem: known };
    const taken = await idsOf(session, row.no);
    const body: ClaimBody = { id: freeId(report, claim, taken), report, reader: BY_HAND, claim, ...(reason === null ? {} : { reason }) };
    const draft: EntryDraft = { kind: "claim", author: by.author, body };
    const [written] = await writeEntries(session, head, [writtenDraft(draft)], by.at);
    const entry: Entry = entryOf(written as EntryTable);
    await touch(session, await applyReread(session, context, [entry]), entry.seq);
    return { entry };
  });
}

/** Ids of all claims that a report has had. */
async function idsOf({ db }: Session, report: number): Promise<Set<string>> {
  const rows = await db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select("entry.body").where("claim.report", "=", report).execute();
  return new Set(rows.map(({ body }) => (JSON.parse(body) as ClaimBody).id));
}
