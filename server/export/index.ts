import { doNoHarm, FORMATS, type Clocks, type FormatNotes, type ViewName } from "../../core/index.js";
import type { RecordFile } from "../record/index.js";
import { extractOf } from "./extract.js";
import { BINARY_FORMATS } from "./formats.js";
import { bundleOf } from "./bundle.js";
import { REPORT_FORMS, situationOf } from "./situation.js";

export { extractOf } from "./extract.js";
export { faultsOfBundle, logOfBundle } from "./bundle.js";
export { REPORT_FORMS, situationOf, type SituationRequest } from "./situation.js";

const BUNDLE: FormatNotes = {
  name: "bundle",
  extension: "bundle.zip",
  mediaType: "application/zip",
  views: ["claims"],
  summary: "the whole record as a zip: log, report texts, hashes, and a page that opens offline; `trucewatch verify` proves it, `trucewatch copy` makes a record of it again",
  cannot: [
    "It holds every entry and every text on the record, whatever accord or date is asked for; only its page is narrowed.",
    "The files that texts were drawn from (PDF, Word, letters, pages in archives) are not in it.",
    "It cannot be made without harm: the log is whole or it proves nothing.",
  ],
};

/** Every form a record can be exported in, for help and checks. */
export const EXPORTS: readonly FormatNotes[] = [...FORMATS, ...BINARY_FORMATS, BUNDLE];

export interface ExportRequest {
  readonly format: string;
  /** The form's first when null. */
  readonly view: ViewName | null;
  readonly accord: string | null;
  readonly clocks: Clocks;
  readonly isHarmless: boolean;
  partyName(party: string | null): string;
}

export interface Exported {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
}

/** What speaks against a request, in words, or null. */
export function faultOfRequest({ format, view, isHarmless }: Pick<ExportRequest, "format" | "view" | "isHarmless">): string | null {
  const form = EXPORTS.find(({ name }) => name === format);
  if (form === undefined) return `There is no form "${format}"; there are ${EXPORTS.map(({ name }) => name).join(", ")}.`;
  if (view !== null && !form.views.includes(view)) return `${format} carries ${form.views.join(", ")}, not ${view}.`;
  return isHarmless && form === BUNDLE ? "A bundle holds the whole log and cannot leave names out; export a table or a report instead." : null;
}

/** What speaks against an accord that is asked for, in words, or null: there is none of that name on the record. */
export async function faultOfAccord(record: RecordFile, accord: string | null): Promise<string | null> {
  if (accord === null) return null;
  const known = (await record.accords()).map((one) => one.accord);
  if (known.includes(accord)) return null;
  return `There is no deal "${accord}" on the record; ${known.length === 0 ? "there is none" : `there are ${known.join(", ")}`}.`;
}

async function pageOf(record: RecordFile, { accord, clocks, partyName }: ExportRequest): Promise<string> {
  const { firstDate, lastDate } = await record.limits({ ...clocks, ...(accord === null ? {} : { accord }) });
  const to = clocks.asOf ?? lastDate?.slice(0, 10) ?? "2000-01-01";
  const { document } = await situationOf(record, { accord, from: firstDate?.slice(0, 10) ?? to, to, knownBy: clocks.knownBy, partyName });
  return (REPORT_FORMS["html"]?.write(document) ?? "") as Promise<string>;
}

/** A record in one of its forms; the request was found without fault. */
export async function exportRecord(record: RecordFile, request: ExportRequest): Promise<Exported> {
  const { format, accord, clocks, isHarmless } = request;
  const form = EXPORTS.find(({ name }) => name === format);
  if (form === undefined) throw new Error(`no form ${format}`);
  const view = request.view ?? form.views[0] ?? "claims";
  const fileName = `${accord ?? "record"}-${form === BUNDLE ? "" : `${view}.`}${form.extension}`;
  if (form === BUNDLE) return { bytes: await bundleOf(record, await pageOf(record, request)), mediaType: form.mediaType, fileName: `${accord ?? "record"}.${form.extension}` };
  const whole = await extractOf(record, accord, clocks);
  const extract = isHarmless ? doNoHarm(whole) : whole;
  const text = FORMATS.find(({ name }) => name === format)?.write(extract, view);
  const bytes = text === undefined ? await BINARY_FORMATS.find(({ name }) => name === format)?.write(extract, view) : new TextEncoder().encode(text);
  if (bytes === undefined) throw new Error(`no form ${format}`);
  return { bytes, mediaType: form.mediaType, fileName };
}
