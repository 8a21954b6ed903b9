import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { fillTemplate, joinList, TEMPLATE, toTable, VIEWS, type Cell, type CellType, type Period } from "../../core/index.js";
import { madeExtract } from "../../core/formats/made-extract.js";
import { openAll, type Arrived } from "../../intake/index.js";
import { toDocx } from "./docx.js";
import { PARQUET } from "./parquet.js";
import { toPdf } from "./pdf.js";
import { XLSX } from "./xlsx.js";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

const isIntegration = process.env["CI"] !== undefined;
/** Its spreadsheet and its writer are packages of their own: one can be there without the other. */
const hasOffice = ["libsclo.so", "libswlo.so"].every((part) => spawnSync("sh", ["-c", `test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/${part}"`]).status === 0);
const SLOW_MS = 180_000;

/** Has LibreOffice write a file in another form, with a profile of its own. */
function convert(name: string, form: string): void {
  const { status, stderr } = spawnSync("soffice", [`-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", form, "--outdir", folder, join(folder, name)], {
    encoding: "utf8",
    cwd: folder,
  });
  expect(status, stderr).toBe(0);
}

async function opened(name: string): Promise<Arrived> {
  for await (const one of openAll({ name, path: join(folder, name) })) if (!("problem" in one)) return one;
  throw new Error(`${name} was not read`);
}

const extract = madeExtract();
const period: Period = { from: "2020-11-27", to: "2020-12-03", now: madeExtract("2020-12-03"), before: madeExtract("2020-11-26"), partyName: (party) => party ?? "party not told" };
const { document } = fillTemplate(TEMPLATE, period);
const plain = (text: string): string => text.replace(/\s+/g, " ");

/** Text separated by commas, every sheet a file of its own, cells as they are shown. */
const EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** What LibreOffice shows for a cell. */
function shown(cell: Cell, type: CellType): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return type === "decimal" && Number.isInteger(cell) ? cell.toFixed(1) : String(cell);
  return typeof cell === "string" ? cell : joinList(cell);
}

/** Skipped where LibreOffice is not installed (apt-get install libreoffice-calc libreoffice-writer); continuous integration has it. */
describe.skipIf(!hasOffice && !isIntegration)("LibreOffice opens", () => {
  test(
    "a workbook, every sheet with the same cells",
    async () => {
      writeFileSync(join(folder, "record.xlsx"), await XLSX.write(extract, "figures"));
      convert("record.xlsx", EVERY_SHEET);
      for (const view of VIEWS) {
        const { columns, rows } = toTable(extract, view);
        const [header, ...lines] = parse(readFileSync(join(folder, `record-${view}.csv`), "utf8"), { relax_column_count: true }) as string[][];
        expect(header).toEqual(columns.map(({ name }) => name));
        expect(lines).toEqual(rows.map((row) => row.map((cell, i) => shown(cell, columns[i]?.type ?? "text"))));
      }
    },
    SLOW_MS,
  );

  test(
    "the situation report as a Word document, with every sentence and note",
    async () => {
      writeFileSync(join(folder, "week.docx"), await toDocx(document));
      convert("week.docx", "txt:Text (encoded):UTF8");
      const text = plain(readFileSync(join(folder, "week.txt"), "utf8"));
      for (const block of document.blocks) if (block.block === "list") for (const [first] of block.items) expect(text).toContain(plain(first?.text ?? ""));
      convert("week.docx", "pdf");
      expect(plain((await opened("week.pdf")).report.text)).toContain(plain(document.title));
    },
    SLOW_MS,
  );

  const STORY = "GAO, Dec. 4, 2020 -- Two soldiers were killed near Gao on Thursday, the army said. Talks go on.";

  test.each(["docx", "pdf", "html", "doc"])(
    "and a report it has written as %s is read",
    async (form) => {
      writeFileSync(join(folder, "story.txt"), STORY);
      convert("story.txt", form === "html" ? "html:HTML (StarWriter)" : form);
      if (form === "doc") {
        const outcomes: string[] = [];
        for await (const one of openAll({ name: "story.doc", path: join(folder, "story.doc") })) outcomes.push("problem" in one ? one.problem.message : "read");
        expect(outcomes).toEqual([expect.stringMatching(/save it/) as string]);
        return;
      }
      const { report } = await opened(`story.${form}`);
      expect(plain(report.view?.text ?? report.text)).toContain(STORY);
      expect(report.date).toBe("2020-12-04");
    },
    SLOW_MS,
  );
});

describe("a PDF of the situation report", () => {
  test("gives back its sentences and notes as text", async () => {
    writeFileSync(join(folder, "own.pdf"), await toPdf(document));
    const text = plain((await opened("own.pdf")).report.text);
    for (const block of document.blocks) if (block.block === "heading") expect(text).toContain(plain(block.text));
    for (const { claim } of document.footnotes) expect(text).toContain(`“${claim}”`);
  });
});

interface Duck {
  readonly DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<{ columnNames(): string[]; columnTypes(): { toString(): string }[]; getRows(): unknown[][] }> }> }>;
  };
}

/** Installed with the benches, so that a user's install stays light. */
function loadDuck(): Duck | null {
  try {
    return createRequire(new URL("../../bench/package.json", import.meta.url))("@duckdb/node-api") as Duck;
  } catch {
    return null;
  }
}

const duck = loadDuck();
const DUCK_TYPES: Readonly<Record<CellType, string>> = { text: "VARCHAR", list: "VARCHAR", whole: "BIGINT", decimal: "DOUBLE", flag: "BOOLEAN" };

/** Skipped where the packages of the benches are not installed (npm ci --prefix bench); continuous integration has them. */
describe.skipIf(duck === null && !isIntegration)("DuckDB reads", () => {
  test.each(VIEWS)("Parquet of %s with its columns, types and cells", async (view) => {
    const file = join(folder, `${view}.parquet`);
    writeFileSync(file, await PARQUET.write(extract, view));
    const connection = await (await (duck as Duck).DuckDBInstance.create(":memory:")).connect();
    const result = await connection.runAndReadAll(`select * from read_parquet('${file}')`);
    const { columns, rows } = toTable(extract, view);
    expect(result.columnNames()).toEqual(columns.map(({ name }) => name));
    expect(result.columnTypes().map(String)).toEqual(columns.map(({ type }) => DUCK_TYPES[type]));
    const told = result.getRows().map((row) => row.map((cell) => (typeof cell === "bigint" ? Number(cell) : cell)));
    expect(told).toEqual(rows.map((row) => row.map((cell) => (Array.isArray(cell) ? joinList(cell as string[]) : cell))));
  });

  test("a table by our CSV as it reads any other", async () => {
    const { CSV } = await import("../../core/formats/csv.js");
    const file = join(folder, "claims.csv");
    writeFileSync(file, CSV.write(extract, "claims"));
    const connection = await (await (duck as Duck).DuckDBInstance.create(":memory:")).connect();
    const [[count] = []] = (await connection.runAndReadAll(`select count(*) from read_csv('${file}', header = true)`)).getRows();
    expect(Number(count)).toBe(toTable(extract, "claims").rows.length);
  });
});
