import { Tag, type Count } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { eventDraft, extend, isTold } from "./events-draft.js";
import { isArmed, isOfNation, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";
import { isUnreal } from "./events-unreal.js";
import { STANDINGS } from "./events-words.js";

const GATHERINGS = new WordSet("chain protest rally demonstration march sit sit-in picket vigil strike die-in procession blockade walkout");
const ROADS = new WordSet(
  "bridge bridges road roads street streets highway highways motorway motorways route routes entrance entrances gate gates square squares junction junctions railway railways border borders traffic crossing crossings intersection intersections avenue avenues",
);
export const VIOLENT_THINGS = new WordSet("stones stone rocks bottles bricks molotov petrol firebombs molotovs windows barricades firecrackers tires tyres fireworks");
const FORCEFUL = new WordSet("live bullets ammunition rounds violently violent brutally excessive gunfire rubber");
const INTERVENING = new WordSet("gas baton batons cannon cannons pepper truncheons teargas");

/** Several phrases' count: how many took part. */
export function sizeOf(sentence: Sentence, phrase: NounPhrase | null): Count | null {
  if (!phrase || phrase.isDate) return null;
  const mention = sentence.countIn(phrase) ?? (phrase.of && !phrase.of.isDate ? sentence.countIn(phrase.of) : null);
  return mention ? sentence.count(mention) : null;
}

/** What the words of a stretch tell of force on either side. */
function toneOf(sentence: Sentence, first: number, last: number): SubType {
  for (let i = first; i < last; i++) {
    const form = sentence.form(i);
    if (VIOLENT_THINGS.has(sentence, i) && THROWN.has(sentence, i - 1)) return "Violent demonstration";
    if (form === "violent" || form === "rioting" || form === "riot") return "Violent demonstration";
  }
  return "Peaceful protest";
}

const THROWN = new WordSet("threw throwing hurled hurling smashed smashing burned burning burnt throw throws lit a store shop");

function protest(sentence: Sentence, clause: Clause, actor: NounPhrase | null): Draft | null {
  if (!isTold(sentence, clause, true)) return null;
  const [first, last] = [Math.max(sentence.first, clause.start), clause.end];
  return eventDraft(sentence, { subType: toneOf(sentence, first, last), clause, ...(isNamed(sentence, actor) ? { actor } : { actors: [] }), size: sizeOf(sentence, actor) });
}

export function isNamed(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && (sentence.actor(phrase)?.party ?? null) !== null;
}

/** People march, rally, demonstrate. */
export const PROTESTED: Rule = {
  name: "event/protested",
  kind: "event",
  verbs: ["protest", "rally", "march", "demonstrate", "picket", "chant", "gather", "sit", "walk", "mass", "lie", "lay", "lie down", "lay down"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || (clause.isReduced && !keepsOn(sentence, clause))) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const own = sideOf(sentence, clause.subject);
    if (isArmed(own) && !isOfNation(sentence, clause.subject) && lemma !== "protest" && lemma !== "demonstrate" && !(lemma === "gather" && isToProtest(sentence, clause))) return null;
    if (lemma === "sit" && ((clause.particle === 0 && sentence.form(clause.last) !== "down") || isAtMeal(sentence, clause))) return null;
    if ((lemma === "lie" || lemma === "lay") && !liesDown(sentence, clause, own)) return null;
    if (lemma === "walk" && !isToProtest(sentence, clause)) return null;
    if ((lemma === "gather" || lemma === "sit" || lemma === "mass") && own !== "crowd" && own !== "civil" && !isToProtest(sentence, clause)) return null;
    if (clause.object && !clause.object.isDate && clause.object !== clause.subject && (lemma === "rally" || lemma === "march" || lemma === "gather")) return null;
    if (lemma === "protest" && own === null && sizeOf(sentence, clause.subject) === null && clause.subject.isPronoun) return null;
    if (!areMany(sentence, clause.subject, own)) return null;
    return protest(sentence, clause, clause.subject);
  },
  yes: [
    ["Several hundred protesters rallied Thursday in Yerevan.", { subType: "Peaceful protest", place: "Yerevan", when: "2020-12-03" }],
    ["Around 200 students are marching to the palace.", { subType: "Peaceful protest" }],
    ["Some 8,000 Serbs marched through Vukovar in Croatia on Monday to demand autonomy.", { subType: "Peaceful protest", place: "Vukovar" }],
    ["Some 200 of their members gathered peacefully before the parliament to demand trials.", { subType: "Peaceful protest" }],
    ["About 5,000 people formed a human chain on Monday.", { subType: "Peaceful protest" }],
    ["Nine activists lay down before the gates of a court in Accra.", { subType: "Peaceful protest", place: "Accra" }],
    ["In Accra scores of women sat down at the doors of the talks on Monday.", { subType: "Peaceful protest" }],
  ],
  no: [
    "The villagers lay down in the shade in Accra.",
    "The protesters laid down their terms in Accra.",
    "The army marched into Goma.",
    "The minister protested his innocence.",
    "The pilgrims marched to the shrine.",
    "Stocks rallied on Monday.",
  ],
  gaps: ['scores of women dressed in white sat down: the tagger reads "white sat" as a noun phrase'],
};

