import type { SeenPlace } from "./model.js";
import { foldName } from "./place-name.js";
import { UnionFind } from "./union-find.js";

/** A place as a claim names it, with what the gazetteer knows of it. */
export interface Placed {
  readonly accord: string | null;
  readonly name: string;
  readonly place: SeenPlace | null;
}

/** How far apart a town and the district of its name may lie, in degrees; further apart are namesakes. */
const NAMESAKE_DEGREES = 0.6;

/**
 * Groups the same place under one accord: by gazetteer id; a town and its district, which have one name and lie close; and the names that a provision
 * gives for one place. What has no coordinates goes to the first place of its name by id. Returns a number a group, null where a name tells nothing.
 */
export function placeGroups(list: readonly Placed[], synonyms: readonly (readonly string[])[]): (number | null)[] {
  const union = new UnionFind(list.length);
  const first = new Map<string, number>();
  const join = (key: string, i: number): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else union.join(known, i);
  };
  const synonymOf = new Map(synonyms.flatMap((names, i) => names.map((name): [string, number] => [foldName(name), i])));
  const namesakes = new Map<string, Map<string, number>>();
  list.forEach(({ accord, name, place }, i) => {
    const folded = foldName(name);
    if (place?.id) join(`${accord}|id:${place.id}`, i);
    if (folded === "") return;
    const synonym = synonymOf.get(folded);
    if (synonym !== undefined) join(`${accord}|synonym:${synonym}`, i);
    const spots = namesakes.get(`${accord}|${folded}`) ?? new Map<string, number>();
    namesakes.set(`${accord}|${folded}`, spots);
    const spot = spotOf(place);
    const known = spots.get(spot);
    if (known === undefined) spots.set(spot, i);
    else union.join(known, i);
  });
  for (const spots of namesakes.values()) joinNear(spots, list, union);
  return list.map(({ name, place }, i) => (foldName(name) === "" && !place?.id ? null : union.find(i)));
}

const NOWHERE = "";
const spotOf = (place: SeenPlace | null): string => (place === null || place.lat === null || place.lon === null ? NOWHERE : `${place.lat},${place.lon}`);

/** Joins the spots of one name that lie close; what lies nowhere goes to the first by id. A name has few spots, however often it is told. */
function joinNear(spots: ReadonlyMap<string, number>, list: readonly Placed[], union: UnionFind): void {
  const placed = [...spots].filter(([spot]) => spot !== NOWHERE).map(([, i]) => i);
  placed.forEach((one, at) => {
    for (const other of placed.slice(at + 1)) if (isNear(list[one]?.place, list[other]?.place)) union.join(one, other);
  });
  const nowhere = spots.get(NOWHERE);
  const idOf = (i: number): string => list[i]?.place?.id ?? "";
  const [home] = placed.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  if (nowhere !== undefined && home !== undefined) union.join(home, nowhere);
}

function isNear(one: SeenPlace | null | undefined, other: SeenPlace | null | undefined): boolean {
  const gap = (a: number | null | undefined, b: number | null | undefined): number => Math.abs((a ?? 0) - (b ?? 0));
  return gap(one?.lat, other?.lat) <= NAMESAKE_DEGREES && gap(one?.lon, other?.lon) <= NAMESAKE_DEGREES;
}
