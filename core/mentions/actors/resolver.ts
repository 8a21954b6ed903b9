import { Shape, Tag } from "../../model/index.js";
import { Relation, type NounPhrase } from "../../syntax/index.js";
import { atTokens, bodyAt, inNumber, isNation, typeUnder, type Actor } from "./actor.js";
import { allyNameAt } from "./allies.js";
import { isBacker, isOpposedTo, isSomeBand } from "./backer.js";
import { isCivilBody } from "./civil-body.js";
import { NameForm } from "./actor-lexicon.js";
import { FIGURES } from "./discourse-words.js";
import type { ActorName } from "./name-reader.js";
import { Holders } from "./holders.js";
import { personStart } from "./person-name.js";
import { isToldOf } from "./short-form.js";
import { Home, isOfNoState, type Standing } from "./standing.js";
import { WordFlag } from "./word-flags.js";

/** "the state of | emergency": a condition, and no state. */
const CONDITIONS: ReadonlySet<string> = new Set(["emergency", "siege", "war", "exception", "alert", "affairs", "health", "calamity"]);

/** Who a noun phrase means, as far as names, roles, and what was said before tell. */
export class ActorResolver extends Holders {
  protected readonly find = (phrase: NounPhrase): Actor | null =>
    (this.mayMean(phrase) ? (this.ofLongName(phrase) ?? this.ofRenamer(phrase) ?? this.ofPerson(phrase) ?? this.holderOf(phrase) ?? this.ofIssuer(phrase) ?? this.ofHead(phrase)) : null) ??
    this.ofShortForm(phrase);

  /** The actor a phrase means, or null when it means none that is known. */
  of(phrase: NounPhrase): Actor | null {
    if (phrase.isDate) return null;
    if (phrase.isPronoun) return this.ofPronoun(phrase);
    if (phrase.of !== null && CONDITIONS.has(this.vocabulary.form(this.tokens.word[phrase.of.head]!)) && this.vocabulary.form(this.tokens.word[phrase.head]!) === "state") return null;
    return this.cache.of(phrase, this.find);
  }

  /** Could a phrase mean somebody: does it hold a name or an office, or hang together with another phrase? */
  protected mayMean(phrase: NounPhrase): boolean {
    if (phrase.renamedBy !== null || this.speaker !== null || (this.markOfKnown(phrase) & WordFlag.Telling) !== 0) return true;
    return this.behindOf(phrase) !== 0;
  }

  /** How many phrases hang on one by "of", "for", "from" …, each right behind the other, up to the last that names somebody or an office. */
  protected behindOf(phrase: NounPhrase): number {
    const at = this.indexOf(phrase);
    let telling = 0;
    for (let i = at + 1, { last } = phrase; i > 0 && i < this.phrases.length && i <= at + 3; i++) {
      const next = this.phrases[i]!;
      if (!this.isBelonging(next, last)) break;
      if (this.marks[i]! & (WordFlag.Name | WordFlag.Role)) telling = i - at;
      last = next.last;
    }
    return telling;
  }

  /** "| Doctors | Without Borders": a name that takes in the phrases behind. */
  protected ofLongName({ head, first, last }: NounPhrase): Actor | null {
    const id = this.names.at[head]!;
    const name = id === 0 ? null : this.names.names[id - 1]!;
    return name !== null && name.last > last && name.first >= first && name.entity.form === NameForm.Name ? this.ofName(name) : null;
  }

  /** "A Serb official, Milorad Jokic,": the name behind the comma is the fuller. */
  protected ofRenamer(phrase: NounPhrase): Actor | null {
    const renamer = phrase.renamedBy ?? this.renamerBehind(phrase);
    if (!renamer || renamer.isPronoun || renamer.preposition !== 0) return null;
    if (this.tokens.tag[renamer.first] === Tag.Determiner) return this.bandNamed(phrase, renamer);
    for (let i = renamer.first; i < renamer.last; i++) if (this.tokens.tag[i] !== Tag.Name && this.tokens.tag[i] !== Tag.Hyphen) return null;
    return this.ofPerson(renamer);
  }

  /** "The Party", "the Ministry" in the communiqué of that body; an armed group's "the Government" is the other side. */
  protected ofIssuer(phrase: NounPhrase): Actor | null {
    const { tag, shape } = this.tokens;
    if (!this.speaker || phrase.last - phrase.first !== 2 || tag[phrase.first] !== Tag.Determiner || !(shape[phrase.head]! & Shape.Capital) || this.names.at[phrase.head] !== 0) return null;
    if (!(this.flags[this.tokens.word[phrase.head]!]! & WordFlag.Issuer)) return null;
    const isOfState = this.roleIn(phrase.head, phrase.last)?.home === Home.State;
    return isOfState && this.speaker.type === "non-state" ? null : this.issuerAt(this.speaker, phrase);
  }

