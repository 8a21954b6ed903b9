import { Tag } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, peopleOf } from "../victim-sides.js";
import { draftsOf } from "./casualties-draft.js";
import { WordSet } from "../word-set.js";

const MORE = new WordSet("more others");
const JOINS = new WordSet("and then while");
const COMMA = 44;
const SEMICOLON = 59;
/** What tells when or where the others met the same fate. */
const ELSEWHERE = new WordSet("later overnight afterwards since yesterday today elsewhere nearby soon");
const PLACED = new WordSet("in on at during near from when by since");

/** "Rebels shot eight traders on Tuesday and | another three | later": others, whom the verb before befell as well. */
export const SAME_FATE: Rule = {
  name: "casualties/same-fate",
  kind: "casualties",
  sentences: true,
  needs: ["#", "another more others further"],
  read: (sentence) => {
    if (!sentence.lastCasualty()) return null;
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      const told = isElided(sentence, phrase) ? sentence.casualtyBefore(phrase.first) : null;
      if (!told?.casualties || told.last > phrase.first || sentence.isStopBetween(told.last, phrase.first)) continue;
      const one = sentence.victims.one(phrase, sentence.speakerAt(phrase.head));
      if (!one?.isElliptic || !(one.isMore || MORE.has(sentence, phrase.last))) continue;
      drafts.push(...draftsOf(sentence, null, [{ ...one, isIncrement: true }], told.casualties.outcome, phrase.first, phrase.last));
    }
    return drafts;
  },
  yes: [
    ["Rebels shot eight traders dead on Tuesday and another three later, police said.", { outcome: "killed", value: 3, category: "civilian", basis: "increment" }],
    ["Eleven people died on the spot and two more on the way.", { outcome: "killed", value: 2 }],
    ["Four patients died on Sunday and five more overnight.", { outcome: "killed", value: 5, category: "civilian" }],
  ],
  no: ["Eleven people were killed and another three said so.", "Two soldiers were killed, and the army sent three more to the post.", "Four patients died and two more left the ward."],
  gaps: [
    "Nine people were killed and 24 further wounded: the word of more stands behind the number",
    "Some 41,000 people have fled Jaffna and another 52,000 in Trincomalee district: a place with its own noun behind the number",
  ],
};

/** A bare number of others behind "and", followed by when or where and not by a verb of its own. */
function isElided(sentence: Sentence, phrase: NounPhrase): boolean {
  const { tokens } = sentence;
  if (phrase.isDate || phrase.preposition !== 0 || phrase.of !== null || sentence.countIn(phrase) === null || sentence.isRead(phrase)) return false;
  if (!JOINS.has(sentence, phrase.first - 1) && tokens.code[phrase.first - 1] !== COMMA) return false;
  if (phrase.clause !== null && !sentence.isSpeech(phrase.clause.lemma)) return false;
  if (sentence.syntax.clauses.some(({ subject, lemma }) => subject === phrase && !sentence.isSpeech(lemma))) return false;
  const next = MORE.has(sentence, phrase.last) ? phrase.last + 1 : phrase.last;
  return ELSEWHERE.has(sentence, next) || PLACED.has(sentence, next) || sentence.dates.some(({ first }) => first === next);
}

const LOSES = new WordSet("lose suffer mourn bury");

/** "The army lost seven dead, | the insurgents at least 30": another side's losses behind a comma, with the verb left out. */
export const OTHER_SIDE: Rule = {
  name: "casualties/other-side",
  kind: "casualties",
  sentences: true,
  needs: ["#", LOSES.words],
  read: (sentence) => {
    const clause = sentence.syntax.clauses.find(({ lemma, isPassive, subject }) => LOSES.hasId(sentence, lemma) && !isPassive && subject !== null);
    const told = sentence.drafts.find(({ casualties, isPart }) => casualties !== undefined && isPart !== true)?.casualties;
    if (!clause || told?.outcome !== "killed") return null;
    const { phrases } = sentence.syntax;
    for (const phrase of phrases) {
      const figure = phrase.first >= clause.last ? phrases[phrase.index + 1] : undefined;
      if (!figure || figure.first !== phrase.last || sentence.countIn(phrase) !== null || sentence.isRead(figure) || !isBehindStop(sentence, phrase)) continue;
      const count = sentence.countIn(figure);
      const people = sentence.victims.people(phrase, sentence.speakerAt(clause.verb));
      const actor = sentence.actor(phrase);
      const side = people && isArmed(people.category) ? people : actor?.party ? peopleOf(actor) : null;
      if (!side || !count || count.last !== figure.last) continue;
      const victims = { ...side, text: sentence.text(figure.first, figure.last) };
      return {
        kind: "casualties",
        first: phrase.first,
        last: figure.last,
        at: figure.first,
        clause,
        phrase: figure,
        casualties: { outcome: "killed", count: sentence.count(count), victims, basis: told.basis },
      };
    }
    return null;
  },
  yes: [["The army lost seven dead, the insurgents at least 30.", { outcome: "killed", min: 30, category: "non-state" }]],
  no: ["The army lost seven dead, the minister 30 kilos.", "The party lost seven seats, the rebels 30."],
};

