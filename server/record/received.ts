import { canonicalJson, namedBy, signatureOf, wordsOf, type Claim, type ClaimBody, type ReportBody } from "../../core/index.js";
import { plainText } from "../../intake/index.js";
import { partyWords } from "./built.js";
import { claimCells, doubtOf, placeNames } from "./claim-row.js";
import { sha256 } from "./digest.js";
import { packsOf } from "./packed.js";
import { wordSet } from "./plain-text.js";
import type { Prepared, StoredText, TextSigns, Told } from "./prepared.js";
import type { Received } from "./record.js";

/** A text as it is kept. */
export function storedText(text: string): StoredText {
  return text.isWellFormed() ? { bytes: Buffer.from(text, "utf8"), charset: "utf-8" } : { bytes: Buffer.from(text, "utf16le"), charset: "utf-16le" };
}

export const textOf = ({ bytes, charset }: { readonly bytes: Uint8Array; readonly charset: string }): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(charset === "utf-16le" ? "utf16le" : "utf8");

/** A report's key on the record: 16 digits of the hash of its id and its text's hash. */
export const reportKey = (id: string, textHash: string): string => sha256(`${id}\u0000${textHash}`).slice(0, 16);

export const claimKey = (report: string, claim: Pick<Claim, "id">): string => `${report}.${claim.id}`;

/** The body of a claim's entry; `id` is its own on the record where the reading's is taken. */
export const claimBody = (report: string, reader: string, claim: Claim, id = claimKey(report, claim)): ClaimBody => ({ id, report, reader, claim });

/** What a text is searched and compared by; `plain` is the text as its readers see it. */
export function signsOf(plain: string): TextSigns {
  const words = wordsOf(plain);
  return { searched: wordSet(plain).join(" "), words, signature: signatureOf(words) };
}

export function toldBy(body: ReportBody, claims: readonly Claim[]): Told {
  const words = partyWords();
  return {
    cells: claims.map((claim) => claimCells({ claim, standing: "read" }, body.date, true, words)),
    packs: packsOf(claims.map((claim) => ({ id: claimKey(body.report, claim), claim, standing: "read" }))),
    places: placeNames(claims),
    named: claims.map(namedBy),
    doubt: claims.reduce((most, claim) => Math.max(most, doubtOf(claim)), 0),
    place: claims.flatMap(({ where }) => where.map(({ name }) => name))[0] ?? null,
  };
}

/** Makes a report ready to be written; `plain` is its text as readers see it, where that is known already. */
export function prepare({ id, text, outlet, origin, language, reading, original, version }: Received, plain: string = plainText(text)): Prepared {
  const { claims } = reading;
  const { date, reader, title = null } = reading.report;
  const stored = storedText(text);
  const hash = sha256(stored.charset === "utf-8" ? stored.bytes : text);
  const body: ReportBody = { report: reportKey(id, hash), id, sha256: hash, length: text.length, date, title, outlet, origin, language, reader, ...(version === undefined ? {} : { version }) };
  return {
    body,
    written: { report: canonicalJson(body), claims: claims.map((claim) => canonicalJson(claimBody(body.report, reader, claim))) },
    text: stored,
    original: original === undefined ? null : { ...original, sha256: sha256(original.bytes) },
    signs: signsOf(plain),
    told: toldBy(body, claims),
  };
}
