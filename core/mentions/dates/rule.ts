import type { Grain } from "./calendar.js";
import { NONE, type Slots } from "./slots.js";
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

/** A reading with every field, so that all rules are looked at alike; `NONE` and "" where a kind has none. */
export interface FullReading {
  readonly kind: Reading["kind"];
  readonly step: number;
  readonly from: Origin;
  readonly sign: number;
  readonly grain: number;
  readonly unit: number;
  readonly part: number;
  readonly number: number;
  readonly scale: number;
  readonly timex: string;
  readonly set: Partial<Slots> | null;
}

export function fullReading(reads: Reading): FullReading {
  return { step: 0, from: "report", sign: 0, grain: NONE, unit: NONE, part: NONE, number: NONE, scale: 1, timex: "", set: null, ...reads };
}

/** What must hold around a match besides its pattern. */
export type Guard =
  "year" | "month" | "season" | "length" | "calendar-unit" | "weekday" | "part" | "day-month" | "decade" | "no-day" | "name" | "no-name" | "day-of-month" | "clock" | "plain" | "today" | "no-of";

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
