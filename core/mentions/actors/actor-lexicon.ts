import type { ClaimantType, VictimCategory } from "../../model/index.js";
import { PhraseTable, type Sections } from "../../text/index.js";
import { isStateCode } from "./state-code.js";

/** How an entity is named in the words. */
export const enum NameForm {
  Name = 0,
  Adjective = 1,
  People = 2,
  Seat = 3,
  Organ = 4,
}

export const enum NameFlag {
  Acronym = 1,
  LowerCase = 2,
  NotInCaps = 4,
}

/** One way a name can be meant. `party` and `country` are indexes into `parties`; 0 = none. */
export interface Entity {
  readonly party: number;
  readonly country: number;
  readonly type: ClaimantType;
  readonly form: NameForm;
  readonly category: VictimCategory | null;
  readonly context: readonly number[];
}

export interface Role {
  /** Null: that of the party it belongs to. */
  readonly type: ClaimantType | null;
  /** What kind of body it belongs to: "state", "army", "group", "witness" …, see lexicons/parties/roles.yaml. */
  readonly owner: string;
}

const ENTITY_COLUMNS = 7;

function tableOf(sections: Sections, prefix: string): PhraseTable {
  const array = (name: string): Int32Array => sections.get(prefix + name) as Int32Array;
  return new PhraseTable({ starts: array("Starts"), edges: array("Edges"), states: array("States") });
}

/** Names of parties, roles, titles and victim nouns, opened from the compiled lexicon. */
export class ActorLexicon {
  readonly names: PhraseTable;
  readonly roles: PhraseTable;
  readonly victims: PhraseTable;
  readonly titles: PhraseTable;
  readonly parties: readonly string[];
  readonly #nameRows: Int32Array;
  readonly #nameEntities: Int32Array;
  readonly #entities: Int32Array;
  readonly #contexts: Int32Array;
  readonly #roleRows: Int32Array;
  readonly #types: readonly string[];
  readonly #categories: readonly string[];
  readonly #owners: readonly string[];
  readonly #countries: Readonly<Record<string, number>>;
  readonly #entityCache: (Entity | undefined)[];

  /** By party, whether it may send a mission. */
  readonly #senders: Uint8Array;

  constructor(sections: Sections) {
    this.names = tableOf(sections, "actorNames");
    this.roles = tableOf(sections, "actorRoles");
    this.victims = tableOf(sections, "actorVictims");
    this.titles = tableOf(sections, "actorTitles");
    const lists = sections.get("actorLists") as { parties: string[]; types: string[]; categories: string[]; owners: string[]; countries: Record<string, number> };
    this.#countries = lists.countries;
    this.parties = lists.parties;
    this.#types = lists.types;
    this.#categories = lists.categories;
    this.#owners = lists.owners;
    this.#nameRows = sections.get("actorNameRows") as Int32Array;
    this.#nameEntities = sections.get("actorNameEntities") as Int32Array;
    this.#entities = sections.get("actorEntities") as Int32Array;
    this.#entityCache = new Array<undefined>(this.#entities.length / ENTITY_COLUMNS);
    this.#senders = sections.get("actorSenders") as Uint8Array;
    this.#contexts = sections.get("actorContexts") as Int32Array;
    this.#roleRows = sections.get("actorRoleRows") as Int32Array;
  }

  /** Flags of a name, by the payload of `names`. */
  flags(payload: number): number {
    return this.#nameRows[payload * 3]!;
  }

  /** How many things a name can mean. */
  senses(payload: number): number {
    return this.#nameRows[payload * 3 + 2]!;
  }

  sense(payload: number, i: number): Entity {
    return this.#entity(this.#nameEntities[this.#nameRows[payload * 3 + 1]! + i]!);
  }

  #entity(id: number): Entity {
    return (this.#entityCache[id] ??= this.#readEntity(id * ENTITY_COLUMNS));
  }

  #readEntity(at: number): Entity {
    const row = this.#entities;
    const from = row[at + 5]!;
    return {
      party: row[at]!,
      country: row[at + 1]!,
      type: this.#types[row[at + 2]!] as ClaimantType,
      form: row[at + 3]! as NameForm,
      category: (this.#categories[row[at + 4]!] || null) as VictimCategory | null,
      context: [...this.#contexts.subarray(from, from + row[at + 6]!)],
    };
  }

  /** Payloads of `roles` run below it. */
  get roleCount(): number {
    return this.#roleRows.length / 3;
  }

  /** A role, by the payload of `roles`. */
  role(payload: number): Role {
    const type = this.#types[this.#roleRows[payload * 3]!]!;
    return { type: type === "any" ? null : (type as ClaimantType), owner: this.#owners[this.#roleRows[payload * 3 + 1]!]! };
  }

  /** The claimant type a title tells, by the payload of `titles`. */
  titleType(payload: number): ClaimantType | null {
    const type = this.#types[payload - 1]!;
    return type === "any" ? null : (type as ClaimantType);
  }

  /** The category of a victim noun, by the payload of `victims`. */
  category(payload: number): VictimCategory {
    return this.#categories[payload - 1] as VictimCategory;
  }

  /** The party of a state by its ISO 3166-1 alpha-2 code; 0 = none. */
  countryParty(alpha2: string): number {
    return this.#countries[alpha2] ?? 0;
  }

  /** Is a party a body of states, which may send a mission? */
  sendsMissions(party: number): boolean {
    return this.#senders[party] === 1;
  }

  partyName(index: number): string | null {
    return this.parties[index] || null;
  }

  isState(index: number): boolean {
    return isStateCode(this.parties[index] ?? "");
  }
}
