import type { DateRule } from "./rule.js";

const present = { kind: "reference", timex: "PRESENT_REF" } as const;
const past = { kind: "reference", timex: "PAST_REF" } as const;
const future = { kind: "reference", timex: "FUTURE_REF" } as const;

/** Words that point to the present, the past or the future and resolve to no date. */
export const REFERENCES: readonly DateRule[] = [
  { name: "now", pattern: "now", reads: present, yes: [["trucks now use three roads", "2022-12-30", "PRESENT_REF"]] },
  { name: "currently", pattern: "currently|nowadays|presently", reads: present, yes: [["currently in camps", "2022-12-30", "PRESENT_REF"]] },
  { name: "at-present", pattern: "at present", reads: present, yes: [["At present 40 are in camps.", "2022-12-30", "PRESENT_REF"]] },
  { name: "at-the-moment", pattern: "at the moment", reads: present, yes: [["At the moment 40 are in camps.", "2022-12-30", "PRESENT_REF"]] },
  { name: "these-days", pattern: "these days", reads: present, yes: [["quiet these days", "2022-12-30", "PRESENT_REF"]] },
  { name: "recently", pattern: "recently", reads: past, yes: [["recently freed", "2022-12-30", "PAST_REF"]] },

  { name: "recent-years", pattern: "recent years|times|memory", reads: past, yes: [["in recent years", "2022-12-30", "PAST_REF"]] },
  { name: "recent", pattern: "recent", reads: past, yes: [["the recent fighting", "2022-12-30", "PAST_REF"]] },
  { name: "current", pattern: "current", reads: present, yes: [["under the current truce", "2022-12-30", "PRESENT_REF"]] },
  { name: "at-that-time", pattern: "at the|that time", reads: past, yes: [["He was a general at the time.", "2022-12-30", "PAST_REF"]] },
  { name: "this-time", pattern: "at|by|during|around|since|until|from this time", reads: present, yes: [["By this time all had left.", "2022-12-30", "PRESENT_REF"]] },
  { name: "this-period", pattern: "this|that period", reads: past, yes: [["During this period few fled.", "2022-12-30", "PAST_REF"]] },
  { name: "the-past", pattern: "the past", reads: past, yes: [["as in the past", "2022-12-30", "PAST_REF"]] },
  { name: "the-future", pattern: "the near? future", reads: future, yes: [["in the future", "2022-12-30", "FUTURE_REF"]] },
];
