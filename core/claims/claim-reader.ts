import { atTokens, NameForm, type Actor, type ActorLexicon, type ActorResolver, type Entity, type NameReader } from "../mentions/actors/index.js";
import { AttributionReader, PositionReader, type Attribution } from "../mentions/attributions/index.js";
import { CountKind, CountReader, type CountMention } from "../mentions/counts/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { PlaceMention, PlaceReader } from "../mentions/places/index.js";
import { Passage, Shape, TokenKind, type Sentences, type Tokens } from "../model/index.js";
import { Mask, type Clause, type NounPhrase, type SentenceSyntax, type Syntax } from "../syntax/index.js";
import { FINITE, isIn, type Vocabulary } from "../text/index.js";
import { Cues, type CueBits } from "./cues.js";
import { ClaimIds, finish, type Finished } from "./finish.js";
import { Interview } from "./interview.js";
import { Memory } from "./memory.js";
import type { Draft, Rule } from "./model.js";
import { remember } from "./remember.js";
import { rowSource } from "./row-source.js";
import { RULES } from "./rules/index.js";
import { Sentence } from "./sentence.js";
import { settle } from "./settle.js";
import { isAwaited, isCounterfactual, isPromised, isWithdrawn } from "./stance.js";
import { VictimReader } from "./victims.js";
import { Words } from "./words.js";

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

/** The claims of a report so far, to leave out what is told again in the same words (contract, Told again). */
class ToldClaims {
  readonly #keys = new Set<string>();

  /** False when the claim was told before. */
  add({ claim, key }: Finished): boolean {
    const words = `${claim.kind}|${key}|${claim.stance}|${claim.quote.exact}`;
    if (this.#keys.has(claim.id) || this.#keys.has(words)) return false;
    this.#keys.add(claim.id).add(words);
    return true;
  }
}

/** A rule where its word stands: how it reads, the particle with it (0 = any), and beside it what the sentence must have. */
interface Asked extends CueBits {
  readonly name: string;
  readonly read: Rule["read"];
  readonly particle: number;
}

/** The rules that each lemma sets off, by its word id. */
class AskedByWord {
  /** Indexes of `#lists`. */
  readonly #list: Uint16Array;
  readonly #lists: Asked[][] = [[]];

  constructor(size: number) {
    this.#list = new Uint16Array(size);
  }

  add(word: number, asked: Asked): void {
    this.#list[word] ||= this.#lists.push([]) - 1;
    this.#lists[this.#list[word]!]!.push(asked);
  }

