import { Tag } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, holderOf, isLand, localGrounds, otherSide, partyOf, type Ground } from "./control-ground.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const GONE = new WordSet("withdrawal pullout pull-out evacuation departure retreat redeployment exit pullback");

/** "completed its withdrawal from Kurchi": the ground is left. */
export const COMPLETED_WITHDRAWAL: Rule = {
  name: "control/completed-withdrawal",
  kind: "control",
  verbs: ["complete", "finish", "conclude", "end"],
  needs: [GONE.words],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const gone = clause.isPassive ? clause.subject : clause.object;
    if (!gone || !GONE.has(sentence, gone.head)) return null;
    const from = partyOf(sentence, clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject) ?? sentence.actors.owner(gone)?.party ?? null;
    return from === null ? null : controlDrafts(sentence, clause, localGrounds(sentence, sentence.phraseBehind(clause, sentence.words.from)), { change: "withdrawn", holder: null, from });
  },
  yes: [["The FARC completed its withdrawal from Miraflores on Tuesday.", { change: "withdrawn", place: "Miraflores", from: "farc-ep" }]],
  no: ["The bank completed its withdrawal from Geneva.", "The FARC will complete its withdrawal from Miraflores."],
};

/** "were driven out of Palmyra by the army", "expelled the rebels from Goma": whoever drives others out takes the ground. */
export const DROVE_OUT: Rule = {
  name: "control/drove-out",
  kind: "control",
  verbs: ["drive", "expel", "oust", "dislodge", "push", "flush", "chase", "eject", "force", "evict", "drive out", "push out", "force out", "clear"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const driven = clause.isPassive ? clause.subject : clause.object;
    const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (!driven || !isArmed(sideOf(sentence, sentence.form(driven.last) === "out" ? { ...driven, of: null } : driven))) return isBareOuster(sentence, clause) ? ousted(sentence, clause) : null;
    const behind = clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === sentence.words.from || phrase.preposition === sentence.words.of)) ?? null;
    const grounds = localGrounds(sentence, behind);
    const from = partyOf(sentence, driven);
    const doer = agent ?? mainSubject(sentence, clause);
    const holder = doer ? holderOf(sentence, doer, grounds) : clause.isPassive ? otherSide(sentence, from) : null;
    if (holder === null && (agent !== null || from === null)) return null;
    return controlDrafts(sentence, clause, grounds, { change: "taken", holder, from });
  },
  yes: [
    ["Kenyan troops expelled the rebels from Goma.", { change: "taken", place: "Goma", holder: "KEN" }],
    ["Kenyan troops have driven the M23 out of Goma.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["M23 ousted from Goma.", { change: "taken", place: "Goma", from: "m23" }],
    ["Having expelled the M23 from Goma, Kenyan troops moved on.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["The FARC was ousted from Miraflores on Tuesday.", { change: "taken", place: "Miraflores", from: "farc-ep", when: "2020-12-01" }],
  ],
  no: ["Kenya expelled two diplomats from Nairobi.", "Kenyan troops drove from Nairobi to Goma."],
};

/** "Having expelled the rebels from Goma, | the army | moved on". */
function mainSubject(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.isPassive || clause.subject || clause.first > sentence.first + 1) return null;
  return sentence.syntax.clauses.find(({ relation, first }) => relation === Relation.Main && first > clause.last)?.subject ?? null;
}

/** A headline: "Rebels ousted from Goma". */
function isBareOuster(sentence: Sentence, { isPassive, object, subject, verb }: Clause): boolean {
  return !isPassive && object === null && sentence.tokens.tag[verb] === Tag.VerbPast && isArmed(sideOf(sentence, subject)) && sentence.vocabulary.form(sentence.tokens.word[verb]!) !== "drove";
}

function ousted(sentence: Sentence, clause: Clause): Draft[] | null {
  if (!OUSTS.hasId(sentence, clause.lemma)) return null;
  const from = partyOf(sentence, clause.subject);
  return from === null
    ? null
    : controlDrafts(sentence, clause, localGrounds(sentence, sentence.phraseBehind(clause, sentence.words.from)), { change: "taken", holder: otherSide(sentence, from), from });
}

