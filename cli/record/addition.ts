import type { EntryDraft } from "../../core/index.js";
import type { Refused } from "../../intake/index.js";
import { loadAccords, type AddOutcome, type Authorship, type Prepared, type Ready, type RecordFile } from "../../server/record/index.js";
import { sayProblem } from "../problems.js";
import { now, type Format } from "./command.js";
import { counted } from "./numbers.js";
import { tell } from "./told.js";
import { withdraw, type Withdrawal } from "./withdrawal.js";

/** A batch is written when it holds this many reports or bytes or is this old, so that memory stays flat and little is lost when the command is stopped. */
const BATCH_REPORTS = 256;
const BATCH_BYTES = 8_000_000;
const BATCH_MILLISECONDS = 1_000;
/** The closing line counts these. */
const UNDATED = "no-date";
/** Ids told by name in the closing line. */
const IDS_SHOWN = 5;

/** Puts the deals that come with the project on a new record. */
export async function putAccords(record: RecordFile, author: string): Promise<void> {
  if ((await record.head()).seq > 0) return;
  const drafts = loadAccords().flatMap(({ accord, provisions }): EntryDraft[] => [
    { kind: "accord", author, body: accord },
    ...provisions.map((body): EntryDraft => ({ kind: "provision", author, body })),
  ]);
  await record.append(drafts, now());
}

/** Reports on their way to the record, a batch at a time. */
export class Addition {
  refused = 0;
  /** Known already, and not read again. */
  skipped = 0;
  readonly #record: RecordFile;
  readonly #author: string;
  readonly #count: Record<AddOutcome["status"], number> = { added: 0, "new-version": 0, superseded: 0, known: 0 };
  readonly #newVersions: string[] = [];
  #claims = 0;
  #undated = 0;
  #batch: Prepared[] = [];
  #bytes = 0;
  #withdrawn: Withdrawal[] = [];
  #begun = performance.now();

  constructor(record: RecordFile, author: string) {
    this.#record = record;
    this.#author = author;
  }

  async take(ready: Ready | Refused): Promise<void> {
    if ("problem" in ready) {
      this.refused += 1;
      sayProblem(ready.id, ready.problem);
      if (ready.withdrawn) this.#withdrawn.push({ id: ready.id, ...ready.withdrawn });
      return;
    }
    const { id, problems, date, prepared } = ready;
    for (const problem of problems) if (problem.code !== UNDATED) sayProblem(id, problem);
    this.#batch.push(prepared);
    this.#bytes += prepared.text.bytes.length + (prepared.original?.bytes.length ?? 0);
    if (date === null) this.#undated += 1;
    if (this.#batch.length >= BATCH_REPORTS || this.#bytes >= BATCH_BYTES || performance.now() - this.#begun >= BATCH_MILLISECONDS) await this.write();
  }

  /** Puts the batch on the record: what is counted here is on disk. */
  async write(): Promise<void> {
    await this.#writeBatch();
    await withdraw(this.#record, this.#withdrawn, this.#author);
    this.#withdrawn = [];
  }

  async #writeBatch(): Promise<void> {
    if (this.#batch.length === 0) return;
    const by: Authorship = { author: this.#author, at: now() };
    const outcomes = await this.#record.addPrepared(this.#batch, by);
    outcomes.forEach((outcome, i) => {
      const id = this.#batch[i]?.body.id ?? outcome.report;
      this.#count[outcome.status] += 1;
      if ("claims" in outcome) this.#claims += outcome.claims;
      if (outcome.status === "new-version") this.#newVersions.push(id);
      if (outcome.status === "superseded") sayProblem(id, { code: "superseded", message: `${id}: its provider has numbered it below the version on the record, ${outcome.by}; it is left out` });
    });
    this.#batch = [];
    this.#bytes = 0;
    this.#begun = performance.now();
  }

  /** What came of it so far, for machines. */
  facts() {
    const { added, known, superseded } = this.#count;
    return { added, newVersions: [...this.#newVersions], older: superseded, known: known + this.skipped, refused: this.refused, undated: this.#undated, claims: this.#claims };
  }

  inWords(address: string): string {
    const { added, known, superseded } = this.#count;
    const renewed = this.#newVersions.length;
    const named = renewed === 0 ? "" : ` (${this.#newVersions.slice(0, IDS_SHOWN).join(", ")}${renewed > IDS_SHOWN ? ", …" : ""})`;
    const older = superseded === 0 ? [] : [`${counted(superseded, "older version")} left out`];
    const facts = [`${counted(added, "report")} added`, `${counted(renewed, "new version")}${named}`, ...older, `${known + this.skipped} already known`, `${this.refused} refused`];
    const undated = this.#undated === 0 ? "" : ` ${counted(this.#undated, "report")} without a publication date: give one with --date.`;
    return `${address}: ${facts.join(", ")}; ${counted(this.#claims, "new claim")}.${undated}`;
  }
}

/** Tells what an addition came to. */
export function tellAddition(addition: Addition, record: string, format: Format): void {
  const { newVersions, ...counts } = addition.facts();
  const rows = [{ record, ...counts, newVersions: newVersions.join(" ") }];
  tell({ words: `${addition.inWords(record)}\n`, json: { record, ...counts, newVersions }, rows }, format);
}
