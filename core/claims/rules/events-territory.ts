import type { ConflictEvent } from "../../model/index.js";
import { Relation, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isStateCode } from "../../mentions/actors/index.js";
import { enteringOf } from "./control-entered.js";
import { DROVE_OUT } from "./control-idioms.js";
import { PASSED } from "./control-passed.js";
import { HANDED_OVER } from "./control-handed.js";
import { TAKING_VERBS, takingOf } from "./control-verbs.js";
import { SWEPT_INTO } from "./control-presence.js";
import { sideOf } from "./events-sides.js";
import { TYPE_OF, type SubType } from "./event-types.js";
import { namesOf } from "./events-draft.js";

/** The event that a change of control is, with the words of the change. */
function eventOf(sentence: Sentence, drafts: readonly Draft[], subType: SubType): Draft | null {
  const told = drafts[0];
  if (!told || told.clause?.isNegated) return null;
  const { control, clause } = told;
  if (sentence.drafts.some((draft) => draft.kind === "event" && draft.event!.subType === subType && draft.first < told.last && told.first < draft.last)) return null;
  const agent = clause ? (clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject) : null;
  const actors = agent
    ? namesOf(sentence, agent).map(({ name, party }) => ({ name, party: party !== null && party === control!.from ? null : party }))
    : control!.holder
      ? [{ name: control!.holder, party: control!.holder }]
      : [];
  const event: ConflictEvent = { type: TYPE_OF[subType], subType, place: control!.place, actors, targets: control!.from ? [{ name: control!.from, party: control!.from }] : [], size: null };
  return { kind: "event", first: told.first, last: told.last, at: told.at, clause: told.clause, event };
}

/** Ground taken: by a state, or by a group (ACLED's two battles for territory). */
export const TERRITORY_TAKEN: Rule = {
  name: "event/territory-taken",
  kind: "event",
  verbs: TAKING_VERBS,
  read: (sentence, clause) => {
    const drafts = takingOf(sentence, clause).filter(({ control }) => control!.change !== "held");
    const taken = drafts[0]?.control;
    if (!taken) return null;
    const agent = clause!.isPassive ? sentence.phraseBehind(clause!, sentence.words.by) : clause!.subject;
    const isState = (taken.holder !== null && isStateCode(taken.holder)) || isOfForce(sentence, agent);
    if (clause!.relation === Relation.Participle) return null;
    if (taken.change === "taken" || sentence.vocabulary.form(clause!.lemma) === "regain" || sentence.form(clause!.object?.head ?? clause!.verb) === "control")
      return eventOf(sentence, drafts, isState ? "Government regains territory" : "Non-state actor overtakes territory");
    if (clause!.particle === 0 || clause!.relation === Relation.Adverbial || taken.place === null || sideOf(sentence, agent) === null) return null;
    return eventOf(sentence, drafts, isState ? "Non-violent transfer of territory" : "Non-state actor overtakes territory");
  },
  yes: [
    ["Azerbaijani forces captured Shusha on 8 November.", { subType: "Government regains territory", place: "Shusha" }],
    ["Government forces and allied militias recaptured Malakal on Monday.", { subType: "Government regains territory", place: "Malakal" }],
    ["M23 seized Goma in November 2012.", { subType: "Non-state actor overtakes territory", place: "Goma", when: "2012-11" }],
  ],
  no: ["Gunmen seized three traders."],
};

/** "Government forces and | allied militias": is a state's force among them? */
function isOfForce(sentence: Sentence, agent: NounPhrase | null): boolean {
  for (let at = agent; at !== null; at = at.after) if (sideOf(sentence, at) === "force") return true;
  return false;
}

