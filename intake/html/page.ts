import type { View } from "../../core/index.js";
import { Break, breakOf, DROPPED, EMPTY, HEADER, isMarked } from "./elements.js";
import { readReference } from "./entities.js";
import { type PageParts } from "./scan.js";

/** An element that is open; `mark` is where its text starts when it is to be taken back at its end tag, else -1. */
interface OpenElement {
  readonly name: string;
  readonly mark: number;
  readonly byWords: boolean;
}

/** Tags that tell of the page. */
const TELLING = new Set(["meta", "time", "link", "html"]);

/** A tag that tells of the page as it stands, with how much text came before it. */
export interface Tag {
  readonly name: string;
  readonly text: string;
  readonly textBefore: number;
}

/** Room for a page's text and offsets, one page after another; a page that would keep too much of it for itself has its own. */
class Room {
  units = new Uint16Array(0);
  offsets = new Int32Array(0);

  static readonly #shared = new Room();
  static readonly #most = 1 << 20;

  static of(length: number): Room {
    const room = length > Room.#most ? new Room() : Room.#shared;
    if (room.units.length < length) {
      room.units = new Uint16Array(length);
      room.offsets = new Int32Array(length);
    }
    return room;
  }
}

/** What was read of a page. */
export interface ReadPage {
  readonly view: View;
  /** The first first-level heading's words. */
  readonly heading: string | undefined;
  readonly tags: readonly Tag[];
  readonly raws: readonly { readonly name: string; readonly text: string }[];
}

/** Builds a page's text in one pass, each code unit with the offset it came from; it is to be finished before the next is begun. */
export class PageText implements PageParts {
  /** Code units taken back because of words in a class, id or role. */
  takenBack = 0;

  readonly #page: string;
  readonly #useWords: boolean;
  readonly #units: Uint16Array;
  readonly #offsets: Int32Array;
  readonly #tags: Tag[] = [];
  readonly #raws: { readonly name: string; readonly text: string }[] = [];
  readonly #stack: OpenElement[] = [];
  readonly #openCount = new Map<string, number>();
  #length = 0;
  /** All code units written, one over the other: below 256 the text takes a byte a sign. */
  #bits = 0;
  #break: Break = Break.None;
  #breakAt = 0;
  #space = false;
  #bullet = false;
  #tabs = 0;
  #cells = 0;
  #preformatted = 0;
  #headingAt = -1;
  #heading: { readonly start: number; readonly end: number } | null = null;

  /** With `useWords`, elements whose class, id or role marks them as furniture are dropped. */
  constructor(page: string, useWords: boolean) {
    this.#page = page;
    this.#useWords = useWords;
    const room = Room.of(page.length + 5);
    this.#units = room.units;
    this.#offsets = room.offsets;
  }

  get length(): number {
    return this.#length;
  }

