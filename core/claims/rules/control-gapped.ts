import type { Clause } from "../../syntax/index.js";
import type { PlaceMention } from "../../mentions/places/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDraft, controlDrafts, holderOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { STANDINGS } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** The party whose words stand right before a place in its phrase: "and | the Malian army Gao"; undefined where none does. */
function partyBefore(sentence: Sentence, place: PlaceMention): string | null | undefined {
  const phrase = sentence.syntax.phrases.find(({ first, last }) => first < place.first && place.last === last);
  if (!phrase) return undefined;
  const standing = STANDINGS.at(sentence, place.first - 1);
  if (sentence.names.at[place.first - 1] === 0 && standing !== "force" && standing !== "group") return undefined;
  for (let i = phrase.first; i < place.first; i++) {
    const name = sentence.names.at[i]!;
    if (name > 0) return sentence.actors.named(sentence.names.names[name - 1]!).party;
  }
  return standing === "group" ? sentence.memory.group() : sentence.actors.home;
}

/** The place of each side in "the FARC holds A and the army B": those of others than the subject. */
export function gappedOf(sentence: Sentence, grounds: readonly Ground[]): Ground[] {
  return grounds.filter(({ place }, i) => i > 0 && place !== null && partyBefore(sentence, place) !== undefined);
}

/** "The FARC holds Mocoa and the Kenyan army Goma": the verb is said once. */
export const GAPPED: Rule = {
  name: "control/gapped",
  kind: "control",
  verbs: ["hold", "control", "take", "capture", "seize", "have", "keep"],
  needs: ["and while"],
  read: (sentence, clause) => {
    const told = clause && sentence.drafts.find((draft) => draft.kind === "control" && draft.clause === clause);
    if (!told) return null;
    const end = clause.object ? Math.max(clause.object.last, clause.end) : clause.end;
    const place = sentence.places.find(({ first, precision }) => first > end - 8 && precision !== "country" && first > clause.last && partyBefore(sentence, places(sentence, first)) !== undefined);
    const holder = place ? partyBefore(sentence, place) : undefined;
    if (!place || holder === undefined || holder === null) return null;
    const phrase = sentence.syntax.phrases.find(({ last }) => last === place.last)!;
    return controlDraft({ name: place.name, place, isPart: false }, { first: phrase.first, last: phrase.last, at: place.first, clause }, { change: told.control!.change, holder, from: null });
  },
  yes: [["The M23 holds Goma and the Kenyan army Busia.", { change: "held", place: "Busia", holder: "KEN" }]],
  no: ["The M23 holds talks with the Kenyan army in Busia."],
};

const places = (sentence: Sentence, first: number): PlaceMention => sentence.places.find((place) => place.first === first)!;

const SWAY = new WordSet("sway");
const POWER = new WordSet("control charge power command");

/** The place that "where" points back to: "In Mocoa, | where the FARC rule". */
export function whereGround(sentence: Sentence, before: number): Ground[] {
  for (let i = before; i > sentence.first && i > before - 8; i--) {
    if (sentence.form(i) !== "where") continue;
    const place = sentence.places.findLast(({ last, precision }) => last <= i && i - last <= 2 && precision !== "country");
    return place ? [{ name: place.name, place, isPart: false }] : [];
  }
  return [];
}

/** "In Mocoa, where the FARC hold sway": the phrase takes the verb in. */
export const WHERE_SWAY: Rule = {
  name: "control/where-sway",
  kind: "control",
  nouns: SWAY.words.split(" "),
  needs: ["where"],
  read: (sentence, _clause, phrase) => {
    const grounds = phrase ? whereGround(sentence, phrase.first) : [];
    const holder = phrase && grounds.length > 0 ? holderOf(sentence, phrase.clause?.subject ?? phrase, grounds) : null;
    if (!phrase || holder === null) return null;
    return controlDraft(grounds[0]!, { first: grounds[0]!.place!.first, last: phrase.last, at: phrase.head, clause: null }, { change: "held", holder, from: null });
  },
  yes: [["In Mocoa, where the FARC hold sway, no policeman has been seen.", { change: "held", place: "Mocoa", holder: "farc-ep" }]],
  no: ["In Mocoa, where custom holds sway, no policeman has been seen."],
};

/** "Mocoa, where the FARC rule", "where the rebels are in control". */
export const WHERE_RULES: Rule = {
  name: "control/where-rules",
  kind: "control",
  verbs: ["rule", "govern", "reign", "be", "remain"],
  needs: ["where"],
  read: (sentence, clause): ReturnType<Rule["read"]> => {
    if (!clause?.subject || clause.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !isArmed(sideOf(sentence, clause.subject))) return null;
    if (isBare(sentence, clause)) return null;
    const grounds = whereGround(sentence, clause.subject.first - 1);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["In Goma, where the rebels of the M23 are in control, shops are open.", { change: "held", place: "Goma", holder: "m23" }]],
  no: ["In Goma, where the rebels of the M23 are at home, shops are open."],
};

/** "are": a state that tells no power. */
function isBare(sentence: Sentence, clause: Clause): boolean {
  const isState = clause.lemma === sentence.words.be || sentence.vocabulary.form(clause.lemma) === "remain";
  return isState && !clause.phrases.some(({ head, preposition, first }) => first >= clause.last && preposition === sentence.words.in && POWER.has(sentence, head));
}

export const CONTROL_GAPPED_RULES: readonly Rule[] = [GAPPED, WHERE_SWAY, WHERE_RULES];
