import { parse } from "csv-parse/sync";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Casualties, Claim, Reading } from "../../core/index.js";
import { openRecord } from "../../server/record/index.js";
import { EVALUATION, SKIP_EVALUATION } from "../../corpus/samples.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/** Each command is a process of its own, and a test runs many. */
vi.setConfig({ testTimeout: 180_000 });

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COMMAND = here("../../dist/trucewatch.js");
const CORPUS = here("../../corpus");
const SAMPLES = ["01-kalbajar-live.txt", "02-ministry-communique.txt", "03-still-counting.txt", "04-two-villages.txt", "05-names-and-numbers.html", "06-monitor-bulletin.txt"].map(
  (name) => `karabakh-${name}`,
);
const FRESH =
  "BAKU, Azerbaijan, Dec. 4, 2020 (Wire) -- Azerbaijan's Defense Ministry said Thursday that 2,783 Azerbaijani troops were killed in the war. Armenia's Health Ministry said Wednesday that at least 2,718 Armenian servicemen were killed in the war over Nagorno-Karabakh. Armenia returned Lachin district to Azerbaijan on Dec. 1.\n";
const STALE = "YEREVAN, Armenia, Dec. 6, 2020 (Wire) -- Armenia's Health Ministry said on Nov. 14 that 2,317 Armenian servicemen were killed in the war over Nagorno-Karabakh.\n";

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Row {
  readonly id: string;
  readonly party: string | null;
  readonly category: string;
  readonly outcome: string;
  readonly claimant: string | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly saidOn: string | null;
  readonly state: string;
  readonly claims: readonly string[];
}

interface WhyJson {
  readonly quotes: readonly { readonly report: string; readonly exact: string; readonly start: number; readonly end: number }[];
  readonly facts: readonly { readonly id: string; readonly report: { readonly id: string } }[];
  readonly entries: readonly { readonly seq: number; readonly kind: string }[];
}

const folder = mkdtempSync(join(tmpdir(), "trucewatch-record-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], options: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    input: options.input ?? "",
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, COLUMNS: "140", ...options.env },
  });
  return { status, stdout, stderr };
}

/** A command that is to succeed. */
function ok(...args: string[]): string {
  const result = run(args);
  expect(result.stderr).toBe("");
  expect(result.status).toBe(0);
  return result.stdout;
}

const json = <T>(...args: string[]): T => JSON.parse(ok(...args, "--format", "json")) as T;
const deaths = (rows: readonly Row[], party: string): Row[] => rows.filter((row) => row.party === party && row.category === "military" && row.outcome === "killed");

beforeAll(() => {
  writeFileSync(join(folder, "fresh.txt"), FRESH);
  writeFileSync(join(folder, "stale.txt"), STALE);
  mkdirSync(join(folder, "samples"));
  for (const name of SAMPLES) copyFileSync(join(CORPUS, name), join(folder, "samples", name));
});

