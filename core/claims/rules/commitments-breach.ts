import { Shape, Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { phraseDraft } from "./commitments-draft.js";
import { agentsOf } from "./commitments-bound.js";
import { antecedentIs, commitmentBefore } from "./commitments-before.js";
import { doersOf, partiesIn, sidesBut } from "./commitments-parties.js";
import { hasThing, isThing, Thing } from "./commitments-things.js";
import { WordSet } from "../word-set.js";

/** "a breach of the cease-fire by soldiers", "ceasefire violations", "in violation of the accord". */
export const BREACH: Rule = {
  name: "commitment/breach",
  kind: "commitment",
  nouns: ["breach", "violation", "infringement"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || isOfPublicPeace(sentence, phrase)) return null;
    const clause = clauseOf(sentence, phrase);
    const until = ofEnd(phrase);
    const isOfTruce =
      hasThing(sentence, phrase.first, phrase.head, Thing.Truce) || isThing(sentence, phrase.of, Thing.Truce) || (phrase.of !== null && hasThing(sentence, phrase.of.first, until, Thing.Truce));
    const isOfIt = phrase.of !== null && antecedentIs(sentence, phrase.of, Thing.Accord | Thing.Truce);
    const isOfAccord = isOfIt || hasThing(sentence, phrase.first, phrase.head, Thing.Accord) || isThing(sentence, phrase.of, Thing.Accord) || isInitials(sentence, phrase.of);
    const isIn = phrase.of === null && phrase.preposition === sentence.words.in && phrase.first === phrase.head && clause !== null && partiesIn(sentence, clause.subject).length > 0;
    const isBare = isIn || (!phrase.of && sentence.countIn(phrase) !== null && (partiesIn(sentence, phrase).length > 0 || sharers(sentence, phrase).length > 0));
    if (!isOfTruce && !isOfAccord && !isBare) return null;
    if (sentence.syntax.clauses.length === 0) return null;
    const form = sentence.form(phrase.first);
    const isNone = form === "no" || form === "any";
    const agent = agentIn(sentence, phrase);
    const own = agent.length > 0 ? agent : partiesIn(sentence, isBare && !isIn ? phrase : null);
    const committer = own.length > 0 ? own : committers(sentence, clause, phrase);
    if (committer.length === 0 && clause === null && sentence.countIn(phrase) === null) return null;
    return phraseDraft(sentence, phrase, clause, {
      action: isOfTruce || isBare || (isOfIt && (commitmentBefore(sentence)?.action === "cease-fire" || antecedentIs(sentence, phrase.of!, Thing.Truce))) ? "cease-fire" : "uphold",
      by: committer,
      status: "breached",
      ...(isNone ? { stance: "denied" as const } : {}),
    });
  },
  yes: [
    ["The mission confirmed a breach of the cease-fire by the FARC.", { action: "cease-fire", status: "breached", by: ["farc-ep"] }],
    ["Kenya and the FARC signed a truce on 1 November. The mission has recorded 192 breaches of it since.", { action: "cease-fire", status: "breached", when: "2020-11-01/.." }],
    ["Kenya's men fought the FARC at Gori. The FARC calls that a breach of the accord.", { action: "uphold", status: "breached", by: ["KEN"] }],
    ["Rebels of the FARC shelled Gori on Sunday, the Kenyan army said, in the first breach of the ceasefire.", { action: "cease-fire", status: "breached", by: ["farc-ep"] }],
    ["The mission condemned a gross violation of the ceasefire by the army of Kenya and the FARC.", { action: "cease-fire", status: "breached", by: ["KEN", "farc-ep"] }],
    ["The mission recorded eight violations in July, all by Kenyan engineers.", { action: "cease-fire", status: "breached", by: ["KEN"] }],
    ["The observers logged three violations in July, two of them by the army of Kenya and one by the FARC.", { action: "cease-fire", status: "breached", by: ["KEN", "farc-ep"] }],
    ["The panel found the FARC to be in breach of the R-JPA.", { action: "uphold", status: "breached", by: ["farc-ep"] }],
    ["The commission found Kenya in violation of Article II of the Cease-Fire Agreement.", { action: "cease-fire", status: "breached", by: ["KEN"] }],
  ],
  no: ["Violations of human rights went on.", "The FARC is in violation of IHL."],
  gaps: [
    "Of 23 incidents nine were confirmed as violations, six by Kenya and three by the FARC: the noun is told of the subject and shared out",
    "recorded 214 violations on 1 December, compared with 97 the day before: no figure is read",
  ],
};

