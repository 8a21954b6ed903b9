import { featuresOf } from "./geojson.js";
import type { Format } from "./model.js";

/** What XML 1.0 cannot carry: control characters and lone surrogates. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML character data. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, "\ufffd").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const datum = (name: string, value: string): string => `<Data name="${xmlText(name)}"><value>${xmlText(value)}</value></Data>`;

/** OGC KML 2.2. */
export const KML: Format = {
  name: "kml",
  extension: "kml",
  mediaType: "application/vnd.google-earth.kml+xml",
  views: ["incidents", "control", "claims"],
  summary: "rows with their places for Google Earth and the like (OGC KML 2.2)",
  cannot: ["As geojson; every value is text.", "Characters that XML cannot carry become U+FFFD."],
  write(extract, view) {
    const marks = featuresOf(extract, view).map(({ id, point, properties }) => {
      const name = String(properties["place"] ?? properties["sub_type"] ?? id);
      const fields = Object.entries(properties).flatMap(([key, value]) => (value === null ? [] : datum(key, String(value))));
      const geometry = point ? `<Point><coordinates>${String(point[0])},${String(point[1])}</coordinates></Point>` : "";
      return `<Placemark id="${xmlText(`row-${id}`)}"><name>${xmlText(name)}</name><ExtendedData>${fields.join("")}</ExtendedData>${geometry}</Placemark>\n`;
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(extract.title ?? "Trucewatch")}: ${view}</name>\n${marks.join("")}</Document></kml>\n`;
  },
};
