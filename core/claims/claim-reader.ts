import { isBacker, NameForm, type ActorLexicon, type ActorResolver, type NameReader } from "../mentions/actors/index.js";
import { AttributionReader, PositionReader, type Attribution } from "../mentions/attributions/index.js";
import { CountKind, CountReader, type CountMention } from "../mentions/counts/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { PlaceMention, PlaceReader } from "../mentions/places/index.js";
import { Passage, TokenKind, type Sentences, type Tokens } from "../model/index.js";
import { Mask, type Clause, type NounPhrase, type SentenceSyntax, type Syntax } from "../syntax/index.js";
import type { Vocabulary } from "../text/index.js";
import { AskedByWord, askedIn, type Asked, type AskedList } from "./asked.js";
import { Cues, Gates } from "./cues.js";
import { ClaimIds, finish, type Finished } from "./finish.js";
import { Interview } from "./interview.js";
import { isItemLabel } from "./item-labels.js";
import { issuerOf } from "./issuer.js";
import { isLive, noteEntry } from "./live.js";
import { groundOf, isFoe, isInName } from "./no-ground.js";
import { Memory } from "./memory.js";
import { laidOut } from "./draft.js";
import type { Draft } from "./model.js";
import { remember } from "./remember.js";
import { rowSource } from "./row-source.js";
import { Sign, type RuleIndex } from "./rule-index.js";
import { RULES } from "./rules/index.js";
import { openQuote, sayBack, type OpenQuote } from "./said-later.js";
import { Sentence } from "./sentence.js";
import { settle } from "./settle.js";
import { ToldClaims } from "./told-claims.js";
import { isOfBirth } from "./when-others.js";
import { isOfPeriodBefore } from "./period-before.js";
import { isUnreal } from "./unreal.js";
import { VictimReader } from "./victims.js";
import { MORE } from "./victim-words.js";
import { BEFALLS } from "./where.js";
import { WordSet } from "./word-set.js";
import { Words } from "./words.js";
import { withoutAliases } from "./where-alias.js";

/** The mentions found before claims are read. */
export interface MentionLists {
  dates: readonly DateMention[];
  places: readonly PlaceMention[];
  /** The day of publication. */
  date: string | null;
  /** Are positions taken without words asked for? They cost time and give no claim. */
  hasPositions: boolean;
}

/** What is read of a report beside the claims. */
export interface Found {
  finished: Finished[];
  counts: CountMention[];
  attributions: Attribution[];
  places: PlaceMention[];
  memory: Memory;
  told: ToldClaims;
  ids: ClaimIds;
}

/** So many sentences are read for counts and syntax before the rules are asked: code that runs again and again is found in the processor's cache. */
const AHEAD = 64;
const COLON = 58;

function labelIn(attributions: readonly Attribution[]): Attribution | null {
  for (const attribution of attributions) if (attribution.manner === "label") return attribution;
  return null;
}

/** Do attributions tell what is thought and nothing that is said? */
function tellThoughts(attributions: readonly Attribution[]): boolean {
  for (const { manner } of attributions) if (manner !== "think") return false;
  return true;
}

/** A source that speaks on, without words of its own here; its fields in the order of every attribution, so that all are of one layout. */
function carriedFrom({ source, actor, cueFirst, cueLast, clause }: Attribution): Attribution {
  return { manner: "carried", source, actor, cueFirst, cueLast, content: [], clause };
}

/** What a sentence has beside its words. */
function signsOf({ actors, attributions, carried, counts, dates }: Sentence): number {
  let isSpoken = actors.speaker !== null || (carried !== null && carried.actor !== null);
  for (const { actor } of attributions) isSpoken ||= actor !== null;
  return (counts.length > 0 ? Sign.Number : 0) | (dates.length > 0 ? Sign.Date : 0) | (isSpoken ? Sign.Speaker : 0);
}

const COMMA = 44;

const CARRIED: ReadonlySet<string> = new Set(["say", "according", "carried"]);

/** "Seven others were hurt.", "No marines were hurt.": figures of those whom the source has just told of. */
function countsOn(sentence: Sentence, { manner }: Attribution): boolean {
  const { memory, index, paragraph, syntax, counts, first, passage } = sentence;
  const { lastTold } = memory;
  const opening = syntax.phrases[0];
  if (passage !== Passage.Body || !CARRIED.has(manner) || lastTold?.sentence !== index - 1 || lastTold.paragraph !== paragraph) return false;
  if (sentence.syntax.clauses.some(({ lemma, isPassive }) => isPassive && REPORTS.hasId(sentence, lemma))) return false;
  if (isLabel(sentence) || isOfThese(sentence)) return true;
  if (opening?.first !== first || opening.isDate) return false;
  const word = sentence.form(first);
  const isBare = counts.some(
    (count) => count.first === first && count.kind === CountKind.Cardinal && count.last >= opening.last - 1 && (count.last === opening.last || MORE.has(sentence, count.last)),
  );
  return word === "no" || word === "none" || isBare;
}

