import { isLetter, isSpace } from "./signs.js";

/** Receives a page's parts in order; offsets are into the page, `start` inclusive, `end` exclusive. */
export interface PageParts {
  text(start: number, end: number): void;
  /** `start` to `end` is the whole tag, its brackets included. */
  open(name: string, start: number, end: number): void;
  close(name: string, start: number): void;
  /** The content of an element that holds no markup: script, style, title, textarea. */
  raw(name: string, start: number, end: number): void;
}

const RAW = new Set(["script", "style", "title", "textarea", "xmp", "noembed", "noframes"]);

/** Finds one string again and again from rising offsets, never searching the same stretch twice. */
class Finder {
  readonly #text: string;
  readonly #needle: string;
  #next = -1;
  #none = false;

  constructor(text: string, needle: string) {
    this.#text = text;
    this.#needle = needle;
  }

  /** The first occurrence at or after `from`, or -1. */
  from(from: number): number {
    if (this.#none || this.#next >= from) return this.#none ? -1 : this.#next;
    this.#next = this.#text.indexOf(this.#needle, from);
    this.#none = this.#next < 0;
    return this.#next;
  }
}

/** Walks a page once, in time linear in its length whatever it holds; nothing is thrown, and what is no tag is text. */
export class Scanner {
  readonly #page: string;
  readonly #parts: PageParts;
  readonly #tagEnd: Finder;
  readonly #commentEnd: Finder;
  readonly #quotes: ReadonlyMap<number, Finder>;
  readonly #rawEnds = new Map<string, number>();

  constructor(page: string, parts: PageParts) {
    this.#page = page;
    this.#parts = parts;
    this.#tagEnd = new Finder(page, ">");
    this.#commentEnd = new Finder(page, "-->");
    this.#quotes = new Map([
      [34, new Finder(page, '"')],
      [39, new Finder(page, "'")],
    ]);
  }

  scan(): void {
    const page = this.#page;
    let textStart = 0;
    let at = page.indexOf("<");
    while (at >= 0) {
      const end = this.#markupEnd(at);
      if (end > at) {
        if (at > textStart) this.#parts.text(textStart, at);
        textStart = this.#report(at, end);
      }
      at = page.indexOf("<", Math.max(textStart, at + 1));
    }
    if (textStart < page.length) this.#parts.text(textStart, page.length);
  }

  /** Where the markup that starts here ends, or -1 when the bracket is text. */
  #markupEnd(at: number): number {
    const code = this.#page.charCodeAt(at + 1);
    if (isLetter(code) || (code === 47 && isLetter(this.#page.charCodeAt(at + 2)))) return this.#tagCloses(at + 2);
    if (code !== 33 && code !== 63 && code !== 47) return -1;
    const comment = this.#page.startsWith("<!--", at) ? this.#commentEnd.from(at + 4) : -1;
    return comment >= 0 ? comment + 3 : this.#tagEnd.from(at + 2) + 1 || -1;
  }

  /** The end of a tag, quoted attribute values stepped over; -1 when nothing closes it. */
  #tagCloses(from: number): number {
    if (this.#tagEnd.from(from) < 0) return -1;
    const page = this.#page;
    let afterEquals = false;
    for (let i = from; i < page.length; i++) {
      const code = page.charCodeAt(i);
      if (code === 62) return i + 1;
      const quote = afterEquals ? (this.#quotes.get(code)?.from(i + 1) ?? -1) : -1;
      if (quote >= 0) i = quote;
      afterEquals = code === 61 || (afterEquals && isSpace(code));
    }
    return page.length;
  }

  /** Tells what the markup is; returns where the text after it starts. */
  #report(start: number, end: number): number {
    const page = this.#page;
    const closing = page.charCodeAt(start + 1) === 47;
    const nameStart = start + (closing ? 2 : 1);
    if (!isLetter(page.charCodeAt(nameStart))) return end;
    let nameEnd = nameStart;
    while (nameEnd < end && isNamePart(page.charCodeAt(nameEnd))) nameEnd++;
    const name = page.slice(nameStart, Math.min(nameEnd, nameStart + 24)).toLowerCase();
    if (closing) {
      this.#parts.close(name, start);
      return end;
    }
    if (!RAW.has(name)) {
      this.#parts.open(name, start, end);
      return end;
    }
    return this.#rawElement(name, end);
  }

  #rawElement(name: string, start: number): number {
    const close = this.#rawClose(name, start);
    if (close < 0) return start;
    this.#parts.raw(name, start, close);
    const end = this.#tagEnd.from(close);
    return end < 0 ? this.#page.length : end + 1;
  }

  /** Where `</name` next stands, in any letter case; -1 once there is none, without looking again. */
  #rawClose(name: string, from: number): number {
    const known = this.#rawEnds.get(name);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const pattern = new RegExp(`</${name}`, "gi");
    pattern.lastIndex = from;
    const found = pattern.exec(this.#page)?.index ?? -1;
    this.#rawEnds.set(name, found);
    return found;
  }
}

const isNamePart = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 58) || code === 45;
