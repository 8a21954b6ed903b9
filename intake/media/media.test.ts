import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ACLED, ATOM, CSV, fixture, GED, JSON_FEED, JSON_LINES, MARKDOWN, NEWSML, NINJS, RSS, SITEMAP } from "../fixtures/samples.js";
import { openAll, parseColumns, plainTextOf, type Arrived, type IntakeOptions, type Refused } from "../index.js";
import { MEDIA } from "./index.js";

type Outcome = Arrived & Refused;

async function opened(name: string, content: string | Uint8Array, options?: IntakeOptions): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for await (const one of openAll({ name, bytes: typeof content === "string" ? Buffer.from(content) : content }, options)) all.push(one as Outcome);
  return all;
}

const columns = (spec: string): IntakeOptions => {
  const parsed = parseColumns(spec);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return parsed;
};

const WORDS = "2,783 of its soldiers were killed in";

describe("files by other software", () => {
  test("a PDF by Chromium", async () => {
    const [report] = await opened("report.pdf", fixture("report.pdf"));
    expect(report).toMatchObject({ report: { id: "report.pdf", date: "2020-12-04", title: "Daily report 12" }, provenance: { mediaType: "application/pdf", origin: "report.pdf" } });
    expect(report?.report.text).toContain(WORDS);
    expect(report?.report.text).toMatch(/missing\.\n\nTwo civilians/);
    expect(report?.original?.bytes).toEqual(fixture("report.pdf"));
    expect(report?.provenance.sha256).toBe(createHash("sha256").update(fixture("report.pdf")).digest("hex"));
  });

  test("a Word document by pandoc", async () => {
    const [report] = await opened("report.docx", fixture("report.docx"));
    expect(report).toMatchObject({ report: { title: "Daily report 12", date: "2020-12-04" }, provenance: { byline: "Monitoring desk" } });
    expect(report?.report.text).toContain(`${WORDS} the fighting`);
  });

  test("a letter by Python, and the PDF attached to it", async () => {
    const [letter, annex] = await opened("letter.eml", fixture("letter.eml"));
    expect(letter).toMatchObject({ report: { id: "report-1@example.org", title: "Situation report 1 – Ménaka", date: "2020-12-04" }, provenance: { byline: "Liaison Office" } });
    expect(letter?.report.text).toContain("Two soldiers were killed near Ménaka");
    expect(annex).toMatchObject({ report: { id: "letter.eml!annex.pdf" }, provenance: { origin: "letter.eml!annex.pdf", mediaType: "application/pdf" } });
    expect(annex?.report.text).toContain(WORDS);
  });

  test("a mailbox by Python: quoted From lines are taken back", async () => {
    const letters = await opened("box.mbox", fixture("box.mbox"));
    expect(letters.map(({ report, provenance }) => [report.id, provenance.origin])).toEqual([
      ["report-2@example.org", "box.mbox!1"],
      ["report-3@example.org", "box.mbox!2"],
    ]);
    expect(letters[0]?.report.text).toContain("\nFrom here on the road is closed.");
  });

  test("a ZIP archive by Python, and what is in it", async () => {
    const reports = await opened("bundle.zip", fixture("bundle.zip"));
    expect(reports.map(({ provenance }) => provenance.origin)).toEqual(["bundle.zip!inner/report.html", "bundle.zip!mail/letter.eml", "bundle.zip!mail/letter.eml!annex.pdf", "bundle.zip!notes.txt"]);
    expect(reports[0]).toMatchObject({ report: { id: "bundle.zip!inner/report.html", date: "2020-12-04" }, provenance: { byline: "Monitoring desk", language: "en" } });
  });

  test.each(["crawl.warc.gz", "crawl.wacz"])("%s: a web archive by Wget, its pages by their addresses", async (name) => {
    const [page, document] = await opened(name, fixture(name));
    expect(page).toMatchObject({ report: { id: "http://desk.example.org/report.html" }, provenance: { url: "http://desk.example.org/report.html", mediaType: "text/html" } });
    expect(page?.report.text).toBe(Buffer.from(fixture("report.html")).toString());
    expect(document).toMatchObject({ report: { id: "http://desk.example.org/report.pdf" }, provenance: { mediaType: "application/pdf" } });
  });
});

