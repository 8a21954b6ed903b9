import { Tag, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import type { Attribution } from "./attribution.js";
import { CHARGES, REPORTED, SPEECH, UNTRUE } from "./cues.js";

const COMMA = 44;

/** How far behind "is" the word stands that calls something untrue: "is another piece of fiction". */
const UNTRUE_REACH = 6;

/** Finds who brings a charge that a noun tells ("accusations by the rebels that …", "Kenya's claim that …"), and who calls one untrue ("the claim that … is false", "denied a report of …"). */
export class ChargeSources {
  readonly #isCharge: Uint8Array;
  /** These, reports and figures: what can be true or untrue. */
  readonly #isTold: Uint8Array;
  readonly #isUntrue: Uint8Array;
  /** Words that call something true, which "not" turns. */
  readonly #isTrue: Uint8Array;
  /** "were | dismissed |". */
  readonly #turnsDown: Uint8Array;
  readonly #calls: Uint8Array;
  readonly #by: number;
  readonly #from: number;
  readonly #be: number;
  readonly #that: number;
  readonly #prove: number;

  constructor(vocabulary: Vocabulary) {
    const flagged = (words: readonly string[]): Uint8Array => {
      const flags = vocabulary.columns.bytes();
      for (const word of words) flags[vocabulary.require(word)] = 1;
      return flags;
    };
    this.#isCharge = flagged(CHARGES);
    this.#isTold = flagged([...CHARGES, ...REPORTED]);
    this.#isUntrue = flagged(UNTRUE);
    this.#isTrue = flagged(["true", "correct", "accurate", "truth"]);
    this.#turnsDown = flagged(SPEECH.deny);
    this.#prove = vocabulary.require("prove");
    this.#calls = flagged(["call", "brand", "label"]);
    this.#by = vocabulary.require("by");
    this.#from = vocabulary.require("from");
    this.#be = vocabulary.require("be");
    this.#that = vocabulary.require("that");
  }

  /** Adds these to the sources found; what somebody denies or charges in the same words is theirs. */
  read(tokens: Tokens, syntax: SentenceSyntax, resolver: ActorResolver, found: Attribution[]): void {
    const { phrases, last } = syntax;
    this.#readUntrue(tokens, syntax, resolver, found);
    for (const phrase of phrases) {
      if (this.#isCharge[tokens.word[phrase.head]!] === 0) continue;
      const behind = this.#behind(phrases, phrase);
      const that = (behind ?? phrase).last;
      if (tokens.tag[that] !== Tag.Subordinator && tokens.tag[that] !== Tag.Relative) continue;
      const actor: Actor | null = (behind && resolver.of(behind)) ?? resolver.owner(phrase);
      if (!actor || found.some(({ manner, cueFirst, content }) => (manner === "deny" && content[0]?.[0] === that + 1) || ((manner === "deny" || manner === "accuse") && cueFirst < phrase.first)))
        continue;
      let end = that + 1;
      while (end < last - 1 && tokens.code[end] !== COMMA) end++;
      found.push({ manner: "accuse", source: behind ?? phrase, actor, cueFirst: phrase.head, cueLast: phrase.head + 1, content: [[that + 1, end]], clause: null });
    }
  }

  /** "denied the rebels' claim | of 57 deaths": what a denied report tells of; null where something else is denied. */
  denied({ word }: Tokens, { object }: Clause, until: number): [number, number] | null {
    return object?.of && !object.of.isDate && this.#isTold[word[object.head]!] === 1 ? [object.of.first, until] : null;
  }

  /** "The claim that the army lost nine men | is false", "it is not true | that the army lost nine men", "reports that the town fell | were dismissed": whoever says so denies it. */
  #readUntrue(tokens: Tokens, syntax: SentenceSyntax, resolver: ActorResolver, found: Attribution[]): void {
    for (const is of syntax.clauses) {
      const isCall = this.#calls[is.lemma] === 1 && !is.isPassive;
      if (!isCall && !this.#isDenial(tokens, is)) continue;
      const { first, last, isPassive } = is;
      const content = isCall ? this.#calledSo(tokens, syntax, is) : this.#toldUntrue(tokens, syntax, is);
      if (!content) continue;
      const over = found.find(({ content: said, manner }) => manner === "say" && said.some(([from, to]) => from <= content[0] && content[0] < to));
      const by = isPassive ? (is.phrases.find(({ preposition, first: at }) => preposition === this.#by && at >= last) ?? null) : isCall ? is.subject : null;
      found.push({ manner: "deny", source: by ?? over?.source ?? null, actor: by ? resolver.of(by) : (over?.actor ?? null), cueFirst: first, cueLast: last, content: [content], clause: is });
    }
  }

  /** "is false", "is not true", "proved false", "were dismissed". */
  #isDenial(tokens: Tokens, { lemma, isNegated, isPassive, isReduced, predicate, last, modal }: Clause): boolean {
    if (isPassive) return this.#turnsDown[lemma] === 1 && !isNegated && !isReduced && modal === 0;
    if (lemma !== this.#be && lemma !== this.#prove) return false;
    return this.#isCalled(tokens, predicate < 0 ? last : predicate, isNegated ? this.#isTrue : this.#isUntrue);
  }

  /** "called | the claim that it had lost nine men | a lie". */
  #calledSo({ word, code }: Tokens, { last: end }: SentenceSyntax, { object }: Clause): [number, number] | null {
    if (!object || this.#isTold[word[object.head]!] === 0 || word[object.last] !== this.#that) return null;
    for (let i = object.last + 1; i < end && code[i] !== COMMA; i++) if (this.#isUntrue[word[i]!] === 1) return [object.last + 1, i];
    return null;
  }

  /** What is called untrue: all that the noun tells that stands before the verb, or what follows "it is not true that". */
  #toldUntrue(tokens: Tokens, { clauses, phrases, last: end }: SentenceSyntax, is: Clause): [number, number] | null {
    const { first, last, subject } = is;
    const behind = clauses.find(
      (clause) =>
        clause.relation === Relation.Content &&
        clause.first > last &&
        tokens.word[clause.start - 1] === this.#that &&
        (clause.governor === is || phrases.some((phrase) => phrase.last === clause.start - 1 && phrase.first >= last && this.#isTold[tokens.word[phrase.head]!] === 1)),
    );
    if (behind && (!subject || subject.isPronoun)) {
      let until = behind.start + 1;
      while (until < end && tokens.code[until] !== COMMA) until++;
      return [behind.start, until];
    }
    if (!subject) return null;
    const charge = this.#isTold[tokens.word[subject.head]!] === 1 ? subject : null;
    const told = clauses.find((clause) => clause.relation === Relation.Content && clause.last <= first && (charge ? clause.first > charge.last : this.#isOfCharge(tokens, phrases, clause)));
    return told ? [Math.max(charge?.last ?? 0, told.start), first] : null;
  }

  /** "The claim that | they killed four soldiers | is false": those killed stand before "is", and the noun ahead of "that" is what is false. */
  #isOfCharge({ word }: Tokens, phrases: readonly NounPhrase[], { start }: Clause): boolean {
    return word[start - 1] === this.#that && phrases.some(({ last, head }) => last === start - 1 && this.#isTold[word[head]!] === 1);
  }

  #isCalled({ word, code }: Tokens, at: number, called: Uint8Array): boolean {
    for (let i = at; i < Math.min(word.length, at + UNTRUE_REACH) && code[i] !== COMMA && word[i] !== this.#that; i++) if (called[word[i]!] === 1) return true;
    return false;
  }

  /** "claims | by the two largest rebel groups |". */
  #behind(phrases: readonly NounPhrase[], { index, last }: NounPhrase): NounPhrase | null {
    const next = phrases[index + 1];
    return next && next.prepositionAt === last && (next.preposition === this.#by || next.preposition === this.#from) && !next.isDate ? next : null;
  }
}
