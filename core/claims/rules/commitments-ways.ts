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

/** The ways to put an action in words, by the lemmas of their verbs; those of a verb are put together when it is first asked for. */
export class WaysByVerb {
  readonly #action: ActionWords;
  readonly #ways = new Map<string, readonly Way[]>();
  readonly #made = new Map<Wording, Omit<Way, "adverb">>();

  constructor(action: ActionWords) {
    this.#action = action;
  }

  /** Every lemma with a way. */
  get verbs(): readonly string[] {
    return [...new Set(this.#action.wordings.flatMap(({ verbs }) => verbs.split(" ").map((verb) => verb.split("+")[0]!)))];
  }

  /** The ways of a lemma; none where it has none. */
  of(lemma: string): readonly Way[] {
    const known = this.#ways.get(lemma);
    if (known !== undefined) return known;
    const ways: Way[] = [];
    for (const wording of this.#action.wordings) {
      if (!wording.verbs.includes(lemma)) continue;
      for (const verb of wording.verbs.split(" ")) {
        const [own, adverb = ""] = verb.split("+");
        if (own === lemma) ways.push({ adverb, ...this.#make(wording) });
      }
    }
    this.#ways.set(lemma, ways);
    return ways;
  }

  #make(wording: Wording): Omit<Way, "adverb"> {
    const known = this.#made.get(wording);
    if (known !== undefined) return known;
    const { moves = 0, alone = false, behind = 0, subject = 0, doer = 0, after = "", persons = false, not = 0, leaves = false } = wording;
    const words = wording.words === undefined ? null : new WordSet(wording.words);
    const names = wording.names === undefined ? null : new WordSet(wording.names);
    const made = { wording, words, names, moves, alone, behind, subject, doer, after, persons, not, leaves };
    this.#made.set(wording, made);
    return made;
  }
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
export function needsOf(ways: WaysByVerb): Readonly<Record<string, readonly string[]>> {
  const needs: Record<string, readonly string[]> = {};
  for (const verb of ways.verbs) {
    const asked = ways.of(verb).map(wordsAsked);
    if (!asked.includes(null)) needs[verb] = [[...new Set(asked.join(" ").split(" "))].join(" ")];
  }
  return needs;
}
