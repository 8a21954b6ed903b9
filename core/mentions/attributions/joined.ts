import { Tag, TokenKind, type ClaimantType, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "../../syntax/index.js";
import type { Actor, ActorResolver } from "../actors/index.js";

/** "Iraqi police | and hospital officials": who speaks together with a source, as one, when it is told by offices and no person's name. */
export function withJoined(tokens: Tokens, resolver: ActorResolver, source: NounPhrase, actor: Actor | null, isPlace?: (token: number) => boolean): Actor | null {
  const other = source.after;
  if (actor === null || (actor.isPerson && actor.isProper) || other === null || (source.preposition !== 0 && other.preposition !== source.preposition) || other.isPronoun || other.isDate) return actor;
  if (!isRightBehind(tokens, other, source) || (other.clause !== null && other.clause !== source.clause)) return actor;
  const mate = resolver.of(other) ?? (isPlace === undefined ? null : resolver.unnamed(other, isPlace));
  if (mate?.isPerson && mate.isProper) return actor;
  const party = (mate ?? resolver.owner(other))?.party ?? null;
  const isShared = other.last - other.first === 1 && tokens.tag[other.first] === Tag.Noun;
  if (mate === null && party === null && !isShared) return actor;
  const first = tokens.tag[other.first] === Tag.Determiner && other.last > other.first + 1 ? other.first + 1 : other.first;
  const isOfCamps = mate !== null && CAMPS.has(mate.type) !== CAMPS.has(actor.type);
  const isOne = !isOfCamps && (party === null || actor.party === null || party === actor.party);
  return {
    first,
    last: actor.last,
    name: resolver.text(first, source.last),
    party: isOne ? (actor.party ?? party) : null,
    type: mate?.type ?? actor.type,
    category: null,
    isPerson: false,
    isPlural: true,
    isProper: false,
    isAdjective: false,
  };
}

/** "according to security | and hospital officials", "…, said police | and hospital sources": the office that two words share. */
export function lastJoined(tokens: Tokens, { phrases }: SentenceSyntax, source: NounPhrase): NounPhrase {
  const next = phrases[source.index + 1];
  const isJoined = next !== undefined && next.after === source && !next.renames && next.preposition === 0 && !next.isDate && isRightBehind(tokens, source, next);
  return isJoined && (next.clause === null || tokens.kind[next.last] === TokenKind.Punctuation) ? next : source;
}

/** Who is of no state: "the government and the opposition" are not of one side. */
const CAMPS: ReadonlySet<ClaimantType> = new Set<ClaimantType>(["opposition", "non-state"]);

/** Does nothing but "and" stand between two phrases? */
function isRightBehind({ kind, tag }: Tokens, { last }: NounPhrase, { first }: NounPhrase): boolean {
  return first === last + 1 && kind[last] === TokenKind.Word && tag[last] !== Tag.Preposition;
}

/** "a reporter | in Nepal | saying", "a town north of Baghdad | that saw": a place hangs on whoever speaks, and does not speak itself. */
export function aheadOfPlace({ phrases }: SentenceSyntax, clause: Clause, source: NounPhrase, isPlace: (token: number) => boolean): NounPhrase {
  if (source.preposition === 0 || !(clause.relation === Relation.Relative || clause.isReduced || clause.relation === Relation.Participle)) return source;
  let host = source;
  while (host.preposition !== 0 && host.index > 0 && isPlace(host.head) && phrases[host.index] === host) {
    const before = phrases[host.index - 1]!;
    if (before.isDate || host.prepositionAt - before.last > 1) break;
    host = before;
  }
  return host;
}
