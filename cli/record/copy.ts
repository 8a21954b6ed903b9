import { copyRecord } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { helpedCommand, withFormat, type AddCommand, type Format } from "./command.js";
import { counted } from "./numbers.js";
import { onRecord } from "./opened.js";
import { tellFacts } from "./told.js";

export const addCopy: AddCommand = (program) =>
  void withFormat(
    helpedCommand(program, "copy <from> <to>", "copy a record with its chain as it is, also between a file and PostgreSQL; a copy begun before is carried on", [
      ["trucewatch copy trucewatch.record backup.record", "a copy to keep"],
      ["trucewatch copy trucewatch.record postgres://host/record", "to share it"],
      ["trucewatch copy --format json trucewatch.record backup.record", "how many entries and the head, for machines"],
    ]),
  ).action(async (from: string, to: string, { format }: { format: Format }) => void (process.exitCode = await copy(from, to, format)));

async function copy(from: string, to: string, format: Format): Promise<number> {
  return onRecord(from, "read", async () => {
    const { entries, head } = await copyRecord(from, to);
    tellFacts({ from, to, entries, head }, `${counted(entries, "entry", "entries")} copied\nhead ${head}\n`, format);
    return EXIT.done;
  });
}
