import { parse } from "csv-parse/sync";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/** Each command is a process of its own, and a test runs many. */
vi.setConfig({ testTimeout: 180_000 });

const COMMAND = fileURLToPath(new URL("../../dist/trucewatch.js", import.meta.url));
const STORY = "YEREVAN, Armenia, Dec. 4, 2020 (Wire) -- Armenia's Health Ministry said Wednesday that at least 2,718 Armenian servicemen were killed in the war over Nagorno-Karabakh.\n";
const HEAD = /^[1-9]\d*:[0-9a-f]{64}$/;

type Fields = Readonly<Record<string, unknown>>;

const folder = mkdtempSync(join(tmpdir(), "trucewatch-told-"));
const env = { ...process.env, TRUCEWATCH_RECORD: "told.record" };
const run = (...args: string[]) => spawnSync(process.execPath, [COMMAND, ...args], { cwd: folder, encoding: "utf8", env });

/** What a command that is to succeed prints. */
function ok(...args: string[]): string {
  const { status, stdout, stderr } = run(...args);
  expect([stderr, status]).toEqual(["", 0]);
  return stdout;
}

const json = <T = Fields>(...args: string[]): T => JSON.parse(ok(...args, "--format", "json")) as T;
const csv = (...args: string[]): readonly Readonly<Record<string, string>>[] => parse(ok(...args, "--format", "csv"), { columns: true });
const claimOf = (): string => json<readonly { claims: readonly string[] }[]>("figures")[0]!.claims[0]!;

