import type { Outcome } from "../../model/index.js";
import { Tag } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf } from "./casualties-verbs.js";

const STATES: Readonly<Record<string, Outcome>> = { dead: "killed", missing: "missing", wounded: "wounded", injured: "wounded", hurt: "wounded", unaccounted: "missing", displaced: "displaced", homeless: "displaced", hospitalised: "treated", hospitalized: "treated" };

function readState(sentence: Sentence, clause: Clause): Draft[] | null {
  if (!clause.subject) return null;
  const token = clause.predicate >= 0 ? clause.predicate : clause.verb;
  const outcome = STATES[sentence.form(token)];
  if (!outcome) return null;
  return draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), outcome, clause.first, Math.max(clause.last, token + 1));
}

/** "two of his fighters were dead", "more than 100 are still missing". */
export const ARE_DEAD: Rule = {
  name: "casualties/state",
  kind: "casualties",
  verbs: ["be", "miss", "remain", "go", "report", "list"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "miss" && sentence.tokens.tag[clause.verb] !== Tag.VerbIng) return null;
    return readState(sentence, clause);
  },
  yes: [
    ["He said that two of his fighters were dead.", { outcome: "killed", value: 2 }],
    ["More than 100 soldiers are still missing.", { outcome: "missing", min: 101 }],
    ["At least 11,000 people are still unaccounted for.", { outcome: "missing", min: 11000 }],
    ["No one was reported missing.", { outcome: "missing", value: 0 }],
  ],
  no: ["Two roads were closed."],
};

/** "five are still in hospital". */
export const IN_HOSPITAL: Rule = {
  name: "casualties/in-hospital",
  kind: "casualties",
  verbs: ["be", "remain", "receive"],
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const place = clause.phrases.find((phrase) => phrase.preposition === sentence.words.in && ["hospital", "clinic"].includes(sentence.form(phrase.head)));
    const care = clause.object && ["care", "treatment"].includes(sentence.form(clause.object.head)) ? clause.object : null;
    const last = place?.last ?? care?.last;
    if (last === undefined) return null;
    return draftsOf(sentence, clause, sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb)), "treated", clause.first, last);
  },
  yes: [["Two villagers were wounded; five are still in hospital.", { outcome: "treated", value: 5 }]],
  no: ["Two ministers were in parliament."],
};

/** "The clashes left three people dead and ten wounded"; "cost the lives of more than 75,000 people"; "claimed up to a million lives". */
export const LEFT_DEAD: Rule = {
  name: "casualties/left-dead",
  kind: "casualties",
  verbs: ["leave", "claim", "cost", "take", "give", "lose"],
  read: (sentence, clause) => {
    if (!clause?.object) return null;
    const next = clause.object.last;
    const outcome = sentence.vocabulary.form(clause.lemma) === "leave" ? STATES[sentence.form(next)] : undefined;
    const victims = sentence.victims.all(clause.object, sentence.speakerAt(clause.verb));
    if (outcome) return draftsOf(sentence, clause, victims, outcome, clause.first, next + 1);
    return readLives(sentence, clause);
  },
  yes: [
    ["The clashes left three people dead.", { outcome: "killed", value: 3 }],
    ["Twelve years of war cost the lives of more than 75,000 people.", { outcome: "killed", min: 75001 }],
    ["The civil war claimed up to a million lives.", { outcome: "killed", max: 1000000 }],
    ["More than thirteen thousand people gave their lives in ten years.", { outcome: "killed", min: 13001 }],
  ],
  no: ["The deal left three questions open."],
};

function readLives(sentence: Sentence, clause: Clause): Draft[] | null {
  const object = clause.object!;
  if (sentence.form(object.head) !== "lives") return null;
  const lemma = sentence.vocabulary.form(clause.lemma);
  if ((lemma === "give" || lemma === "lose") && clause.subject) return draftsOf(sentence, clause, sentence.victims.all(clause.subject, null), "killed", clause.first, object.last);
  const counted = sentence.countIn(object) ?? (object.of ? sentence.countIn(object.of) : null);
  if (!counted) return null;
  const people = object.of ? sentence.victims.one(object.of, null) : null;
  const victims = people ?? { phrase: object, first: object.first, last: object.last, count: sentence.count(counted), party: null, category: "unknown" as const, text: sentence.text(object.first, object.last), isIncrement: false, isElliptic: false };
  return draftsOf(sentence, clause, [victims], "killed", clause.first, clause.last).map((draft) => ({ ...draft, casualties: { ...draft.casualties!, basis: "total" } }));
}

export const CASUALTY_STATE_RULES: readonly Rule[] = [ARE_DEAD, IN_HOSPITAL, LEFT_DEAD];
