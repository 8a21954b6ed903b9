import type { z } from "zod";
import type { RecordFile } from "../record/index.js";

/** One view over HTTP. `find` gives null where there is nothing by that key. */
export interface View {
  /** With `{key}` where it is asked by one. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  /** Answered anew each time, since it tells of more than the log's head. */
  readonly isLive?: true;
  find(record: RecordFile, query: unknown, key: string): Promise<unknown>;
}

interface TypedView<Query extends z.ZodObject, Answer extends z.ZodType> extends View {
  readonly query: Query;
  readonly answer: Answer;
  find(record: RecordFile, query: z.output<Query>, key: string): Promise<z.output<Answer> | null>;
}

/** A view whose answer is, by its type, what its schema says. */
export const view = <Query extends z.ZodObject, Answer extends z.ZodType>(typed: TypedView<Query, Answer>): View => typed;
