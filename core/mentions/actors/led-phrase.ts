import { Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";

const COMMA = 44;
/** What one does at the head of a body. */
const LEADS: ReadonlySet<string> = new Set(["commands", "commanded", "heads", "headed", "leads", "led", "speaks", "spoke", "chairs", "runs", "represents", "directs"]);

/** "Brig. X, who commands | an Indian brigade": what a relative clause tells a person to lead or speak for. */
export function ledPhrase(tokens: Tokens, vocabulary: Vocabulary, phrases: readonly NounPhrase[], { index, last }: NounPhrase): NounPhrase | null {
  const at = tokens.code[last] === COMMA ? last + 1 : last;
  if (tokens.tag[at] !== Tag.Relative || !LEADS.has(vocabulary.form(tokens.word[at + 1]!))) return null;
  const next = phrases[index + 1];
  const led = next?.first === at ? phrases[index + 2] : next;
  return led && led.first <= at + 4 ? led : null;
}
