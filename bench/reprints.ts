/** How well and how fast reprints are told from new stories, on reprints made by papers' edits and on other events told in the same words. */
import { EVALUATION } from "../corpus/samples.js";
import { familiesOf, relationOf, signatureOf, SignatureLookup, wordsOf, type Link, type Words } from "../core/index.js";
import { makePrinted, storiesOf, type Printed } from "./reprint-sets.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const STORIES = flags.has("--smoke") ? 200 : 1_600;

interface Run {
  readonly families: readonly string[];
  /** Seconds of this process's work. */
  readonly worked: number;
}

/** Takes the texts in as they arrive: signature, candidates, relation; then the families. */
function run(texts: readonly string[]): Run {
  const before = process.cpuUsage();
  const lookup = new SignatureLookup();
  const seen: Words[] = [];
  const links: Link[] = [];
  const key = (i: number): string => String(i).padStart(6, "0");
  texts.forEach((text, i) => {
    const words = wordsOf(text);
    const signature = signatureOf(words);
    for (const candidate of lookup.candidates(signature)) {
      const other = seen[candidate] as Words;
      const relation = relationOf(words, other);
      if (relation) links.push({ ...relation, one: key(candidate), other: key(i), longer: words.count > other.count ? key(i) : key(candidate) });
    }
    lookup.add(signature);
    seen.push(words);
  });
  const places = familiesOf(
    texts.map((_, i) => ({ report: key(i), id: key(i), date: null, seq: i + 1 })),
    links,
  );
  const { user, system } = process.cpuUsage(before);
  return { families: texts.map((_, i) => places.get(key(i))?.family ?? ""), worked: (user + system) / 1e6 };
}

/** Pairs within the groups that the labels make. */
function pairsOf(labels: readonly string[]): Set<string> {
  const groups = new Map<string, number[]>();
  labels.forEach((label, i) => groups.set(label, [...(groups.get(label) ?? []), i]));
  const pairs = new Set<string>();
  for (const group of groups.values()) group.forEach((a, k) => group.slice(k + 1).forEach((b) => pairs.add(`${a}|${b}`)));
  return pairs;
}

function tellMisses(printed: readonly Printed[], gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const tally = new Map<string, number>();
  const count = (pair: string, sort: string): void => {
    const [a = 0, b = 0] = pair.split("|").map(Number);
    const edits = [printed[a]?.edit, printed[b]?.edit].sort().join(" + ");
    tally.set(`${sort} ${edits}`, (tally.get(`${sort} ${edits}`) ?? 0) + 1);
  };
  for (const pair of gold) if (!found.has(pair)) count(pair, "missed");
  for (const pair of found) if (!gold.has(pair)) count(pair, "joined wrongly");
  for (const [sort, n] of [...tally].sort((a, b) => b[1] - a[1]).slice(0, 25)) console.error(`${String(n).padStart(5)} ${sort}`);
}

const printed = makePrinted(storiesOf(EVALUATION, STORIES), 20_201_110);
const texts = printed.map(({ text }) => text);
run(texts.slice(0, 300));
const { families, worked } = run(texts);
const gold = pairsOf(printed.map(({ source }) => source));
const found = pairsOf(families);
const right = [...found].filter((pair) => gold.has(pair)).length;
const precision = right / found.size;
const recall = right / gold.size;
if (flags.has("--misses")) tellMisses(printed, gold, found);
const figures: readonly Figure[] = [
  { set: "reprints", measure: "pair precision", value: precision, of: found.size },
  { set: "reprints", measure: "pair recall", value: recall, of: gold.size },
  { set: "reprints", measure: "pair f1", asked: 0.95, value: (2 * precision * recall) / (precision + recall), of: gold.size },
  { set: "reprints", measure: "reports a second of work on one core", asked: 5_000, value: Math.round(texts.length / worked), of: texts.length },
  { set: "reprints", measure: "mean report, KB", value: texts.reduce((sum, text) => sum + text.length, 0) / texts.length / 1000 },
];
publish("Reprints", figures, flags);
