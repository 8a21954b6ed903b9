import type { Outcome } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { CAPTIVES, HELD_BY, IN_CAPTIVITY } from "./casualties-captivity.js";
import { draftsOf } from "./casualties-draft.js";
import { patientOf } from "./casualties-patients.js";
import { STANDINGS, WEAPONS } from "./events-words.js";
import { MORE, NOBODY } from "../victim-words.js";
import { WordMap, WordSet } from "../word-set.js";

/** The first phrase behind a verb whose head is one of these, by any preposition. */
function behind(sentence: Sentence, clause: Clause, heads: WordSet): NounPhrase | null {
  return clause.phrases.find((phrase) => phrase.first >= clause.last && !phrase.isDate && heads.has(sentence, phrase.head)) ?? null;
}

function readWho(sentence: Sentence, clause: Clause, who: NounPhrase | null, outcome: Outcome, last = clause.last): Draft[] | null {
  return who && (!who.isPronoun || NOBODY.has(sentence, who.first)) ? draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), outcome, clause.first, last) : null;
}

const LIVES = new WordSet("lives life");

/** "paid with their lives", "lost his life". */
export const PAID_WITH_LIFE: Rule = {
  name: "casualties/paid-with-life",
  kind: "casualties",
  verbs: ["pay", "lose"],
  needs: [LIVES.words],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive) return null;
    const life = sentence.vocabulary.form(clause.lemma) === "pay" ? behind(sentence, clause, LIVES) : clause.object;
    if (!life || !LIVES.has(sentence, life.head) || (clause.object === life && sentence.form(life.head) === "lives")) return null;
    return readWho(sentence, clause, clause.subject, "killed", life.last);
  },
  yes: [
    ["Eight soldiers paid with their lives.", { outcome: "killed", value: 8, category: "military" }],
    ["A nurse lost her life in the raid.", { outcome: "killed", value: 1 }],
  ],
  no: ["Eight soldiers paid with their cards."],
};

const WARDS = new WordSet("hospital hospitals clinic clinics infirmary");
const TREATMENT = new WordSet("treatment surgery");
/** "treatment", "medical assistance". */
const isTreatment = (sentence: Sentence, { head }: NounPhrase): boolean => TREATMENT.has(sentence, head) || sentence.form(head - 1) === "medical";
const MEDICS = new WordSet("surgeon surgeons doctor doctors medics nurse nurses director");

/** "a surgeon at the hospital said 82 fighters had been admitted": the hospital is told elsewhere in the sentence. */
function isAdmitted(sentence: Sentence, clause: Clause): boolean {
  if (sentence.vocabulary.form(clause.lemma) !== "admit" || !clause.isPassive || clause.isNegated || clause.subject === null || clause.subject.isPronoun) return false;
  return WARDS.hasIn(sentence, sentence.first, clause.first) || MEDICS.hasIn(sentence, sentence.first, clause.first);
}

/** "were rushed to the hospital", "are recovering in hospital", "had been admitted". */
export const BROUGHT_TO_HOSPITAL: Rule = {
  name: "casualties/brought-to-hospital",
  kind: "casualties",
  verbs: ["take", "rush", "bring", "carry", "admit", "airlift", "evacuate", "fly", "transfer", "send", "move", "ferry", "recover", "recuperate", "arrive", "refer"],
  needs: [`${WARDS.words} ${MEDICS.words} ${TREATMENT.words} medical`],
  read: (sentence, clause) => {
    const ward = clause && (behind(sentence, clause, WARDS) ?? forTreatment(sentence, clause));
    if (clause && !ward && isAdmitted(sentence, clause)) return readWho(sentence, clause, clause.subject, "treated", clause.last);
    if (!clause || !ward || !(BROUGHT.has(sentence, ward.prepositionAt) || isTreatment(sentence, ward))) return null;
    const who = OF_ITSELF.hasId(sentence, clause.lemma) ? clause.subject : patientOf(sentence, clause);
    const isDead = ({ first, last, of }: NounPhrase): boolean => DEAD.hasIn(sentence, first, of?.last ?? last);
    return who && isDead(who) ? null : (readWho(sentence, clause, who, "treated", ward.last)?.filter(({ phrase }) => !phrase || !isDead(phrase)) ?? null);
  },
  yes: [
    ["Two houses burnt down. Thirty villagers were rushed to the hospital.", { outcome: "treated", value: 30 }],
    ["A surgeon at the hospital in Goma said 82 fighters had been admitted.", { outcome: "treated", value: 82 }],
    ["Nine people were hurt. Of the injured, six have been airlifted to Nairobi for treatment.", { outcome: "treated", value: 6 }],
    ["One peacekeeper died. Some 18 have been evacuated to Goma for medical assistance.", { outcome: "treated", value: 18 }],
    ["Nobody was taken to hospital.", { outcome: "treated", value: 0 }],
    ["Nine villagers are recovering in hospital.", { outcome: "treated", value: 9, category: "civilian" }],
  ],
  no: ["Nine beds were brought to the hospital.", "Nine villagers were taken to the border."],
};

