import { expect, test } from "vitest";
import { copyRecord } from "./copy.js";
import { ENGINES } from "./engines.js";
import { ACCORD, BY, clash, deaths, handOver, later, madeReport, ministry, NOW, REPORTS } from "./made-reports.js";
import type { RecordFile } from "./record.js";

/** The log can be proved, at any head. */
export function proving(record: () => RecordFile): void {
  test("an untouched log is whole, and passed through its earlier heads", async () => {
    const early = await record().head();
    await record().add(REPORTS, BY);
    const { hash, seq } = await record().head();
    expect(await record().verify()).toMatchObject({ entries: 10, head: { seq, hash }, broken: null });
    expect((await record().verify(`${early.seq}:${early.hash}`)).broken).toBeNull();
    expect((await record().verify(early.hash)).broken).toBeNull();
    expect((await record().verify(`12:${hash}`)).broken?.fault).toContain("are gone");
    expect((await record().verify("f".repeat(64))).broken?.fault).toContain("never passed");
    expect((await record().verify("rubbish")).broken?.fault).toContain("no head");
  });
}

/** A record on which every kind of entry stands. */
async function fillRecord(record: RecordFile): Promise<void> {
  await record.add(REPORTS, BY);
  const [first, second, third] = (await record.claims({ ...NOW })).rows;
  await record.decide({ action: "accept", claims: [first!.id], reason: null }, later(1));
  await record.decide({ action: "correct", claims: [second!.id], fields: { when: "2020-12-02" }, reason: null }, later(2));
  const part = (value: number) => ({ ...third!.claim, ...deaths(value, "AAA").fields });
  await record.decide({ action: "split", claims: [third!.id], parts: [part(90), part(50)] as never, reason: null }, later(3));
  await record.decide({ action: "retract", entry: 11, reason: "too soon" }, later(4));
  await record.append([{ kind: "accord", author: "x", body: { ...ACCORD, accord: "other", parties: ["AAA", "CCC"], places: ["Beta", "Gamma"] } }], later(5).at);
  await record.append([{ kind: "grade", author: "x", body: { about: { source: "The Daily" }, reliability: "C", credibility: null, reason: null } }], later(5).at);
  await record.add([madeReport("one", "2020-12-05", [deaths(101, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-05" })], "The hills were loud again")], later(6));
  const { report } = (await record.reports({ ...NOW })).rows.find(({ id }) => id === "three")!;
  const { facts, text } = (await record.report(report, NOW))!;
  const { id, rule, confidence, ...claim } = facts[0]!.claim;
  await record.addClaim({ report, claim: { ...claim, quote: { exact: text.slice(0, 5), start: 0, end: 5 } }, reason: `${id} ${rule} ${confidence}` }, later(6));
  await record.reread([{ report, reading: madeReport("three", "2020-12-04", [clash("Gamma", ["AAA", "CCC"], { when: "2020-12-03" })]).reading }], later(7));
}

const PATIENCE_MS = 180_000;

/** Every view and list, at present and at each earlier instant. */
async function lookAt(record: RecordFile): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const knownBy of [null, BY.at, later(3).at, later(5).at]) {
    for (const query of [
      { asOf: null, knownBy },
      { asOf: "2020-12-02", knownBy, accord: "deal" },
    ]) {
      seen.push(await record.figures(query), await record.control(query), await record.board(query), await record.incidents(query), await record.sources(query), await record.limits(query));
      seen.push(await record.claims(query), await record.reports(query), await record.reports({ ...query, isFolded: true, order: "place" }), await record.search({ ...query, words: "AAA" }));
    }
  }
  return seen;
}

/** What is read again, made anew or copied is the same record. */
export function renewing(opened: () => readonly [RecordFile, string]): void {
  test("a newer reading is put beside the old: the same is kept, decisions stay, what is not read any more is marked", async () => {
    const [record] = opened();
    const [outcome] = await record.add(REPORTS, BY);
    const { report } = outcome!;
    const again = { report, reading: REPORTS[0]!.reading };
    expect(await record.reread([again], later(1))).toEqual([{ report, added: 0, unread: 0, kept: 2 }]);
    expect((await record.head()).recordedAt).toBe(BY.at);
    await record.decide({ action: "accept", claims: [`${report}.c0`], reason: null }, later(1));
    const newer = madeReport("one", "2020-12-01", [deaths(100, "AAA", { claimant: null }), handOver("Alpha", "AAA", "BBB", { when: "2020-12-02" }), clash("Alpha", ["AAA", "BBB"])]).reading;
    expect(await record.reread([{ report, reading: newer }], later(2))).toEqual([{ report, added: 2, unread: 1, kept: 1 }]);
    const { facts, open, claims } = (await record.report(report, NOW))!;
    expect(facts.map(({ id, standing }) => [id.split(".")[1], standing]).sort()).toEqual([
      ["c0", "accepted"],
      ["c1", "unread"],
      ["c1~2", "read"],
      ["c2", "read"],
    ]);
    expect([claims, open]).toEqual([4, 2]);
    expect(
      await record.reread(
        [
          { report, reading: newer },
          { report: "nothing", reading: newer },
        ],
        later(3),
      ),
    ).toMatchObject([{ added: 0, unread: 0, kept: 3 }, { added: 0 }]);
    expect((await record.verify()).broken).toBeNull();
  });

  test(
    "made anew from the log, every view and list is the same, now and as known at every instant",
    async () => {
      const [record] = opened();
      await fillRecord(record);
      const before = await lookAt(record);
      const { views } = await record.rebuild();
      expect(views.map(({ view, isIdentical }) => [view, isIdentical])).toEqual(["figures", "control", "board", "incidents", "sources"].map((view) => [view, true]));
      expect(await lookAt(record)).toEqual(before);
    },
    PATIENCE_MS,
  );

  test(
    "a copy in any engine has the same chain and the same views, and is carried on",
    async () => {
      const [record, address] = opened();
      await fillRecord(record);
      for (const other of ENGINES.filter(({ skipped }) => skipped === null)) {
        const to = await other.newAddress();
        const { seq, hash } = await record.head();
        expect(await copyRecord(address, to)).toEqual({ entries: seq, head: `${seq}:${hash}` });
        const copy = await other.open(to);
        expect(await lookAt(copy)).toEqual(await lookAt(record));
        await record.append([{ kind: "note", author: "x", body: { about: null, text: other.name } }], later(9).at);
        expect((await copyRecord(address, to)).entries).toBe(1);
        expect((await copy.verify()).broken).toBeNull();
        expect(await copy.head()).toEqual(await record.head());
        await copy.append([{ kind: "note", author: "y", body: { about: null, text: "its own" } }], later(9).at);
        await expect(copyRecord(address, to)).rejects.toMatchObject({ code: "not-a-record" });
        await copy.close();
        await other.dispose(to);
      }
    },
    PATIENCE_MS,
  );
}
