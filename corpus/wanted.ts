/** What annotated reports whose name matches must reach. */
export interface Wanted {
  readonly reports: RegExp;
  readonly f1: Readonly<Record<string, number>>;
  readonly attributes: Readonly<Record<string, number>>;
}

/** What the annotated reports must reach: F1 by kind, and shares of claims whose further fields agree. */
export const WANTED: readonly Wanted[] = [
  { reports: /^2020-12-04/, f1: { casualties: 1, totals: 1, claims: 0.9 }, attributes: { claimant: 0.95, saidOn: 0.95, when: 0.85, quote: 0.85, fields: 0.75 } },
  { reports: /^dev-/, f1: { casualties: 0.85, claims: 0.75 }, attributes: { claimant: 0.85, when: 0.7, stance: 0.9, quote: 0.8, fields: 0.75 } },
];
