import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { Passage, Tag, type NamedParty } from "../../model/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { FIRE, join, with_ } from "./events-battles.js";
import { doersOf } from "./events-doers.js";
import type { SubType } from "./event-types.js";
import { eventDraft, extend, isTold, type Happening } from "./events-draft.js";
import { isPlaced, isUnderLabel } from "./events-place.js";
import { isArmed, sideOf, violenceOf, type Side } from "./events-sides.js";
import { isUnreal } from "./events-unreal.js";
import { weaponIn } from "./events-words.js";
import { unknownPlace } from "./unknown-place.js";
import { WordSet } from "../word-set.js";

/** Fighting told by a noun with its place or day: "a gun battle in Datu Piang", "Wednesday's ambush", "a second shooting, near Nhamatanda". */
export const FIGHT_NOUN: Rule = {
  name: "event/fight-noun",
  kind: "event",
  nouns: [
    "battle",
    "clash",
    "skirmish",
    "firefight",
    "gunfight",
    "gunbattle",
    "shootout",
    "ambush",
    "attack",
    "raid",
    "assault",
    "offensive",
    "shooting",
    "massacre",
    "fighting",
    "fight",
    "exchange",
    "feud",
    "brawl",
    "scuffle",
    "melee",
  ],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || sentence.passage === Passage.Headline || sentence.drafts.some((draft) => draft.kind === "event" && draft.first <= phrase.head && phrase.head < draft.last))
      return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const { clause } = phrase;
    if (isOther(sentence, phrase, noun) || (BRAWLS.has(noun) && !isBetweenArmed(sentence, noun, phrase))) return null;
    if (clause && carries(sentence, clause, phrase)) return readCarriedOut(sentence, clause, phrase, noun);
    if (noun === "offensive" || isUnreal(sentence, phrase)) return null;
    if (clause && (!isTold(sentence, clause) || clause.relation === Relation.Infinitive)) return null;
    const last = extend(sentence, hangingEnd(sentence, phrase));
    const isSeen = clause !== null && clause.object === phrase && SEES.hasId(sentence, clause.lemma);
    const isHere = isPlaced(sentence, isSeen ? clause.start : phrase.first, last) || isUnderLabel(sentence, phrase);
    const isBeatenBack = clause !== null && isBeaten(sentence, clause, phrase);
    const isDated = sentence.datesIn(phrase.first, last).some((date) => date.value !== null && date.type !== "duration");
    const costs = clause !== null && clause.subject === phrase && TOLLS.hasId(sentence, clause.lemma) ? clause : null;
    const isOverPeriod = costs !== null && sentence.countsOverPeriod(costs);
    const isToll = costs !== null && !isOverPeriod && sentence.lastCasualty() !== null;
    if (isOverPeriod && !isOneFight(sentence, costs, phrase.first, last)) return null;
    const harm = isHere || isDated ? null : harmIn(sentence, phrase);
    if (!isHere && !isDated && !isToll && !isBeatenBack && !harm && !isBetweenArmed(sentence, noun, phrase)) return null;
    if (isDated && !isHere && !isToll && !isBeatenBack && !["ambush", "attack", "shooting", "raid", "clash", "massacre"].includes(noun)) return null;
    const denial = denialOf(sentence, phrase);
    const draft = eventDraft(sentence, {
      ...(denial ? { stance: "denied" as const } : {}),
      subType: isBeatenBack ? "Armed clash" : kindTold(sentence, noun, phrase),
      clause: isBeatenBack ? clause : harm,
      ...(isBeatenBack || harm ? {} : { first: phrase.first, last }),
      at: phrase.head,
      ...foesOf(sentence, noun, phrase),
    });
    const denier = denial && draft ? sentence.actor(denial.subject) : null;
    return denier && draft ? { ...draft, claimant: denier } : draft;
  },
  yes: [
    ["Goma: ambush on an army convoy by the M23.", { subType: "Armed clash", place: "Goma", actors: [{ name: "M23", party: "m23" }] }],
    ["An exchange of fire between the Kenyan army and the M23 was heard.", { subType: "Armed clash" }],
    ["Uganda has dismissed claims of clashes between soldiers and rebels near Goma.", { subType: "Armed clash", stance: "denied", claimant: "UGA" }],
    [
      "Five people were killed in clashes between Kenyan Army (KA) troops and members of the M23 in Goma.",
      {
        subType: "Armed clash",
        actors: [
          { name: "Kenyan Army (KA) troops", party: "KEN" },
          { name: "members of the M23 in Goma", party: "m23" },
        ],
      },
    ],
    ["Fighting between the army and the rebels in Goma on Monday killed nine.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["Five civilians were killed in Goma in an attack blamed on the M23.", { subType: "Attack", place: "Goma", actors: [{ name: "M23", party: "m23" }] }],
    [
      "Four Kenyan soldiers were killed in a clash with M23 rebels near Goma.",
      {
        subType: "Armed clash",
        place: "Goma",
        actors: [
          { name: "Four Kenyan soldiers", party: "KEN" },
          { name: "M23 rebels", party: "m23" },
        ],
      },
    ],
    ["The M23 said it had captured 36 soldiers in an attack on a boat near Goma.", { subType: "Armed clash", actors: [{ name: "M23", party: "m23" }] }],
    ["Thirty policemen were hurt in clashes with protesters in Goma.", { subType: "Violent demonstration", place: "Goma" }],
    ["The army began an offensive near Goma on 30 November.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["A raid on Goma was beaten back on Monday.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["The Kenyan army has laid ambushes along the route.", { subType: "Attack" }],
    ["The air force carried out three raids on Taiz.", { subType: "Air/drone strike", place: "Taiz" }],
    ["The M23 attack on an army convoy near Goma on Monday left six dead.", { subType: "Armed clash", actors: [{ name: "M23", party: "m23" }], targets: [{ name: "army convoy", party: "COD" }] }],
    ["The army gave the toll of a gun battle in Datu Piang.", { subType: "Armed clash", place: "Datu Piang" }],
    ["Nine soldiers were hurt on Monday in a brawl with Ugandan troops at Busia.", { subType: "Armed clash", place: "Busia" }],
    ["There was an exchange of fire between the army and the M23 at Goma on Monday.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["The town of Goma saw clashes on Friday.", { subType: "Armed clash", place: "Goma" }],
    ["Three soldiers died in a clash with rebels along the border.", { subType: "Armed clash" }],
    ["This summer the feud between two militias left four bystanders dead in Goma.", { subType: "Armed clash", place: "Goma" }],
    ["In April 2006 a rebel raid on the capital was beaten back.", { subType: "Armed clash", when: "2006-04" }],
    ["The rebels denied that their men had carried out Monday's ambush on a bus near Beira.", { subType: "Attack", stance: "denied", when: "2020-11-30" }],
  ],
  no: [
    "A clash with the press was avoided.",
    "A brawl in a bar in Goma left two dead.",
    "The battle for votes goes on.",
    "The firm launched an attack on its critics.",
    "The minister launched an attack on his critics in Goma on Monday.",
    "An attack of flu kept him at home.",
    "The fighting in Kenya has killed 900 people.",
    "A heart attack killed the mayor of Goma on Monday.",
    "It was the deadliest attack on Goma since 2017.",
    "There was no exchange of fire between the army and the M23 at Goma on Monday.",
    "Goma marked the anniversary of the massacre on Monday.",
    "The embassy warned of an attack in Goma.",
    "The army foiled an attack near Goma.",
  ],
  gaps: [
    "Militants jailed for a 2014 attack on Goma remain in prison: an attack of long ago is told as one",
    "Early January clashes in Goma, from 9 through 13 January, killed nine soldiers: a toll over a span of days is taken for that of a war",
  ],
};

/** "It was the deadliest attack in years", told of one before, "an exchange of views", "laid the attack at the door of the rebels": no fight, or none told here. */
function isOther(sentence: Sentence, phrase: NounPhrase, noun: string): boolean {
  const { clause, of } = phrase;
  if (clause?.lemma === sentence.words.be && clause.object === phrase && clause.subject?.isPronoun && (noun !== "exchange" || sentence.form(phrase.first) === "no")) return true;
  if (noun === "exchange") return !(of && FIRE.has(sentence.form(of.head)));
  return clause?.object === phrase && clause.particle === 0 && noun !== "ambush" && LAYS.hasId(sentence, clause.lemma);
}

/** "were killed in Goma | in an attack": the clause that tells where or when people came to harm in it. */
function harmIn(sentence: Sentence, phrase: NounPhrase): Clause | null {
  if (!IN.has(sentence, phrase.prepositionAt) || sentence.tokens.tag[phrase.head] === Tag.NounPlural) return null;
  const harm = sentence.syntax.clauses.find(({ lemma, phrases }) => HARMED.hasId(sentence, lemma) && phrases.includes(phrase));
  if (!harm || !(harm.isPassive || DIES.hasId(sentence, harm.lemma)) || !isTold(sentence, harm) || sentence.countsOverPeriod(harm)) return null;
  return isPlaced(sentence, harm.start, harm.end) || sentence.datesIn(harm.start, harm.end).some(({ value, type }) => value !== null && type !== "duration") ? harm : null;
}

const IN = new WordSet("in during");
const HARMED = new WordSet("kill wound injure hurt die perish murder massacre");
const DIES = new WordSet("die perish");

/** "an attack on a convoy", "clashes with protesters": the kind of fight that those it was with, or fell on, make. */
function kindTold(sentence: Sentence, noun: string, phrase: NounPhrase): SubType {
  const { words } = sentence;
  if (!ASSAULTS.has(noun) && sideOf(sentence, sentence.phraseAfter(phrase, words.with)) === "crowd") return "Violent demonstration";
  return kindOf(sentence, noun, null, sentence.phraseAfter(phrase, words.on, words.against));
}

/** Who fought, and on whom one fell: "clashes between A and B", "an M23 attack on a convoy". */
function foesOf(sentence: Sentence, noun: string, phrase: NounPhrase): Pick<Happening, "actors" | "target"> {
  const { words } = sentence;
  const between = join(sentence, sentence.phraseAfter(phrase, words.between, words.by));
  const told = between.length > 0 ? between : ASSAULTS.has(noun) ? strikersIn(sentence, phrase) : foesIn(sentence, phrase);
  const target = ASSAULTS.has(noun) ? sentence.phraseAfter(phrase, words.on, words.against) : null;
  const side = sideOf(sentence, target);
  return { actors: told.length > 0 ? told : doersOf(sentence, phrase), target: side === null || side === "place" ? null : target };
}

/** "Two soldiers were killed in | a clash with rebels": who fell in it, and whom they fought. */
function foesIn(sentence: Sentence, phrase: NounPhrase): NamedParty[] {
  const foe = sentence.phraseAfter(phrase, sentence.words.with);
  if (foe === null || !isFoe(sideOf(sentence, foe))) return [];
  const host = IN.has(sentence, phrase.prepositionAt) ? sentence.syntax.clauses.find(({ phrases }) => phrases.includes(phrase)) : undefined;
  const own = host?.subject && isFoe(sideOf(sentence, host.subject)) ? host.subject : null;
  return join(sentence, own, foe);
}

const isFoe = (side: Side): boolean => isArmed(side) || side === "crowd";

/** "captured 36 soldiers in | an attack on a boat": who did so. */
function strikersIn(sentence: Sentence, phrase: NounPhrase): NamedParty[] {
  if (!IN.has(sentence, phrase.prepositionAt)) return [];
  const host = sentence.syntax.clauses.find(({ lemma, phrases, isPassive }) => !isPassive && phrases.includes(phrase) && STRIKES.hasId(sentence, lemma));
  return host?.subject && isArmed(sideOf(sentence, host.subject)) ? join(sentence, host.subject) : [];
}

const STRIKES = new WordSet("kill wound capture abduct kidnap seize destroy injure free");

/** "Fighting in Goma | killed nine", and not "the fighting in Kenya has killed 900": told once of one town. */
function isOneFight(sentence: Sentence, { isPerfect }: Clause, first: number, last: number): boolean {
  return (
    !isPerfect &&
    sentence.placesIn(first, last).some(({ precision }) => precision !== "country") &&
    sentence.datesIn(first, last).every(({ type, value }) => type === "date" && value?.includes("/") !== true)
  );
}

const ASSAULTS: ReadonlySet<string> = new Set(["attack", "ambush", "raid", "assault", "offensive"]);

const DISMISSES = new WordSet("dismiss deny reject refute rebut rubbish");
const CLAIMS = new WordSet("claim claims report reports allegation allegations rumour rumours rumor rumors");
const CLAIM_REACH = 8;

/** "dismissed claims by the media of | clashes": who says that there were none. */
function denialOf(sentence: Sentence, { first }: NounPhrase): Clause | null {
  return (
    sentence.syntax.clauses.find(
      ({ lemma, object, isPassive, isNegated }) =>
        object !== null && !isPassive && !isNegated && DISMISSES.hasId(sentence, lemma) && CLAIMS.has(sentence, object.head) && object.last <= first && first - object.last <= CLAIM_REACH,
    ) ?? null
  );
}

/** "The town of Goma saw clashes on Friday". */
const SEES = new WordSet("see witness experience");

/** Fights without shots. */
const BRAWLS: ReadonlySet<string> = new Set(["brawl", "scuffle", "melee"]);

/** "a clash with the rebels", "a firefight between two militias": told by who fought. */
function isBetweenArmed(sentence: Sentence, noun: string, phrase: NounPhrase): boolean {
  if (!BRAWLS.has(noun) && !["clash", "skirmish", "firefight", "gunfight", "gunbattle", "shootout", "battle", "exchange"].includes(noun)) return false;
  const other = sentence.phraseAfter(phrase, sentence.words.with, sentence.words.between);
  return other !== null && isArmed(sideOf(sentence, other));
}

/** "the ambush killed six", "the raid cost 11 lives". */
const TOLLS = new WordSet("kill leave cost claim wound injure");

/** What hangs on the noun: "a clash | with rebels | near Goma". */
function hangingEnd(sentence: Sentence, phrase: NounPhrase): number {
  const { phrases } = sentence.syntax;
  let { last } = phrase;
  for (let i = phrase.index + 1; i < phrases.length && i <= phrase.index + 4; i++) {
    const next = phrases[i]!;
    const isJoined = next.preposition === 0 && next.after !== null && !next.renames && next.after.last === last && next.first === last + 1 && next.clause === null;
    if (next.isDate || !(isJoined || (next.prepositionAt === last && HANGS.has(sentence, next.prepositionAt)))) break;
    last = next.last;
  }
  return last;
}

const HANGS = new WordSet("of on with near in at between around outside along against by");

/** "the raid was beaten back": both sides are armed. */
function isBeaten(sentence: Sentence, clause: Clause, phrase: NounPhrase): boolean {
  return clause.isPassive && clause.subject === phrase && BEATEN.hasId(sentence, clause.lemma);
}

const BEATEN = new WordSet("beat repel repulse fight push drive");

/** An ambush is laid; a raid is laid at somebody's door. */
const LAYS = new WordSet("lay set spring");

/** "carried out the ambush", "took part in the fighting", "ordered the attack", "claimed the attack". */
function carries(sentence: Sentence, clause: Clause, phrase: NounPhrase): boolean {
  const lemma = sentence.vocabulary.form(clause.lemma);
  return (
    clause.object === phrase && ["carry", "order", "launch", "stage", "mount", "conduct", "commit", "perpetrate", "make", "lead", "lay", "set", "spring", "begin", "start", "open"].includes(lemma)
  );
}

function readCarriedOut(sentence: Sentence, clause: Clause, phrase: NounPhrase, noun: string): Draft | null {
  if (!isTold(sentence, clause) || (noun === "offensive" && !isArmed(sideOf(sentence, clause.subject)))) return null;
  const target = sentence.phraseAfter(phrase, sentence.words.on, sentence.words.against, sentence.words.at);
  if (target && SCOLDED.has(sentence, target.head)) return null;
  if (clause.subject && !clause.subject.isPronoun && isBystander(sentence, clause.subject) && !isArmed(sideOf(sentence, target)) && sideOf(sentence, target) !== "place") return null;
  if (target && sideOf(sentence, target) === null && !isArmed(sideOf(sentence, clause.subject)) && unknownPlace(sentence, target) === null) return null;
  return eventDraft(sentence, { subType: kindOf(sentence, noun, clause.subject, target), clause, actor: clause.subject, target });
}

/** Who is attacked in words. */
const SCOLDED = new WordSet("critics critic opponents rivals press media journalism judiciary");

/** Somebody without arms and of no party, such as a company or a critic. */
function isBystander(sentence: Sentence, phrase: NounPhrase): boolean {
  const actor = sentence.actor(phrase);
  return sideOf(sentence, phrase) === null && (actor === null || actor.type === "witness");
}

function kindOf(sentence: Sentence, noun: string, actor: NounPhrase | null, target: NounPhrase | null): SubType {
  if (actor && (weaponIn(sentence, actor.first, actor.last) === "air" || (sentence.form(actor.head) === "force" && sentence.form(actor.head - 1) === "air"))) return "Air/drone strike";
  if (["battle", "clash", "skirmish", "firefight", "gunfight", "gunbattle", "shootout", "fighting", "fight", "exchange", "offensive", "feud"].includes(noun) || BRAWLS.has(noun)) return "Armed clash";
  const own: Side = sideOf(sentence, actor);
  return noun === "massacre" ? "Attack" : violenceOf(sentence, own === "crowd" ? null : own, sideOf(sentence, target), target);
}

const FIGHTING = new WordSet("battle clash skirmish firefight gunfight gunbattle shootout fighting combat shooting");

/** "fierce clashes erupted", "fighting broke out near Goma", "the battle went on". */
export const FIGHTING_BREAKS_OUT: Rule = {
  name: "event/fighting-breaks-out",
  kind: "event",
  verbs: [
    "be",
    "erupt",
    "break out",
    "flare",
    "rage",
    "continue",
    "resume",
    "go",
    "take",
    "occur",
    "ensue",
    "hear",
    "report",
    "intensify",
    "spread",
    "die down",
    "subside",
    "ease",
    "stop",
    "end",
    "last",
    "start",
    "begin",
    "shoot",
    "fight",
  ],
  needs: [FIGHTING.words],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const { subject } = clause;
    if (subject && sentence.form(subject.head) === "there") return readThere(sentence, clause);
    if (FIGHTS.hasId(sentence, clause.lemma)) return null;
    if (subject === null ? sentence.form(clause.first - 1) !== "fighting" : subject.isDate || !FIGHTING.hasNoun(sentence, fightAt(sentence, subject))) return null;
    const over = subject && sentence.phraseAfter(subject, sentence.words.for);
    if (over && !isPlaced(sentence, over.first, over.last) && sideOf(sentence, over) === null && !HERE.has(sentence, over.head)) return null;
    if (clause.lemma === sentence.words.be && !isGoingOn(sentence, clause)) return null;
    const isNamed = clause.phrases.some((phrase) => phrase.first >= clause.last && !phrase.isDate && sentence.tokens.tag[phrase.head] === Tag.Name);
    const isSituated =
      isNamed || sentence.placesIn(subject === null ? sentence.first : clause.start, clause.end).length > 0 || sentence.datesIn(clause.start, clause.end).some(({ type }) => type !== "duration");
    if (!isSituated && !["erupt", "break"].includes(sentence.vocabulary.form(clause.lemma))) return null;
    const between = subject && sentence.phraseAfter(subject, sentence.words.between);
    return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, between ?? with_(sentence, clause)) });
  },
  yes: [
    ["In Goma, by contrast, fighting was still in progress.", { subType: "Armed clash", place: "Goma" }],
    ["Fierce clashes erupted between soldiers and rebels near Goma on Monday.", { subType: "Armed clash", place: "Goma" }],
    [
      "Clashes between soldiers and rebels took place at Goma, between Mugi and Kito.",
      {
        actors: [
          { name: "soldiers", party: null },
          { name: "rebels", party: null },
        ],
      },
    ],
    ["The heaviest fighting in a year took place at Goma.", { subType: "Armed clash", place: "Goma" }],
    ["For three days there has been shooting in the streets of Goma.", { subType: "Armed clash", place: "Goma" }],
    ["The shooting at Goma died down only towards morning.", { subType: "Armed clash", place: "Goma" }],
    ["Fighting was still in progress in Goma on Friday.", { subType: "Armed clash", place: "Goma", when: "2020-12-04" }],
  ],
  no: ["Applause erupted in Goma.", "There was fighting talk from the coach in Goma.", "A battle for the chairmanship is going on in Goma.", "Fighting was the worst they had seen in Goma."],
};

