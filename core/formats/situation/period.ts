import type { Day } from "../../ledger/index.js";
import type { Extract } from "../model.js";

/** The record at the end of a period, and as it was on the day before it began. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly now: Extract;
  readonly before: Extract;
  /** A party's name in words. */
  partyName(party: string | null): string;
}
