import { readSample } from "../corpus/reader.js";
import { EVALUATION, samplesIn, type Sample } from "../corpus/samples.js";
import type { Reader, Reading } from "../core/index.js";
import { runScorer } from "./corpora.js";

/** Where the annotated reports of the evaluation lie. */
export const REPORTS = `${EVALUATION}/reports`;

/** The annotated reports of the evaluation folder whose names match. */
export const annotated = (names: RegExp): readonly Sample[] => samplesIn(REPORTS).filter(({ name }) => names.test(name));

/** What the shared scorer makes of readings of annotated reports of a folder. */
export function scoreGold(samples: readonly Sample[], readings: readonly Reading[], folder = REPORTS): unknown {
  const gold = samples.map(({ name }) => `${folder}/${name.replace(/\.\w+$/, ".gold.json")}`);
  return runScorer([`${EVALUATION}/scoring/score.mjs`, "--json", ...gold], readings.map((reading) => `${JSON.stringify(reading)}\n`).join(""));
}

/** Reads samples as their bytes stand. */
export const readSamples = (reader: Reader, samples: readonly Sample[]): readonly Reading[] => samples.map(({ name, bytes }) => readSample(reader, bytes, name).reading);
