import type { z } from "zod";
import type * as wire from "../../core/wire/index.js";
import { exportRecord, faultOfRequest } from "../export/index.js";
import { partyName, type RecordFile } from "../record/index.js";
import { problemResponse } from "./problem.js";

/** The record as a file in one of its forms, to be saved. */
export async function answerExport(record: RecordFile, query: z.output<typeof wire.exportQuery>): Promise<Response> {
  const { format, view = null, accord = null, asOf, knownBy, doNoHarm = false } = query;
  const partyOrNot = (party: string | null): string => (party === null ? "Party not told" : partyName(party));
  const request = { format, view, accord, clocks: { asOf, knownBy }, isHarmless: doNoHarm, partyName: partyOrNot };
  const fault = faultOfRequest(request);
  if (fault !== null) return problemResponse({ status: 422, code: "no-such-form", detail: fault });
  const { bytes, mediaType, fileName } = await exportRecord(record, request);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { "Content-Type": mediaType, "Content-Disposition": `attachment; filename="${fileName.replace(/[^\w.-]/g, "_")}"`, "Cache-Control": "no-store" },
  });
}
