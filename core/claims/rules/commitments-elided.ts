import { Tag, type CommitmentAction, type CommitmentStatus } from "../../model/index.js";
import { Relation, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Clause } from "../../syntax/index.js";
import { commitmentBefore, commitmentsBefore, isLeftOut, type Told, LEFT_OUT, NEXT } from "./commitments-before.js";
import { commitmentDraft, TO_COME } from "./commitments-draft.js";
import { BINDS } from "./commitments-other.js";
import { MISSED } from "./commitments-missed.js";
import { modeOf } from "./commitments-mode.js";
import { partiesIn, sidesBut } from "./commitments-parties.js";
import { WordMap, WordSet } from "../word-set.js";

function elided(sentence: Sentence, clause: Clause, status: CommitmentStatus, before = commitmentBefore(sentence), isOfEach = false): Draft | null {
  if (!before) return null;
  const own = isOfEach || clause.subject?.isPronoun ? [] : partiesIn(sentence, clause.subject);
  const host = clause.relation === Relation.Infinitive && clause.governor && FARES.of(sentence, clause.governor.lemma) ? clause.governor : null;
  return commitmentDraft(sentence, { action: before.action, clause, mode: { status, host }, by: own.length > 0 ? own : before.by, moved: null });
}

/** "Kenya was to leave Goma and the M23 to free its prisoners. | Neither | has done so": of each what it was to do; else of whoever is named what was told last. */
function doneSo(sentence: Sentence, clause: Clause, status: CommitmentStatus): readonly Draft[] {
  const bound = boundBefore(sentence, clause);
  const told = bound ? [bound] : commitmentsBefore(sentence, clause.first);
  const sides = new Set(told.map(({ by }) => by.join("+")));
  const isOfEach = clause.subject !== null && EACH.has(sentence, clause.subject.first) && sides.size > 1 && told.every(({ by }) => by.length === 1);
  return (isOfEach ? told : told.slice(-1)).flatMap((one) => {
    const draft = elided(sentence, clause, status, one, isOfEach);
    const first = isYetTo(sentence, clause) && clause.governor ? clause.governor.first : Infinity;
    return draft ? { ...draft, first: Math.min(draft.first, first), last: Math.max(draft.last, soEnd(sentence, clause)) } : [];
  });
}

/** "The front, which | undertook to restore the supply |, did so": what is bound in the same sentence by a verb of no action of its own. */
function boundBefore(sentence: Sentence, { first }: Clause): Told | null {
  if (sentence.drafts.some(({ kind, first: at }) => kind === "commitment" && at < first)) return null;
  const bound = sentence.syntax.clauses.findLast(
    ({ relation, governor, last }) => relation === Relation.Infinitive && last <= first && governor !== null && BINDS.of(sentence, governor.lemma) !== undefined,
  );
  const by = bound ? partiesIn(sentence, bound.governor!.subject) : [];
  return by.length > 0 ? { action: "other", by, status: "vowed" } : null;
}

const EACH = new WordSet("neither both none");
const FARES = new WordMap<CommitmentStatus>({ fail: "delayed", neglect: "delayed", omit: "delayed", refuse: "refused", decline: "refused" });

/** How what is left out fares: "had not done so", "failed to do so", "has yet to do so", "must do so by May". */
function statusDone(sentence: Sentence, clause: Clause): CommitmentStatus | null {
  const { governor, relation, subject } = clause;
  if (relation === Relation.Infinitive && governor && !governor.isNegated && governor.modal === 0) {
    const status = FARES.of(sentence, governor.lemma);
    if (status) return status;
  }
  if (isYetTo(sentence, clause)) return "delayed";
  if (relation === Relation.Infinitive || subject === null || (relation === Relation.Relative && clause.modal === 0 && !clause.isPerfect)) return null;
  if (clause.modal !== 0 || clause.isDue) return modeOf(sentence, clause)?.status ?? null;
  if (relation === Relation.Content && sentence.form(clause.verb) === "do" && !clause.isNegated) return null;
  return clause.isNegated || NOBODY.has(sentence, subject.first) ? "delayed" : "done";
}

const NOBODY = new WordSet("neither none nobody");

/** "Neither", "it", "some 9,800", "Kenya": may a subject be of those who are bound? "Families" are not. */
const isBound = (sentence: Sentence, subject: NounPhrase): boolean =>
  subject.isPronoun ||
  LEFT_OUT.hasIn(sentence, subject.first, subject.last) ||
  sentence.tokens.tag[subject.head] !== Tag.NounPlural ||
  partiesIn(sentence, subject).length > 0 ||
  sentence.victims.category(subject) === "non-state";

