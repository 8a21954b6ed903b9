import { CountKind, type CountMention } from "../mentions/counts/index.js";
import type { Actor, ActorLexicon, ActorResolver, NameReader } from "../mentions/actors/index.js";
import type { Attribution, Manner } from "../mentions/attributions/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { PlaceMention } from "../mentions/places/index.js";
import { Passage, Tag, TokenKind, type Count, type Place, type Tokens, type VictimCategory } from "../model/index.js";
import type { Clause, NounPhrase, SentenceSyntax } from "../syntax/index.js";
import { Pos, type Vocabulary } from "../text/index.js";
import type { Memory } from "./memory.js";
import type { Draft } from "./draft.js";
import type { VictimSource } from "./victim-source.js";
import { isOfWho } from "./who-clauses.js";
import { WordSet } from "./word-set.js";
import type { Words } from "./words.js";

const SEMICOLON = 59;
/** Words that with the one before tell a running count. */
const RUNNING_LAST = new WordSet("far date total then");
const RUNNING: ReadonlySet<string> = new Set(["so far", "to date", "in total", "since then"]);

/** Words for a bout of fighting, short or long: what befell people in one is counted over a time only where that is told. */
const BOUTS = new WordSet("fighting offensive violence siege campaign hostility");

/** Deeds of one day. */
const BLOWS = new WordSet("bombing blast explosion attack raid ambush strike airstrike massacre shooting bomb mine assault");

/** "by the | end | of the year": what "by" leads to is a term. */
const TERMS = new WordSet("end close middle beginning start outset");

/** What somebody says may go on behind a semicolon. */
const CARRIES: ReadonlySet<Manner> = new Set<Manner>(["say", "according", "carried"]);

/** Ten days or more, as a TIMEX3 duration. */
function isLong(timex: string): boolean {
  const unit = timex.at(-1);
  return timex.startsWith("P") && !timex.startsWith("PT") && (unit !== "D" || Number.parseInt(timex.slice(1), 10) >= 10);
}

/** "between Friday and Sunday"; a single day only opens a span that is told apart. */
const isOfFewDays = ({ days, value }: DateMention): boolean => days !== null && days !== undefined && value?.includes("/") === true && days.last - days.first < 3;

/** Everything a rule may ask of the sentence it reads. One object serves all sentences of a report in turn. */
export class Sentence {
  index = 0;
  paragraph = 0;
  /** The token that its paragraph begins with. */
  paragraphFirst = 0;
  passage: Passage = Passage.Body;
  syntax!: SentenceSyntax;
  counts: CountMention[] = [];
  dates: DateMention[] = [];
  /** Where something may take place. */
  places: PlaceMention[] = [];
  /** These, and seats of governments that speak. */
  placesNamed: PlaceMention[] = [];
  attributions: Attribution[] = [];
  /** The dates that may tell when something took place, once a claim has asked; see `when.ts`. */
  usableDates: readonly DateMention[] | null = null;
  /** What the rules have read of this sentence so far. */
  drafts: Draft[] = [];
  /** The source that holds on from an earlier sentence. */
  carried: Attribution | null = null;
  /** Reads who is harmed; set once, right after the sentence is made. */
  victims!: VictimSource;

  constructor(
    readonly tokens: Tokens,
    readonly vocabulary: Vocabulary,
    readonly words: Words,
    readonly lexicon: ActorLexicon,
    readonly names: NameReader,
    readonly actors: ActorResolver,
    readonly memory: Memory,
    /** Is a lemma a verb of saying? */
    readonly isSpeech: (lemma: number) => boolean,
  ) {}

  get first(): number {
    return this.syntax.first;
  }

  get last(): number {
    return this.syntax.last;
  }

  /** The words of tokens `first` to `last` (exclusive), as they stand. */
  text(first: number, last: number): string {
    return this.tokens.text.slice(this.tokens.start[first], this.tokens.end[last - 1]);
  }

  /** The word at a token in folded form; "" when the vocabulary lacks it. */
  form(token: number): string {
    const word = token < this.tokens.count ? (this.tokens.word[token] ?? 0) : 0;
    return word === 0 ? "" : this.vocabulary.form(word);
  }

  /** The lemma of the noun at a token, as a word id. */
  nounLemma(token: number): number {
    return this.vocabulary.nounLemma[this.tokens.word[token]!]!;
  }

  /** The number inside a noun phrase, ages and labels left out. */
  countIn(phrase: NounPhrase): CountMention | null {
    return this.countAt(phrase.first, phrase.last);
  }

  countAt(first: number, last: number): CountMention | null {
    for (const count of this.counts) if (count.first >= first && count.last <= last && count.kind === CountKind.Cardinal) return count;
    return null;
  }

  /** A count as claims carry it. */
  count(mention: CountMention): Count {
    return { text: this.text(mention.first, mention.last), qualifier: mention.qualifier, value: mention.value, min: mention.min, max: mention.max };
  }

  actor(phrase: NounPhrase | null | undefined): Actor | null {
    return phrase ? this.actors.of(phrase) : null;
  }

