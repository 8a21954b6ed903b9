import { signatureOf, wordsOf, type Claim, type ClaimBody, type ReportBody, type Words } from "../../core/index.js";
import { sha256 } from "./digest.js";
import { plainText, wordSet } from "./plain-text.js";
import type { Received } from "./record.js";

/** What is found out from a report's text alone. */
export interface TextSigns {
  /** For the text search. */
  readonly searched: readonly string[];
  readonly words: Words;
  readonly signature: Uint32Array | null;
}

/** A report made ready to be written: all that needs no look at the record. */
export interface Prepared {
  readonly body: ReportBody;
  readonly claims: readonly Claim[];
  readonly text: StoredText;
  readonly original: Received["original"];
  readonly signs: TextSigns;
}

/** A text as bytes: UTF-8, or UTF-16 where lone surrogates would not come back. */
export interface StoredText {
  readonly bytes: Uint8Array;
  readonly charset: "utf-8" | "utf-16le";
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;

function storedText(text: string): StoredText {
  return LONE_SURROGATE.test(text) ? { bytes: Buffer.from(text, "utf16le"), charset: "utf-16le" } : { bytes: Buffer.from(text, "utf8"), charset: "utf-8" };
}

export const textOf = ({ bytes, charset }: { readonly bytes: Uint8Array; readonly charset: string }): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(charset === "utf-16le" ? "utf16le" : "utf8");

/** A report's key on the record: 16 digits of the hash of its id and its text's hash. */
export const reportKey = (id: string, textHash: string): string => sha256(`${id}\u0000${textHash}`).slice(0, 16);

export const claimKey = (report: string, claim: Pick<Claim, "id">): string => `${report}.${claim.id}`;

/** The body of a claim's entry; `id` is its own on the record where the reading's is taken. */
export const claimBody = (report: string, reader: string, claim: Claim, id = claimKey(report, claim)): ClaimBody => ({ id, report, reader, claim });

export function signsOf(text: string): TextSigns {
  const plain = plainText(text);
  const words = wordsOf(plain);
  return { searched: wordSet(plain), words, signature: signatureOf(words) };
}

export function prepare({ id, text, outlet, origin, language, reading, original, version }: Received): Prepared {
  const { date, reader, title = null } = reading.report;
  const hash = sha256(text);
  const body: ReportBody = { report: reportKey(id, hash), id, sha256: hash, length: text.length, date, title, outlet, origin, language, reader, ...(version === undefined ? {} : { version }) };
  return { body, claims: reading.claims, text: storedText(text), original, signs: signsOf(text) };
}
