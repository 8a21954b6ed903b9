import { createReadStream, statSync } from "node:fs";

/** Where bytes come from: at hand, a stream, or a file's path. */
export type Bytes = { readonly bytes: Uint8Array } | { readonly stream: AsyncIterable<Uint8Array> } | { readonly path: string };

/** Bytes looked at to know a medium. */
const HEAD_BYTES = 8192;

/** Data that goes past one of the limits; its message says which. */
export class LimitError extends Error {
  constructor(
    readonly code: "too-large" | "bomb" | "too-many" | "too-slow" | "encrypted",
    message: string,
  ) {
    super(message);
    this.name = "LimitError";
  }
}

/** Known by its name: the media are bundled apart, each with a class of its own. */
export const isLimitError = (error: unknown): error is LimitError => (error as { name?: unknown } | null)?.name === "LimitError";

/** An input's bytes: its head can be looked at before all of it is read, once. */
export class Content {
  readonly path: string | null;
  /** All bytes, once they were asked for as a whole. */
  whole: Uint8Array | null = null;
  #chunks: AsyncIterator<Uint8Array> | null;
  #held: Uint8Array[] = [];
  /** What went wrong while the head was looked at: told when the bytes before it are read. */
  #fault: { readonly error: unknown } | null = null;

  constructor(source: Bytes) {
    this.path = "path" in source ? source.path : null;
    this.#chunks = "bytes" in source ? null : ("path" in source ? createReadStream(source.path) : source.stream)[Symbol.asyncIterator]();
    if ("bytes" in source) this.#held.push(source.bytes);
  }

  /** The first bytes, at most `HEAD_BYTES` of them. */
  async head(): Promise<Uint8Array> {
    let length = this.#held.reduce((sum, { length: one }) => sum + one, 0);
    while (length < HEAD_BYTES && this.#chunks !== null) {
      const next = await this.#next(this.#chunks);
      if (next.done === true) this.#chunks = null;
      else this.#held.push(next.value);
      length += next.done === true ? 0 : next.value.length;
    }
    const [first] = this.#held;
    return (this.#held.length === 1 && first !== undefined ? first : Buffer.concat(this.#held)).subarray(0, HEAD_BYTES);
  }

  /** The next bytes; where they cannot be had, those that came before still are. */
  async #next(chunks: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
    try {
      return await chunks.next();
    } catch (error) {
      if (this.#held.length === 0) throw error;
      this.#fault = { error };
      return { done: true, value: undefined };
    }
  }

  /** All bytes; throws a `LimitError` once there are more than `limit`. */
  async all(limit: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of this.chunks()) {
      length += chunk.length;
      if (length > limit) throw new LimitError("too-large", `it has more than ${limit} bytes, the most a document may have; split it`);
      parts.push(chunk);
    }
    this.whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    return this.whole;
  }

  /** The bytes as they come, from the start. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    const chunks = this.#chunks;
    try {
      for (let held = this.#held.shift(); held !== undefined; held = this.#held.shift()) yield held;
      if (this.#fault !== null) throw this.#fault.error;
      if (chunks === null) return;
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
    } finally {
      await this.close();
    }
  }

  /** Lets go of a stream that is not read to its end. */
  async close(): Promise<void> {
    const chunks = this.#chunks;
    this.#chunks = null;
    this.#held = [];
    await chunks?.return?.();
  }
}

/** Counts what comes out of a compressed stream against what went in. */
export class Meter {
  #out = 0;
  readonly #bytesIn: () => number;
  readonly #limits: { readonly ratio: number; readonly ratioFloor: number };

  constructor(bytesIn: () => number, limits: { readonly ratio: number; readonly ratioFloor: number }) {
    this.#bytesIn = bytesIn;
    this.#limits = limits;
  }

  /** Throws a `LimitError` once the stream shows itself a bomb. */
  count(length: number): void {
    this.#out += length;
    const { ratio, ratioFloor } = this.#limits;
    if (this.#out > ratioFloor && this.#out > this.#bytesIn() * ratio)
      throw new LimitError("bomb", `it grows more than ${ratio}-fold when it is unpacked and is taken for a bomb; unpack it by hand if you trust it`);
  }
}

/** Weighs all that comes out of an input, through all its containers, against its own length. */
export class Scales {
  /** True once the input has shown itself a bomb. */
  isBurst = false;
  #given = 0;
  #out = 0;
  readonly #limits: { readonly ratio: number; readonly documentBytes: number };

  constructor(limits: { readonly ratio: number; readonly documentBytes: number }) {
    this.#limits = limits;
  }

  /** The input itself, its bytes counted. */
  given<T extends Bytes>(source: T): T {
    if ("bytes" in source) this.#given += source.bytes.length;
    else if ("path" in source) this.#given += statSync(source.path, { throwIfNoEntry: false })?.size ?? 0;
    else return { ...source, stream: counted(source.stream, (length) => (this.#given += length)) };
    return source;
  }

  /** Something that came out of it; throws a `LimitError`, at once or while it is read, when all together are too much. */
  unpacked<T extends Bytes>(source: T): T {
    if ("bytes" in source) this.#weigh(source.bytes.length);
    else if ("stream" in source) return { ...source, stream: counted(source.stream, (length) => this.#weigh(length)) };
    return source;
  }

  #weigh(length: number): void {
    this.#out += length;
    const { ratio, documentBytes } = this.#limits;
    this.isBurst ||= this.#out > documentBytes && this.#out > this.#given * ratio;
    if (this.isBurst) throw new LimitError("bomb", `all that is in it grows more than ${ratio}-fold and is taken for a bomb; the rest of it is left out; unpack it by hand if you trust it`);
  }
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (length: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
