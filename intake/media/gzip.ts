import { pipeline, Readable } from "node:stream";
import { createGunzip, type Gunzip } from "node:zlib";
import type { Item, Opening } from "../arrival.js";
import { Meter } from "../content.js";

/** Length of what is unpacked at a time: with zlib's own 16 KB, unpacking takes nearly twice the work. */
const CHUNK_BYTES = 1 << 16;

/** gzip, of one part or of many after one another: the file within. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const name = source.name.replace(/\.gz$/i, "");
  yield { source: { name, origin: source.origin ?? source.name, ...(source.hints === undefined ? {} : { hints: source.hints }), stream: unzipped(content.chunks(), limits) } };
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>, limits: Opening["limits"]): AsyncGenerator<Uint8Array> {
  const gunzip: Gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const meter = new Meter(() => gunzip.bytesWritten + 1, limits);
  const source = Readable.from(chunks, { objectMode: false });
  pipeline(source, gunzip, () => undefined);
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      meter.count(chunk.length);
      yield chunk;
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
