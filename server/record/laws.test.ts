import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type DecisionBody } from "../../core/index.js";
import { ENGINES, type Engine } from "./engines.js";
import { ACCORD, BY, clash, deaths, handOver, later, madeReport, ministry, NOW, PROVISION, type MadeClaim } from "./made-reports.js";
import type { RecordFile, Received } from "./record.js";

const PARTIES = ["AAA", "BBB"] as const;
const PLACES = ["Alpha", "Beta", "Gamma"] as const;
const DAYS = ["2020-11-20", "2020-12-01", "2020-12-02", "2020-12-05"] as const;
const STORIES = [
  "Carts went down to the mill before noon and the hills were quiet for the first time in weeks while the ferry waited for its captain at the landing",
  "Bakers in the old town sold out early since buses brought visitors from abroad who wanted to see the bridge that engineers had mended overnight",
  "A choir sang in the square although rain fell on the banners and the mayor read out letters from three villages that had no road left to the market",
];

const party = fc.constantFrom(...PARTIES);
const place = fc.constantFrom(...PLACES);
const day = fc.constantFrom(...DAYS);
const claimant = fc.oneof(fc.constant(null), party.map(ministry));
const told = fc.record({ claimant, saidOn: fc.option(day), when: fc.option(day), stance: fc.constantFrom("asserted" as const, "alleged" as const, "denied" as const) });
const basis = fc.constantFrom("total" as const, "incident" as const, "increment" as const);

const claim: fc.Arbitrary<MadeClaim> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 5 }), party, basis, told).map(([value, of, as, how]) => deaths(value * 10, of, { ...how, basis: as })),
  fc.tuple(place, party, told).map(([where, holder, how]) => handOver(where, holder, holder === "AAA" ? "BBB" : "AAA", how)),
  fc.tuple(place, told).map(([where, how]) => clash(where, PARTIES, how)),
);

/** Reports under ids of their own, some in the words of one story. */
const reports = fc
  .array(fc.record({ date: fc.option(day), story: fc.constantFrom(...STORIES), claims: fc.array(claim, { maxLength: 3 }) }), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(({ date, story, claims }, i): Received => madeReport(`report${i}`, date, claims, story)));

/** What reviewers do; "add" puts a claim on the record by hand, on the words of another. */
const ACTIONS = ["accept", "reject", "correct", "merge", "split", "add"] as const;
type Action = (typeof ACTIONS)[number];

/** What is decided, of the claim at an index. */
const decision = fc.tuple(fc.nat(20), fc.constantFrom(...ACTIONS));

async function within<T>(engine: Engine, work: (record: RecordFile) => Promise<T>): Promise<T> {
  const address = await engine.newAddress();
  const record = await engine.open(address);
  try {
    await record.append(
      [
        { kind: "accord", author: BY.author, body: ACCORD },
        { kind: "provision", author: BY.author, body: PROVISION },
      ],
      BY.at,
    );
    return await work(record);
  } finally {
    await record.close();
    await engine.dispose(address);
  }
}

/** Every view as canonical JSON. */
async function views(record: RecordFile, knownBy: string | null = null): Promise<string> {
  const query = { asOf: null, knownBy };
  return canonicalJson([await record.figures(query), await record.control(query), await record.board({ asOf: "2020-12-04", knownBy }), await record.incidents(query), await record.sources(query)]);
}

async function decideOn(record: RecordFile, [at, action]: readonly [number, Action], hours: number): Promise<number | null> {
  const { rows } = await record.claims({ ...NOW });
  const whole = rows.filter(({ id }) => !id.includes("/"));
  const fact = whole[at % Math.max(1, whole.length)];
  if (!fact) return null;
  const claims = [fact.id];
  if (action === "add") {
    const { id, rule, confidence, ...claim } = fact.claim;
    const added = await record.addClaim({ report: fact.report.report, claim: { ...claim, when: "2020-12-04" }, reason: `${id}, ${rule}, ${confidence}` }, later(hours));
    return "entry" in added ? added.entry.seq : null;
  }
  const bodies: Record<typeof action, DecisionBody> = {
    accept: { action: "accept", claims, reason: null },
    reject: { action: "reject", claims, reason: "x" },
    correct: { action: "correct", claims, fields: { when: "2020-12-03" }, reason: null },
    merge: { action: "merge", claims, into: whole[0]!.id, reason: null },
    split: { action: "split", claims, parts: [fact.claim], reason: null },
  };
  const decided = await record.decide(bodies[action], later(hours));
  return "entry" in decided ? decided.entry.seq : null;
}

