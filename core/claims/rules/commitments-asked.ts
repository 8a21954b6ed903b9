import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { isByAccord } from "./commitments-mode.js";
import { partiesIn } from "./commitments-parties.js";
import type { Mode } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

/** "calls | upon the front | to disarm": those a demand is made to. */
export function askedBehind(sentence: Sentence, clause: Clause, host: Clause): NounPhrase | null {
  return host.phrases.find(({ isDate, first, last, prepositionAt }) => !isDate && first > host.verb && last <= clause.first && ASKED.has(sentence, prepositionAt)) ?? null;
}

const ASKED = new WordSet("upon on for to");

/** Who "called for the Guard to be dissolved" is not bound by it. */
export function withoutAsker(sentence: Sentence, by: readonly string[], { host }: Mode): readonly string[] {
  const asking = partiesIn(sentence, host?.subject);
  return by.filter((party) => !asking.includes(party));
}

/** "The front must free the girls, the minister said": what somebody else says that they must do is a demand, and no term. */
export function isDemand(sentence: Sentence, clause: Clause, { status, host }: Mode, by: readonly string[]): boolean {
  if (status !== "agreed" || host !== null || clause.modal !== sentence.words.must || by.length === 0 || isByAccord(sentence, clause)) return false;
  const attribution = sentence.attributionAt(clause.verb);
  const speaker = attribution?.manner === "say" ? attribution.actor : null;
  return speaker !== null && speaker.type !== "media" && speaker.type !== "international" && !by.includes(speaker.party ?? "");
}

/** "Kenya asked | it | to leave": the pronoun stands for whoever else speaks, or for the other side, and not for who asks; null where nobody is asked so. */
export function otherThanAsker(sentence: Sentence, { subject }: Clause, { status, host }: Mode): readonly string[] | null {
  if (status !== "demanded" || host === null || host.isPassive || !subject?.isPronoun || host.object !== subject) return null;
  const asking = partiesIn(sentence, host.subject);
  if (!partiesIn(sentence, subject).some((party) => asking.includes(party))) return null;
  const speaking = sentence.attributions.flatMap(({ actor }) => actor?.party ?? []).filter((party) => !asking.includes(party));
  return speaking.length > 0 ? speaking : sentence.memory.sides().filter((party) => !asking.includes(party));
}
