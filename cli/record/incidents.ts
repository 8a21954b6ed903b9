import type { IncidentRow, IncidentsView } from "../../core/index.js";
import { paint } from "../text/layout.js";
import { queryOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import type { Names } from "./names.js";
import { grouped } from "./group.js";
import { counted } from "./numbers.js";
import { show, type Page, type View } from "./show.js";
import { table, type Column } from "./table.js";

type Period = IncidentsView["periods"][number];

export const addIncidents: AddCommand = (program) =>
  void withView(
    recordCommand(program, "incidents", "what happened, each incident once, and how many a week against the week before", [
      ["trucewatch incidents --accord karabakh-2020", "one deal's incidents"],
      ["trucewatch incidents --format csv > incidents.csv", "for a spreadsheet"],
    ]),
  ).action(async (choices: ViewChoices) => void (process.exitCode = await show(INCIDENTS, choices)));

export const INCIDENTS: View<IncidentsView, IncidentRow> = {
  title: "Incidents",
  read: (record, choices) => record.incidents(queryOf(choices)),
  rows: ({ rows }) => rows,
  cells: ({ actors, targets, claims, ...row }) => ({ ...row, actors: actors.join("; "), targets: targets.join("; "), claims: claims.join(" ") }),
  print: printIncidents,
};

function printIncidents({ rows, periods }: IncidentsView, { layout, names }: Page): string {
  const accords = [...grouped(rows, ({ accord }) => accord).entries()];
  const tables = accords.map(([accord, list]) => `\n${paint(names.accord(accord), "strong", layout)}\n${table(columnsOf(names), list, layout)}`);
  return `${tables.join("")}\n${paint("How many a week, against the week before", "strong", layout)}\n${table(WEEKS, periods, layout)}`;
}

const columnsOf = (names: Names): readonly Column<IncidentRow>[] => [
  { heading: "WHEN", cell: ({ from, to }) => (from === null ? "not told" : to === null || to === from ? from : `${from} to ${to}`) },
  { heading: "WHAT", cell: ({ subType }) => subType, look: "strong" },
  { heading: "WHERE", cell: ({ place }) => place ?? "not told" },
  { heading: "BY", cell: ({ actors }) => actors.map((actor) => names.party(actor)).join(", ") || "not told" },
  { heading: "AGAINST", cell: ({ targets }) => targets.map((target) => names.party(target)).join(", ") || "not told" },
  { heading: "REST ON", cell: ({ origins, isProvisional, isDenied }) => `${counted(origins, "origin")}${isProvisional ? "; provisional" : ""}${isDenied ? "; ≠ denied by one" : ""}` },
  { heading: "ROW", cell: ({ id }) => id, look: "faint", isWhole: true },
];

const WEEKS: readonly Column<Period>[] = [
  { heading: "WEEK", cell: ({ from, to }) => `${from} to ${to}` },
  { heading: "TYPE", cell: ({ type }) => type },
  { heading: "COUNT", cell: ({ count }) => String(count), look: "strong" },
  { heading: "WEEK BEFORE", cell: ({ before }) => String(before) },
  { heading: "CHANGE", cell: ({ count, before }) => (count === before ? "=" : count > before ? `+${count - before}` : `−${before - count}`) },
];
