import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Context } from "hono";
import { RefusedRequest } from "./refusal.js";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".pbf": "application/x-protobuf",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** File names that carry a hash of the content: what they hold never changes. */
const HASHED = /[.-][\w-]{8,}\.[a-z0-9]+$/;
const FOREVER = "public, max-age=31536000, immutable";

/** The built page. Its files are listed once, and only what is on the list is served: no path leads out of the folder. */
export class Page {
  readonly #files: ReadonlySet<string>;

  constructor(readonly folder: string) {
    this.#files = new Set(filesOf(folder));
  }

  /** A file by its path; the page itself for every path without a dot, which is a place in the page. */
  respond({ req }: Context): Response {
    const { path } = req;
    if (this.#files.has(path) && path !== "/index.html") return this.#file(path, path.startsWith("/assets/") && HASHED.test(path) ? FOREVER : "no-cache");
    if (path !== "/index.html" && (path.includes(".") || path.startsWith("/api/")))
      throw new RefusedRequest(404, "not-found", "there is nothing at this address; /openapi.json lists what can be asked");
    if (!this.#files.has("/index.html")) throw new RefusedRequest(404, "no-page", "the page is not built; run npm run build. The record can be asked over HTTP all the same: see /openapi.json");
    return this.#file("/index.html", "no-cache");
  }

  #file(path: string, caching: string): Response {
    const headers = { "Content-Type": MEDIA_TYPES[extname(path)] ?? "application/octet-stream", "Cache-Control": caching };
    return new Response(readFileSync(join(this.folder, path)), { headers });
  }
}

/** Paths of all files under a folder, from it, with a leading slash; none where there is no such folder. */
function filesOf(folder: string): string[] {
  try {
    const paths = readdirSync(folder, { encoding: "utf8", recursive: true });
    return paths.filter((path) => statSync(join(folder, path)).isFile()).map((path) => `/${path.replaceAll("\\", "/")}`);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
}
