import { Tag, type Count } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";
import { Pos } from "../text/index.js";
import type { Sentence } from "./sentence.js";
import type { VictimNouns } from "./victim-nouns.js";
import { WordSet } from "./word-set.js";
import { isOfThose } from "./victim-phrases.js";
import { COLLECTIVES, GROUPS, MEASURES, NOBODY, NONE, NOT_ONE, ONE, OPEN, POSTS, TWO } from "./victim-words.js";

const SHARES = new WordSet("thirds quarters fifths sixths sevenths eighths ninths tenths half quarter");
const ORDINALS = new WordSet("third fourth fifth sixth seventh eighth ninth tenth");
const RATIOS = new WordSet("times twice thrice half");
/** "Three | crew members of a ferry": they are who was hit, and no measure of those behind "of". */
const MEMBERS = new WordSet("member");
const MEMBERED = new WordSet("crew staff family household cabinet");

const COMMA = 44;
const LEAST = new WordSet("least minimum");
const AT_REACH = 5;
/** "20 hostages, at least | a quarter of them hurt": said of what stands behind. */
const PORTIONS = new WordSet("a an half some most");

/** "fifty villagers, | at least,", "two hundred thousand | at the very least", "fifty people | or so", "fifty, more or less": how sure the number is, told behind those it counts. */
function postponed(sentence: Sentence, { last }: NounPhrase, count: Count): Count {
  if (count.qualifier !== "exact" || count.value === null) return count;
  const end = sentence.form(last) === "and" && sentence.tokens.tag[last + 1] === Tag.NounPlural ? last + 2 : last;
  const at = sentence.tokens.code[end] === COMMA ? end + 1 : end;
  const [one, two, three] = [sentence.form(at), sentence.form(at + 1), sentence.form(at + 2)];
  if ((one === "or" && two === "so") || (one === "more" && two === "or" && three === "less") || (one === "give" && two === "or" && three === "take"))
    return { ...count, qualifier: "about", min: null, max: null };
  if (one !== "at" || (two !== "least" && two !== "the" && two !== "a") || sentence.countAt(at + 2, at + AT_REACH) !== null) return count;
  const isOfOthers = two === "least" && PORTIONS.has(sentence, at + 2);
  return !isOfOthers && LEAST.hasIn(sentence, at + 1, at + AT_REACH - 1) ? { ...count, qualifier: "at-least", max: null } : count;
}

/** Reads how many people a noun phrase counts. */
export class VictimCounts {
  readonly #sentence: Sentence;
  readonly #nouns: VictimNouns;

  constructor(sentence: Sentence, nouns: VictimNouns) {
    this.#sentence = sentence;
    this.#nouns = nouns;
  }

