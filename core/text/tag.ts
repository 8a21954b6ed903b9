import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { BaseForms } from "./tag-base-form.js";
import { closesAside, closesShort, isCapsRun, isCounted, isGranted, isListedVerb, isNamed, isNumber, isSeveral, isShortName, opensSubject, standsForPeople } from "./tag-objects.js";
import { isBehindAge, isHalfMore, isToldAgain } from "./tag-numbers.js";
import { opensDeed, opensSaying, verbBehind } from "./tag-saying.js";
import { CALLING, FINITE, isIn, MANY, NOUN, OPENS_NOUN, SUBJECT, VERB } from "./tag-sets.js";
import { Pos } from "./vocabulary.js";

/** Behind "armed groups" these tell that it is a noun: "in", "have", "seized". */
const NOUN_ENDS = Pos.Preposition | Pos.Auxiliary | Pos.Modal | Pos.VerbPast;

const YEAR_LENGTH = 4;

/** Chooses a part of speech for every token of a sentence, left to right, from its vocabulary entry and its neighbours. */
export class Tagger extends BaseForms {
  tag(tokens: Tokens, first: number, last: number): void {
    this.tokens = tokens;
    this.first = first;
    this.last = last;
    this.before = Tag.Other;
    for (let i = first; i < last; i++) {
      for (let left = this.before === Tag.Auxiliary || this.before === Tag.Modal ? this.words.idioms.at(tokens, i, last) : 0; left > 0; left--) tokens.tag[i++] = Tag.Adverb;
      const tag = this.#choose(i);
      tokens.tag[i] = tag;
      if (tag !== Tag.Quote && tag !== Tag.Adverb) this.before = tag;
    }
  }

  #choose(i: number): Tag {
    const { kind, word, shape } = this.tokens;
    switch (kind[i] as TokenKind) {
      case TokenKind.Number:
        return i > this.first && this.words.calendar[word[i - 1]!] ? Tag.Name : Tag.Number;
      case TokenKind.Ordinal:
        return Tag.Adjective;
      case TokenKind.Hyphen:
        return Tag.Hyphen;
      case TokenKind.Possessive:
        return Tag.Possessive;
      case TokenKind.OpeningQuote:
      case TokenKind.ClosingQuote:
        return Tag.Quote;
      case TokenKind.Word:
        break;
      default:
        return isToldAgain(this.tokens, this.first, i) ? Tag.Number : Tag.Punctuation;
    }
    const id = word[i]!;
    if (id === 0) return this.#guess(i);
    const pos = this.vocabulary.pos[id]!;
    if (this.#isName(i, pos)) return Tag.Name;
    if (pos === 0) return this.#guess(i);
    if (id === this.words.there) return this.nextPos(i) & (Pos.Auxiliary | Pos.Modal) ? Tag.Pronoun : Tag.Adverb;
    if (word[i + 1] === this.words.of && this.words.mosts.has(id)) return Tag.Noun;
    if (kind[i - 1] === TokenKind.Hyphen && this.#isInLongName(i)) return Tag.Name;
    if (pos & Pos.FixedAdverb && i + 1 < this.last && kind[i + 1] === TokenKind.Hyphen && shape[i + 1]! & Shape.Glued) return Tag.Noun;
    if (pos & Pos.FixedAdverb && i > this.first && this.before === Tag.Auxiliary && !(pos & (Pos.Determiner | Pos.NumberWord))) return Tag.Adverb;
    if (pos & Pos.FixedAdverb && !(pos & Pos.Closed && this.startsNoun(i))) return Tag.Adverb;
    if (shape[i]! & Shape.Abbreviation && pos & Pos.Abbreviation) return Tag.Name;
    if (pos & (Pos.Closed | Pos.NumberWord)) return this.before === Tag.Number && isHalfMore(this.tokens, this.vocabulary.pos, this.words, i) ? Tag.Number : this.#closed(i, id, pos);
    return this.#open(i, id, pos);
  }

  /** "SPLM-|in|-Opposition": a small word within a name of several. */
  #isInLongName(i: number): boolean {
    const { kind, shape } = this.tokens;
    if (i < this.first + 2 || i + 2 >= this.last || kind[i + 1] !== TokenKind.Hyphen) return false;
    const glued = shape[i - 1]! & shape[i]! & shape[i + 1]! & shape[i + 2]! & Shape.Glued;
    return glued !== 0 && (shape[i - 2]! & shape[i + 2]! & Shape.Capital) !== 0;
  }

