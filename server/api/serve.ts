import { getRequestListener } from "@hono/node-server";
import { createServer, STATUS_CODES, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { RecordFile } from "../record/index.js";
import { createApp } from "./app.js";
import { Events, type EventTimes } from "./events.js";
import { SECURITY_HEADERS } from "./headers.js";
import { bracketed, hostsServed, isLoopback } from "./hosts.js";
import { Intake, type IntakeOptions } from "./intake.js";
import { makerBeside, makerHere, type MakerOptions } from "./maker.js";
import { Page } from "./page.js";
import { PROBLEM_TYPE, problemBody, problemResponse } from "./problem.js";
import type { Refusal } from "./refusal.js";

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** For its headers. */
  readonly headers: number;
  /** For the whole request, its body included. */
  readonly request: number;
  /** Without a byte coming or going: one that does not take its answer is let go. */
  readonly silence: number;
  /** How often connections are looked at. */
  readonly look: number;
}

const PATIENCE: Patience = { headers: 10_000, request: 60_000, silence: 300_000, look: 2_000 };
/** Connections open at once, at most. */
const CONNECTIONS_MAX = 1000;
const KEEP_ALIVE_MS = 10_000;
const HEADER_BYTES = 16 * 1024;
/** How long requests under way are waited for when the server stops, and how often connections that have nothing more to say are closed meanwhile. */
const FAREWELL_MS = 5_000;
const IDLE_LOOK_MS = 50;

export interface ServeOptions extends IntakeOptions {
  readonly record: RecordFile;
  readonly version: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  readonly token: string | null;
  /** The built page. */
  readonly page: string;
  /** Where answers are made beside the server; in it where this is left out. */
  readonly making?: MakerOptions;
  readonly patience?: Patience;
  readonly eventTimes?: EventTimes;
  now(): Date;
  log(message: string): void;
}

/** A server that answers. */
export interface Serving {
  /** Where it is reached. */
  readonly address: string;
  /** Ends the streams, waits a little for requests under way, and lets the port go; the record is left open. */
  close(): Promise<void>;
}

/** Trouble with starting to serve, in words for whoever starts it. */
export class ServeError extends Error {
  constructor(
    readonly code: "port-in-use" | "no-such-address" | "token-needed",
    message: string,
  ) {
    super(message);
    this.name = "ServeError";
  }
}

/** Serves a record and the page. Elsewhere than on this machine alone it does so only with a token. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { record, host, token, patience = PATIENCE, log } = options;
  if (!isLoopback(host) && token === null)
    throw new ServeError("token-needed", `${host} can be reached from other machines: give --token-file with a token that readers must show, or leave out --host`);
  let hosts: ReadonlySet<string> = new Set();
  const events = new Events(record, options.eventTimes);
  const intake = new Intake(record, options);
  const maker = options.making ? makerBeside(options.making, log) : makerHere(record);
  const app = createApp({ ...options, events, intake, maker, page: new Page(options.page), hosts: () => hosts, now: () => options.now(), log });
  const listener = getRequestListener(app.fetch, { errorHandler: () => problemResponse({ status: 400, code: "bad-request", detail: "the request's address or Host header is not understood" }) });
  const server = createServer(
    { headersTimeout: patience.headers, requestTimeout: patience.request, connectionsCheckingInterval: patience.look, keepAliveTimeout: KEEP_ALIVE_MS, maxHeaderSize: HEADER_BYTES },
    (request, response) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      void listener(request, response);
    },
  );
  server.timeout = patience.silence;
  server.maxConnections = CONNECTIONS_MAX;
  server.on("clientError", answerUnread);
  const port = await listen(server, options.port, host).catch(async (error: unknown) => {
    await Promise.all([intake.close(), maker.close()]);
    throw error;
  });
  hosts = hostsServed(host, port);
  return {
    address: `http://${bracketed(host)}:${port}`,
    async close() {
      events.close();
      await stop(server);
      await Promise.all([intake.close(), maker.close()]);
    },
  };
}

/** What is said to a client whose request could not be read at all. */
const UNREAD: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: "too-slow", detail: "the request did not come to its end in time; send it again" },
  HPE_HEADER_OVERFLOW: { status: 431, code: "headers-too-large", detail: `the headers are larger than ${HEADER_BYTES / 1024} KB; send fewer` },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, code: "too-large", detail: "the extensions of the body's chunks are too large; leave them out" },
};
const NOT_HTTP: Refusal = { status: 400, code: "not-http", detail: "the request is no HTTP as RFC 9112 has it" };

/** Answers a request that Node could not read, as all refusals are answered, and lets the client go. */
function answerUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const refusal = UNREAD[error.code ?? ""] ?? NOT_HTTP;
  const body = problemBody(refusal);
  const headers = { ...SECURITY_HEADERS, "Content-Type": PROBLEM_TYPE, "Content-Length": Buffer.byteLength(body), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ""}\r\n${lines.join("")}\r\n${body}`);
}

/** The port it listens on. */
function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(inWords(error, port, host)));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function inWords(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") return new ServeError("port-in-use", `port ${port} is in use, perhaps by another trucewatch: stop that, or choose another by --port (0 for any that is free)`);
  if (error.code === "EACCES") return new ServeError("port-in-use", `this user may not open port ${port}: choose one from 1024 on by --port`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return new ServeError("no-such-address", `${host} is no address of this machine: leave out --host, or give one that is`);
  return error;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const farewell = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    const look = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS);
    server.close(() => {
      clearTimeout(farewell);
      clearInterval(look);
      resolve();
    });
  });
}
