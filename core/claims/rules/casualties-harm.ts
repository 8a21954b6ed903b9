import { Tag, type Outcome } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf } from "./casualties-draft.js";
import { patientOf } from "./casualties-patients.js";
import { LIMBS } from "./casualties-lost.js";
import { WEAPONS } from "./events-words.js";
import { WordMap, WordSet } from "../word-set.js";

const MEANS = new WordSet(
  "gunfire fire bullet bullets shot shots shrapnel splinters fragments blast blasts explosion explosions shell shells shelling rocket rockets mortar mortars mine mines landmine landmines grenade grenades bomb bombs volley volleys salvo burst sniper snipers round rounds device missile missiles crossfire",
);
const HARMLESS = new WordSet("target targets");

/** Does a phrase name what harms: gunfire, a shell, a sniper's bullet? */
function isMeans(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && !phrase.isPronoun && (MEANS.has(sentence, phrase.head) || WEAPONS.at(sentence, phrase.head) !== null);
}

function harmed(sentence: Sentence, clause: Clause, who: NounPhrase | null, outcome: Outcome, last = clause.last): Draft[] | null {
  if (!who || who.isPronoun || sentence.isRead(who) || HARMLESS.has(sentence, who.head)) return null;
  const isUnknown = sentence.countIn(who) === null && sentence.tokens.word[who.head] === 0 && sentence.tokens.tag[who.head] === Tag.Noun;
  return isUnknown ? null : draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), outcome, clause.first, last);
}

/** "The gunfire hit two peacekeepers", "a sniper's bullet felled a corporal", "A shell burst struck down three drivers". */
export const HIT_PEOPLE: Rule = {
  name: "casualties/hit-people",
  kind: "casualties",
  verbs: ["hit", "strike", "catch", "pierce", "fell", "scythe", "strike down", "bring down", "blow up"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.modal !== 0 || !isMeans(sentence, clause.subject)) return null;
    const isFatal = FATAL.hasId(sentence, clause.lemma) || clause.particle !== 0;
    return harmed(sentence, clause, clause.object, isFatal ? "killed" : "wounded");
  },
  yes: [
    ["The gunfire also hit two farmers and nine bystanders.", { outcome: "wounded", value: 9, category: "civilian" }],
    ["Shrapnel struck four villagers.", { outcome: "wounded", value: 4 }],
    ["A sniper's bullet felled a corporal near the bridge.", { outcome: "killed", value: 1, category: "military" }],
  ],
  no: ["A shell hit a patisserie.", "The shells hit two houses.", "The bomb may hit two guards.", "The ministry hit two envoys with a fine."],
};

const FATAL = new WordSet("fell scythe blow");

/** "A mine took the leg of a porter", "tore off a boy's foot", "cost two children their sight". */
export const LIMB_TAKEN: Rule = {
  name: "casualties/limb-taken",
  kind: "casualties",
  verbs: ["take", "tear", "sever", "blow", "cost", "rip", "shatter", "mangle", "amputate", "break", "tear off", "blow off", "rip off", "take off"],
  needs: [LIMBS.words],
  read: (sentence, clause) => {
    const object = clause?.object ?? sentence.syntax.phrases.find(({ prepositionAt }) => prepositionAt === clause?.last && sentence.form(prepositionAt) === "off");
    if (!clause || !object || clause.isPassive || clause.isNegated) return null;
    const limb = LIMBS.has(sentence, object.head) ? object : sentence.syntax.phrases.find(({ first, preposition }) => first >= object.last && first <= object.last + 1 && preposition === 0);
    if (!limb || !LIMBS.has(sentence, limb.head)) return null;
    if (limb !== object) return sentence.vocabulary.form(clause.lemma) === "cost" ? harmed(sentence, clause, object, "wounded", limb.last) : null;
    if (limb.of && !limb.of.isDate) return harmed(sentence, clause, limb.of, "wounded", limb.of.last);
    return limb.possessive > limb.first ? harmed(sentence, clause, limb, "wounded", limb.last) : null;
  },
  yes: [
    ["Last month an old mine took the leg of a porter.", { outcome: "wounded", value: 1, category: "civilian" }],
    ["A mine blew off the legs of two soldiers.", { outcome: "wounded", value: 2, category: "military" }],
    ["The blast cost two farmers their sight.", { outcome: "wounded", value: 2 }],
  ],
  no: ["The army took the hand of peace.", "The talks cost two ministers their seats."],
};

