import { choosePlaces, knownWeights } from "./choose.js";
import type { Divisions } from "./divisions.js";
import { kmBetween } from "./distance.js";
import { BEFORE_MONEY, HOLDS, readEvidence } from "./evidence.js";
import { agree, reportOdds, spanOdds, toProbability } from "./filter.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { kmOfRows, readStatements, type ReportNames } from "./group.js";
import { KIND } from "./kinds.js";
import { CELLS, FIGURES, NameCell, NameFlag, PlaceCell, PlaceFigure } from "./known.js";
import { recentOf, type Recent } from "./recent.js";
import { refinePlace } from "./refine.js";
import type { Tally } from "./tally.js";
import { DATELINE_ODDS, STRANGER_ODDS, THRESHOLD, TOLD_MIN } from "./weights.js";

/** What other readers know of the report. */
export interface PlaceContext {
  /** Mentions of countries and their people counted elsewhere, by the gazetteer's country index. */
  countryWeights?: Float64Array;
  /** Offsets of the report's dateline, in which a name is surely a place. */
  dateline?: { start: number; end: number };
  /** Whether "Russian" or "Azerbaijanis" are returned as mentions of their country; they always count as context. */
  demonyms?: boolean;
  /** Least probability of a place; by default a place is what is likelier one than not. */
  threshold?: number;
}

/** One mention of a place, with the place it means. */
export interface ResolvedPlace {
  start: number;
  end: number;
  /** Place id in the gazetteer. */
  place: number;
  /** How probable it is that the words name this place. */
  probability: number;
}

/** Picks one place for each name of the report and drops names of persons, bodies and things; linear in the number of spans. */
export function resolvePlaces(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], context: PlaceContext = {}): ResolvedPlace[] {
  const recent = recentOf(gazetteer);
  const { names } = recent;
  names.start(spans);
  const { cells } = names.known;
  readEvidence(tokens, spans, names.evidence);
  readStatements(gazetteer, tokens, spans, names);
  choosePlaces(gazetteer, recent, context.countryWeights ?? null);
  weighNames(recent, context.countryWeights ?? null);
  weighSpans(names, spans);
  const least = context.threshold ?? THRESHOLD;
  const resolved: ResolvedPlace[] = [];
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i]!;
    const name = names.nameOf[i]!;
    const kind = cells[names.chosen[name]! * CELLS + PlaceCell.Kind]!;
    if (kind === KIND.demonym && !context.demonyms) continue;
    const probability = toProbability(names.spanOdds[i]! + (isInDateline(context, start, end) ? DATELINE_ODDS : 0));
    if (probability < least || isRuledOut(kind, names.evidence[i]!, names.roles[i]!, end - start)) continue;
    resolved.push({ start, end, place: cells[refinePlace(gazetteer, names, name, names.evidence[i]!) * CELLS + PlaceCell.Id]!, probability });
  }
  return resolved;
}

/** Log odds of each name, with the share of the report's other names whose places lie in the same country. */
function weighNames(recent: Recent, countryWeights: Float64Array | null): void {
  const { names } = recent;
  const { cells, figures } = names.known;
  const perCountry = knownWeights(recent.countries.clear(), countryWeights);
  const knownSum = countryWeights ? countryWeights.reduce((a, b) => a + b, 0) : 0;
  const countryOf = (name: number): number => cells[names.chosen[name]! * CELLS + PlaceCell.Country]!;
  for (let name = 0; name < names.count; name++) perCountry.add(countryOf(name), 1);
  const others = Math.max(1, names.count - 1 + knownSum);
  const told = countTold(recent);
  for (let name = 0; name < names.count; name++) {
    if (isUntoldDivision(names, name, told)) takesKin(names, name, told);
    const isFar = perCountry.of(countryOf(name)) <= 1 && isStranger(names, name, told) && !takesKin(names, name, told);
    const share = (perCountry.of(countryOf(name)) - 1) / others;
    names.odds[name] = reportOdds(figures[names.chosen[name]! * FIGURES + PlaceFigure.Odds]!, names.leads[name]!, names.nearness[name]!, share);
    if (isFar) names.odds[name]! += STRANGER_ODDS;
  }
}

/** Countries that a report names, or names the people of; where it names none, those of its well known places. */
function countTold({ names, told, divisions }: Recent): Told {
  const { cells, figures } = names.known;
  const byCountry = told.clear();
  const countries: number[] = [];
  let sum = 0;
  for (const isState of [true, false]) {
    for (let name = 0; name < names.count && (isState || sum < TOLD_MIN); name++) {
      const at = names.chosen[name]!;
      const kind = cells[at * CELLS + PlaceCell.Kind]!;
      const country = cells[at * CELLS + PlaceCell.Country]!;
      if (country === 0 || (kind === KIND.country || kind === KIND.demonym) !== isState || (!isState && figures[at * FIGURES + PlaceFigure.Renown] === 0)) continue;
      if (byCountry.of(country) === 0) countries.push(country);
      byCountry.add(country, names.spans[name]!);
      sum += names.spans[name]!;
    }
  }
  return { byCountry, sum, countries, divisions };
}

