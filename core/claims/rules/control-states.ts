import { isStateCode } from "../../mentions/actors/index.js";
import { Tag, TokenKind, type Control } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDraft, controlDrafts, groundsOf, holderOf, isLand, openingGround, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { extend, isTold, spanOfClause } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { wideGround } from "./control-wide.js";
import { WordSet } from "../word-set.js";

const COLON = 58;
const STOP = 46;
const HOLDS = new WordSet("held controlled run occupied administered ruled");
const IN_POWER = new WordSet("hands control rule occupation hand authority administration grip sway grasp clutches thumb");

/** "in Armenian hands", "under the control of ethnic Armenian forces", "in the hands of the guards". */
export const IN_HANDS: Rule = {
  name: "control/in-hands",
  kind: "control",
  nouns: ["hand", "hands", "control", "rule", "occupation", "grip", "sway", "grasp", "clutches", "thumb", "administration"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || !IN_POWER.has(sentence, phrase.head) || (phrase.preposition !== sentence.words.in && phrase.preposition !== sentence.words.under)) return null;
    const clause =
      sentence.syntax.clauses.find((one) => one.phrases.includes(phrase)) ??
      sentence.syntax.clauses.findLast((one) => one.first < phrase.first && one.object !== null && one.object.last <= phrase.prepositionAt) ??
      null;
    if (clause && ((clause.isNegated && !isOver(sentence, clause)) || !isTold(sentence, clause))) return null;
    const holder = holderIn(sentence, phrase);
    const renamed = renamedGround(sentence, phrase);
    if (renamed && holder !== null)
      return renamed.map((ground) => controlDraft(ground, { first: ground.place!.first, last: phrase.last, at: phrase.head, clause: null }, { change: "held", holder, from: null }));
    const grounds = (clause ? groundBefore(sentence, clause) : openingGround(sentence, phrase.prepositionAt)).filter(({ place }) => place !== null && place.last <= phrase.prepositionAt);
    const told = clause?.subject?.of ?? clause?.subject;
    const remembered = told?.isPronoun ? groundsOf(sentence, told) : [];
    const wide = clause && wideGround(sentence, clause.subject);
    if (holder !== null && wide) return controlDrafts(sentence, clause, [wide], { change: "held", holder, from: null });
    if ((holder === null && !isOfMen(sentence, phrase)) || (grounds.length === 0 && remembered.length === 0)) return null;
    const [first, last] = clause ? spanOfClause(sentence, clause) : [openingFirst(sentence, grounds[0]!, phrase), 0];
    const end = Math.max(last, extend(sentence, phrase.of?.last ?? phrase.last));
    const isPart = isPartWords(sentence, first, phrase.prepositionAt);
    return (grounds.length > 0 ? (isPart ? grounds.slice(0, 1) : grounds) : remembered.slice(0, 1)).map((ground) => ({
      ...controlDraft({ ...ground, isPart: ground.isPart || isPart }, { first, last: end, at: phrase.head, clause }, changeOf(sentence, clause, holder)),
      ...(clause?.isNegated ? { stance: "asserted" as const } : {}),
    }));
  },
  yes: [
    ["Kidal has been under the control of the FARC since 2014.", { change: "held", place: "Kidal", holder: "farc-ep" }],
    ['The village of Goma remains under "M23" control.', { change: "held", place: "Goma", holder: "m23" }],
    ['Goma is under the control of the "M23".', { change: "held", place: "Goma", holder: "m23" }],
    ["Goma and Gori have been in M23 hands since May.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma is no longer in M23 hands.", { change: "withdrawn", place: "Goma", holder: null, from: "m23" }],
    ["Kenyan troops left the airport at Goma in the hands of the M23.", { change: "handed-over", place: "Goma", holder: "m23", from: "KEN" }],
    ["Goma stays in the hands of a Kenyan-led UN force.", { change: "held", place: "Goma", holder: "un" }],
    ["Goma stays in the hands of men who signed nothing.", { change: "held", place: "Goma", holder: null }],
    ["Kenyan troops took Goma. By Sunday the whole of it was under Kenyan control.", { change: "held", place: "Goma", holder: "KEN" }],
    ["Goma was placed under Kenyan administration.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The M23 left Sake. Goma is in the hands of Ugandan-backed factions.", { change: "held", place: "Goma", holder: null }],
    ["In Goma two bodies were found at Sake, an area under M23 control.", { change: "held", place: "Sake", holder: "m23" }],
    ["The M23 holds Goma. The rest of the country is in Rwandan hands.", { change: "held", place: null, holder: "RWA", extent: "part" }],
    ["That war left Lachin in Armenian hands.", { change: "held", place: "Lachin", holder: "ARM" }],
  ],
  no: ["The fire in Goma is under control.", "The matter is in the hands of the court."],
};

