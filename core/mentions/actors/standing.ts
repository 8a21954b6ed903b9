import type { ClaimantType } from "../../model/index.js";
import type { ActorLexicon } from "./actor-lexicon.js";

/** Whose a role is when a report leaves it to the context: "the army", "the ministry" are of the state it is about; "the rebels" of the group. */
export const enum Home {
  /** The type of the role tells. */
  Open = 0,
  State = 1,
  Group = 2,
  /** Of the international body named last. */
  Body = 3,
  Nobody = 4,
  /** "The group", said of no other: the armed group spoken of last. */
  Band = 5,
  /** "Gunmen", "the attackers": whoever they are; of a group only where they are told on and one has been named. */
  Armed = 6,
  /** The police, a governor, doctors: of the land told of, whoever's troops fire into it. */
  Local = 7,
  /** "The coalition": the one named last. */
  Coalition = 9,
  /** A newspaper, a website: of no state, whatever land it is told by; a land's radio or television may be its state's. */
  Press = 10,
  /** "The organisation", said of no other: the international body spoken of last. */
  Agency = 8,
}

const STATE_OWNERS: ReadonlySet<string> = new Set(
  "state cabinet ministry defence-ministry ministry-officer army command officer security presidency parliament court crown embassy navy air branch party protest".split(" "),
);
const PERSON_OWNERS: ReadonlySet<string> = new Set(["spokesman", "officer", "ministry-officer", "leadership", "presidency", "envoy", "medical", "witness", "person", "expert", "local"]);

/** A role as resolving uses it. */
export interface Standing {
  /** Null: that of the party it belongs to. */
  readonly type: ClaimantType | null;
  readonly home: Home;
  /** One person holds it. */
  readonly isPersonal: boolean;
  /** A ministry, or who speaks for one. */
  readonly isMinistry: boolean;
}

function homeOf(owner: string): Home {
  if (owner === "") return Home.Open;
  if (owner === "group" || owner === "leadership") return Home.Group;
  if (owner === "band") return Home.Band;
  if (owner === "armed") return Home.Armed;
  if (owner === "police" || owner === "local") return Home.Local;
  if (owner === "agency") return Home.Agency;
  if (owner === "coalition") return Home.Coalition;
  if (owner === "press") return Home.Press;
  if (owner === "mission" || owner === "envoy") return Home.Body;
  return STATE_OWNERS.has(owner) ? Home.State : Home.Nobody;
}

/** The roles of a lexicon, each read once. */
export class Standings {
  readonly #lexicon: ActorLexicon;
  readonly #standings: (Standing | undefined)[];

  constructor(lexicon: ActorLexicon) {
    this.#lexicon = lexicon;
    this.#standings = new Array<undefined>(lexicon.roleCount);
  }

  /** A role, by the payload of `roles`. */
  of(payload: number): Standing {
    return (this.#standings[payload] ??= this.#read(payload));
  }

  #read(payload: number): Standing {
    const { type, owner } = this.#lexicon.role(payload);
    return {
      type,
      home: homeOf(owner),
      isPersonal: PERSON_OWNERS.has(owner) || type === "person" || type === null,
      isMinistry: owner === "ministry" || owner === "defence-ministry" || owner === "ministry-officer",
    };
  }
}

/** "A rebel leader in Kenya", "Kenyan rebels": of a group, whatever land is named beside. */
export const isOfBand = (role: Standing | null): boolean => role !== null && (role.home === Home.Group || role.home === Home.Armed) && role.type === "non-state";

/** "A Norwegian charity", "a Kenyan newspaper": what is told of the land it comes from, and speaks for nobody's state; nor does a band. */
export const isOfNoState = (role: Standing | null): boolean => isOfBand(role) || (role !== null && (role.home === Home.Press || (role.home === Home.Nobody && role.type === "international")));
