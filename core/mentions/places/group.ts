import { kmBetween } from "./distance.js";
import { HOLDS, LIES } from "./evidence.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { KIND } from "./kinds.js";
import { CELLS, FIGURES, NameCell, PlaceCell, PlaceFigure, type KnownNames } from "./known.js";

/** A lead so great stands for any greater one. */
export const MAX_LEAD = 20;

/** The names of one report, each once, in columns by name and by span; used again for report after report. */
export class ReportNames {
  readonly known: KnownNames;
  count = 0;
  /** The row of each name in `known`; those of its places are behind it. */
  rows = new Int32Array(0);
  /** In how many spans it stands. */
  spans = new Int32Array(0);
  /** The row of the place chosen. */
  chosen = new Int32Array(0);
  /** What the name itself adds to the report's shares, which is not held in its own favour. */
  weights = new Float64Array(0);
  /** Lead of the chosen place over the best one elsewhere. */
  leads = new Float64Array(0);
  /** How near other places of the report lie to the chosen one, 0 to about 3. */
  nearness = new Float64Array(0);
  /** Log odds that it names the place chosen, and the sum of the probabilities of its spans. */
  odds = new Float64Array(0);
  sums = new Float64Array(0);
  /** By span: its name, what the words say (see `evidence.ts`), its role in statements, its log odds and their probability. */
  nameOf = new Int32Array(0);
  evidence = new Int32Array(0);
  roles = new Uint8Array(0);
  spanOdds = new Float64Array(0);
  probabilities = new Float64Array(0);

  constructor(known: KnownNames) {
    this.known = known;
  }

  /** Groups the spans of a report by name. */
  start(spans: readonly PlaceSpan[]): void {
    const { known } = this;
    known.begin();
    this.count = 0;
    this.#reserve(spans.length);
    this.roles.fill(0, 0, spans.length);
    for (let i = 0; i < spans.length; i++) {
      const row = known.rowOf(spans[i]!.run);
      const at = known.cells[row * CELLS + NameCell.At]!;
      const name = at < this.count && this.rows[at] === row ? at : this.#add(row);
      this.spans[name]!++;
      this.nameOf[i] = name;
    }
  }

  #add(row: number): number {
    const { cells, figures } = this.known;
    const name = this.count++;
    cells[row * CELLS + NameCell.At] = name;
    const size = cells[row * CELLS + NameCell.Size]!;
    for (let place = row + 1; place <= row + size; place++) figures[place * FIGURES + PlaceFigure.Stated] = 0;
    this.rows[name] = row;
    this.spans[name] = 0;
    this.chosen[name] = row + 1;
    this.weights[name] = 0;
    this.leads[name] = MAX_LEAD;
    this.nearness[name] = 0;
    return name;
  }

  /** Makes room for as many names, and spans, as a report has spans. */
  #reserve(count: number): void {
    if (count <= this.rows.length) return;
    const size = Math.max(64, count * 2);
    this.rows = new Int32Array(size);
    this.spans = new Int32Array(size);
    this.chosen = new Int32Array(size);
    this.weights = new Float64Array(size);
    this.leads = new Float64Array(size);
    this.nearness = new Float64Array(size);
    this.odds = new Float64Array(size);
    this.sums = new Float64Array(size);
    this.nameOf = new Int32Array(size);
    this.evidence = new Int32Array(size);
    this.roles = new Uint8Array(size);
    this.spanOdds = new Float64Array(size);
    this.probabilities = new Float64Array(size);
  }
}

/** How two neighbouring spans are joined: "X, Y", "X in Y", "X (Y)" say that X lies in Y. */
function isLinked(tokens: TokenTable, left: PlaceSpan, right: PlaceSpan): boolean {
  const { text } = tokens;
  const distance = right.start - left.end;
  if (distance < 1 || distance > 24) return false;
  const mark = text.charCodeAt(left.end);
  const isBare = distance === 2 && text.charCodeAt(left.end + 1) === 0x20;
  if (isBare && mark === 0x2c) return true;
  if (distance === 2 && mark === 0x20 && text.charCodeAt(left.end + 1) === 0x28) return true;
  if (distance === 4 && text.startsWith(" in ", left.end)) return true;
  return distance > 6 && isPhraseIn(text.slice(left.end, right.start));
}

