import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { endOfSaid, isOwnVoice, isTaken, lemmaOf, partiesBut, speakerOf, spoken, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** What one may have in a deed. */
const SHARES = new WordSet("knowledge part hand role involvement share connection link links dealings");

/** "said he knew nothing of the raid", "had no hand in it", "took no part", "wants nothing to do with the plan". */
export const KNEW_NOTHING: Rule = {
  name: "statement/knew-nothing",
  kind: "statement",
  verbs: ["know", "have", "take", "play", "want"],
  needs: [`nothing none ${SHARES.words}`],
  read: (sentence, clause) => {
    if (!clause?.object || !clause.subject || clause.isPassive || isTaken(sentence, clause)) return null;
    const lemma = lemmaOf(sentence, clause);
    const form = sentence.form(clause.object.head);
    if (form === "none") return saidOfSelf(sentence, clause, lemma === "want" || (lemma === "have" && clause.modal !== 0));
    const isNothing = form === "nothing" && (lemma === "know" || sentence.form(clause.object.last + 1) === "do" || sentence.form(clause.object.last) === "against");
    const isNone = lemma !== "know" && sentence.form(clause.object.first) === "no" && SHARES.has(sentence, clause.object.head);
    if (!isNothing && !isNone) return null;
    if (lemma === "want") return saidOfSelf(sentence, clause, isNothing);
    const speaker = sentence.speakerAt(clause.verb);
    return speaker?.party && (clause.subject.isPronoun || sentence.parties(clause.subject).includes(speaker.party)) ? spoken(sentence, clause, "REJECT", []) : null;
  },
  yes: [
    ["The Kenyan army said it knew nothing of the raid.", { act: "REJECT", claimant: "KEN" }],
    ["“We had nothing to do with this,” a FARC spokesman said.", { act: "REJECT", claimant: "farc-ep" }],
    ["The FARC wants nothing to do with the plan.", { act: "REJECT", claimant: "farc-ep" }],
    ["The FARC would have none of it.", { act: "REJECT", claimant: "farc-ep" }],
  ],
  no: ["The boy knew nothing of the raid.", "The clinic has no links to the port, the mayor said."],
};

/** The party itself turns it down; "would have none" is no perfect of something that did not happen. */
function saidOfSelf(sentence: Sentence, clause: Clause, isTurnedDown: boolean): Draft | null {
  const draft = isTurnedDown && speakerOf(sentence, clause)?.party ? statementOf(sentence, clause, "REJECT", [], "asserted") : null;
  return draft && { ...draft, clause: null };
}

const INVOLVED = new WordSet("involve implicate");
/** Deeds that a side is charged with and says it did not do. */
const DEEDS = new WordSet(
  "fire attack kill shell bomb abduct kidnap cross hit shoot plant lay burn loot torture violate enter open strike target execute massacre launch break ambush rape mine carry commit order breach harm invade",
);

/** "it was not involved in the killings", "we did not fire on any vehicle": one's own doing denied. */
export const DID_NOT: Rule = {
  name: "statement/did-not",
  kind: "statement",
  verbs: [...INVOLVED.words.split(" "), ...DEEDS.words.split(" ")],
  needs: ["~"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.modal !== 0 || clause.isDue || isTaken(sentence, clause) || !sentence.attributionAt(clause.verb)) return null;
    const isInvolved = INVOLVED.hasId(sentence, clause.lemma);
    const isNever = clause.isNegated || sentence.form(clause.first) === "never";
    const isNoneOfOurs = isNo(sentence, clause.subject) && isOfSpeaker(sentence, clause.subject, clause);
    if (!isNoneOfOurs && !(isNever && clause.isPassive === isInvolved && isSelf(sentence, clause))) return null;
    return sentence.attributionAt(clause.verb)?.manner === "deny" ? null : spoken(sentence, clause, "REJECT", []);
  },
  yes: [
    ["The army of Kenya insists that it was not involved in the killings.", { act: "REJECT", claimant: "KEN" }],
    ["No Kenyan aircraft crossed the line, the Kenyan army said on Monday.", { act: "REJECT", claimant: "KEN" }],
    ["“We did not fire on any vehicle,” said the FARC.", { act: "REJECT", claimant: "farc-ep" }],
  ],
  no: ["The convoy was not involved in the accident, the mayor said.", "The FARC did not attack the town."],
};

