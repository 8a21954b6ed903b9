import fc from "fast-check";
import { expect, test } from "vitest";
import { LineSplitter, openRecord, openReport, openText, type Opened, type Refused } from "../intake/index.js";
import { faultsOf } from "./faults.js";
import { openReader } from "./reader.js";
import { SAMPLES } from "./samples.js";

const RUNS_EACH = 2_500;
const TIME_LIMIT_MS = 60_000;

const reader = openReader();
const decoder = new TextDecoder();
const texts = SAMPLES.map(({ bytes }) => decoder.decode(bytes));

/** Pieces that reports, pages and attackers are made of. */
const PIECES =
  'said|killed|wounded|at least|more than|two|2,783|1.5 million|44 days|Nov. 10|Thursday|2020-02-30|Azerbaijan|the ministry|Col.|no|not|if|Shusha|prisoners|cease-fire|“|”|"|\'|’|(|)|[|]|-|--|–|...|.|,|;|:|\n|\n\n|\r\n|\t| |\u00a0|\u200b|\u200f|\u202e|\ufeff|\ud800|\udc00|😀|é|e\u0301|ﬁ|北京|شوشا|<p>|</p>|<div class=cookie>|</div>|<!--|-->|<script>|</script>|&amp;|&#x110000;|&nbsp|<table><tr><td>|<li>|<a href="|>|<|&|date 2020-12-04|BAKU, Azerbaijan, Dec. 4 (Wire) --'.split(
    "|",
  );

const soup = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) }), { maxLength: 60 })
  .map((pieces) => pieces.join(" "));

/** A stretch of a sample, cut, doubled or with something put in. */
const mutant = fc.tuple(fc.nat(texts.length - 1), fc.nat(4_000), fc.nat(1_200), fc.nat(), fc.nat(300), soup).map(([which, from, length, at, cut, put]) => {
  const stretch = (texts[which] ?? "").slice(from % 3_000, (from % 3_000) + length);
  const place = stretch.length === 0 ? 0 : at % stretch.length;
  return stretch.slice(0, place) + put.slice(0, 80) + stretch.slice(place + cut);
});

function check(opened: Opened | Refused | null): void {
  if (opened === null || "problem" in opened) {
    expect(opened?.problem.message ?? "empty line").not.toBe("");
    return;
  }
  expect(faultsOf(reader.read(opened.report, { mentions: true }), opened.report)).toEqual([]);
}

const parameters = { numRuns: RUNS_EACH };

test("random texts are read or refused, offsets hold", { timeout: TIME_LIMIT_MS }, () => {
  fc.assert(
    fc.property(soup, fc.constantFrom("a.txt", "a.html"), (text, name) => check(openText(text, name))),
    parameters,
  );
});

test("mutated samples are read or refused, offsets hold", { timeout: TIME_LIMIT_MS }, () => {
  fc.assert(
    fc.property(mutant, fc.constantFrom("a.txt", "a.html"), fc.constantFrom(undefined, "2020-12-04", "2021-02-29"), (text, name, date) => check(openText(text, name, { date }))),
    parameters,
  );
});

test("random bytes are read or refused", { timeout: TIME_LIMIT_MS }, () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ min: 9, maxLength: 400 }),
    soup.map((text) => Buffer.from(text, "utf16le")),
    soup.map((text) => Buffer.from(text, "latin1")),
  );
  fc.assert(
    fc.property(bytes, (input) => check(openReport(input, "a"))),
    parameters,
  );
});

test("random JSON lines are read or refused", { timeout: TIME_LIMIT_MS }, () => {
  const record = fc.record(
    { id: fc.oneof(fc.string(), fc.integer(), fc.constant(null)), text: fc.oneof(mutant, fc.integer()), date: fc.oneof(fc.constant("2020-12-04"), fc.string(), fc.integer()), title: fc.anything() },
    { requiredKeys: [] },
  );
  const line = fc.oneof(
    record.map((value) => JSON.stringify(value)),
    fc.json(),
    mutant,
  );
  fc.assert(
    fc.property(line, fc.nat(50), (json, cut) => {
      const splitter = new LineSplitter(1_000_000);
      const input = Buffer.from(`${json}\n`);
      for (const each of [...splitter.push(input.subarray(0, cut)), ...splitter.push(input.subarray(cut)), ...splitter.end()]) check(openRecord(each, "stdin"));
    }),
    parameters,
  );
});
