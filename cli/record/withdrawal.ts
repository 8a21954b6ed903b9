import { reportKey, type RecordFile } from "../../server/record/index.js";
import { sayProblem } from "../problems.js";
import { now } from "./command.js";

/** An item that its provider has taken back. */
export interface Withdrawal {
  readonly id: string;
  readonly version: number | undefined;
}

const NOW = { asOf: null, knownBy: null };

/**
 * Retracts the versions on the record of items that their provider has taken back, and tells which. A report that was not numbered by a provider, or that was numbered
 * higher, is left standing and told: an id alone does not show that it is the same provider's.
 */
export async function withdraw(record: RecordFile, withdrawals: readonly Withdrawal[], author: string): Promise<void> {
  const hashes = await record.hashesOf(withdrawals.map(({ id }) => id));
  for (const { id, version } of withdrawals)
    for (const hash of hashes.get(id) ?? []) {
      const report = await record.report(reportKey(id, hash), NOW);
      if (report === null || report.facts.every(({ standing }) => standing === "retracted")) continue;
      const { seq } = report;
      const [entry] = await record.entries(seq, 1);
      const number = entry?.kind === "report" ? entry.body.version : undefined;
      if (number !== undefined && version !== undefined && number > version) continue;
      const said = `${id}: its provider has taken ${version === undefined ? "it" : `version ${version}`} back`;
      if (number === undefined || version === undefined) {
        sayProblem(id, {
          code: "still-standing",
          message: `${said}, and a report of this id stands on the record; if it is the same: trucewatch decide retract ${seq} --reason "taken back by its provider"`,
        });
        continue;
      }
      const decided = await record.decide({ action: "retract", entry: seq, reason: "taken back by its provider" }, { author, at: now() });
      if ("entry" in decided)
        sayProblem(id, {
          code: "retracted",
          message: `${said}; version ${number} on the record is retracted with its claims, in entry ${decided.entry.seq}; trucewatch decide retract ${decided.entry.seq} undoes it`,
        });
    }
}
