import { Relation, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDraft, groundsOf, holderOf, localGrounds, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { extend, isTold, spanOfClause } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Nouns of transfer: "the takeover of Shusha by Azerbaijani forces", "the return to Azerbaijan of …", "transfer of Kalbajar to Azerbaijan's control". */
export const TRANSFER_NOUN: Rule = {
  name: "control/transfer-noun",
  kind: "control",
  nouns: ["takeover", "transfer", "return", "handover", "capture", "recapture", "seizure", "fall", "liberation", "occupation", "loss", "surrender", "conquest", "cession"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate) return null;
    const { words } = sentence;
    const noun = sentence.vocabulary.form(sentence.nounLemma(phrase.head));
    const hangers = hangersOn(sentence, phrase);
    const of = hangers.find((one) => one.preposition === words.of && groundsOf(sentence, one).some(({ place }) => place !== null && place.first >= one.first));
    if (of && noun === "loss" && of.prepositionAt !== phrase.last) return null;
    const own = of ? null : groundOwner(sentence, phrase);
    if ((!of && !own) || (phrase.clause && !isTold(sentence, phrase.clause, phrase.clause.relation === Relation.Infinitive))) return null;
    const to = hangers.find((one) => one.preposition === words.to);
    const by = hangers.find((one) => one.preposition === words.by);
    const isTaking = !GIVING.has(noun);
    const isLoss = noun === "loss";
    const claimer = isTaking && !isLoss && noun !== "fall" && !by ? announcer(sentence, phrase) : null;
    const holder =
      claimer ??
      partyOf(sentence, isTaking && noun !== "fall" && !isLoss ? by : to) ??
      (to ? (sentence.actors.owner(to)?.party ?? null) : null) ??
      (isTaking && of ? (noun === "fall" || isLoss ? gainer(sentence, phrase) : takerIn(sentence, phrase)) : null);
    if (holder === null) return null;
    const loser = isLoss && phrase.possessive > phrase.first ? (sentence.actors.owner(phrase)?.party ?? null) : null;
    const last = extend(sentence, Math.max(phrase.last, of?.last ?? 0, by?.last ?? 0, to?.last ?? 0, of?.of?.last ?? 0));
    const inner = of && hangers.find((one) => one.prepositionAt === of.last && one.preposition === words.of);
    const ground = own ?? groundsOf(sentence, of)[0]!;
    const told = controlDraft(
      ground,
      { first: phrase.first, last: Math.max(last, inner?.last ?? 0), at: phrase.head, clause: null },
      { change: isTaking ? "taken" : "handed-over", holder, from: !isTaking ? otherSide(sentence, holder) : loser === holder ? null : loser },
    );
    return { ...told, ...teller(sentence, phrase) };
  },
  yes: [
    ["The day marks the takeover of Shusha, a key city, by Azerbaijani forces.", { change: "taken", place: "Shusha", holder: "AZE" }],
    ["The M23's capture of Goma alarmed Kenya.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The M23 announced the capture of the army base at Goma.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The Kenyan army's loss of Goma to the M23 cut the road.", { change: "taken", place: "Goma", holder: "m23", from: "KEN" }],
    ["The M23's capture of Goma was confirmed by Kenya.", { change: "taken", place: "Goma", holder: "m23", claimant: "KEN" }],
    ["Goma's capture by the M23 alarmed Kenya.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The fall of Hadjer Marfain to the M23 alarmed Kenya.", { change: "taken", place: "Hadjer Marfain", holder: "m23" }],
    ["With the fall of Goma the M23 has a port.", { change: "taken", place: "Goma", holder: "m23" }],
    ["Talks began after the transfer of the Kalbajar region to Azerbaijan's control.", { change: "handed-over", holder: "AZE" }],
  ],
  no: ["The return of refugees to Goma began.", "The transfer of prisoners to Armenia went on.", "The war went on after the senator's loss to the governor of Goma in the state of Kano."],
};

/** "The M23's | capture": who is told in the phrase itself; a town that a side has its seat in does not take itself. */
function takerIn(sentence: Sentence, phrase: NounPhrase): string | null {
  const owner = sentence.actors.owner(phrase);
  return owner && owner.first < phrase.last ? owner.party : null;
}

const GIVING: ReadonlySet<string> = new Set(["transfer", "return", "handover", "surrender", "cession"]);

const ANNOUNCES = new WordSet("announce proclaim celebrate complete hail claim boast trumpet report");

