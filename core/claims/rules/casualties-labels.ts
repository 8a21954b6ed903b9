import { Shape, Tag, TokenKind, type Count } from "../../model/index.js";
import { CountKind, type CountMention } from "../../mentions/counts/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { NONE } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";
import { COLON, COMMA, FINITE, HEADS, WARDS, endsLabel, inAction, labelFirst, outcomeIn, peopleIn, type Label } from "./casualties-label-words.js";

const isMark = ({ tokens }: Sentence, i: number): boolean => tokens.kind[i] !== TokenKind.Word && tokens.kind[i] !== TokenKind.Number;

/** The label of a figure: before a mark, or right before the figure in a line without a verb ("policemen dead 24"). */
function labelOf(sentence: Sentence, figure: number, isVerbless: boolean): Label | null {
  let last = figure;
  while (last > sentence.first && endsLabel(sentence, last - 1) && isMark(sentence, last - 1)) last--;
  const isMarked = last < figure || endsLabel(sentence, figure - 1);
  if ((!isMarked && !isVerbless) || isObject(sentence, figure)) return null;
  if (!isMarked && sentence.tokens.code[last - 1] === COMMA) last--;
  else if (!isMarked && HEADS.at(sentence, last - 1) === undefined) return null;
  const first = labelFirst(sentence, last, !isMarked);
  const outcome = first < 0 || first === last ? undefined : outcomeIn(sentence, first, last);
  return outcome ? { first, last, outcome: outcome === "captured" && areFreed(sentence, first, last) ? "released" : outcome } : null;
}

/** "freed nine | captives |: seven soldiers and two policemen": those told of one by one are free too. */
const areFreed = (sentence: Sentence, first: number, last: number): boolean =>
  sentence.drafts.some((draft) => draft.casualties?.outcome === "released" && draft.first < last && first < draft.last && first >= draft.first);

/** "The army | captured | several heights": what somebody takes, and no figure of a label. */
const isObject = (sentence: Sentence, figure: number): boolean =>
  sentence.syntax.clauses.some(
    ({ subject, object, isPassive, isReduced, verb }) =>
      subject !== null && object !== null && !isPassive && !isReduced && subject.last <= verb && object.first === figure && sentence.isNoun(object.head) && verb === figure - 1,
  );

/** "32 people died, 14 | of them | Sunnis": a part, and no figure of a label. */
const THEM = new WordSet("them whom");

const NIL = new WordSet("nil none zero nobody");

/** A figure behind a label: what it counts, and the people it names itself. */
function draftsBehind(sentence: Sentence, label: Label, figure: CountMention | null, at: number): Draft[] {
  const { phrases } = sentence.syntax;
  const host = phrases.find(({ first, last }) => first <= at && at < last);
  const end = Math.max(host?.last ?? 0, figure?.last ?? at + 1);
  if (takesVerb(sentence, end)) return [];
  const own = host && figure && host.last > figure.last ? listFrom(sentence, host) : [];
  if (own.length > 0) return draftsOf(sentence, null, own, label.outcome, label.first, label.first + 1);
  if (figure && figure.last < (host?.last ?? 0) && sentence.tokens.kind[figure.last] === TokenKind.Word && HEADS.at(sentence, figure.last) === undefined) return [];
  const named = peopleIn(sentence, label.first, label.last);
  if (named === null && countsThings(sentence, label)) return [];
  const people = named ?? { party: null, category: sentence.memory.headCategory ?? ("unknown" as const) };
  const count: Count = figure ? sentence.count(figure) : { text: sentence.text(at, at + 1), ...NONE };
  const basis = sentence.tokens.shape[label.first]! & (Shape.Line | Shape.Paragraph) ? ("total" as const) : ("incident" as const);
  const casualties = { outcome: label.outcome, count, victims: { ...people, text: sentence.text(label.first, label.last) }, basis };
  const counter = figure ? counterOf(sentence, figure.last) : null;
  const last = figure?.last ?? at + 1;
  const { covers } = sentence.memory;
  const when = basis === "total" && covers !== null && sentence.dateIn(label.first, last) === null ? { when: covers } : {};
  return [{ kind: "casualties", first: label.first, last, at, clause: null, ...when, ...(host ? { phrase: host } : {}), ...(counter ? { claimant: counter } : {}), casualties }];
}

