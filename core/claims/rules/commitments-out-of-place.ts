import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { phraseDraft } from "./commitments-draft.js";
import { isThing, Thing } from "./commitments-things.js";
import { WordSet } from "../word-set.js";

const SEES = new WordSet("see observe note spot record find count locate report detect register");
const LINES = new WordSet("line lines zone area boundary limit");
const BREACH = new WordSet("violation breach contravention disregard infringement");
const BEYOND = new WordSet("beyond outside inside within across");
const STATE = new WordSet("government");

/** "in violation | of the withdrawal lines", "beyond the withdrawal line": where what is seen should not be. */
const isBeyondLines = (sentence: Sentence): boolean =>
  sentence.syntax.phrases.some(({ first, head, last, prepositionAt, index }) => {
    if (!LINES.has(sentence, head) || !WITHDRAWAL.hasIn(sentence, first, last)) return false;
    const over = sentence.syntax.phrases[index - 1];
    return BEYOND.has(sentence, prepositionAt) || (over !== undefined && BREACH.has(sentence, over.head));
  });

const WITHDRAWAL = new WordSet("withdrawal disengagement pullback redeployment");

/** Whose area the words behind a weapon name: "in a government-controlled area", "in M23-held territory". */
function ownersIn(sentence: Sentence, first: number, last: number): readonly string[] {
  const { actors, names } = sentence;
  for (let i = first; i < last; i++) {
    const at = names.at[i]!;
    const party = at > 0 && HELD.hasIn(sentence, i, i + HELD_REACH) ? names.partyName(names.names[at - 1]!.entity.party) : null;
    if (party) return [party];
    if (!STATE.has(sentence, i) || !HELD.hasIn(sentence, i, i + HELD_REACH)) continue;
    const isNon = NON.hasIn(sentence, Math.max(first, i - 2), i);
    const others = sentence.memory.sides().filter((side) => side !== actors.home);
    if (isNon) return others.length === 1 ? others : [];
    return actors.home ? [actors.home] : [];
  }
  return [];
}

const HELD = new WordSet("controlled held run administered");
const NON = new WordSet("non");
const HELD_REACH = 5;

/** "In violation of withdrawal lines, the Mission saw two howitzers": arms that should have been pulled back. */
export const OUT_OF_PLACE: Rule = {
  name: "commitment/out-of-place",
  kind: "commitment",
  verbs: SEES.words.split(" "),
  needs: [WITHDRAWAL.words, LINES.words, `${BREACH.words} ${BEYOND.words}`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.modal !== 0 || !isBeyondLines(sentence)) return null;
    const seen = clause.isPassive ? clause.subject : clause.object;
    if (!seen || !isThing(sentence, seen, Thing.Arms | Thing.Troops)) return null;
    const isNext = (phrase: NounPhrase): boolean => phrase.first >= seen.last && phrase.preposition === 0 && sentence.countIn(phrase) !== null && isThing(sentence, phrase, Thing.Arms | Thing.Troops);
    const all = [seen, ...sentence.syntax.phrases.filter(isNext)];
    return all.flatMap((phrase, i): Draft[] => {
      const end = all[i + 1]?.first ?? sentence.last;
      const draft = phraseDraft(sentence, phrase, null, { action: "withdraw", by: ownersIn(sentence, phrase.last, end), status: "breached" });
      return draft ? [{ ...draft, clause, first: i === 0 ? Math.min(draft.first, clause.first) : draft.first }] : [];
    });
  },
  yes: [
    [
      "The Kenyan army fights the M23. In violation of withdrawal lines, the mission saw two howitzers in a government-controlled area near Goma.",
      { action: "withdraw", status: "breached", by: ["KEN"] },
    ],
    [
      "The Kenyan army fights the M23. In violation of the withdrawal lines, the mission saw two howitzers near Goma and six tanks in an M23-controlled area.",
      { action: "withdraw", status: "breached", by: ["m23"] },
    ],
    ["The Kenyan army fights the M23. Beyond the withdrawal lines the mission spotted four tanks.", { action: "withdraw", status: "breached" }],
  ],
  no: ["The Kenyan army fights the M23. The mission saw two howitzers near Goma.", "The Kenyan army fights the M23. The mission saw two howitzers behind the withdrawal lines."],
};
