import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { RefusedRequest } from "./refusal.js";

const isReading = (method: string): boolean => method === "GET" || method === "HEAD";

/** Refuses a request that reached us under a name not ours: a page elsewhere whose name was bound to this machine. */
export function guardHost(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host")?.toLowerCase() ?? "";
    if (!hosts().has(host)) throw new RefusedRequest(421, "foreign-host", `this server does not answer as "${host}"; open it by the address it printed when it started`);
    await next();
  };
}

/** Refuses what another site's page sends in a reader's name. */
export function guardOrigin(hosts: () => ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("origin")?.toLowerCase();
    const site = context.req.header("sec-fetch-site");
    const isOurs = origin === undefined || (origin.startsWith("http://") && hosts().has(origin.slice("http://".length)));
    if (!isOurs || !isFromOurPage(context, site)) throw new RefusedRequest(403, "foreign-origin", "the request comes from a page of another site; use this server's own page, or a program");
    await next();
  };
}

/** `site` as the browser tells it; programs tell nothing. A link from elsewhere may open the page, and nothing else. */
function isFromOurPage({ req }: Context, site: string | undefined): boolean {
  if (site === undefined || site === "same-origin" || site === "none") return true;
  return isReading(req.method) && !req.path.startsWith("/api/");
}

const MEDIA_TYPE = /^([^;\s]+)\s*(?:;|$)/;

/** Refuses bodies that are packed, or of a form the route does not take. */
export function guardBody(mediaTypes: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const encoding = context.req.header("content-encoding") ?? "identity";
    if (encoding !== "identity") throw new RefusedRequest(415, "packed-body", `a body packed as "${encoding}" is not taken; send it as it is`);
    const mediaType = MEDIA_TYPE.exec(context.req.header("content-type") ?? "")?.[1]?.toLowerCase() ?? "";
    if (!mediaTypes.includes(mediaType)) throw new RefusedRequest(415, "media-type", `a body of the type "${mediaType}" is not taken here; send ${mediaTypes.join(" or ")}`);
    await next();
  };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Asks for the token: as `Authorization: Bearer`, or as the password of `Basic` under any name, which a browser asks its user for and then sends with
 * every request of the page, event streams among them. Digests are compared, in constant time.
 */
export function guardToken(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (context, next) => {
    if (!timingSafeEqual(digest(tokenOf(context.req.header("authorization") ?? "")), expected)) {
      throw new RefusedRequest(401, "no-token", "this server asks for its token: send it as a bearer token, or give it as the password");
    }
    await next();
  };
}

function tokenOf(authorization: string): string {
  const [, scheme = "", credentials = ""] = /^(\S+) +(\S+)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === "bearer") return credentials;
  if (scheme.toLowerCase() !== "basic") return "";
  const pair = Buffer.from(credentials, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** What a client without a token is asked for. */
export const CHALLENGE = 'Bearer, Basic realm="Trucewatch", charset="UTF-8"';
