/** Bits of `DateMention.stated` and `DateMention.inferred`. */
export const enum Part {
  Year = 1,
  Month = 2,
  Day = 4,
  Weekday = 8,
  /** Week, quarter, half, season, decade or century. */
  Period = 16,
  /** Morning, night, or a time by the clock. */
  Time = 32,
  /** A number of units, or their kind alone. */
  Length = 64,
}

export type DateType = "date" | "time" | "duration" | "set";

export type Anchor = "at" | "since" | "until" | "by" | "before" | "after" | "between" | "during" | "for" | null;

/** Stands for an open end in `DateMention.days`. */
export const OPEN_PAST = -0x40000000;
export const OPEN_FUTURE = 0x40000000;

/** Words that tell a date, a time, a length of time or a repetition, and what they come to. */
export interface DateMention {
  /** UTF-16 offsets into `tokens.text`, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Tokens, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** EDTF (a time of day counts as its day); null for what the words leave unresolved. */
  readonly value: string | null;
  readonly type: DateType;
  /** Resolved against the publication date or an earlier date. */
  readonly relative: boolean;
  /** TIMEX3 value. */
  readonly timex: string;
  /** The relation the words before it tell; the value is open-ended only after "since". */
  readonly anchor: Anchor;
  readonly stated: number;
  readonly inferred: number;
  /** Days since 1970-01-01, both inclusive; `OPEN_PAST` and `OPEN_FUTURE` stand for open ends. */
  readonly days: { first: number; last: number } | null;
  /** Is it no day of the calendar, as "31 April"? */
  readonly isImpossible: boolean;
  /** The rule that read it. */
  readonly rule: string;
}
