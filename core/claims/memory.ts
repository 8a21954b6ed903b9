import type { Actor, ActorLexicon, NameReader } from "../mentions/actors/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { Casualties, Outcome, VictimCategory } from "../model/index.js";
import type { PlaceMention } from "../mentions/places/index.js";

const isState = (party: string): boolean => /^[A-Z]{3}$/.test(party);

/** Who was harmed when, as said last: what an ellipsis ("another three") goes on from. */
export interface LastVictims {
  sentence: number;
  paragraph: number;
  party: string | null;
  category: VictimCategory;
}

/** What a report has told so far that later sentences lean on. */
export class Memory {
  victims: LastVictims | null = null;
  /** The figure told last, for another source's count of the same. */
  lastTold: { paragraph: number; casualties: Casualties } | null = null;
  /** The last figure of each outcome, for "of the dead, 37 were children". */
  readonly lastCasualties = new Map<string, { party: string | null; category: VictimCategory; basis: "total" | "incident" | "increment" }>();
  /** The date and place of the incident the paragraph tells. */
  incident: { paragraph: number; date: DateMention | null; places: readonly PlaceMention[]; isHeading: boolean } | null = null;
  /** The places named last, for "the town". */
  lastPlaces: { paragraph: number; places: readonly PlaceMention[] } | null = null;
  /** The war or truce a toll counts over. */
  period: { first: string | null; last: string | null } = { first: null, last: null };
  /** The last agreement named, in the words. */
  instrument: { name: string; date: string | null } | null = null;
  /** Dated sayings: who said something on which day. */
  said: { actor: Actor; on: string; isLead: boolean }[] = [];
  /** Who spoke last, the latest first; a handful. */
  speakers: Actor[] = [];
  /** The commitment told last, for "neither has done so", "the rest". */
  commitment: { sentence: number; action: string; by: readonly string[] } | null = null;
  /** The day the deal was signed or took effect. */
  accordDay: string | null = null;
  /** The paragraph that spoke of police last. */
  policeParagraph = -1;
  /** The column heads of the table being read. */
  table: { sentence: number; heads: readonly (Outcome | null)[]; category: VictimCategory | null } | null = null;
  /** The span a bulletin says it covers. */
  covers: string | null = null;
  #sides: string[] = [];
  #isInterstate = false;

  /** Settles the two main parties of the report from how often each is named. */
  setSides(lexicon: ActorLexicon, names: NameReader): void {
    const found = new Map<string, number>();
    for (const name of names.names) {
      const party = lexicon.partyName(name.entity.party);
      if (!party || name.entity.type === "international" || name.entity.type === "media" || name.entity.type === "opposition") continue;
      found.set(party, (found.get(party) ?? 0) + 1);
    }
    const home = names.homeState();
    const homeName = lexicon.partyName(home);
    if (homeName) found.set(homeName, (found.get(homeName) ?? 0) + 3);
    const ranked = [...found.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    this.#sides = ranked.slice(0, 2).map(([party]) => party);
    const group = ranked.find(([party]) => !isState(party))?.[1] ?? 0;
    this.#isInterstate = this.#sides.length === 2 && this.#sides.every(isState) && group < ranked[1]![1];
  }

  sides(): readonly string[] {
    return this.#sides;
  }

  /** Both main parties are states: the dead civilians of a side are then its own. */
  isInterstate(): boolean {
    return this.#isInterstate;
  }

  /** The armed group the report speaks of most. */
  group(): string | null {
    return this.#sides.find((party) => !/^[A-Z]{3}$/.test(party)) ?? null;
  }
}
