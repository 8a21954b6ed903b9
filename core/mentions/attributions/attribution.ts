import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Actor } from "../actors/index.js";
import type { SPEECH } from "./cues.js";

export type Manner = keyof typeof SPEECH | "according" | "aside" | "label" | "carried" | "hold";

/** Who says what, in tokens: `content` is one or two stretches, before and behind the cue. */
export interface Attribution {
  manner: Manner;
  source: NounPhrase | null;
  actor: Actor | null;
  cueFirst: number;
  cueLast: number;
  /** Pairs of tokens, first and last (exclusive). */
  content: [number, number][];
  clause: Clause | null;
}