/** "there has been shooting in the streets of Goma", "there was fighting near Goma". */
function readThere(sentence: Sentence, clause: Clause): Draft | null {
  const at = NOUNS_ING.has(sentence, clause.last - 1) ? clause.last - 1 : clause.last;
  const isBare = clause.object === null && NOUNS_ING.has(sentence, at) && !SPOKEN.has(sentence, at + 1);
  const isFight = isBare || (clause.object !== null && FIGHTING.hasNoun(sentence, clause.object.head));
  return isFight && isPlaced(sentence, sentence.first, sentence.last) ? eventDraft(sentence, { subType: "Armed clash", clause, actors: [] }) : null;
}

/** "fighting talk". */
const SPOKEN = new WordSet("talk talks words spirit mood chance stars practice");
const FIGHTS = new WordSet("shoot fight");
const NOUNS_ING = new WordSet("shooting fighting");
const HERE = new WordSet("town city capital village airport port bridge road hill ridge base district province");

/** "the heaviest | fighting in a year": the noun taken for a participle. */
const fightAt = (sentence: Sentence, { head, last }: NounPhrase): number => (sentence.form(last) === "fighting" ? last : head);

/** "was under way", "was still in progress", "is going on". */
function isGoingOn(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.end + 2, sentence.last); i++) if (GOING.has(sentence, i)) return true;
  return false;
}

const GOING = new WordSet("way underway progress ongoing going");

export const FIGHT_RULES: readonly Rule[] = [FIGHTING_BREAKS_OUT, FIGHT_NOUN];
