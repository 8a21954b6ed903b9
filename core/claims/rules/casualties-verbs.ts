import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed } from "../victim-sides.js";
import { THINGS } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { readPatients, readSubjects } from "./casualties-acts.js";
import { draftsOf } from "./casualties-draft.js";
import { antecedentsOf, besideOf, patientOf, subjectBefore } from "./casualties-patients.js";
import { RETURNED, isHomeward } from "./casualties-returned.js";
import { SHOT } from "./casualties-shot.js";

export const KILLED: Rule = {
  name: "casualties/killed",
  kind: "casualties",
  verbs: [
    "kill",
    "slay",
    "murder",
    "assassinate",
    "execute",
    "massacre",
    "butcher",
    "behead",
    "lynch",
    "slaughter",
    "gun down",
    "blow up",
    "mow down",
    "wipe out",
    "martyr",
    "hang",
    "decapitate",
    "liquidate",
    "eliminate",
    "neutralise",
    "neutralize",
    "cut down",
    "hack down",
    "fell",
    "strangle",
    "exterminate",
    "annihilate",
    "dismember",
    "finish off",
  ],
  read: readPatients("killed"),
  yes: [
    ["Kenya said it had repelled 14 Ugandan attacks near Busia, killing 150 soldiers.", { outcome: "killed", value: 150, category: "military", party: null }],
    ["The coalition said three soldiers were killed at a post near Taiz.", { outcome: "killed", value: 3, category: "military", party: null }],
    ["Kenya blamed the M23 for the blast, which killed four clerks.", { outcome: "killed", value: 4, stance: "asserted" }],
    ['Officials said Malian troops killed 203 "terrorists" in Gao.', { outcome: "killed", value: 203, category: "non-state", party: null }],
    ["M23 rebels beheaded two loggers they had abducted near Goma last month.", { outcome: "killed", value: 2, when: null }],
    ["Rebels killed four rangers and their driver near Goma.", { outcome: "killed", value: 1, category: "civilian", party: null }],
    ["The monitors said 31 Kenyan government fighters were killed.", { outcome: "killed", value: 31, category: "military", party: "KEN" }],
    ["A bombing in 2015 killed 142 people in Garissa.", { outcome: "killed", value: 142, basis: "incident", when: "2015" }],
    ["Ten others were hurt, barely two days after 19 soldiers were killed.", { outcome: "killed", value: 19, category: "military" }],
    ["The claim that the army killed nine men is false, Kenya said.", { outcome: "killed", value: 9, stance: "denied", claimant: "KEN" }],
    ["A group, believed to be bandits, murdered and beheaded four people.", { outcome: "killed", value: 4 }],
    ["A soldier was killed on Monday; a second died on Tuesday.", { outcome: "killed", value: 1, category: "military", when: "2020-12-01" }],
    ["In total 45 soldiers have been killed.", { outcome: "killed", value: 45, basis: "total" }],
    ["Five villagers were killed in the clash, but four have been released so far.", { outcome: "killed", value: 5, basis: "incident" }],
    ["Officials said 94 civilians were killed in the shelling.", { outcome: "killed", value: 94, category: "civilian" }],
    ["A landmine destroyed a bus, killing seven villagers.", { outcome: "killed", value: 7, category: "civilian" }],
    ["Two brothers killed, a third child maimed when a device blew up.", { outcome: "killed", value: 2 }],
    ["A strike killed a judge allied with the rebels.", { outcome: "killed", value: 1 }],
    ["The mayor was killed along with four others.", { outcome: "killed", value: 4 }],
    ["The rebels dragged 11 men from the mosque and then executed them.", { outcome: "killed", value: 11 }],
    ["A commentator who had helped found a party was gunned down.", { outcome: "killed", value: 1 }],
    ["A reporter covering the trial was killed in Gori.", { outcome: "killed", value: 1, category: "journalist" }],
    ["Hospital sources said 11 villagers and 43 rebels had been killed.", { outcome: "killed", value: 11, category: "civilian" }],
    ["The militia killed, according to teachers, nine farmers and a nun.", { outcome: "killed", value: 9, category: "civilian" }],
    ["Gunmen killed the village chief.", { outcome: "killed", value: 1 }],
    ["An activist couple were killed.", { outcome: "killed", value: 2 }],
    ["Ten persons were feared killed following an outbreak of violence.", { outcome: "killed", value: 10 }],
    ["The attack is now known to have killed 11 people.", { outcome: "killed", value: 11 }],
    ["The raid killed and injured 22 people.", { outcome: "killed", value: 22 }],
    ["The rebels killed and mutilated dozens, if not scores, of civilians.", { outcome: "killed", value: 24, category: "civilian" }],
    ["The army killed or wounded 30 rebels.", { outcome: "killed", value: 30, min: null, max: 30 }],
    ["The report that the army of Kenya killed nine men is false, Kenya said.", { outcome: "killed", value: 9, stance: "denied", claimant: "KEN" }],
    ["They killed some 20 civilians, two foreign peace keepers and threatened to overrun a base.", { outcome: "killed", value: 2, category: "peacekeeper" }],
    ["Seven Uzbek jihadists were killed in Mali.", { outcome: "killed", value: 7, category: "non-state", party: null }],
    ["Two progovernment militiamen were killed by the FARC near Bogota, Colombia.", { outcome: "killed", value: 2, category: "non-state", party: "COL" }],
    ["Militants stormed the house, killing the sheikh, his son and two guests, police said.", { outcome: "killed", value: 2 }],
    ["The district saw at least 45 people, mostly women and children, killed by armed men.", { outcome: "killed", min: 45 }],
    ["The war has killed more than 41,000 people, by the Kenyan government's count.", { outcome: "killed", min: 41001, claimant: "KEN" }],
    ["At least 87 people were killed in May, according to information gathered by the Kenyan army.", { outcome: "killed", min: 87, claimant: "KEN" }],
    ["Altogether 701 people have been killed by the army since the June 1 coup.", { outcome: "killed", value: 701, basis: "total", when: "2020-06-01/.." }],
    ["In all 105 soldiers had been killed since fighting erupted in Gori.", { outcome: "killed", value: 105, basis: "total" }],
    ["Rebels killed more than 320 people, nearly all women and children, in a camp.", { outcome: "killed", min: 321, category: "civilian" }],
    ["One man was killed by shelling from army forces.", { outcome: "killed", value: 1, category: "civilian" }],
    ["Radio said at least three soldiers and an unknown number of rebels were killed.", { outcome: "killed", min: 3, category: "military" }],
    ["Two soldiers, engaged in relief work in Gori, were slain by rebels.", { outcome: "killed", value: 2, category: "military" }],
    ["Of these 4,700 people were killed.", { outcome: "killed", value: 4700 }],
    ["An elderly man and woman were killed.", { outcome: "killed", value: 1, category: "civilian" }],
    ["The toll holds 70 people, including 18 children and 15 women, killed by shells.", { outcome: "killed", value: 15, category: "civilian" }],
    ["A family of six was massacred.", { outcome: "killed", value: 6 }],
    ["The war has killed between 3,000 and 4,000 people.", { outcome: "killed", min: 3000, max: 4000 }],
  ],
  no: [
    "A thousand villagers might have been killed had the dam burst.",
    "The rebels have not killed three soldiers.",
    "The army killed the story.",
    "Police withdrew a statement that 110 farmers had been killed.",
    "Police said 31 had been killed, a figure it has dropped.",
    "Some forty cattle were killed.",
    "The office declined to say how many rebels were killed.",
    "Gunmen threatened the deal and killed it.",
  ],
  gaps: [
    "Some 30 people were killed or wounded: both outcomes take the whole figure",
    "Twelve people, three women and nine men were killed: parts between commas are added to the whole where the second comma is left out",
  ],
};

