import type { Precision } from "../../core/index.js";
import type { Item, Opening } from "../arrival.js";
import { dayIn } from "../date/index.js";
import { codedRow, countryCode, degreesIn, exactly, inLowerCase, numberIn, precisionOf, type CodedEvent } from "./base/coded.js";
import { isOwnRow, ownRows } from "./base/own-rows.js";
import { rowsOf, type Row } from "./base/rows.js";

/** ACLED's geo_precision: 1 the town, 2 a part of a region, 3 the region. */
const PRECISIONS: Readonly<Record<string, Precision>> = { "1": "exact", "2": "near", "3": "admin1" };

/** Event tables as ACLED exports them (codebook 2023): each row is what ACLED says of one event. */
export async function* open({ source, content }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  let own = 0;
  for await (const one of rowsOf(content, source)) {
    if ("refused" in one) {
      yield one;
      continue;
    }
    const row = inLowerCase(one);
    if (isOwnRow(row.cells.event_id_cnty)) {
      own++;
      continue;
    }
    const fault = faultOf(row.cells);
    if (fault === null) yield { drawn: codedRow(eventOf(row), row) };
    else yield { refused: { id: `${source.name}:${row.number}`, problem: { code: "bad-record", message: `${origin}: row ${row.number} ${fault}` } } };
  }
  yield* ownRows(own, source.name, origin);
}

const faultOf = ({ event_id_cnty: id = "", event_type: type = "" }: Row["cells"]): string | null =>
  id === "" || type === "" ? "has no event_id_cnty or no event_type; it is no event of ACLED" : null;

function eventOf({ cells }: Row): CodedEvent {
  const actor = (column: string): { name: string; party: null }[] => ((cells[column] ?? "") === "" ? [] : [{ name: cells[column] ?? "", party: null }]);
  const deaths = numberIn(cells.fatalities);
  const uploaded = numberIn(cells.timestamp);
  return {
    id: cells.event_id_cnty ?? "",
    project: "ACLED",
    notes: ["notes"],
    placeColumn: "location",
    event: { type: cells.event_type ?? "", subType: cells.sub_event_type ?? "", actors: actor("actor1"), targets: actor("actor2") },
    where: {
      name: cells.location ?? "",
      lat: degreesIn(cells.latitude, 90),
      lon: degreesIn(cells.longitude, 180),
      country: countryCode(cells.country),
      precision: precisionOf(PRECISIONS, cells.geo_precision),
    },
    when: whenOf(cells.event_date ?? "", cells.time_precision ?? "1"),
    figures: deaths !== null && deaths > 0 ? [{ columns: ["fatalities"], count: exactly(deaths), victims: { party: null, category: "unknown", text: "fatalities" } }] : [],
    hints: { title: cells.sub_event_type, date: uploaded === null || uploaded <= 0 ? undefined : uploadDay(uploaded), byline: cells.source },
  };
}

/** Seconds since 1970 as a day; nothing where there is no such day. */
function uploadDay(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** time_precision: 1 the day, 2 a week about it, 3 its month. */
function whenOf(told: string, precision: string): string | null {
  const day = dayIn(told);
  if (day === undefined) return null;
  if (precision.trim() === "3") return day.slice(0, 7);
  return precision.trim() === "2" ? `${day}~` : day;
}
