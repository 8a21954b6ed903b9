import { Option } from "commander";
import { EXIT } from "../exit.js";
import { now, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { nested } from "./correction.js";
import { complain, onRecord } from "./opened.js";
import { tellEntry } from "./told.js";

interface ClaimChoices extends WriteChoices {
  readonly kind: string;
  readonly words: string;
  readonly set: readonly string[];
  readonly reason?: string;
}

const NOW = { asOf: null, knownBy: null };
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const addClaim: AddCommand = (program) =>
  void withWriting(
    recordCommand(program, "claim <report>", "add a claim that the reader missed, on words of a report", [
      ['trucewatch claim REPORT --words "two shepherds were hurt" --kind casualties --set casualties.outcome=wounded --set casualties.count.value=2', "a figure"],
      ['trucewatch claim REPORT --words "handed over the district" --kind control --set control.change=handed-over --set control.place=Lachin', "who holds a place"],
    ]),
  )
    .addOption(new Option("--kind <kind>", "what the words claim").choices(["casualties", "control", "commitment", "event", "statement"]).makeOptionMandatory())
    .addOption(new Option("--words <words>", "the exact words of the report that carry it, where they stand first").makeOptionMandatory())
    .addOption(new Option("--set <field=value>", "a field by its path in the claim, with its value as JSON or in words; again for more").argParser(collect).default([]))
    .option("--reason <words>", "why")
    .action(async (report: string, choices: ClaimChoices) => void (process.exitCode = await add(report, choices)));

async function add(key: string, { record: address, author, kind, words, set, reason, format }: ClaimChoices): Promise<number> {
  const fields = nested(set);
  if ("fault" in fields) return complain(fields.fault);
  const { claimByHand } = await import("../../server/api/index.js");
  return onRecord(address, "write", async (record) => {
    const report = await record.report(key, NOW);
    if (report === null) return complain(`no report on the record at ${record.address} has the key ${key}; trucewatch search shows the keys of reports`);
    const start = report.text.indexOf(words);
    if (words === "" || start < 0) return complain(`the report ${report.id} has no such words; give them exactly as they stand in its text`);
    const made = claimByHand({ stance: "asserted", ...fields.fields, kind, quote: { exact: words, start, end: start + words.length } });
    if ("fault" in made) return complain(made.fault);
    const added = await record.addClaim({ report: key, claim: made.claim, reason: reason ?? null }, { author, at: now() });
    if ("problem" in added) return complain(`${added.problem.message} (${added.problem.code})`);
    tellEntry(added.entry, format);
    return EXIT.done;
  });
}
