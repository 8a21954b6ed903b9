import { Shape, type NamedParty } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
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
  const blamed = answerable(sentence, phrase);
  if (blamed) return namesOf(sentence, blamed);
  const by = phrase.clause === null && BLOWS.hasNoun(sentence, phrase.head) ? sentence.phraseAfter(phrase, sentence.words.by) : null;
  if (by !== null && isArmed(sideOf(sentence, by))) return namesOf(sentence, by);
  if (phrase.preposition !== sentence.words.with) return [];
  const answer = sentence.syntax.clauses.find(({ lemma, phrases, isPassive }) => !isPassive && phrases.includes(phrase) && ANSWERS.hasId(sentence, lemma));
  return answer?.subject && (sentence.actor(answer.subject) !== null || isArmed(sideOf(sentence, answer.subject))) ? namesOf(sentence, answer.subject) : [];
}

/** "Israeli | strikes | hit the port": blows by those who have arms, and no stoppage of work. */
export const isStrikeBy = (sentence: Sentence, phrase: NounPhrase): boolean => STRIKES.has(sentence, phrase.head) && ownerOf(sentence, phrase) !== null;
export const STRIKES = new WordSet("strike strikes");

const BLOWS = new WordSet("strike airstrike shelling bombardment bombing raid attack explosion blast detonation barrage salvo mortaring fire");

/** "Kenyan shelling", "government air strikes"; "the shelling of a Kenyan base", "a strike on an M23 camp" tell whom they hit, and not whose they are. Null for what is no blow. */
export function strikersOf(sentence: Sentence, blow: NounPhrase): NamedParty[] | null {
  if (!BLOWS.hasNoun(sentence, blow.head)) return null;
  const told = doersOf(sentence, blow);
  const owner = told.length > 0 ? null : sentence.actors.owner(blow);
  return owner?.party && owner.first < blow.last ? [{ name: owner.name, party: owner.party }] : told;
}

const LAID_AT = new WordSet("blame pin");
const OWNED_BY = new WordSet("claim carry launch stage mount commit conduct perpetrate");
const TRACED_TO = new WordSet("attribute ascribe");

/** Who is told to be behind an attack: by whom it is claimed, on whom it is blamed. */
const answerable = (sentence: Sentence, phrase: NounPhrase): NounPhrase | null => blamedFor(sentence, phrase) ?? claimerOf(sentence, phrase);

/** "was shelled | by the army", "shelling | by the army | killed", "an attack claimed | by the rebels | killed": who is told to have done it. */
export function toldDoer(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { isPassive, subject } = clause;
  return sentence.phraseBehind(clause, sentence.words.by) ?? (subject && !isPassive ? (sentence.phraseAfter(subject, sentence.words.by) ?? answerable(sentence, subject)) : null);
}

const RESPONSIBILITY = new WordSet("responsibility credit");

/** "The M23 claimed responsibility for | a bombing". */
function claimerOf(sentence: Sentence, { index, preposition, prepositionAt }: NounPhrase): NounPhrase | null {
  const over = preposition === sentence.words.for ? sentence.syntax.phrases[index - 1] : undefined;
  if (over === undefined || over.last !== prepositionAt || !RESPONSIBILITY.has(sentence, over.head)) return null;
  const { clause } = over;
  return clause?.object === over && !clause.isNegated && OWNED_BY.hasId(sentence, clause.lemma) ? clause.subject : null;
}

/** "an attack | blamed on the M23", "a raid | claimed by the M23". */
function blamedFor(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const { words } = sentence;
  for (const clause of sentence.syntax.clauses) {
    if (clause.subject !== phrase || !clause.isReduced || clause.object !== null) continue;
    const door = LAID_AT.hasId(sentence, clause.lemma) ? words.on : OWNED_BY.hasId(sentence, clause.lemma) ? words.by : TRACED_TO.hasId(sentence, clause.lemma) ? words.to : 0;
    if (door !== 0) return sentence.phraseBehind(clause, door);
  }
  return null;
}

function ownerOf(sentence: Sentence, { first, head }: NounPhrase): NamedParty | null {
  let at = head - 1;
  while (at > first && MEANS.has(sentence, at)) at--;
  const name = at >= first ? sentence.names.at[at]! : 0;
  if (name === 0) return null;
  const actor = sentence.actors.named(sentence.names.names[name - 1]!);
  const isForce = actor.type === "non-state" || actor.type === "military" || actor.isAdjective || (sentence.tokens.shape[at]! & Shape.AllCaps) !== 0;
  return isForce && actor.party !== null && sentence.names.names[name - 1]!.first >= first ? { name: actor.name, party: actor.party } : null;
}
