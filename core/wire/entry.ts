import { z } from "zod";
import { claim, commitmentAction, correction } from "./claim.js";
import { list, listTo, maybe, NAMED, number, part, row, text, textOrNull, whole, words } from "./shape.js";

const reportBody = row("ReportBody", {
  report: text,
  id: text,
  sha256: text,
  length: whole,
  date: textOrNull,
  title: textOrNull,
  outlet: textOrNull,
  origin: text,
  language: text,
  reader: text,
  version: maybe(whole),
});
const unreadBody = row("UnreadBody", { report: text, reader: text, claims: words });

/** Claims that one decision may name. */
const CLAIMS_MAX = 10_000;
const decided = listTo(CLAIMS_MAX, text.min(1).max(500));
export const reason = text.min(1).max(10_000);

const claimBody = row("ClaimBody", { id: text, report: text, reader: text, claim, reason: maybe(reason.nullable()) });

export const decisionBody = z
  .discriminatedUnion("action", [
    part({ action: z.literal("accept"), claims: decided, reason: reason.nullable() }),
    part({ action: z.literal("reject"), claims: decided, reason }),
    part({ action: z.literal("correct"), claims: decided, fields: correction, reason: reason.nullable() }),
    part({ action: z.literal("merge"), claims: decided, into: text.min(1).max(500), reason: reason.nullable() }),
    part({ action: z.literal("split"), claims: decided, parts: list(claim), reason: reason.nullable() }),
    part({ action: z.literal("retract"), entry: whole.min(1), reason }),
  ])
  .register(NAMED, { id: "DecisionBody" });

const accordBody = row("AccordBody", {
  accord: text,
  title: text,
  names: words,
  signed: text,
  parties: words,
  others: words,
  war: part({ from: text, to: text }),
  places: words,
  instruments: list(part({ id: text, name: text, names: words, signed: text })),
  basis: text,
});

export const provisionBody = row("ProvisionBody", {
  provision: text,
  accord: text,
  point: text,
  theme: text,
  title: text,
  action: commitmentAction,
  by: words,
  to: words,
  places: words,
  quantity: part({ value: number, unit: text }).nullable(),
  due: textOrNull,
  extensions: list(part({ due: text, agreed: textOrNull })),
  duration: textOrNull,
  instrument: text,
});

export const gradeFields = {
  about: z.union([part({ source: text.min(1).max(500) }), part({ claim: text.min(1).max(500) })]),
  reliability: z.enum(["A", "B", "C", "D", "E", "F"]).nullable(),
  credibility: z.enum(["1", "2", "3", "4", "5", "6"]).nullable(),
  reason: reason.nullable(),
};
export const sourcesFields = { added: list(text.min(1).max(500)), removed: list(text.min(1).max(500)), reason: reason.nullable() };
export const noteFields = { about: text.min(1).max(500).nullable(), text: text.min(1).max(100_000) };

const entryOf = <K extends string, B extends z.ZodType>(kind: K, body: B) => part({ kind: z.literal(kind), author: text, body, seq: whole, recordedAt: text, prev: text, hash: text });

/** An entry of the log; nothing writes the last four kinds yet. */
export const entry = z
  .discriminatedUnion("kind", [
    entryOf("report", reportBody),
    entryOf("claim", claimBody),
    entryOf("unread", unreadBody),
    entryOf("decision", decisionBody),
    entryOf("accord", accordBody),
    entryOf("provision", provisionBody),
    entryOf("grade", part(gradeFields)),
    entryOf("sources", part(sourcesFields)),
    entryOf("note", part(noteFields)),
    entryOf("attest", z.never()),
    entryOf("sign", z.never()),
    entryOf("dissent", z.never()),
    entryOf("seal", z.never()),
  ])
  .register(NAMED, { id: "Entry" });
