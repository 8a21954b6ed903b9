/** Builds the project, bundles a bench as the command is bundled, and runs it: `node bench/run.mjs speed|quality|intake [--json] [--write] [--smoke] [--full]`. */
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { ENGINE_FLAGS } from "../engine-flags.mjs";
import { installPeers } from "./peers.mjs";

const [name, ...flags] = process.argv.slice(2);
installPeers();
const built = spawnSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
if (built.status !== 0) process.exit(1);
await build({
  entryPoints: [`bench/${name}.ts`],
  outfile: `bench/${name}.built.mjs`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
});
process.exit(spawnSync(process.execPath, [...ENGINE_FLAGS, `bench/${name}.built.mjs`, ...flags], { stdio: "inherit" }).status ?? 1);
