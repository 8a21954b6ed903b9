import { settings } from "../settings.js";
import { text } from "../texts/index.js";

const DAY = /^\d{4}-\d{2}-\d{2}/;
const MONTH = /^\d{4}-\d{2}$/;

function simpleWords(edtf: string): string {
  const approximate = edtf.endsWith("~") || edtf.endsWith("%");
  const plain = edtf.replace(/[~?%]$/, "");
  const options: Intl.DateTimeFormatOptions | null = DAY.test(plain) ? { day: "numeric", month: "short", year: "numeric" } : MONTH.test(plain) ? { month: "long", year: "numeric" } : null;
  const shown =
    options === null
      ? plain
      : new Intl.DateTimeFormat(settings().language === "en" ? "en-GB" : settings().language, { ...options, timeZone: "UTC" }).format(
          new Date(`${plain.slice(0, 10)}T00:00:00Z`.replace(/^(\d{4}-\d{2})T/, "$1-01T")),
        );
  const time = /T(\d{2}:\d{2})/.exec(plain)?.[1];
  const whole = time === undefined ? shown : `${shown}, ${time}`;
  return approximate ? text("date.about", { date: whole }) : whole;
}

/** An EDTF date or interval in words; what is not EDTF comes back as it is. */
export function dateWords(edtf: string | null): string {
  if (edtf === null || edtf === "") return text("date.unknown");
  const [first = "", last] = edtf.split("/");
  if (last === undefined) return simpleWords(first);
  if (last === "..") return text("date.since", { date: simpleWords(first) });
  if (first === "..") return text("date.until", { date: simpleWords(last) });
  return text("date.interval", { from: simpleWords(first), to: simpleWords(last) });
}

/** The first day an EDTF value may mean, or null: a place on a chart's axis. */
export function firstDay(edtf: string | null): string | null {
  const first = edtf?.split("/")[0]?.replace(/[~?%]/g, "") ?? "";
  if (DAY.test(first)) return first.slice(0, 10);
  return MONTH.test(first) ? `${first}-01` : /^\d{4}$/.test(first) ? `${first}-01-01` : null;
}

/** An instant of the record's clock, in UTC to the minute. */
export const instantWords = (instant: string): string => `${simpleWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
