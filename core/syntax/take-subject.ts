import { cutBefore } from "./cut-before.js";
import { Tag } from "../model/index.js";
import { ItemKind, type Item } from "./item.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";
import { isIn, Pos, THING } from "../text/index.js";
import { hangsOn, PhraseTaker } from "./take-phrase.js";
import { isSubjectAbove, isToldOf } from "./told-of.js";

const COMMA = 44;
const OPENING = 40;
const CLOSING = 41;

/** Finds the subject of a verb among what waits for one, or takes it from a verb before. */
export class SubjectTaker extends PhraseTaker {
  protected takeRelative(token: number): void {
    let phrase = this.previousPhrase();
    if (phrase?.isDate && this.opensTold(token)) {
      this.marker = this.that;
      this.markerAt = this.heldAt = token;
      return;
    }
    if (phrase?.isDate && phrase.index > 0) phrase = this.phrases[phrase.index - 1]!;
    if (phrase !== null && this.tokens.word[token] === this.who) phrase = this.peopleBefore(phrase);
    this.antecedent = phrase;
    this.isRelative = true;
    this.markerAt = token;
    if (this.free.count > 0) this.suspended.push(this.free.pop());
    this.free.count = 0;
  }

  /** "abducted two teachers near Kuma on Monday, | who were freed": no place is meant, but the people that were its verb's object. */
  protected peopleBefore(phrase: NounPhrase): NounPhrase {
    const object = this.clause?.object ?? null;
    if (object === null || phrase.preposition === 0 || this.isOfPeople(phrase) || !hangsOn(this.clause!, phrase) || this.tokens.code[phrase.last] === OPENING) return phrase;
    return this.isOfPeople(object) ? object : phrase;
  }

  private isOfPeople({ head }: NounPhrase): boolean {
    return (this.pos[this.tokens.word[head]!]! & Pos.Person) !== 0;
  }

  protected previousPhrase(): NounPhrase | null {
    if (this.previous?.kind === ItemKind.Phrase) return this.previous.phrase;
    const isAside = this.previous?.kind === ItemKind.Comma || this.previous?.kind === ItemKind.Stop;
    if (isAside && this.beforePrevious?.kind === ItemKind.Phrase) return this.beforePrevious.phrase;
    return this.phrases.at(-1) ?? null;
  }

  /** "were shot in Kuma and | Bala | on Monday, the police said": a name that "and" joins to a phrase of a verb, where a comma, an end or another "and" comes before a verb of its own, belongs to that verb, and so does what hangs behind it; so too where the verb's subject stands behind a conjunction of time ("with Doha and | Cairo | after the army took Kuma"). */
  protected closeJoined(item: Item | null): void {
    const isEnd = item === null || item.kind === ItemKind.Comma || item.kind === ItemKind.Stop;
    const opening = item?.kind === ItemKind.Verb && item.clause!.relation === Relation.Main ? this.phraseBehindMarker(item.clause!) : null;
    const isBehindMarker = opening !== null && opening.first > (this.free.last()?.first ?? opening.first);
    if (!isEnd && !isBehindMarker && !(item.kind === ItemKind.Verb && this.previous?.kind === ItemKind.Conjunction)) return;
    const { clause, free, leading } = this;
    const joined = free.last();
    if (clause === null || joined === null || this.marker !== 0 || this.isRelative || this.isAside || !this.isJoinedName(clause, joined)) return;
    for (let i = 0; i < free.count; i++) if (free.phrases[i] !== joined && !this.isJoinedName(clause, free.phrases[i]!)) return;
    free.count = 0;
    clause.end = joined.last;
    for (let i = 0; i < leading.count; i++) {
      const phrase = leading.phrases[i]!;
      if (phrase.first < joined.first) continue;
      clause.phrases.push(phrase);
      clause.end = phrase.last;
    }
    leading.count = 0;
    this.afterConjunction = !isEnd && !isBehindMarker;
  }

