import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { doerOf } from "./events-sides.js";
import { isLand } from "./control-ground.js";

/** "Fighters from the group took Goma | from the army": from whom, behind the verb. */
export function fromBehind(sentence: Sentence, clause: Clause): NounPhrase | null {
  const doer = doerOf(sentence, clause);
  return (
    clause.phrases.find(({ first, index, isDate, preposition, prepositionAt }) => {
      if (first < clause.verb || isDate || preposition !== sentence.words.from || doer?.last === prepositionAt) return false;
      const before = sentence.syntax.phrases[index - 1];
      return before === undefined || before.last !== prepositionAt || before.clause === null || before.clause === clause;
    }) ?? null
  );
}

/** "took over | the mission's base": whose it was. */
export function ownerOf(sentence: Sentence, { object }: Clause, holder: string | null): string | null {
  const owner = object && isLand(sentence, object) ? (sentence.actors.owner(object)?.party ?? null) : null;
  return owner === holder ? null : owner;
}
