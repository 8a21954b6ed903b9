import type { Casualties } from "../model/index.js";
import { Relation } from "../syntax/index.js";
import { changedDraft } from "./draft.js";
import type { Finished } from "./finish.js";
import { dayBehind } from "./happened.js";
import type { Memory } from "./memory.js";

/** From this number on, a figure without a day is a toll and not one incident. */
const TOLL_MIN = 1000;
/** "2020-01/2020-05". */
const MONTHS_LENGTH = 15;
/** "2010/2020". */
const YEARS_LENGTH = 9;
/** A week's incidents are told as such: "two were shot last week". */
const WEEK = 7;
/** How many claims back a day is looked for, however long the paragraph. */
const CLAIMS_BACK = 256;
/** How many paragraphs an incident's day reaches. */
const REACH = 4;

/** Decides, with the whole report known, which figures are totals over a period, and when figures without a day of their own hold. */
export function settle(finished: Finished[], memory: Memory): void {
  let before: Finished | null = null;
  let lead: Finished | null = null;
  // Sentences that tell of an incident by itself: its figures are not counted on from those before.
  const violent = new Set(finished.filter(({ claim }) => claim.kind === "event" && claim.event.type !== "Strategic developments").map(({ sentence }) => sentence));
  for (const one of finished) {
    const { claim } = one;
    if (claim.kind !== "casualties") continue;
    const isApart: boolean = violent.has(one.sentence) && before !== null && before.sentence !== one.sentence && casualtiesOf(before).basis === "total";
    const basis = basisOf(one, isApart ? null : before, lead, memory);
    if (basis !== claim.casualties.basis) claim.casualties = { ...claim.casualties, basis };
    before = one;
    lead ??= one;
  }
  finished.forEach((one, i) => {
    takeParts(finished, i);
    if (one.draft.isRaised) takeIn(finished, i);
    if (one.claim.when !== null || one.draft.when !== undefined) return;
    const before = rivalOf(finished, i) ?? recordBefore(finished, i) ?? incidentBefore(finished, i, memory, violent);
    one.claim.when = before === null ? (dayBehind(one, memory) ?? periodOf(one.claim, memory) ?? dayOfEntry(one)) : before.claim.when;
    if (before !== null && one.claim.where.length === 0) one.claim.where = before.claim.where;
  });
}

/** What a running count has been raised by is a part of it: the figures told right before, in its sentence or the one ahead. */
function takeIn(finished: readonly Finished[], at: number): void {
  const sum = finished[at]!;
  const { outcome, count, victims } = casualtiesOf(sum);
  for (let i = at - 1; i >= Math.max(0, at - CLAIMS_BACK); i--) {
    const one = finished[i]!;
    if (one.paragraph !== sum.paragraph || sum.sentence - one.sentence > 1) return;
    if (one.claim.kind !== "casualties" || one.claim.stance !== sum.claim.stance) continue;
    const { casualties } = one.claim;
    const isOf = casualties.outcome === outcome && (victims.party === null || casualties.victims.party === victims.party);
    if (isOf && (casualties.count.value ?? Infinity) < (count.value ?? 0)) one.draft = changedDraft(one.draft, { isPart: true });
  }
}

/** "13 people died: | eight civilians | and | five soldiers |": those told right behind a figure that come to it are its parts. */
function takeParts(finished: readonly Finished[], at: number): void {
  const whole = finished[at]!;
  if (whole.claim.kind !== "casualties" || whole.draft.isPart) return;
  const { outcome, count, victims } = whole.claim.casualties;
  if ((count.qualifier !== "exact" && count.qualifier !== "at-least") || count.value === null || count.value < PARTS_MIN) return;
  let sum = 0;
  let next = at + 1;
  for (; next < finished.length && sum < count.value; next++) {
    const one = finished[next]!;
    if (one.sentence !== whole.sentence || one.claim.kind !== "casualties" || one.draft.isPart || one.claim.stance !== whole.claim.stance) return;
    const { casualties } = one.claim;
    if (casualties.outcome !== outcome || casualties.count.qualifier !== "exact" || casualties.count.value === null) return;
    if (victims.category !== "unknown" && victims.category !== casualties.victims.category) return;
    sum += casualties.count.value;
  }
  if (sum !== count.value || next - at <= 2) return;
  for (let i = at + 1; i < next; i++) finished[i]!.draft = changedDraft(finished[i]!.draft, { isPart: true });
}

