import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const COMMAND = join(ROOT, "dist/trucewatch.js");
const START_MS = 20_000;

/** Why nothing can be served, or null when the command and the page are built. */
export const notBuilt: string | null = existsSync(COMMAND) && existsSync(join(ROOT, "dist/web/index.html")) ? null : "the command or the page is not built: npm run build";

/** A server over a record of the sample reports, in a folder of its own. */
export interface SampleServer {
  readonly address: string;
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

/** Puts every sample on a new record and serves it on a free port. */
export async function startSampleServer(): Promise<SampleServer> {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-page-"));
  const record = join(folder, "samples.record");
  const samples = readdirSync(join(ROOT, "corpus"))
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .map((name) => join(ROOT, "corpus", name));
  const added = spawnSync(process.execPath, [COMMAND, "add", "--record", record, "--outlet", "Sample Desk", ...samples], { encoding: "utf8" });
  if (added.status !== 0) throw new Error(`the samples could not be added: ${added.stderr}`);
  const serving = spawn(process.execPath, [COMMAND, "serve", "--record", record, "--port", "0"], { stdio: ["ignore", "pipe", "pipe"] });
  return {
    address: await addressOf(serving),
    stop() {
      serving.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
