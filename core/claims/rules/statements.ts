import type { Rule } from "../model.js";
import { STATEMENT_AGENT_RULES } from "./statements-agents.js";
import { STATEMENT_ANNOUNCED_RULES } from "./statements-announced.js";
import { STATEMENT_CHARGE_RULES } from "./statements-charges.js";
import { STATEMENT_CONDITION_RULES } from "./statements-conditions.js";
import { STATEMENT_DECLARED_RULES } from "./statements-declared.js";
import { STATEMENT_DENIAL_RULES } from "./statements-denials.js";
import { STATEMENT_IMPERATIVE_RULES } from "./statements-imperatives.js";
import { STATEMENT_INSISTED_RULES } from "./statements-insisted.js";
import { STATEMENT_NOUN_RULES } from "./statements-nouns.js";
import { STATEMENT_OWNED_RULES } from "./statements-owned.js";
import { STATEMENT_OWNING_RULES } from "./statements-owning-up.js";
import { STATEMENT_POSITION_RULES } from "./statements-positions.js";
import { STATEMENT_REMINDER_RULES } from "./statements-reminders.js";
import { STATEMENT_SPOKEN_RULES } from "./statements-spoken.js";
import { STATEMENT_TALKS_RULES } from "./statements-talks.js";
import { STATEMENT_THREAT_RULES } from "./statements-threats.js";
import { STATEMENT_VERB_RULES } from "./statements-verbs.js";
import { STATEMENT_WISH_RULES } from "./statements-wishes.js";
import { STATEMENT_WRONG_RULES } from "./statements-wrongs.js";

/** Positions taken in words, by PLOVER's acts. */
export const STATEMENT_RULES: readonly Rule[] = [
  ...STATEMENT_CHARGE_RULES,
  ...STATEMENT_VERB_RULES,
  ...STATEMENT_INSISTED_RULES,
  ...STATEMENT_NOUN_RULES,
  ...STATEMENT_THREAT_RULES,
  ...STATEMENT_DECLARED_RULES,
  ...STATEMENT_POSITION_RULES,
  ...STATEMENT_SPOKEN_RULES,
  ...STATEMENT_WISH_RULES,
  ...STATEMENT_WRONG_RULES,
  ...STATEMENT_CONDITION_RULES,
  ...STATEMENT_AGENT_RULES,
  ...STATEMENT_DENIAL_RULES,
  ...STATEMENT_ANNOUNCED_RULES,
  ...STATEMENT_OWNING_RULES,
  ...STATEMENT_TALKS_RULES,
  ...STATEMENT_IMPERATIVE_RULES,
  ...STATEMENT_OWNED_RULES,
  ...STATEMENT_REMINDER_RULES,
];
