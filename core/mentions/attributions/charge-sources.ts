import { Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase, SentenceSyntax } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";
import type { Attribution } from "./attribution.js";
import { CHARGES } from "./cues.js";

const COMMA = 44;

/** Finds who brings a charge that a noun tells: "accusations by the rebels that …", "Kenya's claim that …". */
export class ChargeSources {
  readonly #isCharge: Uint8Array;
  readonly #by: number;
  readonly #from: number;

  constructor(vocabulary: Vocabulary) {
    this.#isCharge = vocabulary.columns.bytes();
    for (const noun of CHARGES) this.#isCharge[vocabulary.require(noun)] = 1;
    this.#by = vocabulary.require("by");
    this.#from = vocabulary.require("from");
  }

  /** Adds these to the sources found; what somebody denies or charges in the same words is theirs. */
  read(tokens: Tokens, { phrases, last }: SentenceSyntax, resolver: ActorResolver, found: Attribution[]): void {
    for (const phrase of phrases) {
      if (this.#isCharge[tokens.word[phrase.head]!] === 0) continue;
      const behind = this.#behind(phrases, phrase);
      const that = (behind ?? phrase).last;
      if (tokens.tag[that] !== Tag.Subordinator && tokens.tag[that] !== Tag.Relative) continue;
      const actor: Actor | null = (behind && resolver.of(behind)) ?? resolver.owner(phrase);
      if (!actor || found.some(({ manner, cueFirst }) => (manner === "deny" || manner === "accuse") && cueFirst < phrase.first)) continue;
      let end = that + 1;
      while (end < last - 1 && tokens.code[end] !== COMMA) end++;
      found.push({ manner: "accuse", source: behind ?? phrase, actor, cueFirst: phrase.head, cueLast: phrase.head + 1, content: [[that + 1, end]], clause: null });
    }
  }

  /** "claims | by the two largest rebel groups |". */
  #behind(phrases: readonly NounPhrase[], { index, last }: NounPhrase): NounPhrase | null {
    const next = phrases[index + 1];
    return next && next.prepositionAt === last && (next.preposition === this.#by || next.preposition === this.#from) && !next.isDate ? next : null;
  }
}
