import { BY_HAND, canonicalJson, type Fact, type FigureRow } from "../ledger/index.js";
import { urn } from "./annotation.js";
import { claimantInWords, warInWords } from "./in-words.js";
import type { Format } from "./model.js";

const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  tw: "urn:trucewatch:term:",
  id: "@id",
  type: "@type",
  derived: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  generatedBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
  attributedTo: { "@id": "prov:wasAttributedTo", "@type": "@id" },
  used: { "@id": "prov:used", "@type": "@id" },
  at: { "@id": "prov:generatedAtTime", "@type": "xsd:dateTime" },
  value: "prov:value",
  label: "http://www.w3.org/2000/01/rdf-schema#label",
};

const figure = (row: FigureRow): object => ({
  id: urn("figure", row.id),
  type: ["prov:Entity", "tw:figure"],
  label: `${row.outcome}, ${row.party ?? "no party told"}, ${row.category}${row.war === null ? "" : `, ${warInWords(row.war)}`}, said by ${claimantInWords(row.claimant)}`,
  "tw:min": row.min,
  "tw:max": row.max,
  "tw:saidOn": row.saidOn,
  "tw:origins": row.origins,
  derived: row.claims.map((claim) => urn("claim", claim)),
  attributedTo: urn("claimant", row.claimant.key),
});

const claim = ({ id, claim: of, report, recordedAt, seq }: Fact): object => ({
  id: urn("claim", id),
  type: ["prov:Entity", "tw:claim"],
  value: of.quote.exact,
  at: recordedAt,
  "tw:start": of.quote.start,
  "tw:end": of.quote.end,
  "tw:stance": of.stance,
  derived: urn("report", report.report),
  generatedBy: urn("entry", seq),
});

/** W3C PROV-O of every figure's whole way: figure, claims, reading, report. */
export const PROV: Format = {
  name: "prov",
  extension: "prov.jsonld",
  mediaType: "application/ld+json",
  views: ["figures"],
  summary: "the whole way of every figure as W3C PROV-O: figure, claims with their words, the reading, the report",
  cannot: ["Decisions are told by the claims' standing, not as activities of their own; the log in bundle has them whole."],
  write({ figures, facts }) {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    const cited = [...new Set(figures.rows.flatMap(({ claims }) => claims))].sort().flatMap((id) => byId.get(id) ?? []);
    const reports = new Map(cited.map(({ report }) => [report.report, report]));
    const claimants = new Map(figures.rows.map(({ claimant }) => [claimant.key, claimant]));
    return `${canonicalJson({
      "@context": CONTEXT,
      "@graph": [
        ...figures.rows.map(figure),
        ...cited.map(claim),
        ...cited.map(({ seq, claim: of, report, recordedAt }) => ({
          id: urn("entry", seq),
          type: ["prov:Activity", "tw:reading"],
          label: of.rule === BY_HAND ? "added by hand" : `read by rule ${of.rule}`,
          used: urn("report", report.report),
          "prov:endedAtTime": { "@value": recordedAt, "@type": "xsd:dateTime" },
        })),
        ...[...reports.values()].map((report) => ({
          id: urn("report", report.report),
          type: ["prov:Entity", "tw:report"],
          label: report.title ?? report.id,
          "tw:published": report.date,
          "tw:outlet": report.outlet,
        })),
        ...[...claimants.values()].map((claimant) => ({ id: urn("claimant", claimant.key), type: ["prov:Agent"], label: claimantInWords(claimant), "tw:party": claimant.party })),
      ],
    })}\n`;
  },
};
