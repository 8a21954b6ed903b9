import { Tag, type CommitmentAction, type CommitmentStatus, type Stance } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import { isLong, isOfConflict, namesAnother } from "../conflict-words.js";
import type { Sentence } from "../sentence.js";
import type { PlaceMention } from "../../mentions/places/index.js";
import { BINDING } from "./commitments-binding.js";
import type { Mode } from "./commitments-wording.js";
import { outcomeBehind } from "./commitments-closed.js";
import { sidesBut, usuallyBound } from "./commitments-parties.js";
import { isDeadline } from "./commitments-deadlines.js";
import { instrumentOf, quantityOf, termsOf } from "./commitments-terms.js";
import { hasThing, isThing, Thing, thingsAt } from "./commitments-things.js";
import { isProviso } from "./commitments-unreal.js";
import { spanOfClause } from "./events-draft.js";
import { placeName, placesToldOf } from "./events-place.js";
import { isOwnerOfSpeaker } from "../where.js";
import { WordSet } from "../word-set.js";

export interface Undertaking {
  action: CommitmentAction;
  clause: Clause;
  mode: Mode;
  by: readonly string[];
  /** What is moved, freed, handed in. */
  moved: NounPhrase | null;
  /** Somebody is named who is bound, though no party is known: nobody else is. */
  isBinding?: boolean;
}

/** Statuses of what is still to come. */
export const TO_COME: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "demanded", "refused", "delayed"]);

/** What is done in peace as well: read only where the report speaks of a war or its end. Of a long report so is everything. */
const EVERYDAY: ReadonlySet<CommitmentAction> = new Set<CommitmentAction>([
  "open-transport",
  "elections",
  "aid",
  "other",
  "uphold",
  "negotiate",
  "return-displaced",
  "hand-over",
  "withdraw",
  "amnesty",
]);

/** Ground that one side leaves to another is of a conflict, whatever else is told. */
const OF_GROUND: ReadonlySet<CommitmentAction> = new Set<CommitmentAction>(["hand-over", "withdraw"]);

/** Quote: from the one who is bound through what is to be done; a demand starts at those it is made to. */
function spanOf(sentence: Sentence, clause: Clause, mode: Mode): [number, number] {
  const [start, own] = spanOfClause(sentence, clause);
  const first = clause.relation === Relation.Participle || (clause.borrowsSubject && sentence.tokens.tag[start] === Tag.Preposition) ? clause.first : start;
  const condition = conditionOf(sentence, clause) ?? awaitedBy(sentence, clause, mode);
  const last = condition && condition.start >= clause.end ? Math.max(own, condition.end) : withRelative(sentence, clause, own);
  const { host, until } = mode;
  if (until) return [host && host.end <= clause.first ? Math.min(first, spanOfClause(sentence, host)[0]) : first, Math.max(last, spanOfClause(sentence, until)[1])];
  if (!host) return [first, last];
  if (isListed(sentence, host, clause)) return [first, last];
  const [hostFirst] = spanOfClause(sentence, host);
  const { subject } = clause;
  if (isCharge(sentence, host)) return [host.object?.first ?? first, last];
  const isObject = subject !== null && subject === host.object && subject.first > host.verb;
  if (mode.status === "demanded" && isObject) return [subject.first, last];
  return [Math.min(host.borrowsSubject ? host.first : hostFirst, first), last];
}

/** "agreed: to extend the truce; | to free all detainees": an item behind others. */
function isListed(sentence: Sentence, host: Clause, clause: Clause): boolean {
  if (clause.relation !== Relation.Infinitive || host.end >= clause.first - 1 || clause.subject?.last === clause.first) return false;
  return !sentence.syntax.clauses.some(({ end, isReduced, start }) => isReduced && start >= host.last && end === clause.first);
}

function isCharge(sentence: Sentence, host: Clause): boolean {
  const lemma = sentence.vocabulary.form(host.lemma);
  return lemma === "accuse" || lemma === "blame";
}

const LETS = new WordSet("let allow");

/** "let | residents return", "allow | residents | to return". */
const isLet = ({ last, object }: Clause, { relation, subject }: Clause): boolean =>
  relation === Relation.Content ? subject?.first === last : relation === Relation.Infinitive && subject !== null && subject === object;

