import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { JSON_FEED, NINJS, RSS } from "../../intake/fixtures/samples.js";

vi.setConfig({ testTimeout: 180_000 });

const COMMAND = fileURLToPath(new URL("../../dist/trucewatch.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "trucewatch-arrivals-"));
/** Loaded before the command: takes this machine for a public site, which the command itself never does. */
const OPEN = join(folder, "open.cjs");
const PAGE = "<html><body><article><p>BAKU, Dec. 4, 2020 -- Azerbaijan's Defense Ministry said Thursday that 2,783 Azerbaijani troops were killed in the war.</p></article></body></html>";
const pages = new Map<string, { readonly body: string; readonly headers?: Readonly<Record<string, string>>; readonly status?: number }>();
const asked: { readonly path: string; readonly etag: string | undefined }[] = [];
let server: Server;
let base = "";

beforeAll(async () => {
  writeFileSync(
    OPEN,
    'const { BlockList } = require("node:net"); const { check } = BlockList.prototype; BlockList.prototype.check = function (address, family) { return address !== "127.0.0.1" && check.call(this, address, family); };',
  );
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, etag: request.headers["if-none-match"] });
    const page = pages.get(path);
    if (page === undefined) response.writeHead(404).end();
    else if (page.headers?.["etag"] !== undefined && request.headers["if-none-match"] === page.headers["etag"]) response.writeHead(304).end();
    else response.writeHead(page.status ?? 200, page.headers).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command beside this process, which serves it; `killAfter` stops it hard so many milliseconds after its start. */
function run(args: readonly string[], { isOpen = false, input = "", killAfter }: { readonly isOpen?: boolean; readonly input?: string | Uint8Array; readonly killAfter?: number } = {}): Promise<Ran> {
  const child = spawn(process.execPath, [...(isOpen ? ["--require", OPEN] : []), COMMAND, ...args], { cwd: folder });
  const out = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (out.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (out.stderr += chunk.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, ...out })));
}

const reportsOn = async (record: string): Promise<readonly { readonly id: string }[]> => JSON.parse((await run(["sources", "--record", record, "--format", "json"])).stdout) as { id: string }[];

describe("trucewatch add", () => {
  test("a page at an address", async () => {
    pages.set("/story", { body: PAGE, headers: { "content-type": "text/html" } });
    const added = await run(["add", `${base}/story`, "--record", "url.record"], { isOpen: true });
    expect(added).toMatchObject({ status: 0, stdout: expect.stringContaining("1 report added") as string });
    expect((await run(["figures", "--record", "url.record"])).stdout).toMatch(/2,?783/);
  });

  test("addresses of this machine, of its disk, and redirects to them are refused, and the others are added", async () => {
    pages.set("/away", { body: "", status: 302, headers: { location: "http://[::1]:9/" } });
    pages.set("/disk", { body: "", status: 302, headers: { location: "file:///etc/passwd" } });
    writeFileSync(join(folder, "good.html"), PAGE);
    const closed = await run(["add", `${base}/story`, "file:///etc/passwd", "http://localhost/", "good.html", "--record", "closed.record"]);
    expect(closed).toMatchObject({ status: 1, stdout: expect.stringContaining("1 report added") as string });
    expect(closed.stderr.match(/address-refused/g)).toHaveLength(3);
    const redirected = await run(["add", `${base}/away`, `${base}/disk`, "--record", "closed.record"], { isOpen: true });
    expect(redirected.stderr.match(/address-refused/g)).toHaveLength(2);
    expect(redirected.stdout).toContain("0 reports added");
  });

  test("a folder: JSON that is a form of report is read, documents in other forms are refused in words, and none is passed over in silence", async () => {
    mkdirSync(join(folder, "mixed"));
    const put = (name: string, words: string | Uint8Array): void => writeFileSync(join(folder, "mixed", name), words);
    put("item.json", NINJS);
    put("feed.json", JSON_FEED);
    put("settings.json", '{"a": 1}');
    put("old.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
    put("bulletin.rtf", "{\\rtf1 Two soldiers were killed.}");
    const added = await run(["add", "mixed", "--record", "mixed.record"]);
    expect(added).toMatchObject({ status: 1, stdout: expect.stringContaining("2 reports added, 0 new versions, 0 already known, 2 refused") as string });
    expect(added.stderr).toContain("old.doc: this is an old office document");
    expect(added.stderr).toContain("bulletin.rtf: this is a document in RTF");
    expect(added.stderr).not.toContain("settings.json");
  });

  test("a deal that is not on the record is told, and nothing is written for it", async () => {
    for (const args of [
      ["export", "--format", "csv"],
      ["report", "--to", "2020-12-04"],
    ])
      expect(await run([...args, "--accord", "karabakh-2021", "--record", "mixed.record"])).toMatchObject({
        status: 1,
        stdout: "",
        stderr: expect.stringMatching(/no deal "karabakh-2021" on the record; there are .*karabakh-2020/) as string,
      });
  });

  test.each([
    ["a text", "BAKU, Dec. 4, 2020 -- Two soldiers were killed, the army said.\n"],
    ["a PDF", readFileSync(fileURLToPath(new URL("../../intake/fixtures/report.pdf", import.meta.url)))],
  ])("%s from standard input", async (what, input) => {
    expect(await run(["add", "-", "--record", `${what.slice(-3)}.record`], { input })).toMatchObject({ status: 0, stdout: expect.stringContaining("1 report added") as string });
  });

  test("a report that is known is not read again", async () => {
    mkdirSync(join(folder, "undated"));
    writeFileSync(join(folder, "undated/note.txt"), "Two soldiers were killed, the army said.\n");
    copyFileSync(fileURLToPath(new URL("../../intake/fixtures/report.pdf", import.meta.url)), join(folder, "undated/report.pdf"));
    const first = await run(["add", "undated", "--record", "undated.record"]);
    expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining("1 report without a publication date") as string });
    const again = await run(["add", "undated", "--record", "undated.record"]);
    expect(again.stdout).toContain("0 reports added, 0 new versions, 2 already known");
    expect(again.stdout).not.toContain("without a publication date");
  });

  test("a run that was killed goes on where it stopped, and the record is whole", async () => {
    mkdirSync(join(folder, "many"));
    const count = 1_200;
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify({ id: `r${i}`, date: "2020-12-04", text: `${i + 2} soldiers were killed near Gao, the army said in note ${i * 7919}. ${`Word${i} `.repeat(200)}` }),
    );
    writeFileSync(join(folder, "many/reports.jsonl"), lines.join("\n"));
    let killed = 0;
    for (const killAfter of [900, 1_300, 1_700]) if ((await run(["add", "many", "--record", "many.record"], { killAfter })).status === null) killed++;
    expect(killed).toBeGreaterThan(0);
    expect(await run(["add", "many", "--record", "many.record"])).toMatchObject({ status: 0 });
    expect((await run(["add", "many", "--record", "many.record"])).stdout).toContain(`0 reports added, 0 new versions, ${count} already known`);
    expect((await run(["verify", "--record", "many.record"])).status).toBe(0);
  });
});

