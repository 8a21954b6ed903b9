import { alpha2Of } from "./iso-codes.js";
import { settings } from "./settings.js";

const SMALL = new Set(["of", "the", "and", "al", "el", "in", "for", "de", "ni"]);
const ACRONYM_LONGEST = 4;

/** Short words of slugs that are no acronyms. */
const ORDINARY = new Set(["red", "real", "army", "free", "new", "anti", "west", "east", "mau", "amal", "fano", "dan", "na"]);

function isAcronym(word: string, words: readonly string[]): boolean {
  return word.length <= ACRONYM_LONGEST && !ORDINARY.has(word) && (word.length < ACRONYM_LONGEST || words.every(({ length }) => length <= ACRONYM_LONGEST));
}

/** A slug in words: `nagorno-karabakh` → Nagorno-Karabakh, `farc-ep` → FARC-EP. */
export function slugWords(slug: string): string {
  const words = slug.split("-");
  return words
    .map((word) => {
      if (SMALL.has(word) && words.length > 1) return word;
      return isAcronym(word, words) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join("-");
}

const displays = new Map<string, Intl.DisplayNames>();

/** A country by its code, in a language. */
export function countryName(alpha2: string, language: string): string {
  let display = displays.get(language);
  if (!display) displays.set(language, (display = new Intl.DisplayNames([language], { type: "region" })));
  return display.of(alpha2) ?? alpha2;
}

/** A party in the reader's language and by his choice: a state by its name or code, another body by its slug in words. */
export function partyName(party: string, { language, parties } = settings()): string {
  if (parties === "code") return party;
  const alpha2 = alpha2Of(party);
  return alpha2 === null ? slugWords(party) : countryName(alpha2, language);
}

/** A place by the reader's choice among its names: the first, the second, or both, as "Shusha / Shushi". */
export function placeName(names: readonly string[], { places } = settings()): string {
  const [first = "", second = first] = names;
  if (places === "first" || first === second) return first;
  return places === "second" ? second : `${first} / ${second}`;
}
