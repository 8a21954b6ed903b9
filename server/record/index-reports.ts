import type { ReportBody } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { claimRow } from "./claim-row.js";
import type { Context } from "./context.js";
import { settleFamilies } from "./families.js";
import { packRows } from "./packs.js";
import type { TextSigns, Told } from "./prepared.js";
import { joinClusters, linkNewcomers } from "./reprints.js";

/** A report of the log with its place in it: its claims' entries follow its own. */
export interface NewReport {
  readonly no: number;
  readonly body: ReportBody;
  readonly recordedAt: string;
  readonly told: Told;
  readonly accord: string;
  /** Numbers of the reports received earlier under the same id. */
  readonly earlier: readonly number[];
  readonly signs: TextSigns;
}

/** PostgreSQL keeps no NUL in texts: in columns, which only lists and look-ups read, another character stands for it. */
export const column = (text: string): string => text.replaceAll("\u0000", "\ufffd");
const columnOrNull = (text: string | null): string | null => (text === null ? null : column(text));

/** Writes all that is found by, and shown of, reports newly in the log: rows, claims, text search, reprints. Returns the accords touched. */
export async function indexReports(session: Session, { words }: Context, reports: readonly NewReport[]): Promise<Set<string>> {
  await session.insert("report", reports.map(reportRow));
  await session.insert(
    "attach",
    reports.map(({ no, accord }) => [no, no, accord]),
  );
  await session.indexWords(reports.map(({ no, signs }) => ({ report: no, words: signs.searched })));
  await session.insert(
    "claim",
    reports.flatMap((report) => report.told.cells.map((cells, i) => claimRow(report.no + 1 + i, 0, report, cells))),
  );
  await session.insert(
    "fact",
    reports.flatMap((report) => packRows(report, report.told.packs)),
  );
  const places = new Map(reports.flatMap(({ told }) => told.places.map((row) => [row.join("|"), row])));
  await session.insert("place_name", [...places.values()], true);
  const newcomers = reports.map(({ no, earlier, signs }) => ({ no, earlier, words: signs.words, signature: signs.signature }));
  const links = await linkNewcomers(session, newcomers, words);
  const touched = await settleFamilies(session, await joinClusters(session, links), links);
  for (const { accord } of reports) touched.add(accord);
  return touched;
}

function reportRow({ no, body, recordedAt, told: { cells, doubt, place }, accord }: NewReport): Row {
  const { report, id, sha256, length, date, title, outlet, origin, language, reader } = body;
  const own = [report, column(id), sha256, length, date, columnOrNull(title), columnOrNull(outlet), column(origin), language, reader, recordedAt];
  const family = [report, null, 1, no];
  return [no, ...own, accord, ...family, cells.length, cells.length, doubt, columnOrNull(place)];
}
