import { fstatSync, statSync } from "node:fs";
import { Reader, type Problem, type Reading } from "../core/index.js";
import {
  isScant,
  LineSplitter,
  mediumOf,
  openAll,
  openRecord,
  openReport,
  readArrived,
  readSources,
  type Arrived,
  type ColumnMap,
  type Line,
  type Opened,
  type Refused,
  type Source,
} from "../intake/index.js";
import { optimise } from "./engine.js";
import { EXIT } from "./exit.js";
import { chunksOf, closeInput, expand, headOf, LARGE_BYTES, load, openInput, STDIN, unreadable, type Input } from "./inputs.js";
import { openLexicon, sharedLexicon } from "./lexicon.js";
import { lineOf, withAdditions, type Additions } from "./line.js";
import { Output } from "./output.js";
import { isFault, printing, troublesOf, type Printed } from "./printing.js";
import { sayProblem } from "./problems.js";
import { Progress } from "./progress.js";

/** The options of `trucewatch read` as the command line gives them. */
export interface ReadChoices {
  readonly date?: string;
  readonly mentions?: true;
  readonly why?: true;
  readonly format?: "jsonl" | "text";
  readonly input?: "jsonl";
  readonly columns?: ColumnMap;
}

/** Makes one reading, or what stands in its place when the report could not be read, into text for people. */
type Printer = (reading: Reading, opened: Opened | Arrived | null) => string;

/** A process that reads no more than one file of so many bytes is over before optimised code would pay for its making. */
const SHORT_BYTES = 1 << 15;

/** Reads every input in order and prints its reading; returns the exit code. */
export async function read(files: readonly string[], choices: ReadChoices): Promise<number> {
  const inputs = files.length === 0 ? [STDIN] : await expand(files);
  const isForMachines = choices.format === undefined ? !(await isTerminal(1)) : choices.format === "jsonl";
  if (inputs.length > 1 || choices.input === "jsonl") optimise();
  const run = new Run(choices, isForMachines ? null : await textPrinterFor(choices), await progressOver(inputs));
  for (const input of inputs) {
    if (choices.input === "jsonl") run.readLines(input);
    else await run.readFile(input);
    if (run.progress.total !== null) await run.progress.step();
    if (!run.output.open) break;
  }
  run.output.flush();
  run.progress.stop();
  return run.exitCode;
}

/** One run of the command: the reader, where its readings go, and whether something could not be read. */
class Run {
  readonly output = new Output();
  exitCode: number = EXIT.done;
  readonly #lexicon = openLexicon();
  readonly #reader = new Reader(this.#lexicon);

  constructor(
    readonly choices: ReadChoices,
    /** Null where readings are printed a line each. */
    readonly textOf: Printer | null,
    readonly progress: Progress,
  ) {}

  /** Text and web pages are read at once; what holds other files, or is drawn from another form, goes the longer way. */
  async readFile(input: Input): Promise<void> {
    const bytes = load(input);
    const { columns } = this.choices;
    const isTooLarge = "code" in bytes && bytes.code === "too-large" && input.path !== null;
    const medium = "code" in bytes ? (isTooLarge ? mediumOf(headOf(input.path), input, { columns }) : null) : mediumOf(bytes, input, { columns });
    if (medium !== null || ("length" in bytes && bytes.length > SHORT_BYTES)) optimise();
    if (medium !== null) {
      const isWorthThreads = this.textOf === null && (medium.isArchive || medium.isTable === true) && (isTooLarge || (bytes as Uint8Array).length > LARGE_BYTES);
      const source: Source = "code" in bytes ? { name: input.name, path: input.path ?? "" } : { name: input.name, bytes };
      await (isWorthThreads ? this.#readOverCores(source) : this.#readAll(source));
    } else if ("code" in bytes) this.#refuse({ id: input.name, problem: bytes });
    else await this.#readPlain(bytes, input.name);
  }

  /** A text or a page at once; a page in which little is found goes the longer way. */
  async #readPlain(bytes: Uint8Array, name: string): Promise<void> {
    const opened = openReport(bytes, name, { date: this.choices.date });
    if ("report" in opened && isScant(opened)) await this.#readAll({ name, bytes });
    else this.#take(opened);
  }

  async #readAll(source: Source): Promise<void> {
    const { date, columns, mentions, why } = this.choices;
    for await (const opened of openAll(source, { date, columns })) {
      if ("problem" in opened) this.#refuse(opened);
      else this.#print(readArrived(this.#reader, opened, { mentions: mentions === true || why === true }).reading, opened);
      if (this.progress.total === null) await this.progress.step();
      if (!this.output.open) return;
    }
  }

  /** The same in threads of their own, which hand over the lines they made. */
  async #readOverCores(source: Source): Promise<void> {
    const { date, columns, mentions, why } = this.choices;
    const options = { lexicon: sharedLexicon(), date, columns, read: { mentions: mentions === true || why === true }, finishing: printing(additionsOf(this.choices)), keepsSuperseded: true };
    for await (const one of readSources<Printed>([source], options)) {
      if ("problem" in one) this.#refuse(one);
      else {
        this.#tell(one.id, one.problems);
        this.output.printBytes(one.line);
      }
      if (this.progress.total === null) await this.progress.step();
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
      const opened = openRecord(line, input.name, this.choices.date);
      if (opened !== null) this.#take(opened);
    }
  }

  #take(opened: Opened | Refused): void {
    if ("problem" in opened) {
      this.#refuse(opened);
      return;
    }
    const { mentions, why } = this.choices;
    this.#print(this.#reader.read(opened.report, { mentions: mentions === true || why === true }), opened);
  }

  #tell(id: string, problems: readonly Problem[]): void {
    if (problems.some(isFault)) this.exitCode = EXIT.someUndone;
    for (const problem of problems) sayProblem(id, problem);
  }

  #refuse({ id, problem }: Refused): void {
    this.exitCode = EXIT.someUndone;
    const reading: Reading = { report: { id, date: null, language: "und", reader: this.#lexicon.version }, claims: [], totals: [], sums: [], problems: [problem] };
    this.#show(reading, null);
    sayProblem(id, problem);
  }

  #print(reading: Reading, opened: Opened | Arrived): void {
    this.#tell(opened.report.id, troublesOf(reading.problems, opened.report.problems));
    this.#show(reading, opened);
  }

  #show(reading: Reading, opened: Opened | Arrived | null): void {
    this.output.print(this.textOf === null ? lineOf(reading, opened, additionsOf(this.choices)) : this.textOf(reading, opened));
  }
}

const additionsOf = ({ why, mentions }: ReadChoices): Additions => ({ why: why === true, mentions: mentions === true });

async function textPrinterFor(choices: ReadChoices): Promise<Printer> {
  const { textPrinter } = await import("./text/index.js");
  const print = textPrinter(choices.why === true);
  return (reading, opened) => print(withAdditions(reading, opened, additionsOf(choices)), opened);
}

/** What is thrown away; no terminal, though a device as one is. */
const NULL_DEVICE = "/dev/null";

/** Counts the inputs, or the reports in a single one, where standard error is a terminal and standard output is not. */
async function progressOver(inputs: readonly Input[]): Promise<Progress> {
  return new Progress("reading", inputs.length > 1 ? inputs.length : null, !(await isTerminal(1)) && (await isTerminal(2)));
}

/** Asks the cheap questions first: the terminal module is slow to load. */
async function isTerminal(descriptor: number): Promise<boolean> {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && device.rdev !== statSync(NULL_DEVICE, { throwIfNoEntry: false })?.rdev && (await import("node:tty")).isatty(descriptor);
  } catch {
    return false;
  }
}
