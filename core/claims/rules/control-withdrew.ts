import { isStateCode } from "../../mentions/actors/index.js";
import { Tag } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsOf, groundTold, localGrounds, openingGround, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isNobody } from "./commitments-lapse.js";
import { isEnvoy } from "./commitments-parties.js";
import { groundOf, isPeople } from "./control-verbs.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, isOfNation, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const SHARES = new WordSet("none some few half many several part third thirds quarter portion number one");
const LEAVING = new WordSet("troop troops soldier force forces man men fighter unit battalion brigade tank vehicle gun battery company");

/** "withdrew | none of its troops | from Goma", "pulled | two of five battalions | out", "| some of its fighters | left": who leaves some behind has not left. */
function isShareOf(sentence: Sentence, { subject, last, end }: Clause): boolean {
  const { phrases } = sentence.syntax;
  return phrases.some(({ first, head, preposition, prepositionAt, isDate }) => {
    const isHere = (first >= last && first < end) || (subject !== null && prepositionAt > subject.first && prepositionAt <= subject.last);
    if (!isHere || isDate || preposition !== sentence.words.of || !LEAVING.hasNoun(sentence, head)) return false;
    return SHARES.has(sentence, prepositionAt - 1) || sentence.tokens.tag[prepositionAt - 1] === Tag.Number;
  });
}

/** A side leaves ground, with no taker named. */
export const WITHDREW: Rule = {
  name: "control/withdrew",
  kind: "control",
  verbs: ["withdraw", "leave", "vacate", "quit", "abandon", "pull", "pull out", "pull back", "retreat", "evacuate", "give up", "flee", "redeploy"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || isNobody(sentence, clause.subject) || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (clause.isPassive && !clause.isReduced && sentence.phraseBehind(clause, sentence.words.by, sentence.words.to) === null) return leftByOwner(sentence, clause);
    const agent = doerOf(sentence, clause);
    const from = partyOf(sentence, agent);
    const side = sideOf(sentence, agent);
    if (sentence.drafts.some(({ at, control }) => at === clause.verb && control?.change === "handed-over")) return null;
    if (clause.governor !== null && BEGINS.hasId(sentence, clause.governor.lemma)) return null;
    if (!agent || (from === null && !LEFT_BY_ARMS.has(lemma)) || (!isArmed(side) && (from === null || sentence.actor(agent)?.isPerson !== false))) return null;
    if (
      ["leave", "evacuate", "abandon", "flee"].includes(lemma) &&
      (side === "civil" || isEnvoy(sentence, agent) || (!isArmed(side) && sentence.countIn(agent) !== null) || isOfNation(sentence, agent))
    )
      return null;
    if (isShareOf(sentence, clause)) return null;
    if ((lemma === "pull" && clause.particle === 0) || (lemma === "leave" && isLeftSo(sentence, clause))) return null;
    const grounds = leftGround(sentence, clause, lemma);
    if (lemma === "give" && sentence.phraseBehind(clause, sentence.words.to) !== null) return null;
    return controlDrafts(
      sentence,
      clause,
      grounds.filter(({ place }) => place !== null && (lemma !== "flee" || isStateCode(from ?? "") || place.first >= sentence.first) && (place.first < agent.first || place.first >= agent.last)),
      { change: "withdrawn", holder: null, from },
    );
  },
  yes: [
    ["Eritrean soldiers left Shire and Axum on Wednesday.", { change: "withdrawn", place: "Shire", from: "ERI", when: "2020-12-02" }],
    ["The Kenyan army pulled its tanks back from the hills above Goma.", { change: "withdrawn", place: "Goma", from: "KEN" }],
    ["The M23 gave up its positions in Kibumba.", { change: "withdrawn", place: "Kibumba", holder: null, from: "m23" }],
    ["The M23 overran Goma on Monday, then withdrew into the hills.", { change: "withdrawn", place: "Goma", from: "m23" }],
    ["Kenyan forces took Goma. The M23 said it had pulled out under a plan of last month.", { change: "withdrawn", place: "Goma", from: "m23" }],
    ["The army of Kenya lost Goma. It said it had redeployed outside the city.", { change: "withdrawn", place: "Goma", from: "KEN" }],
    ["The FARC's camp at Miraflores was abandoned on Friday.", { change: "withdrawn", place: "Miraflores", holder: null, from: "farc-ep" }],
    ["The Kenyan army withdrew from Bir al-Rumba, Goma and Sake on Friday.", { change: "withdrawn", place: "Bir al-Rumba", from: "KEN" }],
    ["Government troops pulled out of Goma on Sunday.", { change: "withdrawn", place: "Goma", from: null }],
    ["On Monday Russian troops withdrew from Gori.", { change: "withdrawn", place: "Gori", from: "RUS", when: "2020-11-30" }],
  ],
  no: [
    "The M23 ruled out leaving Goma.",
    "The M23 put off leaving Goma.",
    "The army doubts that the M23 has left Goma.",
    "The army said it did not believe the M23 had left Goma.",
    "The deal requires that the M23 leave Goma by 1 May.",
    "The army must free the prisoners before the M23 leaves Goma.",
    "The M23 has withdrawn none of its troops from Goma.",
    "The M23 has withdrawn two of its five battalions from Goma.",
    "Neither the Kenyan army nor the M23 has pulled back from Goma.",
    "Kenyan troops began withdrawing from Goma.",
    "Two ministers left Goma.",
    "Kenya's delegation left Goma without a deal.",
    "Kenyan troops left the port of Goma to the M23 on Friday.",
    "Kenya is considering withdrawing from Goma.",
    "Will the M23 leave Goma?",
    "Observers were unable to say whether the M23 had left Goma.",
    "The FARC agreed to let Kenyan troops leave Goma.",
    "The FARC said its men would hand in their guns once Kenyan troops had left Goma.",
    "Kenyan troops left the airport at Goma in ruins.",
    "The fall of Goma to the Kenyan army leaves Bukavu exposed.",
    "The M23 moved out of Goma, leaving it with no police.",
    "Russia will withdraw from Gori.",
    "Eritrea has pulled out.",
    "More than 60,000 people have left Goma.",
    "About 50,000 Serbs fled Prizren.",
    "Some 40 Croats fled Vares in Bosnia.",
  ],
};