/** "charged with breach of the peace": a petty crime. */
const isOfPublicPeace = (sentence: Sentence, { of }: NounPhrase): boolean =>
  of !== null && of.head === of.last - 1 && sentence.form(of.head) === "peace" && (of.first === of.head || sentence.form(of.first) === "the");

/** "in breach of the R-ARCSS", "a violation of the CPA": a deal by its initials, no party and no place. */
function isInitials(sentence: Sentence, of: NounPhrase | null): boolean {
  const { tokens, names } = sentence;
  if (!of || of.isDate || tokens.tag[of.head] !== Tag.Name || !(tokens.shape[of.head]! & Shape.AllCaps)) return false;
  return names.at[of.head] === 0 && !LAWS.has(sentence.text(of.head, of.last)) && sentence.placesIn(of.first, of.last).length === 0;
}

/** Law that binds all, and no deal. */
const LAWS: ReadonlySet<string> = new Set(["IHL", "IHRL"]);

const SAYS = new WordSet("say report add write announce");

/** The clause that a phrase hangs on: "they shelled Gori, | the army said, | in breach of the truce" hangs on the shelling. */
function clauseOf(sentence: Sentence, phrase: NounPhrase): Clause | null {
  const { clauses } = sentence.syntax;
  const at = clauses.findIndex((one) => one.subject === phrase || one.object === phrase || one.phrases.includes(phrase));
  const clause = clauses[at] ?? null;
  const isAside = clause !== null && at > 0 && phrase.preposition === sentence.words.in && SAYS.hasId(sentence, clause.lemma) && sentence.isPunctuation(phrase.prepositionAt - 1, COMMA);
  return isAside ? clauses[at - 1]! : clause;
}

const COMMA = 44;

/** "a breach | by the army": else those that several breaches are shared out to. */
function agentIn(sentence: Sentence, phrase: NounPhrase): string[] {
  const by = sentence.phraseAfter(phrase, sentence.words.by) ?? (phrase.of ? sentence.phraseAfter(phrase.of, sentence.words.by) : null);
  return by ? agentsOf(sentence, by) : sharers(sentence, phrase);
}

const ALL = new WordSet("all both most each them");

/** "eight violations in July, all | by Moroccan engineers", "three violations, two of them | by the army | and one | by the front". */
function sharers(sentence: Sentence, { last }: NounPhrase): string[] {
  const found: string[] = [];
  for (const phrase of sentence.syntax.phrases) {
    const { prepositionAt: at } = phrase;
    if (phrase.isDate || phrase.preposition !== sentence.words.by || at <= last || !(ALL.has(sentence, at - 1) || sentence.tokens.tag[at - 1] === Tag.Number)) continue;
    for (const party of agentsOf(sentence, phrase)) if (!found.includes(party)) found.push(party);
  }
  return found;
}

/** Who did it: "X committed two violations", "X attacked … in breach of the truce". */
function committers(sentence: Sentence, clause: Clause | null, phrase: NounPhrase): string[] {
  const naming = sentence.syntax.clauses.find(({ lemma, verb }) => NAMES.hasId(sentence, lemma) && verb === phrase.first - 2);
  if (naming) return sidesBut(sentence, partiesIn(sentence, naming.subject));
  if (!clause || clause.isPassive) return [];
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (FOUND.has(lemma) && clause.object && clause.object.last <= phrase.first) return partiesIn(sentence, clause.object);
  if (lemma === "be" && phrase.preposition !== sentence.words.in) return byOther(sentence, phrase);
  const isIn = phrase.preposition === sentence.words.in && sentence.tokens.tag[phrase.head] !== Tag.NounPlural;
  return isIn || lemma === "commit" || lemma === "deny" ? doersOf(sentence, clause) : [];
}

/** "Tbilisi calls that | a breach of the plan": what the other side does. */
const NAMES = new WordSet("call term consider label deem");

/** Verbs that hold their object to be in breach. */
const FOUND: ReadonlySet<string> = new Set(["find", "hold", "declare", "rule", "judge", "deem"]);

/** Where the chain of "of" behind a noun ends: "violation of Article II of the Cease-Fire Agreement". */
function ofEnd({ of, last }: NounPhrase): number {
  let end = last;
  for (let at = of; at; at = at.of) end = at.last;
  return end;
}

/** "This is a breach of the truce", said by one side, is the other's. */
function byOther(sentence: Sentence, phrase: NounPhrase): string[] {
  const party = sentence.speakerAt(phrase.head)?.party;
  if (!party) return [];
  return sentence.memory.sides().includes(party) ? sidesBut(sentence, [party]) : sentence.memory.sides().slice(0, 1);
}
