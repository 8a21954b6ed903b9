import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import type { Mode } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

/** What is done to the enemy, as nouns. */
export const HOSTILE = new WordSet(
  "hostilities hostility fighting fire firing attacks attack action actions operations operation shooting offensive offensives shelling strikes airstrikes bombing bombings bombardment raids raid campaign struggle acts violence bloodshed aggression",
);
const ARMED = new WordSet("armed military guerrilla bombing combat hostile offensive");
/** "every form | of hostility", "all acts | of aggression". */
const FORMS = new WordSet("form forms kind kinds sort sorts act acts type types manner");
/** Words that are hostile only with an adjective before them: "armed struggle", "military campaign". */
const LOOSE = new WordSet("campaign struggle acts action actions operation operations");
/** Nouns that end what stands behind them: "a halt to the shelling", "a suspension of attacks". */
export const HALTS = new WordSet("halt end cessation suspension moratorium pause freeze stop standstill");

/** Is something hostile meant, and no advertising campaign? */
export function isHostile(sentence: Sentence, { first, head, of }: NounPhrase): boolean {
  if (of !== null && !of.isDate && FORMS.has(sentence, head)) return HOSTILE.has(sentence, of.head) && !LOOSE.has(sentence, of.head);
  return HOSTILE.has(sentence, head) && (!LOOSE.has(sentence, head) || ARMED.hasIn(sentence, first, head) || sentence.form(head) === "operations");
}

/** "a halt to the shelling", "a three-month suspension of attacks": as good as a truce. */
export function isHalt(sentence: Sentence, phrase: NounPhrase): boolean {
  if (!HALTS.has(sentence, phrase.head)) return false;
  const { words } = sentence;
  const what = phrase.of ?? sentence.phraseAfter(phrase, words.to, words.in, words.of, words.on);
  return what !== null && !what.isDate && isHostile(sentence, what);
}

const DECLARES = new WordSet("declare announce proclaim");

/** "The front | declares | a ceasefire from today": a word given in the saying of it. */
export const isOwnDeclared = (sentence: Sentence, { lemma, isPassive, isNegated, modal, relation }: Clause, { status, host }: Mode): boolean =>
  DECLARES.hasId(sentence, lemma) && status === "agreed" && host === null && modal === 0 && !isPassive && !isNegated && relation === Relation.Main;