/** "had returned | by 20 February |": how far it had come by a day, told of itself. */
const isReachedBy = ({ dates }: Sentence, { verb, end }: Clause): boolean => dates.some(({ anchor, first }) => anchor === "by" && first > verb && first <= end);

/** "No casualties were reported": by nobody named. */
const REPORTS = new WordSet("report record");
const THESE = new WordSet("dead wounded injured missing victims killed casualties");
const COLON_REACH = 10;

/** "Wounded over the same period: 522.": a line of the figures that a source gives. */
function isLabel({ tokens, syntax, counts, first, last }: Sentence): boolean {
  if (counts.length === 0 || syntax.clauses.some(({ subject, isReduced }) => subject !== null && !isReduced)) return false;
  for (let i = first + 1; i < Math.min(last, first + COLON_REACH); i++) if (tokens.code[i] === COLON) return counts.some((count) => count.first === i + 1);
  return false;
}

/** "Seven children were among the dead", "Of the injured, 122 …": some of those the source has told of. */
function isOfThese(sentence: Sentence): boolean {
  return (
    sentence.counts.length > 0 &&
    sentence.syntax.phrases.some(
      ({ first, last }) => sentence.form(first) === "the" && last - first <= 2 && (THESE.has(sentence, last - 1) || THESE.has(sentence, last)) && sentence.countAt(first, last) === null,
    )
  );
}

/** Reads claims sentence by sentence: syntax, actors and sources first, then every rule that a verb or noun of the sentence sets off. */
export class ClaimReader {
  readonly #vocabulary: Vocabulary;
  readonly #lexicon: ActorLexicon;
  readonly #names: NameReader;
  readonly #actors: ActorResolver;
  readonly #syntax: Syntax;
  readonly #counts: CountReader;
  readonly #attributions: AttributionReader;
  /** Made when mentions are first asked for. */
  #positions: PositionReader | null = null;
  readonly #placeReader: PlaceReader;
  readonly #words: Words;
  readonly #verbRules: AskedByWord;
  readonly #nounRules: AskedByWord;
  readonly #sentenceRules: AskedList;
  readonly #cues: Cues;
  #mask = new Uint8Array(0);
  /** Who a paragraph says speaks in it, by the label it opens with: "KAMARA: …". */
  #turn: Attribution | null = null;
  /** Who answers, where turns are told by "Q." and "A." alone. */
  #interview!: Interview;
  #said: { readonly attribution: Attribution; readonly paragraph: number } | null = null;
  #sentence!: Sentence;
  readonly #countsAhead: CountMention[][] = [];
  readonly #syntaxAhead: SentenceSyntax[] = [];

  constructor(parts: { vocabulary: Vocabulary; rules: RuleIndex; lexicon: ActorLexicon; names: NameReader; actors: ActorResolver; syntax: Syntax; places: PlaceReader }) {
    this.#vocabulary = parts.vocabulary;
    this.#lexicon = parts.lexicon;
    this.#names = parts.names;
    this.#actors = parts.actors;
    this.#actors.ground = this.#ground;
    this.#syntax = parts.syntax;
    this.#placeReader = parts.places;
    this.#counts = new CountReader(parts.vocabulary);
    this.#attributions = new AttributionReader(parts.vocabulary);
    this.#words = new Words(parts.vocabulary);
    const { verbs, nouns, sentences } = parts.rules;
    const gates = new Gates(parts.rules);
    this.#cues = new Cues(parts.rules, parts.vocabulary);
    this.#verbRules = new AskedByWord(verbs, RULES, gates, parts.vocabulary);
    this.#nounRules = new AskedByWord(nouns, RULES, gates, parts.vocabulary);
    this.#sentenceRules = askedIn(sentences, RULES, gates);
  }

  /** Does a token belong to a place named in the sentence? Made once, as `#isTaken` is, since a function made for every sentence is compiled for every one. */
  readonly #isPlace = (token: number): boolean => {
    for (const place of this.#sentence.places) if (place.first <= token && token < place.last) return true;
    return false;
  };

