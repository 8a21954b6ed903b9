import { isStateCode } from "../../mentions/actors/index.js";
import { Tag, type CommitmentAction } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { itemSpeaker, listedUnder } from "./commitments-lists.js";
import { WordSet } from "../word-set.js";

const OWN = new WordSet("we our ours us it its he his they their she her i");

const THE_GROUP = new WordSet("group movement organisation organization party rebels fighters");

const REBELS = new WordSet("rebels guerrillas insurgents separatists secessionists");

/** The parties a phrase names; "we" and "his men" in a party's own words are that party. */
export function partiesIn(sentence: Sentence, phrase: NounPhrase | null | undefined): string[] {
  if (!phrase || phrase.isDate) return [];
  if (sentence.words.isWe[sentence.tokens.word[phrase.first]!] === 1) {
    const own = sentence.speakerAt(phrase.first)?.party;
    if (own) return [own];
  }
  const neither = neitherOf(sentence, phrase);
  if (neither.length > 0) return [...neither];
  const sayers = ofThemselves(sentence, phrase);
  if (sayers.length > 0) return [...sayers];
  if (isOfRebels(sentence, phrase)) return phrase.renamedBy ? sentence.parties(phrase.renamedBy) : [];
  const found = sentence.parties(phrase);
  if (REBELS.has(sentence, phrase.head) && isOfGround(sentence, phrase) && !found.some((party) => sentence.isByName(phrase, party))) return [];
  if (found.length === 1 && isMissionIn(sentence, phrase, found[0]!)) return [];
  if (found.length > 0) return [...forParties(sentence, phrase), ...found];
  if (sentence.form(phrase.first) === "whose") return partiesIn(sentence, sentence.syntax.phrases.findLast(({ last, isDate }) => !isDate && last <= phrase.first) ?? null);
  const renaming = sentence.syntax.phrases.find((other) => other.renames === phrase);
  const renamed = renaming ? sentence.parties(renaming) : [];
  if (renamed.length > 0) return renamed;
  if (phrase.of && !phrase.of.isDate) {
    const inner = sentence.parties(phrase.of);
    if (inner.length > 0) return inner;
  }
  if (THE_GROUP.has(sentence, phrase.head) && sentence.form(phrase.first) === "the") {
    const own = sentence.speakerAt(phrase.first)?.party;
    if (own) return [own];
  }
  const group = REBELS.has(sentence, phrase.head) && phrase.of === null ? sentence.memory.group() : null;
  if (group) return [group];
  if (REBELS.has(sentence, phrase.head)) return [];
  const owner = phrase.isPronoun ? null : (sentence.actors.owner(phrase)?.party ?? null);
  if (owner) return [owner];
  const speaker = OWN.has(sentence, phrase.first) ? sentence.speakerAt(phrase.first) : null;
  if (speaker?.party) return [speaker.party];
  return isEach(sentence, phrase) ? [...sentence.memory.sides()] : [];
}

/** "Neither the army nor | the front |": both of whom it is told. */
function neitherOf(sentence: Sentence, { first, index }: NounPhrase): readonly string[] {
  const before = sentence.syntax.phrases[index - 1];
  if (sentence.form(first - 1) !== "nor" || !before || before.last !== first - 1) return [];
  const own = sentence.actor(sentence.syntax.phrases[index])?.party ?? null;
  return [...new Set([...sentence.parties(before), ...(own === null ? [] : [own])])];
}

/** "the observer mission | in Kenya |": sent there by others, and not Kenya's. */
const isMissionIn = (sentence: Sentence, phrase: NounPhrase, party: string): boolean =>
  isStateCode(party) && sentence.actor(phrase)?.type === "international" && !sentence.isByName(phrase, party) && sentence.phraseAfter(phrase, sentence.words.in) !== null;

/** "the | Darfur | rebels": those of one place, who may be none of the group told of. */
const isOfGround = (sentence: Sentence, { first, head }: NounPhrase): boolean =>
  sentence.placesIn(first, head).some(({ precision, first: at }) => precision !== "country" && sentence.tokens.tag[at] === Tag.Name);

