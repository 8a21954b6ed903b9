/** What a rule's pattern picks up, by name; -1 where nothing did. */
export interface Slots {
  year: number;
  month: number;
  day: number;
  weekday: number;
  /** 1 to 31 in words or digits: "first", "3rd". */
  ordinal: number;
  season: number;
  /** An index of `PART_CODES`. */
  part: number;
  hour: number;
  minute: number;
  holiday: number;
  /** First year of a decade; `century` is the number of one. */
  decade: number;
  century: number;
  /** How many; `VAGUE` for "several", "a few" and bare plurals. */
  number: number;
  unit: number;
  edge: number;
  /** 1 when the years count backwards, before Christ. */
  era: number;
}

export const NONE = -1;
/** A number the words leave open. */
export const VAGUE = -2;

export function emptySlots(): Slots {
  return {
    year: NONE,
    month: NONE,
    day: NONE,
    weekday: NONE,
    ordinal: NONE,
    season: NONE,
    part: NONE,
    hour: NONE,
    minute: NONE,
    holiday: NONE,
    decade: NONE,
    century: NONE,
    number: NONE,
    unit: NONE,
    edge: NONE,
    era: NONE,
  };
}

export function clearSlots(slots: Slots): void {
  slots.year = slots.month = slots.day = slots.weekday = slots.ordinal = slots.season = slots.part = NONE;
  slots.hour = slots.minute = slots.holiday = slots.decade = slots.century = slots.number = slots.unit = slots.edge = slots.era = NONE;
}
