import { WordSet } from "../word-set.js";

/** What is held: towns, posts, roads, heights. */
export const LAND = new WordSet(
  "height citadel fort fortress ridge hilltop hilltops peak heights ruins courthouse town village city district region province base post airport airstrip airfield port bridge area territory position hill capital centre center commune camp station site stronghold neighbourhood neighborhood suburb quarter island locality settlement barracks zone corridor enclave outpost headquarters road highway crossing valley mine checkpoint garrison volcano municipality county north south east west peninsula island province wharf harbour harbor plateau valley fort prison compound palace parliament township townships governorate governorates canton cantons square gate avenue stretch pass junction village quarter refinery dam gorge canyon ridge mountain heights summit peak oilfield countryside runway tarmac reservoir airbase waterworks hall armoury arsenal bazaar hinterland terminal bridgehead hamlet shore coast sector hub base bases complex suburb suburbs half slope slopes side prefecture subprefecture oblast raion woreda river riverbank",
);
/** A part of such. */
export const PART = new WordSet(
  "part parts areas percent cent majority bulk swaths much most portion half section outskirts suburb suburbs upper lower corridor bank post posts position positions hall bridge gate quarter neighborhood neighbourhood neighbourhoods neighborhoods zone zones swathe swathes quarters third thirds edge fringe fringes slopes side streets buildings pocket",
);
/** What of a town named before is a part of it. */
export const FACILITIES = new WordSet("airport airfield airstrip port harbour harbor refinery prison barracks palace parliament centre center");
/** Of the words for parts, those that are whole where they stand by themselves. */
export const WHOLE_OF = new WordSet("bridge post posts");
/** "a | strip | of jungle". */
export const STRIPS = new WordSet("strip stretch sliver tract patch belt");
/** "the east | of Goma". */
export const SIDES = new WordSet("north south east west northeast northwest southeast southwest");
/** "a strip of | jungle | along the Coco". */
export const WILDS = new WordSet("jungle forest bush land coast desert countryside farmland woodland swamp scrub savannah mountain hills riverbank shore terrain territory");
/** "| all | of Goma", "the | whole | of the country". */
export const ALL_OF = new WordSet("all whole entirety");
