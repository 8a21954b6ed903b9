import type { Problem } from "../core/index.js";
import { WINDOWS_1252 } from "./windows-1252.js";

/** Bytes turned into text; `charset` is the label they were decoded by. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly problems: readonly Problem[];
}

/** First bytes of files that are no text, by the name to call them. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG image"],
  ["\u00ff\u00d8\u00ff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["{\\rtf", "a document in RTF"],
  ["\u007fELF", "a program"],
  ["SQLite format 3", "a database"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
];

/** Bytes looked at for a declared charset, as the HTML standard has it. */
const DECLARATION_BYTES = 1024;

/** More control characters than one in so many means the bytes are no text in any charset. */
const CONTROL_SHARE = 100;

/** Bytes to text by mark, else strict UTF-8, else the charset told with them or declared by the page, else windows-1252; a problem when they are no text. The byte-order mark stays in the text. */
export function decode(bytes: Uint8Array, told?: string): Decoded | Problem {
  const marked = markedCharset(bytes);
  if (marked !== null) return { text: new TextDecoder(marked, { ignoreBOM: true }).decode(bytes), charset: marked, problems: [] };
  const wide = unmarkedCharset(bytes);
  if (wide !== null) {
    const problem: Problem = { code: "charset-guessed", message: `the bytes tell no charset and were read as ${wide.toUpperCase()}; if letters look wrong, convert the file to UTF-8` };
    return { text: new TextDecoder(wide).decode(bytes), charset: wide, problems: [problem] };
  }
  const kind = binaryKind(bytes);
  if (kind !== null) return { code: "binary", message: `this is ${kind}, not text; save it as plain text or HTML and read that` };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), charset: "utf-8", problems: [] };
  } catch {
    return decodeLegacy(bytes, told);
  }
}

function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** Bytes looked at for UTF-16 without a mark. */
const WIDE_BYTES = 4096;
const WIDE_LEAST = 16;
/** Text in one or two scripts has few upper bytes: those of its letters, of spaces and Latin, of quotation marks. */
const UPPER_BYTES_MOST = 6;
/** The least share of spaces, line ends and Latin among the units of such a text, as one in so many. */
const LATIN_SHARE = 12;

/** UTF-16 that carries no mark: half of its bytes, always the same half, are NUL for all that is Latin, and its units are letters of few scripts. */
function unmarkedCharset(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < WIDE_LEAST || bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, WIDE_BYTES);
  if (!head.includes(0)) return null;
  return isWide(head, 1) ? "utf-16le" : isWide(head, 0) ? "utf-16be" : null;
}

/** Is this UTF-16 with the upper byte of each unit at `upper`, 0 or 1? */
function isWide(head: Uint8Array, upper: 0 | 1): boolean {
  const uppers = new Set<number>();
  let latin = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    const [high, low] = [head[i + upper] ?? 0, head[i + 1 - upper] ?? 0];
    if (high === 0 && (low === 127 || (low < 32 && (low < 9 || low > 13)))) return false;
    if (high === 0) latin++;
    uppers.add(high);
    if (uppers.size > UPPER_BYTES_MOST) return false;
  }
  return latin * LATIN_SHARE >= head.length / 2;
}

function binaryKind(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 16));
  for (const [magic, kind] of MAGIC) if (head.startsWith(magic)) return kind;
  return bytes.includes(0) ? "binary (it holds NUL bytes)" : null;
}

/** Bytes that are not UTF-8: the declared charset where there is one, else a guess that is told. */
function decodeLegacy(bytes: Uint8Array, told: string | undefined): Decoded | Problem {
  const declared = knownCharset(told) ?? declaredCharset(bytes);
  const charset = declared ?? "windows-1252";
  const text = decodedBy(charset, bytes);
  if (controlCharacters(text) * CONTROL_SHARE > text.length) return { code: "binary", message: "these bytes are no text in any charset tried; save the report as UTF-8 and read that" };
  const problem: Problem = { code: "charset-guessed", message: "the bytes are not valid UTF-8 and were read as windows-1252; if letters look wrong, convert the file to UTF-8" };
  return { text, charset, problems: declared === null ? [problem] : [] };
}

const decodedBy = (charset: string, bytes: Uint8Array): string => (charset === "windows-1252" ? asWindows1252(new TextDecoder(charset).decode(bytes)) : new TextDecoder(charset).decode(bytes));

/** Text of windows-1252 that was decoded as Latin-1: control characters of its upper half are the signs that were meant. */
export const asWindows1252 = (text: string): string => text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);

/** Text of bytes that are surely text, without their mark: by mark, else strict UTF-8, else the charset told, else windows-1252. */
export function wordsOf(bytes: Uint8Array, told?: string): string {
  const marked = markedCharset(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodedBy(knownCharset(told) ?? "windows-1252", bytes);
  }
}

function declaredCharset(bytes: Uint8Array): string | null {
  const label = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/i.exec(latin1(bytes.subarray(0, DECLARATION_BYTES)))?.[1];
  return knownCharset(label);
}

function knownCharset(label: string | undefined): string | null {
  if (label === undefined || /^utf-?8$/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function controlCharacters(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && (code < 9 || code > 13)) || code === 127) found++;
  }
  return found;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
