import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import { phraseLike, Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Attribution } from "./attribution.js";
import { ASIDES, CLAIM_NOUNS, IN_INFINITIVE, MINDED, NOT_IN_ING, POSITIONS, RAISING, SAID, SEEMING, SPEECH, TOLD_OF } from "./cues.js";

const COLON = 58;
/** How long the name before a speaker's colon can be, in tokens. */
const LABEL_TOKENS = 5;

/**
 * Finds who takes a position without being quoted ("criticised the plan", "was backed by the union", "his claim that …"), and who signs or heads quoted
 * words ("― Name", "NAME: …"). They show in the mentions and give no claim a claimant.
 */
export class PositionReader {
  readonly #isPosition: Uint8Array;
  readonly #isSpeech: Uint8Array;
  readonly #isRaising: Uint8Array;
  readonly #isSeeming: Uint8Array;
  readonly #isToldOf: Uint8Array;
  readonly #isSaid: Uint8Array;
  readonly #isInInfinitive: Uint8Array;
  readonly #isAside: Uint8Array;
  readonly #isNotInIng: Uint8Array;
  readonly #isSpoken: Uint8Array;
  /** Prepositions that open what is spoken of. */
  readonly #opensTopic: Uint8Array;
  readonly #isClaimNoun: Uint8Array;
  readonly #isMinded: Uint8Array;
  readonly #isPossessive: Uint8Array;
  readonly #by: number;

  constructor(vocabulary: Vocabulary) {
    const setOf = (words: readonly string[]): Uint8Array => {
      const set = vocabulary.columns.bytes();
      for (const word of words) set[vocabulary.require(word)] = 1;
      return set;
    };
    this.#isPosition = setOf(POSITIONS);
    this.#isSpeech = setOf(Object.values(SPEECH).flat());
    this.#isRaising = setOf(RAISING);
    this.#isSeeming = setOf(SEEMING);
    this.#isToldOf = setOf(TOLD_OF);
    this.#isSaid = setOf(SAID);
    this.#isInInfinitive = setOf(IN_INFINITIVE);
    this.#isAside = setOf(ASIDES);
    this.#isNotInIng = setOf(NOT_IN_ING);
    this.#isSpoken = setOf(["talk", "speak", "refer", "write"]);
    this.#opensTopic = setOf(["about", "of", "to", "against"]);
    this.#isClaimNoun = setOf(CLAIM_NOUNS);
    this.#isMinded = setOf(MINDED);
    this.#isPossessive = setOf(["his", "her", "its", "their"]);
    this.#by = vocabulary.require("by");
  }

