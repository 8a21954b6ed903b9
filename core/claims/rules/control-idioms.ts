import { Tag } from "../../model/index.js";
import { phraseLike, Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isNobody } from "./control-contests.js";
import { controlDraft, controlDrafts, groundTold, holderOf, isLand, localGrounds, manyBefore, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isHolding } from "./control-verbs.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const GONE = new WordSet("withdrawal pullout evacuation departure retreat redeployment exit pullback");

/** "completed its withdrawal from Kurchi": the ground is left. */
export const COMPLETED_WITHDRAWAL: Rule = {
  name: "control/completed-withdrawal",
  kind: "control",
  verbs: ["complete", "finish", "conclude", "end"],
  needs: [GONE.words],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const gone = clause.isPassive ? goneBefore(sentence, clause) : clause.object;
    if (!gone || !GONE.has(sentence, gone.head) || isOthers(sentence, clause)) return null;
    const from = partyOf(sentence, clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject) ?? sentence.actors.owner(gone)?.party ?? null;
    if (from === null) return null;
    const left = clause.isPassive ? hangerOn(sentence, gone) : sentence.phraseBehind(clause, sentence.words.from);
    const grounds = left ? localGrounds(sentence, left) : groundTold(sentence, clause.first);
    return controlDrafts(sentence, clause, grounds, { change: "withdrawn", holder: null, from }).map((draft) => ({ ...draft, first: Math.min(draft.first, gone.first) }));
  },
  yes: [
    ["The withdrawal of Kenyan forces from the ports of Kismayo, Barawe and Merca was completed.", { change: "withdrawn", place: "Merca", from: "KEN" }],
    ["Ukrainian troops entered Kherson after Russia completed its pullout.", { change: "withdrawn", place: "Kherson", from: "RUS" }],
    ["The FARC completed its withdrawal from Miraflores on Tuesday.", { change: "withdrawn", place: "Miraflores", from: "farc-ep" }],
  ],
  no: [
    "Kenya thanked the foreign monitors in Goma, who completed their departure on Monday.",
    "The bank completed its withdrawal from Geneva.",
    "The FARC will complete its withdrawal from Miraflores.",
  ],
};

/** What was completed: the subject, or the noun before a list that the last of took the verb: "withdrawal from A, B and C | was". */
function goneBefore(sentence: Sentence, { subject, verb }: Clause): NounPhrase | null {
  if (subject && GONE.has(sentence, subject.head)) return subject;
  return sentence.syntax.phrases.find(({ first, head, preposition }) => first < verb && preposition === 0 && GONE.has(sentence, head)) ?? null;
}

/** "the withdrawal | of troops | from the port". */
function hangerOn(sentence: Sentence, { index, first }: NounPhrase): NounPhrase | null {
  const { phrases } = sentence.syntax;
  for (let i = index + 1; i < phrases.length && i <= index + 3; i++) if (phrases[i]!.preposition === sentence.words.from && phrases[i]!.first > first) return phrases[i]!;
  return null;
}

const BEHIND = new WordSet("after since following despite before");

/** "hours after | the Taliban's flight from Kabul": a withdrawal told in passing. */
export const WITHDRAWAL_NOUN: Rule = {
  name: "control/withdrawal-noun",
  kind: "control",
  nouns: [...GONE.words.split(" "), "flight"],
  needs: [BEHIND.words],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || !BEHIND.has(sentence, phrase.prepositionAt)) return null;
    const owner = phrase.possessive > phrase.first || phrase.of ? sentence.actors.owner(phrase) : null;
    const left = owner?.party && owner.type !== "international" ? hangerOn(sentence, phrase) : null;
    const [ground] = left ? localGrounds(sentence, left) : [];
    if (!owner || !left || !ground) return null;
    return controlDraft(ground, { first: phrase.first, last: Math.max(left.last, left.of?.last ?? 0), at: phrase.head, clause: null }, { change: "withdrawn", holder: null, from: owner.party });
  },
  yes: [["Kenyan troops marched in hours after the M23's withdrawal from Goma.", { change: "withdrawn", place: "Goma", from: "m23" }]],
  no: ["Talks began after the flight of refugees from Goma.", "Kenya wants the M23's withdrawal from Goma."],
};

