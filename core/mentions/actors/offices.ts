import { Shape, Tag, type ClaimantType } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { fightsAt, isBackedOne, isOpposedTo, isSomeBand } from "./backer.js";
import { isOfPeople } from "./civil-body.js";
import { NameForm } from "./actor-lexicon.js";
import { atTokens, bodyAt, type Actor } from "./actor.js";
import { isCreed, isOfName, leadsCreed } from "./creeds.js";
import type { ActorName } from "./name-reader.js";
import { isHost } from "./whereabouts.js";
import { Discourse, PASSING } from "./discourse.js";
import { endsInWord, holdsWord, isShortForm } from "./short-form.js";
import { isOfPrivateBody, PRIVATE } from "./private-body.js";
import { Home, isOfBand, isOfNoState, type Standing } from "./standing.js";
import { WordFlag } from "./word-flags.js";

/** "Russian | mercenaries": whose they are tells no state whose offices act. */
const GUESTS: ReadonlySet<string> = new Set("mercenaries mercenary contractors advisers advisors instructors volunteers".split(" "));
const TROOPS: ReadonlySet<string> = new Set("forces force troops soldiers army military artillery units aircraft warplanes jets navy gunners servicemen".split(" "));
const UNITS: ReadonlySet<string> = new Set("division brigade battalion regiment corps squadron".split(" "));

/** What somebody said, told of as what speaks. */
const STATEMENTS: ReadonlySet<string> = new Set(["statement", "communique", "communiqué"]);

/** What a land is called behind its name. */
const LANDS: ReadonlySet<string> = new Set("region province district state territory area zone county".split(" "));

const REGIONAL: ReadonlySet<string> = new Set("regional local provincial municipal city district county".split(" "));

/** What a state does to towns that are not its own. */
const STRIKES: ReadonlySet<string> = new Set("shelled bombed bombarded pounded attacked struck hit raided invaded fired launched occupied seized captured".split(" "));

const BORDERS: ReadonlySet<string> = new Set(["border", "borders", "frontier", "boundary"]);

const COMMA = 44;
/** How many names back a land is looked for, however long the paragraph. */
const NAMES_BACK = 256;

/** What the words of a phrase tell of an office, and whose land a story is in where they name none. */
export abstract class Offices extends Discourse {
  /** The actor a name found in the text means. */
  abstract named(name: ActorName): Actor;

  /** "A committee", "the group": is the word at a token one for a body, and for nobody in person? */
  protected isBodyWord(token: number): boolean {
    return (this.flags[this.tokens.word[token]!]! & (WordFlag.Office | WordFlag.Body | WordFlag.Issuer)) !== 0;
  }

  /** Who spoke in the sentence before, where a pronoun may mean them. */
  protected speaksOn(word: number): Actor | null {
    const flags = this.flags[word]!;
    if (flags & WordFlag.PersonPronoun) return this.said.last((actor) => !actor.isPlural && (actor.isPerson || this.isHuman(actor.last - 1)));
    return flags & WordFlag.ThingPronoun ? this.said.last((actor) => !actor.isPlural && !actor.isPerson && !this.isHuman(actor.last - 1)) : null;
  }

  /** "The statement said": whoever spoke in the sentence before has issued it. */
  protected tellerOf(phrase: NounPhrase): Actor | null {
    return this.isBareWord(phrase) && STATEMENTS.has(this.vocabulary.form(this.tokens.word[phrase.head]!)) ? this.said.last(({ party }) => party !== null) : null;
  }

  /** Does a word by itself name an office: "mayor", "Col."? */
  protected isStandingAt(i: number): boolean {
    return (this.flags[this.tokens.word[i]!]! & (WordFlag.WholeRole | WordFlag.WholeTitle)) !== 0;
  }

  /** A role's name runs on through "of" and "in": "head of the health office in Adwa". */
  protected nameEnd(phrase: NounPhrase): number {
    let last = phrase.last;
    const at = this.indexOf(phrase);
    for (let i = at + 1; i < this.phrases.length && i <= at + 3; i++) {
      const next = this.phrases[i]!;
      if (!this.isBelonging(next, last) || this.vocabulary.form(this.tokens.word[next.head]!) === "death") break;
      last = next.last;
    }
    return last;
  }

