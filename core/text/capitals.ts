import { Shape, TokenKind, type Tokens } from "../model/index.js";

/** So many tokens, spread evenly over the text, tell. */
const ASKED = 256;
/** Fewer words of two letters and more tell nothing. */
const FEWEST = 12;

/** Whether a text stands in capitals, as old dispatches do: nine in ten of its words, headings of a text in mixed case left aside. */
export function isInCapitals({ count, kind, shape, start, end }: Tokens): boolean {
  const step = Math.max(1, Math.floor(count / ASKED));
  let words = 0;
  let capitals = 0;
  for (let i = 0; i < count; i += step) {
    if (kind[i] !== TokenKind.Word || end[i]! - start[i]! < 2) continue;
    words++;
    if (shape[i]! & Shape.AllCaps) capitals++;
  }
  return words >= FEWEST && capitals * 10 >= words * 9;
}
