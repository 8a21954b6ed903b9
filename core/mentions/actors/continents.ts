import { Shape, type Tokens } from "../../model/index.js";
import { NameForm } from "./actor-lexicon.js";

const PARTS: ReadonlySet<string> = new Set(["latin", "central", "south", "north", "pan"]);

/** "Latin | American |", "five Central | American | presidents": peoples of a part of a continent, and not of the state that shares its name; `first` is the name's token. */
export function isOfContinent({ text, start, end, shape }: Tokens, first: number, form: NameForm): boolean {
  if (first === 0 || (form !== NameForm.Adjective && form !== NameForm.People) || (shape[first - 1]! & Shape.Capital) === 0) return false;
  return PARTS.has(text.slice(start[first - 1], end[first - 1]).toLowerCase());
}
