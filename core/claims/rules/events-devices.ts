import { Tag } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** "Artillery shells | exploded", "a lorry | set off a mine": shells and lorries are nobody; but "army tanks fired" is the army. */
export function isDevice(sentence: Sentence, { head, first, of }: NounPhrase): boolean {
  if (TRAVELS.has(sentence, head) || (of !== null && TRAVELS.has(sentence, of.head) && sentence.tokens.tag[head] === Tag.Number)) return true;
  if (!SHOT_OFF.has(sentence, head)) return false;
  for (let i = first; i < head; i++) if (sentence.names.at[i]! > 0) return false;
  return true;
}

const SHOT_OFF = new WordSet("shell shells mine mines landmine landmines bomb bombs device devices grenade grenades rocket rockets mortar mortars round rounds missile missiles ied ieds");
const TRAVELS = new WordSet("vehicle vehicles truck trucks lorry lorries bus buses car cars minibus van tractor motorcycle motorbike convoy");
