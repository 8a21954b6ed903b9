import { BY_HAND } from "../parts/claim-words.js";
import { text } from "../texts/index.js";
import type { Entry } from "../wire.js";

type Told = { readonly [K in Entry["kind"]]?: (body: Extract<Entry, { kind: K }>["body"]) => string };

/** What an entry of the log records, in words. */
const SAYS: Told = {
  report: ({ id, outlet }) => text("entry.report", { id: outlet ? `${outlet}: ${id}` : id }),
  claim: ({ reader, claim }) => (claim.rule === BY_HAND ? text("entry.byHand") : text("entry.claim", { reader, rule: claim.rule })),
  unread: ({ reader }) => text("entry.unread", { reader }),
  decision: (body) => (body.action === "retract" ? text("entry.retract", { entry: body.entry }) : text(`entry.${body.action}`)),
  grade: ({ reliability, credibility }) => text("entry.grade", { grade: [reliability, credibility].filter(Boolean).join("") }),
  sources: ({ added, removed }) => text("entry.sources", { change: [...added.map((name) => `+${name}`), ...removed.map((name) => `−${name}`)].join(", ") }),
  note: ({ text: words }) => text("entry.note", { words }),
  accord: ({ title }) => text("entry.accord", { title }),
  provision: ({ title }) => text("entry.provision", { title }),
};

export function entryWords(entry: Entry): string {
  const says = SAYS[entry.kind] as ((body: Entry["body"]) => string) | undefined;
  return says ? says(entry.body) : entry.kind;
}

/** The reason an entry gives, if any. */
export const reasonOf = ({ body }: Entry): string | null => ("reason" in body ? (body as { readonly reason: string | null }).reason : null);
