import { TEXT_LIMIT } from "../core/index.js";

/** Files and lines of more bytes than this are refused before they are decoded: three bytes of UTF-8 for each code unit of the longest text. */
export const BYTE_LIMIT = 3 * TEXT_LIMIT;

/** The longest text in words for a message. */
export const LIMIT_IN_WORDS = `${TEXT_LIMIT / 1024 / 1024} million characters`;
