import type { ClaimKind } from "../model/index.js";
import type { Clause, NounPhrase } from "../syntax/index.js";
import type { Draft } from "./draft.js";
import type { Sentence } from "./sentence.js";

export type { Draft } from "./draft.js";

/** One sentence a rule must or must not read: the text, and the fields the claim must then have (a subset). */
export type Example = readonly [text: string, expected: Readonly<Record<string, unknown>>];

/** How claims are read: verbs or nouns that set it off, what it draws from them, and examples that all run as tests. */
export interface Rule {
  readonly name: string;
  readonly kind: ClaimKind;
  /** Lemmas of verbs, "take over" with the particle; the rule is asked at each clause with one of them. */
  readonly verbs?: readonly string[];
  /** Lemmas of nouns; the rule is asked at each noun phrase with such a head. */
  readonly nouns?: readonly string[];
  /** Asked once a sentence, for shapes without a verb. */
  readonly sentences?: boolean;
  /** Lists of words, and signs for what is no word (`SIGNS` of `cues.ts`: "#" a number, "@" a date, "~" somebody who speaks …): a sentence without one of each list, in any inflection, has nothing for the rule, which is then not asked. */
  readonly needs?: readonly string[];
  /** Further lists for one of the verbs or nouns: "be" stands in every other sentence. */
  readonly needsOf?: Readonly<Record<string, readonly string[]>>;
  /** Reads at a clause, a phrase, or a sentence. */
  readonly read: (sentence: Sentence, clause: Clause | null, phrase: NounPhrase | null) => Draft | readonly Draft[] | null;
  readonly yes: readonly Example[];
  readonly no: readonly string[];
  /** Sentences it should read and does not yet, with what is missing. */
  readonly gaps?: readonly string[];
}
