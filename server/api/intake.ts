import { Piscina } from "piscina";
import type { z } from "zod";
import type { reportsAnswer } from "../../core/wire/index.js";
import type { AddOutcome, RecordFile } from "../record/index.js";
import { RefusedRequest } from "./refusal.js";
import type { Batch, ReadBatch, ReadReport } from "./read-batch.js";

export interface IntakeOptions {
  /** The bundled `reading-worker.ts`. */
  readonly worker: string;
  /** Where the compiled lexicon files lie. */
  readonly lexicons: string;
}

type Outcomes = z.output<typeof reportsAnswer>["outcomes"];

/** Batches that may wait while one is read. */
const WAITING_MAX = 8;
const IDLE_MS = 60_000;

/** Takes reports in: they are read in a thread beside the server, which starts with the first batch and rests when nothing comes, and put on the record. */
export class Intake {
  readonly #pool: Piscina<Batch, ReadBatch>;

  constructor(
    readonly record: RecordFile,
    { worker, lexicons }: IntakeOptions,
  ) {
    this.#pool = new Piscina({ filename: worker, workerData: { folder: lexicons }, minThreads: 0, maxThreads: 1, maxQueue: WAITING_MAX, idleTimeout: IDLE_MS });
  }

  /** What became of each report, in the order given. */
  async take(batch: Batch, at: string): Promise<Outcomes> {
    if (this.#pool.queueSize >= WAITING_MAX) throw new RefusedRequest(503, "busy", "other reports are being read; send these again in a moment");
    const read = await this.#pool.run(batch, { transferList: [batch.bytes] });
    if ("refusal" in read) throw new RefusedRequest(read.refusal.status, read.refusal.code, read.refusal.detail);
    const readable = read.reports.filter((report): report is ReadReport => "prepared" in report);
    const added = await this.record.addPrepared(
      readable.map(({ prepared }) => prepared),
      { author: read.author, at },
    );
    const outcomes = added.values();
    return read.reports.map((report) => ("prepared" in report ? outcomeOf(report, outcomes.next().value) : { id: report.id, status: "refused", problem: report.problem }));
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

function outcomeOf({ prepared, problems }: ReadReport, outcome: AddOutcome | undefined): Outcomes[number] {
  const { id } = prepared.body;
  if (outcome === undefined) throw new Error(`the record told no outcome for ${id}`);
  if (outcome.status === "superseded") return { id, status: "refused", problem: { code: "superseded", message: `its provider has numbered it below the version on the record, ${outcome.by}` } };
  return outcome.status === "known" ? { id, ...outcome } : { id, ...outcome, problems };
}