/** "lay down before the gates": a crowd, or anybody in a road; not "laid down their terms". */
function liesDown(sentence: Sentence, clause: Clause, own: ReturnType<typeof sideOf>): boolean {
  if (clause.particle === 0 || (clause.object !== null && !clause.object.isDate)) return false;
  return own === "crowd" || isToProtest(sentence, clause) || (own === "civil" && clause.phrases.some(({ first, head }) => first > clause.verb && ROADS.has(sentence, head)));
}

/** Who marches for another end. */
const DEVOUT = new WordSet("pilgrims worshippers believers scouts athletes runners faithful tourists cadets schoolchildren");

const PEACEFULLY = new WordSet("peacefully silently silence");
const AIMS = new WordSet("demand protest denounce condemn mourn support oppose");

const MEALS = new WordSet("eat dine drink talk discuss");

/** "will sit down and | eat together". */
const isAtMeal = (sentence: Sentence, clause: Clause): boolean =>
  sentence.syntax.clauses.some((other) => other.first >= clause.last && other.first - clause.last <= 4 && MEALS.hasId(sentence, other.lemma));

/** "gathered peacefully", "gathered before the parliament to demand trials". */
function isToProtest(sentence: Sentence, clause: Clause): boolean {
  if (PEACEFULLY.hasIn(sentence, clause.last, Math.min(clause.last + 2, sentence.last))) return true;
  return sentence.syntax.clauses.some((other) => other.governor === clause && other.relation === Relation.Infinitive && AIMS.hasId(sentence, other.lemma));
}

/** A crowd, people in the plural or counted, a people by name; one person or a thing does not demonstrate. */
function areMany(sentence: Sentence, phrase: NounPhrase, own: ReturnType<typeof sideOf>): boolean {
  if (DEVOUT.has(sentence, phrase.head)) return false;
  if (own === "crowd" || sizeOf(sentence, phrase) !== null) return true;
  const isPlural = sentence.tokens.tag[phrase.head] === Tag.NounPlural || phrase.of !== null;
  if (own === "civil") return isPlural;
  const actor = sentence.actor(phrase);
  return actor !== null && (actor.isPlural || actor.type === "opposition");
}

/** "keep rallying", "went on marching". */
function keepsOn(sentence: Sentence, clause: Clause): boolean {
  return clause.governor !== null && ["keep", "continue", "begin", "start", "go"].includes(sentence.vocabulary.form(clause.governor.lemma));
}

