import { z } from "zod";
import { claimKind, outcome, standing } from "./claim.js";
import { maybe } from "./shape.js";

/** A word of a query: an id, a key, a name. */
const word = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\0]*$/, "holds a NUL character");
const flag = z.enum(["true", "false"]).transform((told) => told === "true");
const orNull = <S extends z.ZodType>(schema: S) => schema.optional().transform((value) => (value ?? null) as z.output<S> | null);

/** Rows a page, at most. */
export const LIMIT_MAX = 1000;

const clocks = {
  asOf: orNull(z.iso.date().describe("What had happened by this day.")),
  knownBy: orNull(z.union([z.iso.date(), z.iso.datetime()]).describe("As far as it was recorded by this day or instant (UTC).")),
};
/** The views that can be saved as files. */
export const exportedView = z.enum(["figures", "control", "board", "incidents", "sources", "claims"]);
const ofAccord = { ...clocks, accord: maybe(word) };
const paging = { cursor: maybe(word.describe("`next` of the page before.")), limit: maybe(z.coerce.number().int().min(1).max(LIMIT_MAX)) };

export const noQuery = z.strictObject({});
export const clocksQuery = z.strictObject(clocks);
export const viewQuery = z.strictObject(ofAccord);
export const figuresQuery = z.strictObject({ ...ofAccord, party: maybe(word), outcome: maybe(outcome) });
export const claimsQuery = z.strictObject({
  ...ofAccord,
  kind: maybe(claimKind),
  party: maybe(word),
  place: maybe(word),
  claimant: maybe(word),
  report: maybe(word),
  standing: maybe(standing),
  isOpen: maybe(flag),
  ...paging,
});
export const reportsQuery = z.strictObject({ ...ofAccord, order: maybe(z.enum(["arrival", "doubt", "place"])), isFolded: maybe(flag), family: maybe(word), ...paging });
export const searchQuery = z.strictObject({ ...ofAccord, words: word.max(200), ...paging });
/** Which form takes which view is told at `/api/forms`. */
export const exportQuery = z.strictObject({ ...ofAccord, format: word, view: maybe(exportedView), doNoHarm: maybe(flag) });
/** A situation report tells of a span of days. */
export const situationQuery = z.strictObject({
  format: word,
  to: z.iso.date().describe("Last day."),
  from: maybe(z.iso.date().describe("First day; the last unless given.")),
  knownBy: clocks.knownBy,
  accord: maybe(word),
  doNoHarm: maybe(flag),
});
export const entriesQuery = z.strictObject({ from: z.coerce.number().int().min(1).optional().default(1), limit: maybe(z.coerce.number().int().min(1).max(LIMIT_MAX)) });
export const verifyQuery = z.strictObject({ against: maybe(z.string().regex(/^(?:[1-9][0-9]{0,15}:)?[0-9a-f]{64}$/, "is no head: write SEQ:HASH or a hash of 64 hex digits")) });

/** The id of a report, a claim or a row, in a path. */
export const key = word;
