/** The rooms of core in the order a report passes them: a room imports only rooms before it. */
const CORE_ROOMS = ["model", "kinds", "text", "syntax", "mentions", "claims", "reprints", "ledger", "formats", "wire"];

const TESTS = "\\.(test|corpus)\\.ts$";
const AN_INDEX = ["^core/[^/]+/index\\.ts$", "^core/[^/]+/[^/]+/index\\.ts$"];

const forward = CORE_ROOMS.slice(0, -1).map((room, i) => ({
  name: `core-${room}-looks-back-only`,
  comment: `core/${room} may import only what comes before it on a report's way.`,
  severity: "error",
  from: { path: `^core/${room}/`, pathNot: TESTS },
  to: { path: `^core/(?:${CORE_ROOMS.slice(i + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    { name: "no-cycles", comment: "No file imports itself by a detour.", severity: "error", from: {}, to: { circular: true } },
    ...forward,
    {
      name: "core-rooms-below-the-reader",
      comment: "The files on top of core (lexicon, reader, index) import the rooms, never the other way.",
      severity: "error",
      from: { path: "^core/[^/]+/", pathNot: TESTS },
      to: { path: "^core/[^/]+\\.ts$" },
    },
    {
      name: "core-is-pure",
      comment: "Core imports nothing but core: no Node, no packages, no other room.",
      severity: "error",
      from: { path: "^core/", pathNot: [TESTS, "^core/wire/"] },
      to: { pathNot: "^core/" },
    },
    {
      name: "core-wire-adds-zod-alone",
      comment: "What goes over HTTP is described by zod, which is as pure as core; nothing else comes in by that door.",
      severity: "error",
      from: { path: "^core/wire/", pathNot: TESTS },
      to: { pathNot: ["^core/", "(?:^|/)node_modules/zod/"] },
    },
    {
      name: "core-by-index",
      comment: "A room of core is imported by its index from outside it.",
      severity: "error",
      from: { path: "^core/([^/]+)/", pathNot: TESTS },
      to: { path: "^core/[^/]+/", pathNot: ["^core/$1/", ...AN_INDEX] },
    },
    {
      name: "core-top-by-index",
      comment: "The files on top of core import its rooms by their index.",
      severity: "error",
      from: { path: "^core/[^/]+\\.ts$", pathNot: TESTS },
      to: { path: "^core/[^/]+/", pathNot: AN_INDEX },
    },
    {
      name: "core-folder-by-index",
      comment: "A folder within a room of core is imported by its index from its neighbours.",
      severity: "error",
      from: { path: "^core/([^/]+)/([^/]+)/", pathNot: TESTS },
      to: { path: "^core/$1/[^/]+/", pathNot: ["^core/$1/$2/", ...AN_INDEX] },
    },
    {
      name: "core-from-outside-by-index",
      comment: "Intake, the server and the command line know core by core/index.ts alone; the server knows the schemas of HTTP beside it, which reading does without.",
      severity: "error",
      from: { path: "^(?:intake|server|cli)/", pathNot: TESTS },
      to: { path: "^core/", pathNot: ["^core/index\\.ts$", "^core/wire/index\\.ts$"] },
    },
    {
      name: "core-wire-for-the-server",
      comment: "Reading and the command line do without the schemas of HTTP, so that they start without zod.",
      severity: "error",
      from: { path: "^(?:core|intake|cli)/", pathNot: [TESTS, "^core/wire/"] },
      to: { path: "^core/wire/" },
    },
    {
      name: "intake-before-cli",
      comment: "Intake knows core, not who calls it.",
      severity: "error",
      from: { path: "^intake/", pathNot: TESTS },
      to: { path: "^(?:server|web|cli|bench|corpus|lexicons)/" },
    },
    {
      name: "server-before-cli",
      comment: "The server knows core and intake, not who calls it; the page it serves is built, not imported.",
      severity: "error",
      from: { path: "^server/", pathNot: TESTS },
      to: { path: "^(?:web|cli|bench|corpus|lexicons)/" },
    },
    {
      name: "server-by-index",
      comment: "A folder of the server is imported by its index from outside it.",
      severity: "error",
      from: { path: "^(?:cli/|server/([^/]+)/)", pathNot: TESTS },
      to: { path: "^server/[^/]+/", pathNot: ["^server/$1/", "^server/[^/]+/index\\.ts$"] },
    },
    {
      name: "cli-imports-core-and-intake",
      comment: "The command line does not lean on benches, samples, build scripts or the page.",
      severity: "error",
      from: { path: "^cli/", pathNot: TESTS },
      to: { path: "^(?:web|bench|corpus|lexicons)/" },
    },
    {
      name: "intake-by-index",
      comment: "Intake is imported by its index from outside it.",
      severity: "error",
      from: { path: "^(?:cli|core|server)/", pathNot: TESTS },
      to: { path: "^intake/", pathNot: "^intake/index\\.ts$" },
    },
    {
      name: "page-knows-types-alone",
      comment: "The page takes types of core and of the record's rows; what it shows comes by HTTP.",
      severity: "error",
      from: { path: "^web/", pathNot: TESTS },
      to: { path: "^(?:core|server)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "page-beside-the-rooms",
      comment: "The page leans on no other room.",
      severity: "error",
      from: { path: "^web/", pathNot: ["\\.test\\.ts$", "^web/screenshots\\.ts$", "^web/browser/"] },
      to: { path: "^(?:intake|cli|bench|corpus|lexicons)/" },
    },
    {
      name: "page-wire-in-one-file",
      comment: "The page's types of the wire come by web/wire.ts.",
      severity: "error",
      from: { path: "^web/", pathNot: ["\\.test\\.ts$", "^web/wire\\.ts$", "^web/screenshots\\.ts$", "^web/browser/"] },
      to: { path: "^(?:core|server)/" },
    },
    {
      name: "peers-in-benches-only",
      comment: "Packages we measure ourselves beside are for the benches: no reading rests on them.",
      severity: "error",
      from: { path: "^(?:core|intake|server|cli)/" },
      to: { path: "(?:^|/node_modules/)(?:chrono-node|@microsoft|compromise|wink-[^/]+)(?:/|$)" },
    },
    {
      name: "resolvable",
      comment: "Every import leads to a file or an installed package; the two named hold types alone.",
      severity: "error",
      from: { pathNot: TESTS },
      to: { couldNotResolve: true, pathNot: "^(?:geojson|topojson-specification)$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".json", ".css"], exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
