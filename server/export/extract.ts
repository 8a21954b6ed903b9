import type { Clocks, Extract, Fact } from "../../core/index.js";
import type { RecordFile } from "../record/index.js";

const PAGE = 1000;

async function allFacts(record: RecordFile, query: Clocks & { readonly accord?: string | null }): Promise<Fact[]> {
  const facts: Fact[] = [];
  let cursor: string | null = null;
  do {
    const page: { readonly rows: readonly Fact[]; readonly next: string | null } = await record.claims({ ...query, cursor, limit: PAGE });
    facts.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return facts;
}

/** Everything a form can be written from: all views of one accord (or of all) at two clocks. */
export async function extractOf(record: RecordFile, accord: string | null, clocks: Clocks): Promise<Extract> {
  const query = { ...clocks, ...(accord === null ? {} : { accord }) };
  const accords = await record.accords();
  const known = accords.find((one) => one.accord === accord);
  const limits = await record.limits(query);
  return {
    accord,
    title: known?.title ?? null,
    titles: Object.fromEntries(accords.map((one) => [one.accord, one.title])),
    parties: known?.parties ?? [],
    clocks,
    head: await record.head(),
    figures: await record.figures(query),
    control: await record.control(query),
    board: await record.board(query),
    incidents: await record.incidents(query),
    sources: await record.sources(query),
    facts: await allFacts(record, query),
    observation: {
      reports: limits.reports,
      families: limits.families,
      firstDate: limits.firstDate,
      lastDate: limits.lastDate,
      sourceChanges: limits.sourceChanges.flatMap((entry) =>
        entry.kind === "sources" ? [{ on: entry.recordedAt, added: entry.body.added, removed: entry.body.removed, reason: entry.body.reason }] : [],
      ),
    },
  };
}
