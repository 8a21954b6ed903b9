import type { CommitmentAction } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../draft.js";
import type { Sentence } from "../sentence.js";
import { phraseDraft } from "./commitments-draft.js";
import { partiesIn, usuallyBound } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

/** Actions that those do who are moved. */
export const OF_THOSE_MOVED: ReadonlySet<CommitmentAction> = new Set(["withdraw", "demobilise", "disarm"]);

const CONDITIONS = new WordSet("until unless without before while");

/** "no talks | until the army pulls out", "there will be | no withdrawal". */
export function isRuledOut(sentence: Sentence, { first, last, of }: NounPhrase): boolean {
  if (sentence.form(first) !== "no") return false;
  const there = sentence.syntax.clauses.find(({ object, subject }) => object?.first === first && subject !== null && sentence.form(subject.head) === "there");
  if (there) return there.modal === sentence.words.will || there.modal === sentence.words.would;
  return CONDITIONS.has(sentence, of?.last ?? last) && first - sentence.first <= 2;
}

const SIDES: ReadonlySet<string> = new Set(["government", "military", "non-state"]);

/** Refused by those it would bind, else by whoever says so. */
export function ruledOut(sentence: Sentence, phrase: NounPhrase, action: CommitmentAction): Draft | null {
  const own = OF_THOSE_MOVED.has(action) ? partiesIn(sentence, phrase) : [];
  const speaker = sentence.speakerAt(phrase.head);
  const said = speaker?.party && SIDES.has(speaker.type) ? [speaker.party] : [];
  const by = own.length > 0 ? own : said.length > 0 || action !== "amnesty" ? said : usuallyBound(sentence, action);
  return by.length === 0 ? null : phraseDraft(sentence, phrase, null, { action, by, status: "refused" });
}

/** "refused the mission | passage": told by the verb. */
export const isRefusedWay = (sentence: Sentence, phrase: NounPhrase): boolean =>
  WAYS_IN.has(sentence, phrase.head) && sentence.drafts.some(({ commitment, first, last }) => commitment?.status === "refused" && first <= phrase.first && phrase.last <= last);

const WAYS_IN = new WordSet("passage access transit entry");
