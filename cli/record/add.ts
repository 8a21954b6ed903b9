import { Option } from "commander";
import { statSync } from "node:fs";
import type { EntryDraft } from "../../core/index.js";
import { readSources, type ColumnMap, type ReadReport, type Refused, type Source } from "../../intake/index.js";
import { loadAccords, type AddOutcome, type Authorship, type Received, type RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { parseMap } from "../columns.js";
import { sharedLexicon } from "../lexicon.js";
import { sayProblem } from "../problems.js";
import { sourcesOf } from "./arrivals.js";
import { now, parseDay, recordCommand, withAuthor, type AddCommand, type WriteChoices } from "./command.js";
import { counted } from "./numbers.js";
import { complain, onRecord } from "./opened.js";
import { Progress } from "./progress.js";

interface AddChoices extends WriteChoices {
  readonly date?: string;
  readonly outlet?: string;
  readonly input?: "jsonl";
  readonly columns?: ColumnMap;
}

/** A batch is written when it holds this many reports or characters, so that memory stays flat and little is lost when the command is stopped. */
const BATCH_REPORTS = 64;
const BATCH_LENGTH = 4_000_000;
/** From so many files or bytes on, reading on every core saves more than starting there costs. */
const FILES_FOR_THREADS = 100;
const BYTES_FOR_THREADS = 2_000_000;
/** The closing line counts these. */
const UNDATED = "no-date";
/** Ids told by name in the closing line. */
const IDS_SHOWN = 5;

export const addAdd: AddCommand = (program) =>
  void withAuthor(
    recordCommand(program, "add [path...]", "read reports and put them on the record, which is made where there is none; a report already there is left as it is", [
      ["trucewatch add reports/", "a folder with all its reports: text, web pages, PDF, Word, letters, feeds, archives, tables"],
      ['trucewatch add --outlet "Ararat Wire" wire/*.txt', "who published them"],
      ["trucewatch add --input jsonl reports.jsonl", 'lines {"id","text","date"?,"title"?}'],
      ["cat report.txt | trucewatch add --date 2020-12-04 -", "one report from standard input"],
    ]),
  )
    .addOption(new Option("--date <day>", "publication date, YYYY-MM-DD, of every report").argParser(parseDay))
    .option("--outlet <name>", "who published them")
    .addOption(new Option("--columns <map>", 'for tables and JSON lines: which column holds what, such as "text=body,date=published", or a YAML file with such a map').argParser(parseMap))
    .addOption(new Option("--input <form>", "jsonl: the input holds one report a line").choices(["jsonl"]))
    .action(async (paths: string[], choices: AddChoices, command: { error(message: string): void }) => {
      if (paths.length === 0 && choices.input === undefined) command.error("error: no report given; name files or folders, or - for standard input");
      process.exitCode = await addReports(paths, choices);
    });

/** Reads every report the paths name and puts it on the record; returns the exit code. */
export async function addReports(paths: readonly string[], choices: AddChoices): Promise<number> {
  const sources = await sourcesOf(paths, choices.input === "jsonl");
  if (sources.length === 0)
    return complain(`no report in ${paths.join(", ")}: a folder's reports are known by their endings, such as .txt, .html, .pdf, .docx, .eml or .zip; name a file of another ending by itself`);
  const { date, columns } = choices;
  return onRecord(choices.record, "create", async (record) => {
    await putAccords(record, choices.author);
    const addition = new Addition(record, choices);
    const progress = new Progress("adding", null);
    const threads = sources.length < FILES_FOR_THREADS && !sources.some(isLarge) ? { threads: 0 } : {};
    for await (const read of readSources(sources, { lexicon: sharedLexicon(), date, columns, ...threads })) {
      await addition.take(read);
      await progress.step();
    }
    await addition.write();
    progress.stop();
    process.stdout.write(`${addition.inWords(record.address)}\n`);
    return addition.refused > 0 ? EXIT.someUndone : EXIT.done;
  });
}

/** May a source hold so many reports that more than one core is worth starting for it? */
const isLarge = (source: Source): boolean => "stream" in source || ("path" in source && (statSync(source.path, { throwIfNoEntry: false })?.size ?? 0) > BYTES_FOR_THREADS);

/** Puts the deals that come with the project on a new record. */
export async function putAccords(record: RecordFile, author: string): Promise<void> {
  if ((await record.head()).seq > 0) return;
  const drafts = loadAccords().flatMap(({ accord, provisions }): EntryDraft[] => [
    { kind: "accord", author, body: accord },
    ...provisions.map((body): EntryDraft => ({ kind: "provision", author, body })),
  ]);
  await record.append(drafts, now());
}

/** Reports on their way to the record, a batch at a time. */
class Addition {
  refused = 0;
  readonly #record: RecordFile;
  readonly #choices: AddChoices;
  readonly #count: Record<AddOutcome["status"], number> = { added: 0, "new-version": 0, known: 0 };
  readonly #newVersions: string[] = [];
  #claims = 0;
  #undated = 0;
  #batch: Received[] = [];
  #length = 0;

  constructor(record: RecordFile, choices: AddChoices) {
    this.#record = record;
    this.#choices = choices;
  }

  async take(read: ReadReport | Refused): Promise<void> {
    if ("problem" in read) {
      this.refused += 1;
      sayProblem(read.id, read.problem);
      return;
    }
    const { id, text, origin, language, reading, original } = read;
    for (const problem of reading.problems) if (problem.code !== UNDATED) sayProblem(id, problem);
    this.#batch.push({ id, text, outlet: this.#choices.outlet ?? read.outlet, origin, language, reading, ...(original === undefined ? {} : { original }) });
    this.#length += text.length;
    if (reading.report.date === null) this.#undated += 1;
    if (this.#batch.length >= BATCH_REPORTS || this.#length >= BATCH_LENGTH) await this.write();
  }

  /** Puts the batch on the record: what is counted here is on disk. */
  async write(): Promise<void> {
    if (this.#batch.length === 0) return;
    const by: Authorship = { author: this.#choices.author, at: now() };
    const outcomes = await this.#record.add(this.#batch, by);
    outcomes.forEach((outcome, i) => {
      this.#count[outcome.status] += 1;
      if (outcome.status !== "known") this.#claims += outcome.claims;
      if (outcome.status === "new-version") this.#newVersions.push(this.#batch[i]?.id ?? outcome.report);
    });
    this.#batch = [];
    this.#length = 0;
  }

  inWords(address: string): string {
    const { added, known } = this.#count;
    const renewed = this.#newVersions.length;
    const named = renewed === 0 ? "" : ` (${this.#newVersions.slice(0, IDS_SHOWN).join(", ")}${renewed > IDS_SHOWN ? ", …" : ""})`;
    const facts = [`${counted(added, "report")} added`, `${counted(renewed, "new version")}${named}`, `${known} already known`, `${this.refused} refused`];
    const undated = this.#undated === 0 ? "" : ` ${counted(this.#undated, "report")} without a publication date: give one with --date.`;
    return `${address}: ${facts.join(", ")}; ${counted(this.#claims, "new claim")}.${undated}`;
  }
}