/** "were driven out of Palmyra by the army", "expelled the rebels from Goma": whoever drives others out takes the ground. */
export const DROVE_OUT: Rule = {
  name: "control/drove-out",
  kind: "control",
  verbs: ["drive", "expel", "oust", "sweep", "dislodge", "push", "flush", "chase", "eject", "force", "evict", "drive out", "push out", "force out", "clear"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const driven = clause.isPassive ? clause.subject : clause.object;
    const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (!driven || !isArmed(sideOf(sentence, sentence.form(driven.last) === "out" ? phraseLike(driven) : driven))) return isBareOuster(sentence, clause) ? ousted(sentence, clause) : null;
    const behind = clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === sentence.words.from || phrase.preposition === sentence.words.of)) ?? null;
    const isOut = behind === null && driven.isPronoun && (clause.particle !== 0 || sentence.form(driven.last) === "out");
    const grounds = isOut ? groundTold(sentence, clause.first) : localGrounds(sentence, behind);
    const doer = agent ?? mainSubject(sentence, clause);
    const taker = doer ? holderOf(sentence, doer, grounds) : null;
    const from = isOut ? holderTold(sentence, taker) : partyOf(sentence, driven);
    const holder = doer ? taker : clause.isPassive ? otherSide(sentence, from) : null;
    if (holder === null && (agent !== null || from === null)) return null;
    return controlDrafts(sentence, clause, grounds, { change: "taken", holder, from });
  },
  yes: [
    ["Kenyan troops expelled the rebels from Goma.", { change: "taken", place: "Goma", holder: "KEN" }],
    ["Kenyan troops have driven the M23 out of Goma.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["The M23 occupied Goma for a day before soldiers of Kenya drove them out.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["M23 ousted from Goma.", { change: "taken", place: "Goma", from: "m23" }],
    ["Having expelled the M23 from Goma, Kenyan troops moved on.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["The FARC was ousted from Miraflores on Tuesday.", { change: "taken", place: "Miraflores", from: "farc-ep", when: "2020-12-01" }],
  ],
  no: ["Kenya expelled two diplomats from Nairobi.", "Kenyan troops drove from Nairobi to Goma."],
};

/** "drove | them | out": who took or held the ground just before. */
function holderTold(sentence: Sentence, taker: string | null): string | null {
  const told = sentence.drafts.findLast(({ control }) => control !== undefined && control.holder !== null && control.holder !== taker);
  return told?.control?.holder ?? otherSide(sentence, taker);
}

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

/** "the monitors, who completed | their | departure": a mission that goes gives up no ground. */
const isOthers = (sentence: Sentence, { isPassive, subject }: Clause): boolean => !isPassive && subject !== null && sentence.actor(subject)?.type === "international";

/** "is in full control of Misrata", "retains control of the town of Sake", "keeps its garrison in Nyala". */
export const IN_CONTROL_OF: Rule = {
  name: "control/in-control-of",
  kind: "control",
  verbs: ["be", "remain", "stay", "retain", "keep", "maintain", "have", "exercise", "hold"],
  needs: [`${CHARGE.words} ${GARRISONS.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isHolding(sentence, clause) || isNobody(sentence, clause)) return null;
    const grounds = grounded(sentence, clause);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null && !isArmed(sideOf(sentence, clause.subject)) ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The rebels said they were in control of Goma.", { change: "held", place: "Goma", holder: null }],
    ["The FARC claimed to be in full control of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Kenyan troops are in control of the whole of Goma.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The FARC is in full control of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The M23 has held control over parts of Goma since April.", { change: "held", place: "Goma", holder: "m23", extent: "part" }],
    ["Kenyan troops moved into two towns on the lake and have full control of them.", { change: "held", place: null, holder: "KEN" }],
    ["The Kenyan army keeps two battalions in Goma.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The M23 fled Goma and Kenyan troops were in control of the city council.", { change: "held", place: "Goma", holder: "KEN", extent: "part" }],
    ["Kenyan troops were in control of all but a handful of streets in Goma.", { change: "held", place: "Goma", holder: "KEN", extent: "part" }],
    ["The Kenyan army retains its garrison in Goma.", { change: "held", place: "Goma", holder: "KEN" }],
  ],
  no: ["Neither Kenya nor the FARC is in control of Miraflores.", "The pilot was in control of the plane.", "Kenya has a base of support in Goma."],
};

/** "control | over parts of Goma". */
function overOf(sentence: Sentence, { last, index }: NounPhrase): NounPhrase | null {
  const next = sentence.syntax.phrases[index + 1];
  return next && next.prepositionAt === last && sentence.form(last) === "over" ? next : null;
}

function grounded(sentence: Sentence, clause: Clause): Ground[] {
  const { words } = sentence;
  const inCharge = clause.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === words.in && CHARGE.has(sentence, phrase.head));
  if (inCharge && (inCharge.of || isArmed(sideOf(sentence, clause.subject)))) return ruledGrounds(sentence, inCharge);
  const { object } = clause;
  if (!object || object.isDate || clause.lemma === words.be) return [];
  if (sentence.form(object.head) === "control" && object.of && sentence.form(object.of.head) === "them") return manyBefore(sentence, clause.first);
  if (sentence.form(object.head) === "control") return localGrounds(sentence, object.of ?? sentence.phraseAfter(object, words.in) ?? overOf(sentence, object));
  const isKept = GARRISONS.has(sentence, object.head) && clause.lemma !== words.have;
  return isKept ? localGrounds(sentence, sentence.phraseAfter(object, words.in, words.at, words.near)) : [];
}

const ALL = new WordSet("all");
const WHOLE = new WordSet("whole entirety");
const SEATS = new WordSet("council administration hall ministry palace parliament");

/** "in control of | Goma", "of | all but a few streets in Goma", "of | the city council": where the rulers sit is a part of the place told before. */
function ruledGrounds(sentence: Sentence, { of, first: before }: NounPhrase): Ground[] {
  const grounds = localGrounds(sentence, of && WHOLE.has(sentence, of.head) && of.of ? of.of : of);
  if (grounds.length > 0) return grounds;
  if (!of) return groundTold(sentence, before).filter(({ place }) => place!.first >= sentence.first);
  if (ALL.has(sentence, of.first)) {
    const rest = sentence.syntax.phrases[of.index + 1];
    const inner = rest && sentence.form(of.last) === "but" ? [rest, rest.of, sentence.syntax.phrases[rest.index + 2]].flatMap((one) => localGrounds(sentence, one)) : [];
    return inner.slice(0, 1).map((ground) => ({ ...ground, isPart: true }));
  }
  const isSeat = SEATS.has(sentence, of.head) && sentence.form(of.first) === "the" && of.of === null;
  return isSeat ? groundTold(sentence, of.first).map((ground) => ({ ...ground, isPart: true })) : [];
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
    const isDefinite = to !== null && sentence.form(lost.first) === "the" && isLand(sentence, lost);
    const isIt = sentence.form(lost.head) === "it" && (isArmed(sideOf(sentence, to)) || sentence.drafts.some(({ control }) => control !== undefined));
    const grounds = localGrounds(sentence, lost).filter(({ place }) => isIt || ((isDefinite || place!.first >= object.first) && (isControl || place!.last <= (lost.of?.last ?? lost.last))));
    const from = partyOf(sentence, subject);
    const isOwn = subject !== null && sentence.words.isWe[sentence.tokens.word[subject.head]!] === 1;
    const isLoss = isControl || ((isOwn || isArmed(sideOf(sentence, subject))) && !to && (isIt || sentence.placesIn(object.first, object.last).some(({ last }) => last > object.head)));
    const holder = grounds.length === 0 ? null : to ? holderOf(sentence, to, grounds) : isLoss ? otherSide(sentence, from) : null;
    return holder === null && (!isLoss || (from === null && !isArmed(sideOf(sentence, subject))))
      ? null
      : controlDrafts(sentence, clause, grounds, { change: isGiven ? "handed-over" : "taken", holder, from: from === holder ? null : from });
  },
  yes: [
    ["The rebels have lost Goma.", { change: "taken", place: "Goma", holder: null }],
    ["Goma was lost to the M23 on Tuesday.", { change: "taken", place: "Goma", holder: "m23" }],
    ["Goma was lost by the M23 in August.", { change: "taken", place: "Goma", from: "m23" }],
    ["Kenya denied that Goma had been lost.", { change: "taken", place: "Goma", stance: "denied" }],
    ["The Kenyan army surrendered Goma to the M23.", { change: "handed-over", place: "Goma", holder: "m23", from: "KEN" }],
    ["The Kenyan army lost Goma to the M23.", { change: "taken", place: "Goma", holder: "m23", from: "KEN" }],
    ["Goma is a ruin. The Kenyan army lost the town to the M23.", { change: "taken", place: "Goma", holder: "m23", from: "KEN" }],
    ["The Kenyan army lost Hadjer Marfain to the M23.", { change: "taken", place: "Hadjer Marfain", holder: "m23", from: "KEN" }],
    ["The M23 took Goma in 2012 and lost it in May 2013.", { change: "taken", place: "Goma", from: "m23", when: "2013-05" }],
    ["The Kenyan army has lost control of Goma.", { change: "taken", place: "Goma", from: "KEN" }],
    ["The Kenyan army denied that its troops had lost Goma.", { change: "taken", place: "Goma", from: "KEN", stance: "denied" }],
  ],
  no: ["Two boats were lost off Goma.", "Kenya lost its match in Goma to Rwanda.", "The Kenyan army lost 12 men in Goma."],
};

/** "Goma was lost to the rebels". */
function wasLost(sentence: Sentence, clause: Clause): Draft[] | null {
  if (sentence.vocabulary.form(clause.lemma) !== "lose") return null;
  const to = sentence.phraseBehind(clause, sentence.words.to);
  const loser = partyOf(sentence, to ? null : sentence.phraseBehind(clause, sentence.words.by));
  const isBare = !to && !clause.isReduced && (loser !== null || clause.phrases.every(({ isDate, first }) => isDate || first < clause.verb));
  const grounds = to || isBare ? localGrounds(sentence, clause.subject).filter(({ place }) => to || place!.first >= clause.subject!.first) : [];
  if (isBare && grounds.length > 0) return controlDrafts(sentence, clause, grounds, { change: "taken", holder: otherSide(sentence, loser ?? sentence.actors.home), from: loser });
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
  verbs: ["pass", "revert", "go", "shift", "fall", "follow"],
  needs: ["control hands"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    const ruled = ruledBy(sentence, clause.subject);
    if (ruled) {
      const grounds = localGrounds(sentence, ruled);
      const holder = holderOf(sentence, sentence.phraseBehind(clause, words.to), grounds);
      return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from: null });
    }
    const hands = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.into && sentence.form(phrase.head) === "hands");
    const isAfter = sentence.vocabulary.form(clause.lemma) === "follow";
    const grounds = hands ? [clause.subject, isAfter ? clause.object : null].flatMap((phrase) => localGrounds(sentence, phrase)) : [];
    const holder = hands ? (partyOf(sentence, hands.of) ?? sentence.actors.owner(hands)?.party ?? null) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [
    ["Control of Miraflores passed to the FARC.", { change: "handed-over", place: "Miraflores", holder: "farc-ep" }],
    ["Control of Gao and the rest of Kidal passed to Kenya.", { change: "handed-over", place: "Gao", holder: "KEN" }],
    ["Gao followed Kidal into the hands of the FARC.", { change: "taken", place: "Kidal", holder: "farc-ep" }],
    ["Miraflores fell into the hands of the FARC.", { change: "taken", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The report fell into the hands of the FARC."],
};

/** "Control | of Goma | passed", "Control of Goma and | the rest of Masisi | passed": what is controlled, or the first of it. */
function ruledBy(sentence: Sentence, subject: NounPhrase): NounPhrase | null {
  if (sentence.form(subject.head) === "control") return subject.of;
  const before = sentence.syntax.phrases[subject.index - 1];
  const isJoined = before !== undefined && before.last === subject.first - 1 && sentence.form(before.last) === "and" && before.preposition === sentence.words.of;
  return isJoined && sentence.form(before.prepositionAt - 1) === "control" ? before : null;
}

/** "fighting for control of Aleppo", "Aleppo is split between the army and the rebels". */
export const FOUGHT_OVER: Rule = {
  name: "control/fought-over",
  kind: "control",
  verbs: ["split", "divide", "fight", "continue", "rage", "battle", "vie", "compete", "go", "grind"],
  needs: ["control between over for"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    if (clause.isPassive && sentence.vocabulary.form(clause.lemma) === "fight" && (sentence.form(clause.last) === "over" || sentence.form(clause.last - 1) === "over"))
      return controlDrafts(sentence, clause, localGrounds(sentence, clause.subject), { change: "contested", holder: null, from: null });
    const isSplit = clause.isPassive && clause.subject !== null && sentence.phraseBehind(clause, words.between) !== null;
    const prize = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.for && sentence.form(phrase.head) === "control") ?? prizeOf(sentence, clause.subject);
    const ground = isSplit || prize || !clause.subject || !FIGHTS.has(sentence, clause.subject.head) ? null : groundFought(sentence, clause.subject);
    if (!isSplit && !ground && (!prize || !isFighting(sentence, clause))) return null;
    return controlDrafts(sentence, clause, localGrounds(sentence, isSplit ? splitGround(sentence, clause.subject!) : (ground ?? prize!.of)), { change: "contested", holder: null, from: null });
  },
  yes: [
    ["Fighting continues for control of Goma.", { change: "contested", place: "Goma" }],
    ["Goma is still being fought over.", { change: "contested", place: "Goma" }],
    ["The battle for Goma continued on Sunday.", { change: "contested", place: "Goma" }],
    ["The tug-of-war over Goma continued on Sunday.", { change: "contested", place: "Goma" }],
    ["Fighting for control of Goma continued on Wednesday.", { change: "contested", place: "Goma", when: "2020-12-02" }],
  ],
  no: ["The two firms vie for control of the market in Goma.", "Goma is two hours away.", "The fight for clean water in Goma goes on.", "The battle for votes in Goma rages."],
};

/** "Control of Goma | is split between". */
const splitGround = (sentence: Sentence, subject: NounPhrase): NounPhrase => (sentence.form(subject.head) === "control" && subject.of ? subject.of : subject);

/** "Fighting | for control of Goma | went on". */
function prizeOf(sentence: Sentence, subject: NounPhrase | null): NounPhrase | null {
  const prize = subject && sentence.phraseAfter(subject, sentence.words.for);
  return prize && sentence.form(prize.head) === "control" ? prize : null;
}

/** "The battle | for Goma", "the struggle | over the town of Goma". */
function groundFought(sentence: Sentence, subject: NounPhrase): NounPhrase | null {
  const next = sentence.syntax.phrases[subject.index + 1];
  const isFor = next !== undefined && !next.isDate && next.prepositionAt === subject.last && FOR.has(sentence, next.prepositionAt);
  return isFor && localGrounds(sentence, next).some(({ place }) => place!.first >= next.first) ? next : null;
}

const FOR = new WordSet("for over");
const FIGHTS = new WordSet("fighting fight battle battles clashes war struggle tussle tug-of-war see-saw seesaw");

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
    const flag = clause?.isPassive ? clause.subject : clause?.object;
    if (!clause || !flag || clause.isReduced || clause.isNegated || !isTold(sentence, clause) || !FLAGS.has(sentence, flag.head)) return null;
    const over = clause.phrases.find((phrase) => phrase.first > flag.first && !phrase.isDate && OVER.has(sentence, phrase.prepositionAt));
    const grounds = over ? localGrounds(sentence, over) : [];
    const holder = grounds.length === 0 ? null : clause.isPassive ? (sentence.actors.owner(flag)?.party ?? null) : holderOf(sentence, clause.subject, grounds);
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [
    ["The Kenyan army raised its flag over Goma on Wednesday.", { change: "taken", place: "Goma", holder: "KEN" }],
    ["The M23's flag was raised over Goma on Wednesday.", { change: "taken", place: "Goma", holder: "m23" }],
  ],
  no: ["The children raised a flag over the school."],
};

const FLAGS = new WordSet("flag flags");
const OVER = new WordSet("over in at on above atop");
export const CONTROL_IDIOM_RULES: readonly Rule[] = [COMPLETED_WITHDRAWAL, WITHDRAWAL_NOUN, DROVE_OUT, IN_CONTROL_OF, LOST_TO, RECEIVED, CONTROL_PASSED, FOUGHT_OVER, FLAG_RAISED];
