import { fold } from "../../core/text/fold.js";
import { CHECK_SEED, checkStep, HASH_SEED, hashStep, insertWord, makeTable, Pos, type VocabularyArrays } from "../../core/text/vocabulary.js";
import { Inflector, type Irregular } from "./inflect.js";

interface Entry {
  pos: number;
  verbLemma: string;
  nounLemma: string;
  verbLemmaWeight: number;
  noun: number;
  verb: number;
  adjective: number;
}

export interface WordSources {
  /** Lines of lemma and counts as noun, verb, adjective, adverb; later lines replace earlier ones. */
  english: string;
  irregular: Irregular;
  closed: Readonly<Record<string, readonly string[]>>;
  /** More nouns, singular and plural, from other lexicons. */
  nouns?: readonly (readonly [string, string])[];
  /** Nouns that name a person in their first sense, one a line. */
  persons?: string;
  /** Words that must have an id, whatever they are. */
  words?: readonly string[];
}

const CLOSED: Readonly<Record<string, number>> = {
  determiner: Pos.Determiner,
  preposition: Pos.Preposition,
  pronoun: Pos.Pronoun,
  conjunction: Pos.Conjunction,
  subordinator: Pos.Subordinator,
  auxiliary: Pos.Auxiliary,
  modal: Pos.Modal,
  negation: Pos.Negation,
  adverb: Pos.Adverb | Pos.FixedAdverb,
  number: Pos.NumberWord,
  abbreviation: Pos.Abbreviation,
  calendar: Pos.Noun,
};

/** Plurals that the word lists also have as words of their own. */
const PLURALS_ONLY: ReadonlySet<string> = new Set(["men"]);

const AUXILIARIES = ["be", "have", "do", "get"];

class WordList {
  readonly entries = new Map<string, Entry>();
  readonly #inflector: Inflector;

  constructor(inflector: Inflector) {
    this.#inflector = inflector;
  }

  entry(form: string): Entry {
    const key = fold(form);
    const known = this.entries.get(key);
    if (known) return known;
    const entry: Entry = { pos: 0, verbLemma: "", nounLemma: "", verbLemmaWeight: -1, noun: 0, verb: 0, adjective: 0 };
    this.entries.set(key, entry);
    return entry;
  }

  addVerb(lemma: string, count: number): void {
    const { s, past, participle, ing } = this.#inflector.verb(lemma);
    const forms: [string, Pos][] = [[lemma, Pos.Verb], [s, Pos.VerbS]];
    for (const form of ing) forms.push([form, Pos.VerbIng]);
    for (const form of past) forms.push([form, Pos.VerbPast]);
    for (const form of participle) forms.push([form, Pos.VerbPastParticiple]);
    for (const [form, pos] of forms) {
      const entry = this.entry(form);
      entry.pos |= pos;
      entry.verb += count + 0.5;
      if (count <= entry.verbLemmaWeight) continue;
      entry.verbLemma = lemma;
      entry.verbLemmaWeight = count;
    }
  }

  addNoun(lemma: string, plural: string, count: number): void {
    for (const [form, pos] of [[lemma, Pos.Noun], [plural, Pos.NounPlural]] as const) {
      const entry = this.entry(form);
      entry.pos |= PLURALS_ONLY.has(form) ? Pos.NounPlural : pos;
      entry.noun += count + 0.5;
      if (!entry.nounLemma || (form === lemma) !== PLURALS_ONLY.has(form)) entry.nounLemma = lemma;
    }
  }

