import { isStateCode } from "../../mentions/actors/index.js";
import { Tag } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsOf, holderOf, isLand, isOpposition, openingGround, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { belowDrafts, itemsBelow } from "./control-below.js";
import { gappedOf } from "./control-gapped.js";
import { isBoth, isNobody, isOfNone } from "./control-contests.js";
import { fromBehind, ownerOf } from "./control-from.js";
import { isAtPolls } from "./control-polls.js";
import { isTold, spanOfClause } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { wideGround } from "./control-wide.js";
import { WordSet } from "../word-set.js";

/** The ground acted on: the object, the subject of the passive, or the place a list line opens with. */
export function groundOf(sentence: Sentence, clause: Clause): Ground[] {
  if (!clause.isPassive && !(clause.isReduced && !clause.object)) return clause.object && !isPeople(sentence, clause.object) ? groundsOf(sentence, clause.object) : [];
  if (clause.subject)
    return isPeople(sentence, clause.subject)
      ? []
      : clause.subject.isPronoun && clause.subject.head === clause.subject.first && sentence.form(clause.subject.head) === "itself"
        ? openingGround(sentence, clause.subject.first)
        : groundsOf(sentence, clause.subject);
  const below = itemsBelow(sentence, clause);
  if (below.length > 0) return below.flatMap(({ grounds }) => grounds);
  return sentence.isPunctuation(clause.first - 1, 58) ? openingGround(sentence, clause.first) : [];
}

export function isPeople(sentence: Sentence, phrase: NounPhrase): boolean {
  return sentence.victims.category(phrase) !== null && !isLand(sentence, phrase);
}

/** What is taken with a ground: "took control of", "took charge of". */
const CONTROL = new WordSet("control charge possession");
/** What is taken over at a place with the place: "took over security at the airport". */
const SECURITY = new WordSet("security policing guard");
const NO_GROUND = new WordSet("part side sides place effect power office steps neither hostages prisoner");
const ONES_OWN = new WordSet("his her");
const ONLY_CONTROL: ReadonlySet<string> = new Set(["gain", "establish", "reestablish", "reassert", "restore", "recover", "assume"]);
const NEEDS_ARMS: ReadonlySet<string> = new Set(["take", "free", "clear", "recover", "enter", "win", "secure"]);
const FORCE = new WordSet("force storm push drive oust expel");
const AFTER = new WordSet("after");
const PEACEFUL: ReadonlySet<string> = new Set(["reclaim", "regain", "get"]);

/** "took part in", "took up position", "took her seat"; "occupies part | of Goma" has ground. */
const isNoGround = (sentence: Sentence, { head, first, of }: NounPhrase): boolean =>
  (sentence.form(first - 1) === "up" && sentence.form(head) === "position") || (NO_GROUND.has(sentence, head) && of === null) || ONES_OWN.has(sentence, first);

const TRIES = new WordSet("try attempt");

/** "tried | to seize the ridge": no more than tried, or being tried. */
export const isTried = (sentence: Sentence, { relation, governor }: Clause): boolean =>
  relation === Relation.Infinitive && governor !== null && TRIES.hasId(sentence, governor.lemma) && governor.modal === 0 && !governor.isNegated;

