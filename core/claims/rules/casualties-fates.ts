import { Tag, TokenKind, type Outcome } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { HOMEWARD } from "../victim-words.js";
import { WordMap, WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";
import { patientOf } from "./casualties-patients.js";

function who(sentence: Sentence, clause: Clause, people: NounPhrase | null, outcome: Outcome, last = clause.last): Draft[] | null {
  return people && !people.isPronoun ? draftsOf(sentence, clause, sentence.victims.all(people, sentence.speakerAt(clause.verb)), outcome, clause.first, last) : null;
}

const asserted = (drafts: Draft[] | null): Draft[] | null => drafts?.map((draft) => ({ ...draft, stance: "asserted" as const })) ?? null;

/** "did not survive", "failed to survive", "did not make it". */
export const NOT_SURVIVED: Rule = {
  name: "casualties/not-survived",
  kind: "casualties",
  verbs: ["survive", "make"],
  needsOf: { make: ["it"] },
  read: (sentence, clause) => {
    if (!clause || clause.isPassive) return null;
    if (sentence.vocabulary.form(clause.lemma) === "make" && !isMadeThrough(sentence, clause)) return null;
    const isFailed = clause.governor !== null && FAILS.hasId(sentence, clause.governor.lemma);
    return clause.isNegated || isFailed ? asserted(who(sentence, clause, clause.subject, "killed")) : null;
  },
  yes: [
    ["Three of the passengers did not survive.", { outcome: "killed", value: 3, category: "civilian", stance: "asserted" }],
    ["Four villagers did not survive the night.", { outcome: "killed", value: 4 }],
    ["The bus was hit; two drivers did not make it.", { outcome: "killed", value: 2 }],
  ],
  no: ["Three of the passengers survived.", "Two drivers did not make it to the town.", "Two drivers did not make the deal."],
};

/** "make it", with nothing behind that tells whereto. */
function isMadeThrough(sentence: Sentence, { object, last }: Clause): boolean {
  return (
    object !== null && object.isPronoun && sentence.form(object.head) === "it" && object.first === last && (object.last >= sentence.last || sentence.tokens.kind[object.last] === TokenKind.Punctuation)
  );
}

const FAILS = new WordSet("fail");
const DEATHS = new WordSet("death deaths end");

/** "met their deaths", "met a violent death", "found death". */
export const MET_DEATH: Rule = {
  name: "casualties/met-death",
  kind: "casualties",
  verbs: ["meet", "find", "attain", "achieve", "suffer", "breathe"],
  needs: [`${DEATHS.words} martyrdom last`],
  read: (sentence, clause) => (clause?.object && !clause.isPassive && isDeath(sentence, clause, clause.object) ? who(sentence, clause, clause.subject, "killed", clause.object.last) : null),
  yes: [
    ["Four guerrillas met their deaths in the raid.", { outcome: "killed", value: 4, category: "non-state" }],
    ["Seven of our fighters attained martyrdom.", { outcome: "killed", value: 7, category: "non-state" }],
    ["Since the truce 61 people have met a violent death.", { outcome: "killed", value: 61 }],
  ],
  no: ["Four ministers met their envoys."],
};

function isDeath(sentence: Sentence, clause: Clause, object: NounPhrase): boolean {
  if (sentence.vocabulary.form(clause.lemma) === "breathe") return sentence.form(object.last - 1) === "last";
  return DEATHS.has(sentence, object.head) || sentence.form(object.head) === "martyrdom";
}

const THROATS = new WordSet("throats throat");
const ALIVE = new WordSet("alive");

/** "had their throats cut", "were burned alive", "were found shot". */
export const SLAIN_SO: Rule = {
  name: "casualties/slain-so",
  kind: "casualties",
  verbs: ["have", "burn", "bury", "find", "be", "pick", "cut", "slit"],
  needs: [`${THROATS.words} alive shot stabbed done pick`],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "have")
      return clause.object && THROATS.has(sentence, clause.object.head) && CUT.has(sentence, clause.object.last) ? who(sentence, clause, clause.subject, "killed", clause.object.last + 1) : null;
    if (lemma === "cut" || lemma === "slit") {
      const whose = clause.object && THROATS.has(sentence, clause.object.head) ? clause.object.of : null;
      return whose ? who(sentence, clause, whose, "killed", whose.last) : null;
    }
    if (lemma === "be") return isDoneToDeath(sentence, clause) ? who(sentence, clause, clause.subject, "killed", clause.predicate + 3) : null;
    if (lemma === "pick")
      return clause.isPassive
        ? null
        : who(sentence, clause, sentence.syntax.phrases.find(({ prepositionAt }) => prepositionAt === clause.last && sentence.form(clause.last) === "off") ?? null, "killed");
    const people = patientOf(sentence, clause);
    const behind = clause.isPassive ? clause.last : (people?.last ?? clause.last);
    const isSlain = lemma === "find" ? SHOT.has(sentence, behind) : ALIVE.has(sentence, behind) || ALIVE.has(sentence, clause.last);
    return isSlain ? who(sentence, clause, people, "killed", behind + 1) : null;
  },
  yes: [
    ["Two peasants had their throats cut.", { outcome: "killed", value: 2 }],
    ["Rebels cut the throats of two villagers.", { outcome: "killed", value: 2 }],
    ["Two peasants were burned alive.", { outcome: "killed", value: 2 }],
    ["Troops burned alive 11 villagers.", { outcome: "killed", value: 11, category: "civilian" }],
    ["Six villagers were done to death.", { outcome: "killed", value: 6 }],
    ["Snipers picked off three soldiers.", { outcome: "killed", value: 3, category: "military" }],
    ["Two peasants were found shot.", { outcome: "killed", value: 2 }],
  ],
  no: ["Two peasants were found alive.", "Two peasants had their goats back."],
};

