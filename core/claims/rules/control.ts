import type { Rule } from "../model.js";
import { CONTROL_CONTEST_RULES } from "./control-contests.js";
import { CONTROL_DENIED } from "./control-denied.js";
import { ENTERED } from "./control-entered.js";
import { CONTROL_GAINED_RULES } from "./control-gained.js";
import { CONTROL_GAPPED_RULES } from "./control-gapped.js";
import { HANDED_OVER } from "./control-handed.js";
import { CONTROL_HOLD_RULES } from "./control-holds.js";
import { CONTROL_IDIOM_RULES } from "./control-idioms.js";
import { DECLARED_FREE, TRANSFER_NOUN } from "./control-nouns.js";
import { PASSED } from "./control-passed.js";
import { CONTROL_KEPT_RULES } from "./control-kept.js";
import { CONTROL_PRESENCE_RULES } from "./control-presence.js";
import { CONTROL_STANDING_RULES } from "./control-standing.js";
import { CONTROL_STATE_RULES } from "./control-states.js";
import { CONTROL_VERB_RULES } from "./control-verbs.js";
import { WITHDREW } from "./control-withdrew.js";

/** Rules for who holds which place. */
export const CONTROL_RULES: readonly Rule[] = [
  ...CONTROL_VERB_RULES,
  ...CONTROL_KEPT_RULES,
  HANDED_OVER,
  PASSED,
  WITHDREW,
  ENTERED,
  ...CONTROL_IDIOM_RULES,
  ...CONTROL_GAINED_RULES,
  ...CONTROL_PRESENCE_RULES,
  ...CONTROL_HOLD_RULES,
  ...CONTROL_GAPPED_RULES,
  ...CONTROL_STANDING_RULES,
  ...CONTROL_CONTEST_RULES,
  ...CONTROL_STATE_RULES,
  TRANSFER_NOUN,
  DECLARED_FREE,
  CONTROL_DENIED,
];
