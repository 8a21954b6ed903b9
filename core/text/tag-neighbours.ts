import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { boundsShare, isBehindNumbered } from "./tag-numbers.js";
import { closesAside, isNumber } from "./tag-objects.js";
import { IN_OBJECT, isIn, NOUN, VERB } from "./tag-sets.js";
import { TagWords } from "./tag-words.js";
import { Pos, type Vocabulary } from "./vocabulary.js";

/** How far behind "neither" its "nor" may stand. */
const NOR_REACH = 14;
/** How far behind a second "that" its verb may stand. */
const TOLD_REACH = 7;

const LETTER_L = 108;
const LETTER_Y = 121;

/** What stands around a word of a sentence: tags before it, what the words behind it may be. */
export class Neighbours {
  protected readonly vocabulary: Vocabulary;
  protected readonly words: TagWords;
  protected tokens!: Tokens;
  protected first = 0;
  protected last = 0;
  /** The tag before the word being read, quotation marks and adverbs passed over. */
  protected before: Tag = Tag.Other;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.words = new TagWords(vocabulary);
  }

  protected isCompound(i: number, id: number): boolean {
    const { word } = this.tokens;
    return (i > this.first && this.words.compounds.has(word[i - 1]!, id)) || (i + 1 < this.last && this.words.compounds.has(id, word[i + 1]!));
  }

  protected previous(i: number): number {
    let at = i - 1;
    while (at >= this.first && (this.tokens.tag[at] === Tag.Quote || this.tokens.tag[at] === Tag.Adverb)) at--;
    return at < this.first ? Tag.Other : this.tokens.tag[at]!;
  }

  protected nextPos(i: number): number {
    const at = i + 1;
    return at < this.last && this.tokens.kind[at] === TokenKind.Word ? this.vocabulary.pos[this.tokens.word[at]!]! : 0;
  }

  /** A second word of a compound; "a verification and | monitoring | mechanism"; "rebel | shelling | of the port". */
  protected isJoinedNoun(i: number, id: number): boolean {
    if (this.isCompound(i, id) || (this.words.bouts.has(id) && this.tokens.word[i + 1] === this.words.of && isIn(NOUN, this.before))) return true;
    const { tag } = this.tokens;
    const next = this.nextPos(i);
    const isBetween = this.before === Tag.Conjunction && tag[i - 2] === Tag.Noun && tag[i - 3] === Tag.Determiner && (next & Pos.Noun) !== 0 && (next & Pos.NounPlural) === 0;
    return isBetween && (this.vocabulary.pos[id]! & Pos.AnyNoun) !== 0;
  }

  /** "2. | Demands", "(c) | Calls": nothing but the mark of an item stands before. */
  protected opensItem(i: number): boolean {
    const { kind, end, start } = this.tokens;
    if (i === this.first || i - this.first > 3 || kind[i - 1] !== TokenKind.Punctuation) return false;
    for (let at = this.first; at < i; at++) if (kind[at] !== TokenKind.Punctuation && kind[at] !== TokenKind.Number && end[at]! - start[at]! > 2) return false;
    return true;
  }

  /** "expected to | gradually | withdraw": an adverb in -ly between "to" and its verb. */
  protected isSplit(i: number): boolean {
    const at = i + 1;
    if (at + 1 >= this.last || this.tokens.kind[at] !== TokenKind.Word || (this.tokens.shape[at]! & Shape.Capital) !== 0) return false;
    const { text, end, word } = this.tokens;
    const isManner =
      text.charCodeAt(end[at]! - 1) === LETTER_Y && text.charCodeAt(end[at]! - 2) === LETTER_L && (word[at] === 0 || (this.vocabulary.pos[word[at]!]! & (Pos.Adverb | Pos.Adjective)) === Pos.Adverb);
    if ((!isManner && word[at] !== this.words.further) || this.words.measures.has(word[at]!)) return false;
    const verb = this.nextPos(at);
    return (verb & Pos.Verb) !== 0 && (verb & (Pos.Determiner | Pos.Preposition | Pos.NumberWord)) === 0;
  }

  /** Does a noun phrase begin after token `i`? */
  protected startsNoun(i: number): boolean {
    const next = i + 1;
    if (next >= this.last) return false;
    const { kind, shape } = this.tokens;
    if (kind[next] === TokenKind.Number || kind[next] === TokenKind.Ordinal || kind[next] === TokenKind.OpeningQuote || kind[next] === TokenKind.Symbol) return true;
    if (kind[next] !== TokenKind.Word) return false;
    const pos = this.nextPos(i);
    if (this.tokens.word[next] === 0) return true;
    if (this.words.onlyVerbs.has(this.tokens.word[next]!)) return false;
    if (pos & (Pos.Determiner | Pos.NumberWord)) return true;
    if (pos & (Pos.Auxiliary | Pos.Modal | Pos.Preposition | Pos.Conjunction)) return false;
    return (pos & (Pos.AnyNoun | Pos.Adjective | Pos.VerbPastParticiple | Pos.VerbIng)) !== 0 || (shape[next]! & Shape.Capital) !== 0 || (pos & Pos.Pronoun) !== 0;
  }

  /** Does a token open a time that no noun phrase holds: "18 wounded | Monday", "| yesterday", "| early on Tuesday", "| late Friday"? */
  protected opensTime(i: number): boolean {
    const { calendar, hours, days } = this.words;
    if (i >= this.last) return false;
    const id = this.tokens.word[i]!;
    if (!hours.has(id)) return calendar[id] === 1 || days.has(id);
    return i + 1 < this.last && (calendar[this.tokens.word[i + 1]!] === 1 || days.has(this.tokens.word[i + 1]!) || this.words.daily.has(this.tokens.word[i + 1]!));
  }

  /** "18 | wounded | Monday", "six | reported | missing": behind a past form no noun begins, but a time or the state of those counted. */
  protected endsCounted(i: number): boolean {
    if (!this.startsNoun(i) || this.opensTime(i + 1)) return true;
    const { states } = this.words;
    return states.has(this.tokens.word[i + 1]!) && !states.has(this.tokens.word[i]!) && (!this.startsNoun(i + 1) || this.opensTime(i + 2));
  }

  /** Is the second token after `i` a verb, or part of a longer noun phrase? */
  protected verbAfterNext(i: number): boolean {
    const at = i + 2;
    if (at >= this.last || this.tokens.kind[at] !== TokenKind.Word) return false;
    const pos = this.vocabulary.pos[this.tokens.word[at]!]!;
    return (pos & (Pos.Auxiliary | Pos.Modal | Pos.AnyVerb | Pos.AnyNoun)) !== 0 && (pos & (Pos.Preposition | Pos.Conjunction)) === 0;
  }

  protected followsDo(i: number): boolean {
    for (let at = i - 1; at >= this.first && at > i - 4; at--) {
      if (this.tokens.tag[at] === Tag.Auxiliary) return this.vocabulary.verbLemma[this.tokens.word[at]!] === this.words.do;
    }
    return false;
  }

  protected isMostlyAdjective(id: number): boolean {
    const { adjectiveWeight, pos, verbWeight } = this.vocabulary;
    return (pos[id]! & Pos.Adjective) !== 0 && adjectiveWeight[id]! > verbWeight[id]!;
  }

  /** "resolution 1701 | calls": the number counts nothing. */
  protected isBehindNumbered(i: number): boolean {
    return this.before === Tag.Number && i > this.first + 1 && this.words.numbered.has(this.tokens.word[i - 2]!);
  }

  /** The same, or "Battalion 379 | arrested | the men". */
  protected isBehindName(i: number): boolean {
    return this.isBehindNumbered(i) || isBehindNumbered(this.tokens, i, (this.nextPos(i) & Pos.Determiner) !== 0);
  }

  /** "by pulling out", "of going back to war". */
  protected particleFollows(i: number): boolean {
    return (this.nextPos(i) & (Pos.FixedAdverb | Pos.Subordinator | Pos.Preposition)) !== 0 && (this.nextPos(i) & Pos.Conjunction) === 0 && this.tokens.word[i + 1] !== this.words.of;
  }

  /** "shelling | by the army": a deed with its doer. */
  protected isDoneBy(i: number, id: number): boolean {
    if (this.tokens.word[i + 1] !== this.words.by || this.before === Tag.Auxiliary || this.before === Tag.Negation) return false;
    return this.vocabulary.nounWeight[id]! > 0 && !this.words.means.has(this.tokens.word[i + 2]!);
  }

  /** "Rebels, backed by tribesmen, | control Goma". */
  protected isBehindAside = (i: number): boolean => this.takesObject(i) && closesAside(this.tokens, this.first, i);

  /** "killed by | shelling in Goma", "died in | fighting near Goma": what people come to harm in, and no deed of those told of. */
  protected isBout(i: number, id: number): boolean {
    return this.words.bouts.has(id) && this.words.throughs.has(this.tokens.word[i - 1]!) && !this.isParticle(i + 1);
  }

  protected isSaying(id: number): boolean {
    return this.words.saying.has(this.vocabulary.verbLemma[id]!);
  }

  /** "rules out", "hands over": an adverb that goes with verbs. */
  protected isParticle(at: number): boolean {
    if (at >= this.last || this.tokens.kind[at] !== TokenKind.Word) return false;
    return this.words.particles.has(this.tokens.word[at]!);
  }

  /** What follows can only be the object of a verb: a determiner, a number, a name, a pronoun, "that". */
  protected takesObject(i: number): boolean {
    const next = i + 1;
    if (next >= this.last) return false;
    const { kind, shape } = this.tokens;
    if (kind[next] === TokenKind.Number || kind[next] === TokenKind.OpeningQuote) return true;
    if (kind[next] !== TokenKind.Word) return false;
    const pos = this.nextPos(i);
    if (this.words.nearly.has(this.tokens.word[next]!)) return (this.nextPos(next) & (Pos.Determiner | Pos.NumberWord)) !== 0 || kind[next + 1] === TokenKind.Number;
    if (pos & Pos.Preposition)
      return this.words.bounding.has(this.tokens.word[next]!) && (this.tokens.word[next + 1] === this.words.half || isNumber(this.tokens, this.vocabulary.pos, this.last, next + 1));
    if (this.words.mosts.has(this.tokens.word[next]!) && this.tokens.word[next + 1] === this.words.of) return true;
    return (pos & (Pos.Determiner | Pos.Pronoun | Pos.NumberWord)) !== 0 || ((shape[next]! & Shape.Capital) !== 0 && this.words.calendar[this.tokens.word[next]!] === 0);
  }

  /** A verb that needs a subject follows within three words. */
  protected finiteFollows(i: number): boolean {
    for (let at = i + 1; at < this.last && at <= i + 2; at++) {
      if (this.tokens.kind[at] !== TokenKind.Word) return false;
      const pos = this.vocabulary.pos[this.tokens.word[at]!]!;
      if (pos & (Pos.Auxiliary | Pos.Modal)) return true;
      if (pos & Pos.VerbPast && (!(pos & (Pos.AnyNoun | Pos.Adjective)) || this.isMostlyVerb(this.tokens.word[at]!))) return true;
      if (!(pos & Pos.Adverb) || this.words.anything.has(this.tokens.word[at]!)) return false;
    }
    return false;
  }

  /** A verb in -s that is no plural noun follows: "Fighting continues". */
  protected verbFollows(i: number): boolean {
    const next = this.nextPos(i);
    return (next & Pos.VerbS) !== 0 && ((next & Pos.AnyNoun) === 0 || this.isMostlyVerb(this.tokens.word[i + 1]!));
  }

  protected isMostlyVerb(id: number): boolean {
    const { verbWeight, nounWeight, adjectiveWeight } = this.vocabulary;
    return verbWeight[id]! > Math.max(nounWeight[id]!, adjectiveWeight[id]!) + 32;
  }

  /** "resume | peace talks": the words since the verb are its object, unless it says something. */
  protected isInObject(i: number): boolean {
    const { tag, word } = this.tokens;
    let at = i - 1;
    while (at >= this.first && isIn(IN_OBJECT, tag[at]!)) at--;
    return at >= this.first && at < i - 1 && isIn(VERB, tag[at]!) && !this.words.saying.has(this.vocabulary.verbLemma[word[at]!]!);
  }

  /** Right behind a verb stands its object, "held separate talks", "blamed armed groups", but for verbs that help. */
  protected isBehindVerb(i: number): boolean {
    return i > this.first && isIn(VERB, this.tokens.tag[i - 1]!) && !this.words.helpers.has(this.vocabulary.verbLemma[this.tokens.word[i - 1]!]!);
  }

  /** A noun phrase without a determiner begins after token `i`. */
  protected startsBareNoun(i: number): boolean {
    const pos = this.nextPos(i);
    if (pos & (Pos.Determiner | Pos.Preposition | Pos.Pronoun | Pos.Conjunction)) return false;
    return (pos & (Pos.AnyNoun | Pos.Adjective)) !== 0 || (i + 1 < this.last && (this.tokens.shape[i + 1]! & Shape.Capital) !== 0 && this.words.calendar[this.tokens.word[i + 1]!] === 0);
  }

  protected nounOf(pos: number): Tag {
    return pos & Pos.NounPlural && !(pos & Pos.Noun) ? Tag.NounPlural : Tag.Noun;
  }

  /** "said that its men had left and | that | air defences had downed nine": what is told goes on, with a verb of its own. */
  protected isTwiceTold(i: number): boolean {
    const { word, tag } = this.tokens;
    if (i === this.first || tag[i - 1] !== Tag.Conjunction) return false;
    let at = i - 2;
    while (at >= this.first && !(word[at] === word[i] && tag[at] === Tag.Subordinator)) at--;
    if (at < this.first) return false;
    for (let next = i + 2; next < this.last && next < i + TOLD_REACH && this.tokens.kind[next] === TokenKind.Word; next++) {
      const pos = this.vocabulary.pos[word[next]!]!;
      if (pos & (Pos.Auxiliary | Pos.Modal) || ((pos & (Pos.VerbPast | Pos.VerbS)) !== 0 && (pos & Pos.AnyNoun) === 0)) return true;
    }
    return false;
  }

  /** "called | that | a lie", "dubbed | that | an outrage": what is called something, and no clause behind. */
  protected isNamed(i: number): boolean {
    const { word } = this.tokens;
    if (!this.words.naming.has(this.vocabulary.verbLemma[word[i - 1]!]!)) return false;
    for (let at = i + 2; at < this.last; at++) {
      const pos = this.tokens.kind[at] === TokenKind.Word ? this.vocabulary.pos[word[at]!]! : 0;
      if ((pos & (Pos.AnyNoun | Pos.Adjective)) === 0) return (pos & (Pos.Auxiliary | Pos.Modal | Pos.VerbPast | Pos.VerbS)) === 0;
    }
    return true;
  }

  /** "| other | rebels", "| other | armed groups". */
  protected modifies(i: number): boolean {
    return this.startsBareNoun(i) || (this.nextPos(i) & Pos.Adjective) !== 0;
  }

  /** "The road, which was to reopen, | stays | shut", "the exchange, due in May, | remains | incomplete": a verb of standing behind an aside, with how it stands. */
  protected standsBehindAside(i: number): boolean {
    if (this.before !== Tag.Punctuation || !this.words.standing.has(this.tokens.word[i]!)) return false;
    const next = this.nextPos(i);
    return (next & (Pos.Adjective | Pos.VerbPastParticiple)) !== 0 && (next & (Pos.AnyNoun | Pos.Determiner)) === 0;
  }

  /** A word with no part of its own in the clause: "neither … nor", "itself", "about a third". */
  protected standsAside = (i: number, id: number): boolean => this.isNeither(i, id) || this.isEmphatic(i, id) || boundsShare(this.tokens, this.words, i);

  /** "The truce | itself | has held": a word of emphasis ahead of the verb. */
  protected isEmphatic(i: number, id: number): boolean {
    return this.words.emphatic.has(id) && isIn(NOUN, this.before) && (this.nextPos(i) & (Pos.Auxiliary | Pos.Modal | Pos.AnyVerb)) !== 0;
  }

  /** "neither | withdrew from Goma nor freed the men": both are verbs. */
  protected isNeither(i: number, id: number): boolean {
    const { word, kind } = this.tokens;
    if (id !== this.words.neither || (this.nextPos(i) & Pos.AnyVerb) === 0) return false;
    for (let at = i + 2; at < this.last && at < i + NOR_REACH && kind[at] !== TokenKind.Punctuation; at++) if (word[at] === this.words.nor) return true;
    return false;
  }

  /** "the count of the dead | stands | at 41", "of rebel dead | runs | to 200": people told by their state alone. */
  protected isOfState(i: number): boolean {
    const { tag, word } = this.tokens;
    return this.words.states.has(word[i - 1]!) && (tag[i - 2] === Tag.Determiner || isIn(NOUN, tag[i - 2]!)) && (this.nextPos(i) & Pos.Preposition) !== 0;
  }

  /** The last of a few words with a capital right behind a token, or the token itself. */
  protected behindNames(i: number): number {
    const { kind, shape } = this.tokens;
    let at = i;
    while (at < i + NAMES_MOST && at + 1 < this.last && kind[at + 1] === TokenKind.Word && shape[at + 1]! & Shape.Capital) at++;
    return at;
  }
}

const NAMES_MOST = 3;