  addLine(line: string): void {
    const [lemma, noun, verb, adjective, adverb] = line.split("\t");
    if (!lemma) return;
    if (noun !== "-") this.addNoun(lemma, this.#inflector.plural(lemma), Number(noun));
    if (verb !== "-") this.addVerb(lemma, Number(verb));
    if (adjective !== "-") {
      const entry = this.entry(lemma);
      entry.pos |= Pos.Adjective;
      entry.adjective += Number(adjective) + 0.5;
    }
    if (adverb !== "-") this.entry(lemma).pos |= Pos.Adverb;
  }
}

function weight(count: number): number {
  return Math.min(255, Math.round(Math.log2(count + 1) * 8));
}

/** The vocabulary as arrays: first the words that `named` holds, which rules ask for by name, then the others, each in order of frequency. */
export function buildVocabulary(sources: WordSources, named: ReadonlySet<string>): { arrays: VocabularyArrays; size: number } {
  const inflector = new Inflector(sources.irregular);
  const list = new WordList(inflector);
  const lines = new Map<string, string>();
  for (const line of sources.english.split("\n")) lines.set(line.split("\t")[0]!, line);
  for (const line of lines.values()) list.addLine(line);
  for (const [singular, plural] of sources.nouns ?? []) if (!lines.has(singular)) list.addNoun(singular, plural, 9);
  for (const [name, words] of Object.entries(sources.closed)) {
    if (name === "plural") {
      for (const word of words) {
        const entry = list.entry(word);
        entry.pos = (entry.pos & ~Pos.Noun) | Pos.NounPlural;
      }
      continue;
    }
    if (AUXILIARIES.includes(name)) {
      for (const word of words) Object.assign(list.entry(word), { verbLemma: name });
      continue;
    }
    const pos = CLOSED[name];
    if (pos === undefined) throw new Error(`closed.yaml: no such class, ${name}`);
    for (const word of words) list.entry(word).pos |= pos;
  }
  for (const word of sources.words ?? []) list.entry(word);
  for (const person of sources.persons?.split("\n").filter(Boolean) ?? []) {
    for (const form of [person, inflector.plural(person)]) if (list.entries.has(form)) list.entry(form).pos |= Pos.Person;
  }
  return pack(list.entries, named);
}

/** Function words first, then by how often a form is met: what is read often lies together in memory. */
function frequency(entry: Entry): number {
  return entry.pos & (Pos.Closed | Pos.FixedAdverb) ? Infinity : entry.noun + entry.verb + entry.adjective;
}

function compareFrequency(a: Entry, b: Entry): number {
  const [x, y] = [frequency(a), frequency(b)];
  return x === y ? 0 : x - y;
}

function pack(entries: ReadonlyMap<string, Entry>, named: ReadonlySet<string>): { arrays: VocabularyArrays; size: number } {
  const isNamed = (form: string): number => (named.has(form) ? 1 : 0);
  const forms = [...entries.keys()]
    .filter((form) => /^[\x21-\xff]+$/.test(form))
    .sort((a, b) => isNamed(b) - isNamed(a) || compareFrequency(entries.get(b)!, entries.get(a)!) || (a < b ? -1 : 1));
  const ids = new Map(forms.map((form, i) => [form, i + 1]));
  const size = forms.length + 1;
  const arrays: VocabularyArrays = {
    table: makeTable(size),
    checks: new Int32Array(size),
    pool: new Uint8Array(forms.reduce((sum, form) => sum + form.length, 0)),
    poolStart: new Int32Array(size + 1),
    pos: new Int32Array(size),
    verbLemma: new Int32Array(size),
    nounLemma: new Int32Array(size),
    nounWeight: new Uint8Array(size),
    verbWeight: new Uint8Array(size),
    adjectiveWeight: new Uint8Array(size),
    named: forms.filter((form) => named.has(form)),
  };
  let at = 0;
  for (const [form, id] of ids) {
    const entry = entries.get(form)!;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    arrays.poolStart[id] = at;
    for (let i = 0; i < form.length; i++) {
      arrays.pool[at++] = form.charCodeAt(i);
      hash = hashStep(hash, form.charCodeAt(i));
      check = checkStep(check, form.charCodeAt(i));
    }
    arrays.pos[id] = entry.pos;
    arrays.verbLemma[id] = ids.get(fold(entry.verbLemma)) ?? 0;
    arrays.nounLemma[id] = ids.get(fold(entry.nounLemma)) ?? 0;
    arrays.nounWeight[id] = weight(entry.noun);
    arrays.verbWeight[id] = weight(entry.verb);
    arrays.adjectiveWeight[id] = weight(entry.adjective);
    insertWord(arrays, hash, check, id);
  }
  arrays.poolStart[size] = at;
  return { arrays, size };
}
