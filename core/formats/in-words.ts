import { isCountry, type ClaimantKey, type FigureRow } from "../ledger/index.js";

const grouped = (value: number): string => value.toLocaleString("en-GB");

/** A figure as its bounds allow it to be said: "2,718", "at least 2,718", "up to 60", "between 15 and 20", "about 2,000", "an unstated number". */
export function boundsInWords({ value, min, max }: Pick<FigureRow, "value" | "min" | "max">): string {
  if (min !== null && min === max) return grouped(min);
  if (min !== null && max !== null) return `between ${grouped(min)} and ${grouped(max)}`;
  if (min !== null) return `at least ${grouped(min)}`;
  if (max !== null) return `up to ${grouped(max)}`;
  return value === null ? "an unstated number" : `about ${grouped(value)}`;
}

/** Who says a figure; what nobody is quoted for is the report's own voice. */
export const claimantInWords = ({ name }: Pick<ClaimantKey, "name">): string => (name === "" ? "the report itself" : name);

let countries: Intl.DisplayNames | null = null;

/** The war that people of no deal and no told side are of: "Mali", or by `story` where no figure's place is known. */
export function warInWords(war: string, story: (family: string) => string = () => "told by one story alone"): string {
  if (!isCountry(war)) return story(war);
  countries ??= new Intl.DisplayNames(["en-GB"], { type: "region" });
  return countries.of(war) ?? war;
}
