import { Relation, type Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, partiesBut, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** What one side lays at the door of another. */
const WRONGS = new WordSet("fire shoot attack start begin break violate breach kill shell bomb provoke ambush hit launch strike murder burn loot");
const NOBODY = new WordSet("nobody none no");

/** "that no civilian was killed" is a toll of none. */
const HARMS = new WordSet("kill wound injure hurt die harm lose");

/** Is what is insisted on a denial: "that nobody was made to go", "that it has not broken the truce"? */
const isDenial = (sentence: Sentence, { isNegated, lemma, modal, subject }: Clause): boolean =>
  modal === 0 && !HARMS.hasId(sentence, lemma) && (isNegated || (subject !== null && NOBODY.has(sentence, subject.first)));

/** "insists that the patrol fired first", "insisted that nobody had been made to go": a charge, or a denial, held to. */
export const INSISTED: Rule = {
  name: "statement/insist",
  kind: "statement",
  verbs: ["insist"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || sentence.drafts.some(({ kind, at }) => kind === "statement" && at === clause.verb)) return null;
    const content = contentOf(sentence, clause, Relation.Content);
    const speaker = speakerOf(sentence, clause);
    if (!content || !speaker?.party) return null;
    if (isDenial(sentence, content)) return statementOf(sentence, clause, "REJECT", []);
    const to = content.isPassive || content.modal !== 0 ? [] : partiesBut(sentence, content.subject, speaker);
    return to.length > 0 && WRONGS.hasId(sentence, content.lemma) ? statementOf(sentence, clause, "ACCUSE", to) : null;
  },
  yes: [
    ["The FARC insists that the Kenyan patrol fired first.", { act: "ACCUSE", claimant: "farc-ep", to: ["KEN"] }],
    ["Kenya insists that the FARC started the fighting.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya insisted that nobody had been made to go.", { act: "REJECT", claimant: "KEN" }],
  ],
  no: [
    "Kenya insists that no civilian has been killed since the truce.",
    "Kenya insists that the truce holds.",
    "The coach insisted that nobody was to blame.",
    "Kenya insisted that the FARC was ready.",
  ],
};

/** "Kenya called on the FARC to disarm. The FARC refused.": a demand turned down, which the words before tell. */
export const REFUSED_IT: Rule = {
  name: "statement/refused-it",
  kind: "statement",
  verbs: ["refuse", "decline"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.object !== null || clause.relation !== Relation.Main || clause.modal !== 0) return null;
    if (clause.phrases.some(({ isDate, first }) => !isDate && first > clause.verb) || sentence.syntax.clauses.some(({ governor }) => governor === clause)) return null;
    const speaker = speakerOf(sentence, clause);
    const asker = sentence.memory.speakers[0];
    if (!speaker?.party || !asker?.actor.party || asker.actor.party === speaker.party || asker.paragraph !== sentence.paragraph) return null;
    return statementOf(sentence, clause, "REJECT", [asker.actor.party]);
  },
  yes: [["Kenya called on the FARC to hand the commander over. The FARC refused.", { act: "REJECT", claimant: "farc-ep" }]],
  no: ["The FARC refused.", "Exports of Kenya declined."],
};

export const STATEMENT_INSISTED_RULES: readonly Rule[] = [INSISTED, REFUSED_IT];
