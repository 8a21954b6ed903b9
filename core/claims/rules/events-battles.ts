import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { Passage, Tag, type NamedParty } from "../../model/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, extend, isPlaced, isTold, namesOf, type SubType } from "./events-draft.js";
import { harmedSide, isArmed, sideOf, violenceOf, type Side } from "./events-sides.js";
import { weaponIn } from "./events-words.js";
import { unknownPlace } from "./unknown-place.js";
import { WordSet } from "../word-set.js";

function with_(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  return (
    clause.phrases.find(
      (phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === words.with || phrase.preposition === words.against || phrase.preposition === words.between),
    ) ?? null
  );
}

function countOf(sentence: Sentence, phrase: NounPhrase | null): ReturnType<Sentence["count"]> | null {
  const mention = phrase ? sentence.countIn(phrase) : null;
  return mention ? sentence.count(mention) : null;
}

function join(sentence: Sentence, ...phrases: (NounPhrase | null)[]): NamedParty[] {
  const found: NamedParty[] = [];
  for (const phrase of phrases) for (const one of namesOf(sentence, phrase)) if (!found.some(({ party, name }) => party === one.party && name === one.name)) found.push(one);
  return found;
}

/** "clashed with the rebels", "fought off the raiders", "routed Armenian forces": both sides are armed. */
export const CLASHED: Rule = {
  name: "event/clashed",
  kind: "event",
  verbs: ["clash", "fight", "battle", "skirmish", "rout", "repel", "repulse", "engage", "fight back", "beat back", "push back", "beat", "drive", "hold", "wipe", "wipe out", "meet"],
  read: (sentence, clause) => {
    if (clause?.subject && sentence.vocabulary.form(clause.lemma) === "meet") return readMeeting(sentence, clause);
    if (!clause?.subject || clause.isPassive || (clause.relation === Relation.Participle && clause.marker === sentence.words.of) || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "fight" && sentence.form(clause.first - 1) === "of") return null;
    if (clause.object?.isPronoun && SELVES.has(sentence, clause.object.head)) return null;
    const other = clause.object && !clause.object.isDate && clause.object !== clause.subject ? clause.object : (beatenOff(sentence, clause) ?? with_(sentence, clause));
    const own = sideOf(sentence, clause.subject);
    const their = other && ["attack", "assault", "offensive", "raid", "ambush"].includes(sentence.form(other.head)) ? "group" : sideOf(sentence, other);
    if (lemma !== "clash" && !isArmed(own) && !isArmed(their)) return null;
    if (lemma === "fight" && !isArmed(own)) return null;
    if (lemma === "clash" && !isArmed(own) && !isArmed(their) && own !== "crowd" && OVER.hasIn(sentence, clause.last, clause.last + 2)) return null;
    if (WITH_ADVERB.has(lemma) && !isAway(sentence, clause)) return null;
    const isMen = WITH_ADVERB.has(lemma) && isArmed(own) && other !== null && sentence.countIn(other) !== null;
    if (["engage", "repel", "repulse", "push", "beat", "rout", "drive", "hold", "wipe"].includes(lemma) && !isArmed(their) && !isMen) return null;
    if (own === "crowd" || (their === "crowd" && own !== "group")) return eventDraft(sentence, { subType: "Violent demonstration", clause, actors: join(sentence, clause.subject, other) });
    if (own === "civil" && their !== "force" && their !== "group") return eventDraft(sentence, { subType: "Mob violence", clause, actors: join(sentence, clause.subject, other) });
    return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, clause.subject, other) });
  },
  yes: [
    ["Soldiers clashed with rebels near Goma on Monday.", { subType: "Armed clash", when: "2020-11-30" }],
    ["The army routed rebel forces.", { subType: "Armed clash" }],
    ["Kenyan soldiers had beaten off 40 men who crossed from Rwanda.", { subType: "Armed clash" }],
    ["The army wiped out a rebel column near Goma.", { subType: "Armed clash", place: "Goma" }],
    ["Protesters clashed with police in Lomé.", { subType: "Violent demonstration", place: "Lomé" }],
  ],
  no: ["The minister fought with the flu.", "The two parties clashed over the tax bill in Berlin.", "The two ministers met in Geneva."],
};

