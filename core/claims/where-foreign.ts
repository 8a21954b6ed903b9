import type { PlaceMention } from "../mentions/places/index.js";
import { TokenKind } from "../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../syntax/index.js";
import type { Draft } from "./model.js";
import { isAccordAt } from "./rules/events-words.js";
import type { Sentence } from "./sentence.js";
import { isAccord, isOfMaking, sayingClauses } from "./when.js";
import { isRelease } from "./who-clauses.js";
import { WordSet } from "./word-set.js";

const covers = (first: number, last: number, place: PlaceMention): boolean => first <= place.first && place.last <= last;

const phraseOf = ({ syntax }: Sentence, place: PlaceMention): NounPhrase | undefined => syntax.phrases.find(({ first, last }) => covers(first, last, place));

const BORDERS = new WordSet("border frontier boundary");
const BORDERING = new WordSet("bordering borders bordered");
const WITH = new WordSet("with to");
const NEAR = new WordSet("near");

/** "the border with | Chad", "a district bordering | Chad": a land that lies on the other side. */
function isAcrossBorder(sentence: Sentence, place: PlaceMention): boolean {
  for (let phrase = phraseOf(sentence, place) ?? null; phrase !== null; phrase = phrase.after) {
    if (BORDERING.has(sentence, phrase.first - 1) || (WITH.has(sentence, phrase.prepositionAt) && BORDERS.hasNoun(sentence, phrase.prepositionAt - 1))) return true;
  }
  return false;
}

/** "in Bala, near the | Chad | border", "on the border with | Chad": a state whose border is near. */
export function isBorder(sentence: Sentence, place: PlaceMention): boolean {
  const { first, last, precision } = place;
  if (precision !== "country") return false;
  const { kind } = sentence.tokens;
  if (BORDERS.has(sentence, last)) return kind[first - 1] !== TokenKind.Hyphen;
  if (kind[last] === TokenKind.Possessive && BORDERS.has(sentence, last + 1)) return !WITH.has(sentence, last + 2);
  return isAcrossBorder(sentence, place);
}

/** "near the | Chad | border", with no other place: what is told took place on this side. */
export const isBeyond = (sentence: Sentence, place: PlaceMention): boolean =>
  isBorder(sentence, place) && (isAcrossBorder(sentence, place) || NEAR.has(sentence, phraseOf(sentence, place)?.prepositionAt ?? -1));

const OWNED = new WordSet("citizen national native government president minister ministry embassy army military envoy ambassador consulate parliament");
const OF = new WordSet("of");

/** "two nationals of | Chad", "the foreign ministry of | Chad": whose somebody is. */
export const isOwner = (sentence: Sentence, { first, precision }: PlaceMention): boolean => precision === "country" && OF.has(sentence, first - 1) && OWNED.hasNoun(sentence, first - 2);

/** "A spokesman in | Geneva | said …", "…, the minister told reporters in | Brussels |", "Speaking in | Geneva |, the envoy said …": where somebody says it. */
export function isOfSaying(sentence: Sentence, { at }: Draft, place: PlaceMention): boolean {
  for (const attribution of sentence.attributions) {
    const { content, clause, source, cueFirst, cueLast } = attribution;
    if (source === null || content.some(([first, last]) => covers(first, last, place)) || !content.some(([first, last]) => first <= at && at < last)) continue;
    if (covers(Math.min(source.first, cueFirst), Math.max(cueLast, source.last, clause?.end ?? source.of?.last ?? 0), place)) return true;
    if (sayingClauses(sentence, attribution).some(({ start, end }) => covers(start, end, place))) return true;
  }
  return false;
}

const MOVES = new WordSet("flee fly evacuate take transfer cross escape airlift rush drive send move return travel");
const INTO = new WordSet("to into for towards toward");

/** "Six died in Bala and thousands fled to | Chad |": where people go afterwards. */
export function isBoundFor(sentence: Sentence, { clause, kind, casualties }: Draft, place: PlaceMention): boolean {
  if ((kind !== "casualties" && kind !== "event") || casualties?.outcome === "displaced" || casualties?.outcome === "returned") return false;
  const phrase = phraseOf(sentence, place);
  if (phrase === undefined || !INTO.has(sentence, phrase.prepositionAt)) return false;
  return sentence.syntax.clauses.some((other) => other !== clause && MOVES.hasId(sentence, other.lemma) && other.first < place.first && place.last <= other.end);
}

const FLEES = new WordSet("flee escape retreat");

/** "shot four men and fled towards | Chad |", "before fleeing to the border with | Chad |": where those who did it went is no ground of what they did. */
export function isFledTo(sentence: Sentence, at: number, place: PlaceMention): boolean {
  for (const { lemma, verb, end } of sentence.syntax.clauses) {
    if (verb === at || place.first <= verb || !FLEES.hasId(sentence, lemma)) continue;
    const goal = sentence.syntax.phrases.find(({ first, last, prepositionAt }) => first > verb && last <= end && INTO.has(sentence, prepositionAt));
    const ground = phraseOf(sentence, place);
    if (goal && ground && (ground === goal || ground.after === goal || (BORDERS.hasNoun(sentence, goal.head) && ground.prepositionAt === goal.last))) return true;
  }
  return false;
}

const BRINGS = new WordSet("fly airlift evacuate rush transfer transport bring");
const TO = new WordSet("to");

