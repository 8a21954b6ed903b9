import { TokenKind } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { PlaceMention } from "../../mentions/places/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

const HELD = new WordSet("arrest detain apprehend extradite imprison jail kidnap");
const COURTS = new WordSet("court judge prosecutor tribunal custody jail prison coroner morgue");
const LEGAL = new WordSet("judicial prison immigration health medical");
const ROADS = new WordSet("highway road railway railroad route line pipeline border");
/** What English nouns end in and places hardly do. */
const ENDINGS = ["ility", "ness", "ments", "tion", "tions", "sions", "ism", "ists", "ers", "ives", "ities", "ance", "ances", "ences", "iel", "eques"];
const ONE = new WordSet("him her");
const NAME_TOKENS = 5;

/** Is a place that no gazetteer has somebody who is handed to a court, a word of a text in capitals, or nothing; or is one that it has a road's end: "the | Goma | - Sake road"? */
export function isNoGround(sentence: Sentence, clause: Clause, place: PlaceMention): boolean {
  if (isRoadsEnd(sentence, place)) return true;
  if (place.isResolved) return false;
  return !/\p{L}/u.test(place.name) || isSomebody(sentence, clause, place) || (sentence.tokens.inCapitals && isWord(place.name));
}

/** "SUBVERSIVES", "CREDIBILITY", where all is in capitals. */
const isWord = (name: string): boolean => !name.includes(" ") && ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** "wants Juma returned | to him", "Juma Otieno, | who | was handed over", "was arrested and handed | to a court". */
function isSomebody(sentence: Sentence, clause: Clause, { first, last }: PlaceMention): boolean {
  if (sentence.form(last) === "who" || sentence.form(last + 1) === "who") return true;
  const to = sentence.phraseBehind(clause, sentence.words.to);
  if (to !== null && to.isPronoun && ONE.has(sentence, to.head)) return true;
  if (to !== null && (COURTS.hasNoun(sentence, to.head) || LEGAL.hasIn(sentence, to.first, to.head))) return true;
  return sentence.syntax.clauses.some(({ isPassive, lemma, subject }) => isPassive && HELD.hasId(sentence, lemma) && subject !== null && subject.first <= first && last <= subject.last);
}

/** "the | Goma | - Sake highway". */
function isRoadsEnd(sentence: Sentence, { last }: PlaceMention): boolean {
  const { kind, start, end } = sentence.tokens;
  if (kind[last] !== TokenKind.Hyphen || last + 1 >= sentence.last || start[last] === end[last - 1]) return false;
  for (let at = last + 1; at < Math.min(sentence.last, last + NAME_TOKENS); at++) if (ROADS.hasNoun(sentence, at)) return true;
  return false;
}
