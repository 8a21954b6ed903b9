import { isConditional } from "../stance.js";
import { Tag, TokenKind } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, endOfSaid, hasStanding, isOwnVoice, isTaken, lemmaOf, partiesBut, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const RESULTS = new WordSet("gone out dismantled removed freed lifted back away stopped ended disarmed disbanded punished released returned closed reopened");

/** "wants the head of state gone", "I want the launch pads dismantled", "They want to be taken home". */
export const WANTED_SO: Rule = {
  name: "statement/wanted-so",
  kind: "statement",
  verbs: ["want", "like"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    if (lemmaOf(sentence, clause) === "like" && clause.modal !== sentence.words.would) return null;
    const { object } = clause;
    const end = object ? (object.of?.last ?? object.last) : 0;
    let isSo = object !== null && !object.isDate && isResult(sentence, object.last, Math.min(sentence.last, end + 6));
    const isAsked = object === null && contentOf(sentence, clause, Relation.Infinitive)?.isPassive === true;
    if ((!isSo && !isAsked) || isTaken(sentence, clause) || isConditional(sentence, clause)) return null;
    const speaker = speakerOf(sentence, clause);
    isSo ||= isAsked && (clause.subject?.isPronoun === true || (speaker !== null && speaker.isPlural));
    if (!isSo || (!speaker && !isOwnVoice(sentence, clause))) return null;
    return statementOf(sentence, clause, "REQUEST", partiesBut(sentence, object, speaker), "asserted");
  },
  yes: [
    ["The FARC wants the head of state gone before talks.", { act: "REQUEST", claimant: "farc-ep" }],
    ["“I want the launch pads dismantled,” the Kenyan colonel said.", { act: "REQUEST" }],
  ],
  no: ["If either side wants them gone, it has to say so.", "The boy wants the toy.", "Kenya wants to win back its title."],
};

/** A word for how things should come to be, right behind who or what: nothing but a place stands between. */
function isResult(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (RESULTS.has(sentence, i)) return true;
    if (sentence.tokens.kind[i] === TokenKind.Punctuation || sentence.tokens.tag[i] === Tag.Verb) return false;
  }
  return false;
}

/** What a side wants of others: people in a place, ground, a thing done. */
const WANTED = new WordSet(
  "observers monitors troops forces soldiers peacekeepers zone guarantee guarantees withdrawal release ceasefire truce talks extension inquiry investigation trial seat seats compensation amnesty sanctions deadline timetable border mission police inspectors envoy mediation recognition",
);

/** "Tbilisi wants EU observers inside South Ossetia", "Juba wants a buffer zone". */
export const WANTED_THING: Rule = {
  name: "statement/wanted-thing",
  kind: "statement",
  verbs: ["want", "seek"],
  read: (sentence, clause) => {
    if (
      !clause?.object ||
      clause.isPassive ||
      clause.isNegated ||
      clause.isReduced ||
      clause.relation === Relation.Infinitive ||
      clause.relation === Relation.Relative ||
      isTaken(sentence, clause) ||
      isConditional(sentence, clause)
    )
      return null;
    const speaker = speakerOf(sentence, clause);
    if (!speaker?.party || contentOf(sentence, clause, Relation.Infinitive) !== null || !WANTED.has(sentence, clause.object.head)) return null;
    return statementOf(sentence, clause, "REQUEST", partiesBut(sentence, clause.object, speaker), "asserted");
  },
  yes: [["Kenya wants observers inside Goma by Friday.", { act: "REQUEST", claimant: "KEN" }]],
  no: ["The boy wants the toy.", "Kenya wants its title back."],
};

const PRAISED = new WordSet("step victory triumph milestone breakthrough success achievement progress gesture opportunity example landmark turning");
const GOOD = new WordSet("humane historic important positive welcome brave courageous encouraging overdue significant good great wise bold major crucial hopeful");

/** "called it a humane and overdue step", "described the deal as a milestone". */
export const CALLED_GOOD: Rule = {
  name: "statement/call-good",
  kind: "statement",
  verbs: ["call", "describe", "term", "label"],
  needs: [`${PRAISED.words} ${GOOD.words}`],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.isReduced || isTaken(sentence, clause) || clause.relation === Relation.Infinitive) return null;
    const noun = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 8 && PRAISED.has(sentence, phrase.head));
    const isGood = noun && (sentence.form(noun.head) !== "step" || GOOD.hasIn(sentence, clause.last, noun.head));
    const good = noun ? -1 : goodBehind(sentence, clause);
    const draft = (isGood || good > 0) && speakerOf(sentence, clause)?.party ? statementOf(sentence, clause, "SUPPORT", []) : null;
    return draft && { ...draft, last: Math.max(draft.last, noun ? noun.last : good + 1) };
  },
  yes: [
    ["The Kenyan government called it a humane and overdue step.", { act: "SUPPORT", claimant: "KEN" }],
    ['Kenya calls the departure of the FARC "very positive".', { act: "SUPPORT", claimant: "KEN" }],
  ],
  no: ["Kenya called it a step back.", "The coach called the match a triumph."],
};

/** "calls the departure | "very positive"": where the praise stands right behind what is praised, else -1. */
function goodBehind(sentence: Sentence, { object }: Clause): number {
  if (object === null) return -1;
  const from = object.of?.last ?? object.last;
  for (let i = from; i < Math.min(sentence.last, from + 4); i++) if (GOOD.has(sentence, i) && !sentence.isNoun(i + 1)) return i;
  return -1;
}

const LIES = new WordSet("lie lies fabrication invention fantasy propaganda nonsense slander myth fiction tale rubbish absurd ridiculous baseless unfounded false untrue groundless absurdity");

