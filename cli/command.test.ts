import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("../dist/trucewatch.js", import.meta.url));
const REPORT = "BAKU, Azerbaijan, Dec. 4, 2020 (Wire) -- The Defense Ministry said Thursday 2,783 troops were killed.\n";

/** What a shell's line comes to; `trucewatch` is the command. */
const shell = (line: string) => spawnSync("/bin/sh", ["-c", line.replaceAll("trucewatch", `"${process.execPath}" "${COMMAND}"`)], { cwd: folder, encoding: "utf8" });

const folder = mkdtempSync(join(tmpdir(), "trucewatch-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly report: { readonly id: string; readonly date: string | null; readonly text?: string; readonly charset?: string };
  readonly claims: readonly { readonly rule: string; readonly quote: { readonly exact: string }; readonly why?: unknown }[];
  readonly mentions?: unknown;
  readonly problems: readonly { readonly code: string }[];
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly lines: readonly Line[];
}

function run(args: readonly string[], input: string | Uint8Array = "", environment: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, COLUMNS: "160", ...environment },
  });
  const lines = stdout.startsWith("{")
    ? stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Line)
    : [];
  return { status, stdout, stderr, lines };
}

const codes = ({ lines }: Run): readonly string[] => lines.flatMap(({ problems }) => problems.map(({ code }) => code));

beforeAll(() => {
  writeFileSync(join(folder, "a.txt"), REPORT);
  writeFileSync(join(folder, "b.txt"), REPORT);
  writeFileSync(join(folder, "[odd].txt"), REPORT);
  writeFileSync(join(folder, "undated.txt"), "The ministry said 2 soldiers were killed on Thursday.\n");
  mkdirSync(join(folder, "folder"));
});

test.skipIf(process.platform === "win32")("where no file is named a pipe or a file at standard input is read; nothing at it is an error of use", () => {
  writeFileSync(join(folder, "fed.txt"), REPORT);
  for (const line of ["cat fed.txt | trucewatch read", "trucewatch read < fed.txt"])
    expect(shell(line)).toMatchObject({ status: 0, stdout: expect.stringContaining("2,783 troops were killed") as string });
  expect(shell("trucewatch read < /dev/null")).toMatchObject({ status: 2, stderr: expect.stringContaining("no report given") as string });
});