const OUSTS = new WordSet("oust expel dislodge eject evict");

const CHARGE = new WordSet("control possession charge command");

const GARRISONS = new WordSet("garrison base positions foothold battalion battalions brigade brigades regiment garrisons");

/** "is in full control of Misrata", "retains control of the town of Sake", "keeps its garrison in Nyala". */
export const IN_CONTROL_OF: Rule = {
  name: "control/in-control-of",
  kind: "control",
  verbs: ["be", "remain", "stay", "retain", "keep", "maintain", "have", "exercise"],
  needs: [`${CHARGE.words} ${GARRISONS.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const grounds = grounded(sentence, clause);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The FARC is in full control of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The Kenyan army keeps two battalions in Goma.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The Kenyan army retains its garrison in Goma.", { change: "held", place: "Goma", holder: "KEN" }],
  ],
  no: ["The pilot was in control of the plane.", "Kenya has a base of support in Goma."],
};

function grounded(sentence: Sentence, clause: Clause): Ground[] {
  const { words } = sentence;
  const inCharge = clause.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === words.in && CHARGE.has(sentence, phrase.head));
  if (inCharge) return localGrounds(sentence, inCharge.of);
  const { object } = clause;
  if (!object || object.isDate || clause.lemma === words.be) return [];
  if (sentence.form(object.head) === "control") return localGrounds(sentence, object.of ?? sentence.phraseAfter(object, words.in));
  const isKept = GARRISONS.has(sentence, object.head) && clause.lemma !== words.have;
  return isKept ? localGrounds(sentence, sentence.phraseAfter(object, words.in, words.at, words.near)) : [];
}

/** "lost Misrata to the army", "lost control of Misrata": the loser's ground is the other's. */
export const LOST_TO: Rule = {
  name: "control/lost-to",
  kind: "control",
  verbs: ["lose", "surrender", "concede"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    if (clause.isPassive) return wasLost(sentence, clause);
    const { object, subject } = clause;
    if (!object) return null;
    const isGiven = sentence.vocabulary.form(clause.lemma) !== "lose";
    const to = sentence.phraseBehind(clause, sentence.words.to);
    const isControl = CHARGE.has(sentence, object.head) && object.of !== null && sentence.vocabulary.form(clause.lemma) === "lose";
    const lost = isControl ? object.of! : object;
    const grounds = localGrounds(sentence, lost).filter(({ place }) => place!.first >= object.first && (isControl || place!.last <= (lost.of?.last ?? lost.last)));
    const from = partyOf(sentence, subject);
    const isOwn = subject !== null && sentence.words.isWe[sentence.tokens.word[subject.head]!] === 1;
    const isLoss = isControl || ((isOwn || isArmed(sideOf(sentence, subject))) && !to && sentence.placesIn(object.first, object.last).some(({ last }) => last > object.head));
    const holder = grounds.length === 0 ? null : to ? holderOf(sentence, to, grounds) : isLoss ? otherSide(sentence, from) : null;
    return holder === null && (!isLoss || from === null) ? null : controlDrafts(sentence, clause, grounds, { change: isGiven ? "handed-over" : "taken", holder, from });
  },
  yes: [
    ["Goma was lost to the M23 on Tuesday.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The Kenyan army surrendered Goma to the M23.", { change: "handed-over", place: "Goma", holder: "m23", from: "KEN" }],
    ["The Kenyan army lost Goma to the M23.", { change: "taken", place: "Goma", holder: "m23", from: "KEN" }],
    ["The Kenyan army has lost control of Goma.", { change: "taken", place: "Goma", from: "KEN" }],
    ["The Kenyan army denied that its troops had lost Goma.", { change: "taken", place: "Goma", from: "KEN", stance: "denied" }],
  ],
  no: ["Kenya lost its match in Goma to Rwanda.", "The Kenyan army lost 12 men in Goma."],
};

/** "Goma was lost to the rebels". */
function wasLost(sentence: Sentence, clause: Clause): Draft[] | null {
  const to = sentence.vocabulary.form(clause.lemma) === "lose" ? sentence.phraseBehind(clause, sentence.words.to) : null;
  const grounds = to ? localGrounds(sentence, clause.subject) : [];
  const holder = grounds.length > 0 ? holderOf(sentence, to, grounds) : null;
  return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: otherSide(sentence, holder) });
}

/** "Kenya received the town", "the army received the keys", "the camp was inherited by the rebels". */
export const RECEIVED: Rule = {
  name: "control/received",
  kind: "control",
  verbs: ["receive", "inherit"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const given = clause.isPassive ? clause.subject : clause.object;
    const taker = doerOf(sentence, clause);
    if (!given || given.isDate || !taker || (!isArmed(sideOf(sentence, taker)) && sentence.actor(taker)?.type !== "government")) return null;
    const isKeys = KEYS.has(sentence, given.head);
    if (!isKeys && !isLand(sentence, given) && !sentence.placesIn(given.first, given.last).some(({ last }) => last > given.head)) return null;
    const told = localGrounds(sentence, isKeys ? given.of : given);
    const before = isKeys && told.length === 0 ? sentence.places.findLast(({ last, precision }) => last <= clause.first && precision !== "country") : undefined;
    const grounds: Ground[] = before ? [{ name: before.name, place: before, isPart: false }] : told;
    const holder = grounds.length > 0 ? holderOf(sentence, taker, grounds) : null;
    const from = partyOf(sentence, sentence.phraseBehind(clause, sentence.words.from)) ?? sentence.actors.owner(given)?.party ?? otherSide(sentence, holder);
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from: from === holder ? null : from });
  },
  yes: [
    ["Azerbaijan received Aghdam on Friday.", { change: "handed-over", place: "Aghdam", holder: "AZE" }],
    ["The UN camp in Goma was inherited by the M23.", { change: "handed-over", place: "Goma", holder: "m23", from: "un" }],
  ],
  no: ["Azerbaijan received 12 prisoners from Aghdam.", "The rebels received arms in Goma."],
};

const KEYS = new WordSet("keys key");

/** "Control of Misrata passed to the army", "Kidal fell into the hands of the rebels". */
export const CONTROL_PASSED: Rule = {
  name: "control/control-passed",
  kind: "control",
  verbs: ["pass", "revert", "go", "shift", "fall"],
  needs: ["control hands"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    if (sentence.form(clause.subject.head) === "control") {
      const grounds = localGrounds(sentence, clause.subject.of);
      const holder = holderOf(sentence, sentence.phraseBehind(clause, words.to), grounds);
      return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from: null });
    }
    const hands = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.into && sentence.form(phrase.head) === "hands");
    const grounds = hands ? localGrounds(sentence, clause.subject) : [];
    const holder = hands ? (partyOf(sentence, hands.of) ?? sentence.actors.owner(hands)?.party ?? null) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [
    ["Control of Miraflores passed to the FARC.", { change: "handed-over", place: "Miraflores", holder: "farc-ep" }],
    ["Miraflores fell into the hands of the FARC.", { change: "taken", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The report fell into the hands of the FARC."],
};

/** "fighting for control of Aleppo", "Aleppo is split between the army and the rebels". */
export const FOUGHT_OVER: Rule = {
  name: "control/fought-over",
  kind: "control",
  verbs: ["split", "divide", "fight", "continue", "rage", "battle", "vie", "compete", "go"],
  needs: ["control between over"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    if (clause.isPassive && sentence.vocabulary.form(clause.lemma) === "fight" && (sentence.form(clause.last) === "over" || sentence.form(clause.last - 1) === "over"))
      return controlDrafts(sentence, clause, localGrounds(sentence, clause.subject), { change: "contested", holder: null, from: null });
    const isSplit = clause.isPassive && clause.subject !== null && sentence.phraseBehind(clause, words.between) !== null;
    const prize = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.for && sentence.form(phrase.head) === "control") ?? prizeOf(sentence, clause.subject);
    if (!isSplit && (!prize || !isFighting(sentence, clause))) return null;
    return controlDrafts(sentence, clause, localGrounds(sentence, isSplit ? splitGround(sentence, clause.subject!) : prize!.of), { change: "contested", holder: null, from: null });
  },
  yes: [
    ["Fighting continues for control of Goma.", { change: "contested", place: "Goma" }],
    ["Goma is still being fought over.", { change: "contested", place: "Goma" }],
    ["Fighting for control of Goma continued on Wednesday.", { change: "contested", place: "Goma", when: "2020-12-02" }],
  ],
  no: ["The two firms vie for control of the market in Goma.", "Goma is two hours away."],
};

/** "Control of Goma | is split between". */
const splitGround = (sentence: Sentence, subject: NounPhrase): NounPhrase => (sentence.form(subject.head) === "control" && subject.of ? subject.of : subject);

/** "Fighting | for control of Goma | went on". */
function prizeOf(sentence: Sentence, subject: NounPhrase | null): NounPhrase | null {
  const prize = subject && sentence.phraseAfter(subject, sentence.words.for);
  return prize && sentence.form(prize.head) === "control" ? prize : null;
}

const FIGHTS = new WordSet("fighting fight battle battles clashes war struggle");

function isFighting(sentence: Sentence, clause: Clause): boolean {
  return (clause.subject !== null && FIGHTS.has(sentence, clause.subject.head)) || isArmed(sideOf(sentence, clause.subject));
}

/** "raised its flag over Goma". */
export const FLAG_RAISED: Rule = {
  name: "control/flag-raised",
  kind: "control",
  verbs: ["raise", "hoist", "plant", "unfurl"],
  needs: ["flag flags"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !FLAGS.has(sentence, clause.object.head)) return null;
    const over = clause.phrases.find((phrase) => phrase.first > clause.object!.first && !phrase.isDate && OVER.has(sentence, phrase.prepositionAt));
    const grounds = over ? localGrounds(sentence, over) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [["The Kenyan army raised its flag over Goma on Wednesday.", { change: "taken", place: "Goma", holder: "KEN" }]],
  no: ["The children raised a flag over the school."],
};

/** "Gbarnga, | still held by the militia,": what a participle behind a comma tells of the place before it. */
export const HELD_ASIDE: Rule = {
  name: "control/held-aside",
  kind: "control",
  verbs: ["hold", "control", "occupy", "rule"],
  read: (sentence, clause) => {
    const agent = clause?.isReduced && clause.isPassive && !clause.isNegated ? sentence.phraseBehind(clause, sentence.words.by) : null;
    if (!clause || !agent || !isArmed(sideOf(sentence, agent))) return null;
    const comma = sentence.isPunctuation(clause.first - 1, 44) ? clause.first - 1 : clause.first - 2;
    const before = sentence.isPunctuation(comma, 44) ? sentence.syntax.phrases.find(({ last, isDate }) => last === comma && !isDate) : undefined;
    const grounds = before ? localGrounds(sentence, before).filter(({ place }) => place!.first >= before.first) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null }).map((draft) => ({ ...draft, first: before!.first, last: agent.last }));
  },
  yes: [["The battalion is to move into Goma, still held by the M23, by 25 January.", { change: "held", place: "Goma", holder: "m23" }]],
  no: ["The talks in Goma, held by the two sides, failed."],
};

const FLAGS = new WordSet("flag flags");
const OVER = new WordSet("over in at on above atop");

export const CONTROL_IDIOM_RULES: readonly Rule[] = [COMPLETED_WITHDRAWAL, DROVE_OUT, IN_CONTROL_OF, LOST_TO, RECEIVED, CONTROL_PASSED, FOUGHT_OVER, FLAG_RAISED, HELD_ASIDE];
