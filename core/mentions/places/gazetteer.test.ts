import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../text/index.js";
import { foldName } from "./fold.js";
import { Gazetteer } from "./gazetteer.js";
import { NameHash } from "./hash.js";
import { paged } from "./paged.js";

const bytes = readFileSync(new URL("../../../lexicons/places/gazetteer.bin", import.meta.url));
const gazetteer = Gazetteer.open(bytes);

/** The most prominent place of a name as "Name/CC/kind". */
function top(name: string): string {
  const run = gazetteer.find(name);
  if (run < 0) return "none";
  const id = gazetteer.candidate(run, 0);
  return `${gazetteer.name(id)}/${gazetteer.countryCode(gazetteer.country(id))}/${gazetteer.kind(id)}`;
}

function hasPlaceNear(name: string, country: string, lat: number, lon: number): boolean {
  const run = gazetteer.find(name);
  for (let i = 0; run >= 0 && i < gazetteer.candidateCount(run); i++) {
    const id = gazetteer.candidate(run, i);
    const isNear = Math.abs(gazetteer.lat(id) - lat) < 0.5 && Math.abs(gazetteer.lon(id) - lon) < 0.5;
    if (isNear && gazetteer.countryCode(gazetteer.country(id)) === country) return true;
  }
  return false;
}

describe("fold", () => {
  it.each([
    ["Şuşa", "susa"],
    ["BOGOTÁ", "bogota"],
    ["Sana'a", "sanaa"],
    ["Nagorno-Karabakh", "nagorno karabakh"],
    ["  Port   Sudan ", "port sudan"],
    ["İstanbul", "istanbul"],
    ["Ağdərə", "agdere"],
    ["Großenhain", "grossenhain"],
    ["Łódź", "lodz"],
    ["Ǿ", "o"],
    ["Æbeltoft", "aebeltoft"],
    ["Al Ḩudaydah", "al hudaydah"],
    ["Hà Nội", "ha noi"],
    ["Ɗan Ƙasa", "dan kasa"],
    ["Ma’rib", "marib"],
    ["St. Louis", "st louis"],
  ])("%s is %s", (name, folded) => expect(foldName(name)).toBe(folded));
});

describe("fold and the text", () => {
  it("fold letters alike, but for letters that are written as two and those only names have", () => {
    const letters = Array.from({ length: 0x24f - 0xbf }, (_, i) => String.fromCharCode(0xc0 + i)).filter((letter) => /\p{L}/u.test(letter));
    const differing = letters.filter((letter) => foldName(letter).length === 1 && /[a-z]/.test(fold(letter)) && foldName(letter) !== fold(letter));
    expect(differing).toEqual([]);
  });
});

