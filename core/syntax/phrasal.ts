/** Verbs that make one meaning with a particle; the noun phrase behind is then their object. */
export const PHRASAL: Readonly<Record<string, readonly string[]>> = {
  over: ["take", "hand", "turn", "give", "pass"],
  up: ["give", "set", "blow", "take", "round", "pick", "open", "break", "back", "draw", "speed", "own", "lock", "put", "dig"],
  out: ["carry", "rule", "drive", "pull", "force", "wipe", "move", "break", "lash", "hit", "walk", "thin", "push", "throw"],
  back: ["get", "pull", "hand", "give", "drive", "push", "turn", "beat", "take", "win", "send", "hold", "bring", "move", "draw", "hit"],
  down: ["burn", "shoot", "lay", "lie", "gun", "put", "bring", "turn", "stand", "mow", "hack", "die", "cut", "strike", "vote"],
  off: ["carry", "set", "call", "seal", "cut", "put", "go", "break", "finish"],
  away: ["break", "take", "move", "drive", "turn", "drag", "lead", "march", "haul"],
  on: ["call"],
  aside: ["set", "lay"],
  in: ["hand", "turn"],
  into: [],
};
