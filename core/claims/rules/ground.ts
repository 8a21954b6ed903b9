import type { PlaceMention } from "../../mentions/places/index.js";

/** Ground that is held: its name as the report has it, and whether only a part of it is meant. */
export interface Ground {
  name: string | null;
  place: PlaceMention | null;
  isPart: boolean;
  /** Behind its last token, where more than the place names it: "the Goma - Sake road". */
  last?: number;
}
