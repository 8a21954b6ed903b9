const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Any English month, whole or shortened, as a pattern without groups. */
export const MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

/** 1 to 12; the word is one that `MONTH` takes. */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isReal({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

export const iso = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** Whether a string is `YYYY-MM-DD` and a day of the calendar. */
export function isRealDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isReal({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** Days since 1970-01-01. */
export const dayNumber = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day) / 86_400_000;
