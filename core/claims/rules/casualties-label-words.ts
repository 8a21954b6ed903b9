import { CountKind } from "../../mentions/counts/index.js";
import { Shape, Tag, TokenKind, type Outcome } from "../../model/index.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import { WordMap, WordSet } from "../word-set.js";

const outcomes = (outcome: Outcome, words: string): Readonly<Record<string, Outcome>> => Object.fromEntries(words.split(" ").map((word) => [word, outcome]));

/** What a label in a bulletin says befell those it counts. */
export const HEADS = new WordMap<Outcome>({
  ...outcomes("killed", "killed dead deaths fatalities fatality slain beheaded executed murdered hanged assassinated massacred lynched drowned burnt burned perished died corpses"),
  ...outcomes("wounded", "wounded injured injuries hurt maimed"),
  ...outcomes("missing", "missing unaccounted disappeared vanished"),
  ...outcomes("displaced", "displaced homeless uprooted evicted refugees idps"),
  ...outcomes("returned", "returned returnees repatriated"),
  ...outcomes("released", "released freed liberated exchanged"),
  ...outcomes("captured", "captured detained abducted kidnapped custody captivity"),
  ...outcomes("treated", "treated admitted hospitalised hospitalized"),
});
/** Whom a label calls captives may be freed: told only where nothing else is. */
const CAPTIVES = new WordSet("captives hostages captive prisoners");
/** In a label they tell of treatment where nothing else is told: "Evacuated to the military hospital". */
export const WARDS = new WordSet("hospital hospitals clinic");
/** How the armies write it: killed, wounded, missing in action. */
const IN_ACTION: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ["kia", "killed"],
  ["wia", "wounded"],
  ["mia", "missing"],
]);

const LABEL_TOKENS_MAX = 24;
export const COMMA = 44;
export const COLON = 58;
const SEMICOLON = 59;
export const FINITE = (1 << Tag.Auxiliary) | (1 << Tag.Modal) | (1 << Tag.VerbS) | (1 << Tag.Verb) | (1 << Tag.Relative) | (1 << Tag.Subordinator);

export interface Label {
  readonly first: number;
  readonly last: number;
  readonly outcome: Outcome;
}

/** A mark or a gap that ends a label: a colon, a bar, dots, a dash with spaces, a gap of a table. */
export function endsLabel({ tokens, first }: Sentence, i: number): boolean {
  const { code, kind, start, end } = tokens;
  if (i < first) return false;
  if (code[i] === COLON || code[i] === 124 || code[i] === 61) return true;
  if (code[i] === 46 && kind[i] === TokenKind.Punctuation) return true;
  if (kind[i] === TokenKind.Hyphen) return start[i]! > end[i - 1]!;
  return start[i + 1]! - end[i]! > 1;
}

/** Where the label that ends at `last` begins, -1 if what stands there is a clause and no label. */
export function labelFirst(sentence: Sentence, last: number, isLoose: boolean): number {
  const { code, tag, kind } = sentence.tokens;
  let at = last;
  while (at > sentence.first && last - at < LABEL_TOKENS_MAX) {
    const i = at - 1;
    if (code[i] === SEMICOLON || endsLabel(sentence, i) || (code[i] === COMMA && isLoose && kind[i] === TokenKind.Punctuation) || code[i] === 40 || code[i] === 41) break;
    if (sentence.counts.some((count) => count.last === at && count.kind === CountKind.Cardinal && !sentence.dates.some((date) => date.first <= count.first && count.last <= date.last))) break;
    if ((FINITE >> tag[i]!) & 1 && HEADS.at(sentence, i) === undefined) return -1;
    if (tag[i] === Tag.Pronoun) return -1;
    at--;
  }
  return last - at < LABEL_TOKENS_MAX ? at : -1;
}

export function outcomeIn(sentence: Sentence, first: number, last: number): Outcome | undefined {
  for (let i = first; i < last; i++) {
    const outcome = HEADS.at(sentence, i) ?? inAction(sentence, i);
    if (outcome) return outcome;
  }
  if (CAPTIVES.hasIn(sentence, first, last)) return "captured";
  return WARDS.hasIn(sentence, first, last) ? "treated" : undefined;
}

export function inAction({ tokens }: Sentence, i: number): Outcome | undefined {
  return tokens.shape[i]! & Shape.AllCaps && tokens.end[i]! - tokens.start[i]! === 3 ? IN_ACTION.get(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()) : undefined;
}

/** Who speaks before a colon in a headline: "Police: two killed". */
const SPEAKERS = new WordSet("police army military opposition press militia");

/** The people a label names: "CRPF men killed", "own losses", "Eritreans in custody". */
export function peopleIn(sentence: Sentence, first: number, last: number): Side | null {
  let named: Side | null = null;
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first < first || phrase.first >= last || phrase.isDate) continue;
    if (sentence.form(phrase.first) === "own" && sentence.actors.speaker) return peopleOf(sentence.actors.speaker);
    if (SPEAKERS.has(sentence, phrase.head)) continue;
    const people = sentence.victims.people(phrase, sentence.speakerAt(phrase.first));
    if (people && people.category !== "unknown") return people;
    const actor = sentence.actor(phrase);
    if (named === null && phrase.preposition === 0 && actor?.party && actor.isPlural)
      named = { party: actor.party, category: actor.category ?? (actor.type === "non-state" ? "non-state" : "unknown") };
  }
  return named;
}

/** The label before figures that tell what befell whom: "Civilians: two killed, nine hurt". */
export function peopleOfLabel(sentence: Sentence, figure: number): Side | null {
  const { code } = sentence.tokens;
  for (let i = figure - 1; i > sentence.first; i--) {
    if (code[i] === SEMICOLON) return null;
    if (!endsLabel(sentence, i)) continue;
    const first = labelFirst(sentence, i, true);
    const people = first < 0 ? null : peopleIn(sentence, first, i);
    return people !== null && DOERS.has(people.category) && isSentence(sentence, first, i) ? null : people;
  }
  return null;
}

const DOERS: ReadonlySet<string> = new Set(["military", "police", "non-state"]);

/** "Gunmen struck a wedding: nine were killed": no label, but what was done. */
function isSentence(sentence: Sentence, first: number, last: number): boolean {
  return sentence.syntax.clauses.some(({ subject, isReduced, verb }) => subject !== null && !isReduced && verb >= first && verb < last && HEADS.at(sentence, verb) === undefined);
}
