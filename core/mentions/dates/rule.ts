import type { Grain } from "./calendar.js";
import type { Slots } from "./slots.js";
import type { Unit } from "./words.js";

/** Counted from the day of publication, or from the date told last. */
export type Origin = "report" | "context";

/** What a matched pattern tells, for `resolve.ts`. */
export type Reading =
  /** A date by its parts, some set by the rule; what is missing is inferred. */
  | { kind: "date"; set?: Partial<Slots> }
  /** The period of a unit (from the slot unless given) so many units away; a named weekday, month or season goes before or after. */
  | { kind: "step"; step: number; from: Origin; grain?: Grain; part?: number }
  /** So many units before (-1) or after (1). */
  | { kind: "shift"; sign: number; from: Origin }
  /** A date by its parts in the year, or week, so many away. */
  | { kind: "within"; step: number; from: Origin; unit: Unit }
  | { kind: "clock" }
  | { kind: "duration"; unit?: Unit; scale?: number; number?: number }
  /** So many units up to (-1) or from (1) now. */
  | { kind: "span"; sign: number }
  | { kind: "set"; unit?: Unit }
  | { kind: "reference"; timex: string };

/** What must hold around a match besides its pattern. */
export type Guard =
  "year" | "month" | "season" | "length" | "calendar-unit" | "weekday" | "part" | "day-month" | "decade" | "no-day" | "name" | "no-name" | "day-of-month" | "clock" | "plain" | "today";

/** A text, the day it was published, and the TIMEX3 or EDTF values of its mentions in order. */
export type Example = readonly [text: string, published: string, ...values: string[]];

/** One way to tell a date. Words in a pattern are lower-case literals or readers in capitals, `|` is or, `?` is optional, `>` must follow. */
export interface DateRule {
  name: string;
  pattern: string;
  reads: Reading;
  guard?: Guard;
  yes: readonly Example[];
  /** Texts in which this rule reads nothing. */
  no?: readonly string[];
  /** What it should read and does not yet. */
  gaps?: readonly Example[];
}