const SHARE = new WordSet("larger smaller largest smallest biggest one most some both strongest oldest main");
const REBEL = new WordSet("rebel guerrilla insurgent separatist armed opposition");

/** "the larger of Kenya's two | rebel movements": one of a state's foes, which the state's name does not tell. */
const isOfRebels = (sentence: Sentence, { head, of }: NounPhrase): boolean => of !== null && SHARE.has(sentence, head) && REBEL.hasIn(sentence, of.first, of.head);

const IRREGULARS = new WordSet(
  "rebel rebels guerrilla guerrillas insurgent insurgents separatist separatists secessionist secessionists militant militants militia militias militiamen jihadist jihadists islamist islamists gunmen mercenaries fighters",
);

/** "the rebels | left", "rebel forces say | they | will leave": who acts is no state's, whichever state else is told of. */
export function isIrregular(sentence: Sentence, { isPassive, subject }: Clause): boolean {
  if (isPassive || !subject) return false;
  const governor = subject.clause?.governor;
  const told = sentence.form(subject.head) === "they" && subject.clause?.relation === Relation.Content && governor?.isPassive === false ? governor.subject : subject;
  return told !== null && IRREGULARS.hasIn(sentence, told.first, told.last);
}

const INTENDS = new WordSet("intend plan mean hope expect aim");

/** "Kenya and Mali said | they | had left", "the rebels said | they | had left", "both sides said | they | had left", "a Kenyan envoy said | they | intended to leave": those who say it. */
function ofThemselves(sentence: Sentence, { clause, head }: NounPhrase): readonly string[] {
  if (clause?.relation !== Relation.Content || sentence.form(head) !== "they") return [];
  const sayer = clause.governor?.isPassive === false ? clause.governor.subject : null;
  if (!sayer || sayer.isPronoun) return [];
  const actor = sentence.actor(sayer);
  const isOwn = actor !== null && (actor.isPerson ? INTENDS.hasId(sentence, clause.lemma) : sentence.form(sayer.head).endsWith("s"));
  const parties = isOwn || sayer.after !== null || isEach(sentence, sayer) ? sentence.parties(sayer) : [];
  return isOwn || parties.length > 1 ? parties : [];
}

/** "We", "they": does a party speak so of itself? */
export const isOfParty = (sentence: Sentence, phrase: NounPhrase): boolean =>
  phrase.isPronoun && (ofThemselves(sentence, phrase).length > 0 || (sentence.words.isWe[sentence.tokens.word[phrase.head]!] === 1 && partiesIn(sentence, phrase).length > 0));

/** "calls for | Kenya | and Uganda to leave", "appeals to | Kenya | and Uganda to leave": those told before under the preposition. */
const forParties = (sentence: Sentence, { preposition, after }: NounPhrase): readonly string[] =>
  preposition === 0 && (after?.preposition === sentence.words.for || after?.preposition === sentence.words.to) ? sentence.parties(after) : [];

/** "both", "each side", "neither side", "all parties". */
function isEach(sentence: Sentence, phrase: NounPhrase): boolean {
  const form = sentence.form(phrase.first);
  if (phrase.first === phrase.head) return form === "both" || form === "neither";
  return (form === "each" || form === "either" || form === "neither" || form === "both" || form === "all") && sentence.words.bothSides.has(sentence.nounLemma(phrase.head));
}

/** Who does what a clause tells: its subject; of what one is accused of, the accused; of the item of a list, whom its head binds. */
export function doersOf(sentence: Sentence, clause: Clause): string[] {
  const accused = accusedOf(sentence, clause);
  if (!accused && !clause.subject) {
    const item = itemSpeaker(sentence, clause);
    return [...(listedUnder(sentence, clause)?.by ?? (item ? [item] : []))];
  }
  return partiesIn(sentence, accused ?? clause.subject);
}

/** Who breaks what a clause tells of: in a text that speaks of its issuer as "we", "they" who broke a truce are the others. */
export function breakersOf(sentence: Sentence, clause: Clause): string[] {
  const by = doersOf(sentence, clause);
  const own = sentence.actors.speaker?.party ?? null;
  const areThey = own !== null && by.length === 1 && by[0] === own && clause.subject !== null && sentence.form(clause.subject.first) === "they";
  return areThey ? sentence.memory.sides().filter((side) => side !== own) : by;
}

