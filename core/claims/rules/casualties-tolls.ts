import { CountKind } from "../../mentions/counts/index.js";
import { Shape, TokenKind, Tag, type Casualties, type Count, type Outcome } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { Sentence } from "../sentence.js";
import { peopleOf, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { ofLoser, sideOfLosses } from "./casualties-losses.js";
import { OUTCOMES, REMAINS } from "./casualties-fragments.js";
import { befallen, isBare, isRival } from "./casualties-rivals.js";
import { WordMap, WordSet } from "../word-set.js";

const DEATHS = new WordMap<Outcome>({
  dead: "killed",
  loss: "killed",
  death: "killed",
  fatality: "killed",
  killing: "killed",
  murder: "killed",
  homicide: "killed",
  injury: "wounded",
  wounded: "wounded",
  injured: "wounded",
  missing: "missing",
  displaced: "displaced",
  abduction: "captured",
  disappearance: "missing",
});

/** What the number of these counts: "the number of returns". */
const COUNTED_AS = new WordMap<Outcome>({
  return: "returned",
  returnee: "returned",
  release: "released",
  hostage: "captured",
  captive: "captured",
  abductee: "captured",
});

const UPROOTED = new WordMap<Outcome>({ refugee: "displaced", evacuee: "displaced" });

/** "the number of civilians killed since 18 December at 241", "bringing the toll to 24", "the death toll rose to 12". */
export const TOLL: Rule = {
  name: "casualties/toll",
  kind: "casualties",
  nouns: ["toll", "number", "injury", "return", "death", "fatality", "count", "figure", "dead", "loss", "losses", "casualty", "tally", "wounded", "injured", "missing", "displaced"],
  needs: ["#"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || REPLACED.hasIn(sentence, phrase.first, phrase.head) || isOfCounted(sentence, phrase)) return null;
    const again = toldAgain(sentence, phrase);
    const outcome = tollOutcome(sentence, phrase) ?? again?.outcome;
    const counted = outcome && !isSumOfMoney(sentence, phrase) ? tollCount(sentence, phrase) : null;
    if (!outcome || !counted || hasOwnCount(sentence, phrase, counted) || (sentence.form(phrase.head - 1) === "body" && counted.first - phrase.last > 4)) return null;
    const host = sentence.syntax.phrases.find((other) => other.first <= counted.first && counted.last <= other.last);
    const isCounted = OUTCOMES.at(sentence, counted.last) !== undefined || (host !== undefined && sentence.isRead(host));
    if (isCounted) return null;
    const speaker = sentence.speakerAt(counted.first);
    const own = host && host !== phrase && host.last > counted.last ? sentence.victims.one(host, speaker) : null;
    if (host && host !== phrase && !own && host.last > counted.last && sentence.tokens.tag[host.head] === Tag.NounPlural && !REMAINS.has(sentence, host.head)) return null;
    const victims = victimsOf(sentence, phrase, outcome, own, again);
    const first = Math.min(phrase.first, counted.first);
    const toll: Draft = {
      kind: "casualties",
      first,
      last: Math.max(own?.last ?? counted.last, phrase.last),
      at: counted.first,
      clause: phrase.clause,
      ...(host ? { phrase: host } : {}),
      ...(isOld(sentence, phrase.clause) ? { isPart: true } : {}),
      ...(isRaising(sentence, phrase.clause) ? { isRaised: true } : {}),
      ...(phrase.clause && LOWERS.hasId(sentence, phrase.clause.lemma) ? { isLowered: true } : {}),
      ...(isRival(sentence, phrase, counted.last) ? { isRival: true } : {}),
      casualties: { outcome, count: statedCount(sentence, counted), victims, basis: sentence.form(phrase.head) === "loss" && !sentence.countsOverPeriod(phrase.clause) ? "incident" : "total" },
    };
    return own && host ? [toll, ...besideToll(sentence, toll, host, speaker)] : toll;
  },
  yes: [
    ["The death toll rose by nine to 45.", { outcome: "killed", value: 45, basis: "total" }],
    ["The ministry's tally of wounded soldiers has risen to 300.", { outcome: "wounded", value: 300, category: "military" }],
    ["The number of dead rose to 45 on Monday after nine more people died.", { outcome: "killed", value: 45 }],
    ["Kenya denied that its men had entered the village and put the dead at four.", { outcome: "killed", value: 4, stance: "asserted", claimant: "KEN" }],
    ["The Kenyan army said that it had killed 30 rebels for the loss of four of its own.", { outcome: "killed", value: 4, category: "military", party: "KEN" }],
    ["The FARC said that it had killed 15 soldiers of Kenya for the loss of two men.", { outcome: "killed", value: 2, basis: "incident", party: "farc-ep", category: "non-state" }],
    ["The army of Kenya admits to the loss of 46 men.", { outcome: "killed", value: 46, category: "military" }],
    ["The army of Kenya admits to the loss of only six men.", { outcome: "killed", value: 6, category: "military" }],
    ["Kenya acknowledges 46 dead; the church estimates that the number exceeds 300.", { outcome: "killed", min: 301, party: "KEN" }],
    ["The death toll rose from 40 to 52.", { outcome: "killed", value: 52 }],
    ["Mali's tally stands at 317 bodies, a figure that its Health Ministry gave on Nov. 14.", { outcome: "killed", value: 317, party: "MLI", claimant: "MLI" }],
    ["The number of returns has risen to 21,000.", { outcome: "returned", value: 21000 }],
    ["The observers put the number of FARC dead at 14.", { outcome: "killed", value: 14, category: "non-state", party: "farc-ep" }],
    ["The health office gives the number of dead as 14.", { outcome: "killed", value: 14 }],
    ["The ministry puts the number of civilians killed since 18 December at 241.", { outcome: "killed", value: 241, category: "civilian" }],
    ["Kenya gives its losses as 169 servicemen and 28 civilians.", { outcome: "killed", value: 28, category: "civilian", party: "KEN" }],
    ["TOLL IN GORI NOW 157", { outcome: "killed", value: 157 }],
    ["Kenya puts at 17 the number of sailors killed.", { outcome: "killed", value: 17, category: "military" }],
    ["Radio reported a death toll as high as 200 people.", { outcome: "killed", max: 200, min: null }],
    ["The number of soldiers and civilians killed in the district is 381.", { outcome: "killed", value: 381, category: "unknown", party: null }],
    ["Kenya Raises Death Toll In Garissa Raid To 38", { outcome: "killed", value: 38, party: null }],
    ["The dead numbered 46.", { outcome: "killed", value: 46 }],
    ["Returns have reached 900.", { outcome: "returned", value: 900 }],
    ["He puts the number of captives who died in the camps at more than 100.", { outcome: "killed", min: 101 }],
    ["Estimates of the dead in four years of war run from 20,000 to 60,000.", { outcome: "killed", min: 20000, max: 60000 }],
    ["The spokesman put army losses at 30.", { outcome: "killed", value: 30, category: "military" }],
    ["The blast killed 12 people. Two of the wounded later died, taking the toll to 14.", { outcome: "killed", value: 14 }],
    ["The body count is 46.", { outcome: "killed", value: 46 }],
    ["The number of displaced people has passed 4,000.", { outcome: "displaced", min: 4001, max: null }],
    ["The death toll, which stood at 12 on Monday, rose to 15.", { outcome: "killed", value: 15 }],
    ["The death toll rose to 12.", { outcome: "killed", value: 12 }],
    [
      "Shells fell on a market on 2 December, killing four traders and wounding nine. The prefect put the death toll at six.",
      { outcome: "killed", value: 6, category: "civilian", when: "2020-12-02" },
    ],
    [
      "On 2 December police shot at a crowd in Goma. Nine students were hurt; the mayor gives the number of injured as six.",
      { outcome: "wounded", value: 6, category: "civilian", when: "2020-12-02" },
    ],
    ["The war has killed 3,000 people since 2016. The church puts the number of dead at 7,000.", { outcome: "killed", value: 7000, when: "2016/.." }],
    ["Kenya's army bombed a camp of the FARC. The brigade puts FARC dead at 20.", { outcome: "killed", value: 20, party: "farc-ep", category: "non-state" }],
    ["The police put the dead at 17 civilians.", { outcome: "killed", value: 17, category: "civilian" }],
    ["The agency puts at 2,300 the number of people who left the villages.", { outcome: "displaced", value: 2300 }],
  ],
  no: ["Police revised an earlier toll of seven.", "The number of checkpoints rose to 12.", "By our count it has handed back 31 of 46 schools."],
};

