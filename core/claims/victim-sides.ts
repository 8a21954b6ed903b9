import { Tag, TokenKind, type VictimCategory } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";
import { landEntered, reliefOf } from "./victim-hosts.js";
import { isStateCode, type Actor } from "../mentions/actors/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";
import { CORPS, FORCES, ISSUERS, MEMBERS, OUTCOME_WORDS, OWN, SERVANTS, TOLD_AGAIN } from "./victim-words.js";

/** People and the side they are said to belong to. */
export interface Side {
  party: string | null;
  category: VictimCategory;
}

/** Whose people a side's own dead are: soldiers of a state or of an army, fighters of a group, peacekeepers of a mission. */
export function peopleOf({ party, category, type }: Actor): Side {
  if (category !== null) return { party, category };
  if (type === "international") return { party, category: "peacekeeper" };
  return { party, category: type === "non-state" || (party !== null && !isStateCode(party)) ? "non-state" : "military" };
}

export const isArmed = (category: VictimCategory): boolean => category === "military" || category === "police" || category === "non-state" || category === "peacekeeper";

/** The world body itself, or a country by its name: its people are no soldiers by that alone. */
const isBody = ({ name, type, isAdjective }: Actor): boolean =>
  (type === "international" && (name.length <= 4 || name.includes("Nations") || name.includes("Union"))) || (type === "government" && isAdjective);

/** Trades that an armed group's own people follow: "a KNU medic". */
const SERVING = new WordSet(
  "medic medics paramedic paramedics doctor doctors nurse nurses driver drivers cook cooks courier couriers porter porters clerk clerks mechanic mechanics cameraman photographer guide guides elder elders",
);

/** Armed people of no told side: "a gunman", "six intruders". */
const ANONYMOUS = new WordSet("gunman gunmen attacker attackers assailant assailants intruder intruders infiltrator infiltrators raider raiders bandit bandits terrorist terrorists");

/** "a | vigilante | commander": men who fight bands, and are of none. */
const VIGILANTES = new WordSet("vigilante vigilantes");

/** Who fights a state: a nation beside the word tells where they are from, and not whose they are. */
const INSURGENTS = new WordSet("rebel rebels insurgent insurgents jihadist jihadists jihadi jihadis militant militants guerrilla guerrillas extremist extremists separatist separatists");

/** "progovernment militias": on the side of the state the report is about. */
const LOYAL: ReadonlySet<string> = new Set(["progovernment", "loyalist", "pro-government"]);

const KEEPERS = new WordSet("peacekeepers peacekeeper");

/** "a Kenyan area commander": of the army of the state that is named. */
export const COMMANDERS = new WordSet("commander commanders commandant");

/** "31 regime fighters": where a word for a state's power stands before them, they are its soldiers. */
const FIGHTERS = new WordSet("fighter fighters");
const RULING = new WordSet("government regime army");

/** "the rangers and | their | driver": who is told of in persons, and not a side. */
const THEIRS = new WordSet("his her their");

/** "The coalition said three soldiers had died": of one of its lands. */
const ALLIES = new WordSet("coalition alliance");

/** "in rebel | custody". */
const HOLDS = new WordSet("custody captivity detention hands");

/** "at the | border | with Mali": no one's by that. */
const BORDERS = new WordSet("border borders frontier boundary");

/** So many paragraphs on are people told again by "the men". */
const AGAIN_REACH = 2;

