import type { CommitmentAction, CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { dutyOf, keptNoMore } from "./commitments-duties.js";
import { deadlineMode, isDeadline } from "./commitments-deadlines.js";
import { commitmentBefore } from "./commitments-before.js";
import { commitmentDraft, joinedDraft } from "./commitments-draft.js";
import { asBehindNoun, asObject, asSubject } from "./commitments-fares.js";
import { HALTS, HOSTILE, isHalt } from "./commitments-halts.js";
import { HYPHENED, NOUNS } from "./commitments-noun-words.js";
import type { Mode } from "./commitments-wording.js";
import { isKeepers } from "./commitments-missions.js";
import { partiesAbove, partiesIn, senderIn, sidesBut } from "./commitments-parties.js";
import { owersOf } from "./commitments-owed.js";
import { isRefusedWay, isRuledOut, OF_THOSE_MOVED, ruledOut } from "./commitments-ruled-out.js";
import { hasThing, isThing, Thing, wordsFor } from "./commitments-things.js";
import { WordMap, WordSet } from "../word-set.js";

/** "the pull-out", whose head may be either part. */
function hyphenedAt(sentence: Sentence, { first, head, last }: NounPhrase): CommitmentAction | undefined {
  return (
    (head - 2 >= first ? HYPHENED[`${sentence.form(head - 2)}-${sentence.form(head)}`] : undefined) ?? (head + 2 < last ? HYPHENED[`${sentence.form(head)}-${sentence.form(head + 2)}`] : undefined)
  );
}

interface NounAction {
  readonly action: CommitmentAction;
  readonly needs: number;
}

/** The actions of each noun, in the order they are asked. */
const ACTION_OF = new WordMap(byNoun());

function byNoun(): Record<string, NounAction[]> {
  const found: Record<string, NounAction[]> = {};
  for (const [words, action, needs] of NOUNS) for (const word of words.split(" ")) (found[word] ??= []).push({ action, needs });
  return found;
}

/** The nouns, as a list for `needs`. */
export const ACTION_NOUNS = ACTION_OF.words;

/** What is told of only while it is to come. */
const ONLY_TO_COME: ReadonlySet<CommitmentAction> = new Set(["elections", "negotiate"]);

export function actionAt(sentence: Sentence, phrase: NounPhrase): CommitmentAction | null {
  const hyphened = hyphenedAt(sentence, phrase);
  if (hyphened) return hyphened;
  if (isHalt(sentence, phrase)) return "cease-fire";
  const entries = modifierActions(sentence, phrase) ?? ACTION_OF.of(sentence, sentence.nounLemma(phrase.head));
  if (!entries) return null;
  const of = phrase.of ?? sentence.phraseAfter(phrase, sentence.words.of);
  if (!of && sentence.form(phrase.head) === "entry") return null;
  const last = of && !of.isDate ? ofEnd(sentence, of) : (sentence.phraseAfter(phrase, sentence.words.for, sentence.words.on, sentence.words.with, sentence.words.to)?.last ?? phrase.last);
  for (const entry of entries) if (isMeant(sentence, phrase, last, entry)) return entry.action;
  return SENT.has(sentence, phrase.head) && OWN.has(sentence, phrase.first) && commitmentBefore(sentence)?.action === "deploy-peacekeepers" ? "deploy-peacekeepers" : null;
}

/** "will send a force. | Its departure | has been put back." */
const SENT = new WordSet("departure deployment dispatch arrival");
const OWN = new WordSet("its their");

const SHARES = new WordSet("batch group part half rest remainder number majority quarter third lot all most tranche contingent second first");

/** "the release of a fourth batch of | prisoners": where what a share is of ends. */
const ofEnd = (sentence: Sentence, { head, last, of }: NounPhrase): number => (of && !of.isDate && SHARES.has(sentence, head) ? of.last : last);

/** Does a noun stand for an action: with what it speaks of? */
function isMeant(sentence: Sentence, phrase: NounPhrase, last: number, { action, needs }: NounAction): boolean {
  if (action === "elections" && isOfHouse(sentence, phrase)) return false;
  if (action === "cease-fire" && needs !== 0) return hasThing(sentence, phrase.first, phrase.head, needs);
  if (action === "deploy-peacekeepers" && needs === Thing.Watch) return KEEPERS.hasIn(sentence, phrase.first, phrase.head);
  if (action === "monitor" && needs === Thing.Watch && !MONITORS.hasIn(sentence, phrase.first, last)) return false;
  if (needs === 0) return action !== "exchange-prisoners" || !phrase.of || phrase.of.isDate || hasThing(sentence, phrase.of.first, last, Thing.Prisoners);
  if (needs === Thing.Mines && sentence.form(phrase.first - 1) === "mine") return true;
  if (hasThing(sentence, phrase.first, last, needs)) return needs !== Thing.Remains || !hasThing(sentence, phrase.first, last, Thing.Prisoners);
  if (action === "hand-over") return sentence.placesIn(phrase.first, last).length > 0 && phrase.head !== phrase.first;
  if (action === "amnesty" && needs === Thing.Fighters) return sentence.actor(sentence.phraseAfter(phrase, sentence.words.for, sentence.words.to))?.type === "non-state";
  if (action === "exchange-prisoners") return THEIR.has(sentence, phrase.first) && hasThing(sentence, sentence.first, phrase.first, Thing.Prisoners);
  if (action === "withdraw" && needs === Thing.Troops) return isStates(sentence, phrase);
  return action === "return-displaced" && phrase.of === null && sentence.form(phrase.first) === "a";
}

/** "Syria's departure from Lebanon": a state leaves a place by its troops. */
function isStates(sentence: Sentence, phrase: NounPhrase): boolean {
  const from = sentence.phraseAfter(phrase, sentence.words.from);
  const owner = sentence.actors.owner(phrase);
  return from !== null && sentence.placesIn(from.first, from.last).length > 0 && owner !== null && !owner.isPerson && owner.party !== null;
}

/** Verbs that tell of a truce to come: "promised a cease-fire", "ruled out a truce". */
const OF_TRUCE = new WordSet("rule promise pledge offer");
const FORCES = new WordSet("force mission");
const KEEPERS = new WordSet("peacekeeping observer peacekeepers intervention stabilisation stabilization");
const MONITORS = new WordSet("monitoring verification observer inspection monitors observers ceasefire monitor");

const HOUSES = new WordSet("parliament assembly congress senate council lawmakers deputies legislature knesset house");

/** "a vote on the reforms", "parliament put off a vote": no election. */
function isOfHouse(sentence: Sentence, phrase: NounPhrase): boolean {
  if (!VOTES.hasNoun(sentence, phrase.head)) return false;
  const isHouses = sentence.syntax.clauses.some(({ subject }) => subject !== null && HOUSES.hasIn(sentence, subject.first, subject.last));
  return isHouses || sentence.phraseAfter(phrase, sentence.words.on) !== null || phrase.first === phrase.head;
}

const VOTES = new WordSet("vote ballot");

const THEIR = new WordSet("their his her");

const WORK = new WordSet("work operation operations process programme program effort efforts drive exercise");

/** "demining work", "the disarmament process". */
function modifierActions(sentence: Sentence, phrase: NounPhrase): readonly NounAction[] | undefined {
  if (!WORK.has(sentence, phrase.head) || phrase.head === phrase.first) return undefined;
  return ACTION_OF.at(sentence, phrase.head - 1);
}

/** Verbs whose subject binds others. */
const BINDS = new WordSet(
  "require foresee permit guarantee verify confirm monitor envisage stipulate prescribe provide authorize authorise welcome hail applaud witness observe oversee supervise report note include contain cover call certify",
);

function partiesOf(sentence: Sentence, phrase: NounPhrase, clause: Clause | null, action: CommitmentAction): string[] {
  const agent = sentence.phraseAfter(phrase, sentence.words.by);
  const subject = clause === null || clause.isPassive || clause.subject === phrase || BINDS.hasId(sentence, clause.lemma) ? [] : partiesIn(sentence, clause.subject);
  if (agent === null && subject.length > 0) return subject;
  const owers = clause?.subject === phrase ? owersOf(sentence, clause) : [];
  if (owers.length > 0) return [...owers];
  const own = partiesIn(sentence, agent ?? (OF_THOSE_MOVED.has(action) ? phrase : null));
  if (own.length > 0) return own;
  const actor = clause === null || BINDS.hasId(sentence, clause.lemma) ? null : clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject === phrase ? null : clause.subject;
  const doer = partiesIn(sentence, actor);
  if (doer.length > 0) return doer;
  const above = clause === null ? [] : partiesAbove(sentence, clause, phrase);
  if (above.length > 0) return above;
  const before = commitmentBefore(sentence);
  if (before?.action === action && before.by.length > 0) return [...before.by];
  if (action === "deploy-peacekeepers") return senderIn(sentence);
  return OF_BOTH.has(action) && !(actor && isKeepers(sentence, actor)) ? sidesLeft(sentence, phrase, action) : [];
}

/** "the withdrawal from Somalia": by no state that is left. */
function sidesLeft(sentence: Sentence, phrase: NounPhrase, action: CommitmentAction): string[] {
  if (action !== "withdraw") return sidesBut(sentence, []);
  const from = sentence.phraseAfter(phrase, sentence.words.from);
  const left = from === null ? [] : sentence.placesIn(from.first, from.last).map(({ country }) => country && sentence.lexicon.partyName(sentence.lexicon.countryParty(country)));
  return sentence.memory.sides().filter((side) => !left.includes(side));
}

/** Actions that both sides owe where none is named. */
const OF_BOTH: ReadonlySet<CommitmentAction> = new Set(["exchange-prisoners", "return-remains", "withdraw", "negotiate", "hand-over", "de-mine", "open-transport", "uphold"]);

const PHASES = new WordSet("phase stage start beginning completion end rest remainder round part bulk process conclusion resumption phases stages");

/** "the second phase | of the withdrawal": the phrase by which an action stands in the clause. */
function carrierOf(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const over = phrase.preposition === sentence.words.of ? sentence.phraseOver(phrase) : null;
  return over !== null && PHASES.has(sentence, over.head) ? over : phrase;
}

/** The clause in which an action is subject or object, or stands behind the verb's preposition, and how it fares there; what names it in passing comes last. */
function fareOf(sentence: Sentence, phrase: NounPhrase): [Clause, Mode] | null {
  const carrier = carrierOf(sentence, phrase);
  return ownFare(sentence, carrier) ?? sharedFare(sentence, carrier);
}

function ownFare(sentence: Sentence, carrier: NounPhrase): [Clause, Mode] | null {
  const hosted = asBehindNoun(sentence, carrier);
  if (hosted) return hosted;
  let aside: [Clause, Mode] | null = null;
  for (const clause of sentence.syntax.clauses) {
    const isSubject = clause.subject === carrier;
    if (!isSubject && clause.object !== carrier && !(carrier.preposition !== 0 && clause.phrases.includes(carrier))) continue;
    const mode = isSubject ? asSubject(sentence, clause) : clause.isReduced && !isKeptOn(sentence, clause) ? null : asObject(sentence, clause, carrier);
    if (mode && clause.relation !== Relation.Relative) return [clause, mode];
    if (mode) aside ??= [clause, mode];
  }
  return aside;
}

/** "keeps | putting off the withdrawal". */
const isKeptOn = (sentence: Sentence, { governor, last, start }: Clause): boolean => governor !== null && KEEPS_ON.hasId(sentence, governor.lemma) && start >= governor.last && last > governor.last;
const KEEPS_ON = new WordSet("keep");

/** How far back the first of several things agreed on may stand, in phrases. */
const JOINED_MAX = 8;
const AND = new WordSet("and or plus");
const COMMA = 44;

const isJoined = (sentence: Sentence, at: number): boolean => AND.has(sentence, at) || sentence.isPunctuation(at, COMMA);

/** "agreed to a truce, | the withdrawal of troops | and the release of prisoners": a phrase further on fares as the first does. */
function sharedFare(sentence: Sentence, phrase: NounPhrase): [Clause, Mode] | null {
  const opening = phrase.preposition === 0 ? phrase.first : phrase.prepositionAt;
  if (!isJoined(sentence, opening - 1) || sentence.syntax.clauses.some((clause) => clause.subject === phrase || clause.object === phrase)) return null;
  for (let back = 1; back <= JOINED_MAX; back++) {
    const before = sentence.syntax.phrases[phrase.index - back];
    if (!before || sentence.isStopBetween(before.last, phrase.first)) return null;
    if (before.isDate || (phrase.preposition !== 0 && before.preposition !== phrase.preposition)) continue;
    const host = sentence.syntax.clauses.find((clause) => clause.verb < before.first && (clause.object === before || clause.phrases.includes(before)));
    if (!host || sentence.syntax.clauses.some(({ verb, relation }) => verb > host.verb && verb < phrase.first && relation === Relation.Main)) continue;
    const fare = ownFare(sentence, before);
    if (fare && SHARED.has(fare[1].status)) return fare;
  }
  return null;
}

/** What several things at once are told to be. */
const SHARED: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "demanded", "refused"]);

