import { Tag, TokenKind, type Count, type Outcome, type VictimCategory } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victim-source.js";
import { draftsOf } from "./casualties-draft.js";
import { WordMap, WordSet } from "../word-set.js";

const OUTCOMES = new WordMap<Outcome>({
  dead: "killed",
  killed: "killed",
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
  slain: "killed",
});
const DEATHS = new WordMap<Outcome>({
  dead: "killed",
  loss: "killed",
  death: "killed",
  fatality: "killed",
  killing: "killed",
  murder: "killed",
  injury: "wounded",
  wounded: "wounded",
  injured: "wounded",
  missing: "missing",
  displaced: "displaced",
  abduction: "captured",
  disappearance: "missing",
});
/** What the number of these counts: "the number of returns". */
const COUNTED_AS = new WordMap<Outcome>({ return: "returned", returnee: "returned", release: "released", hostage: "captured", captive: "captured", abductee: "captured" });

const REMAINS = new WordSet("bodies remains corpses body graves");

/** "nine dead rebels", "the bodies of 14 soldiers" are figures of the dead; "two wounded passengers" told of otherwise are not new ones. */
export const DEAD_PEOPLE: Rule = {
  name: "casualties/dead-people",
  kind: "casualties",
  verbs: [
    "count",
    "find",
    "bury",
    "recover",
    "identify",
    "record",
    "list",
    "report",
    "register",
    "put",
    "discover",
    "dump",
    "unearth",
    "exhume",
    "pull",
    "retrieve",
    "receive",
    "see",
    "take",
    "bring",
    "locate",
    "dig up",
    "hang",
    "contain",
    "lie",
    "deposit",
    "display",
    "collect",
    "gather",
    "pick up",
    "wash up",
    "hand over",
  ],
  needs: [`${OUTCOMES.words} ${REMAINS.words} bury`],
  read: (sentence, clause) => {
    const object = clause?.isPassive ? clause.subject : clause?.object;
    if (!clause || !object) return null;
    const outcome = outcomeInside(sentence, object) ?? (isRemains(sentence, object) || sentence.vocabulary.form(clause.lemma) === "bury" ? "killed" : null);
    if (!outcome || isHomeward(sentence, clause)) return null;
    return draftsOf(sentence, clause, sentence.victims.all(object, sentence.speakerAt(clause.verb)), outcome, clause.first, clause.last);
  },
  yes: [
    ["The mayor said her office had counted nine dead rebels.", { outcome: "killed", value: 9, category: "non-state" }],
    ["He says 57 bodies have been collected since June.", { outcome: "killed", value: 57 }],
  ],
  no: ["The team counted nine burnt houses.", "A convoy brought home 260 crates."],
};

/** "brought home 260 displaced persons" tells of a return. */
function isHomeward(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.last; i < clause.last + 2; i++) if (HOMEWARD.has(sentence, i)) return true;
  return false;
}

const HOMEWARD = new WordSet("home back");

function outcomeInside(sentence: Sentence, phrase: NounPhrase): Outcome | null {
  for (let i = phrase.first; i < phrase.last; i++) {
    const outcome = OUTCOMES.at(sentence, i);
    if (outcome) return outcome;
  }
  return null;
}

function isRemains(sentence: Sentence, phrase: NounPhrase): boolean {
  return REMAINS.has(sentence, phrase.head);
}

/** Figures without a verb: "71 killed, 150 wounded", "ten civilians dead". */
export const FRAGMENT: Rule = {
  name: "casualties/fragment",
  kind: "casualties",
  sentences: true,
  needs: [OUTCOMES.words],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.isDate || sentence.isRead(phrase)) continue;
      const at = OUTCOMES.at(sentence, phrase.last) && !takesVerb(sentence, phrase) ? phrase.last : isCountedState(sentence, phrase) ? phrase.last - 1 : -1;
      if (at < 0) continue;
      const counted = sentence.victims.one(phrase, sentence.speakerAt(phrase.head));
      if (!counted) continue;
      const victims = { ...counted, ...lossesOf(sentence, counted) };
      const isWhole = phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) === "among" && sentence.lastCasualty() !== null;
      drafts.push(...draftsOf(sentence, null, [victims], OUTCOMES.at(sentence, at)!, at, at + 1).map((draft) => ({ ...draft, isWhole })));
    }
    return drafts;
  },
  yes: [
    ["Shelling: ten civilians dead.", { outcome: "killed", value: 10 }],
    ["The ministry admits to 81 soldiers killed.", { outcome: "killed", value: 81, category: "military" }],
    ["The army put its losses at six dead.", { outcome: "killed", value: 6 }],
  ],
  no: ["Ten houses damaged.", "Two of the wounded were taken away."],
};

