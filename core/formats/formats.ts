import { ACLED } from "./acled.js";
import { ANNOTATION } from "./annotation.js";
import { CLAIMREVIEW } from "./claimreview.js";
import { CSV } from "./csv.js";
import { GEOJSON } from "./geojson.js";
import { HXL } from "./hxl.js";
import { JSONL } from "./jsonl.js";
import { KML } from "./kml.js";
import type { Format } from "./model.js";
import { PLOVER } from "./plover.js";
import { PROV } from "./prov.js";
import { UCDP } from "./ucdp.js";

/** Every form that is text: a new one is its own file and a line here. */
export const FORMATS: readonly Format[] = [CSV, JSONL, HXL, ACLED, UCDP, PLOVER, GEOJSON, KML, ANNOTATION, PROV, CLAIMREVIEW];
