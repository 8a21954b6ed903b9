import { describe, expect, test } from "vitest";
import { openText } from "../index.js";
import { HTML } from "./index.js";

const view = (page: string): string => HTML.open(page).view?.text ?? "";

/** Pages and the text a reader sees. */
const SEEN: readonly (readonly [page: string, text: string])[] = [
  ["<p>One</p><p>Two</p>", "One\n\nTwo"],
  ["<p>One<br>Two<br/>Three", "One\nTwo\nThree"],
  ["<ul><li>One<li>Two</ul>After", "- One\n- Two\n\nAfter"],
  ["<ul><li><p>One</p></li><li>Two</li></ul>", "One\n\n- Two"],
  ["<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td><td>d</td></tr></table>", "a\tb\nc\t\td"],
  ["<p>two   <b>soldiers</b>\n were <i>killed</i>.</p>", "two soldiers were killed."],
  ["5&nbsp;km &amp; &lt;x&gt; M&eacute;naka &#8217;&#x2019; &mdash;&hellip;", "5\u00a0km & <x> Ménaka ’’ —…"],
  ["&bogus; & &#0; &#xD800; &#x1F600; &#150; &amp", "&bogus; & \ufffd \ufffd 😀 – &amp"],
  ["<script>var a='<p>no</p>'</script><style>p{}</style>yes<!-- no --><noscript>no</noscript>", "yes"],
  ["<nav>Home</nav><p>Report</p><footer>©</footer><aside>More</aside>", "Report"],
  ["<header><a>Logo</a></header><header><h1>Head</h1></header><p>Report</p>", "Head\n\nReport"],
  ['<div class="cookie-banner">Cookies</div><div id=newsletterBox>Join</div><p class="lead">Report</p>', "Report"],
  ['<article class="comments-open"><p>Report</p></article>', "Report"],
  ["<figure><img><figcaption>A bridge.</figcaption></figure>", "A bridge."],
  ["<pre>a\n  b</pre>", "a\n  b"],
  ["1 < 2 and a<b", "1 < 2 and a<b"],
  ['<p>unclosed <a href="x>words</p>', "unclosed words"],
  ["<p>before<!-- never closed > after", "before after"],
  ["<nav><p>never closed, so kept", "never closed, so kept"],
];

describe("a web page's text", () => {
  test.each(SEEN)("%j", (page, text) => {
    expect(view(page)).toBe(text);
  });

  test("each code unit knows where it came from", () => {
    const page = "<p>M&eacute;naka <b>fell</b>.</p><p>&#x1F600; Two</p>";
    const { text, offsets } = HTML.open(page).view ?? { text: "", offsets: new Int32Array() };
    expect(offsets.length).toBe(text.length + 1);
    expect(offsets.at(-1)).toBe(page.length);
    expect([...offsets.slice(1)].every((offset, i) => offset >= (offsets[i] ?? 0))).toBe(true);
    const fell = text.indexOf("fell");
    expect(page.slice(offsets[fell], (offsets[fell + 3] ?? 0) + 1)).toBe("fell");
    expect(page.startsWith("&eacute;", offsets[text.indexOf("é")])).toBe(true);
  });

  test("a page marked as furniture all over is read all the same", () => {
    expect(view(`<div class="sidebar"><p>${"The report. ".repeat(20)}</p></div>`)).toContain("The report.");
  });

  test("title and date come from the head, the heading goes first", () => {
    const page = '<html><head><title>Site | T&amp;C</title><meta content="2019-11-06T17:40:00+02:00" property="article:published_time"></head><body>';
    expect(openText(`${page}<h1>A <b>head</b></h1><p>x`, "p.html")).toMatchObject({ report: { title: "A head", date: "2019-11-06" } });
    expect(openText(`${page}<p>x`, "p.html")).toMatchObject({ report: { title: "Site | T&C" } });
    expect(openText('<html><script type="application/ld+json">{"datePublished":"2019-11-05"}</script><p>x', "p.html")).toMatchObject({ report: { date: "2019-11-05" } });
    expect(openText('<html><p><time datetime="2019-11-04T01:00Z">today</time> x', "p.html")).toMatchObject({ report: { date: "2019-11-04" } });
  });

  test("a page is known by its name or by how it starts", () => {
    expect(HTML.recognises("x", "a.HTM")).toBe(true);
    expect(HTML.recognises("<!-- a note -->\n<!DOCTYPE html>", "stdin")).toBe(true);
    expect(HTML.recognises("The tag <html> is old", "a.txt")).toBe(false);
  });
});
