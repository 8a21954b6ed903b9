import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Palette } from "./palette.js";
import { PATTERNS } from "./party-mark.js";

export type NamesShown = "first" | "second" | "both";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
const FONT = ["Noto Sans", "sans-serif"];
/** Sources of the map, all filled by the page. */
export const SOURCES = [
  "land",
  "borders",
  "disputedLines",
  "disputedAreas",
  "disputedLabels",
  "countryLabels",
  "divisions",
  "divisionLabels",
  "cities",
  "towns",
  "controlAreas",
  "controlPoints",
  "incidents",
] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers that show who holds what, and those that show incidents: either can be put away. */
export const CONTROL_LAYERS = ["control-fill", "control-pattern", "control-line", "control-line-unsure", "control-selected", "control-point", "control-letters"] as const;
export const INCIDENT_LAYERS = ["incident-cluster", "incident-count", "incident-one", "incident-letter"] as const;

/** Layers a reader can point at. */
export const LIVE_LAYERS = ["incident-cluster", "incident-one", "control-point", "control-fill"] as const;

const isUnsure: ExpressionSpecification = ["any", ["get", "isDisputed"], ["in", ["get", "sort"], ["literal", ["circle", "either"]]]];

/** The name of the image that fills an area with its holder's pattern. */
export const patternName = (pattern: string, hue: number, sides: number): string => `${pattern}-${String(hue < 0 ? 0 : hue % sides)}`;

const hueOf = ({ sides, soft }: Palette): ExpressionSpecification => [
  "match",
  ["case", ["<", ["get", "hue"], 0], -1, ["%", ["get", "hue"], sides.length]],
  ...(sides.flatMap((colour, i) => [i, colour]) as [number, string]),
  soft,
];

/** What a label with two names says, by the reader's choice. */
export const labelText = (shown: NamesShown): ExpressionSpecification =>
  shown === "both" ? ["case", ["==", ["get", "first"], ["get", "second"]], ["get", "first"], ["concat", ["get", "first"], " / ", ["get", "second"]]] : ["get", shown];

/** Labels whose text follows the reader's choice of names. */
export const NAME_LAYERS = ["division-names", "town-names", "city-names", "disputed-names"] as const;