/** A relative clause on the last noun belongs to the words: "the regions it held"; so does what is allowed: "let | residents return". */
function withRelative(sentence: Sentence, clause: Clause, last: number): number {
  const allowed = LETS.hasId(sentence, clause.lemma) ? sentence.syntax.clauses.find((other) => other.governor === clause && isLet(clause, other)) : undefined;
  if (allowed) return Math.max(last, allowed.end);
  const relative = sentence.syntax.clauses.find(
    (other) => other !== clause && other.first > clause.verb && other.start >= last - 1 && other.start <= last + 1 && (other.relation === Relation.Relative || other.isReduced),
  );
  return relative && !sentence.isPunctuation(relative.start - 1, 44) && !sentence.isPunctuation(last, 44) ? Math.max(last, relative.end) : last;
}

/** Does the clause hold only under a condition: "only if", "only when", "once", "as soon as", "unless"? */
function conditionOf(sentence: Sentence, clause: Clause): Clause | null {
  return (
    sentence.syntax.clauses.find((other) => {
      if (other.relation !== Relation.Adverbial || (other.governor !== clause && (other.start < clause.end || other.start > clause.end + 2))) return false;
      const marker = sentence.vocabulary.form(other.marker);
      return (
        marker === "once" ||
        isProviso(sentence, other) ||
        marker === "if" ||
        marker === "unless" ||
        (marker === "when" && (sentence.form(other.start - 1) === "only" || sentence.form(other.start - 2) === "only"))
      );
    }) ?? null
  );
}

/** "If the army leaves, the ministry says it will …": the condition opens the sentence. */
function opensOnCondition(sentence: Sentence, clause: Clause): boolean {
  const marker = sentence.vocabulary.form(sentence.syntax.clauses[0]?.marker);
  return clause !== sentence.syntax.clauses[0] && clause.relation === Relation.Content && (marker === "if" || marker === "unless");
}

/** "will not move | before observers arrive", "refuses to take part | until its men are paid": what has to come first. */
function awaitedBy(sentence: Sentence, clause: Clause, { status }: Mode): Clause | null {
  if (status !== "refused" && (status !== "delayed" || clause.modal === 0)) return null;
  return (
    sentence.syntax.clauses.find(({ governor, marker, relation, start }) => relation === Relation.Adverbial && governor === clause && start >= clause.last && AWAITED.hasId(sentence, marker)) ?? null
  );
}

const AWAITED = new WordSet("before until");

function stanceFor(sentence: Sentence, clause: Clause, mode: Mode): Stance | undefined {
  if (awaitedBy(sentence, clause, mode) || conditionOf(sentence, clause) || (mode.host && conditionOf(sentence, mode.host)) || opensOnCondition(sentence, clause)) return "conditional";
  const form = sentence.form(clause.first);
  return mode.stance ?? (clause.isDue && (form === "was" || form === "were") ? "asserted" : undefined);
}

/** One telling, one commitment: none twice of one verb, nor of one action in overlapping words. */
function isTold(sentence: Sentence, at: number, action: CommitmentAction, first: number, last: number): boolean {
  return sentence.drafts.some((draft) => {
    if (draft.kind !== "commitment") return false;
    const isOther = action === "exchange-prisoners" && draft.commitment!.action === "return-remains" && isJoined(sentence, draft.clause);
    return (draft.at === at && !isOther) || (draft.first < last && first < draft.last && draft.commitment!.action === action);
  });
}

/** "Troops pulled out of Goma, | leaving the town to the rebels": one going, told twice. */
function isGoingOn({ drafts }: Sentence, { relation, governor }: Clause, action: CommitmentAction, status: CommitmentStatus): boolean {
  return (
    action === "withdraw" &&
    relation === Relation.Participle &&
    governor !== null &&
    drafts.some((draft) => draft.clause === governor && draft.commitment?.action === action && draft.commitment.status === status)
  );
}

/** "Prisoners and the bodies of the dead shall be exchanged": two things of one verb. */
function isJoined(sentence: Sentence, clause: Clause | null): boolean {
  const moved = clause?.isPassive ? clause.subject : clause?.object;
  if (!moved) return false;
  const others = sentence.syntax.phrases.filter((other) => other.after === moved || other === moved.after);
  return others.length > 0 && [moved, ...others].some((phrase) => hasPrisoners(sentence, phrase));
}

const hasPrisoners = (sentence: Sentence, { head }: NounPhrase): boolean => (thingsAt(sentence, head) & Thing.Prisoners) !== 0;

/** As far as dates may hang on: to the next clause, or the sentence's end. */
function reach(sentence: Sentence, last: number): number {
  let end = sentence.last;
  for (const clause of sentence.syntax.clauses) if (clause.start >= last) end = Math.min(end, clause.start);
  for (let i = last; i < end; i++) if (sentence.isPunctuation(i, 59) || sentence.isPunctuation(i, 46)) return i;
  return end;
}