/** "put army losses at 15 dead": whose losses a bare number counts. */
function lossesOf(sentence: Sentence, { isElliptic, phrase }: Victims): { party: string | null; category: VictimCategory } | null {
  if (!isElliptic || sentence.form(phrase.prepositionAt) !== "at") return null;
  const clause = sentence.syntax.clauses.findLast(({ object, first }) => object !== null && first < phrase.first && LOSSES.has(sentence, object.head));
  return clause?.object ? sentence.victims.people(clause.object, sentence.speakerAt(phrase.head)) : null;
}

const LOSSES = new WordSet("losses loss dead casualties");

/** The word behind is the verb of another subject or has an object of its own. */
function takesVerb(sentence: Sentence, phrase: NounPhrase): boolean {
  if (sentence.tokens.tag[phrase.last] === Tag.Auxiliary) return true;
  const clause = sentence.syntax.clauses.find((other) => other.first === phrase.last);
  return clause !== undefined && (clause.object !== null || clause.subject === phrase);
}

/** "six dead", "two hurt": a number and what befell them, without a noun. */
function isCountedState(sentence: Sentence, phrase: NounPhrase): boolean {
  const count = sentence.countIn(phrase);
  return count !== null && count.last === phrase.last - 1 && OUTCOMES.at(sentence, phrase.last - 1) !== undefined;
}

/** "No casualties were reported" is killed 0 and wounded 0 (contract, Denials); "caused no civilian casualties". */
export const NO_CASUALTIES: Rule = {
  name: "casualties/none",
  kind: "casualties",
  nouns: ["casualty", "death", "injury", "fatality", "victim", "loss"],
  needs: ["no without"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || !isNone(sentence, phrase)) return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const outcomes: Outcome[] = noun === "casualty" || noun === "victim" || noun === "loss" ? ["killed", "wounded"] : [noun === "injury" ? "wounded" : "killed"];
    const category = sentence.victims.people(phrase, null)?.category ?? "unknown";
    const clause = phrase.clause;
    const count = { text: sentence.text(phrase.first, phrase.first + 1), qualifier: "exact", value: 0, min: 0, max: 0 };
    const last = clause && clause.last > phrase.last ? clause.last : OUTCOME_VERBS.has(sentence.form(phrase.last)) ? phrase.last + 1 : phrase.last;
    const first = clause && clause.first < phrase.first ? clause.first : phrase.first;
    const side = clause?.subject && clause.object === phrase && SUFFERS.hasId(sentence, clause.lemma) ? sentence.actor(clause.subject) : null;
    const own = side?.party ? { party: side.party, category: category !== "unknown" ? category : side.type === "non-state" ? ("non-state" as const) : category } : { party: null, category };
    return outcomes.map((outcome) => ({
      kind: "casualties",
      first,
      last,
      at: phrase.head,
      clause,
      casualties: { outcome, count, victims: { ...own, text: sentence.text(phrase.first, phrase.last) }, basis: "incident" },
    }));
  },
  yes: [
    ["Nine pupils were wounded; no deaths were reported.", { outcome: "killed", value: 0 }],
    ["The attack caused no casualties.", { outcome: "killed", value: 0 }],
    ["There were no reports of casualties.", { outcome: "wounded", value: 0 }],
  ],
  no: ["The truce suffered no setbacks."],
};

/** "no casualties", "without casualties", "no reports of casualties". */
function isNone(sentence: Sentence, phrase: NounPhrase): boolean {
  const form = sentence.form(phrase.first);
  if (form === "no" || form === "without") return true;
  const host = phrase.preposition === sentence.words.of ? sentence.syntax.phrases[phrase.index - 1] : undefined;
  return (host !== undefined && host.of === phrase && sentence.form(host.first) === "no" && REPORTS.has(sentence, host.head)) || sentence.form(phrase.prepositionAt) === "without";
}

const REPORTS = new WordSet("reports report word sign signs news mention record evidence");
const SUFFERS = new WordSet("suffer sustain take have report record");
const OUTCOME_VERBS = new Set(["reported", "recorded", "confirmed"]);

