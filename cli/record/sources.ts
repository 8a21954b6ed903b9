import type { SourceRow } from "../../core/index.js";
import { flow } from "../text/layout.js";
import { queryOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import { counted } from "./numbers.js";
import { show, type Page, type View } from "./show.js";
import { table, type Column } from "./table.js";

export const addSources: AddCommand = (program) =>
  void withView(
    recordCommand(program, "sources", "independent origins with their reprints: reach is not corroboration", [
      ["trucewatch sources", "who reprints whom"],
      ["trucewatch sources --format json", "for machines"],
    ]),
  ).action(async (choices: ViewChoices) => void (process.exitCode = await show(SOURCES, choices)));

export const SOURCES: View<readonly SourceRow[], SourceRow> = {
  title: "Sources",
  read: (record, choices) => record.sources(queryOf(choices)),
  rows: (rows) => rows,
  cells: ({ family, origin, members, reach, grade }) => ({
    family,
    id: origin.id,
    title: origin.title,
    outlet: origin.outlet,
    date: origin.date,
    reach,
    reliability: grade?.reliability ?? null,
    gradedBy: grade?.by ?? null,
    members: members.map(({ id, relation }) => `${id} (${relation})`).join("; "),
  }),
  print: (rows, { layout }: Page) => {
    const reports = rows.reduce((sum, { reach }) => sum + reach, 0);
    const words = `${counted(reports, "report")} of ${counted(rows.length, "independent origin")}: a story counts once however often it is printed.`;
    return `\n${flow([{ text: words, look: "plain" }], "", layout)}\n${table(COLUMNS, rows, layout)}`;
  },
};

const COLUMNS: readonly Column<SourceRow>[] = [
  { heading: "REACH", cell: ({ reach }) => String(reach) },
  { heading: "ORIGIN", cell: ({ origin }) => origin.id, look: "strong" },
  { heading: "PUBLISHED", cell: ({ origin }) => origin.date ?? "not told" },
  { heading: "BY", cell: ({ origin }) => origin.outlet ?? "not told" },
  { heading: "TITLE", cell: ({ origin }) => origin.title ?? "–" },
  {
    heading: "ALSO PRINTED AS",
    cell: ({ members, family }) =>
      members
        .filter(({ report }) => report !== family)
        .map(({ id, relation }) => `${id} (${relation})`)
        .join(", ") || "–",
  },
  { heading: "GRADE", cell: ({ grade }) => (grade === null ? "ungraded" : `${grade.reliability ?? "–"} by ${grade.by}, ${grade.at.slice(0, 10)}`) },
];
