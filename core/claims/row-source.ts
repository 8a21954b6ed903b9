import { Shape } from "../model/index.js";
import { atTokens, type Actor } from "../mentions/actors/index.js";
import type { Attribution } from "../mentions/attributions/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** Words of a heading under which those stand who say what their row tells. */
const HEADING = new WordSet("says source sources claimant claimants reported reporter according whose");
/** Bodies that count others' losses: they are a row's source under any heading. */
const BODIES = new WordSet("ministry department directorate agency office commission committee bureau ombudsman authority observatory");

/** The token that opens the second cell of a row; -1 outside tables. */
function secondCell({ tokens, first, last }: Sentence): number {
  for (let i = first + 1; i < last; i++) if (tokens.shape[i]! & Shape.Cell) return i;
  return -1;
}

/** "Ministry of Health, Armenia | 2,718 killed | 2 December": who stands in a row's first cell says what its others tell, when the heading or the name says so. */
export function rowSource(sentence: Sentence): Attribution | null {
  const cell = secondCell(sentence);
  if (cell < 0 || sentence.attributions.length > 0) return null;
  const { first, last, memory, syntax } = sentence;
  if (HEADING.hasIn(sentence, first, cell)) memory.sourceRow = sentence.index;
  const isListed = memory.sourceRow === sentence.index - 1;
  if (isListed) memory.sourceRow = sentence.index;
  if (!(isListed || BODIES.hasIn(sentence, first, cell)) || !sentence.counts.some((count) => count.first >= cell)) return null;
  const source = syntax.phrases.find((phrase) => phrase.last <= cell && !phrase.isDate);
  const actor = sentence.actor(source);
  if (!source || !actor) return null;
  return { manner: "aside", source, actor: inState(sentence, actor, first, cell), cueFirst: source.first, cueLast: source.last, content: [[cell, last]], clause: null };
}

/** The body of the state that its cell names. */
function inState(sentence: Sentence, actor: Actor, first: number, cell: number): Actor {
  const named = sentence.names.names.find((name) => name.first >= first && name.last <= cell && sentence.lexicon.isState(name.entity.party));
  if (!named) return actor;
  const own = atTokens(actor, actor.first, actor.last);
  own.party = sentence.lexicon.partyName(named.entity.party);
  return own;
}
