import type { Actor } from "../mentions/actors/index.js";
import type { Tokens } from "../model/index.js";

/** Longer ones are heads of papers that run on. */
const LENGTH_MAX = 64;

/** Bodies by the fullest words a report has had for them: "Azerbaijan's Defense Ministry" for a later "the ministry". */
export class FullNames {
  readonly #bodies = new Map<string, Actor>();

  /** Keeps a body that is called by more than one word. */
  note(tokens: Tokens, actor: Actor): void {
    if (!isBody(actor) || !actor.name.includes(" ") || actor.name.length > LENGTH_MAX) return;
    this.#bodies.set(keyOf(tokens, actor, headOf(tokens, actor)), actor);
  }

  /** The same body by its fullest words, where it is called by its last word alone. */
  of(tokens: Tokens, actor: Actor): Actor {
    if (!isBody(actor) || actor.isProper || actor.name.includes(" ")) return actor;
    return this.#bodies.get(keyOf(tokens, actor, actor.last - 1)) ?? actor;
  }
}

/** "The ministry" and "the mission", and neither a state by its name nor people. */
function isBody({ party, isPerson, isPlural, isAdjective }: Actor): boolean {
  return party !== null && !isPerson && !isPlural && !isAdjective;
}

/** "| Ministry | of Defence", "Defence | Ministry |". */
function headOf({ text, end }: Tokens, { first, last }: Actor): number {
  return last - first > 2 && text.startsWith(" of ", end[first]) ? first : last - 1;
}

function keyOf({ text, start, end }: Tokens, { party }: Actor, head: number): string {
  return `${party} ${text.slice(start[head], end[head]).toLowerCase()}`;
}