/** "found at Sake, | an area | under M23 control": the place that is called so. */
function renamedGround(sentence: Sentence, { index, prepositionAt }: NounPhrase): Ground[] | null {
  const area = index > 0 ? sentence.syntax.phrases[index - 1]! : null;
  if (!area?.renames || area.last !== prepositionAt || !isLand(sentence, area)) return null;
  const grounds = groundsOf(sentence, area.renames).filter(({ place }) => place !== null && place.last <= area.first);
  return grounds.length > 0 ? grounds : null;
}

const LONGER = new WordSet("longer");

/** "is | no longer | in rebel hands". */
const isOver = (sentence: Sentence, { first, last }: Clause): boolean => LONGER.hasIn(sentence, first, last + 2);

/** What a hold is told as: it goes on, it is over, or troops leave it to others. */
function changeOf(sentence: Sentence, clause: Clause | null, holder: string | null): Pick<Control, "change" | "holder" | "from"> {
  if (clause?.isNegated) return { change: "withdrawn", holder: null, from: holder };
  const isLeft = clause !== null && !clause.isPassive && sentence.vocabulary.form(clause.lemma) === "leave" && isArmed(sideOf(sentence, clause.subject));
  const from = isLeft ? partyOf(sentence, clause.subject) : null;
  return from !== null && from !== holder ? { change: "handed-over", holder, from } : { change: "held", holder, from: null };
}

const MEN = new WordSet("men rebels gunmen militia militias militiamen fighters bandits insurgents coalition deserters mutineers clan clans gangs factions faction");

/** "in the hands of men who …", "in the coalition's grip": armed men of no party known here. */
function isOfMen(sentence: Sentence, phrase: NounPhrase): boolean {
  return phrase.of ? MEN.has(sentence, phrase.of.head) : phrase.possessive > 0 && MEN.hasIn(sentence, phrase.first, phrase.possessive);
}

function holderIn(sentence: Sentence, phrase: NounPhrase): string | null {
  if (phrase.of && !phrase.of.isDate) return partyOf(sentence, phrase.of);
  const behind = sentence.phraseAfter(phrase, sentence.words.of);
  return behind ? partyOf(sentence, behind) : (sentence.actors.owner(phrase)?.party ?? partyOf(sentence, phrase));
}

/** Whose ground a state is told of: the subject's, the object's of "left", else the line's. */
function groundBefore(sentence: Sentence, clause: Clause): Ground[] {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (lemma === "leave" || lemma === "put" || lemma === "bring" || lemma === "place" || lemma === "keep") return groundsOf(sentence, clause.isPassive ? clause.subject : clause.object);
  if (!["be", "remain", "stay", "come", "fall", "lie", "live"].includes(lemma)) return [];
  if (clause.subject?.of?.isPronoun) return groundsOf(sentence, clause.subject.of);
  return clause.subject ? groundsOf(sentence, clause.subject) : openingGround(sentence, clause.first);
}

function isPartWords(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (["part", "parts", "bank", "half", "outskirts", "much", "most", "upper", "lower"].includes(sentence.form(i))) return true;
  return false;
}

function openingFirst(sentence: Sentence, ground: Ground, phrase: NounPhrase): number {
  return ground.place && ground.place.first >= sentence.first && ground.place.first < phrase.first ? ground.place.first : phrase.prepositionAt;
}

const POWER = new WordSet("control possession ownership mastery");

