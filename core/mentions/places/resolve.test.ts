import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPlaces, type TokenTable } from "./find.js";
import { Gazetteer } from "./gazetteer.js";
import { resolvePlaces, type PlaceContext } from "./resolve.js";

const gazetteer = Gazetteer.open(readFileSync(new URL("../../../lexicons/places/gazetteer.bin", import.meta.url)));

/** Words with their inner marks, and every other mark by itself. */
function tokenize(text: string): TokenTable {
  const matches = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*|[^\s]/gu)];
  const tokenStart = Int32Array.from(matches, (match) => match.index);
  const tokenEnd = Int32Array.from(matches, (match) => match.index + match[0].length);
  return { text, tokenStart, tokenEnd, tokenCount: matches.length };
}

/** The report's places as "words=CC/kind". */
function placesOf(text: string, context: PlaceContext = {}): string[] {
  const tokens = tokenize(text);
  const resolved = resolvePlaces(gazetteer, tokens, findPlaces(gazetteer, tokens), context);
  return resolved.map(({ start, end, place }) => `${text.slice(start, end)}=${gazetteer.countryCode(gazetteer.country(place))}/${gazetteer.kind(place)}`);
}

describe("places that must be found", () => {
  it.each([
    ["Fighting resumed in Tyler, Texas, on Monday.", ["Tyler=US/seat", "Texas=US/admin1"]],
    ["The mayor of Birmingham, Ala., resigned.", ["Birmingham=US/seat", "Ala.=US/admin1"]],
    ["Three men were shot in Peudawa, East Aceh, Indonesia.", ["Peudawa=ID/town", "East Aceh=ID/district", "Indonesia=ID/country"]],
    ["Armenia must return the Kalbajar region to Azerbaijan.", ["Armenia=AM/country", "Kalbajar=AZ/admin1", "Azerbaijan=AZ/country"]],
    ["ISLAMABAD - Gunmen attacked ARY News.", ["ISLAMABAD=PK/capital"]],
    [
      "GUATEMALA CITY, 4 FEB 90 (ACAN) -- THE ARMY OF GUATEMALA DENIED TODAY THAT REBELS ATTACKED THE FARM OF PRESIDENT CEREZO NEAR QUETZALTENANGO.",
      ["GUATEMALA CITY=GT/capital", "GUATEMALA=GT/country", "QUETZALTENANGO=GT/seat"],
    ],
    ["CLASHES IN TRIPOLI, LIBYA", ["TRIPOLI=LY/capital", "LIBYA=LY/country"]],
    ["The U.S. has sent envoys to al-Tuhayta in Yemen.", ["U.S.=US/country", "al-Tuhayta=YE/seat", "Yemen=YE/country"]],
    ["Shells fell on Horlivka, in eastern Ukraine.", ["Horlivka=UA/seat", "Ukraine=UA/country"]],
    ["Nagorno-Karabakh's leaders met in Shushi.", ["Nagorno-Karabakh=AZ/admin1", "Shushi=AZ/town"]],
  ])("%s", (text, expected) => {
    expect(placesOf(text).map(withoutShade)).toEqual(expected.map(withoutShade));
  });
});

/** Seats, towns and capitals are all towns; districts may be first- or second-level divisions. */
function withoutShade(place: string): string {
  return place.replace(/\/(?:seat|capital|town)$/, "/town").replace(/\/(?:district|admin2|admin1)$/, "/division");
}

describe("names that are no places", () => {
  it.each([
    ["Paris Hilton said she was sorry."],
    ["Mr. Lincoln told the court that he had not seen it."],
    ["It was first told by the Washington Post."],
    ["She studied at Georgia Tech."],
    ["In Nov. the Church and the Republic fell out. Of these, Reading is the first. March was cold."],
    ["On Thursday, May 5, President Jackson resigned."],
    ["He paid US$500."],
    ["Show your ID badge."],
  ])("%s", (text) => expect(placesOf(text)).toEqual([]));
});

