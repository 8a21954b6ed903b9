import type { CountMention } from "../mentions/counts/index.js";
import { Tag, type Casualties, type Outcome, type VictimCategory } from "../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../syntax/index.js";
import type { Draft } from "./draft.js";
import type { Sentence } from "./sentence.js";
import { LISTED, MORE, OUTCOME_WORDS } from "./victim-words.js";
import { WordMap, WordSet } from "./word-set.js";

/** "three more", "two more soldiers". */
export function isMoreBehindNumber(sentence: Sentence, phrase: NounPhrase): boolean {
  const count = sentence.countIn(phrase);
  return sentence.form(phrase.last - 1) === "more" || (count !== null && sentence.form(count.last) === "more");
}

/** "the wounded", "the dead", "the 15 wounded", of which one is told. */
export function isState(sentence: Sentence, { first, last }: NounPhrase): boolean {
  const isShort = last - first === 2 || (last - first === 3 && sentence.tokens.tag[first + 1] === Tag.Number);
  return isShort && sentence.form(first) === "the" && (OUTCOME_WORDS.has(sentence, last - 1) || LATTER.has(sentence, last - 1));
}

/** What befell "the wounded", "the dead". */
export const fateOf = (sentence: Sentence, { last }: NounPhrase): Outcome => FATES.at(sentence, last - 1) ?? "killed";

const FATES = new WordMap<Outcome>({
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
  captured: "captured",
  freed: "released",
  released: "released",
  abducted: "captured",
});

/** "Two boys stepped on a mine; | one | was killed": some of those counted before. */
export function isFewer(sentence: Sentence, phrase: NounPhrase, counted: CountMention): boolean {
  const own = sentence.countIn(phrase)?.value ?? null;
  return own !== null && counted.value !== null && own < counted.value && counted.value < FEW;
}

const COMMA = 44;

/** "74 peacekeepers, soldiers | and civilians |": the last of a row behind one number. */
function closesList(sentence: Sentence, phrase: NounPhrase): boolean {
  const last = sentence.syntax.phrases[phrase.index + 1];
  return last !== undefined && last.after === phrase && last.first === last.head && sentence.tokens.tag[last.head] === Tag.NounPlural && sentence.form(last.first - 1) === "and";
}

/** "39 soldiers and | civilians": those that one number counts together with others. */
export function besideIn(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const next = sentence.syntax.phrases[phrase.index + 1];
  const { tag } = sentence.tokens;
  if (!next || next.after !== phrase || next.preposition !== 0 || next.first !== next.head || tag[next.head] !== Tag.NounPlural || tag[phrase.head] !== Tag.NounPlural) return null;
  const isJoined = sentence.form(next.first - 1) === "and" || (sentence.isPunctuation(next.first - 1, COMMA) && closesList(sentence, next));
  return isJoined && next.first === phrase.last + 1 && sentence.countIn(phrase) !== null ? next : null;
}

/** Up to so many people may be told apart one by one. */
const FEW = 20;
const LATTER = new WordSet("latter former");

/** Where those joined by "and" may be from. */
const PLACED = new WordSet("from in at near");

/** "235,000 people | from Darfur and | 180,000 Chadians": joined, or joined to what tells where those before are, when both are counted. */
export function isJoinedTo(sentence: Sentence, host: NounPhrase, { after, first, last }: NounPhrase): boolean {
  if (after === host || (after !== null && after.of === host && isItem(sentence, first, last))) return true;
  return after !== null && PLACED.has(sentence, after.prepositionAt) && after.index === host.index + 1 && sentence.countIn(host) !== null && sentence.countAt(first, last) !== null;
}

/** "the lives of a mother and | her two children", "the wounds of eight soldiers and | a nurse". */
const isItem = (sentence: Sentence, first: number, last: number): boolean => LISTED.has(sentence, first) || sentence.countAt(first, last) !== null;

/** What befell those left with it, so many words behind "with". */
const HARMS = new WordSet("injuries wounds burns");
const HARM_REACH = 4;

