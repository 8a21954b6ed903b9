import { Tag, type VictimCategory } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";
import { Pos } from "../text/index.js";
import type { Actor } from "../mentions/actors/index.js";
import type { LastVictims } from "./memory.js";
import type { Sentence } from "./sentence.js";
import { SideReader, isArmed, peopleOf, type Side } from "./victim-sides.js";
import { crewOf } from "./victim-hosts.js";
import { VictimCounts } from "./victim-counts.js";
import { VictimNouns } from "./victim-nouns.js";
import { THINKS, behindAside, besideIn, fateOf, hasOwnVerb, isFewer, isJoinedTo, isMoreBehindNumber, isNext, isOfThose, isOtherKind, isState, isHarmed, victimsBefore } from "./victim-phrases.js";
import type { Victims, VictimSource } from "./victim-source.js";
import { isOfThings, isOnlyThere } from "./victim-things.js";
import { WordSet } from "./word-set.js";
import { CAPTIVE, CORPS, FOES, GUARDS, KIN, LISTED, MASSES, MEASURES, MONEY, MEN, MORE, NOBODY, OPEN, OURS, OUTCOME_NOUNS, OUTCOME_WORDS, OWN, OWN_PEOPLE, POSTS, THINGS } from "./victim-words.js";

const COMMA = 44;
/** "three militiamen, one | identified as X, were killed": one of those told of. */
const NAMED_SO = new WordSet("identified named known believed thought said reported");
const ARTICLES = new WordSet("a an another");
/** "one of their | men": a side's people or a village's, where nothing else is told. */
const NO_SIDE: Side = { party: null, category: "unknown" };

interface Who {
  party: string | null;
  category: VictimCategory;
  first: number;
  last: number;
  isElliptic: boolean;
}

/** People of a side, told in so many words. */
function told({ party, category }: Side, first: number, last: number): Who {
  return { party, category, first, last, isElliptic: false };
}

