import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { opened } from "../fixtures/opened.js";

test("a web archive that ends within a page gives the pages before it, and says so of that one", async () => {
  const page = (i: number): string => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>${i} soldiers were killed near the river. ${"More words. ".repeat(20)}</p>`;
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://desk.example.org/${i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`;
  };
  const whole = page(1) + page(2);
  expect((await opened("a.warc", whole)).map(({ report }) => report.id)).toEqual(["https://desk.example.org/1", "https://desk.example.org/2"]);
  expect(await opened("a.warc.gz", Buffer.concat([gzipSync(page(1)), gzipSync(page(2)).subarray(0, -20)]))).toMatchObject([
    { report: { id: "https://desk.example.org/1" } },
    { problem: { code: "broken" } },
  ]);
  const picture = `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://desk.example.org/a.jpg\r\nContent-Type: image/jpeg\r\nContent-Length: 1000\r\n\r\n`;
  expect((await opened("a.warc", `${page(1)}${picture}cut`)).map(({ report }) => report.id)).toEqual(["https://desk.example.org/1"]);
  expect(await opened("a.warc", whole.slice(0, -100))).toMatchObject([
    { report: { id: "https://desk.example.org/1" } },
    { id: "https://desk.example.org/2", problem: { code: "broken", message: expect.stringContaining("ends within the page") as string } },
  ]);
});