/** "were done to death". */
function isDoneToDeath(sentence: Sentence, { predicate }: Clause): boolean {
  return predicate >= 0 && sentence.form(predicate) === "done" && sentence.form(predicate + 1) === "to" && sentence.form(predicate + 2) === "death";
}

const CUT = new WordSet("cut slit slashed");
const SHOT = new WordSet("shot stabbed");
const HANDS = new WordSet("hands captivity");

/** "fell into rebel hands", "ended up in captivity". */
export const INTO_HANDS: Rule = {
  name: "casualties/into-hands",
  kind: "casualties",
  verbs: ["fall"],
  needs: [HANDS.words],
  read: (sentence, clause) => {
    const hands = clause?.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === sentence.words.into && HANDS.has(sentence, phrase.head));
    return clause && hands ? who(sentence, clause, clause.subject, "captured", hands.last) : null;
  },
  yes: [["Six soldiers fell into rebel hands.", { outcome: "captured", value: 6, category: "military" }]],
  no: ["Six towns fell into rebel hands."],
};

const NO_SIGN = new WordSet("trace word news sign");

/** "There is no trace of three miners", "no word of two pilots". */
export const NO_TRACE: Rule = {
  name: "casualties/no-trace",
  kind: "casualties",
  nouns: ["trace", "word", "news", "sign"],
  needs: ["no"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || sentence.form(phrase.first) !== "no" || !NO_SIGN.has(sentence, phrase.head)) return null;
    const of = phrase.of && LIFE.has(sentence, phrase.of.head) ? null : phrase.of;
    const people =
      of ?? sentence.syntax.phrases.find(({ prepositionAt, preposition }) => preposition === sentence.words.from && prepositionAt === (phrase.of ?? phrase).last) ?? frontedOf(sentence, phrase);
    if (!people || people.isDate || people.isPronoun) return null;
    return draftsOf(
      sentence,
      phrase.clause,
      sentence.victims.all(people, sentence.speakerAt(phrase.head)),
      "missing",
      Math.min(phrase.first, people.prepositionAt),
      Math.max(phrase.last, people.last),
    ).map((draft) => ({
      ...draft,
      stance: "asserted" as const,
    }));
  },
  yes: [
    ["There is no trace of three miners.", { outcome: "missing", value: 3 }],
    ["Two drivers came back; of three miners there is no trace.", { outcome: "missing", value: 3 }],
    ["There has been no sign of life from between 30 and 40 miners.", { outcome: "missing", min: 30, max: 40 }],
    ["There has been no word from two pilots since Sunday.", { outcome: "missing", value: 2 }],
  ],
  no: ["There is no sign of two parties at the talks."],
};

const LIFE = new WordSet("life");

/** "Of three miners there is no trace". */
function frontedOf(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const there = sentence.form(phrase.first - 2) === "there";
  return there ? (sentence.syntax.phrases.findLast(({ last, preposition, isDate }) => last <= phrase.first - 2 && preposition === sentence.words.of && !isDate) ?? null) : null;
}

const OPEN_AIR = new WordSet(
  "trees tents tent camp camps open bush forest caves schools school shelters shelter churches church mosques hills fields tarpaulins plastic exile ruins centre centres center centers complex stadium gymnasium pagoda pagodas temple temples monastery monasteries mosque convent",
);
const CAMPED = new WordSet("in under");