/** Tells the side of victims (contract: "the side they belong to, null if not told"). */
export class SideReader {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  of(phrase: NounPhrase, noun: VictimCategory, speaker: Actor | null): Side {
    const owner = this.#owner(phrase, speaker);
    if (this.#isOfBoth(phrase)) return { party: null, category: "unknown" };
    const again = noun === "civilian" && owner === null ? this.#toldAgain(phrase) : null;
    if (again) return again;
    const serving = isArmed(noun) ? null : this.#servants(phrase, owner);
    if (typeof serving === "object" && serving !== null) return serving;
    const relief = noun === "civilian" || noun === "unknown" ? reliefOf(this.#sentence, phrase, owner) : null;
    if (relief) return { ...relief, category: "aid-worker" };
    return this.#sideOf(phrase, serving ?? noun, owner, speaker);
  }

  /** "82 fighters from both camps", "losses on both sides". */
  #isOfBoth(phrase: NounPhrase): boolean {
    const { words } = this.#sentence;
    const { clause } = phrase;
    const behind = clause?.isPassive && clause.subject === phrase ? (this.#sentence.phraseBehind(clause, words.on) ?? null) : null;
    const host = phrase.of && !phrase.of.isDate ? phrase.of : (this.#sentence.phraseAfter(phrase, words.from, words.on) ?? behind);
    return host !== null && this.#sentence.form(host.first) === "both" && words.bothSides.has(this.#sentence.nounLemma(host.head));
  }

  /** "Eight soldiers were taken. | The men | are in good health": armed people told shortly before. */
  #toldAgain({ first, head, of: host }: NounPhrase): Side | null {
    const { armed } = this.#sentence.memory;
    const { paragraph } = this.#sentence;
    if (host !== null || armed === null || paragraph - armed.paragraph > AGAIN_REACH) return null;
    return this.#sentence.form(first) === "the" && head === first + 1 && TOLD_AGAIN.has(this.#sentence, head) ? { party: armed.party, category: armed.category } : null;
  }

  #sideOf(phrase: NounPhrase, category: VictimCategory, owner: Actor | null, speaker: Actor | null): Side {
    const isInside = owner !== null && (owner.first < (phrase.of?.last ?? phrase.last) || OWN.has(this.#sentence, phrase.first));
    const told = this.#toldOf(phrase, category, isInside || isArmed(category) ? owner : null);
    if (category === "unknown" && told !== null && owner!.type === "non-state" && MEMBERS.has(this.#sentence, phrase.head)) return { party: told, category: owner!.category ?? "non-state" };
    if (category === "civilian" && isInside && this.#isServing(phrase, owner)) return { party: owner.party, category: "non-state" };
    if (category === "civilian") {
      const isOurs = told !== null && isStateCode(told) && ISSUERS.has(this.#sentence, (phrase.of ?? phrase).first);
      return { party: told && (isOurs || this.#isInterstate(told)) ? told : this.#civilSide(speaker), category };
    }
    if (category === "journalist") return { party: null, category };
    if (category === "unknown") return { party: told, category };
    if (category === "military" || category === "peacekeeper") {
      const mission = this.#mission(phrase, category, owner);
      if (mission) return { party: mission, category: "peacekeeper" };
    }
    const band = this.#bandOf(phrase, owner, category);
    if (band !== undefined) return { party: band, category };
    if (told && category === "non-state" && isStateCode(told) && this.#isOfState(phrase, owner)) return { party: told, category: "military" };
    if (told) return { party: told, category: category === "military" && owner?.type === "non-state" ? (owner.category ?? "non-state") : category };
    if (category === "peacekeeper") return { party: speaker?.type === "international" ? speaker.party : this.#missionNamed(), category };
    if (category === "aid-worker") return { party: null, category };
    if (category === "non-state" && this.#isAnonymous(phrase)) return { party: this.#toldOfBefore(phrase), category };
    if (category === "non-state" && this.#isOfSeveral(phrase)) return { party: null, category };
    if (category === "non-state") return { party: speaker?.type === "non-state" && speaker.party ? speaker.party : (this.#sentence.actors.recentGroup ?? this.#sentence.memory.group()), category };
    return { party: this.#armyOf(phrase, category, speaker), category };
  }

  /** The party of an owner; "two | military | observers" are of no state's military by that word. */
  #toldOf({ first, head }: NounPhrase, category: VictimCategory, owner: Actor | null): string | null {
    const isWord = owner !== null && category === "peacekeeper" && !owner.isProper && owner.first >= first && owner.last <= head;
    return owner === null || isWord ? null : owner.party;
  }

  /** "a Kenyan area commander", "regime fighters": a state's own, whatever they are called. */
  #isOfState({ head }: NounPhrase, owner: Actor | null): boolean {
    if (COMMANDERS.has(this.#sentence, head)) return true;
    return FIGHTERS.has(this.#sentence, head) && (owner?.isAdjective === false || RULING.has(this.#sentence, head - 1));
  }

  /** "members of | armed groups": of several, and not of the one told of. */
  #isOfSeveral({ first, head }: NounPhrase): boolean {
    const { tokens } = this.#sentence;
    return this.#sentence.form(head) === "groups" && tokens.tag[first] !== Tag.Determiner && this.#sentence.names.at[first] === 0;
  }

  /** "60 gunmen of the front overran the post. 14 of | the attackers | died": a band that was named for what it did. */
  #toldOfBefore(phrase: NounPhrase): string | null {
    const whole = phrase.of ?? phrase;
    const told = this.#sentence.form(whole.first) === "the" ? this.#sentence.actor(whole) : null;
    return told?.type === "non-state" ? told.party : null;
  }

  #isAnonymous({ first, head }: NounPhrase): boolean {
    return ANONYMOUS.has(this.#sentence, head) || VIGILANTES.hasIn(this.#sentence, first, head + 1);
  }

  /** "progovernment militias": of the state's side, and the word may be one no dictionary has; "Kenyan rebels": of the group that fights in the land the report is about, while of people from elsewhere their nation tells no side. Undefined for others. */
  #bandOf({ first, head, of }: NounPhrase, owner: Actor | null, category: VictimCategory): string | null | undefined {
    if (category !== "non-state") return undefined;
    const { actors, memory } = this.#sentence;
    for (let i = first; i < head; i++) if (LOYAL.has(this.#sentence.text(i, i + 1).toLowerCase())) return actors.home;
    if (owner === null || owner.party === null || owner.first >= (of?.last ?? head) || !isStateCode(owner.party) || !owner.isAdjective || !INSURGENTS.has(this.#sentence, head)) return undefined;
    return owner.party === actors.home ? (actors.recentGroup ?? memory.group()) : null;
  }

  /** Soldiers and police of no named side: of a state named ahead, of who speaks, of those told before in the paragraph, of the report's own state. */
  #armyOf(phrase: NounPhrase, category: VictimCategory, speaker: Actor | null): string | null {
    const ahead = this.#stateAhead(phrase);
    if (ahead !== null) return ahead;
    if (this.#isBehindKeepers(phrase)) return this.#missionNamed();
    if (speaker?.party && (isStateCode(speaker.party) || (speaker.category === "military" && speaker.type !== "international"))) return speaker.party;
    if (speaker && ALLIES.hasIn(this.#sentence, speaker.first, speaker.last)) return null;
    const { memory, paragraph, actors } = this.#sentence;
    const told = memory.armedBy.get(category);
    return (told?.paragraph === paragraph ? told.party : null) ?? actors.home;
  }

  /** "With 46 peacekeepers back, | 208 troops | are still held": of the mission told of in the same sentence. */
  #isBehindKeepers({ first, head }: NounPhrase): boolean {
    const sentence = this.#sentence;
    if (sentence.form(head) !== "troops") return false;
    for (let i = sentence.first; i < first; i++) if (KEEPERS.has(sentence, i)) return true;
    return false;
  }

  /** "FARC men", "the government's men", "men of the garrison": of an armed side, by its name or by a word for a force. */
  #servants(phrase: NounPhrase, owner: Actor | null): Side | VictimCategory | null {
    const sentence = this.#sentence;
    const head = OUTCOME_WORDS.has(sentence, phrase.head) ? phrase.head - 1 : phrase.head;
    if (head < phrase.first || !SERVANTS.has(sentence, head)) return null;
    const last = (phrase.of && !phrase.of.isDate ? phrase.of : (sentence.phraseAfter(phrase, sentence.words.from) ?? phrase)).last;
    const isNamed = owner?.party !== undefined && owner.party !== null && owner.first < last && owner.type !== "person" && owner.type !== "media" && owner.type !== "unnamed";
    if (isNamed && !isBody(owner)) return peopleOf(owner);
    for (let i = phrase.first; i < last; i++) {
      const category = CORPS.at(sentence, i);
      if (category && i !== phrase.head) return category;
    }
    return null;
  }

  /** "a KNU medic", "two FARC drivers": of an armed group. */
  #isServing(phrase: NounPhrase, { type, party }: Actor): boolean {
    return type === "non-state" && party !== null && !isStateCode(party) && SERVING.has(this.#sentence, phrase.head);
  }

  /** "a Brazilian sergeant of the mission", "Uruguayan peacekeepers", "a soldier of the peacekeeping force": the mission they serve in, unless they are of a side of the war. */
  #mission(phrase: NounPhrase, category: VictimCategory, owner: Actor | null): string | null {
    const sentence = this.#sentence;
    const host = phrase.of && !phrase.of.isDate && !phrase.of.isPronoun ? sentence.actors.of(phrase.of) : null;
    if (host?.type === "international" && host.category === null && (host.party !== null || host.name === "mission"))
      return host.party === null || isStateCode(host.party) ? this.#missionNamed() : host.party;
    const isKeeper = category === "peacekeeper" || FORCES.hasIn(sentence, phrase.first, phrase.of?.last ?? phrase.last);
    if (!isKeeper) return null;
    if (owner?.type === "international" && owner.party !== null && !isStateCode(owner.party)) return owner.party;
    const party = this.#toldOf(phrase, "peacekeeper", owner);
    const isSide = party !== null && sentence.memory.sides().includes(party) && (sentence.memory.isInterstate() || party === sentence.actors.home);
    return party === null || isSide ? null : this.#missionNamed();
  }

  #missionNamed(): string | null {
    return this.#sentence.actors.mission ?? this.#sentence.memory.mission();
  }

  /** Whom "its", "their", "our" stand for: the issuer of a communiqué, who speaks, else the subject. */
  possessor(phrase: NounPhrase, speaker: Actor | null): Actor | null {
    const issuer = ISSUERS.has(this.#sentence, phrase.first) && !this.#isQuoted(phrase.first) ? this.#sentence.actors.speaker : null;
    if (issuer?.party) return issuer;
    const subject = phrase.clause?.subject ?? null;
    const host = subject && subject !== phrase ? this.#sentence.actor(subject) : null;
    return speaker?.party ? speaker : host?.party ? host : null;
  }

  /** Does a token stand within quotation marks of its sentence? */
  #isQuoted(token: number): boolean {
    const { tokens, first } = this.#sentence;
    for (let i = token - 1; i >= first; i--) {
      if (tokens.kind[i] === TokenKind.OpeningQuote) return true;
      if (tokens.kind[i] === TokenKind.ClosingQuote) return false;
    }
    return false;
  }

  /** "In Aland 116 soldiers were killed": the state that a sentence names ahead of its figures. */
  #stateAhead(phrase: NounPhrase): string | null {
    const { places, words, tokens, lexicon, first } = this.#sentence;
    const entered = landEntered(this.#sentence, phrase);
    if (entered !== null) return entered;
    for (const place of places) {
      const isAhead = place.first === first + 1 && place.last <= phrase.first && tokens.word[first] === words.in;
      if (isAhead && place.precision === "country" && place.country !== null) return lexicon.partyName(lexicon.countryParty(place.country));
    }
    return null;
  }

  #owner(phrase: NounPhrase, speaker: Actor | null): Actor | null {
    const holder = OWN.has(this.#sentence, phrase.first) ? phrase : phrase.of && OWN.has(this.#sentence, phrase.of.first) ? phrase.of : null;
    if (holder && this.#isOfOther(holder)) return this.#sentence.actors.of(holder.after!);
    const own = holder ? this.possessor(holder, speaker) : null;
    return own ?? this.#ownerOf(phrase);
  }

  /** "killed four rangers and | their driver": of those they are joined to, and not of who killed them. */
  #isOfOther({ first, after }: NounPhrase): boolean {
    return after !== null && !after.isDate && THEIRS.has(this.#sentence, first) && this.#sentence.victims.category(after) !== null;
  }

  /** "14 soldiers for nine guerrillas", "prisoners in rebel custody", "soldiers at | its base | in Libya": others who are counted, or who hold them, or in whose land somebody's base is, are not whose they are. */
  #ownerOf(phrase: NounPhrase): Actor | null {
    const owner = this.#sentence.actors.owner(phrase);
    if (owner === null || owner.first < phrase.last) return owner;
    const { phrases } = this.#sentence.syntax;
    const behind = phrases.find(({ first, last }) => first <= owner.first && owner.first < last);
    if (!behind) return owner;
    for (let i = phrase.index + 1; i < behind.index; i++) if (OWN.has(this.#sentence, phrases[i]!.first)) return null;
    const isOther = this.#sentence.countIn(behind) !== null || HOLDS.has(this.#sentence, behind.head) || BORDERS.has(this.#sentence, behind.prepositionAt - 1);
    return isOther ? null : owner;
  }

  /** "33 | Houthi | dead": whose the dead or hurt are, by the name right before the word for what befell them. */
  ofFallen({ first, head }: NounPhrase): Actor | null {
    const { actors, names } = this.#sentence;
    const id = head > first && OUTCOME_WORDS.has(this.#sentence, head) ? names.at[head - 1]! : 0;
    return id === 0 ? null : actors.named(names.names[id - 1]!);
  }

  #isInterstate(party: string): boolean {
    return isStateCode(party) && this.#sentence.memory.isInterstate();
  }

  #civilSide(speaker: Actor | null): string | null {
    return speaker?.party && this.#isInterstate(speaker.party) && this.#sentence.memory.sides().includes(speaker.party) ? speaker.party : null;
  }
}
