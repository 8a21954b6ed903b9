import { describe, expect, test } from "vitest";
import { compare, emptyTallies, f1, type Tally } from "./compare.js";
import { openReader, openSample, readSample } from "./reader.js";
import { SAMPLES } from "./samples.js";

const reader = openReader();
const read = (text: string) => reader.read({ id: "capitals", text, date: "1990-01-03" }, { mentions: true });
const placesIn = (text: string): readonly string[] => (read(text).mentions?.places ?? []).map(({ text: words }) => words);

/** Text in upper case where that is one code unit for each, so that every offset stays. */
const capitals = (text: string): string => Array.from(text, (char) => (char.toUpperCase().length === char.length ? char.toUpperCase() : char)).join("");

const OPENING = "THE ARMY SAID TWELVE SOLDIERS WERE KILLED NEAR SAN MIGUEL ON TUESDAY WHEN REBELS BLEW UP A BRIDGE. ";

describe("a text in capitals", () => {
  test("loses little of what is read of the same text in mixed case", () => {
    const [mixed, upper] = [emptyTallies(), emptyTallies()];
    for (const { name, bytes, gold } of SAMPLES.filter(({ name }) => name.endsWith(".txt"))) {
      const { report, reading } = readSample(reader, bytes, name);
      compare(reading, gold, report.text, mixed);
      const inCapitals = { ...openSample(bytes, name), text: capitals(report.text) };
      compare(reader.read(inCapitals), gold, report.text, upper);
    }
    const all = (tallies: typeof mixed): number => {
      const sum = (key: keyof Tally): number => Object.values(tallies).reduce((total, tally) => total + tally[key], 0);
      return f1({ wanted: sum("wanted"), found: sum("found"), given: sum("given"), right: sum("right") });
    };
    expect(all(mixed) - all(upper)).toBeLessThanOrEqual(0.08);
  });

  test("plain words are no places", () => {
    expect(placesIn(`${OPENING}A MAN LEFT A CAR AT THE CITY MARKET AND THE MASS KIDNAPPING OF FARM WORKERS WENT ON, LET US SAY.`)).toEqual(["SAN MIGUEL"]);
  });

  test("places that are words too stay places when well known", () => {
    expect(placesIn(`${OPENING}THE US AND PANAMA TALKED IN BOGOTA.`)).toEqual(expect.arrayContaining(["US", "PANAMA", "BOGOTA"]));
  });

  test("an acronym that is a word is the word", () => {
    const actors = read(`${OPENING}THE MAN WHO LED THEM IS AT LARGE, FAR AWAY.`).mentions?.actors ?? [];
    expect(actors.map(({ text }) => text)).toEqual(["ARMY"]);
  });
});
