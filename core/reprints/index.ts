export { familiesOf, grownFamilies, isQuotation, type PlacedMember, type FamilyMember, type Link, type FamilyPlace } from "./families.js";
export { POSTINGS_MOST, SHARED_LEAST, SignatureLookup } from "./lookup.js";
export { relationOf, type Relation, type RelationSort } from "./relation.js";
export { BINS, signatureOf } from "./signature.js";
export { wordsFrom, wordsOf, type Words } from "./words.js";
