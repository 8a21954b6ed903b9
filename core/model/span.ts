/** Offsets into a report's text in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words it covers, after W3C TextPositionSelector and TextQuoteSelector. */
export interface Quote extends Span {
  readonly exact: string;
}
