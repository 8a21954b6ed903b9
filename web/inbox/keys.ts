import { useEffect, useRef } from "react";
import type { TextKey } from "../texts/index.js";

/** What the keyboard does in the inbox; the help is made from it. */
export const KEYS = {
  j: "key.next",
  k: "key.previous",
  n: "key.report.next",
  p: "key.report.previous",
  a: "key.accept",
  e: "key.correct",
  x: "key.reject",
  u: "key.undo",
  y: "key.why",
  m: "key.map",
  c: "key.add",
  "?": "key.help",
} as const satisfies Readonly<Record<string, TextKey>>;

export type Key = keyof typeof KEYS;

/** Calls what a key is for, unless something is being typed, chosen or shown in a window. */
export function useKeys(actions: Partial<Readonly<Record<Key, () => void>>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest("input, textarea, select, dialog, [contenteditable]")) return;
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
