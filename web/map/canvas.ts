/// <reference types="vite/client" />
import type { FeatureCollection } from "geojson";
import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapGeoJSONFeature, type MapMouseEvent } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { divisionsIn, loadTowns, loadWorld, type Labels } from "./base/load.js";
import type { ControlAreas, ControlPoints, IncidentPoints } from "./features.js";
import { markPointOf, type Box, type Point } from "./geometry.js";
import { CONTROL_LAYERS, INCIDENT_LAYERS, labelText, layersOf, LIVE_LAYERS, NAME_LAYERS, PATTERN_NAMES, patternName, styleOf, type NamesShown, type SourceName } from "./layers.js";
import { rgbOf, type Palette } from "./palette.js";
import { patternImage } from "./pattern-image.js";
import type { Division } from "./shape.js";

setWorkerUrl(workerUrl);

/** Where the reader looks. */
export interface Outlook extends Point {
  readonly zoom: number;
}

/** What the map shows over its ground. */
export interface Picture {
  readonly areas: ControlAreas;
  readonly points: ControlPoints;
  readonly incidents: IncidentPoints;
  readonly names: NamesShown;
  /** In which countries are named. */
  readonly language: string;
  readonly isControlShown: boolean;
  readonly isIncidentsShown: boolean;
}

/** What the reader did on the map. */
export interface Heard {
  moved(outlook: Outlook): void;
  pickedPlace(id: string): void;
  pickedIncidents(ids: readonly string[]): void;
}

const DIVISIONS_ZOOM = 4.5;
const TOWNS_ZOOM = 5;
const NEAREST_FIT = 9;
/** Pixels about the pointer in which a mark is taken as meant. */
const REACH = 5;
const MOST_PICKED = 500;
/** How long the map lies still before the address is told where it looks. */
const REST_MS = 300;

const labelOf = ({ names, isPaired, area }: Division): Labels["features"][number] => {
  const [first = "", second = first] = isPaired ? names : names.slice(0, 1);
  const { lon, lat } = markPointOf(area);
  return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { first, second, rank: 0 } };
};

const idOf = ({ properties }: { properties: unknown }): string => String((properties as { id?: unknown }).id ?? "");

