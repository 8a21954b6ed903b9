import { Tag, TokenKind, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import type { Attribution, Manner } from "./attribution.js";
import { CHARGES, COUNTING, LODGING, NEEDS_CONTENT, SPEECH } from "./cues.js";
import { ChargeSources } from "./charge-sources.js";
import { isDistance } from "./distance.js";
import { flagged } from "./flagged.js";
import { aheadOfPlace, lastJoined, withJoined } from "./joined.js";
import { hasNumber, MarkedSources, phraseAt } from "./marked-sources.js";
import { giveToQuoted } from "./quoted.js";
import { Tellers } from "./tellers.js";
import { isTold, opensApart, opensContent } from "./told.js";

const [COLON, SEMICOLON] = [58, 59] as const;
/** So many words behind whoever is quoted may "as saying" stand. */
const SAYING_REACH = 20;

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
  readonly #admits: number;
  readonly #says: number;
  readonly #adds: number;
  readonly #quotes: number;
  readonly #saying: number;
  readonly #same: number;
  readonly #tells: number;
  readonly #tellers: Tellers;
  readonly #as: number;
  readonly #of: number;
  /** Words that set what one says against what another does. */
  readonly #isTurn: Uint8Array;
  /** "The hospital admitted 142": it says nothing. */
  readonly #isWard: Uint8Array;
  /** "Neither side | reported casualties": words that tell that nobody spoke. */
  readonly #isNobody: Uint8Array;
  /** "The war claimed lives": it says nothing. */
  readonly #isLife: Uint8Array;
  readonly #marked: MarkedSources;
  readonly #charged: ChargeSources;
  #tokens!: Tokens;
  #syntax!: SentenceSyntax;
  #isPlace: (token: number) => boolean = () => false;

  constructor(vocabulary: Vocabulary) {
    this.#manner = vocabulary.columns.bytes();
    for (const [manner, verbs] of Object.entries(SPEECH)) for (const verb of verbs) this.#manner[vocabulary.require(verb)] ||= this.#manners.indexOf(manner as Manner);
    this.#needsContent = flagged(vocabulary, NEEDS_CONTENT);
    this.#counts = flagged(vocabulary, COUNTING);
    this.#ownWords = flagged(vocabulary, ["i", "we", "you"]);
    this.#lodges = flagged(vocabulary, LODGING);
    this.#isCharge = flagged(vocabulary, CHARGES);
    this.#accuses = vocabulary.require("accuse");
    this.#claims = vocabulary.require("claim");
    this.#admits = vocabulary.require("admit");
    this.#says = vocabulary.require("say");
    this.#adds = vocabulary.require("add");
    this.#quotes = vocabulary.require("quote");
    this.#saying = vocabulary.require("saying");
    this.#same = vocabulary.require("same");
    this.#tells = vocabulary.require("tell");
    this.#tellers = new Tellers(vocabulary);
    this.#as = vocabulary.require("as");
    this.#of = vocabulary.require("of");
    this.#isTurn = flagged(vocabulary, ["but", "while", "whereas", "although", "though"]);
    this.#isWard = flagged(vocabulary, ["hospital", "hospitals", "clinic", "clinics", "ward"]);
    this.#isNobody = flagged(vocabulary, ["neither", "none", "nobody", "no"]);
    this.#isLife = flagged(vocabulary, ["life", "lives", "victim", "victims", "toll"]);
    this.#marked = new MarkedSources(vocabulary);
    this.#charged = new ChargeSources(vocabulary);
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
      if (this.#manner[clause.lemma] === 0 && this.#lodges[clause.lemma] === 0) continue;
      const attribution = this.#ofClause(clause, resolver);
      if (attribution && !this.#isOwnCount(attribution, found)) found.push(attribution);
    }
    this.#marked.read(tokens, syntax, resolver, isPlace, found);
    this.#charged.read(tokens, syntax, resolver, found);
    return found.length > 1 ? giveToQuoted(found) : found;
  }

  #ofClause(clause: Clause, resolver: ActorResolver): Attribution | null {
    const manner = this.#charges(clause) ? "accuse" : this.mannerOf(clause.lemma);
    if (!manner || clause.relation === Relation.Infinitive || this.#isOtherwise(clause, manner)) return null;
    if (manner === "judge") return this.#judgement(clause, resolver);
    const isRelative = clause.relation === Relation.Relative && !this.#isQuoteEnd(clause.start - 1);
    let content = isRelative && !this.#contentBehind(clause) && !this.#closes(clause) ? this.#aroundParenthesis(clause) : this.#contentOf(clause);
    if (content.length === 0 && manner === "accuse") content = this.#chargeOf(clause);
    if (content.length === 0 && manner === "deny") content = this.#deniedReport(clause);
    if (isRelative && content.length === 0) return null;
    if (content.length === 0 && this.#counts[clause.lemma] && clause.end > clause.last && hasNumber(this.#tokens, clause.last, clause.end)) content = [[clause.last, this.#countedEnd(clause)]];
    if (content.length === 0 && (manner === "say" || manner === "think") && this.#needsContent[clause.lemma]) return null;
    if (content.length === 0 && manner === "think") return null;
    const told = this.#sourceOf(clause);
    // "the accord | gave | Kenya 60 days": who is given something does not say so.
    if (told !== null && told.first >= clause.last && this.#counts[clause.lemma]) return null;
    const source = told && aheadOfPlace(this.#syntax, clause, told, this.#isPlace);
    if (
      !source ||
      source.isDate ||
      isDistance(this.#tokens, source) ||
      (!source.isPronoun && !clause.isPassive && resolver.isSpeechless(source)) ||
      (this.#isOwn(source) && (manner === "think" || clause.modal !== 0))
    )
      return null;
    const actor = clause.isPassive && this.#tellers.of(clause) === null ? null : this.#speakerOf(source, clause, resolver);
    if (manner === "think" && actor === null && !source.isPronoun) return null;
    return { manner, source, actor, cueFirst: clause.first, cueLast: clause.last, content, clause };
  }

  /** Verbs of saying that say nothing here: "put down a revolt", "was believed", "the hospital admitted nine", "claimed nine lives", "men accused of spying". */
  #isOtherwise(clause: Clause, manner: Manner): boolean {
    const { word } = this.#tokens;
    const { lemma, subject, object, isPassive, isReduced } = clause;
    if (clause.particle !== 0 && object !== null && this.#counts[lemma]) return true;
    if (isPassive && this.#tellers.of(clause) === null && (isReduced || manner !== "say" || this.#needsContent[lemma])) return true;
    if (subject && this.#admits === lemma && this.#isWard[word[subject.head]!]) return true;
    if (object && this.#claims === lemma && this.#isLife[word[object.head]!]) return true;
    return (manner === "think" || manner === "accuse") && object === null && clause.relation !== Relation.Relative && word[clause.last] === this.#of;
  }

  /** Who a source means, "the same official" whoever spoke before, with whom it is joined; of figures or words that say something, who gives them out. */
  #speakerOf(source: NounPhrase, { first }: Clause, resolver: ActorResolver): Actor | null {
    if (this.#isNobody[this.#tokens.word[source.first]!] === 1) return null;
    const again = this.#tokens.word[source.first + 1] === this.#same ? resolver.said.last(() => true) : null;
    if (again) return again;
    if (source.isPronoun) return withJoined(this.#tokens, resolver, source, resolver.speaking(source));
    const speaker = this.#marked.giver(this.#tokens, this.#syntax, source, first) ?? source;
    return withJoined(this.#tokens, resolver, speaker, resolver.of(speaker) ?? resolver.unnamed(speaker, this.#isPlace), this.#isPlace);
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

  /** "had counted 2,718 servicemen | killed and 50 | wounded": what befell them is counted too. */
  #countedEnd(clause: Clause): number {
    let { end } = clause;
    let host = clause;
    for (const other of this.#syntax.clauses) {
      if (!other.isReduced || (other.governor !== clause && other.governor !== host)) continue;
      host = other;
      if (other.end > end) end = other.end;
    }
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

  /** "denied a report of 57 deaths": what the report tells. */
  #deniedReport(clause: Clause): [number, number][] {
    const { object, last } = clause;
    const told = object?.of ? this.#charged.denied(this.#tokens, clause, this.#contentEnd(clause, last, this.#syntax.last)) : null;
    return told ? [told] : [];
  }

  /** "a strike in which, it said, six died": what stands behind an aside between commas, and not "the army, which denies it, shelled the town". */
  #aroundParenthesis(clause: Clause): [number, number][] {
    const { first, last } = this.#syntax;
    const end = clause.end;
    return this.#tokens.tag[clause.start] !== Tag.Relative && clause.start > first && this.#isAside(clause.start - 1) && end < last - 1 && this.#isCommaBefore(end + 1) ? [[end + 1, last]] : [];
  }

  /** "said her office had counted nine": the count is the speaker's; not what others "reported they had killed". */
  #isOwnCount({ clause }: Attribution, found: readonly Attribution[]): boolean {
    if (this.#counts[clause!.lemma] === 0 || this.#hasInner(clause!) || this.#isAnother(clause!)) return false;
    for (const { content } of found) for (const stretch of content) if (stretch[0] <= clause!.first && clause!.last <= stretch[1]) return true;
    return false;
  }

  /** "The rebels said they had killed nine, | but the army | put its dead at two": another source, named behind a word that sets it against the first. */
  #isAnother({ subject }: Clause): boolean {
    return subject !== null && !subject.isPronoun && subject.preposition === 0 && subject.first > this.#syntax.first && this.#isTurn[this.#tokens.word[subject.first - 1]!] === 1;
  }

  /** The subject; behind the verb when it is turned round: "…, said the doctor". */
  #sourceOf(clause: Clause): NounPhrase | null {
    const over = this.#tellers.of(clause) ?? this.#quotedBy(clause) ?? (clause.relation === Relation.Participle ? this.#sayerOver(clause) : null);
    if (over) return over;
    if (this.#isQuoteEnd(clause.first - 1)) {
      const behind = clause.object ?? phraseAt(this.#syntax.phrases, clause.last);
      if (behind && !behind.isDate) return lastJoined(this.#tokens, this.#syntax, behind);
    }
    const isTurned =
      clause.lemma !== this.#tells &&
      this.#tokens.tag[clause.verb] !== Tag.VerbIng &&
      clause.object !== null &&
      !clause.object.isDate &&
      (clause.subject === null || clause.borrowsSubject) &&
      this.#isAside(clause.first - 1);
    const source = isTurned || this.#isInserted(clause) ? lastJoined(this.#tokens, this.#syntax, clause.object!) : clause.subject;
    return source !== null && isDistance(this.#tokens, source) ? this.#aheadOf(source) : source;
  }

  /** "Ana Sosa, | an official | in a district | 155 miles | from the capital, said": who stands ahead of a distance and of the places before it. */
  #aheadOf({ index }: NounPhrase): NounPhrase | null {
    let at = index - 1;
    while (at >= 0 && this.#syntax.phrases[at]!.preposition !== 0) at--;
    const ahead = this.#syntax.phrases[at] ?? null;
    return ahead?.renames ?? ahead;
  }

  /** "The agency quoted | the mayor | as saying …": whoever is quoted says so, and not who quotes. */
  #quotedBy({ lemma, isPassive, object }: Clause): NounPhrase | null {
    if (lemma !== this.#quotes || isPassive || object === null || object.isDate || object.preposition !== 0) return null;
    const { word } = this.#tokens;
    const { last } = object;
    for (let at = last; at < Math.min(this.#syntax.last, last + SAYING_REACH); at++) if (word[at] === this.#saying && (at === last || word[at - 1] === this.#as)) return object;
    return null;
  }

  /** "A spokesman said nine men were killed, | confirming three deaths": those who were killed confirm nothing, whoever spoke does; so in "…, said the mayor, | adding that …". */
  #sayerOver({ governor, lemma: own, first: at }: Clause): NounPhrase | null {
    const spoken =
      own === this.#adds
        ? this.#syntax.clauses.findLast(({ lemma, first, isPassive, subject }) => first < at && lemma !== own && this.mannerOf(lemma) === "say" && !isPassive && subject !== null)
        : null;
    if (spoken) return this.#sourceOf(spoken);
    if (governor !== null && governor.relation !== Relation.Participle && this.mannerOf(governor.lemma) === "say" && !governor.isPassive) return this.#sourceOf(governor);
    if (!governor?.isPassive || this.#manner[governor.lemma] !== 0) return null;
    return this.#syntax.clauses.findLast(({ lemma, first, isPassive, subject }) => first < governor.first && this.mannerOf(lemma) === "say" && !isPassive && subject !== null)?.subject ?? null;
  }

  /** "6,000 people, | says the agency, | crossed the border": who speaks stands behind the verb, between commas; not "the army, for its part, | denies the charge". */
  #isInserted({ object, subject, first, last }: Clause): boolean {
    if (!object || object.isDate || object.first !== last || this.#tokens.tag[object.first] === Tag.Number || !subject || subject.last >= first || !this.#isCommaBefore(first)) return false;
    const end = object.of && !object.of.isDate ? object.of.last : object.last;
    return this.#isCommaBefore(end + 1) || (end >= this.#syntax.last - 1 && (subject.last === first - 1 || !this.#isCommaBefore(subject.last + 1)));
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
      const isColon = this.#tokens.code[behind[0] - 1] === COLON;
      return isAside && (isColon || this.#isCommaBefore(behind[0])) ? [[first, start], behind] : [behind];
    }
    if (this.#closes(clause)) return [[first, clause.subject!.first]];
    const at = this.#isQuoteEnd(clause.first - 1) ? clause.first : clause.subject?.last === clause.first && clause.subject.isPronoun ? clause.subject.first : -1;
    if (at > first && at < clause.last && this.#isAside(at - 1) && start < at) return [[first, at]];
    if (!isAside || start <= first || opensApart(this.#tokens, this.#syntax, first, start)) return [];
    const resumes = this.#resumesAt(clause);
    return resumes > 0 && resumes < last - 1
      ? [
          [first, start],
          [resumes, last],
        ]
      : [[first, start]];
  }

  /** "Nine people were killed | the Observatory said.": whoever says so stands at the end, with no comma before. */
  #closes({ lemma, last, first, subject, object, borrowsSubject }: Clause): boolean {
    if (lemma !== this.#says || (object !== null && object.preposition === 0) || last < this.#syntax.last - 1 || subject === null || borrowsSubject || subject.preposition !== 0) return false;
    const { tag, kind } = this.#tokens;
    return subject.last === first && subject.first > this.#syntax.first && kind[subject.first - 1] === TokenKind.Word && tag[subject.first] === Tag.Determiner;
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
    const quoteAt = this.#quoteBehind(clause);
    if (this.#hasInner(clause)) {
      const start = Math.max(clause.last, Math.min(this.#innerStart(clause), quoteAt < 0 ? Infinity : quoteAt));
      return [start, this.#contentEnd(clause, start, last)];
    }
    if (quoteAt >= 0) return [quoteAt, this.#contentEnd(clause, quoteAt, last)];
    if (clause.relation === Relation.Relative ? this.#opensBehind(clause) : this.#tellsOfObject(clause)) return [clause.last, this.#contentEnd(clause, clause.last, last)];
    for (let at = clause.last; at < last && at < clause.end + 2; at++) if (kind[at] === TokenKind.Punctuation && code[at] === COLON) return [at + 1, last];
    return null;
  }

  /** Does a verb tell by a clause what is said? */
  #hasInner(clause: Clause): boolean {
    for (const other of this.#syntax.clauses) if (other.governor === clause && (isTold(other) || this.#isUnmarked(other))) return true;
    return false;
  }

  /** Where the first clause of what is said begins. */
  #innerStart(clause: Clause): number {
    for (const other of this.#syntax.clauses) if (other.governor === clause && opensContent(other)) return this.#isUnmarked(other) ? other.subject!.first : other.start;
    return clause.last;
  }

  /** "noted in its report | the war has caused 2,260 deaths": a clause with no "that" behind a noun, whose verb has its own object. */
  #isUnmarked({ relation, isReduced, subject, object, first, last }: Clause): boolean {
    if (relation !== Relation.Relative || isReduced || !subject || !object || object.last !== subject.first || subject.last > first) return false;
    return this.#syntax.phrases.some((phrase) => phrase.first === last && phrase.preposition === 0 && phrase.clause === null && !phrase.isDate);
  }

  /** "who said | the town was taken": a main clause begins right behind the verb. */
  #opensBehind({ last }: Clause): boolean {
    for (const { subject, first, relation } of this.#syntax.clauses) if (relation === Relation.Main && subject !== null && subject.first === last && first > last) return true;
    return false;
  }

  /** "said | a man and a woman working there were hurt": what looks like the object is whom a main clause behind it tells of. */
  #tellsOfObject({ lemma, object, last }: Clause): boolean {
    if (lemma !== this.#says || object === null || object.first !== last) return false;
    return this.#syntax.clauses.some(({ first, relation, subject, borrowsSubject }) => {
      if (relation !== Relation.Main || first < object.last || borrowsSubject) return false;
      for (let at = subject; at; at = at.after) if (at === object) return true;
      return false;
    });
  }

  #quoteBehind(clause: Clause): number {
    const { kind } = this.#tokens;
    for (let at = clause.last; at < this.#syntax.last && at < clause.end + 3 && this.#tokens.code[at] !== SEMICOLON; at++) if (kind[at] === TokenKind.OpeningQuote) return at;
    return -1;
  }

  /** Content runs to the end of the sentence, or to a verb the source shares: "said X and demanded Y"; of what opens the sentence, to the comma: "Claiming X, | the army …". */
  #contentEnd(clause: Clause, start: number, last: number): number {
    for (const other of this.#syntax.clauses) {
      if (other.first <= start || other === clause || !other.borrowsSubject || other.subject !== clause.subject) continue;
      if (other.relation === clause.relation && other.governor === clause.governor) return other.start;
    }
    const { governor, isReduced } = clause;
    const until = isReduced && governor !== null && governor.start > start ? governor.start - 1 : last;
    for (let at = start; at < until; at++) if (this.#tokens.kind[at] === TokenKind.Punctuation && this.#tokens.code[at] === SEMICOLON) return at;
    return until;
  }
}
