/** The rows that go over HTTP, as the page sees them: types alone. */
export type {
  AccordBody,
  BoardRow,
  Citation,
  Claim,
  ClaimantKey,
  ClaimKind,
  Clocks,
  Commitment,
  ControlRow,
  Correction,
  Count,
  DecisionBody,
  Entry,
  Fact,
  FigureAnswer,
  FigureRow,
  FiguresView,
  GradeBody,
  Head,
  IncidentRow,
  IncidentsView,
  Outcome,
  Precision,
  Quote,
  SourceRow,
  Span,
  Standing,
  VictimCategory,
} from "../core/index.js";
export type { Hit, Limits, Page, ReportDetail, ReportRow, Why } from "../server/record/record.js";

/** An accord in the list of accords. */
export interface AccordRow {
  readonly accord: string;
  readonly title: string;
  readonly signed: string;
  readonly parties: readonly string[];
}

/** The forms in which files are given. */
export interface Forms {
  readonly views: readonly { readonly name: string; readonly extension: string; readonly views: readonly string[]; readonly summary: string; readonly cannot: readonly string[] }[];
  readonly situation: readonly { readonly name: string; readonly extension: string }[];
}
