import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = join(ROOT, "dist/trucewatch.js");
const START_MS = 60_000;

/** Why nothing can be served, or null when the command and the page are built. */
export const notBuilt: string | null = existsSync(COMMAND) && existsSync(join(ROOT, "dist/web/index.html")) ? null : "the command or the page is not built: npm run build";

/** A server over a record in a folder of its own. */
export interface SampleServer {
  readonly address: string;
  /** Ends the server as a fault would, and leaves its record. */
  halt(): Promise<void>;
  /** Serves the same record at the same address again. */
  resume(): Promise<void>;
  /** Ends it and takes its folder away. */
  stop(): void;
}

function addressOf(serving: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => {
      reject(new Error(`the server did not start: ${said}`));
    }, START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = /https?:\/\/[^\s,]+/.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.replace(/\/$/, ""));
    };
    serving.stdout?.on("data", listen);
    serving.stderr?.on("data", listen);
  });
}

const serve = (record: string, port: string): ChildProcess => spawn(process.execPath, [COMMAND, "serve", "--record", record, "--port", port], { stdio: ["ignore", "pipe", "pipe"] });

/** Serves a record with these reports on it, on a free port; a new one where there are none. */
export async function startServer(reports: readonly string[], outlet = "Sample Desk"): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-page-"));
  const record = join(folder, "samples.record");
  if (reports.length > 0) {
    const added = spawnSync(process.execPath, [COMMAND, "add", "--record", record, "--outlet", outlet, ...reports], { encoding: "utf8" });
    if (added.status !== 0) throw new Error(`the reports could not be added: ${added.stderr}`);
  }
  let serving = serve(record, "0");
  const address = await addressOf(serving);
  const { port } = new URL(address);
  return {
    address,
    async halt() {
      const ended = new Promise((resolve) => serving.once("exit", resolve));
      serving.kill("SIGKILL");
      await ended;
    },
    async resume() {
      serving = serve(record, port);
      await addressOf(serving);
    },
    stop() {
      serving.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves a record with every sample on it. */
export const startSampleServer = (): Promise<SampleServer> =>
  startServer(
    readdirSync(join(ROOT, "corpus"))
      .filter((name) => /\.(?:txt|html)$/.test(name))
      .map((name) => join(ROOT, "corpus", name)),
  );