/** "5,000 (army), 20,000 (rebels)": who counts, in brackets behind a figure. */
function counterOf(sentence: Sentence, last: number): Actor | null {
  const { code } = sentence.tokens;
  const named = code[last] === 40 ? sentence.syntax.phrases.find(({ first }) => first === last + 1) : undefined;
  return named && code[named.last] === 41 && sentence.countIn(named) === null ? sentence.actor(named) : null;
}

/** "Houses burnt: 40", "Tanks captured: 3": the label names things. */
function countsThings(sentence: Sentence, { first, last }: Label): boolean {
  return sentence.syntax.phrases.some(
    (phrase) =>
      phrase.first >= first &&
      phrase.last <= last &&
      phrase.preposition === 0 &&
      !phrase.isDate &&
      sentence.tokens.tag[phrase.head] === Tag.NounPlural &&
      HEADS.at(sentence, phrase.head) === undefined &&
      sentence.victims.category(phrase) === null &&
      sentence.actor(phrase) === null,
  );
}

/** "one captain, two lieutenants, 31 other ranks": counted people, one behind the other. */
function listFrom(sentence: Sentence, host: NounPhrase): Victims[] {
  const speaker = sentence.speakerAt(host.head);
  const found = sentence.victims.all(host, speaker);
  let last = found.at(-1)?.phrase ?? host;
  for (const next of sentence.syntax.phrases) {
    const isNext = next.first === last.last + 1 && (sentence.tokens.code[last.last] === COMMA || sentence.form(last.last) === "and");
    const one = isNext && sentence.countIn(next) !== null && next.preposition === 0 && !takesVerb(sentence, next.last) ? sentence.victims.one(next, speaker) : null;
    if (!one || one.isElliptic) continue;
    found.push(one);
    last = next;
  }
  return found;
}

/** "2 x", "2 × ": how often. */
const isTimes = ({ tokens }: Sentence, i: number): boolean => tokens.end[i]! - tokens.start[i]! === 1 && (tokens.code[i] === 120 || tokens.code[i] === 215 || tokens.text[tokens.start[i]!] === "x");

/** A verb behind a figure makes it the subject of another clause: "Of the dead: 37 were children". */
function takesVerb({ tokens, last }: Sentence, end: number): boolean {
  return end < last && ((FINITE >> tokens.tag[end]!) & 1) === 1;
}

function isTaken({ drafts }: Sentence, token: number): boolean {
  for (const draft of drafts) if (draft.kind === "casualties" && (draft.at === token || (draft.phrase !== undefined && draft.phrase.first <= token && token < draft.phrase.last))) return true;
  return false;
}

