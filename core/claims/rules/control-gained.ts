import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, holderOf, localGrounds, otherSide, partyOf } from "./control-ground.js";
import { isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** "Gbarnga, | still held by the militia,": what a participle behind a comma tells of the place before it. */
export const HELD_ASIDE: Rule = {
  name: "control/held-aside",
  kind: "control",
  verbs: ["hold", "control", "occupy", "rule"],
  read: (sentence, clause) => {
    const agent = clause?.isReduced && clause.isPassive && !clause.isNegated ? sentence.phraseBehind(clause, sentence.words.by) : null;
    if (!clause || !agent || !isArmed(sideOf(sentence, agent))) return null;
    const comma = sentence.isPunctuation(clause.first - 1, 44) ? clause.first - 1 : clause.first - 2;
    const before = sentence.isPunctuation(comma, 44) ? sentence.syntax.phrases.find(({ last, isDate }) => last === comma && !isDate) : undefined;
    const grounds = before ? localGrounds(sentence, before).filter(({ place }) => place!.first >= before.first) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null }).map((draft) => ({ ...draft, first: before!.first, last: agent.last }));
  },
  yes: [["The battalion is to move into Goma, still held by the M23, by 25 January.", { change: "held", place: "Goma", holder: "m23" }]],
  no: ["The talks in Goma, held by the two sides, failed."],
};

const GARRISONS = new WordSet("garrison garrisons battalion regiment brigade defenders");

/** "The garrison at Goma | surrendered to the rebels": with those who held it the place is given up. */
export const GARRISON_GAVE_UP: Rule = {
  name: "control/garrison-gave-up",
  kind: "control",
  verbs: ["surrender", "capitulate"],
  needs: [GARRISONS.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.object || !GARRISONS.has(sentence, clause.subject.head) || !isTold(sentence, clause)) return null;
    const at = sentence.phraseAfter(clause.subject, sentence.words.at, sentence.words.in, sentence.words.of) ?? clause.subject.of;
    const grounds = localGrounds(sentence, at);
    return grounds.length > 0 ? givenUp(sentence, clause, grounds) : null;
  },
  yes: [["Kenya fights the M23. The garrison at Goma surrendered to the rebels on Monday.", { change: "taken", place: "Goma", holder: "m23", from: "KEN", when: "2020-11-30" }]],
  no: ["The garrison at Goma did not surrender.", "The man surrendered to the police in Goma."],
};

function givenUp(sentence: Sentence, clause: Clause, grounds: ReturnType<typeof localGrounds>): Draft[] | null {
  const to = sentence.phraseBehind(clause, sentence.words.to);
  const from = sentence.actors.owner(clause.subject!)?.party ?? null;
  const holder = to ? holderOf(sentence, to, grounds) : otherSide(sentence, from);
  return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: from ?? otherSide(sentence, holder) });
}

const RULES = new WordSet("rule control authority administration grip sway writ");

/** "has extended its rule to Walikale": ground it did not have. */
export const EXTENDED_RULE: Rule = {
  name: "control/extended-rule",
  kind: "control",
  verbs: ["extend", "expand", "spread"],
  needs: [RULES.words],
  read: (sentence, clause) => {
    const { object } = clause ?? {};
    if (!clause || !object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !RULES.has(sentence, object.head)) return null;
    const behind = clause.phrases.find(({ first, isDate, prepositionAt }) => first >= object.last && !isDate && ONTO.has(sentence, prepositionAt));
    const grounds = localGrounds(sentence, behind);
    const holder = grounds.length > 0 ? partyOf(sentence, clause.subject) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [["The M23 has extended its rule to Walikale.", { change: "taken", place: "Walikale", holder: "m23" }]],
  no: ["The M23 wants to extend its rule to Walikale.", "Kenya extended its thanks to Goma."],
};

const ONTO = new WordSet("to into over across");

/** How places are held and gained in other words than verbs of taking. */
export const CONTROL_GAINED_RULES: readonly Rule[] = [HELD_ASIDE, GARRISON_GAVE_UP, EXTENDED_RULE];
