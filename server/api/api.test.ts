import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import type { Entry, Fact } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import type { Hit, Limits, Page, ReportDetail, ReportRow, Verified, Why } from "../record/index.js";
import { Made } from "./made-requests.js";
import { madeSample, parsed, type Description, type Operation, type Sample } from "./made-sample.js";
import type { Answer } from "./made-server.js";
import { POSTS } from "./posts.js";
import { VIEWS } from "./views.js";

let sample: Sample;
let described: Description;
beforeAll(async () => {
  sample = await madeSample();
  ({ described } = sample);
});
afterAll(() => sample.close());

const got = <T>(path: string): Promise<T> => sample.got<T>(path);
const post = (path: string, body: unknown): Promise<Answer> => sample.post(path, body);

describe("the description", () => {
  test("names every route, and every schema it refers to", () => {
    expect(described.openapi).toBe("3.1.0");
    const gets = ["/api/head", "/api/events", "/api/export", "/api/situation", ...VIEWS.map(({ path }) => path)];
    const posts = ["/api/reports", ...POSTS.map(({ path }) => path)];
    const named = (method: "get" | "post"): string[] => Object.keys(described.paths).filter((path) => described.paths[path]?.[method] !== undefined);
    expect([named("get").sort(), named("post").sort()]).toEqual([gets.sort(), posts.sort()]);
    const text = JSON.stringify(described);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) expect(described.components.schemas).toHaveProperty(name ?? "");
    expect(text).not.toMatch(/\$defs|readOnly/);
  });

  test("a field that may be null is described so", () => {
    expect(described.components.schemas.Commitment?.properties?.quantity).toEqual({ anyOf: [{ $ref: "#/components/schemas/Count" }, { type: "null" }] });
  });
});

type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? ([keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false) : false) : false;
const isAlike = <Answered extends z.ZodType, Type>(is: Alike<z.output<Answered>, Type>): void => expect(is).toBe(true);

test("answers are of the record's very types, proven by the compiler", () => {
  isAlike<typeof wire.limits, Limits>(true);
  isAlike<typeof wire.reportRow, ReportRow>(true);
  isAlike<typeof wire.reportDetail, ReportDetail>(true);
  isAlike<typeof wire.hit, Hit>(true);
  isAlike<typeof wire.why, Why>(true);
  isAlike<typeof wire.verified, Verified>(true);
  isAlike<ReturnType<typeof wire.pageOf<typeof wire.fact>>, Page<Fact>>(true);
});

