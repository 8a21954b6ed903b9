import { EXIT } from "../exit.js";
import { recordCommand, type AddCommand, type RecordChoices } from "./command.js";
import { counted } from "./numbers.js";
import { complain, onRecord } from "./opened.js";

interface VerifyChoices extends RecordChoices {
  readonly against?: string;
}

export const addVerify: AddCommand = (program) =>
  void recordCommand(program, "verify", "prove that no entry of the log and no text was altered", [
    ["trucewatch verify", "the whole chain and every text; prints the head, to be kept elsewhere"],
    ["trucewatch verify --against 160:9f2c…", "and that the log passed through a head kept earlier"],
  ])
    .option("--against <head>", "a head kept earlier: SEQ:HASH, or the hash")
    .action(async (choices: VerifyChoices) => void (process.exitCode = await verify(choices)));

async function verify({ record: address, against }: VerifyChoices): Promise<number> {
  return onRecord(address, "read", async (record) => {
    const { entries, head, broken } = await record.verify(against);
    if (broken !== null)
      return complain(`the record at ${record.address} does not hold: ${broken.fault} (entry ${broken.seq}); compare it with a copy from before, the log up to entry ${broken.seq - 1} is whole`);
    const passed = against === undefined ? "" : " The log passed through the head given.";
    process.stdout.write(`${record.address}: ${counted(entries, "entry", "entries")}, none altered.${passed}\nhead ${head.seq}:${head.hash}\n`);
    return EXIT.done;
  });
}
