import type { Problem } from "../core/index.js";
import { Output, STDERR_FD } from "./output.js";

/** Tells trouble met with a report, on standard error. */
export function sayProblem(id: string, { code, message }: Problem): void {
  const output = new Output(STDERR_FD);
  output.print(message.startsWith(id) ? `trucewatch: ${message} (${code})\n` : `trucewatch: ${id}: ${message} (${code})\n`);
  output.flush();
}
