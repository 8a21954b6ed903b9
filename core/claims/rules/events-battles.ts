import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { Tag, type NamedParty } from "../../model/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { doersOf } from "./events-doers.js";
import type { SubType } from "./event-types.js";
import { eventDraft, isRetold, isTold, namesOf, SUB_TYPE } from "./events-draft.js";
import { isGame } from "./events-games.js";
import { harmedSide, isArmed, sideOf, violenceOf, type Side } from "./events-sides.js";
import { isWords } from "./events-spoken.js";
import { weaponIn } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** Whom one fights: "with the rebels", "against the army". */
export function with_(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  const sides = [words.with, words.against, words.between];
  return clause.phrases.find(({ first, isDate, preposition }) => first > clause.verb && !isDate && sentence.form(first) !== "no" && sides.includes(preposition)) ?? null;
}

function countOf(sentence: Sentence, phrase: NounPhrase | null): ReturnType<Sentence["count"]> | null {
  const mention = phrase ? sentence.countIn(phrase) : null;
  return mention ? sentence.count(mention) : null;
}

/** Those that phrases name, each once; "between the army and | the rebels" names both. */
export function join(sentence: Sentence, ...phrases: (NounPhrase | null)[]): NamedParty[] {
  const all = phrases.flatMap((phrase) => (phrase?.preposition === sentence.words.between ? joinedTo(sentence, phrase) : [phrase])).flatMap((phrase) => namesOf(sentence, phrase));
  return all.filter((one, i) => !all.slice(0, i).some((other) => isSameParty(one, other)));
}

const isSameParty = (one: NamedParty, other: NamedParty): boolean => one.party === other.party && (one.name.includes(other.name) || other.name.includes(one.name));

/** How many phrases may stand between those that "and" joins: "members of the army and | the rebels". */
const JOINED_REACH = 6;

/** A phrase with those that "and" joins to it. */
export function joinedTo({ syntax: { phrases }, words }: Sentence, phrase: NounPhrase): NounPhrase[] {
  const chain = [phrase];
  for (let i = phrase.index + 1; i < Math.min(phrases.length, chain.at(-1)!.index + JOINED_REACH); i++) {
    const next = phrases[i]!;
    const last = chain.at(-1)!;
    if (
      next.after !== null &&
      next.preposition === 0 &&
      !next.renames &&
      (next.after === last || next.after === last.of || (next.after.preposition === words.of && phrases[next.after.index - 1] === last))
    )
      chain.push(next);
  }
  return chain;
}

