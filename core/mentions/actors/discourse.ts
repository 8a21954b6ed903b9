import { Tag, type ClaimantType, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Actor } from "./actor.js";
import type { ActorLexicon, Role } from "./actor-lexicon.js";
import type { NameReader } from "./name-reader.js";
import { PhraseCache } from "./phrase-cache.js";
import { isStateCode } from "./state-code.js";

/** Prepositions by which one phrase belongs to another. */
const BELONGS = ["of", "for", "from", "with", "in", "at", "to", "on", "within"];

/** What a report has said so far of who acts and speaks: names, persons and their offices, the state and the group it is about, what pronouns may mean. */
export class Discourse {
  protected readonly lexicon: ActorLexicon;
  protected readonly names: NameReader;
  protected readonly vocabulary: Vocabulary;
  protected readonly belongs: ReadonlySet<number>;
  protected readonly personPronouns: ReadonlySet<number>;
  protected readonly thingPronouns: ReadonlySet<number>;
  protected readonly pluralPronouns: ReadonlySet<number>;
  protected readonly ownPronouns: ReadonlySet<number>;
  /** 1 for the words of all four. */
  protected readonly isPronoun: Uint8Array;
  protected readonly officeWords: ReadonlySet<number>;
  protected readonly issuerWords: ReadonlySet<number>;
  /** Last words of offices that one person holds: "the Secretary-General", "the UN envoy". */
  protected readonly officers: ReadonlySet<number>;
  /** The last name before the sentence's end, and where the paragraph starts. */
  protected nameCursor = 0;
  protected paragraphFirst = 0;
  protected roles = new Map<number, Actor>();
  protected tokens!: Tokens;
  protected phrases: readonly NounPhrase[] = [];
  protected persons = new Map<string, Actor>();
  protected homeState: string | null = null;
  /** The issuer of a communiqué, or the speaker of an open quotation: who "we" are. */
  speaker: Actor | null = null;
  protected recent: Actor[] = [];
  /** The party of the government or army observed last in the paragraph. */
  protected paragraphState: string | null = null;
  protected readonly cache = new PhraseCache();
  protected group: string | null = null;

  constructor(lexicon: ActorLexicon, vocabulary: Vocabulary, names: NameReader) {
    this.lexicon = lexicon;
    this.names = names;
    this.vocabulary = vocabulary;
    const ids = (words: string): ReadonlySet<number> => new Set(words.split(" ").map((word) => vocabulary.require(word)));
    this.officeWords = ids("national federal state ministry commission council authority department committee bureau directorate ombudsman registry");
    this.officers = ids("general envoy representative chief commissioner mediator");
    this.issuerWords = ids("party movement ministry mission command council front organisation organization army group committee secretariat government");
    this.belongs = new Set(BELONGS.map((word) => vocabulary.require(word)));
    this.personPronouns = ids("he she him her his hers himself herself");
    this.thingPronouns = ids("it its itself");
    this.pluralPronouns = ids("they them their theirs themselves");
    this.ownPronouns = ids("we our us i my ours me");
    this.isPronoun = new Uint8Array(vocabulary.size);
    for (const pronouns of [this.personPronouns, this.thingPronouns, this.pluralPronouns, this.ownPronouns]) for (const word of pronouns) this.isPronoun[word] = 1;
  }

  begin(tokens: Tokens): void {
    this.tokens = tokens;
    this.persons = new Map();
    this.roles = new Map();
    this.nameCursor = 0;
    this.paragraphFirst = 0;
    this.recent = [];
    this.paragraphState = null;
    this.speaker = null;
    const home = this.names.homeState();
    this.homeState = home === 0 ? null : this.lexicon.partyName(home);
    this.group = this.strongestGroup();
  }

  /** The state the report is mainly about, as an ISO 3166-1 alpha-3 code. */
  get home(): string | null {
    return this.homeState;
  }

  protected strongestGroup(): string | null {
    let best = 0;
    const { weights } = this.names;
    for (let party = 1; party < weights.length; party++) {
      if (weights[party]! > 0 && !this.lexicon.isState(party) && this.isGroup(party) && (best === 0 || weights[party]! > weights[best]!)) best = party;
    }
    return best === 0 ? null : this.lexicon.partyName(best);
  }

  protected isGroup(party: number): boolean {
    return this.names.names.some((name) => name.entity.party === party && name.entity.type === "non-state");
  }