/** "No Indian aircraft", "not one of our soldiers", "none of its men". */
function isNo(sentence: Sentence, subject: NounPhrase): boolean {
  const first = sentence.form(subject.first);
  return first === "no" || first === "none" || first === "neither" || (first === "not" && subject.last - subject.first > 1) || sentence.form(subject.first - 1) === "not";
}

/** Is a phrase of the speaker's own side, by name or as "our", "its"? */
function isOfSpeaker(sentence: Sentence, subject: NounPhrase, clause: Clause): boolean {
  const speaker = sentence.speakerAt(clause.verb);
  if (!speaker?.party) return false;
  const owner = sentence.actors.owner(subject) ?? (subject.of ? sentence.actors.owner(subject.of) : null);
  const of = subject.of;
  const isOur = of !== null && sentence.words.isWe[sentence.tokens.word[of.first]!] === 1;
  return isOur || owner?.party === speaker.party;
}

/** Does the subject of a clause mean its speaker? */
function isSelf(sentence: Sentence, clause: Clause): boolean {
  const speaker = sentence.speakerAt(clause.verb);
  if (!speaker?.party) return false;
  return clause.subject!.isPronoun || sentence.parties(clause.subject).includes(speaker.party) || sentence.actors.owner(clause.subject!)?.party === speaker.party;
}

/** "Not one of our men set foot in the village". */
export const SET_NO_FOOT: Rule = {
  name: "statement/set-no-foot",
  kind: "statement",
  verbs: ["set", "be", "go", "leave"],
  needs: ["foot near there", "no none neither not", "~"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.modal !== 0 || clause.isPassive || isTaken(sentence, clause)) return null;
    if (!sentence.speakerAt(clause.verb)?.party || sentence.attributionAt(clause.verb)?.manner === "deny") return null;
    const isFoot = clause.object !== null && sentence.form(clause.object.head) === "foot";
    const isThere = lemmaOf(sentence, clause) === "be" && ["near", "there"].includes(sentence.form(clause.last)) && isOfSpeaker(sentence, clause.subject, clause);
    return isNo(sentence, clause.subject) && (isFoot || isThere) ? spoken(sentence, clause, "REJECT", []) : null;
  },
  yes: [["Not one of our soldiers set foot in the village, the Kenyan army said.", { act: "REJECT", claimant: "KEN" }]],
  no: ["No tourist set foot in the village, the mayor said."],
};

/** What is not to be had before something else: talks, a deal, ground. */
const WITHHELD = new WordSet(
  "talks negotiations dialogue ceasefire truce peace deal concession concessions compromise surrender withdrawal recognition elections agreement disarmament discussion meeting amnesty pullout handover retreat",
);
const TERMS = new WordSet("until while before without unless till so as with");

/** "No talks until the shelling stops", "there can be no deal with them": turned down, or put off till something is done. */
export const NO_TALKS: Rule = {
  name: "statement/no-talks",
  kind: "statement",
  sentences: true,
  needs: [WITHHELD.words, "no", "~"],
  read: (sentence) => {
    if (sentence.attributions.length === 0 && sentence.carried === null) return null;
    for (const phrase of sentence.syntax.phrases) {
      if (sentence.tokens.word[phrase.first] !== sentence.words.no || !WITHHELD.has(sentence, phrase.head)) continue;
      const attribution = sentence.attributionAt(phrase.head);
      const speaker = attribution?.actor ?? null;
      const { clause } = phrase;
      if (
        !speaker?.party ||
        attribution?.manner === "deny" ||
        attribution?.manner === "think" ||
        !isHeldBack(sentence, phrase) ||
        sentence.drafts.some(({ kind, first, last }) => kind === "statement" && first <= phrase.head && phrase.head < last)
      )
        continue;
      const first = clause && clause.start < phrase.first ? clause.start : phrase.first;
      const last = endOfSaid(sentence, phrase.head);
      return {
        kind: "statement",
        first,
        last,
        at: phrase.head,
        clause,
        stance: "asserted",
        claimant: speaker,
        when: null,
        statement: { act: "REJECT", to: [], about: sentence.text(phrase.first, last) },
      };
    }
    return null;
  },
  yes: [
    ["“No talks while our people are in prison,” the FARC said.", { act: "REJECT", claimant: "farc-ep" }],
    ["There can be no deal with the FARC, the Kenyan president said.", { act: "REJECT", claimant: "KEN" }],
  ],
  no: ["There were no talks with Kenya, the mayor said.", "No talks were held in May, the Kenyan minister said."],
};

