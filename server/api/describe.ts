import { OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import * as wire from "../../core/wire/index.js";
import type { Post } from "./post.js";
import { POSTS } from "./posts.js";
import type { View } from "./view.js";
import { VIEWS } from "./views.js";

type Response = RouteConfig["responses"][string];

const json = (description: string, schema: z.ZodType): Response => ({ description, content: { "application/json": { schema } } });
const refused = (description: string): Response => ({ description, content: { "application/problem+json": { schema: wire.problemDetails } } });
const REFUSED = { 400: refused("The request is not understood"), 403: refused("The request comes from a page of another site"), 503: refused("The record is busy or out of reach") };
const BODY_REFUSED = { ...REFUSED, 413: refused("The body is too large"), 415: refused("The body is packed, or of another media type") };

const describeView = ({ path, name, summary, query, answer, isLive }: View): RouteConfig => ({
  method: "get",
  path,
  operationId: name,
  summary,
  request: { query: query as never, ...(path.endsWith("{key}") ? { params: z.object({ key: wire.key }) as never } : {}) },
  responses: {
    200: json(summary, answer),
    ...(isLive ? {} : { 304: { description: "As the ETag sent says" } }),
    ...REFUSED,
    ...(path.endsWith("{key}") ? { 404: refused("Nothing on the record goes by that key") } : {}),
  },
});

const describePost = ({ path, name, summary, body }: Post): RouteConfig => ({
  method: "post",
  path,
  operationId: name,
  summary,
  request: { body: { required: true, content: { "application/json": { schema: body } } } },
  responses: {
    201: json("The entry written", wire.entryAnswer),
    ...BODY_REFUSED,
    404: refused("No such claim or entry"),
    409: refused("Somebody decided on the claim meanwhile"),
    422: refused("The record does not take it"),
  },
});

const REPORTS: RouteConfig = {
  method: "post",
  path: "/api/reports",
  operationId: "addReports",
  summary: "Read reports and put them on the record",
  request: { body: { required: true, content: { "application/json": { schema: wire.reportsPost }, "multipart/form-data": { schema: wire.filesPost } } } },
  responses: { 201: json("What became of each report, in the order given", wire.reportsAnswer), ...BODY_REFUSED },
};

const HEAD: RouteConfig = {
  method: "get",
  path: "/api/head",
  operationId: "head",
  summary: "Where the log stands",
  responses: { 200: json("The last entry, the record and the program", wire.headOfRecord), ...REFUSED },
};

const EVENTS: RouteConfig = {
  method: "get",
  path: "/api/events",
  operationId: "events",
  summary: "Server-sent events: `head` with {seq, hash} whenever the log grew",
  responses: { 200: { description: "A stream of events", content: { "text/event-stream": { schema: z.string() } } }, ...REFUSED },
};

/** The API in OpenAPI 3.1, made from the schemas that requests are checked by. */
export function describeApi(version: string): object {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const route of [HEAD, ...VIEWS.map(describeView), ...POSTS.map(describePost), REPORTS, EVENTS]) openAPIRegistry.registerPath(route);
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Trucewatch",
      version,
      description: "The record of claims on peace deals: every figure with its claimant, its date and the exact words it rests on.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
  });
}
