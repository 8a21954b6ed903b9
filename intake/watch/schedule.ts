/** When feeds are asked, in milliseconds. */
export interface Pace {
  /** Between two polls of one feed. */
  readonly intervalMs: number;
  /** The longest pause after failures, and the longest a site may ask for. */
  readonly longestMs: number;
  /** Between two requests to one site. */
  readonly siteGapMs: number;
}

export const PACE: Pace = { intervalMs: 15 * 60_000, longestMs: 24 * 3_600_000, siteGapMs: 2_000 };

/** What a poll's answer says of the next one. */
export interface Answer {
  /** Failures after one another, this one among them; 0 after an answer. */
  readonly failures: number;
  /** The Retry-After header: seconds or a date. */
  readonly retryAfter?: string | undefined;
  /** The Cache-Control header. */
  readonly cacheControl?: string | undefined;
}

/** When a feed is asked next: after the interval, or a pause that doubles with each failure, or what the site asks for, whichever is longest; spread by up to a fifth by `random` (0 to 1), so that feeds do not fall due together. */
export function nextPoll(now: number, { failures, retryAfter, cacheControl }: Answer, { intervalMs, longestMs }: Pace, random: number): number {
  const backOff = Math.min(longestMs, intervalMs * 2 ** Math.min(failures, 30));
  const spread = backOff * (0.9 + 0.2 * random);
  const asked = Math.max(retryMs(retryAfter, now), failures === 0 ? freshMs(cacheControl) : 0);
  return now + Math.max(spread, Math.min(longestMs, asked));
}

function retryMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const ms = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

function freshMs(header: string | undefined): number {
  const seconds = /\bmax-age\s*=\s*(\d{1,9})/i.exec(header ?? "")?.[1];
  return seconds === undefined ? 0 : Number(seconds) * 1000;
}
