import type { Outcome } from "../../model/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, peopleOf, type Side } from "../victim-sides.js";
import { WordMap, WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";

const outcomes = (outcome: Outcome, words: string): Readonly<Record<string, Outcome>> => Object.fromEntries(words.split(" ").map((word) => [word, outcome]));

const LIVES = new WordSet("lives life");

/** "cost 28 civilians their lives": those who lost them stand between. */
export const COST_LIVES: Rule = {
  name: "casualties/cost-lives",
  kind: "casualties",
  verbs: ["cost"],
  needs: [LIVES.words],
  read: (sentence, clause) => {
    const loser = clause && !clause.isPassive ? clause.object : null;
    const lives = loser ? sentence.syntax.phrases[loser.index + 1] : undefined;
    if (!clause || !loser || !lives || lives.first !== loser.last || lives.preposition !== 0 || !LIVES.has(sentence, lives.head)) return null;
    return draftsOf(sentence, clause, sentence.victims.all(loser, sentence.speakerAt(clause.verb)), "killed", clause.first, lives.last);
  },
  yes: [["Shelling has cost 28 civilians their lives.", { outcome: "killed", value: 28, category: "civilian" }]],
  no: ["Shelling has cost 28 civilians their homes."],
};

const CAUSES = new WordSet(
  "attack bombing bomb blast explosion strike airstrike raid shelling clash fighting ambush mine war conflict fire crash violence offensive assault battle massacre epidemic cholera shooting rocket missile",
);

/** "The bombing claimed 13 service members": what does no speaking has claimed them. */
export const CLAIMED: Rule = {
  name: "casualties/claimed-people",
  kind: "casualties",
  verbs: ["claim"],
  needs: ["#"],
  read: (sentence, clause) => {
    const cause = clause && !clause.isPassive ? clause.subject : null;
    if (!clause || !cause || !clause.object || clause.object.isDate || LIVES.has(sentence, clause.object.head) || !CAUSES.hasNoun(sentence, cause.head)) return null;
    const victims = sentence.victims.all(clause.object, sentence.speakerAt(clause.verb)).filter(({ category, isElliptic }) => category !== "unknown" || !isElliptic);
    return draftsOf(sentence, clause, victims, "killed", clause.first, clause.last);
  },
  yes: [["The bombing claimed 13 soldiers.", { outcome: "killed", value: 13, category: "military" }]],
  no: ["The army claimed 13 villages.", "The rebels claimed 13 soldiers had fled."],
};

const FIGURES = new WordSet("number toll total count tally");
const HARMED = new WordMap<Outcome>({
  ...outcomes("killed", "killed dead deaths fatalities slain victims lives perished died"),
  ...outcomes("wounded", "wounded injured hurt injuries"),
  ...outcomes("missing", "missing"),
  ...outcomes("displaced", "displaced homeless uprooted"),
  ...outcomes("captured", "captured captives hostages prisoners detained"),
  ...outcomes("released", "freed released"),
});
const FREED = new WordSet("freed released");
/** How far behind the word for the figure its harm may be told: "the number of people who have lost their lives". */
const REACH = 9;

/** "bringing to 22 the number of people killed": the figure stands before what it counts. */
export const BROUGHT_TO: Rule = {
  name: "casualties/brought-to",
  kind: "casualties",
  verbs: ["bring", "take", "raise", "push", "lift"],
  needs: ["#", FIGURES.words],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive) return null;
    const count = sentence.counts.find(({ first }) => first === clause.last + 1 && sentence.form(clause.last) === "to");
    const figure = count ? sentence.syntax.phrases.find(({ first }) => first === count.last) : undefined;
    if (!count || !figure || !FIGURES.hasNoun(sentence, figure.head)) return null;
    const last = Math.min(sentence.last, figure.head + REACH);
    let at = figure.first;
    while (at < last && HARMED.at(sentence, at) === undefined) at++;
    const told = at < last ? HARMED.at(sentence, at) : undefined;
    while (told === "captured" && FREED.hasIn(sentence, at, last) && !FREED.has(sentence, at)) at++;
    const outcome = at < last ? HARMED.at(sentence, at) : sentence.form(figure.head) === "toll" ? "killed" : undefined;
    if (!outcome) return null;
    const side = figure.of && !figure.of.isDate ? sentence.victims.people(figure.of, sentence.speakerAt(count.first)) : null;
    const victims = { party: side?.party ?? null, category: side?.category ?? "unknown", text: sentence.text(figure.first, figure.last) };
    return {
      kind: "casualties",
      first: clause.first,
      last: at < last ? at + 1 : figure.last,
      at: count.first,
      clause,
      phrase: figure,
      isRaised: true,
      casualties: { outcome, count: sentence.count(count), victims, basis: "total" },
    };
  },
  yes: [
    ["Three more were shot, bringing to 22 the number of people who have lost their lives.", { outcome: "killed", value: 22 }],
    ["The blast took to 90 the number of soldiers wounded.", { outcome: "wounded", value: 90, category: "military" }],
    ["Nine were freed, bringing to 40 the number of those freed since May.", { outcome: "released", value: 40 }],
    ["Nine left the camp on Monday, taking to 1,754 the number of prisoners freed.", { outcome: "released", value: 1754 }],
  ],
  no: ["That brings to 22 the number of accords signed."],
};

