import { CountKind } from "../../mentions/counts/index.js";
import type { Outcome, VictimCategory } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { partSide } from "./casualties-parts.js";
import { STATES } from "./casualties-states.js";
import { HOMEWARD } from "../victim-words.js";
import { WordMap, WordSet } from "../word-set.js";

/** "Of the dead, 37 were children", "Five of the dead were children", "among the wounded were 81 children". */
export const OF_THE_DEAD: Rule = {
  name: "casualties/of-the-dead",
  kind: "casualties",
  sentences: true,
  needs: ["#", `${STATES.words} victims killed whose fatalities deaths`],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      const outcome = phrase.preposition === 0 ? undefined : wholeOutcome(sentence, phrase);
      if (outcome && !isOfBodies(sentence, phrase)) drafts.push(...partsOf(sentence, phrase, outcome));
    }
    return drafts;
  },
  yes: [
    ["Five of the dead were children.", { outcome: "killed", value: 5 }],
    ["Nineteen people were killed. Twelve of the victims were farmers.", { outcome: "killed", value: 12, category: "civilian" }],
    ["Nine soldiers had died. The government lists 94 civilians among the dead.", { outcome: "killed", value: 94, category: "civilian" }],
    ["Two of those killed were police officers.", { outcome: "killed", value: 2, category: "police" }],
    ["Of the 30 killed, 12 were women.", { outcome: "killed", value: 12, category: "civilian" }],
    ["Of the 506 civilians whose deaths the office has verified since that day, 185 were children.", { outcome: "killed", value: 185, category: "civilian" }],
    ["Police accounted for 551 of the dead and 467 of the injured.", { outcome: "killed", value: 551, category: "police" }],
    ["By its count, of the 84 fatalities, 19 were men and 32 women.", { outcome: "killed", value: 32, category: "civilian" }],
    ["Of the dead, 37 were children.", { outcome: "killed", value: 37 }],
    ["Among the wounded were 81 children.", { outcome: "wounded", value: 81 }],
  ],
  no: [
    "Four of the 11 victims were hurt in a raid by a group of 13 members.",
    "About 200 of the displaced blocked the road.",
    "The names of the dead were read out in two cities.",
    "The sides handed over the bodies of the dead: Kenya received 90 and the FARC 43.",
    "Most of the victims were cadets aged between 18 and 23.",
  ],
};

/** "of the dead", "of those killed", "of the victims". */
function wholeOutcome(sentence: Sentence, phrase: NounPhrase): Outcome | undefined {
  const form = sentence.form(phrase.first);
  if (form === "those") return THOSE.at(sentence, phrase.last - 1) ?? THOSE.at(sentence, phrase.last);
  if (form !== "the") return undefined;
  if (sentence.form(phrase.last) === "whose" && DEATHS.has(sentence, phrase.last + 1)) return "killed";
  const counted = sentence.countIn(phrase) === null ? undefined : (THOSE.at(sentence, phrase.last - 1) ?? THOSE.at(sentence, phrase.last));
  return counted ?? STATES.at(sentence, phrase.last - 1) ?? victimsOutcome(sentence, phrase);
}

const DEATHS = new WordSet("death deaths killing killings");
const THOSE = new WordMap<Outcome>({
  killed: "killed",
  dead: "killed",
  wounded: "wounded",
  injured: "wounded",
  hurt: "wounded",
  missing: "missing",
  displaced: "displaced",
  fatalities: "killed",
  deaths: "killed",
});

/** "Twelve of the victims were farmers": those told killed before. */
function victimsOutcome(sentence: Sentence, { last }: NounPhrase): Outcome | undefined {
  return sentence.form(last - 1) === "victims" && (sentence.memory.lastCasualties.has("killed") || sentence.lastCasualty()?.casualties?.outcome === "killed") ? "killed" : undefined;
}

/** "among the wounded were 81 children": a form of "be" or a comma leads from the whole to its part. */
function isCounted(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (sentence.isPunctuation(i, 44) || sentence.vocabulary.verbLemma[sentence.tokens.word[i]!] === sentence.words.be) return true;
  return false;
}

/** So many words on a part is told of those named before. */
const FAR = 16;

/** "Eight of the 11 victims | were killed by a group of 13": the verb whose subject is taken from the whole; whoever is counted behind it is told of otherwise. */
function verbOver(sentence: Sentence, whole: NounPhrase): number {
  const over = sentence.phraseOver(whole);
  const clause = over?.clause;
  return clause && clause.subject === over && clause.lemma !== sentence.words.be && sentence.countIn(over!) !== null ? clause.first : sentence.last;
}

/** "the bodies | of the dead |: Kenya received 90", "the count | of the dead | stands at 41": no part is taken from them. */
function isOfBodies(sentence: Sentence, whole: NounPhrase): boolean {
  const over = sentence.phraseOver(whole);
  return over !== null && OVER.has(sentence, over.head);
}