  /** "in Kuma and | Bala": a name joined to one behind a preposition of the clause. */
  private isJoinedName(clause: Clause, { after, preposition, head }: NounPhrase): boolean {
    let root = after;
    while (root !== null && root.preposition === 0 && root.after !== null) root = root.after;
    const { tag } = this.tokens;
    return preposition === 0 && root !== null && root.preposition !== 0 && tag[head] === Tag.Name && tag[root.head] === Tag.Name && hangsOn(clause, root);
  }

  /** "X, who spoke for the party and the union, was killed": what is joined to a phrase inside a relative clause is no subject. */
  protected isJoinedInRelative(free: NounPhrase): boolean {
    return this.suspended.count > 0 && this.clause?.relation === Relation.Relative && !this.afterComma && free.after !== null && free.after.preposition !== 0 && hangsOn(this.clause, free.after);
  }

  /** The subject waits before a relative clause; when it only renames another, that one is meant. */
  protected giveWaiting(clause: Clause, waiting: NounPhrase): void {
    const root = waiting.renames ? this.rootOf(waiting.renames) : waiting;
    if (root.clause !== null && root.clause.object === root && !(waiting.renames && this.contentVerbs[clause.lemma] === 1)) this.takeObjectAsSubject(clause, root.clause);
    else this.giveSubject(clause, root.clause === null && root.preposition === 0 ? root : waiting);
  }

  /** "wants soldiers | who have been on duty in Goma | to leave": what a relative clause tells of those asked stands between, and its own verb has its words already. */
  protected isPassedOver({ governor, lemma, last, relation, end }: Clause): boolean {
    if (relation !== Relation.Relative || !governor || this.asks[governor.lemma] !== 1 || governor.isPassive || end <= last) return false;
    return this.subjectControl[lemma] !== 1 && this.contentVerbs[lemma] !== 1 && this.asks[lemma] !== 1;
  }

  /** "the claim that …", "the claim by the rebels that …"; "the report that the army | lost | nine men" too, where the verb behind has its own object. */
  protected isReport({ head, index, preposition, prepositionAt }: NounPhrase, verbEnd: number): boolean {
    const isTelling = (word: number): boolean => this.reports[word] === 1 || (this.tidings[word] === 1 && this.opensObject(verbEnd));
    if (isTelling(this.tokens.word[head]!)) return true;
    const before = preposition === this.by ? this.phraseBefore(index) : undefined;
    if (before === undefined || !isTelling(this.tokens.word[before.head]!)) return false;
    return (
      before.last === prepositionAt ||
      (before.last === prepositionAt - 1 && this.tokens.tag[before.last] === Tag.VerbPastParticiple) ||
      (before.last === prepositionAt - 1 && this.tokens.tag[before.last] === Tag.VerbPast)
    );
  }

  /** Does a number or determiner stand at a token? */
  protected opensObject(at: number): boolean {
    return this.tokens.tag[at] === Tag.Number || this.tokens.tag[at] === Tag.Determiner;
  }

  /** "agreed to allow refugees to return | and to free all captives": the verb that lets others go, where what is joined behind has an object that is not theirs. */
  protected letsGo({ last }: Clause): Clause | null {
    const inner = this.clause;
    if (inner?.relation !== Relation.Infinitive || inner.object !== null || !this.opensThing(last) || this.theirs[this.tokens.word[last]!] === 1) return null;
    const host = inner.governor;
    return host !== null && this.allows[host.lemma] === 1 && host.object !== null && inner.subject === host.object ? host : null;
  }

  /** "said in a letter to the UN | it would clear mines": what has its own object is what was said, and tells of no thing before it. */
  protected isToldIn({ lemma, object }: Clause, subject: NounPhrase, verbEnd: number): boolean {
    return subject.isPronoun && this.contentVerbs[lemma] === 1 && object === null && this.opensThing(verbEnd);
  }

  /** Does what can only be an object begin at a token? */
  protected opensThing(at: number): boolean {
    return isIn(THING, this.tokens.tag[at]!) && this.tokens.tag[at - 1] !== Tag.Preposition;
  }