/** "Killed: 3 soldiers", "Civilians killed ..... 2; soldiers: nil", "Moldovan policemen dead 24": a bulletin's label that says who and what, and its figure. */
export const LABELLED: Rule = {
  name: "casualties/labelled",
  kind: "casualties",
  sentences: true,
  needs: [`${HEADS.words} ${WARDS.words}`],
  read: (sentence) => {
    const drafts: Draft[] = [];
    const isVerbless = !hasFinite(sentence);
    let told: { label: Label; last: number } | null = null;
    for (const count of sentence.counts) {
      const isAge = count.kind === CountKind.Age && isVerbless;
      const isPart = sentence.form(count.last) === "of" && THEM.has(sentence, count.last + 1);
      if ((count.kind !== CountKind.Cardinal && !isAge) || isPart || count.first === sentence.first || isTaken(sentence, count.first)) continue;
      const label: Label | null = labelOf(sentence, count.first, isVerbless) ?? sameLabel(sentence, count, told);
      told = label ? { label, last: count.last } : told !== null && isBracketed(sentence, told.last, count) ? told : null;
      if (label && !(isAge && !hasMany(sentence, label))) drafts.push(...draftsBehind(sentence, label, count, count.first));
    }
    drafts.push(...uncounted(sentence));
    return drafts;
  },
  yes: [
    ["Killed: 3 soldiers.", { outcome: "killed", value: 3, category: "military" }],
    ["Deaths: 14 civilians, 3 soldiers, 1 policeman.", { outcome: "killed", value: 1, category: "police" }],
    ["Bulletin\n\nCivilians killed ........ 2\nCivilians injured ....... 54", { outcome: "wounded", value: 54, category: "civilian", basis: "total" }],
    ["Civilians killed since the 20th: nine, in the count of the clinic.", { outcome: "killed", value: 9, category: "civilian" }],
    ["Bulletin\n\nUNFICYP personnel injured ........ 12      1", { outcome: "wounded", value: 12, category: "peacekeeper", party: "un" }],
    ["Soldiers killed: nil.", { outcome: "killed", value: 0, category: "military" }],
    ["Killed in action: 3; wounded in action: 7.", { outcome: "wounded", value: 7 }],
    ["Gori: Georgian policemen dead 24, villagers dead 47.", { outcome: "killed", value: 47, category: "civilian" }],
    ["Dead since 1988: 5,000 (army), 20,000 (rebels).", { outcome: "killed", value: 20000 }],
    ["Killed: 23 (20 rebels, 3 villagers), four marines.", { outcome: "killed", value: 4, category: "military" }],
    ["Hostages freed: six.", { outcome: "released", value: 6 }],
    ["Kidnapped: a nurse and her driver.", { outcome: "captured", value: 1 }],
    ["The FARC freed nine captives: seven soldiers and two policemen.", { outcome: "released", value: 2, category: "police" }],
    ["Kenya and the FARC exchanged 136 prisoners on Friday: 118 soldiers and 18 rebels.", { outcome: "released", value: 18 }],
    ["Taken to the hospital after the raid: one captain, two lieutenants.", { outcome: "treated", value: 2, category: "military" }],
  ],
  no: [
    "The Kenyan army captured several heights in Goma.",
    "Captured: 3 tanks.",
    "Houses burnt: 40.",
    "Civilians killed: a question of law.",
    "Persons wounded by mine 14 are asked to write.",
    "He spoke of the dead: 12 villages had burned.",
  ],
};

/** "Dead since 1988: 5,000 (army), | 20,000 (rebels)", "Killed: 23 (20 rebels), | three marines": the label holds for the next figure. */
function sameLabel(sentence: Sentence, { first }: CountMention, told: { label: Label; last: number } | null): Label | null {
  if (!told || sentence.tokens.code[first - 1] !== COMMA || sentence.tokens.code[told.last] !== 40 || sentence.tokens.code[first - 2] !== 41) return null;
  return { ...told.label, first, last: first };
}

/** "23 (20 rebels, | 3 | villagers)": in brackets that open right behind a figure. */
function isBracketed({ tokens }: Sentence, last: number, { first }: CountMention): boolean {
  if (tokens.code[last] !== 40) return false;
  for (let i = last; i < first; i++) if (tokens.code[i] === 41) return false;
  return true;
}

/** "Kenyans in rebel custody, 84", and not "Ana Sosa, wounded, 34". */
function hasMany({ tokens, syntax, actors }: Sentence, { first, last }: Label): boolean {
  for (let i = first; i < last; i++) if (tokens.tag[i] === Tag.NounPlural) return true;
  return syntax.phrases.some((phrase) => phrase.first >= first && phrase.last <= last && actors.of(phrase)?.isPlural === true);
}

