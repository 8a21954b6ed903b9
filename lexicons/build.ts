/** Compiles the lexicon files: `dist/lexicon.bin`, typed arrays that open without parsing; `dist/parties.json`, the words that name each party; `dist/party-names.json`, its name; `dist/accords.json`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { Vocabulary } from "../core/text/vocabulary.js";
import { parseAccord, type Accord } from "../intake/accord/index.js";
import { compileParties, firstNames, namingWords, partyNouns, partyWords, type PartyEntry, type PartySources, type RoleEntry, type VictimEntry } from "./parties/compile.js";
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

/** Every accord file, in the order of their names; throws where one is wrong. */
function buildAccords(): Accord[] {
  const files = readdirSync(here("accords"))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files.map((name) => {
    const parsed = parseAccord(readText(`accords/${name}`), name);
    if ("problems" in parsed) throw new Error(parsed.problems.map(({ message }) => message).join("\n"));
    return parsed.accord;
  });
}

mkdirSync(here("../dist"), { recursive: true });
writeFileSync(here("../dist/lexicon.bin"), buildLexicon());
writeFileSync(here("../dist/parties.json"), JSON.stringify(namingWords(readParties().parties)));
writeFileSync(here("../dist/party-names.json"), JSON.stringify(firstNames(readParties().parties)));
writeFileSync(here("../dist/accords.json"), JSON.stringify(buildAccords()));
