import { Shape, Tag, type Count, type Outcome } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { OUTCOME_WORDS, OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { peopleOfLabel } from "./casualties-label-words.js";
import { areCountedAgain, isOfFamilies, withPersons } from "./casualties-households.js";
import { ofLoser } from "./casualties-losses.js";

/** "incident" when the sentence tells one event, "total" when it counts over a period or a war. */
export function basisOf(sentence: Sentence, clause: Clause | null, victims: Victims): "total" | "incident" | "increment" {
  if (victims.isIncrement) return "increment";
  return sentence.countsOverPeriod(clause) || isAsOf(sentence) ? "total" : "incident";
}

const AS = new WordSet("as");
const OF_DAY = new WordSet("of at");

/** "As at 30 June, | 1.1 million people were displaced": how many they have come to by a day. */
const isAsOf = (sentence: Sentence): boolean => AS.has(sentence, sentence.first) && OF_DAY.has(sentence, sentence.first + 1);

/** The drafts of a list of victims, and of those said to be among them ("A priest was among 12 people killed"). */
export function draftsOf(sentence: Sentence, clause: Clause | null, victims: readonly Victims[], outcome: Outcome, verbFirst: number, verbLast: number): Draft[] {
  if (clause !== null && outcome !== "displaced" && clause.relation === Relation.Infinitive && sentence.form(clause.first - 1) === "yet") return [];
  if (clause !== null && clause.first === verbFirst && clause.borrowsSubject && !clause.isReduced && DEAD_OR.has(sentence, verbFirst - 2) && EITHER.has(sentence, verbFirst - 1)) return [];
  const whole = victims.filter((one) => !isOfPartOnly(sentence, one, verbFirst) && !isSpared(sentence, one) && !(outcome === "wounded" && DEAD.has(sentence, one.phrase.head)));
  const drafts = draftsOfList(sentence, clause, withPersons(sentence, whole), outcome, verbFirst, verbLast);
  const host = drafts.length > 0 && clause?.isReduced && clause.relation === Relation.Relative ? clause.governor : null;
  const subject = host && host.lemma === sentence.words.be && !host.isNegated ? host.subject : null;
  if (!host || !subject || sentence.form(clause!.subject?.prepositionAt ?? -1) !== "among") return drafts;
  const parts = sentence.victims.all(subject, sentence.speakerAt(host.verb));
  return [...drafts, ...draftsOfList(sentence, host, parts, outcome, host.first, host.last).map((draft) => ({ ...draft, isPart: true }))];
}

/** "counted 100 bodies and 900 wounded": the dead are not hurt. */
const DEAD = new WordSet("body bodies corpse corpses dead");

/** "40 men, | some of whom | were killed": what befell a part of them, however many, did not befall all. */
function isOfPartOnly(sentence: Sentence, { last, isElliptic }: Victims, verbFirst: number): boolean {
  for (let at = isElliptic ? last + 1 : last; at + 1 < verbFirst; at++) {
    if (sentence.form(at) === "of" && WHOM.has(sentence, at + 1)) return !sentence.syntax.clauses.some(({ verb }) => verb > at && verb < verbFirst);
  }
  return false;
}

const WHOM = new WordSet("whom");

/** "All but | two | of the nine soldiers were killed": those whom it did not befall. */
function isSpared(sentence: Sentence, { first }: Victims): boolean {
  for (let i = first - 2; i <= first; i++) if (sentence.form(i) === "all" && sentence.form(i + 1) === "but") return true;
  return false;
}

/** The quote of each runs from the first victim or verb to the last word it needs. */
function draftsOfList(sentence: Sentence, clause: Clause | null, victims: readonly Victims[], outcome: Outcome, verbFirst: number, verbLast: number): Draft[] {
  const told = clause && isApart(sentence, clause) ? victims : withoutRetold(sentence, victims, outcome);
  const isInRow = told.some(({ isElliptic }) => isElliptic) && isRow(sentence);
  const sided = told
    .map((one) => ofMostly(sentence, ofParted(sentence, one)))
    .map((one) => (LOST.has(outcome) ? ofLoser(sentence, clause, ofMixed(sentence, one)) : ofTaker(sentence, clause, ofMixed(sentence, one), outcome)));
  return (isInRow ? sided.map((one) => ofHeading(sentence, one)) : sided.map((one) => ofLabel(sentence, one))).map((one, i, all) => {
    const isTwin = all.slice(0, i).some((other) => other.count.value === one.count.value && other.category === one.category && other.party === one.party);
    const coreFirst = isTwin ? one.first : Math.min(one.first, verbFirst);
    const coreLast = isTwin ? one.last : Math.max(one.last, verbLast);
    const [first, last] = clause && !isTwin ? sentence.shortSpan(clause, coreFirst, coreLast) : [coreFirst, coreLast];
    return {
      kind: "casualties",
      first,
      last,
      at: Math.max(one.first, Math.min(verbFirst, verbLast - 1)),
      clause,
      phrase: one.phrase,
      isKnown: one.isKnown,
      isMore: one.isMore,
      isPart:
        isIncluded(sentence, one) ||
        areCountedAgain(sentence, one) ||
        (isGloss(sentence, one) && !isOfFamilies(sentence, one)) ||
        (one.isElliptic && isInRow && sentence.memory.lastCasualties.get(outcome)?.isRow === false),
      isOfThem: isOfThem(sentence, one, outcome) || isThose(sentence, one, outcome),
      isRow: isInRow,
      isApart: clause !== null && isApart(sentence, clause),
      isIncident: clause !== null && isInIncident(sentence, clause),
      isAside: clause !== null && clause.relation === Relation.Adverbial && BEFORE.hasId(sentence, clause.marker),
      day: clause ? dayOf(sentence, clause) : null,
      casualties: {
        outcome,
        count: isEither(sentence, verbFirst, verbLast) ? atMost(one.count) : one.count,
        victims: { party: one.party, category: one.category, text: one.text },
        basis: basisOf(sentence, clause, one),
      },
    };
  });
}

/** "1,500 families, or | 8,000 people, | have fled": those just told, counted another way. */
const isGloss = (sentence: Sentence, { first }: Victims): boolean => sentence.isPunctuation(first - 2, COMMA) && sentence.form(first - 1) === "or";

/** "left 228 dead or | wounded": no verb of whoever left them. */
const DEAD_OR = new WordSet("dead");
const EITHER = new WordSet("or and");

/** "killed | or wounded 30 rebels", "left six dead | or wounded": one or the other befell each of them. */
function isEither(sentence: Sentence, first: number, last: number): boolean {
  const isOr = (or: number, other: number): boolean => sentence.form(or) === "or" && OUTCOME_WORDS.has(sentence, other);
  if (isOr(last, last + 1) || isOr(first - 1, first - 2)) return true;
  // "killed, | wounded | or taken prisoner".
  const { code } = sentence.tokens;
  const isFirst = code[last] === COMMA && OUTCOME_WORDS.has(sentence, last + 1) && sentence.form(last + 2) === "or";
  return isFirst || (sentence.form(last) === "or" && code[first - 1] === COMMA && OUTCOME_WORDS.has(sentence, first - 2));
}

const atMost = (count: Count): Count => ({ ...count, min: null });

/** "including three who were badly hurt", "including 18 children and | 15 women": a part of those told before. */
function isIncluded(sentence: Sentence, { phrase, isElliptic }: Victims): boolean {
  if (sentence.form(phrase.prepositionAt) === "including") return true;
  if (sentence.form(phrase.prepositionAt) === "of" && THOSE.has(sentence, phrase.prepositionAt - 1) && sentence.form(phrase.prepositionAt - 2) === "including") return true;
  const { after } = phrase;
  return !isElliptic && after !== null && phrase.first === after.last + 1 && sentence.form(after.last) === "and" && sentence.form(after.prepositionAt) === "including";
}

/** "Nearly 12,000 fled; some 900 of them crossed the border", "killed 12 people, of whom two died in hospital", "22 of the victims died in the fire, the remaining 45 were shot": of those the same befell before. */
function isOfThem(sentence: Sentence, { phrase, count }: Victims, outcome: Outcome): boolean {
  const isWhom = (of: number): boolean => sentence.form(of) === "of" && WHOM.has(sentence, of + 1);
  const isOfWhom = isWhom(phrase.first - 2) || isWhom(phrase.last);
  if (isOfWhom) return sentence.casualtyBefore(phrase.first)?.casualties?.outcome === outcome;
  const isOf = phrase.of !== null && (phrase.of.isPronoun ? sentence.form(phrase.of.first) === "them" : THE.has(sentence, phrase.of.first) && SAME.has(sentence, phrase.of.head));
  if (!isOf && !(THE.has(sentence, phrase.first) && REST.hasIn(sentence, phrase.first, phrase.last))) return false;
  const told = sentence.lastCasualty()?.casualties ?? (sentence.memory.lastTold?.paragraph === sentence.paragraph ? sentence.memory.lastTold.casualties : null);
  return told?.outcome === outcome && (phrase.of?.isPronoun === true || sentence.drafts.some((draft) => draft.isOfThem) || (isOf && (told.count.value ?? 0) > (count.value ?? 0)));
}

/** "The three were freed after a raid": as many as were told of before, with an article and no noun. */
function isThose(sentence: Sentence, { phrase, count, isElliptic }: Victims, outcome: Outcome): boolean {
  if (!isElliptic || phrase.of !== null || count.value === null || count.value < 2 || !THE.has(sentence, phrase.first) || sentence.countIn(phrase)?.first !== phrase.first + 1) return false;
  return sentence.memory.lastCasualties.get(outcome)?.value === count.value;
}

/** "seven bodies, including | those of | two children". */
const THOSE = new WordSet("those that");
const THE = new WordSet("the those these");
const REST = new WordSet("remaining other others");
const SAME = new WordSet("victims dead slain fatalities casualties");

const ROW_TOKENS_MAX = 40;

/** "air strikes .... 10 killed", "Alpha | 3 killed": a line of a list with cells. */
function isRow({ tokens, first, last }: Sentence): boolean {
  const { start, end, code, shape } = tokens;
  if ((shape[first]! & (Shape.Line | Shape.Paragraph)) === 0 || last - first > ROW_TOKENS_MAX) return false;
  for (let i = first + 1; i < last; i++) if (start[i]! - end[i - 1]! > 1 || code[i] === 124 || (code[i] === 46 && code[i - 1] === 46)) return true;
  return false;
}

/** A bare number in a row counts those the heading names. */
function ofHeading({ memory }: Sentence, victims: Victims): Victims {
  return victims.isElliptic && victims.category === "unknown" && memory.headCategory !== null ? { ...victims, category: memory.headCategory } : victims;
}

/** "two soldiers and a farmer were killed and five hurt": a bare number behind people of several kinds tells none. */
function ofMixed(sentence: Sentence, victims: Victims): Victims {
  const here = victims.isElliptic && victims.category !== "unknown" && victims.phrase.of === null && victims.count.value !== 0 ? sentence.casualtyBefore(victims.first) : null;
  if (!here || here.last > victims.first) return isMixedBefore(sentence, victims) ? { ...victims, category: "unknown" } : victims;
  const others = sentence.drafts.filter((draft) => draft.casualties?.outcome === here.casualties!.outcome && draft.isPart !== true && draft.clause === here.clause && draft.last <= victims.first);
  if (!others.some(({ casualties }) => casualties!.victims.category !== here.casualties!.victims.category)) return victims;
  return { ...victims, category: "unknown", party: others.every(({ casualties }) => casualties!.victims.party === victims.party) ? victims.party : null };
}

/** "18 soldiers and five policemen dead, | 178 wounded": two kinds of people counted just before. */
function isMixedBefore(sentence: Sentence, { first, isElliptic, phrase }: Victims): boolean {
  if (!isElliptic || phrase.of !== null) return false;
  const before = sentence.syntax.phrases.findLast((other) => other.last <= first && !other.isDate && sentence.countIn(other) !== null);
  const joined = before?.after;
  if (!before || !joined || sentence.countIn(joined) === null) return false;
  const one = sentence.victims.category(before);
  const other = sentence.victims.category(joined);
  return one !== null && other !== null && one !== other;
}

/** "16 soldiers were killed (Kenya nine, Rwanda seven)": those that a bracket shares out among sides are of no one side. */
function ofParted(sentence: Sentence, victims: Victims): Victims {
  if (victims.party === null || sentence.counts.length < 3) return victims;
  const { code, tag } = sentence.tokens;
  const reach = Math.min(victims.last + BRACKET_REACH, sentence.last);
  let open = victims.last;
  while (open < reach && code[open] !== OPENING) open++;
  if (open === reach) return victims;
  const parties = new Set<number>();
  let numbers = 0;
  const end = Math.min(open + BRACKET_LENGTH, sentence.last);
  for (let i = open; i < end && code[i] !== CLOSING; i++) {
    const id = sentence.names.at[i]!;
    if (id !== 0) parties.add(sentence.names.names[id - 1]!.entity.party);
    if (tag[i] === Tag.Number) numbers++;
  }
  return parties.size > 1 && numbers > 1 ? { ...victims, party: null } : victims;
}

const OPENING = 40;
const CLOSING = 41;
/** How far behind those counted the bracket opens, and how much of it is looked at: a row of thousands asks this of each. */
const BRACKET_REACH = 16;
const BRACKET_LENGTH = 40;

/** "320 people, | nearly all women and children": who most of them were. */
function ofMostly(sentence: Sentence, victims: Victims): Victims {
  if (victims.category !== "unknown" || victims.party !== null || victims.isElliptic || sentence.tokens.code[victims.last] !== COMMA) return victims;
  const isAll = MOSTLY.has(sentence, victims.last + 1);
  const from = victims.last + (isAll && MOST.has(sentence, victims.last + 2) ? 3 : 2);
  const who = isAll ? sentence.syntax.phrases.find(({ first, preposition, isDate }) => first <= from && from - 2 <= first && first > victims.last && preposition === 0 && !isDate) : undefined;
  return who && sentence.victims.category(who) === "civilian" ? { ...victims, category: "civilian" } : victims;
}

const COMMA = 44;
const MOSTLY = new WordSet("mostly mainly nearly almost all chiefly largely overwhelmingly predominantly");
const MOST = new WordSet("all entirely exclusively");

/** "we gave back a boy", "captured | its pilot": a civilian whom a side takes or lets go is not of that side, nor is whoever is of what it took. */
function ofTaker(sentence: Sentence, clause: Clause | null, victims: Victims, outcome: Outcome): Victims {
  if (!clause?.subject || clause.isPassive) return victims;
  if (isHeld(sentence, clause, victims, outcome)) return { ...victims, party: otherThan(sentence, sentence.actor(clause.subject)?.party ?? null, victims.party) };
  if (victims.party === null) return victims;
  const isItsOwn = ITS.has(sentence, victims.phrase.first) && victims.phrase.clause === clause && TAKES.hasId(sentence, clause.lemma) && sentence.actor(clause.subject)?.party === victims.party;
  if (isItsOwn) return { ...victims, party: null, category: victims.category === "non-state" ? "unknown" : victims.category };
  if (victims.isElliptic && isArmed(victims.category) && sentence.actor(clause.subject)?.party === victims.party) return { ...victims, ...othersCounted(sentence, victims) };
  if (victims.category !== "civilian") return victims;
  return sentence.actor(clause.subject)?.party === victims.party && victims.phrase !== clause.subject ? { ...victims, party: null } : victims;
}

/** "Kenya is treating nine | captured | soldiers", "Kenya let 12 soldiers go": soldiers whom a state holds, and nobody's by their own words. */
function isHeld(sentence: Sentence, { object }: Clause, { phrase, category, isElliptic }: Victims, outcome: Outcome): boolean {
  if (category !== "military" || isElliptic || object !== phrase || OWN.has(sentence, phrase.first)) return false;
  const isOfHolder = outcome === "captured" || outcome === "released" || TAKEN.hasIn(sentence, phrase.first, phrase.head);
  const owner = isOfHolder ? sentence.actors.owner(phrase) : null;
  return isOfHolder && (owner === null || owner.first >= (phrase.of?.last ?? phrase.last));
}

const TAKEN = new WordSet("captured captive imprisoned detained");

/** Of a war between two states the other one; where no group is told of, whose rebels may hold an army's soldiers, no state holds its own. */
function otherThan({ memory }: Sentence, holder: string | null, told: string | null): string | null {
  const sides = memory.isInterstate() ? memory.sides() : [];
  if (holder !== null && sides.includes(holder)) return sides.find((side) => side !== holder) ?? null;
  return told === holder && memory.group() === null ? null : told;
}

/** "The government, which had promised to free | 30 of our men, | has freed only 16": no side frees or takes its own; those of another counted before in the sentence, else nobody knows whose. */
function othersCounted(sentence: Sentence, { phrase, party }: Victims): Side {
  for (let i = phrase.index - 1; i >= 0; i--) {
    const other = sentence.syntax.phrases[i]!;
    if (other.isDate || other.isPronoun || sentence.countIn(other) === null) continue;
    const one = sentence.victims.one(other, sentence.speakerAt(other.head));
    if (one !== null && one.party !== null && one.party !== party && isArmed(one.category)) return { party: one.party, category: one.category };
  }
  return { party: null, category: "unknown" };
}

const ITS = new WordSet("its their his her");
const TAKES = new WordSet("capture seize take abduct kidnap detain");

/** "Civilians: two killed, nine hurt": bare numbers count those the label names. */
function ofLabel(sentence: Sentence, victims: Victims): Victims {
  const side = victims.isElliptic ? (sideBefore(sentence, victims) ?? peopleOfLabel(sentence, victims.first)) : null;
  return side ? { ...victims, ...side } : victims;
}

/** "Losses: rebels | 30 killed": armed people named right before a bare number. */
function sideBefore(sentence: Sentence, { first }: Victims): Side | null {
  const named = sentence.syntax.phrases.find((phrase) => phrase.last === first && phrase.preposition === 0 && !phrase.isDate && sentence.countIn(phrase) === null);
  const people = named && sentence.tokens.tag[named.head] === Tag.NounPlural ? sentence.victims.people(named, null) : null;
  return people && isArmed(people.category) ? people : null;
}

/** What a side's own people suffer. */
const LOST: ReadonlySet<Outcome> = new Set<Outcome>(["killed", "wounded", "missing"]);

const APART = new WordSet("also elsewhere separate separately meanwhile");

const BEFORE = new WordSet("after before since when");

/** The words for the day of an incident, where they count days: "on the 18th", "Oct. 20". */
function dayOf(sentence: Sentence, clause: Clause): string | null {
  const date = sentence.datesIn(clause.start, clause.end)[0] ?? sentence.dates.find(({ last }) => last <= clause.first);
  if (!date || date.type !== "date") return null;
  const text = sentence.text(date.first, date.last).toLowerCase();
  return hasDigit(text) ? text : null;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
  return false;
}

/** The clause tells of an incident beside the one before. */
function isApart(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.start; i < clause.end; i++) if (APART.has(sentence, i) && sentence.tokens.tag[i + 1] !== Tag.NounPlural) return true;
  return APART.has(sentence, sentence.first) || (sentence.form(sentence.first) === "in" && sentence.form(sentence.first + 1) === "another");
}

