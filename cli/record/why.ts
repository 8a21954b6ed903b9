import type { Entry, Fact } from "../../core/index.js";
import type { RecordFile, Why } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { Output } from "../output.js";
import { flow, outputLayout, paint, type Layout, type Piece } from "../text/layout.js";
import { summarise } from "../text/summary.js";
import { clocksOf, recordCommand, withView, type AddCommand, type ViewChoices } from "./command.js";
import { entryInWords } from "./entries.js";
import { namesOn, type Names } from "./names.js";
import { counted } from "./numbers.js";
import { complain, onRecord } from "./opened.js";
import { quoted } from "./quotes.js";
import { stringify } from "csv-stringify/sync";

const SORTS: Readonly<Record<Why["sort"], string>> = {
  figure: "Figure",
  control: "Who holds a place",
  board: "Point of a deal",
  incident: "Incident",
  claim: "Claim",
  report: "Report",
};

export const addWhy: AddCommand = (program) =>
  void withView(
    recordCommand(program, "why <id>", "from a row of any view, a claim or a report to the exact words it rests on", [
      ["trucewatch why figure-18tq0e8qprl", "the ids stand in the last column of each view"],
      ["trucewatch why figure-18tq0e8qprl --format json", "quotes with their offsets, for machines"],
    ]),
  ).action(async (id: string, choices: ViewChoices) => void (process.exitCode = await explain(id, choices)));

async function explain(id: string, choices: ViewChoices): Promise<number> {
  return onRecord(choices.record, "read", async (record) => {
    const why = await record.why(id, clocksOf(choices));
    if (why === null) return complain(`nothing on the record at ${record.address} has the id ${id}; take one from the last column of a view (an id changes when the bounds or the day of its row do)`);
    const output = new Output();
    output.print(await inForm(why, record, choices));
    output.flush();
    return EXIT.done;
  });
}

async function inForm(why: Why, record: RecordFile, choices: ViewChoices): Promise<string> {
  if (choices.format === "json") return `${JSON.stringify({ ...why, quotes: why.quotes.map(({ quote: _, ...words }) => words) }, null, 2)}\n`;
  const names = await namesOn(record, clocksOf(choices));
  if (choices.format === "csv")
    return stringify(
      why.quotes.map(({ claim, report, exact, start, end }) => ({ claim, report, id: names.report(report), exact, start, end })),
      { header: true, escape_formulas: true },
    );
  return inWords(why, names, outputLayout());
}

/** The way of a row back to its words: each claim with its report, offsets, rule and standing, then the log. */
function inWords({ id, sort, facts, quotes, entries }: Why, names: Names, layout: Layout): string {
  const head = `${paint(`${SORTS[sort]} ${id}`, "strong", layout)}\n${flow([{ text: `rests on ${counted(facts.length, "claim")} and ${counted(entries.length, "entry", "entries")} of the log`, look: "faint" }], "", layout)}`;
  const words =
    facts.length > 0
      ? facts.map((fact) => factInWords(fact, layout))
      : quotes.map(({ exact, report, start, end }) => flow([{ text: `${quoted(exact)} ${names.report(report)}, ${start}–${end}`, look: "plain" }], "  ", layout));
  return `${head}\n${words.join("\n")}\n${logInWords(entries, layout)}`;
}

function factInWords({ id, claim, report, standing }: Fact, layout: Layout): string {
  const { claimant, saidOn, when, quote, rule } = claim;
  const line = (pieces: readonly Piece[]): string => flow(pieces, "  ", layout);
  const published = report.date === null ? "publication date unknown" : `published ${report.date}`;
  return [
    line([
      { text: claimant === null ? "the report itself" : `${claimant.name}${claimant.party === null ? "" : ` [${claimant.party}]`}`, look: "strong" },
      { text: `, ${saidOn === null ? "the day said is not told" : `said ${saidOn}`}: ${summarise(claim)}${when === null ? "" : ` · when: ${when}`}`, look: "plain" },
    ]),
    line([{ text: layout.colour ? quote.exact : `“${quote.exact}”`, look: "quoted" }]),
    line([{ text: `${report.id}, ${published}, characters ${quote.start}–${quote.end} · rule ${rule} · ${standing} · ${id}`, look: "faint" }]),
  ].join("");
}

const logInWords = (entries: readonly Entry[], layout: Layout): string =>
  entries.length === 0 ? "" : `${paint("In the log", "strong", layout)}\n${entries.map((entry) => flow([{ text: entryInWords(entry), look: "plain" }], "  ", layout)).join("")}`;
