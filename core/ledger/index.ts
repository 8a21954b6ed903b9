export * from "./model.js";
export { canonicalJson, type Json } from "./canonical.js";
export { chain, EMPTY_HEAD, faultOf, type Digest, type Head } from "./chain.js";
export { counts, retractedEntries, settleClaims, type RecordedClaim } from "./settle.js";