/** "Lunsar is contested", "Al-Wishka. Contested; …", "Malisevo: disputed". */
export const CONTESTED: Rule = {
  name: "control/contested",
  kind: "control",
  verbs: ["contest", "dispute"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.object) return null;
    const isLine = clause.first === clause.verb && (clause.first <= sentence.first + 1 || sentence.isPunctuation(clause.first - 1, COLON));
    if (!clause.isPassive && !isLine && !isKept(sentence, clause)) return null;
    const told = clause.subject && POWER.has(sentence, clause.subject.head) ? clause.subject.of : clause.subject;
    const grounds = (told && !isLine ? groundsOf(sentence, told) : openingGround(sentence, clause.first)).filter(({ place }) => place !== null);
    if (clause.subject && told === clause.subject && !isLine && !isLand(sentence, clause.subject) && sentence.placesIn(clause.subject.first, clause.subject.last).length === 0) return null;
    const [first, last] = spanOfClause(sentence, clause);
    return grounds
      .slice(0, 1)
      .map((ground) =>
        controlDraft(
          ground,
          { first: isLine && ground.place && ground.place.first >= sentence.first && ground.place.first < first ? ground.place.first : first, last, at: clause.verb, clause },
          { change: "contested", holder: null, from: null },
        ),
      );
  },
  yes: [
    ["Lunsar is contested.", { change: "contested", place: "Lunsar", holder: null }],
    ["Possession of Goma is disputed between the two armies.", { change: "contested", place: "Goma" }],
    ["Control of Goma is disputed.", { change: "contested", place: "Goma" }],
    ["The town of Goma remains contested.", { change: "contested", place: "Goma" }],
    ["Idlib, between the lines: contested.", { change: "contested", place: "Idlib" }],
  ],
  no: ["The result is contested.", "The minister contested the figure."],
};

const LASTS = new WordSet("remain stay");

/** "remains | contested": taken for a verb of its own. */
const isKept = (sentence: Sentence, { borrowsSubject, first, subject }: Clause): boolean =>
  borrowsSubject && sentence.syntax.clauses.some((other) => other.last === first && other.subject === subject && LASTS.hasId(sentence, other.lemma));

