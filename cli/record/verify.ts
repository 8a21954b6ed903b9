import { readFile } from "node:fs/promises";
import { faultsOfBundle } from "../../server/export/index.js";
import { EXIT } from "../exit.js";
import { recordCommand, withFormat, type AddCommand, type Format, type RecordChoices } from "./command.js";
import { counted } from "./numbers.js";
import { complain, onRecord } from "./opened.js";
import { tellFacts } from "./told.js";

interface VerifyChoices extends RecordChoices {
  readonly against?: string;
  readonly format: Format;
}

export const addVerify: AddCommand = (program) =>
  void withFormat(
    recordCommand(program, "verify [bundle]", "prove that no entry of the log and no text was altered", [
      ["trucewatch verify", "the whole chain and every text; prints the head, to be kept elsewhere"],
      ["trucewatch verify record.bundle.zip", "a bundle that somebody published, without any record"],
      ["trucewatch verify --against 160:9f2c…", "and that the log passed through a head kept earlier"],
      ["trucewatch verify --format json", "entries, head and the first fault, for machines"],
    ]),
  )
    .option("--against <head>", "a head kept earlier: SEQ:HASH, or the hash")
    .action(async (bundle: string | undefined, choices: VerifyChoices) => void (process.exitCode = bundle === undefined ? await verify(choices) : await verifyBundle(bundle, choices)));

async function verify({ record: address, against, format }: VerifyChoices): Promise<number> {
  return onRecord(address, "read", async (record) => {
    const { entries, head, broken } = await record.verify(against);
    const facts = { record: record.address, entries, head: `${head.seq}:${head.hash}`, isWhole: broken === null, brokenAt: broken?.seq ?? null, fault: broken?.fault ?? null };
    if (broken !== null) {
      tellFacts(facts, "", format);
      return complain(`the record at ${record.address} does not hold: ${broken.fault} (entry ${broken.seq}); compare it with a copy from before, the log up to entry ${broken.seq - 1} is whole`);
    }
    const passed = against === undefined ? "" : " The log passed through the head given.";
    tellFacts(facts, `${record.address}: ${counted(entries, "entry", "entries")}, none altered.${passed}\nhead ${facts.head}\n`, format);
    return EXIT.done;
  });
}

async function verifyBundle(path: string, { against, format }: VerifyChoices): Promise<number> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return complain(`${path}: there is no such file, or it cannot be read; check the name`);
  const { entries, head, faults } = faultsOfBundle(bytes, against);
  const isWhole = faults.length === 0;
  const facts = { bundle: path, entries, head: `${head.seq}:${head.hash}`, isWhole, fault: isWhole ? null : faults.join(" ") };
  const words = isWhole
    ? `${path}: ${counted(entries, "entry", "entries")}, none altered; every text and every claim's words are as bundled.${against === undefined ? "" : " The log passed through the head given."}\nhead ${facts.head}\n`
    : "";
  tellFacts(facts, words, format);
  if (!isWhole) return complain(`${path} does not hold: ${facts.fault}`);
  return EXIT.done;
}
