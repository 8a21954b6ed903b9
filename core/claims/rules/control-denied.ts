import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isTold, spanOfClause } from "./events-draft.js";
import { doerOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const CLAIMS = new WordSet("claim claims report reports allegation allegations assertion account accusation statement announcement");
const POINTS = new WordSet("the this that these those a an");
const IT = new WordSet("it this that");

/** "denied | it", "dismissed | the report", "a statement | contradicted by": what was told before, and nothing that is named here. */
function isToldBefore(sentence: Sentence, denied: NounPhrase): boolean {
  if (denied.of || denied.isDate || sentence.phraseAfter(denied, sentence.words.for, sentence.words.of)) return false;
  if (IT.has(sentence, denied.head) && denied.last - denied.first === 1) return true;
  return CLAIMS.has(sentence, denied.head) && POINTS.has(sentence, denied.first) && denied.last - denied.first <= 3;
}

/** The ground told last before a clause, in its sentence or the one before: all that one clause told. */
function toldOf({ drafts, index, memory }: Sentence, before: number): Draft[] {
  const here = drafts.filter(({ kind, last }) => last <= before && kind === "control");
  const { grounds } = memory;
  const told = here.length > 0 ? here : grounds?.sentence === index - 1 ? grounds.drafts : [];
  const last = told.at(-1);
  return told.filter(({ first, stance }) => first === last?.first && stance !== "denied");
}

/** "The army dismissed the report": what the report has just told of ground, a party to the war denies. */
export const CONTROL_DENIED: Rule = {
  name: "control/denied",
  kind: "control",
  verbs: ["deny", "dismiss", "reject", "refute", "contradict", "dispute"],
  read: (sentence: Sentence, clause: Clause | null) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const denied = clause.isPassive ? clause.subject : clause.object;
    const claimant = sentence.actor(doerOf(sentence, clause));
    if (!denied || !claimant || claimant.party === null || !isToldBefore(sentence, denied)) return null;
    const [first, last] = spanOfClause(sentence, clause);
    return toldOf(sentence, Math.min(clause.start, clause.first)).map((draft) => ({ ...draft, first, last, at: clause.verb, clause: null, claimant, stance: "denied" }));
  },
  yes: [
    ["The M23 announced the capture of Goma. The Kenyan army denied it.", { change: "taken", place: "Goma", holder: "m23", stance: "denied", claimant: "KEN" }],
    ["The M23 said it had taken Goma. The Kenyan army dismissed the report.", { change: "taken", place: "Goma", holder: "m23", stance: "denied", claimant: "KEN" }],
  ],
  no: ["The M23 seized Goma. Kenya denied visas to two envoys.", "The minister rejected the report of the audit.", "The M23 seized Goma. The court dismissed the claim for damages."],
};
