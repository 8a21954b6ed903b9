import { Tag, type NamedParty } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, isTold, mainParties, namesOf } from "./events-draft.js";
import { ACCORD_WORDS, isAccordAt } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** Verbs that make an accord whatever they take, and those that need an accord for object. */
const SIGNS = new WordSet("sign initial ink");

/** "a pay deal", "a transfer agreement": no peace. */
const TRADE = new WordSet("pay wage wages trade transfer business takeover licensing sponsorship loan rent tax television broadcasting gas oil fishing fisheries supply");

function isAccord(sentence: Sentence, phrase: NounPhrase | null): boolean {
  if (phrase === null || phrase.isDate || TRADE.has(sentence, phrase.head - 1)) return false;
  if (isAccordAt(sentence, phrase.head)) return true;
  for (let i = phrase.first; i < phrase.last; i++) if (isAccordAt(sentence, i)) return true;
  return phrase.of !== null && isAccordAt(sentence, phrase.of.head);
}

/** What is signed: an object, the subject of the passive, the noun a clause describes. */
function accordOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (isAccord(sentence, clause.object)) return clause.object;
  if (isAccord(sentence, clause.subject)) return clause.subject;
  if (clause.object && !clause.object.isDate && !clause.object.isPronoun && SIGNS.hasId(sentence, clause.lemma) && clause.object.first > clause.verb) return null;
  return antecedent(sentence, clause);
}

/** "the ceasefire that the president signed": the noun before the clause. */
function antecedent(sentence: Sentence, clause: Clause): NounPhrase | null {
  const start = Math.min(clause.start, clause.first);
  const phrase = sentence.syntax.phrases.findLast((one) => one.last <= start && start - one.last <= 3 && !one.isDate);
  return phrase && isAccord(sentence, phrase) ? phrase : null;
}

function signatories(sentence: Sentence, clause: Clause, accord: NounPhrase): NamedParty[] {
  const { words } = sentence;
  const found: NamedParty[] = [];
  const between = sentence.phraseBehind(clause, words.between);
  const sides = between === null ? [] : sentence.syntax.phrases.filter((phrase) => phrase === between || (phrase.after === between && phrase.clause === null));
  const doers = [clause.subject === accord ? null : clause.subject, sentence.phraseBehind(clause, words.by), sentence.phraseBehind(clause, words.with)];
  const phrases = isMediated(sentence, clause) ? sides : [...doers, ...sides];
  for (const phrase of phrases) for (const one of namesOf(sentence, phrase)) if (one.party !== null && !found.some(({ party }) => party === one.party)) found.push(one);
  const isJoined = found.length === 1 && clause.subject !== null && clause.subject !== accord && clause.subject.after !== null;
  const stranger = isJoined ? strangerIn(sentence, clause.subject!) : null;
  if (stranger) return [...found, stranger];
  return found.length === 0 || isJoined ? [...found, ...mainParties(sentence).filter(({ party }) => party !== found[0]?.party)] : found;
}

/** "The president and | his rival Ana Sosa | signed the deal": who else is named, of a side that nothing tells. */
function strangerIn(sentence: Sentence, subject: NounPhrase): NamedParty | null {
  for (let at: NounPhrase | null = subject; at; at = at.after) {
    const name = sentence.tokens.tag[at.head] === Tag.Name && (sentence.actor(at)?.party ?? null) === null ? sentence.text(at.first, at.last) : null;
    if (name !== null) return { name, party: null };
  }
  return null;
}

/** "agreed to a ceasefire", "agreed on a truce". */
function agreedTo(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (sentence.vocabulary.form(clause.lemma) !== "agree" || clause.isPassive || clause.object) return null;
  if (isAgreedAt(sentence, clause)) return clause.subject;
  return (
    commonGround(sentence, clause) ??
    clause.phrases.find((phrase) => phrase.prepositionAt === clause.last && (phrase.preposition === sentence.words.to || phrase.preposition === sentence.words.on) && isAccord(sentence, phrase)) ??
    null
  );
}

const COMMON = new WordSet("common joint shared");

/** "agreed in Arusha | on a common platform": what several sides make their own. */
function commonGround(sentence: Sentence, { last, phrases, subject }: Clause): NounPhrase | null {
  if (!subject || sentence.tokens.tag[subject.head] !== Tag.NounPlural) return null;
  return phrases.find(({ first, head, preposition }) => first > last && preposition === sentence.words.on && COMMON.hasIn(sentence, first, head)) ?? null;
}