/** A taking of ground by a side; the event rules read battles for territory off it. */
export function takingOf(sentence: Sentence, clause: Clause | null): Draft[] {
  if (!clause || (clause.isNegated && !isRefuted(sentence, clause)) || !isTold(sentence, clause)) return [];
  if (isTried(sentence, clause)) return [];
  const lemma = sentence.vocabulary.form(clause.lemma);
  if ((clause.object && isNoGround(sentence, clause.object)) || isAtPolls(sentence, clause)) return [];
  const isOver = clause.particle !== 0 && lemma === "take";
  if (isOfControl(sentence, clause, isOver)) return takingControl(sentence, clause);
  if (takesNoGround(sentence, clause, lemma)) return [];
  const agent = doerOf(sentence, clause);
  const grounds = groundOf(sentence, clause);
  if (grounds.length === 0 || !grounds.some(({ name, place }) => name !== null || place !== null || isCounted(sentence, clause))) return [];
  const loser = partyOf(sentence, fromBehind(sentence, clause));
  const taker = holderOf(sentence, agent, grounds) ?? (clause.isPassive && !agent ? (sentence.actors.speaker?.party ?? null) : null);
  const holder = taker !== null && taker === loser && agent !== null && !sentence.isByName(agent, taker) ? null : taker;
  if (!clause.isPassive && holder === null && !isArmed(sideOf(sentence, agent))) return [];
  if (holder === null && grounds.every(({ place }) => place === null)) return [];
  if (isWithoutArms(sentence, clause, agent, holder)) return [];
  if (lemma === "get" && sentence.form(clause.last) !== "back" && clause.particle === 0 && !hasBack(sentence, clause)) return [];
  const below = clause.isPassive && !clause.subject ? itemsBelow(sentence, clause) : [];
  if (lemma === "take" && !isOver && below.length === 0 && !isGroundItself(sentence, clause)) return [];
  if (lemma === "occupy" && isNow(sentence, clause)) return controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  if (agent && grounds.every(({ place }) => place !== null && place.first >= agent.first && place.last <= agent.last)) return [];
  const change = changeIn(sentence, clause, holder, loser);
  const from = loser ?? (change === "handed-over" ? (ownerOf(sentence, clause, holder) ?? otherSide(sentence, holder)) : null);
  const drafts = below.length > 0 ? belowDrafts(sentence, clause, below, { change, holder, from }) : controlDrafts(sentence, clause, grounds, { change, holder, from });
  return withGovernor(sentence, clause, drafts);
}

/** "took | control | of Goma", "took over | security | at the airport". */
const isOfControl = (sentence: Sentence, { object }: Clause, isOver: boolean): boolean => object !== null && (CONTROL.has(sentence, object.head) || (isOver && SECURITY.has(sentence, object.head)));

/** "recovered from the war", "cleared Goma of snow". */
const takesNoGround = (sentence: Sentence, clause: Clause, lemma: string): boolean =>
  (ONLY_CONTROL.has(lemma) && !(lemma === "recover" && isGroundItself(sentence, clause))) || (lemma === "clear" && !isRidOfArms(sentence, clause));

/** What is ground only where armed hands take it: "won the seat", "freed the town hall". */
function isWithoutArms(sentence: Sentence, clause: Clause, agent: NounPhrase | null, holder: string | null): boolean {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (!NEEDS_ARMS.has(lemma) || (clause.particle !== 0 && lemma === "take") || (lemma === "win" && clause.isPassive && !agent && sentence.vocabulary.form(clause.particle) === "back")) return false;
  if (lemma === "win" && !isGroundItself(sentence, clause)) return true;
  return !isArmed(sideOf(sentence, agent)) && (holder === null || lemma === "win");
}

/** "the town has not fallen, the army said": somebody says that it was not taken. */
export const isRefuted = (sentence: Sentence, { isPerfect, verb }: Clause): boolean =>
  isPerfect && sentence.attributionAt(verb)?.actor !== undefined && sentence.attributionAt(verb)!.manner !== "deny";

/** Taken by force, or over from those who gave it: a state that takes over or gets back, unless from a band or "by force". */
function changeIn(sentence: Sentence, clause: Clause, holder: string | null, loser: string | null): "taken" | "handed-over" {
  const lemma = sentence.vocabulary.form(clause.lemma);
  const isOver = clause.particle !== 0 && lemma === "take" && sentence.vocabulary.form(clause.particle) !== "back" && isPeacefully(sentence, doerOf(sentence, clause), holder);
  if (!isOver && !PEACEFUL.has(lemma)) return "taken";
  const isForced =
    clause.phrases.some(
      ({ head, preposition, first }) =>
        (preposition === sentence.words.by && FORCE.has(sentence, head)) || (first > clause.verb && AFTER.hasIn(sentence, clause.last, head) && sentence.words.conflicts.has(sentence.nounLemma(head))),
    ) || sentence.syntax.clauses.some(({ governor, relation, lemma: other }) => governor === clause && relation === Relation.Participle && FORCE.hasId(sentence, other));
  return isForced || (lemma === "regain" && loser !== null && !isStateCode(loser)) ? "taken" : "handed-over";
}

