import { lookup } from "node:dns/promises";
import { request as requestHttp, type IncomingMessage, type RequestOptions } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Problem } from "../../core/index.js";
import { isPublicAddress } from "./addresses.js";

/** What came back for an address; `url` is where it was found after redirects. Header names are in lower case. */
export interface Fetched {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Gets an address, or the problem that kept it away; never throws on data. */
export type Fetch = (url: string, headers?: Readonly<Record<string, string>>) => Promise<Fetched | Problem>;

export interface FetchOptions {
  /** Bytes of a body, unpacked. */
  readonly bodyBytes?: number;
  readonly timeoutMs?: number;
  readonly redirects?: number;
  readonly userAgent?: string;
  /** Addresses of this machine and its network are refused unless this is set: for tests and closed networks. */
  readonly allowsPrivate?: boolean;
  /** Finds a host's addresses; the system's resolver unless said. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

type Settings = Required<FetchOptions>;

const DEFAULTS: Settings = {
  bodyBytes: 24 * 1024 * 1024,
  timeoutMs: 30_000,
  redirects: 5,
  userAgent: "trucewatch",
  allowsPrivate: false,
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
};

/** A problem on the way, thrown within this file alone. */
class FetchTrouble extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes a fetcher that checks every address it goes to, redirects too: each host is resolved once, and the connection goes to the very address that was checked. */
export function makeFetch(options: FetchOptions = {}): Fetch {
  const settings: Settings = { ...DEFAULTS, ...options };
  return async (url, headers = {}) => {
    try {
      return await follow(url, headers, settings);
    } catch (error) {
      const code = error instanceof FetchTrouble ? error.code : "unreachable";
      return { code, message: `${url.slice(0, 300)}: ${error instanceof FetchTrouble ? error.message : `it could not be reached (${(error as Error).message})`}` };
    }
  };
}

async function follow(first: string, headers: Readonly<Record<string, string>>, settings: Settings): Promise<Fetched> {
  let url = parsed(first, undefined);
  for (let hop = 0; hop <= settings.redirects; hop++) {
    const fetched = await getOnce(url, headers, settings);
    const { location } = fetched.headers;
    if (![301, 302, 303, 307, 308].includes(fetched.status) || location === undefined) return fetched;
    const next = parsed(location, url);
    if (url.protocol === "https:" && next.protocol === "http:") throw new FetchTrouble("address-refused", "it leads from a secure address to one that is not; give the new address if you trust it");
    url = next;
  }
  throw new FetchTrouble("too-many", `it leads on more than ${settings.redirects} times`);
}

function parsed(address: string, base: URL | undefined): URL {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw new FetchTrouble("bad-address", `"${address.slice(0, 200)}" is no address; write https://…`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new FetchTrouble("address-refused", `only http and https are fetched, not ${url.protocol}`);
  if (url.username !== "" || url.password !== "") throw new FetchTrouble("address-refused", "an address with a name and password in it is not fetched");
  return url;
}

/** The checked address of a host; all of its addresses must be public. */
async function addressOf(url: URL, { resolve, allowsPrivate }: Settings): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) > 0 ? [host] : await resolve(host);
  const [first] = addresses;
  if (first === undefined) throw new FetchTrouble("unreachable", `the name ${host} has no address`);
  const closed = allowsPrivate ? undefined : addresses.find((address) => !isPublicAddress(address));
  if (closed !== undefined) throw new FetchTrouble("address-refused", `${host} leads to ${closed}, which is an address of a closed network; such addresses are not fetched`);
  return first;
}

async function getOnce(url: URL, headers: Readonly<Record<string, string>>, settings: Settings): Promise<Fetched> {
  const address = await addressOf(url, settings);
  const pinned: LookupFunction = (_host, { all }, callback) => {
    const family = isIP(address);
    if (all === true) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
  const signal = AbortSignal.timeout(settings.timeoutMs);
  const options: RequestOptions = {
    lookup: pinned,
    agent: false,
    signal,
    maxHeaderSize: 64 * 1024,
    headers: { "user-agent": settings.userAgent, "accept-encoding": "gzip, deflate, br", accept: "*/*", ...headers },
  };
  try {
    return await received(await responseTo(url, options), url, settings.bodyBytes);
  } catch (error) {
    if (signal.aborted) throw new FetchTrouble("too-slow", `it took more than ${settings.timeoutMs / 1000} seconds`);
    throw error;
  }
}

function responseTo(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, options, resolve);
    request.on("error", reject);
    request.end();
  });
}

async function received(response: IncomingMessage, url: URL, limit: number): Promise<Fetched> {
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]));
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of unpackedBody(response)) {
      length += chunk.length;
      if (length > limit) throw new FetchTrouble("too-large", `it has more than ${limit} bytes`);
      parts.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return { status: response.statusCode ?? 0, url: url.href, headers, body: Buffer.concat(parts) };
}

function unpackedBody(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const coding = (response.headers["content-encoding"] ?? "identity").toLowerCase().trim();
  const decoder = coding === "gzip" || coding === "x-gzip" ? createGunzip() : coding === "br" ? createBrotliDecompress() : coding === "deflate" ? createInflate() : null;
  if (decoder === null) return response;
  response.on("error", (error) => decoder.destroy(error));
  return response.pipe(decoder) as Readable;
}
