import { Tag } from "../model/index.js";
import { FINITE, isIn, Pos, THING } from "../text/index.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";
import { isFrontedBearing, isOfFrontedPlace } from "./fronted.js";
import { ItemKind } from "./item.js";
import { Stretch } from "./stretch.js";

const COMMA = 44;
const FULL_STOP = 46;
/** How long the name of a speaker between commas can be. */
const SPEAKER_TOKENS = 9;

/** How many phrases a speaker may be told in: "a spokesman | for the ministry | of defence". */
const SPEAKER_PHRASES = 4;

/** Is a phrase among those of a clause? */
export const hangsOn = ({ phrases }: Clause, phrase: NounPhrase): boolean => phrases.lastIndexOf(phrase) >= 0;

/** Hangs noun phrases: objects and adjuncts on the verb before, what renames or joins another on that. */
export class PhraseTaker extends Stretch {
  protected takePhrase(phrase: NounPhrase): void {
    phrase.index = this.phrases.push(phrase) - 1;
    const previous = this.previous?.kind === ItemKind.Phrase ? this.previous.phrase : null;
    if (this.isAside && !phrase.isDate) {
      if (previous === null && phrase.preposition === 0 && this.dashes === null) this.asideHead ??= phrase;
      return;
    }
    this.join(phrase);
    if (phrase.preposition !== 0 || phrase.isDate) return this.takeAdjunct(phrase, previous);
    if (this.takesObject(phrase, previous)) {
      this.clause!.object = phrase;
      phrase.clause = this.clause;
      this.extendClause(phrase);
      return;
    }
    if (phrase.after?.preposition === this.between && this.previous?.kind === ItemKind.Conjunction && this.clause && hangsOn(this.clause, phrase.after)) {
      this.afterConjunction = false;
      return this.extendClause(phrase);
    }
    if (this.renames(phrase)) return;
    if (phrase.index === 0 && this.isDistance(phrase) && this.tokens.word[phrase.last] === this.of && isFrontedBearing(this.tokens, phrase)) {
      this.leading.push(phrase);
      return;
    }
    if (this.isJoinedObject(phrase)) {
      this.extendClause(phrase);
      this.afterConjunction = false;
    }
    this.free.push(phrase);
  }

  /** "the airport and two power stations": stays free too, since a verb may follow that takes it as subject. */
  protected isJoinedObject(phrase: NounPhrase): boolean {
    return phrase.after !== null && this.clause !== null && this.clause.object !== null && (phrase.after === this.clause.object || phrase.after.clause === this.clause);
  }

  /** A comma closes the list of objects, and that of those by whom something is done: "troops, backed by tanks and | two battalions |, took the town". */
  protected dropJoined(clause: Clause): void {
    const isInPassing = clause.isReduced && clause.isPassive && this.tokens.code[clause.first - 1] === COMMA;
    const { free } = this;
    let kept = 0;
    for (let i = 0; i < free.count; i++) {
      const phrase = free.phrases[i]!;
      const isJoined = this.isJoinedObject(phrase) || (isInPassing && phrase.after !== null && hangsOn(clause, phrase.after));
      if (!isJoined) free.phrases[kept++] = phrase;
    }
    free.count = kept;
  }

  protected takeAdjunct(phrase: NounPhrase, previous: NounPhrase | null): void {
    if (previous && phrase.preposition === this.of && !phrase.isDate) previous.of = phrase;
    if (phrase.isDate && this.clause !== null && this.joinsDay(phrase)) {
      this.afterConjunction = false;
      this.clause.phrases.push(phrase);
      this.extendClause(phrase);
    } else if (this.isRelative && this.free.count === 0) this.inner.push(phrase);
    else if (this.clause && (this.isOpen() || (phrase.preposition !== 0 && this.closesAside()) || (this.free.count === 0 && !this.afterConjunction && this.marker === 0))) {
      this.clause.phrases.push(phrase);
      this.extendClause(phrase);
    } else this.leading.push(phrase);
  }

