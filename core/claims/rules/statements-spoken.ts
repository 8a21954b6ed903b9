import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, isNobody, lemmaOf, partiesBut, speakerOf, spoken, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const THEY = new WordSet("they he she government rebels army sides parties leaders");
const PRIVATE = new WordSet("be have know see understand remember feel live die wait think learn");

/** "The rebels must free the girls, the minister said": said of others, a demand. */
export const MUST: Rule = {
  name: "statement/must",
  kind: "statement",
  sentences: true,
  needs: ["must should needs need ought has have", "must should to", "~"],
  read: (sentence) => {
    const drafts: Draft[] = [];
    for (const clause of sentence.syntax.clauses) {
      const draft = isDemand(sentence, clause) || isNeed(sentence, clause) ? demandOf(sentence, clause) : null;
      if (draft) drafts.push(draft);
    }
    return drafts;
  },
  yes: [
    ["The FARC must free the girls, the Kenyan minister said.", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya: the FARC must free the girls.", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
    ["The prisoners must be handed over unharmed, the Kenyan ministry said.", { act: "REQUEST", claimant: "KEN" }],
    ["The FARC needs to release the girls, the Kenyan minister said.", { act: "REQUEST", claimant: "KEN", to: ["farc-ep"] }],
    ["“They must stop the shelling at once,” said the Kenyan army.", { act: "REQUEST" }],
  ],
  no: [
    "The FARC must hand over its weapons.",
    "“We must go on,” the Kenyan minister said.",
    "The Ugandan army has yet to release the prisoners, the Kenyan minister said.",
    "The bus must stop here, the driver said.",
    "The wall should be mended, the driver said.",
    "The Ugandan minister agreed that Kenya should send 600 men.",
    "The Kenyan army agreed that the African Union should send troops, the minister said.",
  ],
};

function isDemand(sentence: Sentence, clause: Clause): boolean {
  const { words } = sentence;
  if (clause.subject === null || clause.isReduced || clause.relation === Relation.Relative || clause.isPerfect) return false;
  if (clause.governor !== null && clause.relation === Relation.Content && SETTLES.hasId(sentence, clause.governor.lemma)) return false;
  return (clause.modal === words.must || clause.modal === words.should) && !PRIVATE.hasId(sentence, clause.lemma) && sentence.form(sentence.first) !== "should";
}

/** "agreed that Kenya should send 600 men": settled, and not asked. */
const SETTLES = new WordSet("agree decide resolve accept");

/** "has to release them", "needs to", "ought to"; "has | yet | to" asks for nothing. */
function isNeed(sentence: Sentence, clause: Clause): boolean {
  if (clause.subject === null || clause.object !== null || clause.isNegated || clause.relation === Relation.Relative) return false;
  if (!NEEDS.hasId(sentence, clause.lemma) && sentence.form(clause.first) !== "ought") return false;
  if (sentence.form(clause.last) !== "to" || sentence.form(clause.last - 1) === "yet") return false;
  const inner = contentOf(sentence, clause, Relation.Infinitive);
  return inner !== null && !PRIVATE.hasId(sentence, inner.lemma);
}

const NEEDS = new WordSet("have need");

function demandOf(sentence: Sentence, clause: Clause): Draft | null {
  const attribution = sentence.attributionAt(clause.verb);
  const speaker = attribution?.actor ?? null;
  if (!speaker || (attribution?.manner !== "say" && attribution?.manner !== "label") || !isInStanding(speaker.party, speaker.type)) return null;
  if (OWN.has(sentence, clause.subject!.first)) return null;
  const to = partiesBut(sentence, clause.subject, speaker);
  const isOther = to.length > 0 || (clause.isPassive && speaker.party !== null && !IS_TOLD.hasId(sentence, clause.lemma)) || (clause.subject!.isPronoun && THEY.has(sentence, clause.subject!.head));
  return isOther ? spoken(sentence, clause, "REQUEST", to) : null;
}

/** "his government had to make sure": what one's own side has to do. */
const OWN = new WordSet("his its our");

/** "it must be said", "should be noted". */
const IS_TOLD = new WordSet("say note remember see understand add stress");

const isInStanding = (party: string | null, type: string): boolean => party !== null || type === "person" || type === "opposition";

const NOTHING_IN = new WordSet("truth question substance basis evidence room");
const BLAME = new WordSet("mistake fault error responsibility doing");

/** "There is no truth in that", "It was our mistake": a denial or an admission in a speaker's own words. */
export const NO_TRUTH: Rule = {
  name: "statement/no-truth",
  kind: "statement",
  verbs: ["be"],
  needs: [`${NOTHING_IN.words} ${BLAME.words} us we favour favor`],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced) return null;
    const behind = clause.object ?? sentence.syntax.phrases.find((phrase) => phrase.first === clause.last) ?? null;
    if (behind && sentence.form(behind.first) === "no" && NOTHING_IN.has(sentence, behind.head)) return spoken(sentence, clause, "REJECT", []);
    if (behind && sentence.form(behind.first) === "our" && BLAME.has(sentence, behind.head)) return spoken(sentence, clause, clause.isNegated ? "REJECT" : "CONCEDE", []);
    if (clause.isNegated && behind && ["us", "we"].includes(sentence.form(behind.head))) return spoken(sentence, clause, "REJECT", []);
    const isInFavour = clause.phrases.some((phrase) => phrase.preposition === sentence.words.in && ["favour", "favor"].includes(sentence.form(phrase.head)));
    if (isInFavour) return (speakerOf(sentence, clause)?.party ?? null) === null ? null : statementOf(sentence, clause, clause.isNegated ? "REJECT" : "SUPPORT", []);
    return null;
  },
  yes: [
    ["There is no truth in the report, the Kenyan army said.", { act: "REJECT", claimant: "KEN" }],
    ["“It was our mistake,” said a chief of the FARC.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["Kenya is in favour of the plan.", { act: "SUPPORT", claimant: "KEN" }],
  ],
  no: ["There is no truth like the old truth.", "It was our house."],
};

