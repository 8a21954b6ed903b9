import type { Figure } from "./results.js";

/** Numbers of a scorer's answer that are counts, or details of a figure, and no figures themselves. */
const COUNTS = /(?:^| )(?:n|gold|predicted|positives|reports|documents|missingReadings)$/;
const DETAIL = /^labels | (?:precision|recall)$/;

/** Every number in a scorer's answer, under the path that leads to it. */
function flatten(value: unknown, path = ""): readonly (readonly [path: string, number: number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path} ${key}`));
}

/** The figures of a scorer's answer by the path that leads to each, its counts and details left out. */
export const measuresOf = (scores: unknown): ReadonlyMap<string, number> => new Map(flatten(scores).filter(([path]) => !COUNTS.test(path) && !DETAIL.test(path)));

type Answer = Readonly<Record<string, unknown>>;

/** How many cases a measure rests on, as the scorer counts them beside it or for its whole answer. */
export function casesOf(scores: unknown, measure: string): number | undefined {
  const answer = scores as Answer;
  const beside = measure.includes(" ") ? (answer[measure.slice(0, measure.lastIndexOf(" "))] as Answer | undefined) : undefined;
  const counted = (measure.endsWith("WherePositive") ? beside?.positives : undefined) ?? beside?.n ?? beside?.gold ?? answer.gold ?? answer.n ?? answer.documents ?? answer.reports;
  return typeof counted === "number" ? counted : undefined;
}

/** One row a measure and peer: ours beside each peer's on the same documents; a measure without a peer has a row alone. */
export function rowsOf(set: string, ours: unknown, peers: readonly (readonly [name: string, scores: unknown])[] = []): readonly Figure[] {
  return [...measuresOf(ours)].flatMap(([measure, value]): readonly Figure[] => {
    const row: Figure = { set, measure, value, of: casesOf(ours, measure) };
    const beside = peers.flatMap(([peer, scores]) => {
      const peerValue = measuresOf(scores).get(measure);
      return peerValue === undefined ? [] : [{ ...row, peer, peerValue }];
    });
    return beside.length > 0 ? beside : [row];
  });
}
