import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { faultOf, EMPTY_HEAD, type Entry, type Head } from "../../core/index.js";
import { sha256 } from "./digest.js";
import type { Engine } from "./engines.js";
import { ACCORD, BY, clash, deaths, handOver, later, madeReport, ministry, NOW, openWithDeal, REPORTS } from "./made-reports.js";
import { proving, renewing } from "./proof-suite.js";
import type { RecordFile, Received } from "./record.js";

const STORY =
  "Soldiers of both armies withdrew from the ridge above the river on Tuesday after a night of shelling, the regional governor said. Ambulances carried the wounded to the hospital in the town, where doctors worked by the light of torches because the power station had been damaged.";

/** What every engine must do, the same for all. */
export function recordSuite(engine: Engine): void {
  describe.skipIf(engine.skipped !== null)(`a record in ${engine.name}${engine.skipped === null ? "" : ` (${engine.skipped})`}`, () => {
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
    adding(() => record);
    viewing(() => record);
    deciding(() => record);
    finding(() => record);
    proving(() => record);
    knowing(() => [record, address]);
    renewing(() => [record, address]);
    reopening(engine, () => [record, address]);
  });
}

const keysOf = async (record: RecordFile): Promise<string[]> => (await record.reports({ ...NOW })).rows.map(({ report }) => report);

