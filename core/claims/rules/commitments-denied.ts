import type { CommitmentAction } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { doersOf, partiesIn } from "./commitments-parties.js";
import { WordMap, WordSet } from "../word-set.js";

/** Who or what is kept out, with the action that this refuses. */
const KEPT_OUT = new WordMap<CommitmentAction>({
  monitor: "monitor",
  monitors: "monitor",
  observer: "monitor",
  observers: "monitor",
  inspector: "monitor",
  inspectors: "monitor",
  verifiers: "monitor",
  patrol: "monitor",
  patrols: "monitor",
  mission: "monitor",
  relief: "aid",
  aid: "aid",
  humanitarian: "aid",
  convoy: "aid",
  convoys: "aid",
  agencies: "aid",
  food: "aid",
  medicine: "aid",
  medicines: "aid",
  supplies: "aid",
  cross: "aid",
  crescent: "aid",
  icrc: "aid",
  medics: "aid",
  refugees: "return-displaced",
  returnees: "return-displaced",
  displaced: "return-displaced",
  advance: "deploy-peacekeepers",
  battalion: "deploy-peacekeepers",
  peacekeepers: "deploy-peacekeepers",
  peacekeeper: "deploy-peacekeepers",
});
const ACCESS = new WordSet("access entry passage permission entrance admission clearance");
const HINDERS = new WordSet("prevent stop bar block keep hinder turn");
const REFUSES = new WordSet("deny refuse");
const GOING = new WordSet("reach enter cross visit return inspect deploy go move pass leave land patrol");

function actionOf(sentence: Sentence, phrase: NounPhrase | null): CommitmentAction | null {
  if (!phrase || phrase.isDate) return null;
  for (let i = phrase.first; i < phrase.last; i++) {
    const action = KEPT_OUT.at(sentence, i);
    if (action) return action;
  }
  const actor = sentence.actor(phrase);
  return actor?.type === "international" ? (actor.party === "icrc" ? "aid" : "monitor") : null;
}

/** "| Patrols | were stopped 14 times". */
const PATROLS = new WordSet("patrol patrols");

const BACK: ReadonlySet<string> = new Set(["back", "away"]);

/** Is it a way in that is denied: "denied access", "prevented from reaching", "barred from the camp", "turned back"? */
function isKeptOut(sentence: Sentence, clause: Clause): boolean {
  if (REFUSES.hasId(sentence, clause.lemma)) return sentence.form(clause.object?.last ?? clause.last) === "leave" || ACCESS.hasIn(sentence, clause.last, Math.min(sentence.last, clause.end + 2));
  if (sentence.vocabulary.form(clause.lemma) === "turn") return BACK.has(sentence.vocabulary.form(clause.particle)) || BACK.has(sentence.form(clause.last));
  if (sentence.vocabulary.form(clause.lemma) === "keep" && clause.isPassive && sentence.form(clause.last) === "out") return true;
  if (clause.particle !== 0) return false;
  if (clause.isPassive && PATROLS.has(sentence, clause.subject?.head ?? 0)) return true;
  const into = sentence.syntax.clauses.find((other) => other.governor === clause && other.relation === Relation.Participle && other.marker === sentence.words.from);
  return into !== undefined ? GOING.hasId(sentence, into.lemma) : clause.phrases.some((phrase) => phrase.preposition === sentence.words.from && phrase.first > clause.verb && !phrase.isDate);
}

/** "denied them | access |": as far as what is denied stands. */
function accessEnd(sentence: Sentence, { last }: Clause): number {
  for (let i = last; i < Math.min(sentence.last, last + ACCESS_REACH); i++) if (ACCESS.has(sentence, i)) return i + 1;
  return last;
}

const ACCESS_REACH = 8;

/** "denied U.N. monitors access", "stopped a convoy from reaching Kuito": those who should be let in are kept out. */
export const KEPT_OUT_RULE: Rule = {
  name: "commitment/kept-out",
  kind: "commitment",
  verbs: ["deny", "refuse", "prevent", "stop", "bar", "block", "keep", "hinder", "turn"],
  needs: [`${KEPT_OUT.words} ${ACCESS.words} from back away out`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || (!HINDERS.hasId(sentence, clause.lemma) && !REFUSES.hasId(sentence, clause.lemma)) || !isKeptOut(sentence, clause)) return null;
    const denied = clause.isPassive ? clause.subject : (clause.object ?? sentence.syntax.phrases.find(({ first }) => first === clause.last) ?? null);
    const behind = denied !== null && actionOf(sentence, denied) === null && ACCESS.has(sentence, denied.head) ? sentence.phraseBehind(clause, sentence.words.to) : denied;
    const action = actionOf(sentence, behind);
    const mode = action === null ? null : modeOf(sentence, clause);
    if (action === null || !mode || (mode.status !== "done" && mode.status !== "begun" && mode.status !== "partly-done")) return null;
    const by = clause.isPassive ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.by)) : doersOf(sentence, clause);
    const draft = commitmentDraft(sentence, { action, clause, mode: { ...mode, status: "refused" }, by, moved: behind, isBinding: true });
    return draft && { ...draft, last: Math.max(draft.last, accessEnd(sentence, clause)) };
  },
  yes: [
    ["The FARC stopped a relief convoy from reaching Miraflores on Tuesday.", { action: "aid", status: "refused", by: ["farc-ep"] }],
    ["Patrols of the UN were stopped 14 times in Miraflores.", { action: "monitor", status: "refused", by: [] }],
    ["Monitors of the UN were denied passage to Miraflores.", { action: "monitor", status: "refused", by: [] }],
    ["Relief agencies were denied access to Miraflores by the FARC.", { action: "aid", status: "refused", by: ["farc-ep"] }],
    ["U.N. patrols are kept out of its zone by the FARC.", { action: "monitor", status: "refused", by: ["farc-ep"] }],
    ["The FARC has refused the Red Cross access to the prison at Goma.", { action: "aid", status: "refused", by: ["farc-ep"] }],
    ["The FARC refused entry to the peacekeepers of the UN at Goma.", { action: "deploy-peacekeepers", status: "refused", by: ["farc-ep"] }],
    ["Kenya has denied access to the monitors of the UN.", { action: "monitor", status: "refused", by: ["KEN"] }],
    ["The FARC denied U.N. monitors access to its bases.", { action: "monitor", status: "refused", by: ["farc-ep"] }],
  ],
  no: ["The FARC denied the charge.", "The police stopped a lorry from Miraflores."],
};