/** "Two of | the wounded | died, taking the toll to 14": the number told of them stands before. */
function isOfCounted(sentence: Sentence, phrase: NounPhrase): boolean {
  const over = sentence.phraseOver(phrase);
  return over !== null && sentence.countIn(over) !== null;
}

/** "revising an | earlier | toll of seven": what another figure has replaced. */
const REPLACED = new WordSet("earlier previous prior");
const OLD = new WordSet("yesterday earlier previous initial");

/** "Yesterday's bulletin put the dead at 112": what a later count replaced. */
function isOld(sentence: Sentence, clause: Clause | null): boolean {
  const subject = clause?.subject ?? null;
  return subject !== null && OLD.hasIn(sentence, subject.first, subject.last);
}

/** "26 more fell, | bringing its losses to 84", "This brings the toll to 60". */
function isRaising(sentence: Sentence, clause: Clause | null): boolean {
  if (!clause || !RAISES.hasId(sentence, clause.lemma)) return false;
  return sentence.tokens.tag[clause.verb] === Tag.VerbIng || (clause.subject !== null && THAT.has(sentence, clause.subject.head));
}

const LOWERS = new WordSet("lower reduce cut revise correct drop fall");
const RAISES = new WordSet("bring raise take push lift");
const THAT = new WordSet("this it which");

