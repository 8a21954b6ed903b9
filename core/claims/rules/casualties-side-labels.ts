import type { Actor } from "../../mentions/actors/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { WordSet } from "../word-set.js";

const LOSSES = new WordSet("losses loss casualties dead toll tolls");
const COLON = 58;

/** The people of an actor that is an armed side; null of any other. */
export const armedPeople = (actor: Actor | null): Side | null => (actor?.party && (actor.type === "military" || actor.type === "non-state") ? peopleOf(actor) : null);

/** The phrase that stands right before a figure, with nothing or a colon between. */
function labelBefore(sentence: Sentence, { first, index }: NounPhrase): NounPhrase | null {
  const before = sentence.syntax.phrases[index - 1];
  if (!before || before.isDate) return null;
  return before.last === first || (before.last === first - 1 && sentence.isPunctuation(before.last, COLON)) ? before : null;
}

/** "Toll: | army: | 4 dead | ELN: | 2 dead", "hid its losses: | eight dead |": whose dead a figure without people counts, as the label before it tells; the victims as they are where none does. */
export function byLabel(sentence: Sentence, victims: Victims): Victims {
  if (victims.category !== "unknown" || victims.party !== null) return victims;
  const label = labelBefore(sentence, victims.phrase);
  if (!label) return victims;
  const isOwned = LOSSES.has(sentence, label.head);
  const actor = isOwned ? sentence.actors.owner(label) : LOSSES.hasIn(sentence, sentence.first, label.first) ? sentence.actor(label) : null;
  return { ...victims, ...armedPeople(actor) };
}
