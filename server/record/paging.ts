import type { Page, Paging } from "./record.js";

const LIMIT = 100;
const LIMIT_MOST = 1000;

/** Rows of a page, from 1 to 1000. */
export const limitOf = ({ limit = LIMIT }: Paging): number => Math.min(LIMIT_MOST, Math.max(1, Math.trunc(limit)));

/** A cursor's parts as they were given to `cursorOf`, or null at the beginning; a cursor of another list is as none. */
export function partsOf({ cursor }: Paging): readonly (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(parts) ? (parts as (string | number)[]) : null;
  } catch {
    return null;
  }
}

const cursorOf = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts)).toString("base64url");

/** A page of rows read one beyond the limit, so that the end is known. */
export function pageOf<R, T>(rows: readonly R[], limit: number, place: (row: R) => readonly (string | number)[], show: (row: R) => T): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit).map(show), next: last === undefined ? null : cursorOf(place(last)) };
}
