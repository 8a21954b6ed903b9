import { RecordError } from "../record-error.js";

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const Code = { Busy: 5, Locked: 6, ReadOnly: 8, IoError: 10, Corrupt: 11, Full: 13, CantOpen: 14, NotADatabase: 26 } as const;

/** Is another writing just now? */
export function isBusy(error: unknown): boolean {
  const code = (error as { errcode?: unknown }).errcode;
  return typeof code === "number" && (code & 0xff) === Code.Busy;
}

/** What SQLite says in the words of a record; what is no trouble of the record's stays as it is. */
export function asRecordError(error: unknown, address: string): unknown {
  const code = (error as { errcode?: unknown }).errcode;
  if (error instanceof RecordError || typeof code !== "number") return error;
  switch (code & 0xff) {
    case Code.Busy:
    case Code.Locked:
      return new RecordError("busy", `${address} is being written by another process that does not finish. Try again, or end that process.`);
    case Code.ReadOnly:
      return new RecordError("read-only", `${address} cannot be written: the file or its folder is read-only. Change its permissions, or copy the record elsewhere.`);
    case Code.IoError:
    case Code.Full:
      return new RecordError("disk-full", `${address} could not be written: the disk is full or fails. Nothing recorded before is lost; free some space and do the last step again.`);
    case Code.CantOpen:
      return new RecordError("unreachable", `${address} cannot be opened. Check that its folder is there and that you may read it.`);
    case Code.Corrupt:
    case Code.NotADatabase:
      return new RecordError("not-a-record", `${address} is not a record, or its file is damaged. Check the path; where it was a record, restore it from a copy.`);
    default:
      return error;
  }
}
