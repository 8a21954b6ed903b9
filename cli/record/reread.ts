import { Reader, type Reading } from "../../core/index.js";
import { openText } from "../../intake/index.js";
import type { RecordFile, Reread } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { openLexicon } from "../lexicon.js";
import { sayProblem } from "../problems.js";
import { now, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { counted } from "./numbers.js";
import { onRecord } from "./opened.js";
import { Progress } from "../progress.js";
import { tellFacts } from "./told.js";

interface RereadChoices extends WriteChoices {
  readonly all?: true;
}

const PAGE = 200;
const NOW = { asOf: null, knownBy: null };

export const addReread: AddCommand = (program) =>
  void withWriting(
    recordCommand(program, "reread", "read the reports on the record again by this version: new claims are added, decisions stay on theirs", [
      ["trucewatch reread", "reports that another version read"],
      ["trucewatch reread --all", "every report, also after a change of the lexicons"],
      ["trucewatch reread --format json", "how many reports and claims, for machines"],
    ]),
  )
    .option("--all", "also reports that this version read")
    .action(async (choices: RereadChoices) => void (process.exitCode = await reread(choices)));

async function reread(choices: RereadChoices): Promise<number> {
  return onRecord(choices.record, "write", async (record) => {
    const lexicon = openLexicon();
    const reader = new Reader(lexicon);
    const { reports: total } = await record.limits(NOW);
    const progress = new Progress("reading again", total);
    const sum = { reports: 0, added: 0, unread: 0, kept: 0 };
    for await (const keys of pagesOf(record)) {
      const readings: { report: string; reading: Reading }[] = [];
      for (const key of keys) {
        const reading = await readAgain(record, reader, key, choices.all === true ? null : lexicon.version);
        if (reading !== null) readings.push({ report: key, reading });
      }
      const changes = readings.length === 0 ? [] : await record.reread(readings, { author: choices.author, at: now() });
      addUp(sum, changes);
      await progress.step(keys.length);
    }
    progress.stop();
    tellFacts(
      { record: record.address, reader: lexicon.version, ...sum },
      `${record.address}: ${counted(sum.reports, "report")} read again by version ${lexicon.version}; ${counted(sum.added, "claim")} new, ${sum.unread} no longer read, ${sum.kept} as before.${sum.added + sum.unread === 0 ? "" : " What changed in the figures and why: trucewatch figures --changes."}\n`,
      choices.format,
    );
    return EXIT.done;
  });
}

function addUp(sum: { reports: number; added: number; unread: number; kept: number }, changes: readonly Reread[]): void {
  for (const { added, unread, kept } of changes) {
    sum.reports += 1;
    sum.added += added;
    sum.unread += unread;
    sum.kept += kept;
  }
}

/** Keys of all reports, a page at a time. */
async function* pagesOf(record: RecordFile): AsyncGenerator<readonly string[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<RecordFile["reports"]>> = await record.reports({ ...NOW, cursor, limit: PAGE });
    yield page.rows.map(({ report }) => report);
    cursor = page.next;
  } while (cursor !== null);
}

/** A report's new reading; null where it was read by the version not asked for, or can no longer be opened. */
async function readAgain(record: RecordFile, reader: Reader, key: string, version: string | null): Promise<Reading | null> {
  const detail = await record.report(key, NOW);
  if (detail === null || detail.reader === version) return null;
  const opened = openText(detail.text, detail.id, { date: detail.date ?? undefined, title: detail.title ?? undefined });
  if ("problem" in opened) {
    sayProblem(detail.id, opened.problem);
    return null;
  }
  return reader.read(opened.report);
}
