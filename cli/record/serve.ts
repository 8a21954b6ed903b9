import { InvalidArgumentError, Option } from "commander";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../core/index.js";
import type { ServeOptions } from "../../server/api/index.js";
import { EXIT } from "../exit.js";
import { putAccords } from "./addition.js";
import { recordCommand, type AddCommand, type RecordChoices } from "./command.js";
import { complain, onRecord } from "./opened.js";

export interface ServeChoices extends RecordChoices {
  readonly port: number;
  readonly host: string;
  readonly tokenFile?: string;
}

const DEFAULT_PORT = 8040;
const PORT_MAX = 65_535;
const TOKEN_LEAST = 16;

export const addServe: AddCommand = (program) =>
  void recordCommand(program, "serve", "open the record in a browser, and to programs over HTTP", [
    ["trucewatch serve", "this machine alone, at http://127.0.0.1:8040"],
    ["trucewatch serve --host 0.0.0.0 --token-file token.txt", "for colleagues who have the token"],
  ])
    .addOption(new Option("--port <number>", "port to listen on; 0 for any that is free").argParser(parsePort).default(DEFAULT_PORT))
    .option("--host <address>", "address to listen on; any but this machine's own asks for --token-file", "127.0.0.1")
    .option("--token-file <file>", `file with the token that readers must show, ${TOKEN_LEAST} characters or more`)
    .action(async (choices: ServeChoices) => void (process.exitCode = await serveRecord(choices, program.version() ?? "")));

function parsePort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > PORT_MAX) throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return Number(text);
}

/** Serves until it is told to stop; a record that is not there yet is made. */
export async function serveRecord({ record: address, port, host, tokenFile }: ServeChoices, version: string): Promise<number> {
  const token = tokenFile === undefined ? null : readToken(tokenFile);
  if (token !== null && typeof token !== "string") return complain(`${token.message} (${token.code})`);
  return onRecord(address, "create", async (record) => {
    await putAccords(record, "trucewatch");
    return serveUntilStopped({
      ...builtFiles(),
      making: { worker: beside("making-worker.cjs"), address },
      record,
      port,
      host,
      token,
      version,
      now: () => new Date(),
      log: (message) => process.stderr.write(`trucewatch: ${message}\n`),
    });
  });
}

async function serveUntilStopped(options: ServeOptions): Promise<number> {
  const { serve, ServeError } = await import("../../server/api/index.js");
  try {
    const serving = await serve(options);
    process.stdout.write(`${options.record.address} is open at ${serving.address}\n${shownPage(options.page)}Stop with Ctrl+C.\n`);
    await stopAsked();
    await serving.close();
    return EXIT.done;
  } catch (error) {
    if (error instanceof ServeError) return complain(`${error.message} (${error.code})`);
    throw error;
  }
}

/** What is built beside this command. */
const builtFiles = (): Pick<ServeOptions, "page" | "worker" | "lexicons"> => ({
  page: beside("web"),
  worker: beside("reading-worker.cjs"),
  lexicons: beside("."),
});

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const shownPage = (page: string): string => (existsSync(page) ? "" : "The page is not built; programs can ask for /api and /openapi.json.\n");

/** Resolves at the first signal to stop; the next one ends the process at once. */
const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

function readToken(path: string): string | Problem {
  try {
    const token = readFileSync(path, "utf8").trim();
    if (/^[\x21-\x7e]+$/.test(token) && token.length >= TOKEN_LEAST) return token;
    return { code: "weak-token", message: `${path}: a token has ${TOKEN_LEAST} characters or more, without spaces; make one with "openssl rand -hex 32"` };
  } catch (error) {
    return { code: "unreadable", message: `${path}: the token could not be read (${error instanceof Error ? error.message : String(error)})` };
  }
}
