import fc from "fast-check";
import { expect, it } from "vitest";
import { Memberships } from "./memberships.js";

const LIMIT = 50;
const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: LIMIT - 1 })), { maxLength: 60 });

it("tells of each word the lists that it was put in and no other, in rows that widen with the lists", () => {
  fc.assert(
    fc.property(pairs, pairs, (own, others) => {
      const lists = new Memberships(LIMIT);
      const has = (list: number, id: number): boolean => list < lists.width * 32 && (lists.rows[id * lists.width + (list >>> 5)]! & (1 << (list & 31))) !== 0;
      for (const [list, id] of own) lists.add(list, id);
      const kept = new Set(own.map(([list, id]) => `${list} ${id}`));
      for (const [list, id] of [...own, ...others]) expect(has(list, id)).toBe(kept.has(`${list} ${id}`));
    }),
  );
});