  /** An unknown word: a name with a capital, else by its ending. */
  #guess(i: number): Tag {
    const { text, start, end, shape } = this.tokens;
    if (shape[i]! & Shape.Capital) return Tag.Name;
    const last = text.charCodeAt(end[i]! - 1) | 32;
    const beforeLast = text.charCodeAt(end[i]! - 2) | 32;
    const length = end[i]! - start[i]!;
    if (length > 4 && last === 121 && beforeLast === 108) return Tag.Adverb;
    if (length > 4 && last === 100 && beforeLast === 101) return this.#participle(i);
    if (length > 5 && last === 103 && beforeLast === 110) return isIn(OPENS_NOUN, this.before) ? Tag.Noun : Tag.VerbIng;
    return last === 115 && beforeLast !== 115 ? Tag.NounPlural : Tag.Noun;
  }

  /** A capital inside a sentence of mixed case, on a word that is not a function word, makes a name. */
  #isName(i: number, pos: number): boolean {
    const { shape } = this.tokens;
    if (!(shape[i]! & Shape.Capital)) return false;
    if (shape[i]! & Shape.AllCaps && this.words.shortNames.has(this.tokens.word[i]!) && !isCapsRun(this.tokens, this.first, this.last, i)) return true;
    if (i === this.first) return this.words.given.opensAt(this.tokens, i, this.last) || isShortName(this.tokens, this.first, this.last, i, pos);
    if (this.words.calendar[this.tokens.word[i]!] && !(shape[i]! & Shape.AllCaps)) return true;
    if (pos & (Pos.Closed | Pos.NumberWord) || (this.tokens.tag[i - 1] === Tag.Hyphen && pos & Pos.Adverb && (!(pos & Pos.AnyNoun) || this.tokens.code[i + 1] === 44))) return false;
    if (shape[i]! & Shape.AllCaps && isCapsRun(this.tokens, this.first, this.last, i)) return false;
    const before = this.tokens.tag[i - 1]!;
    if (before === Tag.Quote && pos & Pos.Adverb && this.tokens.code[i + 1] === 44) return false;
    if (before === Tag.Quote && this.tokens.kind[i - 1] === TokenKind.OpeningQuote) return (pos & Pos.AnyVerb) === 0;
    return !(before === Tag.Punctuation && this.tokens.code[i - 1] !== 44 && this.tokens.code[i - 1] !== 40);
  }

  #closed(i: number, id: number, pos: number): Tag {
    if (id === this.words.that) return this.#that_(i);
    if (id === this.words.half && this.before === Tag.Adjective) return Tag.Noun;
    if (id === this.words.mine && (isIn(OPENS_NOUN, this.before) || this.isCompound(i, id) || ((this.before === Tag.Noun || this.before === Tag.Name) && this.tokens.tag[i - 2] === Tag.Determiner)))
      return Tag.Noun;
    if (id === this.words.to) return this.#isInfinitive(i) ? Tag.To : Tag.Preposition;
    if (this.words.isRelative[id] === 1) return Tag.Relative;
    if (pos & Pos.Auxiliary) return Tag.Auxiliary;
    if (pos & Pos.Modal) return isIn(OPENS_NOUN, this.before) && pos & Pos.AnyNoun && !(this.before === Tag.Number && this.nextPos(i) & (Pos.Auxiliary | Pos.Verb)) ? Tag.Noun : Tag.Modal;
    if (pos & Pos.NumberWord) return Tag.Number;
    if (pos & Pos.Negation && !(pos & (Pos.Determiner | Pos.Pronoun | Pos.Preposition | Pos.Conjunction))) return Tag.Negation;
    if (pos & Pos.Conjunction) return Tag.Conjunction;
    if (id === this.words.more && this.before === Tag.Number && (this.opensTime(i + 1) || (this.nextPos(i) & Pos.VerbPastParticiple && this.endsCounted(i + 1)))) return Tag.Pronoun;
    if (id === this.words.what && (this.nextPos(i) & Pos.Determiner || (this.nextPos(i) === 0 && this.tokens.shape[i + 1]! & Shape.Capital))) return Tag.Pronoun;
    if ((this.words.floating.has(id) && this.#floats(i)) || this.#isNoLonger(i, id) || this.standsAside(i, id)) return Tag.Adverb;
    if (pos & Pos.Determiner && pos & Pos.Pronoun) return this.startsNoun(i) && !(this.#opensPart(i, id) && this.#isBeforeVerb(i)) ? Tag.Determiner : Tag.Pronoun;
    if (pos & Pos.Determiner) return Tag.Determiner;
    if (id === this.words.other && this.modifies(i)) return Tag.Adjective;
    if (id === this.words.other && this.before === Tag.Determiner) return Tag.Noun;
    if (pos & Pos.Pronoun && !(pos & Pos.Preposition)) return Tag.Pronoun;
    return pos & Pos.Preposition ? this.#preposition(i, id, pos) : pos & Pos.Subordinator ? Tag.Subordinator : Tag.Adverb;
  }

  /** "will free captives and | let refugees return": the form of both, behind a verb with a modal. */
  #isBehindModal(i: number): boolean {
    const { tag } = this.tokens;
    for (let at = i - 2; at > this.first && at > i - 12; at--) {
      if (tag[at] === Tag.Verb) return tag[at - 1] === Tag.Modal || tag[at - 1] === Tag.To;
      if (isIn(FINITE, tag[at]!) || tag[at] === Tag.Punctuation) return false;
    }
    return false;
  }

  /** "Armed | groups in Libya", "Armed | opposition groups", "suspected | Boko Haram fighters": a plural, alone or behind one noun or a name. */
  #opensMany(i: number): boolean {
    const at = this.behindNames(i);
    const next = this.nextPos(at);
    if (next & Pos.NounPlural) return !(next & Pos.AnyVerb) || (this.nextPos(at + 1) & NOUN_ENDS) !== 0;
    return (next & Pos.Noun) !== 0 && !(next & (Pos.Preposition | Pos.Determiner)) && (this.nextPos(at + 1) & Pos.NounPlural) !== 0 && (this.nextPos(at + 2) & NOUN_ENDS) !== 0;
  }

  /** "| no | longer holds". */
  #isNoLonger = (i: number, id: number): boolean => id === this.words.no && this.tokens.word[i + 1] === this.words.longer;

  /** "Kenya and Uganda | each | declared a truce", "will | both | withdraw": between a subject and its verb. */
  #floats(i: number): boolean {
    if (this.before === Tag.Modal) return i - 1 > this.first && (this.nextPos(i) & (Pos.Verb | Pos.Auxiliary)) !== 0 && (this.nextPos(i) & Pos.NounPlural) === 0;
    if (this.before === Tag.Auxiliary)
      return this.tokens.word[i + 1] === this.words.to || (this.nextPos(i) & (Pos.VerbPastParticiple | Pos.VerbIng | Pos.Auxiliary) && (this.nextPos(i) & Pos.AnyNoun) === 0) !== 0;
    if ((!isIn(NOUN, this.before) && this.before !== Tag.Pronoun) || this.tokens.kind[i - 1] !== TokenKind.Word) return false;
    return this.#isBeforeVerb(i);
  }

  /** "declared a truce", "said it": a past form with an object behind it follows. */
  #isBeforeVerb(i: number): boolean {
    return (this.nextPos(i) & Pos.VerbPast) !== 0 && (this.nextPos(i) & Pos.AnyNoun) === 0 && (this.takesObject(i + 1) || this.isParticle(i + 2));
  }

  /** "| Each | turned the plan down", "met, and | each | turned down the plan". */
  #opensPart = (i: number, id: number): boolean => i === this.first || (this.before === Tag.Conjunction && this.words.floating.has(id));

  #preposition(i: number, id: number, pos: number): Tag {
    if (id === this.words.than && this.tokens.word[i - 1] === this.words.more && this.tokens.word[i + 1] === this.words.half) return Tag.Adverb;
    if (pos & Pos.FixedAdverb && !this.startsNoun(i)) return Tag.Adverb;
    const before = this.before;
    if (pos & Pos.Adjective && before === Tag.Adjective && this.tokens.tag[i - 2] === Tag.Determiner && this.startsBareNoun(i)) return Tag.Adjective;
    if (pos & Pos.Adjective && (before === Tag.Determiner || before === Tag.Possessive || this.tokens.word[i - 1] === this.words.other)) return this.startsNoun(i) ? Tag.Adjective : Tag.Noun;
    const isDue = id === this.words.due && before === Tag.Auxiliary && (this.tokens.word[i + 1] !== this.words.to || this.nextPos(i + 1) & Pos.Verb);
    if (isDue) return Tag.Adjective;
    if (pos & Pos.Verb && before === Tag.Modal && this.tokens.tag[i - 1] === Tag.Modal) return Tag.Verb;
    return pos & Pos.AnyVerb && !this.startsNoun(i) ? this.#open(i, id, pos) : Tag.Preposition;
  }

  /** "to leave", "to gradually leave", 'to "leave at once"'. */
  #isInfinitive(i: number): boolean {
    const at = i + 1 < this.last && this.tokens.kind[i + 1] === TokenKind.OpeningQuote ? i + 1 : i;
    const next = this.nextPos(at);
    return (next & (Pos.Verb | Pos.Auxiliary) && !(next & Pos.Determiner) && !this.#isNounAfterTo(at)) || this.isSplit(i);
  }

  /** "return to work" against "to hand over all regions", "to pressure the government". */
  #isNounAfterTo(i: number): boolean {
    const next = i + 1;
    const id = this.tokens.word[next]!;
    const vocabulary = this.vocabulary;
    if (this.tokens.shape[next]! & Shape.Capital && !(this.tokens.shape[next]! & Shape.AllCaps)) return true;
    if ((this.tokens.tag[i - 1] === Tag.Auxiliary && this.startsNoun(next)) || this.words.handsIn.has(id, this.tokens.word[next + 1]!)) return false;
    if (this.words.compounds.has(id, this.tokens.word[next + 1]!)) return true;
    if (this.words.takesTo.has(this.tokens.word[i - 1]!) && vocabulary.pos[id]! & Pos.AnyNoun) return true;
    if (id === this.words.rebel && (this.nextPos(next) & (Pos.NounPlural | Pos.AnyVerb)) === Pos.NounPlural) return true;
    if (!(vocabulary.pos[id]! & Pos.Noun) || vocabulary.nounWeight[id]! <= vocabulary.verbWeight[id]! + 12) return false;
    const after = next + 1;
    if (after >= this.last || this.tokens.kind[after] !== TokenKind.Word) return true;
    return (this.nextPos(next) & (Pos.Determiner | Pos.FixedAdverb)) === 0 && !(this.tokens.shape[after]! & Shape.Capital);
  }

  #that_(i: number): Tag {
    const dated = i > this.first && this.words.calendar[this.tokens.word[i - 1]!] === 1;
    const before = this.previous(dated ? i - 1 : i);
    const next = this.nextPos(i);
    const isVerbNext = (next & (Pos.AnyVerb | Pos.Auxiliary | Pos.Modal | Pos.Negation)) !== 0 && (next & (Pos.AnyNoun | Pos.Determiner)) === 0 && !(next & Pos.Adjective && this.#opensMany(i + 1));
    if (dated && !isIn(NOUN, before)) return isVerbNext && before === Tag.Preposition ? Tag.Relative : Tag.Subordinator;
    if (next & Pos.Determiner && isIn(VERB, before) && this.isNamed(i)) return Tag.Pronoun;
    if ((next & Pos.Determiner && !isIn(NOUN, before)) || this.isTwiceTold(i)) return Tag.Subordinator;
    if (isIn(NOUN, before) && next & Pos.AnyNoun && next & Pos.AnyVerb && this.#tellsThat(i)) return Tag.Subordinator;
    if (isIn(NOUN, before) && opensDeed(this.tokens, next, this.nextPos(i + 1), i + 2, before)) return Tag.Relative;
    if (!isIn(NOUN, before) && next & (Pos.Auxiliary | Pos.Modal)) return Tag.Pronoun;
    if (isIn(VERB, before) && next & Pos.Pronoun && next & Pos.Closed && !(next & Pos.Determiner)) return Tag.Subordinator;
    if (!isIn(NOUN, before) && next & Pos.NumberWord && this.verbAfterNext(i)) return Tag.Subordinator;
    if (isIn(NOUN, before) && isVerbNext) return Tag.Relative;
    if ((before === Tag.Preposition || before === Tag.Other || before === Tag.Conjunction) && next & (Pos.AnyNoun | Pos.Adjective) && !(next & Pos.NounPlural)) return Tag.Determiner;
    const isCapital = i + 1 < this.last && (this.tokens.shape[i + 1]! & (Shape.Capital | Shape.AllCaps)) === Shape.Capital;
    const isAmount = this.tokens.word[i + 2] === this.words.than || this.tokens.word[i + 1] === this.words.half;
    if (next & Pos.Noun && !isAmount && !isCapital && !(next & (Pos.NounPlural | Pos.NumberWord | Pos.Determiner)) && !this.verbAfterNext(i)) return Tag.Determiner;
    return isIn(NOUN, before) && this.tokens.code[i - 1] !== 44 ? Tag.Relative : Tag.Subordinator;
  }

  /** "told reporters in Geneva | that clashes erupted": behind a verb of saying, with a finite verb of its own. */
  #tellsThat(i: number): boolean {
    if (!this.finiteFollows(i + 1) && !opensSubject(this.tokens, this.vocabulary.pos, i + 1, this.last)) return false;
    const verb = verbBehind(this.tokens, this.first, i);
    return verb >= 0 && this.isSaying(this.tokens.word[verb]!);
  }

  #open(i: number, id: number, pos: number): Tag {
    const before = this.before;
    const isVerb = (pos & Pos.AnyVerb) !== 0;
    if (this.words.states.has(id) && standsForPeople(this.tokens, this.vocabulary.pos, this.words, this.last, i, before, this.finiteFollows(i))) return Tag.Noun;
    if (isVerb && pos & Pos.AnyNoun && this.isCompound(i, id) && !(pos & Pos.Verb && isListedVerb(this.tokens, this.vocabulary, this.first, this.last, i))) return this.nounOf(pos);
    if (!isVerb) return this.nominal(i, id, pos, before);
    if (this.tokens.kind[i + 1] === TokenKind.Hyphen && this.tokens.word[i + 2] === this.words.inside && this.tokens.shape[i + 1]! & Shape.Glued && pos & Pos.Verb) return Tag.Noun;
    if (pos & (Pos.VerbPast | Pos.VerbPastParticiple)) return this.#pastForm(i, id, pos, before);
    if (pos & Pos.VerbIng) return this.#ingForm(i, id, pos, before);
    if (pos & Pos.VerbS) return this.#sForm(i, id, pos, before);
    return this.baseForm(i, id, pos, before);
  }

  #pastForm(i: number, id: number, pos: number, before: number): Tag {
    if ((pos & Pos.Adjective && this.#opensMany(i) && this.#opensStatement(i, before)) || this.isCompound(i, id)) return Tag.Adjective;
    if (before === Tag.Number && pos & Pos.VerbPast && (this.#isBehindCount(i) || isBehindAge(this.tokens, this.vocabulary.pos, this.words, i))) return this.#participle(i, pos);
    if (before === Tag.Auxiliary) return this.followsDo(i) ? Tag.Verb : Tag.VerbPastParticiple;
    if (before === Tag.Modal || before === Tag.To) return pos & Pos.Verb ? Tag.Verb : Tag.VerbPastParticiple;
    if (before === Tag.Conjunction && pos & Pos.Verb && this.#isBehindModal(i)) return Tag.Verb;
    if (before === Tag.Noun && pos & Pos.AnyNoun && this.nextPos(i) & Pos.Auxiliary) return this.nounOf(pos);
    if (before === Tag.Adjective && pos & Pos.VerbPast && this.#takesBehindState(i, pos)) return this.#participle(i, pos);
    if (isIn(OPENS_NOUN, before) || before === Tag.Hyphen) {
      if (before === Tag.Number && (this.#isGoing(i, id, pos) || this.words.fates.has(this.vocabulary.verbLemma[id]!) || !(pos & (Pos.VerbPastParticiple | Pos.AnyNoun)))) return Tag.VerbPast;
      const isTold = before === Tag.Number && i + 1 < this.last && this.tokens.kind[i + 1] === TokenKind.Number;
      const isCounting = before === Tag.Number || this.words.one.has(this.tokens.word[i - 1]!);
      if (!isTold && !(isCounting ? this.endsCounted(i) : !this.startsNoun(i))) return Tag.Adjective;
      if (before === Tag.Number || before === Tag.Hyphen || (isCounting && this.opensTime(i + 1))) return Tag.VerbPastParticiple;
      return pos & Pos.AnyNoun ? this.nounOf(pos) : Tag.Adjective;
    }
    if (before === Tag.Preposition) return pos & Pos.AnyNoun && !this.startsNoun(i) ? this.nounOf(pos) : Tag.Adjective;
    if (isIn(VERB, this.tokens.tag[i - 1]!) && i > this.first && pos & Pos.VerbPastParticiple && this.startsBareNoun(i)) return Tag.Adjective;
    if (pos & Pos.AnyNoun && this.vocabulary.nounWeight[id]! > this.vocabulary.verbWeight[id]! + 8 && !isIn(SUBJECT, before)) return this.nounOf(pos);
    return this.#participle(i, pos);
  }

  /** "130 | left Goma", "some 60 | left on Friday", "400 | crossed the border": those counted go somewhere. */
  #isGoing(i: number, id: number, pos: number): boolean {
    const next = i + 1;
    if (pos & Pos.VerbPast && this.words.homeward.has(this.tokens.word[next]!)) return true;
    if (!this.words.goings.has(id) || next >= this.last) return false;
    if (this.opensTime(next) || (this.words.daily.has(this.tokens.word[next]!) && this.opensTime(next + 1))) return true;
    return this.tokens.kind[next] === TokenKind.Word && ((this.nextPos(i) & Pos.Determiner) !== 0 || (this.tokens.shape[next]! & Shape.Capital) !== 0);
  }

  /** "hundreds | staged a march", "A bombing in 2015 | killed 142": behind a number that is no modifier's. */
  #isBehindCount(i: number): boolean {
    return this.words.masses.has(this.tokens.word[i - 1]!) || this.#isBehindYear(i) || this.isBehindName(i);
  }

  /** "A bombing in 2015 | killed | 142 people": behind a year that tells when its subject was, ahead of an object. */
  #isBehindYear(i: number): boolean {
    const { kind, start, end, tag } = this.tokens;
    if (i - 3 < this.first || i + 1 >= this.last || kind[i - 1] !== TokenKind.Number || end[i - 1]! - start[i - 1]! !== YEAR_LENGTH) return false;
    return tag[i - 2] === Tag.Preposition && isIn(NOUN, tag[i - 3]!) && (kind[i + 1] === TokenKind.Number || (this.nextPos(i) & Pos.Determiner) !== 0);
  }

  /** "left six dead | sparked | a row", "left six dead also | wounded | 20": behind an adjective a verb shows itself by what follows. */
  #takesBehindState(i: number, pos: number): boolean {
    const next = this.nextPos(i);
    if (next & (Pos.Determiner | Pos.Preposition | Pos.Pronoun) && !(pos & Pos.AnyNoun)) return !(next & Pos.Conjunction);
    return this.tokens.tag[i - 1] === Tag.Adverb && isNumber(this.tokens, this.vocabulary.pos, this.last, i + 1);
  }

  /** Past tense or participle: a participle when "by" follows or no subject stands before. */
  #participle(i: number, pos: number = Pos.VerbPast | Pos.VerbPastParticiple): Tag {
    if (!(pos & Pos.VerbPast)) return pos & Pos.Verb && isIn(MANY, this.before) ? Tag.Verb : Tag.VerbPastParticiple;
    if (!(pos & Pos.VerbPastParticiple)) return Tag.VerbPast;
    const before = this.before;
    if (before === Tag.Auxiliary || (i + 1 < this.last && this.tokens.word[i + 1] === this.words.by && !this.words.means.has(this.tokens.word[i + 2]!))) return Tag.VerbPastParticiple;
    const { tag, kind, word } = this.tokens;
    if (isIn(NOUN, before) && this.words.laid.has(this.vocabulary.verbLemma[word[i]!]!) && this.nextPos(i) & Pos.Preposition) return Tag.VerbPastParticiple;
    if (i === this.first || (kind[i - 1] === TokenKind.Hyphen && tag[i - 1] === Tag.Hyphen)) return Tag.VerbPastParticiple;
    return Tag.VerbPast;
  }

  /** "by | shelling | the town", "of | pulling | out": what is done, and no name for it. */
  #actsOn(i: number, id: number): boolean {
    return !this.#isToldOf(i) && (this.startsNoun(i) || (this.particleFollows(i) && !this.isBout(i, id)));
  }

  /** "five days of | fighting | that killed 38", "Kenyan | forces | that had held Goma": what the words behind tell of. */
  #isToldOf(i: number): boolean {
    return this.tokens.word[i + 1] === this.words.that && (this.nextPos(i + 1) & (Pos.VerbPast | Pos.Auxiliary)) !== 0;
  }

  #ingForm(i: number, id: number, pos: number, before: number): Tag {
    if (this.isJoinedNoun(i, id) || (pos & Pos.AnyNoun && this.isDoneBy(i, id)) || (this.words.sites.has(id) && before === Tag.Name && !this.takesObject(i) && isNamed(this.tokens, this.first, i)))
      return Tag.Noun;
    if (before === Tag.Auxiliary || before === Tag.Negation) return Tag.VerbIng;
    if (i === this.first && pos & Pos.AnyNoun && (this.finiteFollows(i) || this.verbFollows(i) || (this.nextPos(i) & Pos.Noun && this.finiteFollows(i + 1)))) return Tag.Noun;
    if (i === this.first && this.words.isRelative[this.tokens.word[this.tokens.code[i + 1] === 44 ? i + 2 : i + 1]!] === 1) return Tag.Noun;
    if (pos & Pos.AnyNoun && this.nextPos(i) & Pos.Preposition && this.#opensStatement(i, before) && opensSubject(this.tokens, this.vocabulary.pos, i, this.last)) return Tag.Noun;
    if (before === Tag.Determiner || before === Tag.Possessive || before === Tag.Adjective) return this.startsNoun(i) && !(pos & Pos.AnyNoun) ? Tag.Adjective : Tag.Noun;
    if (before === Tag.Preposition && !this.isMostlyAdjective(id)) return this.#actsOn(i, id) ? Tag.VerbIng : Tag.Noun;
    if (before === Tag.Name && this.words.bouts.has(id) && this.#isThrough(i - 2)) return Tag.Noun;
    if (before === Tag.Noun && pos & Pos.AnyNoun && this.tokens.tag[i - 2] === Tag.Preposition && !this.takesObject(i) && !this.startsBareNoun(i)) return Tag.Noun;
    if (before === Tag.Name && pos & Pos.AnyNoun && (this.nextPos(i) & (Pos.Noun | Pos.NounPlural | Pos.Determiner)) === Pos.Noun && isNamed(this.tokens, this.first, i)) return Tag.Noun;
    if (this.isBehindVerb(i) && this.words.addressing.has(this.vocabulary.verbLemma[this.tokens.word[i - 1]!]!) && this.startsBareNoun(i)) return Tag.Adjective;
    if (pos & Pos.AnyNoun && this.vocabulary.nounWeight[id]! > this.vocabulary.verbWeight[id]! && !isIn(SUBJECT, before)) return this.nounOf(pos);
    return this.isMostlyAdjective(id) ? Tag.Adjective : Tag.VerbIng;
  }

  /** "killed by Kenyan | shelling", "in unprovoked Kenyan | firing": does the preposition of a bout stand at a token, or before the adjective there? */
  #isThrough(at: number): boolean {
    return this.words.throughs.has(this.tokens.word[this.tokens.tag[at] === Tag.Adjective ? at - 1 : at]!) && !this.takesObject(at + 2);
  }

  /** "On Monday, | shelling in Goma killed", "said | shelling in Goma killed": a statement begins, and no verb waits for its participle. */
  #opensStatement(i: number, before: number): boolean {
    if (i === this.first || before === Tag.Other || before === Tag.Subordinator) return true;
    const { tag, word } = this.tokens;
    if (isIn(VERB, before)) return this.isSaying(word[i - 1]!);
    if (before === Tag.Punctuation ? this.tokens.code[i - 1] !== 44 || (tag[this.first] !== Tag.Preposition && tag[this.first] !== Tag.Adverb) : before !== Tag.Hyphen) return false;
    for (let at = i - 2; at >= this.first; at--) if (isIn(FINITE, tag[at]!) || (before === Tag.Punctuation && tag[at] === Tag.Punctuation)) return false;
    return true;
  }

  /** Behind an adverb that opens, an aside or before what is said, a form with an object behind it is a verb. */
  #takesUp(i: number, id: number, before: number): boolean {
    if (!this.takesObject(i) && !this.#claimsTo(i, id)) return false;
    if ((before === Tag.Other && this.tokens.tag[i - 1] === Tag.Adverb) || opensSaying(this.tokens, this.isSaying(id), this.first, i)) return true;
    return (before === Tag.Punctuation && closesAside(this.tokens, this.first, i)) || closesShort(this.tokens, this.first, i);
  }

  /** "The rebels' army | claims | to have taken Goma". */
  #claimsTo(i: number, id: number): boolean {
    return this.isSaying(id) && this.tokens.word[i + 1] === this.words.to && (this.vocabulary.pos[this.tokens.word[i + 2] ?? 0]! & Pos.Auxiliary) !== 0;
  }

  #sForm(i: number, id: number, pos: number, before: number): Tag {
    if (this.#takesUp(i, id, before)) return Tag.VerbS;
    if (this.isBehindNumbered(i)) return Tag.VerbS;
    if (this.opensItem(i) && (this.takesObject(i) || this.words.opensContent.has(this.tokens.word[i + 1]!))) return Tag.VerbS;
    if (id === this.words.calls && isIn(CALLING, before) && this.words.callsOn.has(this.tokens.word[i + 1]!)) return Tag.VerbS;
    if (this.tokens.word[i - 1] === this.words.whose && pos & Pos.AnyNoun) return Tag.NounPlural;
    if (!(pos & Pos.AnyNoun) || (id === this.words.remains && before === Tag.NounPlural)) return Tag.VerbS;
    if (before === Tag.Noun && this.#isDenied(i)) return Tag.NounPlural;
    if (isGranted(this.tokens, this.words, this.vocabulary.verbLemma, this.first, i) || isCounted(this.tokens, this.words, this.first, i) || isSeveral(this.tokens, this.words, i))
      return Tag.NounPlural;
    if (
      before === Tag.Conjunction &&
      this.vocabulary.verbWeight[id]! > this.vocabulary.nounWeight[id]! - 32 &&
      (this.isParticle(i + 1) || this.takesObject(i) || this.tokens.word[i + 1] === this.words.that)
    )
      return Tag.VerbS;
    if (this.isOfState(i) || this.standsBehindAside(i)) return Tag.VerbS;
    if (isIn(OPENS_NOUN, before) || before === Tag.Preposition || before === Tag.Other || before === Tag.Conjunction || before === Tag.VerbIng) return Tag.NounPlural;
    if (before === Tag.Relative || (isIn(NOUN, before) && this.tokens.tag[i - 1] === Tag.Adverb && this.takesObject(i))) return Tag.VerbS;
    if (this.words.isRelative[this.tokens.word[i + 1]!] === 1 || (this.#isToldOf(i) && !this.isSaying(id)) || this.#isBehindPreposition(i, before) || this.#isDoer(i, before)) return Tag.NounPlural;
    if (isIn(SUBJECT, before) && before !== Tag.NounPlural) {
      if (this.#claimsTo(i, id)) return Tag.VerbS;
      const weights = this.vocabulary.verbWeight[id]! - this.vocabulary.nounWeight[id]!;
      if (before === Tag.Pronoun || (weights > -40 && this.isParticle(i + 1))) return Tag.VerbS;
      if (this.finiteFollows(i) || this.isInObject(i)) return Tag.NounPlural;
      return weights > (this.takesObject(i) ? -24 : 4) ? Tag.VerbS : Tag.NounPlural;
    }
    return Tag.NounPlural;
  }

  /** "denied government | claims | that": what others say is the object of such a verb. */
  #isDenied(i: number): boolean {
    const { tag, word } = this.tokens;
    return i - 2 > this.first && isIn(VERB, tag[i - 2]!) && this.words.denies.has(this.vocabulary.verbLemma[word[i - 2]!]!);
  }

  /** "Kenyan | strikes | hit Goma", "Kenyan | strikes | killed nine": the word behind is the verb, with its object. */
  #isDoer(i: number, before: number): boolean {
    const next = this.nextPos(i);
    return before === Tag.Name && (next & Pos.VerbPast) !== 0 && (next & Pos.Closed) === 0 && this.takesObject(i + 1);
  }

  /** "killed in Kenyan | strikes on villages": a name behind a preposition does nothing. */
  #isBehindPreposition(i: number, before: number): boolean {
    const { tag, word } = this.tokens;
    return before === Tag.Name && i > this.first + 1 && tag[i - 2] === Tag.Preposition && word[i - 2] !== this.words.of && (this.nextPos(i) & Pos.Preposition) !== 0;
  }
}
