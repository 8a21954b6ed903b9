import { BY_HAND, canonicalJson, type Fact } from "../ledger/index.js";
import type { Extract, Format } from "./model.js";

/** Names of things on a record, as URNs: they lead nowhere on a network and are the same everywhere. */
export const urn = (sort: "report" | "claim" | "entry" | "figure" | "claimant" | "record", key: string | number): string => `urn:trucewatch:${sort}:${encodeURIComponent(String(key))}`;

/** A claim as a W3C Web Annotation on its report. */
export function annotationOf({ id, claim, report, recordedAt }: Fact): object {
  const { exact, start, end } = claim.quote;
  return {
    id: urn("claim", id),
    type: "Annotation",
    motivation: "identifying",
    created: recordedAt,
    ...(claim.rule === BY_HAND ? {} : { generator: { id: `urn:trucewatch:rule:${encodeURIComponent(claim.rule)}`, type: "Software", name: claim.rule } }),
    body: { type: "TextualBody", purpose: "identifying", format: "application/json", value: canonicalJson(claim) },
    target: {
      source: urn("report", report.report),
      selector: [
        { type: "TextQuoteSelector", exact },
        { type: "TextPositionSelector", start, end },
      ],
    },
  };
}

const collection = ({ facts, title }: Extract): object => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  id: `urn:trucewatch:annotations:${encodeURIComponent(facts[0]?.accord ?? "all")}`,
  type: "AnnotationCollection",
  label: `Claims${title === null ? "" : `: ${title}`}`,
  total: facts.length,
  first: { id: `urn:trucewatch:annotations:${encodeURIComponent(facts[0]?.accord ?? "all")}:1`, type: "AnnotationPage", startIndex: 0, items: facts.map(annotationOf) },
});

/** W3C Web Annotation Data Model (2017). */
export const ANNOTATION: Format = {
  name: "annotation",
  extension: "annotation.jsonld",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  views: ["claims"],
  summary: "every claim as a W3C Web Annotation on its report's words",
  cannot: ["The report's text itself is not in it: selectors count UTF-16 code units of the text as received (see bundle)."],
  write: (extract) => `${canonicalJson(collection(extract))}\n`,
};