describe("trucewatch read", () => {
  test("a page whose article is in its linked data alone is read as when it is added", () => {
    const article = JSON.stringify({ "@type": "NewsArticle", articleBody: `${REPORT}${"More words of the article stand here. ".repeat(20)}` });
    writeFileSync(join(folder, "app.html"), `<html><head><script type="application/ld+json">${article}</script><style>${"a{}".repeat(2000)}</style></head><body><p>Loading</p></body></html>`);
    const { status, lines } = run(["read", "app.html"]);
    expect([status, lines[0]?.report.date, lines[0]?.claims.length]).toEqual([0, "2020-12-04", 1]);
  });

  test("prints one reading a report, in the order given", () => {
    const { status, lines } = run(["read", "b.txt", "a.txt"]);
    expect(status).toBe(0);
    expect(lines.map(({ report }) => [report.id, report.date])).toEqual([
      ["b.txt", "2020-12-04"],
      ["a.txt", "2020-12-04"],
    ]);
    expect(lines[0]?.claims[0]?.quote.exact).toContain("2,783 troops");
  });

  test("gives the same bytes twice", () => {
    expect(run(["read", "a.txt"]).stdout).toBe(run(["read", "a.txt"]).stdout);
  });

  test("expands patterns, and takes a name with pattern characters as it is where it exists", () => {
    expect(run(["read", "?.txt"]).lines.map(({ report }) => report.id)).toEqual(["a.txt", "b.txt"]);
    expect(run(["read", "[odd].txt"]).lines.map(({ report }) => report.id)).toEqual(["[odd].txt"]);
    expect(codes(run(["read", "none-*.txt"]))).toEqual(["missing"]);
  });

  test("reads standard input", () => {
    expect(run(["read", "-", "--date", "2021-01-02"], "Words about soldiers.").lines[0]?.report).toMatchObject({ id: "stdin", date: "2021-01-02" });
  });

  test("reads JSON lines from standard input and from files; a bad line stops no other", () => {
    const records = `{"id":"one","text":"Two soldiers were killed.","date":"2020-12-04"}\n{"id":\n\n{"id":"two","text":"Words."}`;
    const piped = run(["read", "--input", "jsonl"], records);
    expect(piped.status).toBe(1);
    expect(piped.lines.map(({ report }) => report.id)).toEqual(["one", "stdin:2", "two"]);
    expect(piped.stderr).toContain("line 2");
    writeFileSync(join(folder, "records.jsonl"), records);
    expect(run(["read", "--input", "jsonl", "records.jsonl"]).lines.map(({ report }) => report.id)).toEqual(["one", "records.jsonl:2", "two"]);
  });

  test("adds mentions and reasons only where they are asked for", () => {
    const [plain] = run(["read", "a.txt"]).lines;
    const [full] = run(["read", "--mentions", "--why", "a.txt"]).lines;
    expect([plain?.mentions, plain?.claims[0]?.why]).toEqual([undefined, undefined]);
    expect(full?.mentions).toBeDefined();
    expect(full?.claims[0]?.why).toMatchObject({ rule: full?.claims[0]?.rule, parts: expect.arrayContaining([expect.objectContaining({ role: "quote" })]) as unknown });
  });

  test("tells for each claim the words of its source, day, count, people and place, and no mentions unasked", () => {
    const [line] = run(["read", "--why", "a.txt"]).lines;
    const { parts } = line?.claims[0]?.why as { parts: readonly { role: string; text: string; start: number; end: number }[] };
    expect(parts.map(({ role, text }) => [role, text])).toEqual([
      ["quote", "2,783 troops were killed"],
      ["claimant", "Defense Ministry"],
      ["said on", "Thursday"],
      ["count", "2,783"],
      ["victims", "2,783 troops"],
      ["where", "BAKU"],
      ["where", "Azerbaijan"],
    ]);
    for (const { text, start, end } of parts) expect(REPORT.slice(start, end)).toBe(text);
    expect(line?.mentions).toBeUndefined();
  });

  test("shows people the mentions they ask for", () => {
    const { stdout } = run(["read", "--format", "text", "--mentions", "a.txt"]);
    for (const words of ["DATES", "“Thursday” 2020-12-03", "PLACES", "“BAKU” BAKU, AZ, exact", "COUNTS", "“2,783” exact, 2,783, troops", "ACTORS", "ATTRIBUTIONS"]) expect(stdout).toContain(words);
    expect(run(["read", "--format", "text", "a.txt"]).stdout).not.toContain("PLACES");
  });

  test.each([40, 60, 80, 120])("keeps within %i columns, and cuts no word that fits", (columns) => {
    const { stdout } = run(["read", "--format", "text", "--why", "--mentions", "a.txt"], "", { COLUMNS: String(columns) });
    const lines = stdout.split("\n");
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
    for (const words of ["Ministry", "2,783 killed"]) expect(lines.some((line) => line.includes(words))).toBe(true);
  });

  test("names the place of a fault once", () => {
    writeFileSync(join(folder, "bad.jsonl"), '{"id":"a","text":"Words."}\n{bad\n');
    expect(run(["read", "bad.jsonl"]).stderr).toMatch(/^trucewatch: bad\.jsonl: line 2 is no JSON object/m);
    expect(run(["read", "--input", "jsonl", "bad.jsonl"]).stderr).toMatch(/^trucewatch: bad\.jsonl:2: line 2 is not JSON/m);
  });

  test("says who says what for people", () => {
    const { stdout } = run(["read", "--format", "text", "--why", "a.txt"]);
    expect(stdout).toMatch(/WHO SAYS SO +SAID ON/);
    expect(stdout).toContain("[2,783 troops were killed]");
    expect(stdout).toContain("why: rule ");
    expect(stdout).not.toContain("\u001b");
  });

  test("carries the decoded text where the file was not UTF-8", () => {
    writeFileSync(join(folder, "wide.txt"), Buffer.from(`\ufeff${REPORT}`, "utf16le"));
    expect(run(["read", "wide.txt"]).lines[0]?.report).toMatchObject({ charset: "utf-16le", text: `\ufeff${REPORT}` });
  });
});

