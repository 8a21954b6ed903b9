import { DISTANCE_WORDS, type Vocabulary } from "../text/index.js";
import { PHRASAL } from "./phrasal.js";

export const BEARINGS = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
export const DISTANCES = DISTANCE_WORDS.split(" ");

/** 1 for each of some words. */
export function flags(vocabulary: Vocabulary, words: readonly string[]): Uint8Array {
  const table = vocabulary.columns.bytes();
  for (const word of words) table[vocabulary.require(word)] = 1;
  return table;
}

/** Word ids and tables that the chunker asks for by name. */
export class ChunkWords {
  readonly be: number;
  readonly have: number;
  readonly and: number;
  readonly of: number;
  readonly in: number;
  /** 1 for nouns that no name renames. */
  readonly isDeal: Uint8Array;
  /** 1 for parts of a text that a number behind them tells: "point six". */
  readonly isNumbered: Uint8Array;
  /** 1 for prepositions that may also be adverbs: "about half of the soldiers". */
  readonly isNearly: Uint8Array;
  /** 1 for auxiliaries in -ing: "denied | having shelled". */
  readonly having: Uint8Array;
  /** 1 for plural numbers that no noun follows without "of": "thousands | fled Goma". */
  readonly masses: Uint8Array;
  /** "ought to leave": as "should leave". */
  readonly ought: number;
  readonly should: number;
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
    this.isDeal = flags(vocabulary, ["deal", "accord", "agreement", "truce", "pact", "treaty", "ceasefire", "memorandum", "protocol", "plan", "roadmap", "settlement", "arrangement"]);
    this.isNumbered = flags(vocabulary, ["point", "clause", "article", "paragraph", "section", "annex", "chapter"]);
    this.isNearly = flags(vocabulary, ["about", "around"]);
    this.having = flags(vocabulary, ["having", "being"]);
    this.masses = flags(vocabulary, ["hundreds", "thousands", "dozens", "scores", "millions"]);
    [this.ought, this.should] = [vocabulary.id("ought"), vocabulary.id("should")];
    this.half = vocabulary.id("half");
    this.more = vocabulary.id("more");
    this.distances = flags(vocabulary, DISTANCES);
    this.bearings = flags(vocabulary, BEARINGS);
    this.particleBit = vocabulary.columns.shorts();
    this.verbParticles = vocabulary.columns.shorts();
    Object.entries(PHRASAL).forEach(([particle, verbs], i) => {
      this.particleBit[vocabulary.id(particle)] = 1 << i;
      for (const verb of verbs) this.verbParticles[vocabulary.id(verb)]! |= 1 << i;
    });
  }
}
