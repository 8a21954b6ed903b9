import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { STANDINGS } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** Which side of violence a phrase stands on: a state's force, an armed group, armed men of neither, a crowd, people without arms. */
export type Side = "force" | "group" | "crowd" | "civil" | "place" | null;

const OWN = new WordSet("its his their our her");
const MEN = new WordSet("men man members people side boys");

export function sideOf(sentence: Sentence, phrase: NounPhrase | null | undefined): Side {
  if (!phrase || phrase.isDate) return null;
  if (OWN.has(sentence, phrase.first) && MEN.has(sentence, phrase.head)) return ownSide(sentence, phrase);
  const standing = STANDINGS.at(sentence, phrase.head);
  if (standing === "crowd" || isProtesting(sentence, phrase)) return "crowd";
  if (standing === "post" && isOfUprooted(sentence, phrase)) return "civil";
  if (standing === "force" || standing === "group" || standing === "post") return forceSide(sentence, phrase, standing);
  if (standing === "home") return isArmedThing(sentence, phrase) ? "force" : "civil";
  const category = sentence.victims.category(phrase);
  if (category === "civilian" || category === "journalist" || category === "aid-worker" || category === "official") return "civil";
  if (category === "military" || category === "police" || category === "peacekeeper") return "force";
  if (category === "non-state") return "group";
  const inner = phrase.of && !phrase.of.isDate ? sideOf(sentence, phrase.of) : null;
  if (inner) return inner;
  return (
    namedSide(sentence, phrase) ?? (category === "unknown" || standing === "people" || standing === "official" ? "civil" : sentence.placesIn(phrase.first, phrase.last).length > 0 ? "place" : null)
  );
}

const PROTESTS = new WordSet("protest demonstrate rally march");

/** "villagers | who were protesting against a post", "students marching on the palace": a crowd by what it does. */
function isProtesting(sentence: Sentence, phrase: NounPhrase): boolean {
  return sentence.syntax.clauses.some(({ relation, subject, lemma, isNegated }) => relation === Relation.Relative && subject === phrase && !isNegated && PROTESTS.hasId(sentence, lemma));
}

const CAMPS = new WordSet("camp");
const UPROOTED = new WordSet("displaced displacement refugee refugees idp idps evacuees");
/** "a camp | for people displaced by the war". */
const UPROOTED_REACH = 4;

/** "a displacement camp", "a camp | for displaced people": no post of anybody's. */
const isOfUprooted = (sentence: Sentence, { first, head }: NounPhrase): boolean => CAMPS.hasNoun(sentence, head) && UPROOTED.hasIn(sentence, first, head + 1 + UPROOTED_REACH);

/** "300 Serbs", "12 Kenyans": so many of a people, of whom nothing tells that they bear arms. */
export function isOfNation(sentence: Sentence, phrase: NounPhrase): boolean {
  const actor = sentence.countIn(phrase) === null ? null : sentence.actor(phrase);
  return actor !== null && actor.isProper && actor.isPlural && actor.category === null;
}

function ownSide(sentence: Sentence, phrase: NounPhrase): Side {
  return namedSide(sentence, phrase) ?? "group";
}

function forceSide(sentence: Sentence, phrase: NounPhrase, standing: "force" | "group" | "post"): Side {
  const type = sentence.actor(phrase)?.type;
  if (type === "non-state") return "group";
  return standing === "group" ? "group" : "force";
}

/** "a police vehicle", "army trucks": things of armed men. */
function isArmedThing(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.head; i++) if (ARMED_WORDS.has(sentence, i)) return true;
  return false;
}

const ARMED_WORDS = new WordSet("police army military armoured armored naval security rebel militant combat");

function namedSide(sentence: Sentence, phrase: NounPhrase): Side {
  const actor = sentence.actor(phrase);
  if (!actor) return null;
  if (actor.type === "non-state") return "group";
  if (actor.type === "military" || actor.category === "military" || actor.category === "police") return "force";
  if (actor.isProper && actor.isPlural && actor.type === "government") return null;
  if (actor.isProper && (actor.type === "government" || actor.type === "international")) return actor.isPerson ? "civil" : "force";
  return actor.isPerson ? "civil" : null;
}

/** The doer of an act: the subject, or the "by" of the passive. */
export const doerOf = (sentence: Sentence, clause: Clause): NounPhrase | null =>
  clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : isOfWhere(sentence, clause) ? null : clause.subject;

/** "men in the land | where peacekeepers stand, | fired": the peacekeepers are told to stand there, and not to fire. */
function isOfWhere(sentence: Sentence, { subject, first }: Clause): boolean {
  return subject !== null && sentence.form(subject.first - 1) === "where" && sentence.syntax.clauses.some((other) => other.subject === subject && other.first < first);
}

export function isArmed(side: Side): boolean {
  return side === "force" || side === "group";
}

/** Two armed sides make a clash, arms against people without them an attack; where no target is told, those who came to harm tell. */
export function violenceOf(sentence: Sentence, actor: Side, target: Side, targetPhrase: NounPhrase | null | undefined): SubType {
  if (target === "crowd") return isArmed(actor) ? "Excessive force against protesters" : "Mob violence";
  if (actor === "crowd") return target === "force" ? "Violent demonstration" : "Mob violence";
  if (isArmed(target)) return "Armed clash";
  if (target === "civil") return "Attack";
  const harmed = harmedSide(sentence, targetPhrase);
  if (actor === "force" && harmed === "crowd") return "Excessive force against protesters";
  return isArmed(harmed) ? "Armed clash" : "Attack";
}

/** The side of those whom the sentence tells killed, hurt or fired on. */
export function harmedSide(sentence: Sentence, except: NounPhrase | null | undefined): Side {
  let found: Side = null;
  if (isCrowdHarmed(sentence)) return "crowd";
  for (const { kind, casualties } of sentence.drafts) {
    if (kind !== "casualties") continue;
    const { category } = casualties!.victims;
    if (category === "civilian" || category === "unknown" || category === "journalist" || category === "aid-worker") return "civil";
    found = category === "non-state" ? "group" : "force";
  }
  if (found) return found;
  for (const { lemma, isPassive, subject, object } of sentence.syntax.clauses) {
    if (!HARM.hasId(sentence, lemma)) continue;
    const phrase = isPassive ? subject : object;
    if (phrase && phrase !== except) return sideOf(sentence, phrase);
  }
  return null;
}

/** "Two demonstrators | were killed when police opened fire". */
const isCrowdHarmed = (sentence: Sentence): boolean =>
  sentence.syntax.clauses.some(({ lemma, isPassive, subject }) => isPassive && subject !== null && HARM.hasId(sentence, lemma) && STANDINGS.at(sentence, subject.head) === "crowd");

const HARM = new WordSet("kill wound injure hurt murder abduct");
