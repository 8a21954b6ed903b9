import { Passage, Tag, TokenKind, type Sentences, type Tokens } from "../model/index.js";

/** Openings of sentences that a correction or the desk speaks. */
const VOID_OPENINGS = openings([
  "correction:",
  "correction -",
  "correction to",
  "corrects",
  "clarification:",
  "this story has been corrected",
  "this article has been corrected",
  "an earlier version",
  "this story corrects",
  "this version corrects",
]);
const FURNITURE_OPENINGS = openings([
  "[composed sample",
  "information for this article",
  "contributed by",
  "reporting by",
  "editing by",
  "photo:",
  "published:",
  "updated:",
  "contact:",
  "copyright",
  "©",
  "follow us",
  "read more",
  "(reporting by",
  "not to be cited",
]);

/** Openings, and 1 for each code unit that one may begin with, in either case. */
interface Openings {
  readonly list: readonly string[];
  readonly isFirst: Uint8Array;
}

function openings(list: readonly string[]): Openings {
  const isFirst = new Uint8Array(256);
  for (const opening of list) for (const first of [opening.charAt(0), opening.charAt(0).toUpperCase()]) isFirst[first.charCodeAt(0)] = 1;
  return { list, isFirst };
}

function opensWith(text: string, start: number, { list, isFirst }: Openings): boolean {
  const first = text.charCodeAt(start);
  if (!(first < isFirst.length) || isFirst[first] === 0) return false;
  for (const opening of list) if (isAt(text, start, opening)) return true;
  return false;
}

/** Does an opening stand at a place of a text, in capitals or not? Told unit by unit: of most sentences the first two tell enough. */
function isAt(text: string, start: number, opening: string): boolean {
  if (start + opening.length > text.length) return false;
  for (let i = 0; i < opening.length; i++) {
    const code = text.charCodeAt(start + i);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== opening.charCodeAt(i)) return false;
  }
  return true;
}

/** What a time of day is written in. */
const TIME_UNITS: ReadonlySet<number> = new Set(Array.from("0123456789:. -–|", (unit) => unit.charCodeAt(0)));

/** Where the words of a live-blog entry begin, behind its time: "12:50  CORRECTION: …". */
function behindTime(text: string, start: number): number {
  let at = start;
  while (at < start + 12 && at < text.length && TIME_UNITS.has(text.charCodeAt(at))) at++;
  return at;
}

/** "(This version corrects …)". */
const behindBracket = (text: string, start: number): number => (text.charCodeAt(start) === 40 ? start + 1 : start);

/** How far into a sentence it says that it tells of an earlier text. */
const EARLIER_REACH = 80;
/** One of these stands wherever `EARLIER` matches, and then one of the second; few sentences have both, and a pattern costs its compiling. */
const EARLIER_SIGNS = ["earlier ", "previous ", "our "];
const EARLIER_THINGS = ["version", "edition", "post", "entr", "dispatch", "item", "update"];
/** "Errata. Earlier versions of this list gave …", "Our 12:10 post gave …", "Strike our 11:45 entry"; of words in small letters. */
const EARLIER =
  /\b(?:earlier|previous) (?:versions?|editions?|posts?|entry|entries|dispatch) (?:of this [a-z]+ )?(?:gave|said|put|stated|listed|named|wrongly|incorrectly|misstated|had)\b|\bour \d{1,2}[:.h]\d\d (?:post|entry|item|update)\b/;

/** The lengths of the words of `EARLIER_SIGNS`, and the letters they begin with, in either case. */
const SIGN_LENGTHS = (1 << 3) | (1 << 7) | (1 << 8);
const SIGN_LETTERS: ReadonlySet<number> = new Set(Array.from("eEpPoO", (letter) => letter.charCodeAt(0)));

/** May one of `EARLIER_SIGNS` stand near the head of a sentence? Told by the lengths and first letters of its words, since a copy in small letters costs more. */
function mayTellOfEarlier({ text, start, end }: Tokens, first: number, last: number): boolean {
  const reach = start[first]! + EARLIER_REACH;
  for (let i = first; i < last && start[i]! < reach; i++) {
    const length = end[i]! - start[i]!;
    if (length < 9 && (SIGN_LENGTHS >> length) & 1 && SIGN_LETTERS.has(text.charCodeAt(start[i]!))) return true;
  }
  return false;
}

function tellsOfEarlier(text: string, start: number): boolean {
  const opening = text.slice(start, start + EARLIER_REACH).toLowerCase();
  const holds = (sign: string): boolean => opening.includes(sign);
  return EARLIER_SIGNS.some(holds) && EARLIER_THINGS.some(holds) && EARLIER.test(opening);
}

/** Marks each sentence with the kind of passage it stands in: captions, headlines, desk lines, what a correction withdraws. */
export function markPassages(tokens: Tokens, sentences: Sentences): void {
  for (let i = 0; i < sentences.count; i++) {
    const first = sentences.first[i]!;
    const start = tokens.start[first]! + (tokens.kind[first] === TokenKind.Hyphen ? tokens.end[first]! - tokens.start[first]! + 1 : 0);
    if (
      opensWith(tokens.text, behindTime(tokens.text, behindBracket(tokens.text, start)), VOID_OPENINGS) ||
      (mayTellOfEarlier(tokens, first, sentences.last[i]!) && tellsOfEarlier(tokens.text, start))
    )
      sentences.passage[i] = Passage.Void;
    else if (opensWith(tokens.text, start, FURNITURE_OPENINGS) || isCredit(tokens, first, sentences.last[i]!)) sentences.passage[i] = Passage.Furniture;
  }
}

/** "(AP Photo/Name)": names in brackets and nothing else. */
function isCredit(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.code[first] !== 40 || last - first > 16) return false;
  for (let i = first; i < last; i++) if (tokens.kind[i] === TokenKind.Word && tokens.tag[i] !== Tag.Name && tokens.tag[i] !== Tag.Preposition && tokens.tag[i] !== Tag.Noun) return false;
  return true;
}
