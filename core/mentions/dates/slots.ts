export const NONE = -1;
/** A number the words leave open. */
export const VAGUE = -2;

/** What a rule's pattern picks up, by name; -1 where nothing did. A class for the reason that `Phrase` is one. */
export class Slots {
  year = NONE;
  month = NONE;
  day = NONE;
  weekday = NONE;
  /** 1 to 31 in words or digits: "first", "3rd". */
  ordinal = NONE;
  season = NONE;
  /** An index of `PART_CODES`. */
  part = NONE;
  hour = NONE;
  minute = NONE;
  holiday = NONE;
  /** First year of a decade; `century` is the number of one. */
  decade = NONE;
  century = NONE;
  /** How many; `VAGUE` for "several", "a few" and bare plurals. */
  number = NONE;
  unit = NONE;
  edge = NONE;
  /** 1 when the years count backwards, before Christ. */
  era = NONE;
}

/** A small whole number out of the column of numbers, as the engine keeps small whole numbers: slots that hold now these and now others change their layout, and with it all that reads them. */
export const small = (value: number): number => (value >= 0 && value < 10_000 && value % 1 === 0 ? value | 0 : value);

export function clearSlots(slots: Slots): void {
  slots.year = slots.month = slots.day = slots.weekday = slots.ordinal = slots.season = slots.part = NONE;
  slots.hour = slots.minute = slots.holiday = slots.decade = slots.century = slots.number = slots.unit = slots.edge = slots.era = NONE;
}