/** "are living under trees", "are camped in the open". */
export const LIVING_ROUGH: Rule = {
  name: "casualties/living-rough",
  kind: "casualties",
  verbs: ["live", "camp", "sleep", "crowd", "huddle", "survive", "lodge", "house", "quarter", "accommodate"],
  needs: ["#", OPEN_AIR.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isReduced) return null;
    const rough = clause.phrases.find(
      (phrase) => phrase.first >= clause.last && CAMPED.has(sentence, phrase.prepositionAt) && (OPEN_AIR.has(sentence, phrase.head) || OPEN_AIR.has(sentence, phrase.last)),
    );
    return rough ? (who(sentence, clause, clause.subject, "displaced", rough.last) ?? []).filter(isUnarmed) : null;
  },
  yes: [
    ["No fewer than 4,000 people are living under trees.", { outcome: "displaced", min: 4000 }],
    ["Over 9,000 people, a ninth of the town, are sleeping in the sports complex.", { outcome: "displaced", min: 9001 }],
    ["As many as 1,100 are still lodged in schools.", { outcome: "displaced", max: 1100 }],
  ],
  no: ["Some 4,000 people live in the town.", "Forty rebels live in the bush."],
};

const UNARMED: ReadonlySet<string> = new Set(["civilian", "unknown"]);
const isUnarmed = ({ casualties }: Draft): boolean => UNARMED.has(casualties!.victims.category);

const HIDEOUTS = new WordSet("hills bush forest forests mountains woods roads road sea boats");
const HOMES = new WordSet("homes home houses villages village farms land area areas district districts");