const CORPSES = new WordSet("corpses bodies");

/** "the corpses of three fighters lay in a ditch": whose they are. */
export const CORPSES_OF: Rule = {
  name: "casualties/corpses-of",
  kind: "casualties",
  nouns: ["corpse", "corps", "body"],
  needs: ["#"],
  read: (sentence, _clause, phrase) => {
    const whose = phrase?.of;
    if (!phrase || !whose || whose.isDate || whose.isPronoun || sentence.isRead(whose) || sentence.isRead(phrase) || sentence.form(phrase.first) === "no" || !CORPSES.has(sentence, phrase.head))
      return null;
    if (phrase.clause?.object === phrase && SWAPS.hasId(sentence, phrase.clause.lemma)) return null;
    const victims = sentence.victims.all(whose, sentence.speakerAt(phrase.head)).filter(({ isElliptic }) => !isElliptic);
    return draftsOf(sentence, phrase.clause, victims, "killed", phrase.first, whose.last);
  },
  yes: [["The corpses of three fighters lay in a ditch.", { outcome: "killed", value: 3, category: "non-state" }]],
  no: ["A body of 30 elders met in Jowhar.", "The two sides exchanged the bodies of 17 fighters."],
};

/** What is done with the dead of earlier days. */
const SWAPS = new WordSet("exchange swap trade repatriate");

const PATIENTS = new WordSet("casualties patients wounded injured");

/** "979 casualties", "142 of the 197 injured", "500 Kenyan wounded". */
const isOfPatients = (sentence: Sentence, { head, last, of: inner }: NounPhrase): boolean =>
  PATIENTS.has(sentence, head) || PATIENTS.has(sentence, last) || (inner !== null && (PATIENTS.has(sentence, inner.last - 1) || PATIENTS.has(sentence, inner.last)));

/** "took in 979 casualties", "received 52 wounded", "saw some 3,600 patients". */
export const ADMITTED: Rule = {
  name: "casualties/admitted",
  kind: "casualties",
  verbs: ["take", "admit", "receive", "see", "treat"],
  needs: ["#", PATIENTS.words],
  read: (sentence, clause) => {
    const taken = clause?.phrases.find(({ prepositionAt, preposition }) => prepositionAt === clause.last && preposition === sentence.words.in);
    const who = clause && !clause.isPassive ? (sentence.vocabulary.form(clause.lemma) === "take" ? taken : clause.object) : null;
    if (!clause || !who || who.isDate || !isOfPatients(sentence, who) || sentence.isRead(who)) return null;
    return draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), "treated", clause.first, clause.last);
  },
  yes: [
    ["The hospital took in 979 casualties.", { outcome: "treated", value: 979 }],
    ["A mine went off in Gori. The hospital admitted 42 of the 97 injured.", { outcome: "treated", value: 42 }],
    ["The clinic received twenty-six of the injured.", { outcome: "treated", value: 26 }],
  ],
  no: ["The hospital took in 979 boxes."],
};

