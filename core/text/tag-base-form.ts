import { Shape, Tag, TokenKind } from "../model/index.js";
import { Neighbours } from "./tag-neighbours.js";
import { isBehindA, endsInS, isGranted, isListedVerb, isLoneVerb, isOfMany, verbBeforeConjunction } from "./tag-objects.js";
import { closesSaying, isAskedFor, isHelped } from "./tag-saying.js";
import { INTERPOSED_ENDS, isBehindInterposed } from "./tag-interposed.js";
import { isIn, NOUN, OPENS_NOUN } from "./tag-sets.js";
import { Pos } from "./vocabulary.js";

/** "Early elections": the weight of an adjective that is an adverb as well. */
const MOSTLY_ADJECTIVE = 40;

/** Tells nouns and adjectives, and verbs in their base form, which nouns often share. */
export class BaseForms extends Neighbours {
  /** "The army | first | entered Goma": a past form behind a subject. */
  protected isOnceDone(i: number): boolean {
    const next = this.nextPos(i);
    return (isIn(NOUN, this.before) || this.before === Tag.Pronoun) && this.tokens.kind[i - 1] === TokenKind.Word && (next & Pos.VerbPast) !== 0 && (next & Pos.AnyNoun) === 0;
  }

  protected nominal(i: number, id: number, pos: number, before: number): Tag {
    if (before === Tag.Number && pos & Pos.Adverb && this.opensTime(i)) return Tag.Adverb;
    if (id === this.words.first && this.isOnceDone(i)) return Tag.Adverb;
    if (pos & Pos.Noun && before !== Tag.Other && this.nextPos(i) & Pos.VerbPast && this.isSaying(this.tokens.word[i + 1]!) && this.isMostlyVerb(this.tokens.word[i + 1]!)) return Tag.Noun;
    const isOpening = isIn(OPENS_NOUN, before) || (this.vocabulary.adjectiveWeight[id]! > MOSTLY_ADJECTIVE && this.startsBareNoun(i));
    if (pos & Pos.Adverb && !(pos & Pos.AnyNoun) && !(pos & Pos.Adjective && isOpening)) return Tag.Adverb;
    if (pos & Pos.Adjective && (pos & Pos.AnyNoun) === 0) return Tag.Adjective;
    if (before === Tag.Noun && pos & Pos.Noun && (pos & (Pos.Adverb | Pos.AnyVerb)) === 0 && this.isInCompound(i, pos)) return Tag.Noun;
    if (
      pos & Pos.Adjective &&
      this.vocabulary.adjectiveWeight[id]! >= this.vocabulary.nounWeight[id]! &&
      !((pos & Pos.Person || (pos & Pos.Noun && this.takesObject(i + 1))) && isIn(NOUN | OPENS_NOUN, before) && this.finiteFollows(i)) &&
      !this.isDoerInS(i, pos, before) &&
      (this.startsNoun(i) || (!isIn(OPENS_NOUN, before) && before !== Tag.Name && !(isIn(NOUN, before) && pos & Pos.Person)))
    )
      return Tag.Adjective;
    if (!(pos & Pos.AnyNoun)) return pos & Pos.Adverb ? Tag.Adverb : this.tokens.shape[i]! & Shape.Capital ? Tag.Name : Tag.Noun;
    return pos & Pos.NounPlural && !(pos & Pos.Noun) ? Tag.NounPlural : Tag.Noun;
  }

  /** "the UN | chief | urges both sides", "the secretary-| general | calls on": one who does what a verb in -s with its object tells. */
  protected isDoerInS(i: number, pos: number, before: number): boolean {
    if (!(pos & Pos.Person) || !(isIn(NOUN | OPENS_NOUN, before) || before === Tag.Hyphen) || !(this.nextPos(i) & Pos.VerbS)) return false;
    const next = this.tokens.word[i + 1]!;
    return this.vocabulary.verbWeight[next]! > this.vocabulary.nounWeight[next]! - 24 && this.takesObject(i + 1);
  }

  /** "a district | military | commander", "the ministry's press office | chief | X": a word between nouns of one phrase is one too. */
  protected isInCompound(i: number, pos: number): boolean {
    const ahead = i - 2 >= this.first ? this.tokens.tag[i - 2]! : Tag.Punctuation;
    const isBetween = ahead === Tag.Noun || (!(pos & Pos.Person) && (isIn(OPENS_NOUN, ahead) || ahead === Tag.Name));
    return isBetween && this.startsNoun(i);
  }

