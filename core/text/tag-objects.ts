import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { FINITE, isIn, NOUN, VERB } from "./tag-sets.js";
import type { TagWords } from "./tag-words.js";
import { Pos, type Vocabulary } from "./vocabulary.js";

/** How far back an article may stand, and the verb that gives. */
const REACH = 6;

/** "the joint Russian-Turkish | monitoring centre": an article opened the names before. */
export function isNamed({ tag }: Tokens, first: number, i: number): boolean {
  for (let at = i - 1; at >= first && at > i - REACH; at--) {
    if (tag[at] === Tag.Determiner) return true;
    if (tag[at] !== Tag.Name && tag[at] !== Tag.Hyphen && tag[at] !== Tag.Adjective) return false;
  }
  return false;
}

/** "denied U.N. | monitors | access": those to whom a verb of giving gives what stands behind. */
export function isGranted({ tag, word }: Tokens, words: TagWords, verbLemma: ArrayLike<number>, first: number, i: number): boolean {
  if (!words.granted.has(word[i + 1]!)) return false;
  for (let at = i - 1; at >= first && at > i - REACH; at--) if (isIn(VERB, tag[at]!)) return words.granting.has(verbLemma[word[at]!]!);
  return false;
}

const BEFORE_COUNT = VERB | (1 << Tag.VerbPast) | (1 << Tag.VerbPastParticiple) | (1 << Tag.Preposition);

/** "31 artillery | attacks", "14 Kenyan | attacks": nouns alone, or one name, stand between a number and the word that it counts. */
export function isCounted({ tag, word }: Tokens, { calendar }: TagWords, first: number, i: number): boolean {
  let at = i - 1;
  if (at - 2 >= first && tag[at] === Tag.Name && calendar[word[at]!] !== 1 && tag[at - 1] === Tag.Number && isIn(BEFORE_COUNT, tag[at - 2]!)) return true;
  while (at > first && at > i - REACH && (tag[at] === Tag.Noun || tag[at] === Tag.Adjective)) at--;
  return at < i - 1 && at >= first && tag[at] === Tag.Number;
}

/** "six dead, four of them | soldiers": several of them, who do no single verb. */
export function isSeveral({ tag, word }: Tokens, words: TagWords, i: number): boolean {
  return i > 2 && tag[i - 1] === Tag.Pronoun && word[i - 2] === words.of && tag[i - 3] === Tag.Number && !words.one.has(word[i - 3]!);
}

/** "The mission, UNAMSIL, now | lists 331", "The lawyer, who spoke from Manila, | gives 29": a verb behind an aside, of which the subject waits. */
export function closesAside({ tag, code, kind }: Tokens, first: number, i: number): boolean {
  let commas = 0;
  let finite = 0;
  for (let at = i - 1; at >= first; at--) {
    if (kind[at] === TokenKind.Punctuation && code[at] === 44) commas++;
    else if (isIn(FINITE, tag[at]!)) finite++;
    else if (tag[at] === Tag.Relative) finite--;
    else if (at === i - 1 && tag[at] !== Tag.Adverb) return false;
  }
  return commas === 2 && finite <= 0;
}

/** "The Union for Peace (UPC) still | controls much of Ouaka": a verb behind the short form of who does it. */
export function closesShort({ tag, code, kind, shape }: Tokens, first: number, i: number): boolean {
  let at = i - 1;
  while (at > first && tag[at] === Tag.Adverb) at--;
  return at > first + 2 && code[at] === CLOSING && code[at - 2] === OPENING && kind[at - 1] === TokenKind.Word && (shape[at - 1]! & Shape.AllCaps) !== 0;
}

/** A number in digits or words. */
export function isNumber({ kind, word }: Tokens, pos: ArrayLike<number>, last: number, i: number): boolean {
  return i < last && (kind[i] === TokenKind.Number || (pos[word[i]!]! & Pos.NumberWord) !== 0);
}

/** "the rebel dead | at 112", "at somewhere between 35 and 40": what a number behind "at" counts. */
function givesFigure(tokens: Tokens, pos: ArrayLike<number>, at: number, last: number, i: number): boolean {
  const from = tokens.word[i + 1] === at ? i + 1 : i + 2;
  if (from >= last || tokens.word[from] !== at || tokens.kind[i + 1] !== TokenKind.Word) return false;
  for (let k = from + 1; k < last && k < from + 5 && tokens.kind[k] !== TokenKind.Punctuation; k++) if (isNumber(tokens, pos, last, k)) return true;
  return false;
}

