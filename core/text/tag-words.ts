export const CALENDAR_WORDS = (
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
).split(" ");

/** Two nouns that each look like a verb or pronoun: both are nouns side by side. */
export const COMPOUNDS = "peace talks,truce talks,ceasefire talks,tear gas,air strike,air strikes,air raid,air raids,drone strike,drone strikes,missile strike,missile strikes,police post,police posts,police station,police stations,army post,army posts,land mine,land mines,police fire,mortar fire,sniper fire,road map".split(",");

/** Verbs that may have a verb right behind: "helped evacuate", "let go". */
export const HELPERS = "help let make have see hear watch dare go come".split(" ");

/** Verbs with a clause behind that "that" need not open. */
export const SAYING = "say think believe know fear hope claim report admit show mean see find insist warn note announce expect confirm deny state tell add hear argue feel suggest agree maintain".split(" ");

/** Verbs with somebody as object, and no verb in -ing: "asked returning farmers". */
export const ADDRESSING = "ask urge tell warn wound kill meet attack evacuate arrest".split(" ");
