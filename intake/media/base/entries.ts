import { type Readable } from "node:stream";
import { fromBuffer, getFileNameLowLevel, open, type Entry, type Options, type ZipFile } from "yauzl";
import type { Opening } from "../../arrival.js";
import { LimitError, Meter } from "../../content.js";
import type { IntakeLimits } from "../../limits.js";

/** Names of entries looked at, at most; more are a sign of a made-up archive. */
const ENTRIES_LIMIT = 1_000_000;

/** A file in a ZIP archive, read when it is asked for. */
export interface ZipEntry {
  readonly name: string;
  readonly bytesIn: number;
  /** Its bytes as they come, metered; throws a `LimitError` on a bomb. */
  chunks(): AsyncGenerator<Uint8Array>;
}

/** Names are decoded here: the library gives up the whole archive over one name that leads out of a folder, and nothing is ever written to one. */
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true };

/** The files of a ZIP archive in its own order; folders and the litter of file managers are left out. */
export async function* entriesOf({ content, limits }: Opening): AsyncGenerator<ZipEntry> {
  const { path } = content;
  const zip = path === null ? await opened(fromBuffer, Buffer.from(await content.all(limits.documentBytes))) : await opened(open, path);
  try {
    let seen = 0;
    for await (const entry of zip.eachEntry()) {
      if (++seen > ENTRIES_LIMIT) throw new LimitError("too-many", `it lists more than ${ENTRIES_LIMIT} files; split it`);
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (!isLitter(name)) yield { name, bytesIn: entry.compressedSize, chunks: () => unpacked(zip, entry, limits) };
    }
  } finally {
    zip.close();
  }
}

function opened<T>(how: (from: T, options: Options, callback: (error: Error | null, zip: ZipFile) => void) => void, from: T): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    how(from, OPTIONS, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

async function* unpacked(zip: ZipFile, entry: Entry, limits: IntakeLimits): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new LimitError("encrypted", "it is locked by a password; unlock it and give that");
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const meter = new Meter(() => entry.compressedSize, limits);
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      meter.count(chunk.length);
      yield chunk;
    }
  } finally {
    stream.destroy();
  }
}

const isLitter = (name: string): boolean => name.endsWith("/") || name.startsWith("__MACOSX/") || /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$/.test(name);
