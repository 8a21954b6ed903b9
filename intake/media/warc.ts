import { LimitReader, WARCParser, type WARCRecord } from "warcio";
import type { Item, Opening } from "../arrival.js";
import { isLimitError, LimitError } from "../content.js";

/** What a page in an archive may be; pictures, scripts and styles are passed over. */
const READABLE =
  /^(?:text\/(?:html|plain|markdown|csv|xml)|application\/(?:xhtml\+xml|pdf|xml|rss\+xml|atom\+xml|feed\+json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|msword)|message\/rfc822)/i;

/** WARC 1.0 and 1.1 (ISO 28500): responses with success and resources that hold words; the target's address is the id. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  for await (const record of WARCParser.iterRecords(content.chunks())) {
    const url = (record.warcTargetURI ?? "").replace(/^<|>$/g, "");
    const mediaType = mediaTypeOf(record);
    if (!isReport(record, url) || !READABLE.test(mediaType)) {
      await stepOver(record);
      continue;
    }
    yield await memberOf(record, url, mediaType, origin, limits.documentBytes);
  }
}

async function memberOf(record: WARCRecord, url: string, contentType: string, origin: string, limit: number): Promise<Item> {
  const within = `${origin}!${url}`;
  const [mediaType = ""] = contentType.toLowerCase().split(";");
  const charset = /charset=["']?([\w.:-]+)/i.exec(contentType)?.[1];
  try {
    const bytes = await payloadOf(record, limit);
    if (await isCutShort(record)) return { refused: { id: url, problem: { code: "broken", message: `${within}: the archive ends within the page; get it again` } } };
    return { source: { name: url, origin: within, mediaType: mediaType === "application/xhtml+xml" ? "text/html" : mediaType.trim(), bytes, hints: { id: url, url, charset } } };
  } catch (error) {
    if (!isLimitError(error) || error.code === "bomb") throw error;
    return { refused: { id: url, problem: { code: error.code, message: `${within}: ${error.message}` } } };
  }
}

/** A record's content, its transfer and content coding undone; of what is too long the rest is stepped over, still packed. */
async function payloadOf(record: WARCRecord, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const chunks = record[Symbol.asyncIterator]();
  let length = 0;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    length += next.value.length;
    if (length > limit) {
      await stepOver(record);
      throw new LimitError("too-large", `the page has more than the ${limit} bytes a document may have`);
    }
    parts.push(next.value);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}

/** Steps over what is left of a record, still packed, to its end or the archive's. The library's own way waits for ever where the archive ends first. */
async function stepOver(record: WARCRecord): Promise<void> {
  record.consumed = "skipped";
  for await (const chunk of record._reader) void chunk;
}

/** Does the archive end before the record does? The library takes what there is for the whole. */
async function isCutShort(record: WARCRecord): Promise<boolean> {
  await stepOver(record);
  return record._reader instanceof LimitReader && record._reader.limit > 0;
}

function isReport(record: WARCRecord, url: string): boolean {
  if (!/^https?:/i.test(url)) return false;
  if (record.warcType === "resource" || record.warcType === "conversion") return true;
  return record.warcType === "response" && Number(record.httpHeaders?.statusCode ?? 0) === 200;
}

const mediaTypeOf = (record: WARCRecord): string => (record.warcType === "response" ? record.httpHeaders?.headers.get("content-type") : record.warcContentType) ?? "text/html";
