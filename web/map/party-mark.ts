/** How a party is told on the map: by letters and a pattern, and by colour as well. */
export interface PartyMark {
  readonly party: string | null;
  readonly letters: string;
  readonly pattern: Pattern;
  /** Place in the palette: equal in lightness and strength, none of them a flag's. */
  readonly hue: number;
}

export const PATTERNS = ["rising", "falling", "dots", "level", "upright", "crossed"] as const;
export type Pattern = (typeof PATTERNS)[number] | "plain";

/** `AZE` stays; `nagorno-karabakh` gives NK, `m23` M23. */
function lettersOf(party: string): string {
  if (/^[A-Z]{3}$/.test(party)) return party;
  const words = party.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return (words.length > 1 ? words.map((word) => word.slice(0, 1)).join("") : party).slice(0, 3).toUpperCase();
}

/**
 * One mark a holder. A party to a deal has the tint of its place in the deal, as everywhere on the page; other holders follow by name; `null`, where no holder is
 * named, is plain. The same parties always get the same marks.
 */
export function partyMarks(deals: readonly (readonly string[])[], holders: readonly (string | null)[]): ReadonlyMap<string | null, PartyMark> {
  const parties = new Set(deals.flat());
  const longest = Math.max(0, ...deals.map(({ length }) => length));
  const others = [...new Set(holders)].filter((holder) => holder !== null && !parties.has(holder)).sort();
  const hueOf = (party: string): number => deals.find((deal) => deal.includes(party))?.indexOf(party) ?? longest + others.indexOf(party);
  const marks = new Map<string | null, PartyMark>();
  const taken = new Set<string>();
  for (const party of [...parties, ...others] as string[]) {
    const own = lettersOf(party);
    let letters = own;
    for (let i = 2; taken.has(letters); i++) letters = `${own}${String(i)}`;
    taken.add(letters);
    const hue = hueOf(party);
    marks.set(party, { party, letters, hue, pattern: PATTERNS[hue % PATTERNS.length] ?? "rising" });
  }
  return marks.set(null, { party: null, letters: "–", pattern: "plain", hue: -1 });
}
