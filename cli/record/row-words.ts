import type { BoardRow, ControlRow, FigureRow, IncidentRow } from "../../core/index.js";
import type { Why } from "../../server/record/index.js";
import { deadlineInWords } from "./board.js";
import { groupInWords } from "./figure-words.js";
import type { Names } from "./names.js";
import { figureInWords } from "./numbers.js";

function figure(row: FigureRow, names: Names): string {
  const said = row.saidOn === null ? "the day said is not told" : `${row.isSaidOnTold ? "said" : "published"} ${row.saidOn}`;
  const isShaky = row.isProvisional && row.state === "standing";
  return `${groupInWords(row, names)}: ${figureInWords(row)}, by ${names.claimant(row.claimant)}, ${said}; ${row.state}${isShaky ? ", provisional: no second, independent claimant agrees" : ""}`;
}

function control({ place, holder, since, isDisputed }: ControlRow, names: Names): string {
  return `${place}: held by ${holder === null ? "whom is not told" : names.party(holder)}${since === null ? "" : `, since ${since}`}${isDisputed ? "; ≠ disputed" : ""}`;
}

const board = (row: BoardRow): string => `${row.provision.title}: ${row.state.replaceAll("-", " ")}; ${deadlineInWords(row)}; score ${row.score} of 3, ${row.scoreRule}`;

function incident({ subType, place, from, to, isDenied }: IncidentRow): string {
  const days = from === null ? "day not told" : to === null || to === from ? from : `${from} to ${to}`;
  return `${subType}, ${place ?? "place not told"}, ${days}${isDenied ? "; ≠ denied by one" : ""}`;
}

/** The row that a "why?" is about, in a sentence; "" where the claim or the report itself is asked for. */
export function rowInWords({ sort, row }: Why, names: Names): string {
  if (row === null) return "";
  if (sort === "figure") return figure(row as FigureRow, names);
  if (sort === "control") return control(row as ControlRow, names);
  if (sort === "board") return board(row as BoardRow);
  return sort === "incident" ? incident(row as IncidentRow) : "";
}