/** "clashed with the rebels", "fought off the raiders", "routed Armenian forces": both sides are armed. */
export const CLASHED: Rule = {
  name: "event/clashed",
  kind: "event",
  verbs: [
    "clash",
    "fight",
    "battle",
    "skirmish",
    "rout",
    "repel",
    "repulse",
    "engage",
    "fight back",
    "beat back",
    "push back",
    "beat",
    "drive",
    "hold",
    "wipe",
    "wipe out",
    "throw",
    "push",
    "push out",
    "drive out",
    "meet",
  ],
  read: (sentence, clause) => {
    if (clause?.subject && sentence.vocabulary.form(clause.lemma) === "meet") return readMeeting(sentence, clause);
    if (!clause?.subject || clause.isPassive || (clause.relation === Relation.Participle && clause.marker === sentence.words.of) || !isTold(sentence, clause) || isGame(sentence)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "fight" && (sentence.form(clause.first - 1) === "of" || ALONGSIDE.has(sentence, clause.last) || isNounFighting(sentence, clause))) return null;
    if (isWhoTheyAre(sentence, clause)) return null;
    if (clause.object?.isPronoun && SELVES.has(sentence, clause.object.head)) return null;
    const hasFoe = clause.object !== null && !clause.object.isDate && clause.object !== clause.subject && !FOUGHT.hasNoun(sentence, clause.object.head);
    const other = hasFoe ? clause.object : (beatenOff(sentence, clause) ?? with_(sentence, clause));
    const own = sideOf(sentence, clause.subject);
    const attack = other && ATTACKS.hasNoun(sentence, other.head) ? other : null;
    const their = attack ? "group" : sideOf(sentence, other);
    if (lemma === "fight" && !isArmed(own)) return readUnarmed(sentence, clause, own, other);
    if (lemma !== "clash" && !isArmed(own) && !isArmed(their)) return null;
    if (lemma === "clash" && !isArmed(own) && !isArmed(their) && own !== "crowd" && OVER.hasIn(sentence, clause.last, clause.last + 2)) return null;
    if (WITH_ADVERB.has(lemma) && !isAway(sentence, clause)) return null;
    const isMen = WITH_ADVERB.has(lemma) && isArmed(own) && other !== null && sentence.countIn(other) !== null;
    if (["engage", "repel", "repulse", "push", "beat", "rout", "drive", "hold", "wipe", "throw"].includes(lemma) && !isArmed(their) && !isMen) return null;
    if (own === "crowd" || (their === "crowd" && own !== "group")) return eventDraft(sentence, { subType: "Violent demonstration", clause, actors: join(sentence, clause.subject, other) });
    const subType = own === "civil" ? civilClash(sentence, their, other) : "Armed clash";
    const actors = attack ? join(sentence, clause.subject).concat(attackersOf(sentence, attack)) : join(sentence, clause.subject, other);
    return eventDraft(sentence, { subType, clause, actors });
  },
  yes: [
    [
      "The Kenyan army repelled an attack by the M23 on Goma.",
      {
        place: "Goma",
        actors: [
          { name: "Kenyan army", party: "KEN" },
          { name: "M23", party: "m23" },
        ],
      },
    ],
    ["Soldiers clashed with rebels near Goma on Monday.", { subType: "Armed clash", when: "2020-11-30" }],
    ["The army routed rebel forces.", { subType: "Armed clash" }],
    [
      "The Kenyan army had engaged in deadly clashes with the M23 in Goma.",
      {
        actors: [
          { name: "Kenyan army", party: "KEN" },
          { name: "M23", party: "m23" },
        ],
      },
    ],
    ["Kenyan soldiers had beaten off 40 men who crossed from Rwanda.", { subType: "Armed clash" }],
    ["Loyal hunters threw back an attack on Goma.", { subType: "Armed clash", place: "Goma" }],
    ["The rebels have pushed the army out of Goma.", { subType: "Armed clash", place: "Goma" }],
    ["Settlers and hill people fought with sticks in Goma.", { subType: "Mob violence", place: "Goma" }],
    ["Stone-throwing students fought police in Goma.", { subType: "Violent demonstration", place: "Goma" }],
    ["The army wiped out a rebel column near Goma.", { subType: "Armed clash", place: "Goma" }],
    ["Youths clashed with police in Lomé.", { subType: "Violent demonstration", place: "Lomé" }],
    ["Protesters clashed with police in Lomé.", { subType: "Violent demonstration", place: "Lomé" }],
  ],
  no: [
    "The minister fought with the flu.",
    "The two parties clashed over the tax bill in Berlin.",
    "The two ministers met in Geneva.",
    "The army clashed with the police in the final of the cup in Nairobi.",
    "The army held Goma, two officers said, following fighting in Sake on Sunday.",
  ],
};

const ATTACKS = new WordSet("attack assault offensive raid ambush");

/** "repelled an attack | by the M23", "beat back | an M23 attack": who fell on those who beat them off. */
function attackersOf(sentence: Sentence, attack: NounPhrase): NamedParty[] {
  const by = sentence.phraseAfter(attack, sentence.words.by);
  return by ? namesOf(sentence, by) : doersOf(sentence, attack);
}

/** "two officers said, following | fighting in Goma": they did not fight. */
const BEFORE_FIGHTING = new WordSet("following after amid during despite since");

