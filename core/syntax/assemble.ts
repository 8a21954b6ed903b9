import { Tag, type Tokens } from "../model/index.js";
import { ItemKind, type Item, type ItemList } from "./item.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "./model.js";
import { SubjectTaker } from "./take-subject.js";

const COMMA = 44;
/** How many phrases on what is joined to one may stand: "the army of Kenya and | the front |". */
const JOINED_REACH = 4;

/** How many pieces an aside between dashes may have. */
const DASH_ITEMS = 12;

/** Hangs noun phrases and clauses together in one pass from left to right. */
export class Assembler extends SubjectTaker {
  assemble(tokens: Tokens, index: number, first: number, last: number, list: ItemList): SentenceSyntax {
    this.tokens = tokens;
    this.phrases = [];
    this.clauses = [];
    this.suspended.count = 0;
    this.finite = null;
    this.previous = null;
    this.beforePrevious = null;
    this.reset();
    this.dashes = this.listed = null;
    this.asideEnd = -1;
    const { items, count } = list;
    for (let at = 0; at < count; at++) {
      const item = items[at]!;
      if (this.afterConjunction) this.closeJoined(item);
      if (item.kind === ItemKind.Stop) this.takeStop(item.token, list, at);
      else this.take(item);
      this.beforePrevious = this.previous;
      this.previous = item;
    }
    if (this.afterConjunction) this.closeJoined(null);
    return { index, first, last, phrases: this.phrases, clauses: this.clauses };
  }

  protected take(item: Item): void {
    switch (item.kind) {
      case ItemKind.Phrase:
        return this.takePhrase(item.phrase!);
      case ItemKind.Verb:
        return this.takeVerb(item.clause!);
      case ItemKind.Marker:
        this.marker = this.tokens.word[item.token]!;
        this.markerAt = this.heldAt = item.token;
        return;
      case ItemKind.Relative:
        return this.takeRelative(item.token);
      case ItemKind.Conjunction:
        this.afterConjunction = true;
        return;
      case ItemKind.Comma:
        this.afterComma = true;
        if (this.clause) this.dropJoined(this.clause);
        return;
      case ItemKind.Adjective:
        if (this.clause && this.clause.predicate < 0 && this.clause.last >= item.token - 2) this.clause.predicate = item.token;
        if (this.clause && this.isOpen()) this.clause.end = item.token + 1;
        return;
      default:
        return;
    }
  }

  protected takeStop(token: number, list: ItemList, at: number): void {
    if (this.takeClauseAside(token, list, at)) return;
    const closing = this.dashes === token ? null : this.closingDash(list, at);
    if (this.dashes === token || closing !== null) {
      this.dashes = closing;
      this.isAside = this.dashes !== null;
      this.afterComma = this.free.count > 0 || this.isAside;
      return;
    }
    const code = this.tokens.code[token]!;
    this.turnAside(code);
    if (code === 58) this.listed = this.clause;
    else if (code !== 59 && code !== 40 && code !== 41) this.listed = null;
    if (code === 40 || code === 41) this.afterComma = true;
    else this.reset();
  }

  /** "A cleric - the man called on to lead the prayer - was shot": an aside with a verb of its own is read apart, and who waits before it waits on behind it. */
  protected takeClauseAside(token: number, list: ItemList, at: number): boolean {
    if (this.asideEnd === token) {
      this.asideEnd = -1;
      this.reset();
      for (let i = 0; i < this.kept.count; i++) this.free.push(this.kept.phrases[i]!);
      this.afterComma = true;
      return true;
    }
    const end = this.asideEnd < 0 ? this.clauseAsideEnd(list, at) : -1;
    if (end < 0) return false;
    this.asideEnd = end;
    this.kept.count = 0;
    for (let i = 0; i < this.free.count; i++) this.kept.push(this.free.phrases[i]!);
    this.reset();
    return true;
  }

