import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { isDemand } from "./commitments-asked.js";
import { antecedentIs } from "./commitments-before.js";
import { modeOf } from "./commitments-mode.js";
import type { Mode } from "./commitments-wording.js";
import { HALTS, HOSTILE, isHalt, isHostile, isOwnDeclared } from "./commitments-halts.js";
import { FORSWORN, forsworn, NO_ATTACK, GUNS, isToShootNoMore, SHOOTS } from "./commitments-forsworn.js";
import { confirmedBy, CONFIRMS } from "./commitments-reaffirmed.js";
import { isNobody } from "./commitments-lapse.js";
import { breakersOf, doersOf, isIrregular, partiesAbove, partiesIn, sidesBut } from "./commitments-parties.js";
import { hasThing, isThing, Thing, thingsAt, wordsFor } from "./commitments-things.js";
import { partnersOf } from "./commitments-bound.js";
import { BREACH } from "./commitments-breach.js";
import { TRUCE_EXPIRES, TRUCE_LEFT } from "./commitments-left.js";
import { WAR_ENDED } from "./commitments-war.js";
import { WordSet } from "../word-set.js";

const HOLDS = new WordSet("hold keep respect observe honour honor survive endure uphold");
const STARTS = new WordSet("begin start take enter come go");
const FAILS = new WordSet("collapse fail unravel crumble fall break violate breach shatter infringe flout ignore disregard defy");
const BESIDE = new WordSet("before after since when until");
const SEALS = new WordSet("extend prolong renew restore reinstate");
const COMMITS = new WordSet("commit recommit");
const CONDITIONS = new WordSet("if unless once until before");
const FORCE = new WordSet("force effect place hold vigour");

const TRUCE_WORDS = `${wordsFor(Thing.Truce)} fire it ${HALTS.words}`;

/** Is a truce meant: by its noun, or by "it" where one was the last told of? */
function isTruce(sentence: Sentence, phrase: NounPhrase | null | undefined): phrase is NounPhrase {
  if (!phrase || phrase.isDate) return false;
  return (
    (thingsAt(sentence, phrase.head) & Thing.Truce) !== 0 ||
    isHalt(sentence, phrase) ||
    (sentence.form(phrase.head) === "it" && antecedentIs(sentence, phrase, Thing.Truce) && !isOfGround(sentence, phrase))
  );
}

/** "overran Goma and hold | it |": the ground told of in the sentence, and no truce. */
const isOfGround = (sentence: Sentence, { first }: NounPhrase): boolean =>
  !hasThing(sentence, sentence.first, first, Thing.Truce) && sentence.places.some((place) => place.first >= sentence.first && place.last <= first);

/** "the ceasefire agreements". */
const isTruceAccord = (sentence: Sentence, phrase: NounPhrase | null): boolean =>
  phrase !== null && isThing(sentence, phrase, Thing.Accord) && hasThing(sentence, phrase.first, phrase.head, Thing.Truce);

/** How a truce fares as the subject of a verb. */
function fareOf(sentence: Sentence, clause: Clause): CommitmentStatus | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  const mode = modeOf(sentence, clause);
  if (!mode || clause.isReduced || ((lemma === "be" || STAYS.hasId(sentence, clause.lemma)) && !inForce(sentence, clause)) || sentence.form(clause.first - 1) === "without") return null;
  const isPast = mode.status === "done" || mode.status === "partly-done" || mode.status === "begun" || mode.status === "delayed";
  if (!isPast) return FAILS.hasId(sentence, clause.lemma) ? null : mode.status;
  if (mode.status === "delayed" && clause.modal === sentence.words.should && clause.isPerfect) return "delayed";
  if (SEALS.hasId(sentence, clause.lemma)) return clause.isPassive ? "agreed" : null;
  const isUndone = clause.isNegated || (mode.status === "delayed" && clause.relation === Relation.Infinitive);
  if (HOLDS.hasId(sentence, clause.lemma)) return isUndone ? "breached" : "done";
  if (FAILS.hasId(sentence, clause.lemma)) return isUndone ? "done" : clause.isPassive || clause.object === null ? "breached" : null;
  if (STARTS.hasId(sentence, clause.lemma)) return lemma === "begin" || lemma === "start" || inForce(sentence, clause) ? (isUndone ? "delayed" : "begun") : null;
  if (STAYS.hasId(sentence, clause.lemma)) return isUndone ? "breached" : "done";
  return lemma === "be" ? (clause.isNegated ? "delayed" : "begun") : null;
}

