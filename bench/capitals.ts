import type { Reader } from "../core/index.js";
import type { Sample } from "../corpus/samples.js";
import { annotated, readSamples, scoreGold } from "./gold.js";
import type { Figure } from "./results.js";
import { casesOf, measuresOf } from "./scores.js";

/** So much of the claims F1 a report may lose when it comes in capitals. */
const LOSS_MAX = 0.08;

/** A character in upper case where that is one code unit for each, so that every offset stays. */
const upper = (char: string): string => (char.toUpperCase().length === char.length ? char.toUpperCase() : char);

const inCapitals = ({ bytes, ...sample }: Sample): Sample => ({ ...sample, bytes: Buffer.from(Array.from(Buffer.from(bytes).toString("utf8"), upper).join("")) });

/** The annotated plain texts as they are beside the same in capitals, against the same gold. */
export function capitalFigures(reader: Reader): readonly Figure[] {
  const samples = annotated(/^dev-.*\.txt$/);
  const mixed = scoreGold(samples, readSamples(reader, samples));
  const capitals = scoreGold(samples, readSamples(reader, samples.map(inCapitals)));
  const [before, after] = [measuresOf(mixed), measuresOf(capitals)];
  const set = `composed plain texts (${samples.length})`;
  const rows = [...after]
    .filter(([measure]) => / f1$/.test(measure))
    .flatMap(([measure, value]): readonly Figure[] => [
      { set, measure: `${measure} in mixed case`, value: before.get(measure) ?? 0, of: casesOf(mixed, measure) },
      { set, measure: `${measure} in capitals`, value, of: casesOf(capitals, measure) },
    ]);
  const lost = (before.get("claims f1") ?? 0) - (after.get("claims f1") ?? 0);
  return [...rows, { set, measure: "claims f1 lost in capitals", asked: LOSS_MAX, atMost: true, value: lost, of: casesOf(mixed, "claims f1") }];
}
