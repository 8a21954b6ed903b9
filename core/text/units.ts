import { charClass } from "./characters.js";
import { foldCode } from "./fold.js";

/** Shift of the class in what `unitOf` returns. */
export const CLASS_SHIFT = 16;
/** Mask of the folded unit. */
export const FOLD_MASK = 0xffff;

const SIZE = 0x300;

/** Class and folded form of the common code units that have been met, side by side, since every letter of a text needs both; 0 = not met. */
const UNITS = new Int32Array(SIZE);

function bothOf(code: number): number {
  return (charClass(code) << CLASS_SHIFT) | foldCode(code);
}

/** The class (`Char`) of a code unit in the upper bits, its folded form in the lower 16. */
export function unitOf(code: number): number {
  if (code >= SIZE) return bothOf(code);
  const known = UNITS[code]!;
  return known === 0 ? (UNITS[code] = bothOf(code)) : known;
}
