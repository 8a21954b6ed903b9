import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { madeSample, type Sample } from "./made-sample.js";
import { built, madeServer, type Answer } from "./made-server.js";

let sample: Sample;
beforeAll(async () => {
  sample = await madeSample();
});
afterAll(() => sample.close());

const code = ({ text }: Answer): string => (JSON.parse(text) as { code: string }).code;

describe("answers made beside the server", () => {
  test("are those made in it, refusals among them", async () => {
    const here = await madeServer(sample.record);
    try {
      for (const path of [
        "/api/figures?asOf=2020-12-01",
        "/api/board",
        "/api/claims?limit=7",
        "/api/search?words=ministry",
        "/api/verify",
        "/api/export?format=csv&view=board",
        "/api/export?format=wax",
        "/api/why/nothing",
      ]) {
        const [one, other] = [await sample.server.ask(path), await here.ask(path)];
        expect([path, one.status, one.text, one.headers["content-type"]]).toEqual([path, other.status, other.text, other.headers["content-type"]]);
      }
    } finally {
      await here.close();
    }
  });

  test("see what was recorded just before they were asked for", async () => {
    for (const words of ["one", "two", "three"]) {
      await sample.post("/api/sources", { author: "ann", added: [words], removed: [], reason: null });
      const { sourceChanges } = await sample.got<{ sourceChanges: readonly { body: { added: readonly string[] } }[] }>("/api/limits");
      expect(sourceChanges.at(-1)?.body.added).toEqual([words]);
    }
  });

  test("leave the server free to answer others while long work is done", async () => {
    await sample.server.ask("/api/situation?format=pdf&to=2020-12-04");
    const before = performance.eventLoopUtilization();
    const long = ["/api/situation?format=pdf&from=2020-11-01&to=2020-12-04", "/api/export?format=xlsx", "/api/export?format=bundle", "/api/verify"].map((path) => sample.server.ask(path));
    const views = Array.from({ length: 30 }, (_, i) => sample.server.ask(`/api/figures?knownBy=2100-01-01T00:00:${String(i).padStart(2, "0")}Z`));
    const answers = await Promise.all([...long, ...views]);
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.6);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  test("a record that a thread cannot open is told in its own words", async () => {
    const lost = await madeServer(sample.record, { making: { worker: built("making-worker.cjs"), address: "/nowhere/at.all" } });
    try {
      const answer = await lost.ask("/api/board");
      expect([answer.status, code(answer)]).toEqual([503, "unreachable"]);
    } finally {
      await lost.close();
    }
  });
});

test.each([
  ["tells of a fault", 'module.exports = () => ({ fault: "secret words of the inside" })', "secret words"],
  ["falls over", "module.exports = () => process.exit(3)", ""],
  ["throws", 'module.exports = () => { throw new Error("secret words of the inside"); }', "secret words"],
])("a thread that %s is a fault without its insides, and the server goes on", async (_, program, logged) => {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-thread-"));
  writeFileSync(join(folder, "worker.cjs"), program);
  const server = await madeServer(sample.record, { making: { worker: join(folder, "worker.cjs"), address: "" } });
  try {
    for (let i = 0; i < 2; i++) {
      const fault = await server.ask("/api/board");
      expect([fault.status, code(fault)]).toEqual([500, "fault"]);
      expect(fault.text).not.toContain("secret");
    }
    expect(server.logged.join()).toContain(logged);
    expect((await server.ask("/api/head")).status).toBe(200);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

test("a file that the client has already is not made again", async () => {
  const path = "/api/export?format=csv&view=figures";
  const { headers } = await sample.server.ask(path);
  expect(headers["cache-control"]).toBe("private, no-cache");
  const again = await sample.server.ask(path, { headers: { "if-none-match": headers.etag } });
  expect([again.status, again.text, again.headers.etag]).toEqual([304, "", headers.etag]);
  await sample.post("/api/notes", { author: "ann", about: null, text: "the log grew" });
  expect((await sample.server.ask(path, { headers: { "if-none-match": headers.etag } })).status).toBe(200);
});
