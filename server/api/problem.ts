import { STATUS_CODES } from "node:http";
import { RecordError } from "../record/index.js";
import { RefusedRequest, type Refusal } from "./refusal.js";

const RECORD_STATUS: Readonly<Record<RecordError["code"], number>> = {
  busy: 503,
  unreachable: 503,
  "newer-version": 503,
  "not-a-record": 503,
  "read-only": 403,
  "disk-full": 507,
};

/** What an error means to whoever asked; a fault of the program tells nothing of its insides. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusedRequest) return error.refusal;
  if (error instanceof RecordError) return { status: RECORD_STATUS[error.code], code: error.code, detail: error.message };
  return { status: 500, code: "fault", detail: "a fault in the program itself; the server's own output tells more" };
}

export const PROBLEM_TYPE = "application/problem+json";

/** A refusal as RFC 9457 has it. */
export const problemBody = ({ status, code, detail, since }: Refusal): string => JSON.stringify({ type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail, code, since });

export function problemResponse(refusal: Refusal, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(problemBody(refusal), { status: refusal.status, headers: { "Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store", ...headers } });
}