  /** Who issues the text, by the words it calls itself here. */
  protected issuerAt(speaker: Actor, { first, last, head }: NounPhrase): Actor {
    const issuer = atTokens(speaker, first, last);
    issuer.name = this.text(head, last);
    return issuer;
  }

  /** All actors joined in a phrase: "Armenia and Azerbaijan". */
  all(phrase: NounPhrase): Actor[] {
    const actors: Actor[] = [];
    for (let at: NounPhrase | null = phrase; at; at = at.after && at.after.preposition === at.preposition ? at.after : null) {
      const actor = this.of(at);
      if (actor) actors.unshift(actor);
    }
    return actors.length === 1 && phrase.possessive < 0 ? (this.namesJoinedIn(phrase) ?? actors) : actors;
  }

  /** "Armenian and Azerbaijani officials": the actors of two or more names within a phrase, else null; those who lead or back others ("the Kenyan-led force") are not joined with them, nor is the land of a group ("the | Afghan | National Resistance Front"). */
  protected namesJoinedIn(phrase: NounPhrase): Actor[] | null {
    let count = 0;
    let found: Actor[] | null = null;
    let first: ActorName | null = null;
    for (let i = phrase.first; i < phrase.last; i++) {
      const id = this.names.at[i]!;
      if (id === 0) continue;
      const name = this.names.names[id - 1]!;
      i = name.last - 1;
      if (this.tokens.tag[name.last] === Tag.Hyphen && this.names.at[name.last + 1] === 0) continue;
      if (isOpposedTo(this.tokens, this.vocabulary, name.first)) continue;
      if (name.entity.form !== NameForm.Adjective && name.entity.form !== NameForm.Name) continue;
      if (first?.entity.form === NameForm.Adjective && first.last === name.first && count === 1) first = name;
      else if (count++ === 0) first = name;
      else (found ??= [this.ofName(first!)]).push(this.ofName(name));
    }
    return found;
  }

  /** The last name of a phrase that ends before a token. */
  protected lastNameIn(phrase: NounPhrase, until: number): ActorName | null {
    let found: ActorName | null = null;
    for (let i = phrase.first; i < phrase.last; i++) {
      const id = this.names.at[i]!;
      if (id === 0) continue;
      const name = this.names.names[id - 1]!;
      if (name.last <= until && !this.isOfLand(name) && !isBacker(this.tokens, this.vocabulary, name.last) && !isOpposedTo(this.tokens, this.vocabulary, name.first)) found = name;
      i = name.last - 1;
    }
    return found;
  }

  protected ofPronoun(phrase: NounPhrase): Actor | null {
    const word = this.tokens.word[phrase.head]!;
    if (this.isOfText(phrase, word)) return null;
    const before = this.subjectBefore(phrase, word);
    if (before) return before;
    const recent = this.pronoun(word);
    return this.flags[word]! & WordFlag.PluralPronoun && !recent?.isPlural ? (this.bodyBefore(phrase) ?? recent) : recent;
  }

  /** "The front said | they | had left": a body that is told of as many, where no people are. */
  protected bodyBefore(phrase: NounPhrase): Actor | null {
    const { first, clause } = phrase;
    if (clause?.subject !== phrase) return null;
    const other = this.phrases.findLast((one) => one.first < first && one.clause?.subject === one && !one.isPronoun && !one.isDate);
    const found = other ? this.of(other) : null;
    return found && !found.isPerson && found.party !== null ? found : null;
  }

  /** Who a pronoun before or behind a verb of saying means: none of those counted ("dozens of rebels had died, they said"). */
  speaking(phrase: NounPhrase): Actor | null {
    const word = this.tokens.word[phrase.head]!;
    return this.subjectBefore(phrase, word, true) ?? this.speaksOn(word) ?? this.pronoun(word, true);
  }

