import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { labelsOf, toColumns, type Settlement } from "./cities.js";
import { disputeFinder, readDisputed } from "./disputed.js";
import type { Division } from "./topology.js";

const FILES = new URL("../files/", import.meta.url);
const disputed = readDisputed(new URL("../../../../lexicons/places/disputed.yaml", import.meta.url));
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, FILES), "utf8")) as T;

describe("the base map's files", () => {
  const countries = readdirSync(new URL("countries/", FILES));

  test("weigh six megabytes at most", () => {
    const names = ["world.json", "pairs.json", "towns.json", ...countries.map((name) => `countries/${name}`)];
    expect(names.reduce((sum, name) => sum + statSync(new URL(name, FILES)).size, 0)).toBeLessThanOrEqual(6_000_000);
  });

  test("hold every disputed area and pair of disputed.yaml, and a box for each country", () => {
    const world = read<{ disputed: { objects: { disputed: { geometries: { properties: { id: string } }[] } } }; boxes: [string][] }>("world.json");
    expect(world.disputed.objects.disputed.geometries.map(({ properties }) => properties.id)).toEqual(disputed.areas.map(({ id }) => id));
    expect(read("pairs.json")).toEqual(disputed.pairs);
    expect(world.boxes.map(([country]) => `${country}.json`).sort()).toEqual(countries.sort());
  });

  test("every division that disputed.yaml names is there", () => {
    const codes = new Set(
      countries.flatMap((name) =>
        read<{ objects: { areas: { geometries: { properties: { code: string } }[] } } }>(`countries/${name}`).objects.areas.geometries.map(({ properties }) => properties.code),
      ),
    );
    const named = disputed.areas.flatMap(({ divisions }) => Object.keys(divisions ?? {}));
    expect(named.filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe("disputed areas", () => {
  test("each has a source, and a division lies in one at most", () => {
    for (const { id, source, names } of disputed.areas) expect([id, source.length > 10, names.length > 0]).toEqual([id, true, true]);
    const codes = disputed.areas.flatMap(({ divisions }) => Object.keys(divisions ?? {}));
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("a division is found by its code or its country", () => {
    const disputeOf = disputeFinder({
      areas: [
        { id: "a", names: [], source: "", divisions: { "X-1": [] } },
        { id: "b", names: [], source: "", country: "YYY" },
      ],
      pairs: [],
    });
    const division = { code: "X-1", country: "XXX", names: [], isPaired: false, geonameId: 0, alpha2: null } satisfies Division;
    expect([division, { ...division, code: "Y-1", country: "YYY" }, { ...division, code: "X-2" }].map(disputeOf)).toEqual(["a", "b", null]);
  });
});

describe("city labels", () => {
  const town = (name: string, population: number, lon: number, featureCode = "PPL"): Settlement => ({ name, country: "XX", featureCode, population, loc: { coordinates: [lon, 40.05] } });

  test("crowded towns are thinned, the greatest kept; seats and paired towns stay, the pair in place of the town", () => {
    const pair = { spellings: ["Alpha", "Omega"], pair: ["Alpha", "Omega"], lon: 50, lat: 40.05, population: 6000 };
    const labels = labelsOf([town("Small", 6000, 10.01), town("Great", 90_000, 10.05), town("Seat", 900, 10.06, "PPLA"), town("Hamlet", 900, 20), town("Alpha", 5000, 50.01)], [pair]);
    expect(labels.map(({ names }) => names.join("/"))).toEqual(["Great", "Alpha/Omega", "Seat"]);
    expect(toColumns(labels).lons).toEqual([10_050, 50_000, 10_060]);
  });
});
