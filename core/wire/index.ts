export { list, NAMED } from "./shape.js";
export { claimByHand } from "./by-hand.js";
export { fact } from "./claim.js";
export { decisionBody, entry } from "./entry.js";
export * from "./posts.js";
export * from "./queries.js";
export * from "./views.js";