/** "has | yet to | do so". */
const isYetTo = (sentence: Sentence, { first, verb }: Clause): boolean => {
  for (let i = Math.max(sentence.first, first - 2); i < verb; i++) if (sentence.form(i) === "yet" && sentence.form(i + 1) === "to") return true;
  return false;
};

/** "Neither had done so by 31 March." */
export const DONE_SO: Rule = {
  name: "commitment/done-so",
  kind: "commitment",
  verbs: ["do", "have"],
  needs: ["so"],
  read: (sentence, clause) => {
    const status = clause && soEnd(sentence, clause) > 0 ? statusDone(sentence, clause) : null;
    return status && (clause!.subject === null || isBound(sentence, clause!.subject)) ? doneSo(sentence, clause!, status) : null;
  },
  yes: [
    ["The army and the FARC agreed to withdraw. Neither had done so by Wednesday.", { action: "withdraw", status: "delayed" }],
    ["Kenya was to leave Goma and the M23 was to free its prisoners. Neither has done so.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to leave Goma and the M23 was to free its prisoners. Neither has done so.", { action: "exchange-prisoners", status: "delayed", by: ["m23"] }],
    ["Kenya was to withdraw its troops from Goma by May. It failed to do so.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya and the FARC signed a truce. The FARC, which undertook to restore the gas supply to Goma, did so on 10 October.", { action: "other", status: "done", by: ["farc-ep"] }],
    ["Kenya, which undertook to free nine prisoners, has yet to do so.", { action: "exchange-prisoners", status: "delayed", by: ["KEN"] }],
  ],
  no: ["Neither had done much.", "Kenya was to withdraw its troops by May. Mothers failed to do so.", "Kenya was to withdraw its troops from Goma by May. It hopes to do so."],
};

/** Where "done so", "do so", "did so" ends; 0 where a clause has no such words. */
function soEnd(sentence: Sentence, clause: Clause): number {
  for (let i = clause.first; i < clause.end; i++) {
    const form = sentence.form(i);
    if ((form === "done" || form === "do" || form === "did") && sentence.form(i + 1) === "so") return i + 2;
  }
  return 0;
}

const ENDS = new WordSet("yet and but so nor");
const OTHER = new WordSet("other others");
const PRESENT = new WordSet("do does");
const KEPT: ReadonlySet<CommitmentAction> = new Set<CommitmentAction>(["cease-fire", "uphold"]);

/** "The other camp has not.", "but did not": what was owed, or others did, is not done. */
export const HAS_NOT: Rule = {
  name: "commitment/has-not",
  kind: "commitment",
  verbs: ["have", "do"],
  needs: ["not"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.object || PRESENT.has(sentence, clause.verb) || clause.modal !== 0 || sentence.form(clause.last) !== "not" || clause.relation === Relation.Relative) return null;
    const next = clause.last + 1;
    const before = commitmentBefore(sentence);
    if (!before || !(next >= sentence.last || ENDS.has(sentence, next) || sentence.tokens.tag[next] === Tag.Punctuation)) return null;
    const isOther = OTHER.hasIn(sentence, clause.subject.first, clause.subject.last);
    const draft = elided(sentence, clause, KEPT.has(before.action) && before.status === "done" ? "breached" : "delayed");
    return draft && { ...draft, last: next, commitment: { ...draft.commitment!, by: isOther ? sidesBut(sentence, before.by) : draft.commitment!.by } };
  },
  yes: [
    ["The FARC has respected the truce. The army of Kenya has not.", { action: "cease-fire", status: "breached", by: ["KEN"] }],
    ["Kenya was to withdraw its troops by May, but did not.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
  ],
  no: ["The mayor did not.", "Kenya must withdraw its troops. It has not only men there but tanks."],
};