/** Fewer than so many people are told in no parts. */
const PARTS_MIN = 3;

/** "The war has killed 3,000 since 2016. Rights groups put the number at 7,000": the running total that another source counts too. */
function rivalOf(finished: readonly Finished[], at: number): Finished | null {
  const one = finished[at]!;
  if (one.draft.isRival !== true || casualtiesOf(one).basis !== "total") return null;
  const { outcome, victims } = casualtiesOf(one);
  for (let i = at - 1; i >= Math.max(0, at - CLAIMS_BACK); i--) {
    const other = finished[i]!;
    if (other.paragraph !== one.paragraph || one.sentence - other.sentence > 1) return null;
    if (other.claim.kind !== "casualties" || other.claim.when === null || other.draft.isPart) continue;
    const { casualties } = other.claim;
    const isSame = casualties.outcome === outcome && casualties.victims.party === victims.party && casualties.victims.category === victims.category;
    if (isSame) return casualties.basis === "total" ? other : null;
  }
  return null;
}

/** "Between January and May we recorded 47 killed; | 29 were kidnapped. | Among the dead were 11 women": what goes on from a count over a span, in its paragraph and in the simple past. */
function recordBefore(finished: readonly Finished[], at: number): Finished | null {
  const one = finished[at]!;
  if (one.claim.kind !== "casualties" || casualtiesOf(one).basis !== "total" || one.claim.when !== null || one.draft.isRival || !isPast(one)) return null;
  for (let i = at - 1; i >= Math.max(0, at - CLAIMS_BACK); i--) {
    const other = finished[i]!;
    if (other.paragraph !== one.paragraph || (one.isDated && other.sentence !== one.sentence)) return null;
    if (other.claim.kind !== "casualties") continue;
    const isSource = one.claim.claimant === null || one.claim.claimant.name === other.claim.claimant?.name;
    const isCount = casualtiesOf(other).basis === "total" && other.claim.when !== null && other.claim.when.includes("/") && !other.claim.when.includes("..");
    return isSource && isCount ? other : null;
  }
  return null;
}

/** Told in the simple past, and no state that lasts. */
function isPast({ draft, claim }: Finished): boolean {
  const { outcome } = (claim as Extract<Finished["claim"], { kind: "casualties" }>).casualties;
  return draft.clause !== null && !draft.clause.isPerfect && draft.clause.modal === 0 && outcome !== "treated" && outcome !== "missing";
}

function casualtiesOf(one: Finished): Casualties {
  return (one.claim as Extract<Finished["claim"], { kind: "casualties" }>).casualties;
}

function basisOf(one: Finished, before: Finished | null, lead: Finished | null, memory: Memory): Casualties["basis"] {
  const { basis, count, outcome } = casualtiesOf(one);
  const sameParagraph = before !== null && before.paragraph === one.paragraph;
  if (basis === "increment") return sameParagraph && casualtiesOf(before).basis === "incident" && casualtiesOf(before).outcome !== outcome && one.claim.when === null ? "incident" : basis;
  if (one.draft.isRival && sameParagraph && one.claim.when === null && casualtiesOf(before).basis === "incident" && (count.value ?? count.max ?? 0) < TOLL_MIN) return "incident";
  if (basis === "total" || one.claim.kind !== "casualties" || count.max === 0) return basis;
  if (one.claim.when !== null) return one.isOfSpan || isPeriod(one.claim.when) ? "total" : "incident";
  if ((count.value ?? count.max ?? 0) >= TOLL_MIN && outcome !== "released") return "total";
  if (one.draft.isIncident) return "incident";
  if (sameParagraph) return casualtiesOf(before).basis === "total" ? "total" : "incident";
  if (memory.covers !== null && one.claim.claimant === null) return "total";
  const isLeadToll = lead !== null && casualtiesOf(lead).basis === "total" && one.claim.where.every(({ precision }) => precision === "country" || precision === "admin1");
  return isLeadToll ? "total" : "incident";
}

/** A span of months or years, of more than a week, or without an end. */
function isPeriod(when: string): boolean {
  if (when.endsWith("/..") || when.length === MONTHS_LENGTH || (when.length === YEARS_LENGTH && when.includes("/"))) return true;
  const [first = "", last] = when.split("/");
  return last !== undefined && (Date.parse(last) - Date.parse(first)) / 86_400_000 > WEEK;
}

