import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const CONFIG = ".dependency-cruiser.cjs";
const ROOMS = ["core", "intake", "server", "cli", "web", "bench"];
const { forbidden } = createRequire(import.meta.url)(`./${CONFIG}`) as { forbidden: readonly { name: string }[] };

/** One file a rule that breaks it: where it is planted, and what it imports. */
const PLANTED: Readonly<Record<string, readonly [path: string, source: string]>> = {
  "no-cycles": ["intake/planted-cycle.ts", 'export * from "./planted-cycle.js";'],
  "core-rooms-below-the-reader": ["core/text/planted-top.ts", 'export * from "../lexicon.js";'],
  "core-is-pure": ["core/text/planted-impure.ts", 'export * from "node:fs";'],
  "core-wire-adds-zod-alone": ["core/wire/planted-impure.ts", 'export * from "hono";'],
  "core-wire-for-the-server": ["cli/planted-wire.ts", 'export * from "../core/wire/index.js";'],
  "core-by-index": ["core/claims/planted-inside.ts", 'export * from "../text/tokenize.js";'],
  "core-top-by-index": ["core/planted-top-inside.ts", 'export * from "./text/tokenize.js";'],
  "core-folder-by-index": ["core/mentions/places/planted-neighbour.ts", 'export * from "../dates/calendar.js";'],
  "core-from-outside-by-index": ["cli/planted-core.ts", 'export * from "../core/text/index.js";'],
  "intake-before-cli": ["intake/planted-cli.ts", 'export * from "../cli/exit.js";'],
  "cli-imports-core-and-intake": ["cli/planted-bench.ts", 'export * from "../bench/planted-nothing.js";'],
  "server-before-cli": ["server/record/planted-cli.ts", 'export * from "../../cli/exit.js";'],
  "server-by-index": ["cli/planted-server.ts", 'export * from "../server/record/record.js";'],
  "intake-by-index": ["cli/planted-intake.ts", 'export * from "../intake/decode.js";'],
  "peers-in-benches-only": ["core/planted-peer.ts", 'export * from "chrono-node";'],
  "page-knows-types-alone": ["web/planted-core.ts", 'export { daysOf } from "../core/index.js";'],
  "page-beside-the-rooms": ["web/planted-cli.ts", 'export * from "../cli/exit.js";'],
  "page-wire-in-one-file": ["web/planted-wire.ts", 'export type { Head } from "../core/index.js";'],
  resolvable: ["cli/planted-lost.ts", 'export * from "./there-is-no-such-file.js";'],
  ...Object.fromEntries(
    forbidden
      .map(({ name }) => /^core-(\w+)-looks-back-only$/.exec(name)?.[1])
      .filter((room) => room !== undefined)
      .map((room) => [`core-${room}-looks-back-only`, [`core/${room}/planted-forward.ts`, 'export * from "../wire/index.js";']]),
  ),
};

interface Cruise {
  readonly modules: readonly unknown[];
  readonly summary: { readonly totalCruised: number; readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[] };
}

const here = dirname(new URL(import.meta.url).pathname);

function cruise(folder: string, rooms: readonly string[]): Cruise {
  const { stdout, stderr } = spawnSync(process.execPath, [join(here, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"), "--config", CONFIG, "--output-type", "json", ...rooms], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 27,
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
}

describe("the borders between rooms", () => {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-borders-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let planted: Cruise;

  beforeAll(() => {
    for (const room of ROOMS.slice(0, 5)) cpSync(join(here, room), join(folder, room), { recursive: true });
    for (const file of [CONFIG, "package.json", "tsconfig.base.json"]) cpSync(join(here, file), join(folder, file));
    symlinkSync(join(here, "node_modules"), join(folder, "node_modules"));
    const files = [...Object.values(PLANTED), ["bench/planted-nothing.ts", "export {};"]] as const;
    for (const [path, source] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${source}\n`);
    }
    planted = cruise(folder, ROOMS);
  });

  test("every rule has its planted violation", () => {
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  test.each(Object.entries(PLANTED))("%s is reported", (name, [path]) => {
    expect(planted.summary.violations.filter(({ rule, from }) => rule.name === name && from === path)).not.toEqual([]);
  });

  test("the project itself is cruised: the tool did not pass by it", () => {
    expect(cruise(here, ROOMS.slice(0, 5)).summary.totalCruised).toBeGreaterThan(50);
    expect(readFileSync(join(here, CONFIG), "utf8")).toContain("forbidden");
  });
});