/** "… yet it has not even begun": what was to be done. */
export const NOT_BEGUN: Rule = {
  name: "commitment/not-begun",
  kind: "commitment",
  verbs: ["begin", "start"],
  needs: ["not neither nobody yet"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.object || clause.modal !== 0 || clause.phrases.length > 0 || clause.relation === Relation.Infinitive) return null;
    if (sentence.syntax.clauses.some(({ governor }) => governor === clause)) return null;
    const isNeither = sentence.form(clause.subject.first) === "neither";
    if (!(clause.subject.isPronoun && clause.isNegated) && !isNeither) return null;
    const before = commitmentBefore(sentence);
    return before !== null && TO_COME.has(before.status) ? elided(sentence, clause, "delayed") : null;
  },
  yes: [["Kenya must disarm the FARC by 22 October, yet it has not even begun.", { action: "disarm", status: "delayed", by: ["KEN"] }]],
  no: ["It has not begun.", "The concert had not begun."],
};

/** "… have so far refused": what, the words before tell. */
export const REFUSED: Rule = {
  name: "commitment/refused",
  kind: "commitment",
  verbs: ["refuse", "decline", "comply"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.object || clause.modal !== 0 || clause.relation === Relation.Infinitive) return null;
    if (sentence.syntax.clauses.some((other) => other.governor === clause && other.relation !== Relation.Relative)) return null;
    const isComply = sentence.vocabulary.form(clause.lemma) === "comply";
    if (isComply !== clause.isNegated) return null;
    return elided(sentence, clause, "refused");
  },
  yes: [["The army must free all prisoners. The generals have so far refused.", { action: "exchange-prisoners", status: "refused" }]],
  no: ["She refused."],
};

const JOINS = new WordSet("join take participate follow");

/** "… have begun to disarm; the front | refuses to take part |", "refused to join them": in what others do. */
export const NOT_JOINED: Rule = {
  name: "commitment/not-joined",
  kind: "commitment",
  verbs: JOINS.words.split(" "),
  needs: ["refuse refuses refused refusing decline declines declined"],
  read: (sentence, clause) => {
    const host = clause?.governor;
    if (!clause || !host?.subject || clause.relation !== Relation.Infinitive || !SPURNS.hasId(sentence, host.lemma) || host.isNegated || host.modal !== 0 || host.isReduced) return null;
    if (!isJoining(sentence, clause)) return null;
    const before = commitmentBefore(sentence);
    const by = partiesIn(sentence, host.subject);
    if (!before || !SAME.has(before.status) || by.length === 0 || by.every((party) => before.by.includes(party))) return null;
    return commitmentDraft(sentence, { action: before.action, clause, mode: { status: "refused", host }, by, moved: null });
  },
  yes: [
    ["The FARC has begun to disarm; the M23 refuses to take part until its men are paid.", { action: "disarm", status: "refused", by: ["m23"] }],
    ["Kenya and the FARC agreed to a truce. The M23 refused to join them.", { action: "cease-fire", status: "refused", by: ["m23"] }],
  ],
  no: [
    "The M23 refused to take part.",
    "Kenya and the FARC agreed to a truce. The M23 refused to join the government.",
    "Kenya and the FARC agreed to a truce. The M23 refused to take part in the vote.",
  ],
};

const SPURNS = new WordSet("refuse decline");

/** "take part", "join them", "follow suit": in nothing that is told by a word of its own. */
function isJoining(sentence: Sentence, { lemma, object, last, end }: Clause): boolean {
  const verb = sentence.vocabulary.form(lemma);
  const next = sentence.form(verb === "participate" ? last : last + 1);
  if (verb === "take" || verb === "follow") return sentence.form(last) === (verb === "take" ? "part" : "suit") && next !== "in";
  return verb === "participate" ? next !== "in" : object?.isPronoun === true && object.last >= end - 1;
}

const LIKE = new WordSet("suit likewise same");

/** "Kenya declared a truce; the FARC followed suit", "the FARC matched it", "Kenya did the same": another side gives the same word. */
export const FOLLOWED: Rule = {
  name: "commitment/followed-suit",
  kind: "commitment",
  verbs: ["follow", "match", "reciprocate", "do"],
  needsOf: { follow: ["suit"], do: [LIKE.words], match: ["it them"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || clause.modal !== 0 || clause.isPassive || clause.relation === Relation.Infinitive) return null;
    const before = commitmentBefore(sentence);
    const by = partiesIn(sentence, clause.subject);
    const lemma = sentence.vocabulary.form(clause.lemma);
    const isLike = lemma === "reciprocate" || (lemma === "match" ? clause.object?.isPronoun === true : LIKE.hasIn(sentence, clause.last, clause.last + 2));
    if (!isLike || !before || !SAME.has(before.status) || by.length === 0 || by.every((party) => before.by.includes(party))) return null;
    return elided(sentence, clause, before.status);
  },
  yes: [
    ["Kenya announced a truce; the FARC followed suit on Friday.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya announced a three-day truce. The FARC matched it within hours.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya has withdrawn its troops from Gori. The FARC did the same on Friday.", { action: "withdraw", status: "done", by: ["farc-ep"] }],
  ],
  no: ["Kenya banned the rally; Uganda followed suit.", "Kenya announced a truce. The army did not follow suit."],
};