  /** Behind "to", a modal, "do": what they wait for, right behind them or behind phrases between. */
  protected isAwaited(i: number, before: number): boolean {
    if (before === Tag.To || before === Tag.Modal) return true;
    if (before === Tag.Auxiliary) return this.followsDo(i);
    return isIn(INTERPOSED_ENDS, before) && (this.takesObject(i) || this.isParticle(i + 1)) && isBehindInterposed(this.tokens, this.first, i);
  }

  protected baseForm(i: number, id: number, pos: number, before: number): Tag {
    if (this.isAwaited(i, before)) return Tag.Verb;
    if (before === Tag.Number && this.words.fates.has(this.vocabulary.verbLemma[id]!)) return Tag.Verb;
    const nominal = pos & (Pos.AnyNoun | Pos.Adjective);
    if ((isIn(NOUN, before) || before === Tag.Number) && this.isState(i, id)) return before === Tag.Number ? Tag.Adverb : Tag.Adjective;
    if (nominal && before === Tag.Conjunction && this.isInSubject(i)) return this.nominal(i, id, pos & ~Pos.AnyVerb, before);
    if (!nominal || (before === Tag.Punctuation && this.isBehindAside(i)) || isListedVerb(this.tokens, this.vocabulary, this.first, this.last, i))
      return isIn(OPENS_NOUN, before) && before !== Tag.Number ? Tag.Noun : Tag.Verb;
    if (this.standsForThing(i, before)) return this.nominal(i, id, pos & ~Pos.AnyVerb, before);
    if (this.isSurelyVerb(i, id, before)) return Tag.Verb;
    if (this.isBehindVerb(i)) return this.nominal(i, id, pos & ~Pos.AnyVerb, before);
    const vocabulary = this.vocabulary;
    const verbal = vocabulary.verbWeight[id]! - Math.max(vocabulary.nounWeight[id]!, vocabulary.adjectiveWeight[id]!);
    if (isIn(NOUN, before) && verbal < 40 && pos & Pos.Noun && i + 1 < this.last && this.tokens.word[i + 1] === this.words.of) return Tag.Noun;
    if (before === Tag.Relative && this.isDoneByWho(i, pos)) return Tag.Verb;
    if (before === Tag.NounPlural || before === Tag.Relative || before === Tag.Pronoun) return this.finiteFollows(i) || verbal < -24 ? this.nominal(i, id, pos, before) : Tag.Verb;
    if (before === Tag.Conjunction && verbBeforeConjunction(this.tokens, this.first, i))
      return this.words.handsIn.has(id, this.tokens.word[i + 1]!) || verbal > (this.isParticle(i + 1) ? -48 : -16) ? Tag.Verb : this.nominal(i, id, pos, before);
    if (before === Tag.Name && this.isOpeningBehind(i)) return this.nominal(i, id, pos, before);
    if (before === Tag.Noun || before === Tag.Name) return this.isVerbBehind(i, before, verbal) ? Tag.Verb : this.nominal(i, id, pos, before);
    return verbal > (this.nextPos(i) & Pos.Determiner ? -24 : 8) && !isIn(NOUN, before) ? Tag.Verb : this.nominal(i, id, pos, before);
  }

  /** "helped | free them", "medics | report.", "demanded that Kenya | leave", "rebels | hand three captives to". */
  protected isSurelyVerb(i: number, id: number, before: number): boolean {
    const { first, last, tokens, vocabulary, words } = this;
    if ((before === Tag.Name && this.isCallOn(i, id)) || this.isFigured(i, id)) return true;
    if (isHelped(tokens, words, vocabulary, first, i) || closesSaying(tokens, this.isSaying(id), first, last, i)) return true;
    return isAskedFor(tokens, words, vocabulary, [first, last], i) || (before === Tag.NounPlural && words.hands.has(id) && this.takesObject(i));
  }

  /** "Kenya's losses | stand | at 62". */
  protected isFigured(i: number, id: number): boolean {
    const { kind, word } = this.tokens;
    return id === this.words.stand && word[i + 1] === this.words.at && i + 2 < this.last && kind[i + 2] === TokenKind.Number;
  }