  /** "the house | we have just built": a phrase right behind an object, with its own verb. */
  protected isContactRelative(free: NounPhrase, { last }: Clause): boolean {
    const host = this.phraseBefore(free.index);
    if (!host || host.last !== free.first || host.isDate || this.marker !== 0 || !this.clause || this.isToldIn(this.clause, free, last) || this.isOpeningGerund(this.clause)) return false;
    return (host === this.clause.object || hangsOn(this.clause, host)) && !this.takesContent[this.clause.lemma];
  }

  /** "In repelling the attack | the army | lost nine men": what opens the sentence waits for its main clause. */
  protected isOpeningGerund({ relation, verb, first }: Clause): boolean {
    return relation === Relation.Participle && this.finite === null && this.tokens.tag[verb] === Tag.VerbIng && this.tokens.tag[first - 1] === Tag.Preposition;
  }

  /** "people | holding a bridge", "fired on a convoy | hired by the mission": told of somebody behind the verb. */
  protected isInPassing({ governor, isReduced, isPassive, relation, subject, verb }: Clause): boolean {
    if (!isReduced || relation !== Relation.Relative) return false;
    return isPassive ? subject !== null && governor !== null && subject.first >= governor.last : this.tokens.tag[verb] === Tag.VerbIng;
  }

  protected giveHeld(clause: Clause): void {
    if (!this.held || clause.marker !== 0 || clause.relation !== Relation.Main) return;
    clause.marker = this.held.marker;
    clause.governor = this.held.governor;
    clause.relation = this.isThat(this.held.at) ? Relation.Content : Relation.Adverbial;
    this.held = null;
  }

  protected isThat(at: number): boolean {
    return this.contentMarkers[this.tokens.word[at]!] === 1;
  }

  /** The subject among the free phrases: the last that does not rename another, with all that it is joined to. */
  protected pickFree(clause: Clause): NounPhrase | null {
    const last = this.free.last();
    const speaker = this.speakerAhead(clause);
    if (speaker) return this.apart(speaker);
    if (this.isListBehindFirst()) return this.free.phrases[0]!;
    if (last?.renames && (last.renames.clause !== null || last.renames.preposition !== 0) && this.previous?.phrase === last) return last;
    for (let i = this.free.count - 1; i >= 0; i--) {
      const phrase = this.free.phrases[i]!;
      if (i > 0 && phrase.after && phrase.after.preposition !== 0 && !this.free.phrases[i - 1]!.renames) continue;
      if (!phrase.renames || i === 0) return phrase.renames && phrase.renames.clause === null && phrase.renames.preposition === 0 ? phrase.renames : phrase;
    }
    return null;
  }

  /** "23 men (five of them | wounded |) were held": a verb inside brackets tells of what stands there, and what waits before them waits on. */
  protected takeAsideVerb(clause: Clause, head: NounPhrase): void {
    clause.relation = Relation.Relative;
    clause.governor = this.clause;
    clause.subject = head;
    head.clause = clause;
    clause.start = head.first;
    if (this.free.count > 0) this.suspended.push(this.free.phrases[0]!);
    this.asideHead = null;
    this.asideHost = this.clause;
  }

  /** A mark opens or closes brackets, or ends what stands in them. */
  protected turnAside(code: number): void {
    this.isAside = code === OPENING;
    this.asideHead = null;
    if (this.asideHost !== null && code === CLOSING) this.clause = this.asideHost;
    this.asideHost = null;
  }

