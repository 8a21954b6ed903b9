import { Tag } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** A class for each lemma of a word list; looked up by token, whatever the inflection. */
export class WordTable<T extends string> {
  readonly #lists: Readonly<Record<T, string>>;
  #vocabulary: Vocabulary | null = null;
  /** By word id, places in `#kinds` of words that are listed themselves; 0 = none. */
  #own = new Uint8Array(0);
  #kinds: (T | null)[] = [];

  constructor(lists: Readonly<Record<T, string>>) {
    this.#lists = lists;
  }

  /** The words of a class, or of all, as a list for `needs`. */
  words(kind?: T): string {
    return kind === undefined ? Object.values<string>(this.#lists).join(" ") : this.#lists[kind];
  }

  /** A form's own class goes before that of its noun, and that before its verb's. */
  at({ vocabulary, tokens }: Sentence, token: number): T | null {
    if (this.#vocabulary !== vocabulary) this.#bind(vocabulary);
    if (token < 0) return null;
    const own = this.#own;
    const word = tokens.word[token]!;
    return this.#kinds[own[word]! || own[vocabulary.nounLemma[word]!]! || own[vocabulary.verbLemma[word]!]!]!;
  }

  #bind(vocabulary: Vocabulary): void {
    const own = vocabulary.columns.bytes();
    const kinds: (T | null)[] = [null];
    for (const [kind, words] of Object.entries(this.#lists) as [T, string][]) {
      for (const word of words.split(" ")) own[vocabulary.require(word)] = kinds.length;
      kinds.push(kind);
    }
    this.#own = own;
    this.#vocabulary = vocabulary;
    this.#kinds = kinds;
  }
}

export type Weapon = "suicide" | "chemical" | "grenade" | "air" | "bomb" | "shell" | "gun" | "gas";

/** Means of violence by their words. */
export const WEAPONS = new WordTable<Weapon>({
  suicide: "suicide kamikaze",
  chemical: "chlorine sarin chemical toxic poison poisonous mustard nerve",
  grenade: "grenade",
  air: "airstrike drone warplane jet helicopter aircraft airplane bomber hellfire gunship uav",
  bomb: "bomb mine landmine ied explosive bomblet ordnance booby tripwire dynamite bombing device munition",
  shell: "shell shelling shellfire mortar artillery rocket missile howitzer bombardment projectile cannon katyusha mortaring",
  gun: "gun rifle sniper bullet pistol gunfire machinegun kalashnikov shooting gunshot",
  gas: "teargas tear truncheon baton cannon pepper",
});

/** What a phrase's head stands for on a battlefield. */
export type Standing = "force" | "group" | "crowd" | "post" | "home" | "people" | "official";

export const STANDINGS = new WordTable<Standing>({
  force:
    "force troop soldier army police policeman navy marine guard commando paratrooper serviceman officer gendarme battalion brigade unit regiment division peacekeeper patrol gendarmerie military trooper",
  group:
    "gunman militant fighter rebel insurgent attacker assailant militia militiaman terrorist guerrilla bandit group faction jihadist extremist separatist raider paramilitary cadre sniper pirate cartel combatant column guerilla band partisan mercenary",
  crowd: "protester demonstrator marcher rioter rally protest demonstration march crowd mob picket activist",
  post: "post base checkpoint barracks garrison outpost headquarters convoy camp fortress trench bunker position column patrol vehicle station checkpost tank",
  home: "village town hamlet house home church mosque market school hospital hotel university bus shop restaurant farm clinic settlement neighbourhood neighborhood community train lorry truck car ship plane campus college temple building marketplace embassy consulate",
  people: "people person man woman child",
  official: "mayor minister leader governor politician journalist activist teacher judge candidate chief elder",
});

export type Accord = "accord";
export const ACCORDS = new WordTable<Accord>({
  accord: "agreement accord deal pact treaty truce ceasefire armistice protocol memorandum communique roadmap undertaking settlement declaration statement peace document text",
});

/** The words for accords, as a list for `needs`. */
export const ACCORD_WORDS = `${ACCORDS.words()} fire map`;

/** An accord's noun at a token; "cease-fire" is three tokens. */
export function isAccordAt(sentence: Sentence, token: number): boolean {
  return ACCORDS.at(sentence, token) !== null || (sentence.form(token) === "fire" && sentence.form(token - 2) === "cease") || (sentence.form(token) === "map" && sentence.form(token - 1) === "road");
}

/** "a mine": the tagger takes it for the pronoun. */
export function isWeaponWord(sentence: Sentence, token: number): boolean {
  return sentence.form(token) !== "mine" || token === sentence.first || sentence.tokens.tag[token] !== Tag.Pronoun || sentence.tokens.tag[token - 1] !== Tag.Preposition;
}

/** People who clear weapons: no weapon is used by them. */
export function isDisposal(sentence: Sentence, { first, head }: { readonly first: number; readonly head: number }): boolean {
  return CLEARERS.has(sentence, head) || (CREWS.has(sentence, head) && CLEARING.hasIn(sentence, first, head));
}

const CLEARERS = new WordSet("expert experts deminers sappers engineers specialists technicians");
const CREWS = new WordSet("team teams squad squads unit units crew crews");
const CLEARING = new WordSet("bomb disposal ordnance mine mines demining mining clearance eod explosives engineering");

/** The words for means of violence, as a list for `needs`. */
export const WEAPON_WORDS = `${WEAPONS.words()} air aerial`;

/** The weightiest means named in a stretch. */
export function weaponIn(sentence: Sentence, first: number, last: number): Weapon | null {
  let best: Weapon | null = null;
  for (let i = first; i < last; i++) {
    const found = weaponAt(sentence, i);
    if (found && (best === null || RANK[found] < RANK[best])) best = found;
  }
  return best;
}

/** "a drone dropped grenades": what comes from the air is told by that (ACLED). */
const RANK: Readonly<Record<Weapon, number>> = { suicide: 0, chemical: 1, air: 2, grenade: 3, bomb: 4, shell: 5, gas: 6, gun: 7 };

/** "a helicopter | crash". */
const CRASHES = new WordSet("crash crashes accident accidents ride rides flight flights pilot pilots crew crews");

function weaponAt(sentence: Sentence, token: number): Weapon | null {
  const form = sentence.form(token);
  if (form === "air" || form === "aerial") return AIR_NOUNS.has(sentence.form(token + 1)) ? "air" : null;
  if (form === "mining") return null;
  const found = WEAPONS.at(sentence, token);
  if (found === "suicide" && DRONES.has(sentence.form(token + 1))) return "air";
  if (found === "air" && CRASHES.has(sentence, token + 1)) return null;
  if ((found === "shell" || found === "grenade") && GASES.has(sentence.form(token - 1))) return "gas";
  if (found === "gas") return form === "tear" && sentence.form(token + 1) !== "gas" ? null : found;
  if (found === "bomb" && (form === "bomb" || form === "bombs")) return BOMB_OF[sentence.form(token - 1)] ?? found;
  if (found === "grenade" && (sentence.form(token - 1) === "propelled" || sentence.form(token - 1) === "mortar")) return "shell";
  if (found === "bomb" && form === "device" && !DEVICE_WORDS.has(sentence.form(token - 1)) && !IS_DEVICE.has(sentence.form(token - 1))) return null;
  return found && isWeaponWord(sentence, token) ? found : null;
}

/** "kamikaze | drones": nobody dies by his own hand. */
const DRONES: ReadonlySet<string> = new Set(["drone", "drones", "uav", "uavs"]);
/** "teargas | shells", "smoke | grenades". */
const GASES: ReadonlySet<string> = new Set(["teargas", "gas", "smoke", "pepper", "stun"]);
const BOMB_OF: Readonly<Record<string, Weapon>> = { mortar: "shell", barrel: "air", cluster: "air", aerial: "air", guided: "air", gas: "chemical", chlorine: "chemical" };
const AIR_NOUNS = new Set(["strike", "strikes", "raid", "raids", "attack", "attacks", "assault", "bombardment", "bombing", "bombings"]);
const DEVICE_WORDS = new Set(["explosive", "incendiary", "improvised", "bomb", "nuclear", "roadside", "controlled", "detonated", "homemade", "made", "crude"]);
const IS_DEVICE = new Set(["a", "the", "devices"]);