  /** "Protesters rallied as they demanded …": the subject before it in the same sentence, the nearest; who "in what it called" gives a thing its name is who speaks, the first. */
  protected subjectBefore(phrase: NounPhrase, word: number, isSpeaking = false): Actor | null {
    const flags = this.flags[word]!;
    const isPerson = (flags & WordFlag.PersonPronoun) !== 0;
    const isPlural = (flags & WordFlag.PluralPronoun) !== 0;
    if (!isPerson && !isPlural && !(flags & WordFlag.ThingPronoun)) return null;
    const { length } = this.phrases;
    const isMain = phrase.clause?.relation === Relation.Main;
    const isNaming = this.vocabulary.form(this.tokens.word[phrase.first - 1]) === "what";
    const teller = isPerson || isPlural ? null : this.tellerOver(phrase);
    if (teller) return teller;
    for (let k = 0; k < length; k++) {
      const other = this.phrases[isNaming ? k : length - 1 - k]!;
      if (other.first >= phrase.first || other.isPronoun || other.isDate || other.clause?.subject !== other || (!isPerson && !isPlural && !this.maySpeak(other))) continue;
      if ((isSpeaking && this.isCounted(other)) || (isMain && other.clause.relation === Relation.Relative)) continue;
      const isMany = this.tokens.tag[other.head] === Tag.NounPlural || this.tokens.tag[other.head] === Tag.Number;
      const found = isMany === isPlural ? this.of(other) : null;
      if (found && (found.isPerson === isPerson || (isPerson && this.isHuman(other.head)))) return found;
    }
    return null;
  }

  /** "The army says 14 rebels died and that | it | lost two": the second thing said is of whoever says it. */
  protected tellerOver({ first, clause }: NounPhrase): Actor | null {
    const { word } = this.tokens;
    const subject = clause?.relation === Relation.Content ? (clause.governor?.subject ?? null) : null;
    if (subject === null || subject.isPronoun || this.vocabulary.form(word[first - 1]) !== "that" || this.vocabulary.form(word[first - 2]) !== "and") return null;
    const found = this.of(subject);
    return found && !found.isPerson ? found : null;
  }

  /** "Azerbaijan kept silent until its ministry spoke": a party named before in the same sentence. */
  protected antecedentIn(before: number, word: number): Actor | null {
    if (!(this.flags[word]! & (WordFlag.ThingPronoun | WordFlag.PluralPronoun))) return null;
    const start = this.phrases[0]?.first ?? before;
    for (let i = this.nameCursor - 1; i >= 0; i--) {
      const name = this.names.names[i]!;
      if (name.first < start) return null;
      if (name.first < before && name.entity.form !== NameForm.Adjective && name.entity.type !== "media") return this.ofName(name);
    }
    return null;
  }

  /** A source that no lexicon knows, by its words alone: a name, or people in the plural. */
  unnamed(phrase: NounPhrase, isPlace: (token: number) => boolean): Actor | null {
    const tag = this.tokens.tag[phrase.head];
    if (phrase.isPronoun || (tag !== Tag.NounPlural && tag !== Tag.Name && tag !== Tag.Noun) || isPlace(phrase.head)) return null;
    const isBody = (this.flags[this.tokens.word[phrase.head]!]! & WordFlag.Body) !== 0;
    if (tag !== Tag.Name && !this.isPeople(phrase.head) && !isBody) return null;
    if (tag === Tag.Noun && this.tokens.tag[phrase.first] !== Tag.Determiner) return null;
    const first = this.nameStart(phrase);
    const isOffice = this.isOffice(phrase);
    return {
      first,
      last: phrase.last,
      name: this.text(first, this.nameEnd(phrase)),
      party: isOffice ? this.homeState : null,
      type: isOffice ? "government" : tag === Tag.Name ? "person" : "unnamed",
      category: null,
      isPerson: tag === Tag.Name && !isOffice && !isBody,
      isPlural: tag === Tag.NounPlural,
      isProper: tag === Tag.Name,
      isAdjective: false,
    };
  }

  named(name: ActorName): Actor {
    return this.ofName(name);
  }

  protected ofName(name: ActorName): Actor {
    return (name.actor ??= this.readName(name));
  }

  protected readName(name: ActorName): Actor {
    const { entity } = name;
    return {
      first: name.first,
      last: name.last,
      name: this.names.fullName(name) ?? this.text(name.first, name.last),
      party: this.names.partyName(entity.party),
      type: entity.type,
      category: entity.form === NameForm.People && entity.category === "military" ? null : (entity.category ?? (entity.type === "non-state" ? "non-state" : null)),
      isPerson: false,
      isPlural: entity.form === NameForm.People,
      isProper: true,
      isAdjective: entity.form === NameForm.Adjective,
    };
  }

