import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACLED_COLUMNS } from "./acled.js";
import { csvCell, csvTable, readCell } from "./csv.js";
import { FORMATS } from "./formats.js";
import { controlFact, deathsFact, eventFact, reportFact, speaker } from "../ledger/made-facts.js";
import { doNoHarm } from "./harm.js";
import { ALPHA, FACTS, madeExtract } from "./made-extract.js";
import { VIEWS, type Extract, type ViewName } from "./model.js";
import { fillTemplate, TEMPLATE, toHtml, toMarkdown } from "./situation/index.js";
import { joinList, splitList, toTable } from "./table.js";
import { GED_COLUMNS, prioGrid } from "./ucdp.js";

const extract = madeExtract();
const written = (name: string, view: ViewName, of: Extract = extract): string => FORMATS.find((format) => format.name === name)?.write(of, view) ?? "";
const records = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe("every form", () => {
  test.each(FORMATS.flatMap((format) => format.views.map((view) => [format.name, view] as const)))("%s of %s: the same text twice, and an empty record gives no row", (name, view) => {
    expect(written(name, view)).toBe(written(name, view, madeExtract()));
    expect(written(name, view).length).toBeGreaterThan(20);
    expect(written(name, view, madeExtract(null, [])).length).toBeLessThan(1500);
  });

  test("tells what it cannot carry", () => {
    for (const { cannot, views } of FORMATS) {
      expect(cannot.length).toBeGreaterThan(0);
      expect(views.length).toBeGreaterThan(0);
    }
  });
});

describe("tables", () => {
  test.each(VIEWS)("%s come back from CSV as they were", (view) => {
    const table = toTable(extract, view);
    expect(table.rows.length).toBeGreaterThan(0);
    const [header, ...lines] = parse(csvTable(table)) as string[][];
    expect(header).toEqual(table.columns.map(({ name }) => name));
    const back = lines.map((line) => line.map((text, i) => readCell(text, table.columns[i]?.type ?? "text")));
    expect(back).toEqual(table.rows.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  });

  test("any list comes back from one cell", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }).filter((item) => !item.startsWith(" ") && !item.startsWith(";"))), (items) => void expect(splitList(joinList(items))).toEqual(items)));
  });

  test("text that a spreadsheet would run is disarmed, a negative number stays a number", () => {
    for (const text of ["=1+1", "+1", "-1", "@x", "\tx", "'x"]) expect(csvCell(text).replace(/^"/, "")).toMatch(/^'/);
    expect(csvCell(-3)).toBe("-3");
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => void expect(readCell((parse(`${csvCell(text)}\r\n`, { relax_quotes: false }) as string[][])[0]?.[0] ?? "", "text")).toBe(text)));
  });

  test("HXL has a hashtag under every header", () => {
    const [header, tags] = parse(written("hxl", "figures")) as string[][];
    expect(tags?.length).toBe(header?.length);
    for (const view of VIEWS) for (const { hxl } of toTable(extract, view).columns) expect(hxl).toMatch(/^#[a-z]+(\+[a-z_]+)*$/);
  });
});

describe("tables of the field's projects", () => {
  test("ACLED: 31 columns, one row an incident, the lower of two tolls", () => {
    expect(ACLED_COLUMNS.length).toBe(31);
    const [row] = records(written("acled", "incidents"));
    expect(row).toMatchObject({
      event_date: "2020-11-28",
      year: "2020",
      time_precision: "1",
      disorder_type: "Political violence",
      actor1: "AAA",
      inter1: "State forces",
      country: "Azerbaijan",
      geo_precision: "2",
      fatalities: "2",
    });
  });

  test("UCDP: 49 columns, best, high and low, shares that add up to best", () => {
    expect(GED_COLUMNS.length).toBe(49);
    const rows = records(written("ucdp", "incidents"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ best: "2", low: "2", high: "3", where_prec: "3", date_prec: "1", number_of_sources: "2", geom_wkt: "POINT (46.5 40.123456)" });
    const shares = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"].map((name) => Number(rows[0]?.[name]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(2);
  });

  test("PRIO-GRID cells are counted from the south-west", () => {
    expect(prioGrid(-90, -180)).toBe(1);
    expect(prioGrid(90, 180)).toBe(259_200);
    expect(prioGrid(null, 1)).toBeNull();
  });

  test("PLOVER: the event with its words", () => {
    const [first] = written("plover", "claims").trim().split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({ event: "ASSAULT", mode: "firearms", source: [{ actorText: "Aland", code: "AAA" }], text: "e" });
  });
});

describe("places", () => {
  test("GeoJSON: a feature a row, its uncertainty told", () => {
    const { features } = JSON.parse(written("geojson", "incidents")) as { features: { geometry: unknown; properties: unknown }[] };
    expect(features).toMatchObject([{ geometry: { type: "Point", coordinates: [46.5, 40.123456] }, properties: { precision: "admin2", uncertainty_km: 40, place: "Alpha" } }]);
  });

  test("KML: markup in words is text", () => {
    expect(written("kml", "claims", madeExtract(null))).not.toMatch(/<story>/);
    expect(written("kml", "incidents")).toContain("<coordinates>46.5,40.123456</coordinates>");
  });
});

