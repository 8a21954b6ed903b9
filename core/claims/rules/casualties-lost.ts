import type { Actor } from "../../mentions/actors/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { peopleOf } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { NONE } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";
import { readPatients, readSubjects } from "./casualties-acts.js";

const FIGHTERS: ReadonlySet<string> = new Set(["military", "police", "non-state", "peacekeeper"]);

/** "lost nearly 2,800 soldiers", "lost a foot". */
export const LOST: Rule = {
  name: "casualties/lost",
  kind: "casualties",
  verbs: ["lose", "mourn"],
  read: (sentence, clause) => {
    if (clause?.isPassive) return (readPatients("killed")(sentence, clause) ?? []).filter(({ casualties }) => FIGHTERS.has(casualties!.victims.category));
    if (clause && FEARED.has(sentence, clause.first - 1) && !clause.object) return readSubjects("missing")(sentence, clause);
    if (!clause?.object) return null;
    if (LIVES.has(sentence, clause.object.head)) return null;
    if (LIMBS.has(sentence, clause.object.head)) return readSubjects("wounded")(sentence, clause);
    const admitting = clause.isReduced && clause.governor?.subject && ADMITS.hasId(sentence, clause.governor.lemma) ? sentence.actor(clause.governor.subject) : null;
    const isWe = clause.subject !== null && sentence.words.isWe[sentence.tokens.word[clause.subject.head]!] === 1;
    const owner = admitting ?? sentence.actor(clause.subject) ?? (isWe ? sentence.speakerAt(clause.verb) : null);
    const lost = lostPeople(sentence, clause.object);
    const told = sentence.victims.all(lost, owner ?? sentence.speakerAt(clause.verb));
    const victims = (clause.isNegated ? told.flatMap(asNone) : told).filter((one) => !one.isElliptic || one.count.value === 0 || isOwn(sentence, one.phrase) || isToldOn(sentence, one.phrase));
    const people = victims.map(
      (one) =>
        ((one.isElliptic || (one.category === "unknown" && isForce(owner)) || (one.category === "civilian" && owner && (one.isElliptic || MEN.hasIn(sentence, one.first, one.last)))) && owner
          ? { ...one, ...peopleOf(owner) }
          : { ...one, party: owner?.party ?? one.party, ...(owner?.party && DEAR.has(sentence, one.phrase.head) ? peopleOf(owner) : {}) }) as Victims,
    );
    const drafts = draftsOf(sentence, clause, people, "killed", clause.first, clause.last);
    return admitting ? drafts.map((draft) => ({ ...draft, claimant: admitting })) : drafts;
  },
  yes: [
    ["Mali says it killed more than 100 soldiers of Kenya, while Kenya has admitted losing 23 men.", { outcome: "killed", value: 23, category: "military", party: "KEN", claimant: "KEN" }],
    ["Azerbaijan said it lost nearly 2,800 soldiers.", { outcome: "killed", max: 2799, category: "military", party: "AZE" }],
    ["Kenya told the radio the army of Mali had lost 14 men.", { outcome: "killed", value: 14, category: "military", party: "MLI", claimant: "KEN" }],
    ["Kenya lost three helicopters and 14 men.", { outcome: "killed", value: 14, category: "military", party: "KEN" }],
    ["The army of Kenya has not lost a man since May.", { outcome: "killed", value: 0, category: "military", party: "KEN" }],
    ["The army of Kenya mourns eight soldiers.", { outcome: "killed", value: 8, category: "military", party: "KEN" }],
    ["The army of Kenya mourns eleven of its own.", { outcome: "killed", value: 11, category: "military", party: "KEN" }],
    ["Kenya has lost 14 soldiers in Goma; Mali has lost three.", { outcome: "killed", value: 3, category: "military", party: "MLI" }],
    ["Six sailors are feared lost off Gori.", { outcome: "missing", value: 6, category: "military" }],
    ["“We have lost nine men,” a rebel commander said.", { outcome: "killed", value: 9, category: "non-state" }],
    ["A rebel lost a foot near the bridge.", { outcome: "wounded", value: 1, category: "non-state" }],
  ],
  no: ["The party lost three seats.", "The party lost nine seats; its rival has lost three.", "A villager lost his life."],
};

/** "the army lost 200 people": those it loses are its own. */
const isForce = (owner: Actor | null): boolean => owner?.type === "military" || (owner?.type === "non-state" && owner.party !== null);

/** "Kenya has lost 14 soldiers; Mali has lost | three |": a bare number behind a figure of the dead just told. */
function isToldOn(sentence: Sentence, { first, last, of }: NounPhrase): boolean {
  if (of !== null || sentence.countAt(first, last)?.last !== last) return false;
  const { lastTold } = sentence.memory;
  const told = sentence.casualtyBefore(first)?.casualties ?? (lastTold !== null && sentence.index - lastTold.sentence <= 1 ? lastTold.casualties : null);
  return told?.outcome === "killed" && FIGHTERS.has(told.victims.category);
}

/** "has not lost a man": none. */
const asNone = (one: Victims): Victims[] => (one.count.qualifier === "exact" && (one.count.value ?? 2) < 2 ? [{ ...one, count: { text: one.count.text, ...NONE } }] : []);

/** "eleven of its own": the loser's people. */
function isOwn(sentence: Sentence, { of }: NounPhrase): boolean {
  return of !== null && (sentence.form(of.last - 1) === "own" || OURS.has(sentence, of.head));
}

const OURS = new WordSet("ours theirs his");
const MEN = new WordSet("man men");

/** "lost three helicopters and | 14 men": the people in a list of losses. */
function lostPeople(sentence: Sentence, object: NounPhrase): NounPhrase {
  if (sentence.victims.one(object, null)) return object;
  return (
    sentence.syntax.phrases.find(
      (phrase) => phrase.after === object && phrase.clause === null && phrase.preposition === 0 && !HARMS.has(sentence, phrase.head) && sentence.victims.one(phrase, null) !== null,
    ) ?? object
  );
}

/** "are feared | lost". */
const FEARED = new WordSet("feared believed presumed");
const HARMS = new WordSet("injuries wounds burns");
/** What is lost and leaves its owner alive. */
/** A side's own dead, by words of honour. */
const DEAR = new WordSet("martyr martyrs comrade comrades brother brothers sons hero heroes");
const ADMITS = new WordSet("admit acknowledge concede confirm deny own");
const LIVES = new WordSet("life lives");
export const LIMBS = new WordSet("leg legs foot feet limb limbs arm arms hand hands eye eyes sight hearing finger fingers");
