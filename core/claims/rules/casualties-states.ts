import type { Outcome } from "../../model/index.js";
import { Tag } from "../../model/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf } from "./casualties-draft.js";
import { WordMap, WordSet } from "../word-set.js";

export const STATES = new WordMap<Outcome>({
  dead: "killed",
  missing: "missing",
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  unaccounted: "missing",
  displaced: "displaced",
  homeless: "displaced",
  uprooted: "displaced",
  vanished: "missing",
  hospitalised: "treated",
  hospitalized: "treated",
  captive: "captured",
});

function readState(sentence: Sentence, clause: Clause): Draft[] | null {
  if (!clause.subject) return null;
  const as = clause.phrases.find((phrase) => sentence.form(phrase.prepositionAt) === "as");
  const isBehind = clause.predicate < 0 && STATES.at(sentence, clause.last) !== undefined;
  const token = as ? as.head : clause.predicate >= 0 ? clause.predicate : isBehind ? clause.last : clause.verb;
  const outcome = STATES.at(sentence, token);
  if (!outcome || (PRESUMES.hasId(sentence, clause.lemma) && sentence.isRead(clause.subject))) return null;
  return draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), outcome, clause.first, Math.max(clause.last, token + 1));
}

/** "are unaccounted for and | presumed dead": those just told are told no second time. */
const PRESUMES = new WordSet("presume fear believe");
const COUNTS = new WordSet("count record register");
const TELLS = new WordSet("report list declare pronounce consider presume record count register");

/** "lists 214 people as missing", "reported 46 of its soldiers dead": who is told to be in a state; of "one dead and three wounded" each tells its own. */
function readTold(sentence: Sentence, clause: Clause, object: NounPhrase): Draft[] | null {
  if (COUNTED.has(sentence, object.head)) return null;
  const end = object.of && !object.of.isDate ? object.of.last : object.last;
  const joined = sentence.form(end) === "and" && sentence.countIn(object) !== null ? sentence.syntax.phrases.find((next) => next.first === end + 1 && sentence.countIn(next) !== null) : undefined;
  if (joined && STATES.at(sentence, object.head) !== undefined) return null;
  const token = sentence.form(end) === "as" ? end + 1 : joined ? (STATES.at(sentence, joined.last - 1) === undefined ? joined.last : joined.last - 1) : end;
  const outcome = STATES.at(sentence, token) ?? (SLAIN.has(sentence, token) ? "killed" : undefined);
  const speaker = sentence.actor(clause.subject) ?? sentence.speakerAt(clause.verb);
  return outcome ? [...draftsOf(sentence, clause, sentence.victims.all(object, speaker), outcome, object.first, token + 1), ...toldBeside(sentence, clause, object, token + 1, speaker)] : null;
}

const SLAIN = new WordSet("killed executed murdered slain");
/** "recorded 119 deaths | and 90 people injured", "counted 100 bodies | and 900 wounded": told by their noun. */
const COUNTED = new WordSet("body bodies corpse corpses remains death deaths injury injuries casualty casualties fatality fatalities");

/** "lists 331 of its soldiers as captive and | 23 as missing": more of the same people, in another state. */
function toldBeside(sentence: Sentence, clause: Clause, told: NounPhrase, from: number, speaker: Actor | null): Draft[] {
  const next = sentence.syntax.phrases.find((phrase) => phrase.first === from + 1 && sentence.form(from) === "and" && sentence.countIn(phrase)?.last === phrase.last);
  const outcome = next && sentence.form(next.last) === "as" ? STATES.at(sentence, next.last + 1) : undefined;
  const people = outcome ? (sentence.victims.people(told, speaker) ?? (told.of ? sentence.victims.people(told.of, speaker) : null)) : null;
  const one = next && outcome ? sentence.victims.one(next, speaker) : null;
  return one && next && outcome ? draftsOf(sentence, clause, [{ ...one, ...people }], outcome, next.first, next.last + 2) : [];
}

const SHOWN = new WordSet("make leave render fear confirm presume believe pronounce declare find escape");

