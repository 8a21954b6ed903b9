import { copyRecord } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { helpedCommand, type AddCommand } from "./command.js";
import { onRecord } from "./opened.js";

export const addCopy: AddCommand = (program) =>
  void helpedCommand(program, "copy <from> <to>", "copy a record with its chain as it is, also between a file and PostgreSQL", [
    ["trucewatch copy trucewatch.record backup.record", "a copy to keep"],
    ["trucewatch copy trucewatch.record postgres://host/record", "to share it"],
  ]).action(async (from: string, to: string) => void (process.exitCode = await copy(from, to)));

async function copy(from: string, to: string): Promise<number> {
  return onRecord(from, "read", async () => {
    await copyRecord(from, to);
    return onRecord(to, "read", async (copied) => {
      const { seq, hash } = await copied.head();
      process.stdout.write(`${copied.address}: copied, head ${seq}:${hash}\n`);
      return EXIT.done;
    });
  });
}
