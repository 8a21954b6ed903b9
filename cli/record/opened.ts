import { existsSync } from "node:fs";
import { openRecord, RecordError, type RecordFile } from "../../server/record/index.js";
import { EXIT } from "../exit.js";

/** How a command uses the record: a view leaves it as it is, `add` makes it where there is none. */
export type Use = "read" | "write" | "create";

/** Opens a record, does the work and closes it; trouble with the record is told in words. Returns the exit code. */
export async function onRecord(address: string, use: Use, work: (record: RecordFile) => Promise<number>): Promise<number> {
  return inWords(async () => {
    if (use !== "create" && isFile(address) && !existsSync(address))
      return complain(`there is no record at ${address}; make one with "trucewatch add FILE --record ${address}", or name another with --record`);
    const record = await openRecord(address, { readonly: use === "read", create: use === "create" });
    try {
      return await work(record);
    } finally {
      await record.close();
    }
  });
}

/** Does the work; trouble with a record is told in words. */
export async function inWords(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordError) return complain(`${error.message} (${error.code})`);
    throw error;
  }
}

const isFile = (address: string): boolean => !/^postgres(?:ql)?:\/\//.test(address);

/** Says on standard error what could not be done. */
export function complain(message: string): number {
  process.stderr.write(`trucewatch: ${message}\n`);
  return EXIT.someUndone;
}
