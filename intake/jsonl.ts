import type { Problem } from "../core/index.js";
import { isRealDate } from "./date/index.js";
import { decode } from "./decode.js";
import { openText, type Opened, type Refused } from "./open.js";
import { BYTE_LIMIT } from "./limits.js";

/** One line of a JSONL stream; `bytes` is null when it was too long to keep. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** Cuts a stream of bytes into lines; a line over the limit is dropped as it comes in, so memory stays bounded. */
export class LineSplitter {
  #parts: Uint8Array[] = [];
  #length = 0;
  #number = 1;
  readonly #limit: number;

  constructor(limit = BYTE_LIMIT * 2) {
    this.#limit = limit;
  }

  /** Copies what it keeps: the caller may use the chunk again. */
  push(chunk: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      this.#keep(chunk.subarray(from, end));
      lines.push(this.#finish());
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
    return lines;
  }

  /** The last line, when the stream did not end in a line break. */
  end(): readonly Line[] {
    return this.#length > 0 ? [this.#finish()] : [];
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#limit) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part.slice());
  }

  #finish(): Line {
    const bytes = this.#length > this.#limit ? null : joined(this.#parts, this.#length);
    this.#parts = [];
    this.#length = 0;
    return { number: this.#number++, bytes };
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** One line `{"id","text","date"?,"title"?}` as a report; null for an empty line. `source` names the stream in messages. Never throws on data. */
export function openRecord(line: Line, source: string, date?: string): Opened | Refused | null {
  const place = `${source}:${line.number}`;
  if (line.bytes === null) return refuse(place, "too-large", "the line is longer than a report may be; split it");
  const decoded = decode(line.bytes);
  if ("code" in decoded) return { id: place, problem: decoded };
  const json = decoded.text.replace(/^\uFEFF/, "").trim();
  if (json === "") return null;
  let record: unknown;
  try {
    record = JSON.parse(json);
  } catch (error) {
    return refuse(place, "bad-json", `line ${line.number} is not JSON (${error instanceof Error ? error.message : String(error)}); one object {"id","text"} a line is wanted`);
  }
  if (typeof record !== "object" || record === null || Array.isArray(record))
    return refuse(place, "bad-record", `line ${line.number} is JSON but no object; one object {"id","text"} a line is wanted`);
  return withProblems(openFields(record as Readonly<Record<string, unknown>>, line.number, place, date), decoded.problems);
}

/** A report with what was met before it was opened. */
function withProblems(opened: Opened | Refused, problems: readonly Problem[]): Opened | Refused {
  if ("problem" in opened || problems.length === 0) return opened;
  return { ...opened, report: { ...opened.report, problems: [...problems, ...(opened.report.problems ?? [])] } };
}

function openFields(record: Readonly<Record<string, unknown>>, number: number, place: string, dateGiven: string | undefined): Opened | Refused {
  const id = (typeof record.id === "string" && record.id !== "") || typeof record.id === "number" ? String(record.id) : place;
  if (typeof record.text !== "string") return refuse(id, "bad-record", `line ${number} has no "text" that is a string; one object {"id","text"} a line is wanted`);
  const title = typeof record.title === "string" ? record.title : undefined;
  const stated = dateGiven ?? record.date;
  const usable = typeof stated === "string" && isRealDate(stated.slice(0, 10)) ? stated.slice(0, 10) : undefined;
  const opened = openText(record.text, id, { date: usable, title });
  if ("problem" in opened || stated === undefined || stated === null || stated === "" || usable !== undefined) return opened;
  const problem: Problem = { code: "bad-date", message: `line ${number}: the date ${JSON.stringify(stated)} is no day of the calendar written YYYY-MM-DD and is not used` };
  return withProblems(opened, [problem]);
}

const refuse = (id: string, code: string, message: string): Refused => ({ id, problem: { code, message } });