  protected giveSubject(clause: Clause, phrase: NounPhrase): void {
    clause.subject = phrase;
    phrase.clause = clause;
    if (phrase.renames?.preposition === this.to) this.apart(phrase);
    if (phrase.after !== null && this.contentVerbs[clause.lemma] === 1 && this.tokens.code[phrase.first - 1] === COMMA) phrase.after = null;
    let first = phrase;
    while (first.after && !this.isJoinedObject(first.after) && first.after.clause === null && first.after.preposition === 0 && this.free.has(first.after)) {
      first = first.after;
      first.clause = clause;
      if (first.renames?.preposition === this.to) this.apart(first);
    }
    clause.start = Math.min(clause.start, first.first);
    if (first.after && this.contentVerbs[clause.lemma] === 1 && clause.marker === 0 && this.tokens.code[first.first - 1] === COMMA && this.isTold(first.after)) first.after = null;
    if (first.after && isSubjectAbove(first.after, clause)) first.after = null;
    if (this.clause && this.contentVerbs[this.clause.lemma] !== 1) cutBefore(this.tokens, this.clause, clause, first);
  }

  /** "left the town, | officials | said": who says it is not joined to the last words of what is said. */
  protected isTold(phrase: NounPhrase): boolean {
    return this.clause !== null && phrase.first > this.clause.verb && (phrase.preposition !== 0 || phrase.clause === this.clause);
  }

  /** "said X and denied Y": the subject of the verb before. */
  protected share(clause: Clause): void {
    const isSaid = this.finite!.relation === Relation.Content && this.finite!.governor !== null && this.positions[clause.lemma] === 1 && this.positions[this.finite!.lemma] !== 1;
    const before = isSaid ? this.finite!.governor! : (this.openRelative() ?? this.finite!);
    clause.borrowsSubject = true;
    clause.subject = before.subject;
    clause.relation = before.relation === Relation.Main ? Relation.Main : before.relation;
    clause.governor ??= before.governor;
    clause.marker ||= before.marker;
    if (this.tokens.tag[clause.verb] === Tag.Verb) clause.modal ||= before.modal;
  }

  /** "were to be assembled, | disarmed and | demobilised", "will be disarmed and | sent home": done to them as well, and as little yet. */
  protected shareVoice(clause: Clause): void {
    const before = this.finite;
    if (!before?.isPassive || (before.modal === 0 && !before.isDue) || !clause.borrowsSubject || clause.subject !== before.subject) return;
    if (clause.modal !== 0 || clause.isPassive || clause.first !== clause.verb || this.tokens.tag[clause.verb] !== Tag.VerbPast) return;
    clause.isPassive = true;
    clause.modal = before.modal;
    clause.isDue = before.isDue;
  }

  /** "the envoy, who accused X of stalling | and asked …": a clause with "who" that no comma has closed. */
  protected openRelative(): Clause | null {
    let at = this.clause;
    while (at && (at.relation === Relation.Participle || at.relation === Relation.Infinitive)) at = at.governor;
    return at && at.relation === Relation.Relative && !at.isReduced && !this.afterComma && this.tokens.word[at.start] === this.who ? at : null;
  }

  /** No phrase waits: the object of the verb before was this verb's subject ("said 94 civilians | were killed"), or a past form was a participle ("soldiers captured in the war | were freed"). */
  protected stealSubject(clause: Clause): void {
    clause.borrowsSubject = true;
    const before = this.clause;
    if (!before) return this.shareList(clause);
    if (this.isDeemed(clause)) return this.takeLateParticiple(clause, before, this.phrases.at(-1)!);
    if (this.isOfSubject(before)) return this.giveSubject(clause, this.outer!);
    if (this.isOfMessage(clause, before)) return this.takeLateParticiple(clause, before, this.previous!.phrase!);
    if (isToldOf(this.tokens, this.pos, clause, before, this.previous?.phrase ?? null)) return this.takeLateParticiple(clause, before, this.previous!.phrase!);
    if (before.lemma === this.be && this.previous?.phrase?.preposition && this.isLateParticiple(clause, before)) return this.takeLateParticiple(clause, before, this.previous!.phrase!);
    if (this.isNaming(before, clause)) return this.takeBehindName(clause, before);
    const host = this.objectHost(before);
    if (host?.object && this.selves[this.tokens.word[host.object.head]!] === 1) return this.takeBehindSelf(clause, before);
    if (host?.object && host === before && this.isLateParticiple(clause, before)) return this.takeLateParticiple(clause, before, this.previous!.phrase!);
    if (host?.object && !this.afterConjunction) {
      this.takeObjectAsSubject(clause, host);
      return;
    }
    const isPast =
      this.tokens.tag[before.verb] === Tag.VerbPast &&
      (this.pos[this.tokens.word[before.verb]!]! & Pos.VerbPastParticiple) !== 0 &&
      !before.object &&
      before.subject &&
      before.relation !== Relation.Relative &&
      (!this.afterComma || this.isBetweenCommas(before)) &&
      !this.afterConjunction &&
      this.marker === 0;
    if (isPast) {
      before.isPassive = before.isReduced = true;
      clause.relation = before.relation;
      clause.governor = before.governor;
      before.relation = Relation.Relative;
    }
    clause.subject = before.subject;
    if (isPast && before.subject) clause.start = Math.min(clause.start, before.subject.first);
  }

