import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { NameForm, type Entity } from "./actor-lexicon.js";

/** A name with what it means, tokens `first` to `last` (exclusive). */
interface Named {
  readonly first: number;
  readonly last: number;
  readonly entity: Entity;
}

const COMMA = 44;
const LIES_IN: ReadonlySet<string> = new Set(["in", "at"]);
/** What is called after the town it was made or held in. */
const MADE_THERE: ReadonlySet<string> = new Set(
  "talks agreement agreements accord accords protocol protocols deal pact process declaration summit conference meeting memorandum roadmap round communique ceasefire".split(" "),
);
const TOWNS: ReadonlySet<string> = new Set("capital city town resort port seaside lakeside border".split(" "));

/** "talks in Doha, Qatar", "the Ethiopian capital", "the Minsk agreements": does a name tell no more than where something was held? */
export function isWhereabouts(tokens: Tokens, vocabulary: Vocabulary, { at, names }: { at: Int32Array; names: readonly Named[] }, { first, last, entity }: Named): boolean {
  const isTown = (token: number): boolean => (at[token] === 0 ? isUnknown(tokens, token) : names[at[token]! - 1]?.entity.party === entity.party);
  const form = (token: number): string => (tokens.word[token] ? vocabulary.form(tokens.word[token]) : "");
  switch (entity.form) {
    case NameForm.Adjective:
      return TOWNS.has(form(last));
    case NameForm.Seat:
      return LIES_IN.has(form(first - 1)) || MADE_THERE.has(form(last)) || (tokens.shape[first]! & Shape.AllCaps) !== 0;
    case NameForm.Name:
      if (isHost(tokens, form, first)) return true;
      return LIES_IN.has(form(first - 1)) || (tokens.code[first - 1] === COMMA && isTown(first - 2));
    default:
      return false;
  }
}

/** What a host or a mediator lends, and what is done by one. */
const LENT: ReadonlySet<string> = new Set("auspices aegis mediation facilitation sponsorship chairmanship patronage hospitality invitation offices".split(" "));
const HOSTED: ReadonlySet<string> = new Set("hosted brokered mediated facilitated sponsored convened chaired moderated arranged overseen".split(" "));
/** "the State of | Qatar", "the Government of the Kingdom of | Norway". */
const STYLES: ReadonlySet<string> = new Set("the of state kingdom republic emirate government".split(" "));
const STYLE_REACH = 7;

/** Those whom a state sends to another, and by what it helps one. */
const SENT: ReadonlySet<string> = new Set("peacekeepers peacekeeper instructors mercenaries observers monitors advisers advisors mediators mediator".split(" "));
const HELPED: ReadonlySet<string> = new Set("backed supported aided helped assisted".split(" "));

/** "| Chinese | peacekeepers", "troops backed by | Rwandan | soldiers": a state that is told of as one from abroad. */
export const isFromAbroad = (form: (token: number) => string, first: number): boolean => SENT.has(form(first + 1)) || (form(first - 1) === "by" && HELPED.has(form(first - 2)));

/** So many tokens at most stand before the second of two hosts: "hosted by Saudi Arabia and the | United States". */
const HOSTS_REACH = 7;

/** "hosted by Norway and | Qatar": the token before the first of them. */
function beforeFirst({ word, shape }: Tokens, form: (token: number) => string, first: number): number {
  let at = first - 1;
  if (form(at) === "the") at--;
  if (form(at) !== "and") return first - 1;
  for (at--; at > 0 && at > first - HOSTS_REACH && ((shape[at]! & Shape.Capital) !== 0 || form(at) === "the");) at--;
  return word[at] !== 0 && form(at) === "by" ? at : first - 1;
}

/** "under the auspices of the State of | Qatar", "talks hosted by | Norway": a state that is no side. */
export function isHost(tokens: Tokens, form: (token: number) => string, first: number): boolean {
  const { word } = tokens;
  let at = beforeFirst(tokens, form, first);
  while (at > 0 && at > first - STYLE_REACH && word[at] !== 0 && STYLES.has(form(at)) && !LENT.has(form(at - 1))) at--;
  return form(at) === "of" ? LENT.has(form(at - 1)) : form(at) === "by" && HOSTED.has(form(at - 1));
}

/** The word of a name that is no party's before a comma: "in Sirte, | Libya". */
const isUnknown = ({ kind, shape, tag }: Tokens, token: number): boolean => token > 0 && kind[token] === TokenKind.Word && (shape[token]! & Shape.Capital) !== 0 && tag[token] === Tag.Name;
