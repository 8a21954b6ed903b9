import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { isTaken, lemmaOf, partiesBut, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const TALKS = new WordSet("talks negotiation negotiations consultation consultations dialogue parley");
/** What is a meeting only when it is one of talks, or of a body of both sides. */
const ROUNDS = new WordSet("round session meeting series set conference summit");
const BODIES = new WordSet(
  "talks negotiation negotiations consultations dialogue commission committee mechanism delegation delegations negotiators parties sides envoys mediators ministers leaders presidents commanders heads council",
);
const STARTS = new WordSet("open resume begin start reconvene convene restart continue");

/** "Talks resumed in Tehran on Monday", "a round of talks was held", "a meeting of the joint commission took place" (PLOVER CONSULT). */
export const TALKS_HELD: Rule = {
  name: "statement/talks-held",
  kind: "statement",
  verbs: [...STARTS.words.split(" "), "hold", "take", "be", "get"],
  needs: [`${TALKS.words} ${ROUNDS.words}`],
  needsOf: { take: ["place"], be: ["underway under"], get: ["underway under"] },
  read: (sentence, clause) => {
    if (
      !clause?.subject ||
      clause.isNegated ||
      clause.isReduced ||
      clause.modal !== 0 ||
      clause.isDue ||
      clause.relation === Relation.Infinitive ||
      sentence.form(sentence.first) === "should" ||
      isTaken(sentence, clause) ||
      !isOfTalks(sentence, clause.subject) ||
      !isHeld(sentence, clause)
    )
      return null;
    return clause.subject.isDate || !isPlaced(sentence, clause) ? null : consulting(sentence, clause);
  },
  yes: [
    ["Talks resumed in Oslo on Monday under Kenyan mediation.", { act: "CONSULT" }],
    ["A first round of talks was held in Oslo.", { act: "CONSULT" }],
    ["A meeting of the joint commission took place in Goma on Monday.", { act: "CONSULT" }],
    ["Talks between Kenya and the FARC opened in Oslo.", { act: "CONSULT" }],
  ],
  no: [
    "The talks of Kenya and the FARC were due to open on Monday.",
    "Should the talks open in Oslo in July, hospitals must come first.",
    "Talks will resume in Oslo on Monday.",
    "A meeting of the club took place in Oslo.",
    "The talks opened old wounds.",
    "Talks have not resumed in Oslo.",
  ],
};

/** "talks", "round of talks", "meeting of the joint commission". */
function isOfTalks(sentence: Sentence, subject: NounPhrase): boolean {
  if (TALKS.has(sentence, subject.head)) return true;
  if (!ROUNDS.hasNoun(sentence, subject.head)) return false;
  const of = subject.of ?? sentence.phraseAfter(subject, sentence.words.between);
  return of !== null && (BODIES.has(sentence, of.head) || sentence.parties(of).length > 1);
}

function isHeld(sentence: Sentence, clause: Clause): boolean {
  switch (lemmaOf(sentence, clause)) {
    case "hold":
      return clause.isPassive;
    case "take":
      return clause.object !== null && sentence.form(clause.object.head) === "place";
    case "be":
      return ["underway", "under"].includes(sentence.form(clause.last));
    case "get":
      return ["underway", "under"].includes(sentence.form(clause.last));
    default:
      return clause.object === null || clause.object.isDate;
  }
}

/** Some place, day or parties make the talks a meeting of this report. */
function isPlaced(sentence: Sentence, clause: Clause): boolean {
  const [first, last] = sentence.clauseSpan(clause);
  return (
    sentence.dateIn(first, last) !== null ||
    sentence.places.some((place) => place.first >= first && place.last <= last) ||
    sentence.phraseBehind(clause, sentence.words.between, sentence.words.with) !== null
  );
}

/** Nobody takes the position: both sides meet. */
function consulting(sentence: Sentence, clause: Clause): Draft {
  const [first, last] = sentence.clauseSpan(clause);
  const between = sentence.phraseBehind(clause, sentence.words.between);
  return { kind: "statement", first, last, at: clause.verb, clause, stance: "asserted", statement: { act: "CONSULT", to: sentence.parties(between), about: sentence.text(first, last) } };
}

const OPPOSITE = new WordSet("opposite across with together");

/** "sat down opposite the negotiators", "took stock of the truce", "met face to face", "compared notes". */
export const SAT_DOWN: Rule = {
  name: "statement/sat-down",
  kind: "statement",
  verbs: ["sit", "take", "meet", "compare"],
  needsOf: { sit: ["face down opposite"], take: ["stock"], compare: ["notes"], meet: ["face"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.modal !== 0 || isTaken(sentence, clause) || !isSide(sentence, clause.subject)) return null;
    const object = clause.object === null ? "" : sentence.form(clause.object.head);
    const isMet =
      lemmaOf(sentence, clause) === "sit"
        ? sentence.form(clause.last) === "face" ||
          (sentence.form(clause.last) === "down" &&
            (OPPOSITE.hasIn(sentence, clause.last, clause.last + 2) || (SIDES.has(sentence, clause.subject.head) && MEETS_AT.has(sentence, clause.last + 1)))) ||
          sentence.form(clause.last) === "opposite"
        : lemmaOf(sentence, clause) === "take"
          ? object === "stock"
          : lemmaOf(sentence, clause) === "compare"
            ? object === "notes"
            : sentence.form(clause.last) === "face" || object === "face";
    if (!isMet) return null;
    const speaker = speakerOf(sentence, clause);
    const other = sentence.syntax.phrases.find((phrase) => OPPOSITE.has(sentence, phrase.prepositionAt) && phrase.first > clause.first) ?? null;
    return { ...(statementOf(sentence, clause, "CONSULT", partiesBut(sentence, other, speaker)) ?? consulting(sentence, clause)), stance: "asserted" };
  },
  yes: [
    ["The FARC sat down opposite Kenya's negotiators in Oslo.", { act: "CONSULT", to: ["KEN"] }],
    ["The two delegations sat down in Oslo on Monday.", { act: "CONSULT" }],
    ["The two foreign ministers took stock of the truce.", { act: "CONSULT" }],
  ],
  no: ["A family sat down in Goma.", "The boy sat down opposite the school.", "The shop took stock on Monday."],
};

/** "sat down | in Abuja". */
const MEETS_AT = new WordSet("in at again");

const SIDES = new WordSet("we they he ministers presidents envoys negotiators delegations delegation sides parties leaders commanders generals");

function isSide(sentence: Sentence, subject: NounPhrase): boolean {
  return SIDES.has(sentence, subject.head) || sentence.parties(subject).length > 0;
}

export const STATEMENT_TALKS_RULES: readonly Rule[] = [TALKS_HELD, SAT_DOWN];
