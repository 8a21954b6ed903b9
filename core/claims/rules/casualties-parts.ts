import { CountKind } from "../../mentions/counts/index.js";
import { Tag, type VictimCategory } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { COMMANDERS, isArmed } from "../victim-sides.js";
import { OUTCOME_WORDS } from "../victim-words.js";
import { WordSet } from "../word-set.js";

/** Parts of a figure with a number of their own: "nine of them women", "including two trade unionists", "among them a girl of 12". */
export const PART: Rule = {
  name: "casualties/part",
  kind: "casualties",
  sentences: true,
  needs: ["including them whom seriously severely critically badly gravely fatally lightly slightly"],
  read: (sentence) => {
    if (!sentence.lastCasualty()) return null;
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.isDate || (phrase.clause !== null && !isDiedSo(sentence, phrase)) || sentence.isRead(phrase)) continue;
      const last = sentence.casualtyBefore(phrase.first);
      if (!last) continue;
      for (const part of partsOf(sentence, phrase)) {
        const isRank = COMMANDERS.hasIn(sentence, part.first, part.last) && isArmed(last.casualties!.victims.category);
        const side = partSide(last.casualties!.victims, isRank ? null : part.category);
        const victims = { ...side, party: part.party ?? side.party ?? part.army, text: sentence.text(part.first, part.last) };
        const isFatal = sentence.form(part.last) === "fatally" && last.casualties!.outcome === "wounded";
        const outcome = isFatal ? "killed" : last.casualties!.outcome;
        drafts.push({
          kind: "casualties",
          first: part.first,
          last: part.last,
          at: last.at,
          clause: last.clause,
          isPart: !isFatal,
          casualties: { ...last.casualties!, outcome, count: part.count, victims },
        });
      }
    }
    return drafts;
  },
  yes: [
    ["Seventeen civilians had been shot dead, nine of them women.", { outcome: "killed", value: 9 }],
    ["The bombing wounded at least 17 shoppers, three seriously.", { outcome: "wounded", value: 3, category: "civilian" }],
    ["Since the truce 17 people have been shot by snipers, nine fatally.", { outcome: "killed", value: 9 }],
    ["The attack left six dead, four of them soldiers.", { outcome: "killed", value: 4, category: "military" }],
    ["Two farmers were killed, one of them a woman, and three were hurt.", { outcome: "killed", value: 1 }],
    ["The toll was 42 civilians, including four women and an infant.", { outcome: "killed", value: 1, category: "civilian" }],
    ["On Thursday 32 people died, 14 of them Sunnis and 18 Shias.", { outcome: "killed", value: 18 }],
    ["Since Thursday 1,056 people have been set free, among them 15 Saudis and four Sudanese.", { outcome: "released", value: 4, party: "SDN" }],
    ["Fifty-seven people died in the stadium, 53 of them trampled and four by stray bullets.", { outcome: "killed", value: 53 }],
    ["Nine civilians, including two trade unionists, were killed in June.", { outcome: "killed", value: 2 }],
    ["Nine people were wounded, including two Kenyan soldiers.", { outcome: "wounded", value: 2, category: "military", party: "KEN" }],
    ["The FARC captured 36 soldiers, including a battalion commander.", { outcome: "captured", value: 1, category: "military" }],
    ["Nine people were killed, two farmers among them.", { outcome: "killed", value: 2, category: "civilian" }],
  ],
  no: ["Nine civilians, including farmers, were killed."],
};

/** "53 of them | trampled": a participle tells how some of the dead died. */
function isDiedSo(sentence: Sentence, { clause, of: whole }: NounPhrase): boolean {
  if (!whole?.isPronoun || !clause || clause.first !== whole.last || clause.object !== null) return false;
  return WAYS.hasId(sentence, clause.lemma) && sentence.casualtyBefore(clause.first)?.casualties?.outcome === "killed";
}

const WAYS = new WordSet("trample shoot stab burn hack crush suffocate drown behead hang strangle crucify club bludgeon");

/** The side of a part is that of its whole, unless it is civilians among fighters; its category is its own where the words tell one. */
export function partSide<Side extends { readonly party: string | null; readonly category: VictimCategory }>(whole: Side, own: VictimCategory | null): Side {
  if (own === null || own === "unknown" || own === whole.category) return whole;
  return { ...whole, category: own, party: own === "civilian" && whole.category !== "unknown" ? null : whole.party };
}

