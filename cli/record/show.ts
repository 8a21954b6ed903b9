import { stringify } from "csv-stringify/sync";
import type { Limits, RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { Output } from "../output.js";
import { flow, outputLayout, paint, type Layout } from "../text/layout.js";
import { clocksOf, queryOf, type ViewChoices } from "./command.js";
import { namesOn, type Names } from "./names.js";
import { counted } from "./numbers.js";
import { onRecord } from "./opened.js";

/** What a view for people is laid out with. */
export interface Page {
  readonly layout: Layout;
  readonly names: Names;
  readonly record: RecordFile;
  readonly choices: ViewChoices;
}

/** One view: how it is read, its rows for machines, its text for people. */
export interface View<V, Row> {
  readonly title: string;
  read(record: RecordFile, choices: ViewChoices): Promise<V>;
  rows(view: V): readonly Row[];
  /** A row as one line of CSV; lists joined by spaces. */
  cells(row: Row, names: Names): Readonly<Record<string, string | number | boolean | null>>;
  /** A row as JSON, where that is not the row itself. */
  json?(row: Row): unknown;
  print(view: V, page: Page): Promise<string> | string;
}

/** Prints a view in the form asked for. */
export async function show<V, Row>(view: View<V, Row>, choices: ViewChoices): Promise<number> {
  return onRecord(choices.record, "read", async (record) => {
    const output = new Output();
    output.print(await shown(view, record, choices, outputLayout()));
    output.flush();
    return EXIT.done;
  });
}

/** A view in the form asked for; people see beneath it what limits it. */
export async function shown<V, Row>(view: View<V, Row>, record: RecordFile, choices: ViewChoices, layout: Layout): Promise<string> {
  const read = await view.read(record, choices);
  const names = await namesOn(record, clocksOf(choices));
  const rows = view.rows(read);
  if (choices.format === "json")
    return `${JSON.stringify(
      rows.map((row) => view.json?.(row) ?? row),
      null,
      2,
    )}\n`;
  if (choices.format === "csv")
    return stringify(
      rows.map((row) => view.cells(row, names)),
      { header: true, escape_formulas: true },
    );
  return forPeople(view, read, { layout, names, record, choices });
}

async function forPeople<V, Row>(view: View<V, Row>, read: V, page: Page): Promise<string> {
  const { layout, record, choices } = page;
  const clock = `${choices.asOf === undefined ? "to date" : `as of ${choices.asOf}`}${choices.knownBy === undefined ? "" : `, as known by ${choices.knownBy}`}`;
  const body = view.rows(read).length === 0 ? `\n${NOTHING}\n` : await view.print(read, page);
  return `${paint(`${view.title} · ${clock}`, "strong", layout)}\n${body}\n${limitsInWords(await record.limits(queryOf(choices)), layout)}`;
}

const NOTHING = "Nothing on the record says anything of this. That is not the same as none.";

/** The limits of observation, shown beneath each view. */
function limitsInWords({ reports, families, firstDate, lastDate, sourceChanges }: Limits, layout: Layout): string {
  const span = firstDate === null || lastDate === null ? "without dates of publication" : firstDate === lastDate ? `published ${firstDate}` : `published ${firstDate} to ${lastDate}`;
  const changes =
    sourceChanges.length === 0
      ? "no change of the set of sources is logged"
      : `the set of sources changed ${counted(sourceChanges.length, "time")}, last on ${sourceChanges.at(-1)?.recordedAt.slice(0, 10)}`;
  return flow(
    [{ text: `Limits: seen through ${counted(reports, "report")} of ${counted(families, "origin")}, ${span}; ${changes}. What no report tells is not here, and is not zero.`, look: "faint" }],
    "",
    layout,
  );
}
