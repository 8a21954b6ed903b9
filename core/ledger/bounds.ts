/** A number as its words bound it. */
export interface Bounds {
  readonly qualifier: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** How far a rounded figure may lie from the exact one that it rounds. */
const ROUNDING = 0.1;

/** The numbers a figure can stand for: "nearly 2,000" up to a tenth less, "about 2,000" a tenth either way, else its bounds. */
export function rangeOf({ qualifier, value, min, max }: Bounds): readonly [number, number] {
  if (value !== null && qualifier === "nearly") return [value * (1 - ROUNDING), max ?? value];
  if (value !== null && qualifier === "about") return [value * (1 - ROUNDING), value * (1 + ROUNDING)];
  return [min ?? 0, max ?? Infinity];
}

/** Can both figures be right at once? A rounding of an exact figure agrees with it (domain rule 7). */
export function agree(one: Bounds, other: Bounds): boolean {
  const [a, b] = rangeOf(one);
  const [c, d] = rangeOf(other);
  return a <= d && c <= b;
}

/** Bounds that several figures come to, with the figures that set each. */
export interface JoinedBounds {
  readonly min: number | null;
  readonly minAt: readonly number[];
  readonly max: number | null;
  readonly maxAt: readonly number[];
}

/** Figures that agree narrow one another; figures that do not widen the range (domain rule 3). A bound nobody states is null. */
export function joinBounds(list: readonly Bounds[]): JoinedBounds {
  const clusters = clustersOf(list);
  const mins = clusters.map((cluster) => extreme(list, cluster, "min", Math.max));
  const maxes = clusters.map((cluster) => extreme(list, cluster, "max", Math.min));
  const min = mins.includes(null) ? null : Math.min(...(mins as number[]));
  const max = maxes.includes(null) ? null : Math.max(...(maxes as number[]));
  const at = (field: "min" | "max", bound: number | null): number[] => list.flatMap((bounds, i) => (bound !== null && bounds[field] === bound ? [i] : []));
  return { min, minAt: at("min", min), max, maxAt: at("max", max) };
}

/** The tightest stated bound of a cluster; null when none of its figures states one. */
function extreme(list: readonly Bounds[], cluster: readonly number[], field: "min" | "max", pick: (...values: number[]) => number): number | null {
  const stated = cluster.flatMap((i) => list[i]?.[field] ?? []);
  return stated.length === 0 ? null : pick(...stated);
}

/** Figures that agree with every figure of their cluster, in the order of their numbers, the exact ones first. */
function clustersOf(list: readonly Bounds[]): number[][] {
  const order = list.map((_, i) => i).sort((i, j) => width(list[i]) - width(list[j]) || (list[i]?.value ?? 0) - (list[j]?.value ?? 0) || i - j);
  const clusters: number[][] = [];
  for (const i of order) {
    const bounds = list[i] as Bounds;
    const home = clusters.find((cluster) => cluster.every((j) => agree(bounds, list[j] as Bounds)));
    if (home) home.push(i);
    else clusters.push([i]);
  }
  return clusters;
}

const width = (bounds: Bounds | undefined): number => {
  if (!bounds) return Infinity;
  const [low, high] = rangeOf(bounds);
  return high - low;
};
