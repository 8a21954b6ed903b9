import { Tag } from "../../model/index.js";
import { Relation } from "../../syntax/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isTaken, partiesBut, positionDraft, speakerOf, spoken, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const DEAD = new WordSet("dead fallen losses casualties wounded prisoners captives fighters rebels militants gunmen terrorists weapons guns truth crimes bodies men");
const HIDES = new WordSet("hide conceal harbour harbor shelter shield arm sponsor bankroll finance fund equip rearm train supply back");
const BETRAYS = new WordSet("betray deceive dupe sabotage cheat undermine");

/** "Kenya betrayed the accord", "is hiding its dead", "harbours the rebels": a wrong that one side says the other does (PLOVER ACCUSE). */
export const DOES_WRONG: Rule = {
  name: "statement/does-wrong",
  kind: "statement",
  verbs: [...HIDES.words.split(" "), ...BETRAYS.words.split(" ")],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || clause.isReduced || clause.modal !== 0 || clause.relation === Relation.Relative || isTaken(sentence, clause)) return null;
    const attribution = sentence.attributionAt(clause.verb);
    const speaker = attribution?.actor ?? null;
    if (!speaker?.party || attribution?.manner === "deny" || attribution?.manner === "think") return null;
    const isBetrayal = BETRAYS.hasId(sentence, clause.lemma);
    if (clause.isPassive) return isBetrayal && (clause.subject.isPronoun || sentence.parties(clause.subject).includes(speaker.party)) ? spoken(sentence, clause, "ACCUSE", []) : null;
    const to = partiesBut(sentence, clause.subject, speaker);
    const isOther = to.length > 0 && !sentence.parties(clause.subject).includes(speaker.party);
    return isOther && (isBetrayal ? clause.object !== null : DEAD.hasIn(sentence, clause.last, Math.min(sentence.last, clause.last + OWN_REACH)) || isGroup(sentence, clause))
      ? spoken(sentence, clause, "ACCUSE", to)
      : null;
  },
  yes: [
    ["Kenya betrayed the accord, the FARC said.", { act: "ACCUSE", claimant: "farc-ep", to: ["KEN"] }],
    ["Kenya said Sudan was arming the M23.", { act: "ACCUSE", claimant: "KEN", to: ["SDN"] }],
    ["Kenya is hiding its dead, the FARC said.", { act: "ACCUSE", claimant: "farc-ep", to: ["KEN"] }],
  ],
  no: ["Kenya is hiding its face, the FARC said.", "The boy was hiding his dead bird, the FARC said."],
};

/** "is arming the FARC": an armed group of neither side's. */
function isGroup(sentence: Sentence, { object }: Clause): boolean {
  return object !== null && sentence.actor(object)?.type === "non-state";
}

const OWN_REACH = 3;

const CRIMES = new WordSet(
  "murder massacre genocide aggression terrorism terror atrocity atrocities crime crimes betrayal provocation provocations violation violations blackmail slaughter cleansing piracy banditry barbarism butchery perfidy",
);

/** "spoke of murder by Turkey", "likened the siege to genocide", "sees in it a provocation". */
export const SPOKE_OF_CRIME: Rule = {
  name: "statement/spoke-of-crime",
  kind: "statement",
  verbs: ["speak", "talk", "liken", "compare", "complain", "protest"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.isReduced || clause.relation === Relation.Infinitive || isTaken(sentence, clause)) return null;
    const speaker = speakerOf(sentence, clause);
    if (!speaker?.party) return null;
    const of = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + CRIME_REACH && CRIMES.has(sentence, phrase.head));
    const isProtest =
      sentence.vocabulary.form(clause.lemma) === "protest" &&
      clause.phrases.some(({ preposition, prepositionAt, isDate, first }) => !isDate && first >= clause.last && (preposition === sentence.words.to || sentence.form(prepositionAt) === "over"));
    if (!of && !isProtest) return null;
    const draft = statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, sentence.phraseBehind(clause, sentence.words.by) ?? null, speaker));
    return draft && { ...draft, last: Math.max(draft.last, of?.last ?? 0) };
  },
  yes: [
    ["Kenya spoke of “murder in cold blood” by the FARC.", { act: "ACCUSE", claimant: "KEN" }],
    ["Kenya likened the siege to genocide.", { act: "ACCUSE", claimant: "KEN" }],
    ["Kenya protested to the Security Council over the flights.", { act: "ACCUSE", claimant: "KEN" }],
  ],
  no: ["Kenya spoke of hope.", "Students protested on Friday."],
};

const CRIME_REACH = 6;

const DOING = new WordSet("having being ever");

/** "denied having a hand in it", "denies shelling the village": the verb reads as a participle before the deed. */
export const DENIED_DOING: Rule = {
  name: "statement/denied-doing",
  kind: "statement",
  verbs: ["deny"],
  read: (sentence, clause) => {
    if (!clause?.subject || !clause.isReduced || !clause.isPassive || isTaken(sentence, clause)) return null;
    const next = sentence.tokens.tag[clause.last];
    const isDoing = next === Tag.VerbIng || DOING.has(sentence, clause.last);
    const speaker = isDoing ? sentence.actor(clause.subject) : null;
    if (!speaker?.party) return null;
    const deed = sentence.syntax.clauses.find(({ first }) => first >= clause.last && first <= clause.last + 1);
    const first = Math.max(sentence.first, clause.subject.first);
    const last = Math.max(clause.end, deed?.end ?? 0);
    return positionDraft(clause, { act: "REJECT", span: [first, last], claimant: speaker, about: sentence.text(clause.last, last) });
  },
  yes: [["Kenya denied having a hand in the raid.", { act: "REJECT", claimant: "KEN" }]],
  no: ["The boy denied having the ball."],
};

export const STATEMENT_WRONG_RULES: readonly Rule[] = [DOES_WRONG, SPOKE_OF_CRIME, DENIED_DOING];