  /** "Civilians" at the head of a line, taken for a name. */
  #isPluralForm(token: number): boolean {
    const lemma = this.#sentence.nounLemma(token);
    return this.#sentence.tokens.tag[token] === Tag.Name && lemma !== 0 && lemma !== this.#sentence.tokens.word[token] && this.#sentence.names.at[token] === 0;
  }

  /** One person told by an office, a kinship or a name: "the village chief", "his wife", "Mayor X". */
  isOnePerson(phrase: NounPhrase): boolean {
    const { tokens, vocabulary } = this.#sentence;
    const tag = tokens.tag[phrase.head]!;
    if (phrase.isPronoun || NOT_ONE.has(this.#sentence, phrase.first)) return false;
    if (tag === Tag.Noun) {
      const lemma = this.lemmaAt(phrase.head);
      if (COLLECTIVES.hasId(this.#sentence, lemma)) return false;
      return POSTS.hasId(this.#sentence, lemma) || (vocabulary.pos[tokens.word[phrase.head]!]! & Pos.Person) !== 0 || this.#nouns.in(phrase)?.end === phrase.head + 1;
    }
    return tag === Tag.Name && this.#isPersonName(phrase);
  }

  /** A name with a title or trade before it, or two words of a name that is no place and no party. */
  #isPersonName(phrase: NounPhrase): boolean {
    const sentence = this.#sentence;
    const { tokens, vocabulary } = sentence;
    const isBare = tokens.tag[phrase.first] !== Tag.Determiner;
    if (isBare && sentence.places.some((place) => place.first < phrase.first && phrase.last <= place.last)) return false;
    if (isBare && sentence.actors.of(phrase)?.isPerson) return true;
    let names = 0;
    for (let i = phrase.first; i < phrase.last; i++) {
      const isPerson = (vocabulary.pos[tokens.word[i]!]! & Pos.Person) !== 0 || POSTS.has(this.#sentence, i);
      if (isPerson && (i < phrase.head || !isBare) && !COLLECTIVES.has(this.#sentence, i)) return true;
      if (tokens.tag[i] !== Tag.Quote) names = tokens.tag[i] === Tag.Name && sentence.names.at[i] === 0 ? names + 1 : 0;
    }
    return isBare && names >= 2 && sentence.placesIn(phrase.first, phrase.last).length === 0;
  }

  /** The head says how many, not who: "18 members of the front", "scores of civilians", "three of its fighters". */
  isMeasure(phrase: NounPhrase): boolean {
    const lemma = this.lemmaAt(phrase.head);
    if (MEMBERS.hasId(this.#sentence, lemma) && MEMBERED.has(this.#sentence, phrase.head - 1) && phrase.head > phrase.first) return false;
    if (this.#sentence.tokens.tag[phrase.head] === Tag.Number || MEASURES.hasId(this.#sentence, lemma) || OPEN.hasId(this.#sentence, lemma)) return true;
    return this.#sentence.countAt(phrase.first, phrase.last)?.last === phrase.last;
  }

  /** The noun at a token in the singular, else the word itself. */
  lemmaAt(token: number): number {
    return this.#sentence.nounLemma(token) || this.#sentence.tokens.word[token]!;
  }

  /** "a third of the 300 rebels", "half of the dead": so many of a hundred, and no number of people. */
  #isShare(phrase: NounPhrase): boolean {
    const { first, head, of } = phrase;
    if (of?.isDate || (of === null && !isOfThose(this.#sentence, phrase))) return false;
    if (SHARES.has(this.#sentence, head)) return true;
    const form = this.#sentence.form(first);
    return (form === "a" || form === "one") && head === first + 1 && ORDINALS.has(this.#sentence, head);
  }

  /** "nine times as many soldiers", "twice as many": how many depends on another number. */
  #isRatio({ first, last }: NounPhrase): boolean {
    const sentence = this.#sentence;
    for (let i = Math.max(first, sentence.first + 2); i < last; i++) if (sentence.form(i) === "many" && sentence.form(i - 1) === "as" && RATIOS.has(sentence, i - 2)) return true;
    return false;
  }

  countOf(phrase: NounPhrase): Count | null {
    const sentence = this.#sentence;
    const mention = sentence.countIn(phrase);
    const form = sentence.form(phrase.first);
    if (mention !== null && sentence.form(mention.first - 1) === "how") return null;
    if (this.#isShare(phrase) || this.#isRatio(phrase)) return null;
    if (mention && mention.value === 1 && mention.first > sentence.first && sentence.form(mention.first - 1) === "not") return { text: sentence.text(mention.first - 1, mention.last), ...NONE };
    if (form === "a" && sentence.form(phrase.first - 1) === "not" && sentence.form(phrase.first + 1) === "single") return { text: sentence.text(phrase.first - 1, phrase.first + 2), ...NONE };
    if (form === "a" && (sentence.form(phrase.first - 1) === "nor" || sentence.form(phrase.first - 1) === "neither")) return { text: sentence.text(phrase.first - 1, phrase.last), ...NONE };
    if (mention) return postponed(sentence, phrase, sentence.count(mention));
    if (form === "no" || (phrase.isPronoun && NOBODY.has(this.#sentence, phrase.first))) return { text: sentence.text(phrase.first, phrase.first + 1), ...NONE };
    if (phrase.first > sentence.first && phrase.isPronoun && form === "one" && sentence.form(phrase.first - 1) === "no") return { text: "no one", ...NONE };
    const inner = phrase.of && this.isMeasure(phrase) ? sentence.countIn(phrase.of) : null;
    if (inner) return sentence.count(inner);
    if (!phrase.of && form !== "the" && this.#sentence.vocabulary.form(this.lemmaAt(phrase.head)) === "couple")
      return { text: sentence.text(phrase.first, phrase.last), qualifier: "exact", value: 2, min: 2, max: 2 };
    if (form === "both" && !phrase.of && this.#nouns.in(phrase)) return { text: sentence.text(phrase.first, phrase.last), ...TWO };
    const isSingular = sentence.tokens.tag[phrase.head] !== Tag.NounPlural && !this.#isPluralForm(phrase.head) && !(phrase.of && GROUPS.hasId(this.#sentence, this.lemmaAt(phrase.head)));
    if (isSingular && (form === "a" || form === "an" || form === "another" || form === "one")) return { text: sentence.text(phrase.first, phrase.last), ...ONE };
    if (isSingular && (form === "his" || form === "her" || form === "their") && this.#nouns.in(phrase) && !COLLECTIVES.has(sentence, phrase.head))
      return { text: sentence.text(phrase.first, phrase.last), ...ONE };
    return isSingular && this.isOnePerson(phrase) ? { text: sentence.text(phrase.first, phrase.last), ...ONE } : null;
  }
}
