import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { doersOf } from "./commitments-parties.js";
import { isThing, Thing, wordsFor } from "./commitments-things.js";
import { WordSet } from "../word-set.js";

const QUITS = new WordSet("pull withdraw back walk");
const ANNOUNCES = new WordSet("announce declare proclaim notify");
const ENDS = new WordSet("end termination abrogation expiry");

/** The truce or accord that a clause tells to be left by whoever is its subject. */
function leftBy(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  if (QUITS.hasId(sentence, clause.lemma)) return sentence.phraseBehind(clause, words.of, words.from);
  if (ANNOUNCES.hasId(sentence, clause.lemma)) return clause.object && ENDS.hasNoun(sentence, clause.object.head) ? (clause.object.of ?? sentence.phraseBehind(clause, words.of)) : null;
  return isUnbound(clause) ? sentence.phraseBehind(clause, words.by, words.to) : null;
}

/** "no longer feels | bound", "is not | bound". */
export const isUnbound = ({ governor, isNegated, isPassive }: Clause): boolean => isPassive && (isNegated || governor?.isNegated === true);

/** "pulled out of the truce", "announced the end of the accord", "no longer feels bound by the ceasefire". */
export const TRUCE_LEFT: Rule = {
  name: "commitment/truce-left",
  kind: "commitment",
  verbs: ["pull", "withdraw", "back", "walk", "announce", "declare", "proclaim", "notify", "bind"],
  needs: [`${wordsFor(Thing.Truce)} ${wordsFor(Thing.Accord)} fire`],
  needsOf: Object.fromEntries(["announce", "declare", "proclaim", "notify"].map((verb) => [verb, [ENDS.words]])),
  read: (sentence, clause) => (clause ? readLeft(sentence, clause) : null),
  yes: [
    ["Kenya pulled out of the truce with the FARC on Monday.", { action: "cease-fire", status: "refused", by: ["KEN"] }],
    ["Kenya announced the end of the peace agreement with the FARC.", { action: "uphold", status: "refused", by: ["KEN"] }],
    ["The FARC no longer feels bound by the ceasefire.", { action: "cease-fire", status: "refused", by: ["farc-ep"] }],
    ["The FARC is not bound by the accord, its spokesman said.", { action: "uphold", status: "refused", by: ["farc-ep"] }],
    ["The FARC said it was no longer bound by the truce.", { action: "cease-fire", status: "refused", by: ["farc-ep"], claimant: "farc-ep" }],
    ["Kenya withdrew from the ceasefire.", { action: "cease-fire", status: "refused", by: ["KEN"] }],
  ],
  no: ["Kenya pulled out of the cup.", "Kenya announced the end of the war.", "The FARC is bound by the ceasefire.", "Kenya pulled its troops out of the town under the truce."],
};

function readLeft(sentence: Sentence, clause: Clause): Draft | null {
  const left = leftBy(sentence, clause);
  const isTruce = isThing(sentence, left, Thing.Truce);
  const isQuit = QUITS.hasId(sentence, clause.lemma);
  if (!left || (isQuit && (!isTruce || clause.object !== null)) || !isThing(sentence, left, Thing.Truce | Thing.Accord)) return null;
  const isUnbinding = isUnbound(clause);
  const told = isUnbinding && clause.governor?.isNegated ? clause.governor : clause;
  const mode = isUnbinding ? { status: "refused" as const, host: null } : clause.isPassive || clause.isNegated ? null : modeOf(sentence, clause);
  const by = doersOf(sentence, told);
  return mode && by.length > 0 ? commitmentDraft(sentence, { action: isTruce ? "cease-fire" : "uphold", clause: told, mode: { ...mode, status: "refused" }, by, moved: null }) : null;
}

/** "expires on Thursday", "is due to run out on 20 March": until when a truce is agreed. */
export const TRUCE_EXPIRES: Rule = {
  name: "commitment/truce-expires",
  kind: "commitment",
  verbs: ["expire", "lapse", "run"],
  needs: [`${wordsFor(Thing.Truce)} fire`],
  needsOf: { run: ["out"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || clause.isReduced || !isThing(sentence, clause.subject, Thing.Truce)) return null;
    if (sentence.vocabulary.form(clause.lemma) === "run" && sentence.vocabulary.form(clause.particle) !== "out" && sentence.form(clause.last) !== "out") return null;
    const mode = modeOf(sentence, clause);
    return mode?.status === "agreed" ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by: sentence.memory.sides(), moved: null }) : null;
  },
  yes: [
    ["The truce between Kenya and the FARC expires on 14 December.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"], due: "2020-12-14" }],
    ["The truce between Kenya and the FARC is due to run out on 14 December.", { action: "cease-fire", status: "agreed", due: "2020-12-14" }],
  ],
  no: ["The truce expired at midnight.", "The licence expires on 14 December.", "The truce between Kenya and the FARC runs into trouble."],
};
