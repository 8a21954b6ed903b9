#!/usr/bin/env node
/** Starts the bundled command with the code V8 compiled when it was built; where Node is another, V8 refuses that and compiles anew. */
const { readFileSync, writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/** Put in by the build (`engine-flags.mjs`); V8 takes kept code only where its flags are those under which it was kept. */
const setFlags = () => setFlagsFromString("START_FLAGS");
setFlags();

const bundle = `${__dirname}/command.cjs`;
const cache = `${__dirname}/command.cache`;
const writesCache = process.env.TRUCEWATCH_BUILD === "code";

function readCache() {
  try {
    return writesCache ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}

const script = new Script(readFileSync(bundle, "latin1"), { filename: bundle, cachedData: readCache() });
const loaded = { exports: {} };
script.runInThisContext()(loaded, loaded.exports, require, require("node:url").pathToFileURL(bundle).href);
if (process.env.TRUCEWATCH_BUILD === "rules") writeFileSync(`${__dirname}/rules.bin`, loaded.exports.packedRules());
else
  loaded.exports.main().then((isDone) => {
    if (writesCache) {
      setFlags();
      writeFileSync(cache, script.createCachedData());
    }
    if (isDone) process.exit();
  });
