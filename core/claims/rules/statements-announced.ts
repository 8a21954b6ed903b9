import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isConditional } from "../stance.js";
import { PROCLAIMING } from "./statements-declared.js";
import { contentOf, isTaken, speakerOf, spoken, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** What authorities keep everybody to. */
const KEPT = new WordSet("holiday mourning curfew emergency amnesty lockdown siege law");
const WARS = new WordSet("war truce ceasefire accord agreement deal peace operation offensive campaign struggle talks dialogue process fighting hostilities");
const DONE_WITH = new WordSet("over dead void finished ended null closed buried history");
const SPEAKS_FOR: ReadonlySet<string> = new Set(["government", "military", "opposition", "non-state", "international"]);

/** "The curfew now begins at six, the presidency announced", "Friday will be a day of mourning", "the war is over": announced in the words of those in charge. */
export const ANNOUNCED_STATE: Rule = {
  name: "statement/announced-state",
  kind: "statement",
  verbs: ["be", "begin", "start", "extend", "impose", "lift", "last", "apply", "end", "run"],
  needs: [`${KEPT.words} ${DONE_WITH.words}`, "~"],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || clause.isNegated || clause.relation === Relation.Relative || isMeanwhile(sentence, clause) || isTaken(sentence, clause) || isConditional(sentence, clause))
      return null;
    const attribution = sentence.attributionAt(clause.verb);
    if (attribution?.manner !== "say" && attribution?.manner !== "label") return null;
    const speaker = attribution.actor;
    if (!speaker || !SPEAKS_FOR.has(speaker.type)) return null;
    const first = Math.max(clause.start, sentence.first);
    if (clause.lemma === sentence.words.be && clause.modal === 0)
      return clause.subject !== null && WARS.has(sentence, clause.subject.head) && DONE_WITH.hasIn(sentence, clause.last, clause.last + 3) ? announced(sentence, clause) : null;
    const isKept = KEPT.hasIn(sentence, first, Math.min(sentence.last, clause.end + 1)) && (clause.lemma !== sentence.words.be || KEPT.hasIn(sentence, clause.last, clause.end + 1));
    return isKept ? announced(sentence, clause) : null;
  },
  yes: [
    ["The curfew now begins at six, the Kenyan army announced.", { act: "DECLARE", claimant: "KEN" }],
    ["The state of emergency is extended to June, the Kenyan government announced.", { act: "DECLARE", claimant: "KEN" }],
    ["As of today the war is over, the Kenyan president said.", { act: "DECLARE", claimant: "KEN" }],
    ["Friday will be a day of mourning, the Kenyan president said.", { act: "DECLARE", claimant: "KEN" }],
  ],
  no: ["The film begins at six, the Kenyan army announced.", "The curfew begins at six, the driver said.", "The M23 said it would not sign while the state of emergency lasted."],
};

/** "would not sign | while the state of emergency lasted": what goes on beside, and is not what is made known. */
const isMeanwhile = (sentence: Sentence, { relation, marker }: Clause): boolean => relation === Relation.Adverbial && WHILE.hasId(sentence, marker);
const WHILE = new WordSet("while until till unless before once as");

/** The whole of the clause, a date ahead of it included. */
function announced(sentence: Sentence, clause: Clause): Draft | null {
  const draft = spoken(sentence, clause, "DECLARE", []);
  if (!draft) return null;
  const from = sentence.attributionAt(clause.verb)?.content.find(([first, last]) => first <= clause.first && clause.first < last)?.[0] ?? draft.first;
  const isLead = draft.first - from <= LEAD && !sentence.isStopBetween(from, draft.first);
  return { ...draft, first: isLead && from >= sentence.first ? from : draft.first };
}

const LEAD = 6;

const PARTING = new WordSet("sever break cut suspend dissolve quit leave disband renounce end split close join form resign recall abolish restore merge");

/** "announced that it had severed its ties", "declared the accord dead", "proclaimed itself a party". */
export const ANNOUNCED_STEP: Rule = {
  name: "statement/announced-step",
  kind: "statement",
  verbs: PROCLAIMING.words.split(" "),
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive || isTaken(sentence, clause) || !speakerOf(sentence, clause)?.party) return null;
    const content = contentOf(sentence, clause, Relation.Content);
    const isStep = content !== null && !content.isPassive && (content.isPerfect || content.modal === 0) && (content.subject?.isPronoun ?? false) && PARTING.hasId(sentence, content.lemma);
    const { object } = clause;
    const isDead = object !== null && DONE_WITH.hasIn(sentence, object.last, object.last + 2);
    const isSelf = object !== null && object.isPronoun && sentence.form(object.head).endsWith("self");
    if (!isStep && !isDead && !isSelf) return null;
    const draft = statementOf(sentence, clause, "DECLARE", [], "asserted");
    return draft && { ...draft, last: isDead ? Math.max(draft.last, object.last + 1) : draft.last };
  },
  yes: [
    ["The FARC announced that it had severed its ties with the ELN.", { act: "DECLARE", claimant: "farc-ep" }],
    ["The FARC declared the accord dead.", { act: "DECLARE", claimant: "farc-ep" }],
    ["The FARC proclaimed itself a party.", { act: "DECLARE", claimant: "farc-ep" }],
  ],
  no: ["The FARC announced that it had lost two men."],
};

export const STATEMENT_ANNOUNCED_RULES: readonly Rule[] = [ANNOUNCED_STATE, ANNOUNCED_STEP];
