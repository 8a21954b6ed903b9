import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayText, firstDay, sliderSpan } from "./days.js";
import { boxOf, circle, isInArea, isInBox, markPointOf } from "./geometry.js";
import { ofPeriod } from "./incident-days.js";
import { outlookOf, outlookText } from "./outlook.js";
import { partyMarks } from "./party-mark.js";
import { patternImage } from "./pattern-image.js";
import { PATTERNS } from "./party-mark.js";
import { foldPlace, namesOf } from "../parts/place-pairs.js";
import { shapeOf, type Division } from "./shape.js";
import type { IncidentRow } from "../wire.js";

const square = (west: number, south: number, side: number): Division["area"] => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

describe("where a place is drawn", () => {
  const district: Division = { code: "X-1", names: ["Alpha", "Älpha Rayon"], isPaired: false, geonameId: 7, area: square(46, 40, 1) };
  const row = { place: "Alpha region", placeId: null, names: ["Alpha region"], lat: 40.5, lon: 46.5 };

  test("a division's name gives its outline, by name about the point or by id", () => {
    expect(shapeOf({ ...row, precision: "admin1" }, [district])).toMatchObject({ sort: "division", area: district.area });
    expect(shapeOf({ ...row, place: "Beta", names: [], lat: 39, placeId: "gn-7", precision: "admin2" }, [district])).toMatchObject({ sort: "division" });
  });

  test("without an outline it is a circle as wide as its precision, and no point", () => {
    expect(shapeOf({ ...row, precision: "admin1" }, [])).toMatchObject({ sort: "circle", radiusKm: 75 });
    expect(shapeOf({ ...row, place: "Beta", names: ["Beta"], precision: "admin2" }, [district])).toMatchObject({ sort: "circle", radiusKm: 25 });
    expect(shapeOf({ ...row, precision: "near" }, [district])).toMatchObject({ sort: "circle", radiusKm: 25 });
  });

  test("a town that bears its district's name may be either; another is a point; a country alone is nowhere", () => {
    expect(shapeOf({ ...row, precision: "exact" }, [district])).toMatchObject({ sort: "either" });
    expect(shapeOf({ ...row, place: "Gamma", names: ["Gamma"], precision: "exact" }, [district])).toMatchObject({ sort: "point" });
    expect(shapeOf({ ...row, precision: "country" }, [district])).toEqual({ sort: "nowhere" });
    expect(shapeOf({ ...row, lat: null, precision: "exact" }, [district])).toEqual({ sort: "nowhere" });
  });

  test("names are compared without marks and words of sort", () => {
    expect(foldPlace("Kəlbəcər district")).toBe(foldPlace("Kalbacar"));
    expect(foldPlace("the Älpha region")).toBe("alpha");
  });
});

describe("areas", () => {
  test("every point of a circle's rim is its radius away, and its middle lies in it", () => {
    fc.assert(
      fc.property(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -65, max: 65, noNaN: true }), fc.integer({ min: 1, max: 100 }), (lon, lat, radiusKm) => {
        const area = circle({ lon, lat }, radiusKm);
        expect(isInArea({ lon, lat }, area)).toBe(true);
        expect(isInBox({ lon, lat }, boxOf(area))).toBe(true);
        const [west, , east] = boxOf(area);
        expect(((east - west) / 2) * Math.cos((lat * Math.PI) / 180) * 111.195).toBeCloseTo(radiusKm, 3);
      }),
    );
  });

  test("a hole is outside, and the mark stands in the greatest part", () => {
    const [ring = []] = square(2, 2, 1).coordinates as number[][][];
    const holed: Division["area"] = { type: "Polygon", coordinates: [(square(0, 0, 10).coordinates as number[][][])[0] ?? [], ring] };
    expect(isInArea({ lon: 5, lat: 5 }, holed)).toBe(true);
    expect(isInArea({ lon: 2.5, lat: 2.5 }, holed)).toBe(false);
    expect(markPointOf({ type: "MultiPolygon", coordinates: [square(0, 0, 1).coordinates, square(10, 10, 4).coordinates] as number[][][][] })).toEqual({ lon: 12, lat: 12 });
  });
});