describe("feeds and news items", () => {
  test("RSS: the full content before the short one; the day is the one stated, whatever the zone", async () => {
    const [first, second] = await opened("feed.xml", RSS);
    expect(first).toMatchObject({
      report: { id: "desk-1", title: "Mine wounds two & shuts road", date: "2020-12-04", view: { text: "Two civilians were wounded near Gao on Thursday." } },
      provenance: { origin: "feed.xml!desk-1", url: "https://desk.example.org/a", outlet: "Valley Desk", byline: "Staff", language: "en" },
    });
    expect(second).toMatchObject({ report: { id: "https://desk.example.org/b", text: "Plain words of the second item.", date: null } });
  });

  test("Atom", async () => {
    expect(await opened("feed", ATOM)).toMatchObject([
      { report: { id: "urn:desk:1", title: "Road shut", date: "2020-12-04", view: { text: "Two soldiers were killed." } }, provenance: { url: "https://desk.example.org/1", byline: "N. Writer" } },
    ]);
  });

  test("JSON Feed", async () => {
    expect(await opened("feed.json", JSON_FEED)).toMatchObject([
      { report: { id: "j1", title: "Talks", text: "The sides met.", date: "2020-12-04" }, provenance: { url: "https://desk.example.org/j1" } },
    ]);
  });

  test("a news sitemap gives headlines", async () => {
    expect(await opened("sitemap.xml", SITEMAP)).toMatchObject([
      { report: { id: "https://desk.example.org/n1", text: "Two soldiers killed near Gao, army says", date: "2020-12-04" }, provenance: { outlet: "Valley Desk", language: "en" } },
    ]);
    expect(await opened("sitemap.xml", SITEMAP.replace(/<news:title>.*<\/news:title>/, ""))).toMatchObject([{ problem: { code: "no-reports" } }]);
    expect(
      await opened("index.xml", "<sitemapindex><sitemap><loc>https://desk.example.org/1.xml</loc></sitemap><sitemap><loc>https://desk.example.org/2.xml</loc></sitemap></sitemapindex>"),
    ).toMatchObject([{ problem: { code: "sitemap-index", message: expect.stringMatching(/lists 2 sitemaps.*1\.xml.*trucewatch watch/) as string } }]);
  });

  test("ninjs 3.1", async () => {
    const [item] = await opened("item.json", NINJS);
    expect(item).toMatchObject({
      report: { id: "urn:newsml:agency.example.org:20201204:1", date: "2020-12-04", title: "Two killed near Gao" },
      provenance: { version: 3, agency: "Example Agency", byline: "By Staff", language: "en" },
    });
    expect(item?.report.text).toBe("GAO (EA) -- Two soldiers were killed, the army said.");
    expect(await opened("item.json", NINJS.replace('"version":"3"', '"version":"3","pubstatus":"canceled"'))).toMatchObject([{ problem: { code: "withdrawn" }, withdrawn: { version: 3 } }]);
    expect(await opened("item.json", '{"uri":"urn:a:1","version":"4","pubstatus":"canceled","headline":"KILL"}')).toMatchObject([
      { id: "urn:a:1", problem: { code: "withdrawn" }, withdrawn: { version: 4 } },
    ]);
    const [held] = await opened("item.json", NINJS.replace('"version":"3"', '"version":"3","pubstatus":"withheld"'));
    expect(held).toMatchObject({ problem: { code: "withdrawn" } });
    expect(held).not.toHaveProperty("withdrawn");
  });

  test("NewsML-G2: guid and version, the lower version first", async () => {
    const items = await opened("item.xml", NEWSML);
    expect(items.map(({ report, provenance }) => [report.id, provenance.version, report.text])).toEqual([
      ["urn:newsml:agency.example.org:20201204:7", 1, "Two soldiers were killed near Gao.\n\nThe army said so."],
      ["urn:newsml:agency.example.org:20201204:7", 2, "Three soldiers were killed near Gao.\n\nThe army said so."],
    ]);
    const killed = await opened("item.xml", NEWSML.replace('qcode="stat:usable"', 'uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"'));
    expect(killed).toMatchObject([
      { id: "urn:newsml:agency.example.org:20201204:7", problem: { code: "withdrawn" }, withdrawn: { version: 2 } },
      { id: "urn:newsml:agency.example.org:20201204:7", problem: { code: "withdrawn" }, withdrawn: { version: 2 } },
    ]);
    expect(items[0]).toMatchObject({ report: { title: "Two killed near Gao", date: "2020-12-04" }, provenance: { agency: "Example Agency", byline: "Staff", language: "en" } });
  });
});

