/** Puts the commands' real output on samples into README.md, between their marks: `npm run docs:example` after `npm run build`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SAMPLE = "corpus/karabakh-03-still-counting.txt";
const SAMPLES = ["01-kalbajar-live.txt", "02-ministry-communique.txt", "03-still-counting.txt", "04-two-villages.txt", "05-names-and-numbers.html", "06-monitor-bulletin.txt"].map(
  (name) => `corpus/karabakh-${name}`,
);
const COMMAND = resolve("dist/trucewatch.js");
const END = "<!-- end of example -->";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-example-"));
const record = join(folder, "trucewatch.record");

/** What a command prints, `lines` lines of it. */
function output(args, lines) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8", env: { ...process.env, COLUMNS: "110", NO_COLOR: "1", TRUCEWATCH_RECORD: record } });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}; run npm run build first\n${stderr}`);
  const all = stdout.trimEnd().split("\n");
  return [...all.slice(0, lines), ...(all.length > lines ? ["…"] : [])].join("\n");
}

/** Each example: its first mark, the command as it is shown and as it is run, and how many lines of it are shown. */
const EXAMPLES = [
  ["<!-- example: written by npm run docs:example -->", `read ${SAMPLE}`, ["read", "--format", "text", SAMPLE], 34],
  ["<!-- record example: written by npm run docs:example -->", "figures --accord karabakh-2020 --outcome killed", ["figures", "--accord", "karabakh-2020", "--outcome", "killed"], 26],
  ["<!-- board example: written by npm run docs:example -->", "board --accord karabakh-2020 --as-of 2020-11-22", ["board", "--accord", "karabakh-2020", "--as-of", "2020-11-22"], 22],
];

output(["add", ...SAMPLES], 1);
for (const [start, shown, args, lines] of EXAMPLES) {
  const readme = readFileSync("README.md", "utf8");
  const before = readme.indexOf(start);
  const after = readme.indexOf(END, before);
  if (before < 0 || after < before) throw new Error(`README.md lacks the marks ${start} … ${END}`);
  const text = output(args, lines).replace(/^(?=.)/gm, "    ");
  writeFileSync("README.md", `${readme.slice(0, before)}${start}\n\n    $ npx trucewatch ${shown}\n${text}\n\n${readme.slice(after)}`);
}
rmSync(folder, { recursive: true });
