/** Compiles the lexicon files into `dist/lexicon.bin`, typed arrays that open without parsing. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { Vocabulary } from "../core/text/vocabulary.js";
import { compileParties, partyNouns, partyWords, type PartyEntry, type PartySources, type RoleEntry, type VictimEntry } from "./parties/compile.js";
import { packSections } from "./sections.js";
import { buildVocabulary } from "./words/compile.js";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const readText = (path: string): string => readFileSync(here(path), "utf8");
const readYaml = (path: string): unknown => (existsSync(here(path)) ? parse(readText(path)) : []);

function readParties(): PartySources {
  const parties = ["states", "groups", "bodies", "media"].flatMap((name) => readYaml(`parties/${name}.yaml`) as PartyEntry[]);
  const roles = readYaml("parties/roles.yaml") as (RoleEntry & { titles?: string[] })[];
  const titles = roles.flatMap((row) => (row.titles ?? []).map((title) => ({ title, type: row.type })));
  return { parties, roles: roles.filter((row) => row.word), titles, victims: readYaml("parties/victims.yaml") as VictimEntry[] };
}

export function buildLexicon(): Uint8Array {
  const sources = readParties();
  const { arrays } = buildVocabulary({
    english: readText("words/english.tsv") + readText("words/extra.tsv"),
    irregular: readYaml("words/irregular.yaml") as never,
    closed: readYaml("words/closed.yaml") as never,
    nouns: partyNouns(sources),
    persons: readText("words/persons.txt"),
    words: partyWords(sources),
  });
  const vocabulary = new Vocabulary(arrays);
  return packSections({ ...arrays, ...compileParties(sources, (word) => vocabulary.id(word)) });
}

mkdirSync(here("../dist"), { recursive: true });
writeFileSync(here("../dist/lexicon.bin"), buildLexicon());
