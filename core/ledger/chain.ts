import { canonicalJson } from "./canonical.js";
import { ENTRY_KINDS, type Entry, type EntryDraft } from "./model.js";

/** SHA-256 of a string in UTF-8, lower-case hex; handed in, since core has no cryptography of its own. */
export type Digest = (text: string) => string;

/** The last entry of a log: what the next one is chained to. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
}

/** The head of an empty log. */
export const EMPTY_HEAD: Head = { seq: 0, hash: "0".repeat(64), recordedAt: "" };

/** A head as somebody kept it: "SEQ:HASH", or a hash alone, whose number is null; null for other words. */
export function headGiven(words: string): { readonly seq: number | null; readonly hash: string } | null {
  const [, seq, hash = ""] = /^(?:(\d+):)?([0-9a-f]+)$/i.exec(words.trim()) ?? [];
  return hash === "" ? null : { seq: seq === undefined ? null : Number(seq), hash: hash.toLowerCase() };
}

/** Chains drafts behind a head; `now` is an ISO instant, moved up to the head's where a clock ran backwards. */
export function chain(head: Head, drafts: readonly EntryDraft[], now: string, digest: Digest): Entry[] {
  let { seq, hash: prev } = head;
  const recordedAt = now < head.recordedAt ? head.recordedAt : now;
  return drafts.map((draft) => {
    seq += 1;
    const open = { ...draft, seq, recordedAt, prev };
    const hash = digest(canonicalJson(open));
    prev = hash;
    return { ...open, hash };
  });
}

/** What is wrong with an entry in its place, or null. */
export function faultOf(entry: Entry, before: Head, digest: Digest): string | null {
  if (entry.seq !== before.seq + 1) return `entry ${before.seq + 1} is missing: ${entry.seq} stands in its place`;
  if (!(ENTRY_KINDS as readonly string[]).includes(entry.kind)) return `entry ${entry.seq} is of an unknown kind "${String(entry.kind)}"`;
  if (entry.prev !== before.hash) return `entry ${entry.seq} does not follow entry ${before.seq}: its "prev" is not that entry's hash`;
  if (entry.recordedAt < before.recordedAt) return `entry ${entry.seq} claims to be recorded before entry ${before.seq}`;
  const { hash, ...open } = entry;
  if (digest(canonicalJson(open)) !== hash) return `entry ${entry.seq} was changed after it was recorded: its hash does not fit`;
  return null;
}
