import type { Report } from "../../core/index.js";
import type { Mode } from "../corpora.js";

/** A package from npm, or a naive way, that answers the same question as a corpus asks. */
export interface Peer {
  readonly name: string;
  readonly mode: Mode;
  /** Slow: read on every so manieth document of a corpus unless all are asked for. */
  readonly every?: Readonly<Record<string, number>>;
  /** The part of a reading that the scorer of the mode looks at. */
  read(report: Report): Readonly<Record<string, unknown>>;
}