  /** "Col. Dario Magbanua", "BIFF spokesman Abu Salim", "Magbanua". */
  protected ofPerson(phrase: NounPhrase): Actor | null {
    const { word } = this.tokens;
    if ((this.markOfKnown(phrase) & WordFlag.Person) === 0) return null;
    const from = personStart(this.tokens, phrase, this.isOtherName);
    const length = phrase.last - from;
    if (length === 0 || length > 5 || phrase.possessive >= from || (length === 1 && this.isBodyWord(from))) return null;
    this.cache.lean();
    const known = this.personAt(phrase.last - 1);
    if (known && (length === 1 || known.name.endsWith(this.text(from, phrase.last)))) return atTokens(known, from, phrase.last);
    const mark = this.markOfKnown(phrase);
    const title = mark & WordFlag.Title ? this.titleIn(phrase.first, from) : undefined;
    const role = mark & WordFlag.Role ? this.roleIn(phrase.first, from) : null;
    const other = this.partner(phrase);
    if (title === undefined && !role && !other) return null;
    if (word[from] !== 0 && title === undefined && !role && !other?.role) return null;
    const named = this.ownerOf(phrase, from, role ?? other?.role ?? null);
    const owner = (isNation(named) && isOfNoState(role) ? null : named) ?? other?.actor ?? this.ledBy(phrase);
    const type = role?.type ?? other?.role?.type ?? title ?? owner?.type ?? "person";
    const person: Actor = {
      first: from,
      last: phrase.last,
      name: this.text(from, phrase.last),
      party: owner?.party ?? this.partyOfPerson(phrase, from, other && type === "military" && this.isOfUnit(phrase) ? null : (role ?? other?.role ?? null), type),
      type: typeUnder(type, owner),
      category: null,
      isPerson: true,
      isPlural: false,
      isProper: true,
      isAdjective: false,
    };
    return this.asHolder(person, phrase, from);
  }

  protected ofHead(phrase: NounPhrase): Actor | null {
    const id = this.names.at[phrase.head]!;
    if (id !== 0) {
      const name = this.names.names[id - 1]!;
      const actor = this.ofName(name);
      const isPlural = this.tokens.tag[phrase.head] === Tag.NounPlural || name.entity.form === NameForm.People;
      if (name.first >= phrase.first && name.last <= phrase.last) return isPlural === actor.isPlural ? actor : inNumber(actor, isPlural);
    }
    const mark = this.markOfKnown(phrase);
    const person =
      mark & (WordFlag.WholeRole | WordFlag.WholeTitle) && this.isBareWord(phrase) && (this.flags[this.tokens.word[phrase.first]!]! & WordFlag.AnyPronoun) === 0
        ? this.officeHolder(phrase.head)
        : undefined;
    const short = person ?? (mark & WordFlag.Office ? this.namedBefore(phrase) : null);
    if (short) return atTokens(short, phrase.first, phrase.last);
    const role = mark & WordFlag.Role ? this.roleIn(phrase.first, phrase.last) : null;
    if (!role) return this.ofMembers(phrase);
    const named = this.ownerOf(phrase, phrase.last, role);
    const owner = isNation(named) && (isOfNoState(role) || isCivilBody(this.tokens, this.vocabulary, phrase.head)) ? null : named;
    const agency = owner === null && this.isBareWord(phrase) && isToldOf(this.tokens, phrase) ? this.agencyBy(phrase, role) : null;
    if (agency) return atTokens(agency, phrase.first, phrase.last);
    const band = owner === null && role.home === Home.Band ? this.bandBy(phrase) : null;
    const teller = owner === null ? this.tellerOf(phrase) : null;
    const office = owner === null && role.type === null && phrase.head > phrase.first ? this.roleOwner(phrase.first, phrase.head) : null;
    const isPerson = role.isPersonal && this.#isOne(phrase);
    const type = role.type ?? owner?.type ?? teller?.type ?? office?.type ?? (band === null ? "person" : "non-state");
    const first = this.nameStart(phrase);
    return {
      first,
      last: phrase.last,
      name: this.text(first, this.nameEnd(phrase)),
      party:
        owner?.party ??
        band ??
        teller?.party ??
        office?.party ??
        (role.home === Home.Group && owner === null ? this.allied(phrase, role) : role.type === "military" && this.isFromAbroad(phrase) ? null : this.defaultParty(role, type, phrase.first, phrase)),
      type: typeUnder(type, owner),
      category: owner?.category ?? null,
      isPerson,
      isPlural: this.tokens.tag[phrase.head] === Tag.NounPlural,
      isProper: false,
      isAdjective: false,
    };
  }