/** "airlifted to Nairobi | for treatment". */
function forTreatment(sentence: Sentence, { lemma, last, end }: Clause): NounPhrase | null {
  if (!TAKES_AWAY.hasId(sentence, lemma)) return null;
  const { words, syntax } = sentence;
  return syntax.phrases.find((phrase) => phrase.first >= last && phrase.first <= end + AWAY_REACH && phrase.preposition === words.for && isTreatment(sentence, phrase)) ?? null;
}

const TAKES_AWAY = new WordSet("take rush bring carry airlift evacuate fly transfer send move");
/** "to Turkey, Sudan and Kenya | for". */
const AWAY_REACH = 8;

const DEAD = new WordSet("dead body bodies corpse corpses remains");
const BROUGHT = new WordSet("to in into at");
const OF_ITSELF = new WordSet("recover recuperate arrive");

const SPLINTERS = new WordSet("shrapnel splinters splinter fragments fragment fire gunfire crossfire bullet bullets debris shot shots pellets glass round rounds");

/** "were hit by shrapnel", "was caught in crossfire". */
export const HIT_BY: Rule = {
  name: "casualties/hit-by",
  kind: "casualties",
  verbs: ["hit", "strike", "pierce", "graze", "burn", "scald", "shoot"],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || clause.isNegated) return null;
    if (!clause.isPassive) return shotIn(sentence, clause);
    if (!clause.subject || sentence.isRead(clause.subject)) return null;
    if (sentence.syntax.clauses.some((other) => other !== clause && other.subject === clause.subject && DEADLY.hasId(sentence, other.lemma))) return null;
    if (NOBODY.has(sentence, clause.subject.first) && HITS.hasId(sentence, clause.lemma)) return readWho(sentence, clause, clause.subject, "wounded");
    const means = clause.phrases.find((phrase) => isMeans(sentence, phrase) || (phrase.preposition === sentence.words.in && LIMBS.has(sentence, phrase.head)));
    return means ? readWho(sentence, clause, clause.subject, "wounded", means.last) : null;
  },
  yes: [
    ["Two boys were hit by shrapnel.", { outcome: "wounded", value: 2 }],
    ["A sniper shot a boy in the chest.", { outcome: "wounded", value: 1, category: "civilian" }],
    ["A nurse was shot in the leg.", { outcome: "wounded", value: 1 }],
    ["Shots struck a bus near Gori. Nobody on board was hit.", { outcome: "wounded", value: 0 }],
  ],
  no: ["Two houses were hit by shells.", "Nobody was struck by the idea.", "Two boys were hit by a fine."],
};

const HITS = new WordSet("hit");

/** "A sniper shot a boy in the chest". */
function shotIn(sentence: Sentence, clause: Clause): Draft[] | null {
  const { object } = clause;
  if (!object || object.isPronoun || clause.modal !== 0 || sentence.isRead(object) || sentence.form(clause.last) === "and") return null;
  const limb = sentence.syntax.phrases.find(({ first, preposition, head }) => first >= object.last && preposition === sentence.words.in && LIMBS.has(sentence, head));
  return limb && limb.prepositionAt - object.last < 4 && limb.prepositionAt >= object.last ? readWho(sentence, clause, object, "wounded", limb.last) : null;
}

const DEADLY = new WordSet("kill die perish fall");
const LIMBS = new WordSet("leg legs arm arms chest stomach abdomen shoulder back neck thigh foot feet hand knee face jaw eye hip head");

function isMeans(sentence: Sentence, phrase: NounPhrase): boolean {
  return phrase.preposition === sentence.words.by && (SPLINTERS.has(sentence, phrase.head) || WEAPONS.at(sentence, phrase.head) !== null);
}

export const TAKERS = new WordSet("they gunmen rebels fighters militiamen militants soldiers men insurgents bandits raiders attackers kidnappers assailants troops guerrillas militia");

