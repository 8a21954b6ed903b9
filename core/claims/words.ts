import { IdSet, type Vocabulary } from "../text/index.js";

/** Word ids that several rules need. */
export class Words {
  readonly by: number;
  readonly of: number;
  readonly from: number;
  readonly to: number;
  readonly in: number;
  readonly at: number;
  readonly on: number;
  readonly near: number;
  readonly into: number;
  readonly police: number;
  readonly with: number;
  readonly between: number;
  readonly against: number;
  readonly under: number;
  readonly for: number;
  readonly another: number;
  readonly further: number;
  readonly no: number;
  readonly will: number;
  readonly would: number;
  readonly must: number;
  readonly shall: number;
  readonly should: number;
  readonly could: number;
  readonly may: number;
  readonly might: number;
  readonly if: number;
  readonly unless: number;
  readonly when: number;
  readonly be: number;
  readonly have: number;
  /** "sides", "parties", "governments" of "both sides". */
  readonly bothSides: IdSet;
  /** Who are the two sides where they are called two or both. */
  readonly pairs: IdSet;

  /** Nouns for a deal between the sides. */
  readonly accords: IdSet;
  /** 1 for "we", "our", "us". */
  readonly isWe: Uint8Array;
  /** Verbs that ask something of somebody. */
  readonly asks: IdSet;
  /** Nouns for a war as a whole. */
  readonly conflicts: IdSet;

  constructor(vocabulary: Vocabulary) {
    const id = (word: string): number => vocabulary.require(word);
    const ids = (words: readonly string[]): IdSet => new IdSet(vocabulary.size, words.map(id));
    this.asks = ids(["demand", "urge", "call", "ask", "condemn", "remind", "appeal"]);
    this.by = id("by");
    this.of = id("of");
    this.from = id("from");
    this.to = id("to");
    this.in = id("in");
    this.at = id("at");
    this.on = id("on");
    this.near = id("near");
    this.into = id("into");
    this.police = id("police");
    this.with = id("with");
    this.between = id("between");
    this.against = id("against");
    this.under = id("under");
    this.for = id("for");
    this.another = id("another");
    this.further = id("further");
    this.no = id("no");
    this.will = id("will");
    this.would = id("would");
    this.must = id("must");
    this.shall = id("shall");
    this.should = id("should");
    this.could = id("could");
    this.may = id("may");
    this.might = id("might");
    this.if = id("if");
    this.unless = id("unless");
    this.when = id("when");
    this.be = id("be");
    this.have = id("have");
    this.isWe = vocabulary.columns.bytes();
    for (const word of ["we", "our", "us"]) this.isWe[id(word)] = 1;
    this.accords = ids(["truce", "ceasefire", "agreement", "accord", "deal", "treaty", "protocol", "memorandum", "armistice", "pact", "declaration", "settlement"]);
    this.conflicts = ids(["war", "conflict", "fighting", "insurgency", "hostility", "siege", "uprising", "rebellion", "offensive", "campaign", "year", "decade", "violence"]);
    this.pairs = ids(["country", "state", "neighbour", "neighbor", "nation", "president", "leader", "panel", "delegation", "team", "foe", "enemy", "rival", "capital", "minister", "premier"]);
    this.bothSides = ids(["side", "party", "government", "army", "army", "camp", "belligerent", "negotiator", "commander"]);
  }
}
