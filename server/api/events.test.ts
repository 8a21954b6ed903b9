import { get, type IncomingMessage } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Head } from "../../core/index.js";
import { madeServer, recordWith, type MadeServer } from "./made-server.js";

const head = (seq: number): Head => ({ seq, hash: String(seq).padStart(64, "0"), recordedAt: "2021-01-01T00:00:00.000Z" });
const event = (seq: number): string => `event: head\ndata: ${JSON.stringify({ seq, hash: head(seq).hash })}\nid: ${seq}\n\n`;

let server: MadeServer;
afterEach(() => server.close());

interface Listener {
  heard(): string;
  readonly ended: Promise<void>;
  stop(): void;
}

async function listen(headers: Record<string, string> = {}): Promise<Listener> {
  let heard = "";
  const asked = get({ host: "127.0.0.1", port: server.port, path: "/api/events", headers });
  asked.on("error", () => undefined);
  const response = await new Promise<IncomingMessage>((resolve) => asked.once("response", resolve));
  expect(response.headers["content-type"]).toBe("text/event-stream");
  response.on("data", (chunk: Buffer) => (heard += chunk.toString()));
  response.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => response.once("close", resolve));
  return { heard: () => heard, ended, stop: () => asked.destroy() };
}

const start = async (times = { pollMs: 10, stillMs: 10_000 }): Promise<{ grow(seq: number): void; looks(): number; fail(error: Error): void }> => {
  let seq = 3;
  const look = vi.fn(() => Promise.resolve(head(seq)));
  server = await madeServer(recordWith({ head: look }), { eventTimes: times });
  return { grow: (to) => (seq = to), looks: () => look.mock.calls.length, fail: (error) => void look.mockRejectedValueOnce(error) };
};

describe("events", () => {
  test("the head is told at once, and again each time the log grew, to everyone who listens", async () => {
    const record = await start();
    const [one, other] = await Promise.all([listen(), listen()]);
    await vi.waitFor(() => expect(one.heard()).toContain(event(3)));
    record.grow(5);
    await vi.waitFor(() => expect(other.heard()).toContain(event(5)));
    record.grow(6);
    for (const { heard } of [one, other]) await vi.waitFor(() => expect(heard()).toBe(`retry: 1000\n\n${event(3)}${event(5)}${event(6)}`));
  });

  test("a client that comes back is told what it missed, and nothing when it missed nothing", async () => {
    const record = await start();
    const missed = await listen({ "last-event-id": "2" });
    const current = await listen({ "last-event-id": "3" });
    await vi.waitFor(() => expect(missed.heard()).toContain(event(3)));
    await vi.waitFor(() => expect(current.heard()).toBe("retry: 1000\n\n"));
    record.grow(4);
    await vi.waitFor(() => expect(current.heard()).toBe(`retry: 1000\n\n${event(4)}`));
    const odd = await listen({ "last-event-id": "what?" });
    await vi.waitFor(() => expect(odd.heard()).toContain(event(4)));
  });

  test("a silent stream shows that it lives", async () => {
    await start({ pollMs: 1000, stillMs: 20 });
    const { heard } = await listen();
    await vi.waitFor(() => expect(heard()).toContain(": still here\n\n"));
  });

  test("a record out of reach for a moment ends no stream", async () => {
    const record = await start();
    const { heard } = await listen();
    await vi.waitFor(() => expect(heard()).toContain(event(3)));
    record.fail(new Error("busy"));
    record.grow(8);
    await vi.waitFor(() => expect(heard()).toContain(event(8)));
  });

  test("nobody looks at the record while nobody listens", async () => {
    const record = await start();
    const { stop } = await listen();
    await vi.waitFor(() => expect(record.looks()).toBeGreaterThan(2));
    stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = record.looks();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(record.looks()).toBe(before);
  });

  test("streams end when the server stops", async () => {
    await start();
    const { ended } = await listen();
    const began = performance.now();
    await server.close();
    await ended;
    expect(performance.now() - began).toBeLessThan(2000);
    await start();
  });
});
