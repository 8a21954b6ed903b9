import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, isTold } from "./events-draft.js";
import { isNamed, sizeOf, VIOLENT_THINGS } from "./events-protests.js";
import { sideOf } from "./events-sides.js";
import { STANDINGS } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** Riots and mobs. */
export const RIOTED: Rule = {
  name: "event/rioted",
  kind: "event",
  verbs: [
    "riot",
    "throw",
    "hurl",
    "smash",
    "pelt",
    "torch",
    "burn",
    "storm",
    "loot",
    "ransack",
    "plunder",
    "lynch",
    "set",
    "attack",
    "light",
    "vandalise",
    "vandalize",
    "chase",
    "kill",
    "beat",
    "fall",
    "turn",
    "stone",
    "put up",
    "erect",
    "build",
  ],
  needs: [`${STANDINGS.words("crowd")} vigilante vigilantes hooligans gang gangs youths lynch riot rioting ${VIOLENT_THINGS.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const isBare = !clause.object && clause.first === clause.verb && lemma !== "riot" && !SETS_UPON.hasId(sentence, clause.lemma);
    const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : isBare ? null : clause.subject;
    const isMob = agent !== null && isMobOf(sentence, agent);
    const isCrowd = agent !== null && (sideOf(sentence, agent) === "crowd" || isRioting(sentence, agent));
    const isThrowing = (lemma === "throw" || lemma === "hurl" || lemma === "pelt" || lemma === "light") && hasThing(sentence, clause);
    const uponWhom = clause.phrases.find((phrase) => phrase.first >= clause.last && UPON.has(sentence, phrase.prepositionAt) && !phrase.isDate) ?? null;
    if (SETS_UPON.hasId(sentence, clause.lemma) && !clause.object)
      return (isMob || isCrowd) && uponWhom ? eventDraft(sentence, { subType: "Mob violence", clause, actor: agent, target: uponWhom }) : null;
    if (lemma === "lynch" || isMob || (isCrowd && (lemma === "beat" || lemma === "stone" || lemma === "burn") && DEATH.hasIn(sentence, clause.last, clause.end + 2)))
      return eventDraft(sentence, { subType: "Mob violence", clause, actor: agent, target: clause.isPassive ? clause.subject : isThrowing ? thrownAt(sentence, clause) : clause.object });
    if (isBarring(sentence, clause)) return eventDraft(sentence, { subType: "Violent demonstration", clause, actors: [] });
    if (clause.isPassive && THROWS.hasId(sentence, clause.lemma) && VIOLENT_THINGS.hasIn(sentence, clause.subject.first, clause.subject.last))
      return eventDraft(sentence, { subType: "Violent demonstration", clause, actors: [] });
    if (isThrowing && clause.isPassive && lemma !== "pelt") return null;
    if (lemma === "stone" && clause.object !== null && sideOf(sentence, clause.subject) === "civil") return eventDraft(sentence, { subType: "Violent demonstration", clause, actor: null });
    if (lemma === "riot" || ((isCrowd || isThrowing) && (lemma !== "set" || sentence.form(clause.last) === "fire")))
      return eventDraft(sentence, { subType: "Violent demonstration", clause, actor: isNamed(sentence, agent) ? agent : null, size: sizeOf(sentence, agent) });
    return null;
  },
  yes: [
    ["Protesters threw stones at the police in Minsk.", { subType: "Violent demonstration" }],
    ["Rioting students torched two police vehicles in Maseru.", { subType: "Violent demonstration", place: "Maseru" }],
    ["An angry crowd stoned a man to death in Maseru.", { subType: "Mob violence", place: "Maseru" }],
    ["A mob burned down two shops in Maseru.", { subType: "Mob violence" }],
    ["Gangs hurled petrol bombs at police in Maseru.", { subType: "Mob violence", targets: [{ name: "police in Maseru", party: "LSO" }] }],
    ["A mob ransacked an office of the mission in Maseru.", { subType: "Mob violence", place: "Maseru" }],
    ["A crowd set upon two traders in Maseru.", { subType: "Mob violence", place: "Maseru" }],
    ["Mobs fell upon shops and homes in Maseru.", { subType: "Mob violence" }],
    ["Young men set tyres alight and put up barricades in Maseru.", { subType: "Violent demonstration", place: "Maseru" }],
    ["Petrol bombs were thrown at police lines in Maseru.", { subType: "Violent demonstration", place: "Maseru" }],
    ["Youths stoned U.N. vehicles in Maseru.", { subType: "Violent demonstration" }],
  ],
  no: ["Soldiers threw a party.", "Snow fell upon the crowd."],
};

const DEATH = new WordSet("death");

/** "| rioting | students". */
export const isRioting = (sentence: Sentence, { first, head }: NounPhrase): boolean => RIOTING.hasIn(sentence, first - 1, head);
const RIOTING = new WordSet("rioting");

/** "hurled petrol bombs | at police". */
function thrownAt(sentence: Sentence, { phrases, verb }: Clause): NounPhrase | null {
  return phrases.find(({ first, preposition, isDate }) => first > verb && !isDate && preposition === sentence.words.at) ?? null;
}

/** "set tyres alight", "put up barricades": by those without arms. */
function isBarring(sentence: Sentence, { isPassive, lemma, object, subject }: Clause): boolean {
  if (isPassive || !object || !["civil", "crowd"].includes(sideOf(sentence, subject) ?? "")) return false;
  return ["set", "burn"].includes(sentence.vocabulary.form(lemma)) ? TYRES.has(sentence, object.head) : sentence.form(object.head) === "barricades";
}

const THROWS = new WordSet("throw hurl lob");
const TYRES = new WordSet("tyres tires barricades");
const SETS_UPON = new WordSet("set fall turn");
const UPON = new WordSet("upon on");

function isMobOf(sentence: Sentence, phrase: NounPhrase): boolean {
  return (
    ["mob", "mobs", "vigilantes", "vigilante", "hooligans", "gang", "gangs"].includes(sentence.form(phrase.head)) ||
    (phrase.of !== null && ["vigilantes", "youths"].includes(sentence.form(phrase.of.head)))
  );
}

function hasThing(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.last; i < Math.min(clause.end, clause.last + 8); i++) if (VIOLENT_THINGS.has(sentence, i)) return true;
  return false;
}