  /** "killed 52 between 9 | and 16 August | in Beni", "met on 3 | and 5 May": the second of two days of one verb. */
  protected joinsDay({ index, preposition, first }: NounPhrase): boolean {
    const before = this.phrases[index - 1];
    if (preposition !== 0 || before === undefined || !before.isDate || before.preposition === 0) return false;
    if (before.last !== first && (before.last !== first - 1 || this.previous?.kind !== ItemKind.Conjunction)) return false;
    return (before.preposition === this.between || this.tokens.tag[first] === Tag.Number) && hangsOn(this.clause!, before);
  }

  /** "broke out in Goma, a key town, | between the two": what renames words of the clause stands between commas, and the clause goes on. */
  protected closesAside(): boolean {
    return this.previous?.kind === ItemKind.Comma && this.free.count > 0 && this.free.count < 3 && !this.afterConjunction && this.marker === 0 && !this.isRelative && !this.hasWaiting();
  }

  /** Does a phrase wait for a verb that does not rename words of the clause before? */
  protected hasWaiting(): boolean {
    for (let i = 0; i < this.free.count; i++) if (!this.isAsideOf(this.free.phrases[i]!)) return true;
    return false;
  }

  /** "The front, | in a statement | signed by its envoy, said …": "rebels | in a camp | run by the mission said …": where or how is told in passing. */
  protected isToldInPassing({ preposition, prepositionAt }: NounPhrase): boolean {
    const isOpened = this.tokens.code[prepositionAt - 1] === COMMA || this.free.last()!.last === prepositionAt;
    return preposition !== 0 && isOpened && this.free.phrases[0]!.preposition === 0;
  }

  /** "a man whose | house | the army burnt": what is done something to, ahead of who does it. */
  protected ownedBefore({ first }: NounPhrase): NounPhrase | null {
    const owned = this.free.count > 1 ? this.free.phrases[this.free.count - 2]! : null;
    return owned !== null && owned.last === first ? owned : null;
  }

  protected isAsideOf({ renames }: NounPhrase): boolean {
    return this.clause !== null && renames !== null && (renames.clause === this.clause || hangsOn(this.clause, renames));
  }

  protected extendClause(phrase: NounPhrase): void {
    if (this.clause) this.clause.end = phrase.last;
  }

  /** Notes "A and B", "A, B and C". */
  protected join(phrase: NounPhrase): void {
    const kind = this.previous?.kind;
    if (kind !== ItemKind.Conjunction && kind !== ItemKind.Comma) return;
    if (kind === ItemKind.Conjunction) {
      const word = this.tokens.word[this.previous!.token];
      if (word !== this.and && word !== this.or) return;
    }
    let before = this.phrases[this.phrases.length - 2];
    if (before && this.isBehindBracket(before)) return;
    if (before?.preposition === this.of && this.leading.count > 0 && this.leading.phrases[0]!.preposition === 0) return;
    while (before?.preposition === this.of && phrase.preposition !== this.of && before !== this.phrases[0]) before = this.phrases[before.index - 1];
    if (kind === ItemKind.Comma && phrase.preposition !== 0 && before && before.preposition !== phrase.preposition) return;
    if (before && !before.isDate && !phrase.isDate && !(kind === ItemKind.Comma && (this.isClosed(before) || this.isOpening()))) phrase.after = before;
  }

  /** "15 men (13 of them drivers) and | 53 others": what stands inside brackets is joined to nothing behind them. */
  protected isBehindBracket({ last }: NounPhrase): boolean {
    const { code, tag } = this.tokens;
    return code[last] === 41 && tag[last] === Tag.Punctuation;
  }

  /** "Signed by the government, | the accord …": behind what opens the sentence comes its subject. */
  protected isOpening(): boolean {
    const opening = this.clauses[0];
    return this.clauses.length === 1 && opening !== undefined && opening.isReduced && opening.isPassive && opening.subject === null;
  }