  /** Is a token part of something that no unknown place is? */
  readonly #isTaken = (token: number): boolean => this.#mask[token] !== 0 || this.#names.at[token] !== 0 || this.#isPlace(token);

  readonly #ground = (): string | null => groundOf(this.#sentence.places, this.#lexicon);

  read(tokens: Tokens, sentences: Sentences, mentions: MentionLists, reportId: string): Found {
    const memory = new Memory();
    memory.setSides(this.#names);
    memory.published = mentions.date;
    if (isLive(tokens, sentences)) memory.liveDay = mentions.date;
    const sentence = (this.#sentence = new Sentence(tokens, this.#vocabulary, this.#words, this.#lexicon, this.#names, this.#actors, memory, (lemma) => this.#attributions.mannerOf(lemma) === "say"));
    sentence.victims = new VictimReader(sentence);
    const found: Found = { finished: [], counts: [], attributions: [], places: [], memory, told: new ToldClaims(), ids: new ClaimIds(reportId) };
    this.#maskDates(tokens, mentions.dates);
    this.#maskLabels(tokens);
    this.#actors.speaker = issuerOf(tokens, this.#vocabulary, this.#words, this.#lexicon, this.#names, this.#actors);
    this.#said = this.#turn = null;
    this.#interview = new Interview(tokens, sentences);
    let dateAt = 0;
    let placeAt = 0;
    let quoteOpen = false;
    let quote: OpenQuote | null = null;
    for (let i = 0; i < sentences.count; i++) {
      if (i % AHEAD === 0) this.#readAhead(tokens, sentences, i);
      const first = sentences.first[i]!;
      const last = sentences.last[i]!;
      const isNewParagraph = i === 0 || sentences.paragraph[i] !== sentences.paragraph[i - 1];
      if (isNewParagraph) {
        this.#actors.startParagraph(first);
        sentence.paragraphFirst = first;
        quoteOpen = false;
        quote = null;
      }
      sentence.index = i;
      sentence.paragraph = sentences.paragraph[i]!;
      sentence.passage = sentences.passage[i]! as Passage;
      sentence.dates = [];
      for (; dateAt < mentions.dates.length && mentions.dates[dateAt]!.first < last; dateAt++) if (!isOfBirth(sentence, mentions.dates[dateAt]!)) sentence.dates.push(mentions.dates[dateAt]!);
      sentence.places = [];
      while (placeAt < mentions.places.length && mentions.places[placeAt]!.first < last) sentence.places.push(mentions.places[placeAt++]!);
      if (isNewParagraph && memory.liveDay !== null) noteEntry(memory, tokens, first);
      this.#readSentence(sentence, first, last, isNewParagraph, quoteOpen);
      const before = found.finished.length;
      if (quote) sayBack(sentence, quote, found.finished);
      if (sentence.passage !== Passage.Furniture && sentence.passage !== Passage.Void) this.#readClaims(sentence, found);
      remember(sentence);
      this.#hear(sentence);
      found.counts.push(...sentence.counts);
      found.attributions.push(...sentence.attributions);
      if (mentions.hasPositions) found.attributions.push(...(this.#positions ??= new PositionReader(this.#vocabulary)).read(tokens, sentence.syntax, sentence.attributions));
      found.places.push(...sentence.placesNamed);
      quoteOpen = this.#quoteAfter(tokens, first, last, quoteOpen);
      quote = openQuote(sentence, quote, quoteOpen, before);
    }
    settle(found.finished, memory);
    return found;
  }

  /** Whoever spoke last speaks on where a paragraph opens with a quotation of nobody's. */
  #hear({ attributions, carried, paragraph }: Sentence): void {
    let attribution = carried;
    for (const one of attributions) {
      if (one.actor === null || one.manner === "think") continue;
      attribution = one;
      if (one.manner !== "judge") this.#actors.said.hear(one.actor);
    }
    if (attributions.length === 0 && carried?.actor) this.#actors.said.hear(carried.actor);
    if (attribution) this.#said = { attribution, paragraph };
  }

  /** Reads counts, then phrases and clauses, of some sentences from one on. */
  #readAhead(tokens: Tokens, { first, last, count }: Sentences, from: number): void {
    const to = Math.min(from + AHEAD, count);
    for (let i = from; i < to; i++) this.#countsAhead[i - from] = this.#readCounts(tokens, first[i]!, last[i]!);
    for (let i = from; i < to; i++) this.#syntaxAhead[i - from] = this.#syntax.read(tokens, i, first[i]!, last[i]!, this.#mask);
  }

  #readCounts(tokens: Tokens, first: number, last: number): CountMention[] {
    const read: CountMention[] = [];
    this.#counts.read(tokens, first, last, this.#mask, read);
    const { at } = this.#names;
    const counts: CountMention[] = [];
    for (const count of read) {
      if (at[count.first] !== 0 && at[count.first] === at[count.last]) continue;
      counts.push(count);
      this.#setMask(count, count.kind === CountKind.Cardinal || count.kind === CountKind.Percent || count.kind === CountKind.Money ? Mask.Count : Mask.Aside);
    }
    return counts;
  }

  #maskDates(tokens: Tokens, dates: readonly DateMention[]): void {
    if (this.#mask.length < tokens.count) this.#mask = new Uint8Array(tokens.count * 2);
    this.#mask.fill(0, 0, tokens.count);
    for (const date of dates) if (tokens.kind[date.last] !== TokenKind.Hyphen || tokens.start[date.last]! > tokens.end[date.last - 1]!) this.#setMask(date, Mask.Date);
  }

  #setMask({ first, last }: { readonly first: number; readonly last: number }, bits: number): void {
    this.#mask[first] = bits | Mask.Start;
    for (let i = first + 1; i < last; i++) this.#mask[i] = bits;
  }

