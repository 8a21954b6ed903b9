import { Passage } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isAccident } from "./events-accidents.js";
import { doersOf, STRIKES } from "./events-doers.js";
import { eventDraft, extend, isTold, SUB_TYPE } from "./events-draft.js";
import { BLASTS } from "./events-explosions.js";
import { isArmed, sideOf } from "./events-sides.js";
import { isUnderLabel } from "./events-place.js";
import { isUnreal } from "./events-unreal.js";
import { WEAPON_WORDS, weaponIn, type Weapon } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** Explosions, strikes and rounds told by a noun with its place or day: "38 undetermined explosions", "a car bomb outside the headquarters". */
export const EXPLOSION_NOUN: Rule = {
  name: "event/explosion-noun",
  kind: "event",
  nouns: [
    "explosion",
    "blast",
    "shelling",
    "bombardment",
    "airstrike",
    "strike",
    "raid",
    "bombing",
    "round",
    "bomb",
    "grenade",
    "attack",
    "fire",
    "detonation",
    "barrage",
    "salvo",
    "landmine",
    "gas",
    "weapon",
    "rocket",
    "shell",
    "mortar",
    "missile",
    "mortaring",
  ],
  needs: [`${WEAPON_WORDS} explosion blast detonation strike strikes`],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || sentence.passage === Passage.Headline || (phrase.first === phrase.head && phrase.clause?.relation === Relation.Infinitive)) return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const struck = noun === "strike" ? struckBy(sentence, phrase) : null;
    const weapon =
      weaponIn(sentence, phrase.first, phrase.last) ??
      (noun === "explosion" || noun === "blast" || noun === "detonation" ? (sentence.countIn(phrase) && sentence.form(phrase.first) !== "a" ? "shell" : "bomb") : null) ??
      (struck ? "air" : null);
    const subType = weapon ? SUB_TYPE[weapon] : undefined;
    if (weapon !== "chemical" && (noun === "gas" || noun === "weapon")) return null;
    if (isNoBlow(sentence, phrase, weapon)) return null;
    if (!subType || sentence.drafts.some((draft) => draft.kind === "event" && draft.first <= phrase.first && phrase.last <= draft.last)) return null;
    const last = extend(sentence, struck?.last ?? ofGround(sentence, phrase));
    const isSituated =
      (weapon === "chemical" && noun !== "weapon") ||
      sentence.placesIn(phrase.first, last).length > 0 ||
      sentence.datesIn(phrase.first, last).length > 0 ||
      sentence.countIn(phrase) !== null ||
      struck !== null ||
      (OUTSIDE.has(sentence, phrase.last) && !TEXTS.has(sentence, phrase.last + 1)) ||
      isOccurring(sentence, phrase) ||
      isUnderLabel(sentence, phrase);
    if (!(isSituated || isEntry(sentence, phrase) || harms(sentence, phrase)) || isUnreal(sentence, phrase) || (phrase.clause && !isTold(sentence, phrase.clause))) return null;
    const answer = answering(sentence, phrase);
    const carrier = carriers(sentence, phrase);
    if (carrier) return eventDraft(sentence, { subType, clause: phrase.clause, actor: carrier });
    if (answer) return eventDraft(sentence, { subType, clause: answer, actors: doersOf(sentence, phrase) });
    const whole = isOccurring(sentence, phrase) ? extend(sentence, Math.max(last, phrase.clause!.end)) : last;
    return eventDraft(sentence, { subType, clause: null, first: phrase.first, last: whole, at: phrase.head, actors: doersOf(sentence, phrase) });
  },
  yes: [
    ["Goma: shelling by the Kenyan army; two houses burned.", { place: "Goma", actors: [{ name: "Kenyan army", party: "KEN" }] }],
    ["Donetsk airport: 38 undetermined explosions.", { subType: "Shelling/artillery/missile attack" }],
    ["Goma airport: four rockets, origin unknown.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["Rockets from Lebanon overnight: none hurt.", { subType: "Shelling/artillery/missile attack" }],
    ["The Kenyan army answered with 40 shells on Monday.", { subType: "Shelling/artillery/missile attack", actors: [{ name: "Kenyan army", party: "KEN" }] }],
    ["M23 mortaring of the port of Goma went on.", { place: "Goma", actors: [{ name: "M23", party: "m23" }] }],
    ["The mortaring of the port of Goma went on.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["The clinic has 64 wounded, five of them children, from a rocket salvo.", { subType: "Shelling/artillery/missile attack" }],
    ["Shyrokyne: six incoming mortar rounds.", { subType: "Shelling/artillery/missile attack" }],
    ["An explosion occurred near the patrol in Goma.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["Kenya responded with airstrikes in Goma.", { subType: "Air/drone strike", place: "Goma", actors: [{ name: "Kenya", party: "KEN" }] }],
    ["Five people were killed in Kenyan drone strikes on Goma.", { subType: "Air/drone strike", place: "Goma", actors: [{ name: "Kenyan", party: "KEN" }] }],
    ["Kenyan aircraft carried out six strikes on Goma.", { subType: "Air/drone strike", place: "Goma", actors: [{ name: "Kenyan aircraft", party: "KEN" }] }],
    ["Kenya carried out strikes on Goma.", { subType: "Air/drone strike", place: "Goma", actors: [{ name: "Kenya", party: "KEN" }] }],
    ["In Goma, Kenyan forces carried out 11 strikes on Monday.", { subType: "Air/drone strike", place: "Goma" }],
    ["Five people were killed in Kenyan strikes on villages near Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["The ministry condemned an air strike on Saturday.", { subType: "Air/drone strike" }],
  ],
  no: [
    "A gas explosion wrecked a terraced house in Goole on Sunday. Firefighters and paramedics came; a man was arrested on suspicion of arson.",
    "The miners ended their strike on Saturday.",
    "Kenyan strikes on the railways cost a week.",
    "Kenyan nurses staged a strike in Goma.",
    "Two rounds of talks were held.",
    "The monitors found fragments of a Kenyan bomb at the camp.",
    "Rockets from Iran are old.",
    "The clerk answered with 40 shells from the beach.",
    "The embassy warned of possible bomb attacks in Goma.",
  ],
};

/** "found | remnants | of a bomb at the site": what is left of it, and not that it went off there. */
const REMNANTS = new WordSet("remnants remnant fragments fragment pieces parts remains debris traces remainder stock stocks cache caches");

/** Things thrown that no entry counts, a gas leak, what is left of a bomb. */
function isNoBlow(sentence: Sentence, phrase: NounPhrase, weapon: Weapon | null): boolean {
  const isThing =
    THROWN.has(sentence, phrase.head) &&
    answering(sentence, phrase) === null &&
    !isEntry(sentence, phrase) &&
    (sentence.syntax.clauses.length > 0 || sentence.countIn(phrase) === null || sentence.places.length === 0);
  return isThing || (weapon === "bomb" && BLASTS.has(sentence, phrase.head) && isAccident(sentence, phrase)) || REMNANTS.has(sentence, sentence.phraseOver(phrase)?.head ?? -1);
}

const CARRIES = new WordSet("carry launch conduct stage mount make");

/** "| Coalition aircraft | carried out six strikes". */
function carriers(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const { clause } = phrase;
  if (clause === null || clause.object !== phrase || !clause.subject || !CARRIES.hasId(sentence, clause.lemma)) return null;
  const { subject } = clause;
  const isArmy = STRIKES.has(sentence, phrase.head) && (isArmed(sideOf(sentence, subject)) || STATES.has(sentence.actor(subject)?.type ?? ""));
  return isArmy || weaponIn(sentence, subject.first, subject.last) === "air" ? subject : null;
}

const STATES: ReadonlySet<string> = new Set(["government", "military"]);
const IN = new WordSet("in near around inside across");

/** "Israeli strikes | on villages": by those who have arms, on those who live there. */
function struckBy(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const target = sentence.phraseAfter(phrase, sentence.words.on, sentence.words.against);
  const isUpon = target !== null && (sideOf(sentence, target) !== null || sentence.placesIn(target.first, target.last).length > 0);
  const carrier = carriers(sentence, phrase);
  if (isUpon && (doersOf(sentence, phrase).length > 0 || carrier !== null)) return target;
  if (carrier === null) return null;
  const ground = phrase.clause!.phrases.find((other) => !other.isDate && IN.has(sentence, other.prepositionAt) && sentence.placesIn(other.first, other.last).length > 0);
  return ground === undefined ? null : ground.first > phrase.last ? ground : phrase;
}

const OCCURS = new WordSet("occur happen take");

/** "these shellings", "the blast": told of before. */
const TOLD_OF = new WordSet("the these those this that such");

/** "an explosion | occurred near Goma". */
function isOccurring(sentence: Sentence, phrase: NounPhrase): boolean {
  const { clause } = phrase;
  return clause !== null && clause.subject === phrase && !TOLD_OF.has(sentence, phrase.first) && OCCURS.hasId(sentence, clause.lemma) && sentence.placesIn(clause.start, clause.end).length > 0;
}

const ANSWERS = new WordSet("answer respond retaliate reply");

/** "answered | with 40 shells": by those who have them. */
function answering(sentence: Sentence, phrase: NounPhrase): Clause | null {
  if (phrase.preposition !== sentence.words.with || sentence.countIn(phrase) === null || doersOf(sentence, phrase).length === 0) return null;
  return sentence.syntax.clauses.find(({ lemma, phrases }) => phrases.includes(phrase) && ANSWERS.hasId(sentence, lemma)) ?? null;
}

/** "the shelling | of the port | of Goma": through the place it fell on. */
function ofGround(sentence: Sentence, { last, of }: NounPhrase): number {
  const end = of?.of ? of.of.last : last;
  return sentence.placesIn(last, end).length > 0 ? end : last;
}

/** "| Rockets | from Lebanon | overnight": an entry opens with what came, from where or on what, and when. */
function isEntry(sentence: Sentence, { index, first, last }: NounPhrase): boolean {
  const [next, behind] = [sentence.syntax.phrases[index + 1], sentence.syntax.phrases[index + 2]];
  if (first !== sentence.first || !next || next.prepositionAt !== last || !FROM.has(sentence, last) || sentence.placesIn(next.first, next.last).length === 0) return false;
  return behind === undefined ? sentence.dateIn(next.last, next.last + 1) !== null : (behind.isDate && behind.first <= next.last + 1) || sentence.dateIn(next.last, next.last + 1) !== null;
}

const FROM = new WordSet("from on at into");

/** "64 wounded | from the rocket salvo": those hurt tell that it was, where nothing has before. */
const harms = (sentence: Sentence, { first, prepositionAt }: NounPhrase): boolean =>
  sentence.form(prepositionAt) === "from" &&
  sentence.memory.violence < 0 &&
  sentence.form(first + 1) !== "same" &&
  sentence.drafts.some(({ kind, last, stance }) => kind === "casualties" && last <= prepositionAt && stance !== "denied");

/** What an entry without a verb counts: "Goma airport: four rockets". */
const THROWN = new WordSet("rocket rockets shell shells mortars missile missiles");

/** "corrects the day of the blast in paragraph 6". */
const TEXTS = new WordSet("paragraph paragraphs para headline story report");
const OUTSIDE = new WordSet("outside at near inside under in");