  /** "Washington and Paris, | Israel": "and" has closed the list. */
  protected isClosed({ first, prepositionAt, after }: NounPhrase): boolean {
    const word = this.tokens.word[(prepositionAt >= 0 ? prepositionAt : first) - 1];
    return after !== null && (word === this.and || word === this.or);
  }

  /** ", a faction that rejects the deal,": after a comma, opened by an article, before any verb. */
  protected renames(phrase: NounPhrase): boolean {
    const isNewClause = this.previous?.kind === ItemKind.Conjunction && this.beforePrevious !== null && this.beforePrevious.kind !== ItemKind.Phrase;
    if (phrase.after?.renames && !isNewClause) {
      this.rename(phrase, this.isHolder(phrase, phrase.after) ? phrase.after : phrase.after.renames);
      this.free.push(phrase);
      return true;
    }
    const before = this.previous?.kind === ItemKind.Phrase ? this.phrases[this.phrases.length - 2] : undefined;
    if (before?.isPronoun && (before.preposition === this.of || before.preposition === this.among) && this.free.count > 0) {
      this.rename(phrase, this.free.phrases[0]!);
      return true;
    }
    if (before?.isPronoun && before.preposition === this.among && this.free.count === 0 && this.clause?.object && before.first > this.clause.object.first) {
      this.rename(phrase, this.clause.object);
      return true;
    }
    if (this.previous?.kind === ItemKind.Comma && this.clause === null && this.free.count === 0 && this.isDistance(phrase)) return true;
    if (this.previous?.kind === ItemKind.Phrase && this.isDistance(phrase)) {
      if (this.free.count > 0) this.rename(phrase, this.free.last()!);
      return true;
    }
    const target = this.previous?.kind === ItemKind.Comma ? this.phrases[this.phrases.length - 2] : undefined;
    if (!target || target.isDate || this.isOpening() || (this.isClosed(target) && this.tokens.tag[phrase.first] === Tag.Name)) return false;
    const host = this.free.last() ?? (this.clause && target === this.lastOf(this.clause) ? target : null);
    if (!host) return false;
    const isFronted = this.clause === null && isOfFrontedPlace(this.tokens, this.phrases[0]!, host, phrase);
    this.rename(isFronted ? host : phrase, isFronted ? this.phrases[0]! : target);
    if (isFronted) this.free.count = 0;
    if (this.free.count === 0 || this.isBehindSource(target)) this.free.push(phrase);
    return true;
  }

  /** "died in Goma, the front's spokesman, | Ivan Prada, | said": who holds an office, told behind a place, which neither renames. */
  protected isHolder({ first, head }: NounPhrase, office: NounPhrase): boolean {
    const { tag, word, code } = this.tokens;
    if (tag[first] !== Tag.Name || tag[head] !== Tag.Name || tag[office.head] !== Tag.Noun || office.renames!.preposition === 0) return false;
    return code[first - 1] === COMMA && (this.pos[word[office.head]!]! & Pos.Person) !== 0;
  }

  /** "a town of 60,000 | 40 miles north | of Goma", "In Darfur, | 200 miles | to the west, gunmen …": how far off what stands before lies. */
  protected isDistance({ head, last }: NounPhrase): boolean {
    const { word } = this.tokens;
    return this.distances[word[head]!] === 1 && this.distances[word[last - 1]!] === 1 && this.tokens.tag[head] !== Tag.Name;
  }

  /** "According to X, a councillor in Goma, | the rebels left": who waits only renames what the opening preposition has. */
  protected isBehindSource({ preposition }: NounPhrase): boolean {
    const source = this.free.last()?.renames ?? null;
    return preposition !== 0 && this.free.count === 1 && source !== null && source.preposition !== 0 && source.clause === null;
  }

  protected rename(phrase: NounPhrase, renamed: NounPhrase): void {
    phrase.renames = renamed;
    renamed.renamedBy ??= phrase;
  }

  protected lastOf(clause: Clause): NounPhrase | null {
    const last = clause.phrases.at(-1);
    return last === undefined || (clause.object !== null && clause.object.first > last.first) ? clause.object : last;
  }