const GRAZES = new WordSet("graze scratch nick bloody cut clip");

/** "One of ours was grazed": harm without a means told. */
export const GRAZED: Rule = {
  name: "casualties/grazed",
  kind: "casualties",
  verbs: ["graze", "scratch", "nick", "bloody", "cripple", "mutilate", "disfigure", "blind", "lame", "scald", "scar", "gas", "lacerate"],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || (!clause.isPassive && GRAZES.hasId(sentence, clause.lemma))) return null;
    return harmed(sentence, clause, patientOf(sentence, clause), "wounded");
  },
  yes: [
    ["Three militants fled; two of our soldiers were grazed.", { outcome: "wounded", value: 2, category: "military" }],
    ["The mines have crippled 40 farmers.", { outcome: "wounded", value: 40, category: "civilian" }],
  ],
  no: ["The roads were scarred.", "The cut crippled two banks."],
};

const TREKKED = new WordSet("foot boat boats lorries trucks carts mules donkeys bicycles tractors");
const BORDERS = new WordSet("border frontier river strait line lake sea");
const UPROOTED = new WordSet("refugees refugee displaced villagers families residents inhabitants civilians townspeople women children peasants farmers evacuees");
const WENT = new WordSet("since from after");

/** "60,000 refugees have crossed the Ubangi", "4,000 villagers have reached the town on foot since Friday". */
export const REACHED_SAFETY: Rule = {
  name: "casualties/reached-safety",
  kind: "casualties",
  verbs: ["cross", "reach", "arrive", "enter", "pass"],
  needs: ["#", UPROOTED.words],
  read: (sentence, clause) => {
    const who = clause?.subject;
    if (!clause || !who || clause.isPassive || clause.isReduced || sentence.isRead(who) || sentence.countIn(who) === null) return null;
    if (!UPROOTED.hasIn(sentence, who.first, who.of?.last ?? who.last)) return null;
    const form = sentence.vocabulary.form(clause.lemma);
    const isOver = form === "cross" && clause.object !== null && (BORDERS.has(sentence, clause.object.head) || REFUGEES.hasIn(sentence, who.first, who.last));
    const isTrek =
      form !== "cross" &&
      clause.phrases.some(
        (phrase) => phrase.first >= clause.last && (TREKKED.has(sentence, phrase.head) || (WENT.has(sentence, phrase.prepositionAt) && REFUGEES.hasIn(sentence, who.first, who.last))),
      );
    const isSince = form !== "cross" && clause.isPerfect && REFUGEES.hasIn(sentence, who.first, who.last);
    if (!isOver && !isTrek && !isSince) return null;
    return (harmed(sentence, clause, who, "displaced", clause.object?.last ?? clause.last) ?? []).filter(({ casualties }) => casualties!.count.value !== 1 && casualties!.count.max !== 0);
  },
  yes: [
    ["More than 60,000 refugees have crossed the river since May.", { outcome: "displaced", min: 60001 }],
    ["As many as 4,000 villagers have reached the town on foot.", { outcome: "displaced", max: 4000 }],
    ["Some 700 refugees have arrived in Gori since Monday.", { outcome: "displaced", value: 700 }],
  ],
  no: ["Some 700 delegates have arrived in Gori since Monday.", "Two families crossed the square.", "Twelve children reached the final."],
};

const REFUGEES = new WordSet("refugees refugee displaced evacuees");

