import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";

const COMMAND = fileURLToPath(new URL("../../dist/trucewatch.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "trucewatch-serve-"));
const running: ChildProcess[] = [];
afterEach(() => running.splice(0).forEach((child) => child.kill("SIGKILL")));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly child: ChildProcess;
  said(): string;
  readonly ended: Promise<number | null>;
}

function run(...args: readonly string[]): Run {
  const child = spawn(process.execPath, [COMMAND, "serve", "--record", join(folder, "test.record"), ...args], { cwd: folder });
  running.push(child);
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (told += chunk.toString()));
  return { child, said: () => told, ended: new Promise((resolve) => child.once("close", resolve)) };
}

/** Where a run says it is reached. */
async function addressOf({ said }: Run): Promise<string> {
  await vi.waitFor(() => expect(said()).toMatch(/http:\S+\n/), { timeout: 20_000 });
  return /http:\S+/.exec(said())?.[0] ?? "";
}

describe("trucewatch serve", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("makes a record with the deals that come with the project, serves it, and stops in order on %s", async (signal) => {
    const serving = run("--port", "0");
    const address = await addressOf(serving);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const accords = (await (await fetch(`${address}/api/accords`)).json()) as readonly unknown[];
    expect(accords.length).toBeGreaterThan(0);
    const stream = await fetch(`${address}/api/events`);
    serving.child.kill(signal);
    expect(await serving.ended).toBe(0);
    await expect(fetch(`${address}/api/head`)).rejects.toThrow();
    await stream.body?.cancel().catch(() => undefined);
  });

  test("a port in use is told in words", async () => {
    const first = run("--port", "0");
    const { port } = new URL(await addressOf(first));
    const second = run("--port", port);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`port ${port} is in use`);
    expect(second.said()).not.toContain("    at ");
  });

  test("other machines are let in only with a token, and a weak one is refused", async () => {
    const open = run("--host", "0.0.0.0", "--port", "0");
    expect([await open.ended, open.said()]).toEqual([1, expect.stringContaining("--token-file")]);
    writeFileSync(join(folder, "weak.txt"), "1234\n");
    const weak = run("--host", "0.0.0.0", "--port", "0", "--token-file", "weak.txt");
    expect([await weak.ended, weak.said()]).toEqual([1, expect.stringContaining("weak-token")]);
    const lost = run("--token-file", "lost.txt");
    expect([await lost.ended, lost.said()]).toEqual([1, expect.stringContaining("lost.txt")]);
  });

  test("with a token, who has it is answered", async () => {
    writeFileSync(join(folder, "token.txt"), "0123456789abcdef0123\n");
    const serving = run("--host", "0.0.0.0", "--port", "0", "--token-file", "token.txt");
    const address = (await addressOf(serving)).replace("0.0.0.0", "127.0.0.1");
    expect((await fetch(`${address}/api/head`)).status).toBe(401);
    expect((await fetch(`${address}/api/head`, { headers: { authorization: "Bearer 0123456789abcdef0123" } })).status).toBe(200);
  });

  test.each([["--port", "99999"], ["--port", "x"], ["--nonsense"]])("%s %s is not understood", async (...args) => {
    const { ended } = run(...args);
    expect(await ended).toBe(2);
  });
});
