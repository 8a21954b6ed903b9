/** How the words bound a count; see the contract's table. */
export type Qualifier = "exact" | "at-least" | "more-than" | "at-most" | "fewer-than" | "nearly" | "about" | "between" | "vague";

export const QUALIFIERS: readonly Qualifier[] = ["exact", "at-least", "more-than", "at-most", "fewer-than", "nearly", "about", "between", "vague"];

/** How far from its number the bounds of a qualifier lie, null where it sets none (Every Casualty Standards, 2016: bounds stay as stated). */
export const BOUNDS: Readonly<Record<Qualifier, readonly [min: number | null, max: number | null]>> = {
  exact: [0, 0],
  "at-least": [0, null],
  "more-than": [1, null],
  "at-most": [null, 0],
  "fewer-than": [null, -1],
  nearly: [null, -1],
  about: [null, null],
  between: [0, 0],
  vague: [0, null],
};

/** Words before a number, by what they do to it. */
export const BEFORE: Readonly<Partial<Record<Qualifier, readonly string[]>>> = {
  "at-least": ["at least", "no fewer than", "no less than", "not fewer than", "not less than", "a minimum of", "a minimum", "as few as", "at the very least", "a confirmed minimum of"],
  "more-than": ["more than", "over", "upwards of", "in excess of", "well over", "just over", "greater than", "above", "upward of", "better than", "far more than", "well more than"],
  "at-most": ["at most", "up to", "as many as", "as high as", "no more than", "not more than", "a maximum of", "as much as"],
  "fewer-than": ["fewer than", "less than", "under", "below", "just under", "well under"],
  nearly: ["nearly", "almost", "close to", "just short of", "not quite", "approaching", "nearing"],
  about: [
    "about",
    "around",
    "perhaps",
    "maybe",
    "some",
    "roughly",
    "an estimated",
    "approximately",
    "estimated",
    "an approximate",
    "circa",
    "in the region of",
    "or so",
    "something like",
    "an average of",
    "nearer",
    "nearer to",
    "closer to",
    "the roughly",
    "the estimated",
    "the some",
  ],
  exact: ["exactly", "precisely", "a total of", "in all", "altogether"],
};

/** Words after a number. */
export const AFTER: Readonly<Partial<Record<Qualifier, readonly string[]>>> = {
  "at-least": ["or more", "at least", "or over"],
  about: ["or so"],
  "at-most": ["at most", "or fewer", "or less"],
};

/** Words that say how many without a number, with the least they mean; null = nothing can be said. */
export const VAGUE: readonly (readonly [string, number | null])[] = [
  ["several", 3],
  ["a few", 3],
  ["few", 3],
  ["a couple", 2],
  ["a couple of", 2],
  ["couple of", 2],
  ["a handful", 3],
  ["a handful of", 3],
  ["dozens", 24],
  ["dozens of", 24],
  ["scores", 40],
  ["scores of", 40],
  ["hundreds", 200],
  ["hundreds of", 200],
  ["many hundreds of", 200],
  ["thousands", 2000],
  ["thousands of", 2000],
  ["many thousands of", 2000],
  ["tens of thousands", 20000],
  ["tens of thousands of", 20000],
  ["hundreds of thousands", 200000],
  ["hundreds of thousands of", 200000],
  ["millions", 2000000],
  ["millions of", 2000000],
  ["several dozen", 36],
  ["a few dozen", 36],
  ["several hundred", 300],
  ["a few hundred", 300],
  ["several thousand", 3000],
  ["a few thousand", 3000],
  ["several million", 3000000],
  ["many", null],
  ["a number of", null],
  ["an unknown number of", null],
  ["numerous", null],
  ["countless", null],
  ["an unspecified number of", null],
  ["a large number of", null],
  ["large numbers of", null],
];