/** "clashed over the tax bill": in words. */
const OVER = new WordSet("over about");

const WITH_ADVERB: ReadonlySet<string> = new Set(["beat", "drive", "hold", "wipe"]);

/** "beat off", "drove back", "wiped out". */
function isAway(sentence: Sentence, { last, particle, object }: Clause): boolean {
  return AWAY.has(sentence, last) || AWAY.hasId(sentence, particle) || (object !== null && AWAY.has(sentence, object.last));
}

const AWAY = new WordSet("off back out");

/** "beaten off | 40 men": the adverb taken for a preposition. */
function beatenOff(sentence: Sentence, { phrases, last }: Clause): NounPhrase | null {
  return AWAY.has(sentence, last) ? (phrases.find(({ prepositionAt, isDate }) => prepositionAt === last && !isDate) ?? null) : null;
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
    const target = shotAt(sentence, clause);
    if (lemma === "shoot") return readShot(sentence, clause, target);
    if (lemma === "fire" && object && clause.object && !SHOTS.has(form) && !FIRE.has(form)) return null;
    if (lemma === "fire" && !object && !target && !clause.isNegated) return null;
    if (target && PLAY.has(sentence, target.head)) return null;
    if (clause.isPassive && !SHOTS.has(form)) return null;
    const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    return eventDraft(sentence, { subType: violenceOf(sentence, sideOf(sentence, actor), sideOf(sentence, target), target), clause, actor, target, size: countOf(sentence, actor) });
  },
  yes: [
    ["The army denied that its men had opened fire.", { subType: "Attack", stance: "denied" }],
    ["Police fired on a peaceful rally in Kathmandu.", { subType: "Excessive force against protesters" }],
    ["The two armies exchanged fire across the border on Monday.", { subType: "Armed clash" }],
    ["Two nurses were found shot dead near Goma.", { subType: "Attack", place: "Goma" }],
    ["A rebel was shot dead near Goma.", { subType: "Armed clash" }],
  ],
  no: ["The company fired two managers.", "The film was shot in Goma.", "He fired a shot at goal in Madrid."],
};

/** What is shot at in play. */
const PLAY = new WordSet("goal net basket hoop");

const FIRE: ReadonlySet<string> = new Set(["fire", "gunfire", "shots", "shot", "fires"]);
const SHOTS: ReadonlySet<string> = new Set(["shots", "shot", "round", "rounds", "bullets", "guns", "weapons", "gun", "weapon", "rifles", "ammunition"]);

function shotAt(sentence: Sentence, clause: Clause): NounPhrase | null {
  const at = clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && AT_WORDS.has(sentence, phrase.prepositionAt));
  return at ?? null;
}

const AT_WORDS = new WordSet("on at into upon against towards toward");

/** Shot, shot dead: who was shot is object or passive subject. */
function readShot(sentence: Sentence, clause: Clause, at: NounPhrase | null): Draft | null {
  const isFound = sentence.form(clause.first - 1) === "found";
  const patient = clause.isPassive || clause.isReduced || isFound ? clause.subject : clause.object && !clause.object.isDate ? clause.object : at;
  if (!patient) return null;
  const actor = clause.isPassive || isFound ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
  const side = sideOf(sentence, patient);
  const isDead = sentence.form(clause.predicate >= 0 ? clause.predicate : clause.last) === "dead" || sentence.form(clause.last) === "down";
  if (side === null && !isDead) return null;
  if (side === "place") return null;
  return eventDraft(sentence, { subType: violenceOf(sentence, sideOf(sentence, actor), side, patient), clause, actor, target: patient });
}