function adding(record: () => RecordFile): void {
  test("reports are added in order, each claim an entry of the log", async () => {
    const outcomes = await record().add(REPORTS, BY);
    expect(outcomes.map(({ status }) => status)).toEqual(["added", "added", "added"]);
    const entries = await record().entries(1);
    expect(entries.map(({ kind }) => kind)).toEqual(["accord", "provision", "report", "claim", "claim", "report", "claim", "claim", "report", "claim"]);
    const claim = entries[3] as Extract<Entry, { kind: "claim" }>;
    expect(claim.body.claim.quote.exact).toBe("100 soldiers of AAA were killed");
    expect(claim.body.id).toBe(`${outcomes[0]!.report}.c0`);
    let head: Head = EMPTY_HEAD;
    for (const entry of entries) {
      expect(faultOf(entry, head, sha256)).toBeNull();
      head = entry;
    }
    expect(await record().head()).toEqual({ seq: 10, hash: head.hash, recordedAt: BY.at });
  });

  test("the same text under the same id is known, in one call or two", async () => {
    const [first] = await record().add([REPORTS[0]!], BY);
    const again = await record().add([REPORTS[0]!, REPORTS[1]!, REPORTS[1]!], later(1));
    expect(again.map(({ status }) => status)).toEqual(["known", "added", "known"]);
    expect(again[0]!.report).toBe(first!.report);
    expect((await record().reports({ ...NOW })).rows).toHaveLength(2);
  });

  test("another text under one id is a new version that supersedes the earlier", async () => {
    const [old] = await record().add([REPORTS[0]!], BY);
    const [outcome] = await record().add([madeReport("one", "2020-12-02", [deaths(120, "AAA", { claimant: ministry("AAA") })], "wholly rewritten")], later(1));
    expect(outcome).toMatchObject({ status: "new-version", supersedes: old!.report, claims: 1 });
    expect((await record().report(old!.report, NOW))?.supersededBy).toBe(outcome!.report);
    expect((await record().figures({ ...NOW, accord: null })).rows).toMatchObject([{ value: 120 }]);
  });

  test("originals, odd characters and lone surrogates come back as they were", async () => {
    const odd = madeReport("o\u0000dd", null, [], "nul \u0000, lone \ud800 surrogate, 'quotes' \\ and 🕊");
    const plain = { ...REPORTS[0]!, original: { bytes: new Uint8Array([0, 255, 1]), mediaType: "application/pdf" } };
    const outcomes = await record().add([odd, plain], BY);
    expect((await record().report(outcomes[0]!.report, NOW))?.text).toBe(odd.text);
    expect((await record().add([odd], BY))[0]!.status).toBe("known");
    expect((await record().verify()).broken).toBeNull();
  });

  test("a clock that runs backwards does not put an entry before another", async () => {
    await record().add([REPORTS[0]!], later(5));
    await record().add([REPORTS[1]!], later(1));
    expect((await record().head()).recordedAt).toBe(later(5).at);
  });

  test("reprints are one source, whenever they come", async () => {
    const paper = (id: string, date: string): Received => madeReport(id, date, [deaths(7, "AAA")], `${STORY} ${STORY.toUpperCase()}`);
    await record().add([paper("second-paper", "2020-12-03")], BY);
    await record().add([paper("agency", "2020-12-02"), REPORTS[1]!], BY);
    await record().add([paper("third-paper", "2020-12-03")], BY);
    const all = await record().sources({ ...NOW });
    expect(all[0]).toMatchObject({ reach: 3, origin: { id: "agency" } });
    expect(all[0]!.members.map(({ relation }) => relation)).toEqual(["origin", "reprint", "reprint"]);
    expect((await record().reports({ ...NOW, isFolded: true })).rows.map(({ id, reach }) => [id, reach])).toEqual([
      ["two", 1],
      ["agency", 3],
    ]);
  });

  test("of versions that their provider numbers, an older one that comes later is left out, in this call or another", async () => {
    const item = (version: number | undefined, dead: number): Received => ({ ...madeReport("item", "2020-12-01", [deaths(dead, "AAA")]), ...(version === undefined ? {} : { version }) });
    const statuses = async (...items: Received[]): Promise<string[]> => (await record().add(items, BY)).map(({ status }) => status);
    expect(await statuses(item(2, 20), item(1, 10))).toEqual(["added", "superseded"]);
    expect(await statuses(item(1, 11), item(2, 20), item(3, 30))).toEqual(["superseded", "known", "new-version"]);
    expect(await statuses(item(undefined, 40))).toEqual(["new-version"]);
    expect(await statuses(item(2, 21))).toEqual(["superseded"]);
    expect((await record().figures({ ...NOW })).rows.filter(({ state }) => state === "standing").map(({ min }) => min)).toEqual([40]);
  });

  test("pages of one site are no reprints of each other for its menus and teasers, and these answer no search", async () => {
    const menu = Array.from({ length: 60 }, (_, i) => `<li><a href="/s/${i}">Section ${i} of the gazette</a></li>`).join("");
    const page = ({ text, ...rest }: Received): Received => {
      const html = `<html><body><nav><ul>${menu}</ul></nav><article><h1>News</h1><p>${text}</p></article><footer><p>All rights of the gazette</p></footer></body></html>`;
      return { ...rest, text: html, reading: { ...rest.reading, claims: [] } };
    };
    await record().add(REPORTS.map(page), BY);
    expect((await record().sources({ ...NOW })).map(({ reach }) => reach)).toEqual([1, 1, 1]);
    expect((await record().search({ ...NOW, words: "gazette" })).rows).toEqual([]);
    expect((await record().search({ ...NOW, words: "ferry" })).rows).toHaveLength(1);
  });

  test("accords and provisions equal to those on the record are not written again", async () => {
    const { seq } = await record().head();
    expect(await record().append([{ kind: "accord", author: "another", body: ACCORD }], later(1).at)).toEqual([]);
    const written = await record().append([{ kind: "accord", author: "another", body: { ...ACCORD, title: "The deal, as amended" } }], later(1).at);
    expect(written.map((entry) => entry.seq)).toEqual([seq + 1]);
    expect(await record().accords()).toEqual([{ accord: "deal", title: "The deal, as amended", signed: "2020-11-10", parties: ["AAA", "BBB"] }]);
  });

  test("an accord recorded after its reports takes them in", async () => {
    await record().add([madeReport("far", "2021-05-02", [clash("Gamma", ["CCC", "DDD"])])], BY);
    expect((await record().reports({ ...NOW, accord: "other" })).rows).toEqual([]);
    await record().append([{ kind: "accord", author: BY.author, body: { ...ACCORD, accord: "other", parties: ["CCC", "DDD"], places: ["Gamma"] } }], later(1).at);
    expect((await record().reports({ ...NOW, accord: "other" })).rows.map(({ id }) => id)).toEqual(["far"]);
    expect((await record().incidents({ ...NOW, accord: "other" })).rows).toHaveLength(1);
    expect((await record().incidents({ asOf: null, knownBy: BY.at, accord: "other" })).rows).toEqual([]);
  });
}

