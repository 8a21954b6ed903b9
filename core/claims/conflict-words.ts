import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** Words that some sentence of every report on a war or a peace has. */
const WORDS = new WordSet(
  "truce truces ceasefire ceasefires armistice hostilities peace peacekeepers peacekeeping war wars rebel rebels rebellion insurgent insurgents guerrilla guerrillas militia militias militants paramilitary paramilitaries fighters gunmen combatants combatant ex-combatants troops soldiers army armies battalion garrison forces weapons guns tanks artillery missiles rockets hostages shelling frontline accord accords demobilisation demobilization disarmament disarm demining deminers mines refugees displaced prisoners captives hostages separatists mujahideen conflict clashes fighting occupied occupation amnesty embargo withdrawal pullout serviceman servicemen airstrikes raids sides parties military roadblocks blockade offensive shooting detainees prosecution torture observers humanitarian districts barracks memorandum pact armed",
);

/** Does a report name an armed group, or any word of war and peace? Asked once, when it first matters. */
export const isOfConflict = (sentence: Sentence): boolean => (sentence.memory.isOfConflict ??= speaksOfConflict(sentence));

function speaksOfConflict(sentence: Sentence): boolean {
  if (sentence.names.names.some(({ entity }) => entity.type === "non-state")) return true;
  const { count } = sentence.tokens;
  for (let i = 0; i < count; i++) if (WORDS.has(sentence, i) || (sentence.form(i) === "fire" && sentence.form(i - 2) === "cease")) return true;
  return false;
}
