import type { Problem, Reader } from "../../core/index.js";
import { filesPost, REPORTS_MAX, reportsPost } from "../../core/wire/index.js";
import { LIMITS, openAll, openText, plainTextOf, readArrived, type Opened, type Refused } from "../../intake/index.js";
import { prepare, readyOf, type Prepared, type Received } from "../record/index.js";
import { check, parseJson } from "./check.js";
import { RefusedRequest, type Refusal } from "./refusal.js";

/** The body of a request that brings reports, as it came. */
export interface Batch {
  readonly bytes: ArrayBuffer;
  readonly contentType: string;
}

export interface ReadReport {
  readonly prepared: Prepared;
  /** Trouble met on the way in and in reading. */
  readonly problems: readonly Problem[];
}

/** What came of a batch, report by report in the order given, those of one file one behind the other; `refusal` when the request itself is not understood. */
export type ReadBatch = { readonly author: string; readonly reports: readonly (ReadReport | Refused)[] } | { readonly refusal: Refusal };

/** Opens and reads the reports of a request; what cannot be read is told beside the others. */
export async function readBatch({ bytes, contentType }: Batch, reader: Reader): Promise<ReadBatch> {
  try {
    return /^multipart\//i.test(contentType) ? await readForm(bytes, contentType, reader) : readJson(bytes, reader);
  } catch (error) {
    if (error instanceof RefusedRequest) return { refusal: error.refusal };
    throw error;
  }
}

function readJson(bytes: ArrayBuffer, reader: Reader): ReadBatch {
  const { author, reports } = check(reportsPost, parseJson(bytes), "the body");
  return {
    author,
    reports: reports.map(({ id, text, date, title, outlet }) => {
      const opened = openText(text, id, { date, title });
      return "problem" in opened ? opened : read(opened, reader, { origin: "-", outlet: outlet ?? null });
    }),
  };
}

async function readForm(bytes: ArrayBuffer, contentType: string, reader: Reader): Promise<ReadBatch> {
  const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData().catch(() => null);
  if (form === null) throw new RefusedRequest(400, "not-a-form", "the body is no form: its parts do not fit the boundary named in Content-Type");
  const files = form.getAll("files").filter((value) => typeof value !== "string");
  const { author } = check(filesPost.unwrap().pick({ author: true }), { author: form.get("author") }, "the form");
  if (files.length === 0 || files.length > REPORTS_MAX) throw new RefusedRequest(400, "bad-request", `the form brings ${files.length} files; send 1 to ${REPORTS_MAX} under the name "files"`);
  const reports: (ReadReport | Refused)[] = [];
  for (const file of files) for await (const report of readFile(file.name, new Uint8Array(await file.arrayBuffer()), reader)) reports.push(report);
  return { author, reports };
}

/** What a file sent may hold: less than one on the own disk. */
const SENT = { ...LIMITS, ratio: 20, members: REPORTS_MAX };

/** Every report in a file, in whatever form and however packed. */
async function* readFile(name: string, bytes: Uint8Array, reader: Reader): AsyncGenerator<ReadReport | Refused> {
  for await (const arrived of openAll({ name, bytes }, { limits: SENT })) {
    if ("problem" in arrived) yield arrived;
    else {
      const { prepared, problems } = readyOf(readArrived(reader, arrived));
      yield { prepared, problems };
    }
  }
}

/** Read and made ready for the record, so that the thread that holds it has only to write. */
function read({ report, about }: Opened, reader: Reader, from: Pick<Received, "origin" | "outlet" | "original">): ReadReport {
  const reading = reader.read(report);
  const prepared = prepare({ id: report.id, text: report.text, language: reading.report.language, reading, ...from }, plainTextOf(report, about !== undefined));
  return { prepared, problems: reading.problems };
}
