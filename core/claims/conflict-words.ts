import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** Words of a war or a peace and of little else: one is enough. */
const OF_WAR = new WordSet(
  "truce truces ceasefire ceasefires armistice hostilities peacekeepers peacekeeping rebel rebels insurgent insurgents guerrilla guerrillas militia militias militants paramilitary paramilitaries shelling frontline demobilisation demobilization disarm disarming disarmament demining deminers mujahideen separatists airstrikes breakaway separatist insurgency jihadists demilitarised demilitarized belligerents warring",
);
/** Words that a report on a war or a peace has some of; each by itself stands in reports on schools and courts as well. */
const WORDS = new WordSet(
  "peace war wars rebellion fighters gunmen combatants combatant troops soldiers army armies battalion garrison forces weapons guns tanks artillery missiles rockets hostages accord accords mines refugees displaced prisoners captives conflict clashes fighting occupied occupation amnesty embargo withdrawal pullout serviceman servicemen raids sides parties military roadblocks blockade offensive enclave mediator mediators shooting detainees prosecution torture observers humanitarian districts barracks memorandum pact armed contingent contingents inspectors helmets airmen marines bombardment bombing bombings deployment gunboats warships",
);
/** How many different ones of these are asked of a report of so many tokens: a dispatch of two sentences has one, a long story on anything has one by chance. */
const LENGTHS: readonly (readonly [tokens: number, words: number])[] = [
  [150, 1],
  [400, 2],
  [Infinity, 3],
];

/** From so many tokens on a story is long enough to tell by its words what it is about. */
const LONG_TOKENS = 150;

/** Is a report a long story? A dispatch of a few sentences need not tell of its war by its words. */
export const isLong = ({ tokens }: Sentence): boolean => tokens.count > LONG_TOKENS;

/** Does a report name an armed group, or the words of war and peace? Asked once, when it first matters. */
export const isOfConflict = (sentence: Sentence): boolean => (sentence.memory.isOfConflict ??= speaksOfConflict(sentence));

function speaksOfConflict(sentence: Sentence): boolean {
  if (sentence.names.names.some(({ entity }) => entity.type === "non-state")) return true;
  const { count, word } = sentence.tokens;
  const needed = LENGTHS.find(([tokens]) => count <= tokens)![1];
  const found = new Set<number>();
  for (let i = 0; i < count; i++) {
    if (OF_WAR.has(sentence, i) || (sentence.form(i) === "fire" && sentence.form(i - 2) === "cease")) return true;
    if (WORDS.has(sentence, i)) found.add(sentence.nounLemma(i) || word[i]!);
    if (found.size >= needed) return true;
  }
  return false;
}

/** Does a sentence name a side beside those who are bound? */
export function namesAnother({ names, first, last }: Sentence, by: readonly string[]): boolean {
  if (by.length === 0) return false;
  for (let i = first; i < last; i++) {
    const at = names.at[i]!;
    if (at === 0) continue;
    const party = names.partyName(names.names[at - 1]!.entity.party);
    if (party !== null && !by.includes(party)) return true;
  }
  return false;
}

/** Words of the day's accidents and petty crime, and those of bombs and raids that are neither. */
const EVERYDAY = new WordSet(
  "sheriff deputies firefighter firefighters paramedic paramedics driver motorist traffic homeowner tenant gas boiler crash crashed meter leak arson robbery burglary drunk speeding coroner suspicion charges charged bail neighbour neighbours neighbor neighbors plumber cordon precaution",
);
const OUTRAGES = new WordSet(
  "bomb bombs bombing bombings bomber grenade grenades attack attacks attackers terrorist terrorists terrorism protest protests protesters activist activists opposition riot riots coup dissident dissidents",
);
const EVERYDAY_LEAST = 3;

/** Is a report about a crash, a gas leak, a burglary, and about nothing else? Asked once, when it first matters. */
export const isEveryday = (sentence: Sentence): boolean => (sentence.memory.isEveryday ??= !isOfConflict(sentence) && speaksOfEveryday(sentence));

function speaksOfEveryday(sentence: Sentence): boolean {
  const { count } = sentence.tokens;
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (OUTRAGES.has(sentence, i)) return false;
    if (EVERYDAY.has(sentence, i)) found++;
  }
  return found >= EVERYDAY_LEAST;
}

const OF_CAMPAIGN = new WordSet(
  "campaign campaigns candidate candidates nominee nominees nomination primary primaries caucus caucuses delegates voters polls frontrunner superdelegates endorsement electorate",
);
const CAMPAIGN_LEAST = 4;

/** Is a report about a race for an office: more of its words than of a war? Rallies are speeches there, and what is won is votes. Asked once, when it first matters. */
export const isOfCampaign = (sentence: Sentence): boolean => (sentence.memory.isOfCampaign ??= speaksOfCampaign(sentence));

function speaksOfCampaign(sentence: Sentence): boolean {
  const { count } = sentence.tokens;
  let found = 0;
  let ofWar = 0;
  for (let i = 0; i < count; i++) {
    if (OF_CAMPAIGN.has(sentence, i)) found++;
    else if (OF_WAR.has(sentence, i)) ofWar++;
  }
  return found >= CAMPAIGN_LEAST && found > ofWar;
}
