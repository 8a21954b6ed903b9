import type { NamedParty } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { namesOf } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** What may stand between those who strike and the noun of it: "Kenyan | drone | strikes", "an M23 | rocket | attack". */
const MEANS = new WordSet(
  "air drone artillery mortar rocket missile ground bomb suicide grenade gun machete arson knife shell tank naval aerial cross border night surprise retaliatory deadly heavy coordinated armed major new fresh alleged suspected reported",
);
const ANSWERS = new WordSet("respond retaliate answer reply hit strike fight");

/** Who strikes, where the noun of it tells: "M23 attacks", "Kenyan air strikes", "Kenya responded with air strikes". */
export function doersOf(sentence: Sentence, phrase: NounPhrase): NamedParty[] {
  const owner = ownerOf(sentence, phrase);
  if (owner) return [owner];
  if (phrase.preposition !== sentence.words.with) return [];
  const answer = sentence.syntax.clauses.find(({ lemma, phrases, isPassive }) => !isPassive && phrases.includes(phrase) && ANSWERS.hasId(sentence, lemma));
  return answer?.subject && (sentence.actor(answer.subject) !== null || isArmed(sideOf(sentence, answer.subject))) ? namesOf(sentence, answer.subject) : [];
}

function ownerOf(sentence: Sentence, { first, head }: NounPhrase): NamedParty | null {
  let at = head - 1;
  while (at > first && MEANS.has(sentence, at)) at--;
  const name = at >= first ? sentence.names.at[at]! : 0;
  if (name === 0) return null;
  const actor = sentence.actors.named(sentence.names.names[name - 1]!);
  const isForce = actor.type === "non-state" || actor.type === "military" || actor.isAdjective;
  return isForce && actor.party !== null && sentence.names.names[name - 1]!.first >= first ? { name: actor.name, party: actor.party } : null;
}