/** "took to the hills", "abandoned their homes". */
export const TOOK_TO_HILLS: Rule = {
  name: "casualties/took-to-hills",
  kind: "casualties",
  verbs: ["take", "abandon", "quit", "desert"],
  needs: [`${HIDEOUTS.words} ${HOMES.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive) return null;
    const isTake = sentence.vocabulary.form(clause.lemma) === "take";
    const goal = isTake ? clause.phrases.find((phrase) => phrase.prepositionAt === clause.last && phrase.preposition === sentence.words.to && HIDEOUTS.has(sentence, phrase.head)) : clause.object;
    if (!goal || (!isTake && !HOMES.has(sentence, goal.head))) return null;
    return (who(sentence, clause, clause.subject, "displaced", goal.last) ?? []).filter(isUnarmed);
  },
  yes: [
    ["Nearly 4,000 villagers took to the hills.", { outcome: "displaced", max: 3999 }],
    ["More than 4,000 people abandoned their homes.", { outcome: "displaced", min: 4001 }],
  ],
  no: ["Thirty guerrillas took to the hills.", "Ten families took to the idea."],
};

/** "4,000 displaced people live here", "there are 4,000 internally displaced persons": counted people called displaced. */
export const ARE_DISPLACED: Rule = {
  name: "casualties/are-displaced",
  kind: "casualties",
  verbs: ["be", "live", "remain", "stay"],
  needs: ["#", "displaced refugee idp"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive) return null;
    const isThere = sentence.form(clause.subject.first) === "there";
    const people = isThere ? clause.object : clause.subject;
    if (!people || sentence.countIn(people) === null || sentence.isRead(people)) return null;
    let last = people.last;
    if (isThere && sentence.tokens.tag[last] === Tag.Adverb) last++;
    const isOpen = isThere && DISPLACED.has(sentence, last);
    if (!isOpen && !DISPLACED.hasIn(sentence, people.first, people.last)) return null;
    if (!isThere && sentence.vocabulary.form(clause.lemma) === "be") return null;
    if (isOpen && sentence.syntax.clauses.some(({ first, isReduced, object }) => isReduced && object === null && first === last)) return null;
    const victims = sentence.victims.all(people, null).filter(({ phrase }) => !RETURNEES.has(sentence, phrase.head));
    return draftsOf(sentence, clause, victims, "displaced", clause.first, isOpen ? last + 1 : people.last);
  },
  yes: [
    ["There are now 4,000 internally displaced persons in the camps.", { outcome: "displaced", value: 4000 }],
    ["Some 137 refugees live in the town.", { outcome: "displaced", value: 137 }],
  ],
  no: ["There are 40 offices for refugees.", "There are two million returnees and displaced."],
};

const DISPLACED = new WordSet("displaced refugees refugee idps");
const RETURNEES = new WordSet("returnee returnees");

/** "have yet to go home", "cannot return", "failed to return": who has not come back is displaced still, or missing. */
export const NOT_BACK: Rule = {
  name: "casualties/not-back",
  kind: "casualties",
  verbs: ["return", "go", "come", "get"],
  needs: ["#", "return back home"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive) return null;
    const fate = fateOfAway(sentence, clause);
    if (!fate || !isHomeward(sentence, clause)) return null;
    const people = clause.subject.isPronoun ? null : clause.subject;
    return asserted((who(sentence, clause, people, fate) ?? []).filter(isUnarmed));
  },
  yes: [
    ["Nearly 100,000 people have yet to go home.", { outcome: "displaced", max: 99999, stance: "asserted" }],
    ["More than 31,000 people cannot return for now.", { outcome: "displaced", min: 31001, stance: "asserted" }],
    ["Over 20,000 people have not been able to go home.", { outcome: "displaced", min: 20001 }],
    ["Three fishermen failed to return.", { outcome: "missing", value: 3 }],
    ["Eleven villagers never came home from the fields.", { outcome: "missing", value: 11 }],
  ],
  no: ["Two refugees have returned.", "Two buses failed to return."],
};

/** What those are who did not come back; null where a verb tells that they did. */
export function fateOfAway(sentence: Sentence, clause: Clause): "displaced" | "missing" | null {
  const { governor, modal } = clause;
  if ((governor !== null && FAILS.hasId(sentence, governor.lemma)) || NEVER.hasIn(sentence, clause.first - 1, clause.last)) return "missing";
  const isYet = YET.hasIn(sentence, Math.max(sentence.first, clause.first - 3), clause.first + 2) && sentence.form(clause.last - 2) === "to";
  const isUnable = governor !== null && (UNABLE.hasIn(sentence, governor.last - 1, clause.first) || (governor.isNegated && ABLE.hasIn(sentence, governor.last - 1, clause.first)));
  const isKept = clause.isNegated && (clause.isPerfect || modal === sentence.words.could || CAN.hasId(sentence, modal));
  return isYet || isUnable || isKept ? "displaced" : null;
}

const YET = new WordSet("yet");
const NEVER = new WordSet("never");
const UNABLE = new WordSet("unable afraid");
const ABLE = new WordSet("able allowed");
const CAN = new WordSet("can cannot");

function isHomeward(sentence: Sentence, clause: Clause): boolean {
  if (sentence.vocabulary.form(clause.lemma) === "return") return clause.object === null;
  return HOMEWARD.has(sentence, clause.last) || HOMEWARD.has(sentence, clause.last - 1);
}

/** "as many as 20,000 will have done so by Christmas": the verb before, told again. */
export const DONE_SO: Rule = {
  name: "casualties/done-so",
  kind: "casualties",
  verbs: ["do", "have"],
  needs: ["#", "so"],
  read: (sentence, clause) => {
    const before = sentence.lastCasualty()?.casualties ?? (sentence.memory.lastTold?.paragraph === sentence.paragraph ? sentence.memory.lastTold.casualties : null);
    if (!clause?.subject || !before || clause.isNegated || !MOVES.has(before.outcome)) return null;
    const so = clause.predicate < 0 ? clause.last : sentence.form(clause.predicate) === "done" ? clause.predicate + 1 : -1;
    if (so < 0 || sentence.form(so) !== "so") return null;
    return (who(sentence, clause, clause.subject, before.outcome, so + 1) ?? []).map((draft) => ({
      ...draft,
      casualties: { ...draft.casualties!, victims: { ...draft.casualties!.victims, party: before.victims.party, category: before.victims.category } },
    }));
  },
  yes: [["More than 1,500 people had gone back. As many as 20,000 will have done so by Christmas.", { outcome: "returned", max: 20000, stance: "expected" }]],
  no: ["Ten ministers signed. Two had done so before."],
};

const MOVES: ReadonlySet<Outcome> = new Set<Outcome>(["returned", "displaced", "released"]);

/** "A further 61 returned, making 214 since Monday", "bringing the total to …" without a noun: the sum so far. */
export const MAKING: Rule = {
  name: "casualties/making",
  kind: "casualties",
  verbs: ["make"],
  needs: ["#", "since so"],
  read: (sentence, clause) => {
    const counted = clause?.object ? sentence.countIn(clause.object) : null;
    const told = clause ? (sentence.casualtyBefore(clause.first) ?? toldLast(sentence, clause)) : null;
    if (
      !clause?.object ||
      !counted ||
      counted.last !== clause.object.last ||
      !told?.casualties ||
      !(sentence.tokens.tag[clause.verb] === Tag.VerbIng || THAT.has(sentence, clause.subject?.head ?? -1))
    )
      return null;
    if (!SO_FAR.has(sentence, counted.last) && !SO_FAR.hasIn(sentence, counted.last, Math.min(sentence.last, counted.last + 6))) return null;
    const { outcome, victims } = told.casualties;
    const casualties = {
      outcome,
      count: sentence.count(counted),
      victims: { party: victims.party, category: victims.category, text: sentence.text(clause.object.first, clause.object.last) },
      basis: "total" as const,
    };
    return { kind: "casualties", first: clause.first, last: clause.end, at: counted.first, clause, phrase: clause.object, isRaised: true, casualties };
  },
  yes: [["A further 61 people returned to Gori, making 214 since Monday.", { outcome: "returned", value: 214, basis: "total" }]],
  no: ["A further 61 people returned, making 214 bricks."],
};

/** "That makes 164 so far": what the sentence before told. */
function toldLast({ memory, paragraph }: Sentence, { subject }: Clause): Pick<Draft, "casualties"> | null {
  const { lastTold } = memory;
  return subject && lastTold?.paragraph === paragraph ? { casualties: lastTold.casualties } : null;
}

const THAT = new WordSet("that this it which");
const SO_FAR = new WordSet("since so in");

const HELPED = new WordMap<Outcome>({ return: "returned", repatriation: "returned", release: "released" });
/** "the transfer of | 125 detained soldiers": of people who were held. */
const HANDED = new WordSet("transfer transfers handover");
const HELD = new WordSet("detained captured captive captives prisoner prisoners hostage hostages detainee detainees imprisoned jailed abducted");
const ofHeld = (sentence: Sentence, { head }: NounPhrase, { first, last }: NounPhrase): Outcome | undefined =>
  HANDED.has(sentence, head) && HELD.hasIn(sentence, first, last) ? "released" : undefined;

/** "led | to the release of 80 hostages": what came about stands behind a preposition. */
const LED = new WordSet("lead result end culminate");

/** "facilitated the return of 214 families": a return or release that came about. */
export const HELPED_HOME: Rule = {
  name: "casualties/helped-home",
  kind: "casualties",
  verbs: [
    ...["facilitate", "assist", "oversee", "organise", "organize", "secure", "arrange", "witness", "supervise", "confirm", "record", "support"],
    ...["announce", "welcome", "hail", "celebrate", "obtain", "win", "negotiate", "broker", "mediate", "report", "lead", "result", "end", "culminate"],
  ],
  needs: ["#", `${HELPED.words} ${HANDED.words}`],
  read: (sentence, clause) => {
    if (clause === null || clause.modal !== 0 || clause.isNegated || clause.relation === Relation.Infinitive) return null;
    const act = clause.isPassive ? clause.subject : LED.hasId(sentence, clause.lemma) ? sentence.phraseBehind(clause, sentence.words.to, sentence.words.in, sentence.words.with) : clause.object;
    const outcome = act?.of && !act.of.isDate ? (HELPED.of(sentence, sentence.nounLemma(act.head)) ?? ofHeld(sentence, act, act.of)) : undefined;
    return clause && act?.of && outcome ? (who(sentence, clause, act.of, outcome, act.of.last) ?? []).filter((draft) => outcome === "released" || isUnarmed(draft)) : null;
  },
  yes: [
    ["The agency facilitated the return of 214 displaced families.", { outcome: "returned", value: 214, category: "civilian" }],
    ["The bishop secured the release of four hostages.", { outcome: "released", value: 4 }],
    ["The ICRC facilitated the transfer of 125 detained soldiers from Goma to Gori.", { outcome: "released", value: 125, category: "military" }],
    ["The talks led to the release of 80 hostages.", { outcome: "released", value: 80 }],
    ["The mediators announced the release of 80 hostages.", { outcome: "released", value: 80 }],
  ],
  no: ["The agency facilitated the return of 12 lorries.", "The bishop demanded the release of four hostages.", "The talks may lead to the release of 80 hostages."],
};

export const CASUALTY_FATE_RULES: readonly Rule[] = [NOT_SURVIVED, MET_DEATH, SLAIN_SO, INTO_HANDS, NO_TRACE, LIVING_ROUGH, TOOK_TO_HILLS, ARE_DISPLACED, NOT_BACK, DONE_SO, HELPED_HOME, MAKING];
