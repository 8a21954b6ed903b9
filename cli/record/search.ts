import type { Hit } from "../../server/record/index.js";
import { flow, type Layout, type Piece } from "../text/layout.js";
import { parseWhole, queryOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import { show, type View } from "./show.js";

interface SearchChoices extends ViewChoices {
  readonly limit: number;
}

const LIMIT = 20;

export const addSearch: AddCommand = (program) =>
  void withView(
    recordCommand(program, "search <words...>", "find words in reports and claims", [
      ["trucewatch search Lachin corridor", "both words"],
      ["trucewatch search prisoners --format json", "for machines"],
    ]),
  )
    .option("--limit <count>", "how many hits at the most, to 1000", parseWhole, LIMIT)
    .action(async (words: string[], choices: SearchChoices) => void (process.exitCode = await show(viewOf(words.join(" "), choices.limit), choices)));

const viewOf = (words: string, limit: number): View<readonly Hit[], Hit> => ({
  title: `Search for “${words}”`,
  read: async (record, choices) => (await record.search({ ...queryOf(choices), words, limit: Math.min(1000, Math.max(1, limit)) })).rows,
  rows: (hits) => hits,
  cells: ({ marks, ...hit }) => ({ ...hit, marks: marks.map(({ start, end }) => `${start}-${end}`).join(" ") }),
  print: (hits, { layout, names }) => hits.map((hit) => `\n${headOf(hit, names.report(hit.report), layout)}${flow(piecesOf(hit, layout), "    ", layout)}`).join(""),
});

const headOf = ({ title, date, claim, report }: Hit, id: string, layout: Layout): string =>
  flow(
    [
      { text: id, look: "strong" },
      { text: `${title === null ? "" : ` · ${title}`}${date === null ? "" : ` · ${date}`} · ${claim ?? report}`, look: "faint" },
    ],
    "",
    layout,
  );

/** The snippet with the words found marked: by colour, or by brackets where there is none. */
function piecesOf({ snippet, marks }: Hit, { colour }: Layout): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    const words = snippet.slice(start, end);
    pieces.push({ text: snippet.slice(at, start), look: "plain" }, { text: colour ? words : `[${words}]`, look: "quoted" });
    at = end;
  }
  return [...pieces, { text: snippet.slice(at), look: "plain" }];
}
