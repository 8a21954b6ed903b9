import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { canonicalJson, EMPTY_HEAD, faultOf, headGiven, type Entry, type Head, type ReportBody } from "../../core/index.js";
import { storedText, type LogSource, type RecordFile } from "../record/index.js";
import { zipOf } from "./fixed-zip.js";

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
const BATCH = 1000;

interface Manifest {
  readonly format: "trucewatch-bundle";
  readonly version: 1;
  readonly head: Head;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/**
 * The whole record as one zip: `log.jsonl` (every entry, canonical JSON), `reports/SHA256.txt` (every text), `index.html` (a page that opens offline)
 * and `manifest.json` with the SHA-256 of each file and the head of the log.
 */
export async function bundleOf(record: RecordFile, page: string): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string): void => void (files[name] = new TextEncoder().encode(text));
  const lines: string[] = [];
  for (let batch = await record.entries(1, BATCH); batch.length > 0; batch = await record.entries(lines.length + 1, BATCH)) {
    const texts = await record.texts(lines.length + 1, lines.length + batch.length);
    for (const entry of batch) {
      lines.push(`${canonicalJson(entry)}\n`);
      const text = entry.kind === "report" ? texts.get(entry.seq) : undefined;
      if (entry.kind === "report" && text !== undefined) put(`reports/${entry.body.sha256}.txt`, text);
    }
  }
  put("log.jsonl", lines.join(""));
  put("index.html", page);
  const listed = Object.keys(files).sort();
  const manifest: Manifest = { format: "trucewatch-bundle", version: 1, head: await record.head(), files: listed.map((name) => ({ name, sha256: sha256(files[name] ?? "") })) };
  put("manifest.json", `${canonicalJson(manifest)}\n`);
  return zipOf(files);
}

/** Bytes a bundle may unpack to whatever its size, and beyond that for each byte of it: a log in JSON packs some fifty to one. */
const UNPACKED_FLOOR = 64 * 1024 * 1024;
const UNPACKED_RATIO = 200;

/** The files of a zip, or in words why there are none: it is cut off, or made to fill the memory. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | string {
  const most = Math.max(UNPACKED_FLOOR, bytes.length * UNPACKED_RATIO);
  let size = 0;
  try {
    const files = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= most });
    return size <= most ? files : `It unpacks to more than ${String(Math.round(most / 1024 / 1024))} MB, ${String(UNPACKED_RATIO)} times its size: no bundle does, and it was not unpacked further.`;
  } catch {
    return "It is not a zip file, or it is cut off.";
  }
}

/** What is wrong with a bundle, in words; empty = its log's chain holds and passed through the head given, its files are as listed, and every claim's words stand in its report's text. */
export function faultsOfBundle(bytes: Uint8Array, against?: string): { readonly entries: number; readonly head: Head; readonly faults: readonly string[] } {
  const files = unpacked(bytes);
  if (typeof files === "string") return { entries: 0, head: EMPTY_HEAD, faults: [files] };
  const textOf = (name: string): string | null => (files[name] ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[name]) : null);
  const manifest = parse<Manifest>(textOf("manifest.json") ?? "");
  const log = textOf("log.jsonl");
  if (manifest?.format !== "trucewatch-bundle" || log === null) return { entries: 0, head: EMPTY_HEAD, faults: ["It has no manifest.json or log.jsonl: it is not a bundle that trucewatch wrote."] };
  const faults = manifest.files.flatMap(({ name, sha256: listed }) => {
    const content = files[name];
    if (content === undefined) return [`${name} is missing.`];
    return sha256(content) === listed ? [] : [`${name} is not as it was when it was bundled.`];
  });
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of Object.keys(files)) if (name !== "manifest.json" && !listed.has(name)) faults.push(`${name} was put in: the manifest does not list it.`);
  const { entries, head, fault, hashes } = followLog(log, textOf);
  if (fault !== null) faults.push(fault);
  else if (head.hash !== manifest.head.hash) faults.push(`The log ends at entry ${String(head.seq)}, the manifest names entry ${String(manifest.head.seq)}.`);
  else if (against !== undefined) faults.push(...faultAgainst(against, hashes));
  return { entries, head, faults };
}

/** Did the log pass through an earlier head ("SEQ:HASH" or a hash)? `hashes` are those of its entries, the first first. */
function faultAgainst(against: string, hashes: readonly string[]): readonly string[] {
  const given = headGiven(against);
  if (given === null) return [`"${against}" is no head of a log: give it as NUMBER:HASH, or the hash alone.`];
  if (given.seq === 0 && given.hash === EMPTY_HEAD.hash) return [];
  const seq = hashes.indexOf(given.hash) + 1;
  return seq > 0 && (given.seq === null || given.seq === seq) ? [] : [`The log never passed through ${against}: it was written anew, it ends before, or this is another record.`];
}

function followLog(log: string, textOf: (name: string) => string | null): { entries: number; head: Head; fault: string | null; hashes: readonly string[] } {
  let head: Head = EMPTY_HEAD;
  const hashes: string[] = [];
  const texts = new Map<string, string>();
  for (const line of log.split("\n")) {
    if (line === "") continue;
    const entry = parse<Entry>(line);
    const fault = entry === null ? `Line ${String(head.seq + 1)} of log.jsonl is not an entry.` : (faultOf(entry, head, sha256) ?? faultOfWords(entry, texts, textOf));
    if (fault !== null || entry === null) return { entries: head.seq, head, fault: fault ?? "", hashes };
    hashes.push(entry.hash);
    head = { seq: entry.seq, hash: entry.hash, recordedAt: entry.recordedAt };
  }
  return { entries: head.seq, head, fault: null, hashes };
}

/** Does the text of a report have the hash on the log, and a claim's words stand where it says? */
function faultOfWords(entry: Entry, texts: Map<string, string>, textOf: (name: string) => string | null): string | null {
  if (entry.kind === "report") {
    const text = textOf(`reports/${entry.body.sha256}.txt`);
    if (text === null) return `Entry ${String(entry.seq)}: the text of report ${entry.body.report} is missing.`;
    if (sha256(text) !== entry.body.sha256) return `Entry ${String(entry.seq)}: the text of report ${entry.body.report} is not the one received.`;
    texts.set(entry.body.report, text);
  }
  if (entry.kind !== "claim") return null;
  const { exact, start, end } = entry.body.claim.quote;
  return texts.get(entry.body.report)?.slice(start, end) === exact
    ? null
    : `Entry ${String(entry.seq)}: the words of claim ${entry.body.id} do not stand in its report at ${String(start)}–${String(end)}.`;
}

/** The log of a bundle that was found without faults, to make a record from; the texts are in it, the files they were drawn from are not. */
export function logOfBundle(bytes: Uint8Array, name: string): LogSource {
  const files = unzipSync(bytes);
  const textOf = (file: string): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[file]);
  const entries = textOf("log.jsonl")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
  return {
    name,
    entries: (seq, limit) => Promise.resolve(entries.slice(seq - 1, seq - 1 + limit).map(({ recordedAt, body, ...entry }) => ({ ...entry, recorded_at: recordedAt, body: canonicalJson(body) }))),
    beside: (run) =>
      Promise.resolve({
        texts: run.filter(({ kind }) => kind === "report").map(({ seq, body }) => ({ no: seq, ...storedText(textOf(`reports/${(JSON.parse(body) as ReportBody).sha256}.txt`)) })),
        originals: [],
      }),
  };
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
