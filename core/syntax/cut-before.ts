import { Tag, type Tokens } from "../model/index.js";
import { FINITE, isIn } from "../text/index.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";

const COMMA = 44;

/** "bombed Tyre and | soldiers | shot two men": who does something else is not joined to the object of the verb before, and ends its clause. What "and officers sent from the capital" are is told, and not what they did. */
export function cutBefore({ code, tag }: Tokens, host: Clause, clause: Clause, subject: NounPhrase): void {
  const end = subject.first - 1;
  if (host === clause || host.object === null || subject.after !== host.object || tag[end] !== Tag.Conjunction || !isIn(FINITE, tag[clause.first]!) || clause.relation === Relation.Relative) return;
  if (tag[clause.verb] === Tag.VerbPast && tag[clause.last] === Tag.Preposition) return;
  subject.after = null;
  host.end = Math.min(host.end, code[end - 1] === COMMA ? end - 1 : end);
}