/** Where it is to be done: a place behind the verb before one of the subject, and no country that merely acts or was told of before. */
function placeOf(sentence: Sentence, one: Undertaking, first: number, last: number): string | null {
  const { clause } = one;
  const named = placesToldOf(sentence, clause.verb, first, last).filter((place) => !isOwnerOfSpeaker(sentence, place) && !(one.action === "withdraw" && isTowards(sentence, place)));
  const near = named.filter((place) => !isWhereAgreed(sentence, one, place));
  const behind = near.filter((place) => place.first >= clause.verb);
  const found = behind.find(({ precision }) => precision !== "country") ?? near.find(({ precision }) => precision !== "country") ?? behind[0];
  if (found) return found.name;
  if (named.length > 0) return null;
  const told = placeName(sentence, first, last, clause.verb);
  if (sentence.places.some((place) => place.name === told && (isWhereAgreed(sentence, one, place) || (one.action === "withdraw" && isTowards(sentence, place))))) return null;
  const incident = sentence.memory.incident?.places[0];
  return incident?.name === told && incident?.precision === "country" ? null : told;
}

/** "withdrew | towards Goma |": where they go, and not what they leave. */
const isTowards = (sentence: Sentence, { first, last }: PlaceMention): boolean =>
  sentence.syntax.phrases.some((phrase) => phrase.first <= first && last <= phrase.last && TOWARDS.has(sentence, phrase.prepositionAt));
const TOWARDS = new WordSet("toward towards into to");

/** "agreed in | Geneva | to swap captives", "at talks in | Geneva | they agreed to a truce": where the word was given, and not where it is to be kept. */
function isWhereAgreed(sentence: Sentence, { action, clause, mode }: Undertaking, place: PlaceMention): boolean {
  if (action === "negotiate") return false;
  const phrase = sentence.syntax.phrases.find(({ first, last }) => first <= place.first && place.last <= last);
  if (!phrase || !MEETING.has(sentence, phrase.prepositionAt)) return false;
  if (isMeeting(sentence, phrase)) return true;
  const binding = mode.host ?? (clause.relation === Relation.Content && clause.governor ? clause.governor : clause);
  const status = BINDING[sentence.vocabulary.form(binding.lemma)];
  return (status === "agreed" || status === "vowed") && phrase.prepositionAt === binding.last;
}

const MEETING = new WordSet("in at");

/** "talks | in Geneva". */
const isMeeting = (sentence: Sentence, { index, prepositionAt }: NounPhrase): boolean => {
  const over = sentence.syntax.phrases[index - 1];
  return over !== undefined && over.last === prepositionAt && isThing(sentence, over, Thing.Talks);
};

/** The words of a noun phrase with what hangs on it, as a commitment. */
export function phraseDraft(
  sentence: Sentence,
  phrase: NounPhrase,
  clause: Clause | null,
  one: { action: CommitmentAction; by: readonly string[]; status: CommitmentStatus; stance?: Stance },
): Draft | null {
  const carries = clause !== null && (phrase.preposition === sentence.words.in || clause.lemma === sentence.words.be);
  const first = carries ? Math.min(phrase.first, Math.max(sentence.first, clause.start)) : phrase.first;
  let { last } = phrase;
  for (let at = phrase.of; at; at = sentence.phraseAfter(at, sentence.words.by, sentence.words.of, sentence.words.in, sentence.words.at)) last = at.last;
  if (isTold(sentence, phrase.head, one.action, first, last)) return null;
  const quantity = sentence.countIn(phrase);
  return {
    kind: "commitment",
    first,
    last,
    at: phrase.head,
    clause: clause ?? null,
    ...(one.stance ? { stance: one.stance } : {}),
    commitment: {
      action: one.action,
      by: [...one.by],
      place: placeName(sentence, first, last),
      quantity: quantity ? sentence.count(quantity) : null,
      due: null,
      duration: null,
      instrument: null,
      status: one.status,
    },
  };
}

/** Another thing that the same verb agrees on, told by its own words: "…, | the withdrawal of troops". */
export function joinedDraft(sentence: Sentence, one: Undertaking, phrase: NounPhrase): Draft | null {
  const draft = phraseDraft(sentence, phrase, null, {
    action: one.action,
    by: one.by.length > 0 ? one.by : usuallyBound(sentence, one.action),
    status: one.mode.status,
    ...(one.mode.stance ? { stance: one.mode.stance } : {}),
  });
  const terms = draft && termsOf(sentence, [draft.first, reach(sentence, draft.last)], draft.first, TO_COME.has(one.mode.status));
  return draft && { ...draft, clause: one.clause, commitment: { ...draft.commitment!, due: terms!.due, duration: terms!.duration, instrument: instrumentOf(sentence, one.clause, phrase) } };
}

