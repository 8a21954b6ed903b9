export { AttributionReader, type Attribution, type Manner } from "./attribution-reader.js";
export { HEARSAY, SPEECH } from "./cues.js";
export { PositionReader } from "./positions.js";
