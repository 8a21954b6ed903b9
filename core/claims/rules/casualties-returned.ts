import { Tag } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed } from "../victim-sides.js";
import { HOMEWARD, OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";

/** "The remains of three fighters | were returned": of nobody who comes home. */
const REMAINS = new WordSet("remains body bodies corpses corpse");
import { readPatients, readSubjects } from "./casualties-acts.js";
import { draftsOf } from "./casualties-draft.js";
import { fateOfAway } from "./casualties-fates.js";

/** Verbs that tell of a return by themselves, and those that do with "back" or "home". */
const RETURNING: readonly string[] = ["return", "resettle", "repatriate"];
/** Whom one lets go home is released. */
const LETS = new WordSet("let");
const MOVING = ["be", "go", "come", "walk", "move", "drift", "make", "travel", "bring", "cross", "take", "carry", "trickle", "head"];

/** "went back", "have gone home", "walked back to": any verb of moving with "back" or "home" behind it. */
export const RETURNED: Rule = {
  name: "casualties/returned",
  kind: "casualties",
  verbs: [...RETURNING, ...MOVING],
  needsOf: Object.fromEntries(MOVING.map((verb) => [verb, [HOMEWARD.words]])),
  read: (sentence, clause) => {
    if (!clause || (clause.governor !== null && LETS.hasId(sentence, clause.governor.lemma))) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (!RETURNING.includes(lemma) && !isHomeward(sentence, clause)) return null;
    if (lemma === "be" && !isBackHome(sentence, clause)) return null;
    if (lemma === "return" && ((clause.object && !clause.isPassive) || (clause.subject && REMAINS.has(sentence, clause.subject.head)))) return null;
    if (fateOfAway(sentence, clause) !== null) return null;
    const helped = clause.governor && HELPS.hasId(sentence, clause.governor.lemma) && sentence.tokens.tag[clause.verb] === Tag.VerbIng ? clause.governor.object : null;
    if (helped)
      return draftsOf(sentence, clause, sentence.victims.all(helped, sentence.speakerAt(clause.verb)), "returned", clause.first, clause.last).filter((draft) =>
        PEOPLE.has(draft.casualties!.victims.category),
      );
    const drafts = clause.isPassive || (BRINGS.hasId(sentence, clause.lemma) && clause.object !== null) ? readPatients("returned")(sentence, clause) : readSubjects("returned")(sentence, clause);
    const isFreed = sentence.syntax.phrases.some((phrase) => phrase.first >= clause.last && phrase.preposition === sentence.words.from && CAPTIVITY.has(sentence, phrase.head));
    return (drafts ?? []).flatMap((draft) => {
      const { count, victims } = draft.casualties!;
      if (count.max === 0 && victims.category === "unknown") return [];
      const isPrisoner = isFreed || (isArmed(victims.category) && toldFreed(sentence)) || (draft.phrase !== undefined && PRISONERS.has(sentence, draft.phrase.head));
      const party = isFreed && clause.object !== null && BRINGS.hasId(sentence, clause.lemma) && isArmed(victims.category) ? (sentence.actor(clause.subject)?.party ?? null) : victims.party;
      if (isPrisoner) return [{ ...draft, casualties: { ...draft.casualties!, outcome: "released" as const, victims: { ...victims, party } } }];
      return PEOPLE.has(victims.category) ? [draft] : [];
    });
  },
  yes: [
    ["Some 9,000 of the displaced are now back under their own roofs.", { outcome: "returned", value: 9000 }],
    ["Ninety refugees are back in their villages.", { outcome: "returned", value: 90 }],
    ["A convoy took 900 displaced people back to their villages.", { outcome: "returned", value: 900 }],
    ["The agency brought 900 refugees home.", { outcome: "returned", value: 900 }],
    ["The agency helped some 900 refugees in going home.", { outcome: "returned", value: 900 }],
    ["Kenya has brought back 150 soldiers from Ugandan captivity.", { outcome: "released", value: 150, party: "KEN" }],
    ["Kenya freed 248 prisoners on Monday. In all 2,828 soldiers have now been brought home.", { outcome: "released", value: 2828, category: "military" }],
    ["Fourteen prisoners went home under the deal.", { outcome: "released", value: 14 }],
    ["Six soldiers returned home from captivity.", { outcome: "released", value: 6, category: "military" }],
    ["A further 218 refugees returned from Honduras last month.", { outcome: "returned", value: 218, basis: "increment" }],
    ["As many as 40,000 people have gone back to the city since the truce.", { outcome: "returned", max: 40000 }],
    ["Nearly 30,000 people have walked back to Kuito since January.", { outcome: "returned", max: 29999 }],
  ],
  no: ["Three soldiers returned fire.", "Ten people went to the market.", "Two villagers are back in the news.", "Three players are back home."],
};

const UPROOTED = new WordSet("displaced uprooted refugees refugee exiles evacuees homeless deportees idps");
const HOMES = new WordSet("home homes house houses roof roofs village villages farms");

/** "are back | in their villages", "of the displaced are back": people who had been driven out, or their own homes. */
function isBackHome(sentence: Sentence, { subject, phrases, last }: Clause): boolean {
  if (!subject || subject.isPronoun) return false;
  const isUprooted = UPROOTED.hasIn(sentence, subject.first, subject.of?.last ?? subject.last);
  return isUprooted || phrases.some(({ first, head }) => first > last && HOMES.has(sentence, head) && OWN.has(sentence, first));
}

/** "exchanged 248 prisoners. In all 2,828 soldiers have been brought home": of those let go. */
function toldFreed({ memory, paragraph }: Sentence): boolean {
  return memory.lastTold?.paragraph === paragraph && memory.lastTold.casualties.outcome === "released";
}

/** Who flees or comes home, soldiers and fighters apart. */
export const PEOPLE: ReadonlySet<string> = new Set(["civilian", "unknown", "aid-worker"]);

const HELPS = new WordSet("help assist aid support");
const CAPTIVITY = new WordSet("captivity jail prison detention");
const PRISONERS = new WordSet("prisoners prisoner captives hostages hostage detainees");
const BRINGS = new WordSet("bring take carry repatriate resettle");

export function isHomeward(sentence: Sentence, clause: Clause): boolean {
  const isBehind = clause.object !== null && (sentence.form(clause.object.head) === "way" || BRINGS.hasId(sentence, clause.lemma));
  const last = isBehind ? clause.object!.last + 1 : clause.last + 2;
  for (let i = clause.last - 1; i < Math.min(sentence.last, last); i++) if (HOMEWARD.has(sentence, i)) return true;
  return false;
}
