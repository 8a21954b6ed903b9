export { foldCode, fold } from "./fold.js";
export { Pos, Vocabulary, HASH_SEED, hashStep, type VocabularyArrays } from "./vocabulary.js";
export { openSections, type Sections } from "./sections.js";
export { isInCapitals } from "./capitals.js";
export { Tokenizer, createTokens } from "./tokenize.js";
export { Splitter, createSentences } from "./sentences.js";
export { Tagger } from "./tag.js";
export { PhraseTable, buildPhrases, type PhraseArrays } from "./phrases.js";
export { markPassages } from "./passages.js";
