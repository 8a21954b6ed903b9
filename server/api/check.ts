import type { z } from "zod";
import { RefusedRequest } from "./refusal.js";

const ISSUES_TOLD = 5;

/** What a schema makes of a value, or a refusal that names each wrong field. */
export function check<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const told = issues.slice(0, ISSUES_TOLD).map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`));
  const rest = issues.length > ISSUES_TOLD ? `; and ${issues.length - ISSUES_TOLD} more` : "";
  throw new RefusedRequest(400, "bad-request", `${what} is not understood: ${told.join("; ")}${rest}. /openapi.json tells what may stand there.`);
}

/** A body as JSON, or a refusal. */
export function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new RefusedRequest(400, "not-json", `the body is no JSON in UTF-8: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Each parameter's one value. */
export function single(queries: Readonly<Record<string, string[]>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(queries).map(([name, [value = "", ...more]]) => {
      if (more.length > 0) throw new RefusedRequest(400, "bad-request", `the query gives "${name}" more than once; give it once`);
      return [name, value];
    }),
  );
}
