export { isNoPlace } from "./no-places.js";
export { kmBetween } from "./distance.js";
export { Gazetteer } from "./gazetteer.js";
export { paged, type Paged } from "./paged.js";
export { PlaceReader, type PlaceMention } from "./place-reader.js";
