/** A run of words and the claims it rests on. */
export interface Sentence {
  readonly text: string;
  /** Ids of claims, footnoted after the words. */
  readonly claims: readonly string[];
}

/** What a situation report is made of; every form of it is written from this. */
export type Block =
  | { readonly block: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly block: "paragraph"; readonly sentences: readonly Sentence[] }
  | { readonly block: "list"; readonly items: readonly (readonly Sentence[])[] }
  /** `widths`: how wide the columns are beside each other. */
  | { readonly block: "table"; readonly caption: string; readonly widths: readonly number[]; readonly header: readonly string[]; readonly rows: readonly (readonly Sentence[])[] };

/** A claim's words as a footnote tells them. */
export interface Footnote {
  readonly number: number;
  readonly claim: string;
  readonly text: string;
}

export interface SituationDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}

export const sentence = (text: string, claims: readonly string[] = []): Sentence => ({ text, claims });

/** All sentences of a block, in reading order. */
export function sentencesOf(block: Block): readonly Sentence[] {
  if (block.block === "heading") return [];
  if (block.block === "paragraph") return block.sentences;
  return (block.block === "list" ? block.items : block.rows).flat();
}

/** A block with each of its sentences as `change` makes it. */
export function withSentences(block: Block, change: (sentence: Sentence) => Sentence): Block {
  const line = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.map(change);
  if (block.block === "heading") return block;
  if (block.block === "paragraph") return { ...block, sentences: line(block.sentences) };
  return block.block === "list" ? { ...block, items: block.items.map(line) } : { ...block, rows: block.rows.map(line) };
}