describe("tables", () => {
  test("CSV by a map of columns; a date that can be mistaken is told, an empty row refused", async () => {
    const rows = await opened("t.csv", CSV, columns("id=key,text=body,date=published,url=link"));
    expect(rows[0]).toMatchObject({
      report: { id: "r1", text: "Two soldiers were killed near Gao; the army said so.", date: "2020-12-04" },
      provenance: { url: "https://desk.example.org/r1", origin: "t.csv:1" },
    });
    expect(rows[1]).toMatchObject({ report: { id: "r2", date: null, problems: [{ code: "bad-date" }] } });
    expect(rows[2]).toMatchObject({ id: "r3", problem: { code: "bad-record" } });
  });

  test("a table is read by common names where no map is given, and refused where it has none", async () => {
    expect(await opened("t.csv", CSV)).toMatchObject([{ report: { id: "t.csv:1", text: expect.stringContaining("Two soldiers") as string } }, {}, {}]);
    expect(await opened("t.csv", "a,b\n1,2\n")).toMatchObject([{ id: "t.csv", problem: { code: "no-text-column" } }]);
  });

  test("a row with a quote left open is told, and the others are read", async () => {
    const rows = await opened("t.csv", `id,text\n1,Words.\n2,"open`);
    expect(rows.map((row) => row.report?.id ?? row.problem.code)).toEqual(["bad-record", "1"]);
  });

  test("JSON lines; a bad line stops no other", async () => {
    expect(await opened("t.jsonl", JSON_LINES)).toMatchObject([{ report: { id: "l1", date: "2020-12-04" } }, { problem: { code: "bad-json" } }, { report: { id: "l2", title: "H" } }]);
  });

  test("columns are checked", () => {
    expect(parseColumns("txt=body")).toMatchObject({ problem: { code: "bad-columns" } });
    expect(parseColumns("date=day")).toMatchObject({ problem: { message: expect.stringContaining("text=COLUMN") as string } });
    expect(parseColumns("text=body, date=day")).toEqual({ columns: { text: "body", date: "day" } });
  });
});

