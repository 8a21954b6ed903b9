import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { z } from "zod";
import type { RecordFile } from "../record/index.js";
import { key as keySchema } from "../../core/wire/index.js";
import { Cached } from "./cached.js";
import { check, single } from "./check.js";
import type { Bytes } from "./make.js";
import type { Maker } from "./maker.js";
import { RefusedRequest } from "./refusal.js";
import type { View } from "./view.js";

const CACHE_BYTES = 64 * 1024 * 1024;
const QUESTIONS_REMEMBERED = 5_000;
const DAY_LENGTH = 10;
const JSON_TYPE = "application/json; charset=utf-8";
/** Kept by the client, and asked for anew each time. */
const KEPT = "private, no-cache";

export interface Answering {
  readonly record: Pick<RecordFile, "head">;
  readonly version: string;
  readonly maker: Maker;
  now(): Date;
}

/** A question that was understood, by its address; `tag` names its answer while the log and the day are those of `stamp`. */
interface Question {
  readonly query: unknown;
  readonly key: string;
  /** The same for every address that asks the same. */
  readonly asked: string;
  stamp: string;
  tag: string;
}

/** Answers views from the record, each answer kept until the log grows or the day ends; a client that has it already is told so. */
export class Answerer {
  readonly #answers = new Cached(CACHE_BYTES);
  readonly #live = new Map<string, Promise<Bytes | null>>();
  readonly #questions = new Map<string, Question>();

  constructor(readonly from: Answering) {}

  async answer(context: Context, view: View): Promise<Response> {
    const question = this.#questionIn(context, view.path, view.query);
    const { asked, key, query } = question;
    const make = (): Promise<Bytes | null> => this.from.maker.view(view.path, query, key);
    if (view.isLive) return this.#respond(await this.#onceAtATime(asked, make), key, { "Cache-Control": "no-store" });
    const tag = await this.#tagOf(question);
    const headers = { ETag: `"${tag}"`, "Cache-Control": KEPT };
    if (has(context.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
    return this.#respond(await this.#answers.get(tag, make), key, headers);
  }

  /** A file to be saved, made anew each time unless the client has it. */
  async file(context: Context, sort: "export" | "situation", schema: z.ZodObject): Promise<Response> {
    const question = this.#questionIn(context, sort, schema);
    const tag = await this.#tagOf(question);
    const headers = { ETag: `"${tag}"`, "Cache-Control": KEPT };
    if (has(context.req.header("if-none-match"), tag)) return new Response(null, { status: 304, headers });
    const { bytes, mediaType, fileName } = await this.from.maker.file(sort, question.query);
    const disposition = `attachment; filename="${fileName.replace(/[^\w.-]/g, "_")}"`;
    return new Response(bytes as Bytes, { headers: { "Content-Type": mediaType, "Content-Disposition": disposition, ...headers } });
  }

  /** What an address asks; one that was understood before is not read again. */
  #questionIn({ req }: Context, path: string, schema: z.ZodObject): Question {
    const known = this.#questions.get(req.url);
    if (known) return known;
    const query = check(schema, single(req.queries()), "the query");
    const key = path.endsWith("{key}") ? check(keySchema, req.param("key"), "the key") : "";
    const question: Question = { query, key, asked: JSON.stringify([path, key, Object.entries(query).sort()]), stamp: "", tag: "" };
    if (this.#questions.size >= QUESTIONS_REMEMBERED) this.#questions.clear();
    this.#questions.set(req.url, question);
    return question;
  }

  /** Names an answer: the log as it stands, the day (deadlines are counted to it), the program and what was asked. */
  async #tagOf(question: Question): Promise<string> {
    const { record, version, now } = this.from;
    const { seq, hash } = await record.head();
    const stamp = `${hash}\n${now().toISOString().slice(0, DAY_LENGTH)}`;
    if (question.stamp !== stamp) {
      const digest = createHash("sha256").update(`${stamp}\n${version}\n${question.asked}`).digest("base64url");
      question.tag = `${seq}-${digest.slice(0, 22)}`;
      question.stamp = stamp;
    }
    return question.tag;
  }

  /** One answer in the making serves all who ask for it meanwhile. */
  #onceAtATime(asked: string, make: () => Promise<Bytes | null>): Promise<Bytes | null> {
    const running = this.#live.get(asked) ?? make().finally(() => this.#live.delete(asked));
    this.#live.set(asked, running);
    return running;
  }

  #respond(body: Bytes | null, key: string, headers: Readonly<Record<string, string>>): Response {
    if (body === null) throw new RefusedRequest(404, "not-found", `nothing on the record goes by "${key}" at that date; check the id`);
    return new Response(body, { headers: { "Content-Type": JSON_TYPE, ...headers } });
  }
}

/** Does an `If-None-Match` header name a tag? */
function has(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(",").some((named) => named.trim().replace(/^W\//, "") === `"${tag}"` || named.trim() === "*");
}
