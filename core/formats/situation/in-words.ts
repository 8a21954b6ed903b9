import type { ClaimantKey, Day } from "../../ledger/index.js";
import type { Period } from "./period.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
/** Keeps a day and its month on one line. */
const JOINED = "\u00a0";

/** Day, month and year in words; null for what is no single day. */
function partsOf(day: Day): readonly [date: string, month: string, year: string] | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  return year === undefined ? null : [String(Number(date)), MONTHS[Number(month) - 1] ?? "", year];
}

/** A day or month as people write it: "4 December 2020", "about September 2006"; what is neither stays as it is. */
export function dayInWords(day: Day): string {
  if (day.endsWith("~")) return `about ${dayInWords(day.slice(0, -1))}`;
  const [, ofYear, named] = /^(\d{4})-(\d{2})$/.exec(day) ?? [];
  if (ofYear !== undefined) return `${MONTHS[Number(named) - 1] ?? ""}${JOINED}${ofYear}`;
  const [date, month, year] = partsOf(day) ?? [];
  return year === undefined ? day : `${date ?? ""}${JOINED}${month ?? ""} ${year}`;
}

/** A span of days: "4 December 2020", "28 November to 4 December 2020", "1 to 7 December 2020". */
export function spanInWords(from: Day, to: Day): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (from === to || first === null || last === null) return from === to ? dayInWords(to) : `${from} to ${to}`;
  if (first[2] !== last[2]) return `${dayInWords(from)} to ${dayInWords(to)}`;
  return first[1] === last[1] ? `${first[0]} to ${dayInWords(to)}` : `${first[0]}${JOINED}${first[1]} to ${dayInWords(to)}`;
}

/** Who says so: an office with its party where its name does not tell it, or the report that speaks in its own voice. */
export function speakerInWords({ key, name, party, type }: ClaimantKey, { now, partyName }: Period): string {
  if (type !== "report") return party === null || name.includes(partyName(party)) ? name : `${name}, ${partyName(party)}`;
  const family = key.slice("report:".length);
  const report = now.facts.find((fact) => fact.report.report === family)?.report;
  return report === undefined ? "a report in its own voice" : `${report.title ?? report.id}, in its own voice`;
}

const REFERENCES: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A page's words without its tags and references: a quote is the page's text as received. */
export const wordsAlone = (exact: string): string =>
  exact
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:(nbsp|amp|lt|gt|quot|apos)|#(\d{2,6}));/g, (whole, name: string | undefined, code: string | undefined) => {
      if (name !== undefined) return REFERENCES[name] ?? whole;
      const point = Number(code);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();
