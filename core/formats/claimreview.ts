import { canonicalJson, type Fact, type FigureRow } from "../ledger/index.js";
import { urn } from "./annotation.js";
import { boundsInWords, claimantInWords } from "./in-words.js";
import type { Extract, Format } from "./model.js";

/** What the record says of a disputed figure, without a verdict: rating is not used as truth. */
function review(row: FigureRow, rivals: readonly FigureRow[], facts: ReadonlyMap<string, Fact>, recordedAt: string): object {
  const [first] = row.claims.flatMap((id) => facts.get(id) ?? []);
  const others = rivals.map((rival) => `${claimantInWords(rival.claimant)}: ${boundsInWords(rival)}`).join("; ");
  return {
    "@type": "ClaimReview",
    "@id": urn("figure", row.id),
    datePublished: recordedAt.slice(0, 10),
    claimReviewed: first?.claim.quote.exact ?? "",
    author: { "@type": "Organization", name: "Trucewatch record", identifier: urn("record", "log") },
    itemReviewed: {
      "@type": "Claim",
      datePublished: row.saidOn,
      author: { "@type": row.claimant.type === "person" ? "Person" : "Organization", name: claimantInWords(row.claimant) },
      appearance: row.claims
        .flatMap((id) => facts.get(id) ?? [])
        .map(({ report }) => ({ "@type": "CreativeWork", "@id": urn("report", report.report), name: report.title ?? report.id, datePublished: report.date })),
    },
    reviewRating: {
      "@type": "Rating",
      alternateName: `Disputed. Others say: ${others}. ${row.isProvisional ? "Provisional: fewer than two independent origins." : `Told by ${String(row.origins)} independent origins.`}`,
    },
  };
}

/** The disputed rows of the figures, each with those that it disagrees with. */
export function disputedRows({ figures }: Pick<Extract, "figures">): { readonly row: FigureRow; readonly rivals: readonly FigureRow[] }[] {
  const byId = new Map(figures.rows.map((row) => [row.id, row]));
  const rivals = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void (rivals.get(one) ?? rivals.set(one, new Set()).get(one))?.add(other);
  for (const [one, other] of figures.answers.flatMap(({ disputes }) => disputes)) {
    add(one, other);
    add(other, one);
  }
  return figures.rows.filter(({ id }) => rivals.has(id)).map((row) => ({ row, rivals: [...(rivals.get(row.id) ?? [])].sort().flatMap((id) => byId.get(id) ?? []) }));
}

/** schema.org ClaimReview for figures that others dispute. */
export const CLAIMREVIEW: Format = {
  name: "claimreview",
  extension: "claimreview.jsonld",
  mediaType: "application/ld+json",
  views: ["figures"],
  summary: "disputed figures as schema.org ClaimReview: what was said, by whom, and what others say",
  cannot: ["No verdict: a rating has words and no number, since the record finds no side right.", "Figures that nobody disputes are left out."],
  write(extract) {
    const facts = new Map(extract.facts.map((fact) => [fact.id, fact]));
    const reviews = disputedRows(extract).map(({ row, rivals }) => review(row, rivals, facts, extract.head.recordedAt));
    return `${canonicalJson({ "@context": "https://schema.org", "@graph": reviews })}\n`;
  },
};
