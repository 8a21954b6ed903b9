import type { ConflictEvent } from "../model/index.js";
import { claimantKeyOf, type PartyWords } from "./claimant.js";
import { dayNumber, daysOf } from "./days.js";
import { UnionFind } from "./union-find.js";
import type { Clocks, Day, IncidentRow, IncidentsView, SeenFact, SeenPlace } from "./model.js";
import { placeGroups } from "./place-key.js";
import { samePlaceName } from "./place-name.js";
import { rowId } from "./row-id.js";
import { counts } from "./settle.js";

interface Told {
  readonly fact: SeenFact;
  readonly words: string;
  readonly event: ConflictEvent;
  readonly place: SeenPlace | null;
  readonly placeName: string | null;
  /** Days since 1970; NaN when no day is known. */
  readonly first: number;
  readonly last: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly parties: ReadonlySet<string>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reports put an incident of one night on either day. */
const DAYS_APART = 1;
/** A span longer than this tells a period and not an incident. */
const SPAN_DAYS = 7;

function toldOf(fact: SeenFact): Told | null {
  const { claim } = fact;
  if (claim.kind !== "event") return null;
  const { event } = claim;
  const place = claim.where.find(({ name }) => event.place !== null && samePlaceName(name, event.place)) ?? (event.place === null ? (claim.where[0] ?? null) : null);
  const days = daysOf(claim.when) ?? daysOf(claim.saidOn) ?? daysOf(fact.report.date);
  const parties = new Set([...event.actors, ...event.targets].flatMap(({ party }) => party ?? []));
  return {
    fact,
    words: claim.quote.exact,
    event,
    place,
    placeName: event.place ?? place?.name ?? null,
    first: days ? dayNumber(days.first) : Number.NaN,
    last: days ? dayNumber(days.last) : Number.NaN,
    from: days?.first ?? null,
    to: days?.last ?? null,
    parties,
  };
}

/** Do two claims tell the same incident? Type and place are the same already. */
function tellSame(one: Told, other: Told): boolean {
  if (one.fact.report.report === other.fact.report.report) return one.event.subType === other.event.subType && one.words === other.words;
  if (one.last - one.first > SPAN_DAYS || other.last - other.first > SPAN_DAYS) return false;
  if (!(one.first - DAYS_APART <= other.last && other.first - DAYS_APART <= one.last)) return false;
  return one.parties.size === 0 || other.parties.size === 0 || [...one.parties].some((party) => other.parties.has(party));
}

/** Claims that may tell the same incident stand together: of one accord, type and place, by day. Without a place only reprints of one story can be joined. */
function blocksOf(tolds: readonly Told[]): Told[][] {
  const placed = tolds.map(({ fact, place, placeName }) => ({ accord: fact.accord, name: placeName ?? "", place }));
  const groups = placeGroups(placed, []);
  const blocks = new Map<string, Told[]>();
  tolds.forEach((told, i) => {
    const key = `${told.fact.accord}|${told.event.type}|${groups[i] ?? `family:${told.fact.report.family}`}`;
    const block = blocks.get(key);
    if (block) block.push(told);
    else blocks.set(key, [told]);
  });
  return [...blocks.values()];
}

/** Joins a block's claims, in time close to its size: only neighbours by day are compared. */
function join(block: readonly Told[]): Told[][] {
  const ordered = [...block].sort((a, b) => a.first - b.first || byText(a.fact.id, b.fact.id));
  const union = new UnionFind(ordered.length);
  ordered.forEach((one, i) => {
    for (let j = i + 1; j < ordered.length; j++) {
      const other = ordered[j] as Told;
      if (other.first > one.last + DAYS_APART) break;
      if (union.find(i) !== union.find(j) && tellSame(one, other)) union.join(i, j);
    }
  });
  return union.groups().map((group) => group.map((i) => ordered[i] as Told));
}

/** The subtype that most claims give; of equals the first by name. */
function mostTold(tolds: readonly Told[]): ConflictEvent {
  const told = new Map<string, number>();
  for (const { event } of tolds) told.set(event.subType, (told.get(event.subType) ?? 0) + 1);
  const [subType] = [...told.entries()].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))[0] ?? [""];
  return (tolds.find(({ event }) => event.subType === subType) as Told).event;
}

