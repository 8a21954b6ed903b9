import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { Home, type Standing } from "./standing.js";

/** "The president of United Way": of no state, whatever land it is told by. */
export const PRIVATE: Standing = { type: "person", home: Home.Press, isPersonal: true, isMinistry: false };

/** Who may head a state's body and a private one alike. */
const HEADS: ReadonlySet<string> = new Set("president vice-president chairman chairwoman chairperson chair director co-director head founder co-founder executive coordinator secretary".split(" "));
/** A name of one of these words is that of a public body or of a land. */
const PUBLIC: ReadonlySet<string> = new Set(
  "senate assembly parliament congress court council commission tribunal bank police army navy guard force forces ministry department agency authority committee duma majlis jirga house chamber cabinet republic state states region province district city county office service services union security defence defense staff intelligence affairs front movement party armed liberation".split(
    " ",
  ),
);
/** "Farmers | Union": a union of people is no union of states. */
const UNIONS: ReadonlySet<string> = new Set(["union", "federation"]);
const NAME_MAX = 8;

/** "president of | United Way", "head of | the Nyanza Farmers Union": does the role whose words end at a token belong to a body by a name of two words or more that no lexicon has, and that is no public one? `isNamed` tells the tokens of names that one has. */
export function isOfPrivateBody(tokens: Tokens, vocabulary: Vocabulary, end: number, isNamed: (token: number) => boolean): boolean {
  const form = (at: number): string => (tokens.word[at] ? vocabulary.form(tokens.word[at]!) : "");
  if (form(end) !== "of" || !HEADS.has(form(end - 1))) return false;
  const first = tokens.tag[end + 1] === Tag.Determiner ? end + 2 : end + 1;
  let last = first;
  for (; last < tokens.count && last < first + NAME_MAX; last++) {
    if (tokens.kind[last] !== TokenKind.Word || tokens.tag[last] !== Tag.Name || (tokens.shape[last]! & Shape.Capital) === 0) break;
    if (isNamed(last) || (PUBLIC.has(form(last)) && !(UNIONS.has(form(last)) && last > first))) return false;
  }
  return last - first >= 2;
}
