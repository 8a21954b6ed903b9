import { csvLines } from "./csv.js";
import type { Format } from "./model.js";
import type { Cell } from "./table.js";
import { countryName, daysOpen, notesOf, sourcesOf, toldIncidents, type ToldIncident } from "./told-incident.js";
import type { Toll } from "./toll.js";

/** where_prec: 1 exact, 2 near, 3 second-order division, 4 first-order division, 6 country (UCDP GED Codebook 23.1). */
const WHERE_PREC = { exact: 1, near: 2, admin2: 3, admin1: 4, country: 6 } as const;

/** date_prec: 1 the day, 2 two to six days, 3 a week, 4 eight to thirty days, 5 more. */
function datePrec(days: number | null): number | null {
  if (days === null) return null;
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  return days === 7 ? 3 : days <= 31 ? 4 : 5;
}

/** PRIO-GRID cell of half a degree, numbered from the south-west (Tollefsen et al. 2012). */
export function prioGrid(lat: number | null, lon: number | null): number | null {
  if (lat === null || lon === null) return null;
  return Math.min(359, Math.floor((lat + 90) * 2)) * 720 + Math.min(719, Math.floor((lon + 180) * 2)) + 1;
}

const isCivil = (category: string): boolean => category === "civilian" || category === "journalist" || category === "aid-worker" || category === "official";

/** Deaths of side a, of side b, of civilians, of anyone else; they add up to `best`. */
function shares(toll: Toll, [sideA, sideB]: readonly (string | undefined)[]): { readonly a: number; readonly b: number; readonly civilians: number; readonly unknown: number } {
  const sum = { a: 0, b: 0, civilians: 0, unknown: 0 };
  for (const { party, category, deaths } of toll.groups) {
    if (isCivil(category)) sum.civilians += deaths;
    else if (party !== null && party === sideA) sum.a += deaths;
    else if (party !== null && party === sideB) sum.b += deaths;
    else sum.unknown += deaths;
  }
  return sum;
}

interface GedRow extends ToldIncident {
  readonly toll: Toll;
  readonly sideA: string | undefined;
  readonly sideB: string | undefined;
}

const sharesOf = ({ toll, sideA, sideB }: GedRow) => shares(toll, [sideA, sideB]);

interface GedColumn {
  readonly name: string;
  readonly value: ((row: GedRow) => Cell) | null;
}

const empty = (name: string): GedColumn => ({ name, value: null });

/** The 49 columns in the order of the Georeferenced Event Dataset; null = nothing on the record answers it, left empty. */
export const GED_COLUMNS: readonly GedColumn[] = [
  { name: "id", value: ({ row }) => row.id },
  empty("relid"),
  { name: "year", value: ({ row }) => (row.from === null ? null : Number(row.from.slice(0, 4))) },
  empty("active_year"),
  { name: "code_status", value: ({ row }) => (row.isProvisional ? "provisional" : "clear") },
  { name: "type_of_violence", value: ({ row }) => (row.type === "Violence against civilians" ? 3 : null) },
  empty("conflict_dset_id"),
  empty("conflict_new_id"),
  { name: "conflict_name", value: ({ row }) => row.accord },
  empty("dyad_dset_id"),
  empty("dyad_new_id"),
  { name: "dyad_name", value: ({ sideA, sideB }) => (sideA !== undefined && sideB !== undefined ? `${sideA} - ${sideB}` : "") },
  empty("side_a_dset_id"),
  empty("side_a_new_id"),
  { name: "side_a", value: ({ sideA }) => sideA ?? "" },
  empty("side_b_dset_id"),
  empty("side_b_new_id"),
  { name: "side_b", value: ({ sideB }) => sideB ?? "" },
  { name: "number_of_sources", value: ({ row }) => row.origins },
  { name: "source_article", value: ({ facts }) => notesOf(facts) },
  { name: "source_office", value: ({ facts }) => sourcesOf(facts) },
  { name: "source_date", value: ({ facts }) => [...new Set(facts.flatMap(({ report }) => report.date ?? []))] },
  { name: "source_headline", value: ({ facts }) => [...new Set(facts.flatMap(({ report }) => report.title ?? []))] },
  { name: "source_original", value: ({ facts }) => [...new Set(facts.flatMap(({ claim }) => claim.claimant?.name ?? []))] },
  { name: "where_prec", value: ({ place }) => (place ? WHERE_PREC[place.precision] : null) },
  { name: "where_coordinates", value: ({ row }) => row.place },
  { name: "where_description", value: ({ row }) => row.place },
  { name: "adm_1", value: ({ place }) => (place?.precision === "admin1" ? place.name : "") },
  { name: "adm_2", value: ({ place }) => (place?.precision === "admin2" ? place.name : "") },
  { name: "latitude", value: ({ row }) => row.lat },
  { name: "longitude", value: ({ row }) => row.lon },
  { name: "geom_wkt", value: ({ row }) => (row.lat === null || row.lon === null ? "" : `POINT (${String(row.lon)} ${String(row.lat)})`) },
  { name: "priogrid_gid", value: ({ row }) => prioGrid(row.lat, row.lon) },
  { name: "country", value: ({ place }) => countryName(place?.country ?? null) },
  empty("country_id"),
  empty("region"),
  { name: "event_clarity", value: ({ row }) => (row.from !== null && row.from === row.to ? 1 : 2) },
  { name: "date_prec", value: ({ row }) => datePrec(daysOpen(row)) },
  { name: "date_start", value: ({ row }) => row.from },
  { name: "date_end", value: ({ row }) => row.to },
  { name: "deaths_a", value: (row) => sharesOf(row).a },
  { name: "deaths_b", value: (row) => sharesOf(row).b },
  { name: "deaths_civilians", value: (row) => sharesOf(row).civilians },
  { name: "deaths_unknown", value: (row) => sharesOf(row).unknown },
  { name: "best", value: ({ toll }) => toll.best },
  { name: "high", value: ({ toll }) => toll.high },
  { name: "low", value: ({ toll }) => toll.low },
  empty("gwnoa"),
  empty("gwnob"),
];

/** Incidents with deaths in the columns of the Uppsala Conflict Data Program's GED. */
export const UCDP: Format = {
  name: "ucdp",
  extension: "ged.csv",
  mediaType: "text/csv; charset=utf-8",
  views: ["incidents"],
  summary: "incidents in which at least one report tells deaths, in UCDP GED's 49 columns",
  cannot: [
    "Incidents without a told death are left out, as GED leaves them out.",
    `Left empty, since nothing on the record answers them: ${GED_COLUMNS.filter(({ value }) => value === null)
      .map(({ name }) => name)
      .join(", ")}.`,
    "type_of_violence is told for one-sided violence (3) only; which conflict a battle belongs to is UCDP's own coding.",
    "low and high are the least and the most that one report tells; best is low.",
    "A table written so is not taken back by trucewatch add: it would come as the word of UCDP.",
  ],
  write(extract) {
    const rows = toldIncidents(extract).flatMap((told) => {
      const { toll, row } = told;
      if (toll === null || toll.high === 0) return [];
      return [{ ...told, toll, sideA: row.actors[0], sideB: row.targets.find((target) => target !== row.actors[0]) ?? row.actors[1] }];
    });
    return csvLines([GED_COLUMNS.map(({ name }) => name), ...rows.map((row) => GED_COLUMNS.map(({ value }) => value?.(row) ?? null))]);
  },
};
