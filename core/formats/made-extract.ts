import { board, control, figures, incidents, sources, type Clocks, type Fact, type ProvisionBody } from "../ledger/index.js";
import { controlFact, deathsFact, eventFact, reportFact, speaker } from "../ledger/made-facts.js";
import type { Place } from "../model/index.js";
import type { Extract } from "./model.js";

/** A place with an exact point. */
export const ALPHA: Place = { name: "Alpha", lat: 40.123456, lon: 46.5, country: "AZ", precision: "admin2", id: "1", start: 0, end: 5 };
const PROVISION: ProvisionBody = {
  provision: "deal/alpha",
  accord: "deal",
  point: "1",
  theme: "Withdrawal of Troops",
  title: "Alpha is handed over; all of it",
  action: "hand-over",
  by: ["BBB"],
  to: ["AAA"],
  places: ["Alpha", "Alfa"],
  quantity: null,
  due: "2020-12-01",
  extensions: [],
  duration: null,
  instrument: "deal",
};

const first = reportFact("r1", "2020-12-02", { title: '=HYPERLINK("x")', outlet: "Wire, Daily" });
const second = reportFact("r2", "2020-12-03", { title: "Another <story> & more", outlet: null, family: "r2" });

/** Facts for tests of the forms: two sides' deaths, a hand-over, a clash with deaths told apart. */
export const FACTS: readonly Fact[] = [
  deathsFact("a", first, { value: 2718 }, { claimant: speaker("Ministry of Aland", "AAA"), saidOn: "2020-12-02" }),
  deathsFact("b", second, { value: 4000 }, { claimant: speaker("@Bland’s general", "BBB", "person"), saidOn: "2020-12-03" }),
  deathsFact("c", second, { value: 2425 }, { party: "BBB", claimant: speaker("Health Ministry", "BBB"), saidOn: "2020-12-03" }),
  controlFact("d", first, {}, { when: "2020-12-01", where: [ALPHA] }),
  eventFact("e", first, { actors: [{ name: "Aland", party: "AAA" }], targets: [{ name: "Bland; South", party: null }] }, { when: "2020-11-28", where: [ALPHA] }),
  eventFact("f", second, { actors: [{ name: "Aland", party: "AAA" }], targets: [] }, { when: "2020-11-28", where: [ALPHA] }),
  deathsFact("g", first, { value: 2 }, { basis: "incident", when: "2020-11-28", where: [ALPHA], party: "BBB" }),
  deathsFact("h", second, { value: 3 }, { basis: "incident", when: "2020-11-28", where: [ALPHA], party: "BBB" }),
];

/** An extract of `facts` as of a day. */
export function madeExtract(asOf: string | null = "2020-12-04", facts: readonly Fact[] = FACTS): Extract {
  const clocks: Clocks = { asOf, knownBy: null };
  const noWords = (): ReadonlySet<string> => new Set();
  const reports = [...new Map(facts.map(({ report }) => [report.report, report])).values()];
  return {
    accord: "deal",
    title: "The deal of Alpha",
    titles: { deal: "The deal of Alpha" },
    parties: ["AAA", "BBB"],
    clocks,
    head: { seq: 12, hash: "ab".repeat(32), recordedAt: "2020-12-10T00:00:00.000Z" },
    figures: figures(facts, clocks, noWords),
    control: control(facts, [PROVISION], clocks, noWords),
    board: board(facts, [PROVISION], clocks, asOf ?? "2020-12-10", noWords),
    incidents: incidents(facts, clocks, noWords),
    sources: sources(reports, [], []),
    facts,
    observation: { reports: 2, families: 2, firstDate: "2020-12-02", lastDate: "2020-12-03", sourceChanges: [{ on: "2020-12-02T00:00:00.000Z", added: ["Radio"], removed: [], reason: "asked for" }] },
  };
}
