import { Divisions } from "./divisions.js";
import type { Gazetteer } from "./gazetteer.js";
import { ReportNames } from "./group.js";
import { KnownNames } from "./known.js";
import { Tally } from "./tally.js";

/** What is kept from report to report of those read with one gazetteer. */
export interface Recent {
  readonly known: KnownNames;
  /** Scratch for the names of a report, and for the shares of countries and divisions. */
  readonly names: ReportNames;
  readonly countries: Tally;
  readonly admins: Tally;
  readonly votes: Tally;
  /** Scratch for the countries told. */
  readonly told: Tally;
  readonly divisions: Divisions;
}

const RECENT = new WeakMap<Gazetteer, Recent>();

/** What is kept of the reports read with a gazetteer. */
export function recentOf(gazetteer: Gazetteer): Recent {
  let recent = RECENT.get(gazetteer);
  if (!recent) RECENT.set(gazetteer, (recent = makeRecent(gazetteer)));
  return recent;
}

function makeRecent(gazetteer: Gazetteer): Recent {
  const { countryCount, admin1End } = gazetteer;
  const known = new KnownNames(gazetteer);
  return {
    known,
    names: new ReportNames(known),
    countries: new Tally(countryCount),
    admins: new Tally(admin1End),
    votes: new Tally(admin1End),
    told: new Tally(countryCount),
    divisions: new Divisions(gazetteer),
  };
}