describe("gazetteer", () => {
  it("opens in place, without parsing", () => {
    const start = performance.now();
    Gazetteer.open(bytes);
    expect(performance.now() - start).toBeLessThan(5);
    expect(bytes.length).toBeLessThan(15_000_000);
  });

  it("reads the same from pages that come when they are asked for, few of them", () => {
    let read = 0;
    const late = Gazetteer.open(
      paged(bytes.length, (into, at) => {
        read += into.length;
        into.set(bytes.subarray(at, at + into.length));
      }),
    );
    const told = (of: Gazetteer, name: string): unknown[] => {
      const run = of.find(name);
      const ids = run < 0 ? [] : Array.from({ length: of.candidateCount(run) }, (_, i) => of.candidate(run, i));
      return ids.map((id) => [of.name(id), of.key(id), of.lat(id), of.lon(id), of.kind(id), of.country(id), of.admin1(id), of.population(id), of.isWord(run)]);
    };
    for (const name of ["Paris", "Nagorno Karabakh", "Côte d'Ivoire", "Thursday", "Goma"]) expect(told(late, name)).toEqual(told(gazetteer, name));
    expect(read).toBeLessThan(bytes.length / 4);
  });

  it("refuses other bytes", () => expect(() => Gazetteer.open(new Uint8Array(1024))).toThrow(/gazetteer/));

  it.each([
    ["Paris", "Paris/FR/capital"],
    ["PARIS", "Paris/FR/capital"],
    ["Texas", "Texas/US/admin1"],
    ["Germany", "Germany/DE/country"],
    ["Ivory Coast", "Côte d’Ivoire/CI/country"],
    ["Nagorno Karabakh", "Nagorno-Karabakh/AZ/admin1"],
    ["Artsakh", "Nagorno-Karabakh/AZ/admin1"],
    ["Ala.", "Alabama/US/admin1"],
    ["Azerbaijanis", "Azerbaijani/AZ/demonym"],
    ["Africa", "Africa//continent"],
  ])("%s is first of all %s", (name, place) => expect(top(name)).toBe(place));

  it.each([
    ["Kelbajar", "AZ", 40.1, 46.0],
    ["Karvachar", "AZ", 40.1, 46.0],
    ["Shushi", "AZ", 39.8, 46.7],
    ["Khankendi", "AZ", 39.8, 46.8],
    ["East Aceh", "ID", 4.6, 97.6],
    ["Hodeidah", "YE", 14.8, 43.0],
    ["al-Hudaydah", "YE", 14.8, 43.0],
    ["Stepanakert", "AZ", 39.8, 46.8],
    ["Prishtinë", "XK", 42.7, 21.2],
    ["Gorlovka", "UA", 48.3, 38.0],
    ["Rapides Parish", "US", 31.2, -92.5],
    ["Mekelle", "ET", 13.5, 39.5],
    ["Peja", "XK", 42.7, 20.3],
    ["Laayoune", "EH", 27.1, -13.2],
    ["Fort Worth", "US", 32.7, -97.3],
    ["Ft. Worth", "US", 32.7, -97.3],
  ])("%s lies in %s", (name, country, lat, lon) => expect(hasPlaceNear(name, country, lat, lon)).toBe(true));

  it.each(["Of", "Nov", "March", "Republic", "Thursday", "The", "Church", "Xyzzyqua", "", "12"])("%s is no name", (name) => expect(gazetteer.find(name)).toBe(-1));

  it("marks disputed places, words and given names", () => {
    expect(gazetteer.isDisputed(gazetteer.candidate(gazetteer.find("Abkhazia"), 0))).toBe(true);
    expect(gazetteer.isDisputed(gazetteer.candidate(gazetteer.find("Lyon"), 0))).toBe(false);
    expect(gazetteer.isWord(gazetteer.find("Reading"))).toBe(true);
    expect(gazetteer.isWord(gazetteer.find("Manila"))).toBe(false);
    expect(gazetteer.isGivenName(gazetteer.find("Florence"))).toBe(true);
  });

  it("gives divisions, populations and lasting keys", () => {
    const austin = gazetteer.candidate(gazetteer.find("Austin"), 0);
    expect(gazetteer.name(gazetteer.admin1(austin))).toBe("Texas");
    expect(gazetteer.population(austin)).toBeGreaterThan(800_000);
    expect(gazetteer.key(austin)).toBe("gn-4671654");
    expect(gazetteer.key(gazetteer.candidate(gazetteer.find("Lachin corridor"), 0))).toMatch(/^tw-[0-9a-f]+$/);
    expect(gazetteer.name(gazetteer.countryPlace(gazetteer.country(austin)))).toBe("United States");
  });

  it("hashes a slice as it hashes the name, piece by piece", () => {
    const text = "the NAGORNO–Karabakh conflict";
    expect(gazetteer.findSpan(text, 4, 20)).toBe(gazetteer.find("Nagorno Karabakh"));
    const hash = new NameHash().feed(text, 4, 11);
    expect(gazetteer.longestFrom(hash)).toBeGreaterThan(1);
    expect(gazetteer.findHash(hash.feed(text, 11, 20))).toBe(gazetteer.find("nagorno karabakh"));
  });

  it("tells from the first words whether a name may go on", () => {
    const hashOf = (words: string): NameHash => new NameHash().feed(words, 0, words.length);
    for (const beginning of ["Nagorno Karabakh", "United Arab", "United Arab Emirates", "Lachin corridor"]) expect(gazetteer.mayBegin(hashOf(beginning))).toBe(true);
    expect(gazetteer.mayBegin(hashOf("Goma"))).toBe(true);
    const strange = Array.from({ length: 200 }, (_, i) => hashOf(`nagorno wq${i}zx`)).filter((hash) => gazetteer.mayBegin(hash));
    expect(strange.length).toBeLessThan(60);
  });

  it("tells from the first word alone that most words begin no name", () => {
    const words = Array.from({ length: 200 }, (_, i) => `wq${i}zx`);
    const begins = words.filter((word) => gazetteer.longestFrom(new NameHash().feed(word, 0, word.length)) > 0);
    expect(begins.length).toBeLessThan(100);
  });
});
