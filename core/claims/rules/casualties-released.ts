import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf, patientOf } from "./casualties-draft.js";
import { readPatients } from "./casualties-verbs.js";
import { WordSet } from "../word-set.js";

export const RELEASED: Rule = {
  name: "casualties/released",
  kind: "casualties",
  verbs: ["release", "free", "exchange", "liberate", "let", "swap", "trade", "set", "hand", "turn over", "send"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "let" && clause.particle === 0 && !["go", "out", "free"].some((word) => hasBehind(sentence, clause, word))) return null;
    if (lemma === "send" && (clause.isDue || !hasBehind(sentence, clause, "home") || !hasCaptive(sentence, clause))) return null;
    if (lemma === "turn" && !isToHelpers(sentence, clause)) return null;
    if (lemma === "set" && !hasBehind(sentence, clause, "free")) return null;
    if (lemma === "hand" && !hasCaptive(sentence, clause) && !(clause.particle !== 0 && isToHelpers(sentence, clause))) return null;
    const freed = readPatients("released")(sentence, clause);
    return freed === null || freed.length === 0 ? freed : [...freed, ...inExchange(sentence, clause)];
  },
  yes: [
    ["The government freed 1,424 jailed rebels in an amnesty.", { outcome: "released", value: 1424, category: "non-state" }],
    ["Nearly 4,200 soldiers captured in the war were freed in May.", { outcome: "released", max: 4199 }],
    ["Six soldiers were handed over to the Red Cross.", { outcome: "released", value: 6, category: "military" }],
    ["The army let seven rebel suspects go the same afternoon.", { outcome: "released", value: 7 }],
    ["The two sides exchanged 15 soldiers for five officers.", { outcome: "released", value: 5 }],
    ["Four women were freed in exchange for 200 prisoners.", { outcome: "released", value: 200 }],
    ["A further 86 children were turned over to UNICEF last week.", { outcome: "released", value: 86, basis: "increment" }],
  ],
  no: ["The ministry released two reports."],
};

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

const SWAPS = new WordSet("exchange swap trade");

/** "turned over to UNICEF": to a body that takes care of people. */
function isToHelpers(sentence: Sentence, clause: Clause): boolean {
  const behind = sentence.phraseBehind(clause, sentence.words.to);
  return behind !== null && sentence.actor(behind)?.type === "international";
}

/** "handed six captured soldiers over": people, said to be held. */
function hasCaptive(sentence: Sentence, clause: Clause): boolean {
  const patient = patientOf(sentence, clause);
  if (!patient) return false;
  for (let i = patient.first; i < patient.last + 2; i++)
    if (["captive", "captured", "prisoners", "prisoner", "captives", "hostages", "detainees", "abducted", "seized", "held"].includes(sentence.form(i))) return true;
  return false;
}

export const CASUALTY_RELEASE_RULES: readonly Rule[] = [RELEASED];
