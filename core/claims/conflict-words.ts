import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** Words that some sentence of every report on a war or a peace has. */
const WORDS = new WordSet(
  "truce truces ceasefire ceasefires armistice hostilities peace peacekeepers peacekeeping war wars rebel rebels rebellion insurgent insurgents guerrilla guerrillas militia militias militants paramilitary paramilitaries fighters gunmen combatants combatant ex-combatants troops soldiers army armies battalion garrison forces weapons guns tanks artillery missiles rockets hostages shelling frontline accord accords demobilisation demobilization disarmament disarm demining deminers mines refugees displaced prisoners captives hostages separatists mujahideen conflict clashes fighting occupied occupation amnesty embargo withdrawal pullout serviceman servicemen airstrikes raids sides parties military roadblocks blockade offensive enclave breakaway separatist insurgency jihadists mediator mediators demilitarised demilitarized shooting detainees prosecution torture observers humanitarian districts barracks memorandum pact armed",
);

/** Does a report name an armed group, or any word of war and peace? Asked once, when it first matters. */
export const isOfConflict = (sentence: Sentence): boolean => (sentence.memory.isOfConflict ??= speaksOfConflict(sentence));

function speaksOfConflict(sentence: Sentence): boolean {
  if (sentence.names.names.some(({ entity }) => entity.type === "non-state")) return true;
  const { count } = sentence.tokens;
  for (let i = 0; i < count; i++) if (WORDS.has(sentence, i) || (sentence.form(i) === "fire" && sentence.form(i - 2) === "cease")) return true;
  return false;
}

/** Does a sentence name a side beside those who are bound? */
export function namesAnother({ names, first, last }: Sentence, by: readonly string[]): boolean {
  if (by.length === 0) return false;
  for (let i = first; i < last; i++) {
    const at = names.at[i]!;
    if (at === 0) continue;
    const party = names.partyName(names.names[at - 1]!.entity.party);
    if (party !== null && !by.includes(party)) return true;
  }
  return false;
}

/** Words of the day's accidents and petty crime, and those of bombs and raids that are neither. */
const EVERYDAY = new WordSet(
  "sheriff deputies firefighter firefighters paramedic paramedics driver motorist traffic homeowner tenant gas boiler crash crashed meter leak arson robbery burglary drunk speeding coroner suspicion charges charged bail neighbour neighbours neighbor neighbors plumber cordon precaution",
);
const OUTRAGES = new WordSet(
  "bomb bombs bombing bombings bomber grenade grenades attack attacks attackers terrorist terrorists terrorism protest protests protesters activist activists opposition riot riots coup dissident dissidents",
);
const EVERYDAY_LEAST = 3;

/** Is a report about a crash, a gas leak, a burglary, and about nothing else? Asked once, when it first matters. */
export const isEveryday = (sentence: Sentence): boolean => (sentence.memory.isEveryday ??= !isOfConflict(sentence) && speaksOfEveryday(sentence));

function speaksOfEveryday(sentence: Sentence): boolean {
  const { count } = sentence.tokens;
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (OUTRAGES.has(sentence, i)) return false;
    if (EVERYDAY.has(sentence, i)) found++;
  }
  return found >= EVERYDAY_LEAST;
}
