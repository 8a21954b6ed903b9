import type { Casualties, Precision } from "../../core/index.js";
import type { Item, Opening } from "../arrival.js";
import { dayIn } from "../date/index.js";
import { codedRow, countryCode, degreesIn, exactly, inLowerCase, numberIn, precisionOf, type CodedEvent, type CodedFigure } from "./base/coded.js";
import { isOwnRow, ownRows } from "./base/own-rows.js";
import { rowsOf, type Row } from "./base/rows.js";

/** UCDP where_prec: 1 the place, 2 within about 25 km, 3 second order, 4 first order, 5 a stretch or an estimate, 6 the state, 7 waters and air. */
const PRECISIONS: Readonly<Record<string, Precision>> = { "1": "exact", "2": "near", "3": "admin2", "4": "admin1", "5": "near", "6": "country", "7": "country" };

/** type_of_violence: 1 state-based, 2 non-state, 3 one-sided. */
const TYPES: Readonly<Record<string, readonly [type: string, subType: string]>> = {
  "1": ["Battles", "Armed clash"],
  "2": ["Battles", "Armed clash"],
  "3": ["Violence against civilians", "Attack"],
};

/** Event tables of the UCDP Georeferenced Event Dataset (codebook 23.1 and later): each row is what UCDP says of one event. */
export async function* open({ source, content }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  let own = 0;
  for await (const one of rowsOf(content, source)) {
    if ("refused" in one) {
      yield one;
      continue;
    }
    const row = inLowerCase(one);
    if (isOwnRow(row.cells.id)) {
      own++;
      continue;
    }
    const fault = faultOf(row.cells);
    if (fault === null) yield { drawn: codedRow(eventOf(row), row) };
    else yield { refused: { id: `${source.name}:${row.number}`, problem: { code: "bad-record", message: `${origin}: row ${row.number} ${fault}` } } };
  }
  yield* ownRows(own, source.name, origin);
}

const faultOf = ({ id = "", type_of_violence: violence = "" }: Row["cells"]): string | null =>
  id === "" || TYPES[violence.trim()] === undefined ? "has no id or no type_of_violence of 1, 2 or 3; it is no event of UCDP GED" : null;

function eventOf({ cells }: Row): CodedEvent {
  const violence = (cells.type_of_violence ?? "").trim();
  const [type, subType] = TYPES[violence] ?? ["", ""];
  const side = (column: string): { name: string; party: null }[] => ((cells[column] ?? "") === "" ? [] : [{ name: cells[column] ?? "", party: null }]);
  return {
    id: cells.id ?? "",
    project: "UCDP GED",
    notes: ["source_article", "source_headline"],
    placeColumn: "where_coordinates",
    event: { type, subType, actors: side("side_a"), targets: side("side_b") },
    where: {
      name: cells.where_coordinates ?? "",
      lat: degreesIn(cells.latitude, 90),
      lon: degreesIn(cells.longitude, 180),
      country: countryCode(cells.country),
      precision: precisionOf(PRECISIONS, cells.where_prec),
    },
    when: whenOf(cells),
    figures: figuresOf(cells, violence),
    hints: { date: undefined, byline: cells.source_office },
  };
}

function whenOf({ date_start: first = "", date_end: last = "" }: Row["cells"]): string | null {
  const start = dayIn(first);
  const end = dayIn(last);
  if (start === undefined || end === undefined) return start ?? end ?? null;
  return start === end ? start : `${start}/${end}`;
}

/** The range of all deaths, then the parts that are not zero. UCDP's best estimate stands in the words of the range. */
function figuresOf(cells: Row["cells"], violence: string): readonly CodedFigure[] {
  const [low, best, high] = [numberIn(cells.low), numberIn(cells.best), numberIn(cells.high)];
  if (low === null || best === null || high === null || high <= 0) return [];
  const victims = (category: Casualties["victims"]["category"], text: string): Casualties["victims"] => ({ party: null, category, text });
  const whole = { columns: ["best", "high", "low"], count: low === high ? exactly(low) : { qualifier: "between", value: null, min: low, max: high }, victims: victims("unknown", "deaths") };
  const armed = violence === "1" ? "military" : "non-state";
  const parts = [
    ["deaths_a", victims(armed, cells.side_a ?? "deaths_a")],
    ["deaths_b", victims("non-state", cells.side_b ?? "deaths_b")],
    ["deaths_civilians", victims("civilian", "deaths_civilians")],
  ] as const;
  return [
    whole,
    ...parts.flatMap(([column, who]) => {
      const count = numberIn(cells[column]);
      return count === null || count <= 0 ? [] : [{ columns: [column], count: exactly(count), victims: who }];
    }),
  ];
}
