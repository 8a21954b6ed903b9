import type { Sentences, Tokens } from "../model/index.js";
import type { Memory } from "./memory.js";

/** Entries that open with the hour make a live blog. */
const LIVE_ENTRIES = 3;
const HOUR = /^[\s[(]*\d{1,2}[:.h]\d\d(?!\d)/;
const HOUR_REACH = 12;
const BACKGROUND = /^[^a-z]{0,24}\b(?:BACKGROUND|CONTEXT|HOW WE GOT HERE|STORY SO FAR|RECAP|EXPLAINER|TIMELINE)\b/;
const BACKGROUND_REACH = 48;

const ROUND = 40;
const SQUARE = 91;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A token that `HOUR` may begin at. */
const mayOpenHour = (code: number): boolean => isDigit(code) || code === ROUND || code === SQUARE;

/** Is a report a live blog: do entries of it open with the hour? */
export function isLive({ code, start, text }: Tokens, { count, first, paragraph }: Sentences): boolean {
  let entries = 0;
  for (let i = 0; i < count && entries < LIVE_ENTRIES; i++) {
    if ((i > 0 && paragraph[i] === paragraph[i - 1]) || !mayOpenHour(code[first[i]!]!)) continue;
    const at = start[first[i]!]!;
    if (HOUR.test(text.slice(at, at + HOUR_REACH))) entries++;
  }
  return entries >= LIVE_ENTRIES;
}

/** An entry that opens with the hour tells by its heading whether it is news. */
export function noteEntry(memory: Memory, { start, text }: Tokens, first: number): void {
  const opening = text.slice(start[first]!, start[first]! + BACKGROUND_REACH);
  if (HOUR.test(opening) || BACKGROUND.test(opening)) memory.isBackground = BACKGROUND.test(opening);
}
