import { DROPPED, SEPARATOR, firstOf, foldUnit, isPacked, secondOf } from "./fold.js";
import { BUCKET_BITS, FIRST_BITS, PREFIX_BITS } from "./layout.js";

const SEED = 0x811c9dc5;
const CHECK_SEED = 0x2545f491;

/** Hash of a folded name, fed piece by piece with slices of the report; nothing is allocated. */
export class NameHash {
  private primary = SEED;
  private check = CHECK_SEED | 0;
  private gap = false;
  private first = 0;
  /** Words of the folded name so far. */
  words = 0;
  /** Characters of the folded name so far. */
  length = 0;

  reset(): this {
    this.primary = SEED;
    this.check = CHECK_SEED | 0;
    this.gap = false;
    this.first = 0;
    this.words = 0;
    this.length = 0;
    return this;
  }

  /** Goes on from a first word that was fed before: from its `primaryValue`, `checkValue` and `length`. */
  resume(primary: number, check: number, length: number): void {
    this.primary = primary;
    this.check = check;
    this.gap = false;
    this.first = 0;
    this.words = 1;
    this.length = length;
  }

  /** Adds `text[start, end)`; white space and hyphens join words by one space, apostrophes and full stops vanish. */
  feed(text: string, start: number, end: number): this {
    let { primary, check, gap, words, length } = this;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const value = foldUnit(unit);
      if (value <= SEPARATOR) {
        if (value === DROPPED || gap || length === 0) continue;
        gap = true;
        if (words === 1) this.first = spread(primary);
        continue;
      }
      if (gap) {
        primary = mixPrimary(primary, 0x20);
        check = mixCheck(check, 0x20);
        length++;
      }
      if (gap || length === 0) words++;
      gap = false;
      const isTwo = isPacked(value, unit);
      const folded = isTwo ? firstOf(value) : value;
      primary = mixPrimary(primary, folded);
      check = mixCheck(check, folded);
      length++;
      if (!isTwo) continue;
      primary = mixPrimary(primary, secondOf(value));
      check = mixCheck(check, secondOf(value));
      length++;
    }
    this.primary = primary;
    this.check = check;
    this.gap = gap;
    this.words = words;
    this.length = length;
    return this;
  }

  /** Bucket of the name in the table. */
  get bucket(): number {
    return spread(this.primary) >>> (32 - BUCKET_BITS);
  }

  /** What the bucket is made from, as a signed 32-bit integer. */
  get primaryValue(): number {
    return this.primary;
  }

  /** Second hash, independent of the bucket, as a signed 32-bit integer. */
  get checkValue(): number {
    return this.check;
  }

  /** Slot of the words so far in the filter of beginnings. */
  get prefixSlot(): number {
    return spread(this.primary) >>> (32 - PREFIX_BITS);
  }

  /** Slot of the name's first word in the filter. */
  get firstSlot(): number {
    return (this.words <= 1 && !this.gap ? spread(this.primary) : this.first) >>> (32 - FIRST_BITS);
  }
}

function mixPrimary(primary: number, unit: number): number {
  return Math.imul(primary ^ unit, 0x01000193);
}

function mixCheck(check: number, unit: number): number {
  const mixed = Math.imul(check + unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
