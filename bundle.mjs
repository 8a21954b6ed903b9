/** Makes the command: `dist/trucewatch.js` starts `command.cjs`, one file with the code that reads, beside `record.cjs` with the commands over a record, `reading-worker.cjs` with the thread that reads for the server, the lexicon files and V8's compiled code. See docs/decisions/004. */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

/** Read once so that V8 keeps the code that reading needs. */
const SAMPLES = ["corpus/karabakh-03-still-counting.txt", "corpus/mali-algiers-newspage.html"];

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
mkdirSync("dist", { recursive: true });
copyFileSync("lexicons/places/gazetteer.bin", "dist/gazetteer.bin");
copyFileSync("cli/start.cjs", "dist/trucewatch.js");
chmodSync("dist/trucewatch.js", 0o755);
writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');
const SHARED = { bundle: true, platform: "node", format: "cjs", target: "node20", minify: true, legalComments: "eof", logLevel: "warning" };

/** Leaves the commands over a record out of the command: they are bundled apart, and loaded when one is called. */
const recordApart = {
  name: "record-apart",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/record\/index\.js$/ }, () => ({ path: "./record.cjs", external: true })),
};

await build({
  ...SHARED,
  entryPoints: ["cli/main.ts"],
  outfile: "dist/command.cjs",
  supported: { "dynamic-import": false },
  define: { "import.meta.url": "bundleUrl", TRUCEWATCH_VERSION: JSON.stringify(version) },
  plugins: [recordApart],
});
await build({
  ...SHARED,
  entryPoints: ["cli/record/index.ts"],
  outfile: "dist/record.cjs",
  external: ["@photostructure/sqlite", "pg", "node:sqlite", "piscina"],
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  define: { "import.meta.url": "bundleUrl" },
});
await build({ ...SHARED, entryPoints: ["server/api/reading-worker.ts"], outfile: "dist/reading-worker.cjs" });
const warmed = spawnSync(process.execPath, ["dist/trucewatch.js", "read", "--format", "jsonl", ...SAMPLES], {
  env: { ...process.env, TRUCEWATCH_CODE_CACHE: "write" },
  stdio: ["ignore", "ignore", "inherit"],
});
if (warmed.status !== 0) process.exit(1);
