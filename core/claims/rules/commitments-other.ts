import type { CommitmentStatus } from "../../model/index.js";
import { isStateCode } from "../../mentions/actors/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { isByAccord, modeOf } from "./commitments-mode.js";
import { doersOf, partiesIn } from "./commitments-parties.js";
import { isThing, Thing } from "./commitments-things.js";
import { isUnreal } from "./commitments-unreal.js";
import { WordMap, WordSet } from "../word-set.js";

/** Verbs that bind to whatever their infinitive says. */
export const BINDS = new WordMap<CommitmentStatus>({
  agree: "agreed",
  oblige: "agreed",
  require: "agreed",
  bind: "agreed",
  commit: "agreed",
  undertake: "vowed",
  promise: "vowed",
  pledge: "vowed",
  vow: "vowed",
});
/** What is no undertaking between the sides: votes, talk, the words of speech themselves. */
const PRIVATE = new WordSet(
  "be do have say tell speak vote study consider continue fight avenge retaliate respond punish die meet hold join win run stay remain resist answer crush defeat return hand cede withdraw disarm free release leave let allow ensure try",
);

function bound(sentence: Sentence, clause: Clause): string[] {
  const host = clause.governor!;
  if (host.object && host.object.first > host.verb) return partiesIn(sentence, host.object);
  return host.isPassive ? partiesIn(sentence, host.subject) : doersOf(sentence, host);
}

function readBound(sentence: Sentence, clause: Clause): Draft | null {
  const host = clause.governor;
  const status = host ? BINDS.of(sentence, host.lemma) : undefined;
  if (!host || !status || host.isNegated || host.modal !== 0 || host.isReduced || (clause.isNegated && clause.relation !== Relation.Infinitive)) return null;
  if (PRIVATE.hasId(sentence, clause.lemma) || isUnreal(sentence, clause)) return null;
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const by = bound(sentence, clause);
  return by.length === 0 ? null : commitmentDraft(sentence, { action: "other", clause, mode: { status, host }, by, moved: clause.object });
}

/** "A plan is due within three years", "must be ready by May": bound to a day, whatever it is. */
function readDated(sentence: Sentence, clause: Clause): Draft | null {
  const { words } = sentence;
  if (sentence.dates.length === 0) return null;
  const isOwnWill =
    sentence.memory.accordParagraph >= 0 &&
    clause.modal === words.will &&
    !clause.isPassive &&
    clause.object !== null &&
    partiesIn(sentence, clause.subject).length > 0 &&
    !PRIVATE.hasId(sentence, clause.lemma);
  const isBound =
    isOwnWill || clause.isDue || clause.modal === words.must || clause.modal === words.shall || clause.modal === words.should || (clause.predicate >= 0 && sentence.form(clause.predicate) === "due");
  if (!isBound || clause.isNegated || !clause.subject || clause.relation !== Relation.Main) return null;
  if (
    !sentence
      .datesIn(clause.start, clause.end)
      .some((date) => date.anchor === "by" || sentence.form(date.first - 1) === "by" || sentence.form(date.first - 1) === "within" || sentence.form(date.first) === "within")
  )
    return null;
  if (sentence.drafts.some((draft) => draft.first < clause.end && clause.start < draft.last)) return null;
  const mode = clause.predicate >= 0 ? null : modeOf(sentence, clause);
  return commitmentDraft(sentence, { action: "other", clause, mode: mode ?? { status: "agreed", host: null }, by: partiesIn(sentence, clause.subject), moved: clause.object });
}

/** What an accord gives a side: a share of power, land, rights. */
const SHARES = new WordSet(
  "seat ministry post portfolio place share quota cabinet parliament senate governorship presidency premiership autonomy right land farm plot hectare pension compensation citizenship passport status representation power revenue control self-rule self-government",
);
const GRANTS = new WordSet("give grant award allot allocate reserve assign guarantee cede hand");

