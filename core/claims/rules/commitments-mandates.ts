import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { doersOf, partiesAbove, partiesIn } from "./commitments-parties.js";
import type { Mode } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

const MANDATES = new WordSet("mandate mission authorisation authorization deployment stay presence");
const MISSIONS = new WordSet("mission missions force forces operation operations peacekeepers peacekeeping observers observer monitors monitoring troops");
const WATCHES = new WordSet("monitoring monitors observer observers verification monitor");
/** "the stay of the monitors", but not "its military presence". */
const STAY = new WordSet("stay presence");
const KEEPERS = new WordSet("peacekeepers peacekeeping observers observer monitors monitoring mission verifiers");
const TAKES_UP = new WordSet("vote adopt approve pass decide");

/** Where the words for whose mandate it is end: "the mandate of its peacekeeping mission in Sudan". */
function endOf({ last, of }: NounPhrase): number {
  let end = last;
  for (let at = of; at; at = at.of) end = at.last;
  return end;
}

/** Is it a mission whose mandate is told of, and no office or parliament? */
function isOfMission(sentence: Sentence, phrase: NounPhrase, last: number): boolean {
  if (STAY.has(sentence, phrase.head) && !KEEPERS.hasIn(sentence, phrase.first, last)) return false;
  if (MISSIONS.hasIn(sentence, phrase.first, last)) return true;
  const owner = sentence.actors.owner(phrase);
  return owner?.type === "international";
}

/** How far the extension has come: what is voted is agreed. */
function modeFor(sentence: Sentence, clause: Clause): Mode | null {
  const { governor, relation } = clause;
  if (relation === Relation.Infinitive && governor && TAKES_UP.hasId(sentence, governor.lemma) && governor.modal === 0) return { status: governor.isNegated ? "refused" : "agreed", host: governor };
  const mode = modeOf(sentence, clause);
  return mode && { ...mode, status: STATUS[mode.status] ?? mode.status };
}

const STATUS: Partial<Record<CommitmentStatus, CommitmentStatus>> = { done: "agreed", begun: "agreed", "partly-done": "agreed" };

/** "renewed the mandate of the mission until 15 March", "voted to extend its mission by a year". */
export const MANDATE: Rule = {
  name: "commitment/mandate",
  kind: "commitment",
  verbs: ["extend", "renew", "prolong"],
  needs: [MANDATES.words],
  read: (sentence, clause) => (clause ? readMandate(sentence, clause) : null),
  yes: [
    ["The African Union renewed the mandate of its mission in Somalia until 31 March 2021.", { action: "deploy-peacekeepers", status: "agreed", by: ["au"], due: "2021-03-31" }],
    ["Kenya refused to prolong the presence of the EU observers in Goma.", { action: "monitor", status: "refused", by: ["KEN"] }],
    ["The Security Council voted to extend its peacekeeping mission in Mali for a year.", { action: "deploy-peacekeepers", status: "agreed", by: ["un"], duration: "P1Y" }],
    ["The mandate of the EU monitoring mission was extended by the European Union until 14 December 2021.", { action: "monitor", status: "agreed", by: ["eu"], due: "2021-12-14" }],
  ],
  no: [
    "Kenya extended its military presence in Goma.",
    "The UN force is based on Resolution 9, which had extended its mandate until May.",
    "Parliament extended the president's mandate.",
    "The army extended the road.",
    "The mission renewed its appeal.",
  ],
};

function readMandate(sentence: Sentence, clause: Clause): Draft | null {
  const what = clause.isPassive ? clause.subject : clause.object;
  if (!what || what.isDate || clause.relation === Relation.Relative || !MANDATES.has(sentence, what.head)) return null;
  const last = endOf(what);
  if (!isOfMission(sentence, what, last)) return null;
  const mode = modeFor(sentence, clause);
  if (!mode) return null;
  const own = clause.isPassive ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.by)) : doersOf(sentence, clause);
  const above = own.length > 0 || mode.status === "demanded" ? own : partiesAbove(sentence, clause, what);
  const speaker = sentence.memory.listSpeaker?.party;
  const by = above.length > 0 || clause.isPassive || !speaker ? above : [speaker];
  const action = WATCHES.hasIn(sentence, what.first, last) ? "monitor" : "deploy-peacekeepers";
  return commitmentDraft(sentence, { action, clause, mode, by, moved: null });
}
