import { Tag, TokenKind } from "../../model/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { endOfSaid, partiesBut } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** Verbs by which one side bids another do or leave something. */
const BIDDING = new WordSet(
  "release free stop end leave withdraw halt cease open lift hand let give bring pull quit disarm surrender keep return put come get go respect honour honor allow lay drop send spare show hold cut resume talk take tell pay evacuate dismantle disband choose refrain investigate punish show sit clear protect",
);
/** What stands behind a bidding verb: what or whom, or the rest of the verb; a verb behind a noun of the same form ("Talks resumed") does not. */
const LEADS = new WordSet("the our all these those them a an over out back down up your to him her me us it from both every each no any my in with calm now away at and immediately once off aside");
const COLON = 58;
const SAYING: ReadonlySet<string> = new Set(["say", "ask", "vow", "label", "aside", "carried"]);

/** Does a stretch of words open with a bidding, "please" or "do not" before it or not? -1 = no, else the token of its verb. */
function biddingAt(sentence: Sentence, at: number): number {
  let verb = at;
  const opening = sentence.form(at);
  if (opening === "please" || opening === "then" || opening === "first" || opening === "now") verb++;
  if (opening === "do" && sentence.form(at + 1) === "not") return sentence.tokens.kind[at + 2] === TokenKind.Word && sentence.tokens.tag[at + 2] === Tag.Verb ? at + 2 : -1;
  if (!BIDDING.has(sentence, verb)) return -1;
  const next = verb + 1;
  if (sentence.form(verb) === "let" && sentence.form(next) === "us") return -1;
  return LEADS.has(sentence, next) || sentence.tokens.tag[next] === Tag.Name ? verb : -1;
}

/** Does a token open what is said: the sentence, a quotation that no "to" stands before, what stands behind a colon? */
function opens(sentence: Sentence, at: number): boolean {
  const { kind, tag } = sentence.tokens;
  if (at === sentence.first) return kind[at] !== TokenKind.OpeningQuote;
  return kind[at] === TokenKind.Word && ((kind[at - 1] === TokenKind.OpeningQuote && tag[at - 2] !== Tag.To) || sentence.isPunctuation(at - 1, COLON));
}

/** "A to B: pay the soldiers": a headline's sender, before a colon and "to". */
function senderOf(sentence: Sentence, at: number): Draft["claimant"] {
  const [from, to] = sentence.syntax.phrases;
  if (!from || !to || from.first !== sentence.first || to.prepositionAt !== from.last || sentence.form(from.last) !== "to" || to.last !== at - 1 || !sentence.isPunctuation(at - 1, COLON)) return null;
  return sentence.actor(from);
}

/** "Release our men," the movement said: a demand in so many words. */
export const BIDDEN: Rule = {
  name: "statement/bid",
  kind: "statement",
  sentences: true,
  needs: [`${BIDDING.words} not`, "~ :"],
  read: (sentence) => {
    if (sentence.attributions.length === 0 && sentence.carried === null && sentence.actors.speaker === null && !sentence.isPunctuation(sentence.syntax.phrases[1]?.last ?? -1, COLON)) return null;
    for (let opening = sentence.first; opening < sentence.last; opening++) {
      const verb = opens(sentence, opening) ? biddingAt(sentence, opening) : -1;
      if (verb < 0) continue;
      const attribution = sentence.attributionAt(opening);
      const speaker = attribution ? (SAYING.has(attribution.manner) ? attribution.actor : null) : (sentence.actors.speaker ?? senderOf(sentence, opening));
      if (!speaker || (speaker.party === null && speaker.type !== "person")) continue;
      const last = endOfSaid(sentence, verb);
      if (last - verb < 2 || sentence.drafts.some((draft) => draft.kind === "statement" && draft.first < last && opening < draft.last)) continue;
      const clause = sentence.syntax.clauses.find(({ first }) => first === verb) ?? null;
      const told = attribution?.clause?.object ?? (attribution ? null : (sentence.syntax.phrases[1] ?? null));
      return {
        kind: "statement",
        first: opening,
        last,
        at: verb,
        clause,
        stance: "asserted",
        claimant: speaker,
        when: null,
        statement: { act: "REQUEST", to: partiesBut(sentence, told, speaker), about: sentence.text(opening, last) },
      };
    }
    return null;
  },
  yes: [
    ["“Release our men,” the FARC said.", { act: "REQUEST", claimant: "farc-ep" }],
    ["“Let the government forgive them,” said a chief of the FARC.", { act: "REQUEST", claimant: "farc-ep" }],
    ["Hand over the killers or leave, Kenya told the FARC.", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya to FARC: free the hostages", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
  ],
  no: [
    "“Let us begin,” said the Kenyan minister.",
    "The FARC vowed to “return the bodies of the fallen”.",
    "The army let the girls go.",
    "Talks in Oslo will resume on Monday, the Kenyan minister said.",
    "Return tickets cost 12 dollars, the Kenyan minister said.",
  ],
};

export const STATEMENT_IMPERATIVE_RULES: readonly Rule[] = [BIDDEN];
