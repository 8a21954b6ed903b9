import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { modeOf } from "./commitments-mode.js";
import { BEHIND, DECLARES, DOES, GOES, HOLDS, IS, ONWARD, PLANNED, STATES, WITH, WITNESSED, WITNESSES } from "./commitments-fares-words.js";
import type { Mode } from "./commitments-wording.js";
import { pledgeFares } from "./commitments-pledges.js";
import { isThing, Thing } from "./commitments-things.js";
import { WordMap, WordSet } from "../word-set.js";

/** "urged Kenya | to accept the withdrawal", "refused | to agree to it": what is asked, promised or refused is not agreed to. */
const WISHED: ReadonlySet<CommitmentStatus> = new Set(["demanded", "refused", "vowed"]);

/** The status that a verb gives the action, under its modal and negation. */
function under(sentence: Sentence, clause: Clause, told: CommitmentStatus): Mode | null {
  const mode = modeOf(sentence, clause);
  if (!mode) return null;
  if (mode.status === "partly-done" && told === "done") return mode;
  if (WISHED.has(mode.status) && (told === "agreed" || told === "vowed")) return told === "vowed" && mode.status === "vowed" ? { ...mode, status: told } : mode;
  if (mode.status === "done" || mode.status === "partly-done" || mode.status === "begun") return { ...mode, status: told };
  if (told !== "begun" && told !== "done" && told !== "partly-done")
    return mode.status !== "delayed" ? { ...mode, status: told } : told === "agreed" && clause.isPerfect ? { ...mode, status: "refused" } : null;
  return mode;
}

function hasAdverb(sentence: Sentence, clause: Clause, lemma: string): boolean {
  const adverbs = WITH[lemma];
  if (adverbs === undefined) return true;
  return adverbs.has(sentence.vocabulary.form(clause.particle)) || adverbs.has(sentence.form(clause.last)) || (clause.object !== null && adverbs.has(sentence.form(clause.object.last)));
}

/** How an action fares as the subject of a clause. */
export function asSubject(sentence: Sentence, clause: Clause): Mode | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (IS.hasId(sentence, clause.lemma) && !clause.isPassive && !(lemma === "run" && clause.object)) return stateOf(sentence, clause);
  if (clause.isReduced) return null;
  if (lemma === "run" && clause.object && sentence.form(clause.object.head) === "course") return under(sentence, clause, "done");
  if (lemma === "take" && clause.isPassive) return null;
  if (lemma === "put" && sentence.form(clause.last) === "on" && ON_ICE.has(sentence, clause.last + 1)) return under(sentence, clause, "delayed");
  if (lemma === "make" && !clause.isPassive && HEADWAY.has(sentence, clause.object?.head ?? 0)) {
    const isLittle = clause.isNegated || LITTLE.has(sentence, clause.object!.first) || FAINT.hasIn(sentence, clause.object!.first, clause.object!.head);
    return under(sentence, clause, isLittle ? "delayed" : "begun");
  }
  const taken = lemma === "take" && clause.object ? sentence.form(clause.object.head) : "";
  if (taken === "effect" || taken === "force") return under(sentence, clause, "begun");
  if (lemma === "take" && taken !== "place") return null;
  if (clause.isPassive && PLANNED.hasId(sentence, clause.lemma) && !hasBack(sentence, clause)) return { status: "agreed", stance: "expected", host: null };
  if (clause.isPassive && WITNESSED.hasId(sentence, clause.lemma) && sentence.form(clause.last) !== "as")
    return clause.isNegated || LITTLE.has(sentence, clause.subject?.first ?? 0) ? { status: "delayed", host: null } : null;
  const told = GOES.of(sentence, clause.lemma);
  return told === undefined || !hasAdverb(sentence, clause, lemma) ? null : under(sentence, clause, told);
}

/** "has made | no headway |", "made | slow progress |". */
const HEADWAY = new WordSet("headway progress advance");
const FAINT = new WordSet("little slow halting scant");

/** "have been put on | ice". */
const ON_ICE = new WordSet("ice hold");

/** "was set back": no plan. */
function hasBack(sentence: Sentence, clause: Clause): boolean {
  return sentence.form(clause.last) === "back" || sentence.vocabulary.form(clause.particle) === "back";
}