const FRACTIONS = new WordSet("third quarter half fifth tenth majority number dozen");

/** "wounded 17, three seriously". */
const GRAVELY = new WordSet("seriously severely critically badly gravely fatally lightly slightly");

interface Part {
  readonly first: number;
  readonly last: number;
  readonly count: ReturnType<Sentence["count"]>;
  readonly category: VictimCategory | null;
  /** Where the words name it. */
  readonly party: string | null;
  /** Of armed people whose whole has no side: the one that such people are of. */
  readonly army: string | null;
}

/** The sides of a part that these words tell of: "three | Lebanese soldiers" are of Lebanon whoever else was hit, "three | soldiers" of the land's army where nobody is told of another. */
function sidesOf(sentence: Sentence, phrase: NounPhrase): Pick<Part, "party" | "army"> {
  const people = sentence.victims.people(phrase, null);
  if (people === null || !isArmed(people.category)) return { party: partyOf(sentence, phrase), army: null };
  const isNamed = people.party !== null && sentence.isByName(phrase, people.party);
  return { party: isNamed ? people.party : partyOf(sentence, phrase), army: people.party };
}

/** A part, and those joined to it: "including four women and | an infant", "14 of them Sunnis and | 18 Shias". */
function partsOf(sentence: Sentence, phrase: NounPhrase): Part[] {
  const part = partOf(sentence, phrase);
  if (!part) return [];
  const next = sentence.syntax.phrases.find(({ first }) => first === part.last + 1);
  if (!next || next.preposition !== 0 || next.clause !== null || next.isDate || sentence.form(part.last) !== "and" || sentence.victims.hasOwnOutcome(next)) return [part];
  const counted = sentence.countIn(next);
  const category = sentence.victims.category(next);
  if (category === null && !(counted && isTwin(sentence, part, next))) return [part];
  if (!counted && !["a", "an"].includes(sentence.form(next.first))) return [part];
  const count = counted ? sentence.count(counted) : { text: sentence.text(next.first, next.last), qualifier: "exact" as const, value: 1, min: 1, max: 1 };
  return [part, { first: next.first, last: next.last, count, category, ...sidesOf(sentence, next) }];
}

/** "15 Saudis and | four Sudanese", "nine of them shot and | four by shells": told as the part before is. */
function isTwin(sentence: Sentence, { last }: Part, { head, last: end }: NounPhrase): boolean {
  const { tag } = sentence.tokens;
  return tag[head] === Tag.Name || tag[head] === tag[last - 1] || (tag[head] === Tag.Number && tag[end] === Tag.Preposition && isParticiple(sentence, last - 1));
}

function isParticiple({ tokens: { tag } }: Sentence, token: number): boolean {
  return tag[token] === Tag.VerbPast || tag[token] === Tag.VerbPastParticiple;
}

/** "15 Saudis": of a land by their name. */
function partyOf(sentence: Sentence, phrase: NounPhrase): string | null {
  const actor = sentence.countIn(phrase) !== null && sentence.victims.category(phrase) === null ? sentence.actor(phrase) : null;
  return actor && !actor.isPerson ? actor.party : null;
}

function partOf(sentence: Sentence, phrase: NounPhrase): Part | null {
  const before = sentence.form(phrase.first - 1);
  const isIncluding = phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) === "including";
  const isAmong = before === "them" && sentence.form(phrase.first - 2) === "among";
  const isOfThem = phrase.of !== null && ["them", "whom"].includes(sentence.form(phrase.of.head));
  const counted = sentence.countIn(phrase);
  const isAmongBehind = sentence.form(phrase.last) === "among" && sentence.form(phrase.last + 1) === "them" && sentence.tokens.code[phrase.first - 1] === COMMA;
  const isGrave = counted !== null && counted.last === phrase.last && before === "" && GRAVELY.has(sentence, phrase.last) && !OUTCOME_WORDS.has(sentence, phrase.last + 1);
  if (!isIncluding && !isAmong && !isAmongBehind && !isOfThem && !isGrave) return null;
  const isOne = ["a", "an", "one"].includes(sentence.form(phrase.first));
  if ((!counted && !isOne) || FRACTIONS.has(sentence, phrase.head)) return null;
  const count = counted ? sentence.count(counted) : { text: sentence.text(phrase.first, phrase.last), qualifier: "exact", value: 1, min: 1, max: 1 };
  if (count.qualifier === "vague" && count.value === null) return null;
  const next = isOfThem ? sentence.syntax.phrases.find((other) => other.first === phrase.of!.last && other.preposition === 0) : undefined;
  const category = (next ? sentence.victims.category(next) : null) ?? sentence.victims.category(phrase);
  const end = next?.last ?? phrase.of?.last ?? phrase.last;
  const last = isOfThem && isParticiple(sentence, end) && phrase.clause !== null ? end + 1 : end;
  return {
    first: isIncluding ? phrase.prepositionAt : isAmong ? phrase.first - 2 : phrase.first,
    last,
    count,
    category,
    ...(isOfThem && !next ? { party: null, army: null } : sidesOf(sentence, next ?? phrase)),
  };
}

