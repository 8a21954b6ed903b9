import type { Outcome } from "../../model/index.js";
import { isStateCode, type Actor } from "../../mentions/actors/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victim-source.js";
import { isArmed } from "../victim-sides.js";
import { CORPS, OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { SINGLE, draftsOf } from "./casualties-draft.js";
import { antecedentsOf, besideOf, isOfCost, ofThese, othersBehind, patientOf, subjectBefore, toldApart, wholeBefore } from "./casualties-patients.js";

/** Reads those whom an act with this outcome is done to. */
export function readPatients(outcome: Outcome) {
  return (sentence: Sentence, clause: Clause | null): Draft[] | null => {
    const none = clause && nobody(sentence, clause, outcome);
    if (none) return [none];
    const patient = clause && (patientOf(sentence, clause) ?? ofThese(sentence, clause));
    if (!clause || !patient) return null;
    if (clause.isNegated && sentence.countIn(patient) !== null && sentence.form(patient.first) !== "not" && sentence.form(patient.first - 1) !== "not") return null;
    if (clause.particle !== 0 && SELF.has(sentence, patient.head)) return null;
    if ((clause.relation === Relation.Infinitive && clause.isReduced) || (FIGURES.has(sentence, patient.head) && !ARTICLES.has(sentence, patient.first)) || FIGURES.has(sentence, patient.last + 1))
      return null;
    if (SINGLE.has(outcome) && outcome !== "captured" && patient.last !== clause.first && sentence.countIn(patient) !== null && sentence.victims.hasOwnOutcome(patient) && patient.last <= clause.first)
      return null;
    if (clause.isReduced && isOfCost(sentence, patient)) return null;
    if ((clause.isReduced || clause.object === patient) && sentence.drafts.some(({ casualties, phrase }) => phrase === patient && casualties?.outcome === outcome)) return null;
    const speaker = sentence.speakerAt(clause.verb);
    const victims = sentence.victims.all(patient, speaker).map((one) => notOwn(sentence, clause, outcome, ofEnemy(sentence, clause, one)));
    if (victims.length === 0 && clause.isPassive && !patient.isPronoun) victims.push(...(clause.isReduced ? wholeBefore(sentence, patient, speaker) : subjectBefore(sentence, clause, speaker)));
    if (patient.isPronoun && SINGLE.has(outcome) && (victims.length === 0 || sentence.form(patient.head) !== "them")) victims.unshift(...antecedentsOf(sentence, clause, patient, outcome, speaker));
    if (victims.length > 0) victims.unshift(...headlined(sentence, clause, patient, speaker));
    if (outcome === "killed" || outcome === "wounded") victims.push(...besideOf(sentence, clause, speaker), ...othersBehind(sentence, clause, patient, speaker));
    const drafts = draftsOf(sentence, clause, victims, outcome, clause.first, clause.last);
    return toldApart(sentence, clause) === null ? drafts : drafts.map((draft) => ({ ...draft, isAside: true }));
  };
}

const COMMA = 44;
const COLON = 58;

/** "Army: | 14 militants |, three soldiers killed in clashes": a headline joins by a comma those whom its verb is told of. */
function headlined(sentence: Sentence, clause: Clause, patient: NounPhrase, speaker: Actor | null): Victims[] {
  const before = sentence.syntax.phrases[patient.index - 1];
  if (
    before === undefined ||
    patient.last !== clause.verb ||
    (before.clause !== null && before.clause !== clause) ||
    before.preposition !== 0 ||
    before.isDate ||
    patient.first !== before.last + 1 ||
    !sentence.isPunctuation(before.last, COMMA)
  )
    return [];
  if (before.first !== sentence.first && !sentence.isPunctuation(before.first - 1, COLON)) return [];
  const isRow = sentence.countIn(before) !== null && sentence.countIn(patient) !== null && (patient.after === null || patient.after === before) && before.after === null;
  return isRow && !sentence.victims.hasOwnOutcome(before) ? sentence.victims.all(before, speaker) : [];
}

/** "fled, | without anyone | being hurt": nobody was. */
function nobody(sentence: Sentence, clause: Clause, outcome: Outcome): Draft | null {
  const { first, last } = clause;
  if (!clause.isPassive || !ANYBODY.has(sentence, first - 1) || sentence.form(first - 2) !== "without") return null;
  const text = sentence.text(first - 2, first);
  const count = { text, qualifier: "exact", value: 0, min: 0, max: 0 } as const;
  return { kind: "casualties", first: first - 2, last, at: first, clause, casualties: { outcome, count, victims: { party: null, category: "unknown", text }, basis: "incident" } };
}

const ANYBODY = new WordSet("anyone anybody");

/** "The rebels of the front killed two guerrillas", "Kenya said it had beaten off a raid, killing 15 soldiers": a side does not kill its own or set them free, unless it is named with them. */
function notOwn(sentence: Sentence, clause: Clause, outcome: Outcome, victims: Victims): Victims {
  const isArmy =
    victims.category === "military" &&
    clause.object === victims.phrase &&
    victims.first >= clause.last &&
    (outcome === "killed" || outcome === "wounded" || outcome === "captured" || outcome === "released");
  if ((victims.category !== "non-state" && !isArmy) || victims.party === null || !clause.subject || clause.isPassive) return victims;
  const isDoer = sentence.actor(clause.subject)?.party === victims.party && isAct(sentence, clause);
  return isDoer && !victims.isElliptic && sentence.actors.owner(victims.phrase)?.party !== victims.party && !OWN.has(sentence, victims.phrase.of?.first ?? victims.first)
    ? { ...victims, party: null, ...(isArmy ? sideTelling(sentence, clause, victims.party) : null) }
    : victims;
}

/** "The front said Kenyan mortars had killed two guardsmen": of the side that tells what the other did. */
function sideTelling(sentence: Sentence, { verb }: Clause, doer: string): Partial<Victims> | null {
  const teller = sentence.speakerAt(verb);
  if (teller === null || teller.party === doer) return null;
  if (teller.type === "non-state") return { party: teller.party, category: teller.category ?? "non-state" };
  return teller.type === "military" || teller.type === "government" ? { party: teller.party } : null;
}

/** Not what a side loses. */
const isAct = (sentence: Sentence, { lemma }: Clause): boolean => !LOSES.hasId(sentence, lemma);
const LOSES = new WordSet("lose mourn bury suffer");

/** "claims to have killed 530": whom one side kills or takes, told by a bare number, is of the other side. */
function ofEnemy(sentence: Sentence, clause: Clause, victims: Victims): Victims {
  if (!victims.isElliptic || victims.party !== null || victims.category !== "unknown" || clause.isPassive || victims.count.value === 0) return victims;
  if (sentence.casualtyBefore(victims.first) !== null || (clause.relation === Relation.Participle && !isBattle(sentence, clause))) return victims;
  const doer = sentence.actor(clause.subject)?.party ?? null;
  const sides = sentence.memory.sides();
  const enemy = doer !== null && sides.length === 2 && sides.includes(doer) ? sides.find((side) => side !== doer) : undefined;
  if (enemy === undefined) return victims;
  return { ...victims, party: enemy, category: isStateCode(enemy) ? "military" : "non-state" };
}

/** "ambushed an army patrol, | killing five", not "burned villages, | killing dozens": what the sentence tells before is done to armed people. */
function isBattle(sentence: Sentence, { governor }: Clause): boolean {
  const foe = governor?.object ?? null;
  const people = foe && !foe.isDate ? sentence.victims.people(foe, null) : null;
  return foe !== null && ((people !== null && isArmed(people.category)) || CORPS.at(sentence, foe.head - 1) !== undefined || CORPS.at(sentence, foe.head) !== undefined);
}

/** Who "blew himself up" is told by those he killed. */
const SELF = new WordSet("himself herself itself themselves");

/** "puts at 17 the number of sailors killed": a toll and no people. */
const FIGURES = new WordSet("number toll");
/** "three soldiers and | an unknown number of rebels": how many is not told. */
const ARTICLES = new WordSet("a an");

export function readSubjects(outcome: Outcome) {
  return (sentence: Sentence, clause: Clause | null): Draft[] | null => {
    if (!clause?.subject) return null;
    const speaker = sentence.speakerAt(clause.verb);
    const ahead = clause.borrowsSubject
      ? (sentence.syntax.phrases.find((phrase) => phrase.last === clause.first && AFTER.has(sentence, phrase.prepositionAt) && sentence.countIn(phrase) !== null) ?? null)
      : null;
    const victims = sentence.victims.all(ahead ?? clause.subject, speaker);
    if (victims.length === 0 && outcome === "killed" && !clause.isReduced && !clause.subject.isPronoun) victims.push(...subjectBefore(sentence, clause, speaker));
    const drafts = draftsOf(sentence, clause, victims, outcome, clause.first, clause.last);
    return ahead === null ? drafts : drafts.map((draft) => ({ ...draft, isAside: true }));
  };
}

/** "fled | after three rebels died": taken for a preposition. */
const AFTER = new WordSet("after before since until");
