import { Tag, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { isNobody } from "./commitments-lapse.js";
import { isThing, Thing } from "./commitments-things.js";
import type { Mode } from "./commitments-wording.js";
import { WordMap, WordSet } from "../word-set.js";

/** Nouns that bind to what stands behind them: "their pledge to disarm", "no intention of leaving", "a delay in freeing them". */
const PLEDGES = new WordMap<CommitmentStatus>({
  pledge: "vowed",
  promise: "vowed",
  vow: "vowed",
  word: "vowed",
  offer: "vowed",
  undertaking: "vowed",
  readiness: "vowed",
  willingness: "vowed",
  intention: "vowed",
  intent: "vowed",
  determination: "vowed",
  resolve: "vowed",
  assurance: "vowed",
  guarantee: "vowed",
  notice: "vowed",
  agreement: "agreed",
  deal: "agreed",
  obligation: "agreed",
  duty: "agreed",
  accord: "agreed",
  commitment: "agreed",
  decision: "agreed",
  plan: "agreed",
  document: "agreed",
  requirement: "agreed",
  clause: "agreed",
  mandate: "agreed",
  timetable: "agreed",
  task: "agreed",
  refusal: "refused",
  unwillingness: "refused",
  reluctance: "refused",
  failure: "delayed",
  delay: "delayed",
  inability: "delayed",
  demand: "demanded",
});

/** What becomes of another's offer: "neither side accepts the offer to". */
const TAKES = new WordSet("accept welcome heed");
const SPURNS = new WordSet("reject spurn decline refuse");
/** "reneged on its pledge to", "went back on its promise to". */
const BREAKS = new WordSet("break violate breach renege betray dishonour dishonor backtrack backpedal abandon");
const GOES_BACK = new WordSet("go back walk row roll");
const BACK = new WordSet("back out away");
const LETS_PASS = new WordSet("miss ignore neglect");
const DROPS = new WordSet("withdraw drop suspend scrap freeze revoke rescind retract");
const KEEPS = new WordSet("honour honor keep fulfil fulfill meet respect implement");
/** "made good on its promise to", "lived up to its pledge to", "delivered on": a word kept, by what stands behind the verb. */
const KEEPS_WITH = new WordMap<WordSet>({
  make: new WordSet("good"),
  come: new WordSet("good through"),
  deliver: new WordSet("on"),
  act: new WordSet("on upon"),
  live: new WordSet("up"),
  follow: new WordSet("through up"),
  stick: new WordSet("to by"),
  stand: new WordSet("by"),
  comply: new WordSet("with"),
  abide: new WordSet("by"),
});
const FALLS_SHORT = new WordSet("fall stop");
const SHORT = new WordSet("short");
const FAILS = new WordSet("fail neglect refuse");
const AGAIN = new WordSet("reaffirm renew repeat reiterate restate confirm express voice declare");
const MAKES = new WordSet("sign reach make give strike conclude");

/** How far behind its verb a word stands that turns it: "has made | good | on". */
const BEHIND_REACH = 3;

/** What comes of a pledge by the verb it hangs on. Null where nothing is told. */
export function pledgeFares(sentence: Sentence, status: CommitmentStatus, governor: Clause | null): Mode | null {
  if (!governor) return { status, host: null };
  const { lemma, isNegated } = governor;
  if (TAKES.hasId(sentence, lemma)) return isNegated || isNobody(sentence, governor.subject) ? { status: "refused", host: governor } : null;
  if (SPURNS.hasId(sentence, lemma) || DROPS.hasId(sentence, lemma)) return { status: isNegated ? status : "refused", host: governor };
  if (BREAKS.hasId(sentence, lemma) || (GOES_BACK.hasId(sentence, lemma) && BACK.hasIn(sentence, governor.verb, governor.last + 1))) return { status: isNegated ? status : "breached", host: governor };
  if (LETS_PASS.hasId(sentence, lemma) || (FALLS_SHORT.hasId(sentence, lemma) && SHORT.hasIn(sentence, governor.verb, governor.verb + BEHIND_REACH))) return { status: "delayed", host: governor };
  if (KEEPS.hasId(sentence, lemma) || KEEPS_WITH.of(sentence, lemma)?.hasIn(sentence, governor.verb, governor.verb + BEHIND_REACH)) return keptMode(sentence, status, governor);
  if (AGAIN.hasId(sentence, lemma) && status === "agreed") return { status: "vowed", host: governor };
  return { status, host: MAKES.hasId(sentence, lemma) || AGAIN.hasId(sentence, lemma) ? governor : null };
}

/** "has honoured its pledge to", "failed to keep its promise to". */
function keptMode(sentence: Sentence, status: CommitmentStatus, governor: Clause): Mode {
  const above = governor.relation === Relation.Infinitive ? governor.governor : null;
  if (governor.isNegated || isNobody(sentence, governor.subject) || (above && FAILS.hasId(sentence, above.lemma))) return { status: "breached", host: above ?? governor };
  const tag = sentence.tokens.tag[governor.verb];
  return { status: governor.modal === 0 && !above && (tag === Tag.VerbPast || governor.isPerfect) ? "done" : status, host: governor };
}

/** The pledge a clause hangs on: the noun right before it, with or without its preposition; undefined where there is none. */
export function pledgeAt(sentence: Sentence, noun: number, governor: Clause | null): Mode | null | undefined {
  if (noun < sentence.first || !sentence.isNoun(noun)) return undefined;
  const status = PLEDGES.of(sentence, sentence.nounLemma(noun));
  if (status === undefined) return undefined;
  const before = sentence.form(noun - 1);
  if (before === "no" || before === "any") return status === "vowed" || (status === "agreed" && NOT_HAD.hasNoun(sentence, noun)) ? { status: "refused", host: governor } : null;
  return pledgeFares(sentence, status, governor);
}

/** How many phrases may stand between a pledge and what it is of. */
const BETWEEN_MAX = 3;
const BETWEEN = new WordSet("on in by at of with from for between");

/** The pledge that an infinitive spells out: right before it, or before a day, a place, its author: "an agreement | on Friday | to swap prisoners", "the refusal | by the army | to leave". */
export function pledgePhrase(sentence: Sentence, { first }: Clause): NounPhrase | null {
  const { phrases } = sentence.syntax;
  let at = phrases.findLastIndex(({ last }) => last === first);
  for (let step = 0; at >= 0 && step <= BETWEEN_MAX; step++) {
    const phrase = phrases[at]!;
    if (isPledge(sentence, phrase)) return phrase;
    if (!BETWEEN.has(sentence, phrase.isDate && phrase.prepositionAt < 0 ? phrase.first : phrase.prepositionAt) && !phrase.isDate) return null;
    const opens = phrase.prepositionAt >= 0 ? phrase.prepositionAt : phrase.first;
    at = phrases.findLastIndex(({ last }) => last === opens);
  }
  return null;
}

/** What is left undone is its owner's, whatever the sentence tells of it. */
const DEFAULTS = new WordSet("failure refusal inability unwillingness reluctance delay obligation duty");

/** Whose pledge it is: "Kenya's failure | to leave", "the refusal by Kenya | to leave". */
export function pledgersOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.relation !== Relation.Infinitive) return null;
  const pledge = pledgePhrase(sentence, clause);
  if (!pledge || !DEFAULTS.hasNoun(sentence, pledge.head)) return null;
  return pledge.possessive >= 0 ? pledge : sentence.phraseAfter(pledge, sentence.words.by);
}