export const DIED: Rule = {
  name: "casualties/died",
  kind: "casualties",
  verbs: ["die", "perish", "fall", "drown", "suffocate", "succumb", "expire"],
  read: (sentence, clause) => {
    const isDead = clause !== null && clause.predicate >= 0 && sentence.form(clause.predicate) === "dead";
    const isFall = clause !== null && !isDead && sentence.vocabulary.form(clause.lemma) === "fall";
    if (isFall && (clause.object || clause.predicate >= 0 || sentence.phraseBehind(clause, sentence.words.into))) return null;
    return (readSubjects("killed")(sentence, clause) ?? []).filter(({ casualties }) => !isFall || FIGHTERS.has(casualties!.victims.category));
  },
  yes: [
    ["Kenya says 462 of its soldiers died between March 24, when the raids began, and June 10.", { outcome: "killed", value: 462, basis: "total" }],
    ["The Kenyan army denied shelling the market where nine people died.", { outcome: "killed", value: 9, stance: "asserted" }],
    ["The Kenyan army said two rebels fell. A soldier died, it added, when they attacked a post.", { outcome: "killed", value: 1, claimant: "KEN" }],
    ["He said that only four soldiers died.", { outcome: "killed", value: 4, category: "military" }],
    ["There was more fighting, after three rebels died.", { outcome: "killed", value: 3, category: "non-state" }],
    ["29 die in clashes in Gori", { outcome: "killed", value: 29 }],
    ["The office, a body of the army, said 17 people, five of them boys of 12 to 14, died in Gori.", { outcome: "killed", value: 17 }],
    ["Police fired on the crowd and at least three people fell dead.", { outcome: "killed", min: 3 }],
    ["The Observatory, a Kenyan body, said 17 people, among them five children, died in Gori.", { outcome: "killed", value: 17 }],
    ["A shell hit a queue; 17 died there.", { outcome: "killed", value: 17 }],
    ["Kenya says that 462 of its soldiers died. The charity reckons that 5,000 soldiers died.", { outcome: "killed", value: 5000, party: "KEN" }],
    ["Neither a single soldier nor a single guerrilla has fallen in battle since.", { outcome: "killed", value: 0 }],
    ["Four of our fighters fell in the battle.", { outcome: "killed", value: 4, category: "non-state" }],
  ],
  no: ["The talks died in June.", "Two villages fell on Monday."],
};

