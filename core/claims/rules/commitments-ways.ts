import { Thing } from "./commitments-things.js";
import type { ActionWords, Wording } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

/** A wording as it is looked up: the adverb its verb must have ("" = none), its words, and its things as bits, 0 where it asks for none. */
export interface Way {
  readonly adverb: string;
  readonly wording: Wording;
  readonly words: WordSet | null;
  readonly names: WordSet | null;
  readonly moves: number;
  readonly alone: boolean;
  readonly behind: number;
  readonly subject: number;
  readonly doer: number;
  readonly after: string;
  readonly persons: boolean;
  /** Things that behind the verb rule the way out. */
  readonly not: number;
  readonly leaves: boolean;
}

/** All ways to put an action in words, by the lemmas of their verbs. */
export function byVerb(action: ActionWords): Record<string, Way[]> {
  const found: Record<string, Way[]> = {};
  for (const wording of action.wordings) {
    const words = wording.words === undefined ? null : new WordSet(wording.words);
    const names = wording.names === undefined ? null : new WordSet(wording.names);
    const { moves = 0, alone = false, behind = 0, subject = 0, doer = 0, after = "", persons = false, not = 0, leaves = false } = wording;
    for (const verb of wording.verbs.split(" ")) {
      const [lemma, adverb] = verb.split("+");
      (found[lemma!] ??= []).push({ adverb: adverb ?? "", wording, words, names, moves, alone, behind, subject, doer, after, persons, not, leaves });
    }
  }
  return found;
}

export const PERSONS = new WordSet("he she him her they them");

/** Words of which a way asks for one; null where other things may make it fit. */
function wordsAsked({ adverb, words, names, moves, alone, behind, subject, persons }: Way): string | null {
  if (adverb !== "") return adverb;
  if (persons) return `${PERSONS.words} #`;
  if (words !== null) return words.words;
  const isNamed = names !== null && !(moves & Thing.Peacekeepers) && (moves !== 0 || alone || behind !== 0);
  return isNamed ? `${names.words}${subject === 0 ? "" : " they"}` : null;
}

/** For verbs all of whose ways ask for words the list of these. */
export function needsOf(ways: Readonly<Record<string, readonly Way[]>>): Readonly<Record<string, readonly string[]>> {
  const needs: Record<string, readonly string[]> = {};
  for (const [verb, own] of Object.entries(ways)) {
    const asked = own.map(wordsAsked);
    if (!asked.includes(null)) needs[verb] = [[...new Set(asked.join(" ").split(" "))].join(" ")];
  }
  return needs;
}
