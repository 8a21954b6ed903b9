import { Tag, type Outcome } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victim-source.js";
import { draftsOf } from "./casualties-draft.js";
import { HOMEWARD, KIN, OWN } from "../victim-words.js";
import { byLabel } from "./casualties-side-labels.js";
import { WordMap, WordSet } from "../word-set.js";

export const OUTCOMES = new WordMap<Outcome>({
  dead: "killed",
  killed: "killed",
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
  slain: "killed",
});

export const REMAINS = new WordSet("bodies remains corpses body graves");

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
    "observe",
    "view",
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
    "concede",
    "admit",
    "acknowledge",
    "confirm",
    "pick up",
    "wash up",
    "hand over",
  ],
  needs: [`${OUTCOMES.words} ${REMAINS.words} bury`],
  read: (sentence, clause) => {
    const object = clause && (clause.isPassive || sentence.vocabulary.form(clause.lemma) === "lie") ? clause.subject : clause?.object;
    if (!clause || !object) return null;
    const outcome = outcomeInside(sentence, object) ?? (isRemains(sentence, object) || sentence.vocabulary.form(clause.lemma) === "bury" ? "killed" : null);
    if (sentence.vocabulary.form(clause.lemma) === "bury" && RUBBLE.hasIn(sentence, clause.last, clause.end)) return null;
    if (!outcome || (isRemains(sentence, object) && sentence.isRead(object)) || isHomeward(sentence, clause) || HOMEWARD.has(sentence, object.last)) return null;
    if (isBereft(sentence, clause)) return null;
    const speaker = sentence.speakerAt(clause.verb);
    const isGuarded = clause.modal !== 0 && ONLY.has(sentence, clause.first + 1);
    const isOfPeople = isRemains(sentence, object) && object.of !== null && !object.of.isDate && sentence.countIn(object) === null;
    const joined = isOfPeople ? sentence.syntax.phrases.filter((next) => next.after === object && next.renames === null && next.clause === null && next.preposition === 0) : [];
    const victims = isOfPeople ? [object.of!, ...joined].flatMap((one) => sentence.victims.all(one, speaker)) : sentence.victims.all(object, speaker);
    const [alike, others] = [victims.filter((one) => isOfPeople || !isOtherwise(sentence, one, outcome)), victims.filter((one) => !isOfPeople && isOtherwise(sentence, one, outcome))];
    const beside = others.flatMap((one) => draftsOf(sentence, clause, [one], outcomeInside(sentence, one.phrase)!, one.first, one.last));
    const drafts = [...draftsOf(sentence, clause, alike, outcome, clause.first, clause.last), ...beside];
    if (isOfPeople && GIVES_BACK.hasId(sentence, clause.lemma)) return drafts.map((draft) => ({ ...draft, isGivenBack: true }));
    return isGuarded ? drafts.map((draft) => ({ ...draft, stance: "asserted" as const })) : drafts;
  },
  yes: [
    ["The body of a missing trader was found in Goma.", { outcome: "killed", value: 1, category: "civilian" }],
    ["The mission will only confirm seven dead.", { outcome: "killed", value: 7, stance: "asserted" }],
    ["The hospital had received 18 bodies and 43 injured people.", { outcome: "wounded", value: 43 }],
    ["Rescuers recovered the bodies of a woman and two children.", { outcome: "killed", value: 2, category: "civilian" }],
    ["The mayor said her office had counted nine dead rebels.", { outcome: "killed", value: 9, category: "non-state" }],
    ["Kenya concedes 46 dead soldiers.", { outcome: "killed", value: 46, category: "military" }],
    ["Seven bodies lay by the road.", { outcome: "killed", value: 7 }],
    ["He says 57 bodies have been collected since June.", { outcome: "killed", value: 57 }],
  ],
  no: [
    "The team counted nine burnt houses.",
    "The envoy is 70; she has buried two husbands and raised six children.",
    "A convoy brought home 260 crates.",
    "The mayor, who had buried his sister that morning, spoke of the dead.",
  ],
};

/** "handed over the bodies of six soldiers". */
const GIVES_BACK = new WordSet("hand receive collect retrieve");

/** "will | only | confirm seven dead". */
const ONLY = new WordSet("only");

/** "he has buried two wives", "had buried his sister that morning": one person's life, where nothing is told of how they died. */
function isBereft(sentence: Sentence, { isPerfect, isPassive, object, subject, lemma }: Clause): boolean {
  const isOwn = object !== null && OWN.has(sentence, object.first) && sentence.countIn(object) === null && sentence.tokens.tag[object.head] === Tag.Noun;
  if ((!isPerfect && !isOwn) || isPassive || !object || (!subject?.isPronoun && !isOwn) || sentence.vocabulary.form(lemma) !== "bury" || !KIN.hasNoun(sentence, object.head)) return false;
  for (let i = object.last; i < Math.min(object.last + FATE_REACH, sentence.last); i++) if (OUTCOMES.at(sentence, i)) return false;
  return true;
}

/** "buried her son, | who was killed in the raid". */
const FATE_REACH = 6;

