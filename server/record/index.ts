export { loadAccords, partyWords } from "./built.js";
export * from "./record.js";
