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

  /** Adds `text[start, end)`; white space and hyphens join words by one space, apostrophes and full stops vanish. */
  feed(text: string, start: number, end: number): this {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const value = foldUnit(unit);
      if (value === DROPPED) continue;
      if (value === SEPARATOR) {
        if (!this.gap && this.length > 0) this.endWord();
        continue;
      }
      if (this.gap) this.mix(0x20);
      if (this.gap || this.length === 0) this.words++;
      this.gap = false;
      if (isPacked(value, unit)) {
        this.mix(firstOf(value));
        this.mix(secondOf(value));
      } else this.mix(value);
    }
    return this;
  }

  private endWord(): void {
    this.gap = true;
    if (this.words === 1) this.first = spread(this.primary);
  }

  private mix(unit: number): void {
    this.primary = Math.imul(this.primary ^ unit, 0x01000193);
    this.check = Math.imul(this.check + unit, 0x9e3779b1);
    this.check ^= this.check >>> 15;
    this.length++;
  }

  /** Bucket of the name in the table. */
  get bucket(): number {
    return spread(this.primary) >>> (32 - BUCKET_BITS);
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

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