  /** The token of the second dash, where a subject waits before the first, a verb stands between and a finite one right behind; else -1. */
  protected clauseAsideEnd({ items, count }: ItemList, at: number): number {
    if (this.tokens.tag[items[at]!.token] !== Tag.Hyphen || this.free.count === 0 || this.clause !== null) return -1;
    let hasVerb = false;
    for (let next = at + 1; next < count && next < at + 2 * DASH_ITEMS; next++) {
      const { kind, token } = items[next]!;
      if (kind === ItemKind.Verb) hasVerb = true;
      if (kind !== ItemKind.Stop) continue;
      const behind = items[next + 1];
      const isFinite = next + 1 < count && behind?.kind === ItemKind.Verb && behind.clause!.relation === Relation.Main && !behind.clause!.isReduced;
      return hasVerb && isFinite && this.tokens.tag[token] === Tag.Hyphen ? token : -1;
    }
    return -1;
  }

  /** "six children - three of them girls - were hurt": the token of the second dash, when only phrases stand between. */
  protected closingDash(list: ItemList, at: number): number | null {
    const { items, count } = list;
    if (this.tokens.tag[items[at]!.token] !== Tag.Hyphen) return null;
    for (let next = at + 1; next < count && next < at + DASH_ITEMS; next++) {
      const { kind, token } = items[next]!;
      if (kind === ItemKind.Stop) return this.tokens.tag[token] === Tag.Hyphen && (this.free.count > 0 || this.goesOn(items[next + 1])) ? token : null;
      if (kind !== ItemKind.Phrase && kind !== ItemKind.Comma && kind !== ItemKind.Conjunction && kind !== ItemKind.Adjective) return null;
    }
    return null;
  }

  protected takeVerb(clause: Clause): void {
    const tag = this.tokens.tag[clause.verb]! as Tag;
    const isOpening = this.opensReduced(clause) && this.phraseBehindMarker(clause) === null;
    if (isOpening) clause.isReduced = clause.isPassive = true;
    const isInner = this.isRelative || (clause.isReduced && clause.relation === Relation.Main && this.previous?.kind === ItemKind.Phrase);
    if (isInner) this.inner.moveTo(clause.phrases);
    else this.leading.moveTo(clause.phrases);
    this.inner.count = 0;
    if (this.clause?.lemma === this.help && tag === Tag.Verb && clause.first === this.clause.last && clause.modal === 0) clause.relation = Relation.Infinitive;
    if (isInner && this.marker !== 0) this.held = { marker: this.marker, at: this.heldAt, governor: this.clause };
    const isListed = tag === Tag.Verb && this.isListedInfinitive(clause);
    if (isListed || (tag === Tag.Verb && this.afterConjunction && this.sharesInfinitive(clause))) clause.relation = Relation.Infinitive;
    if (clause.relation === Relation.Infinitive) this.takeInfinitive(clause, isListed);
    else if (clause.relation === Relation.Participle || (clause.isReduced && (isOpening || tag === Tag.VerbIng || tag === Tag.VerbPastParticiple))) this.takeParticiple(clause);
    else this.takeFinite(clause);
    this.clauses.push(clause);
    this.clause = clause;
    this.free.count = 0;
    this.marker = 0;
    this.isRelative = false;
    this.antecedent = null;
    this.afterConjunction = false;
    this.afterComma = false;
  }

  protected takeInfinitive(clause: Clause, isListed: boolean): void {
    const above = this.afterConjunction ? this.letsGo(clause)?.governor : null;
    const governor = above ?? (this.clause === null && this.free.count === 0 ? this.listed : this.afterConjunction || isListed || this.isFurther() ? this.infinitiveBefore() : this.binding());
    clause.governor = governor;
    const given = this.previous?.phrase ?? null;
    const isGiven = given !== null && given.last === clause.first && !given.isDate && this.givesBound(given);
    if (this.afterConjunction && this.finite?.isDue && given !== null && given.preposition === 0 && this.free.has(given)) return this.takeDue(clause, given);
    if (this.clause?.isDue && (this.previous?.kind === ItemKind.Conjunction || this.isBehindComma(this.clause))) return this.takeFurtherDue(clause, this.clause);
    this.outer = governor === null && this.free.count > 0 ? this.free.phrases[0]! : null;
    if (isGiven || !governor) {
      clause.subject = isGiven ? given : this.outer;
      return;
    }
    const byObject = governor.object && !this.subjectControl[governor.lemma] && this.undertakings[this.tokens.word[governor.object.head]!] === 0 && governor.object.clause === governor;
    clause.subject = byObject ? this.lastJoined(governor.object!) : governor.isPassive ? governor.subject : (governor.subject ?? governor.object);
  }

