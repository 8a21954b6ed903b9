import type { Report, Span } from "../../core/index.js";

/** The sentence a quote stands in, cut in three, as a reader sees it. */
export interface Context {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Words kept on each side of a quote at the most. */
const REACH = 160;
const SENTENCE_END = /[.!?]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n/gu;

/** Where a quote stands in its sentence; for marked-up reports in the text without its tags. */
export function contextOf(report: Report, quote: Span): Context {
  const text = report.view?.text ?? report.text;
  const start = report.view === undefined ? quote.start : viewOffset(report.view.offsets, quote.start);
  const end = report.view === undefined ? quote.end : viewOffset(report.view.offsets, quote.end);
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  return { before: flat(left.slice(lastBreak(left)), start > REACH && lastBreak(left) === 0 ? "…" : ""), quote: flat(text.slice(start, end)), after: flat(right.slice(0, firstBreak(right))) };
}

/** The first place in the view that comes from the offset or from after it. */
function viewOffset(offsets: Int32Array, offset: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastBreak(text: string): number {
  let last = 0;
  for (const match of text.matchAll(SENTENCE_END)) last = match.index + match[0].length;
  return last;
}

function firstBreak(text: string): number {
  const [match] = text.matchAll(SENTENCE_END);
  return match === undefined ? text.length : match.index + match[0].trimEnd().length;
}

const flat = (text: string, lead = ""): string => lead + text.replace(/\s+/g, " ");
