import type { Actor } from "../mentions/actors/index.js";
import type { Attribution } from "../mentions/attributions/index.js";
import { KINDS } from "../kinds/index.js";
import type { Claim, Claimant, Place } from "../model/index.js";
import { Relation, type Clause } from "../syntax/index.js";
import { fold } from "../text/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";
import { stanceOf } from "./stance.js";
import { whenOf } from "./when.js";

/** A claim with the draft it was made from, for totals. */
export interface Finished {
  claim: Claim;
  draft: Draft;
  sentence: number;
  paragraph: number;
}

/** The claimant as the contract shows it. */
export function claimantOf(sentence: Sentence, actor: Actor): Claimant {
  const { start, end } = sentence.tokens;
  return { name: actor.name, party: actor.party, type: actor.type, start: start[actor.first]!, end: end[actor.last - 1]! };
}

/** The day a saying tells: a date of its verb, else the same speaker's earlier dated saying. */
function saidOnOf(sentence: Sentence, attribution: Attribution | null, actor: Actor | null): string | null {
  if (!attribution) return null;
  const clause = attribution.clause;
  if (clause) {
    const phrases = clause.object?.isDate ? [...clause.phrases, clause.object] : clause.phrases;
    for (const phrase of phrases) {
      const date = sentence.datesIn(phrase.first, phrase.last)[0];
      if (date?.value && date.type === "date" && (phrase.isDate || phrase.last - phrase.first <= 3) && !attribution.content.some(([first, last]) => first <= date.first && date.last <= last))
        return date.value;
    }
  }
  return actor ? earlierSaying(sentence, actor) : null;
}

/** A later figure of a side's organ belongs to the announcement told in the lead: by name of the side, or by the same speaker. */
function earlierSaying(sentence: Sentence, actor: Actor): string | null {
  for (let i = sentence.memory.said.length - 1; i >= 0; i--) {
    const { actor: earlier, on, isLead } = sentence.memory.said[i]!;
    if (earlier.name === actor.name && earlier.party === actor.party) return on;
    if (earlier.party !== null && earlier.party === actor.party && ((earlier.isProper && !earlier.isPerson) || (isLead && earlier.type === actor.type)) && actor.type !== "international") return on;
  }
  return null;
}

function whereOf(sentence: Sentence, draft: Draft): Place[] {
  const clause = draft.clause;
  const first = clause ? Math.min(clause.start, draft.first) : draft.first;
  const last = clause ? Math.max(clause.end, draft.last) : draft.last;
  const own = sentence.placesIn(first, last);
  const rest = sentence.places.filter((place) => !own.includes(place));
  const told = [...own, ...rest];
  const from = told.length > 0 ? told : sentence.memory.incident?.paragraph === sentence.paragraph ? sentence.memory.incident.places : [];
  return from.map((place) => sentence.placeOf(place));
}

/** 53-bit hash of a string as eleven base-36 digits: stable ids without a library. */
function hashId(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, "0");
}

const GIVES = new WordSet("put give speak admit confirm count cite claim list tally estimate document register record report acknowledge own talk");

/** "speaks of 215 killed", "put the dead at 1,183", "admits to 68 deaths": who gives a figure without a clause of what is said. */
function withGiver(sentence: Sentence, draft: Draft): Draft {
  if (sentence.attributionAt(draft.at)?.actor) return draft;
  for (const clause of sentence.syntax.clauses) {
    const { subject } = clause;
    if (!GIVES.hasId(sentence, clause.lemma) || clause.isPassive || clause.isReduced || !subject || subject === draft.phrase || subject.last > clause.first) continue;
    if (draft.at < clause.last || draft.at >= Math.max(clause.end, draft.last)) continue;
    const actor = sentence.actor(subject) ?? sentence.actors.unnamed(subject, (token) => sentence.places.some((place) => place.first <= token && token < place.last));
    if (actor) return { ...draft, claimant: actor, clause: draft.clause ?? clause };
  }
  return draft;
}

/** Adds to a draft who says so, on which day, when and where, and gives it its id. */
export function finish(sentence: Sentence, drafted: Draft, rule: string, reportId: string): Finished {
  const draft = drafted.kind === "casualties" && drafted.claimant === undefined ? withGiver(sentence, drafted) : drafted;
  const { start, end, text } = sentence.tokens;
  const attribution = draft.claimant === undefined ? sentence.attributionAt(draft.at) : (sentence.attributions.find(({ actor }) => actor !== null && actor.first === draft.claimant?.first) ?? null);
  const actor = draft.claimant === undefined ? (attribution?.actor ?? null) : draft.claimant;
  const from = start[Math.max(sentence.first, draft.first)]!;
  const to = end[Math.min(sentence.last, draft.last) - 1]!;
  const fields = draft[draft.kind]!;
  const key = `${reportId}|${draft.kind}|${from}|${KINDS[draft.kind].key(fields as never)}`;
  const claim = {
    id: hashId(fold(key)),
    kind: draft.kind,
    quote: { exact: text.slice(from, to), start: from, end: to },
    claimant: actor ? claimantOf(sentence, actor) : null,
    saidOn:
      (draft.kind === "statement" ? ownDay(sentence, draft.clause) : null) ??
      (draft.claimant !== undefined && draft.claimant !== null && !attribution ? statementDay(sentence, draft) : saidOnOf(sentence, attribution, actor)),
    stance: stanceOf(sentence, draft),
    when: whenOf(sentence, draft),
    where: whereOf(sentence, draft),
    [draft.kind]: fields,
    rule,
  } as unknown as Claim;
  return { claim, draft, sentence: sentence.index, paragraph: sentence.paragraph };
}

/** The day of a statement's own verb, of one that shares its subject, or of what it went with: "rallied Thursday as they demanded". */
function ownDay(sentence: Sentence, clause: Clause | null): string | null {
  if (!clause) return null;
  const shares = (other: Clause): boolean => other !== clause && other.subject !== null && other.subject === clause.subject && other.governor === clause.governor;
  const before = clause.relation === Relation.Adverbial || clause.relation === Relation.Participle ? clause.governor : null;
  return (
    dayOf(sentence, clause) ??
    dayOf(sentence, clause.borrowsSubject ? (sentence.syntax.clauses.find(shares) ?? null) : null) ??
    dayOf(sentence, before) ??
    (before?.relation === Relation.Participle ? dayOf(sentence, before.governor) : null)
  );
}

function dayOf(sentence: Sentence, clause: Clause | null): string | null {
  for (const phrase of clause?.phrases ?? []) {
    const date = phrase.isDate ? sentence.datesIn(phrase.first, phrase.last)[0] : undefined;
    if (date?.value && (date.type === "date" || date.type === "time") && date.anchor !== "by" && date.anchor !== "since") return date.value;
  }
  return null;
}

/** A statement's own verb carries its day: "on Tuesday accused". */
function statementDay(sentence: Sentence, draft: Draft): string | null {
  const clause = draft.clause;
  for (const phrase of clause?.phrases ?? []) {
    const date = phrase.isDate ? sentence.datesIn(phrase.first, phrase.last)[0] : undefined;
    if (date?.value && date.type !== "duration") return date.value;
  }
  return draft.claimant ? earlierSaying(sentence, draft.claimant) : null;
}