const PATIENCE_MS = 180_000;
/** Fewer where every record is a schema to be made and dropped. */
const runsIn = ({ name }: Engine): { numRuns: number } => ({ numRuns: name === "PostgreSQL" ? 3 : 15 });

describe.each(ENGINES.filter(({ skipped }) => skipped === null).map((engine) => [engine.name, engine] as const))("laws of a record in %s", (_, engine) => {
  test(
    "the order of arrival, and the calls it comes in, do not change a view",
    async () => {
      const orders = reports.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }), fc.nat(list.length)));
      await fc.assert(
        fc.asyncProperty(orders, async ([list, shuffled, cut]) => {
          const straight = await within(engine, async (record) => {
            await record.add(list, BY);
            return views(record);
          });
          const turned = await within(engine, async (record) => {
            await record.add(shuffled.slice(0, cut), BY);
            await record.add(shuffled.slice(cut), later(1));
            return views(record);
          });
          expect(turned).toBe(straight);
        }),
        runsIn(engine),
      );
    },
    PATIENCE_MS,
  );

  test(
    "adding twice is adding once; retracting a decision undoes it; what came later was not known before",
    async () => {
      await fc.assert(
        fc.asyncProperty(reports, decision, (list, taken) =>
          within(engine, async (record) => {
            await record.add(list, BY);
            const before = await views(record);
            const { seq } = await record.head();
            await record.add(list, later(1));
            expect((await record.head()).seq).toBe(seq);
            const entry = await decideOn(record, taken, 2);
            expect(await views(record, later(1).at)).toBe(before);
            if (entry === null) return;
            const decided = await views(record);
            await record.decide({ action: "retract", entry, reason: "x" }, later(3));
            expect(await views(record)).toBe(before);
            expect(await views(record, later(2).at)).toBe(decided);
          }),
        ),
        runsIn(engine),
      );
    },
    PATIENCE_MS,
  );

  test(
    "no row without a claim that counts",
    async () => {
      await fc.assert(
        fc.asyncProperty(reports, fc.array(decision, { maxLength: 3 }), (list, taken) =>
          within(engine, async (record) => {
            await record.add(list, BY);
            for (const [i, one] of taken.entries()) await decideOn(record, one, 1 + i);
            const counting = new Set((await record.claims({ ...NOW })).rows.filter(({ standing }) => standing === "read" || standing === "accepted").map(({ id }) => id));
            const rows = [...(await record.figures(NOW)).rows, ...(await record.control(NOW)), ...(await record.incidents(NOW)).rows];
            for (const row of rows) {
              expect(row.claims.length).toBeGreaterThan(0);
              expect(row.claims.filter((id) => !counting.has(id))).toEqual([]);
            }
          }),
        ),
        runsIn(engine),
      );
    },
    PATIENCE_MS,
  );

  test(
    "made anew from the log it is the same",
    async () => {
      await fc.assert(
        fc.asyncProperty(reports, fc.array(decision, { maxLength: 3 }), (list, taken) =>
          within(engine, async (record) => {
            for (const [i, report] of list.entries()) await record.add([report], later(i));
            for (const [i, one] of taken.entries()) await decideOn(record, one, 10 + i);
            const live = await views(record);
            const earlier = await views(record, later(2).at);
            expect((await record.rebuild()).views.every(({ isIdentical }) => isIdentical)).toBe(true);
            expect(await views(record)).toBe(live);
            expect(await views(record, later(2).at)).toBe(earlier);
          }),
        ),
        runsIn(engine),
      );
    },
    PATIENCE_MS,
  );
});

test.skipIf(ENGINES.some(({ skipped }) => skipped !== null))(
  "every engine makes the same of the same",
  async () => {
    await fc.assert(
      fc.asyncProperty(reports, fc.array(decision, { maxLength: 3 }), async (list, taken) => {
        const made = [];
        for (const engine of ENGINES) {
          made.push(
            await within(engine, async (record) => {
              await record.add(list, BY);
              for (const [i, one] of taken.entries()) await decideOn(record, one, 1 + i);
              const lists = [await record.reports({ ...NOW, order: "place" }), await record.claims({ ...NOW, place: "Alpha" }), await record.search({ ...NOW, words: "the hills" })];
              return `${await views(record)}${canonicalJson(lists)}${(await record.head()).hash}`;
            }),
          );
        }
        expect(new Set(made).size).toBe(1);
      }),
      { numRuns: 6 },
    );
  },
  PATIENCE_MS,
);
