export { confidenceOf, signsOf } from "./confidence.js";
export { ClaimReader, type Found } from "./claim-reader.js";
export { totalsOf } from "./totals.js";
export { RULES } from "./rules/index.js";
export type { Rule, Example } from "./model.js";
export { indexRules, openIndex, packIndex, type RuleIndex } from "./rule-index.js";