  /** "A man | named Ivan Prada | said …": what somebody is called stands between them and their verb. */
  protected isNaming({ lemma, first, verb, subject, object }: Clause, { first: next, verb: nextVerb }: Clause): boolean {
    const { tag } = this.tokens;
    if (this.names[lemma] !== 1 || first !== verb || !subject || !object || object.last !== next || subject.last !== first) return false;
    return object.first === verb + 1 && tag[object.first] === Tag.Name && tag[object.head] === Tag.Name && (tag[nextVerb] === Tag.VerbPast || next < nextVerb);
  }

  /** "…, said a man | named | Ivan Prada": behind a verb of saying that stands ahead of its speaker. */
  protected isCalled({ lemma, first, verb, last }: Clause): boolean {
    const told = this.clause;
    if (told === null || this.names[lemma] !== 1 || this.contentVerbs[told.lemma] !== 1 || first !== verb || told.object?.last !== first) return false;
    return (told.subject === null || told.borrowsSubject) && this.tokens.tag[last] === Tag.Name;
  }

  /** The name renames whoever is called so, and is theirs alone. */
  protected takeBehindName(clause: Clause, before: Clause): void {
    const { subject, object } = before;
    object!.renames = subject;
    subject!.renamedBy ??= object;
    before.isPassive = before.isReduced = true;
    clause.relation = before.relation;
    clause.governor = before.governor;
    clause.borrowsSubject = false;
    before.relation = Relation.Relative;
    clause.subject = subject;
    clause.start = Math.min(clause.start, subject!.first);
  }

  /** "visited Goma, | held by the rebels", "In Goma, | retaken by the army in May, three people died": what ground is told of behind a comma. */
  protected heldBehindComma({ lemma, verb, last }: Clause): NounPhrase | null {
    const phrase = this.previous?.kind === ItemKind.Comma && this.beforePrevious?.kind === ItemKind.Phrase ? this.beforePrevious.phrase! : null;
    const isHeld = phrase !== null && this.holds[lemma] === 1 && this.tokens.tag[verb] === Tag.VerbPastParticiple && this.tokens.word[last] === this.by;
    const isOpening = this.clause === null && isHeld && phrase.preposition !== 0 && this.free.count === 0;
    return isHeld && !phrase.isDate && (this.clause !== null || isOpening) && this.tokens.tag[phrase.head] === Tag.Name ? phrase : null;
  }

  /** "to take the city, | considered the key to the east": what the city is held to be. */
  protected isDeemed({ lemma, first, verb, modal }: Clause): boolean {
    const isParticiple = first === verb && modal === 0 && (this.pos[this.tokens.word[verb]!]! & Pos.VerbPastParticiple) !== 0;
    return isParticiple && this.deems[lemma] === 1 && this.tokens.code[first - 1] === COMMA && !this.afterConjunction && this.marker === 0 && this.phrases.at(-1)?.last === first - 1;
  }