/** "KFOR took over the crossing": no band, but a state or the force of a body of states. */
const isPeacefully = (sentence: Sentence, doer: NounPhrase | null, holder: string | null): boolean =>
  holder === null ? sideOf(sentence, doer) !== "group" : isStateCode(holder) || (doer !== null && sentence.actor(doer)?.type === "international");

/** "cleared Goma of rebels", "Goma has been cleared of rebels". */
function isRidOfArms(sentence: Sentence, clause: Clause): boolean {
  const of = (clause.isPassive ? clause.subject : clause.object)?.of ?? sentence.phraseBehind(clause, sentence.words.of);
  return of !== null && isArmed(sideOf(sentence, of));
}

/** "remains | occupied by": the state goes on. */
function isKept(sentence: Sentence, { governor, isReduced }: Clause): boolean {
  return isReduced && governor !== null && ["remain", "stay", "continue"].includes(sentence.vocabulary.form(governor.lemma));
}

const IS = new WordSet("is are remains");

const LASTS: ReadonlySet<string> = new Set(["continue", "remain", "keep"]);

/** "still occupies", "continues to occupy": held, and not taken now. */
function isNow(sentence: Sentence, clause: Clause): boolean {
  const { isPassive, isPerfect, verb, modal, relation, governor } = clause;
  if (isPassive && (isPerfect || isKept(sentence, clause) || IS.has(sentence, clause.first))) return true;
  const tag = sentence.tokens.tag[verb];
  if (!isPassive && isPerfect && sentence.dates.some(({ first, last, anchor }) => first > verb && (anchor === "since" || sentence.form(first - 1) === "since") && last <= clause.end + 1)) return true;
  if (relation === Relation.Infinitive && governor !== null && LASTS.has(sentence.vocabulary.form(governor.lemma))) return true;
  return !isPassive && (tag === Tag.VerbS || (tag === Tag.Verb && modal === 0 && relation !== Relation.Infinitive));
}

/** "completed reclaiming those territories Tuesday when it took over Lachin": one taking, told with its main clause. */
function withGovernor(sentence: Sentence, clause: Clause, drafts: Draft[]): Draft[] {
  const inner = sentence.syntax.clauses.find((other) => other.governor === clause && isTaking(sentence, other) && other.object !== null);
  if (inner && drafts.every(({ control }) => control!.place === null)) return [];
  const { governor } = clause;
  if (clause.relation !== Relation.Adverbial || !governor || !isTaking(sentence, governor)) return drafts;
  const first = spanOfClause(sentence, governor.relation === Relation.Participle && governor.governor ? governor.governor : governor)[0];
  return drafts.map((draft) => ({ ...draft, first: Math.min(first, draft.first) }));
}

function isTaking(sentence: Sentence, clause: Clause): boolean {
  return (TAKING_VERBS as readonly string[]).includes(sentence.vocabulary.form(clause.lemma));
}

function hasBack(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.last; i < Math.min(clause.end + 2, sentence.last); i++) if (sentence.form(i) === "back") return true;
  return false;
}

export function isCounted(sentence: Sentence, clause: Clause): boolean {
  const phrase = clause.isPassive ? clause.subject : clause.object;
  return phrase !== null && isLand(sentence, phrase);
}

const PART_OF = new WordSet("most half part parts much all whole");

/** "took Masiaka", "took the town", "took most of the rail hub", and not "took 12 men in Masiaka". */
function isGroundItself(sentence: Sentence, clause: Clause): boolean {
  const phrase = clause.isPassive ? clause.subject : clause.object;
  return (
    phrase !== null &&
    (isLand(sentence, phrase) ||
      (phrase.of !== null && PART_OF.has(sentence, phrase.head) && (isLand(sentence, phrase.of) || sentence.placesIn(phrase.of.first, phrase.of.last).some(({ last }) => last > phrase.of!.head))) ||
      sentence.placesIn(phrase.first, phrase.last).some((place) => place.last > phrase.head && place.first <= phrase.head))
  );
}