/** "said the rebels were to blame". */
export const TO_BLAME: Rule = {
  name: "statement/to-blame",
  kind: "statement",
  verbs: ["blame", "be"],
  needs: ["blame behind"],
  read: (sentence, clause) => {
    if (clause?.lemma === sentence.words.be) return behindIt(sentence, clause);
    if (!clause?.isDue || clause.object !== null || clause.isNegated) return null;
    const to = partiesBut(sentence, clause.subject, sentence.speakerAt(clause.verb));
    return to.length > 0 ? spoken(sentence, clause, "ACCUSE", to) : null;
  },
  yes: [
    ["Kenya said the FARC was to blame.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya said the FARC was behind the raids.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
  ],
  no: ["The rain was to blame.", "Kenya said the FARC was behind the hill."],
};

const DEEDS = new WordSet("attack attacks raid raids killing killings bombing bombings ambush blast shelling assassination murder kidnapping abduction violence unrest strike plot coup");

/** "says the army is behind the raids". */
function behindIt(sentence: Sentence, clause: Clause): Draft | null {
  const behind = clause.isNegated ? undefined : clause.phrases.find((phrase) => sentence.form(phrase.prepositionAt) === "behind" && phrase.first >= clause.last && DEEDS.has(sentence, phrase.head));
  const to = behind ? partiesBut(sentence, clause.subject, sentence.speakerAt(clause.verb)) : [];
  return to.length > 0 ? spoken(sentence, clause, "ACCUSE", to) : null;
}

const FORCE = new WordSet("force fire response reply resistance retaliation reprisal fist strength answer");

/** "Any attack will be met with force", "reserves the right to strike back", "will pay a heavy price". */
export const WILL_BE_MET: Rule = {
  name: "statement/will-be-met",
  kind: "statement",
  verbs: ["meet", "reserve", "pay", "hesitate"],
  needs: [`${FORCE.words} right price dearly hesitate`],
  read: (sentence, clause) => {
    if (!clause?.subject || sentence.drafts.some(({ statement, first, last }) => statement?.act === "THREATEN" && first <= clause.verb && clause.verb < last)) return null;
    const { words } = sentence;
    const isComing = clause.modal === words.will || clause.modal === words.would || clause.modal === words.shall;
    switch (lemmaOf(sentence, clause)) {
      case "meet":
        return clause.isPassive && isComing && clause.phrases.some((phrase) => phrase.preposition === words.with && FORCE.has(sentence, phrase.head)) ? spoken(sentence, clause, "THREATEN", []) : null;
      case "reserve":
        return clause.object && sentence.form(clause.object.head) === "right" && (speakerOf(sentence, clause)?.party ?? null) !== null ? statementOf(sentence, clause, "THREATEN", []) : null;
      case "pay":
        return isComing && (sentence.form(clause.last) === "dearly" || (clause.object !== null && sentence.form(clause.object.head) === "price")) ? spoken(sentence, clause, "THREATEN", []) : null;
      default:
        return isComing && clause.isNegated ? spoken(sentence, clause, "THREATEN", []) : null;
    }
  },
  yes: [
    ["Any attack will be met with force, the Kenyan army said.", { act: "THREATEN", claimant: "KEN" }],
    ["Kenya reserves the right to strike back.", { act: "THREATEN", claimant: "KEN" }],
  ],
  no: ["The plan will be met with relief, the Kenyan army said."],
};

/** "…, as the rebels allege". */
export const AS_ALLEGED: Rule = {
  name: "statement/as-alleged",
  kind: "statement",
  verbs: ["allege"],
  read: (sentence, clause) => (clause && clause.relation === Relation.Adverbial && sentence.form(clause.start - 1) === "as" && !clause.isPassive ? statementOf(sentence, clause, "ACCUSE", []) : null),
  yes: [["Kenya has laid ambushes along the road, as the FARC alleges.", { act: "ACCUSE", claimant: "farc-ep" }]],
  no: ["Kenya has laid ambushes along the road, as alleged."],
};

const TALKS = new WordSet("talks consultations negotiations meetings");

/** "flew to Kigali for talks with …", "hosted talks between …", "spoke by telephone with …". */
export const CAME_FOR_TALKS: Rule = {
  name: "statement/came-for-talks",
  kind: "statement",
  verbs: ["fly", "travel", "go", "arrive", "come", "host", "speak", "sit"],
  needs: [`${TALKS.words} telephone phone down`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive || isNobody(sentence, clause)) return null;
    const speaker = speakerOf(sentence, clause);
    if (!speaker || (speaker.party === null && !speaker.isProper)) return null;
    const lemma = lemmaOf(sentence, clause);
    const talks = lemma === "host" ? clause.object : clause.phrases.find((phrase) => phrase.preposition === sentence.words.for);
    const isTalks = talks !== null && talks !== undefined && TALKS.has(sentence, talks.head);
    const withWhom = sentence.phraseBehind(clause, sentence.words.with, sentence.words.to);
    const isCall = lemma === "speak" && clause.phrases.some((phrase) => ["telephone", "phone"].includes(sentence.form(phrase.head)));
    const isTable = lemma === "sit" && sentence.form(clause.last) === "down" && withWhom !== null;
    if (!isCall && !isTable && (!isTalks || lemma === "speak")) return null;
    return statementOf(sentence, clause, "CONSULT", partiesBut(sentence, withWhom, speaker), clause.modal === sentence.words.will || clause.isDue ? "expected" : "asserted");
  },
  yes: [["Kenya's minister flew to Kigali for talks with Rwandan officials.", { act: "CONSULT", claimant: null }]],
  no: ["Kenya's minister flew to Kigali for a rest."],
};

export const STATEMENT_SPOKEN_RULES: readonly Rule[] = [MUST, NO_TRUTH, TO_BLAME, WILL_BE_MET, AS_ALLEGED, CAME_FOR_TALKS];
