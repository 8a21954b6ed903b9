import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonld from "jsonld";
import { afterAll, describe, expect, test } from "vitest";
import { FORMATS, type ViewName } from "../../core/index.js";
import { madeExtract } from "../../core/formats/made-extract.js";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-export-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, view: ViewName): string => FORMATS.find((format) => format.name === name)?.write(madeExtract(), view) ?? "";
const hasGdal = spawnSync("ogrinfo", ["--version"]).status === 0;

/** Skipped where GDAL is not installed (apt-get install gdal-bin); continuous integration has it. */
describe.skipIf(!hasGdal && process.env["CI"] === undefined)("GDAL opens", () => {
  test.each([
    ["geojson", "incidents", 1],
    ["geojson", "claims", 8],
    ["kml", "incidents", 1],
    ["kml", "claims", 8],
  ] as const)("%s of %s with every row", (name, view, rows) => {
    const file = join(folder, `${view}.${name}`);
    writeFileSync(file, written(name, view));
    const { status, stdout, stderr } = spawnSync("ogrinfo", ["-ro", "-al", "-so", file], { encoding: "utf8" });
    expect(status, stderr).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain(`Feature Count: ${String(rows)}`);
  });
});

/** The terms of the two outside contexts that our documents use, as their specifications define them. */
const CONTEXTS: Readonly<Record<string, object>> = {
  "http://www.w3.org/ns/anno.jsonld": {
    "@context": {
      oa: "http://www.w3.org/ns/oa#",
      as: "http://www.w3.org/ns/activitystreams#",
      dc: "http://purl.org/dc/elements/1.1/",
      dcterms: "http://purl.org/dc/terms/",
      rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      id: "@id",
      type: "@type",
      Annotation: "oa:Annotation",
      TextualBody: "oa:TextualBody",
      TextQuoteSelector: "oa:TextQuoteSelector",
      TextPositionSelector: "oa:TextPositionSelector",
      AnnotationCollection: "as:OrderedCollection",
      AnnotationPage: "as:OrderedCollectionPage",
      Software: "as:Application",
      body: { "@type": "@id", "@id": "oa:hasBody" },
      target: { "@type": "@id", "@id": "oa:hasTarget" },
      source: { "@type": "@id", "@id": "oa:hasSource" },
      selector: { "@type": "@id", "@id": "oa:hasSelector" },
      motivation: { "@type": "@vocab", "@id": "oa:motivatedBy" },
      purpose: { "@type": "@vocab", "@id": "oa:hasPurpose" },
      identifying: "oa:identifying",
      created: "dcterms:created",
      generator: { "@type": "@id", "@id": "as:generator" },
      name: "as:name",
      label: "http://www.w3.org/2000/01/rdf-schema#label",
      format: "dc:format",
      value: "rdf:value",
      exact: "oa:exact",
      start: "oa:start",
      end: "oa:end",
      total: "as:totalItems",
      first: { "@type": "@id", "@id": "as:first" },
      startIndex: "as:startIndex",
      items: { "@type": "@id", "@id": "as:items", "@container": "@list" },
    },
  },
  "https://schema.org": { "@context": { "@vocab": "https://schema.org/" } },
};

const documentLoader = (url: string) => {
  const document = CONTEXTS[url];
  return document ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document }) : Promise.reject(new Error(`no context ${url}`));
};

describe("JSON-LD expands", () => {
  test.each([
    ["annotation", "claims", "http://www.w3.org/ns/oa#Annotation", 8],
    ["prov", "figures", "urn:trucewatch:term:figure", 5],
    ["claimreview", "figures", "https://schema.org/ClaimReview", 2],
  ] as const)("%s: every node of its sort stands in the graph", async (name, view, type, nodes) => {
    const expanded = await jsonld.expand(JSON.parse(written(name, view)) as jsonld.JsonLdDocument, { documentLoader, safe: true } as jsonld.Options.Expand);
    expect(JSON.stringify(expanded).split(`"${type}"`).length - 1).toBe(nodes);
  });
});

/** Properties that schema.org lets each of these types have, by its own definition or that of a type above it. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  ClaimReview: ["claimReviewed", "itemReviewed", "reviewRating", "author", "datePublished"],
  Claim: ["appearance", "firstAppearance", "claimInterpreter", "author", "datePublished", "name"],
  Rating: ["alternateName", "ratingExplanation", "ratingValue", "author"],
  CreativeWork: ["name", "datePublished", "author", "publisher", "url"],
  Organization: ["name", "identifier", "url"],
  Person: ["name", "identifier", "url"],
};
/** Without these nobody can tell what is reviewed, by whom, and to what end. */
const NEEDED = ["claimReviewed", "reviewRating", "author", "itemReviewed", "datePublished"];

test("ClaimReview says nothing that schema.org does not define for its types, and all that a review needs", () => {
  const check = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(check);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const { "@type": type, ...rest } = value as Readonly<Record<string, unknown>> & { readonly "@type": string };
    expect(TERMS).toHaveProperty(type);
    for (const [term, inner] of Object.entries(rest)) {
      if (term === "@id") continue;
      expect(TERMS[type], type).toContain(term);
      check(inner);
    }
  };
  const { "@graph": reviews } = JSON.parse(written("claimreview", "figures")) as { readonly "@graph": readonly Readonly<Record<string, unknown>>[] };
  expect(reviews.length).toBeGreaterThan(0);
  for (const review of reviews) {
    check(review);
    for (const term of NEEDED) expect(review[term], term).toBeTruthy();
  }
});
