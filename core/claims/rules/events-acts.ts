import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { eventDraft, extend, isTold, mainParties } from "./events-draft.js";
import { isPlaced } from "./events-place.js";
import { THINGS } from "./events-strategic.js";
import { isAccordAt } from "./events-words.js";
import { sideOf, violenceOf } from "./events-sides.js";
import { WordMap, WordSet } from "../word-set.js";

/** Acts upon people, by their nouns. */
const UPON_PEOPLE = new WordMap<SubType>({
  killing: "Attack",
  murder: "Attack",
  assassination: "Attack",
  execution: "Attack",
  massacre: "Attack",
  beheading: "Attack",
  beating: "Attack",
  torture: "Attack",
  slaying: "Attack",
  shooting: "Attack",
  stabbing: "Attack",
  slaughter: "Attack",
  lynching: "Mob violence",
  abduction: "Abduction/forced disappearance",
  kidnapping: "Abduction/forced disappearance",
  disappearance: "Abduction/forced disappearance",
  seizure: "Abduction/forced disappearance",
  rape: "Sexual violence",
  arrest: "Arrests",
  detention: "Arrests",
  jailing: "Arrests",
});

/** Acts upon things. */
const UPON_THINGS = new WordSet("burning looting torching destruction ransacking plundering pillaging pillage razing demolition vandalising robbery arson");
const SIGNINGS = new WordSet("signing initialling signature conclusion");
const WANTS = new WordSet("call demand order seek want press urge appeal push plan threaten ban prohibit forbid renounce end stop prevent avoid fear warn investigate offer");

/** Is the act asked for, ordered or feared, and not told? */
function isWanted(sentence: Sentence, phrase: NounPhrase): boolean {
  const host = phrase.clause ?? sentence.syntax.clauses.findLast(({ first }) => first < phrase.first) ?? null;
  if (host === null || host.subject === phrase) return false;
  return WANTS.hasId(sentence, host.lemma) && (host.object === phrase || phrase.preposition === sentence.words.for || phrase.prepositionAt === host.last);
}

function actUpon(sentence: Sentence, phrase: NounPhrase, of: NounPhrase): SubType | null {
  const noun = sentence.nounLemma(phrase.head) || sentence.tokens.word[phrase.head]!;
  if (UPON_THINGS.hasId(sentence, noun)) return THINGS.hasNoun(sentence, of.head) || (of.of !== null && THINGS.hasNoun(sentence, of.of.head)) ? "Looting/property destruction" : null;
  const subType = UPON_PEOPLE.of(sentence, noun);
  if (!subType || sentence.victims.one(of, null) === null) return null;
  return subType === "Attack" && sentence.vocabulary.form(noun) === "shooting" ? violenceOf(sentence, null, sideOf(sentence, of), of) : subType;
}

/** "the abduction of two traders", "the burning of 40 houses at Boda": an act told by its noun, of people that are counted or somewhere, or of things. */
export const ACT_OF: Rule = {
  name: "event/act-of",
  kind: "event",
  nouns: `${UPON_PEOPLE.words} ${UPON_THINGS.words}`.split(" "),
  read: (sentence, _clause, phrase) => {
    const { of } = phrase ?? {};
    if (!phrase || !of || of.isDate || of.isPronoun || (phrase.clause && !isTold(sentence, phrase.clause)) || isWanted(sentence, phrase)) return null;
    if (sentence.drafts.some((draft) => draft.kind === "event" && draft.first <= phrase.head && phrase.head < draft.last)) return null;
    const subType = actUpon(sentence, phrase, of);
    const by = sentence.phraseAfter(phrase, sentence.words.by);
    const last = Math.max(extend(sentence, of.last), by?.last ?? 0);
    if (!subType || (subType === "Looting/property destruction" && sentence.countIn(of) === null && !isPlaced(sentence, phrase.first, last))) return null;
    return eventDraft(sentence, { subType, clause: null, first: phrase.first, last, at: phrase.head, actor: by, target: of });
  },
  yes: [
    ["The army complained of the abduction of two traders near Goma by armed men.", { subType: "Abduction/forced disappearance", place: "Goma" }],
    ["The killing of two monks in Pattani shocked the town.", { subType: "Attack", place: "Pattani" }],
    ["The burning of 40 houses at Goma drew a protest.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Residents spoke of the looting of the market in Goma.", { subType: "Looting/property destruction", place: "Goma" }],
  ],
  no: ["The killing of civilians must end.", "The execution of the budget was slow.", "The bishop called for the arrest of two officers in Goma.", "The burning of rubbish in Goma is a nuisance."],
};

/** "the signing of the accord in Oslo on 23 June". */
export const SIGNING_OF: Rule = {
  name: "event/signing-of",
  kind: "event",
  nouns: SIGNINGS.words.split(" "),
  read: (sentence, _clause, phrase): Draft | null => {
    const { of } = phrase ?? {};
    if (!phrase || !of || of.isDate || !isAccordAt(sentence, of.head) || (phrase.clause && !isTold(sentence, phrase.clause)) || isWanted(sentence, phrase)) return null;
    if (sentence.drafts.some(({ kind, event }) => kind === "event" && event!.subType === "Agreement")) return null;
    const last = extend(sentence, of.last);
    if (sentence.datesIn(of.last, last).length === 0) return null;
    return eventDraft(sentence, { subType: "Agreement", clause: null, first: phrase.first, last, at: phrase.head, actors: mainParties(sentence) });
  },
  yes: [["The signing of the accord in Oslo on 23 June was watched by both peoples.", { subType: "Agreement", place: "Oslo", when: "2020-06-23" }]],
  no: ["The signing of the accord is awaited.", "The signing of the contract in Oslo on 23 June was cheered."],
};

export const ACT_RULES: readonly Rule[] = [ACT_OF, SIGNING_OF];
