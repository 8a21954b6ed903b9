/** What the shared scorers say of the annotated reports and the public corpora, beside peers on the same data, in one table. */
import { existsSync } from "node:fs";
import type { Mentions, Reading, Report } from "../core/index.js";
import { compare, emptyTallies, f1 } from "../corpus/compare.js";
import { calibrationError, doubtOrder, judge } from "../corpus/confidence.js";
import { openReader, readSample } from "../corpus/reader.js";
import { EVALUATION, samplesIn } from "../corpus/samples.js";
import { WANTED } from "../corpus/wanted.js";
import { capitalFigures } from "./capitals.js";
import { corporaThere, reportsOf, sampleOf, scoreCorpus, type Corpus } from "./corpora.js";
import { countsAsText } from "./counts-as-text.js";
import { annotated, readSamples, scoreGold } from "./gold.js";
import { mostPopulous, PEERS, type Peer } from "./peers/index.js";
import { publish, type Figure } from "./results.js";
import { casesOf, measuresOf, rowsOf } from "./scores.js";
import { scoreSnippets } from "./snippets.js";

const USAGE = "npm run bench:quality -- [--full] [--smoke] [--json] [--write]: --full reads every document with the slow peers too, --smoke every tenth document of a corpus";
const flags = new Set(process.argv.slice(2));
if ([...flags].some((flag) => !["--full", "--smoke", "--json", "--write"].includes(flag))) throw new Error(USAGE);
const SMOKE_EVERY = 10;
const reader = openReader();

/** Labels of sub-events that are told apart in the table: territory, and agreements. */
const TOLD_APART: Readonly<Record<string, string>> = {
  GOV_REGAINS_TERIT: "Government regains territory f1",
  NON_STATE_ACTOR_OVERTAKES_TER: "Non-state actor overtakes territory f1",
  NON_VIOL_TERRIT_TRANSFER: "Non-violent transfer of territory f1",
  AGREEMENT: "Agreement f1",
};

function goldFigures(set: string, names: RegExp): readonly Figure[] {
  const samples = annotated(names);
  const scores = scoreGold(samples, readSamples(reader, samples));
  const wanted = WANTED.find(({ reports }) => reports.source === names.source);
  return [...measuresOf(scores)].map(([path, value]) => {
    const measure = path.replace(/^attributes /, "");
    const asked = measure === "badOffsets" ? 0 : (wanted?.attributes[measure] ?? wanted?.f1[measure.replace(/ f1$/, "")]);
    return { set, measure, asked, atMost: measure === "badOffsets", value, of: casesOf(scores, path) };
  });
}

/** Reports whose authors had not seen the reader; see `bench/blind/README.md`. */
function blindFigures(set: string, folder: string): readonly Figure[] {
  const samples = samplesIn(folder);
  return figuresOf(set, scoreGold(samples, readSamples(reader, samples), folder));
}

function figuresOf(set: string, scores: unknown): readonly Figure[] {
  return [...measuresOf(scores)].map(([path, value]) => ({ set, measure: path.replace(/^attributes /, ""), value, of: casesOf(scores, path) }));
}

/** Totals are not coded in snippets. */
const snippetFigures = (set: string, path: string): readonly Figure[] => figuresOf(set, scoreSnippets(reader, path)).filter(({ measure }) => !measure.startsWith("totals"));

function sampleFigures(): readonly Figure[] {
  const tallies = emptyTallies();
  for (const { name, bytes, gold } of samplesIn("corpus")) {
    const { report, reading } = readSample(reader, bytes, name);
    compare(reading, gold, report.text, tallies);
  }
  return Object.entries(tallies).map(([kind, tally]) => ({ set: "samples in corpus/", measure: `${kind} f1`, value: f1(tally), of: tally.wanted }));
}

/** How far confidence and the share right lie apart, and whether doubt sorts wrong claims first. */
function confidenceFigures(set: string, names: RegExp): readonly Figure[] {
  const judged = judge(reader, annotated(names));
  return [
    { set, measure: "confidence: expected calibration error", asked: 0.1, atMost: true, value: calibrationError(judged), of: judged.length },
    { set, measure: "confidence: a wrong claim less sure than a right one", value: doubtOrder(judged), of: judged.length },
  ];
}