describe("every view", () => {
  test("answers by its schema, on the sample reports with something in it but for changes: none was read again", async () => {
    const key = sample.known.find((word) => word.startsWith("figure")) ?? "";
    const report = (await got<Page<ReportRow>>("/api/reports?limit=1")).rows[0]?.report ?? "";
    for (const { path, answer, name } of VIEWS) {
      const asked = path.replace("{key}", encodeURIComponent(name === "report" ? report : key)) + (name === "search" ? "?words=ministry" : "");
      const answered = await got<unknown>(asked);
      expect([path, answer.safeParse(answered).error?.issues]).toEqual([path, undefined]);
      if (name !== "changes") expect(JSON.stringify(answered).length).toBeGreaterThan(60);
    }
    expect(wire.headOfRecord.parse(await got("/api/head"))).toMatchObject({ address: sample.record.address, version: "0.0.0" });
  });

  test("the record is saved in every form it tells of, each with every view the form takes", { timeout: 60_000 }, async () => {
    const { views, situation } = await got<z.output<typeof wire.forms>>("/api/forms");
    const asked = views.flatMap(({ name, mediaType, views: takes }) => takes.map((view) => [`/api/export?format=${name}&view=${view}`, mediaType] as const));
    const reports = situation.map(({ name, mediaType }) => [`/api/situation?format=${name}&from=2020-11-28&to=2020-12-04`, mediaType] as const);
    expect([views.length > 10, reports.length]).toEqual([true, 4]);
    for (const [path, mediaType] of [...asked, ...reports]) {
      const { status, headers, text } = await sample.server.ask(path);
      expect([path, status, headers["content-type"], text.length > 40]).toEqual([path, 200, mediaType, true]);
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"$/);
    }
    const figures = await sample.server.ask("/api/export?format=csv&view=figures");
    expect([figures.headers["content-disposition"], figures.text.split("\r\n")[0]]).toEqual(['attachment; filename="record-figures.csv"', expect.stringContaining("claimant,claimant_party")]);
  });

  test.each([
    "/api/export?format=wax",
    "/api/export?format=acled&view=control",
    "/api/export?format=bundle&doNoHarm=true",
    "/api/export?format=csv&accord=no-such-deal",
    "/api/situation?format=md&to=2020-12-04&accord=no-such-deal",
    "/api/situation?format=csv&to=2020-12-04",
    "/api/situation?format=toString&to=2020-12-04",
    "/api/situation?format=md&to=2020-12-04&from=2020-12-05",
  ])("%s is refused in words", async (path) => {
    const refused = await sample.server.ask(path);
    expect([path, refused.status, refused.headers["content-type"]]).toEqual([path, 422, "application/problem+json"]);
  });

  test("as of a day before, and known by an instant before, is another picture", async () => {
    const { rows } = await got<{ rows: readonly unknown[] }>("/api/figures");
    const before = await got<{ rows: readonly unknown[] }>("/api/figures?asOf=2020-11-20");
    expect(before.rows.length).toBeGreaterThan(0);
    expect(before.rows.length).toBeLessThan(rows.length);
    expect(await got("/api/figures?knownBy=2021-02-03T04:05:00.500Z")).toEqual({ rows: [], answers: [] });
  });

  test("pages follow one another to the end, nothing twice and nothing left out", async () => {
    for (const [path, id] of [
      ["/api/claims?", "id"],
      ["/api/reports?", "report"],
      ["/api/reports?order=doubt&", "report"],
      ["/api/search?words=ministry&", "claim"],
    ] as const) {
      const whole = await got<Page<Record<string, string>>>(`${path}limit=1000`);
      const paged: unknown[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const page: Page<Record<string, string>> = await got(`${path}limit=3${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
        paged.push(...page.rows);
        cursor = page.next;
      }
      expect([path, paged.map((row) => (row as Record<string, string>)[id])]).toEqual([path, whole.rows.map((row) => row[id])]);
      expect([whole.next, whole.rows.length > 3]).toEqual([null, true]);
    }
  });
});

describe("decisions", () => {
  const claimId = async (): Promise<string> => (await got<Page<Fact>>("/api/claims?isOpen=true&limit=1")).rows[0]?.id ?? "";
  const decide = (author: string, claim: string, after: number): Promise<Answer> =>
    post("/api/decisions", { author, decision: { action: "reject", claims: [claim], reason: "not in the words" }, after });

  test("of two reviewers who decide on one claim at once, one is told who was faster", async () => {
    const claim = await claimId();
    const { seq } = await sample.record.head();
    const answers = await Promise.all([decide("ann", claim, seq), decide("bob", claim, seq)]);
    const winner = answers.findIndex(({ status }) => status === 201);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { entry } = wire.entryAnswer.parse(parsed(answers[winner]!));
    expect(entry).toMatchObject({ kind: "decision", author: ["ann", "bob"][winner], body: { action: "reject", claims: [claim] } });
    const refused = parsed<{ code: string; detail: string }>(answers[1 - winner]!);
    const since = { seq: entry.seq, author: entry.author, recordedAt: entry.recordedAt };
    expect(refused).toMatchObject({ code: "decided-since", detail: expect.stringContaining(`${entry.author} decided`) as string, since });
    expect((await got<Why>(`/api/why/${encodeURIComponent(claim)}`)).facts[0]?.standing).toBe("rejected");
  });

  test("a decision is taken back by its entry's number", async () => {
    const claim = await claimId();
    const { entry } = parsed<{ entry: Entry }>(await decide("ann", claim, (await sample.record.head()).seq));
    const undone = await post("/api/decisions", { author: "ann", decision: { action: "retract", entry: entry.seq, reason: "the wrong claim" } });
    expect(undone.status).toBe(201);
    expect((await got<Why>(`/api/why/${encodeURIComponent(claim)}`)).facts[0]?.standing).toBe("read");
  });

  test("what is not there cannot be decided on", async () => {
    expect((await decide("ann", "no-such-claim", 0)).status).toBe(404);
    expect((await post("/api/decisions", { author: "ann", decision: { action: "retract", entry: 999_999, reason: "x" } })).status).toBe(404);
  });

  test("a new entry is in the views and in the log at once", async () => {
    const noted = await post("/api/notes", { author: "ann", about: null, text: "No access to the district this week." });
    const { entry } = wire.entryAnswer.parse(parsed(noted));
    expect(await got(`/api/entries?from=${entry.seq}`)).toEqual({ rows: [entry] });
    expect(await got<Verified>("/api/verify")).toMatchObject({ entries: entry.seq, broken: null });
  });
});

describe("a claim added by hand", () => {
  const missed = async (): Promise<{ report: string; quote: { exact: string; start: number; end: number } }> => {
    const { report } = (await got<Page<ReportRow>>("/api/reports?limit=1")).rows[0]!;
    const { text } = await got<ReportDetail>(`/api/reports/${report}`);
    const start = text.indexOf(" ", 40) + 1;
    const end = text.indexOf(" ", start + 20);
    return { report, quote: { exact: text.slice(start, end), start, end } };
  };

  test("needs its words and what they state; what is left out is what they most plainly mean", async () => {
    const { report, quote } = await missed();
    const claim = {
      kind: "casualties",
      quote,
      claimant: { name: "A mayor", party: "AZE" },
      where: [{ name: "Lachin" }],
      casualties: { outcome: "missing", count: { value: 17 }, victims: { party: "AZE" } },
    };
    const { status, text } = await post("/api/claims", { author: "ann", report, claim, reason: "read past" });
    expect([status, text]).toEqual([201, expect.any(String)]);
    const { entry } = wire.entryAnswer.parse(JSON.parse(text));
    const at = { start: quote.start, end: quote.start };
    expect(entry).toMatchObject({
      author: "ann",
      body: {
        reason: "read past",
        claim: {
          ...{ rule: "by-hand", stance: "asserted", saidOn: null, quote, claimant: { name: "A mayor", party: "AZE", type: "unnamed", ...at } },
          where: [{ name: "Lachin", country: "AZ", ...at }],
          casualties: { outcome: "missing", count: { text: "17", qualifier: "exact", value: 17, min: 17, max: 17 }, victims: { party: "AZE", category: "unknown" }, basis: "incident" },
        },
      },
    });
    const { rows } = await got<{ rows: readonly { id: string; value: number }[] }>("/api/figures?outcome=missing&party=AZE");
    const row = rows.find(({ value }) => value === 17);
    expect((await got<Why>(`/api/why/${row?.id}`)).entries).toContainEqual(entry);
    const twice = await post("/api/claims", { author: "bob", report, claim });
    expect([twice.status, parsed<{ code: string }>(twice).code]).toEqual([409, "known-claim"]);
    expect((await post("/api/decisions", { author: "ann", decision: { action: "retract", entry: entry.seq, reason: "x" } })).status).toBe(201);
    expect((await got<{ rows: readonly { value: number }[] }>("/api/figures?outcome=missing&party=AZE")).rows.some(({ value }) => value === 17)).toBe(false);
  });

  test("is refused where its words are not the report's, or its fields not its kind's", async () => {
    const { report, quote } = await missed();
    const statement = { act: "DECLARE", about: "x" };
    const send = async (claim: object, at = report): Promise<unknown> => {
      const { status, text } = await post("/api/claims", { author: "ann", report: at, claim });
      return [status, (JSON.parse(text) as { code: string }).code];
    };
    expect(await send({ kind: "statement", quote: { ...quote, exact: `${quote.exact}!` }, statement })).toEqual([422, "not-the-words"]);
    expect(await send({ kind: "statement", quote, statement }, "nowhere")).toEqual([404, "no-such-report"]);
    expect(await send({ kind: "statement", quote, statement, control: {} })).toEqual([400, "bad-request"]);
    expect(await send({ kind: "casualties", quote, casualties: { outcome: "died" } })).toEqual([400, "bad-request"]);
  });
});

const REQUESTS = 300;
/** The proof of the chain walks the whole log each time. */
const LIVE_REQUESTS = 40;

/** Never the server's fault, always an answer that its schema describes. */
function holds(answer: Answer, operation: Operation, path: string, schema: z.ZodType): void {
  expect(answer.status, `${path}: ${answer.text}`).toBeLessThan(500);
  expect(Object.keys(operation.responses), `${path}: ${answer.text}`).toContain(String(answer.status));
  if (answer.status < 300) expect([path, schema.safeParse(parsed(answer)).error?.issues]).toEqual([path, undefined]);
  else expect([path, wire.problemDetails.safeParse(parsed(answer)).error?.issues]).toEqual([path, undefined]);
}

/** A made claim on words that its report has, told by nobody and nowhere, since made offsets are seldom right. */
const withWords = (body: { claim: object }, { report, claim: { quote } }: Fact): unknown => ({ ...body, report: report.report, claim: { ...body.claim, quote, claimant: null, where: [] } });

describe("any request that the description allows, and many that it does not", () => {
  const settings = { numRuns: REQUESTS, endOnFailure: true };
  const made = (): Made => new Made(described.components.schemas, sample.known);
  const operationOf = (path: string, method: "get" | "post"): Operation => {
    const operation = described.paths[path]?.[method];
    if (operation === undefined) throw new Error(`${path} is not described`);
    return operation;
  };

  test.each(VIEWS.map((view) => [view.path, view] as const))("GET %s", async (path, { answer, isLive }) => {
    const operation = operationOf(path, "get");
    const parameters = operation.parameters ?? [];
    const fields = Object.fromEntries(parameters.map(({ name, schema }) => [name, fc.oneof({ weight: 9, arbitrary: made().value(schema) }, { weight: 1, arbitrary: fc.string() })]));
    const requests = fc.record(fields, { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) });
    await fc.assert(
      fc.asyncProperty(requests, async ({ key, ...query }) => {
        const search = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]));
        const asked = `${path.replace("{key}", () => encodeURIComponent(String(key ?? "")) || "x")}?${search.toString()}`;
        holds(await sample.server.ask(asked), operation, asked, answer);
      }),
      isLive ? { ...settings, numRuns: LIVE_REQUESTS } : settings,
    );
  });

  test.each([...POSTS.map(({ path }) => [path, wire.entryAnswer] as const), ["/api/reports", wire.reportsAnswer] as const])("POST %s", async (path, answer) => {
    const operation = operationOf(path, "post");
    const schema = operation.requestBody?.content["application/json"]?.schema ?? {};
    const { rows } = await got<Page<Fact>>("/api/claims?limit=1");
    const onWords = (body: unknown): unknown => (path === "/api/claims" ? withWords(body as { claim: object }, rows[0]!) : body);
    const bodies = fc.oneof(
      {
        weight: 4,
        arbitrary: made()
          .value(schema)
          .map((body) => JSON.stringify(onWords(body))),
      },
      {
        weight: 4,
        arbitrary: made()
          .value(schema)
          .map((body) => JSON.stringify(body)),
      },
      { weight: 1, arbitrary: fc.json() },
      { weight: 1, arbitrary: fc.string() },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const answered = await sample.server.ask(path, { method: "POST", headers: { "content-type": "application/json" }, body });
        holds(answered, operation, `${path} ${body}`, answer);
        if (answered.status === 201) taken += 1;
      }),
      settings,
    );
    expect(taken).toBeGreaterThan(REQUESTS / 30);
  });

  test("leaves a log whose chain holds, and views that answer", async () => {
    expect(await got<Verified>("/api/verify")).toMatchObject({ broken: null });
    for (const view of ["figures", "control", "board", "incidents", "sources", "limits"]) await got(`/api/${view}`);
    expect(sample.server.logged).toEqual([]);
  });
});
