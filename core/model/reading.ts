import type { Problem } from "./report.js";
import type { Quote, Span } from "./span.js";

/** Kinds of claim; each has its file in `core/kinds`. */
export type ClaimKind = "casualties" | "control" | "commitment" | "event" | "statement";

export type ClaimantType = "government" | "military" | "opposition" | "non-state" | "international" | "media" | "witness" | "person" | "unnamed";

/** Who says so. `name` is the report's fullest words; `party` an ISO 3166-1 alpha-3 code or a slug. */
export interface Claimant extends Span {
  readonly name: string;
  readonly party: string | null;
  readonly type: ClaimantType;
}

export type Stance = "asserted" | "denied" | "alleged" | "expected" | "conditional";

/** UCDP where_prec in words. */
export type Precision = "exact" | "near" | "admin2" | "admin1" | "country";

/** A place in the words; `lat` and `lon` are WGS 84 degrees, null when unresolved; `id` is a GeoNames id or one of the overlay's. */
export interface Place extends Span {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly precision: Precision;
  readonly id: string | null;
}

/** A number as the words bound it; null = not bounded. */
export interface Count {
  readonly text: string;
  readonly qualifier: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export type Outcome = "killed" | "wounded" | "treated" | "missing" | "captured" | "displaced" | "returned" | "released";

export type VictimCategory = "military" | "police" | "civilian" | "peacekeeper" | "journalist" | "aid-worker" | "official" | "non-state" | "unknown";

export interface Casualties {
  readonly outcome: Outcome;
  readonly count: Count;
  readonly victims: { readonly party: string | null; readonly category: VictimCategory; readonly text: string };
  readonly basis: "total" | "incident" | "increment";
}

export interface Control {
  readonly change: "held" | "taken" | "handed-over" | "withdrawn" | "contested";
  readonly place: string | null;
  /** Who holds the place after. */
  readonly holder: string | null;
  /** Who held it before. */
  readonly from: string | null;
  readonly extent: "whole" | "part";
}

/** What a commitment binds to, by the contract of reading. */
export const COMMITMENT_ACTIONS = [
  "cease-fire",
  "withdraw",
  "hand-over",
  "deploy-peacekeepers",
  "monitor",
  "return-displaced",
  "exchange-prisoners",
  "return-remains",
  "safe-transit",
  "open-transport",
  "demobilise",
  "disarm",
  "amnesty",
  "elections",
  "negotiate",
  "aid",
  "de-mine",
  "uphold",
  "other",
] as const;
export type CommitmentAction = (typeof COMMITMENT_ACTIONS)[number];

export const COMMITMENT_STATUSES = ["agreed", "vowed", "demanded", "begun", "done", "partly-done", "delayed", "breached", "refused"] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

export interface Commitment {
  readonly action: CommitmentAction;
  /** Parties bound. */
  readonly by: readonly string[];
  readonly place: string | null;
  readonly quantity: Count | null;
  /** EDTF date of the deadline. */
  readonly due: string | null;
  /** ISO 8601 duration, open `P5Y/..` for "at least five years". */
  readonly duration: string | null;
  readonly instrument: string | null;
  readonly status: CommitmentStatus;
}

export interface NamedParty {
  readonly name: string;
  readonly party: string | null;
}

/** ACLED event and sub-event type (ACLED Codebook 2023). */
export interface ConflictEvent {
  readonly type: string;
  readonly subType: string;
  readonly place: string | null;
  readonly actors: readonly NamedParty[];
  readonly targets: readonly NamedParty[];
  readonly size: Count | null;
}

export interface Statement {
  /** A PLOVER code, or DECLARE. */
  readonly act: "AGREE" | "CONSULT" | "SUPPORT" | "CONCEDE" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "DECLARE";
  readonly to: readonly string[];
  readonly about: string;
}

interface ClaimBase {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly quote: Quote;
  readonly claimant: Claimant | null;
  /** EDTF, or null when the report does not tell. */
  readonly saidOn: string | null;
  readonly stance: Stance;
  /** EDTF, or null. */
  readonly when: string | null;
  readonly where: readonly Place[];
  readonly rule: string;
  /** How sure the reading is that the words say this, 0–1; says nothing of whether it is true. */
  readonly confidence: number;
}

export type Claim =
  | (ClaimBase & { readonly kind: "casualties"; readonly casualties: Casualties })
  | (ClaimBase & { readonly kind: "control"; readonly control: Control })
  | (ClaimBase & { readonly kind: "commitment"; readonly commitment: Commitment })
  | (ClaimBase & { readonly kind: "event"; readonly event: ConflictEvent })
  | (ClaimBase & { readonly kind: "statement"; readonly statement: Statement });

/** What a report says in sum for one measure of one group. */
export interface Total {
  readonly outcome: Outcome;
  readonly party: string | null;
  readonly category: VictimCategory;
  readonly min: number | null;
  readonly max: number | null;
  readonly claims: readonly string[];
}

/** One outcome, everyone together; `value` is absent where the report gives none. */
export interface Sum {
  readonly outcome: Outcome;
  readonly value?: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly claims: readonly string[];
}

interface MentionBase extends Span {
  readonly text: string;
}

/** The mentions of a report as the contract lists them. */
export interface Mentions {
  readonly dates: readonly (MentionBase & { readonly value: string | null; readonly type: "date" | "time" | "duration" | "set"; readonly relative: boolean; readonly timex: string })[];
  readonly places: readonly (MentionBase & Place)[];
  readonly counts: readonly (MentionBase & Omit<Count, "text"> & { readonly unit: string | null })[];
  readonly actors: readonly (MentionBase & { readonly name: string; readonly party: string | null; readonly type: ClaimantType })[];
  readonly attributions: readonly (MentionBase & { readonly source: Span | null; readonly cue: Span; readonly content: Span })[];
}

/** What one report says: one JSON object a line in the output. */
export interface Reading {
  readonly report: {
    readonly id: string;
    readonly date: string | null;
    readonly language: string;
    /** Version of engine and lexicons. */
    readonly reader: string;
    readonly title?: string;
    readonly dateline?: string;
  };
  readonly claims: readonly Claim[];
  readonly totals: readonly Total[];
  readonly sums: readonly Sum[];
  readonly mentions?: Mentions;
  readonly problems: readonly Problem[];
}
