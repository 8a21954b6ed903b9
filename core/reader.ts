import type { Reading, Report } from "./model/index.js";
import { Lexicon } from "./lexicon.js";

/** Reports longer than this many code units are refused with a problem. */
export const TEXT_LIMIT = 8 * 1024 * 1024;

export interface ReadOptions {
  /** Add the mention lists to the reading. */
  readonly mentions?: boolean;
}

/** Reads reports one after another; holds scratch buffers, so one instance a thread. */
export class Reader {
  readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Never throws on data: trouble comes back in `problems`. */
  read(report: Report, options: ReadOptions = {}): Reading {
    void options;
    return { report: { id: report.id, date: report.date, language: "en", reader: this.lexicon.version }, claims: [], totals: [], sums: [], problems: [...(report.problems ?? [])] };
  }
}