/** "is complete", "was not under way", "is six months behind schedule", "are due in May". */
function stateOf(sentence: Sentence, clause: Clause): Mode | null {
  for (let i = clause.verb + 1; i < Math.min(clause.end + 1, sentence.last); i++) {
    const told = STATES.at(sentence, i);
    if (END.has(sentence, i) && (sentence.form(i - 1) !== "an" || sentence.form(i - 2) !== "at")) continue;
    if (told === undefined || (told === "begun" && PLACED.has(sentence, i) && !isOpened(sentence, i)) || (told === "delayed" && PLACED.has(sentence, i) && sentence.form(i - 1) !== "on")) continue;
    const until = told === "agreed" ? putOff(sentence, clause) : undefined;
    if (until) return { status: "delayed", host: null, until };
    if (told === "agreed") return clause.isNegated ? null : { status: "agreed", stance: "expected", host: null };
    return under(sentence, clause, told);
  }
  return null;
}

/** "was due to begin on Monday | but has been postponed": what was due is told to be late in the same breath. */
const putOff = (sentence: Sentence, { last }: Clause): Clause | undefined =>
  sentence.syntax.clauses.find(
    (other) =>
      other.first > last &&
      other.borrowsSubject &&
      other.isPassive &&
      other.modal === 0 &&
      !other.isNegated &&
      GOES.of(sentence, other.lemma) === "delayed" &&
      hasAdverb(sentence, other, sentence.vocabulary.form(other.lemma)),
  );

/** "under way", "off the ground", but not "on the ground". */
const isOpened = (sentence: Sentence, at: number): boolean => (sentence.form(at) === "ground" ? sentence.form(at - 2) === "off" : OPENS.has(sentence, at - 1));

/** Words of a state only in a phrase: "under way", "in progress", "on track", "on hold". */
const PLACED = new WordSet("way progress track hold force ground");
const END = new WordSet("end");
const OPENS = new WordSet("under in on off");

/** How an action fares as the object of a verb, or behind its preposition: "began the withdrawal", "agreed on an exchange". */
export function asObject(sentence: Sentence, clause: Clause, phrase: NounPhrase): Mode | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (phrase.preposition !== 0) return asBehind(sentence, clause, phrase, lemma);
  const declared = DECLARES.hasId(sentence, clause.lemma)
    ? (STATES.at(sentence, phrase.of?.last ?? phrase.last) ?? (WHOLE.hasIn(sentence, phrase.first, phrase.head) ? "done" : undefined))
    : undefined;
  if (declared) return under(sentence, clause, declared);
  if (lemma === "be" && clause.modal !== 0 && clause.subject && sentence.form(clause.subject.head) === "there") return thereWillBe(sentence, clause);
  const told = DOES.of(sentence, clause.lemma);
  if (told !== undefined) return hasAdverb(sentence, clause, lemma) ? under(sentence, clause, told) : null;
  if (WITNESSES.hasId(sentence, clause.lemma))
    return phrase.of === null || LITTLE.has(sentence, phrase.first) || clause.isNegated || clause.modal !== 0 || clause.relation === Relation.Infinitive ? null : { status: "done", host: null };
  return HOLDS.hasId(sentence, clause.lemma) && isThing(sentence, clause.subject, Thing.Accord | Thing.Truce) && !clause.isNegated ? { status: "agreed", host: null } : null;
}

/** "There will be | elections | in May": what is to come, by whoever is bound to it. */
const thereWillBe = ({ words }: Sentence, { modal, isNegated }: Clause): Mode | null => {
  if (isNegated) return null;
  if (modal === words.shall || modal === words.must) return { status: "agreed", host: null };
  return modal === words.will ? { status: "agreed", stance: "expected", host: null } : null;
};

/** "declared the complete disarmament of its men". */
const WHOLE = new WordSet("complete full total");

/** "provides for", "agreed to", "agreed on": the preposition that a verb takes; an accord "calls for" what a speaker only asks. */
function asBehind(sentence: Sentence, clause: Clause, phrase: NounPhrase, lemma: string): Mode | null {
  const told = BEHIND[sentence.vocabulary.form(phrase.preposition)]?.of(sentence, clause.lemma);
  if (lemma === "put" && !(clause.object && NAMES.has(sentence, clause.object.head))) return null;
  if ((lemma === "shake" || lemma === "drag") && phrase.prepositionAt !== clause.object?.last) return null;
  if (told === undefined || (lemma === "provide" && clause.object !== null) || (ONWARD.hasId(sentence, clause.lemma) && !hasAdverb(sentence, clause, lemma))) return null;
  if ((lemma === "call" || (lemma === "commit" && !clause.isPassive)) && !isThing(sentence, clause.subject, Thing.Accord | Thing.Truce)) return lemma === "call" ? null : under(sentence, clause, told);
  return under(sentence, clause, lemma === "commit" && !clause.isPassive ? "agreed" : told);
}

