import { CountKind } from "../../mentions/counts/index.js";
import type { VictimCategory } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
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
      if (phrase.isDate || phrase.clause !== null || sentence.isRead(phrase)) continue;
      const last = sentence.casualtyBefore(phrase.first);
      if (!last) continue;
      for (const part of partsOf(sentence, phrase)) {
        const victims = { ...partSide(last.casualties!.victims, part.category), text: sentence.text(part.first, part.last) };
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
    ["Two farmers were killed, one of them a woman, and three were hurt.", { outcome: "killed", value: 1 }],
    ["The toll was 42 civilians, including four women and an infant.", { outcome: "killed", value: 1, category: "civilian" }],
    ["Nine civilians, including two trade unionists, were killed in June.", { outcome: "killed", value: 2 }],
  ],
  no: ["Nine civilians, including farmers, were killed."],
};

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
}

/** A part, and those joined to it: "including four women and | an infant". */
function partsOf(sentence: Sentence, phrase: NounPhrase): Part[] {
  const part = partOf(sentence, phrase);
  if (!part) return [];
  const next = sentence.syntax.phrases[phrase.index + 1];
  if (!next || next.after !== phrase || next.preposition !== 0 || next.clause !== null || sentence.form(next.first - 1) !== "and") return [part];
  const counted = sentence.countIn(next);
  const category = sentence.victims.category(next);
  if (category === null || (!counted && !["a", "an"].includes(sentence.form(next.first)))) return [part];
  const count = counted ? sentence.count(counted) : { text: sentence.text(next.first, next.last), qualifier: "exact" as const, value: 1, min: 1, max: 1 };
  return [part, { first: next.first, last: next.last, count, category }];
}

function partOf(sentence: Sentence, phrase: NounPhrase): Part | null {
  const before = sentence.form(phrase.first - 1);
  const isIncluding = phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) === "including";
  const isAmong = before === "them" && sentence.form(phrase.first - 2) === "among";
  const isOfThem = phrase.of !== null && ["them", "whom"].includes(sentence.form(phrase.of.head));
  const counted = sentence.countIn(phrase);
  const isGrave = counted !== null && counted.last === phrase.last && before === "" && GRAVELY.has(sentence, phrase.last) && !OUTCOME_WORDS.has(sentence, phrase.last + 1);
  if (!isIncluding && !isAmong && !isOfThem && !isGrave) return null;
  const isOne = ["a", "an", "one"].includes(sentence.form(phrase.first));
  if ((!counted && !isOne) || FRACTIONS.has(sentence, phrase.head)) return null;
  const count = counted ? sentence.count(counted) : { text: sentence.text(phrase.first, phrase.last), qualifier: "exact", value: 1, min: 1, max: 1 };
  const next = isOfThem ? sentence.syntax.phrases.find((other) => other.first === phrase.of!.last && other.preposition === 0) : undefined;
  const category = (next ? sentence.victims.category(next) : null) ?? sentence.victims.category(phrase);
  return { first: isIncluding ? phrase.prepositionAt : isAmong ? phrase.first - 2 : phrase.first, last: next?.last ?? phrase.of?.last ?? phrase.last, count, category };
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
    if (counted === null || sentence.form(sentence.first) === "of") return null;
    const isBare = counted.last === subject.last && (subject.of === null || THEM.has(sentence, subject.of.head));
    const category = isBare && sentence.countIn(object) === null && object.first === clause.last ? sentence.victims.category(object) : null;
    const whole = category === null ? null : wholeBefore(sentence, subject);
    if (!whole || category === null || counted.kind !== CountKind.Cardinal) return null;
    const victims = { ...partSide(whole.victims, category), text: sentence.text(subject.first, object.last) };
    return { kind: "casualties", first: subject.first, last: object.last, at: subject.first, clause, isPart: true, phrase: subject, casualties: { ...whole, count: sentence.count(counted), victims } };
  },
  yes: [
    ["Nine people died; four were children.", { outcome: "killed", value: 4, category: "civilian" }],
    ["Nine people died. Four of them were children.", { outcome: "killed", value: 4, category: "civilian" }],
  ],
  no: ["Nine people met; four were farmers.", "Nine people died. Four were wounded."],
};

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
    const whole = sentence.counts.length < 3 ? null : sentence.lastCasualty();
    if (!whole?.casualties) return null;
    const drafts: Draft[] = [];
    for (const count of sentence.counts) {
      if (count.first < whole.last || count.kind !== CountKind.Cardinal || !IN.has(sentence, count.last)) continue;
      const host = sentence.syntax.phrases.find(({ first, last }) => first <= count.first && count.last <= last);
      const place = sentence.syntax.phrases.find((phrase) => phrase.prepositionAt === count.last && !phrase.isDate);
      if (!host || !place || host.last !== count.last || sentence.isRead(host) || sentence.placesIn(place.first, place.last).length === 0 || isSubject(host)) continue;
      const victims = { ...whole.casualties.victims, text: sentence.text(count.first, count.last) };
      drafts.push({ ...whole, first: host.first, last: place.last, at: count.first, isPart: true, phrase: host, casualties: { ...whole.casualties, count: sentence.count(count), victims } });
    }
    return drafts.length >= 2 ? drafts : null;
  },
  yes: [["At least 46 civilians were killed: 21 in Gori, 14 in Poti and 11 in Zugdidi.", { outcome: "killed", value: 14, category: "civilian" }]],
  no: ["Nine civilians were killed. There are 21 offices in Gori and 14 in Poti."],
};

const IN = new WordSet("in at near");

function isSubject({ clause, first }: NounPhrase): boolean {
  return clause !== null && clause.subject?.first === first && !clause.isReduced;
}

export const CASUALTY_PART_RULES: readonly Rule[] = [PART, BY_PLACE];