  /** Parties joined in a phrase, without repeats; "both sides" are those told together before, or the report's two main parties. */
  parties(phrase: NounPhrase | null | undefined): string[] {
    if (!phrase) return [];
    if ((this.words.bothSides.has(this.nounLemma(phrase.head)) && this.isBoth(phrase)) || this.#isPair(phrase)) return [...this.memory.sidesAt(this.paragraph)];
    const found: string[] = [];
    for (const { party } of this.actors.all(phrase)) if (party !== null && !found.includes(party)) found.push(party);
    return found;
  }

  /** "both countries", "the two presidents": those who are two by that word alone. */
  #isPair({ first, head }: NounPhrase): boolean {
    if (!this.words.pairs.has(this.nounLemma(head))) return false;
    const at = this.form(first) === "the" ? first + 1 : first;
    return (this.form(at) === "two" || this.form(at) === "both") && head === at + 1;
  }

  /** "M23 rebels", and not "rebels", who may be others: is a party's name among the words of a phrase? */
  isByName({ first, last, of }: NounPhrase, party: string): boolean {
    const { at, names } = this.names;
    for (let i = first; i < (of?.last ?? last); i++) if (at[i]! > 0 && this.names.partyName(names[at[i]! - 1]!.entity.party) === party) return true;
    return false;
  }

  isBoth(phrase: NounPhrase): boolean {
    const form = this.form(phrase.first);
    if (form === "both" || form === "two" || form === "all") return true;
    return form === "the" && (this.vocabulary.pos[this.tokens.word[phrase.head]!]! & Pos.NounPlural) !== 0;
  }

  /** The phrase of a clause behind a preposition ("by", "from" …). */
  phraseBehind(clause: Clause, ...prepositions: readonly number[]): NounPhrase | null {
    for (const phrase of clause.phrases) {
      const { preposition, head, isDate } = phrase;
      if (isDate || preposition === 0 || !prepositions.includes(preposition)) continue;
      // "had been made | by the end | of the period": a time, and nobody who did it.
      if (preposition !== this.words.by || !TERMS.has(this, head)) return phrase;
    }
    return null;
  }

  /** The phrase right behind another that hangs on it by one of these prepositions. */
  phraseAfter(phrase: NounPhrase, ...prepositions: readonly number[]): NounPhrase | null {
    const { phrases } = this.syntax;
    const at = phrases[phrase.index] === phrase ? phrase.index : -1;
    let end = phrase.last;
    for (let i = at + 1; i < phrases.length && i <= at + 5; i++) {
      const next = phrases[i]!;
      if (next.prepositionAt !== end) return null;
      if (prepositions.includes(next.preposition)) return next;
      end = next.last;
    }
    return null;
  }

  /** The phrase that one hangs on by "of". */
  phraseOver(phrase: NounPhrase): NounPhrase | null {
    const before = this.syntax.phrases[phrase.index - 1];
    return before?.of === phrase ? before : null;
  }

  placesIn(first: number, last: number): PlaceMention[] {
    const found: PlaceMention[] = [];
    for (const place of this.places) if (place.first >= first && place.last <= last) found.push(place);
    return found;
  }

  placeOf(mention: PlaceMention): Place {
    const { start, end, name, lat, lon, country, precision, id } = mention;
    return { name, lat, lon, country, precision, id, start, end };
  }

  datesIn(first: number, last: number): DateMention[] {
    const found: DateMention[] = [];
    for (const date of this.dates) if (date.first >= first && date.last <= last) found.push(date);
    return found;
  }

  /** The first date between two tokens. */
  dateIn(first: number, last: number): DateMention | null {
    for (const date of this.dates) if (date.first >= first && date.last <= last) return date;
    return null;
  }

  isPunctuation(token: number, code: number): boolean {
    return this.tokens.kind[token] === TokenKind.Punctuation && this.tokens.code[token] === code;
  }

