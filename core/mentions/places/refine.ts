import * as cue from "./evidence.js";
import type { Gazetteer } from "./gazetteer.js";
import { distanceKm } from "./distance.js";
import { contains, type NameGroup } from "./group.js";
import { KIND } from "./kinds.js";

/** A town speaks for the division of its name when it holds at least this share of its people. */
const SEAT_SHARE = 0.08;
const SEAT_KM = 160;

/**
 * The place one span means, of the two that share the chosen name: "Hudaydah" and "Hudaydah city" are the town,
 * "Hudaydah governorate" is the division.
 */
export function refinePlace(gazetteer: Gazetteer, group: NameGroup, bits: number): number {
  const chosen = group.candidates[group.chosen]!;
  const kind = gazetteer.kindCode(chosen);
  const saysDivision = (bits & (cue.BEFORE_DIVISION | cue.AFTER_DIVISION)) !== 0;
  if (isDivision(kind)) return saysDivision ? chosen : townOf(gazetteer, group, chosen);
  if (kind >= KIND.capital && kind <= KIND.town && saysDivision) return divisionOf(gazetteer, group, chosen);
  return chosen;
}

function isDivision(kind: number): boolean {
  return kind === KIND.admin1 || kind === KIND.admin2 || kind === KIND.district;
}

function townOf(gazetteer: Gazetteer, group: NameGroup, division: number): number {
  for (const id of group.candidates) {
    const kind = gazetteer.kindCode(id);
    if (kind < KIND.capital || kind > KIND.town || gazetteer.country(id) !== gazetteer.country(division)) continue;
    if (distanceKm(gazetteer, division, id) > SEAT_KM) continue;
    if (kind === KIND.capital || gazetteer.population(id) >= SEAT_SHARE * gazetteer.population(division)) return id;
  }
  return division;
}

function divisionOf(gazetteer: Gazetteer, group: NameGroup, town: number): number {
  for (const id of group.candidates) {
    const kind = gazetteer.kindCode(id);
    if (isDivision(kind) && (contains(gazetteer, id, kind, town) || distanceKm(gazetteer, id, town) < SEAT_KM) && gazetteer.country(id) === gazetteer.country(town)) return id;
  }
  return town;
}
