import { expect, test } from "vitest";
import type { Claim } from "../wire.js";
import { outlookOnMap } from "./claim-place.js";

const place = (name: string, precision: "admin1" | "country" | "exact", lat: number | null) => ({ name, lat, lon: lat, country: null, precision, id: null, start: 0, end: 0 });
const claim = (where: readonly object[], about: string | null) => ({ kind: "control", control: { place: about }, where }) as unknown as Claim;

test("the map looks at the place a claim is about, else at the most exact it tells, else nowhere", () => {
  expect(outlookOnMap(claim([place("Country", "country", 10), place("Town", "exact", 20), place("District", "admin1", 30)], "District"))).toBe("30.000,30.000,7.0");
  expect(outlookOnMap(claim([place("Country", "country", 10), place("Town", "exact", 20)], null))).toBe("20.000,20.000,9.0");
  expect(outlookOnMap(claim([place("Somewhere", "exact", null)], "Somewhere"))).toBeNull();
});
