import { readFile } from "node:fs/promises";
import { faultsOfBundle, logOfBundle } from "../../server/export/index.js";
import { copyLog, copyRecord, type Copied } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { helpedCommand, withFormat, type AddCommand, type Format } from "./command.js";
import { counted } from "./numbers.js";
import { complain, inWords, onRecord } from "./opened.js";
import { tellFacts } from "./told.js";

export const addCopy: AddCommand = (program) =>
  void withFormat(
    helpedCommand(program, "copy <from> <to>", "copy a record, or a bundle that somebody published, with its chain as it is, also between a file and PostgreSQL; a copy begun before is carried on", [
      ["trucewatch copy trucewatch.record backup.record", "a copy to keep"],
      ["trucewatch copy trucewatch.record postgres://host/record", "to share it"],
      ["trucewatch copy record.bundle.zip again.record", "a record from a bundle, once the bundle is proved"],
      ["trucewatch copy --format json trucewatch.record backup.record", "how many entries and the head, for machines"],
    ]),
  ).action(async (from: string, to: string, { format }: { format: Format }) => void (process.exitCode = await copy(from, to, format)));

async function copy(from: string, to: string, format: Format): Promise<number> {
  const tell = ({ entries, head }: Copied): number => {
    tellFacts({ from, to, entries, head }, `${counted(entries, "entry", "entries")} copied\nhead ${head}\n`, format);
    return EXIT.done;
  };
  const bundle = await zipAt(from);
  if (bundle === null) return onRecord(from, "read", async () => tell(await copyRecord(from, to)));
  const { faults } = faultsOfBundle(bundle);
  if (faults.length > 0) return complain(`${from} does not hold, so nothing was copied: ${faults.join(" ")}`);
  return inWords(async () => tell(await copyLog(logOfBundle(bundle, from), to)));
}

/** The bytes of a zip file, or null where the address is something else. */
async function zipAt(address: string): Promise<Uint8Array | null> {
  const bytes = /\.zip$/i.test(address) ? await readFile(address).catch(() => null) : null;
  return bytes?.[0] === 0x50 && bytes[1] === 0x4b ? bytes : null;
}