const FIGHTERS: ReadonlySet<string> = new Set(["military", "police", "non-state", "peacekeeper"]);

/** "was shot dead", "were beaten to death", "blown to pieces": a violent verb with its end told behind. */
export const SHOT_DEAD: Rule = {
  name: "casualties/shot-dead",
  kind: "casualties",
  verbs: [
    "shoot",
    "beat",
    "stab",
    "hack",
    "burn",
    "club",
    "stone",
    "batter",
    "strike",
    "cut",
    "crush",
    "starve",
    "freeze",
    "choke",
    "blow",
    "put",
    "torture",
    "bludgeon",
    "knife",
    "trample",
    "bleed",
    "slash",
  ],
  needs: ["fatally dead death"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const end = isFatal(sentence, clause) ? clause.last : deathBehind(sentence, clause);
    const told = end > clause.last ? sentence.syntax.phrases.find(({ first, preposition, isDate }) => first === end && preposition === 0 && !isDate) : undefined;
    const patient = end > 0 ? ((clause.object ? null : told) ?? patientOf(sentence, clause) ?? (OF_ITSELF.hasId(sentence, clause.lemma) ? clause.subject : null)) : null;
    if (!patient) return null;
    const speaker = sentence.speakerAt(clause.verb);
    const victims = sentence.victims.all(patient, speaker);
    if (victims.length === 0 && patient.isPronoun) victims.push(...antecedentsOf(sentence, clause, patient, "killed", speaker));
    else if (victims.length === 0 && clause.isPassive && !clause.isReduced) victims.push(...subjectBefore(sentence, clause, speaker));
    victims.push(...besideOf(sentence, clause, speaker));
    return draftsOf(sentence, clause, victims, "killed", clause.first, end);
  },
  yes: [
    ["Rebels slashed up to 15 villagers to death.", { outcome: "killed", max: 15 }],
    ["A rebel was shot dead near the bridge.", { outcome: "killed", value: 1, category: "non-state" }],
    ["Gunmen stopped a bus, took out five passengers and shot them dead.", { outcome: "killed", value: 5 }],
    ["Gunmen hacked nine farmers to death.", { outcome: "killed", value: 9 }],
    ["Gunmen shot to death 20 farmers.", { outcome: "killed", value: 20 }],
    ["Eight fishermen were fatally shot.", { outcome: "killed", value: 8 }],
    ["Six villagers were put to death.", { outcome: "killed", value: 6 }],
  ],
  no: ["Two men were shot in the leg."],
};

/** What kills without a doer: "have bled to death". */
const OF_ITSELF = new WordSet("bleed burn freeze starve choke");

/** "fatally shot", "were fatally stabbed". */
function isFatal(sentence: Sentence, clause: Clause): boolean {
  for (let i = Math.max(sentence.first, clause.first - 1); i < Math.min(sentence.last, clause.last + 1); i++) if (sentence.form(i) === "fatally") return true;
  return false;
}

