import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import * as wire from "../../core/wire/index.js";
import { Answerer } from "./answer.js";
import { check, parseJson } from "./check.js";
import { describeApi } from "./describe.js";
import type { Events } from "./events.js";
import { CHALLENGE, guardBody, guardHost, guardOrigin, guardToken } from "./guard.js";
import type { Intake } from "./intake.js";
import type { Maker } from "./maker.js";
import type { Page } from "./page.js";
import { POSTS } from "./posts.js";
import { problemResponse, refusalOf } from "./problem.js";
import type { RecordFile } from "../record/index.js";
import { VIEWS } from "./views.js";

const MEGABYTE = 1024 * 1024;

/** The largest body that brings reports, and the largest of another post. */
const REPORTS_BYTES = 32 * MEGABYTE;
const POST_BYTES = 4 * MEGABYTE;

const RETRY_SECONDS = "1";

export interface AppOptions {
  readonly record: RecordFile;
  readonly version: string;
  /** Names this server answers to, as `Host` has them. */
  hosts(): ReadonlySet<string>;
  /** Asked of every request where it is given. */
  readonly token: string | null;
  readonly page: Page;
  readonly intake: Intake;
  readonly events: Events;
  readonly maker: Maker;
  now(): Date;
  /** Tells whoever runs the server of faults. */
  log(message: string): void;
}

/** Every route behind its guards. */
export function createApp(options: AppOptions): Hono {
  const { record, version, hosts, token, page, intake, events, maker, now } = options;
  const app = new Hono({ strict: true });
  const stamp = (): string => now().toISOString();
  app.onError((error) => answerError(error, options));
  app.use(guardHost(hosts), guardOrigin(hosts));
  if (token !== null) app.use(guardToken(token));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));

  const answerer = new Answerer({ record, version, maker, now });
  for (const view of VIEWS) app.get(view.path.replace("{key}", ":key{.+}"), (context) => answerer.answer(context, view));
  app.get("/api/head", async (context) => context.json({ ...headOf(await record.head()), address: record.address, version }, 200, { "Cache-Control": "no-store" }));
  app.get("/api/export", (context) => answerer.file(context, "export", wire.exportQuery));
  app.get("/api/situation", (context) => answerer.file(context, "situation", wire.situationQuery));
  app.get("/api/events", (context) => events.respond(context));

  let described: string | null = null;
  app.get("/openapi.json", () => new Response((described ??= JSON.stringify(describeApi(version))), { headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-cache" } }));

  for (const post of POSTS) {
    app.post(post.path, guardBody(["application/json"]), limited(POST_BYTES), async (context) => {
      const body = check(post.body, parseJson(await context.req.arrayBuffer()), "the body");
      return context.json({ entry: await post.write(record, body, stamp()) }, 201);
    });
  }
  app.post("/api/reports", guardBody(["application/json", "multipart/form-data"]), limited(REPORTS_BYTES), async (context) => {
    const batch = { bytes: await context.req.arrayBuffer(), contentType: context.req.header("content-type") ?? "" };
    return context.json({ outcomes: await intake.take(batch, stamp()) }, 201);
  });
  app.get("*", (context) => page.respond(context));
  return app;
}

const headOf = ({ seq, hash, recordedAt }: Awaited<ReturnType<RecordFile["head"]>>): object => ({ seq, hash, recordedAt });

const limited = (maxSize: number): ReturnType<typeof bodyLimit> =>
  bodyLimit({
    maxSize,
    onError: () => problemResponse({ status: 413, code: "too-large", detail: `the body is larger than ${maxSize / MEGABYTE} MB; send it in parts` }, { Connection: "close" }),
  });

function refuseMethod({ req }: Context, allowed: string[]): Response {
  return problemResponse({ status: 405, code: "method", detail: `${req.method} is not for this address; it takes ${allowed.join(", ")}` }, { Allow: allowed.join(", ") });
}

function answerError(error: unknown, { log }: AppOptions): Response {
  const refusal = refusalOf(error);
  if (refusal.code === "fault") log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const headers = refusal.status === 401 ? { "WWW-Authenticate": CHALLENGE } : refusal.status === 503 ? { "Retry-After": RETRY_SECONDS } : {};
  return problemResponse(refusal, headers);
}
