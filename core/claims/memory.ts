import { isStateCode, NameForm, type Actor, type NameReader } from "../mentions/actors/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { Draft } from "./draft.js";
import { FullNames } from "./full-names.js";
import type { Casualties, Commitment, CommitmentStatus, Outcome, VictimCategory } from "../model/index.js";
import type { PlaceMention } from "../mentions/places/index.js";

/** How much the state a report is about counts beside its namings. */
const HOME_NAMINGS = 3;

/** A party and how often the report names it. */
interface Side {
  readonly party: string;
  count: number;
}

/** Of two named alike the state the report is about comes first, then an armed group: another state may only be where talks are held. */
function isBefore(a: Side, b: Side, home: string | null): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.party === home || b.party === home) return a.party === home;
  const [isStateA, isStateB] = [isStateCode(a.party), isStateCode(b.party)];
  return isStateA === isStateB ? a.party < b.party : isStateB;
}

/** A state must be named as often to be taken for the other side of a war between states. */
const NAMINGS_MIN = 2;

/** Who was harmed when, as said last: what an ellipsis ("another three") goes on from. */
export interface LastVictims {
  sentence: number;
  paragraph: number;
  party: string | null;
  category: VictimCategory;
}

/** The day of an incident, told behind it: "The attack took place on Tuesday". */
export interface Happened {
  readonly sentence: number;
  readonly paragraph: number;
  readonly day: string;
}

/** What a report has told so far that later sentences lean on. */
export class Memory {
  victims: LastVictims | null = null;
  /** People counted last, whatever befell them, for "one of them". */
  people: LastVictims | null = null;
  /** The armed people harmed, taken or let go last, for "the men", "the captives". */
  armed: LastVictims | null = null;
  /** The same by what they are: soldiers, police. */
  readonly armedBy = new Map<VictimCategory, LastVictims>();
  /** The figure told last, for another source's count of the same. */
  lastTold: { paragraph: number; sentence: number; casualties: Casualties } | null = null;
  /** The last figure of each outcome, for "of the dead, 37 were children". */
  readonly lastCasualties = new Map<string, { party: string | null; category: VictimCategory; basis: "total" | "incident" | "increment"; isRow: boolean; value: number | null }>();
  /** Whom each outcome befell that a paragraph tells, for "put the dead at six"; of several kinds of people none. */
  readonly befallen = new Map<Outcome, LastVictims>();
  /** The last row of a table whose first cells are sources; before any, one that no row follows. */
  sourceRow = -2;
  /** How many places of each country the report has named so far. */
  readonly countries = new Map<string, number>();
  /** The date and place of the incident the paragraph tells. */
  incident: { paragraph: number; date: DateMention | null; places: readonly PlaceMention[]; isHeading: boolean } | null = null;
  /** The day that the sentence before in this paragraph told, for what is told on without one. */
  lastDay: { paragraph: number; value: string } | null = null;
  /** The places named last, for "the town". */
  lastPlaces: { paragraph: number; places: readonly PlaceMention[] } | null = null;
  /** The capital of the state the report is about, once named. */
  capital: PlaceMention | null = null;
  /** The war or truce a toll counts over. */
  period: { first: string | null; last: string | null } = { first: null, last: null };
  /** What the sentence before told of ground, for "the army denied the report". */
  grounds: { sentence: number; drafts: readonly Draft[] } | null = null;
  /** The sentence that told an act of violence last. */
  violence = -2;
  /** The paragraph that named an agreement last. */
  accordParagraph = -9;
  /** Dated sayings: who said something on which day. */
  said: { actor: Actor; on: string; isLead: boolean }[] = [];
  /** What bodies are called in full. */
  readonly fullNames = new FullNames();
  /** Who spoke last and in which paragraph, the latest first; a handful. */
  speakers: { readonly actor: Actor; readonly paragraph: number }[] = [];
  /** Who said something last in a report or another text of theirs. */
  author: Actor | null = null;
  /** The commitments of the sentence that told one last, for "neither has done so", "the rest". */
  commitments: { readonly sentence: number; readonly told: readonly Commitment[] } | null = null;
  /** The commitment with a day of its own told last, for "the deadline" further on. */
  dated: { readonly sentence: number; readonly told: Commitment } | null = null;
  /** The two parties told last to have met, signed or fought, and up to which paragraph "the two sides" are these. */
  pair: { readonly until: number; readonly parties: readonly string[] } | null = null;
  /** The list of undertakings over several lines that is being read: how its items bind, and whom. */
  list: { readonly status: CommitmentStatus; readonly by: readonly string[] } | null = null;
  /** The body whose decisions the items being read list: "The Security Council, 1. Condemns …". */
  listSpeaker: Actor | null = null;
  /** The day the deal was signed or took effect. */
  accordDay: string | null = null;
  /** The column heads of the table being read. */
  table: { sentence: number; heads: readonly (Outcome | null)[]; category: VictimCategory | null } | null = null;
  /** The people a heading says the report counts: "Civilian harm, January to March". */
  headCategory: VictimCategory | null = null;
  /** Does the report speak of a war or of its end at all? Elsewhere a road that opens is nobody's commitment. Null = not asked yet. */
  isOfConflict: boolean | null = null;
  /** Does it name peacekeepers or a mission? Elsewhere troops that are sent are an army at war. Null = not asked yet. */
  isOfKeepers: boolean | null = null;
  /** Does it tell of accidents and petty crime alone? Null = not asked yet. */
  isEveryday: boolean | null = null;
  /** Does it tell of a race for an office? Null = not asked yet. */
  isOfCampaign: boolean | null = null;
  /** Where and when the report was sent from, in its words: "GOMA, Congo, Nov. 3 (Copper News)". */
  dateline: string | null = null;
  /** The day the report was published. */
  published: string | null = null;
  /** The day of a live blog, on which all its sources speak; null elsewhere. */
  liveDay: string | null = null;
  /** The entry of a live blog tells what went before: "BACKGROUND", "HOW WE GOT HERE". */
  isBackground = false;
  /** The span a bulletin says it covers. */
  covers: string | null = null;
  /** The span told last, for "in that time", "over the same period". */
  lastSpan: { sentence: number; value: string } | null = null;
  /** The day up to which a mission's daily report says it knows: "information as of 19:30, 4 May". */
  asOf: string | null = null;
  /** The days of incidents that are told behind them, in the order of the text. */
  readonly happened: Happened[] = [];
  readonly #bodies = new Set<string | null>();
  #sides: string[] = [];
  #isInterstate = false;
  #group: string | null = null;
  #mission: string | null = null;