/** "took my two sons", "took a trader with them": people led off by armed men or by "them". */
export const TAKEN_OFF: Rule = {
  name: "casualties/taken-off",
  kind: "casualties",
  verbs: ["take", "snatch", "make", "whisk", "march", "drag", "lead", "bundle"],
  needs: [`${TAKERS.words} gunpoint ${CAPTIVES.words}`],
  read: (sentence, clause) => (clause && isTakenOff(sentence, clause) && !sentence.isRead(takenBy(sentence, clause)!) ? readWho(sentence, clause, takenBy(sentence, clause), "captured") : null),
  yes: [
    ["They took my two sons.", { outcome: "captured", value: 2 }],
    ["Gunmen made off with two engineers.", { outcome: "captured", value: 2 }],
    ["Six villagers were marched into the forest by rebels.", { outcome: "captured", value: 6, category: "civilian" }],
    ["Six road workers were marched off at gunpoint near Goma.", { outcome: "captured", value: 6 }],
    ["Twelve soldiers were killed in Gori. Five others were led away into the bush as captives.", { outcome: "captured", value: 5, category: "military" }],
    ["Gunmen dragged away five young men.", { outcome: "captured", value: 5 }],
  ],
  no: ["Troops took five rebels into custody.", "They took two seats.", "They took two children to the school.", "The nurse took two children home."],
};

const CUSTODY = new WordSet("custody");
const CARRIES = new WordSet("take snatch");
const LEADS = new WordSet("drag march whisk lead bundle");

/** Who is led off: the object, or behind "made off with". */
export function takenBy(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (CARRIES.hasId(sentence, clause.lemma) || LEADS.hasId(sentence, clause.lemma)) return clause.isPassive ? clause.subject : clause.object;
  return sentence.phraseBehind(clause, sentence.words.with);
}

/** Are people taken by armed men, and to no school or doctor? */
export function isTakenOff(sentence: Sentence, clause: Clause): boolean {
  const who = takenBy(sentence, clause);
  if (!who || clause.isReduced || clause.isNegated || clause.modal !== 0 || clause.subject === null) return false;
  if (clause.isPassive && clause.phrases.some(({ head, prepositionAt }) => sentence.form(head) === "gunpoint" || (sentence.form(prepositionAt) === "as" && CAPTIVES.has(sentence, head))))
    return LEADS.hasId(sentence, clause.lemma) && (sentence.victims.category(who) !== null || MORE.hasIn(sentence, who.first, who.last));
  if (clause.isPassive) return LEADS.hasId(sentence, clause.lemma) && TAKERS.has(sentence, sentence.phraseBehind(clause, sentence.words.by)?.head ?? -1) && STANDINGS.at(sentence, who.head) !== "home";
  if (!TAKERS.has(sentence, clause.subject.head)) return false;
  const isCarried = CARRIES.hasId(sentence, clause.lemma);
  if (!isCarried && !["off", "away"].includes(sentence.form(clause.last)) && !["off", "away"].includes(sentence.form(clause.last - 1))) return false;
  const form = sentence.form(who.last);
  if (isCarried && (form === "to" || form === "home" || form === "in" || form === "back" || CUSTODY.has(sentence, who.last + 1))) return false;
  return sentence.victims.category(who) !== null && STANDINGS.at(sentence, who.head) !== "home";
}

const MARKS = new WordSet("throats throat wounds bullets bullet marks hands heads holes");

/** "were found with their throats cut", "was found hanged". */
export const FOUND_SLAIN: Rule = {
  name: "casualties/found-slain",
  kind: "casualties",
  verbs: ["find", "discover"],
  needs: [`${MARKS.words} hanged beheaded murdered strangled`],
  read: (sentence, clause) => {
    if (!clause?.isPassive || clause.isReduced || clause.isNegated || !clause.subject || sentence.isRead(clause.subject)) return null;
    const mark = clause.phrases.find((phrase) => phrase.preposition === sentence.words.with && MARKS.has(sentence, phrase.head));
    const isSlain = SLAIN.has(sentence, clause.last);
    return mark || isSlain ? readWho(sentence, clause, clause.subject, "killed", mark?.last ?? clause.last + 1) : null;
  },
  yes: [["Two villagers were found with their throats cut.", { outcome: "killed", value: 2 }]],
  no: ["Two villagers were found with their cattle."],
};

const SLAIN = new WordSet("hanged beheaded murdered strangled");

