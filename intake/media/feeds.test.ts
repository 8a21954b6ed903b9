import { expect, test } from "vitest";
import { NEWSML } from "../fixtures/samples.js";
import { opened, wordsOf } from "../fixtures/opened.js";

test("a news sitemap's pictures and films lend the page neither their address nor their title", async () => {
  const sitemap = `<urlset xmlns:n="x" xmlns:i="y" xmlns:v="z"><url><loc>https://desk.example.org/a</loc><n:news><n:publication><n:name>Desk</n:name></n:publication>
<n:publication_date>2020-12-04</n:publication_date><n:title>Two soldiers killed</n:title></n:news><i:image><i:loc>https://desk.example.org/a.jpg</i:loc><i:title>A picture</i:title></i:image>
<v:video><v:title>A film</v:title><v:publication_date>2019-01-01</v:publication_date></v:video></url></urlset>`;
  expect(await opened("news.xml", sitemap)).toMatchObject([
    { report: { id: "https://desk.example.org/a", title: "Two soldiers killed", date: "2020-12-04" }, provenance: { url: "https://desk.example.org/a", outlet: "Desk" } },
  ]);
});

test.each(["windows-1252", "ISO-8859-1"])("a feed in %s keeps its quotation marks", async (charset) => {
  const feed = `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><title>Caf\xe9</title><item><guid>1</guid><description>\x93Two soldiers were killed\x94 \x96 he said.</description></item></channel></rss>`;
  const [item] = await opened("feed.xml", Buffer.from(feed, "latin1"));
  expect(item).toMatchObject({ report: { text: "“Two soldiers were killed” – he said." }, provenance: { outlet: "Café" } });
});

test("a feed in UTF-16, and one whose bytes are none of what it says", async () => {
  const feed = (encoding: string): string =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Café</title><item><guid>1</guid><description>Two soldiers were killed.</description></item></channel></rss>`;
  for (const bytes of [Buffer.from(`\ufeff${feed("utf-16")}`, "utf16le"), Buffer.from(feed("utf-8"), "latin1"), Buffer.from(feed("iso-8859-1"))])
    expect(await opened("feed.xml", bytes)).toMatchObject([{ report: { id: "1" }, provenance: { outlet: "Café" } }]);
});

test("titles that are escaped twice are words; a JSON feed's item without a day of publication has that of its change", async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Desk &amp;amp; Co</title><entry><id>1</id><title type="html">Truce &amp;ndash; day 2</title><summary>Two died.</summary></entry></feed>`;
  expect(await opened("atom.xml", atom)).toMatchObject([{ report: { title: "Truce – day 2" }, provenance: { outlet: "Desk & Co" } }]);
  const json = JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Desk", items: [{ id: "1", content_text: "Two died.", date_modified: "2020-12-04T10:00:00Z" }] });
  expect(await opened("feed.json", json)).toMatchObject([{ report: { date: "2020-12-04" } }]);
});

test("a line break in NewsML-G2 parts words", async () => {
  const [first] = await opened("n.xml", NEWSML.replaceAll("near Gao.", "near Gao.<br/>More follows."));
  expect(first && wordsOf(first)).toContain("near Gao. More follows.");
});
