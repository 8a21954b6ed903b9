import { Option } from "commander";
import type { GradeBody } from "../../core/index.js";
import { EXIT } from "../exit.js";
import { now, recordCommand, withWriting, type AddCommand, type WriteChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";
import { tellEntry } from "./told.js";

interface GradeChoices extends WriteChoices {
  readonly source?: string;
  readonly claim?: string;
  readonly reliability?: NonNullable<GradeBody["reliability"]>;
  readonly credibility?: NonNullable<GradeBody["credibility"]>;
  readonly reason?: string;
}

export const addGrade: AddCommand = (program) =>
  void withWriting(
    recordCommand(program, "grade", "grade a source A–F by its reliability, or a claim 1–6 by its credibility (Admiralty system)", [
      ['trucewatch grade --source "Ararat Wire" --reliability B', "usually reliable"],
      ['trucewatch grade --claim KEY --credibility 2 --reason "seen by two of us"', "probably true"],
    ]),
  )
    .addOption(new Option("--source <outlet>", "who published, as `sources` shows it").conflicts("claim"))
    .option("--claim <id>", "a claim, as `why` shows it")
    .addOption(new Option("--reliability <grade>", "A completely reliable … E unreliable, F cannot be judged").choices(["A", "B", "C", "D", "E", "F"]))
    .addOption(new Option("--credibility <grade>", "1 confirmed … 5 improbable, 6 cannot be judged").choices(["1", "2", "3", "4", "5", "6"]))
    .option("--reason <words>", "why")
    .action(async (choices: GradeChoices, command: { error(message: string): void }) => {
      const about = aboutOf(choices);
      if (about === null) command.error("error: name what is graded, with --source or --claim");
      else if (choices.reliability === undefined && choices.credibility === undefined) command.error("error: no grade given: --reliability A to F, --credibility 1 to 6, or both");
      else process.exitCode = await grade(about, choices);
    });

function aboutOf({ source, claim }: GradeChoices): GradeBody["about"] | null {
  if (source !== undefined) return { source };
  return claim === undefined ? null : { claim };
}

async function grade(about: GradeBody["about"], { record: address, author, reliability, credibility, reason, format }: GradeChoices): Promise<number> {
  return onRecord(address, "write", async (record) => {
    if ("claim" in about && (await record.why(about.claim, { asOf: null, knownBy: null }))?.sort !== "claim")
      return complain(`no claim on the record has the id ${about.claim}; trucewatch why shows the ids of claims`);
    const body: GradeBody = { about, reliability: reliability ?? null, credibility: credibility ?? null, reason: reason ?? null };
    const entries = await record.append([{ kind: "grade", author, body }], now());
    for (const entry of entries) tellEntry(entry, format);
    return EXIT.done;
  });
}
