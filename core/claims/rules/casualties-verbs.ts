import type { Outcome } from "../../model/index.js";
import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victims.js";

/** "incident" when the sentence tells one event, "total" when it counts over a period or a war. */
export function basisOf(sentence: Sentence, clause: Clause | null, victims: Victims): "total" | "incident" | "increment" {
  if (victims.isIncrement) return "increment";
  return sentence.countsOverPeriod(clause) ? "total" : "incident";
}

/** The drafts of a list of victims; the quote of each runs from the first victim or verb to the last word it needs. */
export function draftsOf(sentence: Sentence, clause: Clause | null, victims: readonly Victims[], outcome: Outcome, verbFirst: number, verbLast: number): Draft[] {
  return victims.map((one) => {
    const coreFirst = Math.min(one.first, verbFirst);
    const coreLast = Math.max(one.last, verbLast);
    const [first, last] = clause ? sentence.shortSpan(clause, coreFirst, coreLast) : [coreFirst, coreLast];
    return {
      kind: "casualties",
      first,
      last,
      at: Math.max(one.first, Math.min(verbFirst, verbLast - 1)),
      clause,
      phrase: one.phrase,
      casualties: { outcome, count: one.count, victims: { party: one.party, category: one.category, text: one.text }, basis: basisOf(sentence, clause, one) },
    };
  });
}

/** Who an act is done to: the subject of the passive, the object of the active; a bare past form with no object is a passive ("two brothers killed"). */
export function patientOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.isPassive) return clause.subject;
  if (clause.object && !clause.object.isDate) return clause.object;
  const tag = sentence.tokens.tag[clause.verb]!;
  const isBarePast = (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple) && clause.first === clause.verb;
  return isBarePast && !clause.object ? clause.subject : null;
}

function readPatients(outcome: Outcome) {
  return (sentence: Sentence, clause: Clause | null): Draft[] | null => {
    const patient = clause && patientOf(sentence, clause);
    if (!clause || !patient) return null;
    if (clause.relation === 3 && clause.isReduced) return null;
    const victims = sentence.victims.all(patient, sentence.speakerAt(clause.verb));
    return draftsOf(sentence, clause, victims, outcome, clause.first, clause.last);
  };
}

function readSubjects(outcome: Outcome) {
  return (sentence: Sentence, clause: Clause | null): Draft[] | null => {
    if (!clause?.subject) return null;
    const victims = sentence.victims.all(clause.subject, sentence.speakerAt(clause.verb));
    return draftsOf(sentence, clause, victims, outcome, clause.first, clause.last);
  };
}

export const KILLED: Rule = {
  name: "casualties/killed",
  kind: "casualties",
  verbs: ["kill", "slay", "murder", "assassinate", "execute", "massacre", "behead", "lynch", "slaughter", "gun down", "mow down"],
  read: readPatients("killed"),
  yes: [
    ["Officials said 94 civilians were killed in the shelling.", { outcome: "killed", value: 94, category: "civilian" }],
    ["A landmine destroyed a bus, killing seven villagers.", { outcome: "killed", value: 7, category: "civilian" }],
    ["Two brothers killed, a third child maimed when a device blew up.", { outcome: "killed", value: 2 }],
    ["The war has killed between 3,000 and 4,000 people.", { outcome: "killed", min: 3000, max: 4000 }],
  ],
  no: ["The army killed the story.", "Some forty cattle were killed."],
};

export const DIED: Rule = {
  name: "casualties/died",
  kind: "casualties",
  verbs: ["die", "perish"],
  read: readSubjects("killed"),
  yes: [["He said that only four soldiers died.", { outcome: "killed", value: 4, category: "military" }]],
  no: ["The talks died in June."],
};

export const WOUNDED: Rule = {
  name: "casualties/wounded",
  kind: "casualties",
  verbs: ["wound", "injure", "hurt", "maim"],
  read: readPatients("wounded"),
  yes: [
    ["More than 400 people were wounded.", { outcome: "wounded", min: 401, max: null }],
    ["A grenade was thrown at a post, wounding one officer.", { outcome: "wounded", value: 1 }],
  ],
  no: ["The scandal hurt two parties."],
};

export const TREATED: Rule = {
  name: "casualties/treated",
  kind: "casualties",
  verbs: ["treat", "hospitalise", "hospitalize"],
  read: readPatients("treated"),
  yes: [["Another 1,245 are being treated in medical facilities.", { outcome: "treated", value: 1245, basis: "increment" }]],
  no: ["The subject was treated in two reports."],
};