const STAYS = new WordSet("stay remain");

/** "took effect", "in force", "entered into force", "took hold". */
function inForce(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.first; i < clause.end; i++) if (FORCE.has(sentence, i) && i > clause.first) return true;
  return false;
}

export const TRUCE_FARES: Rule = {
  name: "commitment/truce-fares",
  kind: "commitment",
  verbs:
    "hold keep respect observe honour honor survive endure uphold begin start take enter come go be stay remain collapse fail unravel crumble break violate breach shatter ignore disregard defy extend prolong restore reinstate renew".split(
      " ",
    ),
  needs: [`${TRUCE_WORDS} guns weapons`],
  read: (sentence, clause) => {
    if (clause?.subject && GUNS.has(sentence, clause.subject.head)) return silentGuns(sentence, clause);
    if (!clause?.subject || !isTruce(sentence, clause.subject) || CONDITIONS.hasId(sentence, clause.marker)) return null;
    if (clause.subject.isPronoun && !FAILS.hasId(sentence, clause.lemma) && !(clause.isPassive && SEALS.hasId(sentence, clause.lemma))) return null;
    const status = fareOf(sentence, clause);
    if (!status) return null;
    const agent = clause.isPassive ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.by)) : [];
    const between = partiesIn(sentence, sentence.phraseAfter(clause.subject, sentence.words.between));
    const sides = sentence.memory.sides();
    const by = agent.length > 0 ? agent : between.length > 1 ? between : status === "breached" && sides.length < 2 ? [] : sides;
    return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status, host: clause.relation === Relation.Infinitive ? clause.governor : null }, by, moved: null });
  },
  yes: [
    ["The truce between Kenya and the FARC has yet to take effect.", { action: "cease-fire", status: "delayed", by: ["KEN", "farc-ep"] }],
    ["The truce between Kenya and the FARC failed to hold.", { action: "cease-fire", status: "breached" }],
    ["The truce between Kenya and the FARC was ignored by both sides.", { action: "cease-fire", status: "breached", by: ["KEN", "farc-ep"] }],
    ["The truce continues to hold.", { action: "cease-fire", status: "done" }],
    ["Kenya and the FARC agreed a truce. It was extended until 18 February.", { action: "cease-fire", status: "agreed", due: "2021-02-18" }],
    ["The truce took effect at midnight.", { action: "cease-fire", status: "begun" }],
    ["The ceasefire has been in force since 29 August 2016.", { action: "cease-fire", status: "begun", when: "2016-08-29/.." }],
    ["The truce first took effect on 1 December.", { action: "cease-fire", status: "begun", when: "2020-12-01" }],
    ["The truce has been broken 40 times, Kenya said.", { action: "cease-fire", status: "breached", by: [], claimant: "KEN" }],
    ["The truce between Kenya and the FARC should have begun at noon.", { action: "cease-fire", status: "delayed", by: ["KEN", "farc-ep"] }],
    ["The FARC said the truce would remain in effect until May.", { action: "cease-fire", status: "agreed", due: "2021-05" }],
    ["The ceasefire stays in force despite the clash.", { action: "cease-fire", status: "done" }],
    ["The truce has held everywhere.", { action: "cease-fire", status: "done" }],
    ["The truce, which was to last 72 hours, collapsed after two.", { action: "cease-fire", status: "breached" }],
    ["An earlier truce collapsed in May 2003.", { action: "cease-fire", status: "breached", when: "2003-05" }],
  ],
  no: ["The talks collapsed.", "The truce was a surprise.", "The truce remains a hope.", "The ceasefire expired at midnight without being renewed."],
  gaps: [
    "The army was due to leave, but its troops stayed put: what a later verb tells in other words does not delay it",
    "The truce, in force for two months from 2 April, lets ships in: what stands in an apposition has no verb",
  ],
};

