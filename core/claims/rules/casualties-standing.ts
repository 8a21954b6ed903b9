import { Tag, type Outcome } from "../../model/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, peopleOf } from "../victim-sides.js";
import { WordMap, WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";

const CARE = new WordSet("treatment care observation surgery");
const WARDS = new WordSet("hospital hospitals clinic clinics");
const HANDS = new WordSet("hands captivity");
const CAMPS = new WordSet("camp camps centres centers shelters sites tents");
const FOLK = new WordSet("people persons residents villagers families inhabitants civilians women children households evacuees");
const IN = new WordSet("in at");

/** Where people stand, told right behind them, and what that says befell them. */
function befell(sentence: Sentence, phrase: NounPhrase, where: NounPhrase): Outcome | null {
  if (where.preposition === sentence.words.under) return CARE.has(sentence, where.head) ? "treated" : null;
  if (!IN.has(sentence, where.prepositionAt)) return null;
  if (WARDS.has(sentence, where.head) && where.last - where.first === 1) return "treated";
  if (HANDS.has(sentence, where.head)) return "captured";
  const category = sentence.victims.category(phrase);
  return CAMPS.has(sentence, where.head) &&
    FOLK.has(sentence, phrase.head) &&
    !isSubject(phrase) &&
    (category === "unknown" || category === "civilian") &&
    (sentence.countIn(phrase)?.value ?? 1000) >= 100
    ? "displaced"
    : null;
}

/** "reported 26 people under treatment", "65,000 people in 49 care centres", "seventeen policemen in rebel hands": people told by where they are, without a verb. */
export const STANDING: Rule = {
  name: "casualties/standing",
  kind: "casualties",
  sentences: true,
  needs: ["#", `${CARE.words} ${WARDS.words} ${HANDS.words} ${CAMPS.words}`],
  read: (sentence) => {
    const drafts: Draft[] = [];
    const { phrases } = sentence.syntax;
    for (const phrase of phrases) {
      const counted = sentence.countIn(phrase);
      const where = counted ? phrases[phrase.index + 1] : undefined;
      if (!counted || !where || where.prepositionAt !== phrase.last || phrase.isDate || phrase.preposition !== 0 || sentence.isRead(phrase) || isDoer(phrase)) continue;
      const outcome = befell(sentence, phrase, where);
      const one = outcome ? sentence.victims.one(phrase, sentence.speakerAt(phrase.head)) : null;
      if (one && outcome && (!one.isElliptic || outcome !== "displaced")) drafts.push(...draftsOf(sentence, null, [one], outcome, phrase.first, where.last));
    }
    return drafts;
  },
  yes: [
    ["He also reported 26 people under treatment in the hospital.", { outcome: "treated", value: 26 }],
    ["Church figures: 65,000 people in 49 care centres.", { outcome: "displaced", value: 65000 }],
    ["Seventeen policemen in rebel hands are in good health.", { outcome: "captured", value: 17, category: "police" }],
  ],
  no: ["The agency runs 65 schools in 49 camps.", "Some 300 people in two camps marched.", "Two soldiers in the camp fired.", "Nine workers in 12 centres struck."],
};

const isSubject = ({ clause, first }: NounPhrase): boolean => clause?.subject?.first === first;

/** Do these people do something themselves: "two nurses in hospital | struck"? */
function isDoer({ clause, first }: NounPhrase): boolean {
  return clause !== null && !clause.isPassive && clause.subject?.first === first && clause.object !== null && !clause.isReduced;
}

const REMAINS = new WordSet("body bodies corpse corpses dead");
const FIELD = new WordSet("on in behind at");

/** "The enemy left 19 on the snow", "The rebels left at least 30 bodies in the treeline": dead of the side that left them. */
export const LEFT_BEHIND: Rule = {
  name: "casualties/left-behind",
  kind: "casualties",
  verbs: ["leave", "abandon"],
  needs: ["#"],
  read: (sentence, clause) => {
    const object = clause && !clause.isPassive && !clause.isNegated ? clause.object : null;
    const counted = object ? sentence.countIn(object) : null;
    if (!clause || !object || !counted || !clause.subject) return null;
    const isBody = REMAINS.has(sentence, object.head) || (object.of === null && REMAINS.has(sentence, object.last));
    const isBare = counted.last === object.last && object.of === null;
    if (sentence.isRead(object)) return null;
    const isOnGround = GROUND.hasIn(sentence, object.last, Math.max(clause.end, Math.min(object.last + 2, sentence.last)));
    if (isBody ? clause.isReduced && !isOnGround : !(isBare && FIELD.has(sentence, object.last) && isOnGround)) return null;
    const actor = sentence.actor(clause.subject);
    const people = sentence.victims.people(clause.subject, sentence.speakerAt(clause.verb));
    const isSide = actor?.party && (actor.type === "military" || actor.type === "non-state" || (isBody && actor.isPlural && !actor.isPerson && sentence.names.at[clause.subject.head] !== 0));
    const isOpen = isBody && sentence.form(object.last - 1) !== "dead";
    const side = people && isArmed(people.category) ? people : isSide ? peopleOf(actor) : isOpen ? { party: null, category: "unknown" as const } : null;
    if (!side) return null;
    const casualties = {
      outcome: "killed" as const,
      count: sentence.count(counted),
      victims: { party: side.party, category: side.category, text: sentence.text(object.first, object.last) },
      basis: "incident" as const,
    };
    return { kind: "casualties", first: clause.subject.first, last: Math.max(object.last, clause.end), at: clause.first, clause, phrase: object, casualties };
  },
  yes: [
    ["The FARC left 19 on the battlefield.", { outcome: "killed", value: 19, category: "non-state", party: "farc-ep" }],
    ["The Kenyans left at least 30 bodies near Goma.", { outcome: "killed", min: 30, category: "military", party: "KEN" }],
    ["The rebels left at least 30 bodies in the trenches.", { outcome: "killed", min: 30, category: "non-state" }],
  ],
  no: ["Officers say two bombings in Baghdad have left 25 dead.", "Gunmen burst into a wedding, leaving 11 dead.", "The rebels left 30 bags in the trenches.", "The bomb left 30 in hospital."],
};

const GROUND = new WordSet("battlefield field ground snow sand road roadside street streets bush forest slope slopes trench trenches scene behind wire");

const CONTACT = new WordSet("contact touch");

/** "has lost contact with four soldiers", "contact was lost with two boats' crews": who is missing. */
export const CONTACT_LOST: Rule = {
  name: "casualties/contact-lost",
  kind: "casualties",
  nouns: ["contact", "touch"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || !CONTACT.has(sentence, phrase.head)) return null;
    const { clause } = phrase;
    const isLost = (clause !== null && sentence.vocabulary.form(clause.lemma) === "lose") || sentence.form(phrase.first) === "no";
    const who = isLost ? sentence.syntax.phrases.find((next) => next.first >= phrase.last && next.first - phrase.last < 6 && sentence.form(next.prepositionAt) === "with" && !next.isDate) : undefined;
    return who ? draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(phrase.head)), "missing", phrase.first, who.last) : null;
  },
  yes: [
    ["The force has lost contact with four soldiers.", { outcome: "missing", value: 4, category: "military" }],
    ["Contact has been lost with six aid workers.", { outcome: "missing", value: 6, category: "aid-worker" }],
  ],
  no: ["The force kept in contact with four soldiers.", "The force has lost contact with two satellites."],
};

