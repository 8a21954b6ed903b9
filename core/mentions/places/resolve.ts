import { choosePlaces, knownWeights } from "./choose.js";
import { BEFORE_MONEY, HOLDS, readEvidence } from "./evidence.js";
import { agree, reportOdds, spanOdds, toProbability } from "./filter.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { readStatements, type ReportNames } from "./group.js";
import { KIND } from "./kinds.js";
import { CELLS, FIGURES, NameCell, NameFlag, PlaceCell, PlaceFigure } from "./known.js";
import { recentOf, type Recent } from "./recent.js";
import { refinePlace } from "./refine.js";
import { DATELINE_ODDS, THRESHOLD } from "./weights.js";

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
  for (let name = 0; name < names.count; name++) {
    const share = (perCountry.of(countryOf(name)) - 1) / others;
    names.odds[name] = reportOdds(figures[names.chosen[name]! * FIGURES + PlaceFigure.Odds]!, names.leads[name]!, names.nearness[name]!, share);
  }
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