const FIGURES = new WordSet("number figure total");

/** "our command estimates that the number exceeds 300", "the church says the figure is 31": of those told just before. */
function toldAgain(sentence: Sentence, phrase: NounPhrase): Casualties | null {
  if (!FIGURES.has(sentence, phrase.head) || phrase.of !== null || sentence.form(phrase.first) !== "the" || phrase.last - phrase.first > 3) return null;
  const here = sentence.casualtyBefore(phrase.first)?.casualties;
  const { lastTold } = sentence.memory;
  return here ?? (lastTold?.paragraph === sentence.paragraph ? lastTold.casualties : null);
}

/** "six deaths, though the clinic spoke of nine": a figure that is told takes no other. */
function hasOwnCount(sentence: Sentence, { first, last }: NounPhrase, counted: (typeof sentence.counts)[number]): boolean {
  const own = sentence.countAt(first, last);
  return own !== null && own !== counted;
}

/** Whose a toll counts: a side's own dead, those it is of, or those told before. */
function victimsOf(sentence: Sentence, phrase: NounPhrase, outcome: Outcome, own: Victims | null, again: Casualties | null): Casualties["victims"] {
  const speaker = sentence.speakerAt(phrase.head);
  const text = sentence.text(phrase.first, phrase.last);
  if (again) return { ...again.victims, text };
  const lost = sentence.form(phrase.head) === "loss" && phrase.of ? sentence.victims.one(phrase.of, speaker) : null;
  const loser = forLoss(sentence, phrase);
  if (loser) return { ...loser, text };
  const owned = lost && speaker && sentence.form((phrase.of?.of?.last ?? 0) - 1) === "own" ? speaker : null;
  if (owned) return { ...peopleOf(owned), text };
  if (isOfTwoKinds(sentence, phrase)) return { party: null, category: "unknown", text };
  const side =
    sideOfLosses(sentence, phrase) ??
    (phrase.of && !phrase.of.isDate ? sideOfLosses(sentence, phrase.of) : null) ??
    (lost ? ofLoser(sentence, phrase.clause, lost) : own) ??
    sentence.victims.people(phrase.of && !phrase.of.isDate ? phrase.of : phrase, speaker);
  const like = side === null || side.category === "unknown" ? sameTold(sentence, outcome, phrase) : null;
  const isOpen = side === null || (side.party === null && side.category === "unknown");
  const isTold = side === null || side.category !== "unknown" || !isHeadlined(sentence, phrase);
  return { party: (isTold ? side?.party : null) ?? stateOf(sentence, phrase) ?? like?.party ?? null, category: (isOpen ? like?.category : undefined) ?? side?.category ?? "unknown", text };
}