const WOUNDS = new WordSet("wounds injuries burns");
const TENDS = new WordSet("dress bandage stitch clean bind");

/** "operated on 12 fighters", "have dressed the wounds of eight soldiers". */
export const OPERATED_ON: Rule = {
  name: "casualties/operated-on",
  kind: "casualties",
  verbs: ["operate", "dress", "bandage", "stitch", "bind"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.modal !== 0) return null;
    const isTend = TENDS.hasId(sentence, clause.lemma);
    const wounds = isTend ? (clause.isPassive ? clause.subject : clause.object) : null;
    const who = isTend ? (wounds && WOUNDS.has(sentence, wounds.head) ? wounds.of : null) : clause.isPassive ? clause.subject : (behindOn(sentence, clause) ?? null);
    return who && !who.isDate && !who.isPronoun ? draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), "treated", clause.first, who.last) : null;
  },
  yes: [
    ["Surgeons operated on 12 fighters.", { outcome: "treated", value: 12, category: "non-state" }],
    ["The medics have dressed the wounds of eight soldiers.", { outcome: "treated", value: 8, category: "military" }],
    ["Nine villagers were operated on in Gori.", { outcome: "treated", value: 9, category: "civilian" }],
  ],
  no: ["The airline operated on nine routes.", "The tailor dressed nine soldiers."],
};

