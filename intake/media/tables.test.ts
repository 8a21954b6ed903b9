import { expect, test } from "vitest";
import { ACLED } from "../fixtures/samples.js";
import { opened, wordsOf } from "../fixtures/opened.js";

test("a table without the column that is wanted is refused, and its columns are told", async () => {
  for (const options of [{}, { columns: { text: "boddy" } }])
    expect(await opened("t.csv", "id,when,what\n1,2020-12-04,Two soldiers were killed.\n", options)).toMatchObject([
      { id: "t.csv", problem: { code: "no-text-column", message: expect.stringContaining("it has: id, when, what") as string } },
    ]);
});

test("a table from standard input is one where its columns are told", async () => {
  expect(await opened("stdin", "id;was\n1;Two soldiers were killed.\n", { columns: { text: "was", id: "id" } })).toMatchObject([{ report: { id: "1", text: "Two soldiers were killed." } }]);
});

test.each([
  ["utf-16le", Buffer.from("\ufeffid\ttext\n1\tTwo were killed at the café.\n", "utf16le")],
  ["utf-16be", Buffer.from("\ufeffid\ttext\n1\tTwo were killed at the café.\n", "utf16le").swap16()],
  ["windows-1252", Buffer.from("id,text\n1,Two were killed at the caf\xe9.\n", "latin1")],
])("a table in %s", async (_, bytes) => {
  expect(await opened("t.csv", bytes)).toMatchObject([{ report: { id: "1", text: "Two were killed at the café." } }]);
});

test("a table put together out of several charsets is read line by line, however late they change", async () => {
  const early = Array.from({ length: 3000 }, (_, i) => `${i},Two were killed at the café “Ani” ${i}.\n`).join("");
  const bytes = Buffer.concat([Buffer.from(`id,text\n${early}`), Buffer.from("late,Three died at the caf\xe9 \x93Ani\x94.\n", "latin1"), Buffer.from("last,One died at the café.\n")]);
  const rows = await opened("t.csv", bytes);
  expect(rows).toHaveLength(3002);
  expect(rows.slice(-3).map(wordsOf)).toEqual(["Two were killed at the café “Ani” 2999.", "Three died at the café “Ani”.", "One died at the café."]);
});

test("a row past every limit is told once", async () => {
  const rows = await opened("t.csv", `id,text\n1,"${"Two soldiers were killed. ".repeat(1_100_000)}"\n`);
  expect(rows).toMatchObject([{ problem: { code: "bad-record" } }]);
});

test("an ACLED table with its columns in capitals, semicolons between and decimal commas", async () => {
  const [head = "", first = ""] = ACLED.split("\n");
  const [row] = await opened("acled.csv", `${head.toUpperCase()}\n${first}\n`);
  expect(row).toMatchObject({ report: { id: "ACLED-MLI100" }, claims: [{ kind: "event" }, { kind: "casualties", casualties: { count: { value: 2 } } }] });
  const semicolons = "event_id_cnty;event_date;event_type;sub_event_type;location;latitude;longitude;fatalities\nA1;2020-12-04;Battles;Armed clash;Lachin;-39,64;46,54;1\n";
  expect(await opened("acled.csv", semicolons)).toMatchObject([{ claims: [{ where: [{ lat: -39.64, lon: 46.54 }] }, {}] }]);
});

test("incidents of a record, in the columns of a project, do not come back as that project's word", async () => {
  const acled = "event_id_cnty,event_date,event_type,sub_event_type,fatalities\nincident-151ispca7c1,2020-12-04,Battles,Armed clash,1\nAZE1,2020-12-04,Battles,Armed clash,1\n";
  const ged = "id,type_of_violence,deaths_a,deaths_b,best,low,high\nincident-151ispca7c1,3,0,0,1,1,1\n";
  expect(await opened("a.csv", acled)).toMatchObject([
    { report: { id: "ACLED-AZE1" } },
    { id: "a.csv", problem: { code: "own-rows", message: expect.stringContaining("1 row was written from a record") as string } },
  ]);
  expect(await opened("g.csv", ged)).toMatchObject([{ problem: { code: "own-rows", message: expect.stringContaining("1 row was written from a record") as string } }]);
  const many = `event_id_cnty,event_date,event_type,sub_event_type,fatalities\n${"incident-151ispca7c1,2020-12-04,Battles,Armed clash,1\n".repeat(100)}`;
  const claims = '{"id":"b830eb7e4448c4bc.10uwcmiluv0","text":"A convoy was ambushed."}\n{"id":"1","text":"A bridge was mined."}\n';
  expect(await opened("claims.jsonl", claims)).toMatchObject([{ report: { id: "1" } }, { id: "claims.jsonl", problem: { code: "own-rows" } }]);
  expect(await opened("claims.csv", "id,text\nb830eb7e4448c4bc.10uwcmiluv0,A convoy was ambushed.\n2,A bridge was mined.\n")).toMatchObject([
    { report: { id: "2" } },
    { problem: { code: "own-rows" } },
  ]);
  expect(await opened("many.csv", many)).toMatchObject([{ problem: { code: "own-rows", message: expect.stringContaining("100 rows were written from a record") as string } }]);
});