/** "two of his fighters were dead", "more than 100 are still missing". */
export const ARE_DEAD: Rule = {
  name: "casualties/state",
  kind: "casualties",
  verbs: [
    "be",
    "lie",
    "lay",
    "miss",
    "remain",
    "go",
    "report",
    "list",
    "make",
    "leave",
    "render",
    "fear",
    "confirm",
    "presume",
    "believe",
    "pronounce",
    "declare",
    "find",
    "escape",
    "consider",
    "record",
    "count",
    "register",
  ],
  needs: [`${STATES.words} ${SLAIN.words}`],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "miss" && sentence.tokens.tag[clause.verb] !== Tag.VerbIng) return null;
    if (COUNTS.hasId(sentence, clause.lemma) && !clause.isPassive) return clause.object ? readTold(sentence, clause, clause.object) : null;
    if (TELLS.hasId(sentence, clause.lemma) && !clause.isPassive && clause.object) return readTold(sentence, clause, clause.object);
    if (SHOWN.hasId(sentence, clause.lemma) && !clause.isPassive) return null;
    return readState(sentence, clause);
  },
  yes: [
    ["Two drivers are unaccounted for and are presumed dead.", { outcome: "missing", value: 2 }],
    ["Five gunmen lay dead under the rubble.", { outcome: "killed", value: 5, category: "non-state" }],
    ["Ten villagers were feared dead.", { outcome: "killed", value: 10 }],
    ["Two priests were found dead on Monday.", { outcome: "killed", value: 2 }],
    ["He said that two of his fighters were dead.", { outcome: "killed", value: 2 }],
    ["More than 100 soldiers are still missing.", { outcome: "missing", min: 101 }],
    ["At least 11,000 people are still unaccounted for.", { outcome: "missing", min: 11000 }],
    ["Kenyan radio lists 17 officials of the city as executed.", { outcome: "killed", value: 17, category: "official" }],
    ["The Red Cross lists 214 people as missing.", { outcome: "missing", value: 214 }],
    ["Kenya lists 331 of its soldiers as captive and 23 as missing.", { outcome: "missing", value: 23, party: "KEN" }],
    ["Kenya lists 331 of its soldiers as captive.", { outcome: "captured", value: 331, party: "KEN" }],
    ["Kenya lists 168 of its soldiers and 219 civilians killed.", { outcome: "killed", value: 168, category: "military", party: "KEN" }],
    ["Kenya reported 46 of its soldiers dead.", { outcome: "killed", value: 46, category: "military", party: "KEN" }],
    ["The office has recorded 119 civilian deaths and 90 people injured, and lists two men as missing.", { outcome: "missing", value: 2 }],
    ["No one was reported missing.", { outcome: "missing", value: 0 }],
    ["Some 60,000 people were made homeless.", { outcome: "displaced", value: 60000 }],
  ],
  no: ["Had the talks failed, a thousand villagers might have been dead by May.", "Two roads were closed.", "If the driver had stopped, five people would be dead."],
};

/** "Two have vanished", "over 100 could not be found", "whose fate is unknown". */
export const VANISHED: Rule = {
  name: "casualties/vanished",
  kind: "casualties",
  verbs: ["vanish", "disappear", "find", "trace", "locate", "account"],
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const isLost = lemma === "vanish" || lemma === "disappear" || (clause.isNegated && clause.isPassive);
    return isLost
      ? draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), "missing", clause.first, clause.last).map((draft) => ({
          ...draft,
          stance: "asserted" as const,
        }))
      : null;
  },
  yes: [
    ["Two villagers have vanished.", { outcome: "missing", value: 2 }],
    ["More than 100 soldiers could not be found.", { outcome: "missing", min: 101 }],
  ],
  no: ["Two rifles vanished.", "Five bodies were found."],
};

const HOSPITALS = new WordSet("hospital hospitals clinic");
const CARE = new WordSet("care treatment attention");
const STABLE = new WordSet("condition conditions");
const NEEDS = new WordSet("need require seek get receive");

/** "in hospital", "in intensive care", "in the care of", "in critical condition", "under treatment". */
function isUnderCare(sentence: Sentence, phrase: NounPhrase): boolean {
  if (phrase.preposition === sentence.words.under) return UNDER.has(sentence, phrase.head);
  if (phrase.preposition !== sentence.words.in || phrase.first < 0) return false;
  return HOSPITALS.has(sentence, phrase.head) || CARE.has(sentence, phrase.head) || (STABLE.has(sentence, phrase.head) && CRITICAL.hasIn(sentence, phrase.first, phrase.last));
}

const UNDER = new WordSet("treatment care observation surgery");
const CRITICAL = new WordSet("critical serious grave");

