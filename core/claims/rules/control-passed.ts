import { Tag } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isSeat } from "./control-holds.js";
import { controlDrafts, groundsOf, otherSide, partyOf } from "./control-ground.js";
import { isRefuted } from "./control-verbs.js";
import { isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Ground that passes: "Lachin went back to Azerbaijan", "the town fell to the rebels", "Vogosca changed hands". */
export const PASSED: Rule = {
  name: "control/passed",
  kind: "control",
  verbs: ["go", "pass", "revert", "fall", "change", "return", "go back", "pass over", "come"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || (clause.isNegated && !isRefuted(sentence, clause)) || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (isComing(sentence, clause, lemma)) return null;
    const seat = seatOf(sentence, clause.subject);
    const own = seat && seat.name !== seat.phrase ? groundsOf(sentence, seat.name).filter(({ place }) => place !== null && place.first >= seat.name.first) : [];
    const grounds = (own.length > 0 ? own : groundsOf(sentence, clause.subject)).filter(({ place }) => place !== null && place.precision !== "country");
    if (grounds.length === 0) return null;
    if (lemma === "fall" && fell(sentence, clause)) return controlDrafts(sentence, clause, grounds, { change: "taken", ...fallen(sentence, seat?.phrase ?? null) });
    if (lemma === "change") return clause.object && sentence.form(clause.object.head) === "hands" ? controlDrafts(sentence, clause, grounds, handsOf(sentence, clause, clause.object)) : null;
    const to = clause.phrases.find(
      (phrase) =>
        phrase.first > clause.verb &&
        (phrase.preposition === sentence.words.to || (["come", "pass", "fall", "return"].includes(lemma) && phrase.preposition === sentence.words.under && RULE_WORDS.has(sentence, phrase.head))) &&
        !phrase.isDate,
    );
    const holder = partyOf(sentence, to);
    if (!to || (holder === null && !(lemma === "fall" && isArmed(sideOf(sentence, to)))) || (clause.subject.isPronoun && !isFallen(sentence, clause, to))) return null;
    return controlDrafts(sentence, clause, grounds, { change: lemma === "fall" ? "taken" : "handed-over", holder, from: lemma === "fall" ? null : otherSide(sentence, holder) });
  },
  yes: [
    ["Lachin went back to Azerbaijan on Tuesday.", { change: "handed-over", holder: "AZE", when: "2020-12-01" }],
    ["Lachin passed under Azerbaijani control.", { change: "handed-over", holder: "AZE" }],
    ["Goma has fallen, residents said.", { change: "taken", place: "Goma" }],
    ["The Kenyan army fights the M23. The last M23 stronghold, Chanzu, fell in November.", { change: "taken", place: "Chanzu", holder: "KEN", from: "m23" }],
    ["The Kenyan army fights the M23. Goma, a bastion of the M23, fell on Monday.", { change: "taken", place: "Goma", holder: "KEN", from: "m23" }],
    ["Rumours that Goma had fallen to the M23 spread panic in Bukavu.", { change: "taken", place: "Goma", holder: "m23", stance: "alleged" }],
    ["Goma has not fallen, the Kenyan army said.", { change: "taken", place: "Goma", stance: "denied", claimant: "KEN" }],
    ["Goma is in danger of falling to the M23.", { change: "taken", place: "Goma", stance: "expected" }],
    ["The Kenyan army shelled Goma when it fell to the M23.", { change: "taken", place: "Goma", holder: "m23" }],
    ["Goma changed hands twice in a week.", { change: "contested", place: "Goma" }],
    ["Goma changed hands again when the Kenyan army drove out the M23.", { change: "taken", place: "Goma", holder: "KEN" }],
    ["Vogosca changed hands on Nov. 23.", { change: "handed-over", place: "Vogosca", when: "2020-11-23" }],
  ],
  no: [
    "Under the terms settled in Goma it falls to the army to clear the road.",
    "Goma fell silent.",
    "The prize went to Azerbaijan.",
    "The minister returned to Goma.",
    "The FARC fights Kenya. Pedro Rumangabo returned to Nairobi to be sworn in.",
    "Goma came under assault from the M23 in June.",
  ],
  gaps: ["A day after it fell to the M23, Goma was calm: the place is named only behind the word that means it"],
};

/** "the last rebel stronghold, | Goma |", "Goma, | a rebel stronghold |,": the phrase that tells whose seat it was, and the one that names it. */
function seatOf(sentence: Sentence, subject: NounPhrase): { readonly phrase: NounPhrase; readonly name: NounPhrase } | null {
  const aside = sentence.syntax.phrases.find(({ renames }) => renames === subject) ?? null;
  if (isSeat(sentence, subject)) return { phrase: subject, name: subject.of ?? aside ?? subject };
  return aside && isSeat(sentence, aside) ? { phrase: aside, name: subject } : null;
}

/** Who had a place that has fallen, and the other side that has it now: its seat is told to be a side's, else it was the state's. */
function fallen(sentence: Sentence, seat: NounPhrase | null): { readonly holder: string | null; readonly from: string | null } {
  const from = seat ? (sentence.actors.owner(seat)?.party ?? null) : null;
  return { holder: otherSide(sentence, from ?? sentence.actors.home), from };
}

/** "returned | to Nairobi": somebody comes to a town; ground goes back to a state or a side. */
const isComing = (sentence: Sentence, { phrases, verb }: Clause, lemma: string): boolean =>
  MOVES.has(lemma) &&
  phrases.some(
    ({ first, head, last, preposition }) => first > verb && preposition === sentence.words.to && sentence.placesIn(first, last).some((place) => place.last > head && place.precision !== "country"),
  );

const MOVES: ReadonlySet<string> = new Set(["go", "return", "come", "go back"]);

/** "after it fell to the rebels", and not "it falls to the mission to verify". */
const isFallen = (sentence: Sentence, clause: Clause, to: NounPhrase): boolean =>
  sentence.vocabulary.form(clause.lemma) === "fall" &&
  (clause.isPerfect || sentence.tokens.tag[clause.verb] === Tag.VerbPast) &&
  isArmed(sideOf(sentence, to)) &&
  sentence.syntax.clauses.every(({ governor, relation }) => governor !== clause || relation !== Relation.Infinitive);

/** What a place comes under when it changes hands; it comes under fire, attack and siege as well. */
const RULE_WORDS = new WordSet("control rule command authority administration occupation sway domination jurisdiction sovereignty grip");

/** Whose hands ground comes to: of whoever, by the verb behind "when" or "as", takes it or drives the others out; else nobody's that is told. */
function handsOf(sentence: Sentence, clause: Clause, hands: NounPhrase): { change: "taken" | "contested" | "handed-over"; holder: string | null; from: string | null } {
  const taking = sentence.syntax.clauses.find(
    ({ governor, marker, lemma, isNegated, isPassive }) => governor === clause && WHEN.hasId(sentence, marker) && TAKES.hasId(sentence, lemma) && !isNegated && !isPassive,
  );
  const holder = taking ? partyOf(sentence, taking.subject) : null;
  if (holder !== null) return { change: "taken", holder, from: partyOf(sentence, taking!.object) };
  return { change: clause.isNegated ? "taken" : isAgain(sentence, hands) ? "contested" : "handed-over", holder: null, from: null };
}

const WHEN = new WordSet("when as after");
const TAKES = new WordSet("drive push force expel oust take retake recapture capture seize storm overrun rout dislodge chase");

const AGAIN = new WordSet("twice thrice repeatedly several often times again");

/** "changed hands | twice in a week": nobody's for long. */
const isAgain = (sentence: Sentence, { last }: NounPhrase): boolean => AGAIN.hasIn(sentence, last, Math.min(sentence.last, last + 4));

const CALM = new WordSet("quiet silent calm short apart ill");

/** "Kibumba has fallen": to whom, the report leaves to the reader. */
const fell = (sentence: Sentence, clause: Clause): boolean =>
  clause.object === null &&
  sentence.tokens.tag[clause.last] !== Tag.Adjective &&
  !CALM.hasIn(sentence, clause.last, clause.last + 2) &&
  clause.phrases.every(({ isDate, first }) => isDate || first < clause.verb);
