import { Tag, type ClaimantType } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { NameForm } from "./actor-lexicon.js";
import { typeUnder, type Actor } from "./actor.js";
import { ledPhrase } from "./led-phrase.js";
import type { ActorName } from "./name-reader.js";
import { Offices } from "./offices.js";
import { personStart } from "./person-name.js";
import { portfolioEnd } from "./portfolio.js";
import type { Standing } from "./standing.js";
import { WordFlag } from "./word-flags.js";

/** Those who head a state or its ministries. */
const HEADS: ReadonlySet<string> = new Set("president minister premier chancellor king secretary".split(" "));
/** How much oftener than another the one state has to be told of to lend its side to whoever is told by name and office alone. */
const FAR = 5;
/** So much weight at least has a state that is told of by more than a mention or two. */
const TOLD_LEAST = 3;
const NAME_MAX = 5;

/** Persons and the offices they are told by. */
export abstract class Holders extends Offices {
  protected abstract ofHead(phrase: NounPhrase): Actor | null;
  protected abstract ofName(name: ActorName): Actor;
  protected abstract lastNameIn(phrase: NounPhrase, until: number): ActorName | null;

  /** "Minister of | Defence | Juma Otieno", "U.S. Secretary of | State | Hillary Clinton": the name of whoever holds an office stands behind what it is over. */
  protected holderOf(phrase: NounPhrase): Actor | null {
    const next = this.phrases[phrase.index + 1];
    if (next?.prepositionAt !== phrase.last || next.isDate || !this.isOver(next.preposition) || this.tokens.tag[next.head] !== Tag.Name || next.possessive >= next.first || next.head !== next.last - 1)
      return null;
    if (this.tokens.tag[phrase.head] === Tag.NounPlural || this.isBodyWord(phrase.head) || (this.flags[this.tokens.word[phrase.head]!]! & WordFlag.Office) !== 0) return null;
    const over = portfolioEnd(this.tokens, this.vocabulary, next, this.nameEndAt);
    if (over === 0) return null;
    const from = Math.max(over, personStart(this.tokens, next, this.isOtherName));
    if (from >= next.last || next.last - from > NAME_MAX) return null;
    const role = this.roleIn(phrase.first, over);
    if (role === null) return null;
    const inside = this.lastNameIn(phrase, phrase.last);
    const owner = inside ? this.ofName(inside) : this.landIn(next.first, over);
    const type = role.type ?? owner?.type ?? "person";
    const person: Actor = {
      first: from,
      last: next.last,
      name: this.text(from, next.last),
      party: owner?.party ?? this.partyOfPerson(phrase, phrase.last, role, type),
      type: typeUnder(type, owner),
      category: null,
      isPerson: true,
      isPlural: false,
      isProper: true,
      isAdjective: false,
    };
    return this.asHolder(person, phrase, phrase.last);
  }

  /** Remembers who holds the office that the words of a phrase up to a token name, for "the minister" later. */
  protected asHolder(person: Actor, phrase: NounPhrase, until: number): Actor {
    const roleWord = this.lastRoleWord(phrase, until);
    if (roleWord !== 0) {
      this.roles.set(roleWord, person);
      this.cache.move();
    }
    return person;
  }

  private isOver(preposition: number): boolean {
    const form = this.vocabulary.form(preposition);
    return form === "of" || form === "for";
  }

  /** Where the name of a party that begins at a token ends; the token where none does. */
  private readonly nameEndAt = (token: number): number => {
    const id = this.names.at[token]!;
    return id === 0 || this.names.names[id - 1]!.entity.form === NameForm.Adjective ? token : this.names.names[id - 1]!.last;
  };

  /** "President of | Kenya | William Ruto". */
  private landIn(first: number, last: number): Actor | null {
    const id = this.names.at[first]!;
    return id !== 0 && this.names.names[id - 1]!.last <= last ? this.ofName(this.names.names[id - 1]!) : null;
  }

  /** "Brig. X, who commands an Indian brigade". */
  protected ledBy(phrase: NounPhrase): Actor | null {
    const led = ledPhrase(this.tokens, this.vocabulary, this.phrases, phrase);
    const name = led ? this.lastNameIn(led, led.last) : null;
    return name ? this.ofName(name) : null;
  }

  /** The word that names the office of a person: "mayor" of "Mayor X". */
  protected lastRoleWord(phrase: NounPhrase, from: number): number {
    for (let i = from - 1; i >= phrase.first; i--) if (this.isStandingAt(i)) return this.tokens.word[i]!;
    return 0;
  }

  /** The phrase that renames a person's name, or that the name renames: "…, spokesman of the army". */
  protected partner(phrase: NounPhrase): { actor: Actor | null; role: Standing | null } | null {
    const other = phrase.renamedBy ?? this.headOf(phrase.renames);
    if (!other || other.isPronoun) return null;
    const role = this.roleIn(other.first, other.last);
    if (!role) return null;
    return { actor: this.ofHead(other), role };
  }

  /** "GAM's representative" of "GAM's representative at the mission". */
  protected headOf(phrase: NounPhrase | null): NounPhrase | null {
    let head = phrase;
    let at = head ? this.indexOf(head) : -1;
    while (head && at > 0 && head.preposition !== 0 && this.flags[head.preposition]! & WordFlag.Belonging && this.phrases[at - 1]!.last === head.prepositionAt) head = this.phrases[--at]!;
    return head && !head.isDate ? head : null;
  }

  /** Whose somebody is who is told by name and office alone: of two states at odds, nothing tells whose "President Ana Sosa" is but one named in the same sentence; and who urges or accuses a state is not its own. */
  protected partyOfPerson(phrase: NounPhrase, name: number, role: Standing | null, type: ClaimantType): string | null {
    const { first } = phrase;
    for (let i = first; i < name; i++) if (HEADS.has(this.vocabulary.form(this.tokens.word[i]!)) && this.tellsOtherState() && !this.namesState(first)) return null;
    const party = this.defaultParty(role, type, first);
    return party !== null && type === "government" && this.isActedOn(phrase, party) ? null : party;
  }

  /** "Secretary Juma Otieno urged | Mali | to talk". */
  private isActedOn({ clause }: NounPhrase, party: string): boolean {
    const object = clause === null || clause.isPassive ? null : clause.object;
    const id = object === null || object === clause!.subject ? 0 : this.names.at[object.head]!;
    const name = id === 0 ? null : this.names.names[id - 1]!;
    return name !== null && name.last === object!.last && name.entity.form === NameForm.Name && this.names.partyName(name.entity.party) === party;
  }

  /** Does the sentence name a state ahead of a token? */
  protected namesState(before: number): boolean {
    const start = this.phrases[0]?.first ?? before;
    for (let i = this.nameCursor - 1; i >= 0 && this.names.names[i]!.first >= start; i--) {
      const { first, entity } = this.names.names[i]!;
      if (first < before && entity.form === NameForm.Name && this.lexicon.isState(entity.party)) return true;
    }
    return false;
  }

  /** Is another state named more than in passing, be it far less than the one the report is about? */
  private tellsOtherState(): boolean {
    return this.hasStateOf(Math.max(this.homeWeight / FAR, TOLD_LEAST));
  }
}
