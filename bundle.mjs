/**
 * Makes the command. `dist/trucewatch.js` starts `command.cjs`, the code that every start needs, beside the lexicon files and V8's compiled code; `record.cjs` has the
 * commands over a record, `printing.cjs` and `preparing.cjs` what prints reports or makes them ready for one in the threads that read them, `reading-worker.cjs` and `making-worker.cjs` the threads that read reports and make answers for the server, and `dist/parts/` what opens forms other than text. See docs/decisions/004 and 007.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { START_FLAGS } from "./engine-flags.mjs";

/** Read once so that V8 keeps the code that reading needs. */
const SAMPLES = ["corpus/karabakh-03-still-counting.txt", "corpus/mali-algiers-newspage.html"];
const RECORD = "cli/record/index.ts";
/** Packages that few runs of the command need: files of their own, imported while it runs. */
const LATE_PACKAGES = ["fast-glob", "cli-progress"];
/** What a rule calls its examples. */
const EXAMPLES = new Set(["yes", "no", "gaps"]);

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
rmSync("dist/parts", { recursive: true, force: true });
rmSync("dist/rules.bin", { force: true });
mkdirSync("dist", { recursive: true });
copyFileSync("lexicons/places/gazetteer.bin", "dist/gazetteer.bin");
writeFileSync("dist/trucewatch.js", readFileSync("cli/start.cjs", "utf8").replace("START_FLAGS", START_FLAGS.join(" ")));
chmodSync("dist/trucewatch.js", 0o755);
writeFileSync("dist/package.json", '{ "type": "commonjs" }\n');

/** What every bundle has in common. */
const SETTINGS = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  supported: { "dynamic-import": false },
  legalComments: "eof",
  define: { "import.meta.url": "bundleUrl", TRUCEWATCH_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};
/** A bundle that is not started by `start.cjs` finds out itself where it lies. */
const LOADED = { ...SETTINGS, banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' } };
/** Packages that stay where they are installed: they hold compiled code, start workers from there, or are large and seldom needed. */
const INSTALLED = ["@photostructure/sqlite", "pg", "node:sqlite", "piscina", "docx", "write-excel-file/node", "hyparquet-writer", "@myriaddreamin/typst-ts-node-compiler"];

/** Commander asks for it at every start and needs it only for subcommands that are programs of their own; loading it takes a tenth of the start. */
const lateChildProcess = {
  name: "late-child-process",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ kind, importer }) => (kind === "require-call" && /commander/.test(importer) ? { path: "child_process", namespace: "late" } : undefined));
    onLoad({ filter: /.*/, namespace: "late" }, () => ({ contents: 'Object.defineProperty(exports, "spawn", { get: () => require("node:child_process").spawn });' }));
  },
};

/** The examples beside the rules run as tests; in a bundle every start would make them again. */
const withoutExamples = {
  name: "without-examples",
  setup: ({ onLoad }) => onLoad({ filter: /core[\\/](?:claims[\\/]rules|mentions[\\/]dates)[\\/][\w-]+\.ts$/ }, ({ path }) => ({ contents: emptied(readFileSync(path, "utf8")), loader: "ts" })),
};

/** A rule file with nothing in its lists of examples. */
function emptied(source) {
  const lists = [];
  const visit = (node) => {
    const isExamples = ts.isPropertyAssignment(node) && EXAMPLES.has(node.name.getText()) && ts.isArrayLiteralExpression(node.initializer);
    if (isExamples) lists.push(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("rules.ts", source, ts.ScriptTarget.ES2022, true));
  return lists.reduceRight((text, list) => `${text.slice(0, list.getStart())}[]${text.slice(list.end)}`, source);
}

await build({ ...SETTINGS, entryPoints: ["cli/main.ts"], outfile: "dist/command.cjs", plugins: [loadedLater("./parts"), lateChildProcess, withoutExamples] });
writeFileSync("dist/command.cjs", started(readFileSync("dist/command.cjs", "utf8")));
await build({ ...LOADED, entryPoints: [RECORD], outfile: "dist/record.cjs", external: INSTALLED, plugins: [loadedLater("./parts"), withoutExamples] });
await build({ ...LOADED, entryPoints: ["server/record/preparing.ts"], outfile: "dist/preparing.cjs", plugins: [loadedLater("./parts"), withoutExamples] });
await build({ ...LOADED, entryPoints: ["cli/printing.ts"], outfile: "dist/printing.cjs", plugins: [withoutExamples] });
await build({ ...LOADED, entryPoints: ["server/api/reading-worker.ts"], outfile: "dist/reading-worker.cjs", plugins: [loadedLater("./parts"), withoutExamples] });
await build({ ...LOADED, entryPoints: ["server/api/making-worker.ts"], outfile: "dist/making-worker.cjs", external: INSTALLED, plugins: [loadedLater("./parts"), withoutExamples] });
await buildParts();

/** The code as `start.cjs` takes it: a function, and in ASCII alone, which V8 keeps at one byte a sign; the bundler leaves other signs in patterns. */
function started(code) {
  const ascii = code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `(function (module, exports, require, bundleUrl) {${ascii}\n})`;
}

/** What intake imports while it runs, and the commands over a record, are files of their own, so that a start does not load what it does not need. */
function loadedLater(folder) {
  return {
    name: "loaded-later",
    setup({ onResolve }) {
      onResolve({ filter: /^[a-z]/ }, ({ kind, path }) => (kind === "dynamic-import" && LATE_PACKAGES.includes(path) ? { path: `${folder}/${path}.cjs`, external: true } : undefined));
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const target = relative(process.cwd(), resolve(resolveDir, path)).replace(/\.js$/, ".ts");
        if (target === RECORD) return { path: "./record.cjs", external: true };
        return target.startsWith("intake/") ? { path: `${folder}/${partName(target)}.cjs`, external: true } : undefined;
      });
    },
  };
}

/** "intake/media/pdf.ts" is the part "pdf", "intake/bulk/index.ts" the part "bulk". */
function partName(path) {
  const name = basename(path, ".ts");
  return name === "index" ? basename(dirname(path)) : name;
}

async function buildParts() {
  const media = readdirSync("intake/media").filter((name) => /^[\w-]+\.ts$/.test(name) && name !== "index.ts");
  const parts = [...media.map((name) => `intake/media/${name}`), "intake/open-all.ts", "intake/bulk/index.ts", "intake/bulk/worker.ts", "intake/watch/index.ts"];
  await build({
    ...LOADED,
    entryPoints: [...parts.map((path) => ({ in: path, out: partName(path) })), ...LATE_PACKAGES.map((name) => ({ in: name, out: name }))],
    outdir: "dist/parts",
    outExtension: { ".js": ".cjs" },
    external: ["piscina"],
    plugins: [loadedLater("."), withoutExamples],
  });
}

/** The built command makes what it keeps beside it: the index of its rules, then V8's code for a run that has that index. */
for (const [made, args] of [
  ["rules", []],
  ["code", ["read", "--format", "jsonl", ...SAMPLES]],
]) {
  const { status } = spawnSync(process.execPath, ["dist/trucewatch.js", ...args], { env: { ...process.env, TRUCEWATCH_BUILD: made }, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(1);
}
