import type { Casualties, ClaimKind, Commitment, ConflictEvent, Control, Stance, Statement } from "../model/index.js";
import type { Actor } from "../mentions/actors/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { Clause, NounPhrase } from "../syntax/index.js";

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
  /** Casualties: told of another incident in so many words: "also", "elsewhere", "in a separate attack". */
  readonly isApart?: boolean;
  /** Casualties: told in passing, as what went before: "after gunmen had killed two". */
  readonly isAside?: boolean;
  /** Casualties: the words for the day of the incident. */
  readonly day?: string | null;
  /** Casualties: all those that others told before are among: "X was among 15 people killed". */
  readonly isWhole?: boolean;
  /** Casualties: some of those the same befell before ("some 900 of them"): a part, in no total. */
  readonly isOfThem?: boolean;
  /** Casualties: a running count that those told right before have raised ("bringing its losses to 84"): they are a part of it. */
  readonly isRaised?: boolean;
  /** Casualties: dead whose bodies are given back, who are among those told where more of their side are. */
  readonly isGivenBack?: boolean;
  /** The figure takes the place of a greater one: "lowered the toll to 12". */
  readonly isLowered?: boolean;
  /** Casualties: another count of those told before, where they are of one incident ("put the dead at six"). */
  readonly isRival?: boolean;
  /** Casualties: told of one incident in so many words: "in the attack". */
  readonly isIncident?: boolean;
  /** Casualties: a figure in a row of a list. */
  readonly isRow?: boolean;
  /** Casualties: victims told apart by an ellipsis or a list, for totals. */
  readonly phrase?: NounPhrase;
}

/**
 * The same draft with every field in one order, what the rule left out as undefined: rules write drafts in two dozen layouts, and all that is asked of them later would be asked of
 * each layout anew.
 */
export function laidOut(draft: Draft): Draft {
  return {
    kind: draft.kind,
    first: draft.first,
    last: draft.last,
    at: draft.at,
    clause: draft.clause,
    casualties: draft.casualties,
    control: draft.control,
    commitment: draft.commitment,
    event: draft.event,
    statement: draft.statement,
    stance: draft.stance,
    claimant: draft.claimant,
    when: draft.when,
    isPart: draft.isPart,
    isKnown: draft.isKnown,
    isMore: draft.isMore,
    isApart: draft.isApart,
    isAside: draft.isAside,
    day: draft.day,
    isWhole: draft.isWhole,
    isOfThem: draft.isOfThem,
    isRaised: draft.isRaised,
    isGivenBack: draft.isGivenBack,
    isLowered: draft.isLowered,
    isRival: draft.isRival,
    isIncident: draft.isIncident,
    isRow: draft.isRow,
    phrase: draft.phrase,
  } satisfies Record<keyof Draft, unknown> as Draft;
}

/** A draft with some of its fields changed, in the layout of all. */
export const changedDraft = (draft: Draft, changes: Partial<Draft>): Draft => Object.assign(laidOut(draft), changes);
