import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { doersOf } from "./commitments-parties.js";
import { isThing, Thing, wordsFor } from "./commitments-things.js";
import type { Mode } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

const WORDS = new WordSet("commitment commitments adherence pledge pledges");

/** "reaffirmed their commitment to a permanent ceasefire": a truce vowed again. */
export const REAFFIRMED: Rule = {
  name: "commitment/truce-reaffirmed",
  kind: "commitment",
  verbs: ["reaffirm", "reiterate", "restate", "renew", "confirm", "express", "declare"],
  needs: [WORDS.words, `${wordsFor(Thing.Truce)} fire`],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !WORDS.has(sentence, clause.object.head)) return null;
    const to = sentence.phraseAfter(clause.object, sentence.words.to);
    const mode = to && isThing(sentence, to, Thing.Truce) ? modeOf(sentence, clause) : null;
    if (!mode || mode.status === "delayed" || mode.status === "refused") return null;
    const by = doersOf(sentence, clause);
    return by.length === 0 ? null : commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status: mode.status === "demanded" ? "demanded" : "vowed" }, by, moved: null });
  },
  yes: [
    ["The FARC reaffirmed its commitment to the ceasefire.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya and the FARC reaffirm their commitment to a permanent ceasefire.", { action: "cease-fire", status: "vowed", by: ["KEN", "farc-ep"] }],
  ],
  no: ["The FARC reaffirmed its commitment to reform.", "Neither side renewed its pledge."],
};

export const CONFIRMS = new WordSet("confirm reaffirm");

/** "Kenya and Mali | confirmed the truce": those whom it binds, and no mission that saw it. */
export function confirmedBy(sentence: Sentence, clause: Clause, mode: Mode, by: readonly string[]): Draft | null {
  const sides = sentence.memory.sides();
  if (by.length === 0 || !by.every((party) => sides.includes(party)) || (mode.status !== "done" && mode.status !== "vowed" && mode.status !== "agreed")) return null;
  return commitmentDraft(sentence, { action: "cease-fire", clause, mode: { ...mode, status: "agreed" }, by, moved: null });
}
