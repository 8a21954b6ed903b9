import type { Casualties, ClaimKind, Commitment, ConflictEvent, Control, Stance, Statement } from "../model/index.js";
import type { Actor } from "../mentions/actors/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import type { Clause } from "../syntax/index.js";

/** A claim as a rule reads it, in tokens; `finish.ts` adds who says so, when and where. */
export interface Draft {
  readonly kind: ClaimKind;
  /** Tokens of the quote, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  /** The token whose attribution and stance count. */
  readonly at: number;
  readonly clause: Clause | null;
  readonly casualties?: Casualties;
  readonly control?: Control;
  readonly commitment?: Commitment;
  readonly event?: ConflictEvent;
  readonly statement?: Statement;
  readonly stance?: Stance;
  /** The claimant when the rule knows better than the attribution; null = the report's own voice. */
  readonly claimant?: Actor | null;
  /** When, if the rule knows; else the dates of the clause tell. */
  readonly when?: DateMention | string | null;
  /** The draft is a part of another's figure ("nine of them women"): in no total. */
  readonly isPart?: boolean;
  /** Casualties: one person told by office or name, who may have been counted before. */
  readonly isKnown?: boolean;
  /** Casualties: told beside others: "two more", "three other people". */
  readonly isMore?: boolean;
  /** Casualties: victims told apart by an ellipsis or a list, for totals. */
  readonly phrase?: NounPhrase;
}

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
  /** Reads at a clause, a phrase, or a sentence. */
  read(sentence: Sentence, clause: Clause | null, phrase: NounPhrase | null): Draft | readonly Draft[] | null;
  readonly yes: readonly Example[];
  readonly no: readonly string[];
  /** Sentences it should read and does not yet, with what is missing. */
  readonly gaps?: readonly string[];
}
