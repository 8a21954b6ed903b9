/** Puts the command's real output on a sample into README.md, between its two marks: `npm run docs:example` after `npm run build`. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const SAMPLE = "corpus/karabakh-03-still-counting.txt";
const LINES = 34;
const [START, END] = ["<!-- example: written by npm run docs:example -->", "<!-- end of example -->"];

const { stdout, status } = spawnSync(process.execPath, ["dist/trucewatch.js", "read", "--format", "text", SAMPLE], { encoding: "utf8", env: { ...process.env, COLUMNS: "110", NO_COLOR: "1" } });
if (status !== 0) throw new Error(`the command ended with ${status}; run npm run build first`);
const shown = stdout.split("\n").slice(0, LINES).join("\n").trimEnd();
const readme = readFileSync("README.md", "utf8");
const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
if (before < 0 || after < before) throw new Error("README.md lacks the marks of the example");
writeFileSync("README.md", `${readme.slice(0, before)}${START}\n\n    $ npx trucewatch read ${SAMPLE}\n${shown.replace(/^(?=.)/gm, "    ")}\n    …\n\n${readme.slice(after)}`);
