/** Installs what the benches measure themselves beside: apart from the project's own packages, so that a user's install stays light. */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

export function installPeers() {
  const installed = "bench/node_modules/.package-lock.json";
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("bench/package-lock.json").mtimeMs) return;
  const { status } = spawnSync("npm", ["ci", "--prefix", "bench", "--no-audit", "--no-fund"], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(1);
}
