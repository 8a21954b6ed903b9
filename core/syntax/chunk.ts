import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { Pos, type Vocabulary } from "../text/index.js";
import { ItemKind, ItemList } from "./item.js";
import { clauseOf, nounPhraseOf, setMain } from "./make.js";
import { ChunkWords } from "./chunk-words.js";
import { Mask, type Clause, type NounPhrase, Relation } from "./model.js";
import { joinsTwo } from "./adjective-row.js";
import { opensSubject } from "./fronted.js";
import { insertEnd, insertIn, isAroundName, isCountedQuote, isDoneByCounted } from "./insert.js";
import { objectBehind, verbBehind } from "./interposed.js";
import { isParenthesis, negates, VERB_TAGS, verbFollows } from "./verb-ahead.js";

const EM_DASH = 0x2014;
const COMMA = 44;
const SLASH = 47;

/** Dollar, pound, euro. */
const CURRENCIES: ReadonlySet<number> = new Set([36, 0xa3, 0x20ac]);
const NOUN_TAGS = (1 << Tag.Noun) | (1 << Tag.NounPlural) | (1 << Tag.Name);
const MODIFIER_TAGS = NOUN_TAGS | (1 << Tag.Adjective) | (1 << Tag.Number) | (1 << Tag.Determiner) | (1 << Tag.Pronoun);