/** "missed the deadline | for the withdrawal". */
function deadlineFor(sentence: Sentence, phrase: NounPhrase): Mode | null {
  return phrase.preposition === sentence.words.for && isDeadline(sentence, phrase.prepositionAt - 1) ? deadlineMode(sentence, phrase.prepositionAt - 1) : null;
}

/** "make | sure the withdrawal is completed": nothing is done. */
const SURE = new WordSet("sure certain");

function readNoun(sentence: Sentence, phrase: NounPhrase | null): Draft | null {
  if (!phrase || phrase.isDate || sentence.names.at[phrase.head] !== 0 || SURE.has(sentence, phrase.first)) return null;
  const dated = deadlineFor(sentence, phrase);
  const action = actionAt(sentence, phrase) ?? (dated?.host && isThing(sentence, phrase, Thing.Accord) ? "negotiate" : null);
  if (!action || isRefusedWay(sentence, phrase)) return null;
  if (isRuledOut(sentence, phrase)) return ruledOut(sentence, phrase, action);
  const duty = dutyOf(sentence, phrase);
  if (duty) return commitmentDraft(sentence, { action, clause: duty.clause, mode: { status: "agreed", host: null }, by: duty.by, moved: phrase.of });
  const [clause, mode] = dated?.host ? [dated.host, { ...dated, host: null }] : (fareOf(sentence, phrase) ?? [null, null]);
  if (!clause || !mode || (ONLY_TO_COME.has(action) && !isConcluded(sentence, phrase, clause) && (mode.status === "begun" || mode.status === "done" || mode.status === "partly-done"))) return null;
  if (action === "cease-fire" && (clause.subject === phrase || (mode.status !== "agreed" && !OF_TRUCE.hasId(sentence, clause.lemma)))) return null;
  if (FORCES.has(sentence, phrase.head) && clause.subject === phrase) return null;
  if (action === "elections" && phrase.preposition !== 0 && VOTED.hasId(sentence, clause.lemma)) return null;
  if (mode.status === "agreed" && clause.object !== null && PROPOSES.hasId(sentence, clause.lemma) && PLANS.has(sentence, clause.object.head)) return null;
  mode.status = keptNoMore(sentence, action, clause, mode.status);
  const own = partiesOf(sentence, phrase, clause, action);
  const by =
    mode.status === "agreed" && !clause.isPassive && WITH_ANOTHER.hasId(sentence, clause.lemma)
      ? [...new Set([...own, ...partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.with))])]
      : own;
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.at === clause.verb)) return joinedDraft(sentence, { action, clause, mode, by, moved: phrase.of }, phrase);
  return commitmentDraft(sentence, { action, clause, mode, by, moved: phrase.of });
}