/** "the number of civilians killed since 18 December at 241", "bringing the toll to 24", "the death toll rose to 12". */
export const TOLL: Rule = {
  name: "casualties/toll",
  kind: "casualties",
  nouns: ["toll", "number", "death", "fatality", "count", "figure", "dead", "loss", "casualty", "tally", "wounded", "injured", "missing", "displaced"],
  needs: ["#"],
  read: (sentence, _clause, phrase) => {
    if (!phrase) return null;
    const noun = sentence.nounLemma(phrase.head);
    const outcome = TOLLS.hasId(sentence, noun) ? "killed" : (DEATHS.of(sentence, noun) ?? outcomeOfCounted(sentence, phrase) ?? outcomeNear(sentence, phrase));
    const counted = outcome ? tollCount(sentence, phrase) : null;
    if (!outcome || !counted) return null;
    const host = sentence.syntax.phrases.find((other) => other.first <= counted.first && counted.last <= other.last);
    const isCounted = OUTCOMES.at(sentence, counted.last) !== undefined || (host !== undefined && sentence.isRead(host));
    if (isCounted) return null;
    const speaker = sentence.speakerAt(counted.first);
    const own = host && host.last > counted.last ? sentence.victims.one(host, speaker) : null;
    const side = own ?? sentence.victims.people(phrase.of && !phrase.of.isDate ? phrase.of : phrase, speaker);
    const victims = { party: side?.party ?? stateOf(sentence, phrase), category: side?.category ?? "unknown", text: sentence.text(phrase.first, phrase.last) };
    const first = Math.min(phrase.first, counted.first);
    return {
      kind: "casualties",
      first,
      last: Math.max(own?.last ?? counted.last, phrase.last),
      at: counted.first,
      clause: phrase.clause,
      ...(host ? { phrase: host } : {}),
      casualties: { outcome, count: isRisen(sentence, counted) ? upperOf(sentence.count(counted)) : sentence.count(counted), victims, basis: "total" },
    };
  },
  yes: [
    ["The death toll rose from 40 to 52.", { outcome: "killed", value: 52 }],
    ["Mali's tally stands at 317 bodies, a figure that its Health Ministry gave on Nov. 14.", { outcome: "killed", value: 317, party: "MLI", claimant: "MLI" }],
    ["The number of returns has risen to 21,000.", { outcome: "returned", value: 21000 }],
    ["The health office gives the number of dead as 14.", { outcome: "killed", value: 14 }],
    ["The ministry puts the number of civilians killed since 18 December at 241.", { outcome: "killed", value: 241, category: "civilian" }],
    ["The death toll rose to 12.", { outcome: "killed", value: 12 }],
    ["The police put the dead at 17 civilians.", { outcome: "killed", value: 17, category: "civilian" }],
    ["The agency puts at 2,300 the number of people who left the villages.", { outcome: "displaced", value: 2300 }],
  ],
  no: ["The number of checkpoints rose to 12."],
};

/** "Aland's toll", "Aland's tally": the state whose dead are counted; an office's tally tells who counts, and not whose they are. */
function stateOf(sentence: Sentence, phrase: NounPhrase): string | null {
  if (phrase.possessive < 0) return null;
  const { places, lexicon } = sentence;
  const place = places.find(({ first, last, precision, country }) => precision === "country" && country !== null && first >= phrase.first && last === phrase.possessive && first <= phrase.first + 1);
  return place?.country ? lexicon.partyName(lexicon.countryParty(place.country)) : null;
}

const upperOf = (count: Count): Count => ({ text: count.text, qualifier: "exact", value: count.max, min: count.max, max: count.max });

const TOLLS = new WordSet("toll tally casualty");
const MOVES = new WordMap<Outcome>({
  returned: "returned",
  home: "returned",
  back: "returned",
  freed: "released",
  released: "released",
  captured: "captured",
  abducted: "captured",
  left: "displaced",
  fled: "displaced",
  driven: "displaced",
  uprooted: "displaced",
  missing: "missing",
});

function outcomeNear(sentence: Sentence, phrase: NounPhrase): Outcome | null {
  const until = Math.min(sentence.last, (phrase.of?.last ?? phrase.last) + 4);
  for (let i = phrase.last; i < until; i++) {
    const outcome = OUTCOMES.at(sentence, i) ?? MOVES.at(sentence, i);
    if (outcome) return outcome;
  }
  return null;
}

