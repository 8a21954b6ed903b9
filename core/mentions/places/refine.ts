import * as cue from "./evidence.js";
import type { Gazetteer } from "./gazetteer.js";
import { contains, kmOfRows, type ReportNames } from "./group.js";
import { KIND } from "./kinds.js";
import { CELLS, NameCell, PlaceCell } from "./known.js";

/** A town speaks for the division of its name when it holds at least this share of its people. */
const SEAT_SHARE = 0.08;
const SEAT_KM = 160;

/**
 * The place one span means, by its row, of the two that share the chosen name: "Hudaydah" and "Hudaydah city" are the town,
 * "Hudaydah governorate" is the division.
 */
export function refinePlace(gazetteer: Gazetteer, names: ReportNames, name: number, bits: number): number {
  const { cells } = names.known;
  const chosen = names.chosen[name]!;
  const kind = cells[chosen * CELLS + PlaceCell.Kind]!;
  const saysDivision = (bits & (cue.BEFORE_DIVISION | cue.AFTER_DIVISION)) !== 0;
  if (isDivision(kind)) return saysDivision ? chosen : townOf(gazetteer, names, name, chosen);
  if (kind >= KIND.capital && kind <= KIND.town && saysDivision) return divisionOf(gazetteer, names, name, chosen);
  return chosen;
}

function isDivision(kind: number): boolean {
  return kind === KIND.admin1 || kind === KIND.admin2 || kind === KIND.district;
}

function townOf(gazetteer: Gazetteer, { known, rows }: ReportNames, name: number, division: number): number {
  const { cells } = known;
  const row = rows[name]!;
  const last = row + cells[row * CELLS + NameCell.Size]!;
  for (let place = row + 1; place <= last; place++) {
    const kind = cells[place * CELLS + PlaceCell.Kind]!;
    if (kind < KIND.capital || kind > KIND.town || cells[place * CELLS + PlaceCell.Country] !== cells[division * CELLS + PlaceCell.Country]) continue;
    if (kmOfRows(known, division, place) > SEAT_KM) continue;
    const people = gazetteer.population(cells[place * CELLS + PlaceCell.Id]!);
    if (kind === KIND.capital || people >= SEAT_SHARE * gazetteer.population(cells[division * CELLS + PlaceCell.Id]!)) return place;
  }
  return division;
}

function divisionOf(gazetteer: Gazetteer, { known, rows }: ReportNames, name: number, town: number): number {
  const { cells } = known;
  const row = rows[name]!;
  const last = row + cells[row * CELLS + NameCell.Size]!;
  for (let place = row + 1; place <= last; place++) {
    if (!isDivision(cells[place * CELLS + PlaceCell.Kind]!) || cells[place * CELLS + PlaceCell.Country] !== cells[town * CELLS + PlaceCell.Country]) continue;
    if (contains(gazetteer, known, place, town) || kmOfRows(known, place, town) < SEAT_KM) return place;
  }
  return town;
}
