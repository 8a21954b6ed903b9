import { TokenKind } from "../../model/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

const PLAYED = new WordSet(
  "match final semifinal cup league tournament championship championships medal qualifier playoff innings wickets scoreline goalless football soccer hockey cricket rugby basketball volleyball chess regatta",
);
const GOAL = new WordSet("goal goals");
const SCORED = new WordSet("score net concede");
/** What is counted in a game, and never by "2-1". */
const HIGHEST = 200;

/** "beat Uganda 2-1", "lost to the police in the final": a game, and nobody comes to harm. */
export function isGame(sentence: Sentence): boolean {
  if (sentence.drafts.some(({ kind }) => kind === "casualties")) return false;
  for (let i = sentence.first; i < sentence.last; i++)
    if (isScore(sentence, i) || (PLAYED.has(sentence, i) && !isAtGame(sentence, i)) || (GOAL.has(sentence, i) && SCORED.hasId(sentence, sentence.tokens.word[i - 1]!))) return true;
  return false;
}

/** "attacked | a football match": what is fallen upon, and no game that is told of. */
const isAtGame = (sentence: Sentence, at: number): boolean => (AFTER.has(sentence, at - 1) && sentence.form(at - 1) !== "at") || AFTER.has(sentence, at - 2) || AFTER.has(sentence, at - 3);

const AFTER = new WordSet("after before following at outside attacked stormed raided shelled bombed");

/** "3-0". */
function isScore({ tokens }: Sentence, at: number): boolean {
  const { kind, text, start, end } = tokens;
  if (kind[at] !== TokenKind.Number || kind[at + 1] !== TokenKind.Hyphen || kind[at + 2] !== TokenKind.Number || kind[at + 3] === TokenKind.Hyphen || kind[at - 1] === TokenKind.Hyphen) return false;
  const [one, other] = [Number(text.slice(start[at], end[at])), Number(text.slice(start[at + 2], end[at + 2]))];
  return one < HIGHEST && other < HIGHEST && end[at] === start[at + 1] && end[at + 1] === start[at + 2];
}

const MADE_UP = new WordSet("film movie novel drama play thriller documentary");
const DRILLS = new WordSet("exercise exercises drill drills rehearsal simulation reenactment");
const WITHIN = new WordSet("in for");
const TELLS = new WordSet("tell show depict portray follow feature recount stage");
const REACH = 3;

/** "In the novel, gunmen storm a bank", "the film tells how", "in a training exercise": staged, and nobody comes to harm. */
export function isStaged(sentence: Sentence): boolean {
  const { clauses } = sentence.syntax;
  for (const { head, first, preposition, prepositionAt, clause } of sentence.syntax.phrases) {
    if (MADE_UP.has(sentence, head) && ((preposition !== 0 && WITHIN.has(sentence, prepositionAt)) || (first === sentence.first && clause !== null && TELLS.hasId(sentence, clause.lemma))))
      return true;
    if (DRILLS.has(sentence, head) && sentence.form(prepositionAt) === "in" && head - first < REACH + 1 && clauses.length < REACH && !sentence.drafts.some(({ kind }) => kind === "casualties"))
      return true;
  }
  return false;
}
