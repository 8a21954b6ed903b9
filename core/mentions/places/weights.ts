import * as cue from "./evidence.js";
import type { PlaceKind } from "./kinds.js";

/*
 * Log odds that a span names a place, and the place chosen for it: set by hand from what each means and fitted to no annotated text
 * (LGL, TR-News and GeoVirus only measure the result), on a scale where 0.5 leans, 1 is a hint, 2 a strong hint and 4 settles the matter.
 */

/** Of 260,000 names in the gazetteer most are small towns named after persons and things: a bare name is not to be believed. */
export const BARE = -2;

/** What the kind of the chosen place adds. */
export const KIND_ODDS: Readonly<Record<PlaceKind, number>> = {
  country: 4, // Hardly anything else bears the name of a country.
  continent: 4, // As a country.
  demonym: 4, // The people of a country are called by nothing else.
  admin1: 2, // Provinces and states are known by name, though some share it with persons.
  admin2: 2, // Names of counties mostly say so ("Lamar County").
  district: 2, // As a county.
  region: 1, // Regions were listed one by one because reports name them.
  island: 1, // As a region.
  airport: 1, // Their names say what they are, but bodies and bases share them.
  water: 1, // As a region.
  mountain: 1, // As a region.
  line: 1, // As a region.
  site: 0, // Camps and bases are called after towns and persons.
  capital: 0, // What is known of towns is their size.
  seat: 0, // As a capital.
  town: 0, // As a capital.
  suburb: 0, // As a capital.
  locality: 0, // As a capital.
};

/** What the name and its place add, each once. */
export const NAME_ODDS = {
  knownCity: 2, // The first that comes to mind at a name is its city of over 100,000 people.
  tinyTown: -1, // Places of under 1,000 people are seldom written about beyond their county.
  curated: 1, // The overlay lists a place because reports on conflicts name it.
  word: -1, // An ordinary word may be capitalised for many reasons.
  given: -1, // A given name is a person's unless the words say where.
  short: -0.5, // Up to four letters are often an acronym or meet a name by chance.
};

/** What the rest of the report adds; each is multiplied by a degree between 0 and 1. */
export const REPORT_ODDS = {
  lead: 1, // A place without a serious namesake is rightly placed.
  nearness: 2, // Reports name places that lie together.
  countryShare: 1, // A report on a country names places of that country.
};

/** A little known place of a state that a report on another never names: its name is more likely that of a place no gazetteer lists. */
export const STRANGER_ODDS = -3;
/** So many mentions of states tell what a report is about. */
export const TOLD_MIN = 2;

/** What a statement of the text adds: "Tyler, Texas". */
export const LIES_ODDS = 2; // Only of a place is it said what it lies in.
export const HOLDS_ODDS = 1; // What holds a place is a place, but "Smith, Jordan" may be a list.

/** What the words beside the span add. */
export const CUE_ODDS: readonly (readonly [cue: number, odds: number])[] = [
  [cue.IN_PLACE, 1], // "in", "near" and "from" lead to places, sometimes to bodies.
  [cue.AFTER_OF, 0.5], // "of" leads to anything, places not least.
  [cue.AFTER_COMPASS, 1], // Only places have a north ("northern Mali").
  [cue.AFTER_SETTLEMENT, 2], // "The town of X" says that X is one.
  [cue.BEFORE_SETTLEMENT, 1], // "X city" says so too, but the city may be part of a name.
  [cue.BEFORE_INHABITANT, 0.5], // Residents and police are called by their town.
  [cue.AFTER_TITLE, -2], // A title leads to a person.
  [cue.AFTER_NAME, -2], // A capitalised word before makes it the end of a longer name ("Abraham Lincoln").
  [cue.BEFORE_NAME, -2], // A capitalised word behind makes it the beginning of one ("Paris Hilton").
  [cue.BEFORE_ROLE, -1], // Persons speak, and capitals only for their governments.
  [cue.BEFORE_ORGANISATION, -2], // "Washington Post" is a body called after a place.
  [cue.AFTER_ORGANISATION_OF, -1], // "University of Texas" is a body, but still stands there.
  [cue.AFTER_PREFIX, -4], // "anti-Balaka", "pro-Russia" are for or against something, and no places.
  [cue.OF_SHORE, -8], // "the Red Sea city" tells where a city lies, and is not the sea.
  [cue.BEFORE_STREET, -2], // Streets are called after far places.
  [cue.BEFORE_NATURE, -2], // "Jordan River" is not Jordan.
  [cue.AFTER_NATURE, -1], // "Lake Geneva" is not Geneva, but near.
  [cue.AFTER_CAPITAL_COMPASS, -1], // "North Platte" is another place than Platte.
];
/** "ISLAMABAD - Gunmen": a dateline holds nothing but a place. */
export const DATELINE_LOOK_ODDS = 2;
/** A dateline that another reader has made out is a place whatever else speaks. */
export const DATELINE_ODDS = 4;

/** One sense a report: the other spans of a name, when all are sure places or all sure not, weigh as a strong hint. */
export const AGREEMENT = 2;

/** A span is a place when that is likelier than not. */
export const THRESHOLD = 0.5;
