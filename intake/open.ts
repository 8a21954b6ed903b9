import { TEXT_LIMIT, type Problem, type Report } from "../core/index.js";
import { publicationDate } from "./date/index.js";
import { decode } from "./decode.js";
import type { PageAbout } from "./form.js";
import { FORMS } from "./forms.js";
import { BYTE_LIMIT, LIMIT_IN_WORDS } from "./limits.js";

/** A report ready for the reader; `charset` is what its bytes were decoded by, `utf-8` for text given as such. */
export interface Opened {
  readonly report: Report;
  readonly charset: string;
  /** What the page's markup tells of it, looked for when it is asked. */
  readonly about?: () => PageAbout;
}

/** A report that cannot be read, and why. */
export interface Refused {
  readonly id: string;
  readonly problem: Problem;
  /** Set where its provider has taken the item back: the number of the version that says so, where it has one. */
  readonly withdrawn?: { readonly version: number | undefined };
}

export interface OpenOptions {
  /** The publication date, `YYYY-MM-DD`; goes before what the report says of itself. */
  readonly date?: string | undefined;
  readonly title?: string | undefined;
  /** The name of its form, where that is known. */
  readonly form?: string | undefined;
  /** The charset told with it, for bytes that are no UTF-8. */
  readonly charset?: string | undefined;
}

/** A web page whose own text is shorter than this, though the page is long, is looked at again by other means. */
export const LITTLE_TEXT = 400;
const LONG_PAGE = 4_000;

/** Is so little found in a page that it should be looked at again, by `openAll`? */
export const isScant = ({ report, about }: Opened): boolean => about !== undefined && (report.view?.text.length ?? 0) < LITTLE_TEXT && report.text.length >= LONG_PAGE;

/** Bytes of one report; `name` is its id and, by its ending, a hint at its form. Never throws on data. */
export function openReport(bytes: Uint8Array, name: string, options: OpenOptions = {}): Opened | Refused {
  if (bytes.length > BYTE_LIMIT) return { id: name, problem: tooLarge(bytes.length, "bytes") };
  const decoded = decode(bytes, options.charset);
  if ("code" in decoded) return { id: name, problem: decoded };
  return openText(decoded.text, name, options, decoded);
}

/** Text of one report, already decoded. Never throws on data. */
export function openText(text: string, name: string, options: OpenOptions = {}, decoded: { charset: string; problems: readonly Problem[] } = { charset: "utf-8", problems: [] }): Opened | Refused {
  const problem = unreadable(text);
  if (problem !== null) return { id: name, problem };
  const form = FORMS.find((candidate) => (options.form === undefined ? candidate.recognises(text, name) : candidate.name === options.form));
  if (form === undefined) throw new Error(`there is no form ${options.form ?? "for plain text"}`);
  const page = form.open(text);
  const dated = publicationDate(options.date, page.dates, page.view ?? { text });
  const title = options.title ?? page.title;
  const report: Report = {
    id: name,
    text,
    date: dated.date,
    ...(title === undefined ? {} : { title }),
    ...(page.view === undefined ? {} : { view: page.view }),
    problems: [...decoded.problems, ...dated.problems],
  };
  return { report, charset: decoded.charset, ...(page.about === undefined ? {} : { about: page.about }) };
}

function unreadable(text: string): Problem | null {
  if (text.length > TEXT_LIMIT) return tooLarge(text.length, "characters");
  if (!/[^\s\uFEFF]/.test(text)) return { code: "empty", message: "nothing to read: the report is empty or holds only white space; check how it was saved" };
  const nul = text.indexOf("\0");
  if (nul >= 0) return { code: "binary", start: nul, end: nul + 1, message: "the text holds NUL characters and is taken for binary; save it as plain text and read that" };
  return null;
}

const tooLarge = (size: number, unit: string): Problem => ({ code: "too-large", message: `${size} ${unit} is more than one report may have (${LIMIT_IN_WORDS}); split it into its reports` });