const QUIET = new WordSet("silent quiet");

/** "The guns have been silent since August." */
function silentGuns(sentence: Sentence, clause: Clause): Draft | null {
  const isSilent = clause.predicate >= 0 && QUIET.has(sentence, clause.predicate);
  const mode = isSilent && !CONDITIONS.hasId(sentence, clause.marker) ? modeOf(sentence, clause) : null;
  return mode ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by: sentence.memory.sides(), moved: null }) : null;
}

/** "violated the ceasefire", "broke the accord". */
export const TRUCE_BROKEN: Rule = {
  name: "commitment/truce-broken",
  kind: "commitment",
  verbs: ["violate", "break", "breach", "infringe", "flout", "shatter", "ignore", "defy", "disregard"],
  needs: [TRUCE_WORDS],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || !isTruce(sentence, clause.object) || clause.object.first < clause.verb) return null;
    const mode = modeOf(sentence, clause);
    if (!mode || (mode.status !== "done" && mode.status !== "partly-done" && mode.status !== "begun" && mode.status !== "delayed")) return null;
    const by = breakersOf(sentence, clause);
    const isDenied = mode.status === "delayed" || (clause.relation === Relation.Content && clause.governor?.isNegated === true);
    return commitmentDraft(sentence, {
      action: "cease-fire",
      clause,
      mode: { status: "breached", host: clause.relation === Relation.Participle ? clause.governor : null, ...(isDenied ? { stance: "denied" as const } : {}) },
      by: by.length > 0 ? by : partiesAbove(sentence, clause, clause.subject),
      moved: null,
    });
  },
  yes: [
    ["STATEMENT OF THE FARC\n\nWe keep to our word; Kenya does not. They have violated the ceasefire 12 times since March.", { action: "cease-fire", status: "breached", by: ["KEN"] }],
    ["STATEMENT OF THE FARC\n\nOur men keep to their camps. They have violated the ceasefire 12 times since March.", { action: "cease-fire", status: "breached", by: ["COL"] }],
    ["Both sides have broken the ceasefire.", { action: "cease-fire", status: "breached" }],
    ["Kenya and the FARC signed a truce. Goma rebels broke the ceasefire on Monday.", { action: "cease-fire", status: "breached", by: [] }],
  ],
  no: ["The two sides broke bread."],
};

const STOPS: ReadonlySet<string> = new Set(
  "refrain desist stop cease halt end suspend hold observe respect honour honor uphold declare announce proclaim order lift cancel scrap revoke terminate abrogate keep maintain offer propose call+off"
    .split(" ")
    .map((verb) => verb.replace("+", " ")),
);
/** Verbs that end what is hostile; one "holds" no more than fire. */
const ENDS: ReadonlySet<string> = new Set(["refrain", "desist", "stop", "cease", "halt", "end", "suspend", "hold", "call"]);
const STOPPED = new WordSet("stop cease halt suspend call");

const ABIDES = new WordSet("abide adhere stick comply");

