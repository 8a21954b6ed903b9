import { Tag, type Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";
import { ItemKind, type Item } from "./item.js";
import { Relation, type Clause, type NounPhrase, type SentenceSyntax } from "./model.js";

/** Verbs whose subject, not object, does what a following infinitive says: "promised the mediators to withdraw". */
const SUBJECT_CONTROL = ["promise", "vow", "threaten", "agree", "pledge", "refuse", "use", "take", "need"];

const TAKES_CONTENT = ["tell", "assure", "inform", "warn", "remind", "persuade", "convince", "notify", "advise", "show"];
/** Verbs behind which "that" opens what is said, even after an object: "told the mission that a man had died". */
const CONTENT_VERBS = (
  "say tell inform assure warn report announce confirm deny claim state add note explain argue insist maintain acknowledge admit concede stress reveal disclose declare remark affirm reiterate believe think estimate fear hope expect know agree promise vow pledge complain allege suggest indicate show accuse demand ask urge order require mean see find hear learn remind persuade convince notify advise"
).split(" ");
const POSITIONS = "accuse blame deny reject demand urge call ask appeal pledge vow promise threaten welcome praise condemn warn refuse say add describe insist dismiss rule request admit".split(" ");
const MARKERS = ["as", "after", "before", "since", "until", "till", "than", "like", "once"];

/** How many pieces an aside between dashes may have. */
const DASH_ITEMS = 12;

/** Hangs noun phrases and clauses together in one pass from left to right. */
export class Assembler {
  readonly #of: number;
  readonly #be: number;
  readonly #and: number;
  readonly #or: number;
  readonly #subjectControl: Uint8Array;
  /** Verbs whose object is told something: "told reporters he was satisfied". */
  readonly #takesContent: Uint8Array;
  /** Nouns that say what their owner is to do: "missed the deadline to leave". */
  readonly #undertakings: ReadonlySet<number>;
  readonly #contentVerbs: Uint8Array;
  /** Verbs of taking a position: "said that two were dead and accused …" goes on with who said it. */
  readonly #positions: Uint8Array;
  readonly #that: number;
  readonly #who: number;
  readonly #help: number;
  /** Prepositions that also open a clause. */
  readonly #markers: Uint8Array;
  #tokens!: Tokens;
  #phrases: NounPhrase[] = [];
  #clauses: Clause[] = [];
  /** Phrases of the present stretch that no verb has taken yet. */
  #free: NounPhrase[] = [];
  #leading: NounPhrase[] = [];
  /** What stands between a relative pronoun and its verb: "who | on Tuesday | accused …". */
  #inner: NounPhrase[] = [];
  #suspended: NounPhrase[] = [];
  #clause: Clause | null = null;
  /** The last clause that can share its subject with a verb after "and". */
  #finite: Clause | null = null;
  #previous: Item | null = null;
  #beforePrevious: Item | null = null;
  #marker = 0;
  #markerAt = -1;
  /** The token of the marker, which a relative pronoun does not replace. */
  #heldAt = -1;
  #antecedent: NounPhrase | null = null;
  /** The mark before a subject that a relative clause cuts off from its verb: "that the war | begun in 1996 | has ended". */
  #held: { marker: number; at: number; governor: Clause | null } | null = null;
  #isRelative = false;
  #afterConjunction = false;
  #afterComma = false;
  /** Inside brackets: phrases there are subject and object of nothing outside. */
  #isAside = false;
  /** The second of two dashes that close in an aside, as a token. */
  #dashes: number | null = null;

  constructor(vocabulary: Vocabulary) {
    this.#of = vocabulary.id("of");
    this.#be = vocabulary.id("be");
    this.#and = vocabulary.id("and");
    this.#or = vocabulary.id("or");
    this.#subjectControl = new Uint8Array(vocabulary.size);
    for (const verb of SUBJECT_CONTROL) this.#subjectControl[vocabulary.id(verb)] = 1;
    this.#undertakings = new Set("promise pledge vow word offer deadline commitment refusal failure right plan bid attempt effort duty obligation pledges promises plans vows efforts".split(" ").map((word) => vocabulary.id(word)));
    this.#takesContent = new Uint8Array(vocabulary.size);
    for (const verb of TAKES_CONTENT) this.#takesContent[vocabulary.id(verb)] = 1;
    this.#contentVerbs = new Uint8Array(vocabulary.size);
    for (const verb of CONTENT_VERBS) this.#contentVerbs[vocabulary.require(verb)] = 1;
    this.#positions = new Uint8Array(vocabulary.size);
    for (const verb of POSITIONS) this.#positions[vocabulary.require(verb)] = 1;
    this.#that = vocabulary.require("that");
    this.#who = vocabulary.require("who");
    this.#help = vocabulary.require("help");
    this.#markers = new Uint8Array(vocabulary.size);
    for (const word of MARKERS) this.#markers[vocabulary.id(word)] = 1;
  }

  assemble(tokens: Tokens, index: number, first: number, last: number, items: readonly Item[]): SentenceSyntax {
    this.#tokens = tokens;
    this.#phrases = [];
    this.#clauses = [];
    this.#suspended = [];
    this.#finite = null;
    this.#previous = null;
    this.#beforePrevious = null;
    this.#reset();
    this.#dashes = null;
    items.forEach((item, at) => {
      if (item.kind === ItemKind.Stop) this.#takeStop(item.token, items, at);
      else this.#take(item);
      this.#beforePrevious = this.#previous;
      this.#previous = item;
    });
    return { index, first, last, phrases: this.#phrases, clauses: this.#clauses };
  }

  #reset(): void {
    this.#free = [];
    this.#leading = [];
    this.#inner = [];
    this.#clause = null;
    this.#marker = 0;
    this.#markerAt = -1;
    this.#held = null;
    this.#antecedent = null;
    this.#isRelative = false;
    this.#afterConjunction = false;
    this.#afterComma = false;
  }

  #take(item: Item): void {
    switch (item.kind) {
      case ItemKind.Phrase:
        return this.#takePhrase(item.phrase!);
      case ItemKind.Verb:
        return this.#takeVerb(item.clause!);
      case ItemKind.Marker:
        this.#marker = this.#tokens.word[item.token]!;
        this.#markerAt = this.#heldAt = item.token;
        return;
      case ItemKind.Relative:
        return this.#takeRelative(item.token);
      case ItemKind.Conjunction:
        this.#afterConjunction = true;
        return;
      case ItemKind.Comma:
        this.#afterComma = true;
        if (this.#clause?.object) this.#free = this.#free.filter((phrase) => !this.#isJoinedObject(phrase));
        return;
      case ItemKind.Adjective:
        if (this.#clause && this.#clause.predicate < 0 && this.#clause.last >= item.token - 2) this.#clause.predicate = item.token;
        if (this.#clause && this.#isOpen()) this.#clause.end = item.token + 1;
        return;
      default:
        return;
    }
  }

  #takeStop(token: number, items: readonly Item[], at: number): void {
    if (this.#dashes === token || this.#closingDash(items, at) !== null) {
      this.#dashes = this.#dashes === token ? null : this.#closingDash(items, at);
      this.#isAside = this.#dashes !== null;
      this.#afterComma = true;
      return;
    }
    const code = this.#tokens.code[token]!;
    this.#isAside = code === 40;
    if (code === 40 || code === 41) this.#afterComma = true;
    else this.#reset();
  }

  /** "six children - three of them girls - were hurt": the token of the second dash, when only phrases stand between. */
  #closingDash(items: readonly Item[], at: number): number | null {
    if (this.#tokens.tag[items[at]!.token] !== Tag.Hyphen || this.#free.length === 0) return null;
    for (let next = at + 1; next < Math.min(items.length, at + DASH_ITEMS); next++) {
      const { kind, token } = items[next]!;
      if (kind === ItemKind.Stop) return this.#tokens.tag[token] === Tag.Hyphen ? token : null;
      if (kind !== ItemKind.Phrase && kind !== ItemKind.Comma && kind !== ItemKind.Conjunction && kind !== ItemKind.Adjective) return null;
    }
    return null;
  }

  /** Nothing stands between the clause and here that would close it. */
  #isOpen(): boolean {
    return !this.#afterComma && !this.#afterConjunction && this.#marker === 0 && !this.#isRelative;
  }

  #takeRelative(token: number): void {
    const phrase = this.#previousPhrase();
    this.#antecedent = phrase;
    this.#isRelative = true;
    this.#markerAt = token;
    const free = this.#free.at(-1);
    if (free) this.#suspended.push(free);
    this.#free = [];
  }

  #previousPhrase(): NounPhrase | null {
    if (this.#previous?.kind === ItemKind.Phrase) return this.#previous.phrase;
    const isAside = this.#previous?.kind === ItemKind.Comma || this.#previous?.kind === ItemKind.Stop;
    if (isAside && this.#beforePrevious?.kind === ItemKind.Phrase) return this.#beforePrevious.phrase;
    return this.#phrases.at(-1) ?? null;
  }

  #takePhrase(phrase: NounPhrase): void {
    phrase.index = this.#phrases.push(phrase) - 1;
    const previous = this.#previous?.kind === ItemKind.Phrase ? this.#previous.phrase : null;
    if (this.#isAside && !phrase.isDate) return;
    this.#join(phrase);
    if (phrase.preposition !== 0 || phrase.isDate) return this.#takeAdjunct(phrase, previous);
    if (this.#takesObject(phrase, previous)) {
      this.#clause!.object = phrase;
      phrase.clause = this.#clause;
      this.#extendClause(phrase);
      return;
    }
    if (this.#renames(phrase)) return;
    if (this.#isJoinedObject(phrase)) {
      this.#extendClause(phrase);
      this.#afterConjunction = false;
    }
    this.#free.push(phrase);
  }

  /** "the airport and two power stations": stays free too, since a verb may follow that takes it as subject. */
  #isJoinedObject(phrase: NounPhrase): boolean {
    return phrase.after !== null && this.#clause !== null && this.#clause.object !== null && (phrase.after === this.#clause.object || phrase.after.clause === this.#clause);
  }

  #takeAdjunct(phrase: NounPhrase, previous: NounPhrase | null): void {
    if (previous && phrase.preposition === this.#of && !phrase.isDate) previous.of = phrase;
    if (this.#isRelative && this.#free.length === 0) this.#inner.push(phrase);
    else if (this.#clause && (this.#isOpen() || (this.#free.length === 0 && !this.#afterConjunction && this.#marker === 0))) {
      this.#clause.phrases.push(phrase);
      this.#extendClause(phrase);
    } else this.#leading.push(phrase);
  }

  #extendClause(phrase: NounPhrase): void {
    if (this.#clause) this.#clause.end = phrase.last;
  }

  /** Notes "A and B", "A, B and C". */
  #join(phrase: NounPhrase): void {
    const kind = this.#previous?.kind;
    if (kind !== ItemKind.Conjunction && kind !== ItemKind.Comma) return;
    if (kind === ItemKind.Conjunction) {
      const word = this.#tokens.word[this.#previous!.token];
      if (word !== this.#and && word !== this.#or) return;
    }
    let before = this.#phrases[this.#phrases.length - 2];
    while (before?.preposition === this.#of && phrase.preposition !== this.#of && before !== this.#phrases[0]) before = this.#phrases[before.index - 1];
    if (before && !before.isDate && !phrase.isDate) phrase.after = before;
  }

  /** ", a faction that rejects the deal,": after a comma, opened by an article, before any verb. */
  #renames(phrase: NounPhrase): boolean {
    const isNewClause = this.#previous?.kind === ItemKind.Conjunction && this.#beforePrevious?.kind === ItemKind.Comma;
    if (phrase.after?.renames && !isNewClause) {
      this.#rename(phrase, phrase.after.renames);
      this.#free.push(phrase);
      return true;
    }
    const before = this.#previous?.kind === ItemKind.Phrase ? this.#phrases[this.#phrases.length - 2] : undefined;
    if (before?.preposition === this.#of && before.isPronoun && this.#free.length > 0) {
      this.#rename(phrase, this.#free[0]!);
      return true;
    }
    const target = this.#previous?.kind === ItemKind.Comma ? this.#phrases[this.#phrases.length - 2] : undefined;
    if (!target || target.isDate) return false;
    const host = this.#free.at(-1) ?? (this.#clause && target === this.#lastOf(this.#clause) ? target : null);
    if (!host) return false;
    this.#rename(phrase, target);
    if (this.#free.length === 0) this.#free.push(phrase);
    return true;
  }

  #rename(phrase: NounPhrase, renamed: NounPhrase): void {
    phrase.renames = renamed;
    renamed.renamedBy ??= phrase;
  }

  #lastOf(clause: Clause): NounPhrase | null {
    return clause.phrases.at(-1) ?? clause.object;
  }

  #takesObject(phrase: NounPhrase, previous: NounPhrase | null): boolean {
    const clause = this.#clause;
    if (!clause || clause.object || !this.#isOpen()) return false;
    if (previous && previous !== phrase && !previous.isDate && clause.phrases.includes(previous)) return false;
    return !(clause.isPassive && clause.isReduced && previous !== null);
  }

  #takeVerb(clause: Clause): void {
    const tag = this.#tokens.tag[clause.verb]! as Tag;
    const isInner = this.#isRelative || (clause.isReduced && clause.relation === Relation.Main && this.#previous?.kind === ItemKind.Phrase);
    clause.phrases = isInner ? this.#inner : this.#leading;
    this.#inner = [];
    if (this.#clause?.lemma === this.#help && tag === Tag.Verb && clause.first === this.#clause.last && clause.modal === 0) clause.relation = Relation.Infinitive;
    if (!isInner) this.#leading = [];
    else if (this.#marker !== 0) this.#held = { marker: this.#marker, at: this.#heldAt, governor: this.#clause };
    if (tag === Tag.Verb && this.#afterConjunction && this.#sharesInfinitive(clause)) clause.relation = Relation.Infinitive;
    if (clause.relation === Relation.Infinitive) this.#takeInfinitive(clause);
    else if (clause.relation === Relation.Participle || (clause.isReduced && (tag === Tag.VerbIng || tag === Tag.VerbPastParticiple))) this.#takeParticiple(clause);
    else this.#takeFinite(clause);
    this.#clauses.push(clause);
    this.#clause = clause;
    this.#free = [];
    this.#marker = 0;
    this.#isRelative = false;
    this.#antecedent = null;
    this.#afterConjunction = false;
    this.#afterComma = false;
  }

  #takeInfinitive(clause: Clause): void {
    const governor = this.#afterConjunction ? this.#infinitiveBefore() : this.#clause;
    clause.governor = governor;
    if (!governor) {
      clause.subject = this.#free[0] ?? null;
      return;
    }
    const byObject = governor.object && !this.#subjectControl[governor.lemma] && !this.#undertakings.has(this.#tokens.word[governor.object.head]!) && governor.object.clause === governor;
    clause.subject = byObject ? governor.object : governor.isPassive ? governor.subject : (governor.subject ?? governor.object);
  }

  #sharesInfinitive(clause: Clause): boolean {
    return clause.modal === 0 && clause.first === clause.verb && this.#free.length === 0 && this.#clause?.relation === Relation.Infinitive;
  }

  /** "to monitor the deal and [to] facilitate": the governor both infinitives share. */
  #infinitiveBefore(): Clause | null {
    for (let i = this.#clauses.length - 1; i >= 0; i--) if (this.#clauses[i]!.relation === Relation.Infinitive) return this.#clauses[i]!.governor;
    return this.#clause;
  }

  #takeParticiple(clause: Clause): void {
    const previous = this.#previous;
    if (clause.relation !== Relation.Participle) {
      const phrase = previous?.kind === ItemKind.Phrase ? previous.phrase! : null;
      clause.relation = phrase && !this.#isDateAfterClause(phrase) ? Relation.Relative : Relation.Participle;
      if (phrase && clause.relation === Relation.Relative) {
        clause.subject = phrase;
        clause.governor = this.#clause;
        clause.start = phrase.first;
        if (this.#free.includes(phrase)) this.#suspended.push(phrase);
        return;
      }
    }
    clause.governor = this.#clause ?? this.#finite;
    const isShared = this.#afterConjunction && this.#clause?.isReduced;
    clause.subject = (isShared ? this.#clause!.subject : (this.#free.at(-1) ?? clause.governor?.subject)) ?? null;
    if (this.#free.length > 0) clause.start = Math.min(clause.start, this.#free.at(-1)!.first);
  }

  #isDateAfterClause(phrase: NounPhrase): boolean {
    return phrase.isDate;
  }

  #takeFinite(clause: Clause): void {
    if (this.#isRelative) return this.#takeRelativeVerb(clause);
    clause.marker = this.#marker;
    const before = this.#clause;
    if (this.#marker !== 0) {
      clause.relation = this.#isThat(this.#markerAt) ? Relation.Content : Relation.Adverbial;
      clause.governor = (this.#afterConjunction && clause.relation === Relation.Content && this.#sayingOf(before)) || (before ?? this.#finite);
    }
    const isShared = this.#previous?.kind === ItemKind.Conjunction && this.#finite !== null && this.#marker === 0;
    const free = isShared ? null : this.#pickFree();
    if (free && this.#isContactRelative(free)) return this.#takeContactRelative(clause, free);
    const behind = free && !(this.#isJoinedObject(free) && this.#previous?.phrase !== free) ? null : this.#phraseBehindMarker();
    if (free && this.#isJoinedInRelative(free)) this.#giveWaiting(clause, this.#suspended.pop()!);
    else if (behind) this.#takeMarkerPhrase(clause, behind);
    else if (free) this.#giveSubject(clause, free);
    else if (this.#afterConjunction && this.#finite && this.#marker === 0) this.#share(clause);
    else if (this.#suspended.length > 0) {
      this.#giveWaiting(clause, this.#suspended.pop()!);
      this.#giveHeld(clause);
    }
    else this.#stealSubject(clause);
    if (this.#marker === 0 && free && this.#afterConjunction && this.#finite?.relation === Relation.Content) {
      clause.relation = Relation.Content;
      clause.governor = this.#finite.governor;
    } else if (this.#marker === 0 && !clause.governor && free && before && this.#opensContent(before)) {
      clause.relation = Relation.Content;
      clause.governor = before;
    }
    if (this.#markerAt >= 0 && this.#marker !== 0 && clause.start > this.#markerAt) clause.start = Math.min(clause.start, clause.subject?.first ?? clause.start);
    this.#finite = clause;
  }

  /** "said that A and that B": the verb that says both. */
  #sayingOf(before: Clause | null): Clause | null {
    let at = before;
    while (at && at.relation !== Relation.Content) at = at.governor;
    return at?.governor ?? null;
  }

  /** "the house | we have just built": a phrase right behind an object, with its own verb. */
  #isContactRelative(free: NounPhrase): boolean {
    const host = this.#phrases[free.index - 1];
    if (!host || host.last !== free.first || host.isDate || this.#marker !== 0 || !this.#clause) return false;
    return (host === this.#clause.object || this.#clause.phrases.includes(host)) && !this.#takesContent[this.#clause.lemma];
  }

  #takeContactRelative(clause: Clause, free: NounPhrase): void {
    this.#giveSubject(clause, free);
    clause.relation = Relation.Relative;
    clause.governor = this.#clause;
    clause.object = this.#phrases[free.index - 1]!;
  }

  /** "X, who spoke for the party and the union, was killed": what is joined to a phrase inside a relative clause is no subject. */
  #isJoinedInRelative(free: NounPhrase): boolean {
    return this.#suspended.length > 0 && this.#clause?.relation === Relation.Relative && !this.#afterComma && free.after !== null && free.after.preposition !== 0 && this.#clause.phrases.includes(free.after);
  }

  /** "as the ceasefire requires", "after the government and the front signed": the phrase whose preposition turns out to be a conjunction. */
  #phraseBehindMarker(): NounPhrase | null {
    if (this.#previous?.kind !== ItemKind.Phrase || this.#afterComma) return null;
    let phrase = this.#previous.phrase!;
    for (let steps = 0; steps < 4; steps++) {
      if (phrase.preposition !== 0 && this.#markers[phrase.preposition]) return phrase;
      const before = phrase.after ?? (phrase.preposition === this.#of ? this.#phrases[phrase.index - 1] : undefined);
      if (!before) return null;
      phrase = before;
    }
    return null;
  }

  #takeMarkerPhrase(clause: Clause, phrase: NounPhrase): void {
    clause.marker = phrase.preposition;
    clause.relation = Relation.Adverbial;
    clause.governor = this.#clause ?? this.#finite;
    clause.subject = phrase;
    clause.start = phrase.first;
    const from = phrase.first;
    if (this.#clause) {
      this.#clause.phrases = this.#clause.phrases.filter((other) => other.first < from);
      this.#clause.end = Math.min(this.#clause.end, phrase.prepositionAt);
    }
    phrase.preposition = 0;
    phrase.clause = clause;
  }

  /** The subject waits before a relative clause; when it only renames another, that one is meant. */
  #giveWaiting(clause: Clause, waiting: NounPhrase): void {
    const root = waiting.renames ? this.#rootOf(waiting.renames) : waiting;
    if (root.clause !== null && root.clause.object === root) this.#takeObjectAsSubject(clause, root.clause);
    else this.#giveSubject(clause, root.clause === null ? root : waiting);
  }

  #giveHeld(clause: Clause): void {
    if (!this.#held || clause.marker !== 0 || clause.relation !== Relation.Main) return;
    clause.marker = this.#held.marker;
    clause.governor = this.#held.governor;
    clause.relation = this.#isThat(this.#held.at) ? Relation.Content : Relation.Adverbial;
    this.#held = null;
  }

  /** "18 members" of "18 members of the front". */
  #rootOf(phrase: NounPhrase): NounPhrase {
    let root = phrase;
    let at = phrase.index;
    while (root.preposition === this.#of && at > 0) root = this.#phrases[--at]!;
    return root;
  }

  #isThat(at: number): boolean {
    const word = this.#tokens.text.slice(this.#tokens.start[at], this.#tokens.end[at]).toLowerCase();
    return word === "that" || word === "whether" || word === "how" || word === "why";
  }

  /** "said [that] it lost": no mark stands between the verb and the subject of the next. */
  #opensContent(before: Clause): boolean {
    return !before.object && !this.#afterComma && !this.#afterConjunction;
  }

  #takeRelativeVerb(clause: Clause): void {
    clause.relation = Relation.Relative;
    clause.governor = this.#clause;
    const own = this.#free.at(-1);
    if (own && this.#clause && this.#contentVerbs[this.#clause.lemma] && this.#tokens.word[this.#markerAt] === this.#that) {
      this.#suspended.pop();
      clause.relation = Relation.Content;
      clause.marker = this.#that;
      this.#giveSubject(clause, own);
      this.#finite = clause;
      return;
    }
    if (own) {
      clause.subject = own;
      own.clause = clause;
      clause.object = this.#antecedent;
      clause.start = own.first;
    } else {
      clause.subject = this.#antecedent;
      clause.start = this.#markerAt;
    }
  }

  /** The subject among the free phrases: the last that does not rename another, with all that it is joined to. */
  #pickFree(): NounPhrase | null {
    const last = this.#free.at(-1);
    if (last?.renames && (last.renames.clause !== null || last.renames.preposition !== 0) && this.#previous?.phrase === last) return last;
    for (let i = this.#free.length - 1; i >= 0; i--) {
      const phrase = this.#free[i]!;
      if (i > 0 && phrase.after && phrase.after.preposition !== 0 && !this.#free[i - 1]!.renames) continue;
      if (!phrase.renames || i === 0) return phrase.renames && phrase.renames.clause === null && phrase.renames.preposition === 0 ? phrase.renames : phrase;
    }
    return null;
  }

  #giveSubject(clause: Clause, phrase: NounPhrase): void {
    clause.subject = phrase;
    phrase.clause = clause;
    let first = phrase;
    while (first.after && first.after.clause === null && first.after.preposition === 0 && this.#free.includes(first.after)) {
      first = first.after;
      first.clause = clause;
    }
    clause.start = Math.min(clause.start, first.first);
  }

  /** "said X and denied Y": the subject of the verb before. */
  #share(clause: Clause): void {
    const isSaid = this.#finite!.relation === Relation.Content && this.#finite!.governor !== null && this.#positions[clause.lemma] === 1 && this.#positions[this.#finite!.lemma] !== 1;
    const before = isSaid ? this.#finite!.governor! : (this.#openRelative() ?? this.#finite!);
    clause.borrowsSubject = true;
    clause.subject = before.subject;
    clause.relation = before.relation === Relation.Main ? Relation.Main : before.relation;
    clause.governor ??= before.governor;
    clause.marker ||= before.marker;
    if (this.#tokens.tag[clause.verb] === Tag.Verb) clause.modal ||= before.modal;
  }

  /** "the envoy, who accused X of stalling | and asked …": a clause with "who" that no comma has closed. */
  #openRelative(): Clause | null {
    let at = this.#clause;
    while (at && (at.relation === Relation.Participle || at.relation === Relation.Infinitive)) at = at.governor;
    return at && at.relation === Relation.Relative && !at.isReduced && !this.#afterComma && this.#tokens.word[at.start] === this.#who ? at : null;
  }

  /** No phrase waits: the object of the verb before was this verb's subject ("said 94 civilians | were killed"), or a past form was a participle ("soldiers captured in the war | were freed"). */
  #stealSubject(clause: Clause): void {
    clause.borrowsSubject = true;
    const before = this.#clause;
    if (!before) return;
    const host = this.#objectHost(before);
    if (host?.object && !this.#afterConjunction) {
      this.#takeObjectAsSubject(clause, host);
      return;
    }
    const isPast = this.#tokens.tag[before.verb] === Tag.VerbPast && !before.object && before.subject && before.relation !== Relation.Relative && !this.#afterComma && !this.#afterConjunction && this.#marker === 0;
    if (isPast) {
      before.isPassive = before.isReduced = true;
      clause.relation = before.relation;
      clause.governor = before.governor;
      before.relation = Relation.Relative;
    }
    clause.subject = before.subject;
    if (isPast && before.subject) clause.start = Math.min(clause.start, before.subject.first);
  }

  /** The clause whose object waits for a verb: right before, or before a comma or a relative clause between. */
  #objectHost(before: Clause): Clause | null {
    if (!this.#afterComma) return before;
    const last = this.#phrases.at(-1);
    if (last?.renames && before.object && this.#rootOf(last.renames) === before.object) return before;
    if (before.object && this.#contentVerbs[before.lemma] && last && last.index > before.object.index && last.preposition !== 0) return before;
    let host = before;
    while (host.governor && host.relation === Relation.Relative) host = host.governor;
    return host !== before && host.lemma !== this.#be ? host : null;
  }

  #takeObjectAsSubject(clause: Clause, host: Clause): void {
    this.#giveSubject(clause, host.object!);
    host.object = null;
    host.phrases = host.phrases.filter((phrase) => phrase.isDate || phrase.first < host.first);
    host.end = host.last;
    if (clause.relation !== Relation.Main) return;
    clause.relation = Relation.Content;
    clause.governor = host;
  }
}
