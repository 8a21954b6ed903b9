import type { CommitmentAction, CommitmentStatus, Stance } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Example } from "../model.js";

/** How far a commitment has come, as the verbs around its action tell; `host` is the clause that binds ("agreed to"). */
export interface Mode {
  status: CommitmentStatus;
  stance?: Stance;
  host: Clause | null;
  /** The clause that tells that nothing came of it. */
  until?: Clause;
}

/** One way to put an action in words. */
export interface Wording {
  /** Lemmas of verbs; "pull+out" with the particle or the adverb behind. */
  verbs: string;
  /** What is moved, freed, opened …: the object, or the subject of the passive. */
  moves?: number;
  /** Also without an object. */
  alone?: boolean;
  /** The object may be a named place. */
  leaves?: boolean;
  /** Who acts must be one of these, or an armed side. */
  doer?: number;
  /** The subject must be one of these, and nothing else. */
  subject?: number;
  /** Some word of the clause behind the verb stands for one of these. */
  behind?: number;
  /** One of these words stands right behind the verb or its object. */
  words?: string;
  /** The status where the verb itself tells it. */
  status?: CommitmentStatus;
  /** What is still to come tells this status: who "will stay" refuses to leave. */
  turns?: CommitmentStatus;
  /** The status that the plain verb tells: who "guarantees" is bound. */
  told?: CommitmentStatus;
  /** One of these words stands in what is moved or in the subject. */
  names?: string;
  /** Only behind a commitment to this. */
  after?: CommitmentAction;
  /** What is moved is a person told by a pronoun. */
  persons?: boolean;
  /** Nothing behind the verb stands for one of these. */
  not?: number;
  /** Only statuses of what is still to come. */
  isToCome?: boolean;
  /** Only behind a verb that binds: "agreed to". */
  isPledged?: boolean;
  /** What the verb tells is spared those it would befall: "will not be prosecuted". */
  spares?: boolean;
  /** Who is bound where no doer is told: those moved, those who hold them, the armed group, both sides, who gave, those of whom it is wanted, who says so. */
  binds?: "moved" | "holder" | "group" | "sides" | "giver" | "other" | "asked" | "speaker";
}

export interface ActionWords {
  name: string;
  action: CommitmentAction;
  wordings: readonly Wording[];
  yes: readonly Example[];
  no: readonly string[];
}
