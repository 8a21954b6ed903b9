import * as chrono from "chrono-node";
import type { Peer } from "./peer.js";

const pad = (number: number | null, length = 2): string => String(number ?? 0).padStart(length, "0");

/** The TIMEX3 value of what chrono-node is certain of, filled from what it implies down to the finest certain part. */
function timexOf({ start }: chrono.ParsedResult): string {
  const year = pad(start.get("year"), 4);
  const day = `${year}-${pad(start.get("month"))}-${pad(start.get("day"))}`;
  if (start.isCertain("hour")) return `${day}T${pad(start.get("hour"))}:${pad(start.get("minute"))}`;
  if (start.isCertain("day") || start.isCertain("weekday")) return day;
  if (start.isCertain("month")) return `${year}-${pad(start.get("month"))}`;
  return start.isCertain("year") ? year : day;
}

/** A leading "on" or "in" belongs to the match of chrono-node and not to a TIMEX3 span. */
function spanOf({ index, text }: chrono.ParsedResult): { readonly start: number; readonly end: number } {
  const preposition = /^(?:on|in|at|by)\s+/i.exec(text)?.[0].length ?? 0;
  return { start: index + preposition, end: index + text.length };
}

export const CHRONO: Peer = {
  name: "chrono-node",
  mode: "timex",
  read: ({ text, date }) => {
    const found = chrono.parse(text, { instant: new Date(`${date ?? "2000-01-01"}T12:00:00Z`), timezone: 0 });
    return { mentions: { dates: found.map((result) => ({ ...spanOf(result), timex: timexOf(result) })) } };
  },
};
