import { Relation, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** Verbs of announcing. */
export const PROCLAIMING = new WordSet("declare proclaim announce decree");

/** "once | the FARC has declared that its units are dissolved": not declared yet. */
const ONCE: ReadonlySet<string> = new Set(["once", "until", "unless", "if"]);

/** "declared that", "proclaimed a holiday": announcements (DECLARE is ours, see the contract). */
export const DECLARED: Rule = {
  name: "statement/declare",
  kind: "statement",
  verbs: PROCLAIMING.words.split(" "),
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive || clause.relation === Relation.Relative || ONCE.has(sentence.vocabulary.form(clause.marker)))
      return null;
    const content = contentOf(sentence, clause, Relation.Content);
    const isOf = clause.phrases.some((phrase) => phrase.preposition === sentence.words.of && phrase.first > clause.verb && PROCLAIMED.has(sentence, phrase.head));
    const isProclaimed =
      (clause.object !== null && PROCLAIMED.has(sentence, clause.object.head)) ||
      isOf ||
      isEnd(sentence, clause.object) ||
      (content !== null && PROCLAIMED.hasIn(sentence, content.last, content.end) && content.lemma === sentence.words.be);
    if (sentence.vocabulary.form(clause.lemma) === "announce" && !isProclaimed) return null;
    return content || isProclaimed ? statementOf(sentence, clause, "DECLARE", [], "asserted") : null;
  },
  yes: [
    ["The president declared on Thursday that Nov. 8 will be a holiday.", { act: "DECLARE" }],
    ["The FARC announced the end of its rebellion.", { act: "DECLARE", claimant: "farc-ep" }],
    ["The cabinet decreed on Friday that 9 July will be a public holiday.", { act: "DECLARE" }],
    ["The president declared a month of mourning.", { act: "DECLARE" }],
    ["The government announced that Friday would be a public holiday.", { act: "DECLARE" }],
  ],
  no: ["Kenya will lift the ban once the FARC has declared that its units are dissolved.", "The coach announced the end of his career.", "The guerrillas have hidden arms that were declared."],
};

/** "the end | of its rebellion", "an end | to the truce". */
function isEnd(sentence: Sentence, object: NounPhrase | null): boolean {
  const over = object !== null && sentence.form(object.head) === "end" ? (object.of ?? sentence.phraseAfter(object, sentence.words.to)) : null;
  return over !== null && ENDED.has(sentence, over.head);
}

const ENDED = new WordSet("rebellion insurgency war campaign truce ceasefire hostilities operations operation struggle offensive revolt siege blockade mobilisation mobilization");

/** What is announced for all to keep. */
export const PROCLAIMED = new WordSet("holiday war ceasefire truce independence mourning emergency victory law amnesty curfew republic");
const TALK = new WordSet("hold meet discuss patrol investigate form launch talk work");

/** "agreed to hold a joint inquiry": both sides, on something they do together (PLOVER AGREE). */
export const AGREED: Rule = {
  name: "statement/agree",
  kind: "statement",
  verbs: ["agree"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const content = contentOf(sentence, clause, Relation.Infinitive);
    if (!content || !TALK.hasId(sentence, content.lemma) || !speakerOf(sentence, clause)) return null;
    return statementOf(sentence, clause, "AGREE", [], "asserted");
  },
  yes: [["Government and FARC negotiators agreed to hold a joint inquiry.", { act: "AGREE" }]],
  no: ["The government agreed to withdraw its soldiers."],
};

export const STATEMENT_DECLARED_RULES: readonly Rule[] = [DECLARED, AGREED];
