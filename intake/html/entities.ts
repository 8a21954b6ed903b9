import { WINDOWS_1252 } from "../windows-1252.js";

/** Latin-1 names in the order of their code points from U+00A0, then the other names reports use with theirs. */
const LATIN_1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const OTHERS =
  "quot=34 amp=38 apos=39 lt=60 gt=62 num=35 lpar=40 rpar=41 comma=44 period=46 colon=58 semi=59 excl=33 quest=63 lsqb=91 rsqb=93 lbrack=91 rbrack=93 lowbar=95 vert=124 Tab=9 NewLine=10 nbsp=160 OElig=338 oelig=339 Scaron=352 scaron=353 Zcaron=381 zcaron=382 Ccaron=268 ccaron=269 Cacute=262 cacute=263 Dstrok=272 dstrok=273 Gbreve=286 gbreve=287 Idot=304 imath=305 Lstrok=321 lstrok=322 Nacute=323 nacute=324 Sacute=346 sacute=347 Scedil=350 scedil=351 Yuml=376 fnof=402 circ=710 tilde=732 ensp=8194 emsp=8195 thinsp=8201 hairsp=8202 zwnj=8204 zwj=8205 lrm=8206 rlm=8207 hyphen=8208 dash=8208 ndash=8211 mdash=8212 horbar=8213 lsquo=8216 rsquo=8217 rsquor=8217 sbquo=8218 ldquo=8220 rdquo=8221 rdquor=8221 bdquo=8222 dagger=8224 Dagger=8225 bull=8226 bullet=8226 hellip=8230 mldr=8230 permil=8240 prime=8242 Prime=8243 lsaquo=8249 rsaquo=8250 oline=8254 frasl=8260 euro=8364 numero=8470 trade=8482 larr=8592 uarr=8593 rarr=8594 darr=8595 harr=8596 minus=8722 infin=8734 asymp=8776 ne=8800 le=8804 ge=8805 check=10003 star=9734 starf=9733 squ=9633 loz=9674";

const NAMED = new Map<string, number>([
  ...LATIN_1.split(" ").map((name, i): [string, number] => [name, 160 + i]),
  ...OTHERS.split(" ").map((pair): [string, number] => [pair.slice(0, pair.indexOf("=")), Number(pair.slice(pair.indexOf("=") + 1))]),
]);

const REPLACEMENT = 0xfffd;
const LONGEST_NAME = 12;

/** A character reference: its code point and where it ends, the semicolon included. */
export interface Reference {
  readonly codePoint: number;
  readonly end: number;
}

/** The reference that starts at an ampersand, or null when the ampersand is only that. */
export function readReference(text: string, start: number): Reference | null {
  if (text.charCodeAt(start + 1) === 35) return readNumber(text, start + 2);
  const limit = Math.min(text.length, start + 1 + LONGEST_NAME + 1);
  for (let end = start + 1; end < limit; end++) {
    if (text.charCodeAt(end) !== 59) continue;
    const codePoint = NAMED.get(text.slice(start + 1, end));
    return codePoint === undefined ? null : { codePoint, end: end + 1 };
  }
  return null;
}

function readNumber(text: string, start: number): Reference | null {
  const match = /^(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,9}));?/.exec(text.slice(start, start + LONGEST_NAME));
  if (match === null) return null;
  const number = match[1] === undefined ? Number(match[2]) : parseInt(match[1], 16);
  return { codePoint: intended(number), end: start + match[0].length };
}

/** The code point a page means by a number; 128 to 159 are windows-1252, as the HTML standard has it. */
function intended(number: number): number {
  if (number >= 128 && number < 160) return WINDOWS_1252.charCodeAt(number - 128);
  const impossible = number === 0 || number > 0x10ffff || (number >= 0xd800 && number < 0xe000);
  return impossible ? REPLACEMENT : number;
}

/** A short string with its references decoded, white space made single. */
export function decodeReferences(text: string): string {
  const decoded = text.replace(/&[#\w]{1,12};?/g, (match) => {
    const reference = readReference(match, 0);
    return reference === null ? match : String.fromCodePoint(reference.codePoint) + match.slice(reference.end);
  });
  return decoded.replace(/\s+/g, " ").trim();
}
