import { Tag, type VictimCategory } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";
import { Pos } from "../text/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";
import { ADJECTIVES, ARMY, OFFICERS, OPEN, OUTCOME_WORDS, POLICE } from "./victim-words.js";

/** What the words of a phrase tell of people: their category, and the token behind the last of those words. */
interface Told {
  category: VictimCategory;
  end: number;
}

/** "election officers", "customs officers": of an office and no force. */
const CIVIL_OFFICES = new WordSet(
  "election electoral polling returning customs immigration health education agricultural forestry forest tax revenue probation district land information press welfare extension veterinary returns",
);

/** Reads the category of people from the nouns and adjectives of a phrase. */
export class VictimNouns {
  readonly #sentence: Sentence;
  /** By phrase of the sentence `#toldIn`; undefined = not asked yet. */
  #told: (Told | null | undefined)[] = [];
  #toldIn = -1;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  /** The category of the last victim noun of a phrase. */
  in(phrase: NounPhrase): Told | null {
    const { index, syntax } = this.#sentence;
    if (this.#toldIn !== index) {
      this.#toldIn = index;
      this.#told = new Array<undefined>(syntax.phrases.length).fill(undefined);
    }
    const known = this.#told[phrase.index];
    return known === undefined ? (this.#told[phrase.index] = this.#readCategory(phrase.first, phrase.last, phrase.of?.last ?? phrase.last)) : known;
  }

  /** The words of a phrase up to `last`; a name of people that begins with its head may go on to `until` ("prisoners | of war"). */
  #readCategory(first: number, last: number, until: number): Told | null {
    const { lexicon, tokens } = this.#sentence;
    const { victims } = lexicon;
    let category: VictimCategory | null = null;
    let end = 0;
    for (let i = first; i < last; i++) {
      if (this.#isOpenWord(i) || !victims.match(tokens, i, i === last - 1 ? until : last) || (category !== null && victims.end <= end)) continue;
      const next = lexicon.category(victims.payload);
      end = victims.end;
      if (category === null || next !== "unknown") category = next;
      if (end === i + 1 && OFFICERS.has(this.#sentence, i)) category = this.#officerCategory(first, i);
    }
    return category === null ? this.#unlistedPerson(first, last) : { category, end };
  }

  /** A noun for a person that the victim list lacks: "stallholders". */
  #unlistedPerson(first: number, last: number): Told | null {
    const { tokens, vocabulary } = this.#sentence;
    const end = last - 1;
    const isNoun = tokens.tag[end] === Tag.Noun || tokens.tag[end] === Tag.NounPlural;
    return isNoun && end >= first && !OUTCOME_WORDS.has(this.#sentence, end) && vocabulary.pos[tokens.word[end]!]! & Pos.Person ? { category: "civilian", end: last } : null;
  }

  /** An officer is of the police where police are spoken of, else of the army. */
  #officerCategory(first: number, head: number): VictimCategory {
    const sentence = this.#sentence;
    if (CIVIL_OFFICES.has(sentence, head - 1)) return "official";
    for (let i = first; i < sentence.last && i < first + 12; i++) if (ARMY.has(this.#sentence, i)) return "military";
    for (let i = sentence.first; i < sentence.last; i++) if (POLICE.has(this.#sentence, i)) return "police";
    return sentence.memory.victims?.category === "police" || this.#isPoliceTold() ? "police" : "military";
  }

  /** Has the paragraph spoken of police before this sentence? */
  #isPoliceTold(): boolean {
    const { tokens, words, first, paragraphFirst } = this.#sentence;
    for (let i = paragraphFirst; i < first; i++) if (tokens.word[i] === words.police) return true;
    return false;
  }

  /** Words that stand for people named before. */
  #isOpenWord(i: number): boolean {
    return this.#sentence.tokens.tag[i] === Tag.Number || this.#sentence.tokens.tag[i] === Tag.Determiner || OPEN.has(this.#sentence, i);
  }

  /** "its military dead", "civilian deaths", "army losses". */
  adjective(phrase: NounPhrase): VictimCategory | null {
    for (let i = phrase.first; i < phrase.last; i++) {
      const category = ADJECTIVES.at(this.#sentence, i);
      if (category) return category;
    }
    return null;
  }
}