/** "killed in the August | fighting": a noun taken for a participle. */
function isNounFighting(sentence: Sentence, { relation, first, verb }: Clause): boolean {
  if (first === verb && BEFORE_FIGHTING.has(sentence, first - 1)) return true;
  return relation === Relation.Participle && first === verb && [Tag.Name, Tag.Noun, Tag.Determiner, Tag.Adjective].includes(sentence.tokens.tag[first - 1]!);
}

/** "fought | alongside the army": on whose side, and not in which fight. */
const ALONGSIDE = new WordSet("alongside beside");

/** "clashed over the tax bill": in words. */
/** "Students fought police", "settlers and hill people fought with sticks". */
function readUnarmed(sentence: Sentence, clause: Clause, own: Side, other: NounPhrase | null): Draft | null {
  if (other && STICKS.has(sentence, other.head)) return eventDraft(sentence, { subType: "Mob violence", clause, actor: clause.subject });
  const isRiot = (own === "civil" || own === "crowd") && sideOf(sentence, other) === "force";
  return isRiot ? eventDraft(sentence, { subType: "Violent demonstration", clause, actors: join(sentence, clause.subject, other) }) : null;
}

/** What those without guns fight with. */
const STICKS = new WordSet("sticks machetes stones clubs knives axes spears fists bottles");
const OVER = new WordSet("over about");

const WITH_ADVERB: ReadonlySet<string> = new Set(["beat", "drive", "hold", "wipe", "throw", "push"]);

/** "beat off", "drove back", "wiped out". */
function isAway(sentence: Sentence, { last, particle, object }: Clause): boolean {
  return AWAY.has(sentence, last) || AWAY.hasId(sentence, particle) || (object !== null && AWAY.has(sentence, object.last));
}

const AWAY = new WordSet("off back out");

/** "beaten off | 40 men": the adverb taken for a preposition. */
function beatenOff(sentence: Sentence, { phrases, last }: Clause): NounPhrase | null {
  return AWAY.has(sentence, last) ? (phrases.find(({ prepositionAt, isDate }) => prepositionAt === last && !isDate) ?? null) : null;
}

/** "Militias | fighting the M23 | seized Goma": tells who they are, without a place or day of its own. */
function isWhoTheyAre(sentence: Sentence, { isReduced, relation, subject, first, end }: Clause): boolean {
  if (!isReduced || relation !== Relation.Relative || sentence.form(first) !== "fighting") return false;
  const isDoer = sentence.syntax.clauses.some((other) => other.subject === subject && !other.isReduced);
  return isDoer && sentence.placesIn(first, end).length === 0 && sentence.datesIn(first, end).length === 0;
}

/** "engaged in | clashes | with the rebels": what is fought, and not with whom. */
const FOUGHT = new WordSet("clash skirmish battle gunfight gunbattle firefight fighting combat hostility shootout exchange");

const POLICE = new WordSet("police policemen");

/** "Youths clashed with police", "settlers clashed with herders". */
function civilClash(sentence: Sentence, their: Side, other: NounPhrase | null): SubType {
  if (other && POLICE.hasIn(sentence, other.first, other.last)) return "Violent demonstration";
  return isArmed(their) ? "Armed clash" : "Mob violence";
}

const SELVES = new WordSet("itself themselves himself herself");

/** "a patrol and a column met by chance and shots were fired". */
function readMeeting(sentence: Sentence, clause: Clause): Draft | null {
  let isShots = false;
  for (let i = clause.last; i < sentence.last - 1; i++) isShots ||= sentence.form(i) === "shots" || sentence.form(i) === "fire";
  if (!isShots || !isArmed(sideOf(sentence, clause.subject))) return null;
  return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, clause.subject, with_(sentence, clause)) });
}

