import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf } from "./casualties-draft.js";
import { patientOf } from "./casualties-patients.js";
import { readPatients } from "./casualties-acts.js";
import { isArmed } from "../victim-sides.js";
import { WordSet } from "../word-set.js";

export const RELEASED: Rule = {
  name: "casualties/released",
  kind: "casualties",
  verbs: ["release", "free", "exchange", "liberate", "let", "swap", "trade", "set", "hand", "turn over", "send", "deliver", "rescue"],
  needsOf: { send: ["home back over"], set: ["free"] },
  read: (sentence, clause) => {
    if (!clause || isYetTo(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "let" && clause.particle === 0 && !["go", "out", "free"].some((word) => hasBehind(sentence, clause, word))) return null;
    if (lemma === "send" && (clause.isDue || !["home", "back", "over"].some((word) => hasBehind(sentence, clause, word)) || !hasCaptive(sentence, clause))) return null;
    if (lemma === "rescue" && !hasCaptive(sentence, clause)) return null;
    if (hasDead(sentence, clause)) return besideDead(sentence, clause);
    if (lemma === "deliver" && !isToHelpers(sentence, clause)) return null;
    if (lemma === "turn" && !isToHelpers(sentence, clause)) return null;
    if (lemma === "set" && !hasBehind(sentence, clause, "free")) return null;
    if (lemma === "hand" && !hasCaptive(sentence, clause) && !((clause.particle !== 0 || isOver(sentence, clause)) && isGivingBack(sentence, clause))) return null;
    const freed = readPatients("released")(sentence, clause)?.map((draft) => ofBoth(sentence, ofSwap(sentence, withoutReceiver(sentence, draft)))) ?? null;
    return freed === null || freed.length === 0 ? thoseTaken(sentence, clause) : [...freed, ...inExchange(sentence, clause)];
  },
  yes: [
    ["The FARC released six soldiers it had held since August.", { outcome: "released", value: 6, when: null, basis: "incident" }],
    ["The two sides swapped 14 bodies and six prisoners in Gori.", { outcome: "released", value: 6 }],
    ["The group let out 1,284 detainees.", { outcome: "released", value: 1284 }],
    ["The government freed 1,424 jailed rebels in an amnesty.", { outcome: "released", value: 1424, category: "non-state" }],
    ["Nearly 4,200 soldiers captured in the war were freed in May.", { outcome: "released", max: 4199 }],
    ["Six soldiers were handed over to the Red Cross.", { outcome: "released", value: 6, category: "military" }],
    ["On Saturday soldiers handed back to Pakistan a boy of 14.", { outcome: "released", value: 1 }],
    ["The army let seven rebel suspects go the same afternoon.", { outcome: "released", value: 7 }],
    ["Kenya handed over 21 rebels in return for 14 soldiers.", { outcome: "released", value: 21, category: "non-state" }],
    ["The two sides exchanged 15 soldiers for five officers.", { outcome: "released", value: 5 }],
    ["Kenya and the FARC met. The two sides exchanged 175 prisoners of war each.", { outcome: "released", value: 175, party: null }],
    ["Four women were freed in exchange for 200 prisoners.", { outcome: "released", value: 200 }],
    ["Thirteen abducted girls were rescued by troops.", { outcome: "released", value: 13, category: "civilian" }],
    ["The FARC released 12 policemen to the ICRC at Gori.", { outcome: "released", value: 12, party: null }],
    ["So far 108 captured soldiers and civilians have been handed over to Kenya.", { outcome: "released", value: 108 }],
    ["Two policemen were delivered to the Red Cross on Monday.", { outcome: "released", value: 2, category: "police" }],
    ["Kenya and the FARC met: 18 Kenyan soldiers and 25 FARC fighters were handed over at the bridge.", { outcome: "released", value: 18, party: "KEN" }],
    ["Six FARC fighters were handed over in the presence of the Red Cross.", { outcome: "released", value: 6, party: "farc-ep" }],
    ["The rebels handed 10 Kenyans and two priests over to the Red Cross.", { outcome: "released", value: 10, party: "KEN" }],
    ["Gunmen seized four nuns near Goma on Sunday; they were freed on Thursday.", { outcome: "released", value: 4, when: "2020-12-03" }],
    ["Gunmen seized four nuns near Goma on Sunday, who were freed on Thursday in Gori.", { outcome: "released", value: 4, when: "2020-12-03" }],
    ["A further 86 children were turned over to UNICEF last week.", { outcome: "released", value: 86, basis: "increment" }],
  ],
  no: [
    "The FARC must release 40 prisoners.",
    "Some 250 children remain to be freed.",
    "The accord requires the FARC to release 40 prisoners.",
    "The ministry released two reports.",
    "The rebels announced plans to release three hostages.",
    "The rebels have not released 40 prisoners.",
    "He held out the prospect of freeing 15 detainees.",
    "It offered to free 28 policemen by July 31.",
    "Two FARC fighters were handed over to the police.",
    "The two sides exchanged the bodies of 17 fighters.",
    "Rebels hold four nuns and the church asks that they be freed.",
    "Four nuns were seized; it was released on Thursday that they are well.",
    "Over 900 people were hurt, according to a report released.",
  ],
  gaps: ["The M23 freed the mayor of Goma: one known person is not counted", "Georgia got back 15 soldiers: whom a side gets back"],
};

const REMAINS = new WordSet("remain");

/** "250 more remain | to be freed": not freed. */
const isYetTo = (sentence: Sentence, { relation, governor }: Clause): boolean => relation === Relation.Infinitive && governor !== null && REMAINS.hasId(sentence, governor.lemma);

/** "Gunmen seized a priest and two nuns; | they | were freed on Thursday": those whom the sentence has told taken. */
function thoseTaken(sentence: Sentence, clause: Clause): Draft[] | null {
  const { subject, isPassive, isNegated, modal, isDue } = clause;
  if (!isPassive || isNegated || modal !== 0 || isDue || !subject?.isPronoun || !PERSONS.has(sentence, subject.head) || BE.has(sentence, clause.first)) return null;
  const taken = sentence.casualtyBefore(subject.first);
  if (taken?.casualties!.outcome !== "captured" || !taken.clause) return null;
  const all = sentence.drafts.filter((draft) => draft.casualties?.outcome === "captured" && draft.isPart !== true && draft.clause === taken.clause);
  const [first, last] = sentence.shortSpan(clause, subject.first, clause.last);
  return all.map(({ casualties, phrase }) => ({
    kind: "casualties",
    first,
    last,
    at: clause.verb,
    clause,
    ...(phrase ? { phrase } : {}),
    casualties: { ...casualties!, outcome: "released", basis: "incident" },
  }));
}

const PERSONS = new WordSet("they he she");
/** "asks that they | be | freed". */
const BE = new WordSet("be");

function hasBehind(sentence: Sentence, clause: Clause, form: string): boolean {
  const who = clause.object ?? patientOf(sentence, clause);
  const last = who?.of?.last ?? who?.last ?? 0;
  for (let i = clause.last; i < Math.min(sentence.last, Math.max(last, clause.last) + 2); i++) if (sentence.form(i) === form) return true;
  return false;
}

/** "exchanged 15 soldiers for five officers", "were freed in exchange for 200 prisoners": those given for them. */
function inExchange(sentence: Sentence, clause: Clause): Draft[] {
  const { words, syntax } = sentence;
  const isSwap = SWAPS.hasId(sentence, clause.lemma);
  const given = syntax.phrases.find((phrase) => {
    if (phrase.preposition !== words.for || phrase.first < clause.last || phrase.isDate) return false;
    const before = sentence.form(phrase.prepositionAt - 1);
    return isSwap ? phrase.clause === null : before === "exchange" || before === "return";
  });
  return given ? draftsOf(sentence, clause, sentence.victims.all(given, sentence.speakerAt(clause.verb)), "released", given.prepositionAt, given.last) : [];
}

/** "released 12 policemen | to the Red Cross": whom they are given to is not whose they are. */
function withoutReceiver(sentence: Sentence, draft: Draft): Draft {
  const { casualties, phrase } = draft;
  const to = phrase && casualties?.victims.party ? sentence.phraseAfter(phrase, sentence.words.to) : null;
  if (!to || !casualties || !sentence.parties(to).includes(casualties.victims.party!)) return draft;
  return { ...draft, casualties: { ...casualties, victims: { ...casualties.victims, party: null } } };
}

const SWAPS = new WordSet("exchange swap trade");

/** "exchanged 40 prisoners, | the army releasing 25": a part of those exchanged. */
function ofSwap(sentence: Sentence, draft: Draft): Draft {
  const value = draft.casualties?.count.value ?? null;
  const whole = sentence.drafts.find(({ casualties, clause }) => casualties?.outcome === "released" && clause !== null && clause !== draft.clause && SWAPS.hasId(sentence, clause.lemma));
  return value !== null && (whole?.casualties?.count.value ?? 0) > value ? { ...draft, isPart: true } : draft;
}

/** "The two sides exchanged 175 prisoners each": of neither side alone. */
function ofBoth(sentence: Sentence, draft: Draft): Draft {
  const { casualties, clause } = draft;
  if (!casualties || !clause?.subject || !SWAPS.hasId(sentence, clause.lemma) || !sentence.words.bothSides.has(sentence.nounLemma(clause.subject.head)) || !sentence.isBoth(clause.subject))
    return draft;
  const isNamed = draft.phrase !== undefined && sentence.parties(draft.phrase).length > 0;
  return isNamed ? draft : { ...draft, casualties: { ...casualties, victims: { ...casualties.victims, party: null } } };
}

/** "handed 10 men and two boys | over". */
function isOver(sentence: Sentence, { last, end }: Clause): boolean {
  for (let i = last; i < end; i++) if (sentence.form(i) === "over") return true;
  return false;
}

/** "handed over" to or before a body that takes care of people, for others, or from both sides: captives, though no word says so. */
function isGivingBack(sentence: Sentence, clause: Clause): boolean {
  if (isToHelpers(sentence, clause) || inExchange(sentence, clause).length > 0) return true;
  const who = patientOf(sentence, clause);
  const people = who === null ? [] : sentence.victims.all(who, null).filter(({ category, party }) => isArmed(category) && party !== null);
  if (people.length === 0) return false;
  const isBefore = clause.phrases.some((phrase) => phrase.first >= clause.last && sentence.actor(phrase.of ?? phrase)?.type === "international");
  return isBefore || people.some(({ party }) => party !== people[0]!.party);
}

/** "turned over to UNICEF": to a body that takes care of people. */
function isToHelpers(sentence: Sentence, clause: Clause): boolean {
  const behind = sentence.phraseBehind(clause, sentence.words.to);
  return behind !== null && sentence.actor(behind)?.type === "international";
}

const DEAD = new WordSet("body bodies remains corpses dead");

function hasDead(sentence: Sentence, clause: Clause): boolean {
  const who = patientOf(sentence, clause);
  return who !== null && DEAD.hasIn(sentence, who.first, who.last);
}

/** "swapped 14 bodies and | six prisoners": those given with the dead. */
function besideDead(sentence: Sentence, clause: Clause): Draft[] | null {
  const dead = patientOf(sentence, clause);
  const living = sentence.syntax.phrases.find(({ after, head, preposition }) => after === dead && preposition === 0 && CAPTIVES.has(sentence, head));
  const one = living && sentence.countIn(living) !== null ? sentence.victims.one(living, sentence.speakerAt(clause.verb)) : null;
  return one && !clause.isNegated && clause.modal === 0 && !clause.isDue && clause.relation !== Relation.Infinitive ? draftsOf(sentence, clause, [one], "released", clause.first, clause.last) : null;
}

/** "handed six captured soldiers over": people, said to be held. */
function hasCaptive(sentence: Sentence, clause: Clause): boolean {
  const patient = patientOf(sentence, clause);
  if (!patient) return false;
  for (let i = patient.after?.preposition === 0 ? patient.after.first : patient.first; i < patient.last + 2; i++)
    if (["captive", "captured", "prisoners", "prisoner", "captives", "hostages", "detainees", "abducted", "kidnapped", "seized", "held"].includes(sentence.form(i))) return true;
  return false;
}

const FREEDOM = new WordSet("freedom liberty");
const CELLS = new WordSet("prison prisons jail jails captivity detention custody cells");

/** "walked free", "regained their freedom". */
export const WALKED_FREE: Rule = {
  name: "casualties/walked-free",
  kind: "casualties",
  verbs: ["walk", "go", "regain", "win", "gain", "recover", "come", "emerge", "leave", "be"],
  needs: [`free ${FREEDOM.words} ${CELLS.words}`],
  needsOf: { be: ["free"] },
  read: (sentence, clause) => {
    if (!clause || clause.isPassive) return null;
    if (clause.lemma === sentence.words.be) return areFree(sentence, clause) ? freed(sentence, clause, clause.predicate + 1) : null;
    if (sentence.vocabulary.form(clause.lemma) === "leave") return leftCell(sentence, clause);
    const isFree = sentence.form(clause.last) === "free" || (clause.object !== null && FREEDOM.has(sentence, clause.object.head));
    const cell =
      sentence.form(clause.last) === "out" || sentence.form(clause.last - 1) === "out"
        ? clause.phrases.find((phrase) => phrase.first >= clause.last && CELLS.hasIn(sentence, phrase.first, phrase.last))
        : undefined;
    if (cell) return freed(sentence, clause, cell.last);
    return isFree ? freed(sentence, clause, clause.object?.last ?? clause.last + 1) : null;
  },
  yes: [
    ["Two hostages are free after six months.", { outcome: "released", value: 2 }],
    ["Eight hostages walked free on Sunday.", { outcome: "released", value: 8 }],
    ["Two engineers regained their freedom.", { outcome: "released", value: 2 }],
    ["In the following weeks 462 prisoners leave Mariona jail.", { outcome: "released", value: 462 }],
    ["Up to now 64 men have come out of Jail Gori.", { outcome: "released", value: 64 }],
    ["Five women came out of government prisons.", { outcome: "released", value: 5 }],
  ],
  no: ["Eight shows go free on Sunday.", "Two seats are free.", "Two villagers are free to go home.", "Two guards left the jail."],
};

const CAPTIVES = new WordSet("hostage hostages captive captives prisoner prisoners detainee detainees");

/** "462 prisoners | left Mariona jail |". */
function leftCell(sentence: Sentence, clause: Clause): Draft[] | null {
  const { object, subject } = clause;
  const isOut = object !== null && CELLS.has(sentence, object.head) && subject !== null && CAPTIVES.has(sentence, subject.head) && clause.modal === 0 && !clause.isNegated;
  return isOut ? freed(sentence, clause, object.last) : null;
}

/** "Two hostages | are free", "two nurses are free again". */
function areFree(sentence: Sentence, { predicate, subject, isNegated }: Clause): boolean {
  if (!subject || isNegated || sentence.form(predicate) !== "free" || sentence.form(predicate + 1) === "to" || sentence.form(predicate + 1) === "of") return false;
  return CAPTIVES.has(sentence, subject.head) || sentence.form(predicate + 1) === "again";
}

/** Those whom a verb of going free has as its subject. */
function freed(sentence: Sentence, clause: Clause, last: number): Draft[] | null {
  const who = clause.subject;
  return who && !who.isPronoun ? draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), "released", clause.first, last) : null;
}

export const CASUALTY_RELEASE_RULES: readonly Rule[] = [RELEASED, WALKED_FREE];
