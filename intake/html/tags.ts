import type { Tag } from "./page.js";

/** What one `<meta>` states, its name in lower case. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

export const metasOf = (tags: readonly Tag[]): readonly Meta[] =>
  tags
    .filter(({ name }) => name === "meta")
    .map(({ text }) => ({ name: (attribute(text, "property") ?? attribute(text, "name") ?? attribute(text, "itemprop") ?? "").toLowerCase(), content: attribute(text, "content") ?? "" }));

const PATTERNS = new Map<string, RegExp>();

/** What an attribute of a tag says; the names asked for are few, and each keeps its pattern. */
export function attribute(tag: Tag["text"], name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) PATTERNS.set(name, (pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i")));
  const match = pattern.exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
