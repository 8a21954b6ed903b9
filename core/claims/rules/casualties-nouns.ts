import { Tag, type Outcome, type VictimCategory } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Side } from "../victim-sides.js";
import { draftsOf } from "./casualties-draft.js";
import { armedPeople } from "./casualties-side-labels.js";
import { WordMap, WordSet } from "../word-set.js";

/** "attempted murder of an official": of nobody killed. */
const ATTEMPTED = new WordSet("attempted failed foiled planned threatened");

const ADMITS = new WordSet("admit acknowledge concede");

/** "A spokesman of the front acknowledged | four deaths |": an armed side owns up to its own. */
function ownOf(sentence: Sentence, phrase: NounPhrase): Side | null {
  const { clause } = phrase;
  if (clause?.object !== phrase || clause.isPassive || !ADMITS.hasId(sentence, clause.lemma) || phrase.of !== null) return null;
  return armedPeople(sentence.actor(clause.subject));
}

/** "the murder of four peasant leaders", "the death of a soldier", "the hacking to death of a student". */
export const KILLING_OF: Rule = {
  name: "casualties/killing-of",
  kind: "casualties",
  nouns: [
    "killing",
    "murder",
    "homicide",
    "assassination",
    "massacre",
    "slaughter",
    "execution",
    "beheading",
    "decapitation",
    "lynching",
    "slaying",
    "death",
    "hacking",
    "stabbing",
    "shooting",
    "abduction",
    "kidnapping",
    "capture",
    "wounding",
    "displacement",
    "disappearance",
  ],
  read: (sentence, _clause, phrase) => {
    if (!phrase || sentence.isRead(phrase) || ATTEMPTED.hasIn(sentence, phrase.first, phrase.head) || ANNIVERSARIES.has(sentence, sentence.phraseOver(phrase)?.head ?? -1)) return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const of = WOUNDING.has(noun) ? ofBehindDeath(sentence, phrase) : phrase.of;
    if (!of || of.isDate || sentence.isRead(of)) return null;
    const speaker = sentence.speakerAt(phrase.head);
    const victims = sentence.victims.all(of, speaker).filter((one) => !one.isElliptic);
    return draftsOf(sentence, null, victims, SUFFERED.of(sentence, sentence.nounLemma(phrase.head)) ?? "killed", phrase.first, of.last);
  },
  yes: [
    ["Police confirmed the murder of four traders.", { outcome: "killed", value: 4, category: "civilian" }],
    ["The army complained of the abduction of two traders.", { outcome: "captured", value: 2, category: "civilian" }],
    ["Police confirmed the murder of four traders and nine farmers.", { outcome: "killed", value: 9 }],
    ["The group claimed the killing of a journalist.", { outcome: "killed", value: 1, category: "journalist" }],
    ["The group claimed the hacking to death of a teacher.", { outcome: "killed", value: 1 }],
  ],
  no: ["The killing of civilians must end.", "The stabbing of two men shocked the town."],
  gaps: ["Police confirmed the killing of a priest, a Kenyan, and two farmers: the two farmers behind the aside are lost"],
};

/** "the anniversary of the death of …": told of long ago. */
const ANNIVERSARIES = new WordSet("anniversary commemoration memory remembrance accused suspected years");

const SUFFERED = new WordMap<Outcome>({ abduction: "captured", kidnapping: "captured", capture: "captured", wounding: "wounded", displacement: "displaced", disappearance: "missing" });

const WOUNDING: ReadonlySet<string> = new Set(["hacking", "stabbing", "shooting"]);

/** "the hacking to death of …", "the shooting death of …": the phrase of those who died. */
function ofBehindDeath(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const death = sentence.syntax.phrases[phrase.index + 1];
  return death && death.prepositionAt === phrase.last && sentence.form(death.head) === "death" ? death.of : null;
}

const SUFFERED_HARM = new WordSet("sustained suffered received");

const COUNTED = new WordMap<Outcome>({ death: "killed", fatality: "killed", killing: "killed", murder: "killed", homicide: "killed", injury: "wounded", corpse: "killed", casualty: "killed" });

/** "a number of | similar | killings": not these. */
const LIKE = new WordSet("such similar");