/** "were killed | in the attack": the clause tells of one incident. */
function isInIncident(sentence: Sentence, { phrases, last, subject, relation, governor }: Clause): boolean {
  const told = relation === Relation.Participle ? (governor?.subject ?? null) : subject;
  if (told !== null && INCIDENTS.has(sentence, told.head) && !told.isDate) return true;
  return phrases.some(({ first, head, prepositionAt }) => first >= last && INCIDENTS.has(sentence, head) && IN.has(sentence, prepositionAt));
}

const INCIDENTS = new WordSet("attack raid clash blast explosion ambush bombing strike airstrike incident assault shootout skirmish exchange");
const IN = new WordSet("in by during");

/** Outcomes that are told of one known person. */
export const SINGLE: ReadonlySet<Outcome> = new Set<Outcome>(["killed", "wounded", "captured"]);

/** "The mayor", told alone after figures of the same outcome, is told again. */
function withoutRetold(sentence: Sentence, victims: readonly Victims[], outcome: Outcome): readonly Victims[] {
  if (!victims.some(({ isKnown }) => isKnown)) return victims;
  if (!SINGLE.has(outcome)) return victims.filter(({ isKnown }) => !isKnown);
  if (victims.length > 1) return victims;
  const isTold = sentence.memory.lastCasualties.has(outcome) || sentence.drafts.some(({ casualties }) => casualties?.outcome === outcome);
  return isTold ? [] : victims;
}