/** The drawn map: MapLibre with our ground and marks, told what to show by `draw`. */
export class MapCanvas {
  private readonly map: MapLibre;
  private readonly isStyled: Promise<void>;
  private picture: Picture | null = null;
  private hasTowns = false;
  private divisionCount = 0;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly container: HTMLElement,
    private palette: Palette,
    outlook: Outlook | null,
    title: string,
    private readonly heard: Heard,
  ) {
    this.map = new MapLibre({
      container,
      style: styleOf(palette),
      center: outlook ? [outlook.lon, outlook.lat] : [20, 25],
      zoom: outlook?.zoom ?? 1.4,
      minZoom: 1,
      maxZoom: 13,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      locale: { "Map.Title": title },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.isStyled = this.map.once("style.load").then(() => this.fillGround());
    this.map.on("moveend", () => void this.afterMove());
    this.map.on("click", (event) => void this.pick(event));
    this.map.on("mousemove", (event) => {
      this.map.getCanvas().style.cursor = this.under(event).length > 0 ? "pointer" : "";
    });
    this.addImages();
  }

  /** Shows a picture; only what changed since the last one is handed to the map. The container is busy until it is seen. */
  async draw(picture: Picture): Promise<void> {
    this.container.ariaBusy = "true";
    await this.isStyled;
    const before = this.picture;
    this.picture = picture;
    if (before?.areas !== picture.areas) this.fill("controlAreas", picture.areas);
    if (before?.points !== picture.points) this.fill("controlPoints", picture.points);
    if (before?.incidents !== picture.incidents) this.fill("incidents", picture.incidents);
    if (before?.names !== picture.names) for (const layer of NAME_LAYERS) this.map.setLayoutProperty(layer, "text-field", labelText(picture.names));
    if (before?.language !== picture.language) this.fill("countryLabels", (await loadWorld()).countryLabels(picture.language));
    this.showLayers(CONTROL_LAYERS, picture.isControlShown);
    this.showLayers(INCIDENT_LAYERS, picture.isIncidentsShown);
    this.map.triggerRepaint();
    await this.map.once("idle");
    if (this.picture === picture) this.container.ariaBusy = "false";
  }

  /** Draws everything in the colours of another theme. */
  async restyle(palette: Palette): Promise<void> {
    await this.isStyled;
    this.palette = palette;
    this.addImages();
    for (const { id, paint = {} } of layersOf(palette)) for (const [name, value] of Object.entries(paint)) this.map.setPaintProperty(id, name as never, value as never);
  }

  /** Moves so that the box fills the view. `isAtOnce`: without a flight. */
  fit([west, south, east, north]: Box, isAtOnce: boolean): void {
    this.map.fitBounds([west, south, east, north], { padding: 48, maxZoom: NEAREST_FIT, animate: !isAtOnce });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps);
  }

  /** Copies what is seen to a canvas that can be printed, now and whenever more is drawn, until the answer is called: a drawing by WebGL is gone as soon as it is shown. */
  keepCopied(paper: HTMLCanvasElement): () => void {
    const drawn = this.map.getCanvas();
    const { unsubscribe } = this.map.on("render", () => {
      paper.width = drawn.width;
      paper.height = drawn.height;
      paper.getContext("2d")?.drawImage(drawn, 0, 0);
    });
    this.map.redraw();
    return unsubscribe;
  }

  remove(): void {
    clearTimeout(this.resting);
    this.map.remove();
  }

  private showLayers(layers: readonly string[], isShown: boolean): void {
    for (const layer of layers) this.map.setLayoutProperty(layer, "visibility", isShown ? "visible" : "none");
  }

  private fill(name: SourceName, features: FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(name)?.setData(features);
  }

  private async fillGround(): Promise<void> {
    const { land, borders, disputedLines, disputedAreas, disputedLabels, cities } = await loadWorld();
    for (const [name, features] of Object.entries({ land, borders, disputedLines, disputedAreas, disputedLabels, cities })) this.fill(name as SourceName, features);
    await this.fillNear();
  }

  /** Divisions and towns come when the reader is near enough to see them. */
  private async fillNear(): Promise<void> {
    const zoom = this.map.getZoom();
    if (zoom >= TOWNS_ZOOM && !this.hasTowns) {
      this.hasTowns = true;
      this.fill("towns", await loadTowns());
    }
    if (zoom < DIVISIONS_ZOOM) return;
    const [[west, south], [east, north]] = this.map.getBounds().toArray();
    const divisions = await divisionsIn([west, south, east, north]);
    if (divisions.length === this.divisionCount) return;
    this.divisionCount = divisions.length;
    this.fill("divisions", { type: "FeatureCollection", features: divisions.map(({ area }) => ({ type: "Feature", geometry: area, properties: {} })) });
    this.fill("divisionLabels", { type: "FeatureCollection", features: divisions.map(labelOf) });
  }

  private async afterMove(): Promise<void> {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      const { lng, lat } = this.map.getCenter();
      this.heard.moved({ lon: lng, lat, zoom: this.map.getZoom() });
    }, REST_MS);
    await this.isStyled;
    await this.fillNear();
  }

  private under({ point: { x, y } }: MapMouseEvent): MapGeoJSONFeature[] {
    const layers = LIVE_LAYERS.filter((layer) => this.map.getLayer(layer));
    return this.map.queryRenderedFeatures(
      [
        [x - REACH, y - REACH],
        [x + REACH, y + REACH],
      ],
      { layers },
    );
  }

  private async pick(event: MapMouseEvent): Promise<void> {
    const under = this.under(event);
    const first = LIVE_LAYERS.flatMap((layer) => under.filter((found) => found.layer.id === layer))[0];
    if (!first) return;
    if (first.layer.id === "incident-cluster") {
      const leaves = await this.map.getSource<GeoJSONSource>("incidents")?.getClusterLeaves(Number(first.properties["cluster_id"]), MOST_PICKED, 0);
      this.heard.pickedIncidents((leaves ?? []).map(idOf));
    } else if (first.layer.id === "incident-one") {
      this.heard.pickedIncidents([...new Set(under.filter(({ layer }) => layer.id === "incident-one").map(idOf))]);
    } else {
      this.heard.pickedPlace(idOf(first));
    }
  }

  /** Patterns in the theme's colours; a pattern already there is drawn anew. */
  private addImages(): void {
    const { sides, soft } = this.palette;
    const images = [
      ...PATTERN_NAMES.flatMap((pattern) => sides.map((colour, i) => [patternName(pattern, i, sides.length), patternImage(pattern, rgbOf(colour))] as const)),
      ["disputed", patternImage("sparse", rgbOf(soft))] as const,
    ];
    for (const [name, image] of images) {
      if (this.map.hasImage(name)) this.map.updateImage(name, image);
      else this.map.addImage(name, image, { pixelRatio: 2 });
    }
  }
}
