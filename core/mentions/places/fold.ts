/** How a name is normalised before it is hashed: case, Latin diacritics, apostrophes, hyphens and white space. */

export const DROPPED = 0;
export const SEPARATOR = 1;

const PLAIN: readonly (readonly [string, string])[] = [
  ["a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"],
  ["b", "ḃḅḇƀɓ"],
  ["c", "çćĉċčḉƈȼ"],
  ["d", "ďđḋḍḏḑḓðɖɗ"],
  ["e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəǝɛ"],
  ["f", "ḟƒ"],
  ["g", "ĝğġģǥǧǵḡɠ"],
  ["h", "ĥħȟḣḥḧḩḫẖ"],
  ["i", "ìíîïĩīĭįıİǐȉȋḭḯỉịɨ"],
  ["j", "ĵǰ"],
  ["k", "ķǩḱḳḵƙ"],
  ["l", "ĺļľŀłḷḹḻḽƚ"],
  ["m", "ḿṁṃ"],
  ["n", "ñńņňŉǹṅṇṉṋŋɲ"],
  ["o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔ"],
  ["p", "ṕṗƥ"],
  ["r", "ŕŗřȑȓṙṛṝṟ"],
  ["s", "śŝşšșṡṣṥṧṩſ"],
  ["t", "ţťŧțṫṭṯṱẗƭ"],
  ["u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"],
  ["v", "ṽṿ"],
  ["w", "ŵẁẃẅẇẉẘ"],
  ["x", "ẋẍ"],
  ["y", "ýÿŷȳẏỳỵỷỹẙ"],
  ["z", "źżžẑẓẕƶ"],
  ["ss", "ß"],
  ["ae", "æǽ"],
  ["oe", "œ"],
  ["th", "þ"],
];
const DROPPED_UNITS = ".'`´ʹʻʼʾʿˈ‘’‛′ʽˀˊˋ\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff";
const SEPARATOR_UNITS = " \t\n\r\u00a0\u2007\u2009\u202f-‐‑‒–—−_";

/** Units from here up fold to themselves: no Latin letter stands there. */
const TABLE_SIZE = 0x2100;
const PACKED = 0x8000;

/** Folded form of a code unit: DROPPED, SEPARATOR, a unit, or two packed ASCII letters (see `isPacked`). */
const FOLD: Uint16Array = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE).map((_, unit) => unit);
  for (let unit = 0x41; unit <= 0x5a; unit++) table[unit] = unit + 0x20;
  for (const [plain, letters] of PLAIN) {
    const value = plain.length > 1 ? PACKED | plain.charCodeAt(0) | (plain.charCodeAt(1) << 7) : plain.charCodeAt(0);
    for (const letter of letters) setBothCases(table, letter, value);
  }
  table.fill(DROPPED, 0x300, 0x370);
  for (const unit of DROPPED_UNITS) if (unit.charCodeAt(0) < TABLE_SIZE) table[unit.charCodeAt(0)] = DROPPED;
  for (const unit of SEPARATOR_UNITS) if (unit.charCodeAt(0) < TABLE_SIZE) table[unit.charCodeAt(0)] = SEPARATOR;
  return table;
}

function setBothCases(table: Uint16Array, letter: string, value: number): void {
  table[letter.charCodeAt(0)] = value;
  const upper = letter.toUpperCase();
  if (upper.length === 1) table[upper.charCodeAt(0)] = value;
}

/** The folded form of one code unit. */
export function foldUnit(unit: number): number {
  return unit < TABLE_SIZE ? FOLD[unit]! : unit;
}

/** True for the few letters that fold to two ASCII letters: `firstOf` and `secondOf` take them apart. */
export function isPacked(folded: number, unit: number): boolean {
  return folded >= PACKED && unit < TABLE_SIZE;
}

export function firstOf(packed: number): number {
  return packed & 0x7f;
}

export function secondOf(packed: number): number {
  return (packed >> 7) & 0x7f;
}

/** The folded name as text: for the build and tests; the reader hashes it without making the string. */
export function foldName(name: string): string {
  let folded = "";
  let gap = false;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const value = foldUnit(unit);
    if (value === SEPARATOR) gap = folded.length > 0;
    if (value <= SEPARATOR) continue;
    if (gap) folded += " ";
    gap = false;
    folded += isPacked(value, unit) ? String.fromCharCode(firstOf(value), secondOf(value)) : String.fromCharCode(value);
  }
  return folded;
}
