import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClaimByHand, Place } from "../../core/index.js";
import { ENGINES } from "./engines.js";
import { BY, deaths, handOver, later, madeReport, ministry, NOW, openWithDeal } from "./made-reports.js";
import type { Decided, RecordFile } from "./record.js";

const MISSED = "Twelve miners of AAA were held";
const REPORT = madeReport(
  "one",
  "2020-12-03",
  [deaths(100, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-01" }), handOver("Beta", "AAA", "BBB", { when: "2020-12-01" })],
  `${MISSED}. The hills`,
);
const AT = REPORT.text.indexOf(MISSED);

const captured = (value: number, changed: Partial<ClaimByHand> = {}): ClaimByHand =>
  ({
    kind: "casualties",
    quote: { exact: MISSED, start: AT, end: AT + MISSED.length },
    claimant: null,
    saidOn: null,
    stance: "asserted",
    when: null,
    where: [],
    casualties: {
      outcome: "captured",
      count: { text: "Twelve", qualifier: "exact", value, min: value, max: value },
      victims: { party: "AAA", category: "civilian", text: "miners" },
      basis: "total",
    },
    ...changed,
  }) as ClaimByHand;

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))("a claim added by hand, in %s", (_, engine) => {
  let address = "";
  let record: RecordFile;
  let report = "";
  beforeEach(async ({ skip }) => {
    if (engine.skipped !== null) return skip(engine.skipped);
    address = await engine.newAddress();
    record = await openWithDeal(engine, address);
    report = (await record.add([REPORT], BY))[0]!.report;
  });
  afterEach(async () => {
    await record.close();
    await engine.dispose(address);
  });

  const entryOf = (added: Decided): Extract<Decided, { entry: unknown }>["entry"] => {
    if (!("entry" in added)) throw new Error(added.problem.message);
    return added.entry;
  };
  const add = (claim: ClaimByHand, hours = 1): Promise<Decided> => record.addClaim({ report, claim, reason: "the reader missed it" }, { ...later(hours), author: "ann" });
  const figuresOf = async (knownBy: string | null = null) => (await record.figures({ asOf: null, knownBy, outcome: "captured" })).rows;

  test("is a claim of the record: accepted, in the views, traced by why, with its author and reason", async () => {
    const entry = entryOf(await add(captured(12)));
    expect(entry).toMatchObject({ kind: "claim", author: "ann", body: { report, reader: "by-hand", reason: "the reader missed it", claim: { rule: "by-hand", confidence: 1 } } });
    const [row] = await figuresOf();
    expect(row).toMatchObject({ party: "AAA", outcome: "captured", value: 12 });
    expect(await figuresOf(BY.at)).toEqual([]);
    const why = (await record.why(row!.id, NOW))!;
    expect(why.facts).toMatchObject([{ seq: entry.seq, standing: "accepted" }]);
    expect(why.quotes).toMatchObject([{ exact: MISSED, start: AT }]);
    expect(why.entries.map(({ seq }) => seq)).toContain(entry.seq);
    expect((await record.report(report, NOW))!).toMatchObject({ claims: 3, open: 2, reader: "made-1" });
    expect((await record.verify()).broken).toBeNull();
  });

  test("is decided on, taken back and added again like any other", async () => {
    const entry = entryOf(await add(captured(12)));
    const { id } = (await record.why((await figuresOf())[0]!.id, NOW))!.facts[0]!;
    await record.decide({ action: "correct", claims: [id], fields: { when: "2020-12-02" }, reason: null }, later(2));
    expect((await record.why(id, NOW))!.facts[0]).toMatchObject({ standing: "accepted", claim: { when: "2020-12-02" } });
    await record.decide({ action: "retract", entry: entry.seq, reason: "it says nothing of the kind" }, later(3));
    expect(await figuresOf()).toEqual([]);
    const again = entryOf(await add(captured(12), 4));
    expect(again.body).toMatchObject({ id: `${id}~2` });
    expect(await figuresOf()).toHaveLength(1);
  });

  test("stays through a newer reading, which neither drops it nor reads it twice", async () => {
    await add(captured(12));
    const bare = { ...REPORT.reading, claims: [], report: { ...REPORT.reading.report, reader: "made-2" } };
    expect(await record.reread([{ report, reading: bare }], later(2))).toMatchObject([{ added: 0, unread: 2, kept: 1 }]);
    expect(await figuresOf()).toHaveLength(1);
    const itself = { ...captured(12), id: "c7", rule: "made", confidence: 0.9 };
    const same = { ...bare, claims: [itself as never], report: { ...bare.report, reader: "made-3" } };
    expect(await record.reread([{ report, reading: same }], later(3))).toMatchObject([{ added: 0, unread: 0, kept: 1 }]);
    expect((await record.report(report, NOW))!.facts.filter(({ standing }) => standing === "accepted")).toHaveLength(1);
  });

  test("what the report does not say, what is said already, and a report that is not there are refused", async () => {
    const quote = { exact: MISSED, start: AT, end: AT + MISSED.length };
    const wrong: readonly ClaimByHand[] = [
      captured(12, { quote: { ...quote, start: AT + 1, end: quote.end + 1 } }),
      captured(12, { quote: { ...quote, exact: "Thirty miners of AAA were held" } }),
      captured(12, { quote: { ...quote, end: REPORT.text.length + 9 } }),
      captured(12, { quote: { exact: "", start: 3, end: 3 } }),
      captured(12, { claimant: { name: "x", party: null, type: "person", start: 9, end: 10_000 } }),
      captured(12, { where: [{ name: "x", start: 9, end: 4 } as Place] }),
    ];
    for (const claim of wrong) expect(await add(claim)).toMatchObject({ problem: { code: "not-the-words" } });
    await add(captured(12));
    const { seq } = await record.head();
    expect(await add(captured(12))).toMatchObject({ problem: { code: "known-claim" } });
    expect(await record.addClaim({ report: "nothing", claim: captured(12), reason: null }, BY)).toMatchObject({ problem: { code: "no-such-report" } });
    expect((await record.head()).seq).toBe(seq);
    expect(await add(captured(13))).toHaveProperty("entry");
  });

  test("its place is the one that other claims of the record know by that name", async () => {
    const told = { lat: 39.6, lon: 46.5, country: "AZ", precision: "exact" as const, id: "7" };
    const placed = madeReport("two", "2020-12-03", [handOver("Gamma", "AAA", "BBB")], "Another");
    const [claim] = placed.reading.claims;
    await record.add([{ ...placed, reading: { ...placed.reading, claims: [{ ...claim!, where: claim!.where.map((place) => ({ ...place, ...told })) }] } }], BY);
    const control = { change: "held", place: "gamma district", holder: "AAA", from: null, extent: "whole" } as const;
    const { quote, claimant, saidOn, stance, when, where } = captured(0);
    await add({ kind: "control", quote, claimant, saidOn, stance, when, where, control });
    const added = (await record.report(report, NOW))!.facts.find(({ claim: { rule } }) => rule === "by-hand");
    expect(added?.claim.where).toEqual([{ ...told, name: "gamma district", start: AT, end: AT }]);
  });
});