  protected takesObject(phrase: NounPhrase, previous: NounPhrase | null): boolean {
    const clause = this.clause;
    if (!clause || clause.object || !this.isOpen()) return false;
    if (previous && previous !== phrase && hangsOn(clause, previous) && (previous.isDate ? this.isTimed(phrase, previous) : !this.isPutOff(phrase, previous, clause))) return false;
    return !(clause.isPassive && clause.isReduced && previous !== null);
  }

  /** "hurt in three days | clashes", "at 1200 | local time": a bare noun behind a number of time belongs to it. */
  protected isTimed({ first }: NounPhrase, { preposition, last }: NounPhrase): boolean {
    const { tag } = this.tokens;
    return preposition !== 0 && last === first && tag[last - 1] !== Tag.Name && tag[first] !== Tag.Name && tag[first] !== Tag.Determiner && tag[first] !== Tag.Number;
  }

  /** "handed back to Pakistan | a boy of 14", "shall release without conditions | all captives": the object stands behind whom it is given to, or how what is owed is to be done. */
  protected isPutOff({ first }: NounPhrase, { preposition, prepositionAt }: NounPhrase, { lemma, last, isPassive, verb, phrases }: Clause): boolean {
    const { tag } = this.tokens;
    if (isPassive || this.contentVerbs[lemma] === 1 || !(tag[first] === Tag.Determiner || tag[first] === Tag.Number)) return false;
    if (preposition === this.to && prepositionAt === last) return true;
    return tag[verb] === Tag.Verb && phrases.some((phrase) => phrase.preposition !== this.of && phrase.prepositionAt === last);
  }

  /** "…, | as the rebels allege", "…, two days | after the rebels announced": the comma stands before the preposition, or before how long it was. */
  protected opensBehindComma({ preposition, prepositionAt }: NounPhrase): boolean {
    const { code, tag } = this.tokens;
    const isBehind = code[prepositionAt - 1] === COMMA;
    if (preposition === this.as || (this.markers[preposition] === 1 && isBehind && !this.hasWaiting())) return isBehind;
    const isLapse = this.markers[preposition] === 1 && (tag[prepositionAt - 1] === Tag.NounPlural || tag[prepositionAt - 1] === Tag.Noun);
    const opening = tag[prepositionAt - 2] === Tag.Number || tag[prepositionAt - 2] === Tag.Determiner ? prepositionAt - 3 : prepositionAt - 2;
    return isLapse && code[opening] === COMMA;
  }

  /** "as the ceasefire requires", "after the government and the front signed": the phrase whose preposition turns out to be a conjunction. */
  protected phraseBehindMarker(clause: Clause): NounPhrase | null {
    if (this.previous?.kind !== ItemKind.Phrase || this.previous.phrase!.isDate) return null;
    let phrase = this.previous.phrase!;
    for (let steps = 0; steps < 4; steps++) {
      if (phrase.preposition !== 0 && this.markers[phrase.preposition]) return (this.afterComma && !this.opensBehindComma(phrase)) || this.isOfOther(clause, phrase, steps) ? null : phrase;
      const before = phrase.after ?? (phrase.preposition === this.of || this.isOrigin(phrase, clause) ? this.phraseBefore(phrase.index) : undefined);
      if (!before) return null;
      phrase = before;
    }
    return null;
  }

  /** "after fighters | from the front | attacked", "after two villages | near Goma | fell". */
  protected isOrigin({ preposition, prepositionAt, index, isDate }: NounPhrase, clause: Clause): boolean {
    const host = this.phraseBefore(index);
    if (host === undefined || host.last !== prepositionAt) return false;
    if (preposition === this.from) return this.tokens.tag[host.head] === Tag.NounPlural;
    return this.grounds[preposition] === 1 && !isDate && this.markers[host.preposition] === 1 && !host.isDate && this.isOwnVerb(clause);
  }

