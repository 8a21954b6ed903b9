import * as Plot from "@observablehq/plot";
import { claimantWords } from "../parts/claimant.js";
import { boundsWords } from "../parts/bounds.js";
import { dateWords } from "../parts/dates.js";
import { text } from "../texts/index.js";
import type { FigureRow } from "../wire.js";
import { dayOf, type Comparison, type Group } from "./groups.js";
import { markOf } from "./marks.js";

const HEIGHT = 190;
const DAY_MS = 86_400_000;
const HEADROOM = 1.12;
const DOTS = "figure-dots";

interface Point {
  readonly row: FigureRow;
  readonly day: Date;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

interface Axes {
  readonly days: readonly [Date, Date];
  readonly most: number;
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The axes that all sides of a comparison share: a margin of days around, and headroom for bounds without an end. */
export function axesOf({ days, most }: Comparison): Axes | null {
  if (days === null) return null;
  const [first, last] = [dateOf(days[0]).getTime(), dateOf(days[1]).getTime()];
  const margin = Math.max(2 * DAY_MS, (last - first) * 0.06);
  return { days: [new Date(first - margin), new Date(last + margin)], most: most * HEADROOM };
}

function pointsOf(rows: readonly FigureRow[], { most }: Axes): Point[] {
  return rows.flatMap((row) => {
    const day = dayOf(row);
    if (day === null) return [];
    const value = row.value ?? row.min ?? row.max;
    return [{ row, day: dateOf(day), value, low: row.min ?? (row.max === null ? (value ?? 0) : 0), high: row.max ?? (row.min === null ? (value ?? 0) : most) }];
  });
}

const tip = ({ row }: Point): string => [claimantWords(row.claimant), boundsWords(row), dateWords(row.saidOn ?? row.publishedOn)].join("\n");

const shownPoints = (points: readonly Point[], key: string): readonly Point[] => points.filter(({ row, value }) => row.claimant.key === key && value !== null);

/** A series runs to the end of the axis, or to the figure by which the same voice under another name superseded it. */
function endOf({ row, day }: Point, points: readonly Point[], end: Date): Date {
  if (row.state !== "superseded") return end;
  return points.find((other) => other.row.basis === "total" && other.row.state === "standing" && other.day > day)?.day ?? day;
}

/** A claimant's series: its bounds as a band, its totals as steps, its figures as marks. */
function seriesMarks(points: readonly Point[], group: Group, key: string, end: Date): Plot.Markish[] {
  const totals = shownPoints(points, key).filter(({ row }) => row.basis === "total");
  const { colour, symbol } = markOf(group.claimants.indexOf(key));
  const last = totals.at(-1);
  const steps = last ? [...totals, { ...last, day: endOf(last, points, end) }] : [];
  return [
    Plot.areaY(steps, { x: "day", y1: "low", y2: "high", curve: "step-after", fill: colour, fillOpacity: 0.1 }),
    Plot.ruleX(
      points.filter(({ row }) => row.claimant.key === key),
      { x: "day", y1: "low", y2: "high", stroke: colour, strokeWidth: 3, strokeOpacity: 0.45 },
    ),
    Plot.lineY(steps, { x: "day", y: "value", curve: "step-after", stroke: colour, strokeWidth: 1.6 }),
    Plot.dot(shownPoints(points, key), {
      x: "day",
      y: "value",
      symbol,
      r: 4.5,
      fill: ({ row }: Point) => (row.basis === "total" ? colour : "var(--sheet)"),
      stroke: colour,
      strokeWidth: 1.6,
      title: tip,
      className: DOTS,
      sort: null,
    }),
  ];
}

/** Names each mark's figure on it, so that a click can ask "why?" of it. */
function nameDots(figure: Element, group: Group, points: readonly Point[]): void {
  for (const [i, dots] of [...figure.querySelectorAll(`.${DOTS}`)].entries()) {
    const own = shownPoints(points, group.claimants[i] ?? "");
    for (const [at, dot] of [...dots.children].entries()) (dot as SVGElement).dataset["figure"] = own[at]?.row.id ?? "";
  }
}

/** Lines between figures that do not agree, with the sign of it. */
function disputeMarks(points: readonly Point[], { answer }: Group): Plot.Markish[] {
  const byId = new Map(points.map((point) => [point.row.id, point]));
  const pairs = (answer?.disputes ?? []).flatMap(([one, other]) => {
    const [a, b] = [byId.get(one), byId.get(other)];
    return a && b && a.value !== null && b.value !== null ? [{ a, b, day: new Date((a.day.getTime() + b.day.getTime()) / 2), value: (a.value + b.value) / 2 }] : [];
  });
  return [
    Plot.link(pairs, {
      x1: ({ a }: (typeof pairs)[number]) => a.day,
      y1: ({ a }: (typeof pairs)[number]) => a.value ?? 0,
      x2: ({ b }: (typeof pairs)[number]) => b.day,
      y2: ({ b }: (typeof pairs)[number]) => b.value ?? 0,
      stroke: "var(--bad)",
      strokeDasharray: "3 3",
    }),
    Plot.text(pairs, { x: "day", y: "value", text: () => "≠", fill: "var(--bad)", stroke: "var(--sheet)", strokeWidth: 4, fontSize: 15, fontWeight: 700 }),
  ];
}

/** Draws a group's series on the axes of its comparison. */
export function drawFigures(group: Group, axes: Axes, width: number, language: string): SVGSVGElement {
  const points = pointsOf(group.rows, axes);
  const figure = Plot.plot({
    className: "figures-plot",
    width,
    height: HEIGHT,
    marginLeft: 46,
    marginRight: 24,
    marginTop: 14,
    marginBottom: 26,
    ariaLabel: text("chart.label"),
    x: {
      type: "utc",
      domain: [...axes.days],
      ticks: Math.max(2, Math.floor(width / 110)),
      tickFormat: (day: Date) => day.toLocaleDateString(language === "en" ? "en-GB" : language, { day: "numeric", month: "short", timeZone: "UTC" }),
      label: null,
    },
    y: { domain: [0, axes.most], ticks: 4, grid: true, label: null, tickFormat: (n: number) => n.toLocaleString(language) },
    marks: [Plot.ruleY([0], { stroke: "var(--line-strong)" }), ...group.claimants.flatMap((key) => seriesMarks(points, group, key, axes.days[1])), ...disputeMarks(points, group)],
  });
  for (const style of figure.querySelectorAll("style")) style.remove();
  nameDots(figure, group, points);
  return figure as SVGSVGElement;
}