/** "the two neighbours agreed in Algiers to stop shooting at each other". */
function isAgreedAt(sentence: Sentence, clause: Clause): boolean {
  if (!clause.subject || sentence.placesIn(clause.last, clause.end).length === 0 || !sentence.syntax.clauses.some((other) => other.governor === clause && other.relation === Relation.Infinitive))
    return false;
  return clause.subject.after !== null || ["two", "both"].includes(sentence.form(clause.subject.first + (sentence.form(clause.subject.first) === "the" ? 1 : 0)));
}

/** "the faction that had signed the accord", "five fighters who had signed the 2016 | accord": who they are, and no news, without a place or day. */
function isSituated(sentence: Sentence, { start, end, subject }: Clause, accord: NounPhrase | null = null): boolean {
  if (accord !== null && subject !== null && sentence.countIn(subject) !== null && sentence.victims.category(subject) !== null) return false;
  if (accord !== null && sentence.datesIn(accord.first, accord.last).length > 0) return sentence.placesIn(accord.last, end).length > 0;
  return sentence.datesIn(start, end + 4).length > 0 || sentence.placesIn(Math.max(start, subject?.last ?? 0), end + 4).length > 0;
}

/** "a truce | brokered by Angola": whoever brings others to an accord is no party to it. */
const isMediated = (sentence: Sentence, { lemma }: Clause): boolean => MEDIATES.hasId(sentence, lemma);
const MEDIATES = new WordSet("broker mediate");

/** "brokered by Angola | in July |", "brokered | in Goma | by Angola": a day or place behind the verb that is not whoever mediates. */
const isSituatedMediation = (sentence: Sentence, { last, phrases }: Clause): boolean =>
  phrases.some(
    (phrase) =>
      phrase.first >= last && (phrase.isDate || (phrase.preposition !== sentence.words.by && phrase.preposition !== sentence.words.between && sentence.placesIn(phrase.first, phrase.last).length > 0)),
  );

/** "struck several | settlements", "reached two | settlements": villages. */
const COMES_UPON: ReadonlySet<string> = new Set(["strike", "reach", "seal"]);
const SETTLEMENTS = new WordSet("settlements");

function readSigning(sentence: Sentence, clause: Clause | null): Draft | null {
  if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
  const agreed = agreedTo(sentence, clause);
  if (agreed) return eventDraft(sentence, { subType: "Agreement", clause, actors: signatories(sentence, clause, agreed) });
  const accord = accordOf(sentence, clause);
  if (!accord) return null;
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (COMES_UPON.has(lemma) && SETTLEMENTS.has(sentence, accord.head)) return null;
  if (isMediated(sentence, clause) && clause.isPassive && sentence.datesIn(accord.first, accord.last).length === 0 && !isSituatedMediation(sentence, clause)) return null;
  if (clause.relation === Relation.Relative && !clause.isPassive && !isSituated(sentence, clause, accord)) return null;
  if (clause.relation === Relation.Adverbial && clause.isPassive && sentence.datesIn(clause.start, clause.end + 4).length === 0) return null;
  if (lemma === "agree" && accord === clause.subject && !clause.isPassive && !clause.isReduced && sentence.form(clause.first) !== "agreed") return null;
  return eventDraft(sentence, { subType: "Agreement", clause, actors: signatories(sentence, clause, accord) });
}