beforeAll(() => {
  writeFileSync(join(folder, "story.txt"), STORY);
  writeFileSync(join(folder, "other.txt"), STORY.replace("2,718", "2,800").replace("Dec. 4", "Dec. 6"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what a command did, for machines", () => {
  test("add: how many came, and which are new versions", () => {
    const added = json("add", "story.txt");
    expect(added).toMatchObject({ record: "told.record", added: 1, known: 0, refused: 0, newVersions: [] });
    expect(added.claims).toBeGreaterThan(0);
    expect(csv("add", "other.txt", "story.txt")).toMatchObject([{ record: "told.record", added: "1", known: "1", refused: "0", newVersions: "" }]);
    writeFileSync(join(folder, "other.txt"), STORY.replace("2,718", "2,900"));
    expect(json("add", "other.txt")).toMatchObject({ added: 0, newVersions: ["other.txt"] });
    const { status, stdout } = run("add", "story.txt", "missing.txt", "--format", "json");
    expect([status, JSON.parse(stdout)]).toMatchObject([1, { added: 0, known: 1, refused: 1 }]);
  });

  test("decide, claim, grade and note: the entry as it stands in the log", () => {
    const claim = claimOf();
    const rejected = json("decide", "reject", claim, "--reason", "a slip", "--author", "ann");
    expect(rejected).toMatchObject({ kind: "decision", author: "ann", body: { action: "reject", claims: [claim], reason: "a slip" }, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    const [retracted] = csv("decide", "retract", String(rejected.seq), "--reason", "it, was right");
    expect(retracted).toMatchObject({ kind: "decision", prev: rejected.hash });
    expect(JSON.parse(retracted!.body!)).toEqual({ action: "retract", entry: rejected.seq, reason: "it, was right" });
    expect(json("grade", "--claim", claim, "--credibility", "2")).toMatchObject({ kind: "grade", body: { about: { claim }, credibility: "2" } });
    expect(csv("note", "No", "access.")).toMatchObject([{ kind: "note", body: '{"about":null,"text":"No access."}' }]);
    const { report } = json<readonly { report: string }[]>("search", "Armenia")[0]!;
    const missing = ["--words", "Armenia", "--kind", "casualties", "--set", "casualties.outcome=missing", "--set", "casualties.count.value=77"];
    expect(json("claim", report, ...missing)).toMatchObject({ kind: "claim", body: { report, claim: { kind: "casualties", quote: { exact: "Armenia" } } } });
  });

  test("reread: how many reports and claims, and by which version", () => {
    expect(json("reread")).toMatchObject({ reports: 0, added: 0, unread: 0, kept: 0 });
    const [again] = csv("reread", "--all");
    expect(again).toMatchObject({ record: "told.record", reports: "3", added: "0", unread: "0", reader: expect.stringMatching(/\d/) as string });
  });

  test("verify: the head, or the first fault beside the words on it", () => {
    const whole = json<{ head: string; entries: number }>("verify");
    expect(whole).toMatchObject({ record: "told.record", isWhole: true, brokenAt: null, fault: null, head: expect.stringMatching(HEAD) as string });
    expect(csv("verify")).toMatchObject([{ head: whole.head, entries: String(whole.entries), isWhole: "true", fault: "" }]);
    const broken = run("verify", "--against", `3:${"0".repeat(64)}`, "--format", "json");
    expect([broken.status, JSON.parse(broken.stdout)]).toMatchObject([1, { isWhole: false, brokenAt: 3 }]);
    expect(broken.stderr).toContain("does not hold");
    expect(run("export", "--format", "bundle", "--out", "all.zip").status).toBe(0);
    expect(json("verify", "all.zip")).toMatchObject({ bundle: "all.zip", isWhole: true, head: whole.head });
  });

  test("copy of a bundle: the same log, texts and views; nothing of one that does not hold", () => {
    const whole = json<{ head: string; entries: number }>("verify");
    expect(run("export", "--format", "bundle", "--out", "published.zip").status).toBe(0);
    expect(json("copy", "published.zip", "again.record")).toEqual({ from: "published.zip", to: "again.record", entries: whole.entries, head: whole.head });
    expect(json("verify", "--record", "again.record")).toMatchObject({ isWhole: true, head: whole.head });
    for (const view of ["figures", "control", "board", "incidents", "sources"]) expect(json(view, "--record", "again.record"), view).toEqual(json(view));
    expect(json("rebuild", "--record", "again.record")).toEqual(json("rebuild"));
    const bytes = readFileSync(join(folder, "published.zip"));
    writeFileSync(join(folder, "cut.zip"), bytes.subarray(0, bytes.length - 400));
    const cut = run("copy", "cut.zip", "cut.record");
    expect([cut.status, cut.stdout, existsSync(join(folder, "cut.record"))]).toEqual([1, "", false]);
    expect(cut.stderr).toContain("nothing was copied");
  });

  test("rebuild: a line a view; copy: the entries and the head", () => {
    const views = json<readonly { view: string; isIdentical: boolean }[]>("rebuild");
    expect(views.map(({ view }) => view)).toEqual(expect.arrayContaining(["figures", "board"]));
    expect(views.every(({ isIdentical }) => isIdentical)).toBe(true);
    expect(csv("rebuild").map(({ view, isIdentical }) => [view, isIdentical])).toEqual(views.map(({ view }) => [view, "true"]));
    const { head, entries } = json("verify");
    expect(json("copy", "told.record", "one.record")).toEqual({ from: "told.record", to: "one.record", entries, head });
    expect(csv("copy", "told.record", "two.record")).toEqual([{ from: "told.record", to: "two.record", entries: String(entries), head }]);
  });

  test("each is offered by help and by completion", () => {
    const completion = ok("completion", "bash");
    for (const name of ["add", "decide accept", "decide retract", "claim", "grade", "note", "reread", "verify", "rebuild", "copy"]) {
      const help = ok(...name.split(" "), "--help");
      expect([name, /--format <form>/.test(help), /Examples:\n {2}trucewatch /.test(help)]).toEqual([name, true, true]);
      expect(completion.split("\n").find((line) => line.includes(`'${name}')`) || line.trimStart().startsWith(`${name})`))).toContain("--format");
    }
  });
});
