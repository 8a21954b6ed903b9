export { loadAccords, partyName, partyWords } from "./built.js";
export * from "./record.js";
