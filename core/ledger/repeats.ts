import type { Casualties } from "../model/index.js";
import { isOneVoice, isParty } from "./claimant.js";
import { daysOf } from "./days.js";
import type { ClaimantKey, SeenFact } from "./model.js";

/** A row of figures being gathered. */
export interface Gathered {
  group: string;
  readonly claimant: ClaimantKey;
  casualties: Casualties;
  /** Its number as the words bound it. */
  readonly count: string;
  readonly saidOn: string | null;
  isTold: boolean;
  readonly accord: string | null;
  /** The war it is of, where it is of no deal. */
  readonly scene: string | null;
  /** The same where no side is told, whose losses of two wars are two groups. */
  war: string | null;
  /** Day and place of an incident or increment; "" for a total. */
  readonly incident: string;
  readonly facts: SeenFact[];
  /** Names the claimant goes by in its own claims. */
  readonly names: string[];
}

/** A number from here on is too telling to be met twice by chance in the words of one claimant. */
const TELLING_LEAST = 10;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const BASIS_ORDER: Readonly<Record<Casualties["basis"], number>> = { total: 0, increment: 1, incident: 2 };

/** The war that tells groups apart: a named side's series is one wherever its people come to harm. */
export const warOfGroup = (scene: string | null, { victims }: Casualties): string | null => (victims.party === null ? scene : null);
const ofWar = (war: string | null): string => (war === null ? "" : `|${war}`);
export const groupKey = (accord: string | null, scene: string | null, casualties: Casualties): string =>
  `${accord}|${casualties.victims.party}|${casualties.victims.category}|${casualties.outcome}${ofWar(warOfGroup(scene, casualties))}`;
/** Groups of one party and outcome are kin: one may be a part of another. */
export const kinKey = ({ accord, casualties, war }: Gathered): string => `${accord}|${casualties.victims.party}|${casualties.outcome}${ofWar(war)}`;
export const countKey = ({ count }: Casualties): string => `${count.qualifier}|${count.value}|${count.min}|${count.max}`;

/** Does a row tell no place of its own, only the country or province the war is in? */
const isPlaceless = ({ facts }: Gathered): boolean => facts.every(({ claim }) => claim.where.every(({ precision }) => precision === "country" || precision === "admin1"));

/** Is a row only the repeat of an earlier one? Then it adds reach to that one (domain rule 2: a fresh story may repeat a stale figure). */
function repeats(later: Gathered, earlier: Gathered): boolean {
  if (later === earlier || later.count !== earlier.count || (later.saidOn ?? "") < (earlier.saidOn ?? "")) return false;
  if (isSameRow(later, earlier)) return true;
  const isOwnVoice = later.claimant.type === "report" && earlier.claimant.type !== "report";
  const isSameVoice = isOneVoice(later.claimant, earlier.claimant);
  if (later.casualties.basis === "incident" && earlier.casualties.basis !== "incident") return (isOwnVoice || isSameVoice) && isTotalInOtherWords(later, earlier);
  if (later.casualties.basis !== "total" || earlier.casualties.basis !== "total") return false;
  if (later.claimant.key === earlier.claimant.key) return !later.isTold && (earlier.isTold || (earlier.saidOn ?? "") < (later.saidOn ?? ""));
  return isOwnVoice || (isSameVoice && (!later.isTold || later.saidOn === earlier.saidOn));
}

/** Rows come to be one when one of them is put into the other's group. */
const isSameRow = (one: Gathered, other: Gathered): boolean =>
  one.claimant.key === other.claimant.key && one.casualties.basis === other.casualties.basis && one.saidOn === other.saidOn && one.incident === other.incident;

/** "2,783 dead, as the ministry said on Dec. 3" reads like an incident of that day; it is the total given on that day, and so is a telling number without a place. */
function isTotalInOtherWords(later: Gathered, earlier: Gathered): boolean {
  const isOfDaySaid = earlier.saidOn !== null && later.facts.every(({ claim }) => claim.when === earlier.saidOn);
  return isOfDaySaid || (isPlaceless(later) && (later.casualties.count.value ?? 0) >= TELLING_LEAST);
}

/** A number from here on told of two days without a place is the state of a count, and no incident twice. */
const RUNNING_LEAST = 100;

/**
 * Rows told like incidents as the running total they are, said on the day each tells: one large number of one party told of several days without a place,
 * or a number that is not round which somebody gives as the total.
 */
function asTotals(rows: readonly Gathered[]): readonly Gathered[] {
  const totals = new Set(rows.filter(({ casualties }) => casualties.basis === "total").map(({ count }) => count));
  const daysOfFigure = new Map<string, Set<string>>();
  const figureOf = ({ claimant, count }: Gathered): string => `${claimant.party}|${count}`;
  const told = rows.filter((row) => row.casualties.basis === "incident" && row.claimant.party !== null);
  for (const row of told) {
    const day = dayTold(row);
    if (day !== null && numberOf(row) >= RUNNING_LEAST && isPlaceless(row)) daysOfFigure.set(figureOf(row), (daysOfFigure.get(figureOf(row)) ?? new Set()).add(day));
  }
  const isTold = (row: Gathered): boolean => daysOfFigure.size > 0 && (daysOfFigure.get(figureOf(row))?.size ?? 0) > 1;
  const isTotal = (row: Gathered): boolean => isTold(row) || (isTelling(row) && totals.has(row.count));
  const changed = new Set(told.filter(isTotal));
  return rows.map((row) => (changed.has(row) ? asTotal(row) : row));
}

