import { connect, createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { SECURITY_HEADERS } from "./headers.js";
import { json, madeServer, recordWith, type MadeServer } from "./made-server.js";

const SCRIPT = '<script>alert("x")</script>';
const append = vi.fn(() => Promise.reject(new Error("nothing may reach the record here")));
const record = recordWith({
  append,
  accords: () => Promise.resolve([{ accord: "a", title: SCRIPT, signed: "2020-11-10", parties: [] }]),
  board: () => Promise.reject(new Error("secret words of the inside")),
});

let server: MadeServer;
beforeAll(async () => {
  server = await madeServer(record);
});
afterAll(() => server.close());

const code = (text: string): string => (JSON.parse(text) as { code: string }).code;
const note = { author: "a monitor", about: null, text: "words" };

describe("who is answered", () => {
  test.each(["localhost", "127.0.0.1", "[::1]", "LocalHost"])("the name %s is ours", async (name) => {
    expect((await server.ask("/api/head", { headers: { host: `${name}:${server.port}` } })).status).toBe(200);
  });

  test.each(["evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT", "127.0.0.1:PORT@evil.example", "0.0.0.0:PORT"])(
    "a page elsewhere whose name %s was bound to this machine gets nothing",
    async (name) => {
      for (const path of ["/api/head", "/", "/openapi.json"]) {
        const { status, text } = await server.ask(path, { headers: { host: name.replace("PORT", String(server.port)) } });
        expect([400, 421]).toContain(status);
        expect(["foreign-host", "bad-request"]).toContain(code(text));
      }
    },
  );

  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:1" },
    { origin: "https://localhost:PORT" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "http://127.0.0.1:PORT", "sec-fetch-site": "cross-site" },
  ])("what another site's page sends is refused: %j", async (headers) => {
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace("PORT", String(server.port))]));
    const refused = await server.ask("/api/notes", json(note, sent));
    expect([refused.status, code(refused.text)]).toEqual([403, "foreign-origin"]);
    expect((await server.ask("/api/accords", { headers: sent })).status).toBe(403);
    expect(append).not.toHaveBeenCalled();
  });

  test("our own page is answered, and a link from elsewhere opens it", async () => {
    const own = { origin: `http://127.0.0.1:${server.port}`, "sec-fetch-site": "same-origin" };
    expect((await server.ask("/api/accords", { headers: own })).status).toBe(200);
    expect((await server.ask("/figures", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
  });

  test("a form of another site, which needs no leave to be sent, is no JSON", async () => {
    const { status, text } = await server.ask("/api/notes", { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify(note) });
    expect([status, code(text)]).toEqual([415, "media-type"]);
  });
});

describe("what is sent", () => {
  test("packed bodies are not unpacked", async () => {
    const { status, text } = await server.ask("/api/reports", json({}, { "content-encoding": "gzip" }));
    expect([status, code(text)]).toEqual([415, "packed-body"]);
  });

  test("a body announced as too large is refused before it comes", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(server.port, "127.0.0.1", () => {
        socket.write(`POST /api/reports HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n{`);
      });
      socket.once("data", (chunk) => {
        socket.destroy();
        resolve(chunk.toString());
      });
      socket.once("error", reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("a body that does not say how long it is is read no further than the limit", async () => {
    const sent = await new Promise<number>((resolve) => {
      let written = 0;
      const socket = connect(server.port, "127.0.0.1", () => {
        socket.write(`POST /api/notes HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
        const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
        const more = (): void => {
          while (!socket.destroyed && socket.write(chunk)) written += 0x10000;
          written += 0x10000;
          if (written < 1 << 30) socket.once("drain", more);
        };
        more();
      });
      let answer = "";
      socket.on("data", (chunk) => {
        answer += chunk.toString();
        if (!/^HTTP\/1\.1 413 /.test(answer)) written = Infinity;
        socket.destroy();
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(written));
    });
    expect(sent).toBeLessThan(64 << 20);
  });

  test.each(["{", "[]", '{"author":""}', '{"__proto__":{"author":"x"}}', `{"author":"x","about":null,"text":"y","more":1}`, `${"[".repeat(100_000)}`])(
    "body %# is refused with words",
    async (body) => {
      const { status, headers, text } = await server.ask("/api/notes", { method: "POST", headers: { "content-type": "application/json" }, body });
      expect(status).toBe(400);
      expect(headers["content-type"]).toBe("application/problem+json");
      expect(JSON.parse(text)).toMatchObject({ status: 400, title: "Bad Request", detail: expect.stringMatching(/./) as string });
      expect(append).not.toHaveBeenCalled();
    },
  );
});

describe("what is no request at all", () => {
  const said = (bytes: string): Promise<string> =>
    new Promise((resolve) => {
      let told = "";
      const socket = connect(server.port, "127.0.0.1", () => socket.write(bytes));
      socket.on("data", (chunk) => (told += chunk.toString()));
      socket.on("close", () => resolve(told));
      socket.on("error", () => undefined);
    });

  test.each([
    ["nonsense", "HELLO\r\n\r\n", 400, "not-http"],
    ["a request with two lengths", "POST /api/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400, "not-http"],
    ["a length beside chunks", "POST /api/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "not-http"],
    ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`, 431, "headers-too-large"],
  ])("%s is refused like all else", async (_, bytes, status, reason) => {
    const answer = await said(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain(`Content-Security-Policy: ${SECURITY_HEADERS["Content-Security-Policy"]}\r\n`);
    expect(JSON.parse(answer.slice(answer.indexOf("{")))).toMatchObject({ status, code: reason });
  });
});

describe("what is answered", () => {
  test.each(["/api/head", "/", "/nowhere.txt", "/api/nothing", "/api/figures?asOf=x", "/api/board", "/assets/index-AbCd1234.js"])("%s carries the security headers", async (path) => {
    const { headers } = await server.ask(path);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  });

  test("refusals carry them too", async () => {
    for (const sent of [{ headers: { host: "evil.example" } }, { method: "DELETE" }, { method: "POST" }]) {
      expect((await server.ask("/api/notes", sent)).headers["content-security-policy"]).toBe(SECURITY_HEADERS["Content-Security-Policy"]);
    }
  });

  test("script in the data stays data", async () => {
    const { headers, text } = await server.ask("/api/accords");
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(text)).toEqual([{ accord: "a", title: SCRIPT, signed: "2020-11-10", parties: [] }]);
    const lost = await server.ask(`/api/nothing${encodeURIComponent(SCRIPT)}`);
    expect([lost.status, lost.headers["content-type"]]).toEqual([404, "application/problem+json"]);
  });

  test("a fault is told to whoever runs the server, and not to the client", async () => {
    const { status, text } = await server.ask("/api/board");
    expect([status, code(text)]).toEqual([500, "fault"]);
    expect(text).not.toContain("inside");
    expect(server.logged.join()).toContain("secret words of the inside");
  });

  test("a method that is not for the address is told which are", async () => {
    const { status, headers } = await server.ask("/api/notes", { method: "PUT" });
    expect([status, headers.allow, headers["content-type"]]).toEqual([405, expect.stringContaining("POST"), "application/problem+json"]);
  });
});

describe("the page's files", () => {
  test("are served with their types; what a name has a hash for may be kept for ever", async () => {
    expect(await server.ask("/assets/index-AbCd1234.js")).toMatchObject({
      status: 200,
      headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" },
    });
    expect(await server.ask("/icon.svg")).toMatchObject({ status: 200, headers: { "content-type": "image/svg+xml", "cache-control": "no-cache" } });
    for (const path of ["/", "/index.html", "/figures", "/why/figure-1"]) expect(await server.ask(path)).toMatchObject({ status: 200, text: "<!doctype html><title>page</title>" });
    expect((await server.ask("/lost.js")).status).toBe(404);
  });

  test.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "//secret.txt",
    "/\0/../secret.txt".replace("\0", "%00"),
  ])("%s leads nowhere", async (path) => {
    const { status, text } = await server.ask(path);
    expect(text).not.toContain("secret\n");
    expect(text === "secret").toBe(false);
    expect([400, 404]).toContain(status);
  });
});

describe("the token", () => {
  const token = "a-token-of-some-length";
  const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString("base64")}`;

  test("is asked of everything, and taken as bearer or as password", async () => {
    const guarded = await madeServer(record, { token });
    try {
      for (const path of ["/api/head", "/", "/openapi.json", "/api/nothing"]) {
        const { status, headers } = await guarded.ask(path);
        expect([status, headers["www-authenticate"]]).toEqual([401, expect.stringContaining("Basic")]);
      }
      for (const authorization of ["", "Bearer", "Bearer ", `Bearer ${token}x`, `Bearer ${token.slice(1)}`, basic("a:b"), basic(token), "Basic ???"])
        expect((await guarded.ask("/api/head", { headers: { authorization } })).status).toBe(authorization === basic(token) ? 200 : 401);
      for (const authorization of [`Bearer ${token}`, `bearer ${token}`, basic(`a reviewer:${token}`)]) expect((await guarded.ask("/api/head", { headers: { authorization } })).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });

  test.each(["0.0.0.0", "::", "192.168.1.2"])("%s is not served without one", async (host) => {
    await expect(madeServer(record, { host })).rejects.toMatchObject({ code: "token-needed" });
  });
});

describe("starting and stopping", () => {
  test("a port in use is told in words", async () => {
    await expect(madeServer(record, { port: server.port })).rejects.toMatchObject({ code: "port-in-use", message: expect.stringContaining(`port ${server.port} is in use`) as string });
  });

  test("an address of another machine is told in words", async () => {
    await expect(madeServer(record, { host: "192.0.2.1", token: "a-token-of-some-length" })).rejects.toMatchObject({ code: "no-such-address" });
  });

  test("a request under way is answered before the server stops, and the port is free again", async () => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const slow = await madeServer(recordWith({ accords: () => opened.then(() => []) }));
    const asked = slow.ask("/api/accords");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = slow.close();
    open();
    expect((await asked).status).toBe(200);
    await closing;
    await new Promise<void>((resolve, reject) => {
      const again = createServer().once("error", reject);
      again.listen(slow.port, "127.0.0.1", () => again.close(() => resolve()));
    });
  });

  test.each([
    ["headers", { headers: 200, request: 60_000, silence: 60_000, look: 50 }, "X-Slow: "],
    ["body", { headers: 400, request: 400, silence: 60_000, look: 50 }, 'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"author'],
  ])("a client that does not finish its %s is let go", async (_part, patience, words) => {
    const impatient = await madeServer(record, { patience });
    const answer = await new Promise<string>((resolve) => {
      let told = "";
      const socket = connect(impatient.port, "127.0.0.1", () => socket.write(`POST /api/notes HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\n${words}`));
      socket.on("data", (chunk) => (told += chunk.toString()));
      socket.on("close", () => resolve(told));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain("Content-Type: application/problem+json");
    expect(JSON.parse(answer.slice(answer.indexOf("{")))).toMatchObject({ status: 408, code: "too-slow" });
    await impatient.close();
  });

  test("a client that does not take its answer is let go", { timeout: 30_000 }, async () => {
    const title = "x".repeat(32 << 20);
    const accords = vi.fn(() => Promise.resolve([{ accord: "a", title, signed: "", parties: [] }]));
    const impatient = await madeServer(recordWith({ accords }), { patience: { headers: 60_000, request: 60_000, silence: 200, look: 50 } });
    const socket = connect(impatient.port, "127.0.0.1", () => socket.write(`GET /api/accords HTTP/1.1\r\nHost: 127.0.0.1:${impatient.port}\r\n\r\n`));
    let taken = 0;
    socket.on("data", (chunk) => (taken += chunk.length));
    socket.pause();
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await vi.waitFor(() => expect(accords).toHaveBeenCalled(), 10_000);
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 100));
    socket.resume();
    await closed;
    expect(taken).toBeLessThan(title.length);
    await impatient.close();
  });
});
