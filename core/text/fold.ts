const SIZE = 0x300;

/** Lower-case base letter for every Latin code unit below 0x300; 0 = drop (combining), itself otherwise. */
const FOLDED: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(SIZE);
  for (let code = 0; code < SIZE; code++) {
    const plain = String.fromCharCode(code).normalize("NFKD").toLowerCase();
    table[code] = plain.charCodeAt(0);
  }
  const pairs = "ðdþtøoæaœeßsłlđdıiħhəeŋnəeƏe";
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const from = pairs.charCodeAt(i);
    if (from < SIZE) table[from] = pairs.charCodeAt(i + 1);
    const upper = pairs[i]!.toUpperCase().charCodeAt(0);
    if (upper < SIZE) table[upper] = pairs.charCodeAt(i + 1);
  }
  return table;
}

/** A code unit without case or diacritics; curly apostrophes become the straight one. */
export function foldCode(code: number): number {
  if (code < SIZE) return FOLDED[code]!;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 0x27;
  return code;
}

/** A whole word folded as `foldCode` folds its code units. */
export function fold(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return out;
}
