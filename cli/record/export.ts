import { Option } from "commander";
import { writeFile } from "node:fs/promises";
import { VIEWS, type ViewName } from "../../core/index.js";
import { exportRecord, EXPORTS, faultOfAccord, faultOfRequest, type ExportRequest } from "../../server/export/index.js";
import { partyName, type RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { clocksOf, recordCommand, withClocks, type AddCommand, type ViewChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";

interface ExportChoices extends Pick<ViewChoices, "record" | "asOf" | "knownBy" | "accord"> {
  readonly format: string;
  readonly view?: ViewName;
  readonly out?: string;
  readonly doNoHarm?: boolean;
}

const FORMS = EXPORTS.map(({ name, summary, views }) => `  ${name.padEnd(12)}${summary}${views.length > 1 ? ` (${views.join(", ")})` : ""}`).join("\n");

export const addExport: AddCommand = (program) =>
  void withClocks(
    recordCommand(program, "export", "write the record in a form that others take", [
      ["trucewatch export --format csv --view figures --out figures.csv", "for a spreadsheet"],
      ["trucewatch export --format geojson --view incidents > incidents.geojson", "for a map"],
      ["trucewatch export --format bundle --out record.zip", "all of it, to be proved by trucewatch verify record.zip"],
    ]),
  )
    .addOption(new Option("--format <form>", "see below").choices(EXPORTS.map(({ name }) => name)).makeOptionMandatory())
    .addOption(new Option("--view <view>", "which view; the form's first unless named").choices(VIEWS))
    .option("--out <file>", "the file to write; standard output unless named")
    .option("--do-no-harm", "round coordinates and withhold names of persons")
    .addHelpText("after", `\nForms:\n${FORMS}`)
    .action(async (choices: ExportChoices) => {
      const request = { format: choices.format, view: choices.view ?? null, accord: choices.accord ?? null, clocks: clocksOf(choices), isHarmless: choices.doNoHarm === true, partyName: partyOrNot };
      const fault = faultOfRequest(request);
      process.exitCode = fault === null ? await onRecord(choices.record, "read", (record) => write(record, request, choices.out)) : complain(fault);
    });

async function write(record: RecordFile, request: ExportRequest, out: string | undefined): Promise<number> {
  const fault = await faultOfAccord(record, request.accord);
  return fault === null ? deliver((await exportRecord(record, request)).bytes, out) : complain(fault);
}

/** A party in words, or that none is told. */
export const partyOrNot = (party: string | null): string => (party === null ? "Party not told" : partyName(party));

/** Writes what was made to a file, or to standard output; returns the exit code. */
export async function deliver(bytes: Uint8Array, out: string | undefined): Promise<number> {
  if (out === undefined) {
    process.stdout.write(bytes);
    return EXIT.done;
  }
  try {
    await writeFile(out, bytes);
  } catch (error) {
    return complain(`${out} could not be written: ${error instanceof Error ? error.message : String(error)}; name another file with --out`);
  }
  process.stderr.write(`${out}: ${bytes.length.toLocaleString("en-GB")} bytes written\n`);
  return EXIT.done;
}
