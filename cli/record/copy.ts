import { copyRecord } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { helpedCommand, type AddCommand } from "./command.js";
import { counted } from "./numbers.js";
import { onRecord } from "./opened.js";

export const addCopy: AddCommand = (program) =>
  void helpedCommand(program, "copy <from> <to>", "copy a record with its chain as it is, also between a file and PostgreSQL; a copy begun before is carried on", [
    ["trucewatch copy trucewatch.record backup.record", "a copy to keep"],
    ["trucewatch copy trucewatch.record postgres://host/record", "to share it"],
  ]).action(async (from: string, to: string) => void (process.exitCode = await copy(from, to)));

async function copy(from: string, to: string): Promise<number> {
  return onRecord(from, "read", async () => {
    const { entries, head } = await copyRecord(from, to);
    process.stdout.write(`${counted(entries, "entry", "entries")} copied\nhead ${head}\n`);
    return EXIT.done;
  });
}