  of(word: number): readonly Asked[] {
    return this.#lists[this.#list[word]!]!;
  }
}

/** So many sentences are read for counts and syntax before the rules are asked: code that runs again and again is found in the processor's cache. */
const AHEAD = 64;
const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;
const COLON = 58;
const SEMICOLON = 59;
/** How far into a communiqué its issuer is named. */
const ISSUER_TOKENS = 60;

/** The token behind a note in square brackets that opens a text. */
function noteEnd(tokens: Tokens): number {
  if (tokens.code[0] !== 91) return 0;
  let end = 0;
  while (end < Math.min(tokens.count, ISSUER_TOKENS) && tokens.code[end] !== 93) end++;
  return end;
}

/** The issuer of a text that speaks of itself as "we" outside quotations: the first party it names. */
function issuerOf(tokens: Tokens, words: Words, lexicon: ActorLexicon, names: NameReader, actors: ActorResolver): Actor | null {
  if (!speaksOfItself(tokens, words)) return null;
  const start = noteEnd(tokens);
  let heading = start;
  while (heading < Math.min(tokens.count, start + ISSUER_TOKENS) && !isIn(FINITE, tokens.tag[heading]!)) heading++;
  for (const name of names.names) {
    if (name.first >= heading) return null;
    if (name.entity.party !== 0 && name.entity.form !== NameForm.Seat && !(isCountry(name.entity, lexicon) && !isOf(tokens, name.first, words.of)) && name.entity.type !== "media")
      return withAcronym(tokens, actors.named(name));
  }
  return null;
}

/** "MOVEMENT OF THE COAST (MDC)": the fullest words for an issuer take in the short name behind it. */
function withAcronym({ code, kind, end, start, text }: Tokens, actor: Actor): Actor {
  const { first, last } = actor;
  if (code[last] !== OPENING_BRACKET || kind[last + 1] !== TokenKind.Word || code[last + 2] !== CLOSING_BRACKET) return actor;
  const named = atTokens(actor, first, last + 3);
  named.name = `${actor.name} ${text.slice(start[last], end[last + 2])}`;
  return named;
}

/** "the army of Kenya", "Ministry of Defence of the Republic of Kenya": the name belongs to an organ. */
const isOf = ({ word }: Tokens, at: number, of: number): boolean => word[at - 1] === of || word[at - 2] === of;

/** A state by its bare name is where a text comes from, not who issues it. */
function isCountry({ form, party }: Entity, lexicon: ActorLexicon): boolean {
  return form === NameForm.Name && lexicon.isState(party);
}

/** Does a text say "we" outside quotations? */
function speaksOfItself({ count, kind, shape, word }: Tokens, { isWe }: Words): boolean {
  let isQuoted = false;
  for (let i = 0; i < count; i++) {
    if (kind[i] === TokenKind.OpeningQuote) isQuoted = true;
    else if (kind[i] === TokenKind.ClosingQuote || shape[i]! & Shape.Paragraph) isQuoted = false;
    if (!isQuoted && isWe[word[i]!] === 1) return true;
  }
  return false;
}

/** Entries that open with the hour make a live blog. */
const LIVE_ENTRIES = 3;
const HOUR = /^[\s[(]*\d{1,2}[:.h]\d\d(?!\d)/;

function isLive({ start, text }: Tokens, { count, first, paragraph }: Sentences): boolean {
  let entries = 0;
  for (let i = 0; i < count && entries < LIVE_ENTRIES; i++) {
    if (i > 0 && paragraph[i] === paragraph[i - 1]) continue;
    const at = start[first[i]!]!;
    if (HOUR.test(text.slice(at, at + 12))) entries++;
  }
  return entries >= LIVE_ENTRIES;
}

const BACKGROUND = /^[^a-z]{0,24}\b(?:BACKGROUND|CONTEXT|HOW WE GOT HERE|STORY SO FAR|RECAP|EXPLAINER|TIMELINE)\b/;
const BACKGROUND_REACH = 48;

/** An entry that opens with the hour tells by its heading whether it is news. */
function noteEntry(memory: Memory, { start, text }: Tokens, first: number): void {
  const opening = text.slice(start[first]!, start[first]! + BACKGROUND_REACH);
  if (HOUR.test(opening) || BACKGROUND.test(opening)) memory.isBackground = BACKGROUND.test(opening);
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
  readonly #sentenceRules: Asked[] = [];
  readonly #cues: Cues;
  #mask = new Uint8Array(0);
  /** Who a paragraph says speaks in it, by the label it opens with: "KAMARA: …". */
  #turn: Attribution | null = null;
  /** Who answers, where turns are told by "Q." and "A." alone. */
  #interview!: Interview;
  #said: { readonly attribution: Attribution; readonly paragraph: number } | null = null;
  readonly #countsAhead: CountMention[][] = [];
  readonly #syntaxAhead: SentenceSyntax[] = [];

  constructor(parts: { vocabulary: Vocabulary; lexicon: ActorLexicon; names: NameReader; actors: ActorResolver; syntax: Syntax; places: PlaceReader }) {
    this.#vocabulary = parts.vocabulary;
    this.#lexicon = parts.lexicon;
    this.#names = parts.names;
    this.#actors = parts.actors;
    this.#syntax = parts.syntax;
    this.#placeReader = parts.places;
    this.#counts = new CountReader(parts.vocabulary);
    this.#attributions = new AttributionReader(parts.vocabulary);
    this.#words = new Words(parts.vocabulary);
    this.#cues = new Cues(parts.vocabulary);
    this.#verbRules = new AskedByWord(parts.vocabulary.size);
    this.#nounRules = new AskedByWord(parts.vocabulary.size);
    for (const rule of RULES) this.#register(rule);
  }

  #register(rule: Rule): void {
    const { name, read } = rule;
    const needs = this.#cues.bitsOf(rule.needs ?? []);
    for (const verb of rule.verbs ?? []) {
      const own = rule.needsOf?.[verb];
      const [lemma, particle] = verb.split(" ");
      this.#verbRules.add(this.#vocabulary.require(lemma!), {
        name,
        read,
        particle: particle ? this.#vocabulary.require(particle) : 0,
        ...(own ? this.#cues.bitsOf([...(rule.needs ?? []), ...own]) : needs),
      });
    }
    for (const noun of rule.nouns ?? []) {
      this.#nounRules.add(this.#vocabulary.require(noun), { name, read, particle: 0, ...needs });
    }
    if (rule.sentences) this.#sentenceRules.push({ name, read, particle: 0, ...needs });
  }

  read(tokens: Tokens, sentences: Sentences, mentions: MentionLists, reportId: string): Found {
    const memory = new Memory();
    memory.setSides(this.#names);
    memory.published = mentions.date;
    if (isLive(tokens, sentences)) memory.liveDay = mentions.date;
    const sentence = new Sentence(tokens, this.#vocabulary, this.#words, this.#lexicon, this.#names, this.#actors, memory, (lemma) => this.#attributions.mannerOf(lemma) === "say");
    sentence.victims = new VictimReader(sentence);
    const found: Found = { finished: [], counts: [], attributions: [], places: [], memory, told: new ToldClaims(), ids: new ClaimIds(reportId) };
    this.#maskDates(tokens, mentions.dates);
    this.#maskLabels(tokens);
    this.#actors.speaker = issuerOf(tokens, this.#words, this.#lexicon, this.#names, this.#actors);
    this.#said = this.#turn = null;
    this.#interview = new Interview(tokens, sentences);
    let dateAt = 0;
    let placeAt = 0;
    let quoteOpen = false;
    for (let i = 0; i < sentences.count; i++) {
      if (i % AHEAD === 0) this.#readAhead(tokens, sentences, i);
      const first = sentences.first[i]!;
      const last = sentences.last[i]!;
      const isNewParagraph = i === 0 || sentences.paragraph[i] !== sentences.paragraph[i - 1];
      if (isNewParagraph) {
        this.#actors.startParagraph(first);
        quoteOpen = false;
      }
      sentence.index = i;
      sentence.paragraph = sentences.paragraph[i]!;
      sentence.passage = sentences.passage[i]! as Passage;
      sentence.dates = [];
      while (dateAt < mentions.dates.length && mentions.dates[dateAt]!.first < last) sentence.dates.push(mentions.dates[dateAt++]!);
      sentence.places = [];
      while (placeAt < mentions.places.length && mentions.places[placeAt]!.first < last) sentence.places.push(mentions.places[placeAt++]!);
      if (isNewParagraph && memory.liveDay !== null) noteEntry(memory, tokens, first);
      this.#readSentence(sentence, first, last, isNewParagraph, quoteOpen);
      if (sentence.passage !== Passage.Furniture && sentence.passage !== Passage.Void) this.#readClaims(sentence, found);
      remember(sentence);
      this.#hear(sentence);
      found.counts.push(...sentence.counts);
      found.attributions.push(...sentence.attributions);
      if (mentions.hasPositions) found.attributions.push(...(this.#positions ??= new PositionReader(this.#vocabulary)).read(tokens, sentence.syntax, sentence.attributions));
      found.places.push(...sentence.places);
      quoteOpen = this.#quoteAfter(tokens, first, last, quoteOpen);
    }
    settle(found.finished, memory);
    return found;
  }

  /** Whoever spoke last speaks on where a paragraph opens with a quotation of nobody's. */
  #hear({ attributions, carried, paragraph }: Sentence): void {
    const attribution = attributions.findLast(({ actor, manner }) => actor !== null && manner !== "think") ?? carried;
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
    const counts = read.filter((count) => at[count.first] === 0 || at[count.first] !== at[count.last]);
    for (const count of counts) {
      const bits = count.kind === CountKind.Cardinal || count.kind === CountKind.Percent || count.kind === CountKind.Money ? Mask.Count : Mask.Aside;
      this.#mask.fill(bits, count.first, count.last);
      this.#mask[count.first] = bits | Mask.Start;
    }
    return counts;
  }

  #maskDates(tokens: Tokens, dates: readonly DateMention[]): void {
    if (this.#mask.length < tokens.count) this.#mask = new Uint8Array(tokens.count * 2);
    this.#mask.fill(0, 0, tokens.count);
    for (const date of dates) {
      this.#mask.fill(Mask.Date, date.first, date.last);
      this.#mask[date.first] = Mask.Date | Mask.Start;
    }
  }

  /** "shall: a) withdraw; b) disarm": the letter of an item is no word. */
  #maskLabels({ code, count, end, kind, start }: Tokens): void {
    for (let i = 1; i + 1 < count; i++) {
      const isLetter = code[i + 1] === CLOSING_BRACKET && end[i]! - start[i]! === 1 && kind[i] === TokenKind.Word;
      if (isLetter && (code[i - 1] === COLON || code[i - 1] === SEMICOLON)) this.#mask[i] = Mask.Aside | Mask.Start;
    }
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
    this.#addUnknownPlaces(sentence, first, last);
    sentence.carried = null;
    sentence.attributions = this.#attributions.read(tokens, sentence.syntax, this.#actors, (token) => sentence.places.some((place) => place.first <= token && token < place.last));
    const row = rowSource(sentence);
    if (row) sentence.attributions.push(row);
    const label = sentence.attributions.find(({ manner }) => manner === "label");
    const answer = this.#interview.turn(sentence);
    if (answer) sentence.attributions.push(answer);
    if (answer !== undefined) this.#turn = answer;
    else if (label || isNewParagraph) this.#turn = label ?? null;
    this.#interview.meet(sentence);
    sentence.drafts = [];
    sentence.usableDates = null;
    const said = this.#said;
    const isQuoted = sentence.tokens.kind[first] === TokenKind.OpeningQuote && sentence.attributions.length === 0;
    if (isQuoted && said !== null && sentence.paragraph - said.paragraph <= 1) sentence.carried = { ...said.attribution, manner: "carried", content: [] };
    else if (!isNewParagraph && before && this.#holdsOn(sentence, before, quoteOpen)) sentence.carried = { ...before, manner: "carried", content: [] };
    else if (!isNewParagraph && this.#turn) sentence.carried = { ...this.#turn, manner: "carried", content: [] };
  }

  #addUnknownPlaces(sentence: Sentence, first: number, last: number): void {
    const resolved = sentence.places;
    const taken = (token: number): boolean => this.#mask[token] !== 0 || this.#names.at[token] !== 0 || resolved.some((place) => place.first <= token && token < place.last);
    const unknown = this.#placeReader.readUnknown(sentence.tokens, first, last, taken);
    const opening = this.#placeReader.readOpening(sentence.tokens, first, last, taken);
    if (opening && !unknown.some((place) => place.first < opening.last && opening.first < place.last)) unknown.push(opening);
    if (unknown.length > 0) sentence.places = [...resolved, ...unknown].sort((a, b) => a.first - b.first);
  }

  /** A source holds on while its quotation is open, and where a sentence goes on from the one before ("Another …", "They …"). */
  #holdsOn(sentence: Sentence, before: Attribution, quoteOpen: boolean): boolean {
    if (!before.actor || sentence.attributions.some(({ manner }) => manner !== "think")) return false;
    if (quoteOpen || sentence.tokens.kind[sentence.first] === TokenKind.OpeningQuote) return true;
    const form = sentence.form(sentence.first);
    if (form === "another" || (form === "a" && sentence.form(sentence.first + 1) === "further")) return true;
    const isTurned = before.clause === null || before.content.some(([first]) => first >= before.cueLast);
    const main = sentence.syntax.clauses[0];
    return isTurned && main !== undefined && main.isPerfect && sentence.form(main.first) === "had";
  }

  #readClaims(sentence: Sentence, found: Found): void {
    const { tokens, syntax } = sentence;
    const cues = this.#cues;
    cues.read(tokens, syntax.first, Math.min(syntax.last + 1, tokens.count), sentence.counts.length > 0, sentence.dates.length > 0);
    for (const clause of syntax.clauses) {
      for (const one of this.#verbRules.of(clause.lemma)) if ((one.particle === 0 || one.particle === clause.particle) && cues.has(one)) this.#ask(one, sentence, clause, null, found);
    }
    const { nounLemma } = this.#vocabulary;
    for (const phrase of syntax.phrases) {
      for (const one of this.#nounRules.of(nounLemma[tokens.word[phrase.head]!]!)) if (cues.has(one)) this.#ask(one, sentence, null, phrase, found);
    }
    for (const one of this.#sentenceRules) if (cues.has(one)) this.#ask(one, sentence, null, null, found);
  }

  #ask(asked: Asked, sentence: Sentence, clause: Clause | null, phrase: NounPhrase | null, found: Found): void {
    const { read, name } = asked;
    const result = read(sentence, clause, phrase);
    if (!result) return;
    for (const draft of Array.isArray(result) ? (result as readonly Draft[]) : [result as Draft]) {
      if (isCounterfactual(sentence, draft.clause) || isAwaited(sentence, draft) || isPromised(sentence, draft) || isWithdrawn(sentence, draft)) continue;
      const one = finish(sentence, draft, name, found.ids);
      if (!found.told.add(one)) continue;
      sentence.drafts.push(draft);
      found.finished.push(one);
    }
  }
}
