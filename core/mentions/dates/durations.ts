import type { DateRule } from "./rule.js";
import { Unit } from "./words.js";

/** Lengths of time, and repetitions. */
export const DURATIONS: readonly DateRule[] = [
  {
    name: "units",
    pattern: "NUM -? UNIT|UNITS",
    reads: { kind: "duration" },
    guard: "length",
    yes: [
      ["in 44 days of fighting", "2020-12-04", "P44D"],
      ["for at least five years", "2020-12-04", "P5Y"],
      ["43 months of war", "1996-03-19", "P43M"],
      ["2 1/2 years", "1996-03-19", "P2Y6M"],
      ["a decade", "1996-03-19", "P10Y"],
    ],
    no: ["a 9-year-old boy", "a boy who is 9 years old"],
  },
  {
    name: "more-units",
    pattern: "NUM more|additional|straight|consecutive|full|whole|long|previous|bloody|brutal|short|further|extra|continuous UNIT|UNITS",
    reads: { kind: "duration" },
    guard: "length",
    yes: [["asked for two more weeks", "2020-11-06", "P2W"]],
  },
  { name: "another-units", pattern: "another NUM? UNIT|UNITS", reads: { kind: "duration", number: 1 }, guard: "length", yes: [["for another year", "2020-11-06", "P1Y"]] },
  {
    name: "quarter-century",
    pattern: "a? quarter - century",
    reads: { kind: "duration", unit: Unit.Year, scale: 25, number: 1 },
    guard: "length",
    yes: [["for more than a quarter-century", "2020-12-04", "P25Y"]],
  },
  { name: "half-unit", pattern: "half -|a|an UNIT", reads: { kind: "duration", scale: 0.5, number: 1 }, guard: "length", yes: [["half a century of war", "2020-12-04", "P50Y"]] },
  { name: "some-units", pattern: "UNITS", reads: { kind: "duration" }, guard: "length", yes: [["fighting for weeks", "2020-12-04", "PXW"]] },
  { name: "units-ago-vague", pattern: "UNITS ago|later|earlier|before", reads: { kind: "duration" }, guard: "length", yes: [["fell months ago", "2020-12-04", "PXM"]] },
  {
    name: "past-units",
    pattern: "the? last|past NUM? UNIT|UNITS",
    reads: { kind: "span", sign: -1 },
    yes: [
      ["in the past 24 hours", "2015-02-27", "PT24H"],
      ["over the past two months", "1989-10-30", "P2M"],
    ],
  },
  { name: "previous-units", pattern: "the? previous|preceding NUM UNITS", reads: { kind: "span", sign: -1 }, yes: [["two were shot in the previous 48 hours", "2015-02-27", "PT48H"]] },
  { name: "next-units", pattern: "the? next|coming NUM UNIT|UNITS", reads: { kind: "span", sign: 1 }, yes: [["within the next two weeks", "1989-10-30", "P2W"]] },
  { name: "recent-units", pattern: "recent UNITS", reads: { kind: "duration" }, yes: [["in recent months", "2022-12-30", "PXM"]] },
  { name: "coming-units", pattern: "the? coming UNITS", reads: { kind: "duration" }, yes: [["in coming weeks", "2022-12-30", "PXW"]] },
  { name: "first-units", pattern: "the? first|final|last NUM UNITS", reads: { kind: "duration" }, guard: "length", yes: [["the first nine months", "1989-10-30", "P9M"]] },
  { name: "every-unit", pattern: "every|each UNIT", reads: { kind: "set" }, yes: [["each day that he stays", "2020-12-04", "P1D"]] },
  { name: "every-name", pattern: "every|each WEEKDAY|MONTH|SEASON", reads: { kind: "set" }, yes: [["every Monday", "2020-12-04", "XXXX-WXX-1"]] },
  { name: "every-units", pattern: "every NUM UNITS", reads: { kind: "set" }, yes: [["every two weeks", "2020-12-04", "P2W"]] },
  { name: "per-unit", pattern: "per UNIT", reads: { kind: "set" }, yes: [["30 litres per day", "2020-12-04", "P1D"]] },
  { name: "weekdays", pattern: "WEEKDAYS", reads: { kind: "set" }, yes: [["closed Mondays", "2020-12-04", "XXXX-WXX-1"]] },
  { name: "hourly", pattern: "hourly", reads: { kind: "set", unit: Unit.Hour }, yes: [["hourly patrols", "2020-12-04", "PT1H"]] },
  { name: "daily", pattern: "daily", reads: { kind: "set", unit: Unit.Day }, guard: "plain", yes: [["shells fall daily", "2020-12-04", "P1D"]], no: ["It told the Daily Star."] },
  { name: "weekly", pattern: "weekly", reads: { kind: "set", unit: Unit.Week }, guard: "plain", yes: [["a weekly patrol", "2020-12-04", "P1W"]] },
  { name: "monthly", pattern: "monthly", reads: { kind: "set", unit: Unit.Month }, guard: "plain", yes: [["a monthly report", "2020-12-04", "P1M"]] },
  { name: "yearly", pattern: "annually|yearly", reads: { kind: "set", unit: Unit.Year }, yes: [["reports annually", "2020-12-04", "P1Y"]] },
];
