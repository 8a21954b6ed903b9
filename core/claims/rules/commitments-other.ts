import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { doersOf, partiesIn } from "./commitments-parties.js";
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
  "be have say tell speak vote study consider continue fight avenge retaliate respond punish die meet hold join win run stay remain resist answer crush defeat return hand cede withdraw disarm free release leave let allow ensure",
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
  if (PRIVATE.hasId(sentence, clause.lemma)) return null;
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const by = bound(sentence, clause);
  return by.length === 0 ? null : commitmentDraft(sentence, { action: "other", clause, mode: { status, host }, by, moved: clause.object });
}

/** "A plan is due within three years", "must be ready by May": bound to a day, whatever it is. */
function readDated(sentence: Sentence, clause: Clause): Draft | null {
  const { words } = sentence;
  if (sentence.dates.length === 0) return null;
  const isBound = clause.isDue || clause.modal === words.must || clause.modal === words.shall || clause.modal === words.should || (clause.predicate >= 0 && sentence.form(clause.predicate) === "due");
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

/** "agreed to stop collecting taxes": bound to something that has no action of its own. */
export const OTHER: Rule = {
  name: "commitment/other",
  kind: "commitment",
  sentences: true,
  needs: [`${BINDS.words} @`],
  read: (sentence) => {
    const found: Draft[] = [];
    for (const clause of sentence.syntax.clauses) {
      const draft = clause.relation === Relation.Infinitive ? readBound(sentence, clause) : readDated(sentence, clause);
      if (draft) found.push(draft);
    }
    return found;
  },
  yes: [
    ["Mixed units were to be formed within 60 days; not one of them has left barracks.", { action: "other", status: "delayed", duration: "P60D" }],
    ["The FARC agreed to stop collecting taxes on that road.", { action: "other", status: "agreed" }],
  ],
  no: ["The FARC vowed to avenge its dead.", "The minister agreed to speak."],
};
