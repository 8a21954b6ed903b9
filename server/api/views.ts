import { EXPORTS, REPORT_FORMS } from "../export/index.js";
import * as wire from "../../core/wire/index.js";
import { view, type View } from "./view.js";

const FORMS = {
  views: EXPORTS.map(({ name, extension, mediaType, views, summary, cannot }) => ({ name, extension, mediaType, views, summary, cannot })),
  situation: Object.entries(REPORT_FORMS).map(([name, { extension, mediaType }]) => ({ name, extension, mediaType })),
};

/** Every view that is asked for by GET, a line of its own each. */
export const VIEWS: readonly View[] = [
  view({ path: "/api/accords", name: "accords", summary: "The deals on the record", query: wire.noQuery, answer: wire.list(wire.accordRow), find: (record) => record.accords() }),
  view({ path: "/api/figures", name: "figures", summary: "How many, by whose word", query: wire.figuresQuery, answer: wire.figuresView, find: (record, query) => record.figures(query) }),
  view({
    path: "/api/changes",
    name: "changes",
    summary: "What reading reports again changed in the figures, and why",
    query: wire.figuresQuery,
    answer: wire.rowsOf(wire.figureChange),
    find: async (record, query) => ({ rows: await record.changes(query) }),
  }),
  view({
    path: "/api/control",
    name: "control",
    summary: "Who holds what, by whose word",
    query: wire.viewQuery,
    answer: wire.rowsOf(wire.controlRow),
    find: async (record, query) => ({ rows: await record.control(query) }),
  }),
  view({
    path: "/api/board",
    name: "board",
    summary: "What was agreed, held against the evidence and its deadline",
    query: wire.viewQuery,
    answer: wire.rowsOf(wire.boardRow),
    find: async (record, query) => ({ rows: await record.board(query) }),
  }),
  view({
    path: "/api/incidents",
    name: "incidents",
    summary: "What happened where, a period against the one before",
    query: wire.viewQuery,
    answer: wire.incidentsView,
    find: (record, query) => record.incidents(query),
  }),
  view({
    path: "/api/sources",
    name: "sources",
    summary: "Reprint families: one source however often printed",
    query: wire.viewQuery,
    answer: wire.rowsOf(wire.sourceRow),
    find: async (record, query) => ({ rows: await record.sources(query) }),
  }),
  view({
    path: "/api/limits",
    name: "limits",
    summary: "What limits the view: reports, sources and days seen",
    query: wire.viewQuery,
    answer: wire.limits,
    find: (record, query) => record.limits(query),
  }),
  view({ path: "/api/claims", name: "claims", summary: "Claims, a page at a time", query: wire.claimsQuery, answer: wire.pageOf(wire.fact), find: (record, query) => record.claims(query) }),
  view({ path: "/api/reports", name: "reports", summary: "Reports, a page at a time", query: wire.reportsQuery, answer: wire.pageOf(wire.reportRow), find: (record, query) => record.reports(query) }),
  view({
    path: "/api/reports/{key}",
    name: "report",
    summary: "A report with its text and all its claims",
    query: wire.clocksQuery,
    answer: wire.reportDetail,
    find: (record, query, key) => record.report(key, query),
  }),
  view({ path: "/api/forms", name: "forms", summary: "The forms in which /api/export and /api/situation give files", query: wire.noQuery, answer: wire.forms, find: () => Promise.resolve(FORMS) }),
  view({ path: "/api/search", name: "search", summary: "Words in the reports and claims", query: wire.searchQuery, answer: wire.pageOf(wire.hit), find: (record, query) => record.search(query) }),
  view({
    path: "/api/why/{key}",
    name: "why",
    summary: "The way of a row, a claim or a report back to its words",
    query: wire.clocksQuery,
    answer: wire.why,
    find: (record, query, key) => record.why(key, query),
  }),
  view({
    path: "/api/entries",
    name: "entries",
    summary: "Entries of the log in order",
    query: wire.entriesQuery,
    answer: wire.rowsOf(wire.entry),
    find: async (record, { from, limit }) => ({ rows: await record.entries(from, limit) }),
  }),
  view({
    path: "/api/verify",
    name: "verify",
    summary: "Proves the log's chain and the texts' hashes",
    query: wire.verifyQuery,
    answer: wire.verified,
    isLive: true,
    find: (record, { against }) => record.verify(against),
  }),
];
