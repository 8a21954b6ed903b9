import { useSyncExternalStore } from "react";

/** What a reader chose for himself; kept in his browser and nowhere else. */
export interface Settings {
  readonly language: string;
  readonly theme: "system" | "light" | "dark";
  /** Parties by name or by the record's code. */
  readonly parties: "name" | "code";
  /** Which of a place's names is shown. */
  readonly places: "first" | "second" | "both";
  /** The name his decisions are recorded under. */
  readonly author: string;
}

const KEY = "trucewatch";
const hasPage = typeof document !== "undefined";
const START: Settings = { language: hasPage && navigator.language.startsWith("ru") ? "ru" : "en", theme: "system", parties: "name", places: "both", author: "" };

function read(): Settings {
  try {
    return { ...START, ...(JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>) };
  } catch {
    return START;
  }
}

let current: Settings = hasPage ? read() : START;
const listeners = new Set<() => void>();

export const settings = (): Settings => current;

export function choose(change: Partial<Settings>): void {
  current = { ...current, ...change };
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useSettings = (): Settings => useSyncExternalStore(subscribe, settings);