/** Cuts a tagged sentence into noun phrases, verb groups and the marks between them. */
export class Chunker {
  readonly #vocabulary: Vocabulary;
  readonly #words: ChunkWords;
  #tokens!: Tokens;
  #mask!: Uint8Array;
  #last = 0;
  readonly #items = new ItemList();
  #preposition = 0;
  #prepositionAt = -1;
  #negated = false;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#words = new ChunkWords(vocabulary);
  }

  chunk(tokens: Tokens, first: number, last: number, mask: Uint8Array): ItemList {
    this.#tokens = tokens;
    this.#mask = mask;
    this.#last = last;
    this.#items.count = 0;
    this.#negated = false;
    this.#dropPreposition();
    for (let i = first; i < last;) {
      if (i > first && tokens.shape[i]! & Shape.Cell) this.#stop(i);
      i = this.#next(i);
    }
    return this.#items;
  }

  #takesParticle = (lemma: number, token: number): boolean => (this.#words.particleBit[this.#tokens.word[token]!]! & this.#words.verbParticles[lemma]!) !== 0;

  #next(i: number): number {
    const mask = this.#mask[i]!;
    if (mask !== 0) {
      if (mask & Mask.Date && !this.#isDateModifier(i)) return this.#date(i);
      if (mask & Mask.Count) return this.#phrase(i);
      if (mask & Mask.Aside) return i + 1;
    }
    const behind = insertEnd(this.#tokens, this.#mask, i, this.#last);
    if (behind > 0) return behind;
    const tag = this.#tokens.tag[i]! as Tag;
    switch (tag) {
      case Tag.Determiner:
      case Tag.Noun:
      case Tag.NounPlural:
      case Tag.Name:
      case Tag.Number:
      case Tag.Pronoun:
        return this.#phrase(i);
      case Tag.Adjective:
        return this.#adjective(i);
      case Tag.Preposition:
        return this.#prepositionToken(i);
      case Tag.To:
      case Tag.Auxiliary:
      case Tag.Modal:
      case Tag.Verb:
      case Tag.VerbS:
      case Tag.VerbPast:
      case Tag.VerbPastParticiple:
      case Tag.VerbIng:
        return this.#verb(i);
      default:
        return this.#mark(i, tag);
    }
  }

  /** What opens no phrase; "the loss of | only | two fighters": "of" waits on. */
  #mark(i: number, tag: Tag): number {
    if (tag === Tag.Quote && isAroundName(this.#tokens, i, this.#last)) return i + 1;
    if (tag === Tag.Adverb && this.#preposition !== 0 && this.#prepositionAt === i - 1 && this.#mask[i + 1]! & Mask.Count) return i + 1;
    this.#dropPreposition();
    if (tag === Tag.Adverb && this.#words.particleBit[this.#tokens.word[i]!] !== 0 && this.#isLateParticle(i)) return i + 1;
    if (negates(this.#tokens, this.#vocabulary.pos, i)) this.#negated = true;
    else if (tag === Tag.Subordinator) this.#items.push(ItemKind.Marker, i, null, null);
    else if (tag === Tag.Relative) this.#items.push(ItemKind.Relative, i, null, null);
    if (tag === Tag.Conjunction) this.#items.push(ItemKind.Conjunction, i, null, null);
    else if (tag === Tag.Quote) this.#items.push(ItemKind.Quote, i, null, null);
    else if (tag === Tag.Hyphen || (tag === Tag.Punctuation && !this.#isCurrency(i))) this.#items.push(this.#tokens.code[i] === COMMA ? ItemKind.Comma : ItemKind.Stop, i, null, null);
    return i + 1;
  }

  /** A cell of a row ends what stands before it. */
  #stop(i: number): void {
    this.#dropPreposition();
    this.#items.push(ItemKind.Stop, i, null, null);
  }

  #isCurrency = (i: number): boolean => CURRENCIES.has(this.#tokens.code[i]!) && (this.#mask[i + 1]! & Mask.Count) !== 0;

  /** "turned that down": the particle stands behind the object. */
  #isLateParticle(i: number): boolean {
    const clause = this.#verbOfLast();
    if (!clause || clause.particle !== 0 || !this.#takesParticle(clause.lemma, i)) return false;
    clause.particle = this.#tokens.word[i]!;
    return true;
  }

  /** The verb whose object the last phrase is, or belongs to: "handed the town of Jericho | over". */
  #verbOfLast(): Clause | null {
    const phrase = this.#items.fromEnd(1)?.phrase;
    if (!phrase) return null;
    return this.#items.fromEnd(phrase.preposition === this.#words.of ? 3 : 2)?.clause ?? null;
  }

  #dropPreposition(): void {
    this.#preposition = 0;
    this.#prepositionAt = -1;
  }

  /** A preposition waits for its phrase; one that may also be a conjunction, with a clause behind, becomes a marker later. */
  #prepositionToken(i: number): number {
    const word = this.#tokens.word[i]!;
    const before = this.#words.particleBit[word] === 0 ? null : (this.#items.fromEnd(1)?.clause ?? null);
    if (before !== null && before.last === i && this.#takesParticle(before.lemma, i)) {
      before.particle = word;
      before.last = before.end = i + 1;
      return i + 1;
    }
    if (this.#words.isNearly[word] === 1 && this.#tokens.word[i + 1] === this.#words.half) return i + 1;
    this.#preposition = word;
    this.#prepositionAt = i;
    return i + 1;
  }

  /** "the 23 October ceasefire", "Monday's ambush": the date belongs to the noun behind. */
  #isDateModifier(i: number): boolean {
    let at = i;
    while (at < this.#last && this.#mask[at]! & Mask.Date) at++;
    return at < this.#last && this.#tokens.kind[at] === TokenKind.Possessive;
  }

  #date(i: number): number {
    let last = i + 1;
    while (last < this.#last && this.#mask[last]! & Mask.Date && !(this.#mask[last]! & Mask.Start)) last++;
    const phrase = this.#newPhrase(i, last, last - 1);
    phrase.isDate = true;
    this.#items.push(ItemKind.Phrase, i, phrase, null);
    return last;
  }

  #newPhrase(first: number, last: number, head: number): NounPhrase {
    const phrase = nounPhraseOf(first, last, head);
    phrase.preposition = this.#preposition;
    phrase.prepositionAt = this.#prepositionAt;
    this.#dropPreposition();
    return phrase;
  }

  /** An adjective opens a phrase if a noun follows, else it is a predicate; behind "in", ahead of a count, it stands alone: "in total | 45 people". */
  #adjective(i: number): number {
    if (this.#preposition === this.#words.in && this.#mask[i + 1]! & Mask.Count) {
      this.#items.push(ItemKind.Phrase, i, this.#newPhrase(i, i + 1, i), null);
      return i + 1;
    }
    for (let at = i + 1; at < this.#last; at++) {
      const tag = this.#tokens.tag[at]!;
      if ((NOUN_TAGS >> tag) & 1 && !(this.#mask[at]! & Mask.Date)) return this.#phrase(i);
      if (tag === Tag.Number && this.#tokens.kind[at] === TokenKind.Number) return this.#phrase(i);
      if (tag !== Tag.Adjective && tag !== Tag.Hyphen && tag !== Tag.Quote && !(tag === Tag.Conjunction && this.#tokens.tag[at + 1] === Tag.Adjective)) break;
    }
    if (this.#preposition !== 0) return this.#phrase(i);
    this.#items.push(ItemKind.Adjective, i, null, null);
    return i + 1;
  }

  #phrase(i: number): number {
    const { tag } = this.#tokens;
    if (tag[i] === Tag.Pronoun && !(this.#mask[i]! & Mask.Count)) {
      const phrase = this.#newPhrase(i, i + 1, i);
      phrase.isPronoun = true;
      this.#items.push(ItemKind.Phrase, i, phrase, null);
      return i + 1;
    }
    const phrase = this.#newPhrase(i, i + 1, i);
    this.#items.push(ItemKind.Phrase, i, phrase, null);
    let sawNoun = false;
    let at = i;
    while (at < this.#last) {
      const step = this.#extend(at, i, sawNoun, phrase);
      if (step === 0) break;
      sawNoun = step > 0 ? this.#isNounAt(at + step - 1) : false;
      at += Math.abs(step);
    }
    phrase.last = Math.max(at, i + 1);
    return phrase.last;
  }

  #isNounAt(at: number): boolean {
    const { tag, kind } = this.#tokens;
    if (kind[at] === TokenKind.Punctuation || tag[at] === Tag.Quote || this.#mask[at]! & Mask.Aside) return true;
    return (((NOUN_TAGS | (1 << Tag.Pronoun)) >> tag[at]!) & 1) === 1 && !(this.#mask[at]! & Mask.Count);
  }

  /** How many tokens at `at` the phrase that began at `first` takes in: 0 = none; negative when no noun stands yet after them. */
  #extend(at: number, first: number, sawNoun: boolean, phrase: NounPhrase): number {
    const { tag, kind, word } = this.#tokens;
    if (at > first && this.#tokens.shape[at]! & Shape.Cell) return 0;
    if (this.#mask[at]! & Mask.Count) return this.#extendCount(at, sawNoun, phrase);
    if (this.#mask[at]! & Mask.Date) return this.#extendDate(at, first, sawNoun);
    switch (tag[at] as Tag) {
      case Tag.Determiner:
        return sawNoun || (at > first && tag[at - 1] !== Tag.Determiner && word[at] !== this.#words.more) ? 0 : -1;
      case Tag.Number:
        if (sawNoun) return tag[at - 1] === Tag.Name || this.#mask[at]! & Mask.Aside ? 1 : 0;
        phrase.head = at;
        return -1;
      case Tag.Adjective:
        return sawNoun && !this.#isAdjectiveInName(at) && !(tag[at - 1] === Tag.Name && this.#isNounNext(at)) ? 0 : -1;
      case Tag.Noun:
      case Tag.NounPlural:
      case Tag.Name:
        if (sawNoun && this.#startsNewPhrase(at, first)) return 0;
        if (!sawNoun || !this.#isBearing(at)) phrase.head = at;
        return 1;
      case Tag.VerbPastParticiple:
      case Tag.VerbIng:
      case Tag.VerbPast:
        if (isDoneByCounted(this.#tokens, this.#words.masses, at, first)) return 0;
        return !sawNoun && at > first && this.#isNounNext(at) ? -1 : 0;
      case Tag.Adverb:
        return !sawNoun && at > first && this.#isModifierNext(at) ? -1 : 0;
      case Tag.Possessive:
        phrase.possessive = at;
        return sawNoun || at > first ? -1 : 0;
      case Tag.Pronoun:
        if (at === first || sawNoun || !(this.#mask[at - 1]! & Mask.Count || word[at - 1] === this.#words.more)) return 0;
        phrase.head = at;
        return 1;
      case Tag.Conjunction:
        return word[at] === this.#words.and && joinsTwo(this.#tokens, at, first, this.#last) ? -1 : 0;
      default:
        return kind[at] === TokenKind.Hyphen || this.#tokens.code[at] === SLASH ? this.#extendHyphen(at, phrase) : this.#extendAside(at, sawNoun, phrase);
    }
  }

  #extendCount(at: number, sawNoun: boolean, phrase: NounPhrase): number {
    if (sawNoun) return this.#words.isNumbered[this.#tokens.word[at - 1]!] === 1 && !(this.#mask[at + 1]! & Mask.Count) ? 1 : 0;
    let last = at + 1;
    while (last < this.#last && this.#mask[last]! & Mask.Count && !(this.#mask[last]! & Mask.Start)) last++;
    phrase.head = last - 1;
    return at - last;
  }

  #extendDate(at: number, first: number, sawNoun: boolean): number {
    if (sawNoun) return 0;
    let last = at;
    while (last < this.#last && this.#mask[last]! & Mask.Date) last++;
    const isOwner = last < this.#last && this.#tokens.kind[last] === TokenKind.Possessive;
    return isOwner || (at > first && !(this.#mask[last]! & Mask.Count) && this.#isModifierNext(last - 1)) ? at - last : 0;
  }

  /** "18 members Wednesday"; "the town Azerbaijani forces held"; "under the deal Armenia must": a capital after a plural noun or a deal opens a new phrase. */
  #startsNewPhrase(at: number, first: number): boolean {
    const { tag, shape } = this.#tokens;
    if (tag[at] !== Tag.Name || shape[at - 1]! & Shape.Capital) return this.#items.count === 1 && opensSubject(this.#tokens, first, at);
    return tag[at - 1] === Tag.NounPlural || this.#words.isDeal[this.#tokens.word[at - 1]!] === 1;
  }

  /** "the base | southwest | of Goma": a bearing behind a noun is not what the phrase is about. */
  #isBearing = (at: number): boolean => this.#words.bearings[this.#tokens.word[at]!] === 1 && this.#tokens.word[at + 1] === this.#words.of;

  #isAdjectiveInName(at: number): boolean {
    return (this.#tokens.shape[at]! & Shape.Capital) !== 0 && this.#isNounNext(at);
  }

  #isNounNext(at: number): boolean {
    const next = at + 1;
    return next < this.#last && !(this.#mask[next]! & Mask.Date) && (((NOUN_TAGS | (1 << Tag.Adjective)) >> this.#tokens.tag[next]!) & 1) === 1;
  }

  #isModifierNext(at: number): boolean {
    const next = at + 1;
    return next < this.#last && !(this.#mask[next]! & Mask.Date) && ((MODIFIER_TAGS >> this.#tokens.tag[next]!) & 1) === 1;
  }

  #extendHyphen(at: number, phrase: NounPhrase): number {
    const { shape, tag } = this.#tokens;
    const next = at + 1;
    if (next >= this.#last || this.#tokens.code[at] === EM_DASH || !(shape[at]! & Shape.Glued) || !(shape[next]! & Shape.Glued)) return 0;
    if (this.#mask[next]! & Mask.Aside) return 2;
    if (((NOUN_TAGS >> tag[next]!) & 1) === 0) return -2;
    phrase.head = next;
    return 2;
  }

  /** A short quoted name, or an acronym in brackets, inside a phrase. */
  #extendAside(at: number, sawNoun: boolean, phrase: NounPhrase): number {
    const { kind, code } = this.#tokens;
    if (kind[at] === TokenKind.OpeningQuote) {
      for (let end = at + 1; end <= at + 4 && end < this.#last; end++)
        if (kind[end] === TokenKind.ClosingQuote && !sawNoun && !this.#isModifierNext(end) && isAroundName(this.#tokens, at, this.#last)) return (phrase.head = end - 1) + 1 - at;
        else if (kind[end] === TokenKind.ClosingQuote) return this.#isModifierNext(end) ? at - end - 1 : isCountedQuote(this.#tokens, this.#mask, at, end) ? -1 : 0;
      return 0;
    }
    if (kind[at] === TokenKind.ClosingQuote) return (!sawNoun || isAroundName(this.#tokens, at, this.#last)) && this.#isNounNext(at) ? -1 : 0;
    if (code[at] === 37) return 1;
    return insertIn(this.#tokens, this.#mask, this.#words.distances, at, this.#last, sawNoun);
  }

  #verb(i: number): number {
    const { tag, word } = this.#tokens;
    const vocabulary = this.#vocabulary;
    const clause = clauseOf(i, this.#negated);
    this.#negated = false;
    let at = i;
    let wasBe = false;
    for (; at < this.#last; at++) {
      const kind = tag[at]! as Tag;
      if (this.#mask[at] !== 0 && at > i && !(kind === Tag.Adverb && verbFollows(this.#tokens, this.#mask, at, this.#last))) break;
      if ((kind === Tag.Modal || kind === Tag.Auxiliary) && vocabulary.pos[word[at]!]! & Pos.Negation) clause.isNegated = true;
      if (kind === Tag.Modal) clause.modal = word[at] === this.#words.ought ? this.#words.should : word[at]!;
      else if (kind === Tag.Auxiliary) {
        const lemma = vocabulary.verbLemma[word[at]!]!;
        wasBe = lemma === this.#words.be;
        if (lemma === this.#words.have) clause.isPerfect = true;
        clause.verb = at;
      } else if (kind === Tag.To) {
        if (at > i && !wasBe && word[at - 1] !== this.#words.ought) break;
        if (at > i && wasBe) clause.isDue = true;
        else if (at > i) continue;
        else clause.relation = Relation.Infinitive;
      } else if (kind === Tag.Negation) clause.isNegated = true;
      else if (kind === Tag.Quote && at > i && (clause.isPerfect ? tag[at + 1] !== Tag.VerbIng && (VERB_TAGS >> tag[at + 1]!) & 1 : tag[at - 1] === Tag.To && tag[at + 1] === Tag.Verb)) continue;
      else if (kind === Tag.Adverb) {
        const goesOn = verbFollows(this.#tokens, this.#mask, at, this.#last) || isParenthesis(this.#tokens, at + 1, this.#last);
        if ((goesOn || wasBe) && vocabulary.pos[word[at]!]! & Pos.Negation) clause.isNegated = true;
        if (!goesOn) break;
      } else if (at > i && isParenthesis(this.#tokens, at, this.#last)) at += 2;
      else if ((VERB_TAGS >> kind) & 1) {
        setMain(clause, tag[at]! as Tag, at, i, wasBe);
        at++;
        break;
      } else {
        const verb = at === i || this.#preposition !== 0 ? -1 : verbBehind(this.#tokens, this.#mask, at, this.#last, clause, wasBe);
        if (verb < 0) break;
        this.#between(at, verb);
        at = verb - 1;
      }
    }
    if (this.#words.having[word[i]!] === 1 && clause.verb > i) clause.relation = Relation.Participle;
    this.#close(clause, at);
    const end = this.#particle(clause, Math.max(at, i + 1));
    const object = objectBehind(this.#tokens, this.#mask, end, this.#last, clause);
    if (object > 0) this.#between(end, object);
    this.#items.push(ItemKind.Verb, clause.first, null, clause);
    return object > 0 ? object : end;
  }

  /** What stands between an auxiliary and its verb, or a verb and its object, is handed on ahead of the verb. */
  #between(first: number, end: number): void {
    const last = this.#last;
    this.#last = end;
    for (let i = first; i < end;) i = this.#tokens.code[i] === COMMA ? i + 1 : this.#next(i);
    this.#last = last;
    this.#dropPreposition();
  }

  #close(clause: Clause, at: number): void {
    clause.last = clause.end = Math.max(at, clause.first + 1);
    clause.lemma = this.#vocabulary.verbLemma[this.#tokens.word[clause.verb]!]!;
    if (this.#preposition !== 0 && clause.relation !== Relation.Infinitive) {
      clause.marker = this.#preposition;
      clause.relation = Relation.Participle;
      clause.start = this.#prepositionAt;
    }
    this.#dropPreposition();
  }

  #particle(clause: Clause, at: number): number {
    if (at >= this.#last || this.#mask[at] !== 0) return at;
    if (!this.#takesParticle(clause.lemma, at)) return at;
    clause.particle = this.#tokens.word[at]!;
    clause.last = clause.end = at + 1;
    return at + 1;
  }
}
