export type { Attribution, Manner } from "./attribution.js";
export { AttributionReader } from "./attribution-reader.js";
export { HEARSAY, SPEECH } from "./cues.js";
export { PositionReader } from "./positions.js";
