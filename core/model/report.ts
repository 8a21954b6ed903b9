/** A report as received: `text` is what every offset counts in (UTF-16 code units). */
export interface Report {
  readonly id: string;
  readonly text: string;
  /** Publication date, EDTF `YYYY-MM-DD`, or null when nothing tells it. */
  readonly date: string | null;
  readonly title?: string;
  /** For marked-up reports: the plain text a reader sees, with the way back to `text`. */
  readonly view?: View;
  /** Trouble met on the way in. */
  readonly problems?: readonly Problem[];
}

/** Plain text drawn from a marked-up report; `offsets[i]` is where code unit `i` of `text` starts in the report, with one more entry for the end. */
export interface View {
  readonly text: string;
  readonly offsets: Int32Array;
}

/** Trouble in the data, told beside the result and never thrown. */
export interface Problem {
  readonly code: string;
  readonly start?: number;
  readonly end?: number;
  /** What is wrong, where, and what to do about it. */
  readonly message: string;
}
