import { Shape, Tag, TokenKind } from "../../model/index.js";
import { isNoPlace, type PlaceMention } from "../../mentions/places/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { isFoe } from "../no-ground.js";
import { WordSet } from "../word-set.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WEAPONS } from "./events-words.js";

/** The name inside a phrase that stands where only a place can, when no gazetteer and no party bears it; told to the sentence for `where`. */
export function unknownPlace(sentence: Sentence, phrase: NounPhrase, isLand = true): PlaceMention | null {
  if (phrase.isDate || isFoe(sentence, phrase)) return null;
  const { tokens, names } = sentence;
  let last = phrase.last;
  if (tokens.tag[phrase.head] !== Tag.Name && isLand) last = phrase.head;
  while (last > phrase.first && tokens.tag[last - 1] !== Tag.Name) last--;
  let first = last;
  while (first > phrase.first && tokens.tag[first - 1] === Tag.Name && names.at[first - 1] === 0) first--;
  if (first - 2 > phrase.first && isArticled(sentence, first)) for (first -= 2; first > phrase.first && tokens.tag[first - 1] === Tag.Name && names.at[first - 1] === 0;) first--;
  if (tokens.code[first - 1] === OPENING_BRACKET || tokens.kind[first] === TokenKind.Hyphen || isGlued(sentence, first)) return null;
  if (PREFIXES.has(sentence, tokens.kind[first - 1] === TokenKind.Hyphen ? first - 2 : -1)) return null;
  if (last - first === 1 && (isGerund(sentence, first) || isLabel(sentence, first) || isInitials(sentence, first))) return null;
  if (TEXTS.has(sentence, last - 1) || BODIES.has(sentence, last - 1) || (phrase.of !== null && TEXTS.has(sentence, phrase.of.last - 1))) return null;
  if (tokens.kind[first] === TokenKind.Number) return null;
  if (first < last && isNoPlace(sentence.text(last - 1, last), last - first)) return null;
  if (first === last || (last <= phrase.head && !isLand) || last - first > 4 || (last > phrase.head && isSomebody(sentence, phrase))) return null;
  return addPlace(sentence, first, isNumbered(sentence, last) ? last + 1 : last);
}

/** "Mays al-|Jabal": an Arabic article within a name of several words. */
const ARTICLES = new WordSet("al el ar as ash at ad az an");
const isArticled = (sentence: Sentence, at: number): boolean =>
  sentence.tokens.kind[at - 1] === TokenKind.Hyphen && ARTICLES.has(sentence, at - 2) && sentence.tokens.tag[at - 3] === Tag.Name && sentence.names.at[at - 3] === 0;

/** "the SPLM-in-|Opposition": the end of a longer name. */
function isGlued({ tokens }: Sentence, first: number): boolean {
  return (
    first > 1 &&
    (tokens.shape[first - 2]! & Shape.Capital) === 0 &&
    tokens.kind[first - 1] === TokenKind.Hyphen &&
    (tokens.shape[first]! & Shape.Glued) !== 0 &&
    (tokens.shape[first - 1]! & Shape.Glued) !== 0
  );
}

/** "the Field Forces (FF) base": how a body is called for short; "anti-Bala" is for or against something. */
const OPENING_BRACKET = 40;
const PREFIXES = new WordSet("anti ex pro non");

/** "list B", "Phase 1", "Annex C", "an IED": which one it is, or a weapon, and no ground. */
const LABELS = new WordSet(
  "km kms army navy police eastern western northern southern central phase annex appendix schedule option track level section article list plan room paragraph chapter opposition senate congress house",
);

/** Texts and bodies by their names: "the Political Agreement", "the Memorandum", "the Berghof Foundation". */
const TEXTS = new WordSet("agreement accord memorandum mou treaty protocol pact convention charter constitution declaration roadmap");
const BODIES = new WordSet("foundation institute network committee commission council union organisation organization ministry agency association");

/** "the CPA", "the R-JPA", in a text that is not all in capitals: a deal or a body by its initials. */
function isInitials(sentence: Sentence, token: number): boolean {
  const { shape, kind } = sentence.tokens;
  const before = kind[token - 1] === TokenKind.Hyphen ? token - 3 : token - 1;
  return (shape[token]! & Shape.AllCaps) !== 0 && (shape[before]! & Shape.Capital) === 0 && sentence.form(before) === "the";
}

