import { atTokens, NameForm, type Actor, type ActorLexicon, type ActorResolver, type Entity, type NameReader } from "../mentions/actors/index.js";
import { Shape, Tag, TokenKind, type ClaimantType, type Tokens } from "../model/index.js";
import { FINITE, isIn, type Vocabulary } from "../text/index.js";
import type { Words } from "./words.js";

const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;
/** How far into a communiqué its issuer is named. */
const ISSUER_TOKENS = 60;

/** The token behind a note in square brackets that opens a text. */
function noteEnd(tokens: Tokens): number {
  if (tokens.code[0] !== 91) return 0;
  let end = 0;
  while (end < Math.min(tokens.count, ISSUER_TOKENS) && tokens.code[end] !== 93) end++;
  return end;
}

/** What a text is called by whoever issues it. */
const WRITINGS: ReadonlySet<string> = new Set(
  "statement communique communiqué bulletin update release report declaration announcement briefing notes comment message note newsletter press remarks appeal letter".split(" "),
);
/** What one does to others, or is accused of: who does it has not issued the text about it. */
const DEEDS: ReadonlySet<string> = new Set(
  "attack attacks raid raids strike strikes airstrike airstrikes bombing bombings shelling killing killings massacre abduction abductions violation violations offensive ambush assault forces troops army soldiers fighters rebels gunmen militants militia fire missile missiles rocket rockets drone drones".split(
    " ",
  ),
);
/** Words that lead to whom a text is about; behind one for a writing, to whose it is. */
const LEADS: ReadonlySet<string> = new Set(["by", "against", "on", "with", "between", "of", "from", "for"]);

/** How well a name in the heading of a text fits its issuer: 2 = it says so, 1 = an office or mission, 0 = anybody, -1 = one that the text is about. */
function fitOf(tokens: Tokens, vocabulary: Vocabulary, { first, last, entity }: { readonly first: number; readonly last: number; readonly entity: Entity }): number {
  const { shape, word, kind } = tokens;
  const form = (token: number): string => (token >= 0 && token < tokens.count && word[token] ? vocabulary.form(word[token]) : "");
  const isWriting = (from: number, to: number): boolean => {
    for (let i = Math.max(0, from); i < to; i++) if (WRITINGS.has(form(i))) return true;
    return false;
  };
  const lead = LEADS.has(form(first - 1)) ? first - 1 : LEADS.has(form(first - 2)) ? first - 2 : -1;
  if (lead >= 0 && isWriting(lead - 1, lead)) return 2;
  if (isWriting(last, last + 3) && lead < 0) return 2;
  if (lead >= 0 && form(lead) !== "of") return -1;
  if (entity.type !== "international" && (DEEDS.has(form(last)) || DEEDS.has(form(last + 1)))) return -1;
  const isLine = (shape[first]! & (Shape.Paragraph | Shape.Line)) !== 0 && (last >= tokens.count || (shape[last]! & (Shape.Paragraph | Shape.Line)) !== 0 || kind[last] === TokenKind.Punctuation);
  if (isLine) return 2;
  return entity.type === "international" ? 1 : 0;
}

/** How far behind "we" the verb and the party it asks something of may stand. */
const ASKED_REACH = 9;
const COMMA = 44;

/** The issuer of a text that speaks of itself as "we" outside quotations: the party its heading names as such, else the first that it is not about; none that “we” make demands of. */
export function issuerOf(tokens: Tokens, vocabulary: Vocabulary, words: Words, lexicon: ActorLexicon, names: NameReader, actors: ActorResolver): Actor | null {
  if (!speaksOfItself(tokens, words)) return null;
  const start = noteEnd(tokens);
  let heading = start;
  while (heading < Math.min(tokens.count, start + ISSUER_TOKENS) && (!isIn(FINITE, tokens.tag[heading]!) || isDated(tokens, vocabulary, heading))) heading++;
  let own = start;
  while (own < heading && words.isWe[tokens.word[own]!] !== 1) own++;
  const asked = askedParties(tokens, words, names);
  let found: (typeof names.names)[number] | null = null;
  let best = -1;
  for (const name of names.names) {
    if (name.first >= heading) break;
    if (asked.has(name.entity.party) || isCompounded(tokens, name.last) || (name.first > own && !renamesUs(tokens, name.first))) continue;
    if (
      name.entity.party === 0 ||
      name.entity.form === NameForm.Seat ||
      (isCountry(name.entity, lexicon) && !isOf(tokens, name.first, words.of)) ||
      name.entity.type === "media" ||
      isOfStrangers(tokens, lexicon, name)
    )
      continue;
    const fit = fitOf(tokens, vocabulary, name);
    if (fit <= best) continue;
    best = fit;
    found = name;
  }
  return found ? withAcronym(tokens, actors.named(found)) : null;
}

