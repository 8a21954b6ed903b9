import type { Problem } from "../../core/index.js";
import { iso, isReal, isRealDate } from "./calendar.js";
import { findDates } from "./find.js";
import { headerDate } from "./header.js";

export { isRealDate } from "./calendar.js";

/** A publication date as the markup states it; `source` names where, for messages. */
export interface StatedDate {
  readonly text: string;
  readonly source: string;
}

export interface PublicationDate {
  /** `YYYY-MM-DD`, or null when nothing tells it. */
  readonly date: string | null;
  readonly problems: readonly Problem[];
}

/** The date given, else what the markup states, else what the text's header tells. `page` is the text as a reader sees it. */
export function publicationDate(given: string | undefined, stated: readonly StatedDate[], page: { readonly text: string; readonly offsets?: Int32Array }): PublicationDate {
  const problems: Problem[] = [];
  if (given !== undefined) {
    if (isRealDate(given)) return { date: given, problems };
    problems.push({ code: "bad-date", message: `the date given, ${given}, is no day of the calendar and is not used; write YYYY-MM-DD` });
  }
  for (const { text, source } of stated) {
    const [found] = findDates(text.slice(0, 80));
    if (found !== undefined && isReal(found)) return { date: iso(found), problems };
    if (found !== undefined)
      problems.push({ code: "bad-date", message: `${source} states ${text.slice(found.start, found.end)}, which is no day of the calendar, and is not used; give the date with --date` });
  }
  const header = headerDate(page.text);
  for (const { start, end } of header.impossible) {
    const words = page.text.slice(start, end);
    problems.push({
      code: "bad-date",
      ...(page.offsets === undefined ? { start, end } : { start: page.offsets[start] ?? 0, end: (page.offsets[end - 1] ?? 0) + 1 }),
      message: `the header states ${words}, which is no day of the calendar, and is not used; give the date with --date`,
    });
  }
  return { date: header.day === null ? null : iso(header.day), problems };
}

/** The first full date in a text as `YYYY-MM-DD`, or nothing where it is no day of the calendar or its figures can be mistaken. */
export function dayIn(text: string): string | undefined {
  const [found] = findDates(text.slice(0, 80));
  return found !== undefined && isReal(found) ? iso(found) : undefined;
}
