#!/usr/bin/env node
/** Starts the bundled command with the code V8 compiled when it was built; where Node is another, V8 refuses that and compiles anew. */
const { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync } = require("node:fs");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/** Put in by the build (`engine-flags.mjs`); V8 takes kept code only where its flags are those under which it was kept. */
const setFlags = () => setFlagsFromString("START_FLAGS");
setFlags();

/** What a start reads whole goes through the same memory, one file after the other: each page touched for the first time costs the system more than what is read into it. */
const ROOM_BYTES = 1 << 22;
const room = Buffer.allocUnsafeSlow(ROOM_BYTES);

/** A file beside this one, in memory that the next one read overwrites. */
function beside(name) {
  const path = `${__dirname}/${name}`;
  const descriptor = openSync(path, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (size > ROOM_BYTES) return readFileSync(path);
    const bytes = room.subarray(0, size);
    for (let done = 0, length = 1; done < size && length > 0; done += length) length = readSync(descriptor, bytes, done, size - done, null);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

const bundle = `${__dirname}/command.cjs`;
const made = process.env.TRUCEWATCH_BUILD;

function readCache() {
  try {
    return made === "code" ? undefined : beside("command.cache");
  } catch {
    return undefined;
  }
}

const source = beside("command.cjs").latin1Slice();
const script = new Script(source, { filename: bundle, cachedData: readCache() });
const loaded = { exports: {} };
script.runInThisContext()(loaded, loaded.exports, require, require("node:url").pathToFileURL(bundle).href);
if (made === "rules") writeFileSync(`${__dirname}/rules.bin`, loaded.exports.packedRules());
else
  loaded.exports
    .main(() => beside("lexicon.bin"))
    .then((isDone) => {
      if (made === "code") {
        setFlags();
        writeFileSync(`${__dirname}/command.cache`, script.createCachedData());
      }
      if (isDone) process.exit();
    });