/** "must cease fire", "agreed to stop all attacks", "bound to a permanent ceasefire". */
export const TRUCE_BOUND: Rule = {
  name: "commitment/truce-bound",
  kind: "commitment",
  verbs: [...STOPS, "bind", ...ABIDES.words.split(" ")],
  needs: [`${TRUCE_WORDS} ${HOSTILE.words} ${SHOOTS.words}`],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "bind") return boundToTruce(sentence, clause);
    if (ABIDES.hasId(sentence, clause.lemma)) return abidingBy(sentence, clause);
    if (ENDS.has(lemma) && isToShootNoMore(sentence, clause)) return forsworn(sentence, clause);
    const isFrom = lemma === "refrain" || lemma === "desist";
    const what = isFrom ? sentence.phraseBehind(clause, sentence.words.from) : clause.isPassive || (clause.object === null && lemma === "cease") ? clause.subject : clause.object;
    const isEnded = what !== null && ENDS.has(lemma) && isHostile(sentence, what);
    if (!what || !(isEnded || isTruce(sentence, what))) return null;
    const mode = modeOf(sentence, clause);
    if (!mode) return null;
    const kept = KEEPS.hasId(sentence, clause.lemma) && isTruce(sentence, what) ? keptBy(sentence, clause, what, mode) : null;
    if (kept) return kept;
    if (mode.status === "done" || mode.status === "begun") return stoppedBy(sentence, clause, what, mode);
    const isOwed = isEnded && mode.status === "delayed" && isOwnTo(sentence, clause, what);
    if (!isOwed && mode.status !== "agreed" && mode.status !== "vowed" && mode.status !== "refused" && mode.status !== "demanded") return null;
    const bound = what === clause.subject ? [] : partiesIn(sentence, mode.status === "vowed" && clause.subject === mode.host?.object ? mode.host.subject : clause.subject);
    const by = bound.length > 0 ? [...new Set([...bound, ...partnersOf(sentence, clause, mode)])] : sentence.memory.sides();
    if (isOwnDeclared(sentence, clause, mode)) return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status: "vowed", stance: "asserted", host: mode.host }, by, moved: null });
    const status = isDemand(sentence, clause, mode, by) ? "demanded" : mode.status;
    return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status }, by, moved: null });
  },
  yes: [
    ["Kenya fights the FARC. The army must stop its attacks on Gori, a FARC spokesman said.", { action: "cease-fire", status: "demanded", by: ["KEN"] }],
    ["Kenyan troops stopped shelling Gori at dawn.", { action: "cease-fire", status: "begun", by: ["KEN"] }],
    ["Kenya has not stopped shelling Gori.", { action: "cease-fire", status: "delayed", by: ["KEN"] }],
    ["Kenya agreed in principle with the FARC to cease all attacks for two months.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["The FARC will refrain from attacks until after the vote.", { action: "cease-fire", status: "agreed", by: ["farc-ep"] }],
    ["The FARC has respected the truce.", { action: "cease-fire", status: "done", by: ["farc-ep"] }],
    ["Kenya and the FARC signed a truce on Monday. Both sides said they are abiding by it.", { action: "cease-fire", status: "done", by: ["KEN", "farc-ep"] }],
    ["Neither side has observed the ceasefire.", { action: "cease-fire", status: "breached" }],
    ["Kenya and the FARC held talks in Doha, Qatar. Both sides agreed to halt all attacks. Qatar is in the Gulf.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["The truce signed between the Kenyan government and several groups of rebels calls on the sides to stop all attacks.", { action: "cease-fire", status: "agreed" }],
    ["All military action along the line must cease.", { action: "cease-fire", status: "agreed" }],
    ["Kenya and the FARC announced a cessation of hostilities.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya is at war with the FARC. Kenya terminated the ceasefire on Monday.", { action: "cease-fire", status: "refused", by: ["KEN"] }],
    ["The FARC declared a unilateral truce.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya and the FARC each declared a ceasefire on Friday that is to last a week.", { action: "cease-fire", status: "vowed", by: ["KEN", "farc-ep"], due: null }],
    ["A three-day truce was offered by the FARC.", { action: "cease-fire", status: "vowed", by: ["farc-ep"], duration: "P3D" }],
    ["The FARC said it did not feel obliged to respect the truce.", { action: "cease-fire", status: "refused", by: ["farc-ep"] }],
    ["Rebels of the north announced a unilateral ceasefire on Monday.", { action: "cease-fire", status: "vowed", by: [] }],
    ["Kenya ordered a week-long truce.", { action: "cease-fire", status: "vowed", by: ["KEN"] }],
    ["The FARC declared the truce dead.", { action: "cease-fire", status: "refused", by: ["farc-ep"] }],
    ["The FARC called off its ceasefire.", { action: "cease-fire", status: "refused" }],
    ["The FARC announced a three-month suspension of attacks.", { action: "cease-fire", status: "vowed", by: ["farc-ep"], duration: "P3M" }],
    ["Kenya announced a halt to the shelling of Gori.", { action: "cease-fire", status: "vowed", by: ["KEN"] }],
    ["The accord binds both sides to end all hostile acts.", { action: "cease-fire", status: "agreed" }],
    ["The FARC has yet to halt its attacks.", { action: "cease-fire", status: "delayed", by: ["farc-ep"] }],
    ["The FARC has told its men to stop all attacks.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["All units of the FARC have been told to cease operations, the FARC said.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["The FARC said its men would no longer observe the ceasefire.", { action: "cease-fire", status: "refused", by: ["farc-ep"] }],
    ["The FARC held its fire.", { action: "cease-fire", status: "done", by: ["farc-ep"] }],
    ["Kenya has halted its air strikes.", { action: "cease-fire", status: "begun", by: ["KEN"] }],
  ],
  no: [
    "The UN failed to halt all attacks.",
    "The army failed to stop the raids.",
    "The firm must stop the sale.",
    "Kenya decided to maintain the bombings.",
    "The firm announced a halt to its operations.",
    "The firm announced an end to its campaign.",
  ],
};

const OWN = new WordSet("its their his all");

/** "has yet to halt | all attacks", "has not stopped | its raids": what is the doer's own to stop. */
const isOwnTo = (sentence: Sentence, { subject, isPassive }: Clause, { first }: NounPhrase): boolean => !isPassive && OWN.has(sentence, first) && sentence.actor(subject)?.type !== "international";

const KEEPS = new WordSet("observe respect honour honor uphold keep maintain hold");

/** "have respected the truce", "neither side has observed it". */
function keptBy(sentence: Sentence, clause: Clause, what: NounPhrase, mode: Mode): Draft | null {
  const status = mode.status === "delayed" && clause.governor === null ? "breached" : mode.status === "done" || mode.status === "begun" ? "done" : null;
  const by = what === clause.subject ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.by)) : doersOf(sentence, clause);
  const isEmpty = by.length === 0 && !sentence.words.bothSides.has(sentence.nounLemma(clause.subject?.head ?? 0));
  return status === null || clause.isReduced || isEmpty ? null : commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status }, by, moved: null });
}