  startParagraph(first: number): void {
    this.paragraphState = null;
    this.paragraphFirst = first;
    this.cache.move();
  }

  /** Gives the phrases of the sentence to be read next. */
  startSentence(phrases: readonly NounPhrase[], last: number): void {
    this.phrases = phrases;
    this.cache.start(phrases);
    while (this.nameCursor < this.names.names.length && this.names.names[this.nameCursor]!.first < last) this.nameCursor++;
  }

  /** Remembers an actor as one that pronouns and short forms may mean. */
  observe(actor: Actor): void {
    this.recent.unshift(actor);
    if (this.recent.length > 12) this.recent.pop();
    if (actor.party !== null && (actor.type === "government" || actor.type === "military")) this.paragraphState = actor.party;
    this.cache.move();
    if (actor.type === "non-state" && actor.party && !isStateCode(actor.party)) this.group = actor.party;
    if (actor.isPerson && actor.isProper) this.persons.set(this.surname(actor.name), actor);
  }

  protected surname(name: string): string {
    return name.slice(name.lastIndexOf(" ") + 1).toLowerCase();
  }

  /** Its place in the sentence, -1 for a phrase of another. */
  protected indexOf(phrase: NounPhrase): number {
    return this.phrases[phrase.index] === phrase ? phrase.index : -1;
  }

  /** Who a pronoun means; `word` is its word id. */
  pronoun(word: number): Actor | null {
    this.cache.lean();
    if (this.ownPronouns.has(word)) return this.speaker;
    if (this.personPronouns.has(word)) return this.recent.find((actor) => actor.isPerson) ?? this.recent.find((actor) => this.officers.has(this.tokens.word[actor.last - 1]!)) ?? null;
    if (this.thingPronouns.has(word)) return this.recent.find((actor) => !actor.isPerson && actor.type !== "witness") ?? null;
    if (this.pluralPronouns.has(word)) return this.recent.find((actor) => actor.isPlural && !actor.isPerson) ?? this.recent.find((actor) => !actor.isPerson) ?? null;
    return null;
  }

  text(first: number, last: number): string {
    const { text, start, end } = this.tokens;
    const words = text.slice(start[first], end[last - 1]);
    for (let i = first + 1; i < last; i++) if (start[i]! - end[i - 1]! > 1 || (start[i] !== end[i - 1] && text.charCodeAt(end[i - 1]!) !== 32)) return words.replace(/\s+/g, " ");
    return words;
  }

  /** The armed group named last. */
  /** The mission or body of states spoken of last. */
  get mission(): string | null {
    for (const { type, party } of this.recent) if (type === "international" && party !== null) return party;
    return null;
  }

  get recentGroup(): string | null {
    return this.group;
  }

  protected isTitleAt(i: number): boolean {
    return this.lexicon.titles.match(this.tokens, i, i + 1);
  }

  protected isRoleWord(i: number): boolean {
    return this.tokens.word[i] !== 0 && this.lexicon.roles.match(this.tokens, i, i + 1);
  }

  protected titleIn(first: number, last: number): ClaimantType | null | undefined {
    let found: ClaimantType | null | undefined;
    for (let i = first; i < last; i++) {
      if (!this.lexicon.titles.match(this.tokens, i, last)) continue;
      found = this.lexicon.titleType(this.lexicon.titles.payload) ?? found ?? null;
      i = this.lexicon.titles.end - 1;
    }
    return found;
  }

  /** The role that ends latest between two tokens. */
  protected roleIn(first: number, last: number): Role | null {
    let best: Role | null = null;
    let bestEnd = 0;
    for (let i = first; i < last; i++) {
      if (!this.lexicon.roles.match(this.tokens, i, last) || this.lexicon.roles.end <= bestEnd) continue;
      bestEnd = this.lexicon.roles.end;
      best = this.lexicon.role(this.lexicon.roles.payload);
    }
    return best;
  }

  protected nameStart(phrase: NounPhrase): number {
    return this.tokens.tag[phrase.first] === Tag.Determiner && phrase.last > phrase.first + 1 ? phrase.first + 1 : phrase.first;
  }

  /** The state, or body that governs, named last in this paragraph before a token. */
  protected recentState(before: number): string | null {
    for (let i = this.nameCursor - 1; i >= 0; i--) {
      const { first, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) break;
      if (first < before && (entity.type === "government" || entity.type === "military") && entity.party !== 0) return this.lexicon.partyName(entity.party);
    }
    return this.paragraphState;
  }
}
