/** Compiles the lexicon files: `dist/lexicon.bin`, typed arrays that open without parsing; `dist/parties.json`, the words that name each party; `dist/party-names.json`, its name; `dist/accords.json`. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { Lexicon, Reader } from "../core/index.js";
import { packSections, Vocabulary } from "../core/text/index.js";
import { parseAccord, type Accord } from "../intake/accord/index.js";
import { compileParties, firstNames, namingWords, partyNouns, partyWords, type PartyEntry, type PartySources, type RoleEntry, type VictimEntry } from "./parties/compile.js";
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

/** Tells one lexicon from another. */
const stampOf = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint8Array(createHash("sha256").update(bytes).digest()).buffer);

/** The lexicon with `named` as its first words. */
function buildLexicon(named: ReadonlySet<string>): Uint8Array {
  const sources = readParties();
  const { arrays } = buildVocabulary(
    {
      english: readText("words/english.tsv") + readText("words/extra.tsv"),
      irregular: readYaml("words/irregular.yaml") as never,
      closed: readYaml("words/closed.yaml") as never,
      nouns: partyNouns(sources),
      persons: readText("words/persons.txt"),
      words: partyWords(sources),
    },
    named,
  );
  const vocabulary = new Vocabulary(arrays);
  const sections = { ...arrays, ...compileParties(sources, (word) => vocabulary.id(word)) };
  return packSections({ ...sections, stamp: stampOf(packSections(sections)) });
}

/** The words that the reader's rules ask for by name, at its start and while it reads the samples: to know their ids beforehand spares a start thousands of look-ups. */
function namedWords(): ReadonlySet<string> {
  const lexicon = Lexicon.open(buildLexicon(new Set()), readFileSync(here("places/gazetteer.bin")));
  const reader = new Reader(lexicon);
  const samples = readdirSync(here("../corpus")).filter((name) => name.endsWith(".txt"));
  for (const id of samples) reader.read({ id, date: null, text: readText(`../corpus/${id}`) });
  return new Set(lexicon.vocabulary.asked);
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
writeFileSync(here("../dist/lexicon.bin"), buildLexicon(namedWords()));
writeFileSync(here("../dist/parties.json"), JSON.stringify(namingWords(readParties().parties)));
writeFileSync(here("../dist/party-names.json"), JSON.stringify(firstNames(readParties().parties)));
writeFileSync(here("../dist/accords.json"), JSON.stringify(buildAccords()));
