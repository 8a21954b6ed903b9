import { POSTINGS_MOST, relationOf, SHARED_LEAST, SignatureLookup, wordsFrom, wordsOf, type Words } from "../../core/index.js";
import { plainText } from "../../intake/index.js";
import type { Row, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import type { StoredLink } from "./families.js";
import { textOf } from "./received.js";

/** A report whose place among the others is to be found. */
export interface Newcomer {
  readonly no: number;
  readonly words: Words;
  readonly signature: Uint32Array | null;
  /** Numbers of the reports received earlier under the same id. */
  readonly earlier: readonly number[];
}

/** So many reports are compared with a newcomer, those first that share the most. */
const COMPARED_MOST = 256;
/** Reports whose words are kept, at most, and their words in all: 80 MB. */
const REPORTS_KEPT = 24_000;
const WORDS_KEPT = 16_000_000;
const TEXTS_A_TIME = 32;
const REPORTS_A_TIME = 200;

/** What is kept of a report's words: 5 bytes a word. */
type Kept = Pick<Words, "hash" | "mark">;

/** The words of reports lately added or compared, so that a much printed story is not cut up again and again. */
export class WordsCache {
  readonly #kept = new Map<number, Kept>();
  #count = 0;

  #get(no: number): Words | undefined {
    const kept = this.#kept.get(no);
    return kept && wordsFrom(kept.hash, kept.mark);
  }

  set(no: number, { hash, mark }: Kept): void {
    this.#forget(no);
    this.#kept.set(no, { hash, mark });
    this.#count += hash.length;
    for (const oldest of this.#kept.keys()) {
      if ((this.#count <= WORDS_KEPT && this.#kept.size <= REPORTS_KEPT) || oldest === no) break;
      this.#forget(oldest);
    }
  }

  #forget(no: number): void {
    this.#count -= this.#kept.get(no)?.hash.length ?? 0;
    this.#kept.delete(no);
  }

  clear(): void {
    this.#kept.clear();
    this.#count = 0;
  }

  /** The words of reports in the order asked for, those that are not kept made from their texts. */
  async *of(session: Session, nos: readonly number[]): AsyncGenerator<readonly [number, Words]> {
    for (const some of chunksOf(nos, TEXTS_A_TIME)) {
      const made = await this.#make(
        session,
        some.filter((no) => !this.#kept.has(no)),
      );
      for (const no of some) {
        const words = made.get(no) ?? this.#get(no);
        if (words) yield [no, words];
      }
      for (const [no, words] of made) this.set(no, words);
    }
  }

  async #make({ db }: Session, nos: readonly number[]): Promise<Map<number, Words>> {
    const rows = nos.length === 0 ? [] : await db.selectFrom("text").selectAll().where("no", "in", nos).execute();
    return new Map(rows.map((row) => [row.no, wordsOf(plainText(textOf(row)))]));
  }
}

/** The reports on the record under each value of the newcomers' bins. */
function postingsOf(session: Session, newcomers: readonly Newcomer[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const values = new Set<number>();
  for (const { signature } of newcomers) for (const value of signature ?? []) values.add(value);
  return session.postings([...values]);
}

/** Reports on the record that share enough bins with a newcomer, those first that share most. */
function candidatesOf({ signature }: Newcomer, postings: ReadonlyMap<number, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const value of signature ?? []) for (const no of postings.get(value) ?? []) shared.set(no, (shared.get(no) ?? 0) + 1);
  const enough = [...shared].filter(([, bins]) => bins >= SHARED_LEAST);
  return enough.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([no]) => no);
}