/** "960,000 people were put to flight", "76,000 are still out of their homes". */
export const PUT_TO_FLIGHT: Rule = {
  name: "casualties/put-to-flight",
  kind: "casualties",
  verbs: ["put", "be", "remain", "live", "stay"],
  needs: ["flight homes home exile limbo move abroad villages countries"],
  read: (sentence, clause) => {
    const who = clause?.subject;
    if (!clause || !who || who.isPronoun || clause.isNegated) return null;
    const isPut = sentence.vocabulary.form(clause.lemma) === "put";
    if (isPut) return clause.isPassive && sentence.form(clause.last) === "to" && sentence.form(clause.last + 1) === "flight" ? harmed(sentence, clause, who, "displaced", clause.last + 2) : null;
    if (isAbroad(sentence, clause)) return (harmed(sentence, clause, who, "displaced", clause.last + 1) ?? []).filter(({ casualties }) => (casualties!.count.value ?? 0) >= ABROAD_MIN);
    const away = clause.phrases.find((phrase) => phrase.first >= clause.last && AWAY.has(sentence, phrase.head) && AWAY_FROM.has(sentence, phrase.prepositionAt));
    const isOut =
      away &&
      (sentence.form(away.prepositionAt) === "on"
        ? sentence.form(away.head) === "move"
        : sentence.form(away.prepositionAt) === "in"
          ? FOREIGN.has(sentence, away.head)
          : OUT.has(sentence, away.prepositionAt - 1));
    return away && isOut ? (harmed(sentence, clause, who, "displaced", away.last) ?? []).filter(({ casualties }) => casualties!.victims.category !== "military") : null;
  },
  yes: [
    ["Upwards of 960,000 people were put to flight.", { outcome: "displaced", min: 960001 }],
    ["An estimated 15,000 villagers are on the move.", { outcome: "displaced", value: 15000 }],
    ["More than 600,000 people are still abroad.", { outcome: "displaced", min: 600001 }],
    ["Some 1,900 refugees came home in May, but more than 137,000 remain in neighbouring countries.", { outcome: "displaced", min: 137001 }],
    ["About 8,000 people are still away from their villages.", { outcome: "displaced", value: 8000 }],
    ["Almost 76,000 people are still out of their homes.", { outcome: "displaced", max: 75999 }],
  ],
  no: ["The plan was put to flight controllers.", "Ten people are at home.", "Forty soldiers remain in two countries.", "Four ministers are still abroad."],
};

/** "More than 600,000 are still abroad". */
function isAbroad(sentence: Sentence, { first, last }: Clause): boolean {
  return ABROAD.hasIn(sentence, last - 1, last + 2) && STILL.hasIn(sentence, first, last + 1);
}

const ABROAD = new WordSet("abroad");
const STILL = new WordSet("still yet");
/** Fewer than these are travellers. */
const ABROAD_MIN = 100;

const AWAY = new WordSet("homes home exile houses move villages farms countries");
const FOREIGN = new WordSet("exile countries");
const AWAY_FROM = new WordSet("of from in on");
const OUT = new WordSet("out away far driven forced");

const DEATHS = new WordSet("death deaths killing killings murder");

/** "the 506 civilians whose deaths the office has verified": people told of for their deaths. */
export const WHOSE_DEATHS: Rule = {
  name: "casualties/whose-deaths",
  kind: "casualties",
  sentences: true,
  needs: ["#", DEATHS.words, "whose"],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      if (sentence.form(phrase.last) !== "whose" || !DEATHS.has(sentence, phrase.last + 1) || sentence.countIn(phrase) === null || sentence.isRead(phrase) || phrase.isDate) continue;
      const one = sentence.victims.one(phrase, sentence.speakerAt(phrase.head));
      if (one) drafts.push(...draftsOf(sentence, null, [one], "killed", phrase.first, phrase.last + 2));
    }
    return drafts;
  },
  yes: [["Of the 506 civilians whose deaths the office has verified, 185 were children.", { outcome: "killed", value: 506, category: "civilian" }]],
  no: ["The 506 civilians whose houses burned met the mayor."],
};

