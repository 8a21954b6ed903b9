import type { Place } from "./view.js";

const FIRST_VIEW = "inbox";
const OWN = ["accord", "asOf", "knownBy", "id"] as const;

/** Reads the place from an address's path and search. */
export function placeOf(path: string, search: string): Place {
  const params = new URLSearchParams(search);
  const own = Object.fromEntries(OWN.map((name) => [name, params.get(name) || null])) as Record<(typeof OWN)[number], string | null>;
  const query = Object.fromEntries([...params].filter(([name]) => !OWN.some((known) => known === name)));
  return { view: path.split("/")[1] || FIRST_VIEW, ...own, query };
}

/** The address of a place: path and search, parameters in a steady order. */
export function addressOf(place: Place): string {
  const params = new URLSearchParams();
  for (const name of OWN) if (place[name] !== null) params.set(name, place[name]);
  for (const name of Object.keys(place.query).sort()) params.set(name, place.query[name] ?? "");
  const search = params.toString();
  return `/${place.view}${search === "" ? "" : `?${search}`}`;
}

/** The place a change leads to: another view forgets the id and the query of the one before. */
export function changed(place: Place, change: Partial<Place>): Place {
  const isElsewhere = change.view !== undefined && change.view !== place.view;
  return { ...place, ...(isElsewhere ? { id: null, query: {} } : {}), ...change };
}