/** The token after "dead" or "to death" behind a verb or its object, 0 if neither stands there. */
function deathBehind(sentence: Sentence, clause: Clause): number {
  const object = clause.object?.of?.isPronoun ? clause.object.of : clause.object;
  const last = Math.min(sentence.last, (object?.last ?? clause.last) + 2);
  for (let i = clause.last; i < last; i++) {
    if (sentence.form(i) === "dead") return i + 1;
    if (sentence.form(i) === "to" && sentence.form(i + 1) === "death") return i + 2;
  }
  return 0;
}

export const WOUNDED: Rule = {
  name: "casualties/wounded",
  kind: "casualties",
  verbs: ["wound", "injure", "hurt", "maim", "harm", "bruise", "concuss", "slash", "gash", "stab"],
  read: (sentence, clause) => (clause && (deathBehind(sentence, clause) > 0 || diesOfIt(sentence, clause)) ? null : readPatients("wounded")(sentence, clause)),
  yes: [
    ["Three officers were stabbed in Nairobi.", { outcome: "wounded", value: 3 }],
    ["More than 400 people were wounded.", { outcome: "wounded", min: 401, max: null }],
    ["A grenade injured between six and nine customers.", { outcome: "wounded", min: 6, max: 9, category: "civilian" }],
    ["A grenade was thrown at a post, wounding one officer.", { outcome: "wounded", value: 1 }],
    ["Our losses: two fighters fallen, five slightly wounded.", { outcome: "wounded", value: 5, category: "non-state" }],
    ["Two boys stepped on a mine; one was wounded.", { outcome: "wounded", value: 1, category: "civilian" }],
    ["Losses: four soldiers killed; rebels 30 wounded.", { outcome: "wounded", value: 30, category: "non-state" }],
    ["Two women gathering wood were shot at. One of them was wounded.", { outcome: "wounded", value: 1, category: "civilian" }],
    ["Rebels shelled a wedding near Gori: nine guests were killed and 40 wounded.", { outcome: "wounded", value: 40, category: "civilian" }],
    ["Fifty people fled, without anyone being hurt.", { outcome: "wounded", value: 0 }],
    ["MONUC has posts in Congo. Two military observers were wounded at Kalemie.", { outcome: "wounded", value: 2, category: "peacekeeper", party: "un" }],
    ["Six peacekeepers were held for two hours. None was harmed.", { outcome: "wounded", value: 0, category: "peacekeeper" }],
    ["Twelve drivers, all of them Kenyans, were killed and at least 40 others injured.", { outcome: "wounded", min: 40 }],
    ["In Jammu and Kashmir, at least thirteen villagers were injured.", { outcome: "wounded", min: 13, category: "civilian" }],
    ["At least 13 villagers were hurt, including three who were badly wounded.", { outcome: "wounded", value: 3, category: "civilian" }],
    ["A mine wounded two nurses of a Swiss charity.", { outcome: "wounded", value: 2, category: "aid-worker" }],
    ["The Kenyan army said that six rebels died. Seven others were hurt.", { outcome: "wounded", value: 7, claimant: "KEN" }],
    ["Three soldiers and a farmer were wounded. Two others were wounded later.", { outcome: "wounded", value: 2, category: "unknown" }],
  ],
  no: ["The scandal hurt two parties.", "A woman of sixty died and nothing else was hurt.", "A priest was stabbed and then beheaded."],
};

const BLADES = new WordSet("stab slash");

/** "was stabbed | and then beheaded", "was stabbed | and died": no more than killed. */
function diesOfIt(sentence: Sentence, clause: Clause): boolean {
  if (!clause.isPassive || clause.subject === null || !BLADES.hasId(sentence, clause.lemma)) return false;
  return sentence.syntax.clauses.some(({ subject, lemma, first }) => first > clause.first && subject === clause.subject && ENDS.has(sentence.vocabulary.form(lemma)));
}

const ENDS: ReadonlySet<string> = new Set(["die", "kill", "behead", "decapitate", "murder", "execute"]);

