import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openAll } from "../index.js";
import type { Arrived, IntakeOptions } from "../arrival.js";
import type { Refused } from "../open.js";

export async function opened(name: string, bytes: string | Uint8Array, options?: IntakeOptions): Promise<(Arrived | Refused)[]> {
  const all: (Arrived | Refused)[] = [];
  for await (const one of openAll({ name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes }, options)) all.push(one);
  return all;
}
describe("x", () => {
  test("gz", async () => {
    console.log(JSON.stringify(await opened("a.txt.gz", gzipSync("BAKU, Dec. 4, 2020 -- Words."))));
    console.log(JSON.stringify(await opened("a.md", "---\ntitle: T\ndate: 2020-12-04\n---\n# Head *x*\n\n- **Two** soldiers [were](http://x) killed & `co`.\n\n|a|b|\n|--|--|\n|1|2|\n")));
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Desk</title><language>en</language><item><title>A &amp; B</title><link>https://x.org/a</link><guid isPermaLink="false">g1</guid><pubDate>Fri, 04 Dec 2020 10:00:00 GMT</pubDate><dc:creator>J</dc:creator><description>sum</description><content:encoded><![CDATA[<p>Body</p>]]></content:encoded></item></channel></rss>`;
    console.log(JSON.stringify(await opened("a.xml", rss)));
    console.log(JSON.stringify(await opened("a.eml", "From: A <a@b.c>\nDate: Fri, 4 Dec 2020 10:00:00 +0000\nSubject: S\nMessage-ID: <1@x>\n\nTwo soldiers were killed.\n")));
    expect(1).toBe(1);
  });
});
