import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { doersOf } from "./events-doers.js";
import { eventDraft, isTold, SUB_TYPE } from "./events-draft.js";
import type { Weapon } from "./events-words.js";
import { WordSet } from "../word-set.js";

const NOBODY = new WordSet("no nobody none");
const THE = new WordSet("the this these");

/** "No one was hurt": nobody came to harm. */
export const isHarmless = (sentence: Sentence, { subject }: Clause): boolean => subject !== null && NOBODY.has(sentence, subject.first);

/** "No one was hurt in | Tuesday's shelling": it took place, and hit nobody. */
export function readHarmless(sentence: Sentence, clause: Clause, weapon: Weapon, means: NounPhrase): Draft | null {
  const subType = SUB_TYPE[weapon];
  const isKnown = THE.has(sentence, means.first) || means.possessive >= 0 || sentence.datesIn(means.first, means.last).length > 0;
  return subType && isKnown && isTold(sentence, clause) ? eventDraft(sentence, { subType, clause, actors: doersOf(sentence, means), stance: "asserted" }) : null;
}
