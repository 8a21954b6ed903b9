import type { Source } from "../arrival.js";
import type { Refused } from "../open.js";
import type { Fetch, Fetched } from "./fetch.js";

/** What was fetched, as a source. */
export function sourceOf(url: string, { headers, body, url: found }: Fetched): Source & { readonly bytes: Uint8Array } {
  const contentType = headers["content-type"] ?? "";
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase();
  const charset = /charset=["']?([\w.:-]+)/i.exec(contentType)?.[1];
  return { name: url, origin: url, mediaType: mediaType === "application/xhtml+xml" ? "text/html" : mediaType, bytes: body, hints: { id: url, url: found, charset } };
}

/** One address as a source, fetched because a person asked for it. */
export async function fetchSource(url: string, fetch: Fetch): Promise<(Source & { readonly bytes: Uint8Array }) | Refused> {
  const fetched = await fetch(url);
  if ("code" in fetched) return { id: url, problem: fetched };
  if (fetched.status !== 200) return { id: url, problem: { code: "bad-answer", message: `${url}: the site answers ${fetched.status}; check the address` } };
  return sourceOf(url, fetched);
}