  /** "the Kenyan army and allied militias": of those whose allies they are; others of the group that the report is about. */
  protected allied(phrase: NounPhrase, role: Standing): string | null {
    const ally = allyNameAt(this.tokens, this.vocabulary, this.names.at, phrase.first);
    if (ally === null) return this.defaultParty(role, "non-state", phrase.first, phrase);
    return ally < 0 ? null : this.ofName(this.names.names[this.names.at[ally]! - 1]!).party;
  }

  /** "the army and | its allies": whoever stands before "and". */
  protected joinedBefore({ after, preposition }: NounPhrase): Actor | null {
    return after && !after.isPronoun && !after.isDate && after.preposition === preposition ? this.of(after) : null;
  }

  protected officeHolder(head: number): Actor | undefined {
    this.cache.lean();
    return this.roles.get(this.tokens.word[head]!);
  }

  /** "Armenian forces", "its troops", "FARC fighters", "18 members of the front": people of a party, without a role of their own. */
  protected ofMembers(phrase: NounPhrase): Actor | null {
    const owner = this.ownerOf(phrase, phrase.last, null);
    if (!owner || owner.party === null || FIGURES.has(this.vocabulary.form(this.tokens.word[phrase.head]!))) return null;
    const first = this.nameStart(phrase);
    const name = this.text(first, phrase.last);
    const isCivil = isNation(owner) && isCivilBody(this.tokens, this.vocabulary, phrase.head);
    const members = isCivil ? bodyAt(first, phrase.last, name, null, "international") : bodyAt(first, phrase.last, name, owner.party, owner.type);
    members.isPlural = this.tokens.tag[phrase.head] === Tag.NounPlural;
    if (isCivil) return members;
    members.category = owner.category;
    members.isAdjective = owner.isAdjective;
    return members;
  }

  /** Whose the phrase is: by a name or demonym inside, a possessor, or an "of" phrase behind. */
  protected ownerOf(phrase: NounPhrase, until: number, role: Standing | null): Actor | null {
    const mark = this.markOfKnown(phrase);
    const inside = mark & WordFlag.Name ? this.lastNameIn(phrase, until) : null;
    if (inside) return this.ofName(inside);
    const first = this.tokens.word[phrase.first]!;
    if (this.flags[first]! & WordFlag.AnyPronoun) return this.joinedBefore(phrase) ?? this.subjectBefore(phrase, first) ?? this.antecedentIn(phrase.first, first) ?? this.pronoun(first);
    if (mark & WordFlag.Role && phrase.possessive > phrase.first) {
      const inner = this.roleOwner(phrase.first, phrase.possessive) ?? this.bandIn(phrase.first, phrase.possessive);
      if (inner) return inner;
    }
    return this.ownerBehind(phrase) ?? (role || !(mark & WordFlag.Role) ? null : this.roleOwner(phrase.first, phrase.head));
  }

  /** Whose people a phrase names: "Armenian servicemen", "seven of his soldiers", "soldiers of the Nepal Army". */
  owner(phrase: NounPhrase): Actor | null {
    return this.ownerOf(phrase, phrase.last, null);
  }

  protected ownerBehind(phrase: NounPhrase): Actor | null {
    const end = phrase.index + 1 + this.behindOf(phrase);
    const next = this.phrases[phrase.index + 1];
    if (next && end > phrase.index + 1 && this.flags[this.tokens.word[next.first]!]! & WordFlag.OwnPronoun) return this.ownerOf(next, next.last, null);
    for (let i = phrase.index + 1; i < end; i++) {
      const behind = this.phrases[i]!;
      const name = this.marks[i]! & WordFlag.Name ? this.lastNameIn(behind, Infinity) : null;
      if (name) return this.ofName(name);
      if (this.marks[i]! & WordFlag.Role && this.roleIn(behind.first, behind.last)?.home === Home.Body) return this.roleOwner(behind.first, behind.last);
    }
    for (let i = phrase.index + 1; i < end; i++) {
      const behind = this.phrases[i]!;
      const role = this.marks[i]! & WordFlag.Role && !isSomeBand(this.tokens, this.vocabulary, behind) ? this.roleOwner(behind.first, behind.last) : null;
      if (role) return role;
    }
    return null;
  }

  #isOne({ first, head, possessive }: NounPhrase): boolean {
    return this.tokens.tag[head] !== Tag.NounPlural && (possessive <= first || this.isHuman(head)) && !this.isBodyWord(head);
  }
}