describe("one sense a report", () => {
  it("takes the place its neighbours stand by", () => {
    const text = "PARIS, Texas -- Police in Paris said the man came from Clarksville. Lamar County, Texas, is quiet. Paris has one jail.";
    expect(
      placesOf(text)
        .filter((place) => /^paris/i.test(place))
        .map(withoutShade),
    ).toEqual(["PARIS=US/town", "Paris=US/town", "Paris=US/town"]);
    expect(placesOf("The talks in Paris ended. France and Germany had proposed them.")[0]).toBe("Paris=FR/capital");
  });

  it("tells the country Georgia from the state", () => {
    expect(placesOf("Abkhazia and South Ossetia broke away from Georgia, and Tbilisi has not forgotten.")).toContain("Georgia=GE/country");
    expect(placesOf("Police in Atlanta, Georgia, and Augusta, Georgia, searched houses.")).toContain("Georgia=US/admin1");
  });

  it("tells the town from its division", () => {
    const text = "Hudaydah city is calm. In Hudaydah governorate, Yemen, mines killed two.";
    const [town, division] = placesOf(text);
    expect(town).toBe("Hudaydah=YE/seat");
    expect(division).toBe("Hudaydah=YE/admin1");
  });

  it("hears what other readers know of countries", () => {
    const countryWeights = new Float64Array(gazetteer.countryCount);
    const venezuela = gazetteer.country(gazetteer.candidate(gazetteer.find("Venezuela"), 0));
    countryWeights[venezuela] = 20;
    expect(placesOf("Protesters marched in Valencia.", { countryWeights }).map(withoutShade)).toEqual(["Valencia=VE/town"]);
    expect(placesOf("Protesters marched in Valencia, Spain.")[0]?.startsWith("Valencia=ES")).toBe(true);
  });
});

describe("places of states that a report does not tell of", () => {
  it.each([
    ["Indian troops fired back in Keri, Pakistan's army said. India denied it.", ["Pakistan=PK/country", "India=IN/country"]],
    ["Colombia's army fought rebels from Colombia in Tarazá.", ["Colombia=CO/country", "Colombia=CO/country", "Tarazá=CO/town"]],
    ["Libya's government met. Shells fell on the Salaheddin quarter of Tripoli, Libya.", ["Libya=LY/country", "Tripoli=LY/town", "Libya=LY/country"]],
    ["Zambia and Angola met in Geneva.", ["Zambia=ZM/country", "Angola=AO/country", "Geneva=CH/town"]],
    ["Shells fell on Goma, and then on Goma again. Rebels hid near Gulu.", ["Goma=CD/town", "Goma=CD/town", "Gulu=UG/town"]],
    ["Russia's army left Gori, Russia said.", ["Russia=RU/country", "Gori=GE/town", "Russia=RU/country"]],
    ["Colombia met Cuba in Cuba. Colombia told of a raid in the Amazonas department.", ["Colombia=CO/country", "Cuba=CU/country", "Cuba=CU/country", "Colombia=CO/country", "Amazonas=CO/admin1"]],
    ["The anti-Balaka left Bambari.", ["Bambari=CF/town"]],
    ["Shells fell on the Red Sea city.", []],
  ])("%s", (text, expected) => expect(placesOf(text).map(withoutShade)).toEqual(expected.map(withoutShade)));
});

describe("options", () => {
  it("gives people's names of countries only when asked", () => {
    const text = "Russian troops entered Georgia. Russian officials denied it.";
    expect(placesOf(text).some((place) => place.startsWith("Russian"))).toBe(false);
    expect(placesOf(text, { demonyms: true }).filter((place) => place === "Russian=RU/demonym")).toHaveLength(2);
  });

  it("trusts a dateline", () => {
    const text = "KOCH -- Fighting went on.";
    expect(placesOf(text, { dateline: { start: 0, end: 4 } })).toHaveLength(1);
  });

  it("is the same whether the names are new to it or known", () => {
    const capitals = Array.from({ length: gazetteer.size }, (_, id) => id).filter((id) => gazetteer.kind(id) === "seat");
    const text = capitals.map((id) => `Shells fell on ${gazetteer.name(id)}.`).join(" ");
    const read = (fresh: Gazetteer, tokens: TokenTable): unknown => resolvePlaces(fresh, tokens, findPlaces(fresh, tokens));
    const tokens = tokenize(text);
    const fresh = Gazetteer.open(readFileSync(new URL("../../../lexicons/places/gazetteer.bin", import.meta.url)));
    expect(read(fresh, tokens)).toEqual(read(fresh, tokens));
  });

  it("is the same run after run", () => {
    const text = "Shelling in Debaltseve and Popasna, Ukraine, killed two. Kyiv accused Moscow.";
    expect(placesOf(text)).toEqual(placesOf(text));
  });
});