function viewing(record: () => RecordFile): void {
  test("figures, control, board and incidents are made from the accord's facts", async () => {
    await record().add(REPORTS, BY);
    const figures = await record().figures({ ...NOW, accord: "deal" });
    expect(figures.answers).toMatchObject([{ min: 100, max: 140, disputes: [expect.anything()] }]);
    expect((await record().figures({ ...NOW, accord: "deal", outcome: "wounded" })).rows).toEqual([]);
    expect(await record().control({ ...NOW, accord: "deal" })).toMatchObject([{ place: "Alpha", holder: "AAA", provision: "deal/alpha", daysLate: 0 }]);
    expect(await record().board({ ...NOW, accord: "deal" })).toMatchObject([{ state: "kept", doneOn: "2020-12-01", score: 3 }]);
    const { rows } = await record().incidents({ ...NOW, accord: "deal" });
    expect(rows).toMatchObject([{ place: "Beta", origins: 2, isProvisional: false }]);
    expect(await record().figures({ ...NOW })).toEqual(figures);
  });

  test("a view kept is the view made, and is made anew after the record grew", async () => {
    await record().add(REPORTS.slice(0, 1), BY);
    const first = await record().figures({ ...NOW, accord: "deal" });
    expect(await record().figures({ ...NOW, accord: "deal" })).toEqual(first);
    await record().add(REPORTS.slice(1), BY);
    expect((await record().figures({ ...NOW, accord: "deal" })).rows).toHaveLength(2);
  });

  test("the record is read as of a day, and as known at an instant", async () => {
    await record().add(REPORTS.slice(0, 1), BY);
    const before = await record().figures({ ...NOW, accord: "deal" });
    await record().add(REPORTS.slice(1), later(24));
    expect(await record().figures({ asOf: null, knownBy: BY.at, accord: "deal" })).toEqual(before);
    expect(await record().figures({ asOf: null, knownBy: "2020-12-10", accord: "deal" })).toEqual(before);
    expect((await record().figures({ asOf: null, knownBy: "2020-12-11", accord: "deal" })).rows).toHaveLength(2);
    expect((await record().figures({ asOf: "2020-12-01", knownBy: null, accord: "deal" })).rows).toMatchObject([{ value: 100 }]);
    expect(await record().limits({ ...NOW, accord: "deal" })).toMatchObject({ reports: 3, families: 3, firstDate: "2020-12-01", lastDate: "2020-12-04" });
    expect(await record().limits({ asOf: null, knownBy: BY.at, accord: "deal" })).toMatchObject({ reports: 1, families: 1, lastDate: "2020-12-01" });
  });
}

function deciding(record: () => RecordFile): void {
  const claimIds = async (): Promise<string[]> => (await record().claims({ ...NOW })).rows.map(({ id }) => id);

  test("a rejected claim leaves the views; retracting the rejection brings it back", async () => {
    await record().add(REPORTS, BY);
    const before = await record().figures({ ...NOW, accord: "deal" });
    const [first = ""] = await claimIds();
    const decided = await record().decide({ action: "reject", claims: [first], reason: "not in the words" }, later(1));
    expect(decided).toMatchObject({ entry: { kind: "decision", seq: 11 } });
    expect((await record().figures({ ...NOW, accord: "deal" })).rows).toHaveLength(1);
    expect((await record().claims({ ...NOW, standing: "rejected" })).rows.map(({ id }) => id)).toEqual([first]);
    expect(await record().figures({ asOf: null, knownBy: BY.at, accord: "deal" })).toEqual(before);
    await record().decide({ action: "retract", entry: 11, reason: "it was" }, later(2));
    expect(await record().figures({ ...NOW, accord: "deal" })).toEqual(before);
  });

  test("a correction changes the view; parts of a split take the claim's place", async () => {
    await record().add(REPORTS, BY);
    const { rows } = await record().claims({ ...NOW });
    const [whole] = rows;
    await record().decide({ action: "correct", claims: [whole!.id], fields: { saidOn: "2020-11-30" }, reason: null }, later(1));
    expect((await record().claims({ ...NOW })).rows[0]).toMatchObject({ standing: "accepted", claim: { saidOn: "2020-11-30" } });
    const part = (value: number) => deaths(value, "AAA").fields;
    const parts = [60, 40].map((value) => ({ ...whole!.claim, ...part(value) }));
    await record().decide({ action: "split", claims: [whole!.id], parts: parts as never, reason: null }, later(2));
    const split = (await record().claims({ ...NOW, report: whole!.report.report, kind: "casualties" })).rows;
    expect(split.map(({ id, standing }) => [id, standing])).toEqual([
      [whole!.id, "split"],
      [`${whole!.id}/1`, "accepted"],
      [`${whole!.id}/2`, "accepted"],
    ]);
    expect((await record().figures({ ...NOW, accord: "deal" })).rows.map(({ value }) => value).sort()).toEqual([140, 40, 60]);
  });

  test("a decision is refused when another was taken since, and when what it names is not there", async () => {
    await record().add(REPORTS, BY);
    const { seq } = await record().head();
    const [first = "", second = ""] = await claimIds();
    await record().decide({ action: "accept", claims: [first], reason: null }, later(1), seq);
    expect(await record().decide({ action: "reject", claims: [first, second], reason: "x" }, later(2), seq)).toMatchObject({ problem: { code: "decided-since" } });
    expect(await record().decide({ action: "reject", claims: [second], reason: "x" }, later(2), seq)).toMatchObject({ entry: { seq: seq + 2 } });
    expect(await record().decide({ action: "accept", claims: ["nothing.c1"], reason: null }, BY)).toMatchObject({ problem: { code: "no-such-claim" } });
    expect(await record().decide({ action: "merge", claims: [first], into: `${first}x`, reason: null }, BY)).toMatchObject({ problem: { code: "no-such-claim" } });
    expect(await record().decide({ action: "retract", entry: 999, reason: "x" }, BY)).toMatchObject({ problem: { code: "no-such-entry" } });
  });

  test("a report that is retracted takes its claims along, and an accord its provisions' place", async () => {
    await record().add(REPORTS, BY);
    await record().decide({ action: "retract", entry: 3, reason: "received by mistake" }, later(1));
    expect((await record().claims({ ...NOW, standing: "retracted" })).rows).toHaveLength(2);
    expect(await record().control({ ...NOW, accord: "deal" })).toEqual([]);
    await record().decide({ action: "retract", entry: 1, reason: "another deal" }, later(2));
    expect(await record().accords()).toEqual([]);
    expect((await record().reports({ ...NOW, accord: "deal" })).rows).toEqual([]);
    expect((await record().reports({ asOf: null, knownBy: later(1).at, accord: "deal" })).rows).toHaveLength(3);
  });

  test("a grade stands beside its source until it is retracted", async () => {
    await record().add(
      REPORTS.map((report) => ({ ...report, outlet: "The Daily" })),
      BY,
    );
    const [entry] = await record().append([{ kind: "grade", author: "an editor", body: { about: { source: "The Daily" }, reliability: "B", credibility: null, reason: null } }], later(1).at);
    expect((await record().sources({ ...NOW, accord: "deal" }))[0]?.grade).toEqual({ reliability: "B", by: "an editor", at: later(1).at });
    await record().decide({ action: "retract", entry: entry!.seq, reason: "mixed up" }, later(2));
    expect((await record().sources({ ...NOW, accord: "deal" }))[0]?.grade).toBeNull();
  });
}

