import { Option } from "commander";
import type { FigureAnswer, FigureRow, FiguresView, Outcome } from "../../core/index.js";
import { flow, paint } from "../text/layout.js";
import { recordCommand, withView, type AddCommand } from "./command.js";
import { CHANGES, changesInBrief } from "./changes.js";
import { figureJson, figuresQueryOf, groupInWords, type FiguresChoices } from "./figure-words.js";
import { byText, grouped } from "./group.js";
import type { Names } from "./names.js";
import { figureInWords, rangeInWords } from "./numbers.js";
import { firstWords } from "./quotes.js";
import { show, type Page, type View } from "./show.js";
import { tableFor, type Column } from "./table.js";

const OUTCOMES: readonly Outcome[] = ["killed", "wounded", "treated", "missing", "captured", "displaced", "returned", "released"];
const BASES: Readonly<Record<FigureRow["basis"], string>> = { total: "total", incident: "one incident", increment: "added" };
const SUPERSEDED = "○";
const LEGEND = `${SUPERSEDED} superseded: the same claimant said a later figure since · ~ the day said is not told, that of publication stands for it · total: over the whole war or a period; added: to an earlier figure · origins: stories however often printed · provisional: no second, independent claimant agrees`;

export const addFigures: AddCommand = (program) =>
  void withView(
    recordCommand(program, "figures", "casualty figures: a series per claimant, and the range they come to", [
      ["trucewatch figures --accord karabakh-2020", "who counts what, side by side"],
      ["trucewatch figures --outcome killed --as-of 2020-12-05", "as it stood on a day"],
      ["trucewatch figures --format csv > figures.csv", "for a spreadsheet"],
      ["trucewatch figures --changes", "what reading again changed, and why"],
    ]),
  )
    .option("--party <party>", "one party's losses alone: AZE, farc-ep")
    .addOption(new Option("--outcome <outcome>", "one measure alone").choices(OUTCOMES))
    .option("--changes", "instead, what `reread` changed in the figures: old, new, the version that read it, the claims that went and came")
    .action(async (choices: FiguresChoices) => void (process.exitCode = await (choices.changes === true ? show(CHANGES, choices) : show(FIGURES, choices))));

export const FIGURES: View<FiguresView, FigureRow> = {
  title: "Figures",
  read: (record, choices: FiguresChoices) => record.figures(figuresQueryOf(choices)),
  rows: ({ rows }) => rows,
  json: figureJson,
  cells: (row) => {
    const { claims, ...rest } = figureJson(row);
    return { ...rest, claims: claims.join(" ") };
  },
  print: printFigures,
};

const groupOf = ({ accord, war, party, category, outcome }: FigureRow | FigureAnswer): string => `${accord}|${war}|${party}|${category}|${outcome}`;

async function printFigures({ rows, answers }: FiguresView, page: Page): Promise<string> {
  const { names, layout } = page;
  const groups = grouped(rows, groupOf);
  const answerOf = new Map(answers.map((answer) => [groupOf(answer), answer]));
  const titled = [...groups.entries()].map(([key, list]) => ({ key, list, accord: list[0]?.accord ?? null, title: list[0] === undefined ? "" : groupInWords(list[0], names) }));
  titled.sort((a, b) => byText(a.accord ?? "~", b.accord ?? "~") || byText(a.title, b.title));
  const tableOf = tableFor(columnsOf(names), rows, layout, ({ state }) => (state === "superseded" ? "faint" : null));
  let text = "";
  let accord: string | null | undefined;
  for (const group of titled) {
    if (group.accord !== accord) text += `\n${paint(names.accord(group.accord), "strong", layout)}\n`;
    accord = group.accord;
    text += `\n${paint(group.title, "strong", layout)}\n${await answerInWords(answerOf.get(group.key), group.list, page)}`;
    text += tableOf([...group.list].sort(inSeries));
  }
  return `${text}\n${await changesInBrief(page)}${flow([{ text: LEGEND, look: "faint" }], "", layout)}`;
}

/** Totals first, then increments and incidents; a claimant's series by the day said. */
const inSeries = (a: FigureRow, b: FigureRow): number =>
  OF_BASIS[a.basis] - OF_BASIS[b.basis] || byText(a.claimant.key, b.claimant.key) || byText(a.saidOn ?? "", b.saidOn ?? "") || byText(a.id, b.id);
const OF_BASIS: Readonly<Record<FigureRow["basis"], number>> = { total: 0, increment: 1, incident: 2 };

const columnsOf = (names: Names): readonly Column<FigureRow>[] => [
  { heading: " ", cell: ({ state }) => (state === "superseded" ? SUPERSEDED : " ") },
  { heading: "FIGURE", cell: figureInWords, look: "strong", isWhole: true },
  { heading: "BY WHOSE WORD", cell: ({ claimant }) => names.claimant(claimant) },
  { heading: "SAID ON", cell: ({ saidOn, isSaidOnTold }) => (saidOn === null ? "not told" : `${isSaidOnTold ? "" : "~"}${saidOn}`) },
  { heading: "PUBLISHED", cell: ({ publishedOn }) => publishedOn ?? "not told", isExtra: true },
  { heading: "BASIS", cell: ({ basis }) => BASES[basis], isExtra: true },
  { heading: "ORIGINS", cell: ({ origins }) => String(origins) },
  { heading: "REPORTS", cell: ({ reach }) => String(reach), isExtra: true },
  { heading: "NOTE", cell: ({ state, isProvisional }) => (state === "superseded" ? "superseded" : isProvisional ? "provisional" : "") },
  { heading: "ROW", cell: ({ id }) => id, look: "faint", isWhole: true },
];

/** The answer as a range whose bounds cite their rows, and the disputes within it in both sides' words. */
async function answerInWords(answer: FigureAnswer | undefined, rows: readonly FigureRow[], page: Page): Promise<string> {
  const { layout } = page;
  if (answer === undefined) return flow([{ text: "No running total is told; what follows is not added up.", look: "faint" }], "", layout);
  const { min, max, isProvisional } = answer;
  const only = rows.find((row) => row.state === "standing" && row.basis === "total" && row.min === min && row.max === max);
  const text = flow(
    [
      { text: only === undefined ? rangeInWords(min, max) : figureInWords(only), look: "strong" },
      { text: ` · ${boundsInWords(answer)}${isProvisional ? " · provisional" : ""}`, look: "faint" },
    ],
    "",
    layout,
  );
  const disputes = await Promise.all(answer.disputes.map((pair) => disputeInWords(pair, rows, page)));
  return text + disputes.join("");
}

/** Which rows each bound rests on. */
function boundsInWords({ minRows, maxRows }: FigureAnswer): string {
  const lower = minRows.join(", ");
  const upper = maxRows.join(", ");
  if (lower !== "" && lower === upper) return `both bounds by ${lower}`;
  return `${lower === "" ? "no lower bound is told" : `lower bound by ${lower}`} · ${upper === "" ? "no upper bound is told" : `upper bound by ${upper}`}`;
}

async function disputeInWords(pair: readonly [string, string], rows: readonly FigureRow[], page: Page): Promise<string> {
  const sides = await Promise.all(
    pair.map(async (id) => {
      const row = rows.find((candidate) => candidate.id === id);
      return row === undefined ? id : `${page.names.claimant(row.claimant)} has ${figureInWords(row)}: ${await firstWords(id, page)}`;
    }),
  );
  return flow([{ text: `≠ disputed · ${sides.join(" ≠ ")}`, look: "plain" }], "", page.layout);
}
