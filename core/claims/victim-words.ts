import type { VictimCategory } from "../model/index.js";
import { WordMap, WordSet } from "./word-set.js";

export const MORE = new WordSet("more other others another further additional remaining");
/** What opens an item of a list of people: "a nurse", "his wife". */
export const LISTED = new WordSet("a an his her their");
/** Singular nouns for more than one person. */
export const COLLECTIVES = new WordSet(
  "police people family crew army group team force forces party staff personnel household crowd patrol militia troops couple convoy elderly public rebel military opposition enemy youth press dead victim deceased suspect attacker assailant bomber gunman assassin killer perpetrator",
);
/** Heads of phrases for one person that are no nouns for persons by themselves. */
export const POSTS = new WordSet(
  "head leader chief chairman chairwoman chairperson chair ruler king secretary deputy governor commissioner member official mayor figure ally companion partner colleague",
);
/** Heads that stand for many: "a group of traders" is not one. */
export const GROUPS = new WordSet("group family number majority crowd couple lot column crew team string series wave list");
export const KIN = new WordSet("wife husband son daughter brother sister mother father child daughter-in-law grandson man woman boy girl infant baby toddler teenager");
/** "was held | hostage": how somebody is held. */
export const CAPTIVE = new WordSet("hostage prisoner captive");
export const NOT_ONE = new WordSet("no each every any what which this that such");

export const OUTCOME_WORDS = new WordSet("fallen killed wounded injured hurt dead missing died displaced uprooted captured freed released abducted maimed");
/** "119 deaths | and 90 people injured": nouns that tell what befell those they count. */
export const OUTCOME_NOUNS = new WordSet("deaths injuries casualties fatalities");
export const ADJECTIVES = new WordMap<VictimCategory>({
  military: "military",
  army: "military",
  civilian: "civilian",
  police: "police",
  rebel: "non-state",
  guerrilla: "non-state",
  troop: "military",
});
export const OFFICERS = new WordSet("officer officers");
export const ARMY = new WordSet("army military soldier soldiers troops battalion brigade");
export const POLICE = new WordSet("police policeman policemen constabulary gendarmerie");
export const OWN = new WordSet("his her its their our my");
export const MEN = new WordSet("men man");
export const OWN_PEOPLE = new WordSet("men man fighters fighter members member ranks troops soldiers soldier personnel comrades cadres combatants guerrillas");
/** "three of his | guards": of the side of whom they guard. */
export const GUARDS = new WordSet("guard guards bodyguard bodyguards escort escorts");
export const NOBODY = new WordSet("nobody none no-one");
/** People told again: "the men", "two of the captives". */
export const TOLD_AGAIN = new WordSet("men captives prisoners hostages detainees");
/** What a side calls those against it: "a dozen invaders had perished"; whoever was told of is meant. */
export const FOES = new WordSet("invader invaders aggressor aggressors occupier occupiers enemies foes");
export const OPEN = new WordSet(
  "invader invaders aggressor aggressors occupier occupiers enemies foes others other one ones them another third second fourth fifth sixth seventh eighth ninth tenth rest more dead wounded injured missing toll all both half some",
);
export const MEASURES = new WordSet(
  "number member group family total majority body life remains couple figure toll lot crowd death loss hundred column crew fate whereabouts patrol squad batch band contingent busload boatload",
);
/** Things and measures, which are no people, whoever they are of: "a civilian passenger vehicle", "70 km". */
export const THINGS = new WordSet(
  "vehicle car bus minibus truck lorry van train boat ship ferry plane aircraft helicopter motorbike motorcycle ambulance house hut building shop market school hospital clinic mosque church barracks checkpoint office property km kms kilometre kilometer mile metre meter station post position base camp convoy headquarters village court election strike outpost uniform law demand meeting hill stronghold airport territory flag carrier flight",
);
export const MONEY = new WordSet("cash dollars euros pounds funds funding money aid debt loans grants bonds assets damages revenue taxes savings");
export const ONE = { qualifier: "exact", value: 1, min: 1, max: 1 } as const;
export const TWO = { qualifier: "exact", value: 2, min: 2, max: 2 } as const;
export const NONE = { qualifier: "exact", value: 0, min: 0, max: 0 } as const;
/** "one of ours". */
export const OURS = new WordSet("ours");
/** "our" of a communiqué is its issuer, whoever is quoted. */
export const ISSUERS = new WordSet("our my ours");
/** Words for a force that keeps the peace. */
export const FORCES = new WordSet("peacekeeping peacekeeper peacekeepers");
/** People of an armed group, when its name stands before them. */
export const MEMBERS = new WordSet("member members inmate inmates prisoner prisoners detainee detainees captive captives suspect suspects leader leaders men man");
/** Words that say no more of people than whose they are: "FARC men", "personnel of the mission". */
export const SERVANTS = new WordSet("man men personnel ranks guard guards boys lads");
/** Whose men they are, where no party is named: "army men", "men of the garrison". */
export const CORPS = new WordMap<VictimCategory>({
  ...corps(
    "military",
    "army military regiment regiments battalion battalions brigade brigades platoon garrison division infantry cavalry navy squadron detachment government troop artillery armoured marine",
  ),
  ...corps("police", "police gendarmerie constabulary"),
  ...corps("non-state", "rebel rebels guerrilla guerrillas militia militias insurgent insurgents insurgency"),
  ...corps("peacekeeper", "peacekeeping"),
});

function corps(category: VictimCategory, words: string): Readonly<Record<string, VictimCategory>> {
  return Object.fromEntries(words.split(" ").map((word) => [word, category]));
}

/** "killed thousands": of nobody told before. */
export const MASSES = new WordSet("thousands hundreds dozens scores");

/** "went | back", "are | home": to where one is from. */
export const HOMEWARD = new WordSet("back home");
