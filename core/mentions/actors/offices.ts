import { Tag, type ClaimantType } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { NameForm } from "./actor-lexicon.js";
import { Discourse } from "./discourse.js";
import { Home, type Standing } from "./standing.js";
import { WordFlag } from "./word-flags.js";

/** How many names back a land is looked for, however long the paragraph. */
const NAMES_BACK = 256;

/** What the words of a phrase tell of an office, and whose land a story is in where they name none. */
export class Offices extends Discourse {
  /** Does a word by itself name an office: "mayor", "Col."? */
  protected isStandingAt(i: number): boolean {
    return (this.flags[this.tokens.word[i]!]! & (WordFlag.WholeRole | WordFlag.WholeTitle)) !== 0;
  }

  /** A role's name runs on through "of" and "in": "head of the health office in Adwa". */
  protected nameEnd(phrase: NounPhrase): number {
    let last = phrase.last;
    const at = this.indexOf(phrase);
    for (let i = at + 1; i < this.phrases.length && i <= at + 3; i++) {
      if (!this.isBelonging(this.phrases[i]!, last)) break;
      last = this.phrases[i]!.last;
    }
    return last;
  }

  /** Does a phrase hang on the one that ends at a token, by "of", "for", "from" …? */
  protected isBelonging(next: NounPhrase, last: number): boolean {
    return next.prepositionAt === last && !next.isDate && (this.flags[next.preposition]! & WordFlag.Belonging) !== 0;
  }

  /** Is a token part of a party's name, or an office? */
  protected readonly isOtherName = (token: number): boolean => this.names.at[token] !== 0 || this.isStandingAt(token);

  protected titleIn(first: number, last: number): ClaimantType | null | undefined {
    let found: ClaimantType | null | undefined;
    const { titles } = this.lexicon;
    for (let i = first; i < last; i++) {
      if ((this.flags[this.tokens.word[i]!]! & WordFlag.Title) === 0 || !titles.match(this.tokens, i, last)) continue;
      found = this.lexicon.titleType(titles.payload) ?? found ?? null;
      i = titles.end - 1;
    }
    return found;
  }

  /** "rebel leader | Colonel X": his rank does not make him the state's. */
  protected isRankOf(leader: number, rank: number): boolean {
    const [of, by] = [this.standings.of(leader), this.standings.of(rank)];
    return of.isPersonal && of.home === Home.Group && by.isPersonal && by.type === "military";
  }

  /** The role that ends latest between two tokens. */
  protected roleIn(first: number, last: number): Standing | null {
    const { roles } = this.lexicon;
    let payload = 0;
    let end = 0;
    for (let i = first; i < last; i++) {
      if ((this.flags[this.tokens.word[i]!]! & WordFlag.Role) === 0 || !roles.match(this.tokens, i, last) || roles.end <= end) continue;
      end = roles.end;
      if (payload === 0 || !this.isRankOf(payload, roles.payload)) payload = roles.payload;
    }
    return payload === 0 ? null : this.standings.of(payload);
  }

  protected nameStart(phrase: NounPhrase): number {
    return this.tokens.tag[phrase.first] === Tag.Determiner && phrase.last > phrase.first + 1 ? phrase.first + 1 : phrase.first;
  }

  /** "The attackers", "these gunmen", of whom a group was named before; not "gunmen", whose nobody tells. */
  protected isToldOn(first: number): boolean {
    return this.isGroupTold && this.tokens.tag[first] === Tag.Determiner && this.tokens.end[first]! - this.tokens.start[first]! > 2;
  }

  /** The state named last in this paragraph before a token, and not as that of troops or of fire; else the one the report is about, unless its troops are told to fire into another. */
  protected landBefore(before: number): string | null {
    const home = this.homeState;
    let isAttacker = false;
    for (let i = this.nameCursor - 1; i >= Math.max(0, this.nameCursor - NAMES_BACK); i--) {
      const { first, last, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) break;
      if (first >= before || entity.type !== "government" || entity.party === 0 || !this.isMain(entity.party)) continue;
      const party = this.lexicon.partyName(entity.party);
      if (entity.form !== NameForm.Adjective || (this.flags[this.tokens.word[last]!]! & (WordFlag.Arms | WordFlag.Role)) === 0) return party;
      isAttacker ||= party === home;
    }
    return isAttacker && this.hasOtherState() ? null : home;
  }

  /** Is the report about another state as well? */
  protected hasOtherState(): boolean {
    const { weights } = this.names;
    for (let party = 1; party < weights.length; party++) if (this.lexicon.isState(party) && this.isMain(party) && this.lexicon.partyName(party) !== this.homeState) return true;
    return false;
  }

  /** The state, or body that governs, named last in this paragraph before a token; "Israeli fire" names whose fire it is, and not whose ministry speaks. */
  protected recentState(before: number): string | null {
    for (let i = this.nameCursor - 1; i >= 0; i--) {
      const { first, last, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) break;
      const isOfArms = entity.form === NameForm.Adjective && (this.flags[this.tokens.word[last]!]! & WordFlag.Arms) !== 0;
      if (first < before && !isOfArms && (entity.type === "government" || entity.type === "military") && entity.party !== 0 && this.isMain(entity.party)) return this.lexicon.partyName(entity.party);
    }
    return this.paragraphState;
  }
}