describe("tables coded by data projects", () => {
  test("ACLED: an event and its dead, by ACLED, on the row's own words", async () => {
    const [clash, protest] = await opened("acled.csv", ACLED);
    const [event, dead] = clash?.claims ?? [];
    expect(clash).toMatchObject({ report: { id: "ACLED-MLI100", date: "2020-12-08" }, provenance: { agency: "ACLED", byline: "Example Agency" } });
    expect(event).toMatchObject({
      kind: "event",
      claimant: { name: "ACLED" },
      when: "2020-12-03",
      where: [{ name: "Gao", lat: 16.2717, lon: -0.0447, country: "ML", precision: "exact" }],
      event: { type: "Battles", subType: "Armed clash", place: "Gao", actors: [{ name: "Military Forces of Mali (2020-)" }] },
      quote: { exact: "On 3 December 2020, soldiers clashed with an unidentified group near Gao. Two were killed." },
    });
    expect(dead).toMatchObject({ kind: "casualties", casualties: { outcome: "killed", count: { value: 2, min: 2, max: 2 }, basis: "incident" }, quote: { exact: "fatalities: 2" } });
    expect(protest?.claims).toMatchObject([{ when: "2020-12", where: [{ precision: "near" }], event: { subType: "Peaceful protest", targets: [] } }]);
    expect(protest?.claims).toHaveLength(1);
  });

  test("UCDP GED: the range of all deaths, and the parts that are not zero", async () => {
    const [row] = await opened("ged.csv", GED);
    expect(row?.claims?.map((claim) => (claim.kind === "casualties" ? [claim.casualties.victims.category, claim.casualties.count.min, claim.casualties.count.max] : claim.when))).toEqual([
      "2020-10-01/2020-10-03",
      ["unknown", 7, 11],
      ["military", 3, 3],
      ["non-state", 4, 4],
      ["civilian", 1, 1],
    ]);
    expect(row?.claims?.[0]).toMatchObject({ where: [{ country: "AZ", precision: "exact" }], quote: { exact: '"Example Agency, 2020-10-02, Fighting goes on"' } });
    expect(row?.claims?.[1]).toMatchObject({ quote: { exact: "best: 8\nhigh: 11\nlow: 7" } });
  });

  test.each([
    ["acled.csv", ACLED],
    ["ged.csv", GED],
  ])("%s: every span holds its words, every id is its own", async (name, table) => {
    for (const { report, claims = [] } of await opened(name, table)) {
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      for (const { quote, claimant, where } of claims) {
        expect(report.text.slice(quote.start, quote.end)).toBe(quote.exact);
        expect(report.text.slice(claimant?.start, claimant?.end)).toBe(claimant?.name);
        for (const place of where) expect(report.text.slice(place.start, place.end)).toBe(place.name);
      }
    }
  });
});

describe("text and web pages", () => {
  test("Markdown: the words without the marks, each where it stands", async () => {
    const [report] = await opened("r.md", MARKDOWN);
    const view = report?.report.view;
    expect(view?.text.trim()).toBe("Daily report\n\n- Two soldiers were killed near Gao.\n\nQuoted line \n\n place \t dead \n Gao   \t 2");
    expect(report).toMatchObject({ report: { title: "Daily report", date: "2020-12-04" } });
    for (let i = 0; i < (view?.text.length ?? 0); i++) if (view?.text[i] !== "\t") expect(report?.report.text[view?.offsets[i] ?? -1]).toBe(view?.text[i]);
  });

  test("what a page tells of itself: linked data before tags", async () => {
    const linked = JSON.stringify({
      "@context": "https://schema.org",
      "@graph": [{ "@type": "WebSite" }, { "@type": "NewsArticle", author: [{ name: "A. Writer" }], publisher: { name: "Desk" }, inLanguage: "en-gb" }],
    });
    const page = `<html lang="fr"><head><link rel="canonical" href="https://desk.example.org/x?a=1&amp;b=2"><meta property="og:site_name" content="Site"><script type="application/ld+json">${linked}</script></head><body><p>Words of the page.</p></body></html>`;
    expect(await opened("x.html", page)).toMatchObject([
      { provenance: { canonicalUrl: "https://desk.example.org/x?a=1&b=2", outlet: "Desk", byline: "A. Writer", language: "en-GB", mediaType: "text/html" } },
    ]);
  });

  test("a page without a heading of its own has the title that its tags or linked data tell, and the agency it comes from", async () => {
    const linked = JSON.stringify({ "@type": "NewsArticle", headline: "Two killed near Gao", sourceOrganization: { name: "Example Agency" } });
    const page = (head: string): string => `<html><head>${head}<script type="application/ld+json">${linked}</script></head><body><p>Words of the page.</p></body></html>`;
    expect(await opened("x.html", page(""))).toMatchObject([{ report: { title: "Two killed near Gao" }, provenance: { agency: "Example Agency" } }]);
    expect(await opened("x.html", page('<meta property="og:title" content="Two dead">'))).toMatchObject([{ report: { title: "Two dead" } }]);
    expect(await opened("x.html", page("<title>The page</title>"))).toMatchObject([{ report: { title: "The page" } }]);
  });

  test("a page's view is made once: who makes it ready for the record finds it made", async () => {
    const [page] = await opened("x.html", `<!doctype html><html><head><style>${"a{}".repeat(9_000)}</style></head><body><p>Two soldiers were killed near Gao.</p></body></html>`);
    if (page === undefined || page.report.view === undefined) throw new Error("the page was not opened as one");
    expect(page.about).toBeDefined();
    const marked = { ...page.report, view: { ...page.report.view, text: "made already" } };
    expect(plainTextOf(marked, page.about !== undefined)).toBe("made already");
    expect(plainTextOf(page.report, false)).toBe(page.report.view.text);
  });

  test("a page whose article is in its linked data alone", async () => {
    const body = "Two soldiers were killed near Gao, the army said. ".repeat(20);
    const page = `<html><head><script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody: body })}</script><style>${"a{}".repeat(2000)}</style></head><body><p>Loading</p></body></html>`;
    const [report] = await opened("x.html", page);
    expect(report?.report.text).toBe(body);
    expect(report?.original?.mediaType).toBe("text/html");
  });

  test("a page our own way finds little in is tried by Readability", async () => {
    const article = "<p>Two soldiers were killed near Gao, the army said, and the road was shut for a day after that.</p>".repeat(20);
    const page = `<html><body><form><div>${article}</div></form><style>${"a{}".repeat(2000)}</style></body></html>`;
    const [report] = await opened("x.html", page);
    expect((report?.report.view?.text ?? report?.report.text ?? "").match(/Two soldiers/g)).toHaveLength(20);
  });
});

