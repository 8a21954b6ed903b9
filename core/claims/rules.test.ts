import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";
import { RULES } from "./index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const read = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2020-12-04" }).claims;

/** The fields an example may name, all on one level. */
function flat(claim: Claim): Record<string, unknown> {
  const fields = (claim as unknown as Record<string, Record<string, unknown>>)[claim.kind]!;
  const { count, victims, ...rest } = fields as { count?: object; victims?: object };
  return { ...rest, ...count, ...victims, stance: claim.stance, when: claim.when, saidOn: claim.saidOn, claimant: claim.claimant?.party ?? claim.claimant };
}

describe.each(RULES.map((rule) => [rule.name, rule] as const))("rule %s", (name, rule) => {
  it.each(rule.yes)("reads: %s", (text, expected) => {
    const claims = read(text).filter(({ kind }) => kind === rule.kind);
    expect(claims.map(flat)).toContainEqual(expect.objectContaining(expected));
  });

  it.each(rule.no.filter((text) => !rule.gaps?.some((gap) => text.startsWith(gap.split(":")[0]!))))("does not fire on: %s", (text) => {
    expect(read(text).filter((claim) => claim.rule === name)).toEqual([]);
  });
});
