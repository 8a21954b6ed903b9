import { isBacker } from "./backer.js";
import { Shape, Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { IdSet, Pos, type Vocabulary } from "../../text/index.js";
import type { Actor } from "./actor.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { NameReader } from "./name-reader.js";
import { armedOpposition } from "./opposition.js";
import { isParticleAt } from "./person-name.js";
import { WRITINGS, ABROAD, SPEECHLESS, LAYS_DOWN, ASKS } from "./discourse-words.js";
import { Speakers } from "./speakers.js";
import { PhraseCache } from "./phrase-cache.js";
import { holdsWord, isToldOf } from "./short-form.js";
import { Standings } from "./standing.js";
import { isStateCode } from "./state-code.js";
import { flagWords, WordFlag } from "./word-flags.js";

const ANYTHING = 0xffff;
/** How many actors pronouns may reach back to. */
const RECENT_MAX = 12;

/** One of 32 bits for a letter, the same in both cases; one bit for all that are not ASCII. */
function letterBit(code: number): number {
  return code < 128 ? 1 << (code & 31) : 1;
}

const isAlliance = ({ type, category }: Actor): boolean => type === "international" && category === "military";

/** How much oftener than a state in passing the one a report is about is named. */
export const PASSING = 2;

/** What a report has said so far of who acts and speaks: names, persons and their offices, the state and the group it is about, what pronouns may mean. */
export class Discourse {
  protected readonly lexicon: ActorLexicon;
  protected readonly names: NameReader;
  protected readonly vocabulary: Vocabulary;
  protected readonly standings: Standings;
  /** By word (`WordFlag`). */
  protected readonly flags: Uint16Array;
  /** The last name before the sentence's end, and where the paragraph starts. */
  protected nameCursor = 0;
  protected paragraphFirst = 0;
  protected roles = new Map<number, Actor>();
  protected tokens!: Tokens;
  protected phrases: readonly NounPhrase[] = [];
  /** By surname in lower case. */
  protected persons = new Map<string, Actor>();
  /** Bodies such as councils by the last word of their names. */
  protected readonly bodies = new Map<number, Actor>();
  /** A bit for the last letter of each of these surnames. */
  protected personLetters = 0;
  protected homeState: string | null = null;
  protected homeWeight = 0;
  /** Is the report about another state as well? Null = not asked yet. */
  protected otherState: boolean | null = null;
  protected readonly partyIndexes: ReadonlyMap<string, number>;
  /** The issuer of a communiqué, or the speaker of an open quotation: who "we" are. */
  speaker: Actor | null = null;
  /** The latest last; only so many of them count (`RECENT_MAX`). */
  protected readonly recent: Actor[] = [];
  /** The party of the government or army observed last in the paragraph. */
  protected paragraphState: string | null = null;
  /** What the words of each phrase may be (`WordFlag`). */
  protected marks = new Uint16Array(64);
  protected readonly cache = new PhraseCache();
  readonly said = new Speakers();
  protected group: string | null = null;
  /** The armed group that is called an opposition: the "United Tajik Opposition". */
  protected opposition: string | null = null;
  /** A group has been spoken of, and is not only named further on. */
  protected isGroupTold = false;

  private readonly abroad: IdSet;
  private readonly speechless: IdSet;
  /** Was a text, such as an accord or a resolution, the subject of the sentence before, or what was made in it? */
  private textBefore: "subject" | "object" | null = null;

  constructor(lexicon: ActorLexicon, vocabulary: Vocabulary, names: NameReader) {
    this.lexicon = lexicon;
    this.names = names;
    this.partyIndexes = new Map(lexicon.parties.map((party, i) => [party, i]));
    this.vocabulary = vocabulary;
    this.standings = new Standings(lexicon);
    this.flags = flagWords(lexicon, vocabulary);
    const ids = (words: readonly string[]): IdSet =>
      new IdSet(
        vocabulary.size,
        words.map((word) => vocabulary.id(word)).filter((id) => id !== 0),
      );
    this.abroad = ids(ABROAD);
    this.speechless = ids(SPEECHLESS);
  }

  /** Does a phrase name something that can say nothing? */
  isSpeechless({ head }: NounPhrase): boolean {
    return this.speechless.has(this.tokens.word[head]!);
  }

  get isTextBefore(): boolean {
    return this.textBefore !== null;
  }

  /** Notes what part a text had in the sentence just read. */
  noteText(part: "subject" | "object" | null): void {
    this.textBefore = part;
  }

  /** "The sides signed a truce. | It | calls for …", "The resolution names both. | It | demands …": the text is meant, and nobody who signed it. */
  protected isOfText({ first, clause }: NounPhrase, word: number): boolean {
    if (this.textBefore === null || !(this.flags[word]! & WordFlag.ThingPronoun) || !clause || clause.subject?.first !== first || first !== this.phrases[0]?.first) return false;
    const verb = this.vocabulary.form(clause.lemma);
    return LAYS_DOWN.has(verb) || (this.textBefore === "subject" && ASKS.has(verb));
  }

  /** "West African troops", "foreign soldiers", "the army of occupation": of no one land, and not of the one the report is about. */
  protected isFromAbroad({ first, head, of }: NounPhrase): boolean {
    for (let i = first; i < (of?.last ?? head); i++) if (this.abroad.has(this.tokens.word[i]!)) return true;
    return false;
  }

  begin(tokens: Tokens): void {
    this.tokens = tokens;
    this.persons = new Map();
    this.personLetters = 0;
    this.roles = new Map();
    this.bodies.clear();
    this.nameCursor = 0;
    this.paragraphFirst = 0;
    this.recent.length = 0;
    this.paragraphState = null;
    this.speaker = null;
    this.textBefore = null;
    this.said.clear();
    const home = this.names.homeState();
    this.homeState = home === 0 ? null : this.lexicon.partyName(home);
    this.homeWeight = this.names.weights[home]!;
    this.otherState = null;
    this.group = this.strongestGroup();
    this.opposition = armedOpposition(this.names, tokens, this.vocabulary);
    this.isGroupTold = false;
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
    return best === 0 ? null : this.names.partyName(best);
  }

  /** Is a party a group that the report tells of, and not only by those whom it backs or who follow it? */
  protected isGroup(party: number): boolean {
    return this.names.names.some(({ entity, last }) => entity.party === party && entity.type === "non-state" && !isBacker(this.tokens, this.vocabulary, last));
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
    if (this.marks.length < phrases.length) this.marks = new Uint16Array(phrases.length * 2);
    for (let i = 0; i < phrases.length; i++) this.marks[i] = this.markOf(phrases[i]!);
    while (this.nameCursor < this.names.names.length && this.names.names[this.nameCursor]!.first < last) this.nameCursor++;
  }

  /** What the words of a phrase may be, taken together; a pronoun counts only where it opens the phrase. */
  protected markOf({ first, last }: NounPhrase): number {
    const { word, tag, shape } = this.tokens;
    const { at } = this.names;
    let mark = this.flags[word[first]!]! & WordFlag.AnyPronoun;
    for (let i = first; i < last; i++) {
      mark |= this.flags[word[i]!]! & ~WordFlag.AnyPronoun;
      if (at[i] !== 0) mark |= WordFlag.Name;
    }
    const isName = tag[last - 1] === Tag.Name && (shape[last - 1]! & Shape.Capital) !== 0;
    return isName && (at[last - 1] === 0 || (last - first > 2 && isParticleAt(this.tokens, last - 2))) ? mark | WordFlag.Person : mark;
  }

  /** The marks of a phrase; one of another sentence may hold anything. */
  protected markOfKnown(phrase: NounPhrase): number {
    return this.phrases[phrase.index] === phrase ? this.marks[phrase.index]! : ANYTHING;
  }

  /** "its spokesman in Lisbon, Ana Sosa,": where an office is stands between it and the name. */
  protected renamerBehind(phrase: NounPhrase): NounPhrase | null {
    if ((this.markOfKnown(phrase) & WordFlag.Role) === 0) return null;
    for (let i = phrase.index + 1, { last } = phrase; i < Math.min(this.phrases.length, phrase.index + 3); i++) {
      const next = this.phrases[i]!;
      if (next.prepositionAt !== last || next.isDate) return null;
      if (next.renamedBy) return this.names.at[next.renamedBy.head] === 0 ? next.renamedBy : null;
      ({ last } = next);
    }
    return null;
  }

  /** Remembers an actor as one that pronouns and short forms may mean. */
  observe(actor: Actor): void {
    this.recent.push(actor);
    if (actor.party !== null && (actor.type === "government" || actor.type === "military") && this.isMain(this.partyIndexes.get(actor.party) ?? 0)) this.paragraphState = actor.party;
    this.cache.move();
    if (actor.type === "non-state" && actor.party && !isStateCode(actor.party)) {
      if (!actor.isAdjective || this.group === null) this.group = actor.party;
      this.isGroupTold = true;
    }
    if (!actor.isProper) return;
    if (actor.isPerson) this.addPerson(actor.name, actor);
    else this.addBody(actor);
  }

  /** Keeps a body by the last word of its name, as it may be called by that alone. */
  protected addBody(actor: Actor): void {
    const word = this.tokens.word[actor.last - 1]!;
    if (actor.last - actor.first > 1 && this.flags[word]! & WordFlag.Office) this.bodies.set(word, actor);
  }

  protected addPerson(name: string, actor: Actor): void {
    this.persons.set(name.slice(name.lastIndexOf(" ") + 1).toLowerCase(), actor);
    this.personLetters |= letterBit(name.charCodeAt(name.length - 1));
  }

  /** The person known by the name at a token. */
  protected personAt(token: number): Actor | undefined {
    const { text, start, end } = this.tokens;
    if ((this.personLetters & letterBit(text.charCodeAt(end[token]! - 1))) === 0) return undefined;
    return this.persons.get(text.slice(start[token], end[token]).toLowerCase());
  }

  /** "at | Kiir's | request": a surname told before, and no town, where it owns something or no preposition leads to it. */
  isSurname(token: number): boolean {
    return this.personAt(token) !== undefined && (this.tokens.tag[token + 1] === Tag.Possessive || this.tokens.tag[token - 1] !== Tag.Preposition);
  }

  /** Its place in the sentence, -1 for a phrase of another. */
  protected indexOf(phrase: NounPhrase): number {
    return this.phrases[phrase.index] === phrase ? phrase.index : -1;
  }

  /** Who a pronoun means; `word` is its word id. Those counted do not speak. */
  pronoun(word: number, isSpeaking = false): Actor | null {
    this.cache.lean();
    const flags = this.flags[word]!;
    if (flags & WordFlag.OwnPronoun) return this.speaker;
    if (flags & WordFlag.PersonPronoun) return this.recentPerson(isSpeaking);
    if (flags & WordFlag.ThingPronoun) return this.recentBody(isSpeaking);
    return flags & WordFlag.PluralPronoun ? this.recentPeople(isSpeaking) : null;
  }

  /** The actor `back` places before the one observed last, null beyond those that count. */
  protected recentAt(back: number): Actor | null {
    return back < RECENT_MAX && back < this.recent.length ? this.recent[this.recent.length - 1 - back]! : null;
  }

  /** The actor observed last of whom something holds, among those that count. */
  protected lastRecent(fits: (actor: Actor) => boolean): Actor | null {
    for (let back = 0, actor; (actor = this.recentAt(back)); back++) if (fits(actor)) return actor;
    return null;
  }

  /** The person named last, else the last holder of an office. */
  protected recentPerson(isSpeaking: boolean): Actor | null {
    let human: Actor | null = null;
    let officer: Actor | null = null;
    for (let back = 0, actor; (actor = this.recentAt(back)); back++) {
      if (isSpeaking && this.isNumbered(actor)) continue;
      const word = this.tokens.word[actor.last - 1]!;
      if (actor.isPerson && !WRITINGS.has(this.vocabulary.form(word))) return actor;
      if (!actor.isPlural && this.isHuman(actor.last - 1)) human ??= actor;
      if (this.flags[word]! & WordFlag.Officer) officer ??= actor;
    }
    return human ?? officer;
  }

  /** "one rebel", "dozens of rebels", "another soldier": so many of a kind, and nobody who speaks. */
  protected isCounted({ first, last, of: inner }: NounPhrase): boolean {
    return this.isNumbered({ first, last }) || (inner !== null && this.tokens.tag[first] === Tag.NounPlural);
  }

  protected isNumbered({ first, last }: { readonly first: number; readonly last: number }): boolean {
    for (let i = first; i < last; i++) if (this.tokens.tag[i] === Tag.Number) return true;
    return false;
  }

  /** Is the noun at a token one for a person: "spokesman", "midwife"? */
  protected isHuman(token: number): boolean {
    return (this.vocabulary.pos[this.tokens.word[token]!]! & Pos.Person) !== 0;
  }

  /** "A soldier died, | it | added", "a missile fell, it said": no body is called by these. */
  protected maySpeak({ first, head }: NounPhrase): boolean {
    return (
      !this.speechless.has(this.tokens.word[head]!) &&
      !(this.isHuman(head) && this.tokens.tag[first] === Tag.Determiner && this.tokens.end[first]! - this.tokens.start[first]! < 3) &&
      (this.flags[this.tokens.word[head]!]! & WordFlag.Arms) === 0
    );
  }

  protected isPeople(token: number): boolean {
    return (this.vocabulary.pos[this.tokens.word[token]!]! & Pos.Person) !== 0 || this.lexicon.victims.match(this.tokens, token, token + 1);
  }

  /** "National Centre for …", "State Relief Commission": a public body of the country the report is about. */
  protected isOffice(phrase: NounPhrase): boolean {
    for (let i = phrase.first; i < phrase.last; i++) if (this.flags[this.tokens.word[i]!]! & WordFlag.Office) return true;
    return false;
  }

  /** The body named last; people in the plural only where there is no other. */
  protected recentBody(isSpeaking: boolean): Actor | null {
    let many: Actor | null = null;
    for (let back = 0, actor; (actor = this.recentAt(back)); back++) {
      if (actor.isPerson || actor.type === "witness" || ((isSpeaking || actor.isPlural) && this.isNumbered(actor))) continue;
      if (!actor.isPlural) return actor;
      many ??= actor;
    }
    return many;
  }

  protected recentPeople(isSpeaking: boolean): Actor | null {
    let other: Actor | null = null;
    for (let back = 0, actor; (actor = this.recentAt(back)); back++) {
      if (actor.isPerson || (isSpeaking && this.isNumbered(actor))) continue;
      if (actor.isPlural) return actor;
      other ??= actor;
    }
    return other;
  }

  #maySendMission({ type, party }: Actor): boolean {
    return type === "international" && (party === null || this.lexicon.sendsMissions(this.partyIndexes.get(party) ?? 0));
  }

  /** "The Council", of a body of states "the council": the body named before whose name ends with this word. */
  protected namedBefore({ first, last, head }: NounPhrase): Actor | null {
    const { shape, tag, word } = this.tokens;
    if (last - first !== 2 || tag[first] !== Tag.Determiner) return null;
    this.cache.lean();
    const body = this.bodies.get(word[head]!) ?? null;
    return shape[head]! & Shape.Capital || body?.type === "international" ? body : null;
  }

  /** The body of states that a resolution is of: the one named last. */
  get council(): Actor | null {
    let found: Actor | null = null;
    for (const actor of this.bodies.values()) if (actor.type === "international" && (found === null || actor.first > found.first)) found = actor;
    return found;
  }

  /** The international body named last, as a party. */
  protected recentInternational(): string | null {
    return this.lastRecent((actor) => this.#maySendMission(actor))?.party ?? null;
  }

  /** "The coalition": the one named last as such, or the alliance of armies. */
  protected recentCoalition(): string | null {
    return this.lastRecent((actor) => holdsWord(actor, "coalition") || holdsWord(actor, "Coalition") || isAlliance(actor))?.party ?? null;
  }

  /** "the group", "the movement": nothing but the article and the word. */
  protected bandOf(phrase: NounPhrase): string | null {
    this.cache.lean();
    return this.isBareWord(phrase) && isToldOf(this.tokens, phrase) ? this.group : null;
  }

  protected isBareWord({ first, last }: NounPhrase): boolean {
    return last - first === 2 && this.tokens.tag[first] === Tag.Determiner;
  }

  text(first: number, last: number): string {
    const { text, start, end } = this.tokens;
    const words = text.slice(start[first], end[last - 1]);
    for (let i = first + 1; i < last; i++) if (start[i]! - end[i - 1]! > 1 || (start[i] !== end[i - 1] && text.charCodeAt(end[i - 1]!) !== 32)) return words.replace(/\s+/g, " ");
    return words;
  }

  /** The mission or body of states spoken of last. */
  get mission(): string | null {
    return this.lastRecent((actor) => this.#maySendMission(actor) && actor.party !== null && !isStateCode(actor.party))?.party ?? null;
  }

  /** The armed group named last. */
  get recentGroup(): string | null {
    return this.group;
  }

  /** Is a state one of those the report is about, and not one it mentions in passing? */
  protected isMain(party: number): boolean {
    return this.names.weights[party]! * PASSING >= this.homeWeight;
  }
}
