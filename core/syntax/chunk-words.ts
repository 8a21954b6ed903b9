import type { Vocabulary } from "../text/index.js";
import { PHRASAL } from "./phrasal.js";

export const BEARINGS = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];

export const DISTANCES = ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "mile", "miles", "metre", "metres", "meter", "meters", "yard", "yards"];

/** Word ids and tables that the chunker asks for by name. */
export class ChunkWords {
  readonly be: number;
  readonly have: number;
  readonly and: number;
  readonly of: number;
  readonly in: number;
  /** 1 for nouns that no name renames. */
  readonly isDeal: Uint8Array;
  /** 1 for prepositions that may also be adverbs: "about half of the soldiers". */
  readonly isNearly: Uint8Array;
  /** 1 for auxiliaries in -ing: "denied | having shelled". */
  readonly having: Uint8Array;
  readonly half: number;
  readonly more: number;
  /** 1 for measures of distance. */
  readonly distances: Uint8Array;
  /** 1 for points of the compass. */
  readonly bearings: Uint8Array;
  /** A bit for each particle, by word, and the bits of the particles a verb takes, by lemma. */
  readonly particleBit: Uint16Array;
  readonly verbParticles: Uint16Array;

  constructor(vocabulary: Vocabulary) {
    this.be = vocabulary.id("be");
    this.have = vocabulary.id("have");
    this.and = vocabulary.id("and");
    this.of = vocabulary.id("of");
    this.in = vocabulary.id("in");
    this.isDeal = vocabulary.columns.bytes();
    for (const word of ["deal", "accord", "agreement", "truce", "pact", "treaty", "ceasefire"]) this.isDeal[vocabulary.id(word)] = 1;
    this.isNearly = vocabulary.columns.bytes();
    for (const word of ["about", "around"]) this.isNearly[vocabulary.id(word)] = 1;
    this.having = vocabulary.columns.bytes();
    for (const word of ["having", "being"]) this.having[vocabulary.id(word)] = 1;
    this.half = vocabulary.id("half");
    this.more = vocabulary.id("more");
    this.distances = vocabulary.columns.bytes();
    for (const word of DISTANCES) this.distances[vocabulary.id(word)] = 1;
    this.distances[0] = 0;
    this.bearings = vocabulary.columns.bytes();
    for (const word of BEARINGS) this.bearings[vocabulary.id(word)] = 1;
    this.bearings[0] = 0;
    this.particleBit = vocabulary.columns.shorts();
    this.verbParticles = vocabulary.columns.shorts();
    Object.entries(PHRASAL).forEach(([particle, verbs], i) => {
      this.particleBit[vocabulary.id(particle)] = 1 << i;
      for (const verb of verbs) this.verbParticles[vocabulary.id(verb)]! |= 1 << i;
    });
  }
}