/** "received 18 bodies and | 43 injured people": told of with another word. */
function isOtherwise(sentence: Sentence, { phrase }: Victims, outcome: Outcome): boolean {
  const own = outcomeInside(sentence, phrase);
  return own !== null && own !== outcome;
}

/** "brought home 260 displaced persons" tells of a return. */
function isHomeward(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.last; i < clause.last + 2; i++) if (HOMEWARD.has(sentence, i)) return true;
  return false;
}

/** Who lies under it may be alive. */
const RUBBLE = new WordSet("rubble debris ruins");
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
      const at = OUTCOMES.at(sentence, phrase.last) && !takesVerb(sentence, phrase) ? phrase.last : isCountedState(sentence, phrase) ? phrase.last - 1 : -1;
      if (at < 0 || phrase.isDate || sentence.isRead(phrase)) continue;
      const counted = sentence.victims.one(phrase, sentence.speakerAt(phrase.head));
      if (!counted) continue;
      const isWhole = phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) === "among" && sentence.lastCasualty() !== null;
      drafts.push(...draftsOf(sentence, null, [...joinedBefore(sentence, counted), byLabel(sentence, counted)], OUTCOMES.at(sentence, at)!, at, at + 1).map((draft) => ({ ...draft, isWhole })));
    }
    return drafts;
  },
  yes: [
    ["A M23 commander was killed in an air strike that left 14 dead.", { outcome: "killed", value: 14, category: "unknown", party: null }],
    ["Kenya fights the FARC. Losses: Kenyan army: 4 dead | FARC: 2 dead.", { outcome: "killed", value: 2, category: "non-state", party: "farc-ep" }],
    ["Kenya fights the FARC. Losses by side: Kenyan army 4 dead, FARC 2 dead.", { outcome: "killed", value: 4, category: "military", party: "KEN" }],
    ["The FARC hid its losses: eight dead.", { outcome: "killed", value: 8, category: "non-state", party: "farc-ep" }],
    ["On our side: 18 soldiers and five policemen dead.", { outcome: "killed", value: 18, category: "military" }],
    ["Kenyan officials speak of 283 civilian dead.", { outcome: "killed", value: 283, category: "civilian", claimant: "KEN" }],
    ["There were 12 Kenyan dead.", { outcome: "killed", value: 12, party: "KEN" }],
    ["The raid left nine M23 dead.", { outcome: "killed", value: 9, category: "non-state", party: "m23" }],
    ["Shelling: ten civilians dead.", { outcome: "killed", value: 10 }],
    ["A policeman was killed and a second wounded.", { outcome: "wounded", value: 1, category: "police" }],
    ["A policeman was killed and another wounded.", { outcome: "wounded", value: 1, category: "police" }],
    ["Civilian harm, May\n\nshelling and mortar fire ....... 71 killed, 150 wounded\nmines .......................... 58 killed, 96 wounded", { outcome: "wounded", value: 150, category: "civilian" }],
    ["The ministry admits to 81 soldiers killed.", { outcome: "killed", value: 81, category: "military" }],
    ["The army put its losses at six dead.", { outcome: "killed", value: 6 }],
  ],
  no: ["Ten houses damaged.", "Two of the wounded were taken away."],
};

/** "18 soldiers and | five policemen dead": those joined before share what befell them. */
function joinedBefore(sentence: Sentence, { phrase, isElliptic }: Victims): Victims[] {
  const before = phrase.after;
  if (!before || isElliptic || before.isDate || before.preposition !== 0 || before.clause !== null || sentence.isRead(before) || sentence.victims.hasOwnOutcome(before)) return [];
  if (sentence.countIn(before) === null || (sentence.form(phrase.first - 1) !== "and" && before.last !== phrase.first - 1)) return [];
  const one = sentence.victims.one(before, sentence.speakerAt(before.head));
  return one && !one.isElliptic ? [...joinedBefore(sentence, one), one] : [];
}

/** The word behind is the verb of another subject or has an object of its own. */
function takesVerb(sentence: Sentence, phrase: NounPhrase): boolean {
  if (sentence.tokens.tag[phrase.last] === Tag.Auxiliary) return true;
  const clause = sentence.syntax.clauses.find((other) => other.first === phrase.last);
  return clause !== undefined && (clause.object !== null || clause.subject === phrase);
}

/** "six dead", "two hurt", "a second wounded", "283 civilian dead": a number and what befell them, without a noun. */
function isCountedState(sentence: Sentence, phrase: NounPhrase): boolean {
  if (OUTCOMES.at(sentence, phrase.last - 1) === undefined) return false;
  const length = phrase.last - phrase.first;
  const counted = sentence.countIn(phrase)?.last ?? 0;
  const isOfKind = counted === phrase.last - 2 && (KINDS.has(sentence, counted) || sentence.names.at[counted] !== 0);
  return (length === 2 && sentence.form(phrase.first) === "another") || (length === 3 && SECOND.has(sentence, phrase.first + 1)) || counted === phrase.last - 1 || isOfKind;
}

/** "283 | civilian | dead". */
const KINDS = new WordSet("civilian police army military government rebel");

const SECOND = new WordSet("second third");

export const CASUALTY_FRAGMENT_RULES: readonly Rule[] = [DEAD_PEOPLE, FRAGMENT];
