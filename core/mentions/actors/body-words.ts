import type { Vocabulary } from "../../text/index.js";

/** What a word tells of the body in whose name it stands. */
export const BodyWord = {
  /** An armed group's name ends or begins with it. */
  Band: 1,
  /** The same for bodies that may also be a state's, where the name tells that it fights one. */
  Force: 2,
  Fights: 4,
  /** A mission that watches or keeps a peace. */
  Watch: 8,
  Peace: 16,
  /** A name that ends with it is a group's by itself, with nothing in brackets behind. */
  Group: 32,
  /** A movement of people who fight with words. */
  Civic: 64,
} as const;

const LISTS: Readonly<Record<keyof typeof BodyWord, string>> = {
  Band: "front movement militia guerrillas brigade brigades resistance tigers fighters faction rebels insurgents mujahideen",
  Force: "army armies forces force command guard guards corps organisation organization group council union alliance coalition congress party",
  Fights: "liberation freedom resistance revolutionary independence separatist rebel guerrilla insurgent redemption salvation islamic jihad",
  Watch: "mission team force group commission committee operation",
  Peace: "peace monitoring observer observers verification ceasefire peacekeeping stabilisation stabilization truce",
  Group: "front movement militia guerrillas brigades resistance mujahideen",
  Civic: "peace civic citizens student students youth women workers labour labor trade peasant farmers democratic democracy human rights solidarity environmental",
};

/** By word, what it tells (`BodyWord`). */
export function bodyWords(vocabulary: Vocabulary): ReadonlyMap<number, number> {
  const told = new Map<number, number>();
  for (const [name, words] of Object.entries(LISTS) as [keyof typeof BodyWord, string][]) {
    for (const word of words.split(" ")) {
      const id = vocabulary.id(word);
      if (id !== 0) told.set(id, (told.get(id) ?? 0) | BodyWord[name]);
    }
  }
  return told;
}