function finding(record: () => RecordFile): void {
  test("lists are paged by cursors without a row lost or told twice", async () => {
    await record().add(
      Array.from({ length: 25 }, (_, i) => madeReport(`r${i}`, `2020-12-${String(1 + (i % 9)).padStart(2, "0")}`, [deaths(i, "AAA"), handOver(`Place ${i % 7}`, "AAA", "BBB")], `filler${i}`)),
      BY,
    );
    for (const order of ["arrival", "doubt", "place"] as const) {
      const seen: string[] = [];
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page = await record().reports({ ...NOW, order, cursor, limit: 10 });
        seen.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      }
      expect(new Set(seen).size).toBe(25);
      expect(seen).toHaveLength(25);
    }
    const claims: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await record().claims({ ...NOW, kind: "control", cursor, limit: 4 });
      claims.push(...page.rows.map(({ id }) => id));
      cursor = page.next;
    }
    expect(new Set(claims).size).toBe(25);
  });

  test("claims are narrowed by what they tell, at present and at an earlier head alike", async () => {
    await record().add(REPORTS, BY);
    await record().decide({ action: "accept", claims: [`${(await keysOf(record()))[2]}.c0`], reason: null }, later(1));
    await record().append([{ kind: "note", author: "x", body: { about: null, text: "later" } }], later(2).at);
    const queries = [
      { party: "BBB" },
      { kind: "event" as const },
      { place: "the Beta district" },
      { standing: "accepted" as const },
      { isOpen: true },
      { claimant: "AAA:defence ministry" },
      { accord: "deal" },
      { accord: null },
    ];
    const counts = [];
    for (const query of queries) {
      const now = await record().claims({ ...NOW, ...query });
      const then = await record().claims({ asOf: null, knownBy: later(1).at, ...query });
      expect(then.rows).toEqual(now.rows);
      counts.push(now.rows.length);
    }
    expect(counts).toEqual([4, 2, 2, 1, 4, 2, 5, 0]);
    expect((await record().claims({ asOf: "2020-12-01", knownBy: null })).rows).toHaveLength(2);
  });

  test("words are found in texts and claims, with their marks", async () => {
    await record().add([...REPORTS, madeReport("café", "2020-12-05", [], "The Café’s owner saw columns of lorries heading north. Élan!")], BY);
    const { rows } = await record().search({ ...NOW, words: "LORRIES cafe" });
    expect(rows).toMatchObject([{ id: "café", title: null, claim: null, date: "2020-12-05" }]);
    const marked = rows[0]!.marks.map(({ start, end }) => rows[0]!.snippet.slice(start, end));
    expect(marked).toEqual(["café", "Café", "lorries"]);
    const [claim] = (await record().search({ ...NOW, words: '"handed Alpha over"' })).rows;
    expect(claim?.claim).toMatch(/\.c1$/);
    expect((await record().search({ ...NOW, words: '"Alpha handed"' })).rows).toEqual([]);
    expect((await record().search({ ...NOW, words: "handed nowhere" })).rows).toEqual([]);
    expect((await record().search({ ...NOW, words: "lorr*" })).rows).toHaveLength(1);
    expect((await record().search({ ...NOW, words: "' \" ) ; -- *" })).rows).toEqual([]);
    const first = await record().search({ ...NOW, words: "soldiers", limit: 1 });
    const second = await record().search({ ...NOW, words: "soldiers", limit: 1, cursor: first.next });
    expect([first.rows[0]?.report, second.rows[0]?.report, second.next]).toEqual([(await keysOf(record()))[2], (await keysOf(record()))[3], null]);
  });

  test("why: a row, a claim and a report lead back to their words and entries", async () => {
    await record().add(REPORTS, BY);
    const views = [await record().figures({ ...NOW, accord: "deal" }), await record().incidents({ ...NOW, accord: "deal" })].flatMap(({ rows }) => rows.map(({ id }) => id));
    const control = (await record().control({ ...NOW, accord: "deal" })).map(({ id }) => id);
    const board = (await record().board({ ...NOW, accord: "deal" })).map(({ id }) => id);
    for (const id of [...views, ...control, ...board]) {
      const why = await record().why(id, NOW);
      expect(why?.row).toMatchObject({ id });
      expect(why?.quotes.length).toBeGreaterThan(0);
      for (const { report, start, end, exact } of why!.quotes) expect((await record().report(report, NOW))!.text.slice(start, end)).toBe(exact);
    }
    const [key = ""] = await keysOf(record());
    await record().decide({ action: "accept", claims: [`${key}.c0`], reason: "seen" }, later(1));
    await record().append([{ kind: "note", author: "x", body: { about: `${key}.c0`, text: "ask again" } }], later(1).at);
    expect((await record().why(`${key}.c0`, NOW))?.entries.map(({ kind }) => kind)).toEqual(["report", "claim", "decision", "note"]);
    expect((await record().why(`${key}.c0`, { asOf: null, knownBy: BY.at }))?.entries.map(({ kind }) => kind)).toEqual(["report", "claim"]);
    expect(await record().why(key, NOW)).toMatchObject({ sort: "report", row: { report: key } });
    expect((await record().why(board[0]!, NOW))?.entries[0]).toMatchObject({ kind: "provision" });
    expect(await record().why("nothing", NOW)).toBeNull();
    expect(await record().why("figure-00000000000", NOW)).toBeNull();
  });
}

