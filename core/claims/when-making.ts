import type { DateMention } from "../mentions/dates/index.js";
import { Tag, TokenKind } from "../model/index.js";
import { Relation, type NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const SIGNINGS = new WordSet("signing signature ceasefire truce");

/** A deal, a truce, or its signing. */
export const isAccord = (sentence: Sentence, { head }: NounPhrase): boolean => sentence.words.accords.has(sentence.nounLemma(head)) || SIGNINGS.has(sentence, head);

/** "broke the truce | which they had agreed in Geneva in May": does a date or place tell of an accord's making, and what stands at `at` not? */
export function isOfMaking(sentence: Sentence, at: number, token: number): boolean {
  const { clauses, phrases } = sentence.syntax;
  for (const { relation, start, end, isReduced, subject } of clauses) {
    if (relation !== Relation.Relative || token < start || token >= end || (at >= start && at < end)) continue;
    const made = isReduced && subject?.first === start ? subject : phrases.find(({ last }) => last === start || last === start - 1);
    if (made && isAccord(sentence, made)) return true;
  }
  return isBehindMade(sentence, at, token);
}

const MADE = new WordSet("agreed announced brokered concluded declared established mediated negotiated proclaimed reached signed struck");
/** "a truce | announced by both sides only | four days ago". */
const MADE_REACH = 8;

/** "a breach of the truce | announced | four days ago", "despite a deal | reached | in Geneva": whatever a verb of making right behind an accord is taken for. */
function isBehindMade(sentence: Sentence, at: number, token: number): boolean {
  const { kind, tag } = sentence.tokens;
  for (let i = token - 1; i > Math.max(sentence.first, token - MADE_REACH) && kind[i] !== TokenKind.Punctuation; i--) {
    if ((tag[i] !== Tag.VerbPast && tag[i] !== Tag.VerbPastParticiple) || !MADE.has(sentence, i)) continue;
    const accord = sentence.syntax.phrases.find(({ last }) => last === i);
    if (accord === undefined || !isAccord(sentence, accord) || SINCE.has(sentence, accord.prepositionAt)) return false;
    const isObject = accord.preposition !== 0 || sentence.syntax.clauses.some(({ first, last }) => first < accord.first && accord.first - last <= OBJECT_REACH);
    return isObject && (at < accord.first || at >= token);
  }
  return false;
}

/** How far behind its verb an object may begin. */
const OBJECT_REACH = 1;

const SINCE = new WordSet("since");

/** "under a | January 9 | deal", "broke the | January | truce", "violated the accord | of 22 February |", "to | February 1998 | levels": a date that tells which accord or figure is meant. */
export function isOfName(sentence: Sentence, at: number, { first, last }: DateMention): boolean {
  if (LEVELS.has(sentence, last)) return true;
  const dated = sentence.form(first - 1) === "of" ? sentence.syntax.phrases.find((one) => one.last === first - 1) : undefined;
  if (dated !== undefined && isAccord(sentence, dated) && (at < dated.first || at >= last))
    return dated.preposition === 0 ? sentence.syntax.clauses.some(({ object, lemma }) => object === dated && KEEPS.hasId(sentence, lemma)) : OF_WHICH.has(sentence, dated.prepositionAt);
  const phrase = sentence.syntax.phrases.find((one) => one.first <= first && last <= one.head);
  if (phrase === undefined || phrase.isDate || (at >= phrase.first && at <= phrase.last) || !isAccord(sentence, phrase)) return false;
  return phrase.preposition === 0 ? sentence.syntax.clauses.some(({ object, lemma }) => object === phrase && KEEPS.hasId(sentence, lemma)) : NAMING.has(sentence, phrase.prepositionAt);
}

/** "a breach | of the accord of 22 February |": not what was undertaken under or in it. */
const OF_WHICH = new WordSet("of with against despite");
/** Not "since the January deal", which tells when. */
const NAMING = new WordSet("under of per by with to from against despite");
const KEEPS = new WordSet("break violate breach shatter strain test threaten undermine flout ignore defy uphold respect honour honor observe");
const LEVELS = new WordSet("level levels");
