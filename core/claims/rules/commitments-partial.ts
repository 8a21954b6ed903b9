import { Tag } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";

const PARTLY: ReadonlySet<string> = new Set([
  "part",
  "some",
  "half",
  "third",
  "quarter",
  "fifth",
  "sixth",
  "tenth",
  "tenths",
  "thirds",
  "several",
  "most",
  "partial",
  "partially",
  "partly",
  "percent",
  "cent",
  "only",
  "first",
  "handful",
  "few",
  "fraction",
  "token",
]);

/** "2,100 of its 7,200 weapons", "31 of 46 schools": a number on both sides. */
function isShare(sentence: Sentence, at: number): boolean {
  const { tag } = sentence.tokens;
  return tag[at - 1] === Tag.Number && (tag[at + 1] === Tag.Number || ((tag[at + 1] === Tag.Determiner || tag[at + 1] === Tag.Pronoun) && tag[at + 2] === Tag.Number));
}

/** "so far", "part of", "27 of 46", "of the 46, 27", "65 %", "another 30". */
export function isPartial(sentence: Sentence, clause: Clause): boolean {
  if (sentence.form(sentence.first) === "of" && clause.subject !== null && sentence.tokens.tag[clause.subject.head] === Tag.Number) return true;
  const first = Math.max(sentence.first, Math.min(clause.start, clause.first) - 1);
  for (let i = first; i < Math.min(clause.end + 3, sentence.last); i++) {
    const form = sentence.form(i);
    if (form === "far" && sentence.form(i - 1) === "so") return true;
    if (form === "part" && sentence.form(i - 2) === "for") continue;
    if (PARTLY.has(form) && !(form === "some" && sentence.tokens.tag[i + 1] === Tag.Number)) return true;
    if (sentence.isPunctuation(i, 37) || (form === "of" && isShare(sentence, i))) return true;
  }
  return false;
}