/** "Nine people died; four were children", "Four of them were farmers": who some of those told last were. */
export const WERE_AMONG: Rule = {
  name: "casualties/were-among",
  kind: "casualties",
  verbs: ["be"],
  needs: ["#"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.modal !== 0 || !clause.subject || !clause.object) return null;
    const { subject, object } = clause;
    const counted = sentence.countIn(subject);
    if (counted === null || sentence.form(sentence.first) === "of" || isOfWhole(sentence, subject)) return null;
    const isBare = counted.last === subject.last && (subject.of === null || (THEM.has(sentence, subject.of.head) && subject.of.last === subject.of.head + 1));
    const category = isBare && sentence.countIn(object) === null && object.first === clause.last ? sentence.victims.category(object) : null;
    const whole = category === null ? null : wholeBefore(sentence, subject);
    if (!whole || category === null || counted.kind !== CountKind.Cardinal) return null;
    const victims = { ...partSide(whole.victims, category), text: sentence.text(subject.first, object.last) };
    const part: Draft = {
      kind: "casualties",
      first: subject.first,
      last: object.last,
      at: subject.first,
      clause,
      isPart: true,
      phrase: subject,
      casualties: { ...whole, count: sentence.count(counted), victims },
    };
    return [part, ...joinedParts(sentence, object, part)];
  },
  yes: [
    ["The church counted 145 dead, of whom 61 were rebels, 16 soldiers and seven police.", { outcome: "killed", value: 16, category: "military" }],
    ["The church counted 145 dead, of whom 61 were rebels, 16 soldiers and seven police.", { outcome: "killed", value: 7, category: "police" }],
    ["Nine people died; four were children.", { outcome: "killed", value: 4, category: "civilian" }],
    ["Nine people died. Four of them were children.", { outcome: "killed", value: 4, category: "civilian" }],
  ],
  no: ["Nine people met; four were farmers.", "Nine people died. Two of those arrested were women.", "Nine people died. Four were wounded."],
};

/** "61 were rebels, | 16 soldiers | and seven police": further parts of the whole, the verb left out. */
function joinedParts(sentence: Sentence, first: NounPhrase, told: Draft): Draft[] {
  const drafts: Draft[] = [];
  const { phrases } = sentence.syntax;
  for (let before = first, next = phrases[first.index + 1]; next?.after === before && next.preposition === 0 && next.clause === null; before = next, next = phrases[next.index + 1]) {
    const count = sentence.countIn(next);
    const category = count?.first === next.first ? sentence.victims.category(next) : null;
    if (!count || category === null || sentence.isRead(next)) break;
    const victims = { ...partSide(told.casualties!.victims, category), text: sentence.text(next.first, next.last) };
    drafts.push({ ...told, first: next.first, last: next.last, at: next.first, phrase: next, casualties: { ...told.casualties!, count: sentence.count(count), victims } });
  }
  return drafts;
}

/** "by its count, | of the 84 fatalities, | 19 were men": the whole is told right ahead. */
function isOfWhole(sentence: Sentence, { first }: NounPhrase): boolean {
  return sentence.syntax.phrases.some(({ last, prepositionAt, isDate }) => last === first - 1 && !isDate && sentence.form(prepositionAt) === "of" && sentence.tokens.code[prepositionAt - 1] === COMMA);
}

const THEM = new WordSet("them those these whom");

