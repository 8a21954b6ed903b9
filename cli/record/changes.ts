import type { FigureChange, FigureRow } from "../../core/index.js";
import { flow, paint } from "../text/layout.js";
import type { ViewChoices } from "./command.js";
import { figureJson, figuresQueryOf, groupInWords } from "./figure-words.js";
import { grouped } from "./group.js";
import type { Names } from "./names.js";
import { counted, figureInWords } from "./numbers.js";
import { quoted } from "./quotes.js";
import type { Page, View } from "./show.js";
import type { RecordFile } from "../../server/record/index.js";

/** The changes that a choice of figures asks for. */
const changesAsked = (record: RecordFile, choices: ViewChoices): Promise<readonly FigureChange[]> => record.changes(figuresQueryOf(choices));

/** What reading again changed in the figures: the old beside the new, and why. */
export const CHANGES: View<readonly FigureChange[], FigureChange> = {
  title: "What reading again changed in the figures",
  read: changesAsked,
  rows: (changes) => changes,
  json: ({ before, after, went, came, ...change }) => ({
    ...change,
    before: before && figureJson(before),
    after: after && figureJson(after),
    went: went.map(claimJson),
    came: came.map(claimJson),
  }),
  cells: cellsOf,
  print: (changes, page) => [...grouped(changes, ({ entry }) => entry).values()].map((list) => runInWords(list, page)).join(""),
};

const claimJson = ({ quote, ...claim }: FigureChange["went"][number]) => ({ ...claim, ...quote });

function cellsOf({ id, accord, reader, at, before, after, why, went, came }: FigureChange): Readonly<Record<string, string | number | null>> {
  const row = after ?? before;
  const bounds = (name: string, side: FigureRow | null): Record<string, string | number | null> => ({
    [`${name}Id`]: side?.id ?? null,
    [`${name}Min`]: side?.min ?? null,
    [`${name}Max`]: side?.max ?? null,
    [`${name}SaidOn`]: side?.saidOn ?? null,
    [`${name}State`]: side?.state ?? null,
  });
  const ids = (claims: FigureChange["went"]): string => claims.map(({ claim }) => claim).join(" ");
  const who = { party: row?.party ?? null, category: row?.category ?? null, outcome: row?.outcome ?? null, claimant: row?.claimant.name ?? null };
  return { id, accord, reader, at, ...who, ...bounds("before", before), ...bounds("after", after), why, went: ids(went), came: ids(came) };
}

/** What one reading changed, figure by figure. */
function runInWords(changes: readonly FigureChange[], { layout, names }: Page): string {
  const [{ reader, at } = { reader: "", at: "" }] = changes;
  const title = `\n${paint(`Read again by version ${reader} on ${at.slice(0, 10)}: ${counted(changes.length, "figure")} changed`, "strong", layout)}\n`;
  return title + changes.map((change) => `\n${changeInWords(change, names, layout)}`).join("");
}

function changeInWords({ before, after, why, went, came }: FigureChange, names: Names, layout: Page["layout"]): string {
  const row = after ?? before;
  const group = row === null ? "" : groupInWords(row, names);
  const words = [...new Map([...went, ...came].map(({ quote }) => [quote.exact, quote])).keys()].map(quoted).join(", ");
  const claims = (list: FigureChange["went"]): string => (list.length === 0 ? "none" : list.map(({ claim, reader }) => `${claim} (version ${reader})`).join(", "));
  return (
    flow(
      [
        { text: `${sideInWords(before, group, names)} → ${sideInWords(after, group, names)}`, look: "strong" },
        { text: ` · ${group}`, look: "plain" },
      ],
      "",
      layout,
    ) +
    flow([{ text: `why: ${why}${words === "" ? "" : ` · ${words}`}`, look: "plain" }], "  ", layout) +
    flow([{ text: `claims gone: ${claims(went)} · claims come: ${claims(came)}`, look: "faint" }], "  ", layout)
  );
}

/** One side of a change: the figure by whose word, and its group where that is another than the title's. */
function sideInWords(row: FigureRow | null, group: string, names: Names): string {
  if (row === null) return "no figure";
  const own = groupInWords(row, names);
  const state = row.state === "superseded" ? ", superseded" : "";
  return `${figureInWords(row)} by ${names.claimant(row.claimant)}${row.saidOn === null ? "" : `, ${row.saidOn}`}${state}${own === group ? "" : ` (${own})`}`;
}

/** A line beneath the figures where newer readings changed some. */
export async function changesInBrief({ record, choices, layout }: Page): Promise<string> {
  const changes = await changesAsked(record, choices);
  const [latest] = changes;
  if (!latest) return "";
  return flow(
    [{ text: `Reading again changed ${counted(changes.length, "figure")}, last by version ${latest.reader} on ${latest.at.slice(0, 10)}: --changes tells what and why.`, look: "plain" }],
    "",
    layout,
  );
}
