import type { StatedDate } from "../date/index.js";
import type { Form } from "../form.js";
import { aboutPage } from "./about.js";
import { decodeReferences } from "./entities.js";
import { PageText, type ReadPage } from "./page.js";
import { Scanner } from "./scan.js";
import { attribute, metasOf, type Meta } from "./tags.js";
export { decodeReferences } from "./entities.js";

/** A page whose dropped parts outweigh what is left so many times over was marked wrongly: it is read again without the marks. */
const MARKED_SHARE = 4;

/** A `<time>` counts as the page's date only before so much text. */
const TIME_BEFORE = 400;

/** Names under which pages state when they were published, the most trusted first. */
const META_NAMES = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dc.date",
  "dcterms.date",
  "dcterms.created",
  "date",
  "pubdate",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "originalpublicationdate",
];

/** Web pages: the text a reader sees, without the page's furniture, with the way back to the page. */
export const HTML: Form = {
  name: "html",
  recognises: (text, fileName) => /\.x?html?$/i.test(fileName) || /^\uFEFF?(?:\s|<!--[^]{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body|article|main)\b/i.test(text.slice(0, 4000)),
  open(text) {
    const page = readPage(text);
    const title = page.heading ?? titleOf(page);
    const metas = metasOf(page.tags);
    return { view: page.view, ...(title === undefined ? {} : { title }), dates: statedDates(page, metas), about: () => aboutPage(page, metas) };
  },
};

function readPage(text: string): ReadPage {
  const scan = (useWords: boolean): PageText => {
    const page = new PageText(text, useWords);
    new Scanner(text, page).scan();
    return page;
  };
  const page = scan(true);
  return (page.takenBack > page.length * MARKED_SHARE ? scan(false) : page).finish();
}

function titleOf(page: ReadPage): string | undefined {
  const raw = page.raws.find(({ name }) => name === "title");
  return raw === undefined ? undefined : decodeReferences(raw.text) || undefined;
}

function statedDates(page: ReadPage, metas: readonly Meta[]): readonly StatedDate[] {
  const named = META_NAMES.flatMap((name) => metas.filter((meta) => meta.name === name)).map(({ name, content }) => ({ text: content, source: `<meta ${name}>` }));
  const linked = page.raws.flatMap(({ text }) => [...text.matchAll(/"datePublished"\s*:\s*"([^"]{4,60})"/g)].map((match) => ({ text: match[1] ?? "", source: "JSON-LD datePublished" })));
  const times = page.tags.filter(({ name, textBefore }) => name === "time" && textBefore < TIME_BEFORE).map(({ text }) => ({ text: attribute(text, "datetime") ?? "", source: "<time datetime>" }));
  return [...named, ...linked, ...times];
}
