import { z } from "zod";
import * as wire from "../../core/wire/index.js";
import type { Post } from "./post.js";
import { POSTS } from "./posts.js";
import type { View } from "./view.js";
import { VIEWS } from "./views.js";

type Described = Readonly<Record<string, unknown>>;

const COMPONENTS = "#/components/schemas/";

/** Requests are described as they are sent. That a value is read-only in our code says nothing over HTTP. */
const MADE = { io: "input", metadata: wire.NAMED, override: ({ jsonSchema }: { jsonSchema: { readOnly?: boolean } }) => void delete jsonSchema.readOnly } as const;

/** What the document as a whole says already. */
const SAID = new Set(["$schema", "$id", "$defs", "id"]);

const bare = (schema: object): Described => Object.fromEntries(Object.entries(schema).filter(([name]) => !SAID.has(name)));

/** A schema as JSON Schema; those with a name are told by reference. */
function schemaOf(schema: z.ZodType): Described {
  const name = wire.NAMED.get(schema)?.id;
  if (name !== undefined) return { $ref: `${COMPONENTS}${name}` };
  return JSON.parse(JSON.stringify(bare(z.toJSONSchema(schema, MADE))).replaceAll('"#/$defs/', `"${COMPONENTS}`)) as Described;
}

function components(): Described {
  const { schemas } = z.toJSONSchema(wire.NAMED, { ...MADE, uri: (id) => `${COMPONENTS}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

const content = (description: string, schema: z.ZodType, mediaType = "application/json"): Described => ({ description, content: { [mediaType]: { schema: schemaOf(schema) } } });
const refused = (description: string): Described => content(description, wire.problemDetails, "application/problem+json");

const REFUSED = {
  400: refused("The request is not understood"),
  401: refused("The server asks for its token"),
  403: refused("The request comes from a page of another site, or the record may not be written"),
  421: refused("The server does not answer by this name"),
  503: refused("The record is busy or out of reach"),
};
const BODY_REFUSED = { ...REFUSED, 413: refused("The body is too large"), 415: refused("The body is packed, or of another media type"), 507: refused("The disk of the record is full") };

function parametersOf(query: z.ZodObject): readonly Described[] {
  const { properties = {}, required = [] } = schemaOf(query) as { properties?: Record<string, Described>; required?: readonly string[] };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

const KEY = { name: "key", in: "path", required: true, schema: schemaOf(wire.key) };

function describeView({ path, name, summary, query, answer, isLive }: View): Described {
  const byKey = path.endsWith("{key}");
  const responses = {
    200: content(summary, answer),
    ...(isLive ? {} : { 304: { description: "The client has it already, as its If-None-Match says" } }),
    ...REFUSED,
    ...(byKey ? { 404: refused("Nothing on the record goes by that key") } : {}),
  };
  return { get: { operationId: name, summary, parameters: [...(byKey ? [KEY] : []), ...parametersOf(query)], responses } };
}

function describePost({ name, summary, body }: Post): Described {
  const responses = {
    201: content("The entry written", wire.entryAnswer),
    ...BODY_REFUSED,
    404: refused("No such claim, entry or report"),
    409: refused("Somebody was faster: `since` tells who and when; or the claim is on the record already"),
    422: refused("The record does not take it"),
  };
  return { post: { operationId: name, summary, requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } }, responses } };
}

const HEAD = { get: { operationId: "head", summary: "Where the log stands", responses: { 200: content("The last entry, the record and the program", wire.headOfRecord), ...REFUSED } } };
const EVENTS = {
  get: {
    operationId: "events",
    summary: "Server-sent events: `head` with {seq, hash} whenever the log grew",
    responses: { 200: content("A stream of events", z.string(), "text/event-stream"), ...REFUSED },
  },
};
const describeFile = (operationId: string, summary: string, query: z.ZodObject, refusal: string): Described => ({
  get: {
    operationId,
    summary,
    parameters: parametersOf(query),
    responses: { 200: content("The file, of the media type that its form has at /api/forms", z.string().meta({ format: "binary" }), "application/octet-stream"), ...REFUSED, 422: refused(refusal) },
  },
});
const REPORTS = {
  post: {
    operationId: "addReports",
    summary: "Read reports and put them on the record",
    requestBody: { required: true, content: { "application/json": { schema: schemaOf(wire.reportsPost) }, "multipart/form-data": { schema: schemaOf(wire.filesPost) } } },
    responses: { 201: content("What became of each report, in the order given; a file may hold several, or none that can be read", wire.reportsAnswer), ...BODY_REFUSED },
  },
};

/** The API in OpenAPI 3.1, made from the schemas that requests are checked by. */
export function describeApi(version: string): Described {
  const paths: Record<string, Described> = {};
  const add = (path: string, described: Described): void => void (paths[path] = { ...paths[path], ...described });
  add("/api/head", HEAD);
  for (const view of VIEWS) add(view.path, describeView(view));
  for (const post of POSTS) add(post.path, describePost(post));
  add("/api/reports", REPORTS);
  add("/api/events", EVENTS);
  add("/api/export", describeFile("export", "A view of the record as a file in one of its forms, to be saved", wire.exportQuery, "No such form, or not of that view, or no such deal"));
  add("/api/situation", describeFile("situation", "A situation report on a span of days, to be saved", wire.situationQuery, "No such form or deal, or a span that ends before it begins"));
  const description = "The record of claims on peace deals: every figure with its claimant, its date and the exact words it rests on.";
  return { openapi: "3.1.0", info: { title: "Trucewatch", version, description, license: { name: "Apache-2.0", identifier: "Apache-2.0" } }, paths, components: { schemas: components() } };
}