const ON = new WordSet("on upon");

function behindOn(sentence: Sentence, clause: Clause): NounPhrase | undefined {
  return sentence.syntax.phrases.find(
    ({ first, prepositionAt }) => (prepositionAt >= clause.last - 1 && prepositionAt <= clause.last && ON.has(sentence, prepositionAt)) || (first === clause.last && ON.has(sentence, clause.last - 1)),
  );
}

const RETURNERS: ReadonlySet<string> = new Set(["civilian", "unknown"]);

/** "Some 3,000 families are back in their villages", "765,000 are now back under their own roofs". */
export const BACK_HOME: Rule = {
  name: "casualties/back-home",
  kind: "casualties",
  verbs: ["be"],
  needs: ["#", "back"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.subject.isPronoun) return null;
    const at = sentence.form(clause.last) === "back" ? clause.last : sentence.form(clause.last + 1) === "back" && sentence.tokens.tag[clause.last] === Tag.Adverb ? clause.last + 1 : -1;
    const home = at < 0 ? undefined : sentence.syntax.phrases.find(({ prepositionAt }) => prepositionAt === at + 1);
    const isHome =
      home !== undefined ? HOMES.has(sentence, home.head) || OWN.has(sentence, home.first) || sentence.placesIn(home.first, home.last).length > 0 : at >= 0 && sentence.form(at + 1) === "home";
    if (!isHome) return null;
    const drafts = draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), "returned", clause.first, home?.last ?? at + 1);
    return drafts.filter(({ casualties }) => RETURNERS.has(casualties!.victims.category) && casualties!.count.max !== 0 && (casualties!.count.value ?? 1000) > 9);
  },
  yes: [
    ["Around 3,000 displaced persons are back in their villages.", { outcome: "returned", value: 3000 }],
    ["Some 700 families were back home by May.", { outcome: "returned", value: 700, category: "civilian" }],
  ],
  no: ["Some 30 soldiers are back in their barracks.", "Twelve envoys are back at the table."],
};

const HOMES = new WordSet("village villages home homes house houses town towns farms fields roofs");
const OWN = new WordSet("their");

const SIDES = new WordMap<"killed" | "wounded">({ dead: "killed", killed: "killed", died: "killed", fell: "killed", wounded: "wounded", injured: "wounded" });

/** "Those who died were seven militants", "those killed were four farmers": who they were, and how many. */
export const THOSE_WERE: Rule = {
  name: "casualties/those-were",
  kind: "casualties",
  verbs: ["be"],
  needs: ["#", "those", SIDES.words],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.modal !== 0) return null;
    const who = sentence.syntax.phrases.find(({ first }) => first === clause.last);
    if (!who || who.preposition !== 0 || sentence.isRead(who) || sentence.countIn(who) === null) return null;
    const outcome = fateOfThose(sentence, clause);
    return outcome ? draftsOf(sentence, clause, people(sentence, who, clause), outcome, clause.first, who.last) : null;
  },
  yes: [
    ["Those who died there were seven militants, she said.", { outcome: "killed", value: 7, category: "non-state" }],
    ["Those killed were four farmers.", { outcome: "killed", value: 4, category: "civilian" }],
  ],
  no: ["Those who spoke were seven militants.", "Those who died were heroes."],
};

function people(sentence: Sentence, who: NounPhrase, clause: Clause): ReturnType<Sentence["victims"]["all"]> {
  const speaker: Actor | null = sentence.speakerAt(clause.verb);
  return sentence.victims.all(who, speaker).filter(({ isElliptic }) => !isElliptic);
}

/** "those who died there, she says, | were": the word for what befell them, within eight words behind "those". */
function fateOfThose(sentence: Sentence, clause: Clause): "killed" | "wounded" | undefined {
  const from = Math.max(sentence.first, clause.first - 10);
  for (let i = clause.first - 1; i >= from; i--) {
    if (sentence.form(i) !== "those") continue;
    for (let k = i + 1; k < Math.min(clause.first, i + 4); k++) {
      const fate = SIDES.at(sentence, k);
      if (fate) return fate;
    }
    return undefined;
  }
  return undefined;
}

export const CASUALTY_STANDING_RULES: readonly Rule[] = [LEFT_BEHIND, CONTACT_LOST, OPERATED_ON, BACK_HOME, THOSE_WERE];
