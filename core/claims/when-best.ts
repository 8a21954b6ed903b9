import type { DateMention } from "../mentions/dates/index.js";
import { TokenKind } from "../model/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const COMMA = 44;
const SINCE = new WordSet("since");
const THE = new WordSet("the its their our his her");

/** "the | worst", "the group's | worst". */
const isOwned = (sentence: Sentence, at: number): boolean => THE.has(sentence, at) || sentence.tokens.kind[at] === TokenKind.Possessive;

const BESTS = new WordSet("worst most first highest biggest largest deadliest bloodiest heaviest gravest fiercest lowest longest");
/** "the fourth | time the town had changed hands since May". */
const NTHS = new WordSet("second third fourth fifth sixth seventh");
const TIME = new WordSet("time");
const BEST_REACH = 10;

/** "the gravest breach of the accord since July", "the raid, the deadliest since May, killed four", "the first since the 1994 truce", "the deadliest since they made peace in May": how long there was none worse. */
export function isOfBest(sentence: Sentence, at: number, { first, last, anchor }: DateMention): boolean {
  const since = anchor === "since" && SINCE.hasIn(sentence, first - 1, first + 1) ? first : sinceBefore(sentence, first);
  if (since < 0 || (at >= since && sentence.tokens.code[last] !== COMMA)) return false;
  return isBehindBest(sentence, since);
}

/** "in the deadliest attack on the army | this year": does what tells how long there was none worse stand behind it? */
export function isBehindBest(sentence: Sentence, at: number): boolean {
  const { kind } = sentence.tokens;
  for (let i = at - 1; i >= Math.max(sentence.first, at - BEST_REACH) && kind[i] !== TokenKind.Punctuation; i--) if (isBest(sentence, i) && isOwned(sentence, i - 1)) return true;
  return false;
}

/** The "since" of the phrase or clause that a date stands in; -1 where it stands in none. */
function sinceBefore(sentence: Sentence, at: number): number {
  const { phrases, clauses } = sentence.syntax;
  const phrase = phrases.find(({ first, last }) => first <= at && at < last);
  if (phrase !== undefined && SINCE.has(sentence, phrase.prepositionAt)) return phrase.prepositionAt;
  const clause = clauses.find(({ marker, start, end }) => start <= at && at < end && SINCE.hasId(sentence, marker));
  return clause === undefined ? -1 : clause.start;
}

const isBest = (sentence: Sentence, at: number): boolean =>
  BESTS.has(sentence, at) || (NTHS.has(sentence, at) && TIME.has(sentence, at + 1)) || (sentence.tokens.word[at] === 0 && sentence.text(at, at + 1).endsWith("est"));