/** "had been flown | to Kisumu |", "were rushed to hospital in | Goma |": where the hurt are brought is not where they were hurt. */
export function isBroughtTo(sentence: Sentence, place: PlaceMention): boolean {
  for (const { lemma, last, end } of sentence.syntax.clauses) {
    if (!BRINGS.hasId(sentence, lemma) || place.first < last || place.first > end) continue;
    if (sentence.syntax.phrases.some(({ first, prepositionAt }) => first >= last && first <= place.first && prepositionAt >= last && TO.has(sentence, prepositionAt))) return true;
  }
  return false;
}

/** "Six died in Bala and three were hurt in | Kuma |": a place in a clause beside that of a claim, which has its own. */
export function isOfOtherDeed(sentence: Sentence, { clause, kind }: Draft, place: PlaceMention): boolean {
  if (clause === null || (kind !== "casualties" && kind !== "event") || covers(clause.start, clause.end, place) || !hasPlace(sentence, clause)) return false;
  return sentence.syntax.clauses.some((other) => isBeside(clause, other) && covers(other.first, other.end, place) && other.phrases.some(({ first, last }) => covers(first, last, place)));
}

/** Does a clause name a place by a phrase of its verb? */
const hasPlace = ({ places }: Sentence, { phrases }: Clause): boolean => places.some((place) => phrases.some(({ first, last }) => covers(first, last, place)));

const APART = new WordSet("after before since until once");

/** "shelled Bala a day after envoys left | Kuma |": what is told of an earlier or later day than a claim, which has a place of its own. */
export function isOfOtherDay(sentence: Sentence, { at, clause, kind }: Draft, place: PlaceMention): boolean {
  if (clause === null || (kind !== "casualties" && kind !== "event")) return false;
  return sentence.syntax.clauses.some(
    ({ relation, marker, start, end }) =>
      relation === Relation.Adverbial && APART.hasId(sentence, marker) && covers(start, end, place) !== (start <= at && at < end) && hasPlaceBeside(sentence, clause, start, end),
  );
}

/** Does a clause name a place on its own side of the bounds of another? */
function hasPlaceBeside({ places }: Sentence, { start, end }: Clause, from: number, to: number): boolean {
  const isInside = from <= start && end <= to;
  return places.some((place) => covers(start, end, place) && covers(from, to, place) === isInside);
}

/** "abducted two teachers, who were freed in | Kuma |": where what was told first came to its end. */
export function isOfRelease(sentence: Sentence, { clause, kind }: Draft, place: PlaceMention): boolean {
  if (kind !== "casualties" && kind !== "event") return false;
  return sentence.syntax.clauses.some((other) => other !== clause && isRelease(sentence, other) && covers(other.first, other.end, place));
}

/** Is a clause joined to another with a subject or object of its own? */
const isBeside = (clause: Clause, other: Clause): boolean =>
  other !== clause && !other.isReduced && other.relation === clause.relation && other.governor === clause.governor && other.relation !== Relation.Relative && clause.governor !== other;

/** How near a verb stands to an accord that it tells of itself: "signed the Lome accord". */
const BESIDE = 3;

/** "Under the | Lome | accord they were to leave": the name of an accord that what stands at `at` is not told of. */
export function isNameOfAccord(sentence: Sentence, at: number, { first, last }: PlaceMention): boolean {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= first && last <= one.head);
  if (phrase === undefined || (at >= phrase.first - BESIDE && at < phrase.last + BESIDE && sentence.tokens.kind[phrase.last] !== TokenKind.Punctuation)) return false;
  return phrase.head - last < BESIDE && isAccordAt(sentence, phrase.head);
}

/** "US drones", "Italy's ambassador": a state that tells whose people or craft they are, and not where. */
export function isWhose(sentence: Sentence, place: PlaceMention): boolean {
  if (place.precision !== "country") return false;
  const phrase = phraseOf(sentence, place);
  if (phrase === undefined || phrase.head < place.last) return false;
  return CRAFT.has(sentence, phrase.head) || sentence.victims.category(phrase) !== null;
}

const CRAFT = new WordSet("drone drones warplane warplanes jet jets aircraft helicopter helicopters bomber bombers warship warships gunboat gunboats");

const MEETS = new WordSet("meet negotiate talk confer announce sign conclude");
const TALKS = new WordSet("talks negotiations summit");

/** "Four men were killed as envoys met | in Geneva", "talks | in Geneva": where others met or made an accord is no place of what befell meanwhile. */
export function isOfTalks(sentence: Sentence, { at, clause, kind, event }: Draft, place: PlaceMention): boolean {
  const { first, last } = place;
  if (kind === "commitment" || kind === "statement" || event?.subType === "Agreement") return false;
  if (isOfMaking(sentence, at, first)) return true;
  const phrase = phraseOf(sentence, place);
  if (phrase !== undefined && phrase.prepositionAt > 0 && TALKS.has(sentence, phrase.prepositionAt - 1)) return true;
  for (const other of sentence.syntax.clauses) {
    if (other === clause || first < other.first || last > other.end || (at >= other.start && at < other.end)) continue;
    if ((MEETS.hasId(sentence, other.lemma) && (other.object === null || isAccord(sentence, other.object))) || isMaking(sentence, other)) return true;
    if (other.subject !== null && TALKS.has(sentence, other.subject.head)) return true;
  }
  return false;
}

const MAKES = new WordSet("reach sign agree conclude make initial broker");

const isMaking = (sentence: Sentence, { lemma, object }: Clause): boolean => object !== null && MAKES.hasId(sentence, lemma) && isAccord(sentence, object);
