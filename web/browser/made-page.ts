/** What a test in a real browser stands on: the built page under the policy it is served with, and an API that answers with given rows. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** As strict as the server's: no inline script or style, no worker but from our own files. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** Answers a view by its path and parameters; undefined = there is none, "never" = no answer comes. */
export type Answer = (path: string, params: URLSearchParams) => unknown;

function serveFile(folder: string, path: string, response: ServerResponse): void {
  const asked = join(folder, normalize(path));
  const file = extname(path) !== "" && existsSync(asked) ? asked : join(folder, "index.html");
  response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-security-policy": POLICY, "x-content-type-options": "nosniff" });
  response.end(readFileSync(file));
}

function serveView(answer: Answer, { pathname, searchParams }: URL, response: ServerResponse): void {
  const rows = answer(pathname.slice("/api/".length), searchParams);
  if (rows === "never") return;
  response.writeHead(rows === undefined ? 404 : 200, { "content-type": "application/json" });
  response.end(JSON.stringify(rows ?? {}));
}

/** Serves a built page and the answers; gives its address and the way to stop. */
export async function servePage(folder: string, answer: Answer): Promise<{ readonly address: string; readonly stop: () => void }> {
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    if (url.pathname === "/api/events") response.writeHead(200, { "content-type": "text/event-stream" }).write("\n");
    else if (url.pathname.startsWith("/api/")) serveView(answer, url, response);
    else serveFile(folder, url.pathname, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, stop };
}