/** The figure told last, in this sentence or the one before, which is larger than its part. */
function wholeBefore(sentence: Sentence, part: NounPhrase): NonNullable<Draft["casualties"]> | null {
  const { lastTold } = sentence.memory;
  const here = sentence.lastCasualty()?.casualties ?? casualtyAhead(sentence, part);
  return here ?? (lastTold && lastTold.sentence === sentence.index - 1 && lastTold.paragraph === sentence.paragraph ? lastTold.casualties : null);
}

/** A figure that stands before a phrase in the same sentence. */
function casualtyAhead(sentence: Sentence, part: NounPhrase): NonNullable<Draft["casualties"]> | null {
  const draft = sentence.drafts.findLast(({ casualties, last }) => casualties !== undefined && last <= part.first);
  return draft?.casualties ?? null;
}

/** "46 civilians were killed: 21 in Aland, 14 in Beland and 11 in Celand": a figure parted by place. */
export const BY_PLACE: Rule = {
  name: "casualties/by-place",
  kind: "casualties",
  sentences: true,
  needs: ["#", "in at near"],
  read: (sentence) => {
    const whole = sentence.lastCasualty();
    if (!whole?.casualties) return null;
    const isBeside = isPlaced(sentence, whole);
    if (sentence.counts.length < (isBeside ? 2 : 3)) return null;
    const drafts: Draft[] = [];
    for (const count of sentence.counts) {
      if (count.first < whole.last || count.kind !== CountKind.Cardinal || !IN.has(sentence, count.last)) continue;
      const host = sentence.syntax.phrases.find(({ first, last }) => first <= count.first && count.last <= last);
      const place = sentence.syntax.phrases.find((phrase) => phrase.prepositionAt === count.last && !phrase.isDate);
      if (!host || !place || host.last !== count.last || sentence.isRead(host) || sentence.placesIn(place.first, place.last).length === 0 || isSubject(host)) continue;
      if (isBeside && (sentence.isStopBetween(whole.at, count.first) || !JOINS.hasIn(sentence, host.first - 1, host.first))) continue;
      const victims = { ...whole.casualties.victims, text: sentence.text(count.first, count.last) };
      drafts.push({ ...whole, first: host.first, last: place.last, at: count.first, isPart: !isBeside, phrase: host, casualties: { ...whole.casualties, count: sentence.count(count), victims } });
    }
    return drafts.length >= (isBeside ? 1 : 2) ? drafts : null;
  },
  yes: [
    ["At least 46 civilians were killed: 21 in Gori, 14 in Poti and 11 in Zugdidi.", { outcome: "killed", value: 14, category: "civilian" }],
    ["The mission recorded 1,050 civilian deaths in Goma and 210 in Bukavu.", { outcome: "killed", value: 210, category: "civilian" }],
    ["The fighting killed 30 civilians in Goma and nine in Bukavu.", { outcome: "killed", value: 9, category: "civilian" }],
  ],
  no: ["Nine civilians were killed. There are 21 offices in Gori and 14 in Poti."],
};

const IN = new WordSet("in at near");
const JOINS = new WordSet("and");

/** "1,050 deaths | in Goma | and 210 in Bukavu": the first figure has a place of its own, and is not the whole of the second. */
function isPlaced(sentence: Sentence, { at, phrase }: Draft): boolean {
  const behind = phrase ? (phrase.of?.last ?? phrase.last) : at;
  return sentence.syntax.phrases.some((other) => other.prepositionAt === behind && IN.has(sentence, behind) && sentence.placesIn(other.first, other.last).length > 0);
}

/** "Deaths: 12 (8 men, 3 women, 1 child)", "141 people - 132 children and nine teachers - were killed": a figure parted in brackets or between dashes. */
export const BROKEN_DOWN: Rule = {
  name: "casualties/broken-down",
  kind: "casualties",
  sentences: true,
  needs: ["#"],
  read: (sentence) => {
    if (sentence.counts.length < 3) return null;
    const drafts: Draft[] = [];
    for (const whole of sentence.drafts) {
      const counted = whole.casualties && !whole.isPart ? sentence.counts.find(({ first, last }) => first <= whole.at && whole.at < last) : undefined;
      const figure = counted ?? (whole.phrase ? sentence.countIn(whole.phrase) : null);
      if (figure && figure.kind === CountKind.Cardinal) drafts.push(...brokenDown(sentence, whole, figure.last));
    }
    return drafts;
  },
  yes: [
    ["Deaths: 12 (8 men, 3 women, 1 child).", { outcome: "killed", value: 3, category: "civilian" }],
    ["141 people - 132 children and nine teachers - were massacred.", { outcome: "killed", value: 9, category: "civilian" }],
    ["Sixteen soldiers were killed (Kenya nine, Rwanda seven).", { outcome: "killed", value: 7, category: "military", party: "RWA" }],
    ["Sixteen soldiers were killed (Kenya nine, Rwanda seven).", { outcome: "killed", value: 16, category: "military", party: null }],
    ["Still missing: 900 (510 Greek Cypriots, 390 Turkish Cypriots).", { outcome: "missing", value: 390 }],
  ],
  no: ["Twelve men were met (8 mayors, 3 envoys, 1 guide).", "Losses: 12 (8 trucks, 3 cars, 1 bus)."],
};

