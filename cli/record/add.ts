import { Option } from "commander";
import { statSync } from "node:fs";
import { loadWatch, readSources, type ColumnMap, type Fetch, type Refused, type Source, type Tally } from "../../intake/index.js";
import { readying } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { LARGE_BYTES } from "../inputs.js";
import { parseMap } from "../columns.js";
import { sharedLexicon } from "../lexicon.js";
import { Addition, putAccords, tellAddition } from "./addition.js";
import { isAddress, sourcesOf, type Address } from "./arrivals.js";
import { parseDay, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";
import { Progress } from "../progress.js";

interface AddChoices extends WriteChoices {
  readonly date?: string;
  readonly outlet?: string;
  readonly input?: "jsonl";
  readonly columns?: ColumnMap;
}

/** From so many files on, reading on every core saves more than starting there costs. */
const FILES_FOR_THREADS = 100;

export const addAdd: AddCommand = (program) =>
  void withWriting(
    recordCommand(program, "add [path...]", "read reports and put them on the record, which is made where there is none; a report already there is left as it is", [
      ["trucewatch add reports/", "a folder with all its reports: text, web pages, PDF, Word, letters, feeds, archives, tables"],
      ['trucewatch add --outlet "Ararat Wire" wire/*.txt', "who published them"],
      ["trucewatch add https://desk.example.org/story", "a page, document or feed at an address"],
      ["trucewatch add --input jsonl reports.jsonl", 'lines {"id","text","date"?,"title"?}'],
      ["cat report.txt | trucewatch add --date 2020-12-04 -", "one report from standard input"],
      ["trucewatch add --format json reports/", "how many reports and claims came, for machines"],
    ]),
  )
    .addOption(new Option("--date <day>", "publication date, YYYY-MM-DD, of every report").argParser(parseDay))
    .option("--outlet <name>", "who published them")
    .addOption(new Option("--columns <map>", 'for tables and JSON lines: which column holds what, such as "text=body,date=published", or a YAML file with such a map').argParser(parseMap))
    .addOption(new Option("--input <form>", "jsonl: the input holds one report a line").choices(["jsonl"]))
    .action(async (paths: string[], choices: AddChoices, command: { error(message: string): void }) => {
      if (paths.length === 0 && choices.input === undefined) command.error("error: no report given; name files, folders or addresses, or - for standard input");
      process.exitCode = await addReports(paths, choices);
    });

/** Reads every report the paths name and puts it on the record; returns the exit code. */
export async function addReports(paths: readonly string[], choices: AddChoices): Promise<number> {
  const sources = await sourcesOf(paths, choices.input === "jsonl");
  if (sources.length === 0)
    return complain(`no report in ${paths.join(", ")}: a folder's reports are known by their endings, such as .txt, .html, .pdf, .docx, .eml or .zip; name a file of another ending by itself`);
  const { date, columns, author, outlet } = choices;
  return onRecord(choices.record, "create", async (record) => {
    await putAccords(record, author);
    const addition = new Addition(record, author);
    const progress = new Progress("adding", null);
    const threads = sources.length < FILES_FOR_THREADS && !sources.some(isLarge) ? { threads: 0 } : {};
    const known = { hashesOf: (ids: readonly string[]) => record.hashesOf(ids), onProgress: (tally: Tally) => (addition.skipped = tally.known) };
    for await (const ready of readSources(arriving(sources), { lexicon: sharedLexicon(), date, columns, finishing: readying({ outlet }), ...known, ...threads })) {
      await addition.take(ready);
      await progress.step();
    }
    await addition.write();
    progress.stop();
    tellAddition(addition, record.address, choices.format);
    return addition.refused > 0 ? EXIT.someUndone : EXIT.done;
  });
}

/** The sources in their order; an address is fetched when its turn comes. */
async function* arriving(sources: readonly (Source | Address)[]): AsyncGenerator<Source | Refused> {
  let fetch: Fetch | null = null;
  for (const source of sources) {
    if (!isAddress(source)) {
      yield source;
      continue;
    }
    const { fetchSource, makeFetch } = await loadWatch();
    fetch ??= makeFetch();
    yield await fetchSource(source.address, fetch);
  }
}

/** May a source hold so many reports that more than one core is worth starting for it? */
const isLarge = (source: Source | Address): boolean => "stream" in source || ("path" in source && (statSync(source.path, { throwIfNoEntry: false })?.size ?? 0) > LARGE_BYTES);