/** A bare "no talks until …", or "there will be", "can be", "is no …". */
function isHeldBack(sentence: Sentence, phrase: NounPhrase): boolean {
  const { clause } = phrase;
  const isTermed = TERMS.has(sentence, phrase.last);
  if (clause === null || clause.first < phrase.first - 4) return isTermed;
  return (clause.lemma === sentence.words.be || clause.lemma === 0) && (clause.modal !== 0 || (isTermed && sentence.form(clause.first) === "is"));
}

const NOT_TO_BE_HAD = new WordSet("negotiable acceptable");
const TRUE = new WordSet("true so");

/** "None of this is true", "the talks are out of the question", "our borders are not negotiable". */
export const IS_NOT_SO: Rule = {
  name: "statement/is-not-so",
  kind: "statement",
  verbs: ["be"],
  needs: ["question true negotiable acceptable such"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isReduced || isTaken(sentence, clause) || !sentence.speakerAt(clause.verb)?.party) return null;
    const out = clause.phrases.some((phrase) => sentence.form(phrase.head) === "question" && (sentence.form(phrase.prepositionAt) === "out" || sentence.form(phrase.prepositionAt - 1) === "out"));
    const isUntrue = clause.predicate >= 0 && (sentence.form(clause.subject.first) === "none" || clause.isNegated) && TRUE.has(sentence, clause.predicate);
    const isShut = clause.predicate >= 0 && clause.isNegated && NOT_TO_BE_HAD.has(sentence, clause.predicate);
    const isNoSuch = clause.object !== null && sentence.form(clause.object.first) === "no" && sentence.form(clause.object.first + 1) === "such";
    return out || isUntrue || isShut || isNoSuch ? spoken(sentence, clause, "REJECT", []) : null;
  },
  yes: [
    ["Talks with the FARC are out of the question, Kenya says.", { act: "REJECT", claimant: "KEN" }],
    ["“None of this is true,” said the FARC.", { act: "REJECT", claimant: "farc-ep" }],
    ["The border is not negotiable, the Kenyan minister said.", { act: "REJECT", claimant: "KEN" }],
    ["There was no such attack, the Kenyan army said.", { act: "REJECT", claimant: "KEN" }],
  ],
  no: ["The price was not acceptable to the clinic.", "The question was out of date, the mayor said."],
};

/** "Tbilisi distanced itself from the raid", "washed its hands of it". */
export const KEPT_AWAY: Rule = {
  name: "statement/kept-away",
  kind: "statement",
  verbs: ["distance", "dissociate", "disassociate", "wash", "disown"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive) return null;
    const form = sentence.form(clause.object.head);
    const isSelfless = lemmaOf(sentence, clause) === "disown" || form.endsWith("self") || form.endsWith("selves") || (form === "hands" && clause.object.of !== null);
    return isSelfless && (speakerOf(sentence, clause)?.party || isOwnVoice(sentence, clause))
      ? statementOf(sentence, clause, "REJECT", partiesBut(sentence, clause.object, speakerOf(sentence, clause)))
      : null;
  },
  yes: [["The FARC distanced itself from the bombing.", { act: "REJECT", claimant: "farc-ep" }]],
  no: ["The boy washed his hands."],
};

export const STATEMENT_DENIAL_RULES: readonly Rule[] = [KNEW_NOTHING, DID_NOT, SET_NO_FOOT, NO_TALKS, IS_NOT_SO, KEPT_AWAY];