const OPENING = 40;
const CLOSING = 41;
/** So many words may stand between a figure and what parts it. */
const NAMED_MAX = 4;
const PARTS_MAX = 8;

/** The parts in brackets or between dashes right behind those a figure counts, where they come to the figure at most. */
function brokenDown(sentence: Sentence, whole: Draft, from: number): Draft[] {
  const { tokens, syntax, last } = sentence;
  let open = from;
  while (open < last && open <= from + NAMED_MAX && !isAside(sentence, open)) open++;
  if (open >= last || !isAside(sentence, open)) return [];
  const found: Draft[] = [];
  let at = open + 1;
  for (let n = 0; n < PARTS_MAX; n++) {
    const begin = at;
    const side = sidePart(sentence, whole, begin);
    if (side) {
      found.push(side);
      at = side.last;
      if (tokens.code[at] === CLOSING) break;
      if (tokens.code[at] === COMMA) at++;
      continue;
    }
    const phrase = syntax.phrases.find(({ first }) => first === begin);
    const one = phrase && sentence.countIn(phrase) && !phrase.isDate ? sentence.victims.one(phrase, sentence.speakerAt(phrase.head)) : null;
    if (!phrase || !one || one.isElliptic) return [];
    const { count, party, category, text } = one;
    found.push({ ...whole, first: one.first, last: one.last, at: one.first, isPart: true, phrase, casualties: { ...whole.casualties!, count, victims: { party, category, text } } });
    at = one.last;
    if (tokens.code[at] === CLOSING || tokens.tag[at] === Tag.Hyphen) break;
    if (tokens.code[at] === COMMA) at++;
    if (sentence.form(at) === "and") at++;
  }
  const sum = found.reduce((total, { casualties }) => total + (casualties!.count.value ?? Infinity), 0);
  return found.length > 1 && sum <= (whole.casualties!.count.value ?? 0) ? found : [];
}

/** "22 prisoners (| Kenya 18, | Rwanda 4)": a side by its name, and how many are its own. */
function sidePart(sentence: Sentence, whole: Draft, at: number): Draft | null {
  const id = sentence.names.at[at]!;
  const name = id === 0 ? null : sentence.names.names[id - 1]!;
  const colon = name && sentence.isPunctuation(name.last, COLON) ? name.last + 1 : (name?.last ?? 0);
  const counted = name ? sentence.counts.find(({ first, kind }) => first === colon && (kind === CountKind.Cardinal || kind === CountKind.Label)) : undefined;
  const party = name && counted ? sentence.names.partyName(name.entity.party) : null;
  if (!counted || party === null || !(sentence.tokens.code[counted.last] === COMMA || sentence.tokens.code[counted.last] === CLOSING)) return null;
  const { category } = whole.casualties!.victims;
  const victims = { party, category, text: sentence.text(at, counted.last) };
  return { ...whole, first: at, last: counted.last, at, isPart: true, casualties: { ...whole.casualties!, count: sentence.count(counted), victims } };
}

const COLON = 58;

const COMMA = 44;

function isAside({ tokens }: Sentence, i: number): boolean {
  return tokens.code[i] === OPENING || (tokens.tag[i] === Tag.Hyphen && tokens.start[i]! > tokens.end[i - 1]!);
}

function isSubject({ clause, first }: NounPhrase): boolean {
  return clause !== null && clause.subject?.first === first && !clause.isReduced;
}

export const CASUALTY_PART_RULES: readonly Rule[] = [PART, BY_PLACE, BROKEN_DOWN];