const UNKNOWN = new WordSet("unknown unclear uncertain");
const FATES = new WordSet("whereabouts fate location");

/** "The whereabouts of six students are unknown", "the fate of two pilots is not known". */
export const FATE_UNKNOWN: Rule = {
  name: "casualties/fate-unknown",
  kind: "casualties",
  verbs: ["be", "remain", "know"],
  needs: [FATES.words],
  read: (sentence, clause) => {
    const fate = clause?.subject && (FATES.has(sentence, clause.subject.head) ? clause.subject : clause.subject.after);
    if (!clause || !fate || !FATES.has(sentence, fate.head)) return null;
    const isUnknown = (clause.predicate >= 0 && UNKNOWN.has(sentence, clause.predicate)) || (clause.isNegated && sentence.vocabulary.form(clause.lemma) === "know");
    if (!isUnknown) return null;
    const others = fate === clause.subject ? [] : (readWho(sentence, clause, clause.subject, "missing") ?? []);
    return [...(readWho(sentence, clause, fate.of, "missing") ?? []), ...others];
  },
  yes: [
    ["The location of 31 soldiers and 22 civilians is unknown.", { outcome: "missing", value: 22, category: "civilian" }],
    ["The whereabouts of six students are unknown.", { outcome: "missing", value: 6 }],
  ],
  no: ["The fate of two bills is unknown."],
};

/** "Nothing has been heard of three teachers", "Two pilots have not been heard from since". */
export const NOT_HEARD_OF: Rule = {
  name: "casualties/not-heard-of",
  kind: "casualties",
  verbs: ["hear", "see", "know"],
  read: (sentence, clause) => {
    if (!clause?.isPassive || clause.isReduced || !clause.subject) return null;
    const isNothing = sentence.form(clause.subject.head) === "nothing";
    const who = isNothing ? sentence.phraseBehind(clause, sentence.words.of, sentence.words.from) : clause.isNegated && clause.isPerfect ? clause.subject : null;
    const people = who && FATES.has(sentence, who.head) ? who.of : who;
    if (sentence.vocabulary.form(clause.lemma) === "know" && people === who) return null;
    return readWho(sentence, clause, people, "missing", who ? Math.max(clause.last, who.last) : clause.last)?.map((draft) => ({ ...draft, stance: "asserted" as const })) ?? null;
  },
  yes: [
    ["Nothing has been heard of three teachers since Monday.", { outcome: "missing", value: 3 }],
    ["Nothing is known of the fate of three teachers.", { outcome: "missing", value: 3 }],
    ["Two pilots have not been seen since Monday.", { outcome: "missing", value: 2 }],
  ],
  no: ["Two shots were heard."],
};

const HOSTS = new WordSet("displaced refugees returnees evacuees uprooted homeless");

const SHELTERS = new WordSet("shelter accommodate harbour");
const SITES = new WordSet("camp camps base bases site sites compound compounds church churches mosque mosques school schools stadium mission");

/** "UN | bases | are sheltering 94,000 civilians": people with no word for the uprooted, where they can be nothing else. */
function isAtSite(sentence: Sentence, { subject, isPassive }: Clause, who: NounPhrase): boolean {
  const category = sentence.victims.category(who.of ?? who) ?? sentence.victims.category(who);
  return !isPassive && subject !== null && SITES.has(sentence, subject.head) && (category === "civilian" || category === "unknown");
}

/** "The camp now shelters 8,000 displaced people". */
export const HOSTS_DISPLACED: Rule = {
  name: "casualties/hosts-displaced",
  kind: "casualties",
  verbs: ["shelter", "house", "host", "hold", "accommodate", "harbour", "receive", "take in", "take", "be"],
  needs: ["#", `${HOSTS.words} ${SITES.words}`],
  read: (sentence, clause) => {
    const isHome = clause !== null && sentence.vocabulary.form(clause.lemma) === "be";
    const taken = clause?.phrases.find(({ prepositionAt, preposition }) => prepositionAt === clause.last && preposition === sentence.words.in);
    if (isHome && sentence.form(clause.object ? clause.object.head : clause.last) !== "home") return null;
    const who = clause && (isHome ? sentence.phraseBehind(clause, sentence.words.to) : clause.isPassive ? clause.subject : (clause.object ?? taken ?? null));
    const isUprooted = clause && who && (HOSTS.hasIn(sentence, who.first, who.last) || (SHELTERS.hasId(sentence, clause.lemma) && isAtSite(sentence, clause, who)));
    return isUprooted ? readWho(sentence, clause, who, "displaced") : null;
  },
  yes: [
    ["The camp is home to 12,000 refugees.", { outcome: "displaced", value: 12000 }],
    ["The town has taken in 8,000 displaced families.", { outcome: "displaced", value: 8000, category: "civilian" }],
    ["UN bases are sheltering 94,000 civilians.", { outcome: "displaced", value: 94000, category: "civilian" }],
    ["The camp now shelters 8,000 displaced people.", { outcome: "displaced", value: 8000 }],
  ],
  no: ["The camp houses 8,000 cattle of displaced farmers.", "The base is sheltering 900 soldiers."],
};