const BEFELL = new WordMap<Outcome>({ murdered: "killed", killed: "killed", slain: "killed", executed: "killed", wounded: "wounded", injured: "wounded", abducted: "captured", kidnapped: "captured" });

/** "Of the 348 former rebels | murdered since the accord, eleven were women": all those of whom a part is told. */
export const OF_THOSE: Rule = {
  name: "casualties/of-those-harmed",
  kind: "casualties",
  sentences: true,
  needs: ["#", BEFELL.words],
  read: (sentence) => {
    const whole = sentence.syntax.phrases[0];
    const outcome = whole && !whole.isDate && whole.prepositionAt === sentence.first && sentence.form(whole.prepositionAt) === "of" ? BEFELL.at(sentence, whole.of?.last ?? whole.last) : undefined;
    if (!whole || !outcome || sentence.countIn(whole) === null || sentence.isRead(whole)) return null;
    const last = whole.of?.last ?? whole.last;
    const clause = sentence.syntax.clauses.find((one) => one.isReduced && one.first === last) ?? null;
    const one = sentence.victims.one(whole, sentence.speakerAt(whole.head));
    return one ? draftsOf(sentence, clause, [one], outcome, whole.first, last + 1) : null;
  },
  yes: [["Of the 348 villagers murdered since the accord of 2016, eleven were women.", { outcome: "killed", value: 348, category: "civilian", basis: "total" }]],
  no: ["Of the 12 offices opened in May, two are in Gori.", "Of the 348 letters sent, two men killed each other over one."],
};

/** "we gave back a boy of eight", "was handed back to her family": people whom a side lets go. */
export const GIVEN_BACK: Rule = {
  name: "casualties/given-back",
  kind: "casualties",
  verbs: ["give", "hand", "deliver", "give back", "hand back"],
  needs: ["back"],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || clause.isNegated) return null;
    const who = patientOf(sentence, clause);
    if (!who || who.isPronoun || sentence.victims.category(who) === null || REMAINS.hasIn(sentence, who.first, who.of?.last ?? who.last)) return null;
    const isBehind = sentence.form(clause.last) === "back" || sentence.form(clause.last - 1) === "back" || sentence.form(who.last) === "back";
    return isBehind ? harmed(sentence, clause, who, "released", Math.max(clause.last, who.last)) : null;
  },
  yes: [
    ["On 5 April we gave back a boy of eight.", { outcome: "released", value: 1 }],
    ["Two policemen were handed back on Monday.", { outcome: "released", value: 2, category: "police" }],
  ],
  no: ["The army gave back two towns.", "Two bodies were handed back."],
};

const REMAINS = new WordSet("body bodies remains corpse corpses");

/** "let go 18 peacekeepers": those let go stand behind the second verb. */
export const LET_GO: Rule = {
  name: "casualties/let-go",
  kind: "casualties",
  verbs: ["let", "go"],
  needs: ["go"],
  read: (sentence, clause) => {
    const at = clause ? (sentence.form(clause.last - 1) === "go" ? clause.last : sentence.form(clause.last) === "go" ? clause.last + 1 : -1) : -1;
    if (!clause || at < 0 || clause.isPassive || !LETS.has(sentence, at - 2)) return null;
    const who = sentence.syntax.phrases.find(({ first, preposition, isDate }) => first === at && preposition === 0 && !isDate);
    return harmed(sentence, clause, who ?? null, "released", at);
  },
  yes: [["The rebels let go 18 drivers at the border.", { outcome: "released", value: 18 }]],
  no: ["The rebels let go two chances."],
};

const LETS = new WordSet("let lets letting");

export const CASUALTY_HARM_RULES: readonly Rule[] = [HIT_PEOPLE, LIMB_TAKEN, GRAZED, REACHED_SAFETY, PUT_TO_FLIGHT, WHOSE_DEATHS, OF_THOSE, GIVEN_BACK, LET_GO];
