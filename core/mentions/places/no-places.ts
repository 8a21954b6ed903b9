/** Creeds, peoples of a continent and feasts: whose something is, or when it was, and no ground by themselves. */
const CREEDS =
  "protestant catholic christian muslim islamic islamist sunni shia shiite alawite druze orthodox coptic jewish hindu buddhist sikh african asian european arab ramadan eid ashura nowruz christmas easter lent passover diwali tet hajj";

/** What else a single capitalised word behind "in" or "at" may be: parties, chambers, departments, bodies of heaven. */
const NO_PLACES: ReadonlySet<string> = new Set(
  `${CREEDS} democratic republican conservative liberal communist congress senate house parliament gop justice transportation safety education interior defense defence treasury street earth ground raids class`.split(
    " ",
  ),
);

/** A longer name that ends in one of these is an event, a law, a government. */
const NO_PLACE_ENDS: ReadonlySet<string> = new Set("war battle sharia administration act".split(" "));

/** "two | Sunni | towns", "in the | World War": is a name of so many words, of which this is the last, none of ground? */
export const isNoPlace = (last: string, length: number): boolean => (length === 1 ? NO_PLACES : NO_PLACE_ENDS).has(last.toLowerCase());