describe("from reports to figures, to the words, to a decision and back", () => {
  const record = ["--record", "way.record"];

  test("add tells what it did, and doing it again changes nothing", () => {
    expect(ok("add", "fresh.txt", "stale.txt", ...record)).toMatch(/^way\.record: 2 reports added, 0 new versions, 0 already known, 0 refused; \d+ new claims\.\n$/);
    const head = ok("verify", ...record);
    expect(ok("add", "fresh.txt", "stale.txt", ...record)).toContain("0 reports added, 0 new versions, 2 already known, 0 refused; 0 new claims");
    expect(ok("verify", ...record)).toBe(head);
  });

  test("a figure said later stands although a later report repeats an earlier one", () => {
    const rows = deaths(json<Row[]>("figures", ...record), "ARM");
    expect(rows.map(({ claimant, min, max, saidOn, state }) => ({ claimant, min, max, saidOn, state }))).toEqual([
      { claimant: "Armenia's Health Ministry", min: 2317, max: 2317, saidOn: "2020-11-14", state: "superseded" },
      { claimant: "Armenia's Health Ministry", min: 2718, max: null, saidOn: "2020-12-02", state: "standing" },
    ]);
    const early = deaths(json<Row[]>("figures", "--as-of", "2020-11-20", ...record), "ARM");
    expect(early.map(({ min, state }) => [min, state])).toEqual([[2317, "standing"]]);
  });

  test("every figure's why ends in the exact words of a report", () => {
    const rows = json<Row[]>("figures", ...record);
    expect(rows.length).toBeGreaterThan(2);
    const texts: Readonly<Record<string, string>> = { "fresh.txt": FRESH, "stale.txt": STALE };
    for (const { id, claims } of rows) {
      const { quotes, facts, entries } = json<WhyJson>("why", id, ...record);
      expect(quotes).toHaveLength(claims.length);
      for (const [i, { exact, start, end }] of quotes.entries()) expect(texts[facts[i]?.report.id ?? ""]?.slice(start, end)).toBe(exact);
      expect(entries.map(({ kind }) => kind)).toContain("claim");
    }
    const [figure] = deaths(rows, "ARM");
    const words = ok("why", figure?.id ?? "", ...record);
    expect(words).toMatch(/“2,317 Armenian servicemen were killed in the war[^”]*”/);
    expect(words).toMatch(/stale\.txt, published 2020-12-06, characters \d+–\d+ · rule casualties\/\S+ · read/);
    expect(words).toContain("In the log");
  });

  test("a decision changes the figures, its entry is shown, and retracting it puts them back", () => {
    const before = json<Row[]>("figures", ...record);
    const standing = deaths(before, "ARM").find(({ state }) => state === "standing");
    const entry = ok("decide", "reject", standing?.id ?? "", "--reason", "a slip of the desk", "--author", "a reviewer", ...record);
    expect(entry).toMatch(/^\d+ · \S+ · a reviewer · \S+ rejected, because: a slip of the desk\n$/);
    expect(deaths(json<Row[]>("figures", ...record), "ARM").map(({ min, state }) => [min, state])).toEqual([[2317, "standing"]]);
    expect(ok("why", standing?.claims[0] ?? "", ...record)).toContain("because: a slip of the desk");
    ok("decide", "retract", entry.split(" ")[0] ?? "", "--reason", "it was right", ...record);
    expect(json<Row[]>("figures", ...record)).toEqual(before);
  });

  test("a correction puts a field right, and wrong ones are refused", () => {
    const [claim = ""] = deaths(json<Row[]>("figures", ...record), "AZE")[0]?.claims ?? [];
    ok("decide", "correct", claim, "--set", "saidOn=2020-12-02", "--reason", "checked with the ministry", ...record);
    expect(deaths(json<Row[]>("figures", ...record), "AZE")).toMatchObject([{ saidOn: "2020-12-02" }]);
    expect(run(["decide", "correct", claim, "--set", "saidOn=soon", ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining("EDTF") as string });
    expect(run(["decide", "correct", claim, "--set", "colour=red", ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining("no field colour") as string });
    expect(run(["decide", "reject", claim, ...record]).status).toBe(2);
    expect(run(["decide", "accept", "no-such-claim", "--reason", "x", ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining("no-such-claim") as string });
  });

  test("somebody else's decision since is not overridden unseen", () => {
    const [claim = ""] = deaths(json<Row[]>("figures", ...record), "AZE")[0]?.claims ?? [];
    expect(run(["decide", "accept", claim, "--after", "1", ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining("decided-since") as string });
  });

  test("a changed text under one id is a new version", () => {
    writeFileSync(join(folder, "stale.txt"), STALE.replace("2,317", "2,320"));
    expect(ok("add", "stale.txt", ...record)).toContain("1 new version (stale.txt)");
    expect(deaths(json<Row[]>("figures", ...record), "ARM").map(({ min }) => min)).not.toContain(2317);
  });

  test("a claim that the reader missed is added on words of a report, and taken back", () => {
    const report = json<{ report: string }[]>("search", "Lachin", ...record)[0]?.report ?? "";
    const words = ["--words", "Dec", "--kind", "casualties", "--set", "casualties.outcome=missing"];
    const figures = (): number => json<Row[]>("figures", ...record).filter(({ outcome, min }) => outcome === "missing" && min === 77).length;
    const told = ok("claim", report, ...words, "--set", "casualties.count.value=77", "--reason", "read past", "--author", "ann", ...record);
    expect(told).toMatch(/^\d+ · \S+ · ann · claim \S+ added by hand, because: read past\n$/);
    expect(figures()).toBe(1);
    expect(run(["claim", report, ...words, "--set", "casualties.count.value=77", ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining("known-claim") as string });
    ok("decide", "retract", told.split(" ")[0]!, "--reason", "x", ...record);
    expect(figures()).toBe(0);
    for (const [wrong, why] of [
      [[report, "--words", "no such words", "--kind", "event"], "no such words"],
      [[report, ...words, "--set", "casualties.outcome=died"], "casualties.outcome"],
      [[report, ...words, "--set", "casualties.outcome.x=1"], "holds a value already"],
      [["nothing", ...words], "no report"],
    ] as const)
      expect(run(["claim", ...wrong, ...record])).toMatchObject({ status: 1, stderr: expect.stringContaining(why) as string });
  });

  test("notes and grades are entries of the log, and the log is proved", () => {
    expect(ok("note", "No", "access", "this", "week.", ...record)).toContain("note: No access this week.");
    expect(ok("grade", "--source", "Wire", "--reliability", "B", ...record)).toContain("source Wire graded B");
    expect(run(["grade", "--source", "Wire", ...record]).status).toBe(2);
    expect(run(["grade", "--claim", "nothing", "--credibility", "2", ...record]).status).toBe(1);
    const [, head = ""] = /head (\S+)\n$/.exec(ok("verify", ...record)) ?? [];
    expect(ok("verify", "--against", head, ...record)).toContain("passed through the head given");
    expect(run(["verify", "--against", `3:${"0".repeat(64)}`, ...record])).toMatchObject({ status: 1, stdout: "" });
    expect(ok("rebuild", ...record)).not.toContain("changed");
    expect(ok("reread", "--all", ...record)).toMatch(/3 reports read again by version \S+; 0 claims new, 0 no longer read/);
  });

  test("a copy has the same chain", () => {
    const [, head = ""] = /head (\S+)\n$/.exec(ok("verify", ...record)) ?? [];
    expect(ok("copy", "way.record", "copy.record")).toContain(head);
    expect(json<Row[]>("figures", "--record", "copy.record")).toEqual(json<Row[]>("figures", ...record));
  });
});

interface ChangeJson {
  readonly before: Row | null;
  readonly after: Row | null;
  readonly reader: string;
  readonly why: string;
  readonly went: readonly { readonly claim: string; readonly exact: string; readonly reader: string }[];
  readonly came: readonly { readonly claim: string; readonly exact: string; readonly reader: string }[];
}

describe("what reading again changed in the figures", () => {
  const record = ["--record", "again.record"];

  /** The report as an earlier version might have read it: one number wrong, one figure missed, one that is none. */
  async function addAsReadEarlier(): Promise<void> {
    const reading = JSON.parse(ok("read", "--format", "jsonl", "fresh.txt")) as Reading;
    const [azeri, armenian] = ["2,783", "2,718"].map((number) => reading.claims.find(({ kind, quote }) => kind === "casualties" && quote.exact.includes(number)));
    const wrong = { ...azeri, id: "wrong", casualties: { ...(azeri as { casualties: Casualties }).casualties, count: { text: "278", qualifier: "exact", value: 278, min: 278, max: 278 } } };
    const none = { ...azeri, id: "none", rule: "guess", quote: { exact: "Dec. 4, 2020", start: 19, end: 31 }, casualties: { ...wrong.casualties, outcome: "missing" } };
    const claims = [wrong, none, ...reading.claims.filter((claim) => claim !== azeri && claim !== armenian)] as Claim[];
    const file = await openRecord(join(folder, "again.record"));
    const earlier = { ...reading, report: { ...reading.report, reader: "0.0.1" }, claims };
    await file.add([{ id: "fresh.txt", text: FRESH, outlet: null, origin: "fresh.txt", language: "en", reading: earlier }], { author: "a monitor", at: "2020-12-05T00:00:00.000Z" });
    await file.close();
  }

  test("the old figure beside the new, why, by which version, and the claims that went and came", async () => {
    await addAsReadEarlier();
    expect(json<ChangeJson[]>("figures", "--changes", ...record)).toEqual([]);
    expect(ok("reread", ...record)).toContain("trucewatch figures --changes");
    const changes = json<ChangeJson[]>("figures", "--changes", ...record);
    const otherwise = changes.find(({ before, after }) => before !== null && after !== null);
    expect(otherwise).toMatchObject({ before: { party: "AZE", max: 278 }, after: { party: "AZE", max: 2783 }, why: expect.stringContaining("read otherwise: the number") as string });
    expect(otherwise?.went).toMatchObject([{ reader: "0.0.1", exact: expect.stringContaining("2,783") as string }]);
    expect(otherwise?.came).toMatchObject([{ reader: otherwise?.reader, exact: expect.stringContaining("2,783") as string }]);
    expect(changes.find(({ before }) => before === null)).toMatchObject({ after: { party: "ARM", min: 2718 }, went: [], why: expect.stringContaining("not read as a figure before") as string });
    expect(changes.find(({ after }) => after === null)).toMatchObject({
      before: { outcome: "missing" },
      came: [],
      why: expect.stringContaining("no longer read as a figure (before by the rule guess)") as string,
    });
    expect(changes).toHaveLength(3);
  });

  test("in a table, beneath the figures, as CSV, and as known before", () => {
    const text = ok("figures", "--changes", ...record);
    expect(text).toMatch(/Read again by version \S+ on \d{4}-\d\d-\d\d: 3 figures changed/);
    expect(text.replaceAll(/\s+/g, " ")).toMatch(/278 by .* → 2,783 by /);
    expect(ok("figures", ...record)).toContain("--changes tells what and why");
    const rows = parse(ok("figures", "--changes", "--outcome", "missing", "--format", "csv", ...record), { columns: true }) as Record<string, string>[];
    expect(rows).toMatchObject([{ outcome: "missing", beforeMax: "278", afterMax: "", why: expect.stringContaining("no longer") as string }]);
    expect(json<ChangeJson[]>("figures", "--changes", "--known-by", "2020-12-06", ...record)).toEqual([]);
  });
});

describe("the samples on the deal of November 2020", () => {
  const record = ["--record", "samples.record"];

  test("a folder is added whole", () => {
    expect(ok("add", "samples", ...record)).toContain("6 reports added");
  });

  test("the board: Lachin kept on its day, Kalbajar extended and kept then", () => {
    const rows = parse(ok("board", "--accord", "karabakh-2020", "--format", "csv", ...record), { columns: true }) as readonly Record<string, string>[];
    const row = (provision: string): Record<string, string> | undefined => rows.find((candidate) => candidate.provision === `karabakh-2020/${provision}`);
    expect(row("lachin")).toMatchObject({ state: "kept", due: "2020-12-01", doneOn: "2020-12-01", score: "3" });
    expect(row("kalbajar")).toMatchObject({ state: "kept", due: "2020-11-25", dueAtFirst: "2020-11-15", isExtended: "true", doneOn: "2020-11-25" });
    const words = ok("board", "--accord", "karabakh-2020", ...record);
    expect(words).toMatch(/due 2020-12-01 · done 2020-12-01, on its day · score 3 of 3, full/);
    expect(words).toContain("due 2020-11-25 (extended; first 2020-11-15) · done 2020-11-25, on its day");
    const early = ok("board", "--accord", "karabakh-2020", "--as-of", "2020-11-22", ...record);
    expect(early).toContain("3 days left");
    expect(early).toContain("“the cease-fire took hold at midnight Moscow time on the 10th” karabakh-01-kalbajar-live.txt");
  });

  test("control on a day, by place with the names of both sides", () => {
    const rows = json<readonly { place: string; names: readonly string[]; holder: string; daysLate: number | null }[]>("control", "--as-of", "2020-11-26", ...record);
    expect(rows.find(({ place }) => place === "Kalbajar")).toMatchObject({ holder: "AZE", daysLate: 0, names: ["Kalbajar", "Karvachar", "Kelbajar"] });
    expect(rows.map(({ place }) => place)).not.toContain("Lachin");
    expect(ok("control", ...record)).toMatch(/Kalbajar \/ Karvachar .*Azerbaijan/);
  });

  test("incidents, sources and search print for people and for machines", () => {
    expect(ok("incidents", ...record)).toContain("How many a week, against the week before");
    expect(ok("sources", ...record)).toContain("6 reports of 6 independent origins");
    expect(json<readonly unknown[]>("sources", ...record)).toHaveLength(6);
    expect(ok("search", "prisoners", ...record)).toMatch(/\[prisoners\]/i);
    for (const view of ["figures", "control", "board", "incidents", "sources"]) {
      const rows = json<readonly { id?: string }[]>(view, ...record);
      const lines = parse(ok(view, "--format", "csv", ...record), { columns: true }) as readonly Record<string, string>[];
      expect(lines.map(({ id }) => id)).toHaveLength(rows.length);
      expect(ok(view, ...record)).toMatch(/Limits: seen through 6 reports of 6 origins, published 2020-11-25 to 2021-02-01/);
    }
  });

  test("party names are words, and piped output is plain", () => {
    const words = ok("figures", ...record);
    expect(words).toMatch(/^Azerbaijan · military · killed$/m);
    expect(words).not.toMatch(/\u001b|\bAZE\b|\bARM\b/);
    expect(words).toContain("○");
  });
});

describe.skipIf(SKIP_EVALUATION)("the annotated report beside the samples", () => {
  const record = ["--record", "real.record"];
  const sides = (rows: readonly Row[]): unknown[] =>
    rows
      .filter(({ category, outcome, party }) => category === "military" && outcome === "killed" && party !== null)
      .map(({ party, claimant, min, max, saidOn, state }) => [party, claimant, min, max, saidOn, state]);

  test("both armies' dead are series with their claimants, and the figure said last stands", () => {
    ok("add", join(EVALUATION, "reports/2020-12-04-karabakh.txt"), "samples", ...record);
    const early = sides(json<Row[]>("figures", "--accord", "karabakh-2020", "--as-of", "2020-12-31", ...record));
    expect(early).toEqual(
      expect.arrayContaining([
        ["ARM", "Armenia's Health Ministry", 2718, null, "2020-12-02", "standing"],
        ["AZE", "Defense Ministry", 2783, 2783, "2020-12-03", "standing"],
        ["AZE", "Azerbaijan", null, 2799, "2020-12-03", "standing"],
      ]),
    );
    expect(sides(json<Row[]>("figures", "--accord", "karabakh-2020", ...record))).toContainEqual(["AZE", expect.stringContaining("Ministry of Defence"), 2855, 2855, "2021-01-18", "standing"]);
  });

  test("every figure ends in exact words", () => {
    for (const { id } of json<Row[]>("figures", "--accord", "karabakh-2020", ...record)) expect(json<WhyJson>("why", id, ...record).quotes.every(({ exact }) => exact.length > 5)).toBe(true);
  });
});

describe("trouble", () => {
  test("a record that is not there, and a file that is none", () => {
    expect(run(["figures", "--record", "none.record"])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/no record at none\.record; make one with "trucewatch add/) as string });
    expect(existsSync(join(folder, "none.record"))).toBe(false);
    writeFileSync(join(folder, "words.record"), "These are words and no record.\n".repeat(100));
    expect(run(["figures", "--record", "words.record"])).toMatchObject({ status: 1, stderr: expect.stringContaining("(not-a-record)") as string });
    expect(readFileSync(join(folder, "words.record"), "utf8")).toContain("These are words");
  });

  test("what cannot be read is told, and the others are added", () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { status, stdout, stderr } = run(["add", "empty.txt", "missing.txt", "fresh.txt", "--record", "some.record"]);
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 2]);
    expect(stdout).toContain("1 report added, 0 new versions, 0 already known, 2 refused");
  });

  test("a folder without reports makes no record", () => {
    mkdirSync(join(folder, "pictures"));
    expect(run(["add", "pictures", "--record", "pictures.record"])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("no report in pictures") as string });
    expect(existsSync(join(folder, "pictures.record"))).toBe(false);
  });

  test("reports from standard input, one a line or one in all; TRUCEWATCH_RECORD names the record", () => {
    const env = { TRUCEWATCH_RECORD: "piped.record" };
    const lines = `${JSON.stringify({ id: "one", text: FRESH })}\n{"id":\n${JSON.stringify({ id: "two", text: STALE, date: "2020-12-06" })}`;
    expect(run(["add", "--input", "jsonl"], { input: lines, env })).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("2 reports added") as string,
      stderr: expect.stringContaining("line 2") as string,
    });
    expect(run(["add", "-", "--date", "2020-12-07"], { input: "Two soldiers were killed on Monday, Armenia said.", env })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("piped.record: 1 report added") as string,
    });
  });

  test("two files of one name do not pass for versions of one report", () => {
    for (const name of ["north", "south"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "daily.txt"), `${name}: ${FRESH}`);
    }
    expect(ok("add", "north/daily.txt", "south/daily.txt", "--record", "named.record")).toContain("2 reports added, 0 new versions");
  });

  test.each([
    [["figures", "--as-of", "yesterday"]],
    [["figures", "--format", "xml"]],
    [["why"]],
    [["add"]],
    [["decide"]],
    [["decide", "retract", "x", "--reason", "y"]],
    [["completion", "csh"]],
    [["figures", "--known-by", "2020-02-30"]],
  ])("%j is not understood", (args) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toContain("    at ");
  });

  test("help tells every command, each with an example and the exit codes", () => {
    const { stdout } = run(["--help"]);
    const names = ["read", "add", "figures", "control", "board", "incidents", "sources", "search", "why", "decide", "claim", "grade", "note", "reread", "verify", "rebuild", "copy", "completion"];
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, "m"));
    for (const name of names) {
      const help = run([name, "--help"]);
      expect([name, help.status, /Examples:/.test(help.stdout), /Exit codes:/.test(help.stdout)]).toEqual([name, 0, true, true]);
    }
  });
});

describe("completion", () => {
  const line = (words: string): string =>
    `source <(${process.execPath} ${COMMAND} completion bash); COMP_WORDS=(trucewatch ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _trucewatch; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const completed = (words: string): string[] =>
    spawnSync("bash", ["-c", line(words)], { cwd: folder, encoding: "utf8" })
      .stdout.trim()
      .split("\n");

  test.skipIf(spawnSync("bash", ["--version"]).status !== 0 && process.env.CI === undefined)("bash completes commands, what belongs to decide, and options", () => {
    expect(completed("fi")).toEqual(["figures"]);
    expect(completed("decide re")).toEqual(expect.arrayContaining(["reject", "retract"]));
    expect(completed("figures --as")).toEqual(["--as-of"]);
    expect(completed("decide reject --rea")).toEqual(["--reason"]);
  });

  test("zsh and fish get every command", () => {
    for (const shell of ["zsh", "fish"]) expect(ok("completion", shell)).toMatch(/figures/);
  });
});
