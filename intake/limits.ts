import { TEXT_LIMIT } from "../core/index.js";

/** Files and lines of more bytes than this are refused before they are decoded: three bytes of UTF-8 for each code unit of the longest text. */
export const BYTE_LIMIT = 3 * TEXT_LIMIT;

/** The longest text in words for a message. */
export const LIMIT_IN_WORDS = `${TEXT_LIMIT / 1024 / 1024} million characters`;

/** Numbers that hold back what is too large, too deep or too slow; every one is told in the problem it raises. */
export interface IntakeLimits {
  /** Bytes of a document that is held whole: a PDF, an office document, a letter, a feed. */
  readonly documentBytes: number;
  /** Bytes out of one compressed member for each byte in, once `ratioFloor` bytes are out. */
  readonly ratio: number;
  readonly ratioFloor: number;
  /** Containers within containers. */
  readonly depth: number;
  /** Reports and files out of one input, all depths together. */
  readonly members: number;
  /** Pages of a PDF that are read. */
  readonly pages: number;
  /** Sitemaps of an index that are fetched at one poll of it. */
  readonly sitemaps: number;
  /** Pages of a sitemap without headlines that are fetched at one poll of it. */
  readonly sitemapPages: number;
  /** Milliseconds after which a document read piece by piece is given up, and a worker's batch stopped. */
  readonly parseMs: number;
}

export const LIMITS: IntakeLimits = {
  documentBytes: 64 * 1024 * 1024,
  ratio: 200,
  ratioFloor: 16 * 1024 * 1024,
  depth: 4,
  members: 1_000_000,
  pages: 2_000,
  sitemaps: 20,
  sitemapPages: 50,
  parseMs: 30_000,
};
