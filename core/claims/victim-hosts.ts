import type { Actor } from "../mentions/actors/index.js";
import type { NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const RELIEF_BODIES = new WordSet("charity charities ngo ngos hospice");
const RELIEF = new WordSet("aid relief humanitarian demining mine-clearing medical");
const BODIES = new WordSet("agency agencies organisation organization organisations organizations group groups team convoy mission charity");
const SERVES = new WordSet("working employed serving hired engaged");
/** Trades of those an aid body employs; its patients are none of them. */
const STAFF = new WordSet(
  "staff worker workers employee employees member members driver drivers nurse nurses doctor doctors surgeon surgeons medic medics paramedic paramedics guard guards watchman cook cooks interpreter interpreters translator engineer engineers technician technicians logistician delegate delegates volunteer volunteers staffer staffers colleague colleagues crew pilot contractor contractors mechanic mechanics agronomist midwife midwives expatriate expatriates people men women man woman",
);
/** Who works for it may stand before or behind a form of "work": "drivers | working | for the agency". */
const BEHIND_MAX = 3;

/** The aid body that people work for; its party is null where it is told by a common noun. */
export function reliefOf(sentence: Sentence, phrase: NounPhrase, owner: Actor | null): { party: string | null } | null {
  if (!STAFF.has(sentence, phrase.head)) return null;
  if (owner?.category === "aid-worker") return { party: owner.party };
  const host = hostOf(sentence, phrase);
  if (!host) return null;
  const actor = sentence.actors.of(host);
  if (actor?.category === "aid-worker") return { party: actor.party };
  const isRelief = RELIEF_BODIES.has(sentence, host.head) || (BODIES.has(sentence, host.head) && RELIEF.hasIn(sentence, host.first, host.head));
  return isRelief ? { party: null } : null;
}

/** "nurses of a charity", "nurses with a charity", "drivers working for a charity". */
function hostOf(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const { words, syntax } = sentence;
  if (phrase.of && !phrase.of.isDate) return phrase.of.of ?? phrase.of;
  const host = sentence.phraseAfter(phrase, words.with, words.for, words.from);
  if (host) return host;
  if (!SERVES.hasIn(sentence, phrase.last, Math.min(phrase.last + BEHIND_MAX, sentence.last))) return null;
  const next = syntax.phrases[phrase.index + 1];
  return next && next.prepositionAt - phrase.last <= BEHIND_MAX && (next.preposition === words.for || next.preposition === words.by || next.preposition === words.with) ? next : null;
}

const ENTERS = new WordSet("cross enter infiltrate slip sneak raid invade march break");
const INTO = new WordSet("into inside");

/** "crossed into Israel, seized | two soldiers | and killed eight": of the land that whoever did it came into. */
export function landEntered(sentence: Sentence, { first: before, clause }: NounPhrase): string | null {
  const { syntax, places, lexicon } = sentence;
  for (const { lemma, subject, verb, last, isNegated } of syntax.clauses) {
    if (verb > before || isNegated || subject === null || subject !== clause?.subject || !ENTERS.hasId(sentence, lemma)) continue;
    const into = places.find(({ first, precision }) => first >= last && first <= last + 1 && precision === "country");
    if (into?.country && (into.first === last || INTO.has(sentence, into.first - 1))) return lexicon.partyName(lexicon.countryParty(into.country));
  }
  return null;
}

const CREW = new WordSet("crew company sailors men");
const WARSHIPS = new WordSet("boat gunboat destroyer frigate corvette cruiser submarine warship minesweeper trawler cutter tank bomber helicopter gunship");

/** "A Kenyan patrol boat and | six of her crew": the navy whose ship it is. */
export function crewOf(sentence: Sentence, { after }: NounPhrase, inner: NounPhrase): Actor | null {
  const ship = after?.of ?? after;
  const owner = ship && CREW.has(sentence, inner.head) && WARSHIPS.has(sentence, ship.head) ? sentence.actors.owner(ship) : null;
  return owner?.party ? owner : null;
}