/** "The accord gives the front ten seats", "under the deal, rebels get four ministries": a share that a deal gives. */
function readGrant(sentence: Sentence, clause: Clause): Draft | null {
  if (!GRANTS.hasId(sentence, clause.lemma) || clause.isPassive || clause.isNegated || clause.modal !== 0 || clause.isReduced || !isThing(sentence, clause.subject, Thing.Accord)) return null;
  const share = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + GRANT_REACH && !phrase.isDate && SHARES.hasNoun(sentence, phrase.head));
  if (!share || sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const states = sentence.memory.sides().filter(isStateCode);
  const draft = commitmentDraft(sentence, { action: "other", clause, mode: { status: "agreed", host: null }, by: states.length === 1 ? states : [], moved: null });
  return draft && { ...draft, last: Math.max(draft.last, share.last) };
}

const GRANT_REACH = 8;

/** "It was agreed that the army should run the airport": whatever the content says, no verb of an action of its own. */
function readAgreed(sentence: Sentence, clause: Clause): Draft | null {
  const { governor, modal, relation, subject } = clause;
  const { words } = sentence;
  if (relation !== Relation.Content || governor === null || !governor.isPassive || governor.isNegated || sentence.vocabulary.form(governor.lemma) !== "agree") return null;
  if (subject === null || clause.isNegated || !(modal === words.should || modal === words.will || modal === words.would || modal === words.shall)) return null;
  const by = partiesIn(sentence, subject);
  if (by.length === 0 || sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  return commitmentDraft(sentence, { action: "other", clause, mode: { status: "agreed", host: null }, by, moved: clause.object });
}

/** "Under the deal Kenya must share power": what an accord binds a side to, no verb of an action of its own. */
function readOwed(sentence: Sentence, clause: Clause): Draft | null {
  const { modal, relation, subject, object } = clause;
  const { words } = sentence;
  if (!(modal === words.must || modal === words.shall || modal === words.will || clause.isDue) || relation !== Relation.Main) return null;
  if (subject === null || object === null || clause.isPassive || clause.isNegated || PRIVATE.hasId(sentence, clause.lemma) || !isByAccord(sentence, clause)) return null;
  const by = partiesIn(sentence, subject);
  if (by.length === 0 || sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const mode = modeOf(sentence, clause);
  return mode && commitmentDraft(sentence, { action: "other", clause, mode, by, moved: object });
}

/** "agreed to stop collecting taxes": bound to something that has no action of its own. */
export const OTHER: Rule = {
  name: "commitment/other",
  kind: "commitment",
  sentences: true,
  needs: [`${BINDS.words} ${GRANTS.words} under @`],
  read: (sentence) => {
    const found: Draft[] = [];
    for (const clause of sentence.syntax.clauses) {
      const draft =
        clause.relation === Relation.Infinitive
          ? readBound(sentence, clause)
          : (readDated(sentence, clause) ?? readGrant(sentence, clause) ?? readAgreed(sentence, clause) ?? readOwed(sentence, clause));
      if (draft) found.push(draft);
    }
    return found;
  },
  yes: [
    ["Mixed units were to be formed within 60 days; not one of them has left barracks.", { action: "other", status: "delayed", duration: "P60D" }],
    ["Under the accord Kenya must share power with the rebels.", { action: "other", status: "agreed", by: ["KEN"] }],
    ["Kenya and the FARC signed a deal. The Kenyan government will open 20 new clinics by 31 March 2021.", { action: "other", by: ["KEN"], due: "2021-03-31" }],
    ["The FARC agreed to stop collecting taxes on that road.", { action: "other", status: "agreed" }],
    ["Kenya's government and the FARC have signed an accord, which gives the rebels ten seats in parliament.", { action: "other", status: "agreed", by: ["KEN"] }],
    ["In Goma it was agreed that the Kenyan army should take charge of the airport.", { action: "other", status: "agreed", by: ["KEN"] }],
  ],
  no: [
    "If the FARC had agreed to stop the levy, the war would be over.",
    "The FARC vowed to avenge its dead.",
    "The minister agreed to speak.",
    "The deal gave the FARC time.",
    "The deal gave the town hope.",
  ],
};