  /** "fell", "were shot", "fired three shots", "collapsed.": no past form that what stands before it may have had done to it. */
  protected isOwnVerb({ first, verb, last, lemma }: Clause): boolean {
    const { tag, word, code } = this.tokens;
    if (first !== verb || tag[verb] !== Tag.VerbPast || (this.pos[word[verb]!]! & Pos.VerbPastParticiple) === 0) return tag[verb] !== Tag.VerbPastParticiple || first !== verb;
    return this.befalls[lemma] === 1 || isIn(THING, tag[last]!) || code[last] === FULL_STOP;
  }

  /** "Seven men seized since the truce | are held": one thing is no subject of "are" where another waits. */
  protected isOfOther({ first }: Clause, { head }: NounPhrase, joined: number): boolean {
    return this.suspended.count > 0 && joined === 0 && this.tokens.tag[head] === Tag.Noun && this.ofMany[this.tokens.word[first]!] === 1;
  }

  /** "received the bodies of 14 people | killed in the raid": behind the object of a verb that says nothing, a past form that may be a participle; behind a day only where a preposition stands before it ("freed nine on Friday under a deal | reached in May"). */
  protected isLateParticiple(clause: Clause, before: Clause): boolean {
    const { tag, word } = this.tokens;
    const isBare = clause.first === clause.verb && tag[clause.verb] === Tag.VerbPast && (this.pos[word[clause.verb]!]! & Pos.VerbPastParticiple) !== 0;
    const isHanging = this.previous?.phrase?.isDate === false && this.previous.phrase.preposition !== 0;
    if (!isHanging && before.phrases.some(({ isDate, first }) => isDate && first > before.first)) return false;
    return isBare && !this.afterComma && !this.afterConjunction && this.marker === 0 && !before.isReduced && !this.contentVerbs[before.lemma] && this.previous?.kind === ItemKind.Phrase;
  }

  /** "said in a statement | issued on Thursday", "agreed in a memorandum | signed on Monday": behind a message that tells where something was said, a past form that may be a participle. */
  protected isOfMessage(clause: Clause, before: Clause): boolean {
    const { tag, word } = this.tokens;
    const message = this.previous?.kind === ItemKind.Phrase ? this.previous.phrase! : null;
    if (!message || message.preposition === 0 || !hangsOn(before, message)) return false;
    const isMade = this.makes[clause.lemma] === 1 && tag[before.verb] === Tag.VerbPast && tag[clause.last] === Tag.Preposition && this.isOpen();
    if (!isMade && (this.messages[word[message.head]!] === 0 || this.contentVerbs[before.lemma] === 0)) return false;
    return clause.first === clause.verb && (this.pos[word[clause.verb]!]! & Pos.VerbPastParticiple) !== 0 && tag[before.verb] !== Tag.VerbPastParticiple;
  }

  /** "said in a statement issued on Thursday | that …": what is said hangs on the saying, not on what tells of its message. */
  protected sayerOf(clause: Clause | null): Clause | null {
    const sayer = clause?.isReduced && clause.relation === Relation.Relative ? clause.governor : null;
    return sayer && this.contentVerbs[sayer.lemma] === 1 && clause!.subject !== null && this.messages[this.tokens.word[clause!.subject.head]!] === 1 ? sayer : clause;
  }

  /** Makes a past participle behind a phrase a relative clause of that phrase. */
  protected takeLateParticiple(clause: Clause, before: Clause, phrase: NounPhrase): void {
    clause.isPassive = clause.isReduced = true;
    clause.borrowsSubject = false;
    clause.relation = Relation.Relative;
    clause.governor = before;
    clause.subject = phrase;
    clause.start = phrase.first;
  }

