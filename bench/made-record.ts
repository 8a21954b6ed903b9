import type { AccordBody, Claim, EntryDraft, ProvisionBody } from "../core/index.js";
import type { Received } from "../server/record/index.js";

/** Claims a report carries. */
export const CLAIMS_A_REPORT = 10;
/** Of so many reports one is a reprint of an earlier. */
const REPRINT_EVERY = 8;
const WORDS_A_TEXT = 300;
const PLACES = 40;
const DAYS = 400;

/** Numbers that look random and are the same each run (mulberry32). */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zy ar el in or un".split(" ");
const wordOf = (number: number): string => SYLLABLES[number % 25]! + SYLLABLES[Math.floor(number / 25) % 25]! + SYLLABLES[Math.floor(number / 625) % 25]!;

/** One of the words that the reports are made of. */
export const madeWord = (random: (below: number) => number): string => wordOf(random(15_625));
const dayOf = (number: number): string => new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);
const placeOf = (accord: number, number: number): string => `Place${accord}x${number}`;
const partiesOf = (accord: number): readonly string[] => [`party-${accord}-a`, `party-${accord}-b`];

/** Accords each with parties and places of its own, and ten provisions. */
export function makeAccords(count: number): EntryDraft[] {
  return Array.from({ length: count }, (_, i): EntryDraft[] => {
    const accord = `accord-${String(i).padStart(3, "0")}`;
    const places = Array.from({ length: PLACES }, (_unused, k) => placeOf(i, k));
    const body: AccordBody = {
      accord,
      title: `Accord ${i}`,
      names: [],
      signed: "2020-01-01",
      parties: partiesOf(i),
      others: [],
      war: { from: "2019-01-01", to: "2020-01-01" },
      places,
      instruments: [{ id: "deal", name: "Deal", names: [], signed: "2020-01-01" }],
      basis: "made for the bench",
    };
    const provisions = places.slice(0, 10).map((place, k): ProvisionBody => ({
      provision: `${accord}/${k}`,
      accord,
      point: String(k + 1),
      theme: "Withdrawal of Troops",
      title: `${place} is handed over`,
      action: "hand-over",
      by: [partiesOf(i)[1]!],
      to: [partiesOf(i)[0]!],
      places: [place],
      quantity: null,
      due: dayOf(30 + k * 20),
      extensions: [],
      duration: null,
      instrument: "deal",
    }));
    return [{ kind: "accord", author: "bench", body }, ...provisions.map((provision): EntryDraft => ({ kind: "provision", author: "bench", body: provision }))];
  }).flat();
}

/** The accord that a made report belongs to. */
export const accordOf = ({ reading }: Received): string => `accord-${(/^g(\d+)-/.exec(reading.claims[0]?.where[0]?.id ?? "")?.[1] ?? "").padStart(3, "0")}`;

type Random = ReturnType<typeof makeRandom>;

function kindFields(random: Random, parties: readonly string[], place: string): object {
  const party = parties[random(2)]!;
  const other = parties[0] === party ? parties[1]! : parties[0]!;
  const sort = random(10);
  if (sort < 4) {
    const value = random(3000);
    const basis = (["total", "incident", "incident", "increment"] as const)[random(4)]!;
    const category = (["military", "civilian"] as const)[random(2)]!;
    const outcome = (["killed", "wounded", "missing", "captured"] as const)[random(4)]!;
    return { kind: "casualties", casualties: { outcome, count: { text: String(value), qualifier: "exact", value, min: value, max: value }, victims: { party, category, text: "soldiers" }, basis } };
  }
  if (sort < 6) return { kind: "event", event: { type: "Battles", subType: "Armed clash", place, actors: [{ name: party, party }], targets: [{ name: other, party: other }], size: null } };
  if (sort < 7) return { kind: "control", control: { change: (["taken", "held", "handed-over"] as const)[random(3)]!, place, holder: party, from: other, extent: "whole" } };
  if (sort < 9) {
    const status = (["agreed", "vowed", "begun", "done", "delayed"] as const)[random(5)]!;
    return { kind: "commitment", commitment: { action: "hand-over", by: [other], place, quantity: null, due: null, duration: null, instrument: null, status } };
  }
  return { kind: "statement", statement: { act: "ACCUSE", to: [other], about: "a breach of the truce along the line" } };
}

function makeClaim(random: Random, accord: number, day: number, number: number, text: string): Claim {
  const parties = partiesOf(accord);
  const party = parties[random(2)]!;
  const place = placeOf(accord, random(PLACES));
  const start = Math.floor(((text.length - 120) * number) / CLAIMS_A_REPORT);
  const quote = { exact: text.slice(start, start + 90), start, end: start + 90 };
  const speaks = random(10);
  const office = ["Defence Ministry", "Foreign Ministry", "Presidency", "General Staff"][random(4)]!;
  const claimant =
    speaks < 6
      ? { name: office, party, type: "government", start, end: start + 10 }
      : speaks < 8
        ? { name: `Observer ${random(20)}`, party: null, type: "international", start, end: start + 10 }
        : null;
  const where = [{ name: place, lat: 40 + random(100) / 100, lon: 45 + random(100) / 100, country: "AZ", precision: "near", id: `g${accord}-${place}`, start, end: start + 8 }];
  const told = dayOf(Math.max(0, day - random(5)));
  return { id: `c${number}`, quote, claimant, saidOn: told, stance: "asserted", when: told, where, rule: "made", ...kindFields(random, parties, place) } as unknown as Claim;
}

/** Reports in the order they come in, each with its reading; about one in eight prints an earlier one under a lead of its own. */
export function* makeReceived(claims: number, accords: number): Generator<Received> {
  const random = makeRandom(7);
  const printed: string[] = [];
  for (let i = 0; i * CLAIMS_A_REPORT < claims; i++) {
    const accord = random(accords);
    const day = Math.floor((i * CLAIMS_A_REPORT * DAYS) / claims);
    const isReprint = i % REPRINT_EVERY === REPRINT_EVERY - 1;
    const body = isReprint ? printed[random(printed.length)]! : Array.from({ length: WORDS_A_TEXT }, () => wordOf(random(15_625))).join(" ");
    if (printed.length < 500) printed.push(body);
    else printed[random(500)] = body;
    const text = `${wordOf(random(15_625))} ${wordOf(i)} ${body}`;
    const read = Array.from({ length: CLAIMS_A_REPORT }, (_, k) => makeClaim(random, accord, day, k, text));
    const report = { id: `report-${i}`, date: dayOf(day), language: "en", reader: "bench" };
    yield { id: report.id, text, outlet: `Outlet ${random(200)}`, origin: report.id, language: "en", reading: { report, claims: read, totals: [], sums: [], problems: [] } };
  }
}
