const SIZE = 0x300;
const ASCII_SIZE = 0x80;
const UNKNOWN = 0xffff;

/** Letters that Unicode does not take apart, each before its plain letter. */
const PAIRS = "ðdþtøoæaœeßsłlđdıiħhəeŋnəeƏe";

/** Lower-case base letter for every Latin code unit below 0x300, itself for what is no letter; beyond ASCII found when it is first met. */
const FOLDED: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(SIZE).fill(UNKNOWN, ASCII_SIZE);
  for (let code = 0; code < ASCII_SIZE; code++) table[code] = code >= 65 && code <= 90 ? code + 32 : code;
  return table;
}

/** "¼" to "¾", which are numbers and no letters. */
const isFraction = (code: number): boolean => code >= 0xbc && code <= 0xbe;

function plainOf(code: number): number {
  if (isFraction(code)) return code;
  const sign = String.fromCharCode(code);
  for (let i = PAIRS.length - 2; i >= 0; i -= 2) if (sign === PAIRS[i] || sign === PAIRS[i]!.toUpperCase()) return PAIRS.charCodeAt(i + 1);
  return sign.normalize("NFKD").toLowerCase().charCodeAt(0);
}

/** A code unit without case or diacritics; curly apostrophes become the straight one. */
export function foldCode(code: number): number {
  if (code < SIZE) return FOLDED[code] === UNKNOWN ? (FOLDED[code] = plainOf(code)) : FOLDED[code]!;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 0x27;
  return code;
}

/** A whole word folded as `foldCode` folds its code units. */
export function fold(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return out;
}