describe("reports in other forms", () => {
  const fixture = (name: string): string => fileURLToPath(new URL(`../intake/fixtures/${name}`, import.meta.url));

  test("a PDF, a Word document, mail and archives are read as text is; the text drawn from them is part of the reading", () => {
    const { status, lines } = run(["read", ...["report.pdf", "report.docx", "letter.eml", "box.mbox", "bundle.zip", "crawl.warc.gz", "crawl.wacz"].map(fixture)]);
    expect(status).toBe(0);
    expect(lines.map(({ report }) => report.id)).toEqual([
      ...["report.pdf", "report.docx", "report-1@example.org", "letter.eml!annex.pdf", "report-2@example.org", "report-3@example.org"],
      ...["bundle.zip!inner/report.html", "report-1@example.org", "bundle.zip!mail/letter.eml!annex.pdf", "bundle.zip!notes.txt"],
      ...["http://desk.example.org/report.html", "http://desk.example.org/report.pdf", "http://desk.example.org/report.html", "http://desk.example.org/report.pdf"],
    ]);
    for (const { report, claims } of lines) for (const { quote } of claims) expect(report.text).toContain(quote.exact);
    expect(lines[0]?.report).toMatchObject({ mediaType: "application/pdf", origin: "report.pdf" });
  });

  test("a large archive is read over the cores, and gives the same bytes as a small one in one thread", () => {
    const filling = "The road to the crossing was open and the market was full. ".repeat(30);
    const lines = Array.from({ length: 1_200 }, (_, i) =>
      i === 700 ? "{" : JSON.stringify({ id: `r${i}`, date: "2020-12-04", text: `The army said on Thursday that ${i + 2} soldiers were killed.\n\n${filling}` }),
    );
    const bytes = Buffer.from(lines.join("\n"));
    writeFileSync(join(folder, "large.jsonl"), bytes);
    writeFileSync(join(folder, "large.jsonl.gz"), gzipSync(bytes));
    const [large, small] = ["large.jsonl", "large.jsonl.gz"].map((name) => run(["read", "--why", name])) as [Run, Run];
    expect([large.status, large.lines.length, codes(large)]).toEqual([1, 1_200, ["bad-json"]]);
    expect(large.lines[699]?.claims[0]?.why).toBeDefined();
    for (const field of ["stdout", "stderr"] as const) expect(large[field] === small[field].replaceAll("large.jsonl.gz", "large.jsonl")).toBe(true);
  });

  test("a table by a map of columns, given as it is or in a file", () => {
    writeFileSync(join(folder, "table.csv"), "key;day;body\nr1;2020-12-04;Two soldiers were killed.\n");
    writeFileSync(join(folder, "map.yaml"), "# of our table\nid: key\ndate: day\ntext: 'body'\n");
    for (const map of ["id=key,date=day,text=body", "map.yaml"]) {
      expect(run(["read", "--columns", map, "table.csv"]).lines).toMatchObject([{ report: { id: "r1", date: "2020-12-04", text: "Two soldiers were killed." }, claims: [{ kind: "casualties" }] }]);
    }
    expect(run(["read", "--columns", "words=body", "table.csv"])).toMatchObject({ status: 2, stderr: expect.stringContaining("the fields are id, text") as string });
  });

  test("an archive with a broken file in it: the rest is read, and the exit code tells", () => {
    writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7 no more");
    const { status, lines, stderr } = run(["read", "broken.pdf", "a.txt"]);
    expect([status, lines.length, lines[1]?.claims.length]).toEqual([1, 2, expect.any(Number)]);
    expect(stderr).toContain("broken.pdf: the PDF document is broken");
  });

  test("the start of a plain report loads none of what other forms need", () => {
    const tell = "data:text/javascript,import M from 'node:module';process.on('exit',()=>process.stderr.write(Object.keys(M.createRequire(process.cwd()+'/')('node:module')._cache).join(' ')))";
    const { stderr } = spawnSync(process.execPath, ["--import", tell, COMMAND, "read", "a.txt"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toContain("trucewatch.js");
    expect(stderr).not.toMatch(/parts|node_modules/);
  });

  test("V8 takes the code that the build kept, and makes machine code of what is more than one short report", () => {
    const tell = `data:text/javascript,
      import v8 from 'node:v8'; import vm from 'node:vm';
      const { setFlagsFromString } = v8;
      v8.setFlagsFromString = (flags) => (setFlagsFromString(flags), process.stderr.write('flags ' + flags + '; '));
      vm.Script = class extends vm.Script { constructor(...given) { super(...given); process.stderr.write('rejected ' + this.cachedDataRejected + '; '); } };`;
    const told = (args: readonly string[], input = ""): string => spawnSync(process.execPath, ["--import", tell, COMMAND, "read", ...args], { cwd: folder, encoding: "utf8", input }).stderr;
    const flags = /setFlagsFromString\("(.+?)"\)/.exec(readFileSync(COMMAND, "utf8"))?.[1];
    expect(flags).toContain("--no-opt");
    const start = `flags ${flags}; rejected false; `;
    expect(told(["a.txt"])).toBe(start);
    expect(told(["a.txt", "a.txt"])).toBe(`${start}flags --opt --sparkplug; `);
    expect(told(["-"], REPORT.repeat(1000))).toContain(`${start}flags --opt --sparkplug; `);
    expect(told(["--input", "jsonl"], JSON.stringify({ id: "a", text: REPORT }))).toContain(`${start}flags --opt --sparkplug; `);
  });
});

describe("trucewatch watch", () => {
  test("an address of this machine is refused, and told; the state is kept", () => {
    writeFileSync(join(folder, "feeds.opml"), '<opml version="2.0"><body><outline text="x" xmlUrl="http://127.0.0.1:9/feed"/></body></opml>');
    const { status, stderr } = run(["watch", "--once", "feeds.opml"]);
    expect(status).toBe(1);
    expect(stderr).toContain("closed network");
    expect(JSON.parse(readFileSync(join(folder, "feeds.opml.watch.json"), "utf8"))).toMatchObject({ "http://127.0.0.1:9/feed": { failures: 1 } });
  });

  test.each([
    ["none.opml", [], 1],
    ["feeds.opml", ["--every", "0"], 2],
  ])("%s %j is told", (file, flags, status) => {
    expect(run(["watch", ...flags, file])).toMatchObject({ status, stdout: "", stderr: expect.stringMatching(/missing|minutes/) as string });
  });
});

describe("trouble", () => {
  test.each(["--help", "read --help", "report --help", "completion bash"])("whoever reads `%s` may go before its end", (words) => {
    const { stderr } = spawnSync("sh", ["-c", `"$0" "$1" ${words} | true`, process.execPath, COMMAND], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
  });

  test("what cannot be read is told, and the others are read", () => {
    writeFileSync(join(folder, "empty.txt"), "");
    writeFileSync(join(folder, "nul.txt"), "a\0b");
    writeFileSync(join(folder, "huge.txt"), "");
    truncateSync(join(folder, "huge.txt"), 50_000_000);
    const result = run(["read", "missing.txt", "folder", "empty.txt", "nul.txt", "huge.txt", "a.txt"]);
    expect(result.status).toBe(1);
    expect(codes(result)).toEqual(["missing", "directory", "empty", "binary", "too-large"]);
    expect(result.lines.at(-1)?.claims.length).toBeGreaterThan(0);
    for (const name of ["missing.txt", "folder", "empty.txt", "nul.txt", "huge.txt"]) expect(result.stderr).toContain(name);
    expect(result.stderr.trim().split("\n")).toHaveLength(5);
  });

  test.skipIf(process.getuid?.() === 0)("a file this user may not read", () => {
    writeFileSync(join(folder, "secret.txt"), REPORT);
    chmodSync(join(folder, "secret.txt"), 0);
    expect(codes(run(["read", "secret.txt", "a.txt"]))).toEqual(["unreadable"]);
  });

  test("a report without a date is read, and a problem says so", () => {
    const result = run(["read", "undated.txt"]);
    expect([result.status, codes(result)]).toEqual([0, ["no-date"]]);
  });

  test.each([[["read"]], [["read", "--date", "2020-02-30", "a.txt"]], [["read", "--format", "xml", "a.txt"]], [["read", "--nonsense", "a.txt"]], [["nonsense"]], [[]]])(
    "%j is not understood",
    (args) => {
      const { status, stdout, stderr } = run(args);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).not.toContain("    at ");
    },
  );

  test("help and version are no trouble", () => {
    expect(run(["--version"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
    expect(run(["read", "--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("Exit codes") as string });
  });
});