/** "calls that a lie", "dismissed it as propaganda": a charge flatly rejected. */
export const CALLED_A_LIE: Rule = {
  name: "statement/call-a-lie",
  kind: "statement",
  verbs: ["call", "brand", "label", "describe", "term"],
  needs: [LIES.words],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || isTaken(sentence, clause) || contentOf(sentence, clause, Relation.Infinitive) !== null) return null;
    if (!hasStanding(speakerOf(sentence, clause)) || !LIES.hasIn(sentence, clause.last, Math.min(sentence.last, (clause.object?.last ?? clause.last) + 6))) return null;
    const draft = statementOf(sentence, clause, "REJECT", [], "asserted");
    return draft && { ...draft, last: Math.max(draft.last, lieEnd(sentence, clause)) };
  },
  yes: [
    ["A spokeswoman for the ministry of Kenya calls that a lie.", { act: "REJECT", claimant: "KEN" }],
    ['The Kenyan minister called that "an absurdity".', { act: "REJECT", claimant: "KEN" }],
  ],
  no: ["Kenya calls the mayor a friend."],
};

/** Where the scorn ends: "called that | an absurdity |". */
function lieEnd(sentence: Sentence, { last, object }: Clause): number {
  for (let i = last; i < Math.min(sentence.last, (object?.last ?? last) + 6); i++) if (LIES.has(sentence, i)) return i + 1;
  return last;
}

const FLAT = new WordSet("absurd nonsense lies lie rubbish ridiculous baseless false fabrication propaganda slander untrue never no none");
const ANSWERS = new WordSet("say answer reply respond retort come tell add");
const QUOTED_MAX = 4;

/** "not ours", "not our doing". */
const isNotOurs = (sentence: Sentence, at: number): boolean =>
  sentence.form(at) === "not" && (["ours", "us", "mine", "true", "so"].includes(sentence.form(at + 1)) || (sentence.form(at + 1) === "our" && DOINGS.has(sentence, at + 2)));
const DOINGS = new WordSet("doing work men fighters people hand");

/** "FARC: | not our doing": said behind the name of who says it. */
function flatLabel(sentence: Sentence): Draft | null {
  const [from] = sentence.syntax.phrases;
  if (!from || from.first !== sentence.first || !sentence.isPunctuation(from.last, COLON)) return null;
  const first = from.last + (sentence.tokens.kind[from.last + 1] === TokenKind.OpeningQuote ? 2 : 1);
  const claimant = isNotOurs(sentence, first) ? sentence.actor(from) : null;
  if (!claimant?.party) return null;
  const last = endOfSaid(sentence, first);
  return { kind: "statement", first, last, at: first, clause: null, claimant, when: null, stance: "asserted", statement: { act: "REJECT", to: [], about: sentence.text(first, last) } };
}

const COLON = 58;

/** The words between quotation marks, where they are few and flatly say no: “Absurd”, “Not ours”, “No.” */
function flatQuote(sentence: Sentence): [number, number] | null {
  const { kind } = sentence.tokens;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (kind[i] !== TokenKind.OpeningQuote) continue;
    let end = i + 1;
    while (end < sentence.last && end - i <= QUOTED_MAX + 1 && kind[end] !== TokenKind.ClosingQuote) end++;
    if (end >= sentence.last || kind[end] !== TokenKind.ClosingQuote) continue;
    const isOurs = isNotOurs(sentence, i + 1);
    const isFlat = FLAT.has(sentence, i + 1) || (sentence.form(i + 1) === "a" && FLAT.has(sentence, i + 2));
    if (isOurs || isFlat) return [i + 1, end];
  }
  return null;
}

/** “Absurd,” answered the ministry; “Not ours,” the rebels said. */
export const FLAT_NO: Rule = {
  name: "statement/flat-no",
  kind: "statement",
  sentences: true,
  needs: [`${FLAT.words} ours our us mine true so`, "“ :"],
  read: (sentence) => {
    const quote = flatQuote(sentence);
    if (!quote) return flatLabel(sentence);
    const clause = sentence.syntax.clauses.find(({ lemma, isPassive }) => ANSWERS.hasId(sentence, lemma) && !isPassive);
    const attribution =
      sentence.attributions.find(({ actor, content }) => actor !== null && content.some(([from, to]) => from <= quote[0] && quote[0] < to)) ??
      sentence.attributions.find((one) => one.clause === clause);
    if (!clause || isTaken(sentence, clause) || sentence.drafts.some(({ kind, first, last }) => kind === "statement" && first < quote[1] && quote[0] < last)) return null;
    const claimant = attribution?.actor ?? (clause.object !== null && clause.first > quote[1] ? sentence.actor(clause.object) : null) ?? speakerOf(sentence, clause);
    if (!claimant || claimant.type === "media") return null;
    const [first, last] = quote;
    return { kind: "statement", first, last, at: first, clause, claimant, when: null, stance: "asserted", statement: { act: "REJECT", to: [], about: sentence.text(first, last) } };
  },
  yes: [
    ["“Absurd,” answered the ministry of Kenya.", { act: "REJECT", claimant: "KEN" }],
    ["“Not our doing,” the FARC said of the bomb.", { act: "REJECT", claimant: "farc-ep" }],
    ["FARC: not our doing.", { act: "REJECT", claimant: "farc-ep" }],
    ["“Not ours,” the FARC said of the bomb.", { act: "REJECT", claimant: "farc-ep" }],
  ],
  no: ["“Yes,” answered the ministry of Kenya.", "The film “No” was shown, the ministry of Kenya learned."],
};

export const STATEMENT_WISH_RULES: readonly Rule[] = [WANTED_SO, WANTED_THING, CALLED_GOOD, CALLED_A_LIE, FLAT_NO];
