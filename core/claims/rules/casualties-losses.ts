import type { Actor } from "../../mentions/actors/index.js";
import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { WordSet } from "../word-set.js";

const LOSSES = new WordSet("losses loss dead casualties wounded injured fatalities");
const ADMITS = new WordSet("suffer sustain lose take incur admit acknowledge concede mourn own bury");
const RANKS = new WordSet("ranks side forces troops men");
export const MEN = new WordSet("man men");
const RANKED = new WordSet("in on among from");
/** "killed by fire | from army forces": those forces did it. */
const BY = new WordSet("by shelling fire shells shell raid raids attack attacks strike strikes bullets clash clashes fighting battle");

/** The side of a toll that names its own dead, or those of a group it names: "its own dead", "FARC dead"; null for anything else. */
export function sideOfLosses(sentence: Sentence, phrase: NounPhrase): Side | null {
  if (!LOSSES.has(sentence, phrase.head)) return null;
  if (OWN.has(sentence, phrase.first)) return sideOf(sentence, phrase);
  const owner = sentence.actors.owner(phrase);
  return owner?.type === "non-state" && owner.party !== null && phrase.first <= owner.first && owner.last <= phrase.head ? peopleOf(owner) : null;
}

const OWN = new WordSet("its his their our");

/** Armed people of whom a phrase speaks: "army losses", "its own dead", "the guerrilla side". */
function sideOf(sentence: Sentence, phrase: NounPhrase): Side | null {
  const speaker = sentence.speakerAt(phrase.head);
  const people = sentence.victims.people(phrase, speaker);
  if (people && people.category !== "unknown") return people;
  const actor = sentence.actors.owner(phrase);
  return actor && (actor.type === "military" || actor.type === "non-state" || (actor.party !== null && actor.type !== "media")) ? peopleOf(actor) : null;
}

/** A phrase of losses with its side, told before a number in the same part of the sentence: "put army losses at six dead". */
function lossesBefore(sentence: Sentence, victims: Victims): Side | null {
  const { phrases } = sentence.syntax;
  for (let i = victims.phrase.index - 1; i >= 0; i--) {
    const phrase = phrases[i]!;
    if (sentence.isStopBetween(phrase.last, victims.first)) return null;
    const isLosses = LOSSES.has(sentence, phrase.head) && sentence.countIn(phrase) === null;
    const side = isLosses ? sideOf(sentence, phrase) : null;
    if (side) return side;
  }
  return null;
}

/** "admitted 46 dead", "reported 46 dead in its ranks", "nine died on the rebel side". */
function loserAround(sentence: Sentence, clause: Clause | null, { phrase, last }: Victims): Side | null {
  const host = clause?.isReduced ? (phrase.clause ?? clause.governor) : (clause ?? phrase.clause ?? admitting(sentence, phrase));
  if (host && !host.isPassive && host.subject && host.subject !== phrase && ADMITS.hasId(sentence, host.lemma)) {
    const actor = sentence.actor(host.subject);
    if (actor && (actor.type === "military" || actor.type === "non-state" || actor.party !== null) && !isOnlyTelling(sentence, host, actor)) return peopleOf(actor);
  }
  for (const other of sentence.syntax.phrases) {
    if (other.first < last || !RANKS.has(sentence, other.head) || !RANKED.has(sentence, other.prepositionAt) || other.first - last > 6 || sentence.isStopBetween(last, other.first)) continue;
    if (BY.hasIn(sentence, last, other.first) || (sentence.tokens.tag[other.prepositionAt - 1] === Tag.NounPlural && other.prepositionAt > last)) continue;
    return sideOf(sentence, other);
  }
  return null;
}

/** "Herders fought farmers. The government acknowledged 100 dead": where a report tells of no war that it wages, a government owns to no dead of its own. */
function isOnlyTelling(sentence: Sentence, { lemma }: Clause, { type, isProper }: Actor): boolean {
  return type === "government" && !isProper && OWNS.hasId(sentence, lemma) && sentence.memory.sides().length < 2;
}

const OWNS = new WordSet("admit acknowledge concede own");

/** The clause whose verb stands before a bare phrase: "acknowledged | 46 dead". */
function admitting(sentence: Sentence, phrase: NounPhrase): Clause | null {
  return sentence.syntax.clauses.findLast(({ last }) => last <= phrase.first && phrase.first - last <= 5) ?? null;
}

/** "put army losses at six dead": people told by a bare number, or as "men", are of the side whose losses are told. */
export function ofLoser(sentence: Sentence, clause: Clause | null, victims: Victims): Victims {
  const isMen = victims.category === "civilian" && MEN.has(sentence, victims.phrase.head);
  const isToldHere = victims.party !== null && victims.category !== "unknown" && sentence.casualtyBefore(victims.first) !== null;
  if ((!victims.isElliptic && !isMen) || victims.count.value === 0 || isToldHere) return victims;
  const side = lossesBefore(sentence, victims) ?? loserAround(sentence, clause, victims);
  const isTold = victims.isElliptic && victims.category !== "unknown" && !isMen && sentence.casualtyBefore(victims.first) !== null;
  return side ? { ...victims, party: side.party, category: isTold ? victims.category : side.category } : victims;
}