  /** Does a phrase hang on the one that ends at a token, by "of", "for", "from" …? */
  protected isBelonging(next: NounPhrase, last: number): boolean {
    return next.prepositionAt === last && !next.isDate && (this.flags[next.preposition]! & WordFlag.Belonging) !== 0;
  }

  /** "Capt. X, 6th Infantry Division spokeswoman": an officer who speaks for a unit is of a state's army. */
  protected isOfUnit({ renames, renamedBy }: NounPhrase): boolean {
    const office = renamedBy ?? renames;
    if (!office) return false;
    for (let i = office.first; i < office.last; i++) if (UNITS.has(this.vocabulary.form(this.tokens.word[i]!))) return true;
    return false;
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

  /** "rebel leader | Colonel X", "guerrilla | units": a rank or a unit does not make them the state's. */
  protected isRankOf(leader: number, rank: number, isBeside: boolean): boolean {
    const [of, by] = [this.standings.of(leader), this.standings.of(rank)];
    return of.home === Home.Group && by.type === "military" && ((of.isPersonal && by.isPersonal) || isBeside);
  }

  /** The role that ends latest between two tokens. */
  protected roleIn(first: number, last: number): Standing | null {
    const { roles } = this.lexicon;
    let payload = 0;
    let end = 0;
    for (let i = first; i < last; i++) {
      if ((this.flags[this.tokens.word[i]!]! & WordFlag.Role) === 0 || !roles.match(this.tokens, i, last) || roles.end <= end) continue;
      if (isOpposedTo(this.tokens, this.vocabulary, i) && this.standings.of(roles.payload).home === Home.State) continue;
      if (payload === 0 || !this.isRankOf(payload, roles.payload, i === end)) payload = roles.payload;
      end = roles.end;
    }
    if (payload === 0) return null;
    return isOfPrivateBody(this.tokens, this.vocabulary, end, this.isNamed) ? PRIVATE : this.standings.of(payload);
  }

  protected readonly isNamed = (token: number): boolean => this.names.at[token] !== 0;

  /** "Anti-rebel | fighters", "anti-Houthi | forces": people against those who are named, or called what a band is called, in a phrase from a token on. */
  protected isOpposing(first: number): boolean {
    const at = this.tokens.tag[first] === Tag.Determiner ? first + 1 : first;
    return isOpposedTo(this.tokens, this.vocabulary, at + 2) && (this.names.at[at + 2] !== 0 || this.roleIn(at + 2, at + 3)?.home === Home.Group);
  }

  /** "Militias | fighting the M23", "groups | opposed to the rebels": are those whose words end at a token told to stand against a band? */
  protected fightsBand(last: number): boolean {
    let at = fightsAt(this.tokens, this.vocabulary, last);
    if (at === 0) return false;
    if (this.tokens.tag[at] === Tag.Determiner) at++;
    const id = this.names.at[at]!;
    return id !== 0 ? this.names.names[id - 1]!.entity.type === "non-state" : this.roleIn(at, at + 1)?.home === Home.Group;
  }

  /** "Kuma | forces", "Unionist | leaders": of somebody by a name or creed that no lexicon has, and not of the state. */
  protected isOfStrangers({ first, head }: NounPhrase): boolean {
    const { tag, word, shape } = this.tokens;
    const at = head - 1;
    const form = this.vocabulary.form(word[head]!);
    if (at < first || this.names.at[at] !== 0) return false;
    if (leadsCreed(this.text(at, head), form)) return true;
    if (tag[at] !== Tag.Name || !isOfName(form) || (shape[head]! & Shape.Capital) !== 0) return false;
    return (this.flags[word[at]!]! & (WordFlag.Role | WordFlag.Office | WordFlag.Title | WordFlag.Arms)) === 0;
  }

  protected nameStart(phrase: NounPhrase): number {
    return this.tokens.tag[phrase.first] === Tag.Determiner && phrase.last > phrase.first + 1 ? phrase.first + 1 : phrase.first;
  }

  /** "The attackers", "these gunmen", of whom a group was named before; not "gunmen", whose nobody tells. */
  protected isToldOn(first: number): boolean {
    return this.isGroupTold && this.tokens.tag[first] === Tag.Determiner && this.tokens.end[first]! - this.tokens.start[first]! > 2;
  }

  /** The state in whose land the places of the sentence lie, null where they tell none or several; whoever reads sentences tells it. */
  ground: () => string | null = () => null;

  /** The state named last in this paragraph before a token, and not as that of troops or of fire, nor as what strikes ("| Russia | shelled the town. The mayor said …"); else the one the report is about, unless its troops are told to fire into another. */
  protected landBefore(before: number): string | null {
    const home = this.homeState;
    let isAttacker = false;
    let isStriker = false;
    let passing: string | null = null;
    let acting: string | null = null;
    for (let i = this.nameCursor - 1; i >= Math.max(0, this.nameCursor - NAMES_BACK); i--) {
      const { first, last, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) break;
      if (first >= before || entity.type !== "government" || entity.party === 0 || this.isBorder(first)) continue;
      const party = this.lexicon.partyName(entity.party);
      if (!this.isMain(entity.party)) {
        if (entity.form === NameForm.Name) passing ??= party;
        continue;
      }
      if (party !== null && party === acting) continue;
      const strikes = entity.form === NameForm.Name && STRIKES.has(this.vocabulary.form(this.tokens.word[last]!));
      if (!strikes && (entity.form !== NameForm.Adjective || (this.flags[this.tokens.word[last]!]! & (WordFlag.Arms | WordFlag.Role)) === 0)) return party;
      acting = party;
      isAttacker ||= party === home;
      isStriker ||= strikes;
    }
    if (!isAttacker) return home;
    const ground = this.ground();
    if (isStriker) return passing ?? (ground === home ? null : ground);
    return ground ?? (this.hasOtherState() ? null : home);
  }

  /** "near the border with | Malaysia", "hosted by | Norway": a neighbour or a host, and not whose land is told of. */
  protected isBorder(first: number): boolean {
    const { word } = this.tokens;
    return (
      isHost(this.tokens, (token) => this.vocabulary.form(word[token]!), first) ||
      (first > 1 && this.vocabulary.form(word[first - 1]!) === "with" && BORDERS.has(this.vocabulary.form(word[first - 2]!)))
    );
  }

  /** Is the report about another state as well? */
  protected hasOtherState(): boolean {
    return (this.otherState ??= this.findOtherState());
  }

  private findOtherState(): boolean {
    return this.hasStateOf(this.homeWeight / PASSING);
  }

  protected hasStateOf(least: number): boolean {
    const { weights } = this.names;
    for (let party = 1; party < weights.length; party++) if (weights[party]! >= least && this.lexicon.isState(party) && this.lexicon.partyName(party) !== this.homeState) return true;
    return false;
  }

  /**
   * The state, or body that governs, named last in this paragraph before a token. "Israeli fire" names whose fire it is, and not whose ministry speaks; "Kenyan captivity" names
   * nobody who speaks where another does, and of those whose troops act and those they act upon, the ministry is the latter's.
   */
  protected recentState(before: number, isMinistry: boolean): string | null {
    let other: string | null = null;
    let acted: string | null = null;
    let isOfTroops = false;
    for (let i = this.nameCursor - 1; i >= 0; i--) {
      const { first, last, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) break;
      if (first >= before || (entity.type !== "government" && entity.type !== "military") || entity.party === 0 || this.isBorder(first)) continue;
      const party = this.lexicon.partyName(entity.party);
      if (entity.form === NameForm.Seat && this.opensAt(first, last)) return party;
      if (!this.isMain(entity.party)) {
        if (isMinistry && entity.form === NameForm.Name && this.lexicon.isState(entity.party)) acted ??= party;
        continue;
      }
      if (entity.form !== NameForm.Adjective) return party;
      const next = this.flags[this.tokens.word[last]!]!;
      if (next & WordFlag.Arms || GUESTS.has(this.vocabulary.form(this.tokens.word[last]!))) continue;
      if (next & WordFlag.Role && !(isMinistry && TROOPS.has(this.vocabulary.form(this.tokens.word[last]!)))) return party;
      isOfTroops ||= (next & WordFlag.Role) !== 0;
      other ??= party;
    }
    return (isOfTroops ? acted : null) ?? other ?? this.paragraphState;
  }

  /** "In Moscow, | the foreign ministry said": the seat of a government, ahead of the sentence that tells of its office. */
  protected opensAt(first: number, last: number): boolean {
    const start = this.phrases[0]?.first;
    return start === first && this.tokens.code[last] === COMMA && this.vocabulary.form(this.tokens.word[first - 1]!) === "in";
  }

  /** "the regional prosecutor's office": an office of the land told of, as the police are. */
  protected isLocal(first: number): boolean {
    const at = this.tokens.tag[first] === Tag.Determiner ? first + 1 : first;
    return REGIONAL.has(this.vocabulary.form(this.tokens.word[at]!));
  }

  /** "Azerbaijan's Defence Ministry", then "the ministry" a paragraph on: the state or body of the office told last by these words. */
  protected namesakeOf(first: number, last: number): string | null {
    const words = this.text(first, last).toLowerCase();
    for (let back = 0, actor; (actor = this.recentAt(back)); back++) {
      if (actor.party === null || actor.isPerson || actor.isPlural || actor.name.length <= words.length) continue;
      if (actor.name.toLowerCase().endsWith(` ${words}`)) return actor.party;
    }
    return null;
  }

  /** "Israeli tanks entered Khiam and | troops | opened fire": of the state whose arms or men are the subject just before. */
  armsBeside({ first, index }: NounPhrase): string | null {
    if (this.phrases[index]?.first !== first || this.tokens.tag[first] === Tag.Determiner || this.tokens.tag[first - 1] !== Tag.Conjunction) return null;
    const before = this.phrases.findLast((other, i) => i < index && other.clause?.subject === other);
    const id = before === undefined || before.head === before.first ? 0 : this.names.at[before.first]!;
    const entity = id === 0 ? null : this.names.names[id - 1]!.entity;
    return entity?.form === NameForm.Adjective && this.lexicon.isState(entity.party) ? this.names.partyName(entity.party) : null;
  }

  /** Whose an office is that names none; `phrase` is the office told by itself. */
  protected defaultParty(role: Standing | null, type: ClaimantType, before: number, phrase: NounPhrase | null = null): string | null {
    this.cache.lean();
    const home = role === null ? Home.Open : role.home;
    if (home === Home.Group) {
      if (this.opposition !== null && this.vocabulary.form(this.tokens.word[before]!) === "opposition") return this.opposition;
      const isFoe = this.isOpposing(before) || (phrase !== null && this.fightsBand(phrase.last));
      return isFoe || this.isOtherBand(before) || (phrase !== null && this.isOfOtherPeople(phrase)) || (phrase !== null && isSomeBand(this.tokens, this.vocabulary, phrase)) ? null : this.group;
    }
    if (type === "opposition" && this.opposition !== null) return this.opposition;
    if (home === Home.Armed) return this.isToldOn(before) ? this.group : null;
    if (home === Home.Local) return this.landBefore(before);
    if (home === Home.State || (home === Home.Open && (type === "government" || type === "military"))) {
      if (this.isOpposing(before) || (phrase !== null && this.isOfStrangers(phrase))) return null;
      if (type === "government" && this.isLocal(before)) return this.landBefore(before);
      const isMinistry = role?.isMinistry === true;
      const beside = type === "military" && phrase ? this.armsBeside(phrase) : null;
      if (beside !== null) return beside;
      return this.recentState(before, isMinistry) ?? (isMinistry && phrase ? this.namesakeOf(this.nameStart(phrase), phrase.last) : null) ?? this.homeState;
    }
    if (home === Home.Coalition) return this.recentCoalition();
    return home === Home.Body ? (this.recentInternational() ?? this.missionBefore(before)) : null;
  }

  /** "Soldiers and | AMISOM | took Goma, a mission spokesman said": a mission or its body named before in the paragraph. */
  protected missionBefore(before: number): string | null {
    for (let i = this.nameCursor - 1; i >= 0; i--) {
      const { first, entity } = this.names.names[i]!;
      if (first < this.paragraphFirst) return null;
      if (first < before && entity.type === "international" && entity.form === NameForm.Name && entity.country !== 0 && entity.party !== 0) return this.names.partyName(entity.party);
    }
    return null;
  }

  /** "The FARC said drones of | a Kenyan-backed faction | hit it": such a band, told of behind a group that has been named, is another. */
  protected isOtherBand(first: number): boolean {
    const { group, names } = this;
    if (group === null || !isBackedOne(this.tokens, this.vocabulary, first)) return false;
    const isHere = this.phrases.some(({ head }) => head < first && names.at[head] !== 0 && names.partyName(names.names[names.at[head]! - 1]!.entity.party) === group);
    return isHere || this.recent.some(({ party, isProper }) => isProper && party === group);
  }

  /** "| Kurdish | militants", in a story on another band: a people or creed that no list has tells them from those told of. */
  protected isOfOtherPeople({ first, head }: NounPhrase): boolean {
    const { tag, inCapitals } = this.tokens;
    return !inCapitals && head === first + 1 && tag[first] === Tag.Name && this.names.at[first] === 0;
  }

  /** The international body or charity named last, by its own name. */
  protected recentAgency(): Actor | null {
    this.cache.lean();
    return this.lastRecent((actor) => actor.type === "international" && actor.isProper && !actor.isPerson && !actor.isAdjective);
  }

  /** "the charity", "the rights group": the one named last, and no body of states. */
  protected recentCharity(): Actor | null {
    this.cache.lean();
    return this.lastRecent(({ type, category, party, isProper, isPerson }) => type === "international" && isProper && !isPerson && (party === null || category === "aid-worker"));
  }

  /** "The organisation"; "the committee", "the office" of one told before by more of its name. */
  protected agencyBy({ head, last }: NounPhrase, { home, type }: Standing): Actor | null {
    if (home === Home.Agency) return this.recentAgency();
    if (home === Home.Nobody && type === "international") return this.recentCharity();
    if (type !== null) return null;
    this.cache.lean();
    const word = this.text(head, last);
    return this.lastRecent((actor) => endsInWord(actor, word));
  }

  /** "The Syrian Observatory …", then "the Observatory": a body told before by more of its name. */
  protected ofShortForm(phrase: NounPhrase): Actor | null {
    if (!isShortForm(this.tokens, phrase)) return null;
    this.cache.lean();
    const word = this.text(phrase.head, phrase.last);
    const told = this.lastRecent((actor) => holdsWord(actor, word));
    return told && atTokens(told, phrase.first, phrase.last);
  }

  /** "an official of the | Amhara | region": a land, and nobody of a band that bears its name. */
  protected isOfLand({ entity, last }: ActorName): boolean {
    return entity.form === NameForm.Adjective && entity.type === "non-state" && LANDS.has(this.vocabulary.form(this.tokens.word[last]!));
  }

  protected roleOwner(first: number, last: number): Actor | null {
    const role = this.roleIn(first, last);
    if (!role || (isCreed(this.text(last - 1, last)) && role.home !== Home.Group)) return null;
    const type = role.type ?? "person";
    const party = this.defaultParty(role, type, first);
    return party === null ? null : bodyAt(first, last, this.text(first, last), party, type);
  }

  /** "A breakaway Maoist faction, | the Terai Mukti Morcha,": a band of its own by a name that no lexicon has, and not the one it is likened to. */
  protected bandNamed(phrase: NounPhrase, { first, last, head }: NounPhrase): Actor | null {
    const role = this.roleIn(phrase.first, phrase.last);
    if (role === null || role.isPersonal || !(isOfNoState(role) || role.home === Home.Band || role.home === Home.Agency)) return null;
    const { tag } = this.tokens;
    const id = this.names.at[head]!;
    if (id !== 0) return this.names.names[id - 1]!.entity.form === NameForm.Name ? atTokens(this.named(this.names.names[id - 1]!), first + 1, last) : null;
    for (let i = first + 1; i < last; i++) if ((tag[i] !== Tag.Name && tag[i] !== Tag.Hyphen) || this.names.at[i] !== 0) return null;
    if (last - first < 3) return null;
    const body = bodyAt(first + 1, last, this.text(first + 1, last), null, role.type ?? "non-state");
    body.isProper = true;
    return body;
  }

  /** "The rebels' delegation in Kampala": of a band that nothing names, and not of the land it is in; "the group's negotiator" is of the group that is told of. */
  protected bandIn(first: number, last: number): Actor | null {
    const role = this.roleIn(first, last);
    const isTold = role?.home === Home.Band && last - first === 2 && this.tokens.tag[first] === Tag.Determiner;
    if (isTold) this.cache.lean();
    if (!isOfBand(role) && !(isTold && this.group !== null)) return null;
    return bodyAt(first, last, this.text(first, last), isTold ? this.group : null, "non-state");
  }

  /** "the group", "his group": the band told of; not "a lawyers' group". */
  protected bandBy(phrase: NounPhrase): string | null {
    return phrase.possessive < phrase.first ? this.bandOf(phrase) : isOfPeople(this.tokens, phrase) ? null : this.group;
  }
}