/** "the number of dead", "the number of returns". */
function outcomeOfCounted(sentence: Sentence, { of }: NounPhrase): Outcome | undefined {
  if (!of || of.isDate) return undefined;
  const noun = sentence.nounLemma(of.head);
  return COUNTED_AS.of(sentence, noun) ?? DEATHS.of(sentence, noun) ?? OUTCOMES.at(sentence, of.head);
}

/** The number a toll comes to, behind "at", "to", "of", "is". */
function tollCount(sentence: Sentence, phrase: NounPhrase): (typeof sentence.counts)[number] | null {
  for (const count of sentence.counts) {
    if (count.kind === 0 && count.last === phrase.first && sentence.form(count.first - 1) === "at") return count;
    if (count.first <= phrase.last || count.kind !== 0) continue;
    const before = sentence.form(count.first - 1);
    if (before === "at" || before === "to" || before === "of" || before === "is" || before === "was" || before === "stood" || before === "as" || before === "reached" || isRisen(sentence, count))
      return count.first - phrase.last > (RISES.has(sentence, count.first - 2) ? 40 : 16) || hasStop(sentence, phrase.last, count.first) ? null : count;
  }
  return null;
}

/** "rose from 40 to 52": the number it comes to is the latter. */
function isRisen(sentence: Sentence, { first, qualifier }: (typeof sentence.counts)[number]): boolean {
  return qualifier === "between" && sentence.form(first) === "from";
}

const RISES = new WordSet("risen rose rises climbed increased grown jumped put stands stood reached");

function hasStop(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (sentence.tokens.kind[i] === TokenKind.Punctuation && sentence.tokens.code[i] === 59) return true;
  return false;
}

/** Parts of a figure with a number of their own: "nine of them women", "including two trade unionists", "among them a girl of 12". */
export const PART: Rule = {
  name: "casualties/part",
  kind: "casualties",
  sentences: true,
  needs: ["including them whom"],
  read: (sentence) => {
    const last = sentence.lastCasualty();
    if (!last) return null;
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.isDate || phrase.clause !== null || phrase.first < last.first || sentence.isRead(phrase)) continue;
      const part = partOf(sentence, phrase);
      const { victims } = last.casualties!;
      if (part)
        drafts.push({
          kind: "casualties",
          first: part.first,
          last: part.last,
          at: last.at,
          clause: last.clause,
          isPart: true,
          casualties: { ...last.casualties!, count: part.count, victims: { ...partSide(victims, part.category), text: sentence.text(part.first, part.last) } },
        });
    }
    return drafts;
  },
  yes: [
    ["Seventeen civilians had been shot dead, nine of them women.", { outcome: "killed", value: 9 }],
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

interface Part {
  readonly first: number;
  readonly last: number;
  readonly count: ReturnType<Sentence["count"]>;
  readonly category: VictimCategory | null;
}

function partOf(sentence: Sentence, phrase: NounPhrase): Part | null {
  const before = sentence.form(phrase.first - 1);
  const isIncluding = phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) === "including";
  const isAmong = before === "them" && sentence.form(phrase.first - 2) === "among";
  const isOfThem = phrase.of !== null && ["them", "whom"].includes(sentence.form(phrase.of.head));
  if (!isIncluding && !isAmong && !isOfThem) return null;
  const counted = sentence.countIn(phrase);
  const isOne = ["a", "an", "one"].includes(sentence.form(phrase.first));
  if ((!counted && !isOne) || FRACTIONS.has(sentence, phrase.head)) return null;
  const count = counted ? sentence.count(counted) : { text: sentence.text(phrase.first, phrase.last), qualifier: "exact", value: 1, min: 1, max: 1 };
  const next = isOfThem ? sentence.syntax.phrases.find((other) => other.first === phrase.of!.last && other.preposition === 0) : undefined;
  const category = (next ? sentence.victims.category(next) : null) ?? sentence.victims.category(phrase);
  return { first: isIncluding ? phrase.prepositionAt : isAmong ? phrase.first - 2 : phrase.first, last: next?.last ?? phrase.of?.last ?? phrase.last, count, category };
}

export const CASUALTY_FRAGMENT_RULES: readonly Rule[] = [DEAD_PEOPLE, FRAGMENT, NO_CASUALTIES, TOLL, PART];