  /** "Under the accord | signed in Lome | the army left": no subject waits where the sentence opens with a preposition and a past form behind its phrase. */
  protected opensReduced({ first, verb, modal }: Clause): boolean {
    const phrase = this.previous?.kind === ItemKind.Phrase ? this.previous.phrase! : null;
    if (phrase === null || phrase.isDate || phrase.preposition === 0 || phrase.last !== first || first !== verb || modal !== 0) return false;
    let host = phrase;
    while (host.preposition === this.of && host.index > 0) host = this.phrases[host.index - 1]!;
    if (host.preposition === 0 || host.preposition === this.of || host.isDate) return false;
    if (this.clause !== null || this.free.count > 0 || this.suspended.count > 0 || this.marker !== 0 || this.isRelative) return false;
    return this.tokens.tag[verb] === Tag.VerbPast && (this.pos[this.tokens.word[verb]!]! & Pos.VerbPastParticiple) !== 0;
  }

  /** "blew himself up among men | assembled there": who does it to himself is no subject of what follows. */
  protected takeBehindSelf(clause: Clause, before: Clause): void {
    const isParticiple = clause.first === clause.verb && (this.pos[this.tokens.word[clause.verb]!]! & Pos.VerbPastParticiple) !== 0;
    if (isParticiple && !this.afterComma && !this.afterConjunction && this.previous?.phrase?.preposition) this.takeLateParticiple(clause, before, this.previous!.phrase!);
    else clause.subject = before.subject;
  }

  /** "A centre | to monitor the truce | is to be set up": an infinitive that no verb governs tells of the subject. */
  protected isOfSubject(before: Clause): boolean {
    return before.relation === Relation.Infinitive && before.governor === null && this.outer !== null && !this.afterComma && !this.afterConjunction && this.marker === 0;
  }

  /** "The disarmament, | announced for 10 April, | has yet to start". */
  protected isBetweenCommas({ first, verb, subject }: Clause): boolean {
    return first === verb && this.tokens.code[first - 1] === COMMA && subject !== null && subject.last < first;
  }

  /** "shall: (a) withdraw its forces; (b) free all prisoners": an item has the subject and the modal of what opens the list. */
  protected shareList(clause: Clause): void {
    if (!this.listed || this.listed.modal === 0 || this.tokens.tag[clause.verb] !== Tag.Verb || clause.modal !== 0) return;
    clause.subject = this.listed.subject;
    clause.modal = this.listed.modal;
  }

  /** The clause whose object waits for a verb: right before, or before a comma or a relative clause between. */
  protected objectHost(before: Clause): Clause | null {
    if (!this.afterComma) return before;
    const last = this.phrases.at(-1);
    if (last?.renames && before.object && this.renamedBy(last) === before.object) return before;
    if (before.object && this.contentVerbs[before.lemma] && last && last.index > before.object.index && last.preposition !== 0) return before;
    let host = before;
    while (host.governor && (host.relation === Relation.Relative || this.isAsideOfSaid(host))) host = host.governor;
    return host !== before && host.lemma !== this.be ? host : null;
  }

  /** "said the rebels, | backed by tribesmen, | seized": between commas it tells of those whom what is said is about. */
  protected isAsideOfSaid({ relation, isReduced, isPassive, first, subject, governor }: Clause): boolean {
    return (
      relation === Relation.Participle &&
      isReduced &&
      isPassive &&
      subject === governor!.subject &&
      governor!.object !== null &&
      this.contentVerbs[governor!.lemma] === 1 &&
      this.tokens.code[first - 1] === COMMA
    );
  }

  protected takeObjectAsSubject(clause: Clause, host: Clause): void {
    this.giveSubject(clause, host.object!);
    if (this.sees[host.lemma] === 1 && clause.first === clause.verb && (this.pos[this.tokens.word[clause.verb]!]! & Pos.VerbPastParticiple) !== 0) clause.isPassive = true;
    host.object = null;
    host.phrases = host.phrases.filter((phrase) => phrase.isDate || phrase.first < host.first);
    host.end = host.last;
    if (clause.relation !== Relation.Main) return;
    clause.relation = Relation.Content;
    clause.governor = host;
  }
}