/** "are abiding by the truce", "have not complied with it". */
function abidingBy(sentence: Sentence, clause: Clause): Draft | null {
  const { words } = sentence;
  const what = sentence.phraseBehind(clause, words.by, words.to, words.with);
  const mode = isTruce(sentence, what) ? modeOf(sentence, clause) : null;
  return mode && what ? keptBy(sentence, clause, what, mode) : null;
}

/** "has suspended its air strikes", "declared a unilateral truce", "ended its ceasefire": what one side does of itself. */
function stoppedBy(sentence: Sentence, clause: Clause, what: NounPhrase, mode: Mode): Draft | null {
  const by = what === clause.subject ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.by)) : doersOf(sentence, clause);
  if ((by.length === 0 && !(isIrregular(sentence, clause) && isTruce(sentence, what))) || clause.isReduced) return null;
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (isJoint(sentence, clause, what, by)) return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status: "agreed" }, by, moved: null });
  const status = isTruce(sentence, what) ? (VOID.has(sentence, what.last) ? "refused" : ONE_SIDED[lemma]) : STOPPED.hasId(sentence, clause.lemma) ? "begun" : lemma === "hold" ? "done" : undefined;
  return status ? commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status }, by, moved: null }) : null;
}

const ANNOUNCES = new WordSet("announce proclaim");
const EACH = new WordSet("each separate unilateral");