/** Who has "no plans to", or "no obligation to", will not. */
const NOT_HAD = new WordSet("plan obligation duty");

/** Verbs and adjectives with a preposition and a verb in -ing: "committed to withdrawing", "responsible for monitoring". */
const WITH_PREPOSITION: Readonly<Record<string, WordMap<CommitmentStatus>>> = {
  to: new WordMap<CommitmentStatus>({ commit: "vowed", recommit: "vowed", agree: "agreed", bind: "agreed", oblige: "agreed", consent: "agreed", object: "refused", opposed: "refused" }),
  on: new WordMap<CommitmentStatus>({ agree: "agreed", work: "begun", embark: "begun", feet: "delayed", heels: "delayed", intent: "vowed" }),
  over: new WordMap<CommitmentStatus>({ feet: "delayed", heels: "delayed" }),
  about: new WordMap<CommitmentStatus>({ set: "begun", feet: "delayed" }),
  from: new WordMap<CommitmentStatus>({ shrink: "refused", shy: "refused", away: "refused" }),
  in: new WordMap<CommitmentStatus>({ succeed: "done", late: "delayed", slow: "delayed", lag: "delayed", dilatory: "delayed", tardy: "delayed", remiss: "delayed", feet: "delayed" }),
  with: new WordMap<CommitmentStatus>({ task: "agreed", entrust: "agreed", charge: "agreed", proceed: "begun", tasked: "agreed" }),
  for: new WordMap<CommitmentStatus>({ responsible: "agreed" }),
  at: new WordMap<CommitmentStatus>({ balk: "refused", baulk: "refused" }),
  of: new WordMap<CommitmentStatus>({ charge: "agreed" }),
};
/** Prepositions that tell of a deed: "by withdrawing", "after handing over". */
const TELLS = new WordSet("by after since besides");
/** Verbs whose object is a verb in -ing that is not done. */
const UNDONE = new WordMap<CommitmentStatus | null>({
  rule: "refused",
  oppose: "refused",
  reject: "refused",
  resist: "refused",
  refuse: "refused",
  delay: "delayed",
  postpone: "delayed",
  suspend: "delayed",
  stop: "delayed",
  halt: "delayed",
  cease: "delayed",
  defer: "delayed",
  resume: "begun",
  consider: null,
  discuss: null,
  contemplate: null,
  mean: null,
  risk: null,
  avoid: null,
  mention: null,
  suggest: null,
  advocate: null,
  recommend: null,
  favour: null,
  favor: null,
  support: null,
  propose: "vowed",
  deny: null,
});

