import { isStateCode } from "../../mentions/actors/index.js";
import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { TO_COME } from "./commitments-draft.js";
import { isByAccord } from "./commitments-mode.js";
import { WordSet } from "../word-set.js";

/** Verbs of what is awaited of somebody, or of who comes. */
export const AWAITED = new WordSet("expect await");

const KEEPERS = new WordSet("peacekeeper peacekeepers observer observers monitor monitors verifiers peacekeeping helmets inspectors");

/** "The mission is expected | to report", "authorised the mission | to use force": what is told of it is another thing. "Uganda, which sent troops into Sudan": told in passing of an army. */
export function isNoMission(sentence: Sentence, clause: Clause, status: CommitmentStatus, moved: NounPhrase | null): boolean {
  const isOfOther = (AWAITED.hasId(sentence, clause.lemma) || sentence.form(moved?.first ?? -1) === "the") && (AWAITED.hasId(sentence, clause.lemma) || LEAVES.hasId(sentence, clause.lemma));
  if (isOfOther && sentence.syntax.clauses.some(({ governor, relation }) => governor === clause && relation === Relation.Infinitive)) return true;
  if (clause.relation !== Relation.Relative || !SENDS.hasId(sentence, clause.lemma) || TO_COME.has(status) || isByAccord(sentence, clause)) return false;
  return moved !== null && !KEEPERS.hasIn(sentence, moved.first, moved.last) && sentence.actor(moved)?.type !== "international";
}

const SENDS = new WordSet("send dispatch provide contribute");
const LEAVES = new WordSet("authorise authorize allow permit approve");

/** "The rebels must send their men to the camps": an armed group sends no peacekeepers. */
export function isOwnForce(sentence: Sentence, by: readonly string[], moved: NounPhrase | null): boolean {
  const isGroup = by.length > 0 && by.every((party) => !isStateCode(party) && sentence.memory.sides().includes(party));
  return isGroup && moved !== null && !KEEPERS.hasIn(sentence, moved.first, moved.last);
}
