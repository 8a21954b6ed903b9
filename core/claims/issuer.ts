import { atTokens, NameForm, type Actor, type ActorLexicon, type ActorResolver, type Entity, type NameReader } from "../mentions/actors/index.js";
import { Shape, TokenKind, type Tokens } from "../model/index.js";
import { FINITE, isIn } from "../text/index.js";
import type { Words } from "./words.js";

const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;
/** How far into a communiqué its issuer is named. */
const ISSUER_TOKENS = 60;

/** The token behind a note in square brackets that opens a text. */
function noteEnd(tokens: Tokens): number {
  if (tokens.code[0] !== 91) return 0;
  let end = 0;
  while (end < Math.min(tokens.count, ISSUER_TOKENS) && tokens.code[end] !== 93) end++;
  return end;
}

/** The issuer of a text that speaks of itself as "we" outside quotations: the first party it names. */
export function issuerOf(tokens: Tokens, words: Words, lexicon: ActorLexicon, names: NameReader, actors: ActorResolver): Actor | null {
  if (!speaksOfItself(tokens, words)) return null;
  const start = noteEnd(tokens);
  let heading = start;
  while (heading < Math.min(tokens.count, start + ISSUER_TOKENS) && !isIn(FINITE, tokens.tag[heading]!)) heading++;
  for (const name of names.names) {
    if (name.first >= heading) return null;
    if (name.entity.party !== 0 && name.entity.form !== NameForm.Seat && !(isCountry(name.entity, lexicon) && !isOf(tokens, name.first, words.of)) && name.entity.type !== "media")
      return withAcronym(tokens, actors.named(name));
  }
  return null;
}

/** "MOVEMENT OF THE COAST (MDC)": the fullest words for an issuer take in the short name behind it. */
function withAcronym({ code, kind, end, start, text }: Tokens, actor: Actor): Actor {
  const { first, last } = actor;
  if (code[last] !== OPENING_BRACKET || kind[last + 1] !== TokenKind.Word || code[last + 2] !== CLOSING_BRACKET) return actor;
  const named = atTokens(actor, first, last + 3);
  named.name = `${actor.name} ${text.slice(start[last], end[last + 2])}`;
  return named;
}

/** "the army of Kenya", "Ministry of Defence of the Republic of Kenya": the name belongs to an organ. */
const isOf = ({ word }: Tokens, at: number, of: number): boolean => word[at - 1] === of || word[at - 2] === of;

/** A state by its bare name is where a text comes from, not who issues it. */
function isCountry({ form, party }: Entity, lexicon: ActorLexicon): boolean {
  return form === NameForm.Name && lexicon.isState(party);
}

/** Does a text say "we" outside quotations? */
function speaksOfItself({ count, kind, shape, word }: Tokens, { isWe }: Words): boolean {
  let isQuoted = false;
  for (let i = 0; i < count; i++) {
    if (kind[i] === TokenKind.OpeningQuote) isQuoted = true;
    else if (kind[i] === TokenKind.ClosingQuote || shape[i]! & Shape.Paragraph) isQuoted = false;
    if (!isQuoted && isWe[word[i]!] === 1) return true;
  }
  return false;
}
