export { ActorLexicon, NameForm, type Entity } from "./actor-lexicon.js";
export { NameReader, type ActorName } from "./name-reader.js";
export { ActorResolver } from "./resolver.js";
export { atTokens, type Actor } from "./actor.js";
export { isBacker } from "./backer.js";
export { isStateCode } from "./state-code.js";
