import type { NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import { join, with_ } from "./events-battles.js";
import { eventDraft, isTold } from "./events-draft.js";
import { isGame } from "./events-games.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const TRADE = new WordSet("company firm agency contractor");

/** "Rebels were engaged by government troops", "border guards brawled with Ugandan troops": both sides are armed. */
export const ENGAGED: Rule = {
  name: "event/engaged",
  kind: "event",
  verbs: ["engage", "brawl", "scuffle", "grapple"],
  read: (sentence, clause) => {
    if (!clause?.subject || !isTold(sentence, clause) || isGame(sentence)) return null;
    const isEngaged = sentence.vocabulary.form(clause.lemma) === "engage";
    const other = isEngaged ? doerOf(sentence, clause) : with_(sentence, clause);
    const isFoe = (phrase: NounPhrase | null): boolean => isArmed(sideOf(sentence, phrase));
    if (isEngaged && other !== null && TRADE.has(sentence, other.head)) return null;
    if (clause.isPassive !== isEngaged || !isFoe(clause.subject) || (isEngaged && !isFoe(other))) return null;
    if (other !== null && sideOf(sentence, other) !== null && !isFoe(other)) return null;
    return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, clause.subject, isFoe(other) ? other : null) });
  },
  yes: [
    ["Rebels were engaged by government troops at Goma.", { subType: "Armed clash", place: "Goma" }],
    ["Border guards of the two countries brawled with clubs at Busia on Monday.", { subType: "Armed clash", place: "Busia", when: "2020-11-30" }],
  ],
  no: ["Forty soldiers were engaged by the company as guards.", "The troops were engaged in talks at Goma.", "Policemen scuffled with reporters in Goma."],
};