  finish(): ReadPage {
    this.#offsets[this.#length] = this.#page.length;
    const view = { text: this.#slice(0, this.#length), offsets: this.#offsets.slice(0, this.#length + 1) };
    const heading = this.#heading === null ? undefined : this.#slice(this.#heading.start, this.#heading.end).replace(/\s+/g, " ").trim() || undefined;
    return { view, heading, tags: this.#tags, raws: this.#raws };
  }

  text(start: number, end: number): void {
    const page = this.#page;
    for (let i = start; i < end; i++) {
      const code = page.charCodeAt(i);
      if (code === 32 || (code >= 9 && code <= 13)) this.#whiteSpace(code, i);
      else if (code === 38) i = this.#reference(i) - 1;
      else this.#put(code, i);
    }
  }

  open(name: string, start: number, end: number): void {
    const tag = end - start > name.length + 2 ? this.#page.slice(start, end) : "";
    if (TELLING.has(name)) this.#tags.push({ name, text: tag, textBefore: this.#length });
    this.#layOut(name, start);
    if (EMPTY.has(name)) return;
    const byWords = this.#useWords && tag !== "" && isMarked(name, tag);
    this.#stack.push({ name, mark: byWords || name === HEADER || DROPPED.has(name) ? this.#length : -1, byWords });
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
    if (name === "pre") this.#preformatted++;
    if (name === "h1") this.#headingAt = this.#length;
  }

  close(name: string, start: number): void {
    this.#request(breakOf(name), start);
    if ((this.#openCount.get(name) ?? 0) === 0) return;
    for (let element = this.#stack.pop(); element !== undefined; element = this.#stack.pop()) {
      this.#openCount.set(element.name, (this.#openCount.get(element.name) ?? 1) - 1);
      if (element.name === "pre") this.#preformatted--;
      if (element.name !== name) continue;
      this.#finish(element);
      return;
    }
  }

  raw(name: string, start: number, end: number): void {
    this.#raws.push({ name, text: this.#page.slice(start, end) });
  }

  /** An element's own end tag: what is no part of the report is taken back. An element without one keeps its words. */
  #finish({ name, mark, byWords }: OpenElement): void {
    if (name === "h1" && this.#heading === null) this.#heading = { start: this.#headingAt, end: this.#length };
    if (mark < 0 || (name === HEADER && this.#headingAt >= mark)) return;
    if (byWords) this.takenBack += this.#length - mark;
    this.#length = mark;
    this.#space = true;
  }

  #layOut(name: string, start: number): void {
    this.#request(breakOf(name), start);
    if (name === "li") this.#bullet = true;
    else if (name === "tr") this.#cells = 0;
    else if ((name === "td" || name === "th") && this.#cells++ > 0) this.#tabs++;
  }

  #request(wanted: Break, start: number): void {
    if (wanted === Break.None) return;
    if (this.#break === Break.None) this.#breakAt = start;
    if (wanted > this.#break) this.#break = wanted;
    this.#tabs = 0;
    this.#bullet = false;
  }

  #whiteSpace(code: number, at: number): void {
    if (this.#preformatted > 0) this.#put(code, at);
    else this.#space = true;
  }

  #reference(start: number): number {
    const reference = readReference(this.#page, start);
    if (reference === null) {
      this.#put(38, start);
      return start + 1;
    }
    const { codePoint } = reference;
    if (codePoint === 9 || codePoint === 10) this.#whiteSpace(32, start);
    else if (codePoint > 0xffff) {
      this.#put(0xd800 + ((codePoint - 0x10000) >> 10), start);
      this.#put(0xdc00 + ((codePoint - 0x10000) & 0x3ff), start);
    } else this.#put(codePoint, start);
    return reference.end;
  }

  #put(code: number, at: number): void {
    if (this.#space || this.#tabs > 0 || this.#break !== Break.None || this.#bullet) this.#flush(at);
    this.#push(code, at);
  }

  /** Writes the layout due before a character. */
  #flush(at: number): void {
    const breakAt = Math.min(this.#breakAt, at);
    if (this.#length > 0 && this.#break !== Break.None) for (let i = 0; i < this.#break; i++) this.#push(10, breakAt);
    else if (this.#length > 0 && this.#tabs === 0 && this.#space) this.#push(32, at - 1);
    for (; this.#tabs > 0; this.#tabs--) this.#push(9, at - 1);
    if (this.#bullet) {
      this.#push(45, at - 1);
      this.#push(32, at - 1);
    }
    this.#space = false;
    this.#bullet = false;
    this.#break = Break.None;
  }

  #push(code: number, at: number): void {
    this.#bits |= code;
    this.#units[this.#length] = code;
    this.#offsets[this.#length++] = at;
  }

  #slice(start: number, end: number): string {
    if (this.#bits > 0xff) return Buffer.from(this.#units.buffer, start * 2, (end - start) * 2).toString("utf16le");
    return Buffer.from(this.#units.subarray(start, end)).toString("latin1");
  }
}
