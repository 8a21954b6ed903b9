import { Relation, type Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, sideOf } from "./events-sides.js";
import { isTaken, lemmaOf, partiesBut, speakerOf, spoken, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const WRONGS = new WordSet("mistake mistakes error errors wrong");
const PARDON = new WordSet("forgiveness pardon");

/** "We made a mistake", "it was sorry for the deaths", "It was us", "asked forgiveness": a fault owned up to (PLOVER CONCEDE). */
export const OWNED_UP: Rule = {
  name: "statement/owned-up",
  kind: "statement",
  verbs: ["make", "be", "ask", "beg", "own", "own up"],
  needs: [`${WRONGS.words} ${PARDON.words} sorry us own`],
  needsOf: { make: ["~"], be: ["~"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.modal !== 0 || isTaken(sentence, clause)) return null;
    const { object } = clause;
    switch (lemmaOf(sentence, clause)) {
      case "own":
        return sentence.form(clause.last - 1) === "up" && (clause.object === null || clause.object.isDate) && speakerOf(sentence, clause)?.party ? statementOf(sentence, clause, "CONCEDE", []) : null;
      case "ask":
      case "beg":
        return object !== null && PARDON.has(sentence, object.head) && speakerOf(sentence, clause)?.party ? statementOf(sentence, clause, "CONCEDE", []) : null;
      case "make":
        return object !== null && WRONGS.has(sentence, object.head) && clause.subject.isPronoun && sentence.speakerAt(clause.verb)?.party ? spoken(sentence, clause, "CONCEDE", []) : null;
      default: {
        const isSorry = sentence.form(clause.predicate) === "sorry" && clause.subject.isPronoun;
        const isUs = object !== null && sentence.form(object.head) === "us" && sentence.form(clause.subject.head) === "it";
        const isWrong = sentence.form(clause.predicate) === "wrong" && sentence.words.isWe[sentence.tokens.word[clause.subject.head]!] === 1;
        const isSlip = object !== null && WRONGS.has(sentence, object.head) && sentence.form(clause.subject.head) === "it" && clause.end <= object.last + 1;
        return (isSorry || isUs || isWrong || isSlip) && sentence.speakerAt(clause.verb)?.party ? spoken(sentence, clause, "CONCEDE", []) : null;
      }
    }
  },
  yes: [
    ["“We made a mistake,” the FARC said.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["Kenya said it was sorry for the deaths.", { act: "CONCEDE", claimant: "KEN" }],
    ["“It was us,” the FARC said.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["“We were wrong,” said the FARC.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["Kenya owned up on Friday.", { act: "CONCEDE", claimant: "KEN" }],
  ],
  no: ["“They made a mistake,” the driver said.", "The driver owned up on Friday.", "“It was not us,” the FARC said."],
};

const TAKEN_UP = new WordSet("offer invitation proposal suggestion plan text terms");

/** "The Polisario accepted.", "Rwanda consented", "took up the offer", "accepted in full the text" (PLOVER AGREE). */
export const ACCEPTED: Rule = {
  name: "statement/accepted",
  kind: "statement",
  verbs: ["accept", "consent", "assent", "acquiesce", "take", "take up"],
  needsOf: { take: ["up"], "take up": ["up"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.isReduced || clause.modal !== 0 || clause.relation === Relation.Infinitive || isTaken(sentence, clause)) return null;
    const { object } = clause;
    if (lemmaOf(sentence, clause) === "accept" && object !== null && PLANS.hasNoun(sentence, object.head) && isSide(sentence, clause))
      return statementOf(sentence, clause, "AGREE", partiesBut(sentence, object, speakerOf(sentence, clause)));
    if (!speakerOf(sentence, clause)?.party) return null;
    if (lemmaOf(sentence, clause) === "take")
      return object !== null && sentence.form(clause.last - 1) === "up" && TAKEN_UP.has(sentence, object.head) ? statementOf(sentence, clause, "AGREE", []) : null;
    const inFull = clause.phrases.find(({ preposition, first }) => preposition === sentence.words.in && first > clause.verb);
    const behind = inFull && ["full", "principle"].includes(sentence.form(inFull.head)) ? (sentence.syntax.phrases[inFull.index + 1] ?? null) : null;
    if (behind !== null && behind.first === inFull!.last) {
      const draft = statementOf(sentence, clause, "AGREE", partiesBut(sentence, behind, speakerOf(sentence, clause)));
      return draft && { ...draft, last: Math.max(draft.last, behind.last) };
    }
    const isBare = object === null || object.isDate;
    const isAlone = clause.end - clause.last <= 3 && !sentence.syntax.clauses.some(({ governor }) => governor === clause);
    return isBare && isAlone && clause.relation === Relation.Main ? statementOf(sentence, clause, "AGREE", []) : null;
  },
  yes: [
    ["Norway offered to host talks. The FARC accepted.", { act: "AGREE", claimant: "farc-ep" }],
    ["The FARC has accepted in full the text laid before it.", { act: "AGREE", claimant: "farc-ep" }],
    ["The rebels accepted the UN plan on Monday.", { act: "AGREE" }],
    ["The FARC took up the offer of the church.", { act: "AGREE", claimant: "farc-ep" }],
  ],
  no: ["The driver accepted.", "The firm accepted the offer of a bank.", "The rebels accepted the gift of a cow.", "The FARC accepted 300 blankets."],
};

const PLANS = new WordSet("plan proposal offer truce ceasefire roadmap mediation invitation demand terms deal accord agreement ultimatum condition timetable");

/** Somebody with arms or a state: "the rebels", "Kenya". */
const isSide = (sentence: Sentence, clause: Clause): boolean => (speakerOf(sentence, clause)?.party ?? null) !== null || isArmed(sideOf(sentence, clause.subject));

export const STATEMENT_OWNING_RULES: readonly Rule[] = [OWNED_UP, ACCEPTED];
