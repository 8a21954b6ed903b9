import { csvLines } from "./csv.js";
import type { Format } from "./model.js";
import type { Cell } from "./table.js";
import { countryName, daysOpen, notesOf, sourcesOf, toldIncidents, type ToldIncident } from "./told-incident.js";

/** ACLED's disorder types by event type (Codebook 2023, table 1). */
const DISORDER: Readonly<Record<string, string>> = {
  Battles: "Political violence",
  "Explosions/Remote violence": "Political violence",
  "Violence against civilians": "Political violence",
  Protests: "Demonstrations",
  Riots: "Demonstrations",
  "Strategic developments": "Strategic developments",
};
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "Excessive force against protesters": "Political violence; Demonstrations",
  "Mob violence": "Political violence",
};

/** Time precision: 1 the day, 2 the week, 3 the month. */
function timePrecision(days: number | null): number | null {
  if (days === null) return null;
  return days <= 1 ? 1 : days <= 7 ? 2 : 3;
}

const GEO_PRECISION = { exact: 1, near: 2, admin2: 2, admin1: 3, country: 3 } as const;
/** A state is written as its ISO 3166-1 alpha-3 code. */
const actorType = (party: string | undefined): string => (party !== undefined && /^[A-Z]{3}$/.test(party) ? "State forces" : "");

interface AcledColumn {
  readonly name: string;
  readonly value: ((told: ToldIncident) => Cell) | null;
}

/** The 31 columns in ACLED's order; null = nothing on the record answers it, left empty. */
export const ACLED_COLUMNS: readonly AcledColumn[] = [
  { name: "event_id_cnty", value: ({ row }) => row.id },
  { name: "event_date", value: ({ row }) => row.from },
  { name: "year", value: ({ row }) => (row.from === null ? null : Number(row.from.slice(0, 4))) },
  { name: "time_precision", value: ({ row }) => timePrecision(daysOpen(row)) },
  { name: "disorder_type", value: ({ row }) => EXCEPTIONS[row.subType] ?? DISORDER[row.type] ?? "" },
  { name: "event_type", value: ({ row }) => row.type },
  { name: "sub_event_type", value: ({ row }) => row.subType },
  { name: "actor1", value: ({ row }) => row.actors[0] ?? "" },
  { name: "assoc_actor_1", value: ({ row }) => row.actors.slice(1) },
  { name: "inter1", value: ({ row }) => actorType(row.actors[0]) },
  { name: "actor2", value: ({ row }) => row.targets[0] ?? "" },
  { name: "assoc_actor_2", value: ({ row }) => row.targets.slice(1) },
  { name: "inter2", value: ({ row }) => actorType(row.targets[0]) },
  { name: "interaction", value: null },
  { name: "civilian_targeting", value: ({ row }) => (row.type === "Violence against civilians" ? "Civilian targeting" : "") },
  { name: "iso", value: null },
  { name: "region", value: null },
  { name: "country", value: ({ place }) => countryName(place?.country ?? null) },
  { name: "admin1", value: ({ place }) => (place?.precision === "admin1" ? place.name : "") },
  { name: "admin2", value: ({ place }) => (place?.precision === "admin2" ? place.name : "") },
  { name: "admin3", value: null },
  { name: "location", value: ({ row }) => row.place },
  { name: "latitude", value: ({ row }) => row.lat },
  { name: "longitude", value: ({ row }) => row.lon },
  { name: "geo_precision", value: ({ place }) => (place ? GEO_PRECISION[place.precision] : null) },
  { name: "source", value: ({ facts }) => sourcesOf(facts) },
  { name: "source_scale", value: null },
  { name: "notes", value: ({ facts }) => notesOf(facts) },
  { name: "fatalities", value: ({ toll }) => toll?.best ?? null },
  { name: "tags", value: ({ row }) => [...(row.isProvisional ? ["provisional: fewer than two origins"] : []), ...(row.isDenied ? ["denied by a claimant"] : [])] },
  { name: "timestamp", value: null },
];

/** Incidents in the columns of the Armed Conflict Location & Event Data project. */
export const ACLED: Format = {
  name: "acled",
  extension: "acled.csv",
  mediaType: "text/csv; charset=utf-8",
  views: ["incidents"],
  summary: "incidents in ACLED's 31 columns",
  cannot: [
    `Left empty, since nothing on the record answers them: ${ACLED_COLUMNS.filter(({ value }) => value === null)
      .map(({ name }) => name)
      .join(", ")}.`,
    "actor1, actor2 are party codes or the report's words, not ACLED's actor names; inter1, inter2 are told for states only.",
    "fatalities is empty where no report tells deaths; where reports differ it is the lowest.",
    "A table written so is not taken back by trucewatch add: it would come as the word of ACLED.",
  ],
  write: (extract) => csvLines([ACLED_COLUMNS.map(({ name }) => name), ...toldIncidents(extract).map((told) => ACLED_COLUMNS.map(({ value }) => value?.(told) ?? null))]),
};
