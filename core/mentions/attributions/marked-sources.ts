import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import { phraseLike, Relation, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import { PhraseTable, type Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import type { Attribution } from "./attribution.js";
import { ACCORDING, ACCOUNTS, AMOUNTS, FIGURES, KNOWLEDGE, RECKONINGS, VIEWING } from "./cues.js";
import { lastJoined, withJoined } from "./joined.js";

const BRACKET = 40;
const CLOSING = 41;
const COLON = 58;

/** How far into a line its label stands, the hour before it. */
const LABEL_REACH = 5;

/** Is a token within what is said already? */
function isSaid(found: readonly Attribution[], token: number): boolean {
  for (const { content } of found) for (const stretch of content) if (stretch[0] <= token && token < stretch[1]) return true;
  return false;
}

/** "A killed nine, according to X, and B killed two, according to Y": what stands behind one such aside is the next one's, where another follows. */
function divide(found: Attribution[], from: number): void {
  for (let i = from; i + 1 < found.length; i++) {
    const [own, behind] = found[i]!.content;
    const next = found[i + 1]!;
    if (own === undefined || behind === undefined || next.content.length !== 1 || next.cueFirst < behind[0]) continue;
    found[i]!.content = [own];
    next.content = [[behind[0], next.cueFirst]];
  }
}

/** The first phrase, dates left out, that begins at a token. */
export function phraseAt(phrases: readonly NounPhrase[], token: number): NounPhrase | null {
  for (const phrase of phrases) if (phrase.first === token && !phrase.isDate) return phrase;
  return null;
}

/** Does a number stand in a stretch? */
export function hasNumber({ tag }: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tag[i] === Tag.Number) return true;
  return false;
}

/** Finds the sources that a word or mark tells, and no verb: "according to", a name in brackets behind a figure, a name before a colon. */
export class MarkedSources {
  readonly #according: PhraseTable;
  readonly #startsAccording: Uint8Array;
  /** "(source: …)". */
  readonly #isSource: Uint8Array;
  /** "by the agency's reckoning". */
  readonly #isReckoning: Uint8Array;
  /** Those that come to a number: "the army's count stands at 41". */
  readonly #isAmount: Uint8Array;
  /** "information gathered by the office". */
  readonly #isKnowledge: Uint8Array;
  /** "had a different account: …": not the account speaks. */
  readonly #isAccount: Uint8Array;
  /** By lemma: "seen by Reuters" tells who read a report, and not whose it is. */
  readonly #viewing: Uint8Array;
  readonly #verbLemma: Vocabulary["verbLemma"];
  readonly #by: number;
  readonly #from: number;
  readonly #in: number;
  readonly #statement: number;
  /** "Civilian injuries: 3,430": what a label counts says nothing. */
  readonly #isFigure: Uint8Array;
  #tokens!: Tokens;
  #syntax!: SentenceSyntax;
  #resolver!: ActorResolver;
  #isPlace: (token: number) => boolean = () => false;

  constructor(vocabulary: Vocabulary) {
    this.#according = PhraseTable.of(
      vocabulary,
      ACCORDING.map((phrase) => [phrase, 1] as const),
    );
    this.#isFigure = vocabulary.columns.bytes();
    for (const noun of FIGURES) this.#isFigure[vocabulary.require(noun)] = 1;
    this.#isSource = vocabulary.columns.bytes();
    for (const noun of ["source", "sources"]) this.#isSource[vocabulary.require(noun)] = 1;
    this.#isReckoning = vocabulary.columns.bytes();
    for (const noun of RECKONINGS) this.#isReckoning[vocabulary.require(noun)] = 1;
    this.#isAmount = vocabulary.columns.bytes();
    for (const noun of AMOUNTS) this.#isAmount[vocabulary.require(noun)] = 1;
    this.#viewing = vocabulary.columns.bytes();
    for (const verb of VIEWING) this.#viewing[vocabulary.require(verb)] = 1;
    this.#isKnowledge = vocabulary.columns.bytes();
    for (const noun of KNOWLEDGE) this.#isKnowledge[vocabulary.require(noun)] = 1;
    this.#isAccount = vocabulary.columns.bytes();
    for (const noun of ACCOUNTS) this.#isAccount[vocabulary.require(noun)] = 1;
    this.#verbLemma = vocabulary.verbLemma;
    this.#by = vocabulary.require("by");
    this.#from = vocabulary.require("from");
    this.#in = vocabulary.require("in");
    this.#statement = vocabulary.require("statement");
    this.#startsAccording = vocabulary.columns.bytes();
    for (const phrase of ACCORDING) this.#startsAccording[vocabulary.require(phrase.split(" ")[0]!)] = 1;
  }

  /** Adds the sources to those found by verbs; `isPlace` tells the tokens of place names, which say nothing. */
  read(tokens: Tokens, syntax: SentenceSyntax, resolver: ActorResolver, isPlace: (token: number) => boolean, found: Attribution[]): void {
    this.#tokens = tokens;
    this.#syntax = syntax;
    this.#resolver = resolver;
    this.#isPlace = isPlace;
    const { first, last } = syntax;
    const { kind, code, word } = tokens;
    let isAccording = false;
    let hasBracket = false;
    let hasColon = false;
    for (let i = first; i < last; i++) {
      if (this.#startsAccording[word[i]!] === 1) isAccording = true;
      else if (kind[i] !== TokenKind.Punctuation) continue;
      else if (code[i] === BRACKET) hasBracket = true;
      else if (code[i] === COLON) hasColon = true;
    }
    if (isAccording) {
      const before = found.length;
      this.#readAccording(found);
      divide(found, before);
    }
    this.#readReckonings(found);
    if (hasBracket) this.#readAsides(found);
    if (!hasColon) return;
    this.#readColon(found);
    this.#readLabel(found);
  }

  #readAccording(found: Attribution[]): void {
    const { first, last } = this.#syntax;
    for (let i = first; i < last; i++) {
      if (this.#startsAccording[this.#tokens.word[i]!] === 0 || !this.#according.match(this.#tokens, i, last)) continue;
      const end = this.#according.end;
      const named = this.#phraseBehind(end);
      const source = named && (this.#gatherer(named) ?? lastJoined(this.#tokens, this.#syntax, named));
      if (!source || this.#resolver.isSpeechless(source)) continue;
      found.push({
        manner: "according",
        source,
        actor: withJoined(this.#tokens, this.#resolver, source, this.#resolver.of(source) ?? this.#resolver.unnamed(source, this.#isPlace)),
        cueFirst: i,
        cueLast: end,
        content: this.#aroundAside(i, source),
        clause: null,
      });
    }
  }

  /** "according to information gathered | by the office", "figures | from the ministry", "a statement | of the council": who has it. */
  #gatherer({ head, last, of }: NounPhrase): NounPhrase | null {
    if (this.#isKnowledge[this.#tokens.word[head]!] === 0) return null;
    const issuer = of && !of.isDate && this.#tokens.word[head] === this.#statement ? this.#resolver.of(of) : null;
    if (issuer && !issuer.isPlural) return of;
    const by = this.#syntax.phrases.find(
      ({ prepositionAt, preposition, isDate }) => !isDate && prepositionAt >= last && prepositionAt <= last + 1 && (preposition === this.#by || preposition === this.#from),
    );
    return by && (by.prepositionAt === last || by.preposition === this.#by) && this.#resolver.of(by) ? by : null;
  }

  /** "Tallies | released by the ministry | said", "a report | by the army | says", "a statement | from the ministry | says": who gives out the figures or words that stand ahead of a verb. */
  giver({ word, tag }: Tokens, { phrases }: SentenceSyntax, source: NounPhrase, verb: number): NounPhrase | null {
    if (this.#isKnowledge[word[source.head]!] === 0) return null;
    const by = phrases.find(
      ({ preposition, prepositionAt, last }) => (preposition === this.#by || preposition === this.#from) && prepositionAt >= source.last && prepositionAt <= source.last + 1 && last <= verb,
    );
    if (by !== undefined && by.prepositionAt > source.last && this.#viewing[this.#verbLemma[word[source.last]!]!] === 1) return null;
    const isGiven = by !== undefined && (by.prepositionAt === source.last || tag[source.last] === Tag.VerbPastParticiple || tag[source.last] === Tag.VerbPast);
    return isGiven ? by : null;
  }

  /** "…, by the agency's reckoning.", "by the ministry's count, …", "| the army's own count | stands at 41". */
  #readReckonings(found: Attribution[]): void {
    const { first, last, phrases } = this.#syntax;
    const { code, word } = this.#tokens;
    for (const phrase of phrases) {
      const { prepositionAt, possessive, head, clause } = phrase;
      if (possessive < 0 || this.#isReckoning[word[head]!] === 0) continue;
      const isSubject = phrase.preposition === 0 && clause?.subject === phrase && !clause.isPassive && this.#isAmount[word[head]!] === 1;
      if (phrase.preposition !== this.#by && !isSubject) continue;
      if (!isSubject && prepositionAt > first && code[prepositionAt - 1] !== 44 && code[phrase.last] !== 44 && phrase.last < last - 1) continue;
      const source = phraseLike(phrase, possessive, possessive - 1);
      const actor = this.#resolver.of(source) ?? this.#resolver.owner(phrase);
      if (!actor || (isSubject && (isSaid(found, head) || found.some((other) => other.clause === clause)))) continue;
      const content: [number, number][] = isSubject ? [[phrase.first, Math.max(clause!.end, phrase.last)]] : this.#aroundAside(prepositionAt, phrase);
      const [cueFirst, cueLast] = isSubject ? [head, head + 1] : [prepositionAt, phrase.first];
      found.push({ manner: "according", source, actor, cueFirst, cueLast, content, clause: null });
    }
  }

  /** The first phrase that begins at a token or right behind it. */
  #phraseBehind(token: number): NounPhrase | null {
    for (const phrase of this.#syntax.phrases) if (phrase.first >= token && phrase.first <= token + 1) return phrase;
    return null;
  }

  /** What an aside such as "according to the police" covers: the sentence, or behind it when it stands inside a clause. */
  #aroundAside(at: number, source: NounPhrase): [number, number][] {
    const { first, last } = this.#syntax;
    const { kind, code } = this.#tokens;
    const isComma = (i: number): boolean => kind[i] === TokenKind.Punctuation && (code[i] === 44 || code[i] === 59);
    let end = source.last;
    while (end < last && !isComma(end) && kind[end] !== TokenKind.Punctuation) end++;
    const opensRelative = this.#tokens.tag[at - 2] === Tag.Relative;
    if (at > first && !opensRelative)
      return end < last - 1 && isComma(end)
        ? [
            [first, at],
            [end + 1, last],
          ]
        : [[first, at]];
    return [[end, last]];
  }

  /** "55 people killed (Interior Ministry, Tripoli)", "nine wounded (source: hospital)". */
  #readAsides(found: Attribution[]): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind, word } = this.#tokens;
    for (let i = first + 2; i < last - 1; i++) {
      if (kind[i] !== TokenKind.Punctuation || code[i] !== BRACKET) continue;
      const isLabelled = this.#isSource[word[i + 1]!] === 1 && code[i + 2] === COLON;
      const source = phraseAt(phrases, isLabelled ? i + 3 : i + 1);
      if (!source || !this.#closesSoon(source.last) || hasNumber(this.#tokens, source.first, source.last) || this.#isShare(source)) continue;
      const actor = this.#isOtherName(source) ? null : (this.#resolver.of(source) ?? this.#unknownBody(source));
      if (!actor || (!isLabelled && actor.isProper && actor.type === "non-state" && actor.party !== null) || (!isLabelled && this.#isAcronymOnly(source) && !actor.isPerson)) continue;
      let start = i - 1;
      while (start > first && !(kind[start] === TokenKind.Punctuation && (code[start] === 59 || code[start] === COLON))) start--;
      if (!hasNumber(this.#tokens, start, i)) continue;
      found.push({ manner: "aside", source, actor, cueFirst: i, cueLast: i + 1, content: [[start, i]], clause: null });
    }
  }

  /** "Kelbajar (Karvachar in Armenian)", "(Armenian: Karvachar)": what a place is called in a language, and nobody's word. */
  #isOtherName(source: NounPhrase): boolean {
    const next = this.#syntax.phrases[source.index + 1];
    const language = this.#tokens.code[source.last] === COLON ? source : next?.preposition === this.#in && next.prepositionAt === source.last && this.#tokens.code[next.last] === CLOSING ? next : null;
    return language !== null && language.last === language.first + 1 && this.#resolver.of(language)?.isAdjective === true;
  }

  /** "(Kenya 18, Rwanda 13)": whose share of those counted is told. */
  #isShare({ last }: NounPhrase): boolean {
    return this.#tokens.tag[last] === Tag.Number && (this.#tokens.code[last + 1] === 44 || this.#tokens.code[last + 1] === CLOSING || this.#tokens.code[last + 1] === 59);
  }

  #closesSoon(at: number): boolean {
    const { code } = this.#tokens;
    for (let i = at; i < this.#syntax.last && i < at + 8; i++) if (code[i] === 41) return true;
    return false;
  }

  #isAcronymOnly(phrase: NounPhrase): boolean {
    return phrase.last === phrase.first + 1 && this.#tokens.code[phrase.last] === 41;
  }

  /** A name in capitals that no lexicon knows, offered as a source all the same. */
  #unknownBody(source: NounPhrase): Actor | null {
    for (let i = source.first; i < source.last; i++) if (this.#tokens.tag[i] !== Tag.Name) return null;
    return source.last - source.first < 2
      ? null
      : {
          first: source.first,
          last: source.last,
          name: this.#resolver.text(source.first, source.last),
          party: null,
          type: "non-state",
          category: null,
          isPerson: false,
          isPlural: false,
          isProper: true,
          isAdjective: false,
        };
  }

  /** "Lebanese army: our units are in the town": what stands behind the colon has a verb, and no capital. */
  #tells(colon: number): boolean {
    const next = colon + 1;
    if (this.#tokens.kind[next] !== TokenKind.Word || this.#tokens.shape[next]! & Shape.Capital) return false;
    return this.#syntax.clauses.some((clause) => clause.first > next && clause.subject !== null && !clause.isReduced);
  }

  /** "KHARTOUM: The army shelled …": what stands behind the colon is told of others, and the town is where the story was sent from. */
  #tellsOfOthers(colon: number): boolean {
    if (!(this.#tokens.shape[colon + 1]! & Shape.Capital)) return false;
    return this.#syntax.clauses.some(
      ({ first, subject, isReduced, isPassive, object }) => first > colon && subject !== null && subject.first > colon && !subject.isPronoun && !isReduced && (isPassive || object !== null),
    );
  }

  /** "Ministry of Defence: 2,855 servicemen killed, 50 missing." */
  #readLabel(found: Attribution[]): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind, start, end } = this.#tokens;
    const isDash = (i: number): boolean => kind[i] === TokenKind.Hyphen && start[i]! > end[i - 1]!;
    const source = phrases.find((phrase) => !phrase.isDate);
    if (!source || source.preposition !== 0 || source.first > first + LABEL_REACH || this.#isFigure[this.#tokens.word[source.head]!] === 1) return;
    let colon = source.last;
    while (colon < last && colon < source.last + 12 && !isDash(colon) && !(kind[colon] === TokenKind.Punctuation && code[colon] === COLON)) colon++;
    if (colon >= last - 1 || code[colon] !== COLON || kind[colon + 1] === TokenKind.OpeningQuote) return;
    const clauseBefore = this.#syntax.clauses.some((clause) => clause.first < colon && clause.relation !== Relation.Relative);
    const actor = clauseBefore || this.#isDateline(source, colon) ? null : this.#resolver.of(source);
    if (actor?.type === "witness" && actor.party === null && (!actor.isProper || actor.isPerson) && actor.last - actor.first === 1) return;
    if (actor?.isPlural && actor.isProper && last === colon + 2 && this.#tokens.kind[colon + 1] === TokenKind.Number) return;
    if (actor?.type === "government" && actor.isProper && this.#isPlace(source.head) && this.#tellsOfOthers(colon)) return;
    const isOthers = !actor?.isPerson && found.some(({ clause, source: other }) => clause !== null && other !== null && other.first > colon);
    if (
      !actor ||
      isOthers ||
      !(hasNumber(this.#tokens, colon, last) || (actor.isPerson && actor.isProper) || this.#tells(colon)) ||
      found.some(({ content }) => content.some(([from]) => from <= colon + 1))
    )
      return;
    found.push({ manner: source.first === first && actor.isProper ? "label" : "aside", source, actor, cueFirst: colon, cueLast: colon + 1, content: [[colon + 1, last]], clause: null });
  }

  /** "NAIROBI: Nine people died", "Manila : Nine people …": a city at the head of a story, and no government. */
  #isDateline({ first, last, head }: NounPhrase, colon: number): boolean {
    const { shape, kind } = this.#tokens;
    if (colon !== last || (shape[first]! & Shape.Paragraph) === 0 || !this.#isPlace(head) || first !== head) return false;
    return kind[colon + 1] === TokenKind.Word && (shape[colon + 1]! & Shape.Capital) !== 0 && (shape[colon + 1]! & Shape.AllCaps) === 0;
  }

  /** "The envoy: “We will stay.”" */
  #readColon(found: Attribution[]): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind } = this.#tokens;
    for (let i = first + 1; i < last - 1; i++) {
      if (kind[i] !== TokenKind.Punctuation || code[i] !== COLON || kind[i + 1] !== TokenKind.OpeningQuote) continue;
      if (isSaid(found, i + 1)) return;
      const before = phrases.findLast((phrase) => phrase.last <= i && phrase.preposition === 0 && !phrase.isDate);
      const source = before && this.#isAccount[this.#tokens.word[before.head]!] === 1 ? (before.clause?.subject ?? before) : before;
      const actor = source ? (this.#resolver.of(source) ?? (this.#tokens.tag[source.head] === Tag.Name ? this.#resolver.unnamed(source, this.#isPlace) : null)) : null;
      if (source && actor) found.push({ manner: "say", source, actor, cueFirst: i, cueLast: i + 1, content: [[i + 1, last]], clause: null });
    }
  }
}
