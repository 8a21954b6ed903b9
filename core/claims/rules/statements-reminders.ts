import { Tag } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isConditional } from "../stance.js";
import { contentOf, hasStanding, isNobody, isOwnVoice, isTaken, lemmaOf, partiesBut, positionDraft, spanOf, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const DUTIES = new WordSet("obligation commitment responsibility duty pledge promise undertaking");

/** "reminded the sides of their duty to", "the parties are reminded of their obligations": who reminds of a duty asks for it. */
const REMINDED: Rule = {
  name: "statement/remind",
  kind: "statement",
  verbs: ["remind"],
  needs: [`${DUTIES.words} obligations commitments responsibilities duties pledges promises undertakings that`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || isTaken(sentence, clause)) return null;
    const told = clause.isPassive ? clause.subject : clause.object;
    const duty = clause.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === sentence.words.of && DUTIES.hasNoun(sentence, phrase.head));
    const content = contentOf(sentence, clause, Relation.Content);
    const isBound = content !== null && (content.modal === sentence.words.must || content.modal === sentence.words.shall || content.isDue);
    if (!told || (!duty && !isBound)) return null;
    if (!clause.isPassive) return hasStanding(speakerOf(sentence, clause)) ? statementOf(sentence, clause, "REQUEST", partiesBut(sentence, told, speakerOf(sentence, clause)), "asserted") : null;
    const speaker = sentence.speakerAt(clause.verb);
    return speaker ? statedBy(sentence, clause, "REQUEST", partiesBut(sentence, told, speaker)) : null;
  },
  yes: [
    ["The UN mission reminded the FARC of its obligation to let convoys through.", { act: "REQUEST", claimant: "un", to: ["farc-ep"] }],
    ["The UN mission would like to remind Kenya of its responsibility for the safety of the monitors.", { act: "REQUEST", claimant: "un", to: ["KEN"] }],
    ["“The FARC is reminded of its commitment to free movement,” the UN mission said.", { act: "REQUEST", claimant: "un", to: ["farc-ep"] }],
  ],
  no: ["The song reminded the Kenyan minister of home.", "The envoy reminded Kenya of the rain."],
};

/** What is said of a clause's subject by somebody else, or by nobody named. */
function statedBy(sentence: Sentence, clause: Clause, act: "REQUEST" | "ACCUSE", to: readonly string[]): Draft {
  const [first, last] = spanOf(sentence, clause);
  return positionDraft(clause, { act, span: [first, last], claimant: sentence.attributionAt(clause.verb)?.actor ?? null, about: sentence.text(clause.last, last), to });
}

/** "The militia is accused of burning villages", "faces accusations of forced recruitment": a charge that nobody is named for. */
const STANDS_ACCUSED: Rule = {
  name: "statement/stands-accused",
  kind: "statement",
  verbs: ["accuse", "face"],
  needs: ["of"],
  needsOf: { face: ["accusation accusations allegation allegations"] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || clause.modal !== 0 || clause.isReduced || isNobody(sentence, clause) || isTaken(sentence, clause) || isConditional(sentence, clause)) return null;
    const isFaced = lemmaOf(sentence, clause) === "face";
    if (isFaced ? clause.object === null || !ALLEGATIONS.hasNoun(sentence, clause.object.head) : !clause.isPassive || sentence.phraseBehind(clause, sentence.words.by) !== null) return null;
    if (clause.isDue || !OF.has(sentence, isFaced ? clause.object!.last : clause.last)) return null;
    const to = partiesBut(sentence, clause.subject, sentence.speakerAt(clause.verb));
    return to.length > 0 ? statedBy(sentence, clause, "ACCUSE", to) : null;
  },
  yes: [
    ["The FARC is accused of burning villages.", { act: "ACCUSE", claimant: null, to: ["farc-ep"] }],
    ["The FARC has faced fresh accusations of taking children.", { act: "ACCUSE", claimant: null, to: ["farc-ep"] }],
    ["Both sides were accused of breaking the truce between Kenya and the FARC.", { act: "ACCUSE", to: ["KEN", "farc-ep"] }],
  ],
  no: ["The bank is accused of fraud.", "Nobody was accused of the raid.", "Men accused of helping the FARC fled.", "The FARC faces a winter of hunger."],
  gaps: ["Kenya expressed concern over the breach of the truce by the FARC: the breach is read, and not that the FARC is charged with it"],
};

const ALLEGATIONS = new WordSet("accusation allegation");
const OF = new WordSet("of");

/** "has long argued for the warrants to be lifted", "is pressing for the camp to be closed". */
const ARGUED_FOR: Rule = {
  name: "statement/argue-for",
  kind: "statement",
  verbs: ["argue", "press", "push", "campaign", "lobby"],
  needs: ["for"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || isTaken(sentence, clause) || sentence.form(clause.last) !== "for") return null;
    const speaker = speakerOf(sentence, clause);
    const asked = sentence.syntax.clauses.find(
      (other) => other.first > clause.last && other.relation === Relation.Infinitive && (other.governor === clause || other.subject?.preposition === sentence.words.for),
    );
    if (!speaker?.party || !asked || asked.first - clause.last > ASKED_REACH) return null;
    const draft = statementOf(sentence, clause, "REQUEST", partiesBut(sentence, asked.isPassive ? null : asked.subject, speaker), "asserted");
    return draft && { ...draft, last: Math.max(draft.last, asked.end) };
  },
  yes: [["The FARC has long argued for the warrants to be lifted.", { act: "REQUEST", claimant: "farc-ep" }]],
  no: ["Kenya argued for an hour to no end.", "The lawyer argued for the case to go on."],
};

const ASKED_REACH = 9;

/** Those who come to watch, guard or mediate. */
const SENT = new WordSet("monitor observer peacekeeper mission envoy mediator inspector team verifier troop force");

/** "He wanted the monitors to stay on", "would like the mission to take part": asked of those who are sent. */
const WANTED_TO_STAY: Rule = {
  name: "statement/want-of-mission",
  kind: "statement",
  verbs: ["want", "like"],
  needs: ["to"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || isTaken(sentence, clause) || isConditional(sentence, clause)) return null;
    if (lemmaOf(sentence, clause) === "like" && clause.modal !== sentence.words.would) return null;
    const asked = contentOf(sentence, clause, Relation.Infinitive);
    const speaker = (isOwnVoice(sentence, clause) || clause.subject?.isPronoun ? sentence.speakerAt(clause.verb) : null) ?? speakerOf(sentence, clause);
    if (!asked || asked.subject !== clause.object || !speaker?.party) return null;
    const to = partiesBut(sentence, clause.object, speaker);
    const isSent = SENT.hasNoun(sentence, clause.object.head) && sentence.form(clause.object.first) !== "its";
    const isNamed = to.length > 0 && sentence.tokens.tag[clause.object.head] === Tag.Name;
    const draft = isSent || isNamed ? statementOf(sentence, clause, "REQUEST", to, "asserted") : null;
    return draft && { ...draft, claimant: speaker };
  },
  yes: [
    ["The FARC said it wanted the monitors to stay until May.", { act: "REQUEST", claimant: "farc-ep" }],
    ["“We would like the UN to extend its mission,” the Kenyan minister said.", { act: "REQUEST", claimant: "KEN", to: ["un"] }],
  ],
  no: ["The coach wanted the boys to win.", "Kenya wants its troops to rest."],
};

export const STATEMENT_REMINDER_RULES: readonly Rule[] = [REMINDED, STANDS_ACCUSED, ARGUED_FOR, WANTED_TO_STAY];