describe("limits", () => {
  const bomb = gzipSync(new Uint8Array(40_000_000));

  test("a gzip bomb is told", async () => {
    expect(await opened("a.gz", bomb)).toMatchObject([{ problem: { code: "bomb", message: expect.stringContaining("200-fold") as string } }]);
  });

  test("containers in containers are gone into to a depth", async () => {
    let packed: Uint8Array = Buffer.from("Words.");
    for (let i = 0; i < 5; i++) packed = gzipSync(packed);
    expect(await opened("a.gz.gz.gz.gz.gz", packed)).toMatchObject([{ problem: { code: "too-deep" } }]);
    expect(await opened("a.gz.gz.gz.gz.gz", packed, { limits: { depth: 5 } })).toMatchObject([{ report: { text: "Words." } }]);
  });

  test("members, pages and bytes are counted", async () => {
    const lines = '{"text":"Words."}\n'.repeat(5);
    expect((await opened("a.jsonl", lines, { limits: { members: 3 } })).map((one) => one.problem?.code ?? "read")).toEqual(["read", "read", "read", "too-many"]);
    expect(await opened("report.pdf", fixture("report.pdf"), { limits: { documentBytes: 1000 } })).toMatchObject([{ problem: { code: "too-large" } }]);
    expect(await opened("report.pdf", fixture("report.pdf"), { limits: { parseMs: 0 } })).toMatchObject([{ problem: { code: "too-slow" } }]);
  });

  test.each([
    ["feed.xml", RSS],
    ["sitemap.xml", SITEMAP],
    ["item.xml", NEWSML],
  ])("%s: entities of its own are not expanded", async (name, xml) => {
    const laughing = xml.replace(/^(?:<\?xml[^>]*>)?/, '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>');
    expect(await opened(name, laughing)).toMatchObject([{ problem: { code: "bomb" } }]);
  });

  test("an archive with nothing to read says so", async () => {
    expect(await opened("a.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n")).toMatchObject([{ problem: { code: "no-reports" } }]);
  });

  test("the user's date goes before all others", async () => {
    expect(await opened("feed.xml", RSS, { date: "2021-01-01" })).toMatchObject([{ report: { date: "2021-01-01" } }, { report: { date: "2021-01-01" } }]);
  });
});

test("every medium is listed once and says what it is", () => {
  expect(new Set(MEDIA.map(({ name }) => name)).size).toBe(MEDIA.length);
  for (const { about, mediaType } of MEDIA) expect([about.startsWith("the "), mediaType.includes("/")]).toEqual([true, true]);
});
