import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { eventDraft, extend, isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf, violenceOf } from "./events-sides.js";
import { weaponIn } from "./events-words.js";
import { WordSet } from "../word-set.js";

const FIRING = new WordSet("firing shelling fire gunfire bombardment mortaring");
const SHELLING = new WordSet("shelling mortar mortars artillery bombardment mortaring howitzers rockets");
const LINES = new WordSet("line border boundary frontier loc side");
const AT = new WordSet("at on upon against");
/** How far behind its verb the firing is told: "initiated unprovoked ceasefire violation by firing". */
const REACH = 9;
const MINUTES = 30;

/** "resorted to | unprovoked firing and shelling": where the firing is told behind a verb; -1 if there is none, or if it is a noun's ("a shelling plant", "a fire of questions"). */
function firingAt(sentence: Sentence, clause: Clause): number {
  const { tag } = sentence.tokens;
  for (let i = clause.last; i < Math.min(sentence.last, clause.last + REACH); i++) {
    if (FIRING.has(sentence, i)) return tag[i + 1] === Tag.Noun || (sentence.form(i + 1) === "of" && !isArms(sentence, i + 2)) ? -1 : i;
    if (i > clause.last && tag[i] === Tag.Preposition && !LEADS.has(sentence, i)) return -1;
  }
  return -1;
}

/** "firing of | small arms", "shelling of | villages". */
const isArms = (sentence: Sentence, at: number): boolean =>
  ARMS.has(sentence, at) ||
  weaponIn(sentence, at, Math.min(sentence.last, at + 2)) !== null ||
  sideOf(
    sentence,
    sentence.syntax.phrases.find(({ first }) => first === at),
  ) !== null;
const ARMS = new WordSet("small light heavy automatic arms weapons");

/** What may stand between the verb and the firing: "to", "by firing", "at around 10:15". */
const LEADS = new WordSet("to by at around");

/** Who or what is fired at, and not the line that it is fired across. */
function targetOf(sentence: Sentence, from: number): NounPhrase | null {
  const behind = sentence.syntax.phrases.find(
    ({ first, head, isDate, prepositionAt }) =>
      first > from &&
      first < from + MINUTES &&
      !isDate &&
      AT.has(sentence, prepositionAt) &&
      !LINES.has(sentence, head) &&
      !LINES.has(sentence, head - 1) &&
      sentence.dateIn(prepositionAt, head + 1) === null,
  );
  return behind && sideOf(sentence, behind) !== null ? behind : null;
}

/** What hangs on the firing: "… and shelling | along the line | in Busia". */
function hangingEnd(sentence: Sentence, at: number): number {
  let last = at + 1;
  if (sentence.form(last) === "and" && FIRING.has(sentence, last + 1)) last += 2;
  for (const { first, last: end, prepositionAt } of sentence.syntax.phrases) if (first > at && (prepositionAt === last || first === last)) last = end;
  return extend(sentence, last);
}

function isOpened(sentence: Sentence, clause: Clause, at: number): boolean {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (lemma === "resort") return sentence.form(clause.last) === "to";
  return sentence.form(at) !== "fire" || lemma === "subject";
}

/** "resorted to unprovoked firing", "initiated heavy shelling along the line", "opened shelling and firing". */
export const RESORTED: Rule = {
  name: "event/resorted-to-fire",
  kind: "event",
  verbs: ["resort", "initiate", "open"],
  needs: [FIRING.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const at = firingAt(sentence, clause);
    if (at < 0 || !isOpened(sentence, clause, at)) return null;
    const doer = doerOf(sentence, clause);
    const own = sideOf(sentence, doer);
    const actor = sentence.actor(doer);
    if (doer !== null && !isArmed(own) && (actor?.type !== "government" || actor.isPerson)) return null;
    const target = targetOf(sentence, at);
    const subType: SubType = SHELLING.hasIn(sentence, clause.last, clause.end + 2)
      ? "Shelling/artillery/missile attack"
      : violenceOf(sentence, own, target ? sideOf(sentence, target) : "force", target);
    return eventDraft(sentence, { subType, clause, actor: doer, target, first: doer ? Math.min(doer.first, clause.first) : clause.first, last: hangingEnd(sentence, at) });
  },
  yes: [
    ["Kenyan troops resorted to unprovoked firing at army posts along the border in Busia on Monday.", { subType: "Armed clash", place: "Busia", when: "2020-11-30" }],
    ["Kenyan troops had resorted to firing and shelling in forward areas of Busia.", { subType: "Shelling/artillery/missile attack", place: "Busia" }],
    ["Kenyan troops initiated an unprovoked violation by firing of small arms along the line in Busia.", { subType: "Armed clash", place: "Busia" }],
    ["Kenyan troops opened heavy shelling and firing on villages in Busia.", { subType: "Shelling/artillery/missile attack", place: "Busia" }],
  ],
  no: ["The bank resorted to firing 40 clerks.", "Kenya opened a shelling plant in Busia.", "The minister resorted to threats under fire."],
};

/** "subjected to fire the positions of the army", "the posts were subjected to fire by the rebels". */
export const SUBJECTED: Rule = {
  name: "event/subjected-to-fire",
  kind: "event",
  verbs: ["subject"],
  needs: [FIRING.words],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const at = firingAt(sentence, clause);
    if (at < 0) return null;
    const behind = sentence.syntax.phrases.find(({ first, isDate }) => first > at && !isDate) ?? null;
    const isFirst = sentence.form(clause.last) === "to";
    const target = clause.isPassive ? clause.subject : isFirst ? (behind && behind.first === at + 1 ? behind : null) : clause.object;
    if (!target) return null;
    const doer = doerOf(sentence, clause);
    const actor = isArmed(sideOf(sentence, doer)) ? doer : null;
    const their = sideOf(sentence, target);
    const subType: SubType = SHELLING.hasIn(sentence, clause.last, at + 1) ? "Shelling/artillery/missile attack" : violenceOf(sentence, sideOf(sentence, actor), their, target);
    return their === null
      ? null
      : eventDraft(sentence, {
          subType,
          clause,
          actor,
          target,
          first: Math.min(clause.first, (clause.isPassive ? target : actor)?.first ?? clause.first),
          last: hangingEnd(sentence, Math.max(at, target.last - 1)),
        });
  },
  yes: [
    ["Kenyan forces subjected to fire the positions of the Ugandan army in Busia.", { subType: "Armed clash", place: "Busia" }],
    ["Men of a band in the land, where Kenyan peacekeepers are stationed, subjected to fire the posts of the Ugandan army in Busia.", { subType: "Armed clash", actors: [] }],
    ["The posts of the Ugandan army near Busia were subjected to fire on Monday.", { subType: "Armed clash", place: "Busia", when: "2020-11-30" }],
  ],
  no: ["The minister was subjected to a fire of questions.", "The goods are subject to duty."],
};

export const RESORT_RULES: readonly Rule[] = [RESORTED, SUBJECTED];
