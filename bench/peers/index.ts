import { CHRONO } from "./chrono.js";
import { COMPROMISE_NUMBERS, COMPROMISE_PLACES } from "./compromise.js";
import type { Peer } from "./peer.js";
import { RECOGNIZERS_DATES, RECOGNIZERS_NUMBERS } from "./recognizers.js";

export type { Peer } from "./peer.js";
export { mostPopulous } from "./compromise.js";

/** Every peer, each on the corpora of its mode. */
export const PEERS: readonly Peer[] = [CHRONO, RECOGNIZERS_DATES, RECOGNIZERS_NUMBERS, COMPROMISE_NUMBERS, COMPROMISE_PLACES];