function asTotal(row: Gathered): Gathered {
  const day = dayTold(row);
  const saidOn = day !== null && (row.saidOn === null || day <= row.saidOn) ? day : row.saidOn;
  return { ...row, casualties: { ...row.casualties, basis: "total" }, saidOn, incident: "" };
}

/** The last day that a row's claims tell, which are alike in it. */
const dayTold = ({ facts }: Gathered): string | null => daysOf(facts[0]?.claim.when ?? null)?.last ?? null;

/** Is the number neither small nor round, so that two who give it mean one figure? */
const isTelling = (row: Gathered): boolean => numberOf(row) >= TELLING_LEAST && numberOf(row) % 10 !== 0;

/** Folds repeats into the earliest row that they repeat; an office's own word goes before its party's. */
export function foldRepeats(rows: readonly Gathered[]): Gathered[] {
  const ordered = [...asTotals(rows)].sort(
    (a, b) =>
      byText(a.saidOn ?? "", b.saidOn ?? "") ||
      Number(b.isTold) - Number(a.isTold) ||
      BASIS_ORDER[a.casualties.basis] - BASIS_ORDER[b.casualties.basis] ||
      Number(isParty(a.claimant)) - Number(isParty(b.claimant)) ||
      byText(a.claimant.key, b.claimant.key) ||
      byText(a.incident, b.incident) ||
      byText(a.count, b.count),
  );
  const byCount = new Map<string, Gathered[]>();
  const kept: Gathered[] = [];
  for (const row of ordered) {
    const earlier = byCount.get(row.count) ?? [];
    const origin = earlier.find((candidate) => repeats(row, candidate));
    if (origin) {
      origin.facts.push(...row.facts);
      origin.isTold ||= isSameRow(row, origin) && row.isTold;
      if (row.claimant.key === origin.claimant.key) origin.names.push(...row.names);
      continue;
    }
    earlier.push(row);
    byCount.set(row.count, earlier);
    kept.push(row);
  }
  return kept;
}

/** Does a row not tell whose losses, or of what sort? */
const isVague = ({ casualties: { victims } }: Gathered): boolean => victims.party === null || victims.category === "unknown";

/**
 * A row that does not tell whose losses, or of what sort, goes to the one group that does in which the same voice gives the same figure.
 * A report's own voice must give a number that is not round, since round numbers meet by chance.
 */
export function adoptGroups(rows: readonly Gathered[]): readonly Gathered[] {
  if (!rows.some(isVague)) return rows;
  const byFigure = new Map<string, Gathered[]>();
  const figureKey = ({ accord, casualties, count, scene }: Gathered): string => `${accord}|${casualties.outcome}|${count}${ofWar(scene)}`;
  for (const row of rows) {
    const same = byFigure.get(figureKey(row));
    if (same) same.push(row);
    else byFigure.set(figureKey(row), [row]);
  }
  const adopted = rows.map((row): [Gathered, Gathered] | null => {
    if (!isVague(row)) return null;
    const known = (byFigure.get(figureKey(row)) ?? []).filter((other) => tellsMore(other, row) && isSameFigure(row, other));
    const groups = new Set(known.map(({ group }) => group));
    return known[0] !== undefined && groups.size === 1 ? [row, known[0]] : null;
  });
  for (const pair of adopted) if (pair !== null) takeGroup(...pair);
  return rows;
}

function takeGroup(row: Gathered, { group, casualties, war }: Gathered): void {
  row.casualties = { ...row.casualties, victims: { ...casualties.victims, text: row.casualties.victims.text } };
  row.group = group;
  row.war = war;
}

function tellsMore({ casualties: { victims: more } }: Gathered, { casualties: { victims: less } }: Gathered): boolean {
  const isFit = (less.party === null || less.party === more.party) && (less.category === "unknown" || less.category === more.category);
  return isFit && more.party !== null && more.category !== "unknown";
}

function isSameFigure(row: Gathered, other: Gathered): boolean {
  return isOneVoice(row.claimant, other.claimant) ? numberOf(row) >= TELLING_LEAST : row.claimant.type === "report" && isTelling(row);
}

/** A claimant's total stands unless the same voice said another later; of totals in the order they were said, the last is looked at first. */
export function isSuperseded(row: Gathered, totals: readonly Gathered[]): boolean {
  if (row.casualties.basis !== "total") return false;
  return totals.findLast((other) => isOneVoice(other.claimant, row.claimant) && isSaidAfter(other, row)) !== undefined;
}

/** The later said; but a lower count of the dead whose day nobody tells may be an old one told again, and is not taken for later than a told one. */
function isSaidAfter(one: Gathered, other: Gathered): boolean {
  if (one.casualties.outcome === "killed" && one.isTold !== other.isTold) {
    const untold = one.isTold ? other : one;
    const told = one.isTold ? one : other;
    if ((untold.saidOn ?? "") > (told.saidOn ?? "") && numberOf(untold) < numberOf(told)) return one === told;
  }
  return (one.saidOn ?? "") > (other.saidOn ?? "");
}

const numberOf = ({ casualties: { count } }: Gathered): number => count.value ?? count.min ?? count.max ?? 0;

/** A total of people of any kind is overtaken when the same voice later counts more of one kind alone. */
export function isOvertaken(row: Gathered, totals: readonly Gathered[]): boolean {
  const { casualties, claimant, saidOn } = row;
  const most = casualties.count.max ?? casualties.count.value;
  if (casualties.basis !== "total" || casualties.victims.category !== "unknown" || most === null) return false;
  return totals.some((other) => other.group !== row.group && isOneVoice(other.claimant, claimant) && (other.saidOn ?? "") > (saidOn ?? "") && (other.casualties.count.min ?? -1) > most);
}
