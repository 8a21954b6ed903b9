import { Option } from "commander";
import { Reader, type EntryDraft } from "../../core/index.js";
import { loadAccords, type AddOutcome, type Authorship, type Received, type RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { openLexicon } from "../lexicon.js";
import { sayProblem } from "../problems.js";
import { arrivalsOf, inputsOf, type Arrival } from "./arrivals.js";
import { now, parseDay, recordCommand, withAuthor, type AddCommand, type WriteChoices } from "./command.js";
import { counted } from "./numbers.js";
import { onRecord } from "./opened.js";
import { Progress } from "./progress.js";

interface AddChoices extends WriteChoices {
  readonly date?: string;
  readonly outlet?: string;
  readonly input?: "jsonl";
}

/** A batch is written when it holds this many reports or characters, so that memory stays flat and little is lost when the command is stopped. */
const BATCH_REPORTS = 64;
const BATCH_LENGTH = 4_000_000;
/** Ids told by name in the closing line. */
const IDS_SHOWN = 5;

export const addAdd: AddCommand = (program) =>
  void withAuthor(
    recordCommand(program, "add [path...]", "read reports and put them on the record, which is made where there is none; a report already there is left as it is", [
      ["trucewatch add reports/", "a folder with all its reports"],
      ['trucewatch add --outlet "Ararat Wire" wire/*.txt', "who published them"],
      ["trucewatch add --input jsonl reports.jsonl", 'lines {"id","text","date"?,"title"?}'],
      ["cat report.txt | trucewatch add --date 2020-12-04 -", "one report from standard input"],
    ]),
  )
    .addOption(new Option("--date <day>", "publication date, YYYY-MM-DD, of every report").argParser(parseDay))
    .option("--outlet <name>", "who published them")
    .addOption(new Option("--input <form>", "jsonl: the input holds one report a line").choices(["jsonl"]))
    .action(async (paths: string[], choices: AddChoices, command: { error(message: string): void }) => {
      if (paths.length === 0 && choices.input === undefined) command.error("error: no report given; name files or folders, or - for standard input");
      process.exitCode = await addReports(paths, choices);
    });

/** Reads every report the paths name and puts it on the record; returns the exit code. */
export async function addReports(paths: readonly string[], choices: AddChoices): Promise<number> {
  const isLines = choices.input === "jsonl";
  const inputs = await inputsOf(paths, isLines);
  return onRecord(choices.record, "create", async (record) => {
    await putAccords(record, choices.author);
    const addition = new Addition(record, choices);
    const progress = new Progress("adding", inputs.length);
    for (const input of inputs) {
      for (const arrival of arrivalsOf(input, isLines, choices.date)) await addition.take(arrival);
      await progress.step();
    }
    await addition.write();
    progress.stop();
    process.stdout.write(`${addition.inWords(record.address)}\n`);
    return addition.refused > 0 ? EXIT.someUndone : EXIT.done;
  });
}

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
  readonly #reader = new Reader(openLexicon());
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

  async take({ opened, origin, bytes }: Arrival): Promise<void> {
    if ("problem" in opened) {
      this.refused += 1;
      sayProblem(opened.id, opened.problem);
      return;
    }
    const { report, charset } = opened;
    for (const problem of report.problems ?? []) sayProblem(report.id, problem);
    const reading = this.#reader.read(report);
    const original = bytes === undefined ? {} : { original: { bytes, mediaType: `${report.view === undefined ? "text/plain" : "text/html"}; charset=${charset}` } };
    this.#batch.push({ id: report.id, text: report.text, outlet: this.#choices.outlet ?? null, origin, language: reading.report.language, reading, ...original });
    this.#length += report.text.length;
    if (report.date === null) this.#undated += 1;
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
