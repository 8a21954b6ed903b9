import fc from "fast-check";
import { expect, it } from "vitest";
import { IdTable } from "./id-table.js";

const ids = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 60 });

it("holds the words it was made of, each at a slot of its own, and no other", () => {
  fc.assert(
    fc.property(ids, ids, (own, others) => {
      const table = new IdTable(own);
      const words = new Set(own.filter((id) => id !== 0));
      const slots = [...words].map((id) => table.at(id));
      expect(new Set(slots).size).toBe(words.size);
      expect(slots.every((slot) => slot >= 0 && slot < table.size)).toBe(true);
      for (const id of [0, ...others]) expect(table.at(id) >= 0).toBe(words.has(id));
    }),
  );
});
