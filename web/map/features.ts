import type { Feature, FeatureCollection, MultiPolygon, Point as PointGeometry, Polygon } from "geojson";
import type { ControlRow, IncidentRow } from "../wire.js";
import type { PartyMark } from "./party-mark.js";
import type { Shape } from "./shape.js";

/** A row of control with how it is drawn and by which mark its holder is told. */
export interface Drawn {
  readonly row: ControlRow;
  readonly shape: Shape;
  readonly mark: PartyMark;
}

interface ControlProperties {
  readonly id: string;
  readonly letters: string;
  readonly hue: number;
  readonly pattern: PartyMark["pattern"];
  readonly sort: Shape["sort"];
  readonly isDisputed: boolean;
  readonly isSelected: boolean;
}

export type ControlAreas = FeatureCollection<Polygon | MultiPolygon, ControlProperties>;
export type ControlPoints = FeatureCollection<PointGeometry, ControlProperties>;

const propertiesOf = ({ row, shape, mark }: Drawn, selected: string | null): ControlProperties => ({
  id: row.id,
  letters: row.isDisputed ? `${mark.letters} ?` : mark.letters,
  hue: mark.hue,
  pattern: mark.pattern,
  sort: shape.sort,
  isDisputed: row.isDisputed,
  isSelected: row.id === selected,
});

/** The outlines of held places: divisions, and circles where only the neighbourhood is known. */
export const controlAreas = (drawn: readonly Drawn[], selected: string | null): ControlAreas => ({
  type: "FeatureCollection",
  features: drawn.flatMap((each): ControlAreas["features"] => ("area" in each.shape ? [{ type: "Feature", geometry: each.shape.area, properties: propertiesOf(each, selected) }] : [])),
});

/** Where each held place bears its holder's letters. */
export const controlPoints = (drawn: readonly Drawn[], selected: string | null): ControlPoints => ({
  type: "FeatureCollection",
  features: drawn.flatMap((each): ControlPoints["features"] =>
    "point" in each.shape ? [{ type: "Feature", geometry: { type: "Point", coordinates: [each.shape.point.lon, each.shape.point.lat] }, properties: propertiesOf(each, selected) }] : [],
  ),
});

interface IncidentProperties {
  readonly id: string;
  readonly letter: string;
  /** Told by one origin alone. */
  readonly isProvisional: boolean;
}

export type IncidentPoints = FeatureCollection<PointGeometry, IncidentProperties>;

/** Letters of ACLED's event types, as the legend explains them. */
export const TYPE_LETTERS: Readonly<Record<string, string>> = {
  Battles: "B",
  "Explosions/Remote violence": "E",
  "Violence against civilians": "V",
  Protests: "P",
  Riots: "R",
  "Strategic developments": "S",
};

export type Located = IncidentRow & { readonly lat: number; readonly lon: number };

/** Is the incident known well enough to stand on the map? A country's middle is no place. */
export const isLocated = (row: IncidentRow): row is Located => row.lat !== null && row.lon !== null && row.precision !== "country";

const incidentPoint = (row: Located): Feature<PointGeometry, IncidentProperties> => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [row.lon, row.lat] },
  properties: { id: row.id, letter: TYPE_LETTERS[row.type] ?? "•", isProvisional: row.isProvisional },
});

export const incidentPoints = (rows: readonly Located[]): IncidentPoints => ({ type: "FeatureCollection", features: rows.map(incidentPoint) });
