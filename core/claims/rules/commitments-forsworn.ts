import { Tag } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import type { Mode } from "./commitments-wording.js";
import { isHostile } from "./commitments-halts.js";
import { BINDS } from "./commitments-other.js";
import { doersOf } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

export const GUNS = new WordSet("guns weapons");
export const SHOOTS = new WordSet("fire shoot attack fight shell bomb");

/** "agreed to stop | shooting at each other". */
export function isToShootNoMore(sentence: Sentence, clause: Clause): boolean {
  return clause.object === null && sentence.syntax.clauses.some((other) => other.first === clause.last && sentence.tokens.tag[other.verb] === Tag.VerbIng && SHOOTS.hasId(sentence, other.lemma));
}

/** Bound, or vowed, to fight no more. */
export function forsworn(sentence: Sentence, clause: Clause): Draft | null {
  const told = modeOf(sentence, clause);
  const mode = told?.status === "done" && told.host === null ? { ...told, status: "begun" as const } : told;
  if (mode && (mode.status === "begun" || mode.status === "delayed")) return hasStopped(sentence, clause, mode);
  if (!mode || (mode.status !== "agreed" && mode.status !== "vowed" && mode.status !== "demanded" && mode.status !== "refused")) return null;
  const own = doersOf(sentence, clause);
  const by = own.length > 0 ? own : mode.host ? doersOf(sentence, mode.host) : [];
  if (mode.status === "demanded" && (mode.host === null || by.length === 0)) return null;
  return commitmentDraft(sentence, { action: "cease-fire", clause, mode, by: by.length > 0 ? by : sentence.memory.sides(), moved: null });
}

/** "stopped | shelling the town", "has not stopped | shelling it": what one side does of itself. */
function hasStopped(sentence: Sentence, clause: Clause, mode: Mode): Draft | null {
  const by = clause.isReduced ? [] : doersOf(sentence, clause);
  return by.length > 0 ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by, moved: null }) : null;
}

const ASSAULTS = new WordSet("attack strike shell bomb bombard target invade assault");
/** "not to | carry out | any offensive operation". */
const MAKES = new WordSet("carry conduct launch mount stage undertake commit initiate wage resume");

/** "agreed not to strike power stations": bound to leave something in peace. */
export const NO_ATTACK: Rule = {
  name: "commitment/no-attack",
  kind: "commitment",
  verbs: `${ASSAULTS.words} ${MAKES.words}`.split(" "),
  needs: ["not never", BINDS.words],
  read: (sentence, clause) => {
    const host = clause?.governor;
    if (!clause || !host || clause.isPassive || clause.relation !== Relation.Infinitive || host.isNegated || host.modal !== 0) return null;
    if (MAKES.hasId(sentence, clause.lemma) && !(clause.object && isHostile(sentence, clause.object))) return null;
    const status = BINDS.of(sentence, host.lemma);
    const isNot = clause.isNegated || sentence.form(clause.first - 1) === "not" || sentence.form(clause.first - 1) === "never";
    const by = status && isNot ? doersOf(sentence, host) : [];
    return by.length > 0 ? commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status: status!, host }, by, moved: null }) : null;
  },
  yes: [
    ["Kenya agreed not to strike power stations for 30 days.", { action: "cease-fire", status: "agreed", by: ["KEN"], duration: "P30D" }],
    ["The FARC undertook not to launch any raids on Goma.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya and the FARC pledged not to carry out any hostile action.", { action: "cease-fire", status: "vowed", by: ["KEN", "farc-ep"] }],
    ["The FARC has promised never to attack villages again.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
  ],
  no: [
    "Kenya agreed to strike the camps.",
    "Kenya asked the FARC not to attack Goma.",
    "The players vowed not to strike.",
    "Kenya agreed not to carry out any reform.",
    "Kenya agreed to carry out a raid.",
  ],
};

const FORCE_USED = new WordSet("force violence arms weapons");
const GIVEN_UP = new WordSet("force violence struggle terrorism war");
const FORSWEARS = new WordSet("renounce forswear foreswear abjure forsake");

/** "vowed not to use force", "renounced the use of force", "will not resort to arms". */
export const FORSWORN: Rule = {
  name: "commitment/forsworn",
  kind: "commitment",
  verbs: ["use", "resort", "fire", "renounce", "forswear", "foreswear", "abjure", "forsake", "take", "silence", "still"],
  needs: [`${FORCE_USED.words} ${GIVEN_UP.words} shot shots guns`],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const { object } = clause;
    if (lemma === "silence" || lemma === "still") return object && GUNS.has(sentence, object.head) ? forsworn(sentence, clause) : null;
    if (FORSWEARS.hasId(sentence, clause.lemma)) {
      const what = object?.of && sentence.form(object.head) === "use" ? object.of : object;
      if (!what || !GIVEN_UP.has(sentence, what.head) || clause.isNegated) return null;
      const by = doersOf(sentence, clause);
      const mode = modeOf(sentence, clause);
      if (!mode || mode.status === "delayed") return null;
      return commitmentDraft(sentence, {
        action: "cease-fire",
        clause,
        mode: mode.status === "done" || mode.status === "begun" ? { ...mode, status: "agreed" } : mode,
        by: by.length > 0 ? by : sentence.memory.sides(),
        moved: null,
      });
    }
    const what = lemma === "resort" ? sentence.phraseBehind(clause, sentence.words.to) : object;
    const isShot = (lemma === "fire" || lemma === "take") && what !== null && sentence.form(what.head) === (lemma === "take" ? "arms" : "shot");
    if (!what || !(isShot || (lemma !== "fire" && lemma !== "take" && FORCE_USED.has(sentence, what.head)))) return null;
    const isNot = clause.isNegated || sentence.form(clause.first - 1) === "not" || sentence.form(clause.first - 2) === "not";
    if (!isNot) return null;
    const { governor } = clause;
    const isOwnWill = clause.modal === sentence.words.will;
    const status = isOwnWill ? "vowed" : governor ? BINDS.of(sentence, governor.lemma) : undefined;
    if (!status) return null;
    const own = governor && !isOwnWill ? doersOf(sentence, governor) : doersOf(sentence, clause);
    return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { status, host: isOwnWill ? null : governor }, by: own.length > 0 ? own : sentence.memory.sides(), moved: null });
  },
  yes: [
    ["Kenya has vowed not to use force in the meantime.", { action: "cease-fire", status: "vowed", by: ["KEN"] }],
    ["The FARC renounced the use of force.", { action: "cease-fire", status: "agreed", by: ["farc-ep"] }],
    ["The FARC will not fire the first shot, its spokesman said.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya and Mali agreed in June to stop shooting at each other.", { action: "cease-fire", status: "agreed" }],
    ["Kenya calls off all offensive operations.", { action: "cease-fire", by: ["KEN"] }],
  ],
  no: ["Faced with a NATO ultimatum to silence its guns, the army gave way.", "Kenya has vowed to use force.", "The police used no force.", "The bank renounced the war bonds."],
};