function isBehindStop({ tokens }: Sentence, { first }: NounPhrase): boolean {
  const code = tokens.code[first - 1];
  return code === COMMA || code === SEMICOLON || (tokens.tag[first - 1] === Tag.Conjunction && tokens.code[first - 2] === COMMA);
}

/** "The army lost 12 men and the rebels nine", "The rebels freed 14 conscripts and the army nine fighters": a second side and its number, the verb left out. */
export const SECOND_SIDE: Rule = {
  name: "casualties/second-side",
  kind: "casualties",
  sentences: true,
  needs: ["#", "and while but"],
  read: (sentence) => {
    const told = sentence.lastCasualty();
    if (!told?.casualties || !told.clause || told.clause.isPassive || !told.clause.subject) return null;
    const { phrases } = sentence.syntax;
    for (const side of phrases) {
      const counted = phrases[side.index + 1];
      if (!counted || counted.first !== side.last || counted.preposition !== 0 || counted.clause !== null || side.first < told.last || side.isDate || sentence.form(side.first - 1) !== "and") continue;
      const actor = sentence.actor(side);
      const armed = actor?.party ? peopleOf(actor) : sentence.victims.people(side, null);
      const isOther = armed !== null && isArmed(armed.category) && (armed.party === null || armed.party !== sentence.actor(told.clause.subject)?.party);
      const one = isOther ? sentence.victims.one(counted, actor) : null;
      if (!one || !armed) continue;
      const isOwn = one.isElliptic && sentence.vocabulary.form(told.clause.lemma) === "lose";
      const own = isOwn ? armed : one;
      const victims = { party: own.party, category: own.category, text: one.text };
      const isPart = sentence.drafts.some((draft) => draft.isPart === true && draft.casualties?.outcome === told.casualties!.outcome && told.last <= draft.first && draft.last <= side.first);
      return { ...told, isPart, first: side.first, last: one.last, at: counted.first, phrase: counted, casualties: { ...told.casualties, count: one.count, victims } };
    }
    return null;
  },
  yes: [["Kenya lost 12 soldiers and the FARC nine.", { outcome: "killed", value: 9, party: "farc-ep" }]],
  no: ["Kenya lost 12 soldiers and the FARC gained nine."],
};

const PUTS = new WordSet("put place set estimate");

/** "He put the army's dead at 30 and | his own side's at four": another side's toll, the noun left out. */
export const OTHER_TOLL: Rule = {
  name: "casualties/other-toll",
  kind: "casualties",
  sentences: true,
  needs: ["#", "put puts placed set estimated"],
  read: (sentence) => {
    const told = sentence.lastCasualty();
    const clause = told?.clause;
    if (!told?.casualties || !clause || !PUTS.hasId(sentence, clause.lemma)) return null;
    const { phrases } = sentence.syntax;
    for (const side of phrases) {
      const figure = phrases[side.index + 1];
      if (side.first < told.last || side.possessive !== side.last - 1 || !figure || figure.prepositionAt !== side.last || sentence.form(side.last) !== "at") continue;
      const count = sentence.countIn(figure);
      const isOwn = OWN_SIDE.has(sentence, side.first);
      const actor = isOwn ? (sentence.actor(clause.subject) ?? sentence.speakerAt(side.head)) : sentence.actor(side);
      const people = isOwn ? null : sentence.victims.people(side, null);
      const victims = people && isArmed(people.category) ? people : actor ? peopleOf(actor) : null;
      if (!count || count.last !== figure.last || !victims) continue;
      const casualties = { ...told.casualties, count: sentence.count(count), victims: { ...victims, text: sentence.text(side.first, side.last) } };
      return { ...told, first: side.first, last: figure.last, at: figure.first, phrase: figure, casualties };
    }
    return null;
  },
  yes: [
    ["A Kenyan officer put the rebels' dead at 30 and his own side's at four.", { outcome: "killed", value: 4, category: "military", party: "KEN" }],
    ["The spokesman put the army's losses at 30 and the FARC's at nine.", { outcome: "killed", value: 9, category: "non-state", party: "farc-ep" }],
  ],
  no: ["He put the army's dead at 30 and the road's length at nine."],
};