  /** "shall: a) withdraw; b) disarm": the letter of an item is no word. */
  #maskLabels(tokens: Tokens): void {
    for (let i = 1; i + 2 < tokens.count; i++) if (isItemLabel(tokens, i)) this.#mask[i] = Mask.Aside | Mask.Start;
  }

  #quoteAfter(tokens: Tokens, first: number, last: number, open: boolean): boolean {
    for (let i = first; i < last; i++) {
      if (tokens.kind[i] === TokenKind.OpeningQuote) open = true;
      else if (tokens.kind[i] === TokenKind.ClosingQuote) open = false;
    }
    return open;
  }

  #readSentence(sentence: Sentence, first: number, last: number, isNewParagraph: boolean, quoteOpen: boolean): void {
    const { tokens } = sentence;
    sentence.counts = this.#countsAhead[sentence.index % AHEAD]!;
    sentence.syntax = this.#syntaxAhead[sentence.index % AHEAD]!;
    const before = sentence.carried ?? sentence.attributions.at(-1) ?? null;
    this.#actors.startSentence(sentence.syntax.phrases, last);
    this.#actors.said.move();
    this.#addUnknownPlaces(sentence, first, last);
    sentence.carried = null;
    sentence.attributions = this.#attributions.read(tokens, sentence.syntax, this.#actors, this.#isPlace);
    const row = rowSource(sentence);
    if (row) sentence.attributions.push(row);
    const label = labelIn(sentence.attributions);
    const answer = this.#interview.turn(sentence);
    if (answer) sentence.attributions.push(answer);
    if (answer !== undefined) this.#turn = answer;
    else if (label || isNewParagraph) this.#turn = label;
    this.#interview.meet(sentence);
    sentence.placesNamed = sentence.places;
    if (sentence.places.length > 0) sentence.places = withoutAliases(tokens, sentence.places).filter((place) => !this.#speaks(sentence, place));
    sentence.drafts = [];
    sentence.usableDates = null;
    const said = this.#said;
    const isQuoted = sentence.tokens.kind[first] === TokenKind.OpeningQuote && sentence.attributions.length === 0;
    if (isQuoted && said !== null && sentence.paragraph - said.paragraph <= 1) sentence.carried = carriedFrom(said.attribution);
    else if (!isNewParagraph && before && this.#holdsOn(sentence, before, quoteOpen)) sentence.carried = carriedFrom(before);
    else if (!isNewParagraph && this.#turn) sentence.carried = carriedFrom(this.#turn);
  }

  /** "Kiev says", "Kiev's spokesman denied", "Kiev and Moscow agreed": the seat of a government that speaks or acts is no place where something took place. */
  #speaks(sentence: Sentence, { first, last, country }: PlaceMention): boolean {
    if (last - first === 1 && this.#actors.isSurname(first)) return true;
    if (sentence.attributions.some(({ actor, clause }) => actor?.type === "government" && clause !== null && actor.last === first - 1 && sentence.form(first - 1) === "in")) return true;
    if (sentence.attributions.some(({ actor, clause }) => actor !== null && clause !== null && actor.first === first && actor.last === last)) return true;
    if (sentence.attributions.some(({ actor }) => actor !== null && actor.isPerson && actor.isProper && actor.first < first && last <= actor.last)) return true;
    const id = this.#names.at[first]!;
    if (isBacker(sentence.tokens, this.#vocabulary, last) || (id !== 0 && isInName(this.#names.names[id - 1]!, first, last, country))) return true;
    if (id === 0 || this.#names.names[id - 1]!.entity.form !== NameForm.Seat) return false;
    const isOwner = sentence.tokens.kind[last] === TokenKind.Possessive;
    const isAside = sentence.isPunctuation(first - 1, COMMA) && sentence.isPunctuation(last, COMMA);
    for (const { subject, lemma, isPassive, isDue } of sentence.syntax.clauses) {
      if (isAside || isPassive || (BEFALLS.hasId(sentence, lemma) && !isDue)) continue;
      for (let at = subject; at; at = at.after) if (at.preposition === 0 && at.renames === null && at.first === first && at.last === last) return true;
    }
    return isOwner && sentence.attributions.some(({ actor, clause }) => actor !== null && clause !== null && actor.first === first && actor.last > last);
  }

  #addUnknownPlaces(sentence: Sentence, first: number, last: number): void {
    const unknown = this.#placeReader.readUnknown(sentence.tokens, first, last, this.#isTaken).filter((place) => !isFoe(sentence, place));
    const opening = this.#placeReader.readOpening(sentence.tokens, first, last, this.#isTaken);
    if (opening && !unknown.some((place) => place.first < opening.last && opening.first < place.last)) unknown.push(opening);
    if (unknown.length > 0) sentence.places = [...sentence.places, ...unknown].sort((a, b) => a.first - b.first);
  }

  /** A source holds on while its quotation is open, and where a sentence goes on from the one before ("Another …", "They …"). */
  #holdsOn(sentence: Sentence, before: Attribution, quoteOpen: boolean): boolean {
    if (!before.actor || !tellThoughts(sentence.attributions)) return false;
    if (quoteOpen || sentence.tokens.kind[sentence.first] === TokenKind.OpeningQuote) return true;
    const form = sentence.form(sentence.first);
    if (form === "another" || (form === "a" && sentence.form(sentence.first + 1) === "further")) return true;
    if (countsOn(sentence, before)) return true;
    const isTurned = before.clause === null || before.content.some(([first]) => first >= before.cueLast);
    const main = sentence.syntax.clauses[0];
    return isTurned && main !== undefined && main.isPerfect && sentence.form(main.first) === "had" && !isReachedBy(sentence, main);
  }

  #readClaims(sentence: Sentence, found: Found): void {
    const { tokens, syntax } = sentence;
    const cues = this.#cues;
    cues.read(tokens, syntax.first, syntax.last, signsOf(sentence));
    for (const clause of syntax.clauses) {
      const list = this.#verbRules.of(clause.lemma);
      for (let i = cues.next(list, 0); i >= 0; i = cues.next(list, i + 1)) {
        const one = list.rules[i]!;
        if (one.particle === 0 || one.particle === clause.particle) this.#ask(one, sentence, clause, null, found);
      }
    }
    const { nounLemma } = this.#vocabulary;
    for (const phrase of syntax.phrases) {
      const list = this.#nounRules.of(nounLemma[tokens.word[phrase.head]!]!);
      for (let i = cues.next(list, 0); i >= 0; i = cues.next(list, i + 1)) this.#ask(list.rules[i]!, sentence, null, phrase, found);
    }
    const list = this.#sentenceRules;
    for (let i = cues.next(list, 0); i >= 0; i = cues.next(list, i + 1)) this.#ask(list.rules[i]!, sentence, null, null, found);
  }

  #ask(asked: Asked, sentence: Sentence, clause: Clause | null, phrase: NounPhrase | null, found: Found): void {
    const { read, name } = asked;
    const result = read(sentence, clause, phrase);
    if (!result) return;
    if (Array.isArray(result)) for (const draft of result as readonly Draft[]) this.#take(laidOut(draft), name, sentence, found);
    else this.#take(laidOut(result as Draft), name, sentence, found);
  }

  #take(draft: Draft, rule: string, sentence: Sentence, found: Found): void {
    if (isUnreal(sentence, draft) || isOfPeriodBefore(sentence, draft)) return;
    const one = finish(sentence, draft, rule, found.ids);
    if (!found.told.add(one)) return;
    sentence.drafts.push(draft);
    found.finished.push(one);
  }
}
