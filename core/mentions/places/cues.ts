import type { Vocabulary } from "../../text/index.js";

/** Words beside a name that speak for or against a place; a word may have several classes. */

export const LOCATIVE = 1;
export const OF = 2;
export const TITLE = 4;
export const ORGANISATION = 8;
export const DIVISION = 16;
export const COMPASS = 64;
export const STREET = 128;
export const NATURE = 256;
export const INHABITANT = 512;
export const FUNCTION = 1024;
export const ROLE = 2048;
export const CALENDAR = 4096;
export const SETTLEMENT = 8192;

const LISTS: readonly (readonly [number, string])[] = [
  [
    LOCATIVE,
    "in near at from outside around inside across throughout toward towards into within entering leaving visiting via through to between beyond off reach reached captured seized recaptured shelled besieged left entered",
  ],
  [OF, "of"],
  [
    TITLE,
    "mr mrs ms dr sen gov rep lt col gen maj capt sgt cpl rev pres president senator governor judge justice coach mayor sheriff chief captain officer general colonel major sergeant minister secretary king queen prince princess sir lady lord pope saint father sister brother professor prof detective deputy lieutenant pastor bishop rabbi imam sheikh ayatollah ambassador chancellor congressman congresswoman attorney spokesman spokeswoman spokesperson director manager chairman commissioner superintendent principal actor actress singer author brig corporal private uncle aunt",
  ],
  [ROLE, "said says told added asked explained noted recalled argued wrote thinks believes joked admitted testified resigned smiled"],
  [
    ORGANISATION,
    "university college school high academy institute hospital church post times tribune herald gazette journal news press company co corp inc ltd llc bank tech state association society foundation center centre club committee commission council court department police sheriff's museum theatre theater stadium arena hotel restaurant group agency authority board union league party team bureau office airlines airways festival records magazine review fc united city rovers medical elementary middle library parkway mall inn research technologies international airport base prison jail chamber",
  ],
  [
    DIVISION,
    "county province state region district governorate department oblast prefecture parish borough area republic territory raion zone canton metropolitan peninsula valley commune woreda cercle counties provinces states regions districts",
  ],
  [SETTLEMENT, "city town village municipality township suburb neighborhood neighbourhood hamlet port"],
  [STREET, "street st avenue ave road rd drive dr boulevard blvd lane ln highway hwy court ct place square bridge plaza way circle trail terrace route"],
  [NATURE, "river lake creek mountain mountains hills hill park forest bay beach island islands sea strait canal desert falls springs gulf cape ridge"],
  [
    COMPASS,
    "north south east west northern southern eastern western central upper lower downtown northeast northwest southeast southwest northeastern northwestern southeastern southwestern greater suburban mid inner outer metro rural mainland",
  ],
  [
    INHABITANT,
    "resident residents native man woman couple men women teen family police officials mayor lawmaker firefighters authorities mother father student students people voters citizens teenager boy girl",
  ],
  [
    FUNCTION,
    "the a an and or but as that this when while if since after before by with for on it he she they we i his her their its our is was were are be has have had not no new all one two first last",
  ],
  [
    CALENDAR,
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun",
  ],
];

const CUES: ReadonlyMap<string, number> = buildCues();

function buildCues(): Map<string, number> {
  const cues = new Map<string, number>();
  for (const [cue, words] of LISTS) for (const word of words.split(" ")) cues.set(word, (cues.get(word) ?? 0) | cue);
  return cues;
}

/** The classes of every word of a vocabulary, by its id; 0 for one that speaks for nothing. */
export function cuesByWord(vocabulary: Vocabulary): Uint16Array {
  const cues = vocabulary.columns.shorts();
  for (const [word, bits] of CUES) cues[vocabulary.id(word)] = bits;
  cues[0] = 0;
  return cues;
}

/** Classes of a lower-case word, as bits. */
export function cuesOf(word: string): number {
  return CUES.get(word) ?? 0;
}
