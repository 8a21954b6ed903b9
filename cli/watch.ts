import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import { Reader, type Problem } from "../core/index.js";
import { loadWatch, readArrived, type Clock, type Feed, type WatchState } from "../intake/index.js";
import { EXIT } from "./exit.js";
import { openLexicon } from "./lexicon.js";
import { Output } from "./output.js";
import { sayProblem } from "./problems.js";
import { provenanceIn } from "./read.js";

interface WatchChoices {
  readonly state?: string;
  readonly once?: true;
  readonly links?: true;
  readonly every: string;
}

const MINUTE_MS = 60_000;

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await pause(Math.min(ms, 2 ** 31 - 1), undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};

/** Adds `trucewatch watch` to the command line. */
export function addWatch(program: Command): void {
  program
    .command("watch")
    .description("poll the feeds of an OPML file and print the reading of each new item, one a line")
    .argument("<feeds>", "an OPML file, as feed readers export it")
    .option("--state <file>", "where to remember what was seen (default: the OPML file's name with .watch.json)")
    .option("--once", "ask each feed once and end")
    .option("--links", "read the page an item links to where the site's robots.txt allows it")
    .option("--every <minutes>", "between two polls of a feed", "15")
    .action(async (opml: string, choices: WatchChoices, command: Command) => {
      const minutes = Number(choices.every);
      if (!(minutes >= 1)) command.error("error: --every takes a number of minutes, 1 or more");
      process.exitCode = await watch(opml, minutes, choices);
    });
}

async function watch(opml: string, minutes: number, { state: stateFile = `${opml}.watch.json`, once, links }: WatchChoices): Promise<number> {
  const { feedsIn, makeFetch, watchFeeds } = await loadWatch();
  const text = contentOf(opml);
  const listed = text === null ? { problem: { code: "missing", message: `${opml}: there is no such file, or it cannot be read; check the name` } } : feedsIn(text);
  if ("problem" in listed) {
    sayProblem(opml, listed.problem);
    return EXIT.someUndone;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const lexicon = openLexicon();
  const reader = new Reader(lexicon);
  const output = new Output();
  let isUnread = false;
  const onPoll = (_feed: Feed, state: WatchState, problem: Problem | null): void => {
    isUnread ||= problem !== null;
    output.flush();
    saveState(stateFile, state);
    if (!output.open) stop.abort();
  };
  const options = { fetch: makeFetch(), clock: CLOCK, random: Math.random, isOnce: once === true, readsLinks: links === true, pace: { intervalMs: minutes * MINUTE_MS }, signal: stop.signal, onPoll };
  for await (const one of watchFeeds(listed.feeds, stateIn(stateFile), options)) {
    if ("problem" in one) sayProblem(one.id, one.problem);
    else output.print(`${JSON.stringify(provenanceIn(readArrived(reader, one).reading, one))}\n`);
  }
  return isUnread ? EXIT.someUndone : EXIT.done;
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** What was seen by an earlier run; nothing where there is no such file or it is damaged: then items come again. */
function stateIn(path: string): WatchState {
  try {
    return JSON.parse(contentOf(path) ?? "{}") as WatchState;
  } catch {
    return {};
  }
}

/** Written beside and put in place at once, so that a stop leaves the old or the new. */
function saveState(path: string, state: WatchState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}