function knowing(opened: () => readonly [RecordFile, string]): void {
  test("a report is known by its id with the hash of its text, or of the bytes it was read from", async () => {
    const [record] = opened();
    const report = madeReport("one", "2020-12-01", []);
    const bytes = new TextEncoder().encode("as it came in");
    expect(await record.hashesOf(["one", "two"])).toEqual(new Map());
    await record.add([{ ...report, original: { bytes, mediaType: "application/pdf" } }], BY);
    await record.add([{ ...report, text: `${report.text} And more.` }], later(1));
    const hashes = [report.text, bytes, `${report.text} And more.`].map(sha256);
    expect(await record.hashesOf(["two", "one"])).toEqual(new Map([["one", new Set(hashes)]]));
  });
}

function reopening(engine: Engine, opened: () => readonly [RecordFile, string]): void {
  test("what was recorded is there when it is opened again, and two may write", async () => {
    const [record, address] = opened();
    await record.add(REPORTS.slice(0, 2), BY);
    const other = await engine.open(address);
    expect(await other.head()).toEqual(await record.head());
    await Promise.all([other.add(REPORTS.slice(2), BY), record.add([madeReport("four", null, [])], BY), other.append([{ kind: "note", author: "x", body: { about: null, text: "n" } }], BY.at)]);
    expect((await other.verify()).broken).toBeNull();
    expect((await record.head()).seq).toBe(12);
    expect(await other.incidents({ ...NOW, accord: "deal" })).toEqual(await record.incidents({ ...NOW, accord: "deal" }));
    await other.close();
  });
}
