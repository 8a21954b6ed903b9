import { byPoint, daysBetween, type BoardRow } from "../../core/index.js";
import { flow, paint, type Piece } from "../text/layout.js";
import { queryOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import { byText, grouped } from "./group.js";
import type { Names } from "./names.js";
import { counted, lateness } from "./numbers.js";
import { quoteLine } from "./quotes.js";
import { show, type Page, type View } from "./show.js";

/** The states in the order a monitor asks for them, in words. */
const STATES: Readonly<Record<BoardRow["state"], string>> = { breached: "Said to be breached", overdue: "Overdue", open: "Open", "kept-late": "Kept, late", kept: "Kept" };
/** Evidence shown of one provision; `why` shows all. */
const EVIDENCE_SHOWN = 3;
const INDENT = "     ";

export const addBoard: AddCommand = (program) =>
  void withView(
    recordCommand(program, "board", "each point of the deals: deadline, state, score with its rule, evidence", [
      ["trucewatch board --accord karabakh-2020", "one deal"],
      ["trucewatch board --accord karabakh-2020 --as-of 2020-11-20", "as it stood on a day"],
    ]),
  ).action(async (choices: ViewChoices) => void (process.exitCode = await show(BOARD, choices)));

export const BOARD: View<readonly BoardRow[], BoardRow> = {
  title: "Board",
  read: (record, choices) => record.board(queryOf(choices)),
  rows: (rows) => rows,
  cells: ({ id, accord, provision, due, dueAtFirst, isExtended, state, doneOn, daysLeft, score, scoreRule, evidence }, names) => ({
    id,
    accord,
    provision: provision.provision,
    point: provision.point,
    theme: provision.theme,
    title: provision.title,
    by: provision.by.map((party) => names.party(party)).join("; "),
    due,
    dueAtFirst,
    isExtended,
    state,
    doneOn,
    daysLeft,
    score,
    scoreRule,
    claims: evidence.map(({ claim }) => claim).join(" "),
  }),
  print: printBoard,
};

function printBoard(rows: readonly BoardRow[], page: Page): string {
  const { names, layout, choices } = page;
  const told = [...grouped(rows, ({ accord }) => accord).entries()];
  const silent = told.filter(([, list]) => choices.accord === undefined && list.every(({ evidence }) => evidence.length === 0)).map(([accord]) => accord);
  const shown = told.filter(([accord]) => !silent.includes(accord));
  const words = silent.length === 0 ? "" : `${flow([{ text: `No report on the record speaks of the points of ${silent.join(", ")}; --accord shows them all the same.`, look: "faint" }], "", layout)}`;
  return shown.map(([accord, list]) => `\n${paint(names.accord(accord), "strong", layout)}\n${byState(list, page)}`).join("") + words;
}

function byState(rows: readonly BoardRow[], page: Page): string {
  const groups = grouped(rows, ({ state }) => state);
  const states = Object.keys(STATES) as BoardRow["state"][];
  return states
    .flatMap((state) => {
      const list = [...(groups.get(state) ?? [])].sort((a, b) => byText(a.due ?? "9999", b.due ?? "9999") || byPoint(a.provision.point, b.provision.point) || byText(a.id, b.id));
      return list.length === 0 ? [] : [`\n${paint(`${STATES[state]} (${list.length})`, "strong", page.layout)}\n${list.map((row) => provisionInWords(row, page)).join("")}`];
    })
    .join("");
}

function provisionInWords(row: BoardRow, { names, layout }: Page): string {
  const { provision, score, scoreRule, evidence, id } = row;
  const parties = (list: readonly string[]): string => list.map((party) => names.party(party)).join(", ");
  const lines: readonly (readonly Piece[])[] = [
    [{ text: provision.title, look: "strong" }],
    [
      { text: deadlineInWords(row), look: "strong" },
      { text: ` · score ${score} of 3, ${scoreRule}`, look: "plain" },
    ],
    [
      {
        text: `bound: ${provision.by.length === 0 ? "the instrument names none" : parties(provision.by)}${provision.to.length === 0 ? "" : ` · to: ${parties(provision.to)}`} · ${provision.theme} · ${id}`,
        look: "faint",
      },
    ],
    [{ text: statusesInWords(row, names), look: "faint" }],
  ];
  const text = lines.map((line) => flow(line, INDENT, layout)).join("");
  const quotes = tellingFirst(row).map(({ quote, report }) => quoteLine(quote.exact, report, names, layout));
  const more = evidence.length > EVIDENCE_SHOWN ? flow([{ text: `and ${counted(evidence.length - EVIDENCE_SHOWN, "more claim")}: trucewatch why ${id}`, look: "faint" }], `${INDENT}  `, layout) : "";
  return `${provision.point.padStart(3).padEnd(INDENT.length)}${text.slice(INDENT.length)}${quotes.join("")}${more}\n`;
}

/** What the claimants say of it, by status. */
function statusesInWords({ statuses }: BoardRow, names: Names): string {
  if (statuses.length === 0) return "no claim on the record speaks of it";
  const said = [...grouped(statuses, ({ status }) => status).entries()].map(([status, list]) => {
    const days = list.flatMap(({ saidOn }) => saidOn ?? []).sort();
    const [first, last] = [days[0], days.at(-1)];
    const span = first === undefined ? "" : first === last ? ` (${first})` : ` (${first} to ${last})`;
    return `${status.replaceAll("-", " ")}: ${names.claimants(list.map(({ claimant }) => claimant))}${span}`;
  });
  return said.join(" · ");
}

/** The claims that made the state of a point before the others. */
function tellingFirst({ state, statuses, evidence }: BoardRow): BoardRow["evidence"] {
  const telling = new Set(statuses.filter(({ status }) => status === (state === "breached" ? "breached" : "done")).flatMap(({ claims }) => claims));
  return [...evidence].sort((a, b) => Number(telling.has(b.claim)) - Number(telling.has(a.claim)) || byText(a.claim, b.claim)).slice(0, EVIDENCE_SHOWN);
}

/** The deadline, what became of it, and the days that are left or were taken. */
export function deadlineInWords({ due, dueAtFirst, isExtended, state, doneOn, daysLeft }: BoardRow): string {
  const deadline = due === null ? "no deadline" : `due ${due}${isExtended ? ` (extended; first ${dueAtFirst})` : ""}`;
  if (doneOn !== null) return `${deadline} · done ${doneOn}${due === null ? "" : `, ${lateness(daysBetween(due, doneOn))}`}`;
  if (daysLeft === null || state === "breached") return deadline;
  return `${deadline} · ${daysLeft >= 0 ? `${counted(daysLeft, "day")} left` : `${counted(-daysLeft, "day")} overdue`}`;
}
