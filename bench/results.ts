import { existsSync, readFileSync, writeFileSync } from "node:fs";

const PATH = "bench/RESULTS.md";
const HEAD = "# Results\n\nWritten by `npm run bench:NAME -- --write`, a section a bench; nothing here is typed by hand.\n";

/** One measured figure, alone or beside what is asked of it and what a peer reaches on the same data. */
export interface Figure {
  readonly set: string;
  readonly measure: string;
  /** What is asked: at least so much, or with `atMost` at most. */
  readonly asked?: number | undefined;
  readonly atMost?: boolean;
  readonly value: number | string;
  readonly peer?: string;
  readonly peerValue?: number;
  /** How many cases it rests on. */
  readonly of?: number | undefined;
}

interface Column {
  readonly head: string;
  readonly isNumber: boolean;
  cell(figure: Figure): string;
}

const round = (value: number | string | undefined): string => (value === undefined ? "" : typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value);

const COLUMNS: readonly Column[] = [
  { head: "set", isNumber: false, cell: ({ set }) => set },
  { head: "measure", isNumber: false, cell: ({ measure }) => measure },
  { head: "asked", isNumber: true, cell: ({ asked, atMost }) => (asked === undefined ? "" : `${atMost ? "<=" : ">="} ${round(asked)}`) },
  { head: "ours", isNumber: true, cell: ({ value }) => round(value) },
  { head: "peer", isNumber: true, cell: ({ peerValue }) => round(peerValue) },
  { head: "which peer", isNumber: false, cell: ({ peer }) => peer ?? "" },
  { head: "of", isNumber: true, cell: ({ of }) => round(of) },
];

/** Whether a figure is what is asked; one of which nothing is asked is. */
export const isEnough = ({ asked, atMost, value }: Figure): boolean => asked === undefined || typeof value !== "number" || (atMost ? value <= asked : value >= asked);

/** Prints figures as a table, or as JSON with `--json`; with `--write` they replace their section of the results page. */
export function publish(title: string, figures: readonly Figure[], flags: ReadonlySet<string>): void {
  const columns = COLUMNS.filter(({ cell }) => figures.some((figure) => cell(figure) !== ""));
  const rows = [columns.map(({ head }) => head), ...figures.map((figure) => columns.map(({ cell }) => cell(figure)))];
  if (flags.has("--json")) console.log(JSON.stringify(figures));
  else console.log(aligned(columns, rows));
  if (flags.has("--write")) writeSection(title, columns, rows, flags);
}

function aligned(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const pad = (cell: string, i: number): string => (columns[i]?.isNumber ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0));
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

function writeSection(title: string, columns: readonly Column[], [head, ...rows]: readonly (readonly string[])[], flags: ReadonlySet<string>): void {
  const page = existsSync(PATH) ? readFileSync(PATH, "utf8") : HEAD;
  const others = page.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${title}\n`));
  const command = ["npm run", `bench:${title.toLowerCase()}`, "--", ...[...flags].sort()].join(" ");
  const made = `\`${command}\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.`;
  const lines = [head ?? [], columns.map(({ isNumber }) => (isNumber ? "--:" : "---")), ...rows];
  const table = lines.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const [first, ...sections] = [...others.map((section) => section.trimEnd()), `## ${title}\n\n${made}\n\n${table}`];
  writeFileSync(PATH, `${[first, ...sections.sort()].join("\n\n")}\n`);
}