const isBareVerb = (form: number): boolean => (form & Pos.Verb) !== 0 && (form & (Pos.AnyNoun | Pos.Adjective | Pos.Closed)) === 0;

/** "the dead | were", "let the displaced | return", "rebel dead | numbered", "the rebel dead | at 112", "the number of dead | rose": a state that stands for people; "a policeman wounded had" tells of one. */
export function standsForPeople(tokens: Tokens, pos: ArrayLike<number>, { one, at, to }: TagWords, last: number, i: number, before: number, isSubject: boolean): boolean {
  if (before === Tag.Determiner) return isSubject || (i + 1 < last && (tokens.word[i + 1] === to || isBareVerb(pos[tokens.word[i + 1]!]!)));
  if (before === Tag.Preposition) return isSubject;
  return before === Tag.Noun && ((isSubject && !one.has(tokens.word[i - 2] ?? 0)) || givesFigure(tokens, pos, at, last, i));
}

/** A name in the plural: "the Houthis". */
export function endsInS({ text, end }: Tokens, i: number): boolean {
  return (text.charCodeAt(end[i]! - 1) | 32) === 115;
}

/** Is a word in capitals one of several, as in a heading or a dispatch in capitals? */
export function isCapsRun({ shape, inCapitals }: Tokens, first: number, last: number, i: number): boolean {
  if (inCapitals) return true;
  const before = i > first && (shape[i - 1]! & Shape.AllCaps) !== 0;
  const after = i + 1 < last && (shape[i + 1]! & Shape.AllCaps) !== 0;
  return before || after;
}

/** "WHO said", at the head of a sentence in mixed case: a name in capitals that is no small word. */
export const isShortName = (tokens: Tokens, first: number, last: number, i: number, pos: number): boolean =>
  (tokens.shape[i]! & Shape.AllCaps) !== 0 && !isCapsRun(tokens, first, last, i) && !(pos & (Pos.Closed | Pos.NumberWord | Pos.FixedAdverb));

/** "to search | and clear": does a verb in its base form stand before the conjunction? */
export function verbBeforeConjunction({ tag }: Tokens, first: number, i: number): boolean {
  for (let at = i - 1; at >= first && at > i - 9; at--) if (tag[at] === Tag.Verb) return true;
  return false;
}

/** How far off the verb may stand. */
const SUBJECT_REACH = 16;

/** "Fighting | for control of the town continued", "Fighting | near the (northern) town killed nine": a verb in the past or an auxiliary comes before any comma. */
export function opensSubject({ kind, word, code }: Tokens, pos: ArrayLike<number>, first: number, last: number): boolean {
  const posAt = (i: number): number => (kind[i] === TokenKind.Word ? pos[word[i]!]! : kind[i] === TokenKind.Number ? Pos.NumberWord : 0);
  for (let i = first + 2; i < Math.min(last, first + SUBJECT_REACH); i++) {
    if (kind[i] === TokenKind.Punctuation && code[i] !== OPENING && code[i] !== CLOSING) return false;
    const form = posAt(i);
    if (form & (Pos.Auxiliary | Pos.Modal) || (form & Pos.VerbPast && (!(form & Pos.AnyNoun) || (!(posAt(i - 1) & Pos.Determiner) && posAt(i + 1) & TAKEN)))) return true;
  }
  return false;
}

/** Behind "killed" these tell that it is no noun: "killed | nine", "killed | at least nine". */
const TAKEN = Pos.NumberWord | Pos.Determiner | Pos.Preposition;
const OPENING = 40;
const CLOSING = 41;

/** "Rebels | capture | Goma": a deed between a name and a name or number, in words up to a stop that have no other verb. */
export function isLoneVerb({ kind, word, shape, tag }: Tokens, { pos }: Vocabulary, { calendar, deeds }: TagWords, first: number, last: number, i: number): boolean {
  const next = i + 1;
  if (next >= last || !deeds.has(word[i]!) || kind[next] !== TokenKind.Word || calendar[word[next]!]) return false;
  if (!(shape[next]! & Shape.Capital) && !(pos[word[next]!]! & Pos.NumberWord)) return false;
  for (let at = i - 1; at >= first && kind[at] !== TokenKind.Punctuation; at--) if (isIn(VERB, tag[at]!) || tag[at] === Tag.Auxiliary || tag[at] === Tag.Modal) return false;
  for (let at = next; at < last && kind[at] !== TokenKind.Punctuation; at++) {
    const form = kind[at] === TokenKind.Word && !(shape[at]! & Shape.Capital) ? pos[word[at]!]! : 0;
    if (form & (Pos.Auxiliary | Pos.Modal) || form & Pos.VerbPast || (form & Pos.VerbS && !(form & Pos.AnyNoun))) return false;
  }
  return true;
}

