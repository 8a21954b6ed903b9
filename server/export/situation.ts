import { dayNumber, doNoHarm, fillTemplate, TEMPLATE, toHtml, toMarkdown, type Day, type Problem, type SituationDocument } from "../../core/index.js";
import type { RecordFile } from "../record/index.js";
import { extractOf } from "./extract.js";

/** Forms of a situation report; packages are loaded when their form is asked for. */
export const REPORT_FORMS: Readonly<Record<string, { readonly extension: string; readonly mediaType: string; write(document: SituationDocument): Promise<string | Uint8Array> }>> = {
  html: { extension: "html", mediaType: "text/html; charset=utf-8", write: (document) => Promise.resolve(toHtml(document)) },
  md: { extension: "md", mediaType: "text/markdown; charset=utf-8", write: (document) => Promise.resolve(toMarkdown(document)) },
  docx: { extension: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write: async (document) => (await import("./docx.js")).toDocx(document) },
  pdf: { extension: "pdf", mediaType: "application/pdf", write: async (document) => (await import("./pdf.js")).toPdf(document) },
};

export interface SituationRequest {
  readonly accord: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly knownBy: string | null;
  readonly template?: string;
  readonly isHarmless?: boolean;
  partyName(party: string | null): string;
}

/** A situation report's document for a span of days, and what was wrong with its template. */
export async function situationOf(record: RecordFile, request: SituationRequest): Promise<{ readonly document: SituationDocument; readonly problems: readonly Problem[] }> {
  const { accord, from, to, knownBy, template = TEMPLATE, isHarmless = false, partyName } = request;
  const dayBefore = new Date((dayNumber(from) - 1) * 86_400_000).toISOString().slice(0, 10);
  const [now, before] = [await extractOf(record, accord, { asOf: to, knownBy }), await extractOf(record, accord, { asOf: dayBefore, knownBy })].map((extract) =>
    isHarmless ? doNoHarm(extract) : extract,
  );
  if (now === undefined || before === undefined) throw new Error("two extracts were asked for");
  return fillTemplate(template, { from, to, now, before, partyName });
}
