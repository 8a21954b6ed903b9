import { parseOpml } from "feedsmith";
import type { Problem } from "../../core/index.js";
import { checkTags, withoutDoctype } from "../media/base/xml.js";

/** One feed to watch. */
export interface Feed {
  readonly url: string;
  /** The outlet's name; the feed's own title where left out. */
  readonly title?: string | undefined;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

const DEPTH = 20;

/** The feeds of an OPML file, each once, folders gone into. */
export function feedsIn(opml: string): { readonly feeds: readonly Feed[] } | { readonly problem: Problem } {
  try {
    checkTags(opml);
    const { body } = parseOpml(withoutDoctype(opml)) as { readonly body?: { readonly outlines?: readonly Outline[] } };
    const feeds = new Map<string, Feed>();
    collect(body?.outlines ?? [], feeds, 0);
    return feeds.size > 0 ? { feeds: [...feeds.values()] } : { problem: { code: "no-feeds", message: "the OPML file lists no feed: no outline has an xmlUrl" } };
  } catch (error) {
    return { problem: { code: "broken", message: `the OPML file is broken (${String((error as Error).message).slice(0, 200)})` } };
  }
}

function collect(outlines: readonly Outline[], feeds: Map<string, Feed>, depth: number): void {
  if (depth > DEPTH) return;
  for (const { text, title, xmlUrl, outlines: inner } of outlines) {
    if (xmlUrl !== undefined && !feeds.has(xmlUrl)) feeds.set(xmlUrl, { url: xmlUrl, title: title ?? text });
    collect(inner ?? [], feeds, depth + 1);
  }
}