export const TREATED: Rule = {
  name: "casualties/treated",
  kind: "casualties",
  verbs: ["treat", "hospitalise", "hospitalize", "care", "look", "tend", "nurse"],
  read: (sentence, clause) => {
    if (clause && LOOKS.hasId(sentence, clause.lemma) && !(clause.isPassive && (LOOKED.has(sentence, clause.last) || LOOKED.has(sentence, clause.last - 1)))) return null;
    return readPatients("treated")(sentence, clause);
  },
  yes: [
    ["Twenty-three soldiers are being cared for at the hospital.", { outcome: "treated", value: 23, category: "military" }],
    ["Some 82 fighters from both camps are being treated.", { outcome: "treated", value: 82, category: "unknown" }],
    ["Forty soldiers were freed on Monday. Six of the men are being treated.", { outcome: "treated", value: 6, category: "military" }],
    ["Five passengers are being looked after in Gori.", { outcome: "treated", value: 5 }],
    ["Another 1,245 are being treated in medical facilities.", { outcome: "treated", value: 1245, basis: "increment" }],
  ],
  no: ["The subject was treated in two reports."],
};

const LOOKS = new WordSet("care look");
const LOOKED = new WordSet("for after");

export const CAPTURED: Rule = {
  name: "casualties/captured",
  kind: "casualties",
  verbs: ["capture", "recapture", "abduct", "kidnap", "seize", "take away", "carry off", "take", "hold"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "take" && sentence.vocabulary.form(clause.particle) !== "away" && !isTakenCaptive(sentence, clause)) return null;
    if (lemma === "take" && isHomeward(sentence, clause)) return null;
    const patient = patientOf(sentence, clause);
    if (lemma === "hold" && (clause.isReduced || clause.predicate >= 0 || isNameAlone(sentence, patient)) && !isTakenCaptive(sentence, clause)) return null;
    if (lemma === "hold" && !clause.isPassive && patient !== null && GUESTS.hasNoun(sentence, patient.head) && !isTakenCaptive(sentence, clause)) return null;
    if (REMAINS.has(sentence, patient?.head ?? -1) || isThing(sentence, patient) || isArrest(sentence, clause)) return null;
    if (lemma === "hold" && patient && NONE.has(sentence, patient.first) && !HELD.hasIn(sentence, sentence.first, sentence.last) && !sentence.memory.lastCasualties.has("captured")) return null;
    if (clause.isReduced && clause.subject !== null && FATES.has(sentence, sentence.phraseOver(clause.subject)?.head ?? -1)) return null;
    const drafts = (readPatients("captured")(sentence, clause) ?? []).map((draft) => ofFoe(sentence, clause, draft));
    return clause.isReduced && RELEASES.hasIn(sentence, sentence.first, sentence.last) ? drafts.map((draft) => ({ ...draft, isPart: true })) : drafts;
  },
  yes: [
    ["The M23, which has fought the army of Kenya since April, said it had captured its pilot.", { outcome: "captured", value: 1, when: null, party: null }],
    ["Kenyan troops killed 57 FARC fighters near Gori and took nine prisoners.", { outcome: "captured", value: 9, category: "non-state", party: "farc-ep" }],
    ["The army said 36 men had been hurt and 150 rebels taken prisoner.", { outcome: "captured", value: 150, category: "non-state" }],
    ["Two were hurt, with three others captured.", { outcome: "captured", value: 3 }],
    ["The militants took hostage 30 policemen in a raid.", { outcome: "captured", value: 30, category: "police" }],
    ["Gunmen abducted three traders on Monday.", { outcome: "captured", value: 3, category: "civilian" }],
    ["Two drivers working for an aid agency were abducted.", { outcome: "captured", value: 2, category: "aid-worker" }],
    ["Patients of a charity hospital were taken; two patients of the charity are still held.", { outcome: "captured", value: 2, category: "civilian" }],
    ["Several hundred women were still being held by the rebels.", { outcome: "captured", value: 300, category: "civilian" }],
  ],
  no: [
    "Hpawng Seng, an army hill post, was captured by rebels.",
    "Azerbaijan captured several strategic heights in Nagorno-Karabakh.",
    "Rebels captured two towns.",
    "Kenyan troops captured Mount Tumbura and Wireless Ridge.",
    "Soldiers seized 40 rifles.",
    "Rebels hold Hadjer Marfain.",
    "Polls took place in 42 districts; in the other 17 the state held none.",
    "Two meetings were held in June.",
    "Two tanks and two personnel carriers were captured.",
    "Police hold one suspect.",
    "The police took away 40 protesters.",
    "Rebels freed soldiers held hostage for ten years.",
  ],
};