  /** Does a semicolon or a full stop lie between two tokens? */
  isStopBetween(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.isPunctuation(i, 59) || this.isPunctuation(i, 46)) return true;
    return false;
  }

  isNoun(token: number): boolean {
    const tag = this.tokens.tag[token]!;
    return tag === Tag.Noun || tag === Tag.NounPlural || tag === Tag.Name;
  }

  /** The victims' roles, actors and words that a clause's quote needs: from the subject to the last of its own phrases. */
  clauseSpan(clause: Clause): [number, number] {
    return [Math.max(this.first, clause.start), clause.end];
  }

  /**
   * The shortest stretch that carries a claim: the core, and as many of the clause's further phrases as do not outweigh it.
   * A convention of coding: "the shortest clause that carries the claim".
   */
  shortSpan(clause: Clause, coreFirst: number, coreLast: number): [number, number] {
    const { start, end } = this.tokens;
    const limit = (end[coreLast - 1]! - start[coreFirst]!) * 1.9;
    let last = coreLast;
    for (let i = 0; i < clause.phrases.length; i++) {
      const phrase = clause.phrases[i]!;
      if (phrase.first < coreLast || phrase.last > clause.end || this.#isHalf(phrase, clause.phrases[i + 1])) continue;
      if (end[phrase.last - 1]! - start[coreFirst]! > limit) break;
      last = phrase.last;
    }
    return [coreFirst, Math.max(last, coreLast)];
  }

  /** "between 9 and | 16 August": the first half of a stretch of time, never quoted without the second. */
  #isHalf({ isDate, last }: NounPhrase, next: NounPhrase | undefined): boolean {
    return isDate && next !== undefined && next.isDate && next.first === last;
  }

  /** The innermost attribution whose content covers a token; the source carried over when the sentence has none of its own. */
  attributionAt(token: number): Attribution | null {
    let best: Attribution | null = null;
    let bestLength = Infinity;
    for (const attribution of this.attributions) {
      for (const stretch of attribution.content) {
        const length = stretch[1] - stretch[0];
        if (token < stretch[0] || token >= stretch[1] || length >= bestLength) continue;
        best = attribution;
        bestLength = length;
      }
    }
    return best ?? this.#saidBefore(token) ?? this.carried;
  }

  /** "A, the police said; B": whoever spoke before a semicolon speaks on behind it. */
  #saidBefore(token: number): Attribution | null {
    const spoken = this.attributions.findLast(({ cueLast, actor, manner }) => cueLast <= token && actor !== null && CARRIES.has(manner));
    if (!spoken) return null;
    const { code, kind } = this.tokens;
    for (let at = token; at >= spoken.cueLast; at--) if (code[at] === SEMICOLON && kind[at] === TokenKind.Punctuation) return spoken;
    return null;
  }

  /** Who speaks the words at a token; null = the report itself. */
  speakerAt(token: number): Actor | null {
    return this.attributionAt(token)?.actor ?? this.actors.speaker;
  }

  /** Does a clause count over a period or a war, and not tell one event? */
  countsOverPeriod(clause: Clause | null): boolean {
    const first = clause ? Math.min(clause.start, clause.first) : this.first;
    const last = clause ? clause.end : this.last;
    const subject = clause?.subject;
    if (subject && !clause.isPassive && this.words.conflicts.has(this.nounLemma(subject.head))) return true;
    if (this.#isRunning(first, last) || (clause?.isPerfect && this.#runsSince(clause))) return true;
    if (clause)
      for (const phrase of clause.phrases)
        if (this.words.conflicts.has(this.nounLemma(phrase.head)) && (clause.isPerfect || !BOUTS.hasNoun(this, phrase.head)) && this.dateIn(phrase.first, phrase.last) === null) return true;
    for (const date of this.dates) {
      if (date.first < first || date.last > last || isOfWho(this, clause, date)) continue;
      if (date.anchor === "since" || (date.anchor === "between" && !isOfFewDays(date))) return true;
      if (date.anchor === "during" && !this.#isOneBlow(clause)) return true;
      if (date.type === "duration" && isLong(date.timex)) return true;
      if (date.days && date.days.last - date.days.first > 20 && !this.#isOneBlow(clause)) return true;
    }
    return false;
  }

  /** "A bombing in 2015 | killed 142": one deed, however roughly its day is told. */
  #isOneBlow(clause: Clause | null): boolean {
    const subject = clause !== null && !clause.isPassive && !clause.isPerfect ? clause.subject : null;
    return subject !== null && this.tokens.tag[subject.head] === Tag.Noun && BLOWS.has(this, subject.head);
  }

  /** "since fighting broke out this week", "since the February 1 coup": counted on from then. */
  #runsSince(clause: Clause): boolean {
    const { phrases, clauses } = this.syntax;
    if (clauses.some((other) => other !== clause && (other.governor === clause || other.first < clause.first) && this.vocabulary.form(other.marker) === "since")) return true;
    return phrases.some((phrase) => this.form(phrase.prepositionAt) === "since" && phrase.first >= clause.last && phrase.last <= clause.end && this.dateIn(phrase.first, phrase.last) !== null);
  }

  /** "so far", "to date", "in total", "since then": a count that runs on, or is made up of several. */
  #isRunning(first: number, last: number): boolean {
    const { word } = this.tokens;
    for (let i = Math.max(first - 1, this.first + 1); i < Math.min(last + 2, this.last); i++) if (RUNNING_LAST.hasId(this, word[i]!) && RUNNING.has(this.text(i - 1, i + 1).toLowerCase())) return true;
    return false;
  }

  /** The last casualties read in this sentence that are no part of others. */
  lastCasualty(): Draft | null {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i]!;
      if (draft.kind === "casualties" && !draft.isPart) return draft;
    }
    return null;
  }

  /** The last casualties told ahead of a token, somebody among them, that are no part of others. */
  casualtyBefore(token: number): Draft | null {
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i]!;
      if (draft.kind === "casualties" && !draft.isPart && draft.first <= token && draft.casualties!.count.max !== 0) return draft;
    }
    return null;
  }

  isRead(phrase: NounPhrase): boolean {
    for (const draft of this.drafts) if (draft.kind === "casualties" && draft.phrase === phrase) return true;
    return false;
  }

  /** The category of the victims named last in this paragraph. */
  memoryCategory(): VictimCategory {
    return this.memory.victims?.paragraph === this.paragraph ? this.memory.victims.category : "unknown";
  }
}
