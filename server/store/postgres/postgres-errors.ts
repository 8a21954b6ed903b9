import { RecordError } from "../record-error.js";

/** SQLSTATE codes and classes (PostgreSQL manual, appendix A), and Node's codes for a host that is not there. */
const isUnreachable = (code: string): boolean => /^(?:08|28|57P|3D)/.test(code) || /^E(?:CONN|NOTFOUND|AI_|HOST|NET|TIMEDOUT|PIPE|PERM|ACCES)/.test(code);

/** What PostgreSQL says in the words of a record; what is no trouble of the record's stays as it is. */
export function asRecordError(error: unknown, address: string): unknown {
  if (error instanceof RecordError || !(error instanceof Error)) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  if (code === "25006" || code === "42501")
    return new RecordError("read-only", `${address} cannot be written by this user, or is a copy for reading. Ask for the right to write, or open it for reading only.`);
  if (code.startsWith("53"))
    return new RecordError(
      "disk-full",
      `${address} could not be written: the server is out of disk, memory or connections. Nothing recorded before is lost; do the last step again once there is room.`,
    );
  if (code === "55P03" || code === "40P01" || code === "57014") return new RecordError("busy", `${address} is being written by another process that does not finish. Try again, or end that process.`);
  if (isUnreachable(code) || /terminated|timeout|ended/i.test(error.message))
    return new RecordError("unreachable", `${address} cannot be reached: ${error.message}. Check the address, that the server runs, and that you may connect.`);
  return error;
}
