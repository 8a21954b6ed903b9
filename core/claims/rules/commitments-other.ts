import type { CommitmentStatus } from "../../model/index.js";
import { isStateCode } from "../../mentions/actors/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentBefore } from "./commitments-before.js";
import { isDeadline } from "./commitments-deadlines.js";
import { commitmentDraft } from "./commitments-draft.js";
import { isByAccord, modeOf } from "./commitments-mode.js";
import { doersOf, partiesIn } from "./commitments-parties.js";
import { hasThing, isThing, Thing } from "./commitments-things.js";
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
  const before = clause.object && PUTS_OFF.hasId(sentence, clause.lemma) && isDeadline(sentence, clause.object.head) ? commitmentBefore(sentence) : null;
  if (before) return commitmentDraft(sentence, { action: before.action, clause, mode: { status, host }, by: before.by.length > 0 ? [...before.by] : by, moved: null });
  return by.length === 0 ? null : commitmentDraft(sentence, { action: "other", clause, mode: { status, host }, by, moved: clause.object });
}

/** "agreed to extend | the deadline |": of what was told to be due. */
const PUTS_OFF = new WordSet("extend prolong postpone push move shift");

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
  if (!sentence.datesIn(clause.start, clause.end).some(({ anchor, first }) => anchor === "by" || anchor === "before" || BY.has(sentence, first - 1) || sentence.form(first) === "within")) return null;
  if (sentence.drafts.some((draft) => draft.first < clause.end && clause.start < draft.last)) return null;
  const mode = clause.predicate >= 0 ? null : modeOf(sentence, clause);
  const told = mode ?? { status: "agreed" as const, host: null };
  const isAsked = clause.modal === words.should && !clause.isPerfect && told.status === "agreed" && !isByAccord(sentence, clause);
  return commitmentDraft(sentence, { action: "other", clause, mode: isAsked ? { ...told, status: "demanded" } : told, by: partiesIn(sentence, clause.subject), moved: clause.object });
}

const BY = new WordSet("by within before");

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

/** What a body of law or state is made by. */
const FOUNDS = new WordSet("establish create form found constitute restructure reform adopt ratify enact appoint elect prohibit ban abolish dissolve guarantee convene publish submit");

/** "A government of national unity shall be established": the text of an accord, whose "shall" binds both. */
function readShall(sentence: Sentence, clause: Clause): Draft | null {
  const { modal, subject, relation } = clause;
  if (sentence.memory.accordParagraph < 0 || modal !== sentence.words.shall || relation !== Relation.Main || subject === null || subject.isPronoun || !FOUNDS.hasId(sentence, clause.lemma))
    return null;
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const own = partiesIn(sentence, clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : subject);
  return commitmentDraft(sentence, {
    action: "other",
    clause,
    mode: { status: clause.isNegated ? "refused" : "agreed", host: null },
    by: own.length > 0 ? own : sentence.memory.sides(),
    moved: clause.object,
  });
}

/** Institutions and works that a deal promises, by which a delay of them tells of it. */
const REFORMS = new WordSet("reform reforms law bill census commission tribunal court council budget constitution inquiry legislation decree regulations referendum handover registration");
const HELD_OVER = new WordSet("postpone defer shelve delay suspend");
const HELD = new WordSet("hold put push");
const OVER = new WordSet("over off back");

/** "The fiscal reform, due in December, was held over again": put off, and no action of its own. */
function readHeldOver(sentence: Sentence, clause: Clause): Draft | null {
  const { subject, lemma, isPassive, isNegated, isReduced } = clause;
  if (sentence.memory.accordParagraph < 0 || !isPassive || isNegated || isReduced || clause.modal !== 0 || subject === null || !REFORMS.has(sentence, subject.head)) return null;
  const isOver = HELD.hasId(sentence, lemma) && (OVER.has(sentence, clause.last) || OVER.hasId(sentence, clause.particle));
  if (!isOver && !HELD_OVER.hasId(sentence, lemma)) return null;
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  return commitmentDraft(sentence, { action: "other", clause, mode: { status: "delayed", host: null }, by: sentence.memory.sides().filter(isStateCode), moved: null });
}