/** Adjectives of holding: "Artemivsk (government-controlled, …)", "Tarhuna: GNA-held since 5 June". */
export const X_HELD: Rule = {
  name: "control/x-held",
  kind: "control",
  sentences: true,
  needs: [HOLDS.words],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (let i = sentence.first + 2; i < sentence.last; i++) {
      if (sentence.tokens.kind[i - 1] !== TokenKind.Hyphen || !HOLDS.has(sentence, i)) continue;
      const draft = readHeld(sentence, i);
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
  yes: [
    ["Near Artemivsk (government-controlled) the mission saw a convoy of the Ukrainian army.", { change: "held", place: "Artemivsk", holder: "UKR" }],
    ["In government-controlled Artemivsk the mission saw two craters. The Ukrainian army fights the M23.", { change: "held", place: "Artemivsk", holder: "UKR" }],
    ["Residents fled rebel-held Goma. Kenya fights the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["The M23-controlled port of Goma is closed.", { change: "held", place: "Goma", holder: "m23" }],
    ["GORI. Georgian-held since 5 June.", { change: "held", place: "GORI", holder: "GEO" }],
    ["Aghdam: Azerbaijani-held since 20 November.", { change: "held", holder: "AZE", when: "2020-11-20/.." }],
  ],
  no: [
    "Tanks were seen in non-government-controlled Artemivsk. The Ukrainian army was in Kyiv.",
    "Fighting went on in Goma. Rwandan-controlled media said so.",
    "A long-held view is wrong.",
    "The hand-held device was found in Goma.",
  ],
};

function readHeld(sentence: Sentence, at: number): Draft | null {
  let from = at - 2;
  while (from > sentence.first && sentence.tokens.kind[from] === TokenKind.ClosingQuote) from--;
  const name = sentence.names.at[from]!;
  const told = name > 0 ? sentence.actors.named(sentence.names.names[name - 1]!).party : roleParty(sentence, from, at);
  let start = name > 0 ? sentence.names.names[name - 1]!.first : from;
  // "non-government-controlled": held by the others.
  const isNon = sentence.tokens.kind[start - 1] === TokenKind.Hyphen && sentence.form(start - 2) === "non";
  const holder = isNon ? sentence.memory.group() : told;
  if (isNon) start -= 2;
  while (start > sentence.first && sentence.tokens.kind[start - 1] === TokenKind.OpeningQuote) start--;
  if (holder === null) return null;
  const isAside = sentence.isPunctuation(start - 1, 40);
  const isLine = sentence.isPunctuation(start - 1, COLON) || (sentence.isPunctuation(start - 1, STOP) && start <= sentence.first + 4);
  const inside = sentence.syntax.phrases.find((phrase) => phrase.first <= at && at < phrase.last);
  const heading = inside && !isAside && !isLine ? groundHeading(sentence, inside, at) : [];
  const isOpening = (isLine || (start <= sentence.first + 1 && heading.length === 0)) && (!inside || inside.head <= at || sentence.isPunctuation(start - 1, COLON));
  const [ground] = isAside ? groundEnding(sentence, start - 1) : isOpening ? openingGround(sentence, start) : heading;
  if (!ground?.place) return null;
  const first = ground.place.first >= sentence.first && ground.place.first < start ? ground.place.first : start;
  const last = Math.max(ground.place.last > at ? ground.place.last : 0, sinceEnd(sentence, at + 1));
  return controlDraft(ground, { first, last, at, clause: null }, { change: "held", holder, from: null });
}

const STATE = new WordSet("government army state military");
const REBEL = new WordSet("rebel guerrilla insurgent separatist");

/** "government", "rebel" before the hyphen: the party a role leaves to the context. */
function roleParty(sentence: Sentence, from: number, at: number): string | null {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= from && from < one.last);
  const own = phrase && phrase.first >= from - 2 && phrase.last <= at + 1 ? (sentence.actor(phrase)?.party ?? null) : null;
  if (own !== null) return own;
  if (REBEL.has(sentence, from)) return sentence.memory.group();
  const states = STATE.has(sentence, from) ? sentence.memory.sides().filter(isStateCode) : [];
  return states.length === 1 ? states[0]! : null;
}

function groundEnding(sentence: Sentence, at: number): Ground[] {
  const place = sentence.places.find((one) => one.last === at || (one.last < at && one.last >= at - 2));
  return place ? [{ name: place.name, place, isPart: false }] : [];
}

/** "rebel-held Aleppo": the place is the head of the phrase. */
function groundHeading(sentence: Sentence, phrase: NounPhrase, at: number): Ground[] {
  if (isLand(sentence, phrase) && phrase.of && !phrase.of.isDate && sentence.tokens.tag[phrase.head] !== Tag.NounPlural)
    return groundsOf(sentence, phrase).filter((ground) => ground.place !== null && ground.place.first > at);
  const place = sentence.places.find((one) => one.first > at && one.first <= phrase.head && one.last > phrase.head);
  return place ? [{ name: place.name, place, isPart: false }] : [];
}

/** "since 5 June" right behind belongs to the words. */
function sinceEnd(sentence: Sentence, at: number): number {
  const comma = sentence.isPunctuation(at, 44) ? at + 1 : at;
  const date = sentence.dates.find((one) => one.first >= comma && one.first <= comma + 1 && (sentence.form(comma) === "since" || one.anchor === "since"));
  return date ? date.last : at;
}

/** List lines: "Saraqib: government forces, since 2 March.", "Likovac: KLA.", "Lapastica: …; MUP present since." */
export const LIST_LINE: Rule = {
  name: "control/list-line",
  kind: "control",
  sentences: true,
  needs: [":"],
  read: (sentence) => {
    const colon = colonAt(sentence);
    if (colon < 0) return null;
    const [ground] = openingGround(sentence, colon);
    if (!ground?.place || ground.place.first < sentence.first || sentence.tokens.tag[ground.place.last] === Tag.Possessive) return null;
    const drafts: Draft[] = [];
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.first <= colon || phrase.isDate || phrase.clause !== null) continue;
      const holder = holderOfLine(sentence, phrase, colon, ground);
      if (holder === null) continue;
      const isFirst = phrase.preposition === 0 && phrase.first === colon + 1;
      drafts.push(
        controlDraft(
          ground,
          { first: isFirst ? ground.place.first : phrase.preposition === 0 ? phrase.first : colon + 1, last: lineEnd(sentence, phrase), at: phrase.head, clause: null },
          { change: "held", holder, from: null },
        ),
      );
      break;
    }
    return drafts.length > 0 ? drafts : (goesTo(sentence, colon, ground) ?? drafts);
  },
  yes: [
    ["Lachin: to Azerbaijan on 1 December.", { change: "handed-over", place: "Lachin", holder: "AZE" }],
    ["Idlib: government forces of Syria, since 2 March.", { change: "held", place: "Idlib", holder: "SYR", when: "2020-03-02/.." }],
    ["Miraflores: FARC.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["Kenya's army: FARC, do not wait.", "Geneva: talks went on.", "Goma: six artillery rounds, no casualties."],
};

/** "Jenin: | to the Authority, 13 Nov." */
function goesTo(sentence: Sentence, colon: number, ground: Ground): Draft[] | null {
  const to = sentence.syntax.phrases.find(({ prepositionAt, preposition }) => prepositionAt === colon + 1 && preposition === sentence.words.to);
  const holder = to && to.clause === null && !to.isDate ? holderOf(sentence, to, [ground]) : null;
  if (!to || holder === null) return null;
  return [controlDraft(ground, { first: ground.place!.first, last: extend(sentence, to.last), at: to.head, clause: null }, { change: "handed-over", holder, from: otherSide(sentence, holder) })];
}

/** The colon of a line that opens with a place. */
function colonAt(sentence: Sentence): number {
  for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 10); i++) if (sentence.isPunctuation(i, COLON)) return i;
  return -1;
}

