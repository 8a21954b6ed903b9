import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "../../core/index.js";
import { ENGINES, type Engine } from "./engines.js";
import { BY, clash, deaths, handOver, later, type MadeClaim, madeReport, ministry, NOW, openWithDeal } from "./made-reports.js";
import type { RecordFile } from "./record.js";

/** What whoever monitors a deal holds its record to; the first engine stands for all, since one suite binds them. */
const engine = ENGINES[0] as Engine;
const deal = { ...NOW, accord: "deal" };
const WIRE =
  "The two commanders met at the bridge on Thursday to discuss a longer truce, the first such meeting since the spring, and neither side gave a reason for the sudden fire of the night before while farmers in the valley counted lorries heading north with their lights off";

describe("rules of the field", () => {
  let address: string;
  let record: RecordFile;
  beforeEach(async () => {
    address = await engine.newAddress();
    record = await openWithDeal(engine, address);
  });
  afterEach(async () => {
    await record.close();
    await engine.dispose(address);
  });
  /** Claims that tell no place are about one of the deal's. */
  const placed = (claims: readonly MadeClaim[]): MadeClaim[] => claims.map((claim) => ({ where: ["Alpha"], ...claim }));
  const add = (id: string, date: string, claims: readonly MadeClaim[], filler = `${id} tells its own tale of ${date} at some length `.repeat(4), hours = 0) =>
    record.add([madeReport(id, date, placed(claims), filler)], later(hours));
  const standing = async () => (await record.figures(deal)).rows.filter(({ state }) => state === "standing");

  test("a claim is no fact: it has claimant, day said and words; what nobody is quoted for is the report's own voice", async () => {
    await add("paper", "2020-12-03", [deaths(10, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-02" }), deaths(30, "BBB")]);
    const { rows } = await record.figures(deal);
    expect(rows).toMatchObject([
      { party: "AAA", claimant: { name: "Ministry of Defence", party: "AAA" }, saidOn: "2020-12-02", isSaidOnTold: true },
      { party: "BBB", claimant: { type: "report", party: null }, isSaidOnTold: false },
    ]);
    expect((await record.why(rows[0]!.id, NOW))?.quotes).toMatchObject([{ exact: "10 soldiers of AAA were killed" }]);
    await add("other", "2020-12-03", [deaths(40, "BBB")], "rain fell over the hills all week and nobody went out to the fields before noon, people of the lower town say");
    const own = (await record.figures(deal)).rows.filter(({ claimant }) => claimant.type === "report");
    expect(new Set(own.map(({ claimant }) => claimant.key)).size).toBe(2);
  });

  test("said is not published: a fresh story that repeats a stale figure does not supersede a newer one", async () => {
    await add("new", "2020-12-05", [deaths(120, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-04" })]);
    await add("stale", "2020-12-09", [deaths(100, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-01" })], undefined, 1);
    expect(await standing()).toMatchObject([{ value: 120, saidOn: "2020-12-04" }]);
  });

  test("where sources disagree the answer is a range, and each bound cites its claims", async () => {
    await add("one", "2020-12-03", [deaths(100, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-02" })]);
    await add("two", "2020-12-03", [deaths(140, "AAA", { claimant: ministry("BBB"), saidOn: "2020-12-02" })], "wholly other words about another village and a long road home");
    const { rows, answers } = await record.figures(deal);
    const [answer] = answers;
    expect(answer).toMatchObject({ min: 100, max: 140 });
    for (const [bound, value] of [
      [answer!.minRows, 100],
      [answer!.maxRows, 140],
    ] as const) {
      expect(bound).toHaveLength(1);
      const row = rows.find(({ id }) => id === bound[0])!;
      expect([row.value, row.claims.length]).toEqual([value, 1]);
    }
  });

  test("reprints add reach, not corroboration; a corrected version supersedes the earlier", async () => {
    await add("agency", "2020-12-03", [deaths(7, "AAA")], WIRE);
    for (const paper of ["gazette", "herald", "courier"]) await add(paper, "2020-12-03", [deaths(7, "AAA")], `${paper} prints: ${WIRE}`, 1);
    expect(await standing()).toMatchObject([{ value: 7, origins: 1, reach: 4, isProvisional: true }]);
    await add("agency", "2020-12-04", [deaths(9, "AAA")], `${WIRE} corrected`, 2);
    expect((await standing()).filter(({ value }) => value === 9)).toHaveLength(1);
    const agency = (await record.reports({ ...NOW })).rows.filter(({ id }) => id === "agency");
    expect(agency.map(({ supersededBy }) => supersededBy)).toEqual([null, agency[0]!.report]);
    await record.append([{ kind: "note", author: BY.author, body: { about: null, text: "the log goes on" } }], later(4).at);
    for (const knownBy of [null, later(3).at]) {
      const cited = (await record.figures({ ...deal, knownBy })).rows.flatMap(({ claims }) => claims).map((claim) => claim.split(".")[0]);
      expect([cited.includes(agency[0]!.report), cited.includes(agency[1]!.report)]).toEqual([true, false]);
    }
  });

  test("fewer than two independent origins is provisional: kept and shown", async () => {
    await add("alone", "2020-12-03", [clash("Beta", ["AAA", "BBB"], { when: "2020-12-02" })]);
    expect((await record.incidents(deal)).rows).toMatchObject([{ origins: 1, isProvisional: true }]);
    await add("second", "2020-12-03", [clash("Beta", ["AAA", "BBB"], { when: "2020-12-02" })], "a different hand wrote these lines after a walk along the shore of the cold lake");
    expect((await record.incidents(deal)).rows).toMatchObject([{ origins: 2, isProvisional: false }]);
  });

  test("killed and wounded are never summed; zero is a value, and unknown is none", async () => {
    const wounded = { ...deaths(3, "AAA"), fields: { casualties: { ...(deaths(3, "AAA").fields as { casualties: object }).casualties, outcome: "wounded" } } };
    const unknown = {
      ...deaths(0, "BBB"),
      words: "many soldiers of BBB were killed",
      fields: { casualties: { ...(deaths(0, "BBB").fields as { casualties: object }).casualties, count: { text: "many", qualifier: "vague", value: null, min: null, max: null } } },
    };
    await add("paper", "2020-12-03", [deaths(0, "AAA"), wounded, unknown]);
    const answers = (await record.figures(deal)).answers.map(({ party, outcome, min, max }) => [party, outcome, min, max]);
    expect(answers).toEqual([
      ["AAA", "killed", 0, 0],
      ["AAA", "wounded", 3, 3],
      ["BBB", "killed", null, null],
    ]);
  });

  test("totals, incidents and increments are told apart, and a rounding agrees with the exact figure", async () => {
    const nearly = deaths(2000, "AAA", { claimant: ministry("BBB"), saidOn: "2020-12-02", qualifier: "nearly" });
    (nearly.fields as { casualties: { count: { min: number | null; max: number } } }).casualties.count = {
      ...(nearly.fields as { casualties: { count: object } }).casualties.count,
      min: null,
      max: 1999,
    };
    await add("one", "2020-12-03", [
      deaths(1960, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-02" }),
      deaths(4, "AAA", { basis: "increment", when: "2020-12-02" }),
      deaths(6, "AAA", { basis: "incident", when: "2020-12-01" }),
    ]);
    await add("two", "2020-12-03", [nearly], "an account from beyond the river that shares no line with any other paper");
    const { rows, answers } = await record.figures(deal);
    expect(answers).toMatchObject([{ min: 1960, max: 1960, disputes: [] }]);
    expect(rows.map(({ basis }) => basis).sort()).toEqual(["incident", "increment", "total", "total"]);
  });

  test("dates and places keep the precision they were told with", async () => {
    const made = madeReport("paper", "2020-12-03", [handOver("Alpha", "AAA", "BBB", { when: "2020-11~" })]);
    const claims = made.reading.claims.map((claim) => ({ ...claim, where: claim.where.map((place) => ({ ...place, lat: 40, lon: 46 })) }));
    await record.add([{ ...made, reading: { ...made.reading, claims } }], BY);
    expect(await record.control(deal)).toMatchObject([{ since: "2020-11~", lat: 40, precision: "near" }]);
    expect((await record.claims({ ...NOW })).rows).toMatchObject([{ claim: { when: "2020-11~", where: [{ precision: "near" }] } }]);
  });

  test("civilian or combatant is what the claimant says; what the recorder finds stands in a later entry", async () => {
    await add("paper", "2020-12-03", [deaths(5, "AAA")]);
    const [claim] = (await record.claims({ ...NOW })).rows;
    const casualties = (claim!.claim as Extract<Claim, { kind: "casualties" }>).casualties;
    await record.decide(
      { action: "correct", claims: [claim!.id], fields: { casualties: { ...casualties, victims: { ...casualties.victims, category: "civilian" } } } as never, reason: "names checked" },
      later(1),
    );
    expect(await standing()).toMatchObject([{ category: "civilian" }]);
    const why = await record.why(claim!.id, NOW);
    expect(why?.entries.map(({ kind, author }) => [kind, author])).toEqual([
      ["report", BY.author],
      ["claim", BY.author],
      ["decision", BY.author],
    ]);
    expect(why?.entries[1]).toMatchObject({ body: { claim: { casualties: { victims: { category: "military" } } } } });
  });

  test("source and information are graded apart, and who graded and when is kept", async () => {
    await record.add([{ ...madeReport("paper", "2020-12-03", placed([deaths(5, "AAA")])), outlet: "The Daily" }], BY);
    const [claim] = (await record.claims({ ...NOW })).rows;
    await record.append(
      [
        { kind: "grade", author: "editor one", body: { about: { source: "The Daily" }, reliability: "B", credibility: null, reason: null } },
        { kind: "grade", author: "editor two", body: { about: { claim: claim!.id }, reliability: null, credibility: "3", reason: "one witness" } },
      ],
      later(1).at,
    );
    expect(await record.sources(deal)).toMatchObject([{ grade: { reliability: "B", by: "editor one", at: later(1).at } }]);
    await record.append([{ kind: "grade", author: "editor three", body: { about: { source: "The Daily" }, reliability: "D", credibility: null, reason: "wrong twice" } }], later(2).at);
    expect(await record.sources(deal)).toMatchObject([{ grade: { reliability: "D", by: "editor three", at: later(2).at } }]);
    expect(await record.sources({ ...deal, knownBy: later(1).at })).toMatchObject([{ grade: { reliability: "B", by: "editor one" } }]);
    const grades = (await record.why(claim!.id, { asOf: null, knownBy: later(1).at }))!.entries.filter(({ kind }) => kind === "grade");
    expect(grades).toMatchObject([{ author: "editor one" }, { author: "editor two", body: { credibility: "3" }, recordedAt: later(1).at }]);
  });

  test("nothing is overwritten: the record is read as of a day, and as it was known on one; retractions keep their reason", async () => {
    await add("early", "2020-11-20", [handOver("Alpha", "BBB", "AAA", { when: "2020-11-15" })]);
    await add("late", "2020-12-02", [handOver("Alpha", "AAA", "BBB", { when: "2020-12-01" })], "the square was full when the flag came down and another went up", 24);
    const holder = async (asOf: string | null, knownBy: string | null) => (await record.control({ accord: "deal", asOf, knownBy }))[0]?.holder;
    expect(await holder(null, null)).toBe("AAA");
    expect(await holder("2020-11-30", null)).toBe("BBB");
    expect(await holder(null, "2020-12-10")).toBe("BBB");
    const entry = (await record.entries(1)).find(({ kind, body }) => kind === "report" && "id" in body && body.id === "late")!;
    const size = (await record.head()).seq;
    await record.decide({ action: "retract", entry: entry.seq, reason: "the photograph was of another year" }, later(30));
    expect(await holder(null, null)).toBe("BBB");
    expect(await holder(null, later(24).at)).toBe("AAA");
    expect((await record.entries(size + 1))[0]).toMatchObject({ body: { action: "retract", reason: "the photograph was of another year" } });
    expect((await record.entries(1)).slice(0, size)).toHaveLength(size);
  });

  test("both of a place's names find its claims", async () => {
    const named = (name: string): MadeClaim => clash(name, ["AAA", "BBB"], { when: "2020-12-02" });
    const known = (id: string, name: string, filler: string) => {
      const made = madeReport(id, "2020-12-03", [named(name)], filler);
      const claims = made.reading.claims.map((claim) => ({ ...claim, where: claim.where.map((place) => ({ ...place, id: "overlay-7" })) }));
      return { ...made, reading: { ...made.reading, claims } };
    };
    await record.add([known("one", "Alpha", "one voice from the hill at dusk"), known("two", "Alfa", "another pen wrote of snow upon the pass")], BY);
    for (const place of ["Alpha", "Alfa", "overlay-7"]) expect((await record.claims({ ...NOW, place })).rows).toHaveLength(2);
    await record.add([madeReport("three", "2020-12-03", [handOver("Alfa", "AAA", "BBB", { when: "2020-12-01" })], "a third told of keys upon a cushion")], later(1));
    expect(await record.board({ ...deal, asOf: "2020-12-05" })).toMatchObject([{ state: "kept" }]);
  });

  test("a change of the source set is itself on the record, and shown where figures are read", async () => {
    await record.append([{ kind: "sources", author: BY.author, body: { added: ["The Daily"], removed: [], reason: "asked for by both sides" } }], later(1).at);
    expect((await record.limits(deal)).sourceChanges).toMatchObject([{ kind: "sources", body: { added: ["The Daily"] }, recordedAt: later(1).at }]);
    expect((await record.limits({ ...deal, knownBy: BY.at })).sourceChanges).toEqual([]);
  });

  test("counts stand beside the period before, and beside them what limits the view", async () => {
    await add("first", "2020-12-01", [clash("Alpha", ["AAA", "BBB"], { when: "2020-12-01" })]);
    await add(
      "second",
      "2020-12-09",
      [clash("Beta", ["AAA", "BBB"], { when: "2020-12-08" }), clash("Gamma", ["AAA", "BBB"], { when: "2020-12-09" })],
      "the week after was told by another clerk in other words entirely",
    );
    expect((await record.incidents(deal)).periods).toMatchObject([
      { from: "2020-11-30", count: 1, before: 0 },
      { from: "2020-12-07", count: 2, before: 1 },
    ]);
    await record.append([{ kind: "note", author: BY.author, body: { about: null, text: "the log goes on" } }], later(2).at);
    for (const knownBy of [null, later(1).at]) expect(await record.limits({ ...deal, knownBy })).toMatchObject({ reports: 2, families: 2, firstDate: "2020-12-01", lastDate: "2020-12-09" });
  });
});
