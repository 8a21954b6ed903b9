import { charClass } from "./characters.js";
import { foldCode } from "./fold.js";

/** Shift of the class in what `unitOf` returns. */
export const CLASS_SHIFT = 16;
/** Mask of the folded unit. */
export const FOLD_MASK = 0xffff;

const SIZE = 0x300;

/** Class and folded form of the common code units, side by side, since every letter of a text needs both. */
const UNITS: Int32Array = Int32Array.from({ length: SIZE }, (_, code) => bothOf(code));

function bothOf(code: number): number {
  return (charClass(code) << CLASS_SHIFT) | foldCode(code);
}

/** The class (`Char`) of a code unit in the upper bits, its folded form in the lower 16. */
export function unitOf(code: number): number {
  return code < SIZE ? UNITS[code]! : bothOf(code);
}
