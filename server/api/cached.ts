type Bytes = Uint8Array<ArrayBuffer> | null;

interface Kept {
  readonly answer: Promise<Bytes>;
  /** Zero while it is being made. */
  size: number;
}

/** Answers already made, by key, the longest unused forgotten first, within a number of bytes. One that is being made is waited for, not made twice. */
export class Cached {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(readonly bytesMax: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  /** The answer kept under a key, else that of `make`; a null or a failure is not kept. */
  get(key: string, make: () => Promise<Bytes>): Promise<Bytes> {
    const before = this.#kept.get(key);
    if (before !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, before);
      return before.answer;
    }
    const kept: Kept = { answer: make(), size: 0 };
    this.#kept.set(key, kept);
    kept.answer.then(
      (bytes) => (bytes === null ? this.#forget(key) : this.#weigh(kept, bytes.length)),
      () => this.#forget(key),
    );
    return kept.answer;
  }

  #weigh(kept: Kept, size: number): void {
    kept.size = size;
    this.#bytes += size;
    for (const [key, oldest] of this.#kept) {
      if (this.#bytes <= this.bytesMax) return;
      if (oldest.size > 0) this.#forget(key);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}