/** "held a silent protest", "staged rallies", "took to the streets", "blocked the bridge". */
export const HELD_PROTEST: Rule = {
  name: "event/protest-held",
  kind: "event",
  verbs: ["hold", "form", "stage", "take", "block", "organise", "organize", "attend", "join", "expect", "launch", "participate", "blockade", "mount", "bar", "obstruct", "barricade"],
  needs: [`${GATHERINGS.words} ${ROADS.words} march demonstrate`],
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const object = clause.isPassive ? clause.subject : clause.object;
    const form = object && !object.isDate ? sentence.form(object.head) : "";
    if (lemma === "take" && clause.isReduced && clause.governor?.subject && isGathering(sentence, clause.governor.subject)) return null;
    if (lemma === "take") return tookToStreets(sentence, clause) ? protest(sentence, clause, clause.subject) : null;
    if (lemma === "expect") return expectsMarch(sentence, clause);
    if (BLOCKS.hasId(sentence, clause.lemma)) return readBlocking(sentence, clause);
    if (lemma === "participate") return clause.phrases.some((phrase) => phrase.preposition === sentence.words.in && isGathering(sentence, phrase)) ? protest(sentence, clause, clause.subject) : null;
    if (!object || !isGathering(sentence, object) || (lemma === "launch" && form === "strike")) return null;
    return protest(sentence, clause, clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject);
  },
  yes: [
    ["Several hundred women held a silent protest in Zugdidi on Tuesday.", { subType: "Peaceful protest", place: "Zugdidi" }],
    ["Thousands of people took to the streets in Minsk.", { subType: "Peaceful protest" }],
    ["Villagers barred the road to Goma with tree trunks.", { subType: "Peaceful protest", place: "Goma" }],
    ["Dozens of women blocked the bridge for an hour.", { subType: "Peaceful protest" }],
  ],
  no: ["The army blocked the road.", "The two sides held talks in Geneva.", "Students held a graduation march in Accra."],
};

const BLOCKS = new WordSet("block blockade bar obstruct barricade");

/** "police block demonstrators", "women blocked the bridge", "blocked the motorway with a sit-in". */
function readBlocking(sentence: Sentence, clause: Clause): Draft | null {
  const own = sideOf(sentence, clause.subject);
  const object = clause.isPassive ? clause.subject : clause.object;
  if (clause.isReduced || (own !== "civil" && own !== "crowd") || !object || object.isDate || !ROADS.has(sentence, object.head)) return null;
  return protest(sentence, clause, clause.subject);
}

/** "a graduation | march", "a charity | rally". */
const FESTIVE = new WordSet("interactive cooking product live dance flying graduation charity wedding carnival victory car motor fashion easter christmas school");

function isGathering(sentence: Sentence, phrase: NounPhrase): boolean {
  const noun = sentence.nounLemma(phrase.head) || sentence.tokens.word[phrase.head]!;
  if (!GATHERINGS.hasId(sentence, noun)) return false;
  if (FESTIVE.has(sentence, phrase.head - 1)) return false;
  return sentence.vocabulary.form(noun) !== "strike" || sentence.form(phrase.head - 1) === "hunger" || sentence.form(phrase.head - 1) === "general";
}

function tookToStreets(sentence: Sentence, clause: Clause): boolean {
  return clause.phrases.some((phrase) => phrase.preposition === sentence.words.to && ["streets", "street"].includes(sentence.form(phrase.head)));
}

/** "expects 1,500 members to march there": the march is the event. */
function expectsMarch(sentence: Sentence, clause: Clause): Draft | null {
  const inner = sentence.syntax.clauses.find(
    (other) => other.governor === clause && other.relation === Relation.Infinitive && ["march", "rally", "demonstrate", "protest"].includes(sentence.vocabulary.form(other.lemma)),
  );
  if (!inner?.subject) return null;
  const draft = eventDraft(sentence, { subType: "Peaceful protest", clause: inner, actor: inner.subject, size: sizeOf(sentence, inner.subject), stance: "expected" });
  return draft && { ...draft, first: Math.max(sentence.first, clause.start), at: clause.verb };
}

