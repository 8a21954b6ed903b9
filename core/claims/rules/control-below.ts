import type { DateMention } from "../../mentions/dates/index.js";
import type { Control } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDraft, localGrounds } from "./control-ground.js";
import type { Ground } from "./ground.js";

const COLON = 58;
const CLOSING_BRACKET = 41;
/** "Retaken by the army | this month |:". */
const DATE_REACH = 6;

/** An item of a list under a verb, with the day told right behind it. */
interface Item {
  phrase: NounPhrase;
  grounds: Ground[];
  date: DateMention | null;
}

/** "Retaken by the army this month: Goma (2 March), the bank (3 March) and Sake": each item under the colon; none where no place is named. */
export function itemsBelow(sentence: Sentence, clause: Clause): Item[] {
  const colon = colonBehind(sentence, clause);
  if (colon < 0) return [];
  const end = sentence.syntax.clauses.find(({ start }) => start > colon)?.start ?? sentence.last;
  const items: Item[] = [];
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first <= colon || phrase.isDate || phrase.preposition !== 0 || phrase.clause !== null) continue;
    if (phrase.first >= end) break;
    const grounds = localGrounds(sentence, phrase).filter(({ place }) => place!.first >= phrase.first && !items.some((item) => item.grounds.some((told) => told.place === place)));
    const isThing = sentence.form(phrase.first) === "the" && sentence.countIn(phrase) === null && sentence.victims.category(phrase) === null;
    if (grounds.length > 0 || isThing) items.push({ phrase, grounds, date: dateBehind(sentence, lastOf(phrase, grounds)) });
  }
  return items.some(({ grounds }) => grounds.length > 0) ? items : [];
}

function colonBehind(sentence: Sentence, { last, end }: Clause): number {
  for (let i = last; i <= Math.min(sentence.last - 2, end + DATE_REACH); i++) if (sentence.isPunctuation(i, COLON)) return i;
  return -1;
}

const lastOf = ({ last }: NounPhrase, grounds: readonly Ground[]): number => Math.max(last, ...grounds.map(({ place }) => place!.last));

/** "Sake | (3 March)", "Sake | on Monday". */
function dateBehind({ dates }: Sentence, at: number): DateMention | null {
  return dates.find(({ first, type }) => type === "date" && first >= at && first <= at + 1) ?? null;
}

/** One draft an item, each with its own words and day. */
export function belowDrafts(sentence: Sentence, clause: Clause, items: readonly Item[], fields: Omit<Control, "place" | "extent">): Draft[] {
  return items.flatMap(({ phrase, grounds, date }, i) => {
    const end = date ? date.last : lastOf(phrase, grounds);
    const span = { first: i === 0 ? clause.first : phrase.first, last: sentence.isPunctuation(end, CLOSING_BRACKET) ? end + 1 : end, at: i === 0 ? clause.verb : phrase.head, clause };
    const drafts = grounds.length > 0 ? grounds : [{ name: null, place: null, isPart: false }];
    return drafts.map((ground) => ({ ...controlDraft(ground, span, fields), ...(date ? { when: date } : {}) }));
  });
}