/** "put their | names | to a truce". */
const NAMES = new WordSet("name names signature signatures seal");

/** Nouns that tell how an action behind them fares, by their preposition: "agreement on", "delays in". */
const NOUN_HOSTS = new WordMap<CommitmentStatus>({
  agreement: "agreed",
  protocol: "agreed",
  memorandum: "agreed",
  pact: "agreed",
  accord: "agreed",
  deal: "agreed",
  understanding: "agreed",
  consensus: "agreed",
  compromise: "agreed",
  timetable: "agreed",
  schedule: "agreed",
  plan: "agreed",
  modality: "agreed",
  provision: "agreed",
  progress: "begun",
  headway: "begun",
  delay: "delayed",
  setback: "delayed",
  postponement: "delayed",
  suspension: "delayed",
  halt: "delayed",
  interruption: "delayed",
  refusal: "refused",
  rejection: "refused",
  opposition: "refused",
  objection: "refused",
  resistance: "refused",
  pledge: "vowed",
  promise: "vowed",
  commitment: "vowed",
});
const HOSTING = new WordSet("on for about of to in with towards");
const LITTLE = new WordSet("no little scant any hardly scarcely");
const TRIES = new WordSet("fail refuse decline");

/** The noun an action stands behind, and its clause: "| agreement | on the withdrawal", "no | progress | was made on the withdrawal". */
function hostOf(sentence: Sentence, phrase: NounPhrase): [NounPhrase, Clause] | [null, null] {
  const noun = phrase.prepositionAt - 1;
  if (noun >= sentence.first && sentence.isNoun(noun)) {
    const host = sentence.syntax.phrases.find(({ first, last }) => first <= noun && noun < last);
    const clause = host?.preposition === 0 ? sentence.syntax.clauses.find((one) => one.subject === host || one.object === host) : undefined;
    return host && clause ? [host, clause] : [null, null];
  }
  const clause = sentence.syntax.clauses.find((one) => one.isPassive && one.phrases.includes(phrase) && COMES_ABOUT.hasId(sentence, one.lemma));
  return clause?.subject && !clause.subject.isDate ? [clause.subject, clause] : [null, null];
}

/** "violates the Agreement on Cessation of Hostilities": what is agreed on stands in its name. */
const BREAKS = new WordSet("violate breach break infringe flout ignore");
const COMES_ABOUT = new WordSet("make reach sign conclude achieve report register record strike raise");

const PART = new WordSet("participation part cooperation involvement");

/** "suspended its participation | in the disarmament", "resumed its part | in the patrols". */
function partTaken(sentence: Sentence, clause: Clause): [Clause, Mode] | null {
  const told = DOES.of(sentence, clause.lemma);
  const status = told === "done" || told === "delayed" ? "refused" : told;
  const mode = status === "refused" || status === "begun" || status === "vowed" ? under(sentence, clause, status) : null;
  return mode && [clause, mode];
}

/** "reached agreement on the withdrawal", "no progress in the exchange": by the noun before the action. */
export function asBehindNoun(sentence: Sentence, phrase: NounPhrase): [Clause, Mode] | null {
  if (!HOSTING.hasId(sentence, phrase.preposition)) return null;
  const [host, clause] = hostOf(sentence, phrase);
  if (host && clause?.object === host && PART.hasNoun(sentence, host.head)) return partTaken(sentence, clause);
  const status = host && NOUN_HOSTS.of(sentence, sentence.nounLemma(host.head));
  if (!host || !clause || status === undefined || status === null || BREAKS.hasId(sentence, clause.lemma)) return null;
  const { governor } = clause;
  const isNone = LITTLE.has(sentence, host.first) || clause.isNegated || (clause.relation === Relation.Infinitive && governor !== null && TRIES.hasId(sentence, governor.lemma));
  if (isNone) return status === "agreed" || status === "begun" ? [clause, { status: "delayed", host: null }] : null;
  if (status === "agreed" && (clause.modal !== 0 || clause.relation === Relation.Infinitive)) return null;
  if (status === "vowed") {
    const mode = pledgeFares(sentence, status, clause);
    return mode && [clause, { ...mode, host: null }];
  }
  return [clause, { status, host: null }];
}
