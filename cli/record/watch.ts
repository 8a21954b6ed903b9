import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { Command } from "commander";
import { Reader, type Problem } from "../../core/index.js";
import { loadWatch, readArrived, type Arrived, type Clock, type Feed, type WatchState } from "../../intake/index.js";
import { readyOf } from "../../server/record/index.js";
import { EXIT } from "../exit.js";
import { openLexicon } from "../lexicon.js";
import { Output } from "../output.js";
import { sayProblem } from "../problems.js";
import { lineOf } from "../line.js";
import { Addition, putAccords, tellAddition } from "./addition.js";
import { helpedCommand, withAuthor, type AddCommand } from "./command.js";
import { onRecord } from "./opened.js";

interface WatchChoices {
  readonly state?: string;
  readonly once?: true;
  readonly links?: true;
  readonly every: string;
  readonly record?: string;
  readonly author: string;
}

const MINUTE_MS = 60_000;

const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await pause(Math.min(ms, 2 ** 31 - 1), undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  },
};

export const addWatch: AddCommand = (program) =>
  void withAuthor(
    helpedCommand(program, "watch <feeds>", "poll the feeds of an OPML file, as feed readers export it, and print the reading of each new item, one a line, or put it on a record", [
      ["trucewatch watch feeds.opml --record my.record", "new items onto a record, until it is stopped"],
      ["trucewatch watch feeds.opml --once --links", "ask each feed once, read the pages that items link to, print the readings"],
    ]),
  )
    .option("--record <file>", "put new items on this record, which is made where there is none, in place of printing their readings")
    .option("--state <file>", "where to remember what was seen (default: the OPML file's name with .watch.json)")
    .option("--once", "ask each feed once and end")
    .option("--links", "read the page an item links to where the site's robots.txt allows it")
    .option("--every <minutes>", "between two polls of a feed", "15")
    .action(async (opml: string, choices: WatchChoices, command: Command) => {
      const minutes = Number(choices.every);
      if (!(minutes >= 1)) command.error("error: --every takes a number of minutes, 1 or more");
      process.exitCode = await watch(opml, minutes, choices);
    });

/** Where new items go; `settle` is called after each poll, before it is remembered as done. */
interface Sink {
  take(item: Arrived): Promise<void>;
  settle(): Promise<void>;
  /** False once nobody takes them any more. */
  readonly open: boolean;
}

async function watch(opml: string, minutes: number, choices: WatchChoices): Promise<number> {
  const { feedsIn } = await loadWatch();
  const text = contentOf(opml);
  const listed = text === null ? { problem: { code: "missing", message: `${opml}: there is no such file, or it cannot be read; check the name` } } : feedsIn(text);
  if ("problem" in listed) {
    sayProblem(opml, listed.problem);
    return EXIT.someUndone;
  }
  const reader = new Reader(openLexicon());
  const stateFile = choices.state ?? `${opml}.watch.json`;
  const { record: address, author } = choices;
  if (address === undefined) return poll(listed.feeds, minutes, stateFile, choices, printing(reader));
  return onRecord(address, "create", async (record) => {
    await putAccords(record, author);
    const addition = new Addition(record, author);
    const code = await poll(listed.feeds, minutes, stateFile, choices, recording(reader, addition));
    tellAddition(addition, record.address, "table");
    return code;
  });
}

function printing(reader: Reader): Sink {
  const output = new Output();
  return {
    take: (item) => Promise.resolve(output.print(lineOf(readArrived(reader, item).reading, item, { why: false, mentions: false }))),
    settle: () => Promise.resolve(output.flush()),
    get open() {
      return output.open;
    },
  };
}

const recording = (reader: Reader, addition: Addition): Sink => ({ take: (item) => addition.take(readyOf(readArrived(reader, item))), settle: () => addition.write(), open: true });

async function poll(feeds: readonly Feed[], minutes: number, stateFile: string, { once, links }: WatchChoices, sink: Sink): Promise<number> {
  const { makeFetch, watchFeeds } = await loadWatch();
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let isUnread = false;
  const onPoll = async (_feed: Feed, state: WatchState, problem: Problem | null): Promise<void> => {
    isUnread ||= problem !== null;
    await sink.settle();
    saveState(stateFile, state);
    if (!sink.open) stop.abort();
  };
  const options = { fetch: makeFetch(), clock: CLOCK, random: Math.random, isOnce: once === true, readsLinks: links === true, pace: { intervalMs: minutes * MINUTE_MS }, signal: stop.signal, onPoll };
  for await (const one of watchFeeds(feeds, stateIn(stateFile), options)) {
    if ("problem" in one) sayProblem(one.id, one.problem);
    else await sink.take(one);
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