  /** The clause that an infinitive hangs on: the last, but for what tells only of the making of an accord. */
  protected binding(): Clause | null {
    const { clause } = this;
    if (clause && this.isPassedOver(clause)) return clause.governor;
    const host = clause?.isReduced && clause.isPassive && this.makes[clause.lemma] === 1 ? clause.governor : null;
    return host !== null && this.subjectControl[host.lemma] === 1 ? host : clause;
  }

  /** "calls for | Kenya and Ethiopia | to leave", "calls upon | Kenya | to leave", "appeals to | Kenya | to leave": who is to do it stands behind the preposition. */
  protected givesBound(phrase: NounPhrase): boolean {
    let root = phrase;
    for (let steps = 0; root.preposition === 0 && root.after && steps < JOINED_REACH; steps++) root = root.after;
    if (root.preposition === this.to) return this.clause !== null && this.asks[this.clause.lemma] === 1;
    return root.preposition !== 0 && (root.preposition === this.for || root.preposition === this.upon);
  }

  /** "obliges Kenya and | Ethiopia | to leave": the last of phrases joined, from which the others are reached as those before it. */
  protected lastJoined(phrase: NounPhrase): NounPhrase {
    let last = phrase;
    for (let i = phrase.index + 1; i < Math.min(this.phrases.length, last.index + JOINED_REACH); i++) {
      const next = this.phrases[i]!;
      if (next.after === last && next.preposition === last.preposition) last = next;
    }
    return last;
  }

  /** "Israel was to leave the south and Hezbollah | to move its arms": the verb of the first side is left out. */
  protected takeDue(clause: Clause, subject: NounPhrase): void {
    clause.relation = Relation.Main;
    clause.governor = null;
    clause.isDue = true;
    this.giveSubject(clause, subject);
  }

  /** "are to leave the schools by May | and to reopen the road": what the same side is also to do. */
  protected takeFurtherDue(clause: Clause, before: Clause): void {
    clause.relation = before.relation;
    clause.governor = before.governor;
    clause.marker = before.marker;
    clause.subject = before.subject;
    clause.borrowsSubject = true;
    clause.isDue = true;
  }

  /** "promised to stop fighting, | dismantle their roadblocks and join …": "to" stands before the first of them alone. */
  protected isListedInfinitive(clause: Clause): boolean {
    if (this.previous?.kind !== ItemKind.Comma || this.suspended.count > 0 || this.marker !== 0) return false;
    const before = this.infinitiveOf(this.clause);
    return before !== null && before.governor !== null && this.sharesInfinitive(clause);
  }

  /** "refused to free them or | leave", "refused to begin disarming or | leave". */
  protected sharesInfinitive(clause: Clause): boolean {
    const before = this.infinitiveOf(this.clause);
    if (clause.modal !== 0 || clause.first !== clause.verb || this.free.count > 0 || before?.relation !== Relation.Infinitive) return false;
    const host = this.letsGo(clause);
    return host === null || host.relation === Relation.Infinitive || host.modal === 0;
  }

  protected takeParticiple(clause: Clause): void {
    const previous = this.previous;
    if (this.tokens.word[clause.first - 1] === this.of && this.tokens.word[clause.first - 2] === this.short) clause.isNegated = true;
    if (clause.relation !== Relation.Participle) {
      const phrase = previous?.kind === ItemKind.Phrase ? previous.phrase! : this.heldBehindComma(clause);
      clause.relation = phrase && !phrase.isDate ? Relation.Relative : Relation.Participle;
      if (phrase && clause.relation === Relation.Relative) {
        clause.subject = phrase;
        clause.governor = this.clause;
        clause.start = phrase.first;
        const root = this.rootOf(phrase);
        if (this.free.has(root)) this.suspended.push(root);
        else if (this.free.count > 0 && (this.isAside || this.isToldInPassing(root))) this.suspended.push(this.free.phrases[0]!);
        return;
      }
    }
    clause.governor = this.hostBehindComma() ?? this.finite;
    const isShared = this.afterConjunction && this.clause?.isReduced;
    clause.subject = (isShared ? this.clause!.subject : (this.free.last() ?? this.accusedBy(clause.governor, clause.first) ?? clause.governor?.subject)) ?? null;
    if (this.free.count > 0) clause.start = Math.min(clause.start, this.free.last()!.first);
  }