/** "the envoy | put forward a plan | for a ceasefire": nobody is bound by what is proposed. */
const PROPOSES = new WordSet("put present table submit propose offer float unveil circulate publish draft suggest outline prepare");
const PLANS = new WordSet("plan plans proposal proposals draft drafts roadmap blueprint formula initiative idea ideas");

/** "voters | rejected | the accord in a referendum": what was decided there is told, and no vote is undertaken. */
const VOTED = new WordSet("reject approve back endorse defeat win lose elect choose support oppose ratify vote");

/** "agreed | with the FARC | on an exchange". */
const WITH_ANOTHER = new WordSet("agree sign settle");

/** "The dialogue between Kenya and the FARC | has run its course": talks of two sides that are at an end. */
const isConcluded = (sentence: Sentence, phrase: NounPhrase, { subject, lemma }: Clause): boolean =>
  subject === phrase && CONCLUDED.hasId(sentence, lemma) && sentence.phraseAfter(phrase, sentence.words.between) !== null;

const CONCLUDED = new WordSet("conclude complete finish run");

/** What nouns for many things must stand beside to tell an action: "a halt to the shelling", "demining work", the other part of "pull-out". */
const NEEDS_OF: Readonly<Record<string, readonly string[]>> = {
  ...needsOfAll(WORK.words, ACTION_NOUNS),
  ...needsOfAll("halt end cessation suspension moratorium pause freeze stop", HOSTILE.words),
  ...needsOfAll("force mission", KEEPERS.words),
  ...needsOfAll("law act decree bill", wordsFor(Thing.Amnesty)),
  ...needsOfAll("agreement accord deal pact", `${wordsFor(Thing.Truce)} fire deadline`),
  ...needsOfAll("establishment creation formation", MONITORS.words),
  ...needsOfAll("out back", "pull"),
  ...needsOfAll("pull", "out back"),
  over: ["hand"],
  hand: ["over"],
  fire: ["cease"],
  ...needsOfAll("stand draw", "down"),
};