/** "protests erupted in the capital", "a march was held": the gathering is the subject. */
export const PROTEST_ERUPTS: Rule = {
  name: "event/protest-erupts",
  kind: "event",
  verbs: ["erupt", "break out", "begin", "continue", "spread", "take", "turn", "escalate", "follow", "resume", "draw", "enter", "last", "pass", "pass off", "end"],
  needs: [GATHERINGS.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || !isGathering(sentence, clause.subject) || sentence.form(clause.subject.head) === "strike") return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "enter" && !(clause.object !== null && DAYS.hasIn(sentence, clause.last, clause.last + 4))) return null;
    if (ENDS.hasId(sentence, clause.lemma) && !PEACEFULLY.hasIn(sentence, clause.last, clause.end)) return null;
    if (lemma === "turn" && !["violent", "deadly"].includes(sentence.form(clause.last))) return null;
    if ((lemma === "take" && sentence.form(clause.last) !== "place") || !isTold(sentence, clause)) return null;
    const taking = sentence.syntax.clauses.find((other) => other.governor === clause && sentence.vocabulary.form(other.lemma) === "take" && tookToStreets(sentence, other));
    const size = sizeOf(sentence, taking?.subject ?? clause.subject) ?? sizeOf(sentence, sentence.phraseAfter(clause.subject, sentence.words.by, sentence.words.of));
    const draft = eventDraft(sentence, { subType: lemma === "turn" ? "Violent demonstration" : toneOf(sentence, clause.start, clause.end), clause, actors: [], size });
    return draft && taking ? { ...draft, last: Math.max(draft.last, extend(sentence, taking.end)) } : draft;
  },
  yes: [
    ["Mass protests erupted in the capital, Yerevan, with thousands taking to the streets.", { subType: "Peaceful protest" }],
    ["A march by about 400 students against the war passed off peacefully in Goma on Monday.", { subType: "Peaceful protest", place: "Goma", when: "2020-11-30" }],
    ["A sit-in outside the palace in Yerevan entered its third day on Monday.", { subType: "Peaceful protest", place: "Yerevan" }],
  ],
  no: ["Violence erupted in Yerevan.", "The march entered the square in Yerevan."],
};

/** "passed off | peacefully". */
const ENDS = new WordSet("pass end");

/** "entered its third | day". */
const DAYS = new WordSet("day days week weeks month months night");

/** Security forces against a crowd: dispersing, detaining, gas, live fire. */
export const INTERVENED: Rule = {
  name: "event/protest-intervened",
  kind: "event",
  verbs: [
    "disperse",
    "detain",
    "arrest",
    "block",
    "fire",
    "use",
    "scatter",
    "suppress",
    "charge",
    "break up",
    "attack",
    "beat",
    "tear",
    "drag",
    "kill",
    "shoot",
    "wound",
    "injure",
    "round up",
    "crush",
    "clear",
    "deploy",
    "prevent",
    "stop",
    "open",
    "pull",
    "teargas",
  ],
  needs: [`${STANDINGS.words("crowd")} sit gas baton batons cannon cannons pepper truncheons teargas`],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const [first, last] = [Math.max(sentence.first, clause.start), sentence.syntax.last];
    const isGas = (lemma === "fire" || lemma === "use" || lemma === "tear" || lemma === "deploy") && hasGas(sentence, clause.verb, Math.min(last, clause.verb + 9));
    const patient = clause.isPassive || (clause.isReduced && !clause.object) ? clause.subject : clause.object;
    const isOnCrowd =
      sideOf(sentence, patient) === "crowd" ||
      isSitIn(sentence, patient) ||
      lemma === "teargas" ||
      (["fire", "use", "open", "deploy"].includes(lemma) && clause.phrases.some((phrase) => phrase.first > clause.verb && sideOf(sentence, phrase) === "crowd"));
    if ((!isGas && !isOnCrowd) || (lemma === "tear" && !isGas)) return null;
    if (!isGas && lemma === "use" && !isForceful(sentence, clause.verb, clause.end)) return null;
    const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (agent && sideOf(sentence, agent) === "crowd" && agent !== patient) return null;
    if (!isTold(sentence, clause, clause.relation === Relation.Infinitive)) return null;
    if (["kill", "shoot", "wound", "injure"].includes(lemma) && sideOf(sentence, agent) !== "force" && !isForceful(sentence, first, last)) return null;
    const isForce = ["kill", "shoot", "wound", "injure", "crush"].includes(lemma) || isForceful(sentence, first, last) || (["fire", "open"].includes(lemma) && !isGas);
    const aim = sentence.syntax.clauses.find(
      (other) => other.governor === clause && other.relation === Relation.Infinitive && ["disperse", "scatter", "break", "clear"].includes(sentence.vocabulary.form(other.lemma)),
    );
    const end = aim ? extend(sentence, aim.end) : undefined;
    return eventDraft(sentence, {
      subType: isForce ? "Excessive force against protesters" : "Protest with intervention",
      clause,
      ...(end === undefined ? {} : { last: end }),
      actor: agent === patient ? null : agent,
      target: patient && (sideOf(sentence, patient) === "crowd" || isSitIn(sentence, patient)) ? patient : null,
      size: sizeOf(sentence, crowdOf(sentence)),
    });
  },
  yes: [
    ["Armenian police officers block demonstrators during a rally in Yerevan.", { subType: "Protest with intervention" }],
    ["Soldiers cleared a sit-in in Lomé with live rounds.", { subType: "Excessive force against protesters", place: "Lomé" }],
    ["Soldiers cleared the Lomé sit-in with live rounds.", { subType: "Excessive force against protesters", place: "Lomé" }],
    ["Police broke up a sit-in in Lomé on Monday.", { subType: "Protest with intervention", place: "Lomé" }],
    ["Police teargassed a march in Lomé.", { subType: "Protest with intervention", place: "Lomé" }],
    ["Police fired tear gas to disperse a march in Goma on Monday.", { subType: "Protest with intervention" }],
    ["On 2 December, in Goma, gendarmes opened fire on villagers who were protesting against a post.", { subType: "Excessive force against protesters", place: "Goma" }],
    ["His guards fired into the crowd.", { subType: "Excessive force against protesters" }],
  ],
  no: ["The crowd dispersed.", "Police arrested a thief."],
};

