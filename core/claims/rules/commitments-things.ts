import { NameForm } from "../../mentions/actors/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** What the phrases of commitments are about; a word may stand for several. */
export const enum Thing {
  Troops = 1,
  Arms = 2,
  Land = 4,
  Peacekeepers = 8,
  Displaced = 16,
  Prisoners = 32,
  Remains = 64,
  Accord = 128,
  Way = 256,
  Mines = 512,
  Election = 1024,
  Talks = 2048,
  Aid = 4096,
  Truce = 8192,
  Camp = 16384,
  Watch = 32768,
  Fighters = 65536,
  Amnesty = 131072,
  Exchange = 262144,
  Pullout = 524288,
  Return = 1048576,
  Posts = 2097152,
  Traffic = 4194304,
  Storage = 8388608,
  Charges = 16777216,
  Grievances = 33554432,
  Word = 67108864,
  Duty = 134217728,
  Chamber = 268435456,
  Maps = 536870912,
}

const LISTS: readonly (readonly [Thing, string])[] = [
  [
    Thing.Troops,
    "troop soldier force army unit battalion brigade regiment contingent serviceman policeman police military personnel marine paratrooper garrison militia mercenary paramilitary fighter rebel guerrilla combatant gunman tank artillery howitzer gun armour armor mortar launcher weaponry weapon division man armoured legionnaire side party instructor trainer adviser advisor team convoy group company platoon squad regiment patrol column comrade",
  ],
  [
    Thing.Fighters,
    "fighter rebel guerrilla combatant militia militiaman gunman insurgent militant paramilitary guard force member wing group unit troop cadre soldier man faction movement division army battalion police recruit ex-combatant ex-fighter ex-rebel ex-guerrilla element gendarme comrade brigade regiment platoon",
  ],
  [Thing.Arms, "weapon arm gun rifle firearm munition ammunition explosive arsenal weaponry cache mortar rocket grenade pistol tank howitzer launcher missile carbine kalashnikov musket machinegun"],
  [
    Thing.Land,
    "district region territory town village city area province land base camp airport port corridor zone post position site strip road bridge line front capital building school post hill volcano transmitter oilfield refinery dam depot barrack country locality sector field enclave centre center headquarters garrison outpost airstrip hall quarter part houses property crossing airfield stronghold hilltop bush forest jungle temple church mosque school hospital factory farm farmland track path trail kilometre km hectare peninsula island isle archipelago reef plateau height heights ridge valley berm salient hamlet commune county municipality canton suburb neighbourhood neighborhood south north east west",
  ],
  [Thing.Posts, "checkpoint post watchtower barrier roadblock base camp fortification"],
  [Thing.Peacekeepers, "peacekeeper observer monitor battalion brigade contingent helmet peacekeeping troop soldier paratrooper force mission verifier engineer man serviceman inspector"],
  [Thing.Displaced, "refugee displaced returnee idp resident villager civilian family inhabitant people citizen exile evacuee person everyone"],
  [
    Thing.Prisoners,
    "prisoner detainee captive hostage pow fighter soldier serviceman combatant rebel guerrilla member policeman captured detained jailed abductee conscript militant officer sailor crew inmate gendarme comrade internee guard foreigner crewman national servicewoman airman pilot offender convict",
  ],
  [Thing.Remains, "body remains corpse dead remain fallen coffin bone skeleton"],
  [
    Thing.Accord,
    "agreement accord deal pact treaty protocol memorandum mou statement declaration settlement document communique undertaking commitment obligation roadmap text term point package measure peace understanding arrangement plan resolution solution clause article provision",
  ],
  [Thing.Truce, "truce ceasefire armistice cessation standstill lull pause"],
  [
    Thing.Way,
    "road corridor highway motorway rail railway airport port border crossing bridge route flight link transport roadblock barrier blockade block blockage checkpoint airspace train bus line path siege frontier transit way track canal waterway waters ferry ban restriction embargo",
  ],
  [Thing.Mines, "mine landmine minefield ordnance uxo explosive demining deminer sapper surveyor shell bomblet device"],
  [Thing.Election, "election vote ballot referendum poll balloting plebiscite"],
  [Thing.Talks, "talk negotiation dialogue conference round meeting summit panel negotiator consultation table"],
  [
    Thing.Aid,
    "aid relief assistance food medicine supply humanitarian seed grain wheat fund funding shipment donation convoy delivery ration blanket tent parcel rice flour maize sorghum millet tonne euro dollar pound franc million billion grant loan reconstruction money cash",
  ],
  [Thing.Camp, "camp cantonment quartering assembly barrack barracks site zone area point quarter"],
  [
    Thing.Watch,
    "monitor observer verification monitoring separation patrol mission inspection committee commission mechanism verifier inspector patrol team centre center observation compliance withdrawal deal truce ceasefire accord agreement implementation pullout pullback process line zone border compliance road link exchange elections election fulfillment fulfilment",
  ],
  [Thing.Amnesty, "amnesty pardon immunity"],
  [Thing.Exchange, "exchange swap release"],
  [Thing.Pullout, "withdrawal pullout pullback redeployment departure disengagement"],
  [Thing.Return, "return repatriation resettlement homecoming"],
  [
    Thing.Traffic,
    "transit passage travel movement access traffic safety people citizen vehicle convoy goods ambulance truck lorry tanker trade worker chief civilian link patient leader commander cargo vessel ship barge evacuee escort",
  ],
  [Thing.Storage, "custody container depot station lock storage use warehouse store"],
  [Thing.Grievances, "grievance demand complaint"],
  [Thing.Word, "word promise pledge vow signature bargain"],
  [Thing.Chamber, "parliament assembly president legislature government cabinet coalition"],
  [Thing.Maps, "map"],
  [Thing.Duty, "obligation duty"],
  [Thing.Charges, "charge sentence indictment warrant prosecution punishment judge trial court"],
];