/** "attacked Ngony", "ambushed two trucks", "stormed the village", "raided a post". */
export const ATTACKED: Rule = {
  name: "event/attacked",
  kind: "event",
  verbs: ["attack", "ambush", "storm", "raid", "assault", "overrun", "besiege", "invade", "target", "assail"],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const target = clause.isPassive || (clause.isReduced && clause.subject && clause.first === clause.verb && !clause.object) ? clause.subject : clause.object;
    if (!target || target.isDate || isWords(sentence, target)) return null;
    const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (actor && weaponIn(sentence, actor.first, actor.last)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (clause.isPassive && clause.isReduced && actor === null && !sentence.dates.some((date) => date.first >= clause.first && date.last <= clause.end)) return null;
    if (lemma === "besiege" && clause.relation === Relation.Participle) return null;
    const [own, their] = [sideOf(sentence, actor), sideOf(sentence, target)];
    if ((lemma === "target" || lemma === "raid" || lemma === "storm" || lemma === "invade") && !isArmed(own) && own !== "crowd" && !(clause.isPassive && their !== null)) return null;
    if (own === null && their === null && !clause.isPassive) return null;
    const subType = lemma === "overrun" && own === "group" && their !== "civil" ? "Non-state actor overtakes territory" : violenceOf(sentence, own, their, target);
    return eventDraft(sentence, {
      subType: lemma === "ambush" && own === "group" && subType === "Attack" && harmedSide(sentence, target) === null ? ambushOf(sentence, target) : subType,
      clause,
      actor,
      target,
      size: countOf(sentence, actor),
    });
  },
  yes: [
    ["Between fifteen and twenty soldiers attacked the village of Ngony on Monday.", { subType: "Attack", when: "2020-11-30" }],
    ["Rebels ambushed an army convoy near Goma.", { subType: "Armed clash" }],
    ["A spokesman denied that his troops had attacked the village.", { subType: "Attack", stance: "denied" }],
    ["Gunmen raided a clinic in Timbuktu on Friday.", { subType: "Attack", place: "Timbuktu" }],
  ],
  no: ["The opposition attacked the budget.", "Investors stormed out."],
};

/** Trucks in an ambush by an armed group are taken for the other side's, a bus or car for travellers'. */
function ambushOf(sentence: Sentence, target: NounPhrase): "Armed clash" | "Attack" {
  return ["truck", "trucks", "lorry", "lorries", "vehicle", "vehicles"].includes(sentence.form(target.head)) ? "Armed clash" : "Attack";
}

/** Attacks in words only. */
function isWords(sentence: Sentence, phrase: NounPhrase): boolean {
  return ["budget", "plan", "deal", "policy", "government", "decision", "idea", "report", "speech", "record", "bill", "law", "agreement", "accord"].includes(sentence.form(phrase.head));
}

