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

export function attribute(tag: Tag["text"], name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
