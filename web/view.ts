/** The page's state, all of it in the address. `asOf`, `knownBy`: null = now; `accord`: null = every deal; `id`: the row or report in view. */
export interface Place {
  readonly view: string;
  readonly accord: string | null;
  readonly asOf: string | null;
  readonly knownBy: string | null;
  readonly id: string | null;
  /** What a view keeps for itself: filters, order, a map's centre. */
  readonly query: Readonly<Record<string, string>>;
}

/** Goes to a place that differs by `change`; another view starts with no id and an empty query unless given. `replace` leaves no step in the browser's history. */
export type Go = (change: Partial<Place>, how?: "push" | "replace") => void;

/** What every view is given. */
export interface ViewProps {
  readonly place: Place;
  readonly go: Go;
}

/** The change that opens "why?" of a row, claim or report in a drawer over the view. */
export const askWhy = (place: Place, id: string): Partial<Place> => ({ query: { ...place.query, why: id } });

/** The change that sets some of a view's own parameters; an empty word or null takes one away. */
export function refine(place: Place, changes: Readonly<Record<string, string | null>>): Partial<Place> {
  const kept = Object.entries({ ...place.query, ...changes }).filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== "");
  return { query: Object.fromEntries(kept) };
}
