import type {
  Casualties,
  Claim,
  Claimant,
  ClaimantType,
  Commitment,
  CommitmentAction,
  CommitmentStatus,
  ConflictEvent,
  Control,
  Outcome,
  Place,
  Precision,
  Quote,
  Statement,
  VictimCategory,
} from "../model/index.js";

/** A day, `YYYY-MM-DD`. */
export type Day = string;

/** Kinds of entry in the log. The last four are reserved for verification and sign-off, which are not built: nothing writes them yet. */
export const ENTRY_KINDS = ["report", "claim", "unread", "decision", "accord", "provision", "grade", "sources", "note", "attest", "sign", "dissent", "seal"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A report was received. Its text is kept beside the log under `sha256`. */
export interface ReportBody {
  /** Key on the record: made from `id` and `sha256`. */
  readonly report: string;
  /** The id its reading carries: the name given, else the file's. */
  readonly id: string;
  /** Of the text in UTF-8, lower-case hex. */
  readonly sha256: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** Publication date, EDTF, or null. */
  readonly date: string | null;
  readonly title: string | null;
  /** Who published it, as far as known: an outlet, an agency, a mission. */
  readonly outlet: string | null;
  /** Where it came from: a path as given, an address, `-`. */
  readonly origin: string;
  readonly language: string;
  /** Version of engine and lexicons that read it. */
  readonly reader: string;
  /** What its provider numbers it among the versions of one id; left out where none is told. */
  readonly version?: number;
}

/** The reader and the rule of a claim that a monitor added himself. */
export const BY_HAND = "by-hand";

/** A claim was read from a report, or added by hand: the words stand in `claim.quote`. */
export interface ClaimBody {
  /** Key on the record: the report's key, a full stop, the claim's id in its reading. */
  readonly id: string;
  readonly report: string;
  readonly reader: string;
  readonly claim: Claim;
  /** Why a monitor added it. */
  readonly reason?: string | null;
}

type Unread<C> = C extends Claim ? Omit<C, "id" | "rule" | "confidence"> : never;

/** A claim as a monitor adds it by hand, before the record names it. */
export type ClaimByHand = Unread<Claim>;

/** A newer reader no longer reads these claims. */
export interface UnreadBody {
  readonly report: string;
  readonly reader: string;
  readonly claims: readonly string[];
}

/** A claim's fields as a reviewer puts them right; what is left out stays, and the fields of another kind than the claim's have no effect. */
export type Correction = Partial<Omit<Claim, "id" | "kind" | "rule">> & {
  readonly casualties?: Casualties;
  readonly control?: Control;
  readonly commitment?: Commitment;
  readonly event?: ConflictEvent;
  readonly statement?: Statement;
};

/** What a reviewer decided. `merge`: `claims` tell the same as `into`, which alone counts. `split`: `parts` replace the claim. `retract`: the entry with number `entry` has no effect from here on. */
export type DecisionBody =
  | { readonly action: "accept"; readonly claims: readonly string[]; readonly reason: string | null }
  | { readonly action: "reject"; readonly claims: readonly string[]; readonly reason: string }
  | { readonly action: "correct"; readonly claims: readonly string[]; readonly fields: Correction; readonly reason: string | null }
  | { readonly action: "merge"; readonly claims: readonly string[]; readonly into: string; readonly reason: string | null }
  | { readonly action: "split"; readonly claims: readonly string[]; readonly parts: readonly Claim[]; readonly reason: string | null }
  | { readonly action: "retract"; readonly entry: number; readonly reason: string };

/** A deal and the war it ends, as a data file defines it. */
export interface AccordBody {
  readonly accord: string;
  readonly title: string;
  /** Other names the press gives it. */
  readonly names: readonly string[];
  readonly signed: Day;
  /** Parties of the war whose losses and gains it is about. */
  readonly parties: readonly string[];
  /** Mediators, guarantors, missions. */
  readonly others: readonly string[];
  /** First and last day of the fighting it ended. */
  readonly war: { readonly from: Day; readonly to: Day };
  /** Places it is about, as the gazetteer and the overlay name them. */
  readonly places: readonly string[];
  readonly instruments: readonly { readonly id: string; readonly name: string; readonly names: readonly string[]; readonly signed: string }[];
  /** Where its points are taken from. */
  readonly basis: string;
}

/** One thing a party is bound to do. */
export interface ProvisionBody {
  readonly provision: string;
  readonly accord: string;
  /** The number in the instrument ("6"). */
  readonly point: string;
  /** Kroc PAM's name for provisions of the sort. */
  readonly theme: string;
  /** In our words. */
  readonly title: string;
  readonly action: CommitmentAction;
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** All names of the place; the first is shown unless the reader chose another. Empty = no place. */
  readonly places: readonly string[];
  readonly quantity: { readonly value: number; readonly unit: string } | null;
  readonly due: Day | null;
  /** Later agreed deadlines, oldest first. */
  readonly extensions: readonly { readonly due: Day; readonly agreed: Day | null }[];
  /** ISO 8601 duration. */
  readonly duration: string | null;
  readonly instrument: string;
}

/** Admiralty grades: reliability of a source, credibility of a piece of information (NATO AJP-2.1). */
export interface GradeBody {
  readonly about: { readonly source: string } | { readonly claim: string };
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F" | null;
  readonly credibility: "1" | "2" | "3" | "4" | "5" | "6" | null;
  readonly reason: string | null;
}

/** The set of sources watched was changed, since that makes artificial jumps. */
export interface SourcesBody {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reason: string | null;
}

export interface NoteBody {
  readonly about: string | null;
  readonly text: string;
}

export interface EntryBodies {
  report: ReportBody;
  claim: ClaimBody;
  unread: UnreadBody;
  decision: DecisionBody;
  accord: AccordBody;
  provision: ProvisionBody;
  grade: GradeBody;
  sources: SourcesBody;
  note: NoteBody;
  attest: never;
  sign: never;
  dissent: never;
  seal: never;
}

/** What is asked to be recorded. */
export type EntryDraft = { [K in EntryKind]: { readonly kind: K; readonly author: string; readonly body: EntryBodies[K] } }[EntryKind];

/** An entry of the log. `hash` covers every other field, `prev` among them. */
export type Entry = EntryDraft & {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** When it was recorded: ISO 8601, UTC, milliseconds; never earlier than the entry before. */
  readonly recordedAt: string;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 of the canonical JSON of the entry without `hash`, lower-case hex. */
  readonly hash: string;
};

/** The two clocks of every view: what had happened by a day, as far as known at an instant or day (inclusive). */
export interface Clocks {
  readonly asOf: Day | null;
  readonly knownBy: string | null;
}

/** A report on the record with what the views need of it. */
export interface ReportFact {
  readonly report: string;
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly recordedAt: string;
  readonly seq: number;
  /** Key of the origin of its reprint family; its own key when nobody reprints it. */
  readonly family: string;
  /** Key of the newer version that supersedes it, or null. */
  readonly supersededBy: string | null;
}

/** Where a claim stands after the decisions on it. Only `read` and `accepted` count in views. */
export type Standing = "read" | "accepted" | "rejected" | "retracted" | "merged" | "split" | "unread";

/** A claim on the record as corrected, with its report and standing: what every view is made from. */
export interface Fact {
  readonly id: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly accord: string | null;
  readonly report: ReportFact;
  readonly claim: Claim;
  readonly standing: Standing;
}

type Unplaced<S> = Omit<S, "start" | "end">;
type AsSeen<C> = C extends { readonly kind: "casualties" } ? Asked<Omit<C, "quote">, Pick<Place, "name" | "precision" | "id" | "country">> : C extends Claim ? Asked<C, SeenPlace> : never;
type Asked<C, P> = Omit<C, "id" | "rule" | "confidence" | "claimant" | "where"> & { readonly claimant: Unplaced<Claimant> | null; readonly where: readonly P[] };

/** A place as views ask of it: without where in the text it stands. */
export type SeenPlace = Unplaced<Place>;

/** What views ask of a claim: not how it was read nor where its claimant and places stand; of a figure not its words and points on the map, since such a row only cites its claims. */
export type SeenClaim = AsSeen<Claim>;

/** What views ask of a fact. */
export interface SeenFact extends Omit<Fact, "seq" | "recordedAt" | "claim"> {
  readonly claim: SeenClaim;
}

/** One claim's words, for "why?". */
export interface Citation {
  readonly claim: string;
  readonly report: string;
  readonly quote: Quote;
}

/** Who says a figure: all organs of a party that bear the same name are one claimant; the report's own voice is that of its reprint family. */
export interface ClaimantKey {
  readonly key: string;
  readonly name: string;
  readonly party: string | null;
  readonly type: ClaimantType | "report";
}

/** Whose losses, of what sort, by which outcome. */
export interface FigureGroup {
  readonly accord: string | null;
  /** Of people of no deal and no told side, the war they are of: a country's code (ISO 3166-1 alpha-2), else the key of the one story that tells it; null for others. */
  readonly war: string | null;
  readonly party: string | null;
  readonly category: VictimCategory;
  readonly outcome: Outcome;
}

/** A claimant's figure of a group and outcome: one point of a series. */
export interface FigureRow extends FigureGroup {
  /** Stable: hash of accord, group, outcome, claimant, basis, day and bounds. */
  readonly id: string;
  readonly claimant: ClaimantKey;
  readonly basis: "total" | "incident" | "increment";
  /** How its words bound it: exact, at-least, nearly, about … */
  readonly qualifier: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** The day it was said; the publication day where no report tells it. */
  readonly saidOn: string | null;
  /** Is `saidOn` told by a report, and not taken from its publication? */
  readonly isSaidOnTold: boolean;
  /** First publication. */
  readonly publishedOn: string | null;
  /** `standing`: the claimant's latest; `superseded`: a later figure of the same claimant stands. Incidents and increments always stand. */
  readonly state: "standing" | "superseded";
  /** Independent origins: reprint families that tell it. Below two it is provisional. */
  readonly origins: number;
  readonly isProvisional: boolean;
  /** Reports that carry it, reprints included. */
  readonly reach: number;
  readonly claims: readonly string[];
}

/** The answer to "how many?": each bound cites the rows it rests on. */
export interface FigureAnswer extends FigureGroup {
  readonly min: number | null;
  readonly minRows: readonly string[];
  readonly max: number | null;
  readonly maxRows: readonly string[];
  /** Pairs of standing rows by different claimants that do not agree within rounding. */
  readonly disputes: readonly (readonly [string, string])[];
  readonly isProvisional: boolean;
}

export interface FiguresView {
  readonly rows: readonly FigureRow[];
  readonly answers: readonly FigureAnswer[];
}

/** Who holds a place at a date, by whose word. */
export interface ControlRow {
  readonly id: string;
  readonly accord: string | null;
  /** The place's first name on the record and its gazetteer id, where it has one. */
  readonly place: string;
  readonly placeId: string | null;
  readonly names: readonly string[];
  /** WGS 84 degrees, null when no claim's place is known to the gazetteer; `precision` says how far the point may be trusted. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision | null;
  readonly country: string | null;
  readonly holder: string | null;
  readonly from: string | null;
  readonly change: "held" | "taken" | "handed-over" | "withdrawn" | "contested";
  readonly extent: "whole" | "part";
  /** EDTF day or interval since when. */
  readonly since: string | null;
  readonly claimants: readonly ClaimantKey[];
  readonly isDisputed: boolean;
  /** The provision whose deadline this change is held against, and days late (negative = early). */
  readonly provision: string | null;
  readonly daysLate: number | null;
  readonly claims: readonly string[];
}

/** PAM's implementation score: 0 not begun, 1 minimal, 2 intermediate, 3 full. */
export type Score = 0 | 1 | 2 | 3;

/** One provision on the board; `on`: the first day a status is of, by what the claims tell, else by when they were said. */
export interface BoardRow {
  readonly id: string;
  readonly accord: string;
  readonly provision: ProvisionBody;
  /** The deadline in force at the date of the view, and the first one. */
  readonly due: Day | null;
  readonly dueAtFirst: Day | null;
  readonly isExtended: boolean;
  /** `kept`: done by the deadline in force; `kept-late`; `open`: not due yet or without a deadline; `overdue`; `breached`: somebody says so and nobody says it was mended. */
  readonly state: "kept" | "kept-late" | "open" | "overdue" | "breached";
  /** The day it was done, by the evidence, or null. */
  readonly doneOn: string | null;
  /** Days left to the deadline at the date of the view; negative = overdue; null without deadline or once kept. */
  readonly daysLeft: number | null;
  readonly statuses: readonly { readonly claimant: ClaimantKey; readonly status: CommitmentStatus; readonly on: Day | null; readonly saidOn: string | null; readonly claims: readonly string[] }[];
  readonly score: Score;
  /** The rule that gave the score, in words. */
  readonly scoreRule: string;
  readonly evidence: readonly Citation[];
}

/** Event claims that tell the same incident. */
export interface IncidentRow {
  readonly id: string;
  readonly accord: string | null;
  readonly type: string;
  readonly subType: string;
  readonly place: string | null;
  readonly placeId: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly origins: number;
  readonly isProvisional: boolean;
  readonly isDenied: boolean;
  readonly claims: readonly string[];
}

export interface IncidentsView {
  readonly rows: readonly IncidentRow[];
  /** Incidents a period against the one before, by ACLED type. */
  readonly periods: readonly { readonly from: Day; readonly to: Day; readonly type: string; readonly count: number; readonly before: number }[];
}

/** A reprint family: one source however often printed. */
export interface SourceRow {
  readonly family: string;
  readonly origin: { readonly report: string; readonly id: string; readonly title: string | null; readonly outlet: string | null; readonly date: string | null };
  readonly members: readonly {
    readonly report: string;
    readonly id: string;
    readonly outlet: string | null;
    readonly date: string | null;
    readonly relation: "origin" | "reprint" | "write-through" | "superseded";
  }[];
  readonly reach: number;
  readonly grade: { readonly reliability: string | null; readonly by: string; readonly at: string } | null;
}