/** "rebels of the FARC | control the town": a name behind the plural that it tells of. */
export function isOfMany({ tag, word }: Tokens, { of }: TagWords, first: number, i: number): boolean {
  let at = i - 1;
  while (at > first && at > i - REACH && (tag[at] === Tag.Name || tag[at] === Tag.Determiner || tag[at] === Tag.Adjective)) at--;
  return at > first && word[at] === of && tag[at - 1] === Tag.NounPlural;
}

/** "a police | patrol", "under police | control", "small-arms | fire": behind these and a noun no verb of the plural stands. */
export function isBehindA({ tag, word }: Tokens, { arms, one, under }: TagWords, first: number, i: number): boolean {
  if (word[i - 1] === arms && tag[i - 2] === Tag.Hyphen) return true;
  let at = i - 1;
  while (at > first && (isIn(NOUN, tag[at]! as Tag) || tag[at] === Tag.Adjective)) at--;
  return at < i - 1 && at >= first && at >= i - 4 && (one.has(word[at]!) || word[at] === under);
}

/** How far off the other verbs of a list may stand. */
const LIST_REACH = 16;

/** "agreed to open the road, | free | prisoners of war and disarm militias": behind a comma the base form of a verb with a plural object, in a list of them that an infinitive or a modal opens and "and" closes. */
export function isListedVerb(tokens: Tokens, { pos }: Vocabulary, first: number, last: number, i: number): boolean {
  const { word, kind, code, shape } = tokens;
  const next = pos[word[i + 1]!]!;
  const label = labelAt(tokens, first, i);
  if (label > first) return (opensMany(next) || (next & Pos.Determiner) !== 0 || kind[i + 1] === TokenKind.Number || (shape[i + 1]! & Shape.Capital) !== 0) && isOpenList(tokens, first, label);
  if (code[i - 1] !== 44 || kind[i - 1] !== TokenKind.Punctuation || !opensMany(next) || !isOpenList(tokens, first, i)) return false;
  for (let at = i + 2; at < Math.min(last - 1, i + LIST_REACH); at++) {
    const form = pos[word[at]!]!;
    if (kind[at] !== TokenKind.Word || !(form & Pos.Conjunction)) continue;
    const closing = pos[word[at + 1]!]!;
    const after = pos[word[at + 2]!]!;
    return (closing & Pos.Verb) !== 0 && (closing & Pos.Closed) === 0 && ((closing & (Pos.AnyNoun | Pos.Adjective)) === 0 || (after & Pos.Determiner) !== 0 || opensMany(after));
  }
  return false;
}

const opensMany = (form: number): boolean => (form & Pos.NounPlural) !== 0 && (form & Pos.AnyVerb) === 0;

/** "(b) | free", "2) | free": where the label of an item begins that a token stands behind; -1 = none. */
function labelAt({ code, kind, start, end }: Tokens, first: number, i: number): number {
  const label = i - 2;
  if (label <= first || code[i - 1] !== 41 || kind[i - 1] !== TokenKind.Punctuation || end[label]! - start[label]! > 3 || end[label] !== start[i - 1]) return -1;
  return code[label - 1] === 40 && kind[label - 1] === TokenKind.Punctuation ? label - 1 : label;
}

/** Is the last verb before a token a base form behind "to" or a modal, or one of the list? */
function isOpenList(tokens: Tokens, first: number, i: number): boolean {
  const { tag } = tokens;
  for (let at = i - 1; at > first && at > i - LIST_REACH; at--) {
    if (tag[at] === Tag.To || tag[at] === Tag.Modal || (at === i - 1 && tag[at] === Tag.Preposition)) return true;
    const label = tag[at] === Tag.Verb ? labelAt(tokens, first, at) : -1;
    if (label > first) return isOpenList(tokens, first, label);
    if (tag[at] === Tag.Verb) return tag[at - 1] === Tag.To || tag[at - 1] === Tag.Modal || (tag[at - 1] === Tag.Punctuation && isOpenList(tokens, first, at));
    if (isIn(FINITE, tag[at]!)) return false;
  }
  return false;
}