export const SIGNED: Rule = {
  name: "event/agreement-signed",
  kind: "event",
  verbs: ["sign", "initial", "ink", "conclude", "strike", "reach", "agree", "broker", "seal", "clinch", "announce"],
  needs: [`${ACCORD_WORDS} to common joint shared`],
  read: (sentence, clause) => {
    if (clause && sentence.vocabulary.form(clause.lemma) === "announce" && !["ceasefire", "truce", "cease-fire", "armistice"].includes(sentence.form(clause.object?.head ?? clause.verb))) return null;
    return readSigning(sentence, clause);
  },
  yes: [
    ["The government and the rebels signed a peace agreement in Geneva on Tuesday.", { subType: "Agreement", place: "Geneva" }],
    ["The accord, signed in Paris on Dec. 1, ended the war.", { subType: "Agreement", place: "Paris", when: "2020-12-01" }],
    ["The two neighbours agreed in Algiers to stop shooting at each other.", { subType: "Agreement", place: "Algiers" }],
    ["Six rebel groups agreed in Goma on a joint platform for the talks.", { subType: "Agreement", place: "Goma" }],
    ["The two sides reached a ceasefire deal.", { subType: "Agreement" }],
    ["Soldiers took Goma on Monday. Both sides signed an accord on Tuesday.", { subType: "Agreement", place: null }],
    ["The leaders of Kenya and of Chad signed an accord on Tuesday.", { subType: "Agreement", place: null }],
    ["A truce brokered by Angola in July has held in Goma.", { subType: "Agreement", when: "2020-07", place: "Goma" }],
    [
      "Qatar brokered a truce between Kenya and the M23 on Tuesday.",
      {
        subType: "Agreement",
        place: null,
        actors: [
          { name: "Kenya", party: "KEN" },
          { name: "M23", party: "m23" },
        ],
      },
    ],
  ],
  no: [
    "The group has not signed the accord.",
    "Five fighters who had signed the accord were killed in Goma on Monday.",
    "Rebels who had signed the 2016 accord were killed in Goma.",
    "The two armies struck a balance.",
    "Six rebel groups agreed on Monday.",
    "The union agreed a pay deal in Lisbon.",
    "The enemy struck several settlements near Goma.",
    "The troops reached two settlements.",
    "The envoy welcomed a truce brokered by Angola.",
    "A truce brokered by Angola took effect on Friday.",
  ],
};

/** "The hostilities ended Nov. 10 with a peace deal", "the talks closed with an accord". */
export const ENDED_WITH: Rule = {
  name: "event/agreement-ended-with",
  kind: "event",
  verbs: ["end", "close", "finish", "conclude", "result", "culminate"],
  needs: [ACCORD_WORDS],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const behind = clause.phrases.find(
      (phrase) => phrase.first > clause.verb && (phrase.preposition === sentence.words.with || phrase.preposition === sentence.words.in) && isAccord(sentence, phrase),
    );
    if (!behind || !isSituated(sentence, { ...clause, start: clause.last })) return null;
    return eventDraft(sentence, { subType: "Agreement", clause, actors: mainParties(sentence) });
  },
  yes: [["The talks ended on Wednesday with a ceasefire agreement.", { subType: "Agreement", when: "2020-12-02" }]],
  no: ["The talks ended on Wednesday with a handshake.", "The war of 1976 ended in a truce."],
};

/** "Negotiated in Khartoum, it was signed in Bangui on 6 February", "It was reached in Oslo": of the accord named before. */
export const SIGNED_BEFORE: Rule = {
  name: "event/agreement-signed-before",
  kind: "event",
  verbs: ["sign", "initial", "conclude", "reach"],
  read: (sentence, clause) => {
    if (!clause?.subject || !clause.isPassive || clause.isNegated || sentence.form(clause.subject.head) !== "it" || !isTold(sentence, clause)) return null;
    const isSituated = clause.phrases.some(({ first, last, isDate }) => first >= clause.last && (isDate || sentence.placesIn(first, last).length > 0));
    if (!isSituated || sentence.paragraph - sentence.memory.accordParagraph > 1) return null;
    return eventDraft(sentence, { subType: "Agreement", clause, actors: signatories(sentence, clause, clause.subject) });
  },
  yes: [["The rebels honour the Oslo Agreement. Negotiated in Khartoum, it was signed in Goma on 6 February 2019.", { subType: "Agreement", place: "Goma", when: "2019-02-06" }]],
  no: ["The bill was debated. It was signed in Goma on 6 February 2019.", "The rebels honour the Oslo Agreement. It was not signed in Goma."],
};

/** Fighters who lay down arms to the other side (ACLED codes it with agreements). */
export const SURRENDERED: Rule = {
  name: "event/agreement-surrender",
  kind: "event",
  verbs: ["surrender"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.relation === Relation.Infinitive || !isTold(sentence, clause)) return null;
    if (clause.object && !clause.object.isDate && clause.object !== clause.subject) return null;
    return eventDraft(sentence, { subType: "Agreement", clause, actor: clause.subject, size: countOf(sentence, clause.subject) });
  },
  yes: [["Nineteen fighters have surrendered to the army near Zinder.", { subType: "Agreement" }]],
  no: ["The combatants surrendered 1,022 weapons."],
};

function countOf(sentence: Sentence, phrase: NounPhrase): ReturnType<Sentence["count"]> | null {
  const mention = sentence.countIn(phrase);
  return mention ? sentence.count(mention) : null;
}

export const AGREEMENT_RULES: readonly Rule[] = [SIGNED, ENDED_WITH, SIGNED_BEFORE, SURRENDERED];