/** Reads who is harmed in noun phrases; the party of soldiers and fighters comes from the words, else from who speaks. */
export class VictimReader implements VictimSource {
  readonly #sentence: Sentence;
  readonly #sides: SideReader;
  readonly #nouns: VictimNouns;
  readonly #counts: VictimCounts;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
    this.#sides = new SideReader(sentence);
    this.#nouns = new VictimNouns(sentence);
    this.#counts = new VictimCounts(sentence, this.#nouns);
  }

  /** All groups of people joined in a phrase: "two men and a woman"; those without any number are left out unless `allowBare`. */
  all(phrase: NounPhrase, speaker: Actor | null): Victims[] {
    const found: Victims[] = [];
    for (let at: NounPhrase | null = phrase; at; at = this.#joined(at, phrase)) {
      const one = this.#isSecondRole(at) ? null : this.one(at, speaker);
      if (one) found.unshift(one);
    }
    const renamer = found.length === 0 && phrase.renames === null && phrase.renamedBy !== null && this.#sentence.countIn(phrase.renamedBy) !== null ? this.one(phrase.renamedBy, speaker) : null;
    if (renamer) return [renamer];
    const host = found.length === 0 && !isOfThose(this.#sentence, phrase) ? phrase.renames : null;
    return host && this.#sentence.countIn(host) !== null && !this.hasOwnOutcome(host) ? this.all(host, speaker) : this.#following(phrase, speaker, found);
  }

  /** The phrase that one is joined to, unless it belongs to another verb. */
  #joined(at: NounPhrase, phrase: NounPhrase): NounPhrase | null {
    const before = at.preposition === 0 || at.after?.clause === phrase.clause ? at.after : null;
    return before &&
      before.preposition === 0 &&
      (before.clause === null ||
        before.clause === phrase.clause ||
        (before.clause.object === before && (this.#sentence.isSpeech(before.clause.lemma) || THINKS.hasId(this.#sentence, before.clause.lemma)))) &&
      (!before.renames || this.#isListedAhead(before, at)) &&
      !this.hasOwnOutcome(before) &&
      !this.#isPartBefore(before, at) &&
      !hasOwnVerb(this.#sentence, before, at)
      ? before
      : null;
  }

  /** "a girl, | two women | and nine men were hurt": an item of a list ahead of the verb, and no part of "people" told before it. */
  #isListedAhead(item: NounPhrase, next: NounPhrase): boolean {
    const last = item.of && !item.of.isDate ? item.of.last : item.last;
    return next.first - last <= 2 && this.#isListed(item) && this.category(item.renames!) !== "unknown";
  }

  /** "14 were killed, among them a child and | two women, | and 90 were hurt": a part of those told before the comma. */
  #isPartBefore(before: NounPhrase, { first }: NounPhrase): boolean {
    const { tokens } = this.#sentence;
    if (this.#sentence.form(first - 1) !== "and" || tokens.code[first - 2] !== COMMA) return false;
    let root = before;
    while (root.after && root.preposition === 0 && this.#sentence.form(root.first - 1) === "and") root = root.after;
    return root.preposition !== 0 || this.#sentence.form(root.first - 1) === "them";
  }

  /** "71 killed, 150 wounded": the phrase is told what befell it right behind. */
  hasOwnOutcome(phrase: NounPhrase): boolean {
    return OUTCOME_NOUNS.has(this.#sentence, phrase.head) || OUTCOME_WORDS.has(this.#sentence, phrase.last) || OUTCOME_WORDS.has(this.#sentence, phrase.last - 1);
  }

  /** "five slightly wounded". */
  #hasGraveOutcome(phrase: NounPhrase): boolean {
    return this.#sentence.tokens.tag[phrase.last] === Tag.Adverb && OUTCOME_WORDS.has(this.#sentence, phrase.last + 1);
  }

  /** What is joined behind an object: "killing two men | and a woman". */
  #following(phrase: NounPhrase, speaker: Actor | null, found: Victims[]): Victims[] {
    if (found.length === 0 && !phrase.isPronoun) return found;
    let host = phrase;
    for (const next of this.#sentence.syntax.phrases) {
      if (next.first > host.last + 1 && next.index > host.index && OUTCOME_WORDS.has(this.#sentence, host.last) && this.#sentence.tokens.code[host.last + 1] === COMMA) break;
      if (
        !isJoinedTo(this.#sentence, host, next) ||
        next.clause !== null ||
        next.preposition !== 0 ||
        (next.renames && !this.#isListed(next)) ||
        next.of?.isPronoun ||
        (this.hasOwnOutcome(next) && next.last !== phrase.clause?.first) ||
        this.#hasGraveOutcome(next) ||
        isHarmed(this.#sentence, next) ||
        this.#isBehindVerb(phrase, next)
      )
        continue;
      const one = this.one(next, speaker);
      if (!one) break;
      if (this.#isApposition(host, next) || this.#isSecondRole(next)) continue;
      found.push(one);
      host = next;
    }
    return found;
  }

  /** "four civilians, | two policemen and a customs officer were killed": an item of a list that "and" ends, and not an apposition between commas. */
  #isListed(item: NounPhrase): boolean {
    const sentence = this.#sentence;
    const { phrases } = sentence.syntax;
    if (sentence.countIn(item) === null && !LISTED.has(sentence, item.first) && !(item.first === item.head && KIN.has(sentence, item.head))) return false;
    let at = item;
    while (sentence.form(at.first - 1) !== "and") {
      const next = phrases.find(({ after, index }) => after === at && index > at.index);
      if (!next && isOtherKind(sentence, item, (phrase) => this.category(phrase))) return true;
      if (!next) return sentence.countIn(item) !== null && item.renames !== null && sentence.countIn(item.renames) !== null && sentence.form(at.last) === "and";
      at = next;
    }
    const last = at.of && !at.of.isDate ? at.of.last : at.last;
    const host = item.renames;
    const isOther = sentence.countIn(item) !== null || OWN.has(sentence, item.first);
    return sentence.tokens.code[last] !== COMMA || (isOther && host !== null && host.clause?.object === host);
  }

  /** "a businessman and | activist": one person in two roles, unless of kin ("a husband and wife"). */
  #isSecondRole(phrase: NounPhrase): boolean {
    const { tokens } = this.#sentence;
    const host = phrase.after;
    if (!host || tokens.tag[host.first] !== Tag.Determiner || tokens.tag[host.head] !== Tag.Noun || this.#sentence.form(phrase.first - 1) !== "and") return false;
    const isBare = tokens.tag[phrase.head] === Tag.Noun && (tokens.tag[phrase.first] === Tag.Noun || tokens.tag[phrase.first] === Tag.Adjective);
    return isBare && this.#sentence.countIn(phrase) === null && !KIN.has(this.#sentence, phrase.head);
  }

  /** "X, 47, | a candidate": a name told in other words behind a comma. */
  #isApposition(host: NounPhrase, next: NounPhrase): boolean {
    const { tokens } = this.#sentence;
    return tokens.tag[host.head] === Tag.Name && tokens.code[next.first - 1] === COMMA && tokens.tag[next.first] === Tag.Determiner && this.#sentence.countIn(next) === null;
  }

  /** "16 people were killed and | 44 wounded": what stands behind the verb is not joined to its subject. */
  #isBehindVerb(phrase: NounPhrase, next: NounPhrase): boolean {
    return phrase.clause !== null && phrase.clause.subject === phrase && next.first > phrase.clause.first;
  }

  one(phrase: NounPhrase, speaker: Actor | null): Victims | null {
    const sentence = this.#sentence;
    if (
      phrase.isDate ||
      (phrase.first === phrase.head && CAPTIVE.has(sentence, phrase.head)) ||
      (phrase.head > phrase.first && sentence.form(phrase.head - 1) === "taken") ||
      (phrase.first === phrase.head && sentence.form(phrase.first) === "one" && NAMED_SO.has(sentence, phrase.last)) ||
      this.#isThing(phrase) ||
      this.#isMoney(phrase)
    )
      return null;
    const count = this.#counts.countOf(phrase);
    if (!count) return null;
    const own = this.#who(phrase, speaker);
    if (!own) return null;
    const beside = besideIn(sentence, phrase);
    const other = beside ? this.#who(beside, speaker) : null;
    const who = other && other.category !== own.category ? { ...own, category: "unknown" as const, party: other.party === own.party ? own.party : null } : own;
    const last = this.#lastOf(phrase);
    const form = sentence.form(phrase.first);
    const isIncrement =
      form === "another" || (form === "a" && sentence.form(phrase.first + 1) === "further") || form === "further" || (phrase.last - phrase.first > 1 && isMoreBehindNumber(sentence, phrase));
    const isKnown = count.qualifier === "exact" && count.value === 1 && sentence.countIn(phrase) === null && form !== "a" && form !== "an" && form !== "another";
    const isMore = isIncrement || this.#hasMore(phrase) || isNext(sentence, phrase.first);
    return { phrase, first: phrase.first, last, count, party: who.party, category: who.category, text: sentence.text(who.first, who.last), isIncrement, isElliptic: who.isElliptic, isKnown, isMore };
  }

  /** "millions | in cash": what is counted is told behind. */
  #isMoney(phrase: NounPhrase): boolean {
    const next = this.#isBare(phrase) ? this.#sentence.syntax.phrases[phrase.index + 1] : undefined;
    return next !== undefined && next.prepositionAt === phrase.last && MONEY.has(this.#sentence, next.head);
  }

  /** "70 km", "a civilian vehicle", "a general election": the head names no person, whoever stands before it. */
  #isThing(phrase: NounPhrase): boolean {
    const { tokens, vocabulary } = this.#sentence;
    if (THINGS.hasNoun(this.#sentence, phrase.head)) return true;
    const own = this.#counts.isMeasure(phrase) ? null : this.#nouns.in(phrase);
    if (!own || own.end > phrase.head || tokens.word[phrase.head] === 0) return false;
    const isNoun = tokens.tag[phrase.head] === Tag.Noun || tokens.tag[phrase.head] === Tag.NounPlural;
    return isNoun && !POSTS.hasNoun(this.#sentence, phrase.head) && (vocabulary.pos[this.#counts.lemmaAt(phrase.head)]! & Pos.Person) === 0;
  }

  #hasMore(phrase: NounPhrase): boolean {
    for (let i = phrase.first; i < phrase.last; i++) if (MORE.has(this.#sentence, i)) return true;
    return false;
  }

  #lastOf(phrase: NounPhrase): number {
    return phrase.of && !phrase.of.isDate && this.#counts.isMeasure(phrase) ? phrase.of.last : phrase.last;
  }

  #who(phrase: NounPhrase, speaker: Actor | null): Who | null {
    const own = FOES.has(this.#sentence, phrase.head) ? null : this.#nouns.in(phrase);
    if (own && !this.#counts.isMeasure(phrase)) return told(this.#sides.of(phrase, own.category, speaker), phrase.first, phrase.last);
    if (phrase.of && !phrase.of.isDate && (this.#counts.isMeasure(phrase) || this.#isNobody(phrase))) return this.#whoOf(phrase, speaker);
    if (own) return told(this.#sides.of(phrase, own.category, speaker), phrase.first, phrase.last);
    if (!phrase.isPronoun && (!this.#isBare(phrase) || this.#sides.ofFallen(phrase) !== null)) return this.#namedPeople(phrase) ?? this.#unnamed(phrase);
    return this.#ellipsis(phrase);
  }

  /** People by a word no list has: "six Adventists", "members of a sect", "the head of a radio station", a person's name. */
  #unnamed(phrase: NounPhrase): Who | null {
    const { tokens } = this.#sentence;
    const isFolk = tokens.tag[phrase.head] === Tag.Name && phrase.of === null && (this.#sentence.countIn(phrase)?.value ?? 0) > 1 && this.#sentence.placesIn(phrase.first, phrase.last).length === 0;
    const isStrange = tokens.tag[phrase.head] === Tag.Noun && tokens.word[phrase.head] === 0 && phrase.of === null;
    const isPair = phrase.of === null && this.#sentence.vocabulary.form(this.#counts.lemmaAt(phrase.head)) === "couple";
    const isHerd = this.#sentence.form(phrase.head) === "head" && (this.#sentence.countIn(phrase)?.value ?? 1) > 1;
    if (isHerd || (!isFolk && !isStrange && !isPair && !this.#counts.isOnePerson(phrase))) return null;
    return { party: null, category: "unknown", first: phrase.first, last: phrase.last, isElliptic: false };
  }

  /** A people or group named outright: "three Serbs", "27 LNA", "a Palestinian". */
  #namedPeople(phrase: NounPhrase): Who | null {
    const actor = this.#sentence.actors.of(phrase) ?? this.#sides.ofFallen(phrase);
    const isMany = actor !== null && (actor.isPlural || (this.#sentence.countIn(phrase)?.value ?? 0) > 1);
    const isOne = actor !== null && actor.isAdjective && phrase.last - phrase.first === 2 && ARTICLES.has(this.#sentence, phrase.first);
    if (!actor || !(isMany || isOne) || actor.isPerson || actor.party === null || isOnlyThere(this.#sentence, phrase)) return null;
    const shared = actor.isAdjective ? this.#sharedNoun(phrase) : null;
    if (shared) return { party: isArmed(shared) ? actor.party : null, category: shared, first: phrase.first, last: phrase.last, isElliptic: false };
    return { party: actor.party, category: actor.category ?? (actor.type === "military" ? "military" : "unknown"), first: phrase.first, last: phrase.last, isElliptic: false };
  }

  /** "fourteen Kenyan and | three foreign hostages": the noun that two adjectives share. */
  #sharedNoun(phrase: NounPhrase): VictimCategory | null {
    const next = this.#sentence.syntax.phrases[phrase.index + 1];
    return next && next.after === phrase && next.first === phrase.last + 1 && this.#sentence.countIn(next) !== null ? (this.#nouns.in(next)?.category ?? null) : null;
  }

  #whoOf(phrase: NounPhrase, speaker: Actor | null): Who | null {
    const inner = phrase.of!;
    if (this.#isThing(inner)) return null;
    const ours = OURS.has(this.#sentence, inner.head) ? this.#sides.possessor(inner, speaker) : null;
    if (ours?.party) return told(peopleOf(ours), phrase.first, inner.last);
    if (this.#isFamily(phrase) && inner.of === null && this.#isBare(inner)) return { party: null, category: "civilian", first: phrase.first, last: inner.last, isElliptic: false };
    if (
      inner.isPronoun ||
      (OWN.has(this.#sentence, inner.first) && this.#sentence.form(inner.head) === "number") ||
      ((inner.of === null || inner.of.isPronoun) && this.#isBare(inner)) ||
      isState(this.#sentence, inner)
    )
      return this.#ellipsis(phrase);
    const navy = crewOf(this.#sentence, phrase, inner);
    const own = navy ? told(peopleOf(navy), phrase.first, inner.last) : (this.#hisMen(phrase, inner, speaker) ?? this.#ownPeople(inner, speaker));
    if (own) return own;
    const isNamed = this.#sentence.names.at[inner.head] !== 0;
    const category = isNamed ? null : this.#nouns.in(inner);
    if (category) return told(this.#sides.of(inner, category.category, speaker), inner.first, inner.last);
    const actor = this.#sentence.actors.of(inner);
    if (actor?.party || actor?.type === "non-state")
      return {
        party: actor.party,
        category: actor.category ?? (actor.type === "non-state" ? "non-state" : actor.type === "military" ? "military" : "unknown"),
        first: inner.first,
        last: inner.last,
        isElliptic: false,
      };
    if (inner.of && MEASURES.hasId(this.#sentence, this.#counts.lemmaAt(inner.head))) return this.#whoOf(inner, speaker);
    return this.#sentence.vocabulary.form(this.#counts.lemmaAt(phrase.head)) === "member" || this.#isFamily(phrase)
      ? { party: null, category: this.#isFamily(phrase) ? "civilian" : "unknown", first: inner.first, last: inner.last, isElliptic: false }
      : null;
  }

  #isFamily(phrase: NounPhrase): boolean {
    return this.#sentence.vocabulary.form(this.#counts.lemmaAt(phrase.head)) === "family";
  }

  /** "two of its men", "in its ranks": the people of an armed side, which the words before name. */
  #ownPeople(phrase: NounPhrase, speaker: Actor | null): Who | null {
    const sentence = this.#sentence;
    if (!OWN.has(sentence, phrase.first) || !OWN_PEOPLE.has(sentence, phrase.head)) return null;
    const owner = this.#sides.possessor(phrase, speaker);
    const host = owner?.party ? owner : speaker?.type === "military" ? speaker : null;
    const side = host ? peopleOf(host) : MEN.has(sentence, phrase.head) ? NO_SIDE : null;
    return side && told(side, phrase.first, phrase.last);
  }

  /** "a rebel commander and | eight of his men": of the side of whom they are joined to. */
  #hisMen(phrase: NounPhrase, inner: NounPhrase, speaker: Actor | null): Who | null {
    const leader = phrase.after?.of ?? phrase.after;
    if (!leader || !OWN.has(this.#sentence, inner.first) || !(OWN_PEOPLE.has(this.#sentence, inner.head) || GUARDS.has(this.#sentence, inner.head))) return null;
    const noun = this.#nouns.in(leader);
    if (!noun || !isArmed(noun.category)) return null;
    return told(this.#sides.of(leader, noun.category, speaker), inner.first, inner.last);
  }

  #isBare(phrase: NounPhrase): boolean {
    const count = this.#sentence.countIn(phrase);
    if (count && (count.last >= phrase.last || (count.last === phrase.last - 1 && MORE.has(this.#sentence, count.last)))) return true;
    const isOrdinal = phrase.last === phrase.first + 2 && phrase.head === phrase.first && OPEN.has(this.#sentence, phrase.first + 1);
    return isOrdinal || OPEN.has(this.#sentence, phrase.head) || NOBODY.has(this.#sentence, phrase.head);
  }

  #ellipsis(phrase: NounPhrase): Who | null {
    const aside = behindAside(this.#sentence, phrase);
    const named = aside ? this.#nouns.in(aside) : null;
    if (aside && named) return told(this.#sides.of(aside, named.category, null), phrase.first, phrase.last);
    const here = victimsBefore(this.#sentence, phrase);
    if (here === undefined && isOfThings(this.#sentence, phrase, (other) => this.category(other) !== null || this.#counts.isMeasure(other))) return null;
    const isMass = phrase.of === null && MASSES.has(this.#sentence, phrase.head);
    const before = isMass ? null : this.#isNobody(phrase) ? this.#toldOfNone(phrase) : (this.#ofState(phrase) ?? this.#peopleBefore(phrase) ?? this.#countedBefore(phrase) ?? this.#toldLast(phrase));
    const last = here ?? before;
    return { party: last?.party ?? null, category: last?.category ?? "unknown", first: phrase.first, last: phrase.last, isElliptic: true };
  }

  /** "Six peacekeepers were held. None was harmed": of those told just before. */
  #toldOfNone(phrase: NounPhrase): LastVictims | null {
    return this.#sentence.form(phrase.first) === "none" ? this.#toldLast(phrase) : null;
  }

  /** Who was harmed last in the paragraph; of "them", the people counted since. */
  #toldLast({ of: inner }: NounPhrase): LastVictims | null {
    const { memory, paragraph } = this.#sentence;
    const victims = memory.victims?.paragraph === paragraph ? memory.victims : null;
    const people = inner?.isPronoun && memory.people?.paragraph === paragraph ? memory.people : null;
    return people !== null && people.sentence > (victims?.sentence ?? -1) ? people : victims;
  }

  /** "the wounded, | three | of whom are in hospital": of those told so last. */
  #ofState({ renames: host }: NounPhrase): { party: string | null; category: VictimCategory } | null {
    if (!host || !isState(this.#sentence, host)) return null;
    return this.#sentence.memory.lastCasualties.get(fateOf(this.#sentence, host)) ?? { party: null, category: "unknown" };
  }

  /** "ambushed militiamen near the river, killing three of them": the people named last. */
  #peopleBefore(phrase: NounPhrase): { party: string | null; category: VictimCategory } | null {
    const inner = phrase.of;
    if (!inner?.isPronoun) return null;
    const { phrases } = this.#sentence.syntax;
    for (let i = phrase.index - 1; i >= 0; i--) {
      const other = phrases[i]!;
      if (phrase.clause !== null && !phrase.clause.isPassive && phrase.clause.subject === other) continue;
      const corps = other.isDate ? undefined : CORPS.at(this.#sentence, other.head);
      if (corps) return this.#sides.of(other, corps, null);
      const people = other.isDate || this.#sentence.tokens.tag[other.head] !== Tag.NounPlural ? null : this.people(other, null);
      if (people) return people;
    }
    return null;
  }

  /** "lists 94 civilians among the dead and more than 400 hurt": the people counted last in the same part of the sentence. */
  #countedBefore(phrase: NounPhrase): { party: string | null; category: VictimCategory } | null {
    const sentence = this.#sentence;
    const { phrases } = sentence.syntax;
    for (let i = phrase.index - 1; i >= 0; i--) {
      const other = phrases[i]!;
      const counted = other.isDate || other.isPronoun ? null : sentence.countIn(other);
      if (counted === null) continue;
      if (sentence.isStopBetween(other.last, phrase.first) && !isFewer(sentence, phrase, counted)) return null;
      const told = this.#nouns.in(other);
      if (told && told.category !== "unknown") return this.#sides.of(other, told.category, sentence.speakerAt(other.head));
    }
    return null;
  }

  #isNobody(phrase: NounPhrase): boolean {
    const form = this.#sentence.form(phrase.first);
    return (phrase.isPronoun && NOBODY.has(this.#sentence, phrase.first)) || (form === "no" && this.#sentence.form(phrase.last - 1) === "one");
  }

  /** Who a phrase is about, whatever its number. */
  people(phrase: NounPhrase, speaker: Actor | null): { party: string | null; category: VictimCategory } | null {
    const noun = this.#nouns.in(phrase)?.category;
    const own = noun && noun !== "unknown" ? noun : (this.#nouns.adjective(phrase) ?? noun);
    return own ? this.#sides.of(phrase, own, speaker) : null;
  }

  category(phrase: NounPhrase): VictimCategory | null {
    return this.#nouns.in(phrase)?.category ?? this.#nouns.adjective(phrase);
  }
}
