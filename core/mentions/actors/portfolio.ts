import { Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";

/** What a member of a government or a staff is over. */
const PORTFOLIOS: ReadonlySet<string> = new Set(
  "state defence defense staff interior home justice finance foreign external internal affairs health information education security labour labor agriculture energy trade commerce economy transport transportation oil mines mining youth sports gender women culture peace reconciliation reconstruction planning intelligence operations police navy army force air naval land ground general national public water tourism environment communications veterans treasury homeland".split(
    " ",
  ),
);
/** The last word of a land's part by name: "Lofa | County". */
const PARTS: ReadonlySet<string> = new Set("county province region district state governorate city prefecture oblast".split(" "));

/** The token behind what an office is over, "Defence" in "Minister of Defence Juma Otieno", "Lofa County" in "Governor of Lofa County George Weah"; 0 where a phrase opens with nothing of the kind. `nameEnd` tells where the name of a party at a token ends. */
export function portfolioEnd({ tag, word }: Tokens, vocabulary: Vocabulary, { first, last }: NounPhrase, nameEnd: (token: number) => number): number {
  const form = (at: number): string => (word[at] ? vocabulary.form(word[at]!) : "");
  const start = tag[first] === Tag.Determiner ? first + 1 : first;
  let at = start;
  while (at < last && (PORTFOLIOS.has(form(at)) || (at > start && form(at) === "and"))) at++;
  if (at > start && form(at) !== "of" && !PARTS.has(form(at))) return at;
  const named = nameEnd(start);
  if (named > start && named < last - 1) return named;
  for (let i = start + 1; i < last - 2; i++) if (PARTS.has(form(i))) return i + 1;
  return 0;
}
