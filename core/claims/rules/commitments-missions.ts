import { isStateCode } from "../../mentions/actors/index.js";
import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { TO_COME } from "./commitments-draft.js";
import { isByAccord } from "./commitments-mode.js";
import { partiesIn } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

/** Verbs of what is awaited of somebody, or of who comes. */
export const AWAITED = new WordSet("expect await");

const KEEPERS = new WordSet("peacekeeper peacekeepers observer observers monitor monitors verifiers peacekeeping helmets inspectors");

export const isKeepers = (sentence: Sentence, { first, last }: NounPhrase): boolean => KEEPERS.hasIn(sentence, first, last);

/** "The mission is expected | to report", "authorised the mission | to use force": what is told of it is another thing. "Uganda, which sent troops into Sudan": told in passing of an army. */
export function isNoMission(sentence: Sentence, clause: Clause, status: CommitmentStatus, moved: NounPhrase | null): boolean {
  const isOfOther = (AWAITED.hasId(sentence, clause.lemma) || sentence.form(moved?.first ?? -1) === "the") && (AWAITED.hasId(sentence, clause.lemma) || LEAVES.hasId(sentence, clause.lemma));
  if (isOfOther && sentence.syntax.clauses.some(({ governor, relation }) => governor === clause && relation === Relation.Infinitive)) return true;
  if (isAtWar(sentence, clause, status, moved)) return true;
  if (clause.relation !== Relation.Relative || !SENDS.hasId(sentence, clause.lemma) || TO_COME.has(status) || isByAccord(sentence, clause)) return false;
  return moved !== null && !KEEPERS.hasIn(sentence, moved.first, moved.last) && sentence.actor(moved)?.type !== "international";
}

/** "sent 2,000 troops into the north", "deployed soldiers to fight the rebels": an army at war, where nothing tells of a mission. */
function isAtWar(sentence: Sentence, clause: Clause, status: CommitmentStatus, moved: NounPhrase | null): boolean {
  const troops = moved ?? clause.subject;
  if (troops === null || KEEPERS.hasIn(sentence, troops.first, troops.last) || isByAccord(sentence, clause)) return false;
  if (sentence.syntax.clauses.some(({ relation, first, lemma, governor }) => relation === Relation.Infinitive && governor !== null && first > clause.verb && FIGHTS.hasId(sentence, lemma)))
    return true;
  return !TO_COME.has(status) && sentence.actor(troops)?.type !== "international" && !(sentence.memory.isOfKeepers ??= speaksOfKeepers(sentence));
}

const FIGHTS = new WordSet("fight combat crush attack recapture retake quell invade reinforce seize");

/** Does the report name peacekeepers, observers or a mission? */
function speaksOfKeepers(sentence: Sentence): boolean {
  const { count } = sentence.tokens;
  for (let i = 0; i < count; i++) if (KEEPERS.has(sentence, i) || MISSIONS.has(sentence, i)) return true;
  return sentence.names.names.some(({ entity }) => entity.type === "international");
}

const MISSIONS = new WordSet("mission missions contingent contingents truce ceasefire buffer");

const SENDS = new WordSet("send dispatch provide contribute");
const LEAVES = new WordSet("authorise authorize allow permit approve");

/** "The rebels must send their men to the camps": an armed group sends no peacekeepers. */
export function isOwnForce(sentence: Sentence, by: readonly string[], moved: NounPhrase | null): boolean {
  const isGroup = by.length > 0 && by.every((party) => !isStateCode(party) && sentence.memory.sides().includes(party));
  return isGroup && moved !== null && !KEEPERS.hasIn(sentence, moved.first, moved.last);
}

/** "disarmed | 300 Kenyan soldiers": a state's own, beaten or surrounded. */
export const isEnemyArmy = (sentence: Sentence, moved: NounPhrase | null, by: readonly string[]): boolean =>
  moved !== null && REGULARS.has(sentence, moved.head) && partiesIn(sentence, moved).some((party) => isStateCode(party) && !by.includes(party));
const REGULARS = new WordSet("soldier soldiers troops policeman policemen servicemen");