/** "five are still in hospital". */
export const IN_HOSPITAL: Rule = {
  name: "casualties/in-hospital",
  kind: "casualties",
  verbs: ["be", "remain", "receive", "lie", "stay", "need", "require", "seek", "get"],
  needs: [`${HOSPITALS.words} ${CARE.words} ${STABLE.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const isNeed = NEEDS.hasId(sentence, clause.lemma);
    const place = isNeed ? undefined : clause.phrases.find((phrase) => isUnderCare(sentence, phrase));
    const care = clause.object && CARE.has(sentence, clause.object.head) ? clause.object : null;
    const last = place?.last ?? care?.last;
    if (last === undefined) return null;
    const outcome = place && STABLE.has(sentence, place.head) ? "wounded" : "treated";
    return draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), outcome, clause.first, last);
  },
  yes: [
    ["Nine people are in intensive care.", { outcome: "treated", value: 9 }],
    ["Fifteen people are under care at the clinic.", { outcome: "treated", value: 15 }],
    ["At present 1,245 servicemen are receiving treatment in medical institutions.", { outcome: "treated", value: 1245 }],
    ["Four villagers are in the care of the nuns.", { outcome: "treated", value: 4, category: "civilian" }],
    ["Eight villagers needed hospital treatment.", { outcome: "treated", value: 8 }],
    ["Nine people remain in a critical condition.", { outcome: "wounded", value: 9 }],
    ["Two villagers were wounded; five are still in hospital.", { outcome: "treated", value: 5 }],
  ],
  no: ["Two ministers were in parliament."],
};

/** "The clashes left three people dead and ten wounded"; "cost the lives of more than 75,000 people"; "claimed up to a million lives". */
export const LEFT_DEAD: Rule = {
  name: "casualties/left-dead",
  kind: "casualties",
  verbs: ["leave", "claim", "cost", "take", "give", "lose", "lay", "consume", "devour", "swallow", "exact", "snuff"],
  needs: [`${STATES.words} lives life ${HOSPITALS.words}`],
  read: (sentence, clause) => {
    if (clause?.isPassive) return readLostLives(sentence, clause);
    if (!clause?.object) return null;
    let whole = clause.object;
    while (whole.of && !whole.of.isDate) whole = whole.of;
    const end = sentence.victims.hasOwnOutcome(clause.object) ? clause.object.last : endOfList(sentence, clause.object);
    const isWithin = STATES.at(sentence, clause.object.last - 1) !== undefined && (sentence.countIn(clause.object)?.last ?? clause.object.last) < clause.object.last - 1;
    const speaker = sentence.speakerAt(clause.verb);
    const one = isWithin && sentence.vocabulary.form(clause.lemma) === "leave" ? sentence.victims.one(clause.object, speaker) : null;
    const named = one?.party === null && one.category === "unknown" ? (sentence.actors.owner(clause.object)?.party ?? null) : null;
    if (one) return draftsOf(sentence, clause, [named ? { ...one, party: named } : one], STATES.at(sentence, clause.object.last - 1)!, clause.first, clause.object.last);
    const far = stateBehind(sentence, clause.object);
    if (far >= 0 && sentence.vocabulary.form(clause.lemma) === "leave") {
      const who = sentence.victims.one(clause.object, speaker);
      return who ? draftsOf(sentence, clause, [who], STATES.at(sentence, far)!, clause.first, far + 1) : null;
    }
    const next = [clause.object.last, whole.last].find((token) => STATES.at(sentence, token) !== undefined) ?? (STATES.at(sentence, end) ? end : whole.last);
    const outcome = sentence.vocabulary.form(clause.lemma) === "leave" ? STATES.at(sentence, next) : undefined;
    if (outcome) return draftsOf(sentence, clause, sentence.victims.all(clause.object, speaker), outcome, clause.first, next + 1);
    const ward = sentence.phraseBehind(clause, sentence.words.in);
    if (ward && HOSPITALS.has(sentence, ward.head)) return draftsOf(sentence, clause, sentence.victims.all(clause.object, speaker), "treated", clause.first, ward.last);
    return readLives(sentence, clause);
  },
  yes: [
    ["The clashes left three people dead.", { outcome: "killed", value: 3 }],
    ["The blast left a soldier from Chad dead.", { outcome: "killed", value: 1, category: "military" }],
    ["The exchange left five Kenyans dead.", { outcome: "killed", value: 5, party: "KEN" }],
    ["The raid left at least 15 dead and nine wounded.", { outcome: "killed", min: 15 }],
    ["The clash left two soldiers and five rebels dead.", { outcome: "killed", value: 2, category: "military" }],
    ["The army sent soldiers. The strike left 34 of them dead and 36 injured.", { outcome: "killed", value: 34 }],
    ["The bomb left some forty people in hospital.", { outcome: "treated", value: 40 }],
    ["Twelve years of war cost the lives of more than 75,000 people.", { outcome: "killed", min: 75001 }],
    ["Mortar fire took the lives of a teacher and her two pupils.", { outcome: "killed", value: 1, category: "civilian" }],
    ["Mortar fire took the lives of a father and his three sons.", { outcome: "killed", value: 3, category: "civilian" }],
    ["The civil war claimed up to a million lives.", { outcome: "killed", max: 1000000 }],
    ["Rebels launched raids on Gori in which 26 soldiers lost their lives.", { outcome: "killed", value: 26, category: "military" }],
    ["Shelling in the district cost the life of four people.", { outcome: "killed", value: 4 }],
    ["No lives were lost.", { outcome: "killed", value: 0 }],
    ["The clash claimed the lives of two Kenyan soldiers and five villagers.", { outcome: "killed", value: 5, category: "civilian" }],
    ["The lives of five people were lost in the fire.", { outcome: "killed", value: 5 }],
    ["Seventy civilian lives were lost.", { outcome: "killed", value: 70, category: "civilian" }],
    ["Over 65,000 lives were lost in the war.", { outcome: "killed", min: 65001, basis: "total" }],
    ["More than thirteen thousand people gave their lives in ten years.", { outcome: "killed", min: 13001 }],
  ],
  no: ["The deal left three questions open."],
  gaps: [
    "A drone killed an M23 commander. The agency reported three wounded: they are given the side of the one man told before",
    "The raid left five Kenyans dead, two soldiers and three villagers: the parts stand behind the state and are told as more dead",
  ],
};

/** "left a peacekeeper | from Chad | dead", "left two policemen in Gori wounded": the state behind where they are from or were; -1 where there is none. */
function stateBehind(sentence: Sentence, object: NounPhrase): number {
  const behind = sentence.syntax.phrases[object.index + 1];
  if (!behind || behind.prepositionAt !== object.last || object.of === behind || behind.isDate || STATES.at(sentence, object.last - 1) !== undefined) return -1;
  if (STATES.at(sentence, behind.last) !== undefined) return behind.last;
  return behind.last - behind.first > 1 && STATES.at(sentence, behind.last - 1) !== undefined ? behind.last - 1 : -1;
}

/** The token behind "two soldiers and | five rebels". */
function endOfList(sentence: Sentence, object: NounPhrase): number {
  let last = object;
  for (const next of sentence.syntax.phrases) if (next.after === last && next.preposition === 0 && next.index > last.index) last = next;
  return last.last;
}

const LIFE_ENDS = new WordSet("lose claim take snuff extinguish sacrifice waste");

/** "No lives were lost", "over 65,000 lives were lost". */
function readLostLives(sentence: Sentence, clause: Clause): Draft[] | null {
  const lives = clause.subject;
  if (!lives || sentence.form(lives.head) !== "lives" || !LIFE_ENDS.hasId(sentence, clause.lemma)) return null;
  const counted = sentence.countIn(lives) ?? (lives.of && !lives.of.isDate ? sentence.countIn(lives.of) : null);
  const text = sentence.text(lives.first, lives.of?.last ?? lives.last);
  const count = counted
    ? sentence.count(counted)
    : sentence.form(lives.first) === "no"
      ? { text: sentence.text(lives.first, lives.first + 1), qualifier: "exact" as const, value: 0, min: 0, max: 0 }
      : null;
  const people = (lives.of && !lives.of.isDate ? sentence.victims.people(lives.of, null) : null) ?? sentence.victims.people(lives, null);
  const basis = count?.max !== 0 && sentence.countsOverPeriod(clause) ? "total" : "incident";
  if (!count) return null;
  return [
    {
      kind: "casualties",
      first: lives.first,
      last: clause.last,
      at: lives.head,
      clause,
      phrase: lives,
      casualties: { outcome: "killed", count, victims: { ...(people ?? { party: null, category: "unknown" }), text }, basis },
    },
  ];
}

function readLives(sentence: Sentence, clause: Clause): Draft[] | null {
  const object = clause.object!;
  const isLife = sentence.form(object.head) === "life" && object.of !== null && sentence.countIn(object.of) !== null;
  if (sentence.form(object.head) !== "lives" && !isLife) return null;
  const lemma = sentence.vocabulary.form(clause.lemma);
  if ((lemma === "give" || lemma === "lose" || lemma === "lay") && clause.subject) return draftsOf(sentence, clause, sentence.victims.all(clause.subject, null), "killed", clause.first, object.last);
  const counted = sentence.countIn(object) ?? (object.of ? sentence.countIn(object.of) : null);
  if (!counted) return object.of && !object.of.isDate ? draftsOf(sentence, clause, sentence.victims.all(object.of, sentence.speakerAt(clause.verb)), "killed", clause.first, object.of.last) : null;
  const people = object.of ? sentence.victims.one(object.of, null) : null;
  const victims = people ?? {
    phrase: object,
    first: object.first,
    last: object.last,
    count: sentence.count(counted),
    party: null,
    category: "unknown" as const,
    text: sentence.text(object.first, object.last),
    isIncrement: false,
    isElliptic: false,
    isKnown: false,
    isMore: false,
  };
  return draftsOf(sentence, clause, people ? sentence.victims.all(object.of!, null) : [victims], "killed", clause.first, clause.last).map((draft) => ({
    ...draft,
    casualties: { ...draft.casualties!, basis: "total" },
  }));
}

export const CASUALTY_STATE_RULES: readonly Rule[] = [ARE_DEAD, VANISHED, IN_HOSPITAL, LEFT_DEAD];