/** "exchanged fire", "traded fire", "shots were fired", "opened fire on", "fired on the trucks". */
export const FIRED: Rule = {
  name: "event/fired",
  kind: "event",
  verbs: ["open", "fire", "exchange", "trade", "shoot", "return", "open up"],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const object = clause.isPassive ? clause.subject : clause.object;
    const form = object && !object.isDate ? sentence.form(object.head) : "";
    if (lemma !== "fire" && lemma !== "shoot" && !(lemma === "open" || lemma === "exchange" || lemma === "trade" || lemma === "return" ? FIRE.has(form) : false)) return null;
    if (lemma === "exchange" || lemma === "trade" || lemma === "return")
      return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, clause.subject, with_(sentence, clause)) });
    if (isNoShot(sentence, clause, object)) return null;
    const target = shotAt(sentence, clause);
    if (isFirst(sentence, clause)) return isArmed(sideOf(sentence, clause.subject)) ? eventDraft(sentence, { subType: "Armed clash", clause, actor: clause.subject }) : null;
    if (lemma === "shoot") return readShot(sentence, clause, target);
    if (lemma === "fire" && object && clause.object && !SHOTS.has(form) && !FIRE.has(form)) return null;
    if (lemma === "fire" && !object && !target && !clause.isNegated) return null;
    if (sentence.form(clause.last) === "back" && !isArmed(sideOf(sentence, clause.subject))) return null;
    if (target && (PLAY.has(sentence, target.head) || UPWARD.has(sentence, target.head))) return null;
    const isUpon = clause.isPassive && isFiredUpon(sentence, clause);
    if (clause.isPassive && !isUpon && !SHOTS.has(form)) return null;
    const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    const harmed = isUpon ? clause.subject : target;
    const isShotAtNone = harmed === null && lemma === "fire" && clause.isNegated;
    const subType = isShotAtNone ? "Armed clash" : violenceOf(sentence, sideOf(sentence, actor), sideOf(sentence, harmed), harmed);
    return eventDraft(sentence, { subType, clause, actor, target: harmed, size: countOf(sentence, actor) });
  },
  yes: [
    ["The rebels did not fire a shot.", { subType: "Armed clash", stance: "denied" }],
    ["Two demonstrators were killed when police opened fire in Goma.", { subType: "Excessive force against protesters", place: "Goma" }],
    ["Police fired on a peaceful rally in Kathmandu.", { subType: "Excessive force against protesters" }],
    ["A patrol was fired upon near Goma on 12 May; nobody was hurt.", { subType: "Armed clash", place: "Goma" }],
    ["The two armies exchanged fire across the border on Monday.", { subType: "Armed clash" }],
    ["Two nurses were found shot dead near Goma.", { subType: "Attack", place: "Goma" }],
    ["The rebels denied that their fighters had shot first.", { subType: "Armed clash", stance: "denied" }],
    ["At no point did Kenyan troops open fire on villagers in Goma.", { subType: "Attack", stance: "denied", place: "Goma" }],
    ["Never have the rebels fired on villagers in Goma.", { subType: "Attack", stance: "denied", place: "Goma" }],
    ["The army denied that its troops had fired across the border near Goma.", { subType: "Attack", stance: "denied", place: "Goma" }],
    ["Border guards of the two countries shot at one another near Goma.", { subType: "Armed clash", place: "Goma" }],
    ["A rebel was shot dead near Goma.", { subType: "Armed clash" }],
    ["A drunken rebel fired a home-made shotgun into a market in Goma.", { subType: "Attack", place: "Goma" }],
    ["Seven protesters were shot dead in Goma.", { subType: "Excessive force against protesters", place: "Goma" }],
  ],
  no: [
    "A clerk was fired on 12 May.",
    "No shot was fired when the rebels handed over Goma.",
    "Goma changed hands without a shot being fired.",
    "Not a shot was fired in Goma.",
    "The company fired two managers.",
    "The film was shot in Goma.",
    "He fired a shot at goal in Madrid.",
    "The rebels fired shots into the air in Goma.",
    "The candidate fired back at her rival in Tampa.",
  ],
};

/** "No shot was fired when the town changed hands": of nobody, and nobody says so. */
function isNoShot(sentence: Sentence, clause: Clause, object: NounPhrase | null): boolean {
  if (!clause.isPassive || !object || clause.relation === Relation.Content || sentence.phraseBehind(clause, sentence.words.by)) return false;
  return NO.has(sentence, object.first) || NO.has(sentence, object.first - 1);
}

