import type { Finished } from "./finish.js";
import type { Happened, Memory } from "./memory.js";
import type { Sentence } from "./sentence.js";
import { usableDates } from "./when.js";
import { WordSet } from "./word-set.js";

const HAPPENS = new WordSet("happen occur");
const TAKE = new WordSet("take");
const PLACE = new WordSet("place");
const INCIDENTS = new WordSet(
  "attack raid incident ambush blast bombing explosion shooting strike airstrike clash fighting shelling killing assault kidnapping abduction massacre assassination violence it this",
);
const THE = new WordSet("the this that it");
const DAY_LENGTH = 10;

/** "The attack took place on Tuesday": the day of an incident that sentences before it told without one; null where a sentence tells none. */
export function happenedIn(sentence: Sentence): Happened | null {
  for (const { subject, lemma, object, modal, isDue } of sentence.syntax.clauses) {
    const isTold = HAPPENS.hasId(sentence, lemma) || (TAKE.hasId(sentence, lemma) && object !== null && PLACE.has(sentence, object.head));
    if (!isTold || modal !== 0 || isDue || subject === null || !THE.has(sentence, subject.first)) continue;
    if (!INCIDENTS.has(sentence, subject.head) && !INCIDENTS.hasNoun(sentence, subject.head)) continue;
    const [date, other] = usableDates(sentence);
    const day = other === undefined && date?.anchor !== "since" ? date?.value : null;
    if (day?.length === DAY_LENGTH) return { sentence: sentence.index, paragraph: sentence.paragraph, day };
  }
  return null;
}

/** How many sentences behind an incident its day may be told. */
const REACH = 3;

/** The day that is told behind an incident which has none of its own. */
export function dayBehind({ sentence, paragraph, claim }: Finished, { happened }: Memory): string | null {
  const isIncident = claim.kind === "casualties" ? claim.casualties.basis === "incident" : claim.kind === "event" && claim.event.type !== "Strategic developments";
  if (!isIncident || (claim.stance !== "asserted" && claim.stance !== "alleged")) return null;
  const told = happened.find((one) => one.sentence > sentence);
  return told !== undefined && told.sentence - sentence <= REACH && told.paragraph - paragraph <= 1 ? told.day : null;
}