  /** What stands in a sentence outside the attributions `told` already. */
  read(tokens: Tokens, syntax: SentenceSyntax, told: readonly Attribution[]): Attribution[] {
    const found: Attribution[] = [];
    const add = (attribution: Attribution | null): void => {
      if (attribution && !told.some((other) => isTaken(other, attribution)) && !found.some((other) => overlaps(other, attribution))) found.push(attribution);
    };
    add(this.#ofLabel(tokens, syntax));
    for (const clause of syntax.clauses) add(this.#ofPredicate(tokens, clause) ?? (clause.isPassive ? this.#ofPassive(clause) : this.#ofActive(clause, syntax)));
    for (const phrase of syntax.phrases) add(this.#ofNoun(tokens, phrase, syntax));
    add(ofSignature(tokens, syntax));
    return found;
  }

  /** "criticised the plan"; "appeared to suggest a deal". */
  #ofActive(clause: Clause, syntax: SentenceSyntax): Attribution | null {
    if (clause.isReduced && this.#isNotInIng[clause.lemma]) return null;
    if (this.#isSpoken[clause.lemma]) return this.#ofTopic(clause, syntax);
    if (this.#isSeeming[clause.lemma]) {
      const isRaised = syntax.clauses.some(({ governor, relation, lemma }) => governor === clause && relation === Relation.Infinitive && this.#isPosition[lemma] === 1);
      return clause.relation === Relation.Infinitive || isRaised ? null : unsourced(clause);
    }
    if (!this.#isPosition[clause.lemma] && !((clause.isReduced || clause.subject === null) && this.#isSpeech[clause.lemma])) return null;
    const raised = clause.relation === Relation.Infinitive && clause.governor !== null && this.#isRaising[clause.governor.lemma] === 1 ? clause.governor : null;
    if (clause.relation === Relation.Infinitive && raised === null && !this.#isInInfinitive[clause.lemma]) return null;
    const content = contentOf(clause, syntax);
    const source = raised?.subject ?? clause.subject;
    if (!content) return this.#isAside[clause.lemma] ? hold(source, clause.first, clause.last, [clause.first, clause.last], clause) : null;
    return source === null ? unsourced(clause) : hold(source, raised?.first ?? clause.first, clause.last, content, clause);
  }

  /** "talked about the plan", "refers to the raid". */
  #ofTopic(clause: Clause, syntax: SentenceSyntax): Attribution | null {
    const content = clause.phrases.some((phrase) => phrase.prepositionAt === clause.last && this.#opensTopic[phrase.preposition] === 1) ? contentOf(clause, syntax) : null;
    if (!content || clause.relation === Relation.Infinitive) return null;
    return clause.subject === null ? unsourced(clause) : hold(clause.subject, clause.first, clause.last, content, clause);
  }

  /** "is critical of the plan", "was worried that …". */
  #ofPredicate({ word }: Tokens, clause: Clause): Attribution | null {
    const at = clause.predicate;
    return at >= 0 && this.#isMinded[word[at]!] && clause.end > at + 1 ? hold(clause.subject, clause.first, at + 1, [at + 1, clause.end], clause) : null;
  }

  /** "was criticised by the union": the source stands behind "by". */
  #ofPassive(clause: Clause): Attribution | null {
    if (!this.#isPosition[clause.lemma] && !this.#isSpeech[clause.lemma]) return null;
    const source = clause.phrases.find((phrase) => phrase.preposition === this.#by && phrase.first >= clause.last);
    if (!source && this.#isToldOf[clause.lemma] && clause.relation !== Relation.Infinitive) return unsourced(clause);
    const { subject } = clause;
    return source ? hold(source, clause.first, clause.last, subject ? [subject.first, subject.last] : [clause.first, clause.last], clause) : null;
  }

  /** "his claim that …", "Bland's plan to leave". */
  #ofNoun({ tag, word }: Tokens, phrase: NounPhrase, syntax: SentenceSyntax): Attribution | null {
    const isSaid = this.#isSaid[word[phrase.head]!] === 1 && phrase.last === phrase.head + 1 && phrase.first < phrase.head;
    if (isSaid) return hold(phraseLike(phrase, phrase.head, phrase.head - 1), phrase.head, phrase.last, phrase.last < syntax.last ? [phrase.last, syntax.last] : [phrase.first, phrase.head], null);
    if (!this.#isClaimNoun[word[phrase.head]!] || phrase.isDate) return null;
    const next = tag[phrase.last];
    const opens = phrase.last < syntax.last && (next === Tag.Subordinator || next === Tag.To || next === Tag.Preposition || next === Tag.Relative || next === Tag.Determiner);
    if (!opens) return null;
    const isPronoun = this.#isPossessive[word[phrase.first]!] === 1;
    if (phrase.possessive < 0 && !isPronoun) return null;
    const source = phraseLike(phrase, isPronoun ? phrase.first + 1 : phrase.possessive);
    return hold(source, isPronoun ? phrase.first + 1 : phrase.possessive + 1, phrase.last, [phrase.last, syntax.last], null);
  }

  /** "ENVOY: We will stay." */
  #ofLabel({ kind, code, shape, tag }: Tokens, { first, last, phrases }: SentenceSyntax): Attribution | null {
    const start = kind[first] === TokenKind.OpeningQuote ? first + 1 : first;
    const source = phrases.find((phrase) => phrase.first === start && phrase.last - phrase.first <= LABEL_TOKENS && !phrase.isDate);
    if (!source || source.last >= last - 1 || kind[source.last] !== TokenKind.Punctuation || code[source.last] !== COLON) return null;
    const isSpeaker = (shape[source.head]! & Shape.AllCaps) !== 0 || tag[source.head] === Tag.Name;
    return isSpeaker ? hold(source, source.last, source.last + 1, [source.last + 1, last], null) : null;
  }
}

/** "“We will stay.” ― Name": the name behind a dash signs what stands before it. */
function ofSignature({ kind }: Tokens, { first, phrases }: SentenceSyntax): Attribution | null {
  const dash = phrases.find((phrase) => phrase.first - 1 >= 0 && kind[phrase.first - 1] === TokenKind.Hyphen && kind[phrase.first - 2] === TokenKind.ClosingQuote);
  return dash ? hold(dash, dash.first - 1, dash.first, [Math.min(first, dash.first - 2), dash.first - 1], null) : null;
}

/** A cue of nobody's: "is expected to resign", "seems likely". */
function unsourced(clause: Clause): Attribution {
  return { manner: "hold", source: null, actor: null, cueFirst: clause.first, cueLast: clause.last, content: [[clause.last, Math.max(clause.end, clause.last)]], clause };
}

function hold(source: NounPhrase | null, cueFirst: number, cueLast: number, content: [number, number], clause: Clause | null): Attribution | null {
  return source === null || source.isDate ? null : { manner: "hold", source, actor: null, cueFirst, cueLast, content: [content], clause };
}

const overlaps = (one: Attribution, other: Attribution): boolean => one.cueFirst < other.cueLast && other.cueFirst < one.cueLast;

/** Is the cue that of another attribution, or within what its speaker says? */
const isTaken = (told: Attribution, one: Attribution): boolean => overlaps(told, one) || told.content.some(([first, last]) => first <= one.cueFirst && one.cueFirst < last);

/** What the position is on: everything the verb governs behind it. */
function contentOf(clause: Clause, syntax: SentenceSyntax): [number, number] | null {
  const governed = syntax.clauses.filter(
    (other) => other.governor === clause && other.first >= clause.last && (other.relation === Relation.Content || other.relation === Relation.Infinitive || other.relation === Relation.Participle),
  );
  const end = Math.max(clause.end, ...governed.map((other) => other.end));
  const hasObject = clause.object !== null && clause.object.first >= clause.last;
  return (hasObject || governed.length > 0 || clause.phrases.some((phrase) => phrase.first >= clause.last)) && end > clause.last ? [clause.last, end] : null;
}
