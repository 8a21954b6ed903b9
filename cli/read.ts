import { fstatSync } from "node:fs";
import { Reader, type Reading } from "../core/index.js";
import { LineSplitter, mediumOf, openAll, openRecord, openReport, readArrived, type Arrived, type ColumnMap, type Line, type Opened, type Refused, type Source } from "../intake/index.js";
import { EXIT } from "./exit.js";
import { chunksOf, closeInput, expand, headOf, load, openInput, STDIN, unreadable, type Input } from "./inputs.js";
import { openLexicon } from "./lexicon.js";
import { Output } from "./output.js";
import { sayProblem } from "./problems.js";
import { withWhy } from "./why.js";

/** The options of `trucewatch read` as the command line gives them. */
export interface ReadChoices {
  readonly date?: string;
  readonly mentions?: true;
  readonly why?: true;
  readonly format?: "jsonl" | "text";
  readonly input?: "jsonl";
  readonly columns?: ColumnMap;
}

/** Prints one reading, or what stands in its place when the report could not be read. */
type Printer = (reading: Reading, opened: Opened | Arrived | null) => string;

/** Shows how far we are; `step` after each input. */
interface Progress {
  step(): void;
  stop(): void;
}

/** Reads every input in order and prints its reading; returns the exit code. */
export async function read(files: readonly string[], choices: ReadChoices): Promise<number> {
  const run = new Run(choices, await printerFor(choices));
  const inputs = files.length === 0 ? [STDIN] : await expand(files);
  const progress = await progressFor(inputs.length);
  for (const input of inputs) {
    if (choices.input === "jsonl") run.readLines(input);
    else await run.readFile(input);
    progress.step();
    if (!run.output.open) break;
  }
  run.output.flush();
  progress.stop();
  return run.exitCode;
}

/** One run of the command: the reader, where its readings go, and whether something could not be read. */
class Run {
  readonly output = new Output();
  exitCode: number = EXIT.done;
  readonly #lexicon = openLexicon();
  readonly #reader = new Reader(this.#lexicon);
  readonly #choices: ReadChoices;
  readonly #printer: Printer;

  constructor(choices: ReadChoices, printer: Printer) {
    this.#choices = choices;
    this.#printer = printer;
  }

  /** Text and web pages are read at once; what holds other files, or is drawn from another form, goes the longer way. */
  async readFile(input: Input): Promise<void> {
    const bytes = load(input);
    const { date, columns } = this.#choices;
    if ("code" in bytes) {
      const isLong = bytes.code === "too-large" && input.path !== null && mediumOf(headOf(input.path), input, { columns }) !== null;
      if (isLong) await this.#readAll({ name: input.name, path: input.path });
      else this.#refuse({ id: input.name, problem: bytes });
    } else if (mediumOf(bytes, input, { columns }) !== null) await this.#readAll({ name: input.name, bytes });
    else this.#take(openReport(bytes, input.name, { date }));
  }

  async #readAll(source: Source): Promise<void> {
    const { date, columns } = this.#choices;
    for await (const opened of openAll(source, { date, columns })) {
      if ("problem" in opened) this.#refuse(opened);
      else this.#print(this.#told(opened, readArrived(this.#reader, opened, { mentions: this.#choices.mentions === true }).reading), opened);
      if (!this.output.open) return;
    }
  }

  readLines(input: Input): void {
    const descriptor = openInput(input);
    if (typeof descriptor !== "number") {
      this.#refuse({ id: input.name, problem: descriptor });
      return;
    }
    try {
      const splitter = new LineSplitter();
      for (const chunk of chunksOf(descriptor)) {
        this.#readRecords(splitter.push(chunk), input);
        if (input.path === null) this.output.flush();
        if (!this.output.open) return;
      }
      this.#readRecords(splitter.end(), input);
    } catch (error) {
      if ((error as { code?: string }).code === undefined) throw error;
      this.#refuse({ id: input.name, problem: unreadable(input, error) });
    } finally {
      closeInput(descriptor);
    }
  }

  #readRecords(lines: readonly Line[], input: Input): void {
    for (const line of lines) {
      const opened = openRecord(line, input.name, this.#choices.date);
      if (opened !== null) this.#take(opened);
    }
  }

  #take(opened: Opened | Refused): void {
    if ("problem" in opened) {
      this.#refuse(opened);
      return;
    }
    this.#print(this.#told(opened, this.#reader.read(opened.report, { mentions: this.#choices.mentions === true })), opened);
  }

  /** The reading, once the trouble met on the way in is told. */
  #told({ report }: Opened, reading: Reading): Reading {
    for (const problem of report.problems ?? []) sayProblem(report.id, problem);
    for (const problem of reading.problems.filter(({ code }) => code === "reader-fault")) {
      this.exitCode = EXIT.someUndone;
      sayProblem(report.id, problem);
    }
    return reading;
  }

  #refuse({ id, problem }: Refused): void {
    this.exitCode = EXIT.someUndone;
    const reading: Reading = { report: { id, date: null, language: "und", reader: this.#lexicon.version }, claims: [], totals: [], sums: [], problems: [problem] };
    this.#print(reading, null);
    sayProblem(id, problem);
  }

  #print(reading: Reading, opened: Opened | Arrived | null): void {
    const shown = this.#choices.why === true ? withWhy(reading, opened?.report.text ?? "") : reading;
    this.output.print(this.#printer(shown, opened));
  }
}

async function printerFor(choices: ReadChoices): Promise<Printer> {
  if ((choices.format ?? (await defaultFormat())) === "jsonl") return (reading, opened) => `${JSON.stringify(provenanceIn(reading, opened))}\n`;
  const { textPrinter } = await import("./text/index.js");
  return textPrinter(choices.why === true);
}

/** Offsets into a text that is not the very file in UTF-8 count in the text drawn from it, so the reading carries that, with the way to it. */
export function provenanceIn(reading: Reading, opened: Opened | Arrived | null): Reading {
  if (opened === null) return reading;
  const { charset, report } = opened;
  const told = "provenance" in opened ? opened.provenance : null;
  if (told === null && charset === "utf-8") return reading;
  return { ...reading, report: { ...reading.report, ...(charset === "utf-8" ? {} : { charset }), ...told, text: report.text } as Reading["report"] };
}

async function defaultFormat(): Promise<"jsonl" | "text"> {
  return (await isTerminal(1)) ? "text" : "jsonl";
}

/** Asks the cheap question first: the terminal module is slow to load. */
async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    return fstatSync(descriptor).isCharacterDevice() && (await import("node:tty")).isatty(descriptor);
  } catch {
    return false;
  }
}

const MANY = 20;

/** A progress bar for many files, where standard error is a terminal and standard output is not. */
async function progressFor(total: number): Promise<Progress> {
  if (total < MANY || (await isTerminal(1)) || !(await isTerminal(2))) return { step: () => undefined, stop: () => undefined };
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({ format: "reading {bar} {value}/{total} reports, {eta_formatted} left", hideCursor: true, etaBuffer: 100 }, cliProgress.Presets.shades_classic);
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
