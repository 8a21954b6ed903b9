import type { Claim, ReportBody } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { claimRow, doubtOf, placeNames } from "./claim-row.js";
import type { Context } from "./context.js";
import { settleFamilies } from "./families.js";
import { packsOf } from "./packs.js";
import { claimKey, type TextSigns } from "./received.js";
import { joinClusters, linkNewcomers } from "./reprints.js";

/** A report of the log with its place in it: its claims' entries follow its own. */
export interface NewReport {
  readonly no: number;
  readonly body: ReportBody;
  readonly recordedAt: string;
  readonly claims: readonly Claim[];
  readonly accord: string;
  /** Numbers of the reports received earlier under the same id. */
  readonly earlier: readonly number[];
  readonly signs: TextSigns;
}

/** PostgreSQL keeps no NUL in texts: in columns, which only lists and look-ups read, another character stands for it. */
export const column = (text: string): string => text.replaceAll("\u0000", "\ufffd");
const columnOrNull = (text: string | null): string | null => (text === null ? null : column(text));

/** Writes all that is found by, and shown of, reports newly in the log: rows, claims, text search, reprints. Returns the accords touched. */
export async function indexReports(session: Session, { partyWords, words }: Context, reports: readonly NewReport[]): Promise<Set<string>> {
  await session.insert("report", reports.map(reportRow));
  await session.insert(
    "attach",
    reports.map(({ no, accord }) => [no, no, accord]),
  );
  await session.indexWords(reports.map(({ no, signs }) => ({ report: no, words: signs.searched })));
  await session.insert(
    "claim",
    reports.flatMap(({ no, accord, body, claims }) => claims.map((claim, i): Row => claimRow({ seq: no + 1 + i, claim, standing: "read" }, 0, no, accord, body.date, true, partyWords))),
  );
  const packs = reports.flatMap(({ no, accord, body, claims }) =>
    packsOf(
      { no, accord },
      claims.map((claim) => ({ id: claimKey(body.report, claim), claim, standing: "read" })),
    ),
  );
  await session.insert("fact", packs);
  await indexPlaces(
    session,
    reports.flatMap(({ claims }) => claims),
  );
  const newcomers = reports.map(({ no, earlier, signs }) => ({ no, earlier, words: signs.words, signature: signs.signature }));
  const pairs = await linkNewcomers(session, newcomers, words);
  const touched = await settleFamilies(session, await joinClusters(session, pairs));
  for (const { accord } of reports) touched.add(accord);
  return touched;
}

/** Keeps which names the gazetteer gives one place. */
export async function indexPlaces(session: Session, claims: readonly Claim[]): Promise<void> {
  const names = new Map(claims.flatMap(placeNames).map((row) => [row.join("|"), row]));
  await session.insert("place_name", [...names.values()], true);
}

function reportRow({ no, body, recordedAt, claims, accord }: NewReport): Row {
  const doubt = claims.reduce((most, claim) => Math.max(most, doubtOf(claim)), 0);
  const place = claims.flatMap(({ where }) => where.map(({ name }) => name))[0] ?? null;
  const { report, id, sha256, length, date, title, outlet, origin, language, reader } = body;
  const told = [report, column(id), sha256, length, date, columnOrNull(title), columnOrNull(outlet), column(origin), language, reader, recordedAt];
  const family = [report, null, 1, no];
  return [no, ...told, accord, ...family, claims.length, claims.length, doubt, columnOrNull(place)];
}
