import { Tag } from "../../model/index.js";
import { DISTANCE_WORDS } from "../../text/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { isThing, Thing } from "./commitments-things.js";
import { PERSONS } from "./commitments-ways.js";
import { WordMap, WordSet } from "../word-set.js";

const PARTICLES = new WordSet("in over up down out back");

const PARTICLED = new WordSet("hand give turn lay pull let");
/** Particles that other verbs take: "tore up | the accord", "is holding up | food". */
const WITH_PARTICLE = new WordMap<WordSet>({
  tear: new WordSet("up down"),
  hold: new WordSet("up"),
  call: new WordSet("off"),
  break: new WordSet("up off"),
  put: new WordSet("up"),
  bring: new WordSet("down"),
  cut: new WordSet("up"),
  set: new WordSet("up"),
  carry: new WordSet("out"),
  turn: new WordSet("loose away"),
  take: new WordSet("down"),
  pull: new WordSet("down"),
});

const takesParticle = (sentence: Sentence, { lemma, last }: Clause): boolean =>
  (PARTICLES.has(sentence, last) && PARTICLED.hasId(sentence, lemma)) || WITH_PARTICLE.of(sentence, lemma)?.has(sentence, last) === true;

/** What the verb acts on: its object, what a relative clause tells of ("the districts that it agreed to cede"), the subject of the passive, or what stands behind a particle taken for a preposition. */
export function movedOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.isPassive) return clause.object && GIVES.hasId(sentence, clause.lemma) ? clause.object : clause.subject;
  const { governor } = clause;
  if (clause.object === null && clause.relation === Relation.Infinitive && governor?.relation === Relation.Relative && governor.object !== null && governor.object.first < governor.first)
    return governor.object;
  const given = givenOf(sentence, clause) ?? freedOf(sentence, clause) ?? letOf(sentence, clause);
  if (given) return given;
  if (clause.object && (isDistance(sentence, clause.object) || isBearing(sentence, clause.object, clause))) return null;
  if (clause.object || !takesParticle(sentence, clause)) return clause.object;
  return clause.phrases.find((phrase) => phrase.prepositionAt === clause.last && !phrase.isDate) ?? null;
}

/** "pull back | 10 kilometres | from the line": how far, and not what. */
export const isDistance = (sentence: Sentence, { head, of }: NounPhrase): boolean => of === null && sentence.tokens.tag[head - 1] === Tag.Number && DISTANCES.has(sentence, head);
const DISTANCES = new WordSet(DISTANCE_WORDS);

/** "withdraw | south | of the line": where to, and not what. */
const isBearing = (sentence: Sentence, { first, head }: NounPhrase, { last }: Clause): boolean => first === last && head === first && BEARINGS.has(sentence, head) && sentence.form(head + 1) === "of";
const BEARINGS = new WordSet("north south east west northeast northwest southeast southwest");

const GIVES = new WordSet("offer give grant promise guarantee assure");

/** "offered the rebels | an amnesty", "gives the rebels | 180 days": the second object is what is given. */
function givenOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.isPassive || !clause.object || !GIVES.hasId(sentence, clause.lemma)) return null;
  const next = sentence.syntax.phrases[clause.object.index + 1];
  return next && next.first === clause.object.last && next.preposition === 0 && !next.isPronoun ? next : null;
}

/** "guarantees them free | passage", taken for a verb: what is given. */
function freedOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.object || !(GIVES.hasId(sentence, clause.lemma) || LETS.hasId(sentence, clause.lemma))) return null;
  const freed = sentence.syntax.clauses.find((other) => other.governor === clause && sentence.form(other.verb) === "free");
  return freed && isThing(sentence, freed.object, Thing.Traffic) ? freed.object : null;
}

/** "let | residents return": whom the verb behind takes as its subject. */
function letOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.object || !LETS.hasId(sentence, clause.lemma)) return null;
  return sentence.syntax.clauses.find((other) => other.governor === clause && other.relation === Relation.Content && other.subject?.first === clause.last)?.subject ?? null;
}

/** "let | residents of the two towns return": where the verb behind those who are let ends; null elsewhere. */
export function letEnd(sentence: Sentence, clause: Clause): number | null {
  const moved = letOf(sentence, clause);
  return moved && (sentence.syntax.clauses.find(({ governor, subject }) => governor === clause && subject === moved)?.last ?? null);
}

export const LETS = new WordSet("let allow help");

/** One of the words, and no part of a name: "the Red | Cross". */
export function hasWord(sentence: Sentence, words: WordSet, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (words.has(sentence, i) && (sentence.tokens.tag[i] !== Tag.Name || sentence.names.at[i] === 0)) return true;
  return false;
}

const ALL = new WordSet("all those everyone anyone everybody");
const HOLD = new WordSet("hold detain imprison capture keep jail abduct seize");

/** "all | whom they hold", "those held": whoever is in the hands of a side. */
export const isHeld = (sentence: Sentence, phrase: NounPhrase): boolean =>
  ALL.has(sentence, phrase.head) &&
  sentence.syntax.clauses.some(({ lemma, object, relation, subject }) => relation === Relation.Relative && (object === phrase || subject === phrase) && HOLD.hasId(sentence, lemma));

/** "them", or a number that leaves its noun out: "a further 30 | are to be released". */
export const isPersons = (sentence: Sentence, moved: NounPhrase | null): boolean =>
  moved !== null &&
  (moved.isPronoun ? PERSONS.has(sentence, moved.head) && !isGivenTo(sentence, moved) : sentence.tokens.tag[moved.head] === Tag.Number && moved.of === null && !MILLIONS.has(sentence, moved.head));

/** "hand | him | some papers": whom something is given. */
const isGivenTo = (sentence: Sentence, { index, last }: NounPhrase): boolean => sentence.syntax.phrases[index + 1]?.first === last && sentence.syntax.phrases[index + 1]!.preposition === 0;
/** "release | millions | in cash". */
const MILLIONS = new WordSet("million millions billion billions");
