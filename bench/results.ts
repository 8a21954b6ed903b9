import { existsSync, readFileSync, writeFileSync } from "node:fs";

const PATH = "bench/RESULTS.md";
const HEAD = "# Results\n\nWritten by `npm run bench:quality -- --write` and `npm run bench:speed -- --write`; nothing here is typed by hand.\n";

/** One measured figure. */
export interface Figure {
  readonly set: string;
  readonly measure: string;
  readonly value: number | string;
  /** How many cases it rests on. */
  readonly of?: number;
}

/** Prints figures as a table, or as JSON with `--json`; with `--write` they replace their section of the results page. */
export function publish(title: string, figures: readonly Figure[], flags: ReadonlySet<string>): void {
  const rows = figures.map(({ set, measure, value, of }) => [set, measure, typeof value === "number" ? String(Math.round(value * 1000) / 1000) : value, of === undefined ? "" : String(of)]);
  if (flags.has("--json")) console.log(JSON.stringify(figures));
  else console.log(aligned([["set", "measure", "value", "of"], ...rows]));
  if (flags.has("--write")) writeSection(title, [["set", "measure", "value", "of"], ["---", "---", "--:", "--:"], ...rows]);
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function writeSection(title: string, rows: readonly (readonly string[])[]): void {
  const page = existsSync(PATH) ? readFileSync(PATH, "utf8") : HEAD;
  const others = page.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${title}\n`));
  const table = rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const [head, ...sections] = [...others.map((section) => section.trimEnd()), `## ${title}\n\n${table}`];
  writeFileSync(PATH, `${[head, ...sections.sort()].join("\n\n")}\n`);
}