/** "agreed to free eight officials | detained in June": the only day is that of what is told beside it. */
function isDatedAside({ dates, syntax }: Sentence, { verb }: Clause): boolean {
  if (dates.length === 0) return false;
  return dates.every((date) => syntax.clauses.some(({ first, start, end, relation }) => relation === Relation.Relative && start > verb && first <= date.first && date.last <= end));
}

/** Where a figure may stand: those who are quartered before their camps; nobody is counted who holds his fire. */
function countedIn(sentence: Sentence, { action, clause, moved }: Undertaking): readonly (NounPhrase | null)[] {
  if (isThing(sentence, moved, Thing.Camp)) return [clause.subject, moved];
  return action === "cease-fire" ? [moved, clause.object] : [moved, clause.object, clause.subject];
}

const HAPPENS: ReadonlySet<CommitmentStatus> = new Set(["begun", "done", "partly-done"]);

/** "has paid | none of the money |": nothing of it is done. */
const isDoneToNone = (sentence: Sentence, { object, subject, isPassive, isNegated }: Clause): boolean => {
  const moved = isPassive ? subject : object;
  return !isNegated && moved !== null && sentence.form(moved.first) === "none";
};

/** "They have violated the truce" in words of "we": whoever issues the report charges the other side. */
function isTheirBreach(sentence: Sentence, { clause, mode }: Undertaking, by: readonly string[]): boolean {
  const { subject, isNegated } = clause;
  const own = sentence.actors.speaker?.party ?? null;
  const isTheirs = subject !== null && sentence.form(subject.head) === "they" && sentence.attributionAt(clause.verb) === null;
  return mode.status === "breached" && isTheirs && !isNegated && own !== null && by.length === 1 && by[0] === own && sentence.memory.sides().length > 1;
}

/** "Observers | were turned back": who is hindered is not who refuses. */
const isHindered = ({ words }: Sentence, { action, clause, mode }: Undertaking): boolean =>
  (action === "monitor" || action === "aid") && mode.status === "refused" && clause.isPassive && clause.modal === 0 && clause.lemma !== words.be;

/** The draft of one commitment; null when the sentence has the same action of the same words already. */
export function commitmentDraft(sentence: Sentence, one: Undertaking): Draft | null {
  const { clause, mode, moved } = one;
  const action = one.action === "uphold" && mode.status === "breached" && moved !== null && hasThing(sentence, moved.first, moved.head, Thing.Truce) ? "cease-fire" : one.action;
  const bound = one.by.length > 0 || one.isBinding || isHindered(sentence, one) ? one.by : usuallyBound(sentence, action);
  const by = isTheirBreach(sentence, one, bound) ? sidesBut(sentence, bound) : bound;
  const [first, last] = spanOf(sentence, clause, mode);
  if (((EVERYDAY.has(action) || isLong(sentence)) && !isOfConflict(sentence) && !(OF_GROUND.has(action) && namesAnother(sentence, by))) || isTold(sentence, clause.verb, action, first, last))
    return null;
  const status = isDoneToNone(sentence, clause) && HAPPENS.has(mode.status) ? "delayed" : mode.status;
  if (isGoingOn(sentence, clause, action, status)) return null;
  const isToCome = status === "agreed" || status === "vowed" || status === "demanded";
  const terms = termsOf(
    sentence,
    [first, reach(sentence, last)],
    mode.host ? clause.first : first,
    isToCome || mode.until !== undefined,
    clause.modal !== 0 || clause.isDue || mode.until !== undefined || (clause.subject !== null && isDeadline(sentence, clause.subject.head)),
  );
  const stance = stanceFor(sentence, clause, mode);
  const isDated = terms.due !== null && terms.when !== null && terms.when.value !== terms.due;
  const outcome = isToCome ? outcomeBehind(sentence, last) : null;
  return {
    kind: "commitment",
    first,
    last: outcome?.end ?? last,
    at: clause.verb,
    clause,
    ...(stance ? { stance } : {}),
    ...(terms.isPutOff && terms.when === null ? { when: null } : {}),
    ...(isToCome && (terms.due === null ? isDatedAside(sentence, clause) : terms.when === null) ? { when: null } : isToCome && isDated ? { when: terms.when } : {}),
    commitment: {
      action,
      by: [...by],
      place: placeOf(sentence, one, first, last),
      quantity: quantityOf(sentence, countedIn(sentence, one)),
      due: terms.due,
      duration: terms.duration,
      instrument: instrumentOf(sentence, mode.host ?? clause, moved),
      status: outcome?.status ?? status,
    },
  };
}
