import type { AccordBody, Casualties, Claim, Claimant, ClaimKind, ProvisionBody, Reading } from "../../core/index.js";
import type { Engine } from "./engines.js";
import type { Authorship, Received, RecordFile } from "./record.js";

/** Who records in tests of the record. */
export const BY: Authorship = { author: "a monitor", at: "2020-12-10T08:00:00.000Z" };
export const NOW = { asOf: null, knownBy: null } as const;

/** An instant some hours after `BY`'s. */
export const later = (hours: number): Authorship => ({ ...BY, at: new Date(Date.parse(BY.at) + hours * 3_600_000).toISOString() });

export const ACCORD: AccordBody = {
  accord: "deal",
  title: "The deal",
  names: [],
  signed: "2020-11-10",
  parties: ["AAA", "BBB"],
  others: [],
  war: { from: "2020-09-27", to: "2020-11-10" },
  places: ["Alpha", "Beta"],
  instruments: [{ id: "deal", name: "The deal", names: [], signed: "2020-11-10" }],
  basis: "composed",
};

export const PROVISION: ProvisionBody = {
  provision: "deal/alpha",
  accord: "deal",
  point: "1",
  theme: "Withdrawal of Troops",
  title: "Alpha is handed over",
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

export interface Told {
  readonly claimant?: Pick<Claimant, "name" | "party" | "type"> | null;
  readonly saidOn?: string | null;
  readonly when?: string | null;
  readonly stance?: Claim["stance"];
  readonly where?: readonly string[];
}

export const ministry = (party: string): Pick<Claimant, "name" | "party" | "type"> => ({ name: "Ministry of Defence", party, type: "government" });

/** A claim whose words stand in a sentence of its report. */
export interface MadeClaim extends Told {
  readonly kind: ClaimKind;
  readonly words: string;
  readonly fields: object;
}

export const deaths = (value: number, party: string, told: Told & { basis?: Casualties["basis"]; qualifier?: string } = {}): MadeClaim => ({
  ...told,
  kind: "casualties",
  words: `${value} soldiers of ${party} were killed`,
  fields: {
    casualties: {
      outcome: "killed",
      count: { text: String(value), qualifier: told.qualifier ?? "exact", value, min: value, max: value },
      victims: { party, category: "military", text: "soldiers" },
      basis: told.basis ?? "total",
    },
  },
});

export const handOver = (place: string, holder: string, from: string, told: Told = {}): MadeClaim => ({
  ...told,
  kind: "control",
  words: `${from} handed ${place} over to ${holder}`,
  where: told.where ?? [place],
  fields: { control: { change: "handed-over", place, holder, from, extent: "whole" } },
});

export const clash = (place: string, parties: readonly string[], told: Told = {}): MadeClaim => ({
  ...told,
  kind: "event",
  words: `${parties.join(" and ")} clashed near ${place}`,
  where: told.where ?? [place],
  fields: { event: { type: "Battles", subType: "Armed clash", place, actors: parties.map((party) => ({ name: party, party })), targets: [], size: null } },
});

/** A report of made claims, a sentence each; `filler` makes its text unlike others. */
export function madeReport(id: string, date: string | null, claims: readonly MadeClaim[], filler = ""): Received {
  let text = `${id} ${filler}`.trim();
  const read = claims.map(({ kind, words, fields, claimant = null, saidOn = null, when = null, stance = "asserted", where = [] }, i): Claim => {
    text += `. ${words}`;
    const quote = { exact: words, start: text.length - words.length, end: text.length };
    const places = where.map((name) => ({ name, lat: null, lon: null, country: null, precision: "near" as const, id: null, start: quote.start, end: quote.start }));
    const who = claimant === null ? null : { ...claimant, start: quote.start, end: quote.start };
    return { id: `c${i}`, kind, quote, claimant: who, saidOn, stance, when, where: places, rule: "made", ...fields } as unknown as Claim;
  });
  const reading: Reading = { report: { id, date, language: "en", reader: "made-1" }, claims: read, totals: [], sums: [], problems: [] };
  return { id, text, outlet: null, origin: id, language: "en", reading };
}

/** A new record at an address that holds the deal and its provision. */
export async function openWithDeal(engine: Pick<Engine, "open">, address: string): Promise<RecordFile> {
  const record = await engine.open(address);
  await record.append(
    [
      { kind: "accord", author: BY.author, body: ACCORD },
      { kind: "provision", author: BY.author, body: PROVISION },
    ],
    BY.at,
  );
  return record;
}

/** Reports on the deal: an army's dead by both sides' word, a place handed over, a clash told twice. */
export const REPORTS: readonly Received[] = [
  madeReport(
    "one",
    "2020-12-01",
    [deaths(100, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-01" }), handOver("Alpha", "AAA", "BBB", { when: "2020-12-01" })],
    "The hills were quiet before noon, then carts went down to the mill",
  ),
  madeReport(
    "two",
    "2020-12-03",
    [deaths(140, "AAA", { claimant: ministry("BBB"), saidOn: "2020-12-02" }), clash("Beta", ["AAA", "BBB"], { when: "2020-12-02" })],
    "A ferry was late on the lake and its captain told of fire he saw far off",
  ),
  madeReport(
    "three",
    "2020-12-04",
    [clash("Beta", ["AAA", "BBB"], { when: "2020-12-02", claimant: ministry("AAA") })],
    "Bakers in the old town sold out early since buses brought visitors from abroad",
  ),
];