/** "at a cost of at least 350 lives", "at the cost of 12 men". */
export const AT_COST: Rule = {
  name: "casualties/at-cost",
  kind: "casualties",
  nouns: ["cost", "price"],
  needs: ["#"],
  read: (sentence, _clause, phrase) => {
    const lost = phrase?.of;
    if (!phrase || !lost || lost.isDate || sentence.form(phrase.prepositionAt) !== "at") return null;
    const counted = LIVES.has(sentence, lost.head) ? sentence.countIn(lost) : null;
    const speaker = sentence.speakerAt(phrase.head);
    if (!counted) return atCostOf(sentence, phrase, lost, speaker);
    const people = lost.of && !lost.of.isDate ? sentence.victims.people(lost.of, speaker) : null;
    const victims = { party: people?.party ?? null, category: people?.category ?? "unknown", text: sentence.text(lost.first, lost.last) };
    const casualties = { outcome: "killed" as const, count: sentence.count(counted), victims, basis: "incident" as const };
    return { kind: "casualties", first: phrase.prepositionAt, last: lost.last, at: counted.first, clause: phrase.clause, phrase: lost, casualties };
  },
  yes: [
    ["The raid was beaten back at a cost of at least 350 lives.", { outcome: "killed", min: 350 }],
    ["Kenya won back the town at a cost of three dead and eleven wounded.", { outcome: "wounded", value: 11, category: "military", party: "KEN" }],
    ["Kenya took the hill at the cost of 71 dead, 12 wounded and an unknown number missing.", { outcome: "wounded", value: 12, category: "military", party: "KEN" }],
    ["The army took the hill at the cost of 12 soldiers.", { outcome: "killed", value: 12, category: "military" }],
  ],
  no: ["The road was built at a cost of 12 million dollars."],
};

const STATES = new WordMap<Outcome>({ dead: "killed", killed: "killed", wounded: "wounded", injured: "wounded", missing: "missing" });

/** "won back the town at a cost of three dead and eleven wounded": bare numbers are of the side that paid. */
function atCostOf(sentence: Sentence, phrase: NounPhrase, lost: NounPhrase, speaker: Actor | null): Draft[] {
  const payer = sentence.syntax.clauses.findLast(({ first, subject, isPassive }) => first < phrase.first && subject !== null && !isPassive)?.subject ?? null;
  const actor = payer ? sentence.actor(payer) : null;
  const side = actor?.party ? peopleOf(actor) : null;
  const drafts: Draft[] = [];
  for (const one of sentence.victims.all(lost, speaker)) {
    const outcome = STATES.at(sentence, one.last - 1) ?? STATES.at(sentence, one.last) ?? "killed";
    drafts.push(...draftsOf(sentence, phrase.clause, [one.category === "unknown" && side ? { ...one, ...side } : one], outcome, one.first === lost.first ? phrase.prepositionAt : one.first, one.last));
  }
  let end = lost.last;
  for (let next = behindMark(sentence, end); next && drafts.length > 0; next = behindMark(sentence, end)) {
    const outcome = STATES.at(sentence, next.last) ?? STATES.at(sentence, next.last - 1);
    const other = outcome && !drafts.some((draft) => draft.phrase === next) ? sentence.victims.one(next, speaker) : null;
    if (!outcome || !other) break;
    end = next.last + (STATES.at(sentence, next.last) ? 1 : 0);
    drafts.push(...draftsOf(sentence, phrase.clause, [side ? { ...other, ...side } : other], outcome, other.first, end));
  }
  return drafts;
}

