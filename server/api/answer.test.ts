import { afterEach, describe, expect, test, vi } from "vitest";
import type { Entry } from "../../core/index.js";
import { RecordError, type RecordFile } from "../record/index.js";
import { json, madeServer, NOW, recordWith, type MadeServer } from "./made-server.js";
import type { ServeOptions } from "./serve.js";

let server: MadeServer;
afterEach(() => server.close());

const start = async (functions: Partial<RecordFile>, changed: Partial<ServeOptions> = {}): Promise<void> => {
  server = await madeServer(recordWith(functions), changed);
};
const head = (seq: number) => ({ seq, hash: String(seq).padStart(64, "0"), recordedAt: NOW });
const code = (text: string): string => (JSON.parse(text) as { code: string }).code;

describe("answers kept by the client", () => {
  test("the same question at the same head is answered 304, and made once", async () => {
    let seq = 1;
    const figures = vi.fn(() => Promise.resolve({ rows: [], answers: [] }));
    await start({ head: () => Promise.resolve(head(seq)), figures });
    const first = await server.ask("/api/figures?party=AAA&asOf=2020-12-10");
    const etag = first.headers.etag ?? "";
    expect(etag).toMatch(/^"1-[\w-]{22}"$/);
    expect(first.headers["cache-control"]).toBe("private, no-cache");
    const again = await server.ask("/api/figures?asOf=2020-12-10&party=AAA", { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, "", etag]);
    expect((await server.ask("/api/figures?asOf=2020-12-10&party=AAA")).text).toBe(first.text);
    expect(figures).toHaveBeenCalledTimes(1);
    expect(figures).toHaveBeenCalledWith({ asOf: "2020-12-10", knownBy: null, party: "AAA" });
    seq = 2;
    expect((await server.ask("/api/figures?asOf=2020-12-10&party=AAA", { headers: { "if-none-match": etag } })).status).toBe(200);
    expect(figures).toHaveBeenCalledTimes(2);
  });

  test("another question, another day and another record have other tags", async () => {
    let now = new Date(NOW);
    let hash = head(1).hash;
    await start({ head: () => Promise.resolve({ ...head(1), hash }), board: () => Promise.resolve([]), control: () => Promise.resolve([]) }, { now: () => now });
    const tag = async (path: string): Promise<string> => (await server.ask(path)).headers.etag ?? "";
    const tags = [await tag("/api/board"), await tag("/api/board?accord=a"), await tag("/api/control")];
    now = new Date("2021-02-04T00:00:00.000Z");
    tags.push(await tag("/api/board"));
    hash = head(2).hash;
    tags.push(await tag("/api/board"));
    expect(new Set(tags).size).toBe(tags.length);
  });

  test("the proof of the chain is made anew each time, once for all who wait for it", async () => {
    const verify = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { entries: 1, head: head(1), broken: null };
    });
    await start({ verify });
    await Promise.all([server.ask("/api/verify"), server.ask("/api/verify")]);
    expect(verify).toHaveBeenCalledTimes(1);
    expect((await server.ask("/api/verify")).headers).toMatchObject({ "cache-control": "no-store" });
    expect(verify).toHaveBeenCalledTimes(2);
  });
});

describe("questions", () => {
  test("keys in the path are decoded, also with a slash in them", async () => {
    const why = vi.fn(() => Promise.resolve(null));
    await start({ why });
    const { status, text } = await server.ask("/api/why/r1.c3%2F1?knownBy=2020-12-10T00:00:00Z");
    expect([status, code(text)]).toEqual([404, "not-found"]);
    expect(why).toHaveBeenCalledWith("r1.c3/1", { asOf: null, knownBy: "2020-12-10T00:00:00Z" });
  });

  test.each(["asOf=2020-02-30", "knownby=2020-12-10", "asOf=2020-12-10&asOf=2020-12-11", "limit=0", "limit=1001", "limit=x", "isOpen=yes", "party=", "party=%00", "kind=verdict"])(
    "?%s is refused with words",
    async (query) => {
      await start({});
      const { status, text } = await server.ask(`/api/claims?${query}`);
      expect([status, code(text)]).toEqual([400, "bad-request"]);
      expect(text).toContain(query.replace(/=.*/, ""));
    },
  );

  test.each([
    ["busy", 503, "1"],
    ["unreachable", 503, "1"],
    ["read-only", 403, undefined],
    ["disk-full", 507, undefined],
  ] as const)("a record that is %s is told as %i in its own words", async (trouble, status, retryAfter) => {
    const failing = () => Promise.reject(new RecordError(trouble, "words of the record"));
    await start({ append: failing, board: failing });
    for (const answer of [await server.ask("/api/board"), await server.ask("/api/notes", json({ author: "m", about: null, text: "t" }))]) {
      expect([answer.status, JSON.parse(answer.text), answer.headers["retry-after"]]).toEqual([status, expect.objectContaining({ code: trouble, detail: "words of the record" }), retryAfter]);
    }
    expect(server.logged).toEqual([]);
  });
});

describe("posts", () => {
  test("are stamped with the server's clock and answered by their entry", async () => {
    const entry = { kind: "note", seq: 1 } as Entry;
    const append = vi.fn(() => Promise.resolve([entry]));
    await start({ append });
    const answer = await server.ask("/api/notes", json({ author: " a monitor ", about: null, text: "words" }));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([201, { entry }]);
    expect(append).toHaveBeenCalledWith([{ kind: "note", author: "a monitor", body: { about: null, text: "words" } }], NOW);
  });

  test.each([
    ["decided-since", 409],
    ["no-such-claim", 404],
    ["no-such-entry", 404],
    ["something-else", 422],
  ])("a decision the record answers with %s is told as %i", async (trouble, status) => {
    await start({ decide: () => Promise.resolve({ problem: { code: trouble, message: "bob rejected it" } }) });
    const answer = await server.ask("/api/decisions", json({ author: "ann", decision: { action: "accept", claims: ["a"], reason: null }, after: 3 }));
    expect([answer.status, JSON.parse(answer.text)]).toEqual([status, expect.objectContaining({ code: trouble, detail: "bob rejected it" })]);
  });
});
