import { statSync } from "node:fs";
import { LineSplitter, openRecord, openReport, type Line, type Opened, type Refused } from "../../intake/index.js";
import { chunksOf, closeInput, expand, load, openInput, STDIN, unreadable, type Input } from "../inputs.js";

/** A report as it arrived, or why it could not be opened. */
export interface Arrival {
  /** Where it came from: a path as given, `-` for standard input. */
  readonly origin: string;
  readonly opened: Opened | Refused;
  /** The bytes it was decoded from, where they were not UTF-8. */
  readonly bytes?: Uint8Array;
}

/** Files of a folder that are taken for reports. */
const REPORT_FILES = "**/*.{txt,text,md,html,htm,xhtml}";
const LINE_FILES = "**/*.{jsonl,ndjson}";

/** The inputs that paths, patterns and folders name; a file's id is its name, in a folder its path there; where two would have one id, each has its whole path. */
export async function inputsOf(paths: readonly string[], isLines: boolean): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(...(isFolder(path) ? await filesIn(path, isLines) : await expand([path])));
  const pathsOfName = new Map<string, Set<string | null>>();
  for (const { name, path } of inputs) pathsOfName.set(name, (pathsOfName.get(name) ?? new Set()).add(path));
  return inputs.length === 0 && paths.length === 0 ? [STDIN] : inputs.map(({ name, path }) => ({ name: path !== null && (pathsOfName.get(name)?.size ?? 0) > 1 ? path : name, path }));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function filesIn(folder: string, isLines: boolean): Promise<readonly Input[]> {
  const { default: glob } = await import("fast-glob");
  const found = await glob(isLines ? LINE_FILES : REPORT_FILES, { cwd: folder, onlyFiles: true, caseSensitiveMatch: false });
  return found.sort().map((name) => ({ name, path: `${folder.replace(/\/+$/, "")}/${name}` }));
}

/** Every report of an input, one after another; one that cannot be opened stops no other. */
export function* arrivalsOf(input: Input, isLines: boolean, date: string | undefined): Generator<Arrival> {
  if (isLines) yield* linesOf(input, date);
  else yield fileOf(input, date);
}

const originOf = ({ path }: Input): string => path ?? "-";

function fileOf(input: Input, date: string | undefined): Arrival {
  const bytes = load(input);
  if ("code" in bytes) return { origin: originOf(input), opened: { id: input.name, problem: bytes } };
  const opened = openReport(bytes, input.name, { date });
  return { origin: originOf(input), opened, ...("problem" in opened || opened.charset === "utf-8" ? {} : { bytes }) };
}

function* linesOf(input: Input, date: string | undefined): Generator<Arrival> {
  const origin = originOf(input);
  const descriptor = openInput(input);
  if (typeof descriptor !== "number") {
    yield { origin, opened: { id: input.name, problem: descriptor } };
    return;
  }
  const reports = function* (lines: readonly Line[]): Generator<Arrival> {
    for (const line of lines) {
      const opened = openRecord(line, input.name, date);
      if (opened !== null) yield { origin, opened };
    }
  };
  try {
    const splitter = new LineSplitter();
    for (const chunk of chunksOf(descriptor)) yield* reports(splitter.push(chunk));
    yield* reports(splitter.end());
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    yield { origin, opened: { id: input.name, problem: unreadable(input, error) } };
  } finally {
    closeInput(descriptor);
  }
}
