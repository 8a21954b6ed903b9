import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { RecordFile } from "../record/index.js";
import { key as keySchema } from "../../core/wire/index.js";
import { Cached } from "./cached.js";
import { check, single } from "./check.js";
import { RefusedRequest } from "./refusal.js";
import type { View } from "./view.js";

const CACHE_BYTES = 64 * 1024 * 1024;
const JSON_TYPE = "application/json; charset=utf-8";

export interface Answering {
  readonly record: RecordFile;
  readonly version: string;
  now(): Date;
}

/** Answers views from the record, each answer kept until the log grows or the day ends; a client that has it already is told so. */
export class Answerer {
  readonly #answers = new Cached(CACHE_BYTES);
  readonly #live = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

  constructor(readonly from: Answering) {}

  async answer(context: Context, view: View): Promise<Response> {
    const query = check(view.query, single(context.req.queries()), "the query");
    const key = view.path.endsWith("{key}") ? check(keySchema, context.req.param("key"), "the key") : "";
    const asked = JSON.stringify([view.path, key, Object.entries(query).sort()]);
    if (view.isLive) return this.#respond(await this.#onceAtATime(asked, () => this.#make(view, query, key)), key, { "Cache-Control": "no-store" });
    const tag = await this.#tag(asked);
    const headers = { ETag: `"${tag}"`, "Cache-Control": "private, no-cache" };
    if (has(context.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
    return this.#respond(await this.#answers.get(tag, () => this.#make(view, query, key)), key, headers);
  }

  /** Names an answer: the log as it stands, the day (deadlines are counted to it), the program and what was asked. */
  async #tag(asked: string): Promise<string> {
    const { record, version, now } = this.from;
    const { seq, hash } = await record.head();
    const digest = createHash("sha256")
      .update(`${hash}\n${now().toISOString().slice(0, 10)}\n${version}\n${asked}`)
      .digest("base64url");
    return `${seq}-${digest.slice(0, 22)}`;
  }

  async #make(view: View, query: unknown, key: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const found = await view.find(this.from.record, query, key);
    return found === null ? null : new TextEncoder().encode(JSON.stringify(found));
  }

  /** One answer in the making serves all who ask for it meanwhile. */
  #onceAtATime(asked: string, make: () => Promise<Uint8Array<ArrayBuffer> | null>): Promise<Uint8Array<ArrayBuffer> | null> {
    const running = this.#live.get(asked) ?? make().finally(() => this.#live.delete(asked));
    this.#live.set(asked, running);
    return running;
  }

  #respond(body: Uint8Array<ArrayBuffer> | null, key: string, headers: Readonly<Record<string, string>>): Response {
    if (body === null) throw new RefusedRequest(404, "not-found", `nothing on the record goes by "${key}" at that date; check the id`);
    return new Response(body, { headers: { "Content-Type": JSON_TYPE, ...headers } });
  }
}

/** Does an `If-None-Match` header name a tag? */
function has(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(",").some((named) => named.trim().replace(/^W\//, "") === `"${tag}"` || named.trim() === "*");
}
