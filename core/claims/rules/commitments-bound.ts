import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { commitmentBefore } from "./commitments-before.js";
import { isKeepers } from "./commitments-missions.js";
import { partiesIn } from "./commitments-parties.js";
import type { Mode } from "./commitments-wording.js";
import { WordSet } from "../word-set.js";

/** "The government and the front made a truce. | They | agreed to free all captives": "they" are both who were bound before. */
export function isOfBoth(sentence: Sentence, { subject }: Clause, { status }: Mode, own: readonly string[]): boolean {
  if (own.length !== 1 || status !== "agreed" || subject === null || sentence.form(subject.head) !== "they") return false;
  const before = commitmentBefore(sentence);
  return before !== null && before.action === "cease-fire" && before.by.length === 2 && before.by.includes(own[0]!);
}

/** "reached a deal | with the front | to swap prisoners": the other side of an agreement. */
export function partnersOf(sentence: Sentence, { governor }: Clause, { status }: Mode): string[] {
  return status === "agreed" && governor !== null ? partiesIn(sentence, sentence.phraseBehind(governor, sentence.words.with)) : [];
}

/** "overseen | by Norway | and the UN", "by the army of Kenya | and the front": all those joined. */
export function agentsOf(sentence: Sentence, agent: NounPhrase | null): string[] {
  const found = partiesIn(sentence, agent);
  for (let at = agent && nextOf(sentence, agent); at; at = nextOf(sentence, at)) for (const party of partiesIn(sentence, at)) if (!found.includes(party)) found.push(party);
  return found;
}

const LEADS = new WordSet("lead head chair run command");

/** "A committee | led by France | will monitor it": those who lead who acts. */
export function leadersOf(sentence: Sentence, { subject, first }: Clause): string[] {
  const led = sentence.syntax.clauses.find((one) => one.isReduced && one.isPassive && one.subject === subject && one.first < first && LEADS.hasId(sentence, one.lemma));
  return led && subject ? agentsOf(sentence, sentence.phraseBehind(led, sentence.words.by)) : [];
}

/** Who is joined to a phrase by "and"; behind a state's name, an armed group beside its army. */
function nextOf(sentence: Sentence, { index, of }: NounPhrase): NounPhrase | null {
  const { phrases } = sentence.syntax;
  const next = phrases[(of ?? phrases[index]!).index + 1];
  if (!next || next.preposition !== 0 || next.clause?.subject === next) return null;
  return next.after?.index === index || (of !== null && next.after === of && sentence.actor(next)?.type === "non-state") ? next : null;
}

/** "withdraw | the charges", whether they are taken for its object or for a verb. */
export function isOfWords(sentence: Sentence, { object, last }: Clause): boolean {
  if (object !== null) return OF_WORDS.hasNoun(sentence, object.head);
  return sentence.tokens.tag[last] === Tag.Determiner && OF_WORDS.hasNoun(sentence, last + 1);
}

/** What is withdrawn in words or in court: "refused to withdraw the charges". */
const OF_WORDS = new WordSet(
  "charge complaint case petition offer proposal support statement bid candidacy claim remark motion accusation allegation objection recognition resolution threat lawsuit suit indictment warrant funding aid invitation accreditation licence license",
);

/** Troops of no named side are of both, unless they are foreign. */
export function unnamed(sentence: Sentence, moved: NounPhrase | null, { subject }: Clause): string[] {
  const phrase = moved ?? subject;
  const before = commitmentBefore(sentence);
  if (before && OF_FORCES.has(before.action) && before.by.length > 0 && [moved, subject].some((one) => one !== null && NEXT_ONES.hasIn(sentence, one.first, one.head))) return [...before.by];
  return phrase && !isForeign(sentence, phrase) && !(subject && isForeign(sentence, subject)) && !isKeepers(sentence, phrase) ? [...sentence.memory.sides()] : [];
}

/** "Russia was to keep 1,960 men there. | The first column | left": of those told of. */
const OF_FORCES: ReadonlySet<string> = new Set(["withdraw", "deploy-peacekeepers"]);
const NEXT_ONES = new WordSet("first second third fourth fifth last next final remaining other");

/** "all foreign troops", "the army of occupation". */
const isForeign = (sentence: Sentence, { first, head, of }: NounPhrase): boolean => FOREIGN.hasIn(sentence, first, head) || (of !== null && FOREIGN.has(sentence, of.head));
const FOREIGN = new WordSet("foreign occupying invading occupation");
