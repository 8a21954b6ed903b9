import type { Gazetteer } from "./gazetteer.js";

/** Where the first-level divisions of each country lie; gathered when a country is first asked for. */
export class Divisions {
  readonly #gazetteer: Gazetteer;
  readonly #end: number;
  readonly #points = new Map<number, readonly number[]>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#end = gazetteer.admin1End;
  }

  /** Latitude and longitude in turn, of a country by its index. */
  pointsOf(country: number): readonly number[] {
    const known = this.#points.get(country);
    if (known !== undefined) return known;
    const points: number[] = [];
    const gazetteer = this.#gazetteer;
    for (let id = this.#firstOf(country); id < this.#end && gazetteer.country(id) === country; id++) points.push(gazetteer.lat(id), gazetteer.lon(id));
    this.#points.set(country, points);
    return points;
  }

  /** Divisions stand together behind the countries, by rising countries. */
  #firstOf(country: number): number {
    const gazetteer = this.#gazetteer;
    let [low, high] = [gazetteer.admin1First, this.#end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (gazetteer.country(middle) < country) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