/** How far what a verb in -ing tells has come, by the word before it: undefined where it tells for itself. */
export function gerundMode(sentence: Sentence, clause: Clause): Mode | null | undefined {
  const { governor, marker, start, first } = clause;
  if (sentence.tokens.tag[clause.verb] !== Tag.VerbIng) return undefined;
  if (marker === 0 && isProviding(sentence, hostOf(sentence, governor))) return { status: "agreed", host: null };
  if (marker === 0 && governor?.relation === Relation.Participle && OR.has(sentence, start - 1)) return gerundMode(sentence, governor);
  if (marker === 0) {
    if (!governor || governor.isReduced || (start !== governor.last && first !== governor.last + 1) || sentence.tokens.tag[governor.last] === Tag.Punctuation) return undefined;
    const status = UNDONE.of(sentence, governor.lemma);
    if (status === undefined || status === null) return status;
    return governor.isNegated || governor.modal !== 0 ? null : { status, host: governor };
  }
  if (TELLS.hasId(sentence, marker) || (governor && !governor.isNegated && CHARGES.hasId(sentence, governor.lemma))) return undefined;
  const preposition = sentence.vocabulary.form(marker);
  if (preposition === "without") return { status: "delayed", host: null };
  const at = start - 1;
  const pledged = pledgeAt(sentence, at, governor);
  if (pledged !== undefined) return pledged;
  const table = WITH_PREPOSITION[preposition];
  if (!table) return PREPOSED.hasId(sentence, marker) ? null : undefined;
  const status = table.at(sentence, at) ?? (governor && governor.verb < start && start - governor.last <= 2 ? table.of(sentence, governor.lemma) : undefined);
  if (status === undefined) return null;
  if (status === "vowed" && governor?.object && !governor.isPassive) return { status: "agreed", host: governor };
  return governor?.isNegated ? (status === "begun" || status === "done" ? { status: "delayed", host: governor } : null) : { status, host: governor };
}

/** "accused Kenya of | breaking | the truce". */
const CHARGES = new WordSet("accuse blame");

/** "did not mention dissolving | or giving up weapons": the second fares as the first. */
const OR = new WordSet("or and nor");

const PROVIDES = new WordSet("provide call envisage foresee include offer propose stipulate cover require");

/** "The plan provides for an amnesty, | freeing all captives", "signed a deal, | withdrawing all troops by May": what goes with what a text lays down. */
function isProviding(sentence: Sentence, clause: Clause | null): boolean {
  if (clause === null || clause.isNegated) return false;
  if (SEALS.hasId(sentence, clause.lemma)) return isThing(sentence, clause.object, Thing.Accord);
  return PROVIDES.hasId(sentence, clause.lemma) && isThing(sentence, clause.subject, Thing.Accord);
}

const SEALS = new WordSet("sign reach conclude strike approve adopt");

/** "… for rebels | who lay down their arms | , freeing all captives", "a deal | to end the war | , freeing …": the main clause around a relative one or an infinitive. */
const hostOf = ({ syntax }: Sentence, hanging: Clause | null): Clause | null => {
  const governor = hanging?.relation === Relation.Infinitive ? hanging.governor : hanging;
  return governor?.relation === Relation.Relative ? (syntax.clauses.findLast(({ relation, verb }) => relation === Relation.Main && verb < governor.verb) ?? null) : governor;
};

/** Prepositions before a verb in -ing that do not tell that it was done. */
const PREPOSED = new WordSet("of to for from in on about at against before until than into towards toward over with");

/** "gave assurances that it would leave": what the noun before "that" binds to. */
export function assuredMode(sentence: Sentence, clause: Clause): Mode | null {
  const that = sentence.form(clause.start) === "that" ? clause.start : clause.start - 1;
  if ((clause.relation === Relation.Relative && clause.subject === null) || clause.isNegated || sentence.form(that) !== "that") return null;
  const { words } = sentence;
  if (clause.modal !== words.would && clause.modal !== words.will) return null;
  return pledgeAt(sentence, that - 1, clause.governor) ?? null;
}

export const isPledge = (sentence: Sentence, { head, isDate }: NounPhrase): boolean => !isDate && PLEDGES.of(sentence, sentence.nounLemma(head)) !== undefined;

/** The clause that spells out a pledge right behind it: "its promise | to free them". */
export function spellsOut(sentence: Sentence, phrase: NounPhrase | null): Clause | null {
  if (!phrase || !isPledge(sentence, phrase)) return null;
  return sentence.syntax.clauses.find((other) => other.start === phrase.last && other.relation !== Relation.Relative) ?? null;
}