function groundLayers({ sea, land, border, division, soft }: Palette): LayerSpecification[] {
  const width: ExpressionSpecification = ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.4];
  return [
    { id: "sea", type: "background", paint: { "background-color": sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": land, "fill-outline-color": border } },
    { id: "disputed-hatch", type: "fill", source: "disputedAreas", paint: { "fill-pattern": "disputed", "fill-opacity": 0.55 } },
    { id: "divisions", type: "line", source: "divisions", minzoom: 4.5, paint: { "line-color": division, "line-width": ["interpolate", ["linear"], ["zoom"], 4.5, 0.4, 9, 1] } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": border, "line-width": width } },
    { id: "disputed-lines", type: "line", source: "disputedLines", paint: { "line-color": soft, "line-width": width, "line-dasharray": [4, 3] } },
  ];
}

function labelLayers({ ink, soft, halo }: Palette): LayerSpecification[] {
  const paint = (colour: string) => ({ "text-color": colour, "text-halo-color": halo, "text-halo-width": 1.4 });
  const layout = { "text-font": FONT, "text-field": labelText("both"), "text-max-width": 9, "symbol-sort-key": ["get", "rank"] } satisfies Extract<LayerSpecification, { type: "symbol" }>["layout"];
  const ranked = (nearest: number): ExpressionSpecification => ["<=", ["get", "rank"], ["-", ["zoom"], nearest]];
  return [
    { id: "division-names", type: "symbol", source: "divisionLabels", minzoom: 7, layout: { ...layout, "text-size": 11, "text-letter-spacing": 0.12 }, paint: paint(soft) },
    { id: "town-names", type: "symbol", source: "towns", minzoom: 5, filter: ranked(2.5), layout: { ...layout, "text-size": 11 }, paint: paint(ink) },
    { id: "city-names", type: "symbol", source: "cities", filter: ranked(2), layout: { ...layout, "text-size": ["interpolate", ["linear"], ["zoom"], 3, 10.5, 8, 13] }, paint: paint(ink) },
    {
      id: "country-names",
      type: "symbol",
      source: "countryLabels",
      minzoom: 1.5,
      maxzoom: 6.5,
      filter: ["<=", ["get", "rank"], ["-", ["zoom"], 1.5]],
      layout: { ...layout, "text-field": ["get", "first"], "text-size": ["interpolate", ["linear"], ["zoom"], 2, 11, 6, 15], "text-letter-spacing": 0.08 },
      paint: paint(soft),
    },
    { id: "disputed-names", type: "symbol", source: "disputedLabels", minzoom: 3.5, maxzoom: 7, layout: { ...layout, "text-size": 11, "text-letter-spacing": 0.05 }, paint: paint(soft) },
  ];
}

function areaLayers(palette: Palette): LayerSpecification[] {
  const colour = hueOf(palette);
  const { sides, focus } = palette;
  const pattern: ExpressionSpecification = ["concat", ["get", "pattern"], "-", ["to-string", ["case", ["<", ["get", "hue"], 0], 0, ["%", ["get", "hue"], sides.length]]]];
  const line = { "line-color": colour, "line-width": 1.8 };
  return [
    { id: "control-fill", type: "fill", source: "controlAreas", paint: { "fill-color": colour, "fill-opacity": ["match", ["get", "sort"], "division", 0.16, "either", 0.08, 0.04] } },
    { id: "control-pattern", type: "fill", source: "controlAreas", paint: { "fill-pattern": pattern, "fill-opacity": ["match", ["get", "sort"], "division", 0.42, "either", 0.2, 0.12] } },
    { id: "control-line", type: "line", source: "controlAreas", filter: ["!", isUnsure], paint: line },
    { id: "control-line-unsure", type: "line", source: "controlAreas", filter: isUnsure, paint: { ...line, "line-dasharray": [2, 2] } },
    { id: "control-selected", type: "line", source: "controlAreas", filter: ["get", "isSelected"], paint: { "line-color": focus, "line-width": 3.5 } },
  ];
}

/** Points of held places. */
function pointLayers(palette: Palette): LayerSpecification[] {
  const colour = hueOf(palette);
  const { land, focus } = palette;
  const isSelected: ExpressionSpecification = ["get", "isSelected"];
  return [
    {
      id: "control-point",
      type: "circle",
      source: "controlPoints",
      filter: ["in", ["get", "sort"], ["literal", ["point", "either"]]],
      paint: {
        "circle-radius": 5,
        "circle-color": ["case", ["get", "isDisputed"], land, colour],
        "circle-stroke-width": ["case", isSelected, 4, 2],
        "circle-stroke-color": ["case", isSelected, focus, colour],
      },
    },
  ];
}

function incidentLayers({ ink, land, halo }: Palette): LayerSpecification[] {
  const isCluster: ExpressionSpecification = ["has", "point_count"];
  const text = { "text-font": ["Noto Sans Bold", "sans-serif"], "text-allow-overlap": true, "text-ignore-placement": true };
  const isHollow: ExpressionSpecification = ["get", "isProvisional"];
  return [
    {
      id: "incident-cluster",
      type: "circle",
      source: "incidents",
      filter: isCluster,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["sqrt", ["get", "point_count"]], 1, 11, 30, 26],
        "circle-color": ink,
        "circle-opacity": 0.84,
        "circle-stroke-width": 1.5,
        "circle-stroke-color": halo,
      },
    },
    {
      id: "incident-count",
      type: "symbol",
      source: "incidents",
      filter: isCluster,
      layout: { ...text, "text-field": ["get", "point_count_abbreviated"], "text-size": 12 },
      paint: { "text-color": land },
    },
    {
      id: "incident-one",
      type: "circle",
      source: "incidents",
      filter: ["!", isCluster],
      paint: { "circle-radius": 8, "circle-color": ["case", isHollow, land, ink], "circle-stroke-width": 1.5, "circle-stroke-color": ["case", isHollow, ink, halo] },
    },
    {
      id: "incident-letter",
      type: "symbol",
      source: "incidents",
      filter: ["!", isCluster],
      layout: { ...text, "text-field": ["get", "letter"], "text-size": 10.5 },
      paint: { "text-color": ["case", isHollow, ink, land] },
    },
  ];
}

/** The holders' letters, uppermost: everything else written gives way to them. */
function letterLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "control-letters",
      type: "symbol",
      source: "controlPoints",
      minzoom: 4,
      layout: {
        "text-font": ["Noto Sans Bold", "sans-serif"],
        "text-field": ["get", "letters"],
        "text-size": 12.5,
        "text-offset": [0, 1.3],
        "symbol-sort-key": ["case", ["get", "isSelected"], 0, 1],
        "text-padding": 1,
      },
      paint: { "text-color": hueOf(palette), "text-halo-color": palette.halo, "text-halo-width": 2 },
    },
  ];
}

/** Every layer of the map, the lowest first. */
export const layersOf = (palette: Palette): LayerSpecification[] => [
  ...groundLayers(palette),
  ...areaLayers(palette),
  ...labelLayers(palette),
  ...pointLayers(palette),
  ...incidentLayers(palette),
  ...letterLayers(palette),
];

const sourceOf = (name: SourceName): SourceSpecification =>
  name === "incidents"
    ? { type: "geojson", data: EMPTY, cluster: true, clusterRadius: 44, clusterMaxZoom: 12 }
    : { type: "geojson", data: EMPTY, tolerance: 0.3, ...(name === "divisions" && { buffer: 16 }) };

/** The style MapLibre starts with: no address in it, so nothing is asked of any server; letters are drawn from the reader's own fonts. */
export const styleOf = (palette: Palette): StyleSpecification => ({
  version: 8,
  sources: Object.fromEntries(SOURCES.map((name) => [name, sourceOf(name)])),
  layers: layersOf(palette),
});

/** Patterns the map holds an image of, for each side's colour. */
export const PATTERN_NAMES = [...PATTERNS, "plain"] as const;
