import type { Problem } from "../core/index.js";
import { Output, STDERR_FD } from "./output.js";

/** Tells trouble met with a report, on standard error. */
export function sayProblem(id: string, { code, message }: Problem): void {
  const output = new Output(STDERR_FD);
  output.print(`trucewatch: ${isNamedIn(message, id) ? "" : `${id}: `}${message} (${code})\n`);
  output.flush();
}

/** Does a message open with the name of the report, or of the file it lies in? */
function isNamedIn(message: string, id: string): boolean {
  const name = message.slice(0, Math.max(0, message.indexOf(": ")));
  return message.startsWith(id) || (name !== "" && (id.startsWith(name) || name.startsWith(id.replace(/:\d+$/, ""))));
}