/** "had killed 15 rebels | for the loss of one": of the side that killed them. */
function forLoss(sentence: Sentence, { head, prepositionAt, index }: NounPhrase): Side | null {
  if (sentence.form(head) !== "loss" || !FOR.has(sentence, prepositionAt)) return null;
  const clause = sentence.syntax.clauses.findLast(({ verb, object, isPassive }) => verb < prepositionAt && object !== null && object.index < index && !isPassive);
  const actor = clause?.subject && KILLS.hasId(sentence, clause.lemma) ? sentence.actor(clause.subject) : null;
  return actor && (actor.type === "military" || actor.type === "non-state" || actor.party !== null) ? peopleOf(actor) : null;
}

const KILLS = new WordSet("kill wound capture repel repulse rout down");
const FOR = new WordSet("for at with");

/** "the number of soldiers | and civilians killed": of several kinds. */
function isOfTwoKinds(sentence: Sentence, { of }: NounPhrase): boolean {
  const next = of && !of.isDate ? sentence.syntax.phrases[of.index + 1] : undefined;
  if (!of || !next || next.preposition !== 0 || (next.after !== of && next.after?.of !== of)) return false;
  const [one, other] = [sentence.victims.category(of), sentence.victims.category(next)];
  return one !== null && other !== null && one !== other;
}

/** "Kenya Raises Death Toll": in a headline the name of whoever counts stands in the phrase. */
function isHeadlined(sentence: Sentence, phrase: NounPhrase): boolean {
  const owner = sentence.actors.owner(phrase);
  return phrase.possessive < 0 && (sentence.tokens.shape[phrase.head]! & Shape.Capital) !== 0 && owner !== null && !owner.isAdjective && owner.first >= phrase.first;
}

/** "gives its losses as 169 servicemen and | 228 civilians": others of the same side. */
function besideToll(sentence: Sentence, toll: Draft, host: NounPhrase, speaker: Actor | null): Draft[] {
  const others = sentence.victims.all(host, speaker).filter(({ phrase, isElliptic }) => phrase !== host && phrase.first >= host.last && !isElliptic);
  return others.map(({ phrase, count, party, category, text, last }) => ({
    ...toll,
    first: phrase.first,
    last,
    at: phrase.first,
    phrase,
    casualties: { ...toll.casualties!, count, victims: { party: party ?? toll.casualties!.victims.party, category, text } },
  }));
}

/** What befell those a toll counts. */
function tollOutcome(sentence: Sentence, phrase: NounPhrase): Outcome | null | undefined {
  const noun = sentence.nounLemma(phrase.head);
  if (sentence.vocabulary.form(noun) === "return" && sentence.form(phrase.head) !== "returns") return null;
  return TOLLS.hasId(sentence, noun)
    ? (outcomeOfCounted(sentence, phrase) ?? stateCounted(sentence, phrase.of) ?? "killed")
    : (DEATHS.of(sentence, noun) ??
        (phrase.head > phrase.first ? (OUTCOMES.at(sentence, phrase.head - 1) ?? (sentence.form(phrase.head - 1) === "body" ? "killed" : undefined)) : undefined) ??
        COUNTED_AS.of(sentence, noun) ??
        deathIn(sentence, phrase) ??
        outcomeOfCounted(sentence, phrase) ??
        outcomeNear(sentence, phrase) ??
        (phrase.of && !phrase.of.isDate && !WHO.has(sentence, phrase.of.last) ? UPROOTED.of(sentence, sentence.nounLemma(phrase.of.head)) : undefined));
}

