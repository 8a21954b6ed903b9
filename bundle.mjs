/** Puts the command into one file, `dist/trucewatch.js`, beside the compiled lexicon files it reads. */
import { chmodSync, copyFileSync, mkdirSync } from "node:fs";
import { build } from "esbuild";

mkdirSync("dist", { recursive: true });
copyFileSync("lexicons/places/gazetteer.bin", "dist/gazetteer.bin");
await build({
  entryPoints: ["cli/main.ts"],
  outfile: "dist/trucewatch.js",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  minify: true,
  keepNames: false,
  legalComments: "eof",
  banner: { js: '#!/usr/bin/env node\nimport { createRequire as nodeRequire } from "node:module";\nconst require = nodeRequire(import.meta.url);' },
  logLevel: "warning",
});
chmodSync("dist/trucewatch.js", 0o755);