interface Told {
  readonly byCountry: Tally;
  readonly sum: number;
  readonly countries: readonly number[];
  readonly divisions: Divisions;
}

/** A little known place in a country that the report, which is clearly of others far away, does not tell of. */
function isStranger(names: ReportNames, name: number, told: Told): boolean {
  const { byCountry, sum } = told;
  const { known, chosen } = names;
  const { cells, figures } = known;
  const at = chosen[name]!;
  if (sum < TOLD_MIN || figures[at * FIGURES + PlaceFigure.Renown] === 1 || figures[at * FIGURES + PlaceFigure.Stated]! > 0) return false;
  return byCountry.of(cells[at * CELLS + PlaceCell.Country]!) === 0 && !hasNeighbour(names, name, told);
}

/** "the Amazonas department", in a report on a state that has one and not on the greater one's: a division of a state that is not told of. */
function isUntoldDivision({ known, chosen }: ReportNames, name: number, { byCountry, sum }: Told): boolean {
  const at = chosen[name]! * CELLS;
  return sum >= TOLD_MIN && known.cells[at + PlaceCell.Kind] === KIND.admin1 && byCountry.of(known.cells[at + PlaceCell.Country]!) === 0;
}

/** Of a stranger's namesakes, takes the likeliest that lies in a country told. */
function takesKin({ known, rows, chosen }: ReportNames, name: number, { byCountry }: Told): boolean {
  const { cells, figures } = known;
  const row = rows[name]!;
  const isDivision = cells[chosen[name]! * CELLS + PlaceCell.Kind] === KIND.admin1;
  let best = -1;
  for (let place = row + 1; place <= row + cells[row * CELLS + NameCell.Size]!; place++) {
    if (byCountry.of(cells[place * CELLS + PlaceCell.Country]!) === 0 || (isDivision && cells[place * CELLS + PlaceCell.Kind] !== KIND.admin1)) continue;
    if (best < 0 || figures[place * FIGURES + PlaceFigure.Score]! > figures[best * FIGURES + PlaceFigure.Score]!) best = place;
  }
  if (best >= 0) chosen[name] = best;
  return best >= 0;
}

/** War and talk of it cross borders so far, and no farther without telling of the country. */
const STRANGER_KM = 1500;
/** The first names of a report tell where it is about. */
const NEIGHBOURS_MAX = 64;

/** Does another place of the report, or one of the countries told, lie within reach of a name's? */
function hasNeighbour({ known, chosen, count }: ReportNames, name: number, { countries, divisions }: Told): boolean {
  const own = chosen[name]!;
  const lat = known.figures[own * FIGURES + PlaceFigure.Lat]!;
  const lon = known.figures[own * FIGURES + PlaceFigure.Lon]!;
  for (const country of countries) {
    const points = divisions.pointsOf(country);
    for (let i = 0; i < points.length; i += 2) if (kmBetween(lat, lon, points[i]!, points[i + 1]!) < STRANGER_KM) return true;
  }
  for (let other = 0; other < Math.min(count, NEIGHBOURS_MAX); other++) {
    const at = chosen[other]!;
    if (other !== name && known.cells[at * CELLS + PlaceCell.Kind] !== KIND.demonym && kmOfRows(known, own, at) < STRANGER_KM) return true;
  }
  return false;
}

/** Log odds of each span, by itself and then with what the others of its name tell: a name that is surely a place in one span is likelier one in the others. */
function weighSpans(names: ReportNames, spans: readonly PlaceSpan[]): void {
  const { known, nameOf, evidence, roles, odds, sums, probabilities } = names;
  sums.fill(0, 0, names.count);
  for (let i = 0; i < spans.length; i++) {
    const name = nameOf[i]!;
    const isGivenName = (known.cells[names.rows[name]! * CELLS + NameCell.Flags]! & NameFlag.GivenName) !== 0;
    const own = odds[name]! + spanOdds(spans[i]!, isGivenName, evidence[i]!, roles[i]!);
    names.spanOdds[i] = own;
    if (names.spans[name]! < 2) continue;
    probabilities[i] = toProbability(own);
    sums[name]! += probabilities[i]!;
  }
  for (let i = 0; i < spans.length; i++) {
    const name = nameOf[i]!;
    const others = names.spans[name]! - 1;
    if (others > 0) names.spanOdds[i] = agree(names.spanOdds[i]!, (sums[name]! - probabilities[i]!) / others);
  }
}

function isInDateline(context: PlaceContext, start: number, end: number): boolean {
  return context.dateline !== undefined && start >= context.dateline.start && end <= context.dateline.end;
}

/** "US$5", and two capitals that are a state only after a comma ("ID badge"). */
function isRuledOut(kind: number, bits: number, role: number, length: number): boolean {
  return (bits & BEFORE_MONEY) !== 0 || (length === 2 && kind === KIND.admin1 && (role & HOLDS) === 0);
}
