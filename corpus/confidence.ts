import { signsOf } from "../core/claims/index.js";
import type { Claim, Reader } from "../core/index.js";
import { pair } from "./compare.js";
import { readSample } from "./reader.js";
import type { Sample } from "./samples.js";

/** A claim that was read, and whether the golden reading has it. */
export interface Judged {
  readonly claim: Claim;
  readonly isRight: boolean;
}

export const judge = (reader: Reader, samples: readonly Sample[]): Judged[] =>
  samples.flatMap(({ name, bytes, gold }) => {
    const { report, reading } = readSample(reader, bytes, name);
    const { right } = pair(reading, gold, report.text);
    return reading.claims.map((claim, i) => ({ claim, isRight: right.has(i) }));
  });

const ROUNDS = 400;
const STEP = 0.5;
/** Pull of every weight towards nothing told, in claims: what is seen seldom says little. */
const PULL = 3;

/** Weights of a logistic sum over the claims' signs, by gradient descent from nothing, the same each time; the weight under "" is the start. */
export function trainWeights(judged: readonly Judged[]): Readonly<Record<string, number>> {
  const rows = judged.map(({ claim, isRight }) => ({ signs: signsOf(claim), isRight }));
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const weights = new Map<string, number>([["", 0]]);
  const sumOf = (signs: readonly string[]): number => signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), weights.get("") ?? 0);
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = new Map<string, number>();
    for (const { signs, isRight } of rows) {
      const error = Number(isRight) - 1 / (1 + Math.exp(-sumOf(signs)));
      for (const sign of ["", ...signs]) slopes.set(sign, (slopes.get(sign) ?? 0) + error);
    }
    for (const [sign, slope] of slopes) {
      const weight = weights.get(sign) ?? 0;
      const seen = sign === "" ? rows.length : (counts.get(sign) ?? 0);
      weights.set(sign, weight + (STEP * (slope - (sign === "" ? 0 : PULL * weight))) / (seen + PULL));
    }
  }
  return Object.fromEntries([...weights].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sign, weight]) => [sign, Math.round(weight * 100) / 100]));
}

const BINS = 10;

/** Expected calibration error over ten bins of equal width (Naeini et al. 2015): how far confidence and share right lie apart, weighted by claims. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: BINS }, () => ({ confidence: 0, right: 0 }));
  for (const { claim, isRight } of judged) {
    const bin = bins[Math.min(BINS - 1, Math.floor(claim.confidence * BINS))];
    if (!bin) continue;
    bin.confidence += claim.confidence;
    bin.right += Number(isRight);
  }
  return bins.reduce((sum, { confidence, right }) => sum + Math.abs(confidence - right), 0) / Math.max(1, judged.length);
}

/** How often a wrong claim is less sure than a right one (area under the ROC curve): .5 = sorting by doubt helps nothing. */
export function doubtOrder(judged: readonly Judged[]): number {
  const [right, wrong] = [true, false].map((isRight) => judged.filter((one) => one.isRight === isRight).map(({ claim }) => claim.confidence));
  if (!right?.length || !wrong?.length) return 1;
  const below = wrong.reduce((sum, doubt) => sum + right.reduce((won, sure) => won + (sure > doubt ? 1 : sure === doubt ? 0.5 : 0), 0), 0);
  return below / (right.length * wrong.length);
}