/** Ground handed over or entered without a fight. */
export const TERRITORY_TRANSFERRED: Rule = {
  name: "event/territory-transferred",
  kind: "event",
  verbs: ["hand", "enter", "hand over", "turn over", "cede", "return", "transfer", "yield", "pass", "revert", "go back", "pass over"],
  read: (sentence, clause) => {
    const lemma = clause ? sentence.vocabulary.form(clause.lemma) : "";
    const rule = PASSES.has(lemma) ? PASSED : HANDED_OVER;
    const drafts = lemma === "enter" ? enteringOf(sentence, clause) : ((rule.read(sentence, clause, null) ?? []) as readonly Draft[]);
    const placed = drafts.filter(({ control }) => control!.place !== null);
    return eventOf(sentence, placed, placed[0]?.control!.change === "taken" ? "Government regains territory" : "Non-violent transfer of territory");
  },
  yes: [
    ["Ethiopian federal police entered Mekele on Thursday.", { subType: "Non-violent transfer of territory", when: "2020-12-03" }],
    ["Georgian troops entered Gori at dawn after three days of fighting.", { subType: "Government regains territory", place: "Gori" }],
    ["Lachin passed to Azerbaijan without a shot.", { subType: "Non-violent transfer of territory", place: "Lachin" }],
  ],
  no: ["Monitors entered Mekele.", "The prize passed to Azerbaijan."],
};

const PASSES: ReadonlySet<string> = new Set(["pass", "revert", "go"]);

/** "Goma fell to the rebels". */
export const TERRITORY_FELL: Rule = {
  name: "event/territory-fell",
  kind: "event",
  verbs: ["fall"],
  read: (sentence, clause) => {
    const drafts = ((PASSED.read(sentence, clause, null) ?? []) as readonly Draft[]).filter(({ control }) => control!.holder !== null);
    const [told] = drafts;
    const holder = told?.control?.holder;
    const found = eventOf(sentence, drafts, holder && isStateCode(holder) ? "Government regains territory" : "Non-state actor overtakes territory");
    return found && { ...found, event: { ...found.event!, actors: [{ name: holder!, party: holder! }] } };
  },
  yes: [["Goma fell to the M23 on Sunday.", { subType: "Non-state actor overtakes territory", place: "Goma", when: "2020-11-29" }]],
  no: ["Snow fell on Goma.", "The share fell to a third."],
};

/** "The rebels swept into Goma". */
export const TERRITORY_SWEPT: Rule = {
  name: "event/territory-swept",
  kind: "event",
  verbs: ["sweep", "march", "enter", "move", "roll", "surge", "walk", "pour", "stream"],
  read: (sentence, clause) => eventOf(sentence, (SWEPT_INTO.read(sentence, clause, null) ?? []) as readonly Draft[], "Non-state actor overtakes territory"),
  yes: [["The M23 marched into Goma on Sunday.", { subType: "Non-state actor overtakes territory", place: "Goma", when: "2020-11-29" }]],
  no: ["The crowd marched into Goma."],
};

/** "Kenyan troops drove the M23 out of Goma": the ground is theirs. */
export const TERRITORY_CLEARED: Rule = {
  name: "event/territory-cleared",
  kind: "event",
  verbs: ["drive", "expel", "oust", "dislodge", "push", "eject", "drive out", "push out"],
  read: (sentence, clause) => {
    const drafts = ((DROVE_OUT.read(sentence, clause, null) ?? []) as readonly Draft[]).filter(({ control }) => control!.holder !== null && control!.place !== null);
    const holder = drafts[0]?.control?.holder;
    return eventOf(sentence, drafts, holder && isStateCode(holder) ? "Government regains territory" : "Non-state actor overtakes territory");
  },
  yes: [["Kenyan troops drove the M23 out of Goma on Sunday.", { subType: "Government regains territory", place: "Goma", when: "2020-11-29" }]],
  no: ["The mayor drove the guests out of Goma."],
};

export const TERRITORY_RULES: readonly Rule[] = [TERRITORY_TAKEN, TERRITORY_TRANSFERRED, TERRITORY_FELL, TERRITORY_SWEPT, TERRITORY_CLEARED];
