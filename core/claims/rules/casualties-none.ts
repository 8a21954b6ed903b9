import type { Outcome } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import { CORPS, NONE } from "../victim-words.js";
import { WordSet } from "../word-set.js";

/** "No casualties were reported" is killed 0 and wounded 0 (contract, Denials); "caused no civilian casualties". */
export const NO_CASUALTIES: Rule = {
  name: "casualties/none",
  kind: "casualties",
  nouns: ["casualty", "death", "injury", "fatality", "victim", "loss", "losses"],
  needs: ["no not without neither zero nil"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || !isNone(sentence, phrase)) return null;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const isLife = phrase.of !== null && sentence.form(phrase.of.head) === "life";
    const isAlsoHurt = isLife && sentence.form(phrase.of!.last) === "or" && INJURY.has(sentence, phrase.of!.last + 1);
    const outcomes: Outcome[] = isAlsoHurt
      ? ["killed", "wounded"]
      : !isLife && (noun === "casualty" || noun === "victim" || noun === "loss" || noun === "losses")
        ? ["killed", "wounded"]
        : [noun === "injury" ? "wounded" : "killed"];
    const told = sentence.victims.people(phrase, null)?.category ?? "unknown";
    const category = told === "unknown" && noun !== "casualty" ? (sentence.lastCasualty()?.casualties?.victims.category ?? told) : told;
    const clause = phrase.clause;
    const count = { text: sentence.text(phrase.first, phrase.first + 1), qualifier: "exact", value: 0, min: 0, max: 0 };
    const last = clause && clause.last > phrase.last ? clause.last : OUTCOME_VERBS.has(sentence.form(phrase.last)) ? phrase.last + 1 : phrase.last;
    const first = clause && clause.first < phrase.first ? (isWithout(sentence, clause) ? clause.start : clause.first) : phrase.first;
    const side = clause?.subject && clause.object === phrase && SUFFERS.hasId(sentence, clause.lemma) ? sentence.actor(clause.subject) : null;
    const armed = side && (side.type === "military" || side.type === "non-state") ? peopleOf(side).category : "unknown";
    const on = sideBehind(sentence, phrase);
    const unit = on ? null : unitBehind(sentence, phrase);
    const own = unit
      ? unit
      : on
        ? { party: on, category }
        : side?.party
          ? { party: side.party, category: category !== "unknown" ? category : armed }
          : { party: sentence.actors.owner(phrase)?.party ?? null, category };
    return outcomes.map((outcome, i) => ({
      kind: "casualties",
      isPart: i > 0,
      first,
      last,
      at: phrase.head,
      clause,
      casualties: { outcome, count, victims: { party: own.party, category: own.category, text: sentence.text(phrase.first, phrase.last) }, basis: "incident" },
    }));
  },
  yes: [
    ["Neither army reported casualties in Monday's raid.", { outcome: "wounded", value: 0, claimant: null }],
    ["Nine pupils were wounded; no deaths were reported.", { outcome: "killed", value: 0 }],
    ["The attack caused no casualties.", { outcome: "killed", value: 0 }],
    ["Kenya suffered no losses.", { outcome: "killed", value: 0, party: "KEN" }],
    ["Neither side reported casualties.", { outcome: "killed", value: 0 }],
    ["The blast did not cause any casualties.", { outcome: "killed", value: 0 }],
    ["There was no loss of life or injury on the Kenyan side.", { outcome: "wounded", value: 0, party: "KEN" }],
    ["The rocket hit a field without causing casualties.", { outcome: "wounded", value: 0 }],
    ["Zero losses in our Kenyan battalion last night.", { outcome: "killed", value: 0, party: "KEN", category: "military" }],
    ["There was no loss of life.", { outcome: "killed", value: 0 }],
    ["There were no reports of casualties.", { outcome: "wounded", value: 0 }],
  ],
  no: ["There was no word of casualties.", "The truce suffered no setbacks.", "Kenya has disclosed no military casualties."],
};

const INJURY = new WordSet("injury injuries");