const readAll = (reports: readonly Report[]): readonly Reading[] => reports.map((report) => reader.read(report, { mentions: true }));
const readWith = (peer: Peer, reports: readonly Report[]): readonly unknown[] => reports.map((report) => ({ report: { id: report.id }, ...peer.read(report) }));

/** Our own places, each at the most populous place of its name: what resolving adds. */
const byPopulation = ({ report, mentions }: Reading): unknown => ({ report, mentions: { places: (mentions as Mentions).places.map((place) => ({ ...place, ...mostPopulous(place.text) })) } });

function corpusFigures(corpus: Corpus): readonly Figure[] {
  const peers = PEERS.filter(({ mode }) => mode === corpus.mode);
  const isSlow = ({ every }: Peer): boolean => every?.[corpus.name] !== undefined && !flags.has("--full");
  const reports = reportsOf(corpus);
  const readings = readAll(reports);
  const ours = scoreCorpus(corpus, readings);
  const answers = peers.filter((peer) => !isSlow(peer)).map((peer) => [peer.name, readWith(peer, reports)] as const);
  const beside = answers.map(([name, answer]) => [name, scoreCorpus(corpus, answer)] as const);
  return [
    ...rowsOf(corpus.name, ours, beside),
    ...(corpus.mode === "geo" ? resolvingFigures(corpus, ours, readings) : []),
    ...(corpus.mode === "casualties" ? countsAsText(corpus, readings, answers) : []),
    ...(corpus.mode === "event-types" ? labelFigures(corpus.name, ours) : []),
    ...peers.filter(isSlow).flatMap((peer) => slowFigures(corpus, peer)),
  ];
}

/** Our names resolved beside the same names by population alone. */
function resolvingFigures(corpus: Corpus, ours: unknown, readings: readonly Reading[]): readonly Figure[] {
  const rows = rowsOf(corpus.name, ours, [["our names, most populous of the name", scoreCorpus(corpus, readings.map(byPopulation))]]);
  return rows.filter(({ measure }) => !measure.startsWith("found"));
}

/** A slow peer and we on the same few documents. */
function slowFigures(corpus: Corpus, peer: Peer): readonly Figure[] {
  const every = peer.every?.[corpus.name] ?? 1;
  const few = sampleOf(corpus, every);
  const reports = reportsOf(few);
  const set = `${corpus.name}, every ${every}th document (${reports.length})`;
  return rowsOf(set, scoreCorpus(few, readAll(reports)), [[peer.name, scoreCorpus(few, readWith(peer, reports))]]);
}

function labelFigures(set: string, scores: unknown): readonly Figure[] {
  const { labels } = scores as { readonly labels: Readonly<Record<string, { readonly f1: number; readonly n: number }>> };
  return Object.entries(TOLD_APART).flatMap(([label, measure]) => {
    const score = labels[label];
    return score ? [{ set, measure, value: score.f1, of: score.n }] : [];
  });
}

const figures: Figure[] = [...sampleFigures()];
if (existsSync(`${EVALUATION}/reports`)) {
  figures.push(
    ...goldFigures("report of 4 December 2020", /^2020-12-04/),
    ...goldFigures("twelve composed reports", /^dev-/),
    ...blindFigures("blind reports, held out", "bench/blind/held"),
    ...blindFigures("blind reports, read since", "bench/blind/read"),
    ...snippetFigures("blind snippets, held out", "bench/blind/held/snippets.jsonl"),
    ...snippetFigures("blind snippets, read since", "bench/blind/read/snippets.jsonl"),
    ...confidenceFigures("twelve composed reports", /^dev-/),
    ...capitalFigures(reader),
  );
  for (const corpus of corporaThere()) figures.push(...corpusFigures(flags.has("--smoke") ? sampleOf(corpus, SMOKE_EVERY) : corpus));
} else console.error(`no evaluation folder at ${EVALUATION}: only the samples are scored; set TRUCEWATCH_EVAL`);
publish("Quality", figures, flags);