  /** Settles the two main parties of the report from how often each is named; a state none of whose organs it names may only be where talks are held. */
  setSides(names: NameReader): void {
    const sides = new Map<number, Side>();
    const acting = new Set<number>();
    for (const { entity } of names.names) if (entity.category === "military" || entity.form === NameForm.Organ) acting.add(entity.party);
    let authority = 0;
    for (const name of names.names) {
      const { entity } = name;
      if (entity.category === "military") authority++;
      if (entity.type === "international") this.#bodies.add(names.partyName(entity.party));
      if (this.#mission === null && entity.type === "international" && entity.country !== 0 && entity.country !== entity.party) this.#mission = names.partyName(entity.party);
      if (entity.type === "international" || entity.type === "media" || entity.type === "opposition" || (!acting.has(entity.party) && names.isWhereabouts(name))) continue;
      addSide(sides, names, entity.party, 1);
    }
    addSide(sides, names, names.homeState(), HOME_NAMINGS);
    const home = names.partyName(names.homeState());
    let first: Side | null = null;
    let second: Side | null = null;
    let group = -authority;
    for (const side of sides.values()) {
      if (!isStateCode(side.party)) group += side.count;
      if (!first || isBefore(side, first, home)) {
        second = first;
        first = side;
      } else if (!second || isBefore(side, second, home)) second = side;
    }
    this.#sides = [];
    if (first) this.#sides.push(first.party);
    if (second) this.#sides.push(second.party);
    this.#isInterstate = first !== null && second !== null && isStateCode(first.party) && isStateCode(second.party) && second.count >= NAMINGS_MIN && group * 2 <= second.count;
    this.#group = first && !isStateCode(first.party) ? first.party : second && !isStateCode(second.party) ? second.party : null;
  }

  sides(): readonly string[] {
    return this.#sides;
  }

  /** Who "the two sides" are in a paragraph: those told together shortly before, else the two main parties, of which a report that names one alone tells nothing. */
  sidesAt(paragraph: number): readonly string[] {
    if (this.pair !== null && paragraph <= this.pair.until) return this.pair.parties;
    return this.#sides.length > 1 ? this.#sides : [];
  }

  /** Does the report name a party as a body of states, or another that is of no side? */
  isBody(party: string): boolean {
    return this.#bodies.has(party);
  }

  /** Both main parties are states: the dead civilians of a side are then its own. */
  isInterstate(): boolean {
    return this.#isInterstate;
  }

  /** The body of states whose mission the report names first. */
  mission(): string | null {
    return this.#mission;
  }

  /** The armed group the report speaks of most. */
  group(): string | null {
    return this.#group;
  }
}

function addSide(sides: Map<number, Side>, names: NameReader, index: number, count: number): void {
  const side = sides.get(index);
  if (side) {
    side.count += count;
    return;
  }
  const party = names.partyName(index);
  if (party) sides.set(index, { party, count });
}