describe("evidence", () => {
  test("an annotation selects the claim's words by quote and position", () => {
    const { first } = JSON.parse(written("annotation", "claims")) as { first: { items: unknown[] } };
    expect(first.items).toHaveLength(8);
    expect(first.items[0]).toMatchObject({
      type: "Annotation",
      target: {
        source: "urn:trucewatch:report:r1",
        selector: [
          { type: "TextQuoteSelector", exact: "a" },
          { type: "TextPositionSelector", start: 0, end: 1 },
        ],
      },
    });
  });

  test("provenance leads from every figure to a report", () => {
    const { "@graph": graph } = JSON.parse(written("prov", "figures")) as { "@graph": { id: string; derived?: string[] | string; type: string[] }[] };
    const byId = new Map(graph.map((node) => [node.id, node]));
    const figures = graph.filter(({ type }) => type.includes("tw:figure"));
    expect(figures.length).toBeGreaterThan(2);
    for (const { derived } of figures) {
      for (const claim of derived as string[]) expect(byId.get(byId.get(claim)?.derived as string)?.type).toContain("tw:report");
    }
  });

  test("ClaimReview tells both sides and gives no number for a verdict", () => {
    const { "@graph": reviews } = JSON.parse(written("claimreview", "figures")) as { "@graph": { reviewRating: Record<string, unknown>; itemReviewed: unknown }[] };
    expect(reviews.length).toBeGreaterThanOrEqual(2);
    for (const { reviewRating } of reviews) {
      expect(reviewRating).not.toHaveProperty("ratingValue");
      expect(reviewRating["alternateName"]).toMatch(/^Disputed\. Others say: /);
    }
  });
});

describe("without harm", () => {
  const safe = doNoHarm(extract);

  test("a person is not named anywhere, points are rounded, states stay", () => {
    for (const format of FORMATS) for (const view of format.views) expect(written(format.name, view, safe)).not.toContain("Bland’s general");
    expect(written("geojson", "incidents", safe)).toContain("[46.5,40.1]");
    expect(written("csv", "figures", safe)).toContain("Ministry of Aland");
  });

  test("a rounded point is near its place, not in it", () => {
    const first = reportFact("r1", "2020-12-02");
    const exact = madeExtract("2020-12-04", [eventFact("e", first, { actors: [], targets: [] }, { when: "2020-11-28", where: [{ ...ALPHA, precision: "exact" }] })]);
    const [told, rounded] = [exact, doNoHarm(exact)].map((one) => written("geojson", "incidents", one));
    expect(told).toContain('"precision":"exact"');
    expect(rounded).toContain('"precision":"near"');
    expect(rounded).toContain('"uncertainty_km":25');
    expect(records(written("acled", "incidents", doNoHarm(exact)))[0]).toMatchObject({ geo_precision: "2" });
  });

  test("no view of any form tells a name, or an exact point, wherever it stood", () => {
    const report = reportFact("r3", "2020-12-03", { id: "https://desk.example.org/ivan-petrov-speaks", title: "Petrov: we counted them", outlet: "Radio of Ivan Petrov" });
    const words = "We counted 12 dead, Colonel Ivan Petrov said; Petrov's men left.";
    const person = { claimant: speaker("Colonel Ivan Petrov", "BBB", "person"), quote: { exact: words, start: 0, end: words.length }, where: [ALPHA] };
    const named = [
      deathsFact("p", report, { value: 12 }, person),
      controlFact("q", report, {}, { ...person, when: "2020-12-01" }),
      eventFact("r", report, { actors: [{ name: "Ivan Petrov", party: "BBB" }], targets: [{ name: "Petrov’s house", party: null }] }, { ...person, when: "2020-12-01" }),
    ];
    const harmful = madeExtract("2020-12-04", [...FACTS, ...named]);
    const all = (from: Extract): string => FORMATS.flatMap((format) => format.views.map((view) => written(format.name, view, from))).join("\n");
    expect(all(harmful)).toMatch(/petrov/i);
    expect(all(harmful)).toContain("40.123456");
    expect(all(doNoHarm(harmful)).match(/.{0,40}(?:petrov|40\.12).{0,20}/gi)).toBeNull();
    expect(JSON.stringify(doNoHarm(harmful)).match(/.{0,40}(?:petrov|40\.12).{0,20}/gi)).toBeNull();
    const request = { from: "2020-12-01", to: "2020-12-04", now: doNoHarm(harmful), before: doNoHarm(madeExtract("2020-11-30")), partyName: (party: string | null) => party ?? "" };
    const { document } = fillTemplate(TEMPLATE, request);
    for (const text of [toHtml(document), toMarkdown(document)]) {
      expect(text).toContain("name withheld");
      expect(text).not.toMatch(/petrov|40\.12/i);
    }
  });

  test("two persons who are withheld stay two, and a place that is also a last name stays", () => {
    const report = reportFact("r3", "2020-12-03", {});
    const say = (id: string, name: string, value: number) => deathsFact(id, report, { value }, { claimant: speaker(name, null, "person"), where: [ALPHA] });
    const { figures, facts } = doNoHarm(madeExtract("2020-12-04", [say("p", "Anna Alpha", 3), say("q", "Ivan Petrov", 5)]));
    expect(new Set(figures.rows.map(({ claimant }) => claimant.key)).size).toBe(2);
    expect(facts[0]?.claim.where[0]?.name).toBe("Alpha");
  });
});