/** "Israel and Lebanon | announced | a cessation of hostilities": what both sides make known together is agreed. */
const isJoint = (sentence: Sentence, { lemma, isPassive, subject, last }: Clause, what: NounPhrase, by: readonly string[]): boolean =>
  ANNOUNCES.hasId(sentence, lemma) && !isPassive && by.length > 1 && isTruce(sentence, what) && !EACH.hasIn(sentence, subject?.first ?? last, what.last);

/** "declared the truce | dead". */
const VOID = new WordSet("dead over void null finished ended broken");

const ONE_SIDED: Readonly<Record<string, CommitmentStatus>> = {
  declare: "vowed",
  announce: "vowed",
  proclaim: "vowed",
  order: "vowed",
  offer: "vowed",
  propose: "vowed",
  end: "refused",
  suspend: "refused",
  call: "refused",
  lift: "refused",
  cancel: "refused",
  scrap: "refused",
  revoke: "refused",
  terminate: "refused",
  abrogate: "refused",
};

function boundToTruce(sentence: Sentence, clause: Clause): Draft | null {
  const to = sentence.phraseBehind(clause, sentence.words.to);
  if (!to || !isTruce(sentence, to) || clause.isNegated) return null;
  const by = partiesIn(sentence, clause.isPassive ? clause.subject : clause.object);
  return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status: "agreed", host: null }, by: by.length > 0 ? by : sentence.memory.sides(), moved: null });
}

/** "demands a ceasefire", "prolongs it until April", "the guns were to fall silent". */
export const TRUCE_ASKED: Rule = {
  name: "commitment/truce-asked",
  kind: "commitment",
  verbs: ["demand", "extend", "prolong", "renew", "restore", "reinstate", "confirm", "reaffirm", "fall", "agree", "provide", "commit", "recommit", "go", "return"],
  needs: [`${TRUCE_WORDS} silent`],
  needsOf: { fall: ["silent"], go: ["back"] },
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (COMMITS.hasId(sentence, clause.lemma) && clause.isPassive && !clause.isNegated) return agreedTo(sentence, clause, sentence.words.to);
    const mode = modeOf(sentence, clause);
    if (!mode) return null;
    if (SEALS.hasId(sentence, clause.lemma) && mode.status === "refused") return notRenewed(sentence, clause, mode);
    if (clause.isNegated) return SEALS.hasId(sentence, clause.lemma) && clause.modal !== 0 ? notRenewed(sentence, clause, mode) : null;
    if (lemma === "fall")
      return sentence.form(clause.last) === "silent" && !BESIDE.has(sentence, clause.start - 1)
        ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by: sentence.memory.sides(), moved: null })
        : null;
    if (lemma === "go" || lemma === "return") return backTo(sentence, clause, mode);
    if (lemma === "agree" || lemma === "provide" || COMMITS.hasId(sentence, clause.lemma)) return agreedTo(sentence, clause, lemma === "provide" ? sentence.words.for : sentence.words.to);
    const isSealed = SEALS.hasId(sentence, clause.lemma) && isTruceAccord(sentence, clause.object);
    if (clause.isPassive || !(isSealed || isTruce(sentence, clause.object)) || (lemma === "demand" && isHalt(sentence, clause.object!))) return null;
    const doers = doersOf(sentence, clause);
    if (CONFIRMS.hasId(sentence, clause.lemma)) return confirmedBy(sentence, clause, mode, doers);
    const status = lemma === "demand" ? "demanded" : mode.status === "delayed" ? "delayed" : "agreed";
    const by = lemma === "demand" ? sidesBut(sentence, doers) : sentence.memory.sides();
    return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status, host: null }, by, moved: null });
  },
  yes: [
    ["Kenya extended its ceasefire agreement with the FARC for another year.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya and the FARC agreed to extend the cessation of hostilities by three months.", { action: "cease-fire", status: "agreed", duration: "P3M" }],
    ["Kenya and the FARC confirmed the cease-fire.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya and the FARC reinstated the truce.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya and the FARC restored a ceasefire on Thursday.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya will not renew the truce.", { action: "cease-fire", status: "refused", by: ["KEN"] }],
    ["Kenya and the FARC failed to renew the truce.", { action: "cease-fire", status: "delayed", by: ["KEN", "farc-ep"] }],
    ["The FARC refused to renew the truce.", { action: "cease-fire", status: "refused", by: ["farc-ep"] }],
    ["Kenya returned to the ceasefire.", { action: "cease-fire", status: "begun", by: ["KEN"] }],
    ["The FARC says it is committed to a ceasefire.", { action: "cease-fire", status: "agreed", by: ["farc-ep"] }],
    ["The rebels demanded a ceasefire.", { action: "cease-fire", status: "demanded" }],
    ["The protocol provides for a truce until the talks are over.", { action: "cease-fire", status: "agreed" }],
    ["The two sides agreed to a truce of seven days.", { action: "cease-fire", status: "agreed", duration: "P7D", quantity: null }],
  ],
  no: [
    "Jets bombed Goma twenty minutes before the guns fell silent.",
    "Neither side has agreed to a ceasefire.",
    "The UN confirmed the ceasefire.",
    "Kenya confirmed that the truce was over.",
    "The rebels demanded a ransom.",
    "The rebels demanded an end to the raids.",
  ],
};

