import type { Clocks, Head } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { readHead } from "./log.js";

/** Where the log stands for a view: `cut` is the last entry known, and `isPresent` whether that is the head. */
export interface Cut {
  readonly cut: number;
  readonly isPresent: boolean;
  readonly head: Head;
}

const DAY_LENGTH = 10;

/** Finds the last entry recorded by an instant, or by the end of a day. */
export async function cutOf(session: Session, { knownBy }: Clocks): Promise<Cut> {
  const head = await readHead(session);
  if (knownBy === null) return { cut: head.seq, isPresent: true, head };
  const until = knownBy.length === DAY_LENGTH ? `${knownBy}T23:59:59.999Z` : knownBy;
  if (head.recordedAt <= until) return { cut: head.seq, isPresent: true, head };
  let [known, unknown] = [0, head.seq];
  while (unknown - known > 1) {
    const middle = Math.floor((known + unknown) / 2);
    const entry = await session.db.selectFrom("entry").select("recorded_at").where("seq", "=", middle).executeTakeFirst();
    if (entry && entry.recorded_at <= until) known = middle;
    else unknown = middle;
  }
  return { cut: known, isPresent: false, head };
}