const ACCUSES = new WordSet("accuse blame");

/** "accuses | the front | of failing to free them". */
function accusedOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  for (let at = clause; at.governor && (at.relation === Relation.Infinitive || at.relation === Relation.Participle); at = at.governor) {
    const { governor } = at;
    if (governor.object && !governor.isPassive && ACCUSES.hasId(sentence, governor.lemma)) return governor.object;
  }
  return null;
}

/** The parties of the clauses that a clause hangs on: "agreed to let …". */
export function partiesAbove(sentence: Sentence, clause: Clause, except: NounPhrase | null): string[] {
  for (let at = clause; at.governor && (at.relation === Relation.Infinitive || at.relation === Relation.Participle); at = at.governor) {
    const { subject } = at.governor;
    const found = subject === except ? [] : partiesIn(sentence, subject);
    if (found.length > 0) return found;
  }
  return [];
}

/** The side that speaks of what will be done: "a final contingent will sail". */
export function speakingSide(sentence: Sentence, token: number): string[] {
  const party = sentence.speakerAt(token)?.party;
  return party && sentence.memory.sides().includes(party) ? [party] : [];
}

/** An international body that the sentence names, for troops of no named sender. */
export function senderIn(sentence: Sentence): string[] {
  for (const phrase of sentence.syntax.phrases) {
    const actor = phrase.isDate ? null : sentence.actor(phrase);
    if (actor?.type === "international" && actor.party !== null && !isMissionIn(sentence, phrase, actor.party)) return [actor.party];
  }
  return [];
}

/** The side that holds the others' prisoners; both where nobody is told, and none where theirs is the only side known: who gave them back is not told. */
export function sidesBut(sentence: Sentence, parties: readonly string[]): string[] {
  const sides = sentence.memory.sides();
  const rest = sides.filter((side) => !parties.includes(side));
  return rest.length > 0 || sides.length === 1 ? rest : [...sides];
}

/** Whom an action binds by its nature where nobody is told: only the state holds elections, the report's mission watches. */
export function usuallyBound(sentence: Sentence, action: CommitmentAction): string[] {
  const { memory } = sentence;
  const states = memory.sides().filter(isStateCode);
  if (action === "amnesty" || action === "elections") return states.length === 1 ? states : [];
  if (action === "disarm" || action === "demobilise") return memory.group() === null ? [] : [memory.group()!];
  if (WATCHED.has(action)) return senderIn(sentence)[0] ? senderIn(sentence) : memory.mission() === null ? [] : [memory.mission()!];
  return BOTH.has(action) ? [...memory.sides()] : [];
}

const WATCHED: ReadonlySet<CommitmentAction> = new Set(["monitor", "deploy-peacekeepers", "aid"]);
const BOTH: ReadonlySet<CommitmentAction> = new Set(["return-displaced", "open-transport", "safe-transit", "de-mine", "exchange-prisoners", "return-remains"]);

/** Those who come and go for talks, and hold no ground. */
const ENVOYS = new WordSet("envoy mediator negotiator delegation delegate ambassador diplomat emissary facilitator president premier minister representative lawmaker deputy tourist");

/** "Mediators from Kenya | left Goma |", "Kenya's delegation | went home |": no pull-out; but "the envoy | withdrew his troops |". */
export const isEnvoy = (sentence: Sentence, phrase: NounPhrase): boolean => ENVOYS.hasNoun(sentence, phrase.head);

/** Does an envoy leave a town, with nobody's troops? */
export const isEnvoyGoing = (sentence: Sentence, { lemma, object, modal, relation }: Clause, phrase: NounPhrase): boolean =>
  isEnvoy(sentence, phrase) && GOES.hasId(sentence, lemma) && modal === 0 && relation !== Relation.Infinitive && (object === null || sentence.placesIn(object.first, object.last).length > 0);
const GOES = new WordSet("leave depart quit go fly return");
