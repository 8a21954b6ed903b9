import type { BoardRow } from "../wire.js";

type Status = BoardRow["statuses"][number];

/** What is said of a provision by one voice, or by all reports that speak for themselves. */
export interface Said {
  readonly claimant: Status["claimant"];
  readonly status: Status["status"];
  /** Reports that speak for themselves; 1 for a named claimant. */
  readonly voices: number;
  /** The first day it is said of. */
  readonly on: string | null;
  /** The days on which it was said, the first and the last. */
  readonly first: string | null;
  readonly last: string | null;
  readonly claims: readonly string[];
}

const earlier = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other < one) ? other : one);
const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

/** Statuses in the order of their days; reports that say the same in their own voice are one line. */
export function saidOf(statuses: BoardRow["statuses"]): readonly Said[] {
  const lines = new Map<string, Said>();
  for (const { claimant, status, on, saidOn, claims } of statuses) {
    const key = `${claimant.name === "" ? "" : claimant.key}|${status}`;
    const line = lines.get(key);
    lines.set(
      key,
      line
        ? { ...line, voices: line.voices + 1, on: earlier(line.on, on), first: earlier(line.first, saidOn), last: later(line.last, saidOn), claims: [...line.claims, ...claims] }
        : { claimant, status, voices: 1, on, first: saidOn, last: saidOn, claims },
    );
  }
  return [...lines.values()];
}