const OWN_SIDE = new WordSet("his her its their our");

const DEATHS = new WordSet("deaths killings fatalities dead murders");
const DOING = new WordSet("responsible blamed accounted account accounts");

/** "was responsible for | 101 of the deaths |": some of those told of, by whose doing they were. */
export const DOING_OF: Rule = {
  name: "casualties/doing-of",
  kind: "casualties",
  sentences: true,
  needs: ["#", DOING.words, DEATHS.words],
  read: (sentence) => {
    for (const figure of sentence.syntax.phrases) {
      const { of, preposition, prepositionAt } = figure;
      if (preposition !== sentence.words.for || !of || of.isDate || !DEATHS.has(sentence, of.head) || !DOING.has(sentence, prepositionAt - 1) || sentence.isRead(figure)) continue;
      const count = sentence.countIn(figure);
      if (!count || count.last !== figure.last) continue;
      const told = sentence.memory.lastCasualties.get("killed");
      const victims = { party: told?.party ?? null, category: told?.category ?? ("unknown" as const), text: sentence.text(figure.first, of.last) };
      const isPart = told !== undefined;
      return {
        kind: "casualties",
        first: figure.first,
        last: of.last,
        at: figure.first,
        clause: figure.clause,
        phrase: figure,
        isPart,
        casualties: { outcome: "killed", count: sentence.count(count), victims, basis: told?.basis ?? "total" },
      };
    }
    return null;
  },
  yes: [
    ["The UN recorded 176 civilians killed. The M23 was responsible for 101 of the deaths, Kenyan forces for 38.", { outcome: "killed", value: 101, category: "civilian" }],
    ["The UN recorded 176 civilians killed. The M23 was responsible for 101 of the deaths, Kenyan forces for 38.", { outcome: "killed", value: 38, category: "civilian" }],
  ],
  no: ["The M23 was responsible for 101 of the posts.", "The M23 paid for 101 of the dead."],
};

/** "The army was responsible for 58 deaths, | the M23 for 41": whose doing a second figure was, its noun left out. */
export const OTHER_DOING: Rule = {
  name: "casualties/other-doing",
  kind: "casualties",
  sentences: true,
  needs: ["#", "responsible blamed accounted account accounts"],
  read: (sentence) => {
    const told = sentence.drafts.findLast(({ casualties, phrase }) => casualties !== undefined && phrase?.preposition === sentence.words.for);
    if (!told?.casualties) return null;
    const drafts: Draft[] = [];
    for (const figure of sentence.syntax.phrases) {
      const side = sentence.syntax.phrases[figure.index - 1];
      if (!side || figure.first < told.last || figure.preposition !== sentence.words.for || figure.prepositionAt !== side.last || figure.of !== null) continue;
      const count = sentence.countIn(figure);
      if (!count || count.last !== figure.last || sentence.isRead(figure) || !isBehindJoin(sentence, side) || !(sentence.actor(side) ?? sentence.victims.people(side, null))) continue;
      const victims = { ...told.casualties.victims, text: sentence.text(figure.first, figure.last) };
      drafts.push({ ...told, first: side.first, last: figure.last, at: figure.first, phrase: figure, casualties: { ...told.casualties, count: sentence.count(count), victims } });
    }
    return drafts;
  },
  yes: [
    ["The Kenyan army was responsible for 58 civilian deaths, the M23 for 41.", { outcome: "killed", value: 41, category: "civilian" }],
    ["The Kenyan army is blamed for 58 killings and the M23 for 41.", { outcome: "killed", value: 41 }],
  ],
  no: ["The Kenyan army was responsible for 58 deaths, the minister for 41 days."],
};

const isBehindJoin = (sentence: Sentence, { first }: NounPhrase): boolean => {
  const { code } = sentence.tokens;
  return code[first - 1] === COMMA || code[first - 1] === SEMICOLON || JOINS.has(sentence, first - 1);
};

export const CASUALTY_ELIDED_RULES: readonly Rule[] = [SAME_FATE, OTHER_SIDE, OTHER_TOLL, DOING_OF, OTHER_DOING];
