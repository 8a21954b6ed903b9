import type { Outcome } from "../../model/index.js";
import { CountKind, type CountMention } from "../../mentions/counts/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import { WordMap, WordSet } from "../word-set.js";
import { sideOfLosses } from "./casualties-losses.js";

const MAGNITUDES = new WordMap<Outcome>({
  loss: "killed",
  losses: "killed",
  death: "killed",
  fatality: "killed",
  casualty: "killed",
  dead: "killed",
  injury: "wounded",
  wounded: "wounded",
  injured: "wounded",
  missing: "missing",
  displaced: "displaced",
});

/** How far behind its noun the order of a number stands: "losses are said to be | in the hundreds". */
const REACH = 6;

const LOSES = new WordSet("lose");
const MEN = new WordSet("men soldiers fighters troops people civilians");

/** "losses in the hundreds", "deaths are in the thousands", "lost men in the hundreds": how many stands behind the noun, as an order of number. */
export const IN_THE_HUNDREDS: Rule = {
  name: "casualties/in-the-hundreds",
  kind: "casualties",
  nouns: ["loss", "losses", "death", "fatality", "casualty", "injury", "dead", "wounded", "injured", "missing", "displaced", "man", "soldier", "fighter", "troop", "people", "civilian"],
  needs: ["#"],
  read: (sentence, _clause, phrase) => {
    const order = phrase && !phrase.isDate && sentence.countIn(phrase) === null ? orderBehind(sentence, phrase) : null;
    if (!phrase || !order || sentence.isRead(phrase)) return null;
    const { clause } = phrase;
    const isLost = MEN.has(sentence, phrase.head) && clause !== null && clause.object === phrase && LOSES.hasId(sentence, clause.lemma);
    const outcome = isLost ? "killed" : MAGNITUDES.of(sentence, sentence.nounLemma(phrase.head) || sentence.tokens.word[phrase.head]!);
    if (!outcome) return null;
    const loser = isLost ? sentence.actor(clause.subject) : null;
    const people = sentence.victims.people(phrase.of && !phrase.of.isDate ? phrase.of : phrase, sentence.speakerAt(phrase.head));
    const side: Side = (loser?.party ? peopleOf(loser) : sideOfLosses(sentence, phrase)) ?? (people === null || isLost ? { party: null, category: "unknown" } : people);
    const draft: Draft = {
      kind: "casualties",
      first: phrase.first,
      last: order.last,
      at: phrase.head,
      clause,
      phrase,
      casualties: {
        outcome,
        count: sentence.count(order),
        victims: { party: side.party, category: side.category, text: sentence.text(phrase.first, phrase.last) },
        basis: sentence.countsOverPeriod(clause) ? "total" : "incident",
      },
    };
    return draft;
  },
  yes: [
    ["The church reported losses in the hundreds.", { outcome: "killed", value: 200, min: 200 }],
    ["The army of Kenya lost men in the hundreds.", { outcome: "killed", value: 200, category: "military", party: "KEN" }],
    ["Civilian deaths are in the thousands.", { outcome: "killed", value: 2000, category: "civilian" }],
  ],
  no: ["Losses are in the millions of dollars.", "The army lost votes in the hundreds."],
};

/** The number behind "in the": "in the hundreds". */
function orderBehind(sentence: Sentence, { last, of }: NounPhrase): CountMention | null {
  const end = of && !of.isDate ? of.last : last;
  for (const count of sentence.counts) {
    if (count.first < end || count.kind !== CountKind.Cardinal || count.qualifier !== "vague") continue;
    const isOrder = sentence.form(count.first - 1) === "the" && sentence.form(count.first - 2) === "in" && !MONEY.hasIn(sentence, count.last, Math.min(sentence.last, count.last + 2));
    return isOrder && count.first - 2 - end <= REACH && !sentence.isStopBetween(end, count.first) ? count : null;
  }
  return null;
}

const MONEY = new WordSet("dollars euros pounds rupees");
