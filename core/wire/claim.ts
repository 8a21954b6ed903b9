import { z } from "zod";
import { COMMITMENT_ACTIONS, COMMITMENT_STATUSES } from "../model/index.js";
import { flag, list, maybe, NAMED, number, numberOrNull, part, row, text, textOrNull, whole, words } from "./shape.js";

export const claimKind = z.enum(["casualties", "control", "commitment", "event", "statement"]);
export const outcome = z.enum(["killed", "wounded", "treated", "missing", "captured", "displaced", "returned", "released"]);
export const victimCategory = z.enum(["military", "police", "civilian", "peacekeeper", "journalist", "aid-worker", "official", "non-state", "unknown"]);
export const basis = z.enum(["total", "incident", "increment"]);
export const claimantType = z.enum(["government", "military", "opposition", "non-state", "international", "media", "witness", "person", "unnamed"]);
export const controlChange = z.enum(["held", "taken", "handed-over", "withdrawn", "contested"]);
export const extent = z.enum(["whole", "part"]);
export const commitmentStatus = z.enum(COMMITMENT_STATUSES);
export const commitmentAction = z.enum(COMMITMENT_ACTIONS);

const span = { start: whole, end: whole };
export const quote = row("Quote", { ...span, exact: text });
export const claimant = row("Claimant", { ...span, name: text, party: textOrNull, type: claimantType });
export const stance = z.enum(["asserted", "denied", "alleged", "expected", "conditional"]);
export const precision = z.enum(["exact", "near", "admin2", "admin1", "country"]);
export const place = row("Place", {
  ...span,
  name: text,
  lat: numberOrNull,
  lon: numberOrNull,
  country: textOrNull,
  precision,
  id: textOrNull,
});
const count = row("Count", { text, qualifier: text, value: numberOrNull, min: numberOrNull, max: numberOrNull });
const party = row("NamedParty", { name: text, party: textOrNull });

const casualties = row("Casualties", { outcome, count, victims: part({ party: textOrNull, category: victimCategory, text }), basis });
const control = row("Control", { change: controlChange, place: textOrNull, holder: textOrNull, from: textOrNull, extent });
const commitment = row("Commitment", {
  action: commitmentAction,
  by: words,
  place: textOrNull,
  quantity: count.nullable(),
  due: textOrNull,
  duration: textOrNull,
  instrument: textOrNull,
  status: commitmentStatus,
});
const event = row("ConflictEvent", { type: text, subType: text, place: textOrNull, actors: list(party), targets: list(party), size: count.nullable() });
export const speechAct = z.enum(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "DECLARE"]);
const statement = row("Statement", { act: speechAct, to: words, about: text });

const common = { quote, claimant: claimant.nullable(), saidOn: textOrNull, stance, when: textOrNull, where: list(place) };
const named = { id: text, ...common, rule: text, confidence: number };

export const claim = z
  .discriminatedUnion("kind", [
    part({ kind: z.literal("casualties"), ...named, casualties }),
    part({ kind: z.literal("control"), ...named, control }),
    part({ kind: z.literal("commitment"), ...named, commitment }),
    part({ kind: z.literal("event"), ...named, event }),
    part({ kind: z.literal("statement"), ...named, statement }),
  ])
  .register(NAMED, { id: "Claim" });

/** A claim's fields as a reviewer puts them right: those every kind has, and those of its own kind. */
export const correction = row("Correction", {
  quote: maybe(quote),
  claimant: maybe(claimant.nullable()),
  saidOn: maybe(textOrNull),
  stance: maybe(stance),
  when: maybe(textOrNull),
  where: maybe(list(place)),
  casualties: maybe(casualties),
  control: maybe(control),
  commitment: maybe(commitment),
  event: maybe(event),
  statement: maybe(statement),
});

export const problem = row("Problem", { code: text, start: maybe(whole), end: maybe(whole), message: text });

export const reportFact = {
  report: text,
  id: text,
  date: textOrNull,
  title: textOrNull,
  outlet: textOrNull,
  recordedAt: text,
  seq: whole,
  family: text,
  supersededBy: textOrNull,
};

export const standing = z.enum(["read", "accepted", "rejected", "retracted", "merged", "split", "unread"]);

export const fact = row("Fact", { id: text, seq: whole, recordedAt: text, accord: textOrNull, report: row("ReportFact", reportFact), claim, standing });

export const citation = { claim: text, report: text, quote };

export const claimantKey = row("ClaimantKey", { key: text, name: text, party: textOrNull, type: z.enum([...claimantType.options, "report"]) });

/** Fields that most rows of views have. */
export const rowNames = { id: text, accord: textOrNull };

/** What tells how far a row is borne out. */
export const support = { origins: whole, isProvisional: flag };
