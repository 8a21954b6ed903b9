import type { Rule } from "../model.js";
import { CASUALTY_ELIDED_RULES, SECOND_SIDE } from "./casualties-elided.js";
import { CASUALTY_FATE_RULES } from "./casualties-fates.js";
import { CASUALTY_FLIGHT_RULES } from "./casualties-flight.js";
import { CASUALTY_FRAGMENT_RULES } from "./casualties-fragments.js";
import { CASUALTY_HARM_RULES } from "./casualties-harm.js";
import { CASUALTY_IDIOM_RULES } from "./casualties-idioms.js";
import { OTHER_COUNT } from "./casualties-counts.js";
import { AGAINST_OTHERS, COST } from "./casualties-costs.js";
import { LOST } from "./casualties-lost.js";
import { CASUALTY_LABEL_RULES } from "./casualties-labels.js";
import { HAD_NONE, NO_CASUALTIES } from "./casualties-none.js";
import { CASUALTY_NOUN_RULES } from "./casualties-nouns.js";
import { OF_THE_DEAD } from "./casualties-of-the-dead.js";
import { CASUALTY_PART_RULES, WERE_AMONG } from "./casualties-parts.js";
import { CASUALTY_RELEASE_RULES } from "./casualties-released.js";
import { CASUALTY_SHELTER_RULES } from "./casualties-shelter.js";
import { IN_THE_HUNDREDS } from "./casualties-magnitudes.js";
import { CASUALTY_STANDING_RULES, STANDING } from "./casualties-standing.js";
import { CASUALTY_STATE_RULES } from "./casualties-states.js";
import { CASUALTY_TABLE_RULES } from "./casualties-tables.js";
import { TOLL } from "./casualties-tolls.js";
import { CASUALTY_VERB_RULES } from "./casualties-verbs.js";
import { CASUALTY_WORDING_RULES, CORPSES_OF, TAKEN_PRISONER } from "./casualties-wordings.js";
import { COMMITMENT_RULES } from "./commitments.js";
import { CONTROL_RULES } from "./control.js";
import { EVENT_RULES } from "./events.js";
import { STATEMENT_RULES } from "./statements.js";

/** Every rule that reads claims, in the order they are asked. */
export const RULES: readonly Rule[] = [
  COST,
  ...CASUALTY_WORDING_RULES,
  ...CASUALTY_FATE_RULES,
  ...CASUALTY_FLIGHT_RULES,
  ...CASUALTY_SHELTER_RULES,
  ...CASUALTY_VERB_RULES,
  LOST,
  ...CASUALTY_RELEASE_RULES,
  ...CASUALTY_STATE_RULES,
  OF_THE_DEAD,
  WERE_AMONG,
  ...CASUALTY_NOUN_RULES,
  ...CASUALTY_IDIOM_RULES,
  SECOND_SIDE,
  ...CASUALTY_HARM_RULES,
  ...CASUALTY_STANDING_RULES,
  STANDING,
  ...CASUALTY_FRAGMENT_RULES,
  TOLL,
  IN_THE_HUNDREDS,
  ...CASUALTY_ELIDED_RULES,
  NO_CASUALTIES,
  HAD_NONE,
  ...CASUALTY_LABEL_RULES,
  ...CASUALTY_PART_RULES,
  AGAINST_OTHERS,
  CORPSES_OF,
  TAKEN_PRISONER,
  OTHER_COUNT,
  ...CASUALTY_TABLE_RULES,
  ...EVENT_RULES,
  ...CONTROL_RULES,
  ...STATEMENT_RULES,
  ...COMMITMENT_RULES,
];

export { listHead } from "./commitments-list-heads.js";
