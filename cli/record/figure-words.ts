import { warInWords, type FigureRow, type Outcome } from "../../core/index.js";
import type { FiguresQuery } from "../../server/record/index.js";
import { queryOf, type ViewChoices } from "./command.js";
import type { Names } from "./names.js";

/** What the figures are asked for by. */
export interface FiguresChoices extends ViewChoices {
  readonly party?: string;
  readonly outcome?: Outcome;
  readonly changes?: true;
}

/** The query of the figures, and of what changed in them. */
export const figuresQueryOf = ({ party, outcome, ...choices }: FiguresChoices): FiguresQuery => ({
  ...queryOf(choices),
  ...(party === undefined ? {} : { party }),
  ...(outcome === undefined ? {} : { outcome }),
});

/** A row for machines: the claimant by name, null where the report speaks in its own voice. */
export function figureJson({ claimant, ...row }: FigureRow): Omit<FigureRow, "claimant"> & { claimant: string | null; claimantKey: string; claimantParty: string | null } {
  const { id, party, category, outcome, min, max, saidOn, publishedOn, claims, ...rest } = row;
  const told = { claimant: claimant.type === "report" ? null : claimant.name, claimantKey: claimant.key, claimantParty: claimant.party };
  return { id, party, category, outcome, claimant: told.claimant, min, max, saidOn, publishedOn, claims, claimantKey: told.claimantKey, claimantParty: told.claimantParty, ...rest };
}

/** What a group is called: whose losses, of which war where that is not told, of what sort, which outcome. */
export function groupInWords({ war, party, category, outcome }: Pick<FigureRow, "war" | "party" | "category" | "outcome">, names: Names): string {
  const where = war === null ? [] : [warInWords(war, (story) => `told by ${names.report(story)} alone`)];
  return [party === null ? "Party not told" : names.party(party), ...where, category === "unknown" ? "people of any or untold kind" : category.replaceAll("-", " "), outcome].join(" · ");
}