/** Fighting told by a noun with its place or day: "a gun battle in Datu Piang", "Wednesday's ambush", "a second shooting, near Nhamatanda". */
export const FIGHT_NOUN: Rule = {
  name: "event/fight-noun",
  kind: "event",
  nouns: ["battle", "clash", "skirmish", "firefight", "gunfight", "gunbattle", "shootout", "ambush", "attack", "raid", "assault", "offensive", "shooting", "massacre", "fighting", "fight", "exchange"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || sentence.passage === Passage.Headline || sentence.drafts.some((draft) => draft.kind === "event" && draft.first <= phrase.head && phrase.head < draft.last))
      return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const { clause } = phrase;
    if (noun === "exchange" && !(phrase.of && FIRE.has(sentence.form(phrase.of.head)))) return null;
    if (clause && carries(sentence, clause, phrase)) return readCarriedOut(sentence, clause, phrase, noun);
    if (noun === "offensive") return null;
    if (clause && (!isTold(sentence, clause) || clause.relation === Relation.Infinitive)) return null;
    const last = extend(sentence, hangingEnd(sentence, phrase));
    const isHere = isPlaced(sentence, phrase.first, last);
    const isDated = sentence.datesIn(phrase.first, last).some((date) => date.value !== null && date.type !== "duration");
    const isToll = clause !== null && clause.subject === phrase && TOLLS.hasId(sentence, clause.lemma) && sentence.lastCasualty() !== null;
    if (!isHere && !isDated && !isToll) return null;
    if (!isHere && !isToll && !["ambush", "attack", "shooting", "raid", "clash", "massacre"].includes(noun)) return null;
    return eventDraft(sentence, {
      subType: clause && isBeaten(sentence, clause, phrase) ? "Armed clash" : kindOf(sentence, noun, null, sentence.phraseAfter(phrase, sentence.words.on, sentence.words.against)),
      clause: null,
      first: phrase.first,
      last,
      at: phrase.head,
      actors: join(sentence, sentence.phraseAfter(phrase, sentence.words.between, sentence.words.by)),
    });
  },
  yes: [
    ["Four soldiers were killed in a clash with rebels near Goma.", { subType: "Armed clash", place: "Goma" }],
    ["The army began an offensive near Goma on 30 November.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["A raid on Goma was beaten back on Monday.", { subType: "Armed clash", place: "Goma", when: "2020-11-30" }],
    ["The Kenyan army has laid ambushes along the route.", { subType: "Attack" }],
    ["The air force carried out three raids on Taiz.", { subType: "Air/drone strike", place: "Taiz" }],
    ["The army gave the toll of a gun battle in Datu Piang.", { subType: "Armed clash", place: "Datu Piang" }],
    ["The rebels denied that their men had carried out Monday's ambush on a bus near Beira.", { subType: "Attack", stance: "denied", when: "2020-11-30" }],
  ],
  no: ["The battle for votes goes on.", "The firm launched an attack on its critics.", "An attack of flu kept him at home."],
};

/** "the ambush killed six", "the raid cost 11 lives". */
const TOLLS = new WordSet("kill leave cost claim wound injure");

