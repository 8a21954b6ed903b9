import { Tag, type CommitmentAction, type CommitmentStatus } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { TO_COME } from "./commitments-draft.js";
import { ACTION_NOUNS, actionAt } from "./commitments-nouns.js";
import { partiesIn, sidesBut, usuallyBound } from "./commitments-parties.js";
import { hasThing, Thing, wordsFor } from "./commitments-things.js";
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
    if (i === first && sentence.tokens.tag[i] === Tag.Number) {
      const deed = deedBehind(sentence, i, last);
      if (deed > 0) return { status: "partly-done", at: deed };
    }
    const status = TELLS.at(sentence, i);
    if (status) return { status: NOT.hasIn(sentence, Math.max(first, i - 2), i) && !TO_COME.has(status) ? "delayed" : status, at: i };
  }
  return null;
}

const DEEDS = new WordSet(
  "registered handed surrendered collected freed released returned cleared destroyed disarmed demobilised demobilized exchanged withdrawn opened filled verified deployed vacated",
);

/** "6,238 | registered", "2,119 weapons | handed in": what was done with those counted, else -1. */
function deedBehind(sentence: Sentence, at: number, last: number): number {
  for (let i = at + 1; i < Math.min(last, at + DEED_REACH); i++) if (DEEDS.has(sentence, i)) return PARTICLES.has(sentence, i + 1) ? i + 1 : i;
  return -1;
}

const DEED_REACH = 4;
const PARTICLES = new WordSet("in over up out");

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

const RETURNS = new WordSet("return repatriation resettlement");

/** "Refugees | | return from Mali |": whose return, the cell before tells. */
const returnUnder = (sentence: Sentence, { first, head }: NounPhrase): CommitmentAction | null =>
  RETURNS.hasNoun(sentence, head) && hasThing(sentence, sentence.first, first, Thing.Displaced) ? "return-displaced" : null;

/** Actions that those who hold them owe those told of: "release of the rebels' prisoners". */
const OF_HOLDER: ReadonlySet<CommitmentAction> = new Set(["amnesty", "exchange-prisoners", "return-remains"]);

interface Head {
  readonly phrase: NounPhrase;
  readonly action: CommitmentAction;
  readonly end: number;
}

/** The action a line opens with, and where its words end. */
function headOf(sentence: Sentence): Head | null {
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first - sentence.first > LABEL_MAX || sentence.syntax.clauses.some(({ verb }) => verb < phrase.first)) return null;
    const action = phrase.isDate || phrase.preposition !== 0 ? null : (actionAt(sentence, phrase) ?? returnUnder(sentence, phrase));
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
      by: own.length > 0 ? (OF_HOLDER.has(action) ? sidesBut(sentence, own) : own.slice(0, 1)) : usuallyBound(sentence, action),
      place: placeName(sentence, first, last),
      quantity: quantity ? sentence.count(quantity) : null,
      due: terms.due,
      duration: terms.duration,
      instrument: null,
      status,
    },
  };
}

const COLON = 58;
const OPEN = new WordSet("open opened reopened closed shut blocked");
const SHUT = new WordSet("closed shut blocked not");

/** "Road to Goma: open since 8 April", "Gori crossing (north): closed": the state of a way that a deal opens. */
function wayRow(sentence: Sentence): Draft | null {
  const [phrase] = sentence.syntax.phrases;
  const colon = sentence.syntax.phrases.length === 0 ? -1 : colonBehind(sentence);
  if (!phrase || colon < 0 || !(OPEN.has(sentence, colon + 1) || OPEN.has(sentence, colon + 2)) || !hasThing(sentence, sentence.first, colon, Thing.Way)) return null;
  const isShut = SHUT.has(sentence, colon + 1);
  const at = OPEN.has(sentence, colon + 1) ? colon + 1 : colon + 2;
  const draft = rowDraft(sentence, { phrase, action: "open-transport", end: colon }, phrase.first, { status: isShut ? "delayed" : "done", at });
  return { ...draft, commitment: { ...draft.commitment!, quantity: null } };
}

/** The colon that closes the head of a line, before any verb; -1 = none. */
function colonBehind(sentence: Sentence): number {
  for (let i = sentence.first; i < Math.min(sentence.last - 1, sentence.first + HEAD_MAX); i++) {
    if (sentence.isPunctuation(i, COLON)) return i;
    if (sentence.syntax.clauses.some(({ verb }) => verb === i)) return -1;
  }
  return -1;
}

const HEAD_MAX = 16;

/** "Withdrawal of heavy weapons: delayed", "Cantonment: 12 of 14 sites opened": a line of a table of compliance. */
export const ROWS: Rule = {
  name: "commitment/row",
  kind: "commitment",
  sentences: true,
  needs: [`${ACTION_NOUNS} ${wordsFor(Thing.Way)}`, `${TELLS.words} ${DEEDS.words} ${OPEN.words} of`, ": |"],
  read: (sentence) => {
    if (sentence.drafts.some(({ kind }) => kind === "commitment")) return null;
    const way = wayRow(sentence);
    if (way) return way;
    const head = headOf(sentence);
    if (!head || !CLOSES.has(sentence.tokens.code[head.end]!) || sentence.tokens.tag[head.end] !== Tag.Punctuation) return null;
    const state = toldIn(sentence, head.end + 1, sentence.last);
    return state ? rowDraft(sentence, head, head.phrase.first, state) : null;
  },
  yes: [
    ["Accord of Kenya and the FARC\n- Withdrawal of Kenyan troops: delayed", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Article 5, disarmament of the FARC: not started.", { action: "disarm", status: "delayed", by: ["farc-ep"] }],
    ["Cantonment of the FARC: 12 of 14 camps.", { action: "demobilise", status: "partly-done", by: ["farc-ep"] }],
    ["Accord of Kenya and the FARC\n| Step | State |\n| registration of FARC fighters | 6,238 registered |", { action: "demobilise", status: "partly-done", by: ["farc-ep"] }],
    ["Accord of Kenya and the FARC\n- Road to Gori: open since 1 November", { action: "open-transport", status: "done" }],
    ["| Release of FARC prisoners | done |", { action: "exchange-prisoners", status: "done" }],
  ],
  no: ["Release of the film: delayed.", "Talks: a short history of the word."],
};