/** "Aland's toll", "Aland's tally": the state whose dead are counted; an office's tally tells who counts, and not whose they are. */
function stateOf(sentence: Sentence, phrase: NounPhrase): string | null {
  if (phrase.possessive < 0) return null;
  const { places, lexicon } = sentence;
  const place = places.find(({ first, last, precision, country }) => precision === "country" && country !== null && first >= phrase.first && last === phrase.possessive && first <= phrase.first + 1);
  return place?.country ? lexicon.partyName(lexicon.countryParty(place.country)) : null;
}

const PUTS = new WordSet("put give take bring make lift raise push");

/** "Nine civilians were killed. The mayor put the dead at 13", "3,000 refugees came back, taking returns to 34,000": the people told before. */
function sameTold(sentence: Sentence, outcome: Outcome, phrase: NounPhrase): Side | null {
  if (isBare(sentence, phrase) && isRival(sentence, phrase, phrase.last)) {
    const same = befallen(sentence, outcome, phrase.first);
    if (same) return same;
  }
  if (!phrase.clause || !PUTS.hasId(sentence, phrase.clause.lemma) || phrase.of) return null;
  const isMove = outcome === "returned" || outcome === "displaced";
  const { lastTold } = sentence.memory;
  const told = isMove ? sentence.lastCasualty()?.casualties : !phrase.clause.isReduced && lastTold?.paragraph === sentence.paragraph ? lastTold.casualties : undefined;
  return told?.outcome === outcome ? told.victims : null;
}

const upperOf = (count: Count): Count => ({ text: count.text, qualifier: "exact", value: count.max, min: count.max, max: count.max });

const TOLLS = new WordSet("toll tally casualty");
const MOVES = new WordMap<Outcome>({
  returned: "returned",
  home: "returned",
  back: "returned",
  freed: "released",
  released: "released",
  captured: "captured",
  abducted: "captured",
  left: "displaced",
  fled: "displaced",
  driven: "displaced",
  uprooted: "displaced",
  missing: "missing",
});

function outcomeNear(sentence: Sentence, phrase: NounPhrase): Outcome | null {
  const until = Math.min(sentence.last, (phrase.of?.last ?? phrase.last) + 6);
  for (let i = phrase.last; i < until; i++) {
    const outcome = OUTCOMES.at(sentence, i) ?? MOVES.at(sentence, i);
    if (outcome) return outcome;
  }
  return null;
}

/** "the number of captives | who died in the camps", "army losses". */
function deathIn(sentence: Sentence, phrase: NounPhrase): Outcome | undefined {
  const { of } = phrase;
  if (sentence.form(phrase.head) === "losses") return sentence.victims.people(phrase, null) === null ? undefined : "killed";
  if (!of || of.isDate || !WHO.has(sentence, of.last)) return undefined;
  return DIED.hasIn(sentence, of.last + 1, Math.min(sentence.last, of.last + 5)) ? "killed" : undefined;
}

const WHO = new WordSet("who that");
const DIED = new WordSet("died perished killed drowned");

/** "its tally of | wounded | soldiers": the state of those counted. */
function stateCounted(sentence: Sentence, of: NounPhrase | null): Outcome | undefined {
  if (!of || of.isDate) return undefined;
  for (let at = of.first; at < of.head; at++) {
    const outcome = OUTCOMES.at(sentence, at);
    if (outcome !== undefined) return outcome;
  }
  return undefined;
}