const POSTS = new WordSet("post camp base position garrison outpost barracks checkpoint stronghold");

/** "The FARC's camp at Goma | was abandoned": by those whose it was. */
function leftByOwner(sentence: Sentence, clause: Clause): Draft[] | null {
  const { subject } = clause;
  if (!subject || !POSTS.hasNoun(sentence, subject.head) || clause.modal !== 0) return null;
  const from = sentence.actors.owner(subject)?.party ?? partyOf(sentence, subject);
  const at = sentence.syntax.phrases[subject.index + 1];
  const grounds = at && at.prepositionAt === subject.last ? localGrounds(sentence, at) : localGrounds(sentence, subject);
  return from === null ? null : controlDrafts(sentence, clause, grounds.slice(0, 1), { change: "withdrawn", holder: null, from });
}

/** "began | withdrawing from Goma": the ground is not left yet. */
const BEGINS = new WordSet("begin start");

/** What armed men of no party known here do to ground. */
const LEFT_BY_ARMS: ReadonlySet<string> = new Set(["withdraw", "pull", "pull out", "pull back", "retreat", "vacate", "quit"]);

const STATES = new WordSet("hands control ruins flames rubble tatters chaos disarray darkness limbo charge");

/** "leaves Goma | exposed", "left it | with no police", "left the port | in the hands of the rebels": a state it is left in, and nobody goes. */
function isLeftSo(sentence: Sentence, { object, isPassive, phrases }: Clause): boolean {
  if (!object || isPassive) return false;
  const end = object.of?.last ?? object.last;
  const tag = sentence.tokens.tag[end];
  const isTimed = sentence.syntax.phrases.some(({ isDate, first }) => isDate && first >= end && first <= end + 1);
  if (isTimed) return false;
  if (tag === Tag.Adjective || tag === Tag.VerbPast || tag === Tag.VerbPastParticiple) return true;
  return phrases.some(
    ({ first, preposition, prepositionAt, head }) =>
      first > end && ((preposition === sentence.words.in && STATES.has(sentence, head)) || (object.isPronoun && preposition === sentence.words.with && prepositionAt === end)),
  );
}

const GOES: ReadonlySet<string> = new Set(["withdraw", "pull", "retreat", "redeploy"]);
const AROUND = new WordSet("outside");
const TOWARDS = new WordSet("toward towards");

/** "had pulled out | under a plan", "withdrew | into the hills", "redeployed | outside the city": from the place told of just before. */
function goneElsewhere(sentence: Sentence, clause: Clause): Ground[] {
  if (!isArmed(sideOf(sentence, clause.subject))) return [];
  const behind = clause.phrases.filter((phrase) => phrase.first > clause.verb && !phrase.isDate);
  if (behind.some((phrase) => !AROUND.has(sentence, phrase.prepositionAt) && localGrounds(sentence, phrase).some(({ place }) => place!.first > clause.verb))) return [];
  if (sentence.vocabulary.form(clause.lemma) === "redeploy" && !behind.some((phrase) => AROUND.has(sentence, phrase.prepositionAt))) return [];
  return groundTold(sentence, clause.first);
}

function leftGround(sentence: Sentence, clause: Clause, lemma: string): Ground[] {
  if (clause.isPassive) return groundOf(sentence, clause);
  const isOwn = (lemma === "pull" || lemma === "withdraw") && clause.object !== null;
  if (!isOwn && clause.object && !clause.object.isDate && clause.object !== clause.subject) return isPeople(sentence, clause.object) ? [] : groundsOf(sentence, clause.object);
  if (TOWARDS.has(sentence, clause.last)) return goneElsewhere(sentence, clause);
  const from = clause.phrases.find(
    (phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === sentence.words.from || (lemma === "pull" && phrase.preposition === sentence.words.of)),
  );
  if (from) return groundsOf(sentence, from);
  if (isOwn) return [];
  if (GOES.has(lemma) && clause.object === null && clause.phrases.some((phrase) => phrase.first > clause.verb && !phrase.isDate)) return goneElsewhere(sentence, clause);
  return lemma === "leave" || lemma === "give" || clause.phrases.some((phrase) => phrase.first > clause.verb && !phrase.isDate) ? [] : openingGround(sentence, clause.first);
}