/** The words for a thing, as a list for `needs`. */
export function wordsFor(thing: Thing): string {
  const words = LISTS.filter(([one]) => one === thing).flatMap(([, list]) => list.split(" "));
  return words.map((word) => `${word} ${word}s`).join(" ");
}

/** Marks a word whose things hang on the words before it. */
const HANGS = 1 << 30;
const HANGING = ["fire", "conference", "off", "out", "back", "point", "points", "movement", "movements", "siege"];

/** The things of each word by itself, bound to the vocabulary asked last. */
const bound: { vocabulary: Vocabulary | null; own: Int32Array } = { vocabulary: null, own: new Int32Array(0) };

function bind(vocabulary: Vocabulary): void {
  const own = vocabulary.columns.ints();
  for (const [thing, words] of LISTS) for (const word of words.split(" ")) for (const form of [word, `${word}s`]) own[vocabulary.id(form)]! |= thing;
  own[0] = 0;
  for (const word of HANGING) own[vocabulary.require(word)]! |= HANGS;
  bound.vocabulary = vocabulary;
  bound.own = own;
}

/** The things a token stands for, as bits: those of the word itself and of its singular; frequent plurals are lemmas of their own. */
export function thingsAt(sentence: Sentence, token: number): number {
  const { vocabulary, tokens } = sentence;
  if (bound.vocabulary !== vocabulary) bind(vocabulary);
  const word = tokens.word[token]!;
  const own = bound.own[word]!;
  const things = (own | bound.own[vocabulary.nounLemma[word]!]!) & ~HANGS;
  return own & HANGS ? hangingAt(sentence, token, things) : things;
}

function hangingAt(sentence: Sentence, token: number, things: number): number {
  const form = sentence.form(token);
  if (form === "fire") return sentence.form(token - 2) === "cease" ? Thing.Truce | Thing.Watch : things;
  if (form === "conference") return sentence.form(token - 1) === "press" || sentence.form(token - 1) === "news" ? 0 : things;
  if (form === "siege") return OPENS.has(sentence.form(token - 2)) ? things & ~Thing.Way : things;
  if (form === "movement" || form === "movements") return sentence.form(token + 1) === "of" || MOVES.has(sentence.form(token - 1)) ? things : things & ~Thing.Traffic;
  if (form === "point" || form === "points") return CROSSED.has(sentence.form(token - 1)) ? things | Thing.Way : things;
  return pulledAt(sentence, token);
}

