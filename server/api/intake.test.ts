import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { reportsAnswer } from "../../core/wire/index.js";
import type { AddOutcome, Prepared, RecordFile } from "../record/index.js";
import { json, madeServer, NOW, recordWith, type Answer, type MadeServer } from "./made-server.js";

const REPORT = "BAKU, Dec. 4, 2020 (Wire) -- The Defense Ministry said Thursday 2,783 troops were killed.\n";
const SCRIPT = '<script>alert("x")</script>';

const add = vi.fn<RecordFile["addPrepared"]>((reports): Promise<AddOutcome[]> =>
  Promise.resolve(reports.map(({ body, written }) => ({ status: "added", report: `key-${body.id}`, claims: written.claims.length }))),
);
const textIn = ({ text }: Prepared): string => Buffer.from(text.bytes).toString();
let server: MadeServer;
beforeAll(async () => {
  server = await madeServer(recordWith({ addPrepared: add }));
});
beforeEach(() => void add.mockClear());
afterAll(() => server.close());

const outcomes = ({ status, text }: Answer): readonly unknown[] => {
  expect([status, text]).toEqual([201, expect.any(String)]);
  return reportsAnswer.parse(JSON.parse(text)).outcomes;
};
const post = (body: unknown): Promise<Answer> => server.ask("/api/reports", json(body));

/** A form as a browser sends it. */
async function form(author: string | null, files: readonly File[]): Promise<Answer> {
  const data = new FormData();
  if (author !== null) data.append("author", author);
  for (const file of files) data.append("files", file);
  const packed = new Response(data);
  return server.ask("/api/reports", { method: "POST", headers: { "content-type": packed.headers.get("content-type") ?? "" }, body: new Uint8Array(await packed.arrayBuffer()) });
}

describe("reports as JSON", () => {
  test("are read and put on the record in one call, those that cannot be read told beside the others", async () => {
    const told = outcomes(
      await post({
        author: "a monitor",
        reports: [
          { id: "a", text: REPORT, outlet: "Wire", title: "Still counting" },
          { id: "empty", text: " " },
          { id: "b", text: "The ministry said 2 soldiers were killed on Thursday.", date: "2020-12-05" },
        ],
      }),
    );
    expect(told).toMatchObject([
      { id: "a", status: "added", report: "key-a", problems: [] },
      { id: "empty", status: "refused", problem: { code: "empty" } },
      { id: "b", status: "added" },
    ]);
    expect(add).toHaveBeenCalledTimes(1);
    const [prepared, by] = add.mock.calls[0]!;
    expect(by).toEqual({ author: "a monitor", at: NOW });
    expect(prepared.map(({ body }) => body)).toMatchObject([
      { id: "a", outlet: "Wire", origin: "-", language: "en", date: "2020-12-04", title: "Still counting" },
      { id: "b", outlet: null, date: "2020-12-05" },
    ]);
    expect(textIn(prepared[0]!)).toBe(REPORT);
    expect(prepared[0]!.written.claims.join()).toContain("2,783 troops");
  });

  test("trouble in reading is told beside the outcome", async () => {
    expect(outcomes(await post({ author: "m", reports: [{ id: "undated", text: "Two soldiers were killed." }] }))).toMatchObject([{ status: "added", problems: [{ code: "no-date" }] }]);
  });

  test("script in a text, a name or a title is taken as the words it is, and comes back as data", async () => {
    const answer = await post({ author: SCRIPT, reports: [{ id: SCRIPT, text: `${SCRIPT} ${REPORT}`, title: SCRIPT }] });
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(outcomes(answer)).toMatchObject([{ id: SCRIPT }]);
    const [prepared] = add.mock.calls[0]!;
    expect(prepared.map((one) => [one.body.id, one.body.title, textIn(one)])).toEqual([[SCRIPT, SCRIPT, `${SCRIPT} ${REPORT}`]]);
  });

  test.each([
    { author: "m" },
    { author: "m", reports: [] },
    { author: "m", reports: [{ id: "a" }] },
    { author: "m", reports: [{ id: "a", text: "b", date: "2020-02-30" }] },
    { reports: [{ id: "a", text: "b" }] },
    { author: "m", reports: Array(1001).fill({ id: "a", text: "b" }) },
  ])("body %# is refused whole", async (body) => {
    expect((await post(body)).status).toBe(400);
    expect(add).not.toHaveBeenCalled();
  });

  test("a body over the limit is refused", async () => {
    const { status } = await post({ author: "m", reports: [{ id: "a", text: "x".repeat(33 << 20) }] });
    expect(status).toBe(413);
  });
});

describe("reports as files", () => {
  test("are opened by their bytes; what is not UTF-8 is kept as it came", async () => {
    const wide = Buffer.from(`\ufeff${REPORT}`, "utf16le");
    const told = outcomes(await form("a monitor", [new File([REPORT], "a.txt", { type: "text/plain" }), new File([wide], `${SCRIPT}.txt`), new File([new Uint8Array([97, 0, 98])], "nul.txt")]));
    expect(told).toMatchObject([
      { id: "a.txt", status: "added" },
      { id: `${SCRIPT}.txt`, status: "added" },
      { id: "nul.txt", status: "refused", problem: { code: "binary" } },
    ]);
    const [prepared] = add.mock.calls[0]!;
    expect(prepared.map(({ body, original }) => [body.origin, original && [original.mediaType, Buffer.from(original.bytes).equals(wide)]])).toEqual([
      ["a.txt", null],
      [`${SCRIPT}.txt`, ["text/plain", true]],
    ]);
  });

  test("are opened in every form and however packed; each report within is told by its own name", async () => {
    const sent = (name: string): File => new File([readFileSync(new URL(`../../intake/fixtures/${name}`, import.meta.url))], name);
    const told = outcomes(await form("m", [sent("report.pdf"), sent("report.docx"), sent("bundle.zip"), sent("letter.eml")]));
    expect(told.length).toBeGreaterThan(4);
    for (const outcome of told) expect(outcome).toMatchObject({ status: "added" });
    const [prepared] = add.mock.calls[0]!;
    expect(prepared.find(({ body }) => body.origin === "report.pdf")?.original?.mediaType).toBe("application/pdf");
    expect(new Set(prepared.map(({ body }) => body.origin)).size).toBe(prepared.length);
  });

  test("an archive that bursts is refused, and the next file is read", async () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(40 << 20) }, { level: 9 });
    expect(outcomes(await form("m", [new File([new Uint8Array(bomb)], "bomb.zip"), new File([REPORT], "a.txt")]))).toMatchObject([
      { status: "refused", problem: { code: "bomb" } },
      { id: "a.txt", status: "added" },
    ]);
  });

  test("a form without an author, without files or broken off is refused", async () => {
    for (const refused of [
      await form(null, [new File([REPORT], "a.txt")]),
      await form("m", []),
      await server.ask("/api/reports", { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--y" }),
    ])
      expect([refused.status, refused.headers["content-type"]]).toEqual([400, "application/problem+json"]);
    expect(add).not.toHaveBeenCalled();
  });
});

describe("while reports are read", () => {
  test("the server answers others", async () => {
    const reports = Array.from({ length: 400 }, (_, i) => ({ id: `r${i}`, text: REPORT.repeat(60) }));
    let isDone = false;
    const posted = post({ author: "m", reports }).finally(() => (isDone = true));
    const waits: number[] = [];
    while (!isDone) {
      const began = performance.now();
      await server.ask("/api/head");
      waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(outcomes(await posted)).toHaveLength(400);
    expect(waits.length).toBeGreaterThan(20);
    expect(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.9)]).toBeLessThan(100);
  });
});
