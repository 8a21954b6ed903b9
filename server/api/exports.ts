import type { z } from "zod";
import type * as wire from "../../core/wire/index.js";
import { exportRecord, faultOfRequest, REPORT_FORMS, situationOf, type Exported, faultOfAccord } from "../export/index.js";
import { partyName, type RecordFile } from "../record/index.js";
import { RefusedRequest } from "./refusal.js";

const partyOrNot = (party: string | null): string => (party === null ? "Party not told" : partyName(party));
const refuse = (code: string, detail: string): RefusedRequest => new RefusedRequest(422, code, detail);

async function refuseUnknown(record: RecordFile, accord: string | null): Promise<void> {
  const fault = await faultOfAccord(record, accord);
  if (fault !== null) throw refuse("no-such-deal", fault);
}

/** A view of the record as a file in one of its forms; refused where there is no such form, or not of that view. */
export async function exportFile(record: RecordFile, query: z.output<typeof wire.exportQuery>): Promise<Exported> {
  const { format, view = null, accord = null, asOf, knownBy, doNoHarm = false } = query;
  const request = { format, view, accord, clocks: { asOf, knownBy }, isHarmless: doNoHarm, partyName: partyOrNot };
  const fault = faultOfRequest(request);
  if (fault !== null) throw refuse("no-such-form", fault);
  await refuseUnknown(record, accord);
  return exportRecord(record, request);
}

/** A situation report on a span of days; refused where there is no such form, or the span ends before it begins. */
export async function situationFile(record: RecordFile, query: z.output<typeof wire.situationQuery>): Promise<Exported> {
  const { format, to, from = to, knownBy, accord = null, doNoHarm = false } = query;
  const form = Object.hasOwn(REPORT_FORMS, format) ? REPORT_FORMS[format] : undefined;
  if (form === undefined) throw refuse("no-such-form", `There is no situation report in the form "${format}"; there are ${Object.keys(REPORT_FORMS).join(", ")}.`);
  if (from > to) throw refuse("bad-span", `The first day, ${from}, lies after the last, ${to}.`);
  await refuseUnknown(record, accord);
  const { document } = await situationOf(record, { accord, from, to, knownBy, isHarmless: doNoHarm, partyName: partyOrNot });
  const written = await form.write(document);
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return { bytes, mediaType: form.mediaType, fileName: `${accord ?? "record"}-${from === to ? to : `${from}-${to}`}.${form.extension}` };
}
