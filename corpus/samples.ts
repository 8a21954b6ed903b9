import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Claim, Total } from "../core/index.js";

/** A claim as a golden file writes it: key fields under the kind's name, `quote` the exact words, `nth` which time they stand there. */
export type GoldClaim = Partial<Omit<Claim, "kind" | "quote">> & {
  readonly kind: Claim["kind"];
  readonly quote: string | { readonly exact: string; readonly start: number; readonly end: number };
  readonly nth?: number;
  /** False: allowed, not required. */
  readonly must?: boolean;
  /** Further accepted values of a field. */
  readonly also?: Readonly<Record<string, readonly (string | null)[]>>;
} & Readonly<Record<string, unknown>>;

export interface Gold {
  readonly report: string;
  readonly date: string | null;
  readonly claims: readonly GoldClaim[];
  readonly totals: readonly Omit<Total, "claims">[];
}

/** A whole report with the claims a careful monitor would draw from it. */
export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly gold: Gold;
}

/** The samples of a folder: every `NAME.gold.json` with the report it names. */
export function samplesIn(folder: string): readonly Sample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".gold.json"))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Gold;
      return { name: gold.report, bytes: readFileSync(`${folder}/${gold.report}`), gold };
    });
}

/** The samples shipped with the project. */
export const SAMPLES: readonly Sample[] = samplesIn(fileURLToPath(new URL(".", import.meta.url)));

/** Where reports and scorers for evaluation lie, beside the project unless `TRUCEWATCH_EVAL` says otherwise. */
export const EVALUATION = process.env.TRUCEWATCH_EVAL ?? fileURLToPath(new URL("../../shared", import.meta.url));

/** Tests that need the evaluation folder are skipped without it, except in continuous integration, where they fail. */
export const SKIP_EVALUATION: boolean = !existsSync(`${EVALUATION}/reports`) && process.env.CI !== "true";