/** "31 civilian deaths", "at least three fatalities", "found 45 corpses". */
export const COUNTED_DEATHS: Rule = {
  name: "casualties/counted-deaths",
  kind: "casualties",
  nouns: ["death", "fatality", "killing", "murder", "homicide", "corpse", "injury", "body"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || sentence.isRead(phrase) || phrase.isDate || (phrase.preposition === sentence.words.for && HOLDS.has(sentence, phrase.prepositionAt - 1))) return null;
    const counted = sentence.countIn(phrase);
    const isOne = !counted && sentence.form(phrase.first) === "another";
    if (!counted && !isOne) return null;
    if (sentence.form(phrase.last) === "toll" || LIKE.hasIn(sentence, phrase.first, phrase.head)) return null;
    if (counted && SUFFERED_HARM.has(sentence, counted.last)) return null;
    const outcome = COUNTED.of(sentence, sentence.nounLemma(phrase.head)) ?? (RESTING.hasIn(sentence, sentence.first, sentence.last) ? "killed" : null);
    if (outcome === null || (outcome === "wounded" && phrase.clause?.object === phrase && ONES.hasId(sentence, phrase.clause.lemma))) return null;
    const speaker = sentence.speakerAt(phrase.head);
    const told = sentence.victims.people(phrase.of && !phrase.of.isDate ? phrase.of : (amongOf(sentence, phrase) ?? phrase), speaker) ?? sentence.victims.people(phrase, null);
    const people = told === null || told.category === "unknown" ? (joinedTo(sentence, phrase) ?? ownOf(sentence, phrase) ?? told) : told;
    const count = counted ? sentence.count(counted) : { text: sentence.text(phrase.first, phrase.last), qualifier: "exact", value: 1, min: 1, max: 1 };
    const victims = { party: people?.party ?? null, category: people?.category ?? ("unknown" as const), text: sentence.text(phrase.first, phrase.last) };
    const basis = sentence.countsOverPeriod(phrase.clause) ? "total" : "incident";
    const draft: Draft = { kind: "casualties", first: phrase.first, last: phrase.last, at: phrase.head, clause: phrase.clause, phrase, casualties: { outcome, count, victims, basis } };
    return draft;
  },
  yes: [
    ["The office has recorded 242 homicides of former FARC members.", { outcome: "killed", value: 242, party: "farc-ep" }],
    ["The health office lists 31 civilian deaths.", { outcome: "killed", value: 31, category: "civilian" }],
    ["There were about 50 deaths in the attack.", { outcome: "killed", value: 50 }],
    ["Kenya confirmed 317 deaths among its troops.", { outcome: "killed", value: 317, category: "military", party: "KEN" }],
    ["The team counted 38 civilian deaths and 21 injuries.", { outcome: "wounded", value: 21, category: "civilian" }],
    ["The blast caused 12 injuries.", { outcome: "wounded", value: 12 }],
    ["The army of Kenya denied the rebels' claim of 57 deaths.", { outcome: "killed", value: 57, stance: "denied", claimant: "KEN" }],
    ["A spokesman of the FARC acknowledged four deaths.", { outcome: "killed", value: 4, category: "non-state", party: "farc-ep", claimant: "farc-ep" }],
    ["A grave with 70 bodies was opened.", { outcome: "killed", value: 70 }],
  ],
  no: ["The morgue is built for eight bodies.", "Two bodies share the work.", "He suffered two injuries.", "The court heard of the deaths.", "The death toll is unknown."],
};

/** "a morgue built | for eight bodies". */
const HOLDS = new WordSet("built designed room space meant made intended");

/** "2,317 deaths among its troops". */
function amongOf(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const next = sentence.syntax.phrases[phrase.index + 1];
  return next && next.prepositionAt === phrase.last && sentence.form(next.prepositionAt) === "among" ? next : null;
}

/** "38 civilian deaths and | 21 injuries": of the people just told. */
function joinedTo(sentence: Sentence, { after }: NounPhrase): { party: string | null; category: VictimCategory } | null {
  return after !== null && sentence.isRead(after) ? (sentence.lastCasualty()?.casualties?.victims ?? null) : null;
}

/** What bodies lie in; elsewhere a body may be an office. */
const RESTING = new WordSet("grave graves morgue morgues mortuary rubble river well pit ditch wreckage ruins cemetery debris");
/** "suffered two injuries" tells of one person. */
const ONES = new WordSet("sustain suffer receive incur survive have");

const DEGREES = new WordSet("degree degrees variety kind kinds number");
const HARMS = new WordSet("injury injuries wound wounds burns fractures bullet bullets shrapnel concussion");

