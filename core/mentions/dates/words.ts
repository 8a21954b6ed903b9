/** The words dates are made of; the numbers are what the rules' slots receive. */
type WordTable = Readonly<Record<string, number>>;

const numbered = (first: number, ...rows: string[]): WordTable => {
  const table: Record<string, number> = {};
  rows.forEach((row, i) => row.split(" ").forEach((word) => (table[word] = first + i)));
  return table;
};

export const MONTHS = numbered(
  1,
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sep sept",
  "october oct",
  "november nov",
  "december dec",
);

export const WEEKDAYS = numbered(1, "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun");

export const WEEKDAYS_PLURAL = numbered(1, "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays");

export const SEASONS = numbered(1, "spring springtime", "summer summertime", "autumn fall", "winter wintertime");

/** Units of time; the TIMEX3 letters stand in `UNIT_CODES`. */
export const enum Unit {
  Second = 1,
  Minute,
  Hour,
  Day,
  Week,
  Weekend,
  Fortnight,
  Month,
  Quarter,
  Season,
  Year,
  Decade,
  Century,
  Moment,
}

export const UNITS_SINGULAR = numbered(1, "second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter", "season", "year", "decade", "century", "moment");
export const UNITS_PLURAL = numbered(1, "seconds", "minutes", "hours", "days", "weeks", "weekends", "fortnights", "months", "quarters", "seasons", "years", "decades", "centuries", "moments");

/** Parts of the day, in the order of `PART_CODES`. */
export const PARTS = numbered(1, "morning dawn daybreak sunrise", "noon midday", "afternoon", "evening dusk sunset", "night nightfall midnight", "daytime daylight");
export const PART_CODES = ["", "MO", "MI", "AF", "EV", "NI", "DT"];

export const NUMBERS: WordTable = {
  ...numbered(
    0,
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
  ),
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ORDINALS: WordTable = {
  ...numbered(
    1,
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
  ),
  thirtieth: 30,
};

export const DECADES: WordTable = { twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 };

/** Dates with names of their own: month * 100 + day, or the days from Easter plus 10000; 20000 is Thanksgiving. */
export const HOLIDAYS: WordTable = { christmas: 1225, easter: 10000, thanksgiving: 20000 };

/** What "early", "mid" and "late" do to the date after them. */
export const enum Edge {
  None = 0,
  Early = 1,
  Middle = 2,
  Late = 3,
}

export const EDGES = numbered(1, "early beginning start outset", "mid middle", "late end close");

/** Words that make a number or a date approximate. */
export const APPROXIMATE = "about around roughly approximately some nearly almost circa sometime".split(" ");

/** Months that are other words or names too: alone they need a word before them that goes with dates. */
export const AMBIGUOUS_MONTHS = "may march april june august mar jan sep dec".split(" ");

export const UNIT_CODES = ["", "S", "M", "H", "D", "W", "WE", "F", "M", "Q", "S", "Y", "DE", "CE", "S"];

/** Units of a fixed number of days, and of months. */
export const UNIT_DAYS: Readonly<Record<number, number>> = { [Unit.Day]: 1, [Unit.Week]: 7, [Unit.Fortnight]: 14, [Unit.Weekend]: 2 };
export const UNIT_MONTHS: Readonly<Record<number, number>> = { [Unit.Month]: 1, [Unit.Quarter]: 3, [Unit.Year]: 12, [Unit.Decade]: 120, [Unit.Century]: 1200 };
