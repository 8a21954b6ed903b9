import { useEffect, useRef } from "react";
import type { TextKey } from "./texts/index.js";

/** What the keyboard does in every view; the help is made from this and the next list. */
export const KEYS_EVERYWHERE = {
  "/": "key.search",
  "?": "key.help",
} as const satisfies Readonly<Record<string, TextKey>>;

/** What the keyboard does in the inbox. */
export const KEYS_INBOX = {
  j: "key.next",
  k: "key.previous",
  n: "key.report.next",
  p: "key.report.previous",
  a: "key.accept",
  e: "key.correct",
  x: "key.reject",
  A: "decide.accept.open",
  X: "decide.reject.open",
  u: "key.undo",
  y: "key.why",
  m: "key.map",
  c: "key.add",
  q: "cite.copy",
  r: "add.title",
} as const satisfies Readonly<Record<string, TextKey>>;

/** The row of views, by number. */
export type Key = keyof typeof KEYS_EVERYWHERE | keyof typeof KEYS_INBOX | `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** Where keys are for typing, choosing, or a window. */
const TYPED_IN = "input:not([type=range], [type=checkbox]), textarea, select, dialog, [contenteditable]";

/** Calls what a key is for, unless something is being typed, chosen or shown in a window. */
export function useKeys(actions: Partial<Readonly<Record<Key, () => void>>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest(TYPED_IN)) return;
      const act = latest.current[event.key as Key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => {
      removeEventListener("keydown", press);
    };
  }, []);
}
