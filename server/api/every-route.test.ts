import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fact } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import type { Page, ReportDetail, ReportRow } from "../record/index.js";
import { Made, type Schema } from "./made-requests.js";
import { madeSample, parsed, type Operation, type Sample } from "./made-sample.js";
import { json, type Answer } from "./made-server.js";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
afterAll(() => sample.close());

/** A good value for every parameter that some route asks for without fail. */
const REQUIRED = (fact: Fact): Readonly<Record<string, string>> => ({ words: "ministry", to: "2020-12-04", key: fact.id });
const FORMAT: Readonly<Record<string, string>> = { export: "csv", situation: "md" };

/** A body that each post takes. */
const BODIES = (fact: Fact): Readonly<Record<string, object>> => ({
  decide: { author: "ann", decision: { action: "accept", claims: [fact.id], reason: null } },
  addClaim: { author: "ann", report: fact.report.report, claim: { kind: "statement", quote: fact.claim.quote, statement: { act: "DECLARE", about: "words of its own" } } },
  grade: { author: "ann", about: { claim: fact.id }, reliability: null, credibility: "2", reason: null },
  note: { author: "ann", about: null, text: "words" },
  changeSources: { author: "ann", added: ["Wire"], removed: [], reason: null },
  addReports: { author: "ann", reports: [{ id: "new.txt", text: "Two soldiers were killed on Thursday.", date: "2020-12-04" }] },
});

const mediaType = ({ headers }: Answer): string => (headers["content-type"] ?? "").split(";")[0] ?? "";

/** The head of a stream that does not end. */
async function begun(path: string): Promise<Answer> {
  const response = await fetch(`${sample.server.address}${path}`);
  await response.body?.cancel();
  return { status: response.status, headers: { "content-type": response.headers.get("content-type") ?? "" }, text: "" };
}

describe("every route that the description names", () => {
  const fact = async (): Promise<Fact> => (await sample.got<Page<Fact>>("/api/claims?limit=1")).rows[0]!;

  /** The address of a GET with every required parameter. */
  const addressOf = (path: string, { operationId, parameters = [] }: Operation, one: Fact): string => {
    const value = (name: string): string => (name === "format" ? FORMAT[operationId] : operationId === "report" && name === "key" ? one.report.report : REQUIRED(one)[name]) ?? `no value for ${name}`;
    const query = new URLSearchParams(parameters.filter(({ required, in: where }) => required && where === "query").map(({ name }): [string, string] => [name, value(name)]));
    return `${path.replace("{key}", () => encodeURIComponent(value("key")))}?${query.toString()}`;
  };

  test("answers, with a status and a type that are described", async () => {
    const one = await fact();
    let called = 0;
    for (const [path, { get, post }] of Object.entries(sample.described.paths)) {
      if (get !== undefined) {
        const address = addressOf(path, get, one);
        const answer = get.operationId === "events" ? await begun(address) : await sample.server.ask(address);
        expect([path, answer.status, Object.keys(get.responses["200"]?.content ?? {})]).toEqual([
          path,
          200,
          [path === "/api/export" || path === "/api/situation" ? "application/octet-stream" : mediaType(answer)],
        ]);
        called += 1;
      }
      if (post !== undefined) {
        const answer = await sample.post(path, BODIES(one)[post.operationId]);
        expect([path, answer.status, Object.keys(post.responses["201"]?.content ?? {})]).toEqual([path, 201, [mediaType(answer)]]);
        called += 1;
      }
    }
    expect(called).toBe(Object.values(sample.described.paths).flatMap((routes) => Object.keys(routes)).length);
  });

  test("refuses another method, a form that is not taken and a key without end, by RFC 9457", async () => {
    for (const [path, { post }] of Object.entries(sample.described.paths)) {
      const address = path.replace("{key}", "x");
      const wrong: (readonly [Answer, number])[] = [
        [await sample.server.ask(address, { method: "DELETE" }), 405],
        [await sample.server.ask(address, { method: "PUT", body: "{}" }), 405],
        [await sample.server.ask(`${address}/and/more`), 404],
      ];
      if (post !== undefined) {
        wrong.push([await sample.server.ask(address, { method: "POST", headers: { "content-type": "text/plain" }, body: "x" }), 415]);
        wrong.push([await sample.server.ask(address, json({}, { "content-encoding": "br" })), 415]);
        wrong.push([await sample.server.ask(address, json({})), 400]);
        wrong.push([await sample.server.ask(address, json({}, { origin: "https://evil.example" })), 403]);
      }
      for (const [answer, status] of wrong) {
        expect([path, answer.status, mediaType(answer)]).toEqual([path, status, "application/problem+json"]);
        expect(wire.problemDetails.parse(parsed(answer))).toMatchObject({ status });
      }
    }
  });

  test("every view of the record takes both clocks", () => {
    const views = ["figures", "changes", "control", "board", "incidents", "sources", "limits", "claims", "reports", "report", "search", "why", "export"];
    for (const { get } of Object.values(sample.described.paths)) {
      if (get === undefined || !views.includes(get.operationId)) continue;
      const names = (get.parameters ?? []).map(({ name }) => name);
      expect([get.operationId, names.includes("asOf"), names.includes("knownBy")]).toEqual([get.operationId, true, true]);
    }
  });
});

