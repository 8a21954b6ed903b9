import type { DateRule } from "./rule.js";

const date = { kind: "date" } as const;

/** Dates told by their parts. */
export const ABSOLUTE: readonly DateRule[] = [
  { name: "iso-date", pattern: "ISO", reads: date, yes: [["It took effect on 2020-11-10.", "2020-12-04", "2020-11-10"]], no: ["Call 555-12-12 now and then."] },
  {
    name: "numeric-date", pattern: "NUMERIC", reads: date,
    yes: [["signed 12.03.2021 in Juba", "2021-03-20", "2021-03-12"], ["seen on 25/12/2020", "2021-01-04", "2020-12-25"], ["seen on 12/25/2020", "2021-01-04", "2020-12-25"]],
    no: ["It rose 12.03 points.", "They won 3/4 of the seats."],
  },
  {
    name: "month-day-year", pattern: "MONTH the? DAY ,? YEAR", reads: date,
    yes: [["on Dec. 2, 2020, at noon", "2020-12-04", "2020-12-02", "2020-12-02T12:00"], ["On September 1st 1999 troops landed.", "2000-01-02", "1999-09-01"]],
  },
  { name: "weekday-month-day-year", pattern: "WEEKDAY ,? MONTH the? DAY ,? YEAR", reads: date, yes: [["Yerevan, Friday, Nov. 20, 2020. Police", "2020-12-04", "2020-11-20"]] },
  { name: "weekday-month-day", pattern: "WEEKDAY ,? MONTH the? DAY", reads: date, yes: [["They met on Sunday, April 18.", "1999-04-21", "1999-04-18"]] },
  { name: "month-day", pattern: "MONTH the? DAY", reads: date, guard: "day-month", yes: [["The hostilities ended Nov. 10 with a deal.", "2020-12-04", "2020-11-10"], ["They will leave on Jan. 3.", "2020-12-04", "2021-01-03"]], no: ["Troops march 12 kilometres a day there."] },
  { name: "day-month-year", pattern: "the? DAY of? MONTH ,? YEAR", reads: date, guard: "day-month", yes: [["On 2 December 2020 it fell.", "2020-12-04", "2020-12-02"], ["the 19th of October 1950", "2009-01-01", "1950-10-19"]] },
  { name: "weekday-day-month-year", pattern: "WEEKDAY ,? the? DAY of? MONTH ,? YEAR", reads: date, yes: [["Kathmandu, Friday 24 November 2006", "2006-11-24", "2006-11-24"]] },
  { name: "weekday-day-month", pattern: "WEEKDAY ,? the? DAY of? MONTH", reads: date, yes: [["It began on Monday 3 May.", "2021-05-20", "2021-05-03"]] },
  { name: "day-month", pattern: "the? DAY of? MONTH", reads: date, guard: "day-month", yes: [["in force since 1 February", "1992-07-01", "1992-02-01/.."], ["seized on 3 May", "2017-06-27", "2017-05-03"]], no: ["They may leave; 12 may stay."] },
  { name: "month-year", pattern: "MONTH ,|of? YEAR", reads: date, yes: [["The war began in November 2020.", "2022-12-30", "2020-11"], ["in February of 1940", "2009-01-01", "1940-02"]] },
  { name: "month", pattern: "MONTH", reads: date, guard: "month", yes: [["were killed in June", "1992-07-01", "1992-06"], ["A bill is due in May.", "2014-04-11", "2014-05"], ["Elections are to be held in April.", "2005-12-27", "2006-04"]], no: ["It may rain; they march on.", "May the peace hold."] },
  { name: "year", pattern: "YEAR", reads: date, guard: "year", yes: [["the war ended in 1994", "2020-12-04", "1994"], ["in nineteen ninety-six", "1998-01-01", "1996"]], no: ["1960 troops left.", "about 2000 people fled"] },
  { name: "the-year", pattern: "the? year|years YEAR", reads: date, yes: [["by the year 2004", "2000-05-01", "2004"]] },
  { name: "year-era", pattern: "ERAYEAR ERA", reads: date, yes: [["in 264 BC the war began", "2009-01-01", "BC0264"]] },
  { name: "month-year-era", pattern: "MONTH ,? ERAYEAR ERA", reads: date, yes: [["in June 479 BC", "2009-01-01", "BC0479-06"]] },
  { name: "season-year-era", pattern: "the? SEASON of? ERAYEAR ERA", reads: date, yes: [["the spring of 480 BC", "2009-01-01", "BC0480-SP"]] },
  { name: "century-era", pattern: "the? ORD century ERA", reads: date, yes: [["in the 4th century BC", "2009-01-01", "BC03"]] },
  { name: "decade", pattern: "the? DECADE", reads: date, guard: "decade", yes: [["since the 1970s", "2014-04-11", "197"], ["in the nineties", "2014-04-11", "199"], ["of the '80s", "1989-11-01", "198"]] },
  { name: "century", pattern: "the? ORD -? century", reads: date, yes: [["dating to the 9th century", "2020-12-04", "08"]] },
  { name: "season-year", pattern: "the? SEASON ,|of|in? YEAR", reads: date, yes: [["the summer of 1995", "1999-01-01", "1995-SU"]] },
  { name: "season", pattern: "the? SEASON", reads: date, guard: "season", yes: [["fighting in the summer", "1999-11-01", "1999-SU"]], no: ["They fall back.", "a spring in the desert"] },
  { name: "quarter-of-year", pattern: "the? ORD -? quarter of|in? YEAR", reads: date, yes: [["in the third quarter of 1984", "1989-10-30", "1984-Q3"]] },
  { name: "year-quarter", pattern: "the? YEAR 's? ORD -? quarter", reads: date, yes: [["the 1988 third quarter", "1989-10-30", "1988-Q3"]] },
  { name: "quarter", pattern: "the? fiscal? -? ORD -? quarter", reads: date, yes: [["third-quarter profit", "1989-10-30", "1989-Q3"]] },
  { name: "half-of-year", pattern: "the? ORD -? half of? YEAR", reads: date, yes: [["the first half of 1989", "1989-10-30", "1989-H1"]] },
  { name: "half-of", pattern: "the? last|latter|first|second half of YEAR|DECADE", reads: date, yes: [["in the last half of 1989", "1989-10-30", "1989"]] },
  { name: "fiscal-year", pattern: "fiscal YEAR", reads: date, yes: [["in fiscal 1988", "1989-10-30", "1988"]] },
  { name: "holiday-year", pattern: "HOLIDAY day|eve? ,? YEAR", reads: date, yes: [["by Christmas 1963", "2009-01-01", "1963-12-25"]] },
  { name: "holiday", pattern: "HOLIDAY day|eve?", reads: date, yes: [["on Christmas Day", "2001-01-04", "2000-12-25"]] },
  { name: "weekday", pattern: "WEEKDAY", reads: date, yes: [["said Thursday it lost", "2020-12-04", "2020-12-03"], ["will inspect the site on Monday", "2014-04-11", "2014-04-14"], ["died on Friday", "2014-04-11", "2014-04-11"]], no: ["The Sun shone."] },
  { name: "clock", pattern: "CLOCK", reads: { kind: "clock" }, yes: [["until 18:00", "2015-02-27", "2015-02-27T18:00"], ["at 7 p.m.", "2015-02-27", "2015-02-27T19:00"]], no: ["a score of 3:2"] },
];
