import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const read = (text: string): readonly string[] => reader.read({ id: "rows", text, date: "2020-12-04" }).claims.map(({ kind, quote }) => `${kind}: ${quote.exact}`);

it("reads each row of a table for itself, however long, and each cell as words of their own", () => {
  const rows = ["Ministry of Health, Kenya\tat least 718 servicemen killed\t2 December 2020", "Government of Rwanda\t94 villagers killed, over 400 wounded\t–"];
  expect(read(rows.join("\n"))).toEqual(["casualties: at least 718 servicemen killed", "casualties: 94 villagers killed", "casualties: over 400 wounded"]);
});

it("reads on over a line that was only wrapped", () => {
  expect(read("The army said on Tuesday evening that at least 718 servicemen\nwere killed in the fighting.")).toEqual(["casualties: at least 718 servicemen\nwere killed in the fighting"]);
});

it("takes the first cell of a row for its source where the heading or the name says so", () => {
  const claims = (text: string): readonly (readonly [string, string | null | undefined, string | null])[] =>
    reader.read({ id: "rows", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "casualties" ? [[claim.quote.exact, claim.claimant?.party, claim.casualties.victims.party]] : []));
  const told = ["Who says it\tWhat\tWhen", "Ministry of Health, Kenya\tat least 718 servicemen killed\t2 December 2020", "Government of Rwanda\t94 villagers killed\t–"];
  expect(claims(told.join("\n"))).toEqual([
    ["at least 718 servicemen killed", "KEN", "KEN"],
    ["94 villagers killed", "RWA", null],
  ]);
  expect(claims("Side\tLosses\nGovernment of Rwanda\t94 soldiers killed\t–").map(([, party]) => party)).toEqual([undefined]);
});