const BEFALLEN = new WordMap<Outcome>({
  toll: "killed",
  dead: "killed",
  killed: "killed",
  victims: "killed",
  slain: "killed",
  casualties: "killed",
  wounded: "wounded",
  injured: "wounded",
  missing: "missing",
});

function befallen(sentence: Sentence, phrase: NounPhrase | null): Outcome | undefined {
  if (!phrase || sentence.countIn(phrase) !== null || !THE.has(sentence, phrase.first)) return undefined;
  const { lastTold } = sentence.memory;
  if (FIGURES.has(sentence, phrase.head) && phrase.of === null) return lastTold?.paragraph === sentence.paragraph && lastTold.sentence === sentence.index - 1 ? lastTold.casualties.outcome : undefined;
  return BEFALLEN.at(sentence, phrase.last - 1) ?? BEFALLEN.at(sentence, phrase.last);
}

const THE = new WordSet("the those these");

const FIGURES = new WordSet("number figure total");
const INCLUDES = new WordSet("include contain");

/** "The dead included two nurses", "among the victims were a priest and three nuns", "a governor was among those killed". */
export const AMONG_THEM: Rule = {
  name: "casualties/among-them",
  kind: "casualties",
  verbs: ["include", "contain", "be"],
  needs: [`${BEFALLEN.words} ${FIGURES.words}`],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isReduced) return null;
    const isNaming = clause.subject !== null && clause.object !== null && sentence.form(clause.subject.head) === "victims";
    const isIncluding = isNaming || INCLUDES.hasId(sentence, clause.lemma);
    const among = clause.phrases.find((phrase) => sentence.form(phrase.prepositionAt) === "among");
    const outcome = befallen(sentence, isIncluding ? clause.subject : (among ?? null));
    if (!outcome) return null;
    const who = isIncluding || clause.subject === null ? clause.object : clause.subject;
    if (!who || sentence.isRead(who)) return null;
    const isTold = sentence.memory.lastCasualties.has(outcome);
    const victims = sentence.victims.all(who, sentence.speakerAt(clause.verb)).map((one) => ({ ...one, isKnown: false }));
    return draftsOf(sentence, clause, victims, outcome, clause.first, among?.last ?? clause.last).map((draft) => ({ ...draft, isPart: isTold }));
  },
  yes: [
    ["Of the fallen 40 were men. In all 90 people died. The number also includes 17 girls and nine boys.", { outcome: "killed", value: 9, category: "civilian" }],
    ["Those killed included the Kenyan area commander.", { outcome: "killed", value: 1, category: "military", party: "KEN" }],
    ["The toll includes 30 soldiers.", { outcome: "killed", value: 30, category: "military" }],
    ["The dead included two peacekeepers.", { outcome: "killed", value: 2, category: "peacekeeper" }],
    ["Among the victims were a priest and three nuns.", { outcome: "killed", value: 3 }],
    ["Seven children are among the dead.", { outcome: "killed", value: 7, category: "civilian" }],
    ["The victims were three soldiers and a nurse.", { outcome: "killed", value: 3, category: "military" }],
    ["A deputy governor was among those killed.", { outcome: "killed", value: 1 }],
  ],
  no: ["The measures included two roads.", "The box contained two dead birds.", "A governor was among the guests."],
};

export const CASUALTY_IDIOM_RULES: readonly Rule[] = [
  PAID_WITH_LIFE,
  BROUGHT_TO_HOSPITAL,
  HIT_BY,
  IN_CAPTIVITY,
  HELD_BY,
  TAKEN_OFF,
  FOUND_SLAIN,
  FATE_UNKNOWN,
  NOT_HEARD_OF,
  HOSTS_DISPLACED,
  AMONG_THEM,
];
