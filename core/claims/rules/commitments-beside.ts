import { Relation, type Clause } from "../../syntax/index.js";
import type { CommitmentAction, CommitmentStatus } from "../../model/index.js";
import type { Sentence } from "../sentence.js";
import { commitmentBefore, isNext } from "./commitments-before.js";
import { isOfWords } from "./commitments-bound.js";
import { isByAccord } from "./commitments-mode.js";
import { partiesIn } from "./commitments-parties.js";
import { isThing, Thing } from "./commitments-things.js";
import type { Wording } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

const BODIES = new WordSet("committee commission mechanism council panel body team group");

/** Is a verb of an action about something else: words withdrawn, exiles let back, men kept in camps, a body named by its task or at a meeting of its own? */
export function isBeside(sentence: Sentence, clause: Clause, action: CommitmentAction): boolean {
  if (action === "withdraw")
    return isOfWords(sentence, clause) || isLetBack(sentence, clause) || isKeptInCamps(sentence, clause) || isLeftSo(sentence, clause) || isOfTown(sentence, clause) || isTrip(sentence, clause);
  if (action === "disarm") return isLaid(sentence, clause);
  if (action === "negotiate" && (isToPublic(sentence, clause) || (clause.subject !== null && PUBLIC.has(sentence, clause.subject.head)))) return true;
  if (action === "aid" && isOfOthers(sentence, clause)) return true;
  if (clause.subject === null || !BODIES.hasNoun(sentence, clause.subject.head)) return false;
  return action === "monitor"
    ? clause.isReduced && clause.relation === Relation.Relative && partiesIn(sentence, clause.subject).length === 0
    : action === "negotiate" && isOwnMeeting(sentence, clause);
}

/** "300 fighters left. | A second convoy | is to follow": more of those who went, and no aid. */
function isOfOthers(sentence: Sentence, { subject }: Clause): boolean {
  const before = subject !== null && isNext(sentence, subject) ? commitmentBefore(sentence) : null;
  return before !== null && before.action !== "aid";
}

const LETS = new WordSet("allow permit let enable free help");
const COMES = new WordSet("return come go");

/** "Soldiers in exile will be allowed | to return": who may come back leaves no ground. */
const isLetBack = (sentence: Sentence, { lemma, governor }: Clause): boolean => governor !== null && COMES.hasId(sentence, lemma) && LETS.hasId(sentence, governor.lemma);

const STAYS = new WordSet("stay remain");
const CAMPS = new WordSet("camp camps cantonment cantonments barracks assembly quarters garrisons");

/** "Under the plan the fighters would | stay in seven camps": kept where the accord has them. */
const isKeptInCamps = (sentence: Sentence, clause: Clause): boolean => STAYS.hasId(sentence, clause.lemma) && (CAMPS.hasIn(sentence, clause.last, clause.end) || isByAccord(sentence, clause));

const SO = new WordSet("dead wounded injured hurt homeless stranded unconscious alive alone open unanswered");

/** "a dozen militants | left | dead": what became of them, and no going. */
const isLeftSo = (sentence: Sentence, { lemma, last }: Clause): boolean => sentence.vocabulary.form(lemma) === "leave" && SO.has(sentence, last);

const LEAVES = new WordSet("leave depart");

/** "The team planned to | leave Nairobi for Goma |": a journey, where no troops go. */
function isTrip(sentence: Sentence, { lemma, phrases, subject }: Clause): boolean {
  if (!LEAVES.hasId(sentence, lemma) || isThing(sentence, subject, Thing.Troops | Thing.Fighters)) return false;
  return phrases.some((phrase) => sentence.vocabulary.form(phrase.preposition) === "for" && sentence.placesIn(phrase.first, phrase.last).length > 0);
}

const TOWN = new WordSet("street road market shop stall house vehicle car highway");

/** "The streets | are abandoned": no soldiers stood there. */
const isOfTown = (sentence: Sentence, { isPassive, lemma, modal, subject }: Clause): boolean =>
  isPassive && modal === 0 && subject !== null && sentence.vocabulary.form(lemma) === "abandon" && TOWN.hasNoun(sentence, subject.head);

const LAYS = new WordSet("put place");
const SITES = new WordSet("in at outside inside near on behind beside along");

/** "a bomb | was placed in the roof": laid, and not laid down. */
const isLaid = (sentence: Sentence, { lemma, phrases }: Clause): boolean =>
  LAYS.hasId(sentence, lemma) &&
  phrases.some((phrase) => !phrase.isDate && SITES.hasId(sentence, phrase.preposition) && !isThing(sentence, phrase, Thing.Storage | Thing.Camp | Thing.Watch | Thing.Posts));

const PUBLIC = new WordSet("people everyone residents neighbours neighbors employees workers students parents families");
const HEARERS = new WordSet("reporter journalist press medium audience crowd camera lawyer attorney patient student pupil neighbour neighbor family parent resident voter fan");
const TALKS = new WordSet("talk speak");

/** "without | talking to reporters": talk, and no talks. */
const isToPublic = (sentence: Sentence, clause: Clause): boolean =>
  TALKS.hasId(sentence, clause.lemma) && (sentence.form(clause.last) === "about" || clause.phrases.some((phrase) => phrase.prepositionAt === clause.last && HEARERS.hasNoun(sentence, phrase.head)));

const MEETINGS = new WordSet("meeting session sitting");

/** "A committee on the truce | will hold its next meeting". */
const isOwnMeeting = (sentence: Sentence, { object }: Clause): boolean => object !== null && MEETINGS.hasNoun(sentence, object.head);

/** "signed a deal, | withdrawing all troops by May": what an accord lays down. */
export const isOfText = (sentence: Sentence, { relation, subject }: Clause): boolean => relation === Relation.Participle && isThing(sentence, subject, Thing.Accord);

/** Who has not kept an accord breaks it; "Most of the accord | has yet to be put into practice" is undone by nobody named, and not broken. */
export function isBroken(sentence: Sentence, clause: Clause, status: CommitmentStatus, { told }: Wording): boolean {
  if (status !== "delayed" || told === "delayed") return false;
  return !clause.isPassive || !isThing(sentence, clause.subject, Thing.Accord) || sentence.phraseBehind(clause, sentence.words.by) !== null;
}
