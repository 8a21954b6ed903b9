export { claimByHand } from "./by-hand.js";
export { serve, ServeError, type ServeOptions, type Serving } from "./serve.js";