function rowOf(group: readonly Told[], partyWords: PartyWords): IncidentRow {
  const tolds = [...group].sort((a, b) => byText(a.fact.id, b.fact.id));
  const event = mostTold(tolds);
  const placed = tolds.find(({ place }) => place?.lat !== null && place?.lat !== undefined)?.place ?? null;
  const days = tolds.filter(({ from }) => from !== null).sort((a, b) => a.last - a.first - (b.last - b.first) || a.first - b.first);
  const origins = new Set(tolds.map(({ fact }) => (fact.claim.claimant ? claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords).key : fact.report.family)));
  const named = (side: "actors" | "targets"): string[] => [...new Set(tolds.flatMap((told) => told.event[side].map(({ name, party }) => party ?? name)))].sort();
  const first = tolds[0] as Told;
  return {
    id: rowId("incident", first.fact.accord, event.type, first.fact.id),
    accord: first.fact.accord,
    type: event.type,
    subType: event.subType,
    place: tolds.find(({ placeName }) => placeName !== null)?.placeName ?? null,
    placeId: placed?.id ?? null,
    lat: placed?.lat ?? null,
    lon: placed?.lon ?? null,
    precision: placed?.precision ?? null,
    from: days[0]?.from ?? null,
    to: days[0]?.to ?? null,
    actors: named("actors"),
    targets: named("targets"),
    origins: origins.size,
    isProvisional: origins.size < 2,
    isDenied: tolds.some(({ fact }) => fact.claim.stance === "denied"),
    claims: tolds.map(({ fact }) => fact.id),
  };
}

/** Monday of the week a day lies in (1 January 1970 was a Thursday). */
const weekOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);
const dayText = (day: number): Day => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Incidents a week by type, each beside the week before; a week without any stands where the week before had some. What is told of a month or a war belongs to no week. */
function periodsOf(rows: readonly IncidentRow[]): IncidentsView["periods"] {
  const byType = new Map<string, Map<number, number>>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, to, type } of rows) {
    if (from === null || to === null || from < "1000" || to > "9998" || dayNumber(to) - dayNumber(from) > SPAN_DAYS) continue;
    const monday = weekOf(dayNumber(from));
    last = Math.max(last, monday);
    const weeks = byType.get(type) ?? new Map<number, number>();
    byType.set(type, weeks.set(monday, (weeks.get(monday) ?? 0) + 1));
  }
  const periods = [...byType].flatMap(([type, weeks]) =>
    [...new Set([...weeks.keys()].flatMap((monday) => [monday, monday + 7]))]
      .filter((monday) => monday <= last)
      .map((monday) => ({ from: dayText(monday), to: dayText(monday + 6), type, count: weeks.get(monday) ?? 0, before: weeks.get(monday - 7) ?? 0 })),
  );
  return periods.sort((a, b) => byText(a.from, b.from) || byText(a.type, b.type));
}

/** What happened, each incident once however many reports tell it, and how many a week against the week before. Incidents that are only denied stay out. */
export function incidents(facts: readonly SeenFact[], { asOf }: Clocks, partyWords: PartyWords): IncidentsView {
  const tolds = facts.flatMap((fact) => {
    if (!counts(fact) || fact.claim.stance === "expected" || fact.claim.stance === "conditional") return [];
    const told = toldOf(fact);
    return told && (asOf === null || told.from === null || told.from <= asOf) ? [told] : [];
  });
  const rows = blocksOf(tolds)
    .flatMap(join)
    .filter((group) => group.some(({ fact }) => fact.claim.stance !== "denied"))
    .map((group) => rowOf(group, partyWords))
    .sort((a, b) => byText(a.from ?? "", b.from ?? "") || byText(a.id, b.id));
  return { rows, periods: periodsOf(rows) };
}
