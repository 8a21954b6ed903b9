import type { z } from "zod";
import type { Entry } from "../../core/index.js";
import type { RecordFile } from "../record/index.js";

/** Something asked to be recorded by POST; the answer is the entry written. Refusals are thrown. */
export interface Post {
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly body: z.ZodType;
  write(record: RecordFile, body: unknown, at: string): Promise<Entry>;
}

interface TypedPost<Body extends z.ZodType> extends Post {
  readonly body: Body;
  write(record: RecordFile, body: z.output<Body>, at: string): Promise<Entry>;
}

export const post = <Body extends z.ZodType>(typed: TypedPost<Body>): Post => typed;
