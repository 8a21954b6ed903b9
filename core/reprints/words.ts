/** Bits of `Words.mark`. */
export const enum Mark {
  /** Begins with a capital inside a sentence: a name. */
  Name = 1,
  /** Digits, or a number in words. */
  Number = 2,
  /** A weekday, a month, or a year. */
  Time = 4,
}

/** A text's words as hashes: letters and digits, case folded, so that spacing, quotation marks and line breaks do not matter. */
export interface Words {
  readonly count: number;
  readonly hash: Uint32Array;
  readonly mark: Uint8Array;
  /** Hashes of each run of `SHINGLE` words; number `i` starts at word `i`. */
  readonly shingles: Uint32Array;
}

/** Words a shingle spans. */
export const SHINGLE = 4;

/** Mixes a 32-bit number so that every bit hangs on every bit (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function shinglesOf(hash: Uint32Array, count: number): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, count - SHINGLE + 1));
  for (let i = 0; i < shingles.length; i++) {
    let value = 0;
    for (let k = i; k < i + SHINGLE; k++) value = (Math.imul(value, 0x2c1b3c6d) + hash[k]!) | 0;
    shingles[i] = mix(value);
  }
  return shingles;
}

/** The words of a text again from what cannot be reckoned from the rest. */
export const wordsFrom = (hash: Uint32Array, mark: Uint8Array): Words => ({ count: hash.length, hash, mark, shingles: shinglesOf(hash, hash.length) });

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** A set of words, asked by the low bits of a hash first: most words end there. */
class WordSet {
  readonly #bits = new Uint8Array(1 << 12);
  readonly #hashes: ReadonlySet<number>;

  constructor(words: string) {
    this.#hashes = new Set(words.split(" ").map(hashOf));
    for (const hash of this.#hashes) this.#bits[hash & 0xfff] = 1;
  }

  has(hash: number): boolean {
    return this.#bits[hash & 0xfff] === 1 && this.#hashes.has(hash);
  }
}

const TIMES = new WordSet(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);
const NUMBERS = new WordSet(
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens scores",
);

/** ASCII letters and digits are 1 (digit), 2 (lower), 3 (upper); everything beyond ASCII but spaces and general punctuation counts as a lower-case letter. */
const CLASS = new Uint8Array(128);
for (let code = 48; code < 58; code++) CLASS[code] = 1;
for (let code = 97; code < 123; code++) CLASS[code] = 2;
for (let code = 65; code < 91; code++) CLASS[code] = 3;

function classOf(code: number): number {
  if (code < 128) return CLASS[code]!;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x206f) || code === 0xfeff || code === 0x3000 ? 0 : 2;
}

const YEAR_LEAST = 1900;
const YEAR_MOST = 2100;

/** Room for the words of the text at hand, used again for the next. */
let HASHES = new Uint32Array(1 << 12);
let MARKS = new Uint8Array(1 << 12);

/** One pass over a text; a comma or full stop between two digits belongs to the number. */
export function wordsOf(text: string): Words {
  const most = (text.length >> 1) + 1;
  if (HASHES.length < most) HASHES = new Uint32Array(most * 2);
  if (MARKS.length < most) MARKS = new Uint8Array(most * 2);
  const hash = HASHES;
  const mark = MARKS;
  let count = 0;
  let startsSentence = true;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    const first = classOf(code);
    if (first === 0) {
      if (code === 46 || code === 33 || code === 63 || code === 10) startsSentence = true;
      i++;
      continue;
    }
    let value = FNV_OFFSET;
    let digits = 0;
    let number = 0;
    const start = i;
    for (; i < text.length; i++) {
      const letter = text.charCodeAt(i);
      const sort = classOf(letter);
      if (sort === 0 && digits > 0 && isInsideNumber(text, i)) continue;
      if (sort === 0) break;
      if (sort === 1) number = number * 10 + letter - 48;
      if (sort === 1) digits++;
      value = Math.imul(value ^ (sort === 3 ? letter + 32 : letter), FNV_PRIME);
    }
    value >>>= 0;
    hash[count] = value;
    mark[count++] = markOf(value, first, digits, number, i - start, startsSentence);
    startsSentence = false;
  }
  return { count, hash: hash.slice(0, count), mark: mark.slice(0, count), shingles: shinglesOf(hash, count) };
}

function isInsideNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 44 || code === 46) && at + 1 < text.length && classOf(text.charCodeAt(at + 1)) === 1;
}

function markOf(value: number, first: number, digits: number, number: number, length: number, startsSentence: boolean): number {
  if (digits > 0) return digits === 4 && length === 4 && number >= YEAR_LEAST && number < YEAR_MOST ? Mark.Time : Mark.Number;
  if (first === 3 && TIMES.has(value)) return Mark.Time;
  if (NUMBERS.has(value)) return Mark.Number;
  return first === 3 && !startsSentence ? Mark.Name : 0;
}