/** "opened the | siege |" of a town: no way is open. */
const OPENS: ReadonlySet<string> = new Set(["open", "opens", "opened", "opening", "began", "begin", "started"]);
/** "free | movement |", "freedom of | movement |", "the | movement | of goods": else a movement is people with a cause. */
const MOVES: ReadonlySet<string> = new Set(["free", "unhindered", "unimpeded", "safe", "of", "civilian", "troop"]);
const CROSSED: ReadonlySet<string> = new Set(["crossing", "border", "entry", "access"]);

/** "pull-out", "pull-back" in three tokens. */
function pulledAt(sentence: Sentence, token: number): number {
  return sentence.form(token - 2) === "pull" ? Thing.Pullout | Thing.Watch : 0;
}

/** "a quarter of | its arms": a share of what can be shared is no ground. */
const SHARES = new WordSet("quarter part half");
/** "a large part of | the population | dead": of nobody's ground. */
const PEOPLE = new WordSet("population people men women youth generation force workforce");
const SHARED = Thing.Arms | Thing.Fighters | Thing.Prisoners | Thing.Remains | Thing.Accord | Thing.Aid;

/** "released | a video | of its fighters": of nobody himself. */
const PICTURES = new WordSet("video videos picture pictures photo photos photograph photographs footage image images film recording statement names list");

/** Does the phrase, or the noun it is "of", stand for one of these things? */
export function isThing(sentence: Sentence, phrase: NounPhrase | null | undefined, things: number): boolean {
  if (!phrase || phrase.isDate) return false;
  if (phrase.of && SHARES.has(sentence, phrase.head) && (thingsAt(sentence, phrase.of.head) & SHARED || PEOPLE.hasNoun(sentence, phrase.of.head)))
    return (thingsAt(sentence, phrase.of.head) & things) !== 0;
  if (thingsAt(sentence, phrase.head) & things || (things & Thing.Prisoners && TAKEN.hasIn(sentence, phrase.first, phrase.head))) return true;
  const behind = PICTURES.has(sentence, phrase.head) ? null : (phrase.of ?? ofBehind(sentence, phrase));
  return behind !== null && !behind.isDate && (thingsAt(sentence, behind.head) & things) !== 0;
}

/** "the withdrawal by Kenya of its troops", but not "nine rebels in breach of the accord". */
const ofBehind = (sentence: Sentence, phrase: NounPhrase): NounPhrase | null => {
  const { words } = sentence;
  const next = sentence.phraseAfter(phrase, words.of, words.in, words.to);
  return next?.preposition === words.of ? next : null;
};

/** "the Tamils", "most of the Rohingya": those called by the name of their people. */
export function isOfPeople(sentence: Sentence, phrase: NounPhrase): boolean {
  const { names } = sentence;
  const at = names.at[(phrase.of ?? ofBehind(sentence, phrase) ?? phrase).head]!;
  return at !== 0 && names.names[at - 1]!.entity.form === NameForm.People;
}

/** "a list of prisoners": what tells of people, and is none of them. */
const TELLING = new WordSet("list name detail file record photo photograph picture video");

export const isTelling = (sentence: Sentence, phrase: NounPhrase | null): boolean => phrase !== null && TELLING.hasNoun(sentence, phrase.head);

/** "abducted children": whoever has been taken. */
const TAKEN = new WordSet("abducted kidnapped captured captive imprisoned interned");

/** Does any word of a stretch stand for one of these things? */
export function hasThing(sentence: Sentence, first: number, last: number, things: number): boolean {
  for (let i = first; i < last; i++) if (thingsAt(sentence, i) & things) return true;
  return false;
}
