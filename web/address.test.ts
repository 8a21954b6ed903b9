import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, changed, placeOf } from "./address.js";
import { askWhy, refine } from "./view.js";

const word = fc.string({ minLength: 1 });
const places = fc.record({
  view: fc.constantFrom("inbox", "figures", "map"),
  accord: fc.option(word),
  asOf: fc.option(fc.constantFrom("2020-12-04", "2020-11-10")),
  knownBy: fc.option(word),
  id: fc.option(word),
  query: fc.dictionary(
    word.filter((name) => !["accord", "asOf", "knownBy", "id", "__proto__"].includes(name)),
    word,
  ),
});

describe("the page's address", () => {
  test("law: what is written is read back", () => {
    fc.assert(
      fc.property(places, (place) => {
        const [path = "", search = ""] = addressOf(place).split(/\?(.*)/s);
        expect(placeOf(path, search)).toEqual({ ...place, query: { ...place.query } });
      }),
    );
  });

  test("the bare address is the inbox of every deal, now", () => {
    expect(placeOf("/", "")).toEqual({ view: "inbox", accord: null, asOf: null, knownBy: null, id: null, query: {} });
  });

  test("another view keeps deal and clocks and forgets the row; the same view keeps it", () => {
    const place = placeOf("/board", "?accord=deal&asOf=2020-12-04&id=row&party=AAA");
    expect(changed(place, { view: "map" })).toEqual({ view: "map", accord: "deal", asOf: "2020-12-04", knownBy: null, id: null, query: {} });
    expect(changed(place, { asOf: null })).toMatchObject({ asOf: null, id: "row", query: { party: "AAA" } });
  });

  test("why opens over the view; a parameter set to nothing goes", () => {
    const place = placeOf("/board", "?party=AAA");
    expect(addressOf(changed(place, askWhy(place, "row 1")))).toBe("/board?party=AAA&why=row+1");
    expect(addressOf(changed(place, refine(place, { party: null, kind: "event" })))).toBe("/board?kind=event");
  });
});
