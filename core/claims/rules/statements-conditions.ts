import type { Clause } from "../../syntax/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** What a threat holds out. */
const DIRE = new WordSet(
  "void over dead finished null war force sanctions consequences price blood fire revenge guns arms weapons battlefield strikes bombs reprisals regret arrest arrested detained shot killed crushed destroyed flames peril risk graves grave",
);
/** What a warning or promise of help holds out. */
export const KIND = new WordSet("help welcome support return free release cease pay give provide thank resume reopen deliver vaccinate distribute rain");

/** "Unless the troops leave, the ceasefire is void", "If one shell comes over, ten will go back", "Unless they leave, no tower will be safe": one side's condition, and what follows. */
export const ON_CONDITION: Rule = {
  name: "statement/on-condition",
  kind: "statement",
  sentences: true,
  needs: ["if unless", "~"],
  read: (sentence) => {
    const { clauses } = sentence.syntax;
    const condition = clauses.find(({ marker }) => marker === sentence.words.if || marker === sentence.words.unless);
    if (!condition) return null;
    const speaker = warnerOf(sentence, condition);
    if (!speaker?.party || sentence.drafts.some(({ kind }) => kind === "statement")) return null;
    const follows = clauses.find(
      (clause) =>
        clause !== condition && clause.first >= condition.end && (clause.governor === null || clause.governor === condition) && (isDire(sentence, clause) || isOurs(sentence, condition, clause)),
    );
    if (!follows || sentence.isPunctuation(sentence.last - 1, QUESTION)) return null;
    return threatOf(sentence, condition, follows);
  },
  yes: [
    ["Unless the troops leave by Friday, the ceasefire is void, said the FARC.", { act: "THREATEN", claimant: "farc-ep", stance: "conditional" }],
    ["The Kenyan minister said: “If they are still there on Saturday we will remove them.”", { act: "THREATEN", claimant: "KEN", stance: "conditional" }],
    ["If one more post is built, the withdrawal will stop, the FARC said.", { act: "THREATEN", claimant: "farc-ep", stance: "conditional" }],
    ["Unless it disarms, the FARC can expect sanctions, the Kenyan minister said.", { act: "THREATEN", claimant: "KEN", stance: "conditional" }],
    ["If the raids go on, the war will not stay in the north, the FARC said.", { act: "THREATEN", claimant: "farc-ep", stance: "conditional" }],
  ],
  no: ["If it rains, the clinic will stay open, the Kenyan minister said.", "If the road is safe, we will not wait for the convoy, the driver said.", "Will there be war if the troops leave?"],
};

const QUESTION = 63;

/** Who holds it out: whoever says so, and not those who "can expect" it. */
function warnerOf(sentence: Sentence, condition: Clause): Actor | null {
  const told = sentence.attributionAt(condition.verb);
  const said = told?.manner === "think" ? sentence.attributions.find(({ manner, actor }) => manner === "say" && actor !== null) : told;
  return said?.actor ?? sentence.actors.speaker ?? null;
}

function isDire(sentence: Sentence, clause: Clause): boolean {
  const { words } = sentence;
  if (clause.subject === null || KIND.hasId(sentence, clause.lemma)) return false;
  const isDue = clause.modal === words.will || clause.modal === words.shall || (clause.modal === words.would && !clause.isPerfect);
  const isExpected = sentence.form(clause.first) === "can" && sentence.form(clause.verb) === "expect" && DIRE.hasIn(sentence, clause.last, Math.min(sentence.last, clause.end + 1));
  if (isExpected || (isDue && STEPS.hasNoun(sentence, clause.subject.head) && STOPS.hasId(sentence, clause.lemma))) return true;
  const isBare = clause.lemma === words.be && clause.modal === 0;
  const dire = DIRE.hasIn(sentence, clause.last, Math.min(sentence.last, clause.end + 1));
  return (isDue && (dire || clause.isNegated || sentence.tokens.word[clause.subject.first] === words.no)) || (isBare && dire);
}

/** "the withdrawal | will stop": a step of the peace held back. */
const STEPS = new WordSet("withdrawal pullout pullback ceasefire truce disarmament release exchange talk talks negotiation dialogue process deal accord agreement");
const STOPS = new WordSet("stop end halt cease collapse suspend freeze");

/** "If they are still there on Saturday, | we will remove them": what the speaker will do to others. */
function isOurs(sentence: Sentence, condition: Clause, clause: Clause): boolean {
  const { words } = sentence;
  if (clause.subject === null || condition.subject === null || words.isWe[sentence.tokens.word[clause.subject.first]!] !== 1 || words.isWe[sentence.tokens.word[condition.subject.first]!] === 1)
    return false;
  return (clause.modal === words.will || clause.modal === words.shall) && !clause.isPassive && HARSH.hasId(sentence, clause.lemma);
}

/** What one side says it will do unless it has its way. */
const HARSH = new WordSet(
  "remove leave quit suspend withdraw expel evict retake resume answer respond retaliate strike fight defend punish block close stop walk boycott drive throw take treat act hold shoot fire go",
);

/** From the condition to the end of what follows. */
function threatOf(sentence: Sentence, condition: Clause, follows: Clause): Draft {
  const first = condition.start > sentence.first && sentence.tokens.word[condition.start - 1] === condition.marker ? condition.start - 1 : Math.max(sentence.first, condition.start);
  const last = Math.max(follows.end, follows.last);
  return {
    kind: "statement",
    first,
    last,
    at: follows.verb,
    clause: follows,
    stance: "conditional",
    claimant: warnerOf(sentence, condition),
    when: null,
    statement: { act: "THREATEN", to: [], about: sentence.text(follows.start, last) },
  };
}

export const STATEMENT_CONDITION_RULES: readonly Rule[] = [ON_CONDITION];
