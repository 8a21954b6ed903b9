/** Compiles the lexicon files into `dist/lexicon.bin`, typed arrays that open without parsing. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { packSections } from "./sections.js";
import { buildVocabulary } from "./words/compile.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const readYaml = (path: string): unknown => parse(readFileSync(here(path), "utf8"));
const readText = (path: string): string => readFileSync(here(path), "utf8");

export function buildLexicon(): Uint8Array {
  const { arrays } = buildVocabulary({
    english: readText("words/english.tsv") + readText("words/extra.tsv"),
    irregular: readYaml("words/irregular.yaml") as never,
    closed: readYaml("words/closed.yaml") as never,
  });
  return packSections({ ...arrays });
}

mkdirSync(here("../dist"), { recursive: true });
writeFileSync(here("../dist/lexicon.bin"), buildLexicon());
