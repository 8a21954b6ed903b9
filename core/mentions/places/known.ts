import { isRenowned, placeOdds } from "./filter.js";
import type { Gazetteer } from "./gazetteer.js";
import { KIND } from "./kinds.js";
import { priorsOf } from "./prior.js";

/** Whole numbers of a name's row. */
export const enum NameCell {
  /** How many places bear it; their rows stand behind its own, the most prominent first. */
  Size,
  /** Bits of `NameFlag`. */
  Flags,
  /** Its index in the report it was last met in. */
  At,
}

export const enum NameFlag {
  GivenName = 1,
}

/** Whole numbers of a place's row. */
export const enum PlaceCell {
  Id,
  Kind,
  Country,
  /** The first-level division it is or lies in, or -1. */
  Admin,
}

/** Other numbers of a place's row. */
export const enum PlaceFigure {
  Lat,
  Lon,
  /** What speaks for it beforehand. */
  Prior,
  /** Log odds that the name names it, see `placeOdds`. */
  Odds,
  /** Its part of the name's vote for divisions; 0 where another place has voted for its division. */
  Vote,
  /** How often the text of this report says that it lies in, or holds, a neighbour. */
  Stated,
  /** What speaks for it in this report. */
  Score,
  /** 1 where it is so well known by the name that a report may name it without its country. */
  Renown,
}

export const CELLS = 4;
/** As many as fill a line of the processor's cache: the rows of a name are read together. */
export const FIGURES = 8;

/** Very common names ("San José") are cut to the candidates that matter. */
const MAX_CANDIDATES = 64;
/** A name with places in more divisions votes for none. */
const MAX_SPLIT = 12;
/** Once there are more rows, all are gathered anew. */
const MAX_ROWS = 0x8000;

/** What the gazetteer knows of the names met of late, gathered once and kept close together: the gazetteer itself lies scattered in memory. */
export class KnownNames {
  /** `CELLS` a row, `NameCell` or `PlaceCell`. */
  cells = new Int32Array(CELLS << 10);
  /** `FIGURES` a row, for places `PlaceFigure`. */
  figures = new Float64Array(FIGURES << 10);
  readonly #gazetteer: Gazetteer;
  /** By the index of a name in the gazetteer: its row, or 0. */
  readonly #rows: Int32Array;
  #count = 1;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#rows = new Int32Array(gazetteer.nameCount);
  }

  /** Rows hold until the next report begins. */
  begin(): void {
    if (this.#count <= MAX_ROWS) return;
    this.#rows.fill(0);
    this.#count = 1;
  }

  /** The row of the name with an index in the gazetteer. */
  rowOf(run: number): number {
    const row = this.#rows[run]!;
    return row === 0 ? (this.#rows[run] = this.#gather(run)) : row;
  }

  #gather(run: number): number {
    const gazetteer = this.#gazetteer;
    const candidates = Array.from({ length: Math.min(MAX_CANDIDATES, gazetteer.candidateCount(run)) }, (_, i) => gazetteer.candidate(run, i));
    const row = this.#reserve(candidates.length + 1);
    this.cells[row * CELLS + NameCell.Size] = candidates.length;
    this.cells[row * CELLS + NameCell.Flags] = gazetteer.isGivenName(run) ? NameFlag.GivenName : 0;
    const priors = priorsOf(gazetteer, run, candidates);
    const admins = candidates.map((id) => (gazetteer.kindCode(id) === KIND.admin1 ? id : gazetteer.admin1(id)));
    const divisions = new Set(admins.filter((admin) => admin >= 0)).size;
    candidates.forEach((id, i) => {
      const at = row + 1 + i;
      this.cells.set([id, gazetteer.kindCode(id), gazetteer.country(id), admins[i]!], at * CELLS);
      const votes = admins[i]! >= 0 && divisions <= MAX_SPLIT && admins.indexOf(admins[i]!) === i;
      this.figures.set([gazetteer.lat(id), gazetteer.lon(id), priors[i]!, placeOdds(gazetteer, run, id, i), votes ? 1 / divisions : 0, 0, 0, isRenowned(gazetteer, run, id, i) ? 1 : 0], at * FIGURES);
    });
    return row;
  }

  /** The first of so many new rows. */
  #reserve(count: number): number {
    const first = this.#count;
    this.#count += count;
    if (this.#count * CELLS > this.cells.length) {
      const { cells, figures } = this;
      this.cells = new Int32Array(cells.length * 2);
      this.cells.set(cells);
      this.figures = new Float64Array(figures.length * 2);
      this.figures.set(figures);
    }
    return first;
  }
}
