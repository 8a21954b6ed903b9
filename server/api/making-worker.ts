import { workerData } from "node:worker_threads";
import { openRecord, type RecordFile } from "../record/index.js";
import { make, type Asked } from "./make.js";
import type { Told } from "./maker.js";
import { refusalOf } from "./problem.js";

const { address } = workerData as { readonly address: string };
let opened: Promise<RecordFile> | null = null;

/** The record, opened at the first question; sought again at the next where it could not be opened. */
function record(): Promise<RecordFile> {
  opened ??= openRecord(address, { create: false }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Makes answers in a thread of its own, so that the server stays answering. */
export default async function answer(asked: Asked | { readonly sort: "close" }): Promise<Told> {
  if (asked.sort === "close") {
    await (await opened)?.close();
    opened = null;
    return { made: { bytes: null } };
  }
  try {
    return { made: await make(await record(), asked) };
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal.code === "fault" ? { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } : { refusal };
  }
}
