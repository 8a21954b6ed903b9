import { optimise } from "./engine.js";
import { EXIT } from "./exit.js";
import { lendRoom, openLexicon } from "./lexicon.js";
import { buildProgram } from "./program.js";

/** The version of package.json, put in by the bundler. */
declare const TRUCEWATCH_VERSION: string;

/**
 * Runs the command line, with the commands over a record loaded where reading alone is not asked for; the exit code goes to `process.exitCode`, nothing is thrown.
 * Tells whether all is done and written, so that the process may end at once and not wait for the collector. `words` is what `lendRoom` takes.
 */
export async function main(words: () => Uint8Array): Promise<boolean> {
  lendRoom(words);
  const isReading = process.argv[2] === "read";
  try {
    const program = buildProgram(TRUCEWATCH_VERSION);
    if (!isReading) {
      optimise();
      process.stdout.on("error", leave);
      (await import("./record/index.js")).addRecordCommands(program);
    }
    await program.parseAsync();
    return isReading;
  } catch (error) {
    process.exitCode = exitCodeOf(error);
    return false;
  }
}

/** What the build keeps beside the command in `rules.bin`. */
export const packedRules = (): Uint8Array => openLexicon().packedRules();

/** Whoever read our output has gone, as `head` does: that is no fault. */
function leave(error: Error & { readonly code?: string }): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

/** Usage errors were told by commander, which throws them with its own code. */
function exitCodeOf(error: unknown): number {
  const { exitCode } = error as { exitCode?: unknown };
  if (typeof exitCode === "number") return exitCode === 0 ? EXIT.done : EXIT.usage;
  process.stderr.write(`trucewatch: a fault in the program itself; please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.fault;
}