const NO = new WordSet("no not never without");

/** "had shot first", "fired first": who broke the silence. */
function isFirst(sentence: Sentence, { isPassive, last, object }: Clause): boolean {
  return !isPassive && object === null && sentence.form(last) === "first";
}

/** "was fired upon", "was fired at": not "was fired on 12 May". */
function isFiredUpon(sentence: Sentence, { last, phrases }: Clause): boolean {
  return sentence.form(last) === "upon" || (["on", "at"].includes(sentence.form(last)) && !phrases.some(({ prepositionAt }) => prepositionAt === last));
}

/** Shots of joy, of mourning, of warning: at nobody. */
const UPWARD = new WordSet("air sky");

/** What is shot at in play. */
const PLAY = new WordSet("goal net basket hoop");

export const FIRE: ReadonlySet<string> = new Set(["fire", "gunfire", "shots", "shot", "fires", "shotgun", "rifle", "pistol", "revolver"]);
const SHOTS: ReadonlySet<string> = new Set(["shots", "shot", "round", "rounds", "bullets", "guns", "weapons", "gun", "weapon", "rifles", "ammunition"]);

function shotAt(sentence: Sentence, clause: Clause): NounPhrase | null {
  const at = clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && AT_WORDS.has(sentence, phrase.prepositionAt));
  return at ?? null;
}

const AT_WORDS = new WordSet("on at into upon against towards toward across over");

/** "shot at one another". */
const EACH_OTHER = new WordSet("another other");

/** Shot, shot dead: who was shot is object or passive subject. */
function readShot(sentence: Sentence, clause: Clause, at: NounPhrase | null): Draft | null {
  const isFound = sentence.form(clause.first - 1) === "found";
  const patient = clause.isPassive || clause.isReduced || isFound ? clause.subject : clause.object && !clause.object.isDate ? clause.object : at;
  const weapon = patient && weaponIn(sentence, patient.first, patient.last);
  if (!patient || weapon === "air" || weapon === "shell") return null;
  const actor = clause.isPassive || isFound ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
  const side = sideOf(sentence, patient);
  if (at === patient && EACH_OTHER.has(sentence, patient.last - 1) && isArmed(sideOf(sentence, actor))) return eventDraft(sentence, { subType: "Armed clash", clause, actor });
  if ((actor === null ? clause.isPassive : actor.isPronoun) && isRetold(sentence, clause)) return null;
  const isDead = sentence.form(clause.predicate >= 0 ? clause.predicate : clause.last) === "dead" || sentence.form(clause.last) === "down";
  if (side === null && !isDead) return null;
  if (side === "place") return null;
  const subType = actor === null && side === "crowd" ? "Excessive force against protesters" : violenceOf(sentence, sideOf(sentence, actor), side, patient);
  return eventDraft(sentence, { subType, clause, actor, target: patient });
}