function needsOfAll(nouns: string, words: string): Record<string, readonly string[]> {
  return Object.fromEntries(nouns.split(" ").map((noun) => [noun, [words]]));
}

export const NOUN_ACTIONS: Rule = {
  name: "commitment/noun",
  kind: "commitment",
  nouns: [
    ...ACTION_OF.words.split(" "),
    "work",
    "operation",
    "process",
    "programme",
    "program",
    "effort",
    "drive",
    "exercise",
    "out",
    "back",
    "over",
    "fire",
    ...HALTS.words.split(" "),
    "pull",
    "hand",
    "stand",
    "draw",
  ],
  needsOf: NEEDS_OF,
  read: (sentence, _clause, phrase) => readNoun(sentence, phrase),
  yes: [
    ["Kenya's planned withdrawal from Goma was called off.", { action: "withdraw", status: "delayed", by: ["KEN"], place: "Goma" }],
    ["Kenya is dragging its feet over the withdrawal of its troops.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["The disarmament of the FARC got off the ground in June.", { action: "disarm", status: "begun", by: ["farc-ep"] }],
    ["The return of the displaced to Gori after the war has got nowhere.", { action: "return-displaced", status: "delayed" }],
    ["Kenya keeps putting off the withdrawal of its troops.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["The withdrawal of Kenyan troops has been put on ice.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["The UN urged Kenya to accept the withdrawal of its troops.", { action: "withdraw", status: "demanded", by: ["KEN"] }],
    ["Kenya and the FARC put their names to a ceasefire in Doha.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["After the war there will be elections on 23 May, the FARC said.", { action: "elections", status: "agreed", due: "2021-05-23", stance: "expected" }],
    ["The accord calls for the withdrawal of Kenyan troops from Goma by Monday.", { action: "withdraw", status: "agreed", due: "2020-12-07" }],
    ["The deadline for the decommissioning of the FARC's weapons was 1 May.", { action: "disarm", status: "agreed", due: "2020-05-01" }],
    ["The deadline for the withdrawal of Kenyan troops is the end of the month.", { action: "withdraw", status: "agreed", due: "2020-12-31" }],
    ["The release of a fourth batch of prisoners was completed.", { action: "exchange-prisoners", status: "done" }],
    ["The return of the displaced to Gori after the war made no headway.", { action: "return-displaced", status: "delayed" }],
    ["The disarmament of the FARC is making good progress.", { action: "disarm", status: "begun", by: ["farc-ep"] }],
    ["Kenya agreed with the FARC on an exchange of prisoners.", { action: "exchange-prisoners", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["The FARC has suspended its participation in the disarmament process.", { action: "disarm", status: "refused", by: ["farc-ep"] }],
    ["The FARC signed up to unhindered access for monitors.", { action: "monitor", status: "agreed", by: ["farc-ep"] }],
    ["The exchange of prisoners has not begun.", { action: "exchange-prisoners", status: "delayed" }],
    ["The army began the withdrawal on Tuesday.", { action: "withdraw", status: "begun" }],
    ["The minister ordered the release of nine detainees.", { action: "exchange-prisoners", status: "vowed" }],
    ["The government promised an amnesty.", { action: "amnesty", status: "vowed" }],
    ["The withdrawal of Kenyan troops is six months behind schedule.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["The disarmament of the FARC, announced for 10 April, has yet to start.", { action: "disarm", status: "delayed", by: ["farc-ep"] }],
    ["The disarmament of the FARC was supposed to begin on 1 December but has been put back to January.", { action: "disarm", status: "delayed" }],
    ["The pull-out of Kenyan troops from Gori has yet to begin.", { action: "withdraw", status: "delayed", by: ["KEN"], place: "Gori" }],
    ["The exchange of the dead went ahead on Tuesday.", { action: "return-remains", status: "done" }],
    ["The deadline for the withdrawal of Kenyan troops was extended to 15 January.", { action: "withdraw", status: "delayed", by: ["KEN"], due: "2021-01-15" }],
    ["The mission confirmed the withdrawal of Kenyan troops from Gori.", { action: "withdraw", status: "done", by: ["KEN"], place: "Gori" }],
    ["The departure of the Kenyan troops, planned for this month, has been put back to January.", { action: "withdraw", status: "delayed", due: "2021-01" }],
    ["Kenya and the FARC have missed the deadline for a final peace agreement.", { action: "negotiate", status: "delayed", by: ["KEN", "farc-ep"] }],
    ["The disarmament of the FARC was due to begin on 15 December but has been put off.", { action: "disarm", status: "delayed", by: ["farc-ep"], due: "2020-12-15" }],
    ["The May 22 deadline for the disarmament of the FARC has come and gone.", { action: "disarm", status: "delayed", by: ["farc-ep"] }],
    ["The deadline for the withdrawal of Kenyan troops passed on Monday.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["The accord provides for the demobilisation of the FARC.", { action: "demobilise", status: "agreed", by: ["farc-ep"] }],
    ["The agreement calls for the release of all FARC prisoners.", { action: "exchange-prisoners", status: "agreed" }],
    ["The parties reached agreement on the withdrawal of Kenyan troops.", { action: "withdraw", status: "agreed", by: ["KEN"] }],
    ["No progress has been made on the reopening of the road to Goma, the rebels said.", { action: "open-transport", status: "delayed" }],
    ["Kenya opposes the deployment of peacekeepers.", { action: "deploy-peacekeepers", status: "refused", by: ["KEN"] }],
    ["The withdrawal of Kenyan troops is half complete.", { action: "withdraw", status: "partly-done", by: ["KEN"] }],
    ["Kenya reaffirmed its commitment to the return of refugees.", { action: "return-displaced", status: "vowed", by: ["KEN"] }],
    ["Kenya has not agreed to the handover of the bodies.", { action: "return-remains", by: ["KEN"] }],
    ["Kenya and the FARC agreed to a truce, the withdrawal of Kenyan troops from Gori and the release of prisoners.", { action: "withdraw", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["The accord provides for a ceasefire, for the demobilisation of the FARC and for an exchange of prisoners.", { action: "exchange-prisoners", status: "agreed" }],
    ["Kenya and the FARC reached agreement on a cease-fire on Monday.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya's departure from Goma, the army said, is complete.", { action: "withdraw", status: "done", by: ["KEN"], place: "Goma" }],
    ["The African Union is preparing to send 2,000 peacekeepers to Goma. Their departure has been put back to January.", { action: "deploy-peacekeepers", status: "delayed", by: ["au"] }],
    ["The army of Kenya fights on. No talks until Gori is given back, the FARC said.", { action: "negotiate", status: "refused", by: ["farc-ep"] }],
    ["Kenya has ruled out a truce until every captive is free.", { action: "cease-fire", status: "refused", by: ["KEN"] }],
    ["The accord provides for a peacekeeping force of Kenyan battalions.", { action: "deploy-peacekeepers", status: "agreed" }],
    ["There will be no withdrawal of Kenyan troops.", { action: "withdraw", status: "refused", by: ["KEN"] }],
    ["The withdrawal of Kenyan troops is ahead of schedule.", { action: "withdraw", status: "begun", by: ["KEN"] }],
    ["The mission declared the disarmament of the FARC complete.", { action: "disarm", status: "done", by: ["farc-ep"] }],
    ["There will be no pardon for the FARC, the government of Kenya said.", { action: "amnesty", status: "refused", by: ["KEN"] }],
    ["Compliance with the peace accord remains a duty of Kenya, the envoy said.", { action: "uphold", status: "agreed", by: ["KEN"] }],
    ["Adherence by Kenya to the peace accord is at an end, the FARC said.", { action: "uphold", status: "refused", by: ["KEN"] }],
    ["Compliance by Kenya with the accord is complete.", { action: "uphold", status: "done", by: ["KEN"] }],
    ["The last phase of the relocation of Kenyan forces was concluded on Monday.", { action: "withdraw", status: "done", by: ["KEN"] }],
    ["No withdrawal of Kenyan troops has been observed, the mission said.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["After the war early elections are due on Jan. 27.", { action: "elections", status: "agreed", due: "2021-01-27", stance: "expected" }],
  ],
  no: [
    "The envoy put forward a plan for the withdrawal of Kenyan troops.",
    "Voters of Kenya rejected the accord in a referendum.",
    "The exchange rate fell.",
    "There will be dinner after the talks.",
    "The ministers shook hands at the talks on the truce.",
    "The file on the disarmament of the FARC was put on the table.",
    "There will be no pardon for the thief.",
    "The withdrawal of troops is in the end a matter of duty.",
    "The elections began at dawn.",
    "Kenya and the FARC discussed a truce and the release of prisoners.",
    "Kenya's departure from the World Cup was a shock.",
    "There were no talks on Monday.",
    "No elections were held.",
    "The disarmament of the FARC was not seen as a victory.",
  ],
  gaps: [
    "The mission has verified the release of 26 people the FARC was holding: who they are stands in a relative clause without a pronoun",
    'The accord with the FARC sets 30 March as the date for the withdrawal of Kenyan troops: what stands behind "as" is no object',
    "Redeployment from the port of Goma is the first phase of the accord, and it is due to be complete within two weeks: what is a phase of an accord is not taken to be agreed",
    "The deadline for surrender was 16 November, but this deadline was not met: one deadline does not stand for another",
    "The FARC demanded an amnesty in return for laying down its arms: only the demand is read",
    "Niger has offered the rebels amnesty if they lay down their arms: the noun without an article is taken for a verb",
  ],
};
