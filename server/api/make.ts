import type { z } from "zod";
import type * as wire from "../../core/wire/index.js";
import type { RecordFile } from "../record/index.js";
import { exportFile, situationFile } from "./exports.js";
import { VIEWS } from "./views.js";

export type Bytes = Uint8Array<ArrayBuffer>;

/** What is asked of the record, its query checked. */
export type Asked =
  | { readonly sort: "view"; readonly path: string; readonly query: unknown; readonly key: string }
  | { readonly sort: "export"; readonly query: unknown }
  | { readonly sort: "situation"; readonly query: unknown };

/** An answer's body, null where there is none; a file's type and name. */
export interface Made {
  readonly bytes: Bytes | null;
  readonly mediaType?: string;
  readonly fileName?: string;
}

const byPath = new Map(VIEWS.map((view) => [view.path, view]));

/** Makes what is asked from the record. */
export async function make(record: RecordFile, asked: Asked): Promise<Made> {
  if (asked.sort === "export") return fileOf(await exportFile(record, asked.query as z.output<typeof wire.exportQuery>));
  if (asked.sort === "situation") return fileOf(await situationFile(record, asked.query as z.output<typeof wire.situationQuery>));
  const found = await byPath.get(asked.path)?.find(record, asked.query, asked.key);
  return { bytes: found === null || found === undefined ? null : new TextEncoder().encode(JSON.stringify(found)) };
}

const fileOf = ({ bytes, ...rest }: { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }): Made => ({ bytes: bytes as Bytes, ...rest });
