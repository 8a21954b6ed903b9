import type { Clocks, Fact } from "../../core/index.js";
import { plainText } from "../../intake/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { cutOf } from "./clocks.js";
import type { Context } from "./context.js";
import { settledFacts } from "./facts.js";
import { limitOf, pageOf, partsOf } from "./paging.js";
import { foldWord, wordsIn, wordSet, type FoundWord } from "./plain-text.js";
import { textOf } from "./received.js";
import type { Hit, Page, SearchQuery } from "./record.js";
import { attachedAt } from "./reports-at.js";

/** What is searched for: words that must all be there, and phrases whose words must follow one another. */
interface Sought {
  readonly words: readonly string[];
  readonly phrases: readonly (readonly string[])[];
}

const WORDS_MOST = 32;
/** Code units of text shown about the first hit. */
const BEFORE = 80;
const AFTER = 160;

/** Reads a query: words, "phrases in quotation marks", beginnings*. */
export function soughtIn(query: string): Sought {
  const phrases: string[][] = [];
  const rest = query.replace(/["“”]([^"“”]*)["“”]/g, (_, phrase: string) => {
    phrases.push([...wordsIn(phrase)].map(({ word }) => word).filter((word) => word !== ""));
    return " ";
  });
  const beginnings = new Set([...rest.matchAll(/([\p{L}\p{N}\p{M}]+)\*/gu)].map(([, word = ""]) => foldWord(word)));
  const words = wordSet(rest).map((word) => (beginnings.has(word) ? `${word}*` : word));
  return { words: [...new Set([...words, ...phrases.flat()])].slice(0, WORDS_MOST), phrases: phrases.filter((phrase) => phrase.length > 1) };
}

const isHit = (word: string, sought: string): boolean => (sought.endsWith("*") ? word.startsWith(sought.slice(0, -1)) : word === sought);

/** Do the words of a phrase follow one another at a place? */
const standsAt = (found: readonly FoundWord[], phrase: readonly string[], at: number): boolean => phrase.every((word, k) => found[at + k]?.word === word);

/** The words of a text that are hits, or none when some word or phrase is not in it. */
function hitsIn(text: string, { words, phrases }: Sought): FoundWord[] {
  const found = [...wordsIn(text)];
  const isThere = words.every((word) => found.some((one) => isHit(one.word, word))) && phrases.every((phrase) => found.some((_, at) => standsAt(found, phrase, at)));
  return isThere ? found.filter(({ word }) => words.some((sought) => isHit(word, sought))) : [];
}

/** The words about the first hit, white space drawn together, and where the hits stand in them. */
function snippetOf(text: string, hits: readonly FoundWord[], from: number, to: number): Pick<Hit, "snippet" | "marks"> {
  let snippet = "";
  const places: number[] = [];
  for (let i = from; i < to; i++) {
    const isSpace = /\s/.test(text[i] ?? "");
    places.push(snippet.length);
    if (!isSpace) snippet += text[i];
    else if (snippet !== "" && !snippet.endsWith(" ")) snippet += " ";
  }
  places.push(snippet.length);
  const inside = hits.filter(({ start, end }) => start >= from && end <= to);
  return { snippet: snippet.trimEnd(), marks: inside.map(({ start, end }) => ({ start: places[start - from] ?? 0, end: places[end - from] ?? 0 })) };
}

/** The nearest place between words, not further off than a word is long. */
function wordEdge(text: string, at: number, step: 1 | -1): number {
  for (let i = at, left = 24; left > 0 && i > 0 && i < text.length; i += step, left--) if (/\s/.test(text[i] ?? "")) return i;
  return Math.min(text.length, Math.max(0, at));
}

type SearchedReport = ReportTable & { readonly bytes: Uint8Array; readonly charset: string };

/** The hits among reports, in their order; what all of them claim is asked for at once. */
async function hitsAmong(session: Session, reports: readonly SearchedReport[], sought: Sought, cut: number): Promise<{ hit: Hit; no: number }[]> {
  const found = reports.map((report) => ({ report, text: plainText(textOf(report)) })).map((one) => ({ ...one, hits: hitsIn(one.text, sought) }));
  const hit = found.filter(({ hits }) => hits.length > 0);
  const quotes = new Map<number, Fact>();
  for (const fact of await settledFacts(
    session,
    hit.map(({ report }) => report),
    cut,
  )) {
    const isTold = (fact.standing === "read" || fact.standing === "accepted") && !quotes.has(fact.report.seq) && hitsIn(fact.claim.quote.exact, sought).length > 0;
    if (isTold) quotes.set(fact.report.seq, fact);
  }
  return hit.map(({ report, text, hits }) => ({ hit: hitOf(report, text, hits, quotes.get(report.no), sought), no: report.no }));
}

/** A hit in a claim's words, or else in the report's text. */
function hitOf({ key, id, title, date }: SearchedReport, text: string, hits: readonly FoundWord[], told: Fact | undefined, sought: Sought): Hit {
  if (told) {
    const { exact } = told.claim.quote;
    return { report: key, id, claim: told.id, title, date, ...snippetOf(exact, hitsIn(exact, sought), 0, exact.length) };
  }
  const [first] = hits;
  const [from, to] = first ? [wordEdge(text, first.start - BEFORE, -1), wordEdge(text, first.end + AFTER, 1)] : [0, 0];
  return { report: key, id, claim: null, title, date, ...snippetOf(text, hits, from, to) };
}

async function candidates(session: Session, query: SearchQuery, words: readonly string[], before: number, cut: number, isPresent: boolean): Promise<SearchedReport[]> {
  const { accord, asOf } = query;
  let rows = session.db
    .selectFrom("report")
    .innerJoin("text", "text.no", "report.no")
    .selectAll("report")
    .select(["text.bytes", "text.charset"])
    .where(session.hasWords("report.no", words))
    .where("report.no", "<=", cut)
    .where("report.no", "<", before);
  if (accord !== undefined) rows = isPresent ? rows.where("report.accord", "=", accord ?? "") : rows.where("report.no", "in", attachedAt(session, accord ?? "", cut));
  if (asOf !== null) rows = rows.where((is) => is.or([is("report.date", "is", null), is("report.date", "<=", asOf)]));
  return rows
    .orderBy("report.no", "desc")
    .limit(limitOf(query) + 1)
    .execute();
}

/** Reports whose text has all the words, the latest received first; a hit in a claim's words names the claim. */
export function search({ store }: Context, query: SearchQuery & Clocks): Promise<Page<Hit>> {
  const sought = soughtIn(query.words);
  if (sought.words.length === 0) return Promise.resolve({ rows: [], next: null });
  const limit = limitOf(query);
  return store.read(async (session) => {
    const { cut, isPresent } = await cutOf(session, query);
    const found: { hit: Hit; no: number }[] = [];
    for (let before = Number(partsOf(query)?.[0] ?? Number.MAX_SAFE_INTEGER); found.length <= limit;) {
      const reports = await candidates(session, query, sought.words, before, cut, isPresent);
      const last = reports.at(-1);
      if (!last) break;
      found.push(...(await hitsAmong(session, reports, sought, cut)));
      before = last.no;
    }
    return pageOf(
      found,
      limit,
      ({ no }) => [no],
      ({ hit }) => hit,
    );
  });
}
