import { Tag, TokenKind, type Casualties, type Outcome } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { peopleOf } from "../victim-sides.js";
import { WordMap, WordSet } from "../word-set.js";

const TELLS = new WordSet("concede own mention give speak admit say put claim cite report acknowledge confirm count tally record document know talk tell arrive reckon estimate list");
const VICTIMS = new WordSet("victims victim dead deaths fatalities casualties martyrs bodies");
const LOSSES = new WordSet("dead losses wounded missing casualties captives");
const BEFALLEN = new WordMap<Outcome>({
  dead: "killed",
  killed: "killed",
  deaths: "killed",
  fatalities: "killed",
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
});

/** "The ministry in Aden gives 122", "gave a figure of 91", "speaks of no more than 160,000": another count of what was told just before. */
export const OTHER_COUNT: Rule = {
  name: "casualties/other-count",
  kind: "casualties",
  sentences: true,
  needs: ["#", TELLS.words],
  read: (sentence) => {
    if (sentence.memory.lastTold?.paragraph !== sentence.paragraph && !sentence.drafts.some(({ casualties }) => casualties !== undefined)) return null;
    for (const clause of sentence.syntax.clauses) {
      const draft = TELLS.hasId(sentence, clause.lemma) ? readCount(sentence, clause) : null;
      if (draft) return draft;
    }
    return null;
  },
  yes: [
    ["The ministry puts the number of civilians killed since June at 241. The health office gives 122.", { outcome: "killed", value: 122, category: "civilian" }],
    ["Some 61 persons returned. The committee counts 254,000 people still displaced; the other side speaks of no more than 160,000.", { outcome: "displaced", max: 160000 }],
    ["The police say that 12 civilians were killed. The rebels' lawyer, who spoke to us from Gori, gives 29.", { outcome: "killed", value: 29, category: "civilian" }],
    ["Five policemen were killed and 11 wounded. A spokesman of the rebels put the police dead at two.", { outcome: "killed", value: 2, category: "police" }],
    ["Mali gave its losses as 825 killed and 187 missing; Kenya put its own at 906.", { outcome: "killed", value: 906, party: "KEN" }],
    ["Police confirmed six deaths, though a clinic spoke of nine.", { outcome: "killed", value: 9 }],
    ['Kenya said it had killed 400 troops of Mali. Mali speaks of "several martyrs".', { outcome: "killed", min: 3, claimant: "MLI" }],
    ["Two soldiers were killed and four wounded. The ministry spoke of three dead.", { outcome: "killed", value: 3, category: "military" }],
  ],
  no: [
    "Three soldiers were killed. The army's guns gave back 80.",
    "Three soldiers were killed. The minister gave 12 interviews.",
    "Three soldiers were killed. The minister said a dozen rebels had gone.",
  ],
};

function readCount(sentence: Sentence, clause: Clause): Draft | null {
  if (!clause.subject || (clause.isPerfect && sentence.form(clause.first) === "had") || clause.particle !== 0 || tellsOwn(sentence, clause)) return null;
  const last = toldBefore(sentence, clause);
  const count = sentence.counts.find(({ first, kind }) => kind === 0 && first >= clause.last && first <= clause.last + 5);
  if (!last || !count || sentence.drafts.some((draft) => draft.last > clause.start && draft.first < clause.end && draft.kind === "casualties")) return null;
  const isState = BEFALLEN.at(sentence, count.last) !== undefined;
  const host = sentence.syntax.phrases.find((phrase) => phrase.first <= count.first && (count.last === phrase.last || (count.last === phrase.head && (isState || VICTIMS.has(sentence, phrase.head)))));
  if (!host || host.isDate || host.of || (host.clause !== clause && !clause.phrases.includes(host)) || sentence.tokens.tag[count.last] === Tag.Auxiliary) return null;
  if (sentence.tokens.kind[count.last] === TokenKind.OpeningQuote) return null;
  const own = sentence.form(count.first - 2) === "own" ? sentence.actor(clause.subject) : null;
  const outcome = (own ? firstTold(sentence, clause) : undefined) ?? BEFALLEN.at(sentence, count.last) ?? befallenIn(sentence, clause.last, count.first) ?? last.outcome;
  const counter = clause.subject.isPronoun || sentence.attributionAt(count.first)?.clause === clause ? null : sentence.actor(clause.subject);
  const [first] = sentence.clauseSpan(clause);
  const victims = { ...last.victims, ...(own ? peopleOf(own) : {}), text: sentence.text(host.first, host.last) };
  return {
    kind: "casualties",
    first,
    last: isState ? count.last + 1 : count.last,
    at: count.first,
    clause,
    phrase: host,
    ...(own ? {} : { isRival: true }),
    ...(counter ? { claimant: counter } : {}),
    casualties: { outcome, count: sentence.count(count), victims, basis: last.basis },
  };
}

/** "gave its losses as 3,825 killed and 187 missing; the other side put | its own | at 2,906": of the first told. */
const firstTold = (sentence: Sentence, { start }: Clause): Outcome | undefined => sentence.drafts.find(({ casualties, last }) => casualties !== undefined && last <= start)?.casualties?.outcome;

/** "put the police dead at two", "put the number of wounded at 40". */
function befallenIn(sentence: Sentence, first: number, last: number): Outcome | undefined {
  for (let i = first; i < last; i++) {
    const outcome = BEFALLEN.at(sentence, i);
    if (outcome) return outcome;
  }
  return undefined;
}

/** "puts its own military dead at 64": the verb says whom it counts. */
function tellsOwn(sentence: Sentence, { object }: Clause): boolean {
  return object !== null && LOSSES.has(sentence, object.head) && sentence.countIn(object) === null;
}

/** The figure told last before a clause, in this sentence or in the paragraph. */
function toldBefore(sentence: Sentence, clause: Clause): Casualties | null {
  const here = sentence.drafts.findLast(({ casualties, last, isPart }) => casualties !== undefined && isPart !== true && last <= clause.start)?.casualties;
  const { lastTold } = sentence.memory;
  return here ?? (lastTold?.paragraph === sentence.paragraph ? lastTold.casualties : null);
}