describe("marks of parties", () => {
  test("sides take their deal's places, others follow, letters never meet, and nobody is plain", () => {
    const marks = partyMarks([["AAA", "the-red-front"]], ["the-right-flank", null, "AAA"]);
    expect([...marks.values()].map(({ letters, hue, pattern }) => [letters, hue, pattern])).toEqual([
      ["AAA", 0, "rising"],
      ["TRF", 1, "falling"],
      ["TRF2", 2, "dots"],
      ["–", -1, "plain"],
    ]);
  });

  test("the order in which holders come does not matter", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom("AAA", "BBB", "c-d", "e-f", "GGG")), (holders) => {
        expect([...partyMarks([["AAA"]], holders)]).toEqual([...partyMarks([["AAA"]], [...holders].reverse())]);
      }),
    );
  });

  test("no pattern lays on more ink than another by a half", () => {
    const inked = PATTERNS.map((pattern) => patternImage(pattern, [1, 2, 3]).data.filter((value, i) => i % 4 === 3 && value > 0).length);
    expect(Math.max(...inked) / Math.min(...inked)).toBeLessThan(1.5);
  });
});

describe("names of a place", () => {
  const pairs = [["Shusha", "Shushi"]] as const;

  test("a known pair in its order, whichever name was said; else another name, but no other spelling of the sort", () => {
    expect(namesOf({ place: "Shushi", names: ["Shushi"] }, pairs)).toEqual(["Shusha", "Shushi"]);
    expect(namesOf({ place: "Alpha", names: ["Alpha", "Alpha district", "Omega"] }, pairs)).toEqual(["Alpha", "Omega"]);
    expect(namesOf({ place: "Alpha", names: ["Alpha", "the Alpha region"] }, pairs)).toEqual(["Alpha"]);
  });
});

describe("days", () => {
  test("a day's number comes back as the day, and EDTF gives its first", () => {
    expect(dayText(dayNumber("2020-02-29"))).toBe("2020-02-29");
    expect(["2020-12", "1994/..", "2020-11-10~", "soon", null].map(firstDay)).toEqual(["2020-12-01", "1994-01-01", "2020-11-10", null, null]);
  });

  test("the slider runs over the deal and what was told since, not over old history, and always over the chosen day", () => {
    const span = sliderSpan(["2020-11-10"], ["1994/..", "2020-12-01"], null);
    expect(span && [dayText(span.first), dayText(span.last)]).toEqual(["2020-10-27", "2020-12-15"]);
    const chosen = sliderSpan(["2020-11-10"], [], "2019-01-01");
    expect(chosen && dayText(chosen.first)).toBe("2018-12-18");
    expect(sliderSpan([], [null], null)).toBeNull();
  });

  test("a period holds its last day, its first, and what has no date", () => {
    const row = (from: string | null, to = from) => ({ from, to }) as IncidentRow;
    const rows = [row("2020-11-24"), row("2020-11-25"), row("2020-11-20", "2020-11-26"), row("2020-12-01"), row("2020-12-02"), row(null)];
    expect(ofPeriod(rows, "2020-12-01", 7).map(({ from }) => from)).toEqual(["2020-11-25", "2020-11-20", "2020-12-01", null]);
    expect(ofPeriod(rows, "2020-12-01", null)).toHaveLength(6);
  });

  test("an outlook comes back from the address, and nonsense is none", () => {
    expect(outlookOf(outlookText({ lon: 46.5, lat: -3, zoom: 7.25 }))).toEqual({ lon: 46.5, lat: -3, zoom: 7.3 });
    expect(["", "1,2", "a,b,c", "400,0,3", undefined].map(outlookOf)).toEqual([null, null, null, null, null]);
  });
});
