import type { Rule } from "../model.js";
import { KEPT_OUT_RULE } from "./commitments-denied.js";
import { ELIDED_RULES } from "./commitments-elided.js";
import { MANDATE } from "./commitments-mandates.js";
import { NOUN_ACTIONS } from "./commitments-nouns.js";
import { OTHER } from "./commitments-other.js";
import { READY_FOR } from "./commitments-ready.js";
import { REAFFIRMED } from "./commitments-reaffirmed.js";
import { ROWS } from "./commitments-rows.js";
import { STAYING } from "./commitments-staying.js";
import { TRUCE_RULES } from "./commitments-truce.js";
import { OUT_OF_PLACE } from "./commitments-out-of-place.js";
import { PROMISED_NOT, UNMET } from "./commitments-unmet.js";
import { ACTION_RULES } from "./commitments-verbs.js";

/** Rules for what parties are bound, or vow, to do. */
export const COMMITMENT_RULES: readonly Rule[] = [
  UNMET,
  ...ACTION_RULES,
  PROMISED_NOT,
  KEPT_OUT_RULE,
  ...TRUCE_RULES,
  READY_FOR,
  REAFFIRMED,
  OUT_OF_PLACE,
  MANDATE,
  STAYING,
  NOUN_ACTIONS,
  ...ELIDED_RULES,
  ROWS,
  OTHER,
];