/** "Five others sustained injuries", "eight escaped with injuries", "left many with wounds". */
export const SUSTAINED: Rule = {
  name: "casualties/sustained",
  kind: "casualties",
  verbs: ["sustain", "suffer", "receive", "escape", "survive", "leave", "incur", "take", "come", "catch", "stop", "get", "see", "observe"],
  needs: [HARMS.words],
  read: (sentence, clause) => {
    if (!clause || (clause.isPassive && sentence.vocabulary.form(clause.lemma) === "take")) return null;
    const harm = harmOf(sentence, clause.object) ?? harmBehind(sentence, clause);
    if (!harm) return null;
    const isLeft = LEAVES.hasId(sentence, clause.lemma) && !clause.isPassive && clause.object !== harm && clause.object !== null;
    const patient = isLeft ? (joinedBefore(sentence, clause, harm) ?? clause.object) : clause.subject;
    if (!patient || (!isLeft && SEES.hasId(sentence, clause.lemma))) return null;
    const victims = sentence.victims.all(patient, sentence.speakerAt(clause.verb)).filter(({ isKnown }) => !isKnown);
    return draftsOf(sentence, clause, victims, "wounded", clause.first, harm.last);
  },
  yes: [
    ["Five villagers sustained gunshot wounds.", { outcome: "wounded", value: 5 }],
    ["A farmer who stood between them took a bullet in the thigh.", { outcome: "wounded", value: 1 }],
    ["At the hospital the monitors saw a man with shrapnel injuries to his leg.", { outcome: "wounded", value: 1 }],
    ["One civilian got an eye injury from a shell.", { outcome: "wounded", value: 1, category: "civilian" }],
    ["Eight others escaped with injuries.", { outcome: "wounded", value: 8 }],
    ["Two others suffered from bullet wounds.", { outcome: "wounded", value: 2 }],
    ["One person sustained gunshot injury when suspected rebels raided Gori.", { outcome: "wounded", value: 1 }],
    ["The blast left ten people with serious injuries.", { outcome: "wounded", value: 10 }],
    ["The raid left 32 people dead and 19 others with severe injuries.", { outcome: "wounded", value: 19 }],
  ],
  no: ["Two villages suffered losses.", "The army sustained heavy casualties."],
};

/** Verbs whose object is harmed, and not their subject. */
const SEES = new WordSet("see observe");
const LEAVES = new WordSet("leave see observe");

/** "left 32 dead and | 19 others | with injuries": those joined to an object right before their harm. */
function joinedBefore({ syntax }: Sentence, { object }: Clause, { prepositionAt }: NounPhrase): NounPhrase | null {
  const last = syntax.phrases.find((phrase) => phrase.last === prepositionAt && phrase.preposition === 0);
  return last !== undefined && last.after !== null && object !== null && last.first > object.first ? last : null;
}

/** "escaped | with injuries", "suffered | from bullet wounds". */
function harmBehind(sentence: Sentence, clause: Clause): NounPhrase | null {
  const opening = sentence.vocabulary.form(clause.lemma) === "suffer" ? "from" : "with";
  for (const phrase of clause.phrases) {
    const harm = phrase.first >= clause.last && sentence.form(phrase.prepositionAt) === opening ? harmOf(sentence, phrase) : null;
    if (harm) return harm;
  }
  return null;
}

function harmOf(sentence: Sentence, phrase: NounPhrase | null): NounPhrase | null {
  if (!phrase || phrase.isDate) return null;
  let last = phrase;
  while (last.of && DEGREES.has(sentence, last.head)) last = last.of;
  return HARMS.has(sentence, last.head) && sentence.tokens.tag[last.head] !== Tag.VerbPast ? last : null;
}

/** "lost their lives and | 20 sustained injuries": the verb stands between a bare number and the harm. */
export const NUMBER_HARMED: Rule = {
  name: "casualties/number-harmed",
  kind: "casualties",
  nouns: ["injury", "wound", "burn"],
  needs: ["#", SUFFERED_HARM.words],
  read: (sentence, _clause, phrase) => {
    const counted = phrase ? sentence.countIn(phrase) : null;
    if (!phrase || !counted || counted.first !== phrase.first || !SUFFERED_HARM.has(sentence, counted.last)) return null;
    const { party, category } = sentence.lastCasualty()?.casualties?.victims ?? { party: null, category: "unknown" as const };
    const casualties = { outcome: "wounded" as const, count: sentence.count(counted), victims: { party, category, text: sentence.text(counted.first, counted.last) }, basis: "incident" as const };
    return { kind: "casualties", first: phrase.first, last: phrase.last, at: phrase.first, clause: null, phrase, casualties };
  },
  yes: [["Five civilians lost their lives and 20 sustained injuries.", { outcome: "wounded", value: 20, category: "civilian" }]],
  no: ["He has 20 old injuries."],
};

export const CASUALTY_NOUN_RULES: readonly Rule[] = [KILLING_OF, NUMBER_HARMED, COUNTED_DEATHS, SUSTAINED];