describe.each(["/api/export", "/api/situation"] as const)("files at %s", (path) => {
  test("any query gets a file or a refusal in words", { timeout: 120_000 }, async () => {
    const { parameters = [], responses } = sample.described.paths[path]!.get!;
    const made = new Made(sample.described.components.schemas, [...sample.known, "jsonl", "geojson", "bundle", "docx"]);
    const fields = Object.fromEntries(parameters.map(({ name, schema }) => [name, fc.oneof({ weight: 9, arbitrary: made.value(schema as Schema) }, { weight: 1, arbitrary: fc.string() })]));
    const requests = fc.record(fields, { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) });
    await fc.assert(
      fc.asyncProperty(requests, async (query) => {
        const words = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
        const { status, text } = await sample.server.ask(`${path}?${words.toString()}`);
        expect(Object.keys(responses), `${words.toString()}: ${status} ${text.slice(0, 200)}`).toContain(String(status));
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(sample.server.logged).toEqual([]);
  });
});

describe("pages", () => {
  test("asked for while others write go on where they stopped: nothing twice, nothing left out", async () => {
    for (const [path, id] of [
      ["/api/claims?limit=7", "id"],
      ["/api/reports?limit=2", "report"],
    ] as const) {
      const before = (await sample.got<Page<Record<string, string>>>(path.replace(/limit=\d/, "limit=1000"))).rows.map((row) => row[id]);
      const seen: unknown[] = [];
      for (let cursor: string | null = "", i = 0; cursor !== null; i++) {
        const page: Page<Record<string, string>> = await sample.got(`${path}${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
        seen.push(...page.rows.map((row) => row[id]));
        cursor = page.next;
        if (i < 3)
          await sample.post("/api/reports", { author: "ann", reports: [{ id: `${id}-${i}.txt`, text: `Report ${i} for ${id}: ${i + 3} soldiers were killed on Thursday.`, date: "2020-12-04" }] });
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(before.filter((one) => !seen.includes(one))).toEqual([]);
    }
  });
});

test("script in a report's name and text comes back as the data it is, in every answer that carries it", async () => {
  const script = '<script>alert("x")</script>';
  await sample.post("/api/reports", { author: script, reports: [{ id: `${script}.txt`, text: `${script} The ministry said 3 soldiers were killed on Thursday.`, date: "2020-12-04", title: script }] });
  const row = (await sample.got<Page<ReportRow>>("/api/reports?limit=1")).rows[0]!;
  expect([row.id, row.title]).toEqual([`${script}.txt`, script]);
  expect((await sample.got<ReportDetail>(`/api/reports/${row.report}`)).text).toContain(script);
  for (const path of [`/api/reports/${row.report}`, "/api/reports?limit=1", `/api/search?words=alert`, `/api/why/${row.report}`]) {
    const { headers } = await sample.server.ask(path);
    expect([headers["content-type"], headers["x-content-type-options"]]).toEqual(["application/json; charset=utf-8", "nosniff"]);
  }
  const page = await sample.server.ask("/api/situation?format=html&to=2020-12-04");
  expect([page.status, page.text.includes(script)]).toEqual([200, false]);
  expect(page.headers["content-disposition"]).toMatch(/^attachment/);
});
