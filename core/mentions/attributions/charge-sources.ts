import { Tag, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import type { Attribution } from "./attribution.js";
import { CHARGES, REPORTED, UNTRUE } from "./cues.js";

const COMMA = 44;

/** How far behind "is" the word stands that calls something untrue: "is another piece of fiction". */
const UNTRUE_REACH = 6;

/** Finds who brings a charge that a noun tells ("accusations by the rebels that …", "Kenya's claim that …"), and who calls one untrue ("the claim that … is false", "denied a report of …"). */
export class ChargeSources {
  readonly #isCharge: Uint8Array;
  /** These, reports and figures: what can be true or untrue. */
  readonly #isTold: Uint8Array;
  readonly #isUntrue: Uint8Array;
  readonly #by: number;
  readonly #from: number;
  readonly #be: number;
  readonly #that: number;

  constructor(vocabulary: Vocabulary) {
    const flagged = (words: readonly string[]): Uint8Array => {
      const flags = vocabulary.columns.bytes();
      for (const word of words) flags[vocabulary.require(word)] = 1;
      return flags;
    };
    this.#isCharge = flagged(CHARGES);
    this.#isTold = flagged([...CHARGES, ...REPORTED]);
    this.#isUntrue = flagged(UNTRUE);
    this.#by = vocabulary.require("by");
    this.#from = vocabulary.require("from");
    this.#be = vocabulary.require("be");
    this.#that = vocabulary.require("that");
  }

  /** Adds these to the sources found; what somebody denies or charges in the same words is theirs. */
  read(tokens: Tokens, syntax: SentenceSyntax, resolver: ActorResolver, found: Attribution[]): void {
    const { phrases, last } = syntax;
    this.#readUntrue(tokens, syntax, found);
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

  /** "The claim that the army lost nine men | is false": whoever says so denies it. */
  #readUntrue(tokens: Tokens, { clauses, phrases }: SentenceSyntax, found: Attribution[]): void {
    for (const is of clauses) {
      const { subject, lemma, first, isNegated, predicate, last } = is;
      if (lemma !== this.#be || !subject || isNegated || !this.#isCalledUntrue(tokens, predicate < 0 ? last : predicate)) continue;
      const charge = this.#isTold[tokens.word[subject.head]!] === 1 ? subject : null;
      const told = clauses.find((clause) => clause.relation === Relation.Content && clause.last <= first && (charge ? clause.first > charge.last : this.#isOfCharge(tokens, phrases, clause)));
      if (!told) continue;
      const start = Math.max(charge?.last ?? 0, told.start);
      const over = found.find(({ content, manner }) => manner === "say" && content.some(([from, to]) => from <= start && start < to));
      found.push({ manner: "deny", source: over?.source ?? null, actor: over?.actor ?? null, cueFirst: first, cueLast: last, content: [[start, first]], clause: is });
    }
  }

  /** "The claim that | they killed four soldiers | is false": those killed stand before "is", and the noun ahead of "that" is what is false. */
  #isOfCharge({ word }: Tokens, phrases: readonly NounPhrase[], { start }: Clause): boolean {
    return word[start - 1] === this.#that && phrases.some(({ last, head }) => last === start - 1 && this.#isTold[word[head]!] === 1);
  }

  #isCalledUntrue({ word, code }: Tokens, at: number): boolean {
    for (let i = at; i < Math.min(word.length, at + UNTRUE_REACH) && code[i] !== COMMA; i++) if (this.#isUntrue[word[i]!] === 1) return true;
    return false;
  }

  /** "claims | by the two largest rebel groups |". */
  #behind(phrases: readonly NounPhrase[], { index, last }: NounPhrase): NounPhrase | null {
    const next = phrases[index + 1];
    return next && next.prepositionAt === last && (next.preposition === this.#by || next.preposition === this.#from) && !next.isDate ? next : null;
  }
}
