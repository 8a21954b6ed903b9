import { BY_HAND, type Entry, type EntryBodies, type EntryKind } from "../../core/index.js";
import { counted } from "./numbers.js";

const because = (reason: string | null): string => (reason === null ? "" : `, because: ${reason}`);

const aboutWhat = (about: EntryBodies["grade"]["about"]): string => ("source" in about ? `source ${about.source}` : `claim ${about.claim}`);

function decisionInWords(body: EntryBodies["decision"]): string {
  if (body.action === "retract") return `entry ${body.entry} retracted${because(body.reason)}`;
  const claims = body.claims.join(", ");
  if (body.action === "merge") return `${claims} merged into ${body.into}${because(body.reason)}`;
  if (body.action === "correct") return `${claims} corrected: ${JSON.stringify(body.fields)}${because(body.reason)}`;
  if (body.action === "split") return `${claims} split into ${counted(body.parts.length, "part")}${because(body.reason)}`;
  return `${claims} ${body.action === "accept" ? "accepted" : "rejected"}${because(body.reason)}`;
}

/** What each kind of entry says, in words. */
const IN_WORDS: { readonly [K in EntryKind]: (body: EntryBodies[K]) => string } = {
  report: ({ id, origin, sha256, reader }) => `report ${id} received from ${origin}, read by ${reader}; SHA-256 ${sha256}`,
  claim: ({ id, reader, reason = null }) => (reader === BY_HAND ? `claim ${id} added by hand${because(reason)}` : `claim ${id} read by ${reader}`),
  unread: ({ claims, reader }) => `${counted(claims.length, "claim")} no longer read by ${reader}`,
  decision: decisionInWords,
  accord: ({ accord, title }) => `deal ${accord}: ${title}`,
  provision: ({ provision, title }) => `provision ${provision}: ${title}`,
  grade: ({ about, reliability, credibility, reason }) => `${aboutWhat(about)} graded ${reliability ?? ""}${credibility ?? ""}${because(reason)}`,
  sources: ({ added, removed, reason }) => `sources watched: ${added.length} added, ${removed.length} removed${because(reason)}`,
  note: ({ about, text }) => `note${about === null ? "" : ` on ${about}`}: ${text}`,
  attest: () => "attested",
  sign: () => "signed",
  dissent: () => "dissent recorded",
  seal: () => "sealed",
};

/** An entry of the log on one line: number, instant, author, what it says. */
export function entryInWords(entry: Entry): string {
  const words = (IN_WORDS[entry.kind] as (body: unknown) => string)(entry.body);
  return `${entry.seq} · ${entry.recordedAt} · ${entry.author} · ${words}`;
}