/** "a | sit-in". */
const isSitIn = (sentence: Sentence, phrase: NounPhrase | null): boolean => phrase !== null && sentence.form(phrase.head) === "sit" && sentence.form(phrase.head + 2) === "in";

function hasGas(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (INTERVENING.has(sentence, i) && (sentence.form(i) !== "gas" || sentence.form(i - 1) === "tear")) return true;
  return false;
}

function isForceful(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (FORCEFUL.has(sentence, i) && sentence.form(i) !== "rounds") return true;
  return false;
}

/** The crowd a sentence counts: "several hundred marchers". */
function crowdOf(sentence: Sentence): NounPhrase | null {
  return sentence.syntax.phrases.find((phrase) => sideOf(sentence, phrase) === "crowd" && sentence.countIn(phrase) !== null) ?? null;
}

/** "Kenya's foreign | ministry | protests": in words, and by no crowd. */
const OFFICES = new WordSet("ministry government embassy minister ambassador office presidency command");

/** Gatherings told by a noun with place or number: "a rally in Minsk", captions and lists. */
export const PROTEST_NOUN: Rule = {
  name: "event/protest-noun",
  kind: "event",
  nouns: ["protest", "rally", "demonstration", "riot", "rioting", "picket"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || sentence.drafts.some(({ kind, event }) => kind === "event" && (event!.type === "Protests" || event!.type === "Riots"))) return null;
    if ((phrase.clause && !isTold(sentence, phrase.clause)) || isUnreal(sentence, phrase) || OFFICES.has(sentence, phrase.head - 1)) return null;
    const last = extend(sentence, phrase.last);
    if (sentence.placesIn(phrase.first, last).length === 0 || sentence.syntax.clauses.some((clause) => clause.first < phrase.first && phrase.first < clause.end && clause.lemma === 0)) return null;
    const isRiot = ["riot", "riots", "rioting"].includes(sentence.form(phrase.head));
    return eventDraft(sentence, {
      subType: isRiot ? "Violent demonstration" : "Peaceful protest",
      clause: null,
      first: phrase.first,
      last,
      at: phrase.head,
      actors: [],
      size: sizeOf(sentence, phrase),
    });
  },
  yes: [["A rally in Minsk drew few people.", { subType: "Peaceful protest", place: "Minsk" }]],
  no: ["Kenya's foreign ministry protests.", "The rally of the shares ended.", "The minister rejected calls for a rally in Minsk.", "A planned rally in Minsk was called off."],
};

export const PROTEST_RULES: readonly Rule[] = [PROTESTED, HELD_PROTEST, PROTEST_ERUPTS, PROTEST_NOUN];