function hasFinite({ tokens, first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if ((((1 << Tag.Auxiliary) | (1 << Tag.Modal) | (1 << Tag.Relative) | (1 << Tag.VerbS)) >> tokens.tag[i]!) & 1) return true;
  return false;
}

/** "Killed: none", "Kidnapped: a nurse": behind the label a word for nobody, or people told without a number. */
function uncounted(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  for (let i = sentence.first + 1; i + 1 < sentence.last; i++) {
    if (sentence.tokens.code[i] !== COLON || isTaken(sentence, i + 1)) continue;
    const first = labelFirst(sentence, i, false);
    const outcome = first < 0 || first === i ? undefined : outcomeIn(sentence, first, i);
    if (!outcome) continue;
    const host = sentence.syntax.phrases.find((phrase) => phrase.first === i + 1);
    if (NIL.has(sentence, i + 1)) drafts.push(...draftsBehind(sentence, { first, last: i, outcome }, null, i + 1));
    else if (host && !host.isDate && sentence.countIn(host) === null && isPerson(sentence, host))
      drafts.push(...draftsOf(sentence, null, sentence.victims.all(host, sentence.speakerAt(host.head)), outcome, first, first + 1));
  }
  return drafts;
}

function isPerson(sentence: Sentence, phrase: NounPhrase): boolean {
  return (sentence.form(phrase.first) === "a" || sentence.form(phrase.first) === "an") && sentence.victims.category(phrase) !== null && !takesVerb(sentence, phrase.last);
}

/** "2 x own KIA, 4 x rebel WIA": as a unit's log counts. */
export const LOGGED: Rule = {
  name: "casualties/logged",
  kind: "casualties",
  sentences: true,
  needs: ["#"],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const count of sentence.counts) {
      if (count.kind !== CountKind.Cardinal) continue;
      let at = isTimes(sentence, count.last) ? count.last + 1 : count.last;
      const first = at;
      while (at < sentence.last && at - first < 3 && inAction(sentence, at) === undefined && sentence.tokens.kind[at] === TokenKind.Word) at++;
      const outcome = at < sentence.last ? inAction(sentence, at) : undefined;
      if (!outcome || isNoun(sentence, at + 1) || isTaken(sentence, count.first)) continue;
      const people = sideIn(sentence, first, at) ?? { party: null, category: "unknown" as const };
      const casualties = { outcome, count: sentence.count(count), victims: { ...people, text: sentence.text(count.first, at + 1) }, basis: "incident" as const };
      drafts.push({ kind: "casualties", first: count.first, last: at + 1, at: count.first, clause: null, casualties });
    }
    return drafts;
  },
  yes: [
    ["Contact at 0600: 2 x rebel KIA, 4 x WIA.", { outcome: "killed", value: 2, category: "non-state" }],
    ["Contact near Gori: 3 KIA.", { outcome: "killed", value: 3 }],
    ["Kenyan army signal: 2 x own KIA, 3 x rebel KIA.", { outcome: "killed", value: 2, category: "military", party: "KEN" }],
  ],
  no: ["The firm sold 300 KIA cars."],
};

const isNoun = ({ tokens, last }: Sentence, i: number): boolean => (i < last && (((1 << Tag.Noun) | (1 << Tag.NounPlural)) >> tokens.tag[i]!) & 1 ? true : false);

/** Whose the fallen of a log are: "own", a side by its name, a word for fighters. */
function sideIn(sentence: Sentence, first: number, last: number): Side | null {
  if (first === last) return null;
  const teller = sentence.form(first) === "own" ? (sentence.actors.speaker ?? sentence.speakerAt(first)) : null;
  if (sentence.form(first) === "own") return teller ? peopleOf(teller) : null;
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first > first || phrase.last <= first) continue;
    const people = sentence.victims.people(phrase, null);
    if (people && people.category !== "unknown") return people;
    const actor = sentence.actors.owner(phrase) ?? sentence.actor(phrase);
    if (actor?.party) return peopleOf(actor);
  }
  return null;
}

export const CASUALTY_LABEL_RULES: readonly Rule[] = [LABELLED, LOGGED];