/** "The RSF seized the town on 24 April. It said it had freed 48 soldiers": who is set free is so on no day of a fight. */
const isRelease = ({ claim }: Finished): boolean => claim.kind === "casualties" && claim.casualties.outcome === "released";

/** The incident told nearest before, whose day and place figures and events without their own have. */
function incidentBefore(finished: readonly Finished[], i: number, memory: Memory, violent: ReadonlySet<number>): Finished | null {
  const one = finished[i]!;
  const { claim } = one;
  if (claim.kind === "casualties" ? claim.casualties.basis !== "incident" : claim.kind !== "event") return null;
  for (let at = i - 1; at >= Math.max(0, i - CLAIMS_BACK); at--) {
    const other = finished[at]!;
    if (one.paragraph - other.paragraph > (claim.kind === "event" || memory.covers !== null || memory.liveDay !== null ? 0 : REACH)) break;
    if (claim.saidOn !== null && other.claim.when !== null && isAfter(other.claim.when, claim.saidOn)) continue;
    if (other.claim.when === null || other.isOfSpan || (other.claim.kind !== "casualties" && other.claim.kind !== "event")) continue;
    if (other.claim.kind === "event" && other.claim.event.subType === "Agreement") continue;
    if (isRelease(one) && !isRelease(other)) continue;
    if (violent.has(one.sentence) && other.claim.when.endsWith("/..")) continue;
    if (other.paragraph !== one.paragraph && other.claim.when.length < DAY_LENGTH) continue;
    if (other.sentence !== one.sentence && isInPassing(other, one)) continue;
    if (other.claim.kind === "casualties" && other.claim.casualties.basis === "total" && other.paragraph !== one.paragraph) continue;
    return other;
  }
  return null;
}

/** An incident that an entry of a live blog tells without a day is of the blog's own. */
function dayOfEntry({ claim, liveDay, isDated }: Finished): string | null {
  if (isDated || (claim.stance !== "asserted" && claim.stance !== "alleged")) return null;
  const isIncident = claim.kind === "casualties" ? claim.casualties.basis === "incident" : claim.kind === "event" && claim.event.subType !== "Agreement";
  return isIncident ? liveDay : null;
}

/** "Goma, which was besieged in May, …", "They struck Goma in May. Bala was shelled": a month or year told in passing, or of another place, is not when what is told on took place. */
function isInPassing({ claim, draft }: Finished, { claim: later }: Finished): boolean {
  if (draft.clause?.relation === Relation.Relative && claim.when!.length < DAY_LENGTH) return true;
  if (claim.when!.length >= DAY_LENGTH) return false;
  return claim.kind === "event" && later.kind === "event" && claim.event.place !== null && later.event.place !== null && claim.event.place !== later.event.place;
}

/** The war's span or the bulletin's for a total, the bulletin's or the day of a daily report for the rest. */
function periodOf(claim: Finished["claim"], memory: Memory): string | null {
  if (claim.kind === "casualties" && claim.casualties.basis !== "incident") return spanOf(claim.casualties, claim.claimant === null, memory);
  const isOwn = claim.claimant === null;
  const isDaily =
    (isOwn || claim.claimant?.type === "international") && (claim.kind === "casualties" || claim.kind === "event" || (claim.kind === "commitment" && claim.commitment.status === "breached"));
  if (isDaily && memory.covers === null) return memory.asOf;
  return claim.kind === "casualties" || (claim.kind === "event" && isOwn && claim.event.subType !== "Agreement") ? memory.covers : null;
}

/** "2020-12-01" is after "2020-11-30": nobody told on a day what befell later. */
const isAfter = (when: string, saidOn: string): boolean => when.length === DAY_LENGTH && saidOn.length === DAY_LENGTH && when > saidOn;

const DAY_LENGTH = 10;

function spanOf({ outcome, basis }: Casualties, isOwnVoice: boolean, memory: Memory): string | null {
  if (isOwnVoice && memory.covers !== null && basis === "total") return memory.covers;
  const { first, last } = memory.period;
  if (!first || outcome === "treated" || outcome === "returned") return null;
  return `${first}/${last ?? ".."}`;
}
