import type { Statement } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { hasStanding, partiesBut } from "./statements-read.js";
import { WordMap, WordSet } from "../word-set.js";

type Act = Statement["act"];

/** Nouns by which a report tells a position as somebody's own: "Uganda's denial", "the appeal of the ICRC for …". */
const OWNED = new WordMap<Act>({
  denial: "REJECT",
  rejection: "REJECT",
  appeal: "REQUEST",
  call: "REQUEST",
  plea: "REQUEST",
  demand: "REQUEST",
  ultimatum: "REQUEST",
  accusation: "ACCUSE",
  allegation: "ACCUSE",
  condemnation: "ACCUSE",
  threat: "THREATEN",
  warning: "THREATEN",
  apology: "CONCEDE",
  admission: "CONCEDE",
  endorsement: "SUPPORT",
  acceptance: "AGREE",
});

const COLON = 58;

/** "a final | warning". */
const GRAVE = new WordSet("final last stern blunt grim chilling fresh new second");

/** Is there one whose position it is, inside the phrase or behind "of", "from" or "by"? */
function isOwnedBy(sentence: Sentence, phrase: NounPhrase, at: number): boolean {
  if (at >= phrase.first && at < phrase.last) return true;
  const { words } = sentence;
  const behind = sentence.phraseAfter(phrase, words.of, words.from, words.by);
  return behind !== null && at >= behind.first && at < behind.last;
}

/** What the position is about: the words that hang on its noun, and where they end. */
function aimEnd(sentence: Sentence, phrase: NounPhrase, act: Act): number {
  const { syntax, words } = sentence;
  if (sentence.isPunctuation(phrase.last, COLON)) return act === "REQUEST" ? sentence.last - 1 : phrase.last;
  let end = phrase.last;
  for (const next of syntax.phrases) if (next.prepositionAt === end) end = next.last;
  if (sentence.nounLemma(phrase.head) === sentence.vocabulary.id("warning")) return sentence.isPunctuation(end, COLON) && GRAVE.hasIn(sentence, phrase.first, phrase.head) ? sentence.last - 1 : -1;
  const opens = sentence.form(end);
  const clause = opens === "to" || opens === "that" ? syntax.clauses.find(({ first, start }) => start === end || start === end + 1 || first === end) : undefined;
  if (clause) return Math.max(end, clause.end);
  const isAimed = act === "THREATEN" ? false : act !== "REQUEST" || sentence.phraseAfter(phrase, words.for, words.to, words.on) !== null;
  return isAimed ? end : -1;
}

/** "Uganda's denial came at once", "the ELN's appeal to Colombia for a truce". */
export const OWN_POSITION: Rule = {
  name: "statement/own-position",
  kind: "statement",
  nouns: OWNED.words.split(" "),
  read: (sentence, _clause, phrase) => {
    if (!phrase || sentence.form(phrase.first) === "no") return null;
    const act = OWNED.of(sentence, sentence.nounLemma(phrase.head));
    const owner = act ? sentence.actors.owner(phrase) : null;
    if (!act || !owner || owner.party === null || !hasStanding(owner) || !isOwnedBy(sentence, phrase, owner.first)) return null;
    if (sentence.drafts.some(({ kind, first, last }) => kind === "statement" && first <= phrase.head && phrase.head < last)) return null;
    const last = aimEnd(sentence, phrase, act);
    if (last < 0) return null;
    const { words } = sentence;
    const to = partiesBut(sentence, sentence.phraseAfter(phrase, words.to, words.on, words.against), owner);
    return {
      kind: "statement",
      first: phrase.first,
      last,
      at: phrase.head,
      clause: phrase.clause,
      stance: "asserted",
      claimant: owner,
      when: null,
      statement: { act, to, about: sentence.text(phrase.first, last) },
    };
  },
  yes: [
    ["Kenya's denial came within the hour.", { act: "REJECT", claimant: "KEN" }],
    ["The radio carried the FARC's appeal to Kenya for a day's truce.", { act: "REQUEST", claimant: "farc-ep", to: ["KEN"] }],
    ["Kenya's demand: hand over the killers.", { act: "REQUEST", claimant: "KEN" }],
    ["The threat of the FARC to kill the hostages still stands.", { act: "THREATEN", claimant: "farc-ep" }],
    ["A final warning from the FARC: crews who come back do so at their peril.", { act: "THREATEN", claimant: "farc-ep" }],
    ["Kenya's apology came late.", { act: "CONCEDE", claimant: "KEN" }],
  ],
  no: ["Kenya's call came late.", "The FARC is a threat to Kenya.", "A warning from Kenya came late."],
};

export const STATEMENT_OWNED_RULES: readonly Rule[] = [OWN_POSITION];