/** Words that say of a deed that it was owed: "as the accord requires", "in line with the agreement". */
const OWED = new WordSet("requires required demands demanded foresees foreseen provides provided stipulates stipulated prescribes prescribed agreed promised");
const KEEPING = new WordSet("line accordance compliance keeping conformity");
const OWED_REACH = 5;

/** Where the words end that say that a deed was owed; -1 where none do. */
function owedEnd(sentence: Sentence, { last, end }: Clause): number {
  for (let i = last; i < Math.min(end + 2, sentence.last); i++) {
    const form = sentence.form(i);
    if (form === "in" && KEEPING.has(sentence, i + 1) && hasThing(sentence, i + 2, Math.min(i + 6, sentence.last), Thing.Accord)) return Math.min(i + 5, sentence.last);
    if (form !== "as" || (!sentence.isPunctuation(i - 1, COMMA) && !OWED.has(sentence, i + 1))) continue;
    for (let at = i + 1; at < Math.min(i + OWED_REACH, sentence.last); at++) if (OWED.has(sentence, at) && (at === i + 1 || hasThing(sentence, i + 1, at, Thing.Accord))) return at + 1;
  }
  return -1;
}

const COMMA = 44;

/** "took office on 1 June, as the accord requires": something owed that was done, no verb of an action of its own. */
function readKept(sentence: Sentence, clause: Clause): Draft | null {
  if (clause.relation !== Relation.Main || clause.modal !== 0 || clause.isNegated || clause.isDue || clause.subject === null || SAID.hasId(sentence, clause.lemma)) return null;
  const end = owedEnd(sentence, clause);
  if (end < 0 || sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < clause.end && clause.start < draft.last)) return null;
  const mode = modeOf(sentence, clause);
  if (mode?.status !== "done") return null;
  const own = partiesIn(sentence, clause.subject);
  const draft = commitmentDraft(sentence, { action: "other", clause, mode, by: own.length > 0 && !clause.isPassive ? own : [], moved: clause.object });
  return draft && { ...draft, last: Math.max(draft.last, end) };
}

const SAID = new WordSet("be do have say tell add note report announce call claim insist warn speak agree promise require provide");

/** "agreed to stop collecting taxes": bound to something that has no action of its own. */
export const OTHER: Rule = {
  name: "commitment/other",
  kind: "commitment",
  sentences: true,
  needs: [`${BINDS.words} ${GRANTS.words} ${OWED.words} ${KEEPING.words} ${HELD_OVER.words} held put pushed shall under @`],
  read: (sentence) => {
    const found: Draft[] = [];
    for (const clause of sentence.syntax.clauses) {
      const draft =
        clause.relation === Relation.Infinitive
          ? readBound(sentence, clause)
          : (readDated(sentence, clause) ??
            readGrant(sentence, clause) ??
            readAgreed(sentence, clause) ??
            readOwed(sentence, clause) ??
            readKept(sentence, clause) ??
            readShall(sentence, clause) ??
            readHeldOver(sentence, clause));
      if (draft) found.push(draft);
    }
    return found;
  },
  yes: [
    ["Mixed units were to be formed within 60 days; not one of them has left barracks.", { action: "other", status: "delayed", duration: "P60D" }],
    ["The war is over. Kenya lifted the ban on the newspaper in line with the agreement.", { action: "other", status: "done", by: ["KEN"] }],
    ["The war is over. The interim council took office on 1 December, as the accord requires.", { action: "other", status: "done", when: "2020-12-01" }],
    ["Kenya must leave Mali by Friday. The two sides agreed to extend the deadline until 18 February.", { action: "withdraw", status: "agreed", by: ["KEN"], due: "2021-02-18" }],
    ["Kenya and the FARC signed an accord. A government of national unity shall be established.", { action: "other", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["Kenya and the FARC signed an accord. The census promised for May has been postponed to October.", { action: "other", status: "delayed", by: ["KEN"], due: "2021-10" }],
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
    "The council took office on Monday, as the minister told reporters.",
    "Kenya lost the match, as promised.",
    "The deal gave the FARC time.",
    "The deal gave the town hope.",
  ],
  gaps: ["Kenya and Mali undertake to call for cease-fires, decree amnesties and hold free elections: the second verb is taken for a noun, and with it the list ends"],
};