const IN_PHRASES = [" in the ", " in ", " of the ", " region of ", " district of ", " province of ", " area of "];

/** ", in eastern ", " in the north of ", " district of ": a few small words that end in a containing phrase. */
function isPhraseIn(between: string): boolean {
  const bare = between.startsWith(",") ? between.slice(1) : between;
  if (bare.startsWith(" in ")) return !/[.;:,!?()\d]/.test(bare);
  return IN_PHRASES.includes(bare);
}

/**
 * Marks the places that the text itself places: "Peudawa, East Aceh", "Tyler, Texas", "Idlib in Syria";
 * and of spans, that the text says what it lies in, and that it holds the one before.
 */
export function readStatements(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], names: ReportNames): void {
  const { nameOf, roles } = names;
  for (let i = 0; i + 1 < spans.length; i++) {
    if (!isLinked(tokens, spans[i]!, spans[i + 1]!) || nameOf[i] === nameOf[i + 1]) continue;
    if (!stateContainment(gazetteer, names, nameOf[i]!, nameOf[i + 1]!)) continue;
    roles[i]! |= LIES;
    roles[i + 1]! |= HOLDS;
  }
}

function stateContainment(gazetteer: Gazetteer, { known, rows }: ReportNames, inner: number, outer: number): boolean {
  const { cells, figures } = known;
  const [inRow, outRow] = [rows[inner]!, rows[outer]!];
  const inLast = inRow + cells[inRow * CELLS + NameCell.Size]!;
  const outLast = outRow + cells[outRow * CELLS + NameCell.Size]!;
  let found = false;
  for (let holder = outRow + 1; holder <= outLast; holder++) {
    const kind = cells[holder * CELLS + PlaceCell.Kind]!;
    if (kind !== KIND.country && kind !== KIND.admin1 && kind !== KIND.admin2 && kind !== KIND.region && kind !== KIND.district) continue;
    let held = false;
    for (let place = inRow + 1; place <= inLast; place++) {
      if (!contains(gazetteer, known, holder, place)) continue;
      figures[place * FIGURES + PlaceFigure.Stated]! += 1;
      held = true;
    }
    if (held) figures[holder * FIGURES + PlaceFigure.Stated]! += 1;
    found ||= held;
  }
  return found;
}

/** Distance within which a place may belong to a division whose code is not known. */
const DIVISION_REACH_KM = 110;

/** Whether a country or division, by its row, holds the place of another row. */
export function contains(gazetteer: Gazetteer, known: KnownNames, holderRow: number, placeRow: number): boolean {
  const { cells } = known;
  const [holder, place] = [holderRow * CELLS, placeRow * CELLS];
  const id = cells[holder + PlaceCell.Id]!;
  if (id === cells[place + PlaceCell.Id] || cells[holder + PlaceCell.Country] !== cells[place + PlaceCell.Country]) return false;
  const kind = cells[place + PlaceCell.Kind]!;
  const holderKind = cells[holder + PlaceCell.Kind]!;
  if (kind === KIND.demonym || kind === KIND.continent) return false;
  if (holderKind === KIND.country) return kind !== KIND.country;
  if (kind === KIND.country || kind === KIND.admin1) return false;
  const admin = cells[place + PlaceCell.Admin]!;
  if (holderKind === KIND.admin1 && admin === id) return true;
  if (holderKind === KIND.admin1 && admin >= 0 && gazetteer.admin1(id) === id) return false;
  return kmOfRows(known, holderRow, placeRow) < DIVISION_REACH_KM * (holderKind === KIND.admin1 ? 2 : 1);
}

/** The distance of the places of two rows. */
export function kmOfRows({ figures }: KnownNames, row: number, other: number): number {
  const [at, otherAt] = [row * FIGURES, other * FIGURES];
  return kmBetween(figures[at + PlaceFigure.Lat]!, figures[at + PlaceFigure.Lon]!, figures[otherAt + PlaceFigure.Lat]!, figures[otherAt + PlaceFigure.Lon]!);
}