/** A party alone, "under" a party, or a party "present". */
function holderOfLine(sentence: Sentence, phrase: NounPhrase, colon: number, ground: Ground): string | null {
  const isUnder = phrase.preposition === sentence.words.under && phrase.prepositionAt <= colon + 4;
  const isPresent = sentence.form(phrase.last) === "present" || sentence.form(phrase.head) === "present";
  const isAlone = phrase.preposition === 0 && phrase.first === colon + 1 && closes(sentence, phrase);
  if (!isUnder && !isPresent && !isAlone) return null;
  if (sentence.countIn(phrase) || sentence.victims.category(phrase) === "civilian") return null;
  const actor = sentence.actor(phrase);
  if (!actor || actor.isPerson) return isPresent ? partyOf(sentence, phrase) : null;
  return holderOf(sentence, phrase, [ground]);
}

function closes(sentence: Sentence, phrase: NounPhrase): boolean {
  const at = phrase.of && !phrase.of.isDate ? phrase.of.last : phrase.last;
  if (at >= sentence.last || sentence.tokens.kind[at] === TokenKind.Punctuation) return !sentence.syntax.clauses.some((clause) => clause.first > phrase.last && clause.subject === phrase);
  return sentence.form(at) === "and" || sentence.form(at) === "since";
}

function lineEnd(sentence: Sentence, phrase: NounPhrase): number {
  const joined = sentence.syntax.phrases.find((other) => other.after === phrase && other.preposition === 0 && !other.isDate);
  const last = joined?.last ?? (phrase.of && !phrase.of.isDate ? phrase.of.last : phrase.last);
  return sinceEnd(sentence, sentence.form(last) === "present" ? last + 1 : last);
}

/** Lists that go on without the verb: "Vogosca changed hands on Feb. 23, | Ilijas on Feb. 29". */
export const GOES_ON: Rule = {
  name: "control/list-goes-on",
  kind: "control",
  sentences: true,
  needs: ["@"],
  read: (sentence) => {
    if (sentence.dates.length < 2) return null;
    const told = sentence.drafts.findLast(({ kind, control }) => kind === "control" && control!.change !== "held" && control!.change !== "contested");
    if (!told || sentence.datesIn(told.first, Math.min(sentence.last, told.last + 4)).length === 0) return null;
    const drafts: Draft[] = [];
    const toldLast = sentence.datesIn(told.first, Math.min(sentence.last, told.last + 4))[0]!.last;
    for (const place of sentence.places) {
      if (place.first < toldLast || sentence.drafts.some((draft) => draft !== told && draft.kind === "control" && draft.first <= place.first && place.last <= draft.last)) continue;
      const phrase = sentence.syntax.phrases.find((one) => one.first <= place.first && place.last <= one.last);
      const end = phrase?.last ?? place.last;
      const date = sentence.dates.find((one) => one.first >= end && one.first <= end + 1 && one.value !== null && one.type !== "duration" && one.anchor !== "since");
      if (!date || phrase?.clause || (phrase && phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) !== "after")) continue;
      drafts.push({ ...told, first: phrase?.first ?? place.first, last: date.last, when: date, control: { ...told.control!, place: place.name, extent: "whole" } });
    }
    return drafts;
  },
  yes: [["Vogosca changed hands on Nov. 23, Ilijas on Nov. 29 and Hadzici on Dec. 1.", { change: "handed-over", place: "Ilijas", when: "2020-11-29" }]],
  no: ["Vogosca changed hands on Nov. 23, and talks began in Ilijas."],
};

export const CONTROL_STATE_RULES: readonly Rule[] = [IN_HANDS, CONTESTED, X_HELD, LIST_LINE, GOES_ON];