/** What hangs on the noun: "a clash | with rebels | near Goma". */
function hangingEnd(sentence: Sentence, phrase: NounPhrase): number {
  const { phrases } = sentence.syntax;
  let { last } = phrase;
  for (let i = phrase.index + 1; i < phrases.length && i <= phrase.index + 3; i++) {
    const next = phrases[i]!;
    if (next.isDate || next.prepositionAt !== last || !HANGS.has(sentence, next.prepositionAt)) break;
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

const PARTS = new WordSet("part hand role involvement");

/** "had taken part in the abduction", "had any hand in the blast": the noun names the act. */
export const TOOK_PART: Rule = {
  name: "event/took-part",
  kind: "event",
  verbs: ["take", "have", "play"],
  needs: [PARTS.words],
  read: (sentence, clause) => {
    if (!clause?.object || !PARTS.has(sentence, clause.object.head) || !isTold(sentence, clause)) return null;
    const act = sentence.phraseAfter(clause.object, sentence.words.in) ?? sentence.phraseBehind(clause, sentence.words.in);
    const subType = act ? actOf(sentence, act) : null;
    return subType ? eventDraft(sentence, { subType, clause, actor: clause.subject }) : null;
  },
  yes: [
    ["A spokesman denied that soldiers had taken part in the abduction.", { subType: "Abduction/forced disappearance", stance: "denied" }],
    ["The government denied that it had any hand in the blast.", { subType: "Remote explosive/landmine/IED", stance: "denied" }],
  ],
  no: ["Both sides took part in the talks.", "The minister had a hand in the deal."],
};

function actOf(sentence: Sentence, act: NounPhrase): SubType | null {
  const noun = sentence.vocabulary.form(sentence.nounLemma(act.head));
  if (noun === "abduction" || noun === "kidnapping" || noun === "disappearance") return "Abduction/forced disappearance";
  if (noun === "blast" || noun === "explosion" || noun === "bombing") return "Remote explosive/landmine/IED";
  if (noun === "shelling" || noun === "bombardment") return "Shelling/artillery/missile attack";
  if (noun === "killing" || noun === "murder" || noun === "massacre" || noun === "attack" || noun === "raid") return "Attack";
  if (noun === "looting" || noun === "arson") return "Looting/property destruction";
  return ["fighting", "battle", "clash", "ambush", "assault", "fight", "combat"].includes(noun) ? "Armed clash" : null;
}

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
  if (clause.subject && !clause.subject.isPronoun && isBystander(sentence, clause.subject) && !isArmed(sideOf(sentence, target)) && sideOf(sentence, target) !== "place") return null;
  if (target && sideOf(sentence, target) === null && !isArmed(sideOf(sentence, clause.subject)) && unknownPlace(sentence, target) === null) return null;
  return eventDraft(sentence, { subType: kindOf(sentence, noun, clause.subject, target), clause, actor: clause.subject, target });
}

/** Somebody without arms and of no party, such as a company or a critic. */
function isBystander(sentence: Sentence, phrase: NounPhrase): boolean {
  const actor = sentence.actor(phrase);
  return sideOf(sentence, phrase) === null && (actor === null || actor.type === "witness");
}

function kindOf(sentence: Sentence, noun: string, actor: NounPhrase | null, target: NounPhrase | null): SubType {
  if (actor && (weaponIn(sentence, actor.first, actor.last) === "air" || (sentence.form(actor.head) === "force" && sentence.form(actor.head - 1) === "air"))) return "Air/drone strike";
  if (["battle", "clash", "skirmish", "firefight", "gunfight", "gunbattle", "shootout", "fighting", "fight", "exchange", "offensive"].includes(noun)) return "Armed clash";
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
  ],
  needs: [FIGHTING.words],
  read: (sentence, clause) => {
    const { subject } = clause ?? {};
    if (!clause || !subject || subject.isDate || !FIGHTING.hasNoun(sentence, fightAt(sentence, subject)) || !isTold(sentence, clause)) return null;
    const over = sentence.phraseAfter(subject, sentence.words.for);
    if (over && !isPlaced(sentence, over.first, over.last) && sideOf(sentence, over) === null && !HERE.has(sentence, over.head)) return null;
    if (clause.lemma === sentence.words.be && !isGoingOn(sentence, clause)) return null;
    const isNamed = clause.phrases.some((phrase) => phrase.first >= clause.last && !phrase.isDate && sentence.tokens.tag[phrase.head] === Tag.Name);
    const isSituated = isNamed || sentence.placesIn(clause.start, clause.end).length > 0 || sentence.datesIn(clause.start, clause.end).some(({ type }) => type !== "duration");
    if (!isSituated && !["erupt", "break"].includes(sentence.vocabulary.form(clause.lemma))) return null;
    return eventDraft(sentence, { subType: "Armed clash", clause, actors: join(sentence, sentence.phraseAfter(subject, sentence.words.between), with_(sentence, clause)) });
  },
  yes: [
    ["Fierce clashes erupted between soldiers and rebels near Goma on Monday.", { subType: "Armed clash", place: "Goma" }],
    ["The heaviest fighting in a year took place at Goma.", { subType: "Armed clash", place: "Goma" }],
    ["Fighting was still in progress in Goma on Friday.", { subType: "Armed clash", place: "Goma", when: "2020-12-04" }],
  ],
  no: ["Applause erupted in Goma.", "A battle for the chairmanship is going on in Goma.", "Fighting was the worst they had seen in Goma."],
};

const HERE = new WordSet("town city capital village airport port bridge road hill ridge base district province");

/** "the heaviest | fighting in a year": the noun taken for a participle. */
const fightAt = (sentence: Sentence, { head, last }: NounPhrase): number => (sentence.form(last) === "fighting" ? last : head);

/** "was under way", "was still in progress", "is going on". */
function isGoingOn(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.verb + 1; i < Math.min(clause.end + 2, sentence.last); i++) if (GOING.has(sentence, i)) return true;
  return false;
}

const GOING = new WordSet("way underway progress ongoing going");

export const BATTLE_RULES: readonly Rule[] = [CLASHED, FIRED, ATTACKED, FIGHTING_BREAKS_OUT, TOOK_PART, FIGHT_NOUN];