/** "Letter | dated | 9 June from the Permanent Mission of Kenya": no verb of a sentence. */
const isDated = ({ word, tag }: Tokens, vocabulary: Vocabulary, at: number): boolean =>
  at > 0 && vocabulary.form(word[at]!) === "dated" && WRITINGS.has(vocabulary.form(word[at - 1]!)) && tag[at] !== Tag.Auxiliary;

/** "We hold to the truce, | the army of Kenya": who "we" are stands right behind a comma. */
function renamesUs({ code, kind }: Tokens, first: number): boolean {
  for (let at = first - 1; at >= first - RENAMED_REACH && at >= 0; at--) if (kind[at] === TokenKind.Punctuation) return code[at] === COMMA;
  return false;
}

const RENAMED_REACH = 4;

/** "Afghan | Civilian Harm Desk": a nation's name at the head of somebody else's, which tells no office of its state. */
function isOfStrangers(tokens: Tokens, lexicon: ActorLexicon, { last, entity }: { readonly last: number; readonly entity: Entity }): boolean {
  const { shape, kind, count } = tokens;
  const isCapital = (at: number): boolean => at < count && kind[at] === TokenKind.Word && (shape[at]! & (Shape.Capital | Shape.Line | Shape.Paragraph)) === Shape.Capital;
  if (entity.form !== NameForm.Adjective || !lexicon.isState(entity.party) || !isCapital(last)) return false;
  for (let at = last; at < last + STRANGER_WORDS && isCapital(at); at++)
    if (tokens.word[at] !== 0 && lexicon.roles.match(tokens, at, count) && isOffice(lexicon.role(lexicon.roles.payload).type)) return false;
  return true;
}

const isOffice = (type: ClaimantType | null): boolean => type === "government" || type === "military";

/** How many words behind the nation may name its office. */
const STRANGER_WORDS = 6;

/** "EU-mediated": a name that is half a word. */
const isCompounded = ({ kind, start, end }: Tokens, last: number): boolean => kind[last] === TokenKind.Hyphen && start[last] === end[last - 1];

/** "We demand that the front …", "We call upon Kenya to …": the parties that a text's "we" asks something of. */
function askedParties({ tag, word }: Tokens, { isWe, asks }: Words, { names }: NameReader): Set<number> {
  const asked = new Set<number>();
  for (const { first, entity } of names) {
    let isAsked = false;
    for (let at = first - 1; at >= 0 && at >= first - ASKED_REACH && tag[at] !== Tag.Punctuation; at--) {
      isAsked ||= asks.has(word[at]!);
      if (isWe[word[at]!] !== 1) continue;
      if (isAsked) asked.add(entity.party);
      break;
    }
  }
  return asked;
}

/** "MOVEMENT OF THE COAST (MDC)": the fullest words for an issuer take in the short name behind it. */
function withAcronym({ code, kind, end, start, text }: Tokens, actor: Actor): Actor {
  const { first, last } = actor;
  if (code[last] !== OPENING_BRACKET || kind[last + 1] !== TokenKind.Word || code[last + 2] !== CLOSING_BRACKET) return actor;
  const named = atTokens(actor, first, last + 3);
  named.name = `${actor.name} ${text.slice(start[last], end[last + 2])}`;
  return named;
}

/** "the army of Kenya", "Ministry of Defence of the Republic of Kenya": the name belongs to an organ. */
const isOf = ({ word }: Tokens, at: number, of: number): boolean => word[at - 1] === of || word[at - 2] === of;

/** A state by its bare name is where a text comes from, not who issues it. */
function isCountry({ form, party }: Entity, lexicon: ActorLexicon): boolean {
  return form === NameForm.Name && lexicon.isState(party);
}

/** Does a text say "we" outside quotations? */
function speaksOfItself({ count, kind, shape, word }: Tokens, { isWe }: Words): boolean {
  let isQuoted = false;
  for (let i = 0; i < count; i++) {
    if (kind[i] === TokenKind.OpeningQuote) isQuoted = true;
    else if (kind[i] === TokenKind.ClosingQuote || shape[i]! & Shape.Paragraph) isQuoted = false;
    if (!isQuoted && isWe[word[i]!] === 1) return true;
  }
  return false;
}
