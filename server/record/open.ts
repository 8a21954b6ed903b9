import { openStore, type Store, type StoreOptions } from "../store/index.js";
import { addClaim } from "./by-hand.js";
import { add, addPrepared, hashesOf } from "./add.js";
import { append } from "./append.js";
import { partyWords } from "./built.js";
import { readChanges } from "./changes.js";
import { listClaims } from "./claims-list.js";
import type { Context } from "./context.js";
import { decide } from "./decide.js";
import { FactsCache } from "./facts-cache.js";
import { readLimits } from "./limits.js";
import { readEntries, readHead } from "./log.js";
import { readView } from "./read-view.js";
import { packAll } from "./packs.js";
import type { FiguresQuery, RecordFile } from "./record.js";
import { rebuild } from "./rebuild.js";
import { listReports, readReport } from "./reports-list.js";
import { WordsCache } from "./reprints.js";
import { reread } from "./reread.js";
import { search } from "./search.js";
import { readAccords } from "./standing-acts.js";
import { textsBetween } from "./texts.js";
import { verify } from "./verify.js";
import { why } from "./why.js";

export interface OpenRecordOptions extends StoreOptions {
  /** The day on which a view without a date is looked at; today unless said. */
  readonly today?: () => string;
}

const DAY_LENGTH = 10;
const today = (): string => new Date().toISOString().slice(0, DAY_LENGTH);

async function figures(context: Context, { party, outcome, ...query }: FiguresQuery) {
  const view = await readView(context, "figures", query);
  const isAsked = (row: { readonly party: string | null; readonly outcome: string }): boolean => (party === undefined || row.party === party) && (outcome === undefined || row.outcome === outcome);
  return party === undefined && outcome === undefined ? view : { rows: view.rows.filter(isAsked), answers: view.answers.filter(isAsked) };
}

export function contextOf(store: Store, options: OpenRecordOptions): Context {
  return { store, partyWords: partyWords(), today: options.today ?? today, words: new WordsCache(), facts: new FactsCache() };
}

/** Opens the record at an address: a file, or `postgres://…`; throws a `RecordError` that says what to do where it cannot. */
export async function openRecord(address: string, options: OpenRecordOptions = {}): Promise<RecordFile> {
  const store = await openStore(address, { ...options, onForward: packAll });
  const context = contextOf(store, options);
  return {
    address: store.address,
    head: () => store.read(readHead),
    hashesOf: (ids) => store.read((session) => hashesOf(session, ids)),
    add: (reports, by) => add(context, reports, by),
    addPrepared: (reports, by) => addPrepared(context, reports, by),
    reread: (readings, by) => reread(context, readings, by),
    append: (drafts, at) => append(context, drafts, at),
    addClaim: (added, by) => addClaim(context, added, by),
    decide: (body, by, after) => decide(context, body, by, after),
    entries: (from, limit) => store.read((session) => readEntries(session, from, limit)),
    texts: (first, last) => store.read((session) => textsBetween(session, first, last)),
    figures: (query) => figures(context, query),
    changes: (query) => readChanges(context, query),
    control: (query) => readView(context, "control", query),
    board: (query) => readView(context, "board", query),
    incidents: (query) => readView(context, "incidents", query),
    sources: (query) => readView(context, "sources", query),
    limits: (query) => readLimits(context, query),
    accords: () =>
      store.read(async (session) => {
        const { seq } = await readHead(session);
        return (await readAccords(session, seq)).map(({ accord, title, signed, parties }) => ({ accord, title, signed, parties })).sort((a, b) => (a.accord < b.accord ? -1 : 1));
      }),
    claims: (query) => listClaims(context, query),
    reports: (query) => listReports(context, query),
    report: (key, clocks) => readReport(context, key, clocks),
    search: (query) => search(context, query),
    why: (id, clocks) => why(context, id, clocks),
    verify: (against) => verify(context, against),
    rebuild: () => rebuild(context),
    close: () => store.close(),
  };
}