/** "32 dead and | 19 others | with severe injuries": the phrase is told apart what befell it. */
export const isHarmed = (sentence: Sentence, { last }: NounPhrase): boolean => sentence.form(last) === "with" && HARMS.hasIn(sentence, last + 1, last + HARM_REACH);

/** "Blast wounds two soldiers, | three villagers": counted people of another kind, and no part of those before. */
export function isOtherKind(sentence: Sentence, item: NounPhrase, categoryOf: (phrase: NounPhrase) => VictimCategory | null): boolean {
  const host = item.renames;
  if (host === null || host.clause?.object !== host || item.first !== host.last + 1 || sentence.countIn(item) === null || sentence.countIn(host) === null) return false;
  const [one, other] = [categoryOf(host), categoryOf(item)];
  return one !== null && other !== null && one !== "unknown" && other !== "unknown" && one !== other;
}

const ASIDES = new WordSet("if or perhaps maybe possibly even");

/** "dozens, if not scores, | of civilians": an aside stands between the number and whom it counts. */
export function behindAside(sentence: Sentence, { last, index }: NounPhrase): NounPhrase | null {
  if (sentence.tokens.code[last] !== COMMA || !ASIDES.has(sentence, last + 1)) return null;
  const of = sentence.syntax.phrases.find((next) => next.index > index && next.preposition === sentence.words.of && next.prepositionAt > last);
  return of && of.prepositionAt - last <= 6 && sentence.tokens.code[of.prepositionAt - 1] === COMMA ? of : null;
}

const THOSE = new WordSet("whom which them these those");

/** "half | of whom", "the rest | of them": a part of those told just before, however many. */
export function isOfThose(sentence: Sentence, { last, of }: NounPhrase): boolean {
  return of === null ? sentence.form(last) === "of" && THOSE.has(sentence, last + 1) : of.isPronoun && THOSE.has(sentence, of.head);
}

/** Those told harmed before in the sentence, whom a bare number is of. */
export function victimsBefore(sentence: Sentence, phrase: NounPhrase): Casualties["victims"] | undefined {
  const told = sentence.casualtyBefore(phrase.first);
  return told === null || isApart(sentence, phrase, told) ? undefined : told.casualties!.victims;
}

/** "A commander was killed in a raid | that left 14 dead": those counted in what tells of the deed are not of the kind of one who fell in it. */
function isApart(sentence: Sentence, phrase: NounPhrase, { clause, casualties }: Draft): boolean {
  if (casualties?.count.value !== 1 || clause === null || clause.end > phrase.first) return false;
  if (MORE.hasIn(sentence, phrase.first, phrase.last)) return false;
  const own = phrase.clause ?? sentence.syntax.clauses.find(({ subject }) => subject === phrase) ?? null;
  for (let at: Clause | null = own; at !== null && at !== clause; at = at.governor) if (isTelling(at, clause)) return true;
  return sentence.syntax.clauses.some((other) => isTelling(other, clause) && other.start <= phrase.first && phrase.first <= Math.max(other.end, other.object?.last ?? 0));
}

const isTelling = ({ relation, isReduced, start }: Clause, clause: Clause): boolean => relation === Relation.Relative && !isReduced && start >= clause.last;

export const THINKS = new WordSet("estimate believe think fear");

/** "a woman of sixty | died | and nine men were hurt": does a phrase have a verb of its own ahead of the next? */
export function hasOwnVerb(sentence: Sentence, { first, clause }: NounPhrase, next: NounPhrase): boolean {
  if (clause !== null && clause === next.clause) return false;
  const host = sentence.syntax.clauses.find(({ subject, verb, isReduced }) => subject !== null && subject.first === first && !isReduced && verb > first && verb < next.first);
  return host !== undefined && !sentence.isSpeech(host.lemma) && !THINKS.hasId(sentence, host.lemma);
}

const NEXT = new WordSet("second third fourth fifth");

/** "one policeman died on the spot and | a second | the day after": one beside those told before. */
export const isNext = (sentence: Sentence, first: number): boolean => sentence.form(first) === "a" && NEXT.has(sentence, first + 1);
