import type { Rule } from "../model.js";
import { WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";

const HELD_DOWN = new WordSet("pull drag take line march lead haul order blindfold bind tie round force remove");
const AIMED = new WordSet("at");

/** "were pulled off a bus and shot", "police shot ten unarmed men": shot, and no wound told. */
export const SHOT: Rule = {
  name: "casualties/shot",
  kind: "casualties",
  verbs: ["shoot"],
  needs: ["#"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.modal !== 0 || clause.particle !== 0 || AIMED.has(sentence, clause.last) || HURTS.hasIn(sentence, sentence.first, sentence.last)) return null;
    const before = sentence.syntax.clauses[sentence.syntax.clauses.indexOf(clause) - 1];
    const isTaken = before !== undefined && before.isPassive && HELD_DOWN.hasId(sentence, before.lemma) && sentence.form(clause.first - 1) === "and" && clause.object === null;
    const who = isTaken ? before.subject : clause.isPassive ? null : clause.object;
    if (!who || who.isPronoun || who.isDate || sentence.isRead(who)) return null;
    const victims = sentence.victims.all(who, sentence.speakerAt(clause.verb)).filter(({ count, isElliptic }) => !isElliptic && (count.value ?? 0) > 1);
    return draftsOf(sentence, clause, victims, "killed", clause.first, clause.last);
  },
  yes: [
    ["On the 4th, 12 men were pulled off a bus and shot.", { outcome: "killed", value: 12, category: "civilian" }],
    ["Police shot ten unarmed men in the village.", { outcome: "killed", value: 10, category: "civilian" }],
  ],
  no: ["Police shot at ten men.", "Soldiers shot two boys in the legs.", "The crew shot two films.", "Police shot and wounded ten men."],
};

const HURTS = new WordSet("wounded wounding injured injuring hurt dead death leg legs arm foot shoulder chest head stomach back");
