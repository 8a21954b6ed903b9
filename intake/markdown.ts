import type { View } from "../core/index.js";
import type { StatedDate } from "./date/index.js";
import type { Form, Page } from "./form.js";

/** Markdown (CommonMark): read as the words in it, its marks left out; offsets are into the file. */
export const MARKDOWN: Form = {
  name: "markdown",
  recognises: (_text, fileName) => /\.(?:md|markdown|mdown)$/i.test(fileName),
  open(text): Page {
    const matter = frontMatter(text);
    const words = new Words(text);
    words.readLines(matter.end);
    const title = matter.title ?? words.heading;
    return { view: words.view(), dates: matter.dates, ...(title === undefined ? {} : { title }) };
  },
};

interface FrontMatter {
  readonly end: number;
  readonly title?: string;
  readonly dates: readonly StatedDate[];
}

/** The lines between two `---` at a file's head. */
function frontMatter(text: string): FrontMatter {
  const match = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const end = match === null ? null : /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(match[0].length, 20_000));
  if (match === null || end === null) return { end: 0, dates: [] };
  const matter = text.slice(match[0].length, match[0].length + end.index);
  const field = (name: string): string | undefined => new RegExp(`^${name}[ \\t]*:[ \\t]*["']?([^\\r\\n]*?)["']?[ \\t]*\\r?$`, "im").exec(matter)?.[1] || undefined;
  const [title, date] = [field("title"), field("(?:date|published|pubdate)")];
  return { end: match[0].length + end.index + end[0].length, ...(title === undefined ? {} : { title }), dates: date === undefined ? [] : [{ text: date, source: "the front matter" }] };
}

/** What a line's start may be: a quotation, a heading, a list. */
const LINE_MARK = /^[ \t]{0,3}(?:>[ \t]?)*[ \t]*(?:#{1,6}[ \t]+|[*+-][ \t]+|)/;
const RULE = /^[ \t]{0,3}(?:(?:[-*_=][ \t]*){3,}|\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*)$/;
const FENCE = /^[ \t]{0,3}(?:```|~~~)/;
const DEFINITION = /^[ \t]{0,3}\[[^\]]{1,200}\]:[ \t]*\S/;

/** Builds the words of a Markdown text, each code unit with its offset, in one pass over each line. */
class Words {
  heading: string | undefined;
  readonly #text: string;
  readonly #parts: string[] = [];
  readonly #offsets: Int32Array;
  #length = 0;

  constructor(text: string) {
    this.#text = text;
    this.#offsets = new Int32Array(text.length + 1);
  }

  view(): View {
    this.#offsets[this.#length] = this.#text.length;
    return { text: this.#parts.join(""), offsets: this.#offsets.slice(0, this.#length + 1) };
  }

  readLines(from: number): void {
    let isCode = false;
    for (let start = from; start < this.#text.length;) {
      const found = this.#text.indexOf("\n", start);
      const end = found < 0 ? this.#text.length : found;
      const line = this.#text.slice(start, end);
      const isRule = RULE.test(line.trimEnd());
      if (FENCE.test(line)) isCode = !isCode;
      else if (!isCode && !isRule && !DEFINITION.test(line)) this.#readLine(line, start);
      if (found >= 0 && !(isRule && line.includes("|"))) this.#keep(end, end + 1);
      start = end + 1;
    }
  }

  #readLine(line: string, start: number): void {
    const mark = LINE_MARK.exec(line)?.[0] ?? "";
    const before = this.#parts.length;
    if (/[*+-][ \t]+$/.test(mark)) this.#keep(start + mark.length - 2, start + mark.length);
    this.#readInline(start + mark.length, start + line.length);
    if (mark.includes("#"))
      this.heading ??=
        this.#parts
          .slice(before)
          .join("")
          .replace(/[\s#]+$/, "") || undefined;
  }

  /** Leaves out emphasis, code marks, pictures, tags and the targets of links. */
  #readInline(from: number, to: number): void {
    const text = this.#text;
    const line = text.slice(from, to);
    let kept = from;
    for (const match of line.matchAll(INLINE)) {
      const at = from + match.index;
      this.#keep(kept, at);
      const [whole] = match;
      if (whole.startsWith("\\")) this.#keep(at + 1, at + whole.length);
      else if (whole.startsWith("[")) this.#readInline(at + 1, at + whole.lastIndexOf("]("));
      else if (whole === "|" && line.slice(0, match.index).trim() !== "" && line.slice(match.index + 1).trim() !== "") this.#put("\t", at);
      else if (/^<https?:/.test(whole)) this.#keep(at + 1, at + whole.length - 1);
      kept = at + whole.length;
    }
    this.#keep(kept, to);
  }

  #keep(from: number, to: number): void {
    if (to <= from) return;
    this.#parts.push(this.#text.slice(from, to));
    for (let i = from; i < to; i++) this.#offsets[this.#length++] = i;
  }

  #put(sign: string, at: number): void {
    this.#parts.push(sign);
    this.#offsets[this.#length++] = at;
  }
}

/** An escape, a picture, a link, a tag or address in angle brackets, a code mark, emphasis, a table's bar. Lengths are bounded, so a line costs its length. */
const INLINE =
  /\\[!-/:-@[-`{-~]|!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)|\[[^\][\n]{1,600}\]\([^)\s]{0,600}(?: "[^"\n]{0,200}")?\)|<\/?[a-z][^<>\n]{0,600}>|`{1,3}|(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|\|/gi;
