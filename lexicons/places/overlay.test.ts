import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Gazetteer } from "../../core/mentions/places/gazetteer.js";

interface Entry {
  names: string[];
  kind: string;
  country?: string;
  lat: number;
  lon: number;
}

const here = (file: string): Buffer => readFileSync(new URL(file, import.meta.url));
const overlay = parse(here("overlay.yaml").toString()) as { places: Entry[]; abbreviations: Record<string, string[]> };
const gazetteer = Gazetteer.open(here("gazetteer.bin"));
const countries = new Set(here("countries.tsv").toString().split("\n").map((line) => line.slice(0, 2)));

describe("overlay", () => {
  it("covers the world's conflicts", () => expect(overlay.places.length).toBeGreaterThan(250));

  it("has whole entries", () => {
    for (const entry of overlay.places) {
      expect(entry.names.length, JSON.stringify(entry)).toBeGreaterThan(0);
      expect(Math.abs(entry.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(entry.lon)).toBeLessThanOrEqual(180);
      expect(entry.country === undefined || countries.has(entry.country), JSON.stringify(entry)).toBe(true);
    }
  });

  it("lists nothing twice", () => {
    const keys = overlay.places.map((entry) => `${entry.names[0]} ${entry.kind} ${entry.country ?? ""}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it("is in the gazetteer under every name, at its point", () => {
    const lost = overlay.places.flatMap((entry) => entry.names.filter((name) => !isThere(name, entry)));
    expect(lost).toEqual([]);
  });
});

function isThere(name: string, entry: Entry): boolean {
  const run = gazetteer.find(name);
  for (let i = 0; run >= 0 && i < gazetteer.candidateCount(run); i++) {
    const id = gazetteer.candidate(run, i);
    if (Math.abs(gazetteer.lat(id) - entry.lat) < 1e-3 && Math.abs(gazetteer.lon(id) - entry.lon) < 1e-3) return true;
  }
  return false;
}
