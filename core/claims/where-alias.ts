import { kmBetween, type PlaceMention } from "../mentions/places/index.js";
import type { Tokens } from "../model/index.js";

const OPENING = 40;
const CLOSING = 41;
const SLASH = 47;
/** How far behind the bracket a second name may stand: "(Armenian: Karvachar)". */
const REACH = 3;
/** Two names so near each other are one place's: a town and its district have their middles apart. */
const NEAR_KM = 5;

/** The places without second names of the place before: "Kalbajar (Karvachar)", "Derry/Londonderry" are one each. */
export function withoutAliases(tokens: Tokens, places: readonly PlaceMention[]): readonly PlaceMention[] {
  if (places.length < 2) return places;
  const kept = places.filter((place, i) => i === 0 || !isAlias(tokens, places[i - 1]!, place));
  return kept.length === places.length ? places : kept;
}

function isAlias({ code }: Tokens, before: PlaceMention, place: PlaceMention): boolean {
  const mark = code[before.last];
  if (mark === SLASH ? place.first !== before.last + 1 : mark !== OPENING || place.first - before.last > REACH) return false;
  for (let i = before.last; i < place.first; i++) if (code[i] === CLOSING) return false;
  return isOne(before, place);
}

function isOne(a: PlaceMention, b: PlaceMention): boolean {
  if (a.id !== null && a.id === b.id) return true;
  return a.lat !== null && a.lon !== null && b.lat !== null && b.lon !== null && a.country === b.country && kmBetween(a.lat, a.lon, b.lat, b.lon) < NEAR_KM;
}
