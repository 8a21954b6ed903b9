import type { Problem } from "../core/index.js";

/** Tells trouble met with a report, on standard error. */
export function sayProblem(id: string, { code, message }: Problem): void {
  process.stderr.write(message.startsWith(id) ? `trucewatch: ${message} (${code})\n` : `trucewatch: ${id}: ${message} (${code})\n`);
}
