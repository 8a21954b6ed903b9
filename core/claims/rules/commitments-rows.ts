import { Tag, type CommitmentAction, type CommitmentStatus } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { TO_COME } from "./commitments-draft.js";
import { ACTION_NOUNS, actionAt } from "./commitments-nouns.js";
import { partiesIn, usuallyBound } from "./commitments-parties.js";
import { termsOf } from "./commitments-terms.js";
import { placeName } from "./events-place.js";
import { WordMap, WordSet } from "../word-set.js";

/** What a row says of the action it opens with. */
const TELLS = new WordMap<CommitmentStatus>({
  done: "done",
  complete: "done",
  completed: "done",
  finished: "done",
  fulfilled: "done",
  implemented: "done",
  kept: "done",
  met: "done",
  held: "done",
  passed: "done",
  enacted: "done",
  begun: "begun",
  started: "begun",
  opened: "begun",
  resumed: "begun",
  underway: "begun",
  way: "begun",
  ongoing: "begun",
  progress: "begun",
  partial: "partly-done",
  partly: "partly-done",
  partially: "partly-done",
  half: "partly-done",
  delayed: "delayed",
  postponed: "delayed",
  stalled: "delayed",
  suspended: "delayed",
  blocked: "delayed",
  pending: "delayed",
  outstanding: "delayed",
  overdue: "delayed",
  late: "delayed",
  behind: "delayed",
  unfulfilled: "delayed",
  nil: "delayed",
  none: "delayed",
  nothing: "delayed",
  refused: "refused",
  rejected: "refused",
  breached: "breached",
  violated: "breached",
  scheduled: "agreed",
  due: "agreed",
  planned: "agreed",
  agreed: "agreed",
  promised: "vowed",
  pledged: "vowed",
});
const NOT = new WordSet("not no never yet");
/** Marks that close the head of a row: a colon, a bar, a closing bracket. */
const CLOSES: ReadonlySet<number> = new Set([58, 124, 41]);
const SEMICOLON = 59;
/** How far into a line its action stands: behind "Article 4, ". */
const LABEL_MAX = 7;

interface Told {
  readonly status: CommitmentStatus;
  readonly at: number;
}

/** The status that some words tell, the first of them; a share is a part. */
function toldIn(sentence: Sentence, first: number, last: number): Told | null {
  for (let i = first; i < last && !sentence.isPunctuation(i, SEMICOLON); i++) {
    const isShare = sentence.form(i) === "of" && sentence.tokens.tag[i - 1] === Tag.Number && sentence.tokens.tag[i + 1] === Tag.Number;
    if (isShare) return { status: "partly-done", at: i + 1 };
    const status = TELLS.at(sentence, i);
    if (status) return { status: NOT.hasIn(sentence, Math.max(first, i - 2), i) && !TO_COME.has(status) ? "delayed" : status, at: i };
  }
  return null;
}

/** Where the phrases that hang on a noun end: "release | of prisoners by the army |". */
function chainEnd(sentence: Sentence, phrase: NounPhrase): number {
  let end = phrase.last;
  for (let i = phrase.index + 1; i < sentence.syntax.phrases.length; i++) {
    const next = sentence.syntax.phrases[i]!;
    if (next.prepositionAt !== end) break;
    end = next.last;
  }
  return end;
}

interface Head {
  readonly phrase: NounPhrase;
  readonly action: CommitmentAction;
  readonly end: number;
}

/** The action a line opens with, and where its words end. */
function headOf(sentence: Sentence): Head | null {
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first - sentence.first > LABEL_MAX || sentence.syntax.clauses.some(({ verb }) => verb < phrase.first)) return null;
    const action = phrase.isDate || phrase.preposition !== 0 ? null : actionAt(sentence, phrase);
    if (action) return { phrase, action, end: chainEnd(sentence, phrase) };
  }
  return null;
}

function rowDraft(sentence: Sentence, { phrase, action }: Head, first: number, { status, at }: Told): Draft {
  const own = sentence.syntax.phrases.flatMap((one) => (one.isDate ? [] : partiesIn(sentence, one)));
  const last = at + 1;
  const terms = termsOf(sentence, [first, sentence.last], first, TO_COME.has(status));
  const quantity = sentence.countAt(phrase.first < first ? first : phrase.first, last);
  return {
    kind: "commitment",
    first,
    last,
    at,
    clause: null,
    commitment: {
      action,
      by: own.length > 0 ? own.slice(0, 1) : usuallyBound(sentence, action),
      place: placeName(sentence, first, last),
      quantity: quantity ? sentence.count(quantity) : null,
      due: terms.due,
      duration: terms.duration,
      instrument: null,
      status,
    },
  };
}

/** "Withdrawal of heavy weapons: delayed", "Cantonment: 12 of 14 sites opened": a line of a table of compliance. */
export const ROWS: Rule = {
  name: "commitment/row",
  kind: "commitment",
  sentences: true,
  needs: [ACTION_NOUNS, `${TELLS.words} of`, ": |"],
  read: (sentence) => {
    if (sentence.drafts.some(({ kind }) => kind === "commitment")) return null;
    const head = headOf(sentence);
    if (!head || !CLOSES.has(sentence.tokens.code[head.end]!) || sentence.tokens.tag[head.end] !== Tag.Punctuation) return null;
    const told = toldIn(sentence, head.end + 1, sentence.last);
    return told ? rowDraft(sentence, head, head.phrase.first, told) : null;
  },
  yes: [
    ["Accord of Kenya and the FARC\n- Withdrawal of Kenyan troops: delayed", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Article 5, disarmament of the FARC: not started.", { action: "disarm", status: "delayed", by: ["farc-ep"] }],
    ["Cantonment of the FARC: 12 of 14 camps.", { action: "demobilise", status: "partly-done", by: ["farc-ep"] }],
    ["| Release of FARC prisoners | done |", { action: "exchange-prisoners", status: "done" }],
  ],
  no: ["Release of the film: delayed.", "Talks: a short history of the word."],
};