/** What another may do as well. */
const SAME: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "begun", "done"]);

const AWAY = new WordSet("out gone home free");
/** "the rest are to be | in place |": of those who are sent. */
const THERE = new WordSet("place position");

/** "The rest must be cleared by 1 September", "Another 60 will follow". */
export const REST: Rule = {
  name: "commitment/rest",
  kind: "commitment",
  verbs: ["clear", "follow", "move", "leave", "empty", "come", "go", "free", "release", "return", "destroy", "withdraw", "hand", "be"],
  needs: [`${LEFT_OUT.words} ${NEXT.words}`],
  needsOf: { be: ["out gone home free place position"] },
  read: (sentence, clause) => {
    if (!clause || !clause.subject || !isLeftOut(sentence, clause.subject) || sentence.form(clause.subject.first) === "both") return null;
    const mode = modeOf(sentence, clause);
    const before = commitmentBefore(sentence);
    const isBe = clause.lemma === sentence.words.be;
    if (!mode || !before || mode.status === "done" || mode.status === "begun" || (isBe && !isThere(sentence, clause, before.action))) return null;
    return commitmentDraft(sentence, { action: before.action, clause, mode, by: before.by, moved: clause.subject });
  },
  yes: [
    ["The army freed 20 FARC prisoners. The rest must follow by Friday.", { action: "exchange-prisoners", status: "agreed" }],
    ["Kenya has withdrawn 1,250 soldiers. The remaining 400 will follow before 5 April.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
    ["The UN has sent 900 peacekeepers to Goma. The remaining 300 are to be in place by May.", { action: "deploy-peacekeepers", status: "agreed", by: ["un"], due: "2021-05" }],
    ["Kenya has withdrawn 1,250 soldiers. A further 400 will follow before 5 April.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
    ["The FARC has undertaken to gather its men in 20 camps, but none will move before UN observers arrive.", { action: "demobilise", status: "refused", by: ["farc-ep"] }],
    ["Some 300 fighters of the FARC pulled out of Goma on Friday. A second convoy is to follow on Monday.", { action: "withdraw", status: "agreed", by: ["farc-ep"], due: "2020-12-07" }],
    ["Kenya has withdrawn 1,250 soldiers. The remainder will be out by 5 April.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
  ],
  no: ["Others will follow."],
  gaps: ["Another 60 will follow: the number takes the modal for its noun"],
};

/** "will be out by May", "are to be in place by May". */
const isThere = (sentence: Sentence, { last }: Clause, action: CommitmentAction): boolean =>
  AWAY.hasIn(sentence, last, last + 1) || (SENT.has(action) && sentence.form(last) === "in" && THERE.has(sentence, last + 1));
const SENT: ReadonlySet<CommitmentAction> = new Set<CommitmentAction>(["deploy-peacekeepers", "monitor"]);

const FIRST = new WordSet("first second third fourth another next last final");
const GROUPS = new WordSet("group batch contingent column party wave convoy company busload boatload planeload team unit battalion flight busloads consignment");
const MOVED_ON = new WordSet("hand free release let fly swap exchange transfer bring deliver send repatriate arrive leave cross return land sail reach go come set depart");
const SHARED: ReadonlySet<CommitmentAction> = new Set<CommitmentAction>([
  "exchange-prisoners",
  "return-displaced",
  "withdraw",
  "demobilise",
  "deploy-peacekeepers",
  "monitor",
  "return-remains",
  "aid",
]);

/** "A first group of five | was handed over on Wednesday", "the first company, from Ghana, arrived": a share of what was agreed. */
export const FIRST_GROUP: Rule = {
  name: "commitment/first-group",
  kind: "commitment",
  verbs: MOVED_ON.words.split(" "),
  needs: [FIRST.words, GROUPS.words],
  read: (sentence, clause) => {
    const { subject } = clause ?? {};
    if (!clause || !subject || clause.modal !== 0 || clause.isDue || clause.isNegated || clause.isReduced || clause.relation === Relation.Infinitive || clause.relation === Relation.Relative)
      return null;
    if (!GROUPS.has(sentence, subject.head) || !FIRST.hasIn(sentence, subject.first, subject.head) || (subject.of !== null && sentence.tokens.tag[subject.of.head] !== Tag.Number)) return null;
    const before = commitmentBefore(sentence);
    if (!before || !SHARED.has(before.action) || !TO_COME.has(before.status)) return null;
    return commitmentDraft(sentence, { action: before.action, clause, mode: { status: "partly-done", host: null }, by: before.by, moved: subject.of ?? subject });
  },
  yes: [
    ["Kenya and the FARC agreed to swap prisoners. A first group of five was handed over on Wednesday.", { action: "exchange-prisoners", status: "partly-done", by: ["KEN", "farc-ep"] }],
    ["The UN will deploy a further 1,126 peacekeepers to Goma; the first company, from Ghana, arrived on the 10th.", { action: "deploy-peacekeepers", status: "partly-done", by: ["un"] }],
  ],
  no: ["A first group of five was handed over on Wednesday.", "Kenya and the FARC agreed to swap prisoners. A first group of tourists arrived on Wednesday."],
};

/** "Hamas is to release 33 hostages and Israel 1,900 prisoners": a second side and its number, the verb left out. */
export const GAPPED: Rule = {
  name: "commitment/gapped",
  kind: "commitment",
  sentences: true,
  needs: ["#"],
  read: (sentence) => {
    const told = sentence.drafts.findLast(({ kind, commitment }) => kind === "commitment" && commitment!.quantity !== null);
    if (!told?.commitment || !told.clause) return null;
    const { phrases } = sentence.syntax;
    for (const side of phrases) {
      const joined = joinedCount(sentence, told, side);
      if (joined) return joined;
      const counted = phrases[side.index + 1];
      if (!counted || counted.first !== side.last || counted.preposition !== 0 || counted.clause !== null || side.first <= told.clause.last || side.preposition !== 0) continue;
      const by = partiesIn(sentence, side);
      const quantity = sentence.countIn(counted);
      if (by.length === 0 || !quantity || by.every((party) => told.commitment!.by.includes(party))) continue;
      return { ...told, first: side.first, last: counted.last, at: counted.first, commitment: { ...told.commitment, by, quantity: sentence.count(quantity) } };
    }
    return null;
  },
  yes: [
    ["Kenya is to release 33 fighters and the FARC 1,900 prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["farc-ep"] }],
    ["Kenya has freed 94 prisoners, the FARC 28.", { action: "exchange-prisoners", status: "done", by: ["farc-ep"] }],
    ["Kenya freed 2,284 prisoners and the FARC 463.", { action: "exchange-prisoners", status: "done", by: ["farc-ep"] }],
  ],
  no: ["Kenya is to release 33 fighters and the FARC leader will speak."],
};

/** "Kabul freed 2,284 prisoners and | the Taliban 463": a side with its number right behind its name. */
function joinedCount(sentence: Sentence, told: Draft, side: NounPhrase): Draft | null {
  const number = side.last - 1;
  if (
    side.isDate ||
    side.preposition !== 0 ||
    number <= side.first ||
    sentence.tokens.tag[number] !== Tag.Number ||
    side.first <= told.clause!.verb ||
    !(LINKS.has(sentence, side.first - 1) || sentence.isPunctuation(side.first - 1, COMMA))
  )
    return null;
  const own = sentence.actor(side)?.party ?? null;
  const by = own === null ? partiesIn(sentence, side) : [own];
  const text = sentence.text(number, side.last);
  const value = Number(text.replaceAll(",", ""));
  if (by.length === 0 || !Number.isInteger(value) || by.some((party) => told.commitment!.by.includes(party))) return null;
  const isOpen = sentence.syntax.clauses.every(({ verb, subject }) => subject !== side && verb !== side.last);
  return isOpen ? { ...told, first: side.first, last: side.last, at: number, commitment: { ...told.commitment!, by, quantity: { text, qualifier: "exact", value, min: value, max: value } } } : null;
}

const LINKS = new WordSet("and while but");
const COMMA = 44;

export const ELIDED_RULES: readonly Rule[] = [DONE_SO, HAS_NOT, NOT_BEGUN, REFUSED, NOT_JOINED, FOLLOWED, REST, FIRST_GROUP, GAPPED, MISSED];