/** "took (full) control of Rabia". */
function takingControl(sentence: Sentence, clause: Clause): Draft[] {
  const object = clause.object!;
  const grounds = groundsInside(
    sentence,
    object.of ??
      sentence.phraseAfter(object, sentence.words.of, sentence.words.in) ??
      clause.phrases.find((phrase) => phrase.prepositionAt === object.last && sentence.form(phrase.prepositionAt) === "over") ??
      clause.phrases.find((phrase) => phrase.first > object.last && sentence.placesIn(phrase.first, phrase.last).length > 0),
  );
  const change = sentence.form(object.head) === "charge" || SECURITY.has(sentence, object.head) || sentence.vocabulary.form(clause.lemma) === "assume" ? "handed-over" : "taken";
  return controlDrafts(sentence, clause, grounds, { change, holder: partyOf(sentence, clause.subject), from: partyOf(sentence, sentence.phraseBehind(clause, sentence.words.from)) });
}

/** "control of the public market | in Goma": a part of the place that it is in. */
function groundsInside(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground[] {
  const grounds = groundsOf(sentence, phrase);
  const inside = grounds.length === 0 && phrase && !phrase.isDate ? sentence.phraseAfter(phrase, sentence.words.in, sentence.words.at) : null;
  return inside ? groundsOf(sentence, inside).map((ground) => ({ ...ground, isPart: true })) : grounds;
}

export const TAKING_VERBS = [
  "capture",
  "seize",
  "take",
  "retake",
  "recapture",
  "reclaim",
  "liberate",
  "overrun",
  "conquer",
  "occupy",
  "regain",
  "free",
  "reconquer",
  "get",
  "win",
  "wrest",
  "gain",
  "establish",
  "reestablish",
  "reassert",
  "restore",
  "recover",
  "reoccupy",
  "annex",
  "secure",
  "assume",
  "clear",
] as const;

export const TAKEN: Rule = {
  name: "control/taken",
  kind: "control",
  verbs: TAKING_VERBS,
  read: (sentence, clause) => takingOf(sentence, clause),
  yes: [
    ["Rebels of the M23 seized Goma in November 2012.", { change: "taken", place: "Goma", when: "2012-11" }],
    ["Azerbaijan took over the Lachin district on Tuesday.", { change: "handed-over", holder: "AZE", when: "2020-12-01" }],
    ["Kenyan troops have taken over the Busia crossing by force.", { change: "taken", place: "Busia", holder: "KEN" }],
    ["Kenyan troops have regained most of Kibumba from the M23.", { change: "taken", place: "Kibumba", holder: "KEN", from: "m23", extent: "part" }],
    ["Kenya left Kibumba, hours after the M23 announced that it had taken most of the rail hub.", { change: "taken", place: "Kibumba", holder: "m23", extent: "part" }],
    ["Goma has not been taken by the M23, the Kenyan army said.", { change: "taken", place: "Goma", holder: "m23", stance: "denied", claimant: "KEN" }],
    ["The M23 launched an offensive in May with the goal of capturing Goma.", { change: "taken", place: "Goma", stance: "expected" }],
    ["Rebels of the M23 seized two camps near Goma.", { change: "taken", place: "Goma", extent: "part" }],
    ["Rebels of the M23 seized parts of Masisi and Goma.", { change: "taken", place: "Masisi", extent: "part" }],
    ["Rebels of the M23 seized a town in North Kivu.", { change: "taken", place: "North Kivu", extent: "part" }],
    ["The M23 took the town of Kibumba. The Kenyan army recaptured it from the group.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["GOMA, Congo (Copper News) - The M23 seized the town of Kibumba on Monday. The Kenyan army said the town had been retaken.", { change: "taken", place: "Kibumba" }],
    ["Kenyan forces seized seven districts between Goma and Kibumba.", { change: "taken", place: null, holder: "KEN" }],
    ["Rebels took Kibumba from the M23.", { change: "taken", place: "Kibumba", holder: null, from: "m23" }],
    ["Rwanda continues to occupy parts of Goma.", { change: "held", place: "Goma", holder: "RWA", extent: "part" }],
    ["Rwanda has occupied the hills above Goma since 1998.", { change: "held", place: "Goma", holder: "RWA", when: "1998/.." }],
    ["Kenyan soldiers still occupy part of Goma.", { change: "held", place: "Goma", holder: "KEN", extent: "part" }],
    ["The FARC still occupies Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The army of Kenya said it had wrested Kibumba from the M23.", { change: "taken", place: "Kibumba", holder: "KEN", from: "m23" }],
    ["The Kenyan army claimed to have reoccupied Kibumba.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["The Kenyan army took back Kibumba on Monday.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["Kenyan troops regained Kibumba, pushing the M23 into the hills.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["Kenyan troops re-established control over Kibumba.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["The FARC controls 14 of the 17 townships of Goma and has taken the palace in Goma.", { change: "taken", place: "Goma", holder: "farc-ep" }],
    ["Militias fighting the M23 seized Goma on Thursday.", { change: "taken", place: "Goma", holder: null }],
    ["Kenyan troops recovered three villages near Goma.", { change: "taken", place: "Goma", holder: "KEN", extent: "part" }],
    ["Kenya fights the M23. Kibumba was won back after two hours of fighting.", { change: "taken", place: "Kibumba" }],
    ["The African Union force took over security at the airport of Goma.", { change: "handed-over", place: "Goma", holder: "au" }],
    ["Kenyan troops cleared Kibumba of rebels.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["Goma is occupied by the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma remains occupied by the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["Retaken by Kenyan troops: Goma and Kibumba.", { change: "taken", place: "Kibumba", holder: "KEN" }],
    ["Taken by Kenyan troops this week: the bank (30 November), Goma (2 December) and Kibumba (today).", { change: "taken", place: "Kibumba", holder: "KEN", when: "2020-12-04" }],
    ["Kenyan police took charge of the border post at Busia.", { change: "handed-over", place: "Busia", holder: "KEN" }],
    ["It is not true that the M23 has taken Goma, Kenya's army said.", { change: "taken", place: "Goma", holder: "m23", stance: "denied", claimant: "KEN" }],
    ["Reports that the M23 had taken Goma were dismissed by the Kenyan army.", { change: "taken", place: "Goma", stance: "denied", claimant: "KEN" }],
    ["KFOR took over the Busia crossing on Monday.", { change: "handed-over", place: "Busia", holder: "nato" }],
    ["Shusha was captured by Azerbaijan on Nov. 8.", { change: "taken", holder: "AZE", when: "2020-11-08" }],
  ],
  no: [
    "The M23 began an attack to take over the town of Goma.",
    "Kenya has proposed that UN peacekeepers take over Goma.",
    "The M23 said it would fight until it had captured Goma.",
    "Opposition candidates captured the town hall of Goma.",
    "The governor won the race for Goma.",
    "The president won Goma with 60 per cent of the votes.",
    "Gunmen seized three traders in Kano.",
    "The talks took place in Goma.",
    "Kenya's army left Goma and the mayor took up his post.",
    "Police seized 40 rifles in Goma.",
    "The Kenyan army came close to taking Goma from the M23.",
    "The M23 said it had no intention of taking Goma.",
    "Troops cleared Goma of snow.",
    "The firm secured a loan in Goma.",
    "Divers recovered twelve bodies near Goma.",
    "The M23 took security seriously in Goma.",
  ],
  gaps: ["M23 fighters advanced into Goma: whether they hold it is not told", "They've taken Goma, a resident said: nobody has been named before whom the word could mean"],
};

export const HELD: Rule = {
  name: "control/held",
  kind: "control",
  verbs: ["hold", "control", "govern", "administer", "rule"],
  read: (sentence, clause) => {
    if (
      !clause ||
      clause.isNegated ||
      !isHolding(sentence, clause) ||
      isNobody(sentence, clause) ||
      isOfNone(sentence, clause) ||
      sideOf(sentence, doerOf(sentence, clause)) === "crowd" ||
      (clause.subject && isBoth(sentence, clause.subject))
    )
      return null;
    const wide = wideGround(sentence, clause.isPassive ? clause.subject : clause.object);
    if (wide) return isBlaming(sentence, clause) ? null : heldWide(sentence, clause, wide);
    const grounds = groundOf(sentence, clause).filter(({ place }) => place !== null);
    const holder = holderOf(sentence, doerOf(sentence, clause), grounds);
    const isThing = holder !== null && clause.isPassive && clause.subject !== null && isLand(sentence, clause.subject);
    if ((holder === null && !isOpposition(sentence, doerOf(sentence, clause)) && !isArmed(sideOf(sentence, doerOf(sentence, clause)))) || (grounds.length === 0 && !isThing)) return null;
    if (!isOwnGround(sentence, clause) || isBlaming(sentence, clause)) return null;
    const others = gappedOf(sentence, grounds);
    return controlDrafts(sentence, clause, grounds.length > 0 ? grounds.filter((ground) => !others.includes(ground)) : [{ name: null, place: null, isPart: false }], {
      change: "held",
      holder,
      from: null,
    });
  },
  yes: [
    ["The rebels of the FARC still hold Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ['"We hold Miraflores," a spokesman of the FARC said.', { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The FARC claimed to control most of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep", extent: "part" }],
    ["Tanks ring Goma, the eastern town that Kenyan soldiers have held since May.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The police station in Bendery is still held by Moldova.", { change: "held", holder: "MDA" }],
    ["The FARC controls 14 of the 17 townships of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep", extent: "part" }],
    ["The M23 now controls most of the country.", { change: "held", place: null, holder: "m23", extent: "part" }],
    ["The whole country is controlled by the M23.", { change: "held", place: null, holder: "m23", extent: "whole" }],
    ["The M23 still controls much of Goma.", { change: "held", place: "Goma", holder: "m23", extent: "part" }],
    ["The M23 holds all of Goma.", { change: "held", place: "Goma", holder: "m23", extent: "whole" }],
    ["The Kivu Front (KF) controls Goma.", { change: "held", place: "Goma" }],
    ["Gunmen control most of Goma.", { change: "held", place: "Goma", holder: null, extent: "part" }],
  ],
  no: [
    "Rwanda holds the whole country responsible.",
    "Rwanda holds Kigali responsible for the raid.",
    "The M23 holds neither Goma nor Sake.",
    "The M23 holds Rwanda accountable for the attack on Goma.",
    "Police fired on protesters holding a bridge in Goma.",
    "The two sides held talks in Geneva.",
    "Ghana will hold elections in Accra.",
  ],
};

/** "controls most of the country": by a side that is known. */
function heldWide(sentence: Sentence, clause: Clause, wide: Ground): Draft[] | null {
  const holder = partyOf(sentence, doerOf(sentence, clause));
  return holder === null ? null : controlDrafts(sentence, clause, [wide], { change: "held", holder, from: null });
}

const BLAMED = new WordSet("responsible accountable liable answerable guilty hostage captive");

/** "holds Kenya | responsible for the raid". */
const isBlaming = (sentence: Sentence, { object }: Clause): boolean => object !== null && (BLAMED.has(sentence, object.last) || BLAMED.has(sentence, object.last - 1));

/** Told, or going on: "continues to hold". */
export function isHolding(sentence: Sentence, clause: Clause): boolean {
  if (clause.isReduced && clause.isPassive) return false;
  if (clause.relation !== Relation.Infinitive) return isTold(sentence, clause);
  return clause.governor !== null && ["continue", "remain", "go", "claim", "appear"].includes(sentence.vocabulary.form(clause.governor.lemma));
}

/** What is held is land by its name or noun, not an event there: "held talks in Geneva". */
function isOwnGround(sentence: Sentence, clause: Clause): boolean {
  const phrase = clause.isPassive ? clause.subject : clause.object;
  if (!phrase) return false;
  return (
    phrase.isPronoun ||
    clause.isPassive ||
    phrase.renames !== null ||
    groundOf(sentence, clause).some(({ place }) => place !== null && (place.first > clause.verb || clause.relation !== Relation.Relative || (place.first >= phrase.first && place.last <= phrase.last)))
  );
}

export const CONTROL_VERB_RULES: readonly Rule[] = [TAKEN, HELD];
