import type { PhraseTable, Vocabulary } from "../../text/index.js";
import type { ActorLexicon } from "./actor-lexicon.js";

/** What a word may be where somebody acts or speaks. */
export const enum WordFlag {
  /** Begins a role: "prime" of "prime minister". */
  Role = 1,
  /** Is a role by itself. */
  WholeRole = 2,
  Title = 4,
  WholeTitle = 8,
  PersonPronoun = 16,
  ThingPronoun = 32,
  PluralPronoun = 64,
  OwnPronoun = 128,
  /** A preposition by which one phrase belongs to another. */
  Belonging = 256,
  /** Names a public body: "National Centre for …". */
  Office = 512,
  /** What the issuer of a communiqué calls itself: "the Party". */
  Issuer = 1024,
  /** The last word of an office that one person holds: "the Secretary-General", "the UN envoy". */
  Officer = 2048,
  /** Of a phrase: it holds the name of a party. */
  Name = 4096,
  /** Of a phrase: it ends in a capitalised name that may be a person's. */
  Person = 8192,
  /** A body without a name that may be a source: "the prisoners' club". */
  Body = 16384,
  /** What does harm, and speaks for nobody: "Israeli fire". */
  Arms = 32768,
  AnyPronoun = 240,
  /** Without one of these a phrase by itself means nobody. */
  Telling = 12543,
}

const WORDS: readonly (readonly [flag: WordFlag, words: string])[] = [
  [WordFlag.PersonPronoun, "he she him her his hers himself herself"],
  [WordFlag.ThingPronoun, "it its itself"],
  [WordFlag.PluralPronoun, "they them their theirs themselves"],
  [WordFlag.OwnPronoun, "we our us i my ours me"],
  [WordFlag.Belonging, "of for from with in at to on within"],
  [WordFlag.Office, "national federal state ministry commission council authority department committee bureau directorate ombudsman registry"],
  [WordFlag.Issuer, "party movement ministry mission command council front organisation organization army group committee secretariat government"],
  [
    WordFlag.Body,
    "club union network charity association league syndicate hospital clinic station newspaper agency company firm institute observatory diocese parish church federation foundation organisation organization group inquiry commission committee panel council morgue university college school consortium coalition broadcaster channel website magazine daily weekly monitor watchdog centre center",
  ],
  [
    WordFlag.Arms,
    "fire strike strikes airstrike airstrikes drone drones raid raids shelling attack attacks bombardment missile missiles bombing artillery rocket rockets shell shells mortars gunfire bomb bombs",
  ],
  [WordFlag.Officer, "general envoy representative chief commissioner mediator"],
];

/** The flags of every word of the vocabulary (`WordFlag`). */
export function flagWords({ roles, titles }: ActorLexicon, vocabulary: Vocabulary): Uint16Array {
  const flags = vocabulary.columns.shorts();
  for (const [flag, words] of WORDS) for (const word of words.split(" ")) flags[vocabulary.require(word)]! |= flag;
  flagPhrases(flags, roles, WordFlag.Role, WordFlag.WholeRole);
  flagPhrases(flags, titles, WordFlag.Title, WordFlag.WholeTitle);
  return flags;
}

function flagPhrases(flags: Uint16Array, table: PhraseTable, begins: WordFlag, whole: WordFlag): void {
  table.eachStart((word, isWhole) => {
    flags[word]! |= isWhole ? begins | whole : begins;
  });
}