const POLICE = new WordSet("police policeman policemen constables officers gendarmes detectives");
const DETAINS = new WordSet("hold take");
const HELD_AS = new WordSet("hostage captive prisoner hostages captives prisoners");

/** "Police | hold one suspect", "took away 84 of them": arrests, and no one's captives. */
function isArrest(sentence: Sentence, clause: Clause): boolean {
  const doer = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
  return DETAINS.hasId(sentence, clause.lemma) && doer !== null && POLICE.has(sentence, doer.head) && !HELD_AS.hasIn(sentence, clause.first, clause.end);
}

/** "killed 57 rebels and | took nine prisoners": whom one side takes are of those it kills. */
function ofFoe(sentence: Sentence, clause: Clause, draft: Draft): Draft {
  const { victims } = draft.casualties!;
  const told = clause.isPassive || victims.category !== "unknown" || victims.party !== null ? null : sentence.casualtyBefore(clause.first);
  const isSame = told?.clause && !told.clause.isPassive && told.clause !== clause && told.clause.subject === clause.subject && told.casualties!.outcome === "killed";
  if (!isSame || !isArmed(told.casualties!.victims.category)) return draft;
  const { party, category } = told.casualties!.victims;
  return { ...draft, casualties: { ...draft.casualties!, victims: { ...victims, party, category } } };
}

/** "Hpawng Seng, an army hill post, was captured": ground, by what renames it. */
function isThing(sentence: Sentence, patient: NounPhrase | null): boolean {
  if (patient !== null && (HEIGHTS.has(sentence, patient.head) || isNamedGround(sentence, patient))) return true;
  return patient !== null && sentence.syntax.phrases.some(({ renames, head }) => renames === patient && THINGS.hasNoun(sentence, head));
}

/** "The home | held | 750 patients": it had room for them. */
const GUESTS = new WordSet("patient passenger guest tenant spectator pupil student worshipper resident");

/** "captured | Mount Kenya |, Fort Hall": ground by a word of its name. */
const isNamedGround = (sentence: Sentence, { first, head, last }: NounPhrase): boolean =>
  sentence.tokens.tag[head] === Tag.Name && sentence.countAt(first, last) === null && (NAMES_GROUND.has(sentence, first) || (last - first > 1 && NAMES_GROUND.has(sentence, head)));
const NAMES_GROUND = new WordSet("mount mt mountain fort port camp cape lake hill ridge peak pass point island bridge airport airfield base station valley river heights junction barracks");

/** "captured several | heights": ground. */
const HEIGHTS = new WordSet("heights height hills hilltops ridges peaks positions outposts villages towns districts settlements trenches bunkers");

/** "held | none": of captives, where these are spoken of. */
const NONE = new WordSet("none");
const HELD = new WordSet("captives captive prisoners prisoner hostages hostage detainees captured soldiers fighters rebels civilians");

/** A name without a number may be that of ground: "we hold Hadjer Marfain". */
function isNameAlone(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && sentence.tokens.tag[phrase.head] === Tag.Name && sentence.countIn(phrase) === null;
}

const REMAINS = new WordSet("bodies remains corpses body");

/** Those told captured and let go are told of for their release. */
const RELEASES = new WordSet("freed released exchanged swapped returned rescued escaped free");

/** Those whose fate is told are missing. */
const FATES = new WordSet("fate whereabouts");

const CAPTIVE = new WordSet("prisoner hostage captive prisoners hostages alive");
const TAKEN_FROM = new WordSet(
  "home homes house houses village bus vehicle school camp class classroom clinic hospital car bed field fields market mosque church checkpoint roadblock convoy boat office",
);

/** "took nine prisoner", "were taken hostage", "was taken from his home". */
function isTakenCaptive(sentence: Sentence, clause: Clause): boolean {
  if (clause.isPassive && clause.subject && CAPTIVE.has(sentence, clause.subject.head)) return true;
  for (let i = clause.last; i < Math.min(sentence.last, (clause.object?.of?.last ?? clause.object?.last ?? clause.last) + 2); i++) if (CAPTIVE.has(sentence, i)) return true;
  return clause.phrases.some((phrase) => phrase.preposition === sentence.words.from && TAKEN_FROM.has(sentence, phrase.head));
}

export const CASUALTY_VERB_RULES: readonly Rule[] = [KILLED, DIED, SHOT_DEAD, SHOT, WOUNDED, TREATED, CAPTURED, RETURNED];
