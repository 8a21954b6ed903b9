import type { Day, PartyWords } from "../../core/index.js";
import type { Store } from "../store/index.js";
import type { FactsCache } from "./facts-cache.js";
import type { WordsCache } from "./reprints.js";

/** What the parts of a record share. */
export interface Context {
  readonly store: Store;
  readonly partyWords: PartyWords;
  /** The day on which an undated view is looked at. */
  readonly today: () => Day;
  /** Words of reports lately compared. */
  readonly words: WordsCache;
  /** Facts of views lately made. */
  readonly facts: FactsCache;
}