/** "POWs", "NGOs": several of what is told by its initials. */
function isPluralInitials(sentence: Sentence, token: number): boolean {
  const text = sentence.text(token, token + 1);
  return text.length > 2 && text.endsWith("s") && text.slice(0, -1) === text.slice(0, -1).toUpperCase();
}

function isLabel(sentence: Sentence, token: number): boolean {
  if (isPluralInitials(sentence, token)) return true;
  return LABELS.has(sentence, token) || WEAPONS.at(sentence, token) !== null || sentence.tokens.end[token]! - sentence.tokens.start[token]! === 1;
}

/** "Post | 7", "Zone | A": a site by its number or letter. */
function isNumbered({ tokens, last }: Sentence, at: number): boolean {
  if (at >= last || tokens.start[at] !== tokens.end[at - 1]! + 1) return false;
  const length = tokens.end[at]! - tokens.start[at]!;
  return tokens.kind[at] === TokenKind.Number ? length <= 3 : length === 1 && tokens.kind[at] === TokenKind.Word && (tokens.shape[at]! & Shape.Capital) !== 0;
}

/** "Hpawng Seng, | an army hill post": ground by what it is called. */
const SITES = new WordSet(
  "post base town village city hill ridge camp outpost district hamlet station fort position checkpoint stronghold suburb crossing garrison airfield headquarters seat capital hub junction port",
);

/** "KHARTOUM, June 3 - | Fighting went on": a verb with a capital. */
function isGerund({ vocabulary, tokens }: Sentence, token: number): boolean {
  const word = tokens.word[token]!;
  return vocabulary.verbLemma[word] !== 0 && vocabulary.form(word).endsWith("ing");
}

/** Somebody's name; but what is taken "from the rebels" is no one of theirs. */
function isSomebody(sentence: Sentence, phrase: NounPhrase): boolean {
  const beside = phrase.renamedBy ?? phrase.renames;
  if (beside && SITES.has(sentence, beside.head)) return false;
  return sentence.actor(phrase) !== null && (names(sentence, phrase) || (sentence.phraseAfter(phrase, sentence.words.from) === null && !isHeld(sentence, phrase) && !isLost(sentence, phrase)));
}

/** "we hold Hadjer Marfain": a person is "being held", or was captured. */
function isHeld(sentence: Sentence, phrase: NounPhrase): boolean {
  const { clause } = phrase;
  if (clause?.object !== phrase || clause.isPassive || !["hold", "control"].includes(sentence.vocabulary.form(clause.lemma))) return false;
  return clause.first === clause.verb && sentence.tokens.tag[clause.verb] !== Tag.VerbIng;
}

const LOSSES = new WordSet("lose fall loss");

/** "lost | Hadjer Marfain | to the rebels", "the fall of | Hadjer Marfain | to the rebels". */
function isLost(sentence: Sentence, phrase: NounPhrase): boolean {
  const over = phrase.clause?.object === phrase && !phrase.clause.isPassive ? phrase.clause.verb : (sentence.phraseOver(phrase)?.head ?? -1);
  return (
    over >= 0 &&
    (LOSSES.hasNoun(sentence, over) || LOSSES.hasId(sentence, sentence.vocabulary.verbLemma[sentence.tokens.word[over]!]!)) &&
    isArmed(sideOf(sentence, sentence.phraseAfter(phrase, sentence.words.to)))
  );
}

function names({ names }: Sentence, { first, last }: NounPhrase): boolean {
  for (let i = first; i < last; i++) if (names.at[i] !== 0) return true;
  return false;
}

export function addPlace(sentence: Sentence, first: number, last: number): PlaceMention {
  const known = sentence.places.find((place) => place.first < last && first < place.last);
  if (known) return known;
  const start = sentence.tokens.start[first]!;
  const end = sentence.tokens.end[last - 1]!;
  const place: PlaceMention = { name: sentence.text(first, last), lat: null, lon: null, country: null, precision: "near", id: null, start, end, first, last, isResolved: false, isCapital: false };
  sentence.places = [...sentence.places, place].sort((a, b) => a.first - b.first);
  return place;
}
