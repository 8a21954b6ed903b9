import { z } from "zod";
import { basis, citation, claimantKey, commitmentStatus, controlChange, extent, fact, outcome, precision, reportFact, rowNames, support, victimCategory } from "./claim.js";
import { entry, provisionBody } from "./entry.js";
import { exportedView } from "./queries.js";
import { flag, list, number, numberOrNull, part, row, text, textOrNull, whole, words } from "./shape.js";

const bounds = { min: numberOrNull, max: numberOrNull };
const group = { accord: textOrNull, war: textOrNull, party: textOrNull, category: victimCategory, outcome };

export const figureRow = row("FigureRow", {
  ...group,
  id: text,
  claimant: claimantKey,
  basis,
  qualifier: text,
  value: numberOrNull,
  ...bounds,
  saidOn: textOrNull,
  isSaidOnTold: flag,
  publishedOn: textOrNull,
  state: z.enum(["standing", "superseded"]),
  ...support,
  reach: whole,
  claims: words,
});

const figureAnswer = row("FigureAnswer", {
  ...group,
  ...bounds,
  minRows: words,
  maxRows: words,
  disputes: list(z.tuple([text, text]).readonly()),
  isProvisional: flag,
});

export const figuresView = row("FiguresView", { rows: list(figureRow), answers: list(figureAnswer) });

const reclaimed = row("Reclaimed", { ...citation, rule: text, reader: text });

/** What reading reports again changed in one figure. */
export const figureChange = row("FigureChange", {
  id: text,
  accord: textOrNull,
  reader: text,
  at: text,
  entry: whole,
  before: figureRow.nullable(),
  after: figureRow.nullable(),
  why: text,
  went: list(reclaimed),
  came: list(reclaimed),
});

export const controlRow = row("ControlRow", {
  ...rowNames,
  place: text,
  placeId: textOrNull,
  names: words,
  lat: numberOrNull,
  lon: numberOrNull,
  precision: precision.nullable(),
  country: textOrNull,
  holder: textOrNull,
  from: textOrNull,
  change: controlChange,
  extent,
  since: textOrNull,
  claimants: list(claimantKey),
  isDisputed: flag,
  provision: textOrNull,
  daysLate: numberOrNull,
  claims: words,
});

export const boardRow = row("BoardRow", {
  id: text,
  accord: text,
  provision: provisionBody,
  due: textOrNull,
  dueAtFirst: textOrNull,
  isExtended: flag,
  state: z.enum(["kept", "kept-late", "open", "overdue", "breached"]),
  doneOn: textOrNull,
  daysLeft: numberOrNull,
  statuses: list(part({ claimant: claimantKey, status: commitmentStatus, on: textOrNull, saidOn: textOrNull, claims: words })),
  score: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  scoreRule: text,
  evidence: list(row("Citation", citation)),
});

export const incidentRow = row("IncidentRow", {
  ...rowNames,
  type: text,
  subType: text,
  place: textOrNull,
  placeId: textOrNull,
  lat: numberOrNull,
  lon: numberOrNull,
  precision: precision.nullable(),
  from: textOrNull,
  to: textOrNull,
  actors: words,
  targets: words,
  ...support,
  isDenied: flag,
  claims: words,
});

export const incidentsView = row("IncidentsView", {
  rows: list(incidentRow),
  periods: list(part({ from: text, to: text, type: text, count: number, before: number })),
});

export const sourceRow = row("SourceRow", {
  family: text,
  origin: part({ report: text, id: text, title: textOrNull, outlet: textOrNull, date: textOrNull }),
  members: list(part({ report: text, id: text, outlet: textOrNull, date: textOrNull, relation: z.enum(["origin", "reprint", "write-through", "superseded"]) })),
  reach: whole,
  grade: part({ reliability: textOrNull, by: text, at: text }).nullable(),
});

export const limits = row("Limits", { reports: whole, families: whole, firstDate: textOrNull, lastDate: textOrNull, sourceChanges: list(entry) });

export const accordRow = row("Accord", { accord: text, title: text, signed: text, parties: words });

const reportFields = { ...reportFact, accord: textOrNull, origin: text, language: text, length: whole, claims: whole, open: whole, reach: whole, place: textOrNull };
export const reportRow = row("ReportRow", reportFields);
export const reportDetail = row("ReportDetail", { ...reportFields, text, sha256: text, reader: text, facts: list(fact) });

export const hit = row("Hit", { report: text, id: text, claim: textOrNull, title: textOrNull, date: textOrNull, snippet: text, marks: list(part({ start: whole, end: whole })) });

export const why = row("Why", {
  id: text,
  sort: z.enum(["figure", "control", "board", "incident", "claim", "report"]),
  row: z.union([figureRow, controlRow, boardRow, incidentRow, reportRow]).nullable(),
  facts: list(fact),
  quotes: list(row("QuotedWords", { ...citation, exact: text, start: whole, end: whole })),
  entries: list(entry),
});

const formFields = { name: text, extension: text, mediaType: text };

/** The forms in which views are saved, and those of a situation report. */
export const forms = row("Forms", {
  views: list(row("Form", { ...formFields, views: list(exportedView), summary: text, cannot: words })),
  situation: list(row("SituationForm", formFields)),
});

const head = { seq: whole, hash: text, recordedAt: text };
export const headOfRecord = row("RecordHead", { ...head, address: text, version: text });
export const verified = row("Verified", { entries: whole, head: row("Head", head), broken: part({ seq: whole, fault: text }).nullable() });

/** A page of a long list: `next` is given back as `cursor` for the page after it, null at the end. */
export const pageOf = <S extends z.ZodType>(item: S) => part({ rows: list(item), next: textOrNull });

/** A view that is a list and nothing else. */
export const rowsOf = <S extends z.ZodType>(item: S) => part({ rows: list(item) });