const OVER = new WordSet("bodies remains corpses names count tally number toll total");

/** Counted groups that a sentence takes from those it calls "the dead": each with its noun, behind or before. */
function partsOf(sentence: Sentence, whole: NounPhrase, outcome: Outcome): Draft[] {
  const form = sentence.form(whole.prepositionAt);
  if (form !== "of" && form !== "among") return [];
  const drafts: Draft[] = [];
  const here = sentence.lastCasualty()?.casualties;
  const until = verbOver(sentence, whole);
  const before = here?.outcome === outcome ? { ...here.victims, basis: here.basis } : sentence.memory.lastCasualties.get(outcome);
  for (const count of sentence.counts) {
    if ((count.first >= whole.first && count.last <= whole.last) || count.first > until) continue;
    const isBefore = form === "among" && count.last <= whole.prepositionAt;
    if (count.kind !== CountKind.Cardinal || (form === "among" && !isBefore && !isCounted(sentence, whole.last, count.first))) continue;
    const host = sentence.syntax.phrases.find((phrase) => phrase.first <= count.first && count.last <= phrase.last);
    if (!host || sentence.isRead(host) || hasOwnVerb(sentence, host) || (host.of !== whole && count.last < whole.first && !(isBefore && host.last === whole.prepositionAt))) continue;
    if (host.of !== whole && ((host.last > count.last && sentence.victims.category(host) === null) || isOfOthers(sentence, host, whole))) continue;
    const own = sentence.victims.category(host) ?? nounBehind(sentence, count.last) ?? (host.of === whole ? (nounBehind(sentence, whole.last) ?? makersUp(sentence, whole)) : null);
    const part = partSide({ party: before?.party ?? null, category: before?.category ?? own ?? "unknown" }, own);
    const side = part.category === "civilian" && part.party === null ? (sentence.victims.people(host, sentence.speakerAt(host.head)) ?? part) : part;
    const isFar = count.first - whole.last > FAR || sentence.isStopBetween(whole.last, count.first);
    if (isFar) continue;
    const clause = host.clause;
    const last = Math.max(host.last, clause && clause.subject === host ? clause.end : host.last, whole.last);
    const first = host.of === whole || drafts.length > 0 ? host.first : Math.min(host.first, whole.prepositionAt);
    drafts.push({
      kind: "casualties",
      first,
      last,
      at: count.first,
      clause,
      isPart: sentence.countIn(whole) !== null || side.category !== "civilian" || before === undefined || before.category === "unknown" || before.category === "civilian",
      casualties: {
        outcome,
        count: sentence.count(count),
        victims: { party: side.party, category: side.category, text: sentence.text(host.first, host.last) },
        basis: before?.basis ?? "total",
      },
    });
  }
  return drafts;
}

/** "551 of the dead and | 467 of the injured", "36 of the wounded were in hospital, | nine in critical condition": of another whole, or told of otherwise. */
function isOfOthers(sentence: Sentence, host: NounPhrase, whole: NounPhrase): boolean {
  if (host.of !== null && !host.of.isDate && wholeOutcome(sentence, host.of) !== undefined) return true;
  const over = sentence.phraseOver(whole);
  return over !== null && sentence.countIn(over) !== null && sentence.victims.category(host) === null && nounBehind(sentence, host.last) === null;
}

/** "Soldiers accounted for | 551 of the dead": who they were is told by the subject. */
function makersUp(sentence: Sentence, { first }: NounPhrase): VictimCategory | null {
  const clause = sentence.syntax.clauses.findLast((other) => other.last <= first && MAKES_UP.hasId(sentence, other.lemma));
  const { subject } = clause ?? { subject: null };
  if (!subject || subject.isPronoun) return null;
  return sentence.victims.category(subject) ?? (subject.of ? sentence.victims.one(subject, null)?.category : null) ?? sentence.victims.people(subject.of ?? subject, null)?.category ?? null;
}

const MAKES_UP = new WordSet("account");

/** "About 200 of the displaced blocked the road": told of them is what they did. */
function hasOwnVerb(sentence: Sentence, { clause, first }: NounPhrase): boolean {
  if (clause === null || clause.subject?.first !== first || clause.isPassive || clause.isReduced) return false;
  return clause.lemma !== sentence.words.be || HOMEWARD.hasIn(sentence, clause.last - 1, clause.last + 2);
}

/** "four were aid workers": who they were, behind a form of "be". */
function nounBehind(sentence: Sentence, last: number): VictimCategory | null {
  if (sentence.vocabulary.verbLemma[sentence.tokens.word[last]!] !== sentence.words.be) return null;
  const told = sentence.syntax.phrases.find(({ first }) => first === last + 1);
  return told ? sentence.victims.category(told) : null;
}
