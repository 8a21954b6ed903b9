export { Gazetteer } from "./gazetteer.js";
export { PlaceReader, type PlaceMention } from "./place-reader.js";
