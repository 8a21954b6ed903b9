import { readFileSync } from "node:fs";
import { buildProgram } from "./program.js";
import { EXIT } from "./exit.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

try {
  await buildProgram(version).parseAsync();
} catch (error) {
  const exitCode = (error as { exitCode?: unknown }).exitCode;
  if (typeof exitCode === "number") process.exitCode = exitCode === 0 ? EXIT.read : EXIT.usage;
  else {
    process.stderr.write(`trucewatch: a fault in the program itself; please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = EXIT.fault;
  }
}