/** "no losses | in our battalion": armed people of a unit told behind. */
function unitBehind(sentence: Sentence, phrase: NounPhrase): Side | null {
  const unit = sentence.syntax.phrases[phrase.index + 1];
  const category = unit && unit.prepositionAt === phrase.last && IN.has(sentence, unit.prepositionAt) ? CORPS.at(sentence, unit.head) : undefined;
  return unit && category ? { party: sentence.parties(unit)[0] ?? sentence.speakerAt(phrase.head)?.party ?? null, category } : null;
}

const IN = new WordSet("in among");

/** "no casualties | on the Kenyan side". */
function sideBehind(sentence: Sentence, phrase: NounPhrase): string | null {
  const last = phrase.of?.last ?? phrase.last;
  const side = sentence.syntax.phrases.find(({ first, preposition, head }) => first > last && first <= last + SIDE_REACH && preposition === sentence.words.on && sentence.form(head) === "side");
  return side ? (sentence.actors.owner(side)?.party ?? null) : null;
}

/** "no loss of life | or injury on the". */
const SIDE_REACH = 5;

/** "no casualties", "without casualties", "no reports of casualties". */
function isNone(sentence: Sentence, phrase: NounPhrase): boolean {
  const form = sentence.form(phrase.first);
  const { clause } = phrase;
  if (clause?.object === phrase && TELLS.hasId(sentence, clause.lemma)) return false;
  if (form === "no" || form === "without" || form === "zero" || form === "nil") return true;
  if (clause?.object === phrase && SUFFERS.hasId(sentence, clause.lemma) && (form === "any" || phrase.last - phrase.first === 1))
    return clause.isNegated || isWithout(sentence, clause) || (clause.subject !== null && sentence.form(clause.subject.first) === "neither");
  const host = phrase.preposition === sentence.words.of ? sentence.syntax.phrases[phrase.index - 1] : undefined;
  return (host !== undefined && host.of === phrase && sentence.form(host.first) === "no" && REPORTS.has(sentence, host.head)) || sentence.form(phrase.prepositionAt) === "without";
}

/** "| without | causing casualties". */
const isWithout = (sentence: Sentence, { marker }: Clause): boolean => marker !== 0 && sentence.vocabulary.form(marker) === "without";

/** "has disclosed no casualties": it keeps them to itself. */
const TELLS = new WordSet("disclose release publish give reveal issue");
const REPORTS = new WordSet("reports report sign signs mention record evidence");
const SUFFERS = new WordSet("suffer sustain take have report record cause inflict");
const OUTCOME_VERBS = new Set(["reported", "recorded", "confirmed"]);

/** "We lost two men; the rebels had none": none of what was told of the other side. */
export const HAD_NONE: Rule = {
  name: "casualties/had-none",
  kind: "casualties",
  verbs: ["have", "suffer", "report", "admit", "lose", "take"],
  needs: ["none"],
  read: (sentence, clause) => {
    const { object, subject } = clause ?? { object: null, subject: null };
    if (!clause || !object || !subject || subject.isPronoun || clause.isPassive || sentence.form(object.head) !== "none" || object.of) return null;
    const told = sentence.casualtyBefore(clause.first)?.casualties ?? (sentence.memory.lastTold?.paragraph === sentence.paragraph ? sentence.memory.lastTold.casualties : null);
    const actor = sentence.actor(subject);
    const side = actor?.party && actor.type !== "media" ? peopleOf(actor) : sentence.victims.people(subject, null);
    if (!told || !side || !SUFFERED.has(told.outcome)) return null;
    const count = { text: sentence.text(object.first, object.last), ...NONE };
    const casualties = { outcome: told.outcome, count, victims: { ...side, text: sentence.text(subject.first, subject.last) }, basis: told.basis };
    return { kind: "casualties", first: subject.first, last: object.last, at: clause.first, clause, phrase: object, stance: "asserted", casualties };
  },
  yes: [["Kenya lost two soldiers. The FARC had none.", { outcome: "killed", value: 0, category: "non-state", party: "farc-ep" }]],
  no: ["Kenya sent two envoys. The FARC had none."],
};

const SUFFERED: ReadonlySet<Outcome> = new Set<Outcome>(["killed", "wounded", "missing"]);