test("an item that its provider takes back is retracted with its claims, once, and told; one that no provider numbered is told alone", async () => {
  const item = (version: number, status: string, body: string): string =>
    JSON.stringify({
      uri: "urn:desk:killed",
      version: String(version),
      type: "text",
      pubstatus: status,
      versioncreated: "2020-12-04T10:00:00Z",
      headline: "Dead",
      ...(body === "" ? {} : { body_text: body }),
    });
  writeFileSync(join(folder, "first.json"), item(1, "usable", "Two soldiers were killed near Gao, the army said."));
  writeFileSync(join(folder, "kill.json"), item(2, "canceled", ""));
  writeFileSync(join(folder, "third.json"), item(3, "usable", "One soldier was killed near Gao, the army said."));
  writeFileSync(join(folder, "urn.jsonl"), `${JSON.stringify({ id: "urn:desk:other", text: "Two guards were killed near Gao.", date: "2020-12-04" })}\n`);
  writeFileSync(join(folder, "foreign.json"), item(9, "canceled", "").replace("urn:desk:killed", "urn:desk:other"));
  const add = async (...files: string[]) => run(["add", ...files, "--record", "killed.record"]);
  expect(await add("first.json", "urn.jsonl")).toMatchObject({ status: 0 });
  expect((await add("kill.json")).stderr).toMatch(/version 1 on the record is retracted with its claims.*\(retracted\)/);
  expect((await add("kill.json")).stderr).not.toContain("(retracted)");
  expect((await add("foreign.json")).stderr).toContain("(still-standing)");
  expect(await add("third.json")).toMatchObject({ status: 0, stdout: expect.stringContaining("1 new version") as string });
  expect((await add("kill.json")).stderr).not.toContain("(retracted)");
  const claims = (await run(["export", "--format", "jsonl", "--view", "claims", "--record", "killed.record"])).stdout;
  const standing = claims
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { standing: string; claim: { quote: { exact: string } } });
  expect(standing.map(({ standing: as, claim }) => `${as}: ${claim.quote.exact}`).sort()).toEqual([
    "read: One soldier was killed near Gao",
    "read: Two guards were killed near Gao",
    "retracted: Two soldiers were killed near Gao",
  ]);
});

describe("trucewatch watch --record", () => {
  const OPML = "feeds.opml";

  test("new items come on the record once, with their outlet; the second poll asks by ETag", async () => {
    pages.set("/feed", { body: RSS, headers: { etag: '"one"' } });
    writeFileSync(join(folder, OPML), `<opml version="2.0"><body><outline text="Valley Desk" xmlUrl="${base}/feed"/></body></opml>`);
    const first = await run(["watch", OPML, "--once", "--record", "watch.record"], { isOpen: true });
    expect(first).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("2 reports added") as string });
    asked.length = 0;
    const second = await run(["watch", OPML, "--once", "--record", "watch.record"], { isOpen: true });
    expect(second).toMatchObject({ status: 0, stdout: expect.stringContaining("0 reports added") as string });
    expect(asked.find(({ path }) => path === "/feed")?.etag).toBe('"one"');
    expect((await reportsOn("watch.record")).length).toBe(2);
  });

  test("what was polled and not remembered comes again and is known", async () => {
    rmSync(join(folder, `${OPML}.watch.json`));
    expect((await run(["watch", OPML, "--once", "--record", "watch.record"], { isOpen: true })).stdout).toContain("0 reports added, 0 new versions, 2 already known");
  });

  test("what robots.txt forbids stays away", async () => {
    pages.set("/robots.txt", { body: "User-agent: *\nDisallow: /feed" });
    expect(await run(["watch", OPML, "--once", "--record", "shut.record"], { isOpen: true })).toMatchObject({ status: 1, stderr: expect.stringContaining("robots") as string });
    pages.delete("/robots.txt");
  });
});