  /** "fired on people | holding a bridge, | killing two", "fired on a convoy | hired by the mission, | killing two", "hit a square where troops had gathered, | killing two": behind a comma it is the main verb's doer who goes on, not one told of in passing. */
  protected hostBehindComma(): Clause | null {
    let host = this.clause;
    if (this.afterComma) {
      let outer = host;
      while (outer?.governor && (outer.relation === Relation.Infinitive || (outer.relation === Relation.Adverbial && outer.marker !== this.where))) outer = outer.governor;
      if (outer?.relation === Relation.Adverbial && outer.marker === this.where && outer.governor) return outer.governor;
    }
    while (this.afterComma && host?.governor && this.isInPassing(host)) host = host.governor;
    return host;
  }

  /** "accused the army | of shelling a town": the object of such a verb, where a preposition opens what it is said to do; "held the town before leaving" tells of the holder. */
  protected accusedBy(governor: Clause | null, first: number): NounPhrase | null {
    if (!governor || governor.isPassive || !governor.object || this.objectControl[governor.lemma] !== 1) return null;
    let before = first - 1;
    while (before > governor.last && this.tokens.tag[before] === Tag.Adverb) before--;
    const isTime = this.markers[this.tokens.word[before]!] === 1 && this.tokens.word[before] !== this.as;
    return !isTime && this.tokens.tag[before] === Tag.Preposition && governor.object.first >= governor.last && governor.object.last <= before ? governor.object : null;
  }

  protected takeFinite(clause: Clause): void {
    if (this.asideHead !== null && !(this.isRelative && this.markerAt > this.asideHead.first)) return this.takeAsideVerb(clause, this.asideHead);
    if (this.isRelative) return this.takeRelativeVerb(clause);
    clause.marker = this.marker;
    const before = this.sayerOf(this.clause);
    if (this.marker !== 0) {
      clause.relation = this.isThat(this.markerAt) ? Relation.Content : Relation.Adverbial;
      clause.governor = (this.afterConjunction && clause.relation === Relation.Content && this.sayingOf(before)) || (before ?? this.finite);
    }
    if (this.takeSaid(clause)) return;
    const isShared = this.previous?.kind === ItemKind.Conjunction && this.finite !== null && this.marker === 0;
    const free = isShared ? null : this.pickFree(clause);
    if (free && this.isContactRelative(free, clause)) return this.takeContactRelative(clause, free);
    const behind = free && !((this.isJoinedObject(free) || this.isAsideOf(free)) && this.previous?.phrase !== free) ? null : this.phraseBehindMarker(clause);
    if (free && this.isJoinedInRelative(free)) this.giveWaiting(clause, this.suspended.pop());
    else if (behind) this.takeMarkerPhrase(clause, behind);
    else if (free) this.giveSubject(clause, free);
    else if (this.afterConjunction && this.finite && this.marker === 0) this.share(clause);
    else if (this.isCalled(clause)) this.takeLateParticiple(clause, this.clause!, this.clause!.object!);
    else if (this.isToldOf(clause)) this.takeObjectAsSubject(clause, this.clause!);
    else if (this.suspended.count > 0) {
      this.giveWaiting(clause, this.suspended.pop());
      this.giveHeld(clause);
    } else this.stealSubject(clause);
    if (this.marker === 0 && free && this.afterConjunction && this.finite?.relation === Relation.Content) {
      clause.relation = Relation.Content;
      clause.governor = this.finite.governor;
    } else if (this.marker === 0 && !clause.governor && free && before && this.opensContent(before, free)) {
      clause.relation = Relation.Content;
      clause.governor = before;
    }
    this.shareBack(clause);
    this.shareVoice(clause);
    if (this.markerAt >= 0 && this.marker !== 0 && clause.start > this.markerAt) clause.start = Math.min(clause.start, clause.subject?.first ?? clause.start);
    this.finite = clause;
  }

