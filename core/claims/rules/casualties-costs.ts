import { Tag } from "../../model/index.js";
import type { Rule } from "../model.js";
import { peopleOf } from "../victim-sides.js";
import { WordSet } from "../word-set.js";
import { draftsOf } from "./casualties-draft.js";
import { MEN } from "./casualties-losses.js";

/** "cost the army 12 men", "cost them seven dead": those lost, behind who lost them. */
export const COST: Rule = {
  name: "casualties/cost",
  kind: "casualties",
  verbs: ["cost"],
  needs: ["#"],
  read: (sentence, clause) => {
    const loser = clause && !clause.isPassive ? clause.object : null;
    const lost = loser ? sentence.syntax.phrases[loser.index + 1] : undefined;
    if (!clause || !loser || !lost || lost.first !== loser.last || lost.preposition !== 0) return null;
    const actor = sentence.actor(loser) ?? (loser.isPronoun ? sentence.actors.of(loser) : null);
    const isArmy = actor !== null && (actor.type === "military" || actor.type === "non-state");
    const side = actor && (actor.party !== null || isArmy) ? peopleOf(actor) : null;
    const victims = sentence.victims.all(lost, actor).map((one) => (side && (one.isElliptic || MEN.has(sentence, one.phrase.head)) ? { ...one, ...side } : one));
    return draftsOf(sentence, clause, victims, "killed", clause.first, clause.last);
  },
  yes: [
    ["The fighting has cost the army 19 men.", { outcome: "killed", value: 19, category: "military" }],
    ["The ambush cost the FARC 12 men.", { outcome: "killed", value: 12, category: "non-state", party: "farc-ep" }],
  ],
  no: ["The raid cost the state 12 buses."],
};

const AGAINST = new WordSet("against");

/** "Nine guerrillas died, against four soldiers": those of the other side. */
export const AGAINST_OTHERS: Rule = {
  name: "casualties/against-others",
  kind: "casualties",
  sentences: true,
  needs: ["#", AGAINST.words],
  read: (sentence) => {
    const told = sentence.lastCasualty();
    if (!told?.casualties) return null;
    const { tokens } = sentence;
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.first <= told.at || phrase === told.phrase || sentence.form(phrase.prepositionAt) !== "against" || !sentence.isPunctuation(phrase.prepositionAt - 1, 44) || phrase.isDate) continue;
      const one = sentence.victims.one(phrase, sentence.speakerAt(phrase.head));
      if (!one || one.isElliptic || tokens.tag[phrase.head] !== Tag.NounPlural || one.category === told.casualties.victims.category) continue;
      return {
        ...told,
        first: phrase.prepositionAt,
        last: one.last,
        at: phrase.first,
        phrase,
        casualties: { ...told.casualties, count: one.count, victims: { party: one.party, category: one.category, text: one.text } },
      };
    }
    return null;
  },
  yes: [
    ["Nine guerrillas died, against four soldiers.", { outcome: "killed", value: 4, category: "military" }],
    ["The army said that more than 100 guerrillas had been killed, against seven soldiers.", { outcome: "killed", value: 7, category: "military" }],
  ],
  no: ["Nine guerrillas died in a raid against four soldiers."],
};