  /** "two guests, | police | said", "in Goma, Congo, | a spokesman | for the army said": what stands between a comma and a verb of saying says it, and tells nothing of what is before. */
  protected speakerAhead({ first, lemma }: Clause): NounPhrase | null {
    let phrase = this.previous?.kind === ItemKind.Phrase && this.contentVerbs[lemma] === 1 ? this.previous.phrase! : undefined;
    let end = first;
    for (let steps = this.clause === null ? 1 : SPEAKER_PHRASES; phrase?.last === end && steps > 0; steps--) {
      if (phrase.preposition === 0) return phrase.renames !== null && this.tokens.code[phrase.first - 1] === COMMA ? phrase : null;
      end = phrase.prepositionAt;
      phrase = this.phraseBefore(phrase.index);
    }
    return null;
  }

  /** A phrase that turns out to rename nothing. */
  protected apart(phrase: NounPhrase): NounPhrase {
    if (phrase.renames?.renamedBy === phrase) phrase.renames.renamedBy = null;
    phrase.renames = null;
    return phrase;
  }

  /** "31 people, half of them children": what a phrase renames in the end. */
  protected renamedBy(phrase: NounPhrase): NounPhrase {
    let root = phrase;
    for (let steps = 0; root.renames && steps < 4; steps++) root = this.rootOf(root.renames);
    return root;
  }

  /** "The truce, | the army said, | had held": who says it stands between commas inside what is said. */
  protected isSaidBetween(clause: Clause): boolean {
    const last = this.previous?.kind === ItemKind.Phrase ? this.previous.phrase! : null;
    const first = this.free.count > 0 ? this.free.phrases[0]! : null;
    if (!first || !last || last === first || this.marker !== 0 || this.contentVerbs[clause.lemma] !== 1 || (this.tokens.tag[first.head] === Tag.Name && last.last !== clause.first)) return false;
    return last.preposition === 0 && this.tokens.code[last.first - 1] === COMMA && this.saidBetween(clause);
  }

  protected takeSaidBetween(clause: Clause): void {
    const source = this.apart(this.previous!.phrase!);
    this.suspended.push(this.free.phrases[0]!);
    source.after = null;
    clause.subject = source;
    source.clause = clause;
    clause.start = source.first;
    this.finite = clause;
  }

  /** Takes a verb of saying that stands with its speaker between commas, inside what is said. */
  protected takeSaid(clause: Clause): boolean {
    const isBetween = this.isSaidBetween(clause);
    if (isBetween) this.takeSaidBetween(clause);
    else if (this.isSaidAfter(clause)) this.takeSaidAfter(clause);
    else return false;
    return true;
  }

  /** "6,000 people, | says the agency, | crossed the border": who says it stands behind the verb, and the phrase before waits for its own. */
  protected isSaidAfter({ first, last, lemma }: Clause): boolean {
    const { code, tag } = this.tokens;
    const waiting = this.phrases.at(-1);
    if (this.contentVerbs[lemma] !== 1 || code[first - 1] !== COMMA || !waiting || waiting.last !== first - 1 || waiting.preposition !== 0 || waiting.isDate || this.marker !== 0) return false;
    if (tag[last] !== Tag.Determiner && tag[last] !== Tag.Name) return false;
    for (let i = last; i < last + SPEAKER_TOKENS; i++) {
      if (code[i] === COMMA) return isIn(FINITE, tag[i + 1]!);
      if (isIn(FINITE, tag[i]!) || tag[i] === Tag.Relative) return false;
    }
    return false;
  }

  protected takeSaidAfter(clause: Clause): void {
    const waiting = this.phrases[this.phrases.length - 1]!;
    if (this.clause && this.clause.end > waiting.first) this.clause.end = Math.max(this.clause.last, this.clause.object?.last ?? 0, waiting.after?.last ?? 0);
    if (waiting.after && waiting.after.clause !== null) waiting.after = null;
    this.suspended.push(waiting);
    clause.start = clause.first;
    this.finite = clause;
  }

  /** A comma closes what stands between, and a verb comes behind it. */
  protected saidBetween({ last }: Clause): boolean {
    const { code, tag } = this.tokens;
    for (let i = last; i < last + 4; i++) if (code[i] === COMMA) return isIn(FINITE, tag[i + 1]!);
    return false;
  }
}