  /** "a man who said | they | had left", "put its own at 159 killed and said | 700 rebels | had died": what is no object can only be the subject of what is said. */
  protected isToldOf({ first }: Clause): boolean {
    const { clause } = this;
    if (clause?.lemma === this.say && clause.object !== null && clause.object.first >= clause.last && clause.object.last === first) return true;
    const object = this.clause?.relation === Relation.Relative && this.contentVerbs[this.clause.lemma] === 1 ? this.clause.object : null;
    return object !== null && object.last === first && this.subjects[this.tokens.word[object.head]!] === 1;
  }

  /** "said that A and that B": the verb that says both. */
  protected sayingOf(before: Clause | null): Clause | null {
    let at = before;
    while (at && at.relation !== Relation.Content) at = at.governor;
    return at?.governor ?? null;
  }

  protected takeContactRelative(clause: Clause, free: NounPhrase): void {
    this.giveSubject(clause, free);
    clause.relation = Relation.Relative;
    clause.governor = this.clause;
    clause.object = this.phrases[free.index - 1]!;
    if (this.clause && clause.object.preposition !== 0 && (clause.object.isPronoun || this.tokens.word[clause.object.head] === this.what)) this.cutAt(this.clause, clause.object);
  }

  /** "killed nine, | in what | it called …": what the next clause tells is no part of this one. */
  protected cutAt(clause: Clause, phrase: NounPhrase): void {
    clause.phrases = clause.phrases.filter((other) => other !== phrase);
    const end = this.tokens.code[phrase.prepositionAt - 1] === COMMA ? phrase.prepositionAt - 1 : phrase.prepositionAt;
    if (end >= clause.last) clause.end = Math.min(clause.end, end);
  }

  protected takeMarkerPhrase(clause: Clause, phrase: NounPhrase): void {
    clause.marker = phrase.preposition;
    clause.relation = Relation.Adverbial;
    clause.governor = this.clause ?? this.finite;
    clause.subject = phrase;
    clause.start = phrase.first;
    const from = phrase.first;
    if (this.clause) {
      this.clause.phrases = this.clause.phrases.filter((other) => other.first < from);
      this.clause.end = Math.min(this.clause.end, this.tokens.code[phrase.prepositionAt - 1] === COMMA ? phrase.prepositionAt - 1 : phrase.prepositionAt);
    }
    phrase.preposition = 0;
    phrase.clause = clause;
  }

  /** "said [that] it lost", "told the radio [that] it lost": no mark stands between the verb, or whom it tells, and the subject of the next. */
  protected opensContent(before: Clause, { first }: NounPhrase): boolean {
    const isOpening = before.isReduced && before.relation === Relation.Relative && before.governor === null;
    const isToldTo = before.object !== null && this.takesContent[before.lemma] === 1 && before.object.last === first;
    return (!before.object || isToldTo) && !this.afterComma && !this.afterConjunction && !isOpening;
  }

  /** "a raid in which six men | lost their lives": where it was done is not what it was done to. */
  protected isSituated(): boolean {
    return this.tokens.tag[this.markerAt - 1] === Tag.Preposition && this.tokens.word[this.markerAt - 1] !== this.to;
  }

  protected takeRelativeVerb(clause: Clause): void {
    clause.relation = Relation.Relative;
    clause.governor = this.clause;
    const own = this.free.last();
    const isReport = this.antecedent !== null && this.isReport(this.antecedent, clause.last);
    const isTold = isReport || (this.clause !== null && this.contentVerbs[this.clause.lemma] === 1);
    if (own && isTold && this.tokens.word[this.markerAt] === this.that) {
      if (this.clause !== null && !(isReport && this.clause.isReduced) && this.suspended.count > 0) this.suspended.count--;
      clause.relation = Relation.Content;
      clause.marker = this.that;
      this.giveSubject(clause, own);
      this.finite = clause;
      return;
    }
    if (own) {
      clause.subject = own;
      own.clause = clause;
      clause.object = this.tokens.word[this.markerAt] === this.whose ? this.ownedBefore(own) : this.isSituated() ? null : this.antecedent;
      clause.start = own.first;
    } else {
      clause.subject = this.antecedent;
      clause.start = this.markerAt;
    }
  }
}
