import type { ControlRow } from "../../core/index.js";
import { flow, paint } from "../text/layout.js";
import { queryOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import { grouped } from "./group.js";
import type { Names } from "./names.js";
import { lateness } from "./numbers.js";
import { quoted } from "./quotes.js";
import { show, type Page, type View } from "./show.js";
import { table, type Column } from "./table.js";

const CHANGES: Readonly<Record<ControlRow["change"], string>> = { held: "held", taken: "taken by force", "handed-over": "handed over", withdrawn: "left", contested: "contested" };

export const addControl: AddCommand = (program) =>
  void withView(
    recordCommand(program, "control", "who holds which place, by whose word", [
      ["trucewatch control --as-of 2020-11-30", "who held what on a day"],
      ["trucewatch control --format json", "for machines"],
    ]),
  ).action(async (choices: ViewChoices) => void (process.exitCode = await show(CONTROL, choices)));

export const CONTROL: View<readonly ControlRow[], ControlRow> = {
  title: "Control",
  read: (record, choices) => record.control(queryOf(choices)),
  rows: (rows) => rows,
  cells: ({ names: placeNames, claimants, claims, ...row }, names) => ({
    ...row,
    names: placeNames.join("; "),
    claimants: claimants.map((claimant) => names.claimant(claimant)).join("; "),
    claims: claims.join(" "),
  }),
  print: printControl,
};

async function printControl(rows: readonly ControlRow[], page: Page): Promise<string> {
  const { layout, names } = page;
  const disputed = await Promise.all(rows.filter(({ isDisputed }) => isDisputed).map((row) => disputeInWords(row, page)));
  const accords = [...grouped(rows, ({ accord }) => accord).entries()];
  const tables = accords.map(([accord, list]) => `\n${paint(names.accord(accord), "strong", layout)}\n${table(columnsOf(names), list, layout)}`);
  return `${tables.join("")}${disputed.length === 0 ? "" : `\n${paint("≠ Disputed, in the words of each", "strong", layout)}\n${disputed.join("")}`}`;
}

const holderInWords = ({ holder, from, change }: ControlRow, names: Names): string => {
  if (holder !== null) return names.party(holder);
  return change === "withdrawn" && from !== null ? `left by ${names.party(from)}; by whom now is not told` : "not told";
};

const columnsOf = (names: Names): readonly Column<ControlRow>[] => [
  { heading: " ", cell: ({ isDisputed }) => (isDisputed ? "≠" : " ") },
  { heading: "PLACE", cell: ({ place, names: others, extent }) => `${extent === "part" ? "part of " : ""}${[place, ...others.filter((name) => name !== place)].join(" / ")}`, look: "strong" },
  { heading: "HELD BY", cell: (row) => holderInWords(row, names) },
  { heading: "BEFORE", cell: ({ from }) => (from === null ? "not told" : names.party(from)), isExtra: true },
  { heading: "SINCE", cell: ({ since }) => since ?? "not told" },
  { heading: "HOW", cell: ({ change }) => CHANGES[change], isExtra: true },
  { heading: "BY WHOSE WORD", cell: ({ claimants }) => names.claimants(claimants) },
  { heading: "DEADLINE", cell: ({ daysLate }) => (daysLate === null ? "–" : lateness(daysLate)) },
  { heading: "ROW", cell: ({ id }) => id, look: "faint", isWhole: true },
];

/** Every claimant's words on a disputed place. */
async function disputeInWords({ id, place }: ControlRow, { record, choices, names, layout }: Page): Promise<string> {
  const why = await record.why(id, queryOf(choices));
  const words = (why?.facts ?? []).map(({ claim, report }) => {
    const holder = claim.kind === "control" && claim.control.holder !== null ? `says ${names.party(claim.control.holder)}` : "names no holder";
    return flow(
      [{ text: `${claim.claimant?.name ?? `the report itself (${report.id})`} ${claim.stance === "denied" ? "denies" : holder}: ${quoted(claim.quote.exact)}`, look: "plain" }],
      "  ",
      layout,
    );
  });
  return `${place}\n${words.join("")}`;
}
