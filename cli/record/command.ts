import { InvalidArgumentError, Option, type Command } from "commander";
import { userInfo } from "node:os";
import type { Clocks } from "../../core/index.js";
import { isRealDate } from "../../intake/index.js";

/** Adds one command to the command line: a file a command, a line in `COMMANDS`. */
export type AddCommand = (program: Command) => void;

/** What every command over a record is told. */
export interface RecordChoices {
  readonly record: string;
}

/** What every view is told besides. */
export interface ViewChoices extends RecordChoices {
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly accord?: string;
  readonly format: Format;
}

/** What every command that writes is told besides. */
export interface WriteChoices extends RecordChoices {
  readonly author: string;
  readonly format: Format;
}

/** The form a command answers in. */
export type Format = (typeof FORMATS)[number];

const FORMATS = ["table", "json", "csv"] as const;
const DEFAULT_RECORD = "trucewatch.record";
const EXIT_CODES = "Exit codes: 0 done; 1 some of it could not be done, and a message says what; 2 the command line was not understood.";

type Examples = readonly (readonly [command: string, meaning: string])[];

/** A command with its examples and exit codes. */
export function helpedCommand(program: Command, usage: string, summary: string, examples: Examples): Command {
  const width = Math.max(...examples.map(([command]) => command.length));
  const shown = examples.map(([command, meaning]) => `  ${command.padEnd(width)}  ${meaning}`).join("\n");
  return program.command(usage).description(summary).addHelpText("after", `\nExamples:\n${shown}\n\n${EXIT_CODES}`);
}

/** A command over a record, with the option that every one takes. */
export function recordCommand(program: Command, usage: string, summary: string, examples: Examples): Command {
  const record = new Option("--record <file>", "the record: a file, or postgres://… for one that is shared").env("TRUCEWATCH_RECORD").default(DEFAULT_RECORD);
  return helpedCommand(program, usage, summary, examples).addOption(record);
}

/** The options of a view: its two clocks, the deal, the form. */
export const withView = (command: Command): Command => withFormat(withClocks(command));

/** The form of the answer, for every command alike. */
export const withFormat = (command: Command): Command => command.addOption(new Option("--format <form>", "table for people, json or csv for machines").choices(FORMATS).default("table"));

/** The two clocks and the deal, for commands that read the record as of a day. */
export const withClocks = (command: Command): Command =>
  command
    .addOption(new Option("--as-of <day>", "what had happened by that day, YYYY-MM-DD").argParser(parseDay))
    .addOption(new Option("--known-by <instant>", "as far as was on the record then: a day, or an instant such as 2020-12-04T18:00:00Z").argParser(parseInstant))
    .option("--accord <id>", "one deal alone, by its id");

/** The options of a command that writes: who writes, the form in which it tells what it wrote. */
export const withWriting = (command: Command): Command => withFormat(withAuthor(command));

/** Who writes: the user of this machine unless another is named. */
export const withAuthor = (command: Command): Command => command.addOption(new Option("--author <name>", "who records this").default(userName(), "the user of this machine"));

export const clocksOf = ({ asOf, knownBy }: Pick<ViewChoices, "asOf" | "knownBy">): Clocks => ({ asOf: asOf ?? null, knownBy: knownBy ?? null });

/** A view's query; without a deal it asks for all. */
export const queryOf = (choices: Pick<ViewChoices, "asOf" | "knownBy" | "accord">): Clocks & { accord?: string } => ({
  ...clocksOf(choices),
  ...(choices.accord === undefined ? {} : { accord: choices.accord }),
});

/** This moment, as entries are stamped. */
export const now = (): string => new Date().toISOString();

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER || "unknown";
  }
}

export function parseDay(text: string): string {
  if (!isRealDate(text)) throw new InvalidArgumentError("It is no day of the calendar; write YYYY-MM-DD.");
  return text;
}

function parseInstant(text: string): string {
  const [day = ""] = text.split("T");
  const instant = new Date(text);
  if (!isRealDate(day) || Number.isNaN(instant.getTime())) throw new InvalidArgumentError("It is no instant; write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
  return day === text ? day : instant.toISOString();
}

export function parseWhole(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("A whole number is wanted.");
  return Number(text);
}
