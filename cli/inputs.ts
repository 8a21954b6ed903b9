import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";
import type { Problem } from "../core/index.js";
import { BYTE_LIMIT } from "../intake/index.js";

/** One input named on the command line: standard input where `path` is null. */
export interface Input {
  readonly name: string;
  readonly path: string | null;
}

export const STDIN: Input = { name: "stdin", path: null };

const PATTERN = /[*?{}[\]]|^!/;
/** From so many bytes on, reading over the cores saves more than starting there costs. */
export const LARGE_BYTES = 2_000_000;
const CHUNK_BYTES = 1 << 20;
const STDIN_FD = 0;
const PAUSE_MS = 5;

/** Does a pipe or file stand at standard input, so that it is read where no file is named? */
export function isFed(): boolean {
  try {
    const status = fstatSync(STDIN_FD);
    return status.isFIFO() || status.isFile();
  } catch {
    return false;
  }
}

/** The inputs the arguments name; a pattern is expanded, and one that fits no file stays as it is, to be reported as missing. */
export async function expand(files: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const file of files) {
    if (file === "-") inputs.push(STDIN);
    else for (const path of await pathsOf(file)) inputs.push({ name: basename(path), path });
  }
  return inputs;
}

async function pathsOf(file: string): Promise<readonly string[]> {
  if (!PATTERN.test(file) || exists(file)) return [file];
  const { default: glob } = await import("fast-glob");
  const found = await glob(file, { onlyFiles: true });
  return found.length === 0 ? [file] : found.sort();
}

function exists(path: string): boolean {
  try {
    closeSync(openSync(path, "r"));
    return true;
  } catch {
    return false;
  }
}

/** The first bytes of a file, for a look at what it is; none where it cannot be read. */
export function headOf(path: string): Uint8Array {
  const head = new Uint8Array(8192);
  const descriptor = openInput({ name: path, path });
  if (typeof descriptor !== "number") return new Uint8Array(0);
  try {
    return head.subarray(0, readSync(descriptor, head));
  } catch {
    return new Uint8Array(0);
  } finally {
    closeInput(descriptor);
  }
}

/** All bytes of an input, or the problem that kept them away; nothing over the limit is held. */
export function load(input: Input): Uint8Array | Problem {
  const opened = openInput(input);
  if (typeof opened !== "number") return opened;
  try {
    const status = fstatSync(opened);
    if (status.isDirectory())
      return { code: "directory", message: `${input.path ?? input.name} is a folder; name the files in it, for example "${(input.path ?? "folder").replace(/\/+$/, "")}/*.txt"` };
    if (status.isFile()) return status.size > BYTE_LIMIT ? tooLarge(status.size) : readFileSync(opened);
    return loadStream(opened);
  } catch (error) {
    return unreadable(input, error);
  } finally {
    closeInput(opened);
  }
}

function loadStream(descriptor: number): Uint8Array | Problem {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunksOf(descriptor)) {
    length += chunk.length;
    if (length <= BYTE_LIMIT) parts.push(chunk.slice());
    else parts.length = 0;
  }
  return length > BYTE_LIMIT ? tooLarge(length) : Buffer.concat(parts);
}

/** An input's bytes as they come; each chunk is overwritten by the next. Throws what the file system throws. */
export function* chunksOf(descriptor: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK_BYTES);
  for (;;) {
    const length = readWaiting(descriptor, buffer);
    if (length === 0) return;
    yield buffer.subarray(0, length);
  }
}

/** Reads what there is; where a descriptor does not block, waits for the other side. */
function readWaiting(descriptor: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** Holds this thread for a moment, for descriptors that do not block. */
export const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);

export function openInput(input: Input): number | Problem {
  if (input.path === null) return STDIN_FD;
  try {
    return openSync(input.path, "r");
  } catch (error) {
    return unreadable(input, error);
  }
}

export function closeInput(descriptor: number): void {
  if (descriptor !== STDIN_FD) closeSync(descriptor);
}

const REASONS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ["missing", "there is no such file; check the name"],
  ENOTDIR: ["missing", "there is no such file; check the name"],
  EACCES: ["unreadable", "this user may not read it; change its permissions"],
  EPERM: ["unreadable", "this user may not read it; change its permissions"],
  EISDIR: ["directory", "it is a folder; name the files in it"],
  ENAMETOOLONG: ["missing", "the name is longer than a file's name may be; check it"],
  ERR_INVALID_ARG_VALUE: ["missing", "the name holds a character no file's name may hold; check it"],
};

export function unreadable(input: Input, error: unknown): Problem {
  const name = input.path ?? input.name;
  const [code, message] = REASONS[errorCode(error)] ?? ["unreadable", `it could not be read (${error instanceof Error ? error.message : String(error)})`];
  return { code, message: `${name}: ${message}` };
}

const errorCode = (error: unknown): string => (error as { code?: string }).code ?? "";

const tooLarge = (bytes: number): Problem => ({
  code: "too-large",
  message: `${bytes} bytes are more than one report may have (${BYTE_LIMIT}); split the file into its reports, or give it as --input jsonl`,
});