export const CAPTURED: Rule = {
  name: "casualties/captured",
  kind: "casualties",
  verbs: ["capture", "abduct", "kidnap", "seize", "take away", "detain"],
  read: (sentence, clause) => {
    const lemma = clause ? sentence.vocabulary.form(clause.lemma) : "";
    if (lemma === "detain" || (clause?.isReduced && clause.isPassive)) return null;
    return readPatients("captured")(sentence, clause);
  },
  yes: [["Gunmen abducted three traders on Monday.", { outcome: "captured", value: 3, category: "civilian" }]],
  no: ["Rebels captured two towns.", "Soldiers seized 40 rifles."],
};

export const DISPLACED: Rule = {
  name: "casualties/displaced",
  kind: "casualties",
  verbs: ["displace", "uproot", "evict"],
  read: readPatients("displaced"),
  yes: [["More than 2 million people were displaced.", { outcome: "displaced", min: 2000001 }]],
  no: ["The dam displaced two villages."],
};

export const FLED: Rule = {
  name: "casualties/fled",
  kind: "casualties",
  verbs: ["flee"],
  read: readSubjects("displaced"),
  yes: [["Up to 4,500 people fled their homes.", { outcome: "displaced", max: 4500 }]],
  no: ["The minister fled the country."],
};

/** Leaving home for good, not a party's soldiers leaving a post. */
export const LEFT_HOME: Rule = {
  name: "casualties/left-home",
  kind: "casualties",
  verbs: ["leave", "force out", "drive out"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const isForced = sentence.vocabulary.form(clause.lemma) !== "leave";
    const drafts = isForced ? readPatients("displaced")(sentence, clause) : readSubjects("displaced")(sentence, clause);
    return (drafts ?? []).filter(({ casualties }) => casualties!.victims.category === "civilian" || casualties!.victims.category === "unknown").filter(() => isForced || clause.object !== null);
  },
  yes: [["More than 60,000 people have left the five districts since January.", { outcome: "displaced", min: 60001 }]],
  no: ["Nearly 22,000 soldiers have left since September.", "Two people left the room at noon and 3 came back."],
  gaps: ["Two people left the room at noon: any place people leave counts as home"],
};

export const RETURNED: Rule = {
  name: "casualties/returned",
  kind: "casualties",
  verbs: ["return", "go back", "come home", "go home", "come back", "resettle", "repatriate"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const drafts = clause.isPassive ? readPatients("returned")(sentence, clause) : readSubjects("returned")(sentence, clause);
    return (drafts ?? []).filter(({ casualties }) => ["civilian", "unknown"].includes(casualties!.victims.category));
  },
  yes: [["A further 218 refugees returned from Honduras last month.", { outcome: "returned", value: 218, basis: "increment" }]],
  no: ["Three soldiers returned fire."],
};

export const RELEASED: Rule = {
  name: "casualties/released",
  kind: "casualties",
  verbs: ["release", "free", "exchange", "liberate"],
  read: readPatients("released"),
  yes: [
    ["The government freed 1,424 jailed rebels in an amnesty.", { outcome: "released", value: 1424, category: "non-state" }],
    ["Nearly 4,200 soldiers captured in the war were freed in May.", { outcome: "released", max: 4199 }],
  ],
  no: ["The ministry released two reports."],
};

export const LOST: Rule = {
  name: "casualties/lost",
  kind: "casualties",
  verbs: ["lose"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive) return null;
    const owner = sentence.actor(clause.subject);
    const victims = sentence.victims.all(clause.object, owner ?? sentence.speakerAt(clause.verb)).filter((one) => !one.isElliptic);
    const people = victims.map((one) => (one.category === "civilian" && owner && one.text.includes("man") ? { ...one, category: owner.category ?? "military", party: owner.party } : { ...one, party: owner?.party ?? one.party }) as Victims);
    return draftsOf(sentence, clause, people, "killed", clause.first, clause.last);
  },
  yes: [["Azerbaijan said it lost nearly 2,800 soldiers.", { outcome: "killed", max: 2799, category: "military", party: "AZE" }]],
  no: ["The party lost three seats."],
};

export const CASUALTY_VERB_RULES: readonly Rule[] = [KILLED, DIED, WOUNDED, TREATED, CAPTURED, DISPLACED, FLED, LEFT_HOME, RETURNED, RELEASED, LOST];
