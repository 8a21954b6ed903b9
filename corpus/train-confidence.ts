/** Writes core/claims/confidence-weights.ts from the samples and their golden readings: `npm run train:confidence`. */
import { writeFileSync } from "node:fs";
import { judge, trainWeights } from "./confidence.js";
import { openReader } from "./reader.js";
import { SAMPLES } from "./samples.js";

const weights = trainWeights(judge(openReader(), SAMPLES));
const lines = Object.entries(weights).map(([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : JSON.stringify(sign)}: ${String(weight)},\n`);
writeFileSync(
  "core/claims/confidence-weights.ts",
  `/** Weights of \`confidenceOf\`, written by \`npm run train:confidence\` from the samples of \`corpus/\`; "" is the start of the sum. */\nexport const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join("")}};\n`,
);