  /** "The Guarantors | call | on both sides": people by one name in the plural, and no call of theirs. */
  protected isCallOn(i: number, id: number): boolean {
    const { tag, word } = this.tokens;
    if (this.vocabulary.verbLemma[id] !== this.vocabulary.verbLemma[this.words.calls] || !this.words.callsOn.has(word[i + 1]!) || this.opensTime(i + 2)) return false;
    return endsInS(this.tokens, i - 1) && i - 2 >= this.first && tag[i - 2] === Tag.Determiner;
  }

  /** "fighters who | surrender | will be pardoned": no noun of its own stands between "who" and a modal. */
  protected isDoneByWho(i: number, pos: number): boolean {
    return this.tokens.word[i - 1] === this.words.who && (pos & Pos.Person) === 0 && (this.nextPos(i) & (Pos.Modal | Pos.Auxiliary)) !== 0;
  }

  /** "the car | bomb | that killed nine": a past form right behind "that" tells of the noun before it. */
  protected isToldBehind(i: number): boolean {
    const pos = i + 2 < this.last ? this.vocabulary.pos[this.tokens.word[i + 2]!]! : 0;
    return (pos & Pos.VerbPast) !== 0 && (pos & (Pos.AnyNoun | Pos.Adjective)) === 0;
  }

  /** What stands before takes a noun and no verb. */
  protected standsForThing(i: number, before: number): boolean {
    if (isIn(OPENS_NOUN, before) || before === Tag.Preposition || before === Tag.Auxiliary || before === Tag.Hyphen) return true;
    return isBehindA(this.tokens, this.words, this.first, i) || isGranted(this.tokens, this.words, this.vocabulary.verbLemma, this.first, i - 1);
  }

  /** "troops | close to | the border", "set nine captives | free | on Monday": what those before are in, or are brought into. */
  protected isState(i: number, id: number): boolean {
    if (id === this.words.close) return this.tokens.word[i + 1] === this.words.to;
    return id === this.words.free && !this.takesObject(i) && (!this.startsBareNoun(i) || (this.nextPos(i) & Pos.Adverb) !== 0);
  }

  /** "and | torture marks were": what a noun and its finite verb follow is no verb itself. */
  protected isInSubject(i: number): boolean {
    return (this.nextPos(i) & Pos.NounPlural) !== 0 && (this.nextPos(i + 1) & (Pos.Auxiliary | Pos.Modal)) !== 0;
  }

  /** "Under the Lome | deal | the army left", "In the 2015 Algiers | accord |,": a name behind the preposition that opens a sentence or a part of it does nothing. */
  protected isOpeningBehind(i: number): boolean {
    const { tag } = this.tokens;
    let at = i - 1;
    while (at > this.first && (tag[at] === Tag.Name || tag[at] === Tag.Number || tag[at] === Tag.Adjective)) at--;
    return at > this.first && tag[at] === Tag.Determiner && tag[at - 1] === Tag.Preposition && (at - 1 === this.first || tag[at - 2] === Tag.Punctuation);
  }

  /** Behind a noun or a name in the singular a verb must show itself by what follows: "that", a particle, an article; "the Goma base" is none. */
  protected isVerbBehind(i: number, before: number, verbal: number): boolean {
    const next = i + 1 < this.last ? this.tokens.word[i + 1]! : 0;
    if (this.words.posts.has(this.tokens.word[i]!) && this.tokens.tag[i - 2] === Tag.Determiner) return false;
    if (
      (next === this.words.that && verbal > -16 && !(before === Tag.Noun && this.isToldBehind(i))) ||
      (before === Tag.Name && isLoneVerb(this.tokens, this.vocabulary, this.words, this.first, this.last, i))
    )
      return true;
    if (before === Tag.Name && verbal > -24 && this.tokens.tag[i - 2] !== Tag.Determiner && this.isParticle(i + 1)) return true;
    if (before === Tag.Name && verbal > 0 && next === this.words.to) return true;
    if (before === Tag.Name && verbal > -24 && endsInS(this.tokens, i - 1) && (this.tokens.tag[i - 2] === Tag.Number || this.tokens.tag[i - 2] === Tag.Adjective)) return true;
    if (before === Tag.Noun && verbal > 16 && this.isParticle(i + 1)) return true;
    if (this.nextPos(i) & Pos.Determiner && next !== this.words.that && verbal > (before === Tag.Name && (endsInS(this.tokens, i - 1) || isOfMany(this.tokens, this.words, this.first, i)) ? -48 : 0))
      return true;
    return verbal > (this.tokens.tag[i - 1] === Tag.Adverb ? -16 : 40);
  }
}
