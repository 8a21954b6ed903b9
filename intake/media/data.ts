import type { Item, Opening } from "../arrival.js";

/** What a file in text that holds no report is, and what to do with it; asked in this order. */
const KINDS: readonly (readonly [isIt: RegExp, told: string])[] = [
  [/<meta name="generator" content="Trucewatch"/, "it was written from a record, by trucewatch report or in a bundle, and is no source's word; give the reports it rests on"],
  [/^\s*</, "it holds shapes on a map or in a drawing, not a report; save its words as plain text, HTML or CSV and give that"],
  [/^/, "it is data in JSON, not a report; save it as JSON lines (.jsonl), one report a line, and name its fields by --columns"],
];

/** Text that is no report: it is told and left out, for its marks and keys would be read as words. */
export async function* open({ source, content }: Opening): AsyncGenerator<Item> {
  const head = Buffer.from(await content.head())
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  const told = KINDS.find(([isIt]) => isIt.test(head))?.[1] ?? "";
  yield { refused: { id: source.hints?.id ?? source.name, problem: { code: "other-form", message: `${source.origin ?? source.name}: ${told}` } } };
}