/** "attacked Ngony", "ambushed two trucks", "stormed the village", "raided a post". */
export const ATTACKED: Rule = {
  name: "event/attacked",
  kind: "event",
  verbs: ["attack", "ambush", "storm", "raid", "assault", "overrun", "besiege", "invade", "target", "assail", "strike"],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const target = clause.isPassive || (clause.isReduced && clause.subject && clause.first === clause.verb && !clause.object) ? clause.subject : clause.object;
    if (!target || target.isDate || isWords(sentence, clause, target)) return null;
    const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (actor && weaponIn(sentence, actor.first, actor.last)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (clause.isPassive && clause.isReduced && actor === null && !sentence.dates.some((date) => date.first >= clause.first && date.last <= clause.end)) return null;
    if (lemma === "besiege" && clause.relation === Relation.Participle) return null;
    const [own, their] = [sideOf(sentence, actor), sideOf(sentence, target)];
    if ((lemma === "raid" && own === "force" && isSearch(sentence)) || (NEEDS_ARMS.has(lemma) && !isArmed(own) && own !== "crowd" && !(clause.isPassive && their !== null))) return null;
    if (own === null && their === null && !clause.isPassive) return null;
    if (lemma === "strike" && (clause.isPassive || !isArmed(own) || (their !== "civil" && their !== "force"))) return null;
    return eventDraft(sentence, { subType: attackOf(sentence, clause, own, their, target), clause, actor, target, size: countOf(sentence, actor) });
  },
  yes: [
    ["Between fifteen and twenty soldiers attacked the village of Ngony on Monday.", { subType: "Attack", when: "2020-11-30" }],
    ["Rebels ambushed an army convoy near Goma.", { subType: "Armed clash" }],
    ["A spokesman denied that his troops had attacked the village.", { subType: "Attack", stance: "denied" }],
    ["The rebels struck a police post in Timbuktu on Friday.", { subType: "Armed clash", place: "Timbuktu" }],
    ["The rebels attacked a village near Goma with mortars.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["A girl was sexually assaulted by soldiers in Goma.", { subType: "Sexual violence", place: "Goma" }],
    ["Gunmen raided a clinic in Timbuktu on Friday.", { subType: "Attack", place: "Timbuktu" }],
    ["Rebels attacked a camp for displaced families near Goma.", { subType: "Attack", place: "Goma" }],
    ["Rebels attacked a military camp near Goma.", { subType: "Armed clash", place: "Goma" }],
  ],
  no: [
    "The rebels struck a deal in Goma.",
    "The opposition attacked the budget.",
    "The president attacked the opposition in a speech in Goma.",
    "In the novel, gunmen storm a bank in Goma.",
    "The film tells how soldiers attacked a village near Goma.",
    "A lawyer attacked the ruling in Goma on Monday.",
    "Investors stormed out.",
    "Police raided a house in Goma and arrested four men.",
  ],
};

/** "Police raided a house and arrested four men": nobody is attacked. */
const isSearch = (sentence: Sentence): boolean =>
  sentence.syntax.clauses.some(({ lemma }) => SEARCHES.hasId(sentence, lemma)) && !sentence.drafts.some(({ casualties }) => casualties?.outcome === "killed");
const SEARCHES = new WordSet("arrest detain confiscate seize search find");

/** What can be done without arms: "stormed out", "targeted buyers". */
const NEEDS_ARMS: ReadonlySet<string> = new Set(["target", "raid", "storm", "invade"]);

function attackOf(sentence: Sentence, clause: Clause, own: Side, their: Side, target: NounPhrase): SubType {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (lemma === "assault" && sentence.form(clause.verb - 1) === "sexually") return "Sexual violence";
  const means = clause.isPassive ? null : sentence.phraseBehind(clause, sentence.words.with);
  const weapon = means && weaponIn(sentence, means.first, means.last);
  if (weapon === "shell" || weapon === "air") return SUB_TYPE[weapon]!;
  if (lemma === "storm" && own === "group" && TOWNS.has(sentence, target.head)) return "Armed clash";
  if (lemma === "overrun" && own === "group" && their !== "civil") return "Non-state actor overtakes territory";
  const subType = violenceOf(sentence, own, their, target);
  return lemma === "ambush" && own === "group" && subType === "Attack" && harmedSide(sentence, target) === null ? ambushOf(sentence, target) : subType;
}

/** What is defended when it is stormed. */
const TOWNS = new WordSet("town city capital district airport palace prison");

/** Trucks in an ambush by an armed group are taken for the other side's, a bus or car for travellers'. */
const ambushOf = (sentence: Sentence, target: NounPhrase): "Armed clash" | "Attack" => (TRUCKS.has(sentence, target.head) ? "Armed clash" : "Attack");
const TRUCKS = new WordSet("truck trucks lorry lorries vehicle vehicles");

export const BATTLE_RULES: readonly Rule[] = [CLASHED, FIRED, ATTACKED];