/** "the number of dead", "the number of returns". */
function outcomeOfCounted(sentence: Sentence, { of }: NounPhrase): Outcome | undefined {
  if (!of || of.isDate) return undefined;
  const noun = sentence.nounLemma(of.head);
  return COUNTED_AS.of(sentence, noun) ?? DEATHS.of(sentence, noun) ?? OUTCOMES.at(sentence, of.head);
}

/** "a | $916 million | loss". */
function isSumOfMoney({ counts }: Sentence, phrase: NounPhrase): boolean {
  return counts.some(({ kind, first, last }) => kind === CountKind.Money && first >= phrase.first - 1 && last <= phrase.last);
}

/** The number a toll comes to, behind "at", "to", "of", "is". */
function tollCount(sentence: Sentence, phrase: NounPhrase): (typeof sentence.counts)[number] | null {
  for (const count of sentence.counts) {
    if (count.kind !== CountKind.Cardinal) continue;
    if ((count.last === phrase.first || count.first === phrase.first) && sentence.form(count.first - 1) === "at") return count;
    if (count.first === phrase.last && count.qualifier === "at-most") return count;
    if (count.first <= phrase.last) continue;
    if (phrase.last === count.first - 1 && sentence.isPunctuation(phrase.last, 58)) return null;
    if (isTillNow(phrase, count.first) || isOfOther(sentence, phrase, count.first) || sentence.form(count.first - 2) === "well") continue;
    const lead = ONLY.has(sentence, count.first - 1) ? count.first - 2 : count.first - 1;
    if (LEADS.has(sentence, lead) || sentence.isPunctuation(lead, 58) || EXCEEDS.has(sentence, count.first - 1) || isRisen(sentence, count))
      return count.first - phrase.last > (RISES.has(sentence, count.first - 2) ? 40 : 16) || hasStop(sentence, phrase.last, count.first) ? null : count;
  }
  return null;
}

/** "the toll, which stood at | 12, | rose to 15": what a relative clause tells ahead of the verb. */
function isTillNow({ clause, last }: NounPhrase, figure: number): boolean {
  return clause !== null && !clause.isReduced && figure > last && figure < clause.first && clause.relation === Relation.Main;
}

/** "the second death as they plan the return of | 750,000": what another noun counts. */
function isOfOther(sentence: Sentence, { last }: NounPhrase, figure: number): boolean {
  const noun = figure - 2;
  return noun >= last && sentence.form(figure - 1) === "of" && sentence.isNoun(noun) && !SUMS.has(sentence, noun);
}

/** "the loss of | only | two men". */
const ONLY = new WordSet("only just merely");

const SUMS = new WordSet("total toll tally figure number count sum estimate maximum minimum average rate record high");

/** "rose from 40 to 52": the number it comes to is the latter. */
function isRisen(sentence: Sentence, { first, qualifier }: (typeof sentence.counts)[number]): boolean {
  return qualifier === "between" && sentence.form(first) === "from";
}

/** Words right before the number a toll comes to. */
const LEADS = new WordSet("at to of is was are were stood as now somewhere anywhere reached number numbered total totals totalled totaled");
const EXCEEDS = new WordSet("passed exceeds exceeded topped tops surpassed past");

/** "has passed 4,000": more than that. */
function statedCount(sentence: Sentence, counted: (typeof sentence.counts)[number]): Count {
  const count = sentence.count(counted);
  if (isRisen(sentence, counted) && !RANGES.has(sentence, counted.first - 1)) return upperOf(count);
  return EXCEEDS.has(sentence, counted.first - 1) && count.qualifier === "exact" && count.value !== null ? { ...count, qualifier: "more-than", min: count.value + 1, max: null } : count;
}

const RANGES = new WordSet("run runs ran range ranges ranged vary varies varied");
const RISES = new WordSet("risen rose rises climbed increased grown jumped put stands stood reached");

function hasStop(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (sentence.tokens.kind[i] === TokenKind.Punctuation && sentence.tokens.code[i] === 59) return true;
  return false;
}
