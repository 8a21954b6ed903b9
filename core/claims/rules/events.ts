import type { Rule } from "../model.js";
import { ACT_RULES } from "./events-acts.js";
import { AGREEMENT_RULES } from "./events-agreements.js";
import { BATTLE_RULES } from "./events-battles.js";
import { EXPLOSION_NOUN } from "./events-blasts.js";
import { DENIED_RULES } from "./events-denied.js";
import { ENGAGED } from "./events-engaged.js";
import { FIGHT_RULES } from "./events-fights.js";
import { ENCOUNTER_RULES } from "./events-encounters.js";
import { EXPLOSION_RULES } from "./events-explosions.js";
import { GUNFIRE_HEARD, MET_WITH_FIRE } from "./events-gunfire.js";
import { EVENT_IDIOM_RULES } from "./events-idioms.js";
import { INCOMING_RULES } from "./events-incoming.js";
import { MEASURE_TAKEN } from "./events-measures.js";
import { INTERVENED, PROTEST_RULES } from "./events-protests.js";
import { REPLIED_WITH } from "./events-replied.js";
import { RESORT_RULES } from "./events-resorted.js";
import { RIOTED } from "./events-riots.js";
import { STRATEGIC_RULES } from "./events-strategic.js";
import { ATTEMPT_RULES } from "./events-attempts.js";
import { TERRITORY_RULES } from "./events-territory.js";
import { VIOLENCE_RULES } from "./events-violence.js";

/** Event rules in the order they are asked: crowds and explosives before plain attacks. */
export const EVENT_RULES: readonly Rule[] = [
  INTERVENED,
  RIOTED,
  ...PROTEST_RULES,
  ...INCOMING_RULES,
  ...EXPLOSION_RULES,
  REPLIED_WITH,
  EXPLOSION_NOUN,
  ...TERRITORY_RULES,
  ...ATTEMPT_RULES,
  ...BATTLE_RULES,
  ENGAGED,
  ...RESORT_RULES,
  ...FIGHT_RULES,
  ...DENIED_RULES,
  ...VIOLENCE_RULES,
  ...STRATEGIC_RULES,
  ...AGREEMENT_RULES,
  ...EVENT_IDIOM_RULES,
  ...ENCOUNTER_RULES,
  ...ACT_RULES,
  GUNFIRE_HEARD,
  MET_WITH_FIRE,
  MEASURE_TAKEN,
];
