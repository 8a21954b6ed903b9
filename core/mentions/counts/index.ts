export { countedNoun } from "./counted-noun.js";
export { CountReader, zeroCount, oneCount, type CountMention, CountKind } from "./count-reader.js";
export { BOUNDS, QUALIFIERS, type Qualifier } from "./qualifiers.js";
