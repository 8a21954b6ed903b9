import { settings } from "../settings.js";
import { text } from "../texts/index.js";

const DAY = /^\d{4}-\d{2}-\d{2}/;
const SEASON = /^(\d{4})-(2[1-4])$/;
const MONTH = /^\d{4}-\d{2}$/;

const STYLES = {
  day: { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" },
  month: { month: "long", year: "numeric", timeZone: "UTC" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The reader's language's way with days or months; making one takes longer than many uses of it. */
function formatOf(style: keyof typeof STYLES): Intl.DateTimeFormat {
  const { language } = settings();
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, STYLES[style]);
  formats.set(key, format);
  return format;
}

/** A day or month as the language writes it; what the calendar does not know comes back as it is. */
function calendarWords(plain: string): string {
  const season = SEASON.exec(plain);
  if (season) return text(`season.${season[2] as "21" | "22" | "23" | "24"}`, { year: season[1] ?? "" });
  const isDay = DAY.test(plain);
  if (!isDay && !MONTH.test(plain)) return plain;
  const date = new Date(`${isDay ? plain.slice(0, 10) : `${plain}-01`}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return plain;
  return formatOf(isDay ? "day" : "month").format(date);
}

function simpleWords(edtf: string): string {
  const plain = edtf.replace(/[~?%]$/, "");
  const time = /T(\d{2}:\d{2})/.exec(plain)?.[1];
  const words = calendarWords(plain);
  const whole = time === undefined || words === plain ? words : `${words}, ${time}`;
  return plain === edtf || edtf.endsWith("?") ? whole : text("date.about", { date: whole });
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

const lastOfMonth = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** A span of days in as few words as they need: "10–12 Nov 2020", and the month where it is a whole one. */
export function spanWords(from: string | null, to: string | null): string {
  if (from === null || to === null || from === to) return dateWords(from ?? to);
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === lastOfMonth(month)) return dateWords(month);
  return formatOf("day").formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** The first day an EDTF value may mean, or null: a place on a chart's axis. */
export function firstDay(edtf: string | null): string | null {
  const first = edtf?.split("/")[0]?.replace(/[~?%]/g, "") ?? "";
  if (DAY.test(first)) return first.slice(0, 10);
  return MONTH.test(first) ? `${first}-01` : /^\d{4}$/.test(first) ? `${first}-01-01` : null;
}

/** An instant of the record's clock, in UTC to the minute. */
export const instantWords = (instant: string): string => `${simpleWords(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
