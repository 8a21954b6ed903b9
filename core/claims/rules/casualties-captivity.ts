import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { NOBODY, OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";

function captives(sentence: Sentence, clause: Clause, who: NounPhrase, last: number): Draft[] | null {
  return who.isPronoun && !NOBODY.has(sentence, who.first) ? null : draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), "captured", clause.first, last);
}

const HOLDS = new WordSet("hands custody captivity detention jail prison jails prisons bars cells");
const HELD_IN = new WordSet("in behind");

export const CAPTIVES = new WordSet("captives hostages prisoners captive hostage prisoner");
const STAYS = new WordSet("remain stay languish");

/** "More than 600 Kenyans are prisoners", "some 160 hostages remain in Gori". */
function areHeld(sentence: Sentence, { subject, object, lemma, isPassive, modal }: Clause): boolean {
  if (isPassive || modal !== 0 || !subject || subject.isPronoun || sentence.countIn(subject) === null || sentence.isRead(subject)) return false;
  if (STAYS.hasId(sentence, lemma)) return object === null && HOSTAGES.has(sentence, subject.head);
  return lemma === sentence.words.be && object !== null && (object.first === object.head || (object.first === object.head - 1 && OWN.has(sentence, object.first))) && HELD.has(sentence, object.head);
}

const HOSTAGES = new WordSet("hostages captives");
const HELD = new WordSet("prisoners hostages captives");

/** "are still in the hands of the militia", "remain in captivity", "are being held captive". */
export const IN_CAPTIVITY: Rule = {
  name: "casualties/in-captivity",
  kind: "casualties",
  verbs: ["be", "remain", "languish", "stay", "sit", "keep", "hold", "detain", "have"],
  needs: [`${HOLDS.words} ${CAPTIVES.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || (clause.isPassive && !KEEPS.hasId(sentence, clause.lemma))) return null;
    const hold = clause.phrases.find((phrase) => phrase.first >= clause.last && HELD_IN.has(sentence, phrase.prepositionAt) && HOLDS.has(sentence, phrase.head));
    const who = KEEPS.hasId(sentence, clause.lemma) && !clause.isPassive ? clause.object : clause.subject;
    if (!hold && areHeld(sentence, clause)) return captives(sentence, clause, clause.subject, Math.max(clause.last, clause.object?.last ?? 0))?.filter(({ isKnown }) => !isKnown) ?? null;
    const held = hold && who && !sentence.isRead(who) ? captives(sentence, clause, who, hold.of?.last ?? hold.last) : null;
    return held?.filter(({ isKnown }) => !isKnown) ?? null;
  },
  yes: [
    ["Eleven aid workers are still in the hands of the militia.", { outcome: "captured", value: 11, category: "aid-worker" }],
    ["Eritrea keeps at least 1,100 men behind bars.", { outcome: "captured", min: 1100 }],
    ["The FARC says that 40 Kenyan soldiers are its captives.", { outcome: "captured", value: 40, party: "KEN", category: "military" }],
    ["More than 600 Kenyans are prisoners.", { outcome: "captured", min: 601, party: "KEN" }],
    ["Some 160 hostages are thought to remain in Gori.", { outcome: "captured", value: 160 }],
    ["Nine fighters remain in army custody.", { outcome: "captured", value: 9, category: "non-state" }],
  ],
  no: ["Eleven towns are in the hands of the militia.", "Mong Wee has been in our hands since Monday."],
};

const KEEPS = new WordSet("keep hold detain have");

/** "nine held by the government for five in the hands of the rebels": counted people named by who holds them. */
export const HELD_BY: Rule = {
  name: "casualties/held-by",
  kind: "casualties",
  sentences: true,
  needs: ["#", `held ${HOLDS.words}`, "by hands custody captivity"],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      const count = phrase.isDate || sentence.isRead(phrase) ? null : sentence.countIn(phrase);
      const last = count ? heldUntil(sentence, phrase) : 0;
      const freed = last > 0 ? freedWith(sentence, phrase, last) : null;
      const victims = last > 0 && (count!.last === phrase.last || freed) ? sentence.victims.one(phrase, null) : null;
      if (victims) drafts.push(...draftsOf(sentence, null, [victims], freed ? "released" : "captured", phrase.first, last).map((draft) => (freed ? { ...draft, ...freed } : draft)));
    }
    return drafts;
  },
  yes: [
    ["They spoke of an exchange of prisoners: nine held by the army for five in the hands of the rebels.", { outcome: "captured", value: 9 }],
    ["Some 112 prisoners (64 held by Kenya) were freed.", { outcome: "released", value: 64 }],
    ["On 4 May 233 people held by Kenya and 73 held by the FARC were exchanged.", { outcome: "released", value: 233 }],
  ],
  no: ["The army held nine meetings.", "Nine soldiers held by the rebels were freed."],
};

const OPENING = 40;

/** "112 prisoners (| 64 | held by Kenya) were freed", "| 233 | held by Kenya and 73 held by the rebels were exchanged": those who were held and are set free: a part of all, or as many beside the others. */
function freedWith(sentence: Sentence, { first }: NounPhrase, last: number): Partial<Draft> | null {
  const freed = sentence.drafts.filter(({ casualties }) => casualties?.outcome === "released");
  if (freed.length === 0) return null;
  if (sentence.tokens.code[first - 1] === OPENING) return { isPart: true };
  const holder = sentence.syntax.phrases.find((other) => other.first >= last);
  const joined = holder && sentence.form(holder.last) === "and" ? freed.find(({ phrase }) => phrase?.first === holder.last + 1) : undefined;
  return joined ? { clause: joined.clause } : null;
}

function heldUntil(sentence: Sentence, phrase: NounPhrase): number {
  const next = sentence.form(phrase.last);
  if (next === "held" && sentence.form(phrase.last + 1) === "by") return phrase.last + 2;
  const hold = next === "in" ? sentence.syntax.phrases.find((other) => other.prepositionAt === phrase.last && HOLDS.has(sentence, other.head)) : undefined;
  return hold ? (hold.of?.last ?? hold.last) : 0;
}
