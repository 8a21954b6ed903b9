import { DateTimeRecognizer } from "@microsoft/recognizers-text-date-time";
import { NumberRecognizer } from "@microsoft/recognizers-text-number";
import { type FoundNumber, nearestNumber } from "./nearest-number.js";
import type { Peer } from "./peer.js";

interface DateValue {
  readonly timex?: string;
  readonly type?: string;
  readonly value?: string;
  readonly start?: string;
}

/** Time grows with more than the length of what the recognizer is given, so a text goes in by paragraphs. */
const PARAGRAPH = /\n\s*\n/g;
/** A paragraph longer than this is a page without empty lines: it goes in by lines. */
const LINE_BY_LINE = 1_500;

function* piecesOf(text: string): Generator<readonly [start: number, piece: string]> {
  let start = 0;
  for (const { 0: gap, index } of [...text.matchAll(PARAGRAPH), { 0: "", index: text.length }]) {
    const paragraph = text.slice(start, index);
    if (paragraph.length <= LINE_BY_LINE) yield [start, paragraph];
    else
      for (const line of paragraph.split(/(?<=\n)/)) {
        yield [start, line];
        start += line.length;
      }
    start = index + gap.length;
  }
}

/** The TIMEX3 value of a resolution: a day that depends on the publication date is its last candidate not after it. */
function timexOf(values: readonly DateValue[], published: string): string {
  const [first] = values;
  const timex = first?.timex ?? "";
  if (!timex.includes("X")) return timex.replace(/^\(([^,]+),.*$/, "$1");
  const days = values.map(({ value, start }) => value ?? start ?? "").filter((day) => /^\d{4}/.test(day));
  return days.filter((day) => day <= published).at(-1) ?? days[0] ?? timex;
}

const dates = new DateTimeRecognizer("en-us").getDateTimeModel("en-us");
const numbers = new NumberRecognizer("en-us").getNumberModel("en-us");

export const RECOGNIZERS_DATES: Peer = {
  name: "recognizers-text",
  mode: "timex",
  every: { "timex/timebank": 5, "timex/aquaint": 4, "timex/wikiwars": 8 },
  read: ({ text, date }) => {
    const published = date ?? "2000-01-01";
    const found = [];
    for (const [at, piece] of piecesOf(text))
      for (const { start, end, resolution } of dates.parse(piece, new Date(`${published}T12:00:00`))) {
        const { values = [] } = (resolution ?? {}) as { readonly values?: readonly DateValue[] };
        found.push({ start: at + start, end: at + end + 1, timex: timexOf(values, published) });
      }
    return { mentions: { dates: found } };
  },
};

const numbersIn = (text: string): readonly FoundNumber[] => numbers.parse(text).map(({ start, end, resolution }) => ({ start, end: end + 1, value: Number((resolution as { value?: string }).value) }));

export const RECOGNIZERS_NUMBERS: Peer = { name: "recognizers-text, number nearest the verb", mode: "casualties", read: ({ text }) => ({ sums: nearestNumber(text, numbersIn(text)) }) };