/** "The rebels announced | the capture of Goma": who tells of it as a deed of their own. */
function announcer(sentence: Sentence, phrase: NounPhrase): string | null {
  const { clause } = phrase;
  if (clause?.object !== phrase || clause.isPassive || !clause.subject || !ANNOUNCES.hasId(sentence, clause.lemma)) return null;
  const isOwned = phrase.possessive > phrase.first || sentence.actor(clause.subject)?.type === "international";
  return isOwned ? null : isArmed(sideOf(sentence, clause.subject)) || leads(sentence, clause.subject) ? partyOf(sentence, clause.subject) : null;
}

const TELLS = new WordSet("announce proclaim claim boast confirm acknowledge concede admit report");
const DENIES = new WordSet("deny dispute reject dismiss");

/** Who announced, confirmed or denied | the capture of Goma. */
function teller(sentence: Sentence, { clause }: NounPhrase): Pick<Draft, "claimant" | "stance"> {
  const isDenied = clause !== null && DENIES.hasId(sentence, clause.lemma);
  if (!clause || (!isDenied && !TELLS.hasId(sentence, clause.lemma))) return {};
  const claimant = sentence.actor(doerOf(sentence, clause));
  return claimant ? { claimant, ...(isDenied ? { stance: "denied" } : {}) } : {};
}

/** "M23 chief X": a person who speaks for an armed group. */
function leads(sentence: Sentence, phrase: NounPhrase): boolean {
  const actor = sentence.actor(phrase);
  return actor !== null && actor.isPerson && actor.type === "non-state";
}

/** "Goma's | capture": the ground stands before its noun. */
function groundOwner(sentence: Sentence, phrase: NounPhrase): Ground | null {
  const place = phrase.possessive > 0 ? sentence.places.find(({ first, last, precision }) => first >= phrase.first && last === phrase.possessive && precision !== "country") : undefined;
  return place ? { name: place.name, place, isPart: false } : null;
}

/** "With the fall of Kunduz | the Taliban have a seat": who has it now. */
function gainer(sentence: Sentence, phrase: NounPhrase): string | null {
  if (phrase.preposition !== sentence.words.with) return null;
  const main = sentence.syntax.clauses.find(({ phrases, relation }) => relation === Relation.Main && phrases.includes(phrase));
  return main?.subject && isArmed(sideOf(sentence, main.subject)) ? partyOf(sentence, main.subject) : null;
}

/** The phrases that hang on a noun one behind the other, asides between commas included. */
function hangersOn(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = [];
  let end = phrase.last;
  for (let i = sentence.syntax.phrases.indexOf(phrase) + 1; i < sentence.syntax.phrases.length && found.length < 8; i++) {
    const next = sentence.syntax.phrases[i]!;
    const from = next.preposition === 0 ? next.first : next.prepositionAt;
    if (from - end > 1 || (next.preposition === 0 && !next.renames)) break;
    found.push(next);
    end = next.last;
  }
  return found;
}

const DECLARES = new WordSet("declare proclaim pronounce");

/** "The army declared Goma liberated": by whoever says so. */
export const DECLARED_FREE: Rule = {
  name: "control/declared-free",
  kind: "control",
  verbs: ["liberate", "free", "clear"],
  read: (sentence, clause) => {
    if (!clause?.governor?.subject || clause.first !== clause.verb || clause.isNegated || !DECLARES.hasId(sentence, clause.governor.lemma)) return null;
    const { subject } = clause.governor;
    const [ground] = localGrounds(sentence, clause.subject).filter(({ place }) => place!.first > clause.governor!.verb);
    const holder = ground ? holderOf(sentence, subject, [ground]) : null;
    if (!ground || holder === null || clause.governor.isNegated || !isTold(sentence, clause.governor)) return null;
    const from = partyOf(sentence, sentence.phraseBehind(clause, sentence.words.from));
    const [first, last] = spanOfClause(sentence, clause);
    const claimant = sentence.actor(subject);
    return { ...controlDraft(ground, { first, last, at: clause.verb, clause: null }, { change: "taken", holder, from: from === holder ? null : from }), ...(claimant ? { claimant } : {}) };
  },
  yes: [["The Kenyan army declared Goma liberated.", { change: "taken", place: "Goma", holder: "KEN", claimant: "KEN" }]],
  no: ["The Kenyan army declared the hostages freed in Goma."],
};
