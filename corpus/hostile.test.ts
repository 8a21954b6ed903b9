import { expect, test } from "vitest";
import { openText } from "../intake/index.js";
import { faultsOf } from "./faults.js";
import { openReader } from "./reader.js";

/** Inputs made to be slow, by size; each must take time in proportion to its length. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  numbers: (size) => Array.from({ length: size }, (_, i) => i).join(" "),
  "number words": (size) => "two hundred and ".repeat(size),
  "opening double quotes": (size) => "“".repeat(size),
  "straight quotes": (size) => `"a `.repeat(size),
  "opening brackets": (size) => "(".repeat(size),
  "square brackets": (size) => "[a ".repeat(size),
  "one line of words": (size) => "soldiers were killed and ".repeat(size / 4),
  "one line of claims": (size) => "The ministry said 3 soldiers were killed. ".repeat(size / 10),
  speakers: (size) => "he said that she said that ".repeat(size / 4),
  names: (size) => "Stepan Nagorno Baku ".repeat(size / 4),
  months: (size) => "May March 2020 Nov. ".repeat(size / 4),
  capitals: (size) => "BAKU, ".repeat(size),
  dashes: (size) => "- -- – ".repeat(size / 2),
  "full stops": (size) => ".".repeat(size),
  "empty lines": (size) => "a\n\n".repeat(size),
  commas: (size) => "a, ".repeat(size),
  "zero-width and right-to-left marks": (size) => "\u200b\u202e\u200f".repeat(size),
  "lone surrogates": (size) => "\ud800 \udc00".repeat(size),
  "open tags": (size) => `<html>${"<div>".repeat(size)}`,
  "open and closed tags": (size) => `<html>${"<b>".repeat(size)}${"</i>".repeat(size)}`,
  headers: (size) => `<html>${"<header>a".repeat(size)}`,
  "open comments": (size) => `<html>${"<!-- a".repeat(size)}`,
  "open attribute quotes": (size) => `<html>${'<a href="'.repeat(size)}`,
  "quoted tag ends": (size) => `<html>${'<a b=">"'.repeat(size)}`,
  "open scripts": (size) => `<html>${"<script>".repeat(size)}`,
  ampersands: (size) => `<html>${"&".repeat(size)}`,
  "angle brackets": (size) => `<html>${"<".repeat(size)}`,
  "class names": (size) => `<html>${'<p class="cookie x">a</p>'.repeat(size / 4)}`,
};

const SIZE = 25_000;
const RATIO_LIMIT = 2.5;
const ATTEMPTS = 4;
const TIMES = 3;
/** A reading that takes longer than this is too slow whatever its proportion, and is not tried again. */
const LIMIT_MS = 8_000;
/** Below this the clock tells nothing about proportion. */
const FLOOR_MS = 15;

const reader = openReader();

/** Milliseconds of processor time that reading takes: what else the machine does hardly moves it. */
function time(text: string): number {
  const started = process.cpuUsage();
  const opened = openText(text, "hostile", { date: "2020-12-04" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  const reading = reader.read(opened.report);
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1000;
  expect(faultsOf(reading, opened.report)).toEqual([]);
  expect(took).toBeLessThan(LIMIT_MS);
  return took;
}

/** How much longer the second text takes than the first, each at its best of some times in turn. */
function ratioOf(once: string, twice: string): number {
  let [first, second] = [Infinity, Infinity];
  for (let i = 0; i < TIMES; i++) {
    first = Math.min(first, time(once));
    second = Math.min(second, time(twice));
  }
  return second / Math.max(first, FLOOR_MS);
}

test.each(Object.entries(HOSTILE))("%s: twice the input takes at most 2.5 times as long", { timeout: 100_000 }, (_, make) => {
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > RATIO_LIMIT; attempt++) {
    ratio = Math.min(ratio, ratioOf(make(SIZE), make(2 * SIZE)));
  }
  expect(ratio).toBeLessThanOrEqual(RATIO_LIMIT);
});