/** The newcomers' bins as they are kept: a value that has enough reports already finds the story they all print, and gets no more. */
function bandsOf(newcomers: readonly Newcomer[], postings: ReadonlyMap<number, readonly number[]>): Row[] {
  const isOpen = (value: number): boolean => (postings.get(value)?.length ?? 0) < POSTINGS_MOST;
  const bands = newcomers.flatMap(({ no, signature }) => [...new Set(signature ?? [])].filter(isOpen).map((value) => [value, no] as const));
  return bands.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Candidates among the newcomers themselves: for each, the numbers of earlier ones. */
function candidatesAmong(newcomers: readonly Newcomer[]): number[][] {
  const lookup = new SignatureLookup();
  return newcomers.map(({ signature }) => {
    const found = lookup.candidates(signature).map((at) => newcomers[at]?.no ?? 0);
    lookup.add(signature);
    return found;
  });
}

function linkOf(newcomer: Newcomer, no: number, words: Words, isVersion: boolean): StoredLink | null {
  const relation = relationOf(newcomer.words, words) ?? (isVersion ? { sort: "write-through", shared: 0, ofShorter: 0, ofLonger: 0 } : null);
  if (!relation) return null;
  const longer = newcomer.words.count > words.count ? newcomer.no : no;
  const sort = isVersion ? "write-through" : relation.sort;
  return { one: no, other: newcomer.no, sort, shared: relation.shared, of_shorter: relation.ofShorter, of_longer: relation.ofLonger, longer };
}

/** Each time the log passes a multiple of this the fresh bins are poured over. */
const ENTRIES_A_POUR = 50_000;

/** Do the newcomers take the log past a multiple that the report before them had not passed? */
async function passesMark({ db }: Session, newcomers: readonly Newcomer[]): Promise<boolean> {
  const [first = 0, last = 0] = [newcomers[0]?.no, newcomers.at(-1)?.no];
  const before = await db.selectFrom("report").select("no").where("no", "<", first).orderBy("no", "desc").limit(1).executeTakeFirst();
  return Math.floor((before?.no ?? 0) / ENTRIES_A_POUR) !== Math.floor(last / ENTRIES_A_POUR);
}

async function pourBands({ db }: Session): Promise<void> {
  await db
    .insertInto("band")
    .columns(["value", "report"])
    .expression(db.selectFrom("band_fresh").select(["value", "report"]).orderBy("value").orderBy("report"))
    .execute();
  await db.deleteFrom("band_fresh").execute();
}

/** Finds what the newcomers reprint or replace, writes their links and signatures, and returns the links. */
export async function linkNewcomers(session: Session, newcomers: readonly Newcomer[], cache: WordsCache): Promise<StoredLink[]> {
  const postings = await postingsOf(session, newcomers);
  const among = candidatesAmong(newcomers);
  for (const { no, words } of newcomers) cache.set(no, words);
  const links: StoredLink[] = [];
  for (const [i, newcomer] of newcomers.entries()) {
    const compared = [...new Set([...newcomer.earlier, ...(among[i] ?? []), ...candidatesOf(newcomer, postings)])].slice(0, COMPARED_MOST + newcomer.earlier.length);
    for await (const [no, words] of cache.of(session, compared)) {
      const link = linkOf(newcomer, no, words, newcomer.earlier.includes(no));
      if (link) links.push(link);
    }
  }
  await session.insert(
    "link",
    links.map(({ one, other, sort, shared, of_shorter, of_longer, longer }) => [one, other, sort, shared, of_shorter, of_longer, longer]),
  );
  await session.insert("band_fresh", bandsOf(newcomers, postings));
  if (await passesMark(session, newcomers)) await pourBands(session);
  return links;
}

/** Joins the clusters that new links connect; returns those that the links touch. */
export async function joinClusters({ db }: Session, pairs: readonly Pick<StoredLink, "one" | "other">[]): Promise<number[]> {
  const clusterOf = new Map<number, number>();
  for (const some of chunksOf([...new Set(pairs.flatMap(({ one, other }) => [one, other]))], REPORTS_A_TIME)) {
    for (const { no, cluster } of await db.selectFrom("report").select(["no", "cluster"]).where("no", "in", some).execute()) clusterOf.set(no, cluster);
  }
  const home = new Map<number, number>();
  const find = (cluster: number): number => {
    let root = cluster;
    for (let up = home.get(root); up !== undefined; up = home.get(root)) root = up;
    return root;
  };
  for (const { one, other } of pairs) {
    const a = find(clusterOf.get(one) ?? one);
    const b = find(clusterOf.get(other) ?? other);
    if (a !== b) home.set(Math.max(a, b), Math.min(a, b));
  }
  for (const cluster of home.keys())
    await db
      .updateTable("report")
      .set({ cluster: find(cluster) })
      .where("cluster", "=", cluster)
      .execute();
  return [...new Set([...clusterOf.values()].map(find))];
}
