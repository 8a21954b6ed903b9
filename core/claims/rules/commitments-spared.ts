import { isStateCode } from "../../mentions/actors/index.js";
import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft } from "../draft.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { isNobody } from "./commitments-lapse.js";
import { partiesIn } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

const WILL = new WordSet("will would shall");
const VOWS = new WordSet("promise vow pledge assure guarantee swear");
const NONE = new WordSet("no none nobody");

/** "will not be prosecuted", "will face no charges", "nobody will be tried": what those who lay down their arms are spared. */
export function sparedDraft(sentence: Sentence, clause: Clause): Draft | null {
  if (!WILL.hasId(sentence, clause.modal) || clause.relation === Relation.Adverbial) return null;
  const isNone = clause.object !== null && NONE.has(sentence, clause.object.first);
  if (clause.isNegated === (isNone || isNobody(sentence, clause.subject))) return null;
  const vow = sentence.syntax.clauses.find((other) => other !== clause && !other.isPassive && VOWS.hasId(sentence, other.lemma) && other.relation === Relation.Main);
  const status: CommitmentStatus = vow ? "vowed" : "agreed";
  const speaker = sentence.speakerAt(clause.verb)?.party;
  const by = vow ? partiesIn(sentence, vow.subject) : speaker && isStateCode(speaker) ? [speaker] : [];
  if (by.length === 0 && sentence.memory.group() === null) return null;
  return commitmentDraft(sentence, { action: "amnesty", clause, mode: { status, host: null }, by, moved: null });
}