/** The phrase behind a comma or "and" at a token. */
function behindMark(sentence: Sentence, at: number): NounPhrase | undefined {
  return sentence.syntax.phrases.find(({ first, preposition }) => first === at + 1 && preposition === 0 && (sentence.tokens.code[at] === COMMA || sentence.form(at) === "and"));
}

const COMMA = 44;

const CAPTIVES = new WordSet("prisoner hostage captive");

/** "four were killed and seven taken prisoner": the verb of being is left out, and the people are those told before. */
export const TAKEN_PRISONER: Rule = {
  name: "casualties/taken-prisoner",
  kind: "casualties",
  nouns: ["prisoner", "hostage", "captive"],
  needs: ["#", "taken"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.preposition !== 0 || sentence.form(phrase.head - 1) !== "taken" || !CAPTIVES.has(sentence, phrase.head)) return null;
    const counted = sentence.countIn(phrase);
    if (!counted || counted.last !== phrase.head - 1) return null;
    const before = sentence.casualtyBefore(phrase.first)?.casualties?.victims ?? armedBefore(sentence, phrase);
    const victims = { party: before?.party ?? null, category: before?.category ?? ("unknown" as const), text: sentence.text(phrase.first, phrase.last) };
    const casualties = { outcome: "captured" as const, count: sentence.count(counted), victims, basis: "incident" as const };
    return { kind: "casualties", first: phrase.first, last: phrase.last, at: counted.first, clause: phrase.clause, phrase, casualties };
  },
  yes: [
    ["Four soldiers were killed and seven taken prisoner in a clash.", { outcome: "captured", value: 7, category: "military" }],
    ["Figures of its own: 71 Kenyan soldiers dead and 17 taken prisoner.", { outcome: "captured", value: 17, category: "military", party: "KEN" }],
  ],
  no: ["The rebels freed a prisoner taken in May."],
};

/** "71 soldiers dead and | 17 taken prisoner": the people counted right before. */
function armedBefore(sentence: Sentence, { first }: NounPhrase): Side | null {
  const before = sentence.syntax.phrases.findLast((other) => other.last <= first && !other.isDate && sentence.countIn(other) !== null);
  const people = before ? sentence.victims.people(before, null) : null;
  return people && isArmed(people.category) && !sentence.isStopBetween(before!.last, first) ? people : null;
}

const FELLED = new WordMap<Outcome>({ ...outcomes("killed", "killed dead slain"), ...outcomes("wounded", "wounded injured hurt") });

/** "Killed in the blast were a mother and her two sons": the verb of being and those it tells of stand behind. */
export const TURNED_ROUND: Rule = {
  name: "casualties/turned-round",
  kind: "casualties",
  verbs: ["be"],
  needs: [FELLED.words],
  read: (sentence, clause) => {
    const outcome = clause && !clause.isPassive && !clause.isNegated ? FELLED.at(sentence, sentence.first) : undefined;
    if (!clause || !outcome || clause.subject?.isPronoun || sentence.syntax.clauses.some(({ first, isReduced }) => first < clause.first && first > sentence.first && !isReduced)) return null;
    const who = sentence.syntax.phrases.find(({ first }) => first === clause.last);
    if (!who || who.isDate || who.preposition !== 0) return null;
    return draftsOf(sentence, clause, sentence.victims.all(who, sentence.speakerAt(clause.verb)), outcome, sentence.first, clause.last);
  },
  yes: [["Killed in the blast were a mother and her two sons.", { outcome: "killed", value: 2, category: "civilian" }]],
  no: ["Wounded in the blast, he was a soldier."],
};

/** Asked first, for what they read is told by words that others take differently. */
export const CASUALTY_WORDING_RULES: readonly Rule[] = [COST_LIVES, CLAIMED, BROUGHT_TO, ADMITTED, AT_COST, TURNED_ROUND];
