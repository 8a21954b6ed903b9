import type { Rule } from "../model.js";
import { CONTROL_STATE_RULES } from "./control-states.js";
import { CONTROL_VERB_RULES } from "./control-verbs.js";

/** Rules for who holds which place. */
export const CONTROL_RULES: readonly Rule[] = [...CONTROL_VERB_RULES, ...CONTROL_STATE_RULES];
