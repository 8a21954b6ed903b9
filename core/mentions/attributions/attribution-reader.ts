import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import { PhraseTable, type Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import { ACCORDING, CHARGES, COUNTING, LODGING, NEEDS_CONTENT, SPEECH } from "./cues.js";

export type Manner = keyof typeof SPEECH | "according" | "aside" | "label" | "carried" | "hold";

/** How far into a line its label stands, the hour before it. */
const LABEL_REACH = 5;

/** Who says what, in tokens: `content` is one or two stretches, before and behind the cue. */
export interface Attribution {
  manner: Manner;
  source: NounPhrase | null;
  actor: Actor | null;
  cueFirst: number;
  cueLast: number;
  /** Pairs of tokens, first and last (exclusive). */
  content: [number, number][];
  clause: Clause | null;
}

/** "claimed | to have captured the town": what somebody says was done. */
const isPast = ({ relation, isPerfect }: Clause): boolean => relation === Relation.Infinitive && isPerfect;

/** Finds the sources of a sentence: speech verbs with their subject, "according to", a name in brackets behind a figure, a name before a colon and a quotation. */
export class AttributionReader {
  /** By lemma: an index of `#manners`. */
  readonly #manner: Uint8Array;
  readonly #manners: readonly (Manner | undefined)[] = [undefined, ...(Object.keys(SPEECH) as Manner[])];
  readonly #needsContent: Uint8Array;
  readonly #counts: Uint8Array;
  readonly #ownWords: Uint8Array;
  readonly #lodges: Uint8Array;
  readonly #isCharge: Uint8Array;
  readonly #accuses: number;
  readonly #claims: number;
  /** "The war claimed lives": it says nothing. */
  readonly #isLife: Uint8Array;
  readonly #according: PhraseTable;
  readonly #startsAccording: Uint8Array;
  #tokens!: Tokens;
  #syntax!: SentenceSyntax;
  #isPlace: (token: number) => boolean = () => false;

  constructor(vocabulary: Vocabulary) {
    this.#manner = new Uint8Array(vocabulary.size);
    for (const [manner, verbs] of Object.entries(SPEECH)) for (const verb of verbs) this.#manner[vocabulary.require(verb)] ||= this.#manners.indexOf(manner as Manner);
    this.#needsContent = new Uint8Array(vocabulary.size);
    for (const verb of NEEDS_CONTENT) this.#needsContent[vocabulary.require(verb)] = 1;
    this.#counts = new Uint8Array(vocabulary.size);
    for (const verb of COUNTING) this.#counts[vocabulary.require(verb)] = 1;
    this.#ownWords = new Uint8Array(vocabulary.size);
    for (const word of ["i", "we", "you"]) this.#ownWords[vocabulary.require(word)] = 1;
    this.#lodges = new Uint8Array(vocabulary.size);
    for (const verb of LODGING) this.#lodges[vocabulary.require(verb)] = 1;
    this.#isCharge = new Uint8Array(vocabulary.size);
    for (const noun of CHARGES) this.#isCharge[vocabulary.require(noun)] = 1;
    this.#accuses = vocabulary.require("accuse");
    this.#claims = vocabulary.require("claim");
    this.#isLife = new Uint8Array(vocabulary.size);
    for (const noun of ["life", "lives", "victim", "victims", "toll"]) this.#isLife[vocabulary.require(noun)] = 1;
    this.#according = PhraseTable.of(
      vocabulary,
      ACCORDING.map((phrase) => [phrase, 1] as const),
    );
    this.#startsAccording = new Uint8Array(vocabulary.size);
    for (const phrase of ACCORDING) this.#startsAccording[vocabulary.require(phrase.split(" ")[0]!)] = 1;
  }

  /** What a speech verb does, by its lemma; undefined for other verbs. */
  mannerOf(lemma: number): Manner | undefined {
    return this.#manners[this.#manner[lemma]!];
  }

  /** `isPlace` tells the tokens of place names, which say nothing. */
  read(tokens: Tokens, syntax: SentenceSyntax, resolver: ActorResolver, isPlace: (token: number) => boolean): Attribution[] {
    this.#isPlace = isPlace;
    this.#tokens = tokens;
    this.#syntax = syntax;
    const found: Attribution[] = [];
    for (const clause of syntax.clauses) {
      const attribution = this.#ofClause(clause, resolver);
      if (attribution && !this.#isOwnCount(attribution, found)) found.push(attribution);
    }
    this.#readAccording(found, resolver);
    this.#readAsides(found, resolver);
    this.#readColon(found, resolver);
    this.#readLabel(found, resolver);
    return found;
  }

  #ofClause(clause: Clause, resolver: ActorResolver): Attribution | null {
    const manner = this.#charges(clause) ? "accuse" : this.mannerOf(clause.lemma);
    if (!manner || clause.relation === Relation.Infinitive) return null;
    if (clause.isPassive && (clause.isReduced || manner !== "say" || this.#needsContent[clause.lemma])) return null;
    if (clause.object && this.#claims === clause.lemma && this.#isLife[this.#tokens.word[clause.object.head]!]) return null;
    if (manner === "judge") return this.#judgement(clause, resolver);
    const isRelative = clause.relation === Relation.Relative && !this.#isQuoteEnd(clause.start - 1);
    let content = isRelative && !this.#contentBehind(clause) ? this.#aroundParenthesis(clause) : this.#contentOf(clause);
    if (content.length === 0 && manner === "accuse") content = this.#chargeOf(clause);
    if (isRelative && content.length === 0) return null;
    if (content.length === 0 && this.#counts[clause.lemma] && clause.end > clause.last && this.#hasNumber(clause.last, clause.end)) content = [[clause.last, this.#countedEnd(clause)]];
    if (content.length === 0 && (manner === "say" || manner === "think") && this.#needsContent[clause.lemma]) return null;
    if (content.length === 0 && manner === "think") return null;
    const source = this.#sourceOf(clause);
    if (!source || source.isDate || (this.#isOwn(source) && (manner === "think" || clause.modal !== 0))) return null;
    return { manner, source, actor: clause.isPassive ? null : (resolver.of(source) ?? resolver.unnamed(source, this.#isPlace)), cueFirst: clause.first, cueLast: clause.last, content, clause };
  }

  /** "I think", "you may say": within what somebody says. */
  #isOwn({ isPronoun, head }: NounPhrase): boolean {
    return isPronoun && this.#ownWords[this.#tokens.word[head]!] === 1;
  }

  /** "criticised the plan": a source and its cue, whose words are not told. */
  #judgement(clause: Clause, resolver: ActorResolver): Attribution | null {
    const source = clause.isPassive || clause.isReduced ? null : clause.subject;
    const actor = source && !source.isDate ? (resolver.of(source) ?? resolver.unnamed(source, this.#isPlace)) : null;
    return actor ? { manner: "judge", source, actor, cueFirst: clause.first, cueLast: clause.last, content: [], clause } : null;
  }

  /** "had counted 2,718 servicemen | killed": what befell them is counted too. */
  #countedEnd(clause: Clause): number {
    let { end } = clause;
    for (const { governor, isReduced, end: last } of this.#syntax.clauses) if (isReduced && governor === clause && last > end) end = last;
    return end;
  }

  /** "lodged a complaint that …", "made the charge that …". */
  #charges({ lemma, object, isPassive }: Clause): boolean {
    return object !== null && !isPassive && this.#lodges[lemma] === 1 && this.#isCharge[this.#tokens.word[object.head]!] === 1;
  }

  /** What a charge tells: the clause that hangs on its noun, all that stands before "as the rebels allege", or the nouns of "accused the army of 12 violations". */
  #chargeOf(clause: Clause): [number, number][] {
    const { first, last, clauses } = this.#syntax;
    if (clause.relation === Relation.Adverbial && clause.start > first + 1) return [[first, clause.start - 1]];
    const charge = clause.object?.of;
    if (!this.#charges(clause) && charge && !charge.isPronoun && !charge.isDate && this.#accuses === clause.lemma) return [[clause.object!.last, this.#contentEnd(clause, clause.object!.last, last)]];
    if (!this.#charges(clause) || clause.object === null) return [];
    const inner = clauses.some((other) => other.governor === clause && other.first > clause.first);
    return inner ? [[clause.object.last, this.#contentEnd(clause, clause.object.last, last)]] : [];
  }

  /** "a strike in which, it said, six died": what stands behind an aside between commas, and not "the army, which denies it, shelled the town". */
  #aroundParenthesis(clause: Clause): [number, number][] {
    const { first, last } = this.#syntax;
    const end = clause.end;
    return this.#tokens.tag[clause.start] !== Tag.Relative && clause.start > first && this.#isAside(clause.start - 1) && end < last - 1 && this.#isCommaBefore(end + 1) ? [[end + 1, last]] : [];
  }

  /** "said her office had counted nine": the count is the speaker's. */
  #isOwnCount({ clause }: Attribution, found: readonly Attribution[]): boolean {
    return this.#counts[clause!.lemma] === 1 && found.some(({ content }) => content.some(([first, last]) => first <= clause!.first && clause!.last <= last));
  }

  /** The subject; behind the verb when it is turned round: "…, said the doctor". */
  #sourceOf(clause: Clause): NounPhrase | null {
    if (this.#isQuoteEnd(clause.first - 1)) {
      const behind = clause.object ?? this.#syntax.phrases.find((phrase) => phrase.first === clause.last && !phrase.isDate);
      if (behind && !behind.isDate) return behind;
    }
    const isTurned = clause.object !== null && !clause.object.isDate && (clause.subject === null || clause.borrowsSubject) && this.#isAside(clause.first - 1);
    return isTurned || this.#isInserted(clause) ? clause.object : clause.subject;
  }

  /** "6,000 people, | says the agency, | crossed the border": who speaks stands behind the verb, between commas. */
  #isInserted({ object, subject, first, last }: Clause): boolean {
    if (!object || object.isDate || object.first !== last || !subject || subject.last >= first || !this.#isCommaBefore(first)) return false;
    const end = object.of && !object.of.isDate ? object.of.last : object.last;
    return this.#isCommaBefore(end + 1) || end >= this.#syntax.last - 1;
  }

  /** A quotation closed behind its comma or question mark: what stands behind a verb of saying is then its subject. */
  #isQuoteEnd(at: number): boolean {
    const { kind } = this.#tokens;
    return at > this.#syntax.first && kind[at] === TokenKind.ClosingQuote && kind[at - 1] === TokenKind.Punctuation;
  }

  #isAside(at: number): boolean {
    if (at < this.#syntax.first) return true;
    const { kind, code } = this.#tokens;
    return kind[at] === TokenKind.ClosingQuote || (kind[at] === TokenKind.Punctuation && code[at] === 44);
  }

  /** What is said: behind the verb, before it, or on both sides. */
  #contentOf(clause: Clause): [number, number][] {
    const { first, last } = this.#syntax;
    const behind = this.#contentBehind(clause);
    const start = this.#isInserted(clause) ? clause.first : Math.min(clause.start, this.#sourceOf(clause)?.first ?? clause.start);
    const isAside = start > first && this.#isAside(start - 1);
    if (behind && !(isAside && behind[1] < 0)) {
      const isColon = this.#tokens.code[behind[0] - 1] === 58;
      return isAside && (isColon || this.#isCommaBefore(behind[0])) ? [[first, start], behind] : [behind];
    }
    if (!isAside || start <= first) return [];
    const resumes = this.#resumesAt(clause);
    return resumes > 0 && resumes < last - 1
      ? [
          [first, start],
          [resumes, last],
        ]
      : [[first, start]];
  }

  #isCommaBefore(at: number): boolean {
    const { code, kind } = this.#tokens;
    return kind[at - 1] === TokenKind.Punctuation && code[at - 1] === 44;
  }

  /** "…, he said, and went on": the token after the comma that closes the aside, or 0. */
  #resumesAt(clause: Clause): number {
    const { code, kind } = this.#tokens;
    for (let at = clause.end; at < this.#syntax.last && at < clause.end + 3; at++) if (kind[at] === TokenKind.Punctuation && code[at] === 44) return at + 1;
    return 0;
  }

  #contentBehind(clause: Clause): [number, number] | null {
    const { last } = this.#syntax;
    const { kind, code } = this.#tokens;
    const isInner = this.#syntax.clauses.some((other) => other.governor === clause && (other.relation === Relation.Content || other.relation === Relation.Participle || isPast(other)));
    const quoteAt = this.#quoteBehind(clause);
    if (isInner) {
      const content = this.#syntax.clauses.find(
        (other) => other.governor === clause && (other.relation !== Relation.Infinitive || isPast(other)) && !(other.isReduced && other.relation === Relation.Relative),
      );
      const start = Math.max(clause.last, Math.min(content?.start ?? clause.last, quoteAt < 0 ? Infinity : quoteAt));
      return [start, this.#contentEnd(clause, start, last)];
    }
    if (quoteAt >= 0) return [quoteAt, this.#contentEnd(clause, quoteAt, last)];
    const isApart =
      clause.relation === Relation.Relative && this.#syntax.clauses.some(({ subject, first, relation }) => relation === Relation.Main && subject?.first === clause.last && first > clause.last);
    if (isApart) return [clause.last, this.#contentEnd(clause, clause.last, last)];
    for (let at = clause.last; at < last && at < clause.end + 2; at++) if (kind[at] === TokenKind.Punctuation && code[at] === 58) return [at + 1, last];
    return null;
  }

  #quoteBehind(clause: Clause): number {
    const { kind } = this.#tokens;
    for (let at = clause.last; at < this.#syntax.last && at < clause.end + 3; at++) if (kind[at] === TokenKind.OpeningQuote) return at;
    return -1;
  }

  /** Content runs to the end of the sentence, or to a verb the source shares: "said X and demanded Y". */
  #contentEnd(clause: Clause, start: number, last: number): number {
    for (const other of this.#syntax.clauses) {
      if (other.first <= start || other === clause || !other.borrowsSubject || other.subject !== clause.subject) continue;
      if (other.relation === clause.relation && other.governor === clause.governor) return other.start;
    }
    for (let at = start; at < last; at++) if (this.#tokens.kind[at] === TokenKind.Punctuation && this.#tokens.code[at] === 59) return at;
    return last;
  }

  #readAccording(found: Attribution[], resolver: ActorResolver): void {
    const { first, last, phrases } = this.#syntax;
    for (let i = first; i < last; i++) {
      if (!this.#startsAccording[this.#tokens.word[i]!] || !this.#according.match(this.#tokens, i, last)) continue;
      const end = this.#according.end;
      const source = phrases.find((phrase) => phrase.first >= end && phrase.first <= end + 1);
      if (!source) continue;
      found.push({
        manner: "according",
        source,
        actor: resolver.of(source) ?? resolver.unnamed(source, this.#isPlace),
        cueFirst: i,
        cueLast: end,
        content: this.#aroundAside(i, source),
        clause: null,
      });
    }
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

  /** "55 people killed (Interior Ministry, Tripoli)". */
  #readAsides(found: Attribution[], resolver: ActorResolver): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind } = this.#tokens;
    for (let i = first + 2; i < last - 1; i++) {
      if (kind[i] !== TokenKind.Punctuation || code[i] !== 40) continue;
      const source = phrases.find((phrase) => phrase.first === i + 1 && !phrase.isDate);
      if (!source || !this.#closesSoon(source.last) || this.#hasNumber(source.first, source.last)) continue;
      const actor = resolver.of(source) ?? this.#unknownBody(source, resolver);
      if (!actor || (actor.isProper && actor.type === "non-state" && actor.party !== null) || (this.#isAcronymOnly(source) && !actor.isPerson)) continue;
      let start = i - 1;
      while (start > first && !(kind[start] === TokenKind.Punctuation && (code[start] === 59 || code[start] === 58))) start--;
      if (!this.#hasNumber(start, i)) continue;
      found.push({ manner: "aside", source, actor, cueFirst: i, cueLast: i + 1, content: [[start, i]], clause: null });
    }
  }

  #closesSoon(at: number): boolean {
    const { code } = this.#tokens;
    for (let i = at; i < this.#syntax.last && i < at + 8; i++) if (code[i] === 41) return true;
    return false;
  }

  #isAcronymOnly(phrase: NounPhrase): boolean {
    return phrase.last === phrase.first + 1 && this.#tokens.code[phrase.last] === 41;
  }

  #hasNumber(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.#tokens.tag[i] === Tag.Number) return true;
    return false;
  }

  /** A name in capitals that no lexicon knows, offered as a source all the same. */
  #unknownBody(source: NounPhrase, resolver: ActorResolver): Actor | null {
    for (let i = source.first; i < source.last; i++) if (this.#tokens.tag[i] !== Tag.Name) return null;
    return source.last - source.first < 2
      ? null
      : {
          first: source.first,
          last: source.last,
          name: resolver.text(source.first, source.last),
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

  /** "Ministry of Defence: 2,855 servicemen killed, 50 missing." */
  #readLabel(found: Attribution[], resolver: ActorResolver): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind } = this.#tokens;
    const source = phrases.find((phrase) => !phrase.isDate);
    if (!source || source.preposition !== 0 || source.first > first + LABEL_REACH) return;
    let colon = source.last;
    while (colon < last && colon < source.last + 12 && !(kind[colon] === TokenKind.Punctuation && code[colon] === 58)) colon++;
    if (colon >= last - 1 || code[colon] !== 58 || kind[colon + 1] === TokenKind.OpeningQuote) return;
    const clauseBefore = this.#syntax.clauses.some((clause) => clause.first < colon && clause.relation !== Relation.Relative);
    const actor = clauseBefore ? null : resolver.of(source);
    if (actor?.type === "witness" && actor.party === null && !actor.isProper && source.last - source.first === 1) return;
    const isOthers = !actor?.isPerson && found.some(({ clause, source: other }) => clause !== null && other !== null && other.first > colon);
    if (!actor || isOthers || !(this.#hasNumber(colon, last) || (actor.isPerson && actor.isProper) || this.#tells(colon)) || found.some(({ content }) => content.some(([from]) => from <= colon + 1)))
      return;
    found.push({ manner: source.first === first && actor.isProper ? "label" : "aside", source, actor, cueFirst: colon, cueLast: colon + 1, content: [[colon + 1, last]], clause: null });
  }

  /** "The envoy: “We will stay.”" */
  #readColon(found: Attribution[], resolver: ActorResolver): void {
    const { first, last, phrases } = this.#syntax;
    const { code, kind } = this.#tokens;
    for (let i = first + 1; i < last - 1; i++) {
      if (kind[i] !== TokenKind.Punctuation || code[i] !== 58 || kind[i + 1] !== TokenKind.OpeningQuote) continue;
      if (found.some((attribution) => attribution.content.some(([from, to]) => from <= i + 1 && i + 1 < to))) return;
      const source = phrases.findLast((phrase) => phrase.last <= i && phrase.preposition === 0 && !phrase.isDate);
      const actor = source ? (resolver.of(source) ?? (this.#tokens.tag[source.head] === Tag.Name ? resolver.unnamed(source, this.#isPlace) : null)) : null;
      if (source && actor) found.push({ manner: "say", source, actor, cueFirst: i, cueLast: i + 1, content: [[i + 1, last]], clause: null });
    }
  }
}