/** "would go back to the ceasefire", "returned to the truce". */
function backTo(sentence: Sentence, clause: Clause, mode: Mode): Draft | null {
  const isTo = isTruce(sentence, sentence.phraseBehind(clause, sentence.words.to));
  if (!isTo || (sentence.vocabulary.form(clause.lemma) === "go" && sentence.form(clause.last) !== "back" && sentence.vocabulary.form(clause.particle) !== "back")) return null;
  const by = doersOf(sentence, clause);
  return commitmentDraft(sentence, {
    action: "cease-fire",
    clause,
    mode: mode.status === "done" ? { ...mode, status: "begun" } : mode,
    by: by.length > 0 ? by : sentence.memory.sides(),
    moved: null,
  });
}

/** "would not renew the truce". */
function notRenewed(sentence: Sentence, clause: Clause, mode: Mode): Draft | null {
  const by = doersOf(sentence, clause);
  return isTruce(sentence, clause.object) && mode.status === "refused" ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by, moved: null }) : null;
}

/** "agreed to a ceasefire", "agreed on a truce", "provides for a truce". */
function agreedTo(sentence: Sentence, clause: Clause, preposition: number): Draft | null {
  const what = (clause.object?.isPronoun ? null : clause.object) ?? sentence.phraseBehind(clause, preposition, sentence.words.on);
  const isBound = clause.isPassive && COMMITS.hasId(sentence, clause.lemma);
  if ((clause.isPassive && !isBound) || clause.isReduced || clause.modal !== 0 || !isTruce(sentence, what) || isNobody(sentence, clause.subject)) return null;
  const by = partiesIn(sentence, clause.subject);
  return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status: "agreed", host: null }, by: by.length > 0 ? by : sentence.memory.sides(), moved: null });
}

export const TRUCE_RULES: readonly Rule[] = [TRUCE_FARES, TRUCE_BROKEN, BREACH, TRUCE_BOUND, FORSWORN, NO_ATTACK, WAR_ENDED, TRUCE_ASKED, TRUCE_LEFT, TRUCE_EXPIRES];
