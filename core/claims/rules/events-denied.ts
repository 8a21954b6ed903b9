import type { NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { eventDraft, isTold } from "./events-draft.js";
import { sideOf, violenceOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const PARTS = new WordSet("part hand role involvement responsibility");

/** "had taken part in the abduction", "had any hand in the blast": the noun names the act. */
export const TOOK_PART: Rule = {
  name: "event/took-part",
  kind: "event",
  verbs: ["take", "have", "play"],
  needs: [PARTS.words],
  read: (sentence, clause) => {
    if (!clause?.object || !PARTS.has(sentence, clause.object.head) || !isTold(sentence, clause)) return null;
    const act = sentence.phraseAfter(clause.object, sentence.words.in) ?? sentence.phraseBehind(clause, sentence.words.in);
    const subType = act ? actOf(sentence, act) : null;
    return subType ? eventDraft(sentence, { subType, clause, actor: clause.subject }) : null;
  },
  yes: [
    ["A spokesman denied that soldiers had taken part in the abduction.", { subType: "Abduction/forced disappearance", stance: "denied" }],
    ["The government denied that it had any hand in the blast.", { subType: "Remote explosive/landmine/IED", stance: "denied" }],
  ],
  no: ["Both sides took part in the talks.", "The minister had a hand in the deal."],
};

function actOf(sentence: Sentence, act: NounPhrase): SubType | null {
  const noun = sentence.vocabulary.form(sentence.nounLemma(act.head));
  if (noun === "abduction" || noun === "kidnapping" || noun === "disappearance") return "Abduction/forced disappearance";
  if (noun === "blast" || noun === "explosion" || noun === "bombing") return "Remote explosive/landmine/IED";
  if (noun === "shelling" || noun === "bombardment") return "Shelling/artillery/missile attack";
  if (noun === "killing" || noun === "murder" || noun === "massacre" || noun === "attack" || noun === "raid" || noun === "shooting") return "Attack";
  if (noun === "looting" || noun === "arson") return "Looting/property destruction";
  return ["fighting", "battle", "clash", "ambush", "assault", "fight", "combat"].includes(noun) ? "Armed clash" : null;
}

/** "denied any attack on civilians", "denied involvement in the abduction", "rejected any responsibility for the blast". */
export const DENIED_ACT: Rule = {
  name: "event/denied-act",
  kind: "event",
  verbs: ["deny", "disclaim", "disavow", "reject"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || clause.object.isDate || !isTold(sentence, clause)) return null;
    const { object } = clause;
    const isPart = PARTS.has(sentence, object.head);
    const act = isPart ? sentence.phraseAfter(object, sentence.words.in, sentence.words.for) : ANY.has(sentence, object.first) ? object : null;
    if (!act || act.isDate) return null;
    const told = actOf(sentence, act);
    const target = sentence.phraseAfter(act, sentence.words.on, sentence.words.against);
    const subType = told === "Attack" && target ? violenceOf(sentence, null, sideOf(sentence, target), target) : told;
    const draft = subType ? eventDraft(sentence, { subType, clause: null, first: object.first, last: (target ?? act).last, at: object.head, actor: clause.subject, target, stance: "denied" }) : null;
    const denier = draft && !sentence.attributionAt(object.head)?.actor ? sentence.actor(clause.subject) : null;
    return denier && draft ? { ...draft, claimant: denier } : draft;
  },
  yes: [
    ["The militia denies any attack on civilians.", { subType: "Attack", stance: "denied" }],
    ["The rebels denied involvement in the abduction.", { subType: "Abduction/forced disappearance", stance: "denied" }],
    ["Kenya denied any role in the massacre.", { subType: "Attack", stance: "denied", claimant: "KEN" }],
  ],
  no: ["The minister denied any part in the deal.", "The bank rejected any responsibility for the loss."],
};

const ANY = new WordSet("any all no");

export const DENIED_RULES: readonly Rule[] = [TOOK_PART, DENIED_ACT];
