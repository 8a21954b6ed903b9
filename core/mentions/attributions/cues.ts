/** Verbs that introduce what somebody says, by what they do with it. */
export const SPEECH: Readonly<Record<"say" | "deny" | "accuse" | "ask" | "vow" | "think" | "judge", readonly string[]>> = {
  say: (
    "say tell add state report announce claim note confirm explain argue insist maintain acknowledge admit concede stress warn reveal disclose write declare remark comment reply respond recall describe affirm reiterate assert contend observe testify clarify caution recount complain suggest indicate assure inform brief repeat conclude emphasise emphasize underline " +
    "tally place log quip joke vent charge counter shout cry murmur whisper lament boast brag tweet post joke answer quote cite agree promise continue specify record register document verify count list read show put give"
  ).split(" "),
  deny: ["deny", "reject", "dismiss", "refute", "rebut", "dispute"],
  accuse: ["accuse", "blame", "allege"],
  ask: ["demand", "urge", "ask", "request", "appeal", "call", "propose", "recommend", "order", "advise"],
  vow: ["vow", "pledge", "threaten", "swear", "undertake"],
  /** Positions that are told by the report and not in the source's words. */
  judge:
    "criticize criticise endorse defend praise denounce condemn refuse decline slam blast mock welcome oppose deride decry lambaste lament laud applaud hail rebuke ridicule disavow champion lambast".split(
      " ",
    ),
  think: ["believe", "think", "estimate", "expect", "hope", "fear", "predict", "consider", "suspect", "feel", "doubt", "know", "assume", "calculate", "reckon", "see"],
};

/** Verbs of `SPEECH.say` that speak only with a clause or a quotation for what is said, not with a bare object. */
export const NEEDS_CONTENT = new Set(
  "tally place log show put give list continue count record register document read charge counter post observe suggest quote cite agree promise cry see know consider feel think describe report verify note confirm indicate".split(
    " ",
  ),
);

/** Verbs that give a figure as their object: whoever counts is its source. */
export const COUNTING = ["put", "give", "list", "count", "record", "register", "document", "estimate", "report", "tally", "place", "verify", "log"];

/** Verbs that bring a charge, with the nouns for one: "lodged a complaint that …". */
export const LODGING = ["lodge", "file", "submit", "make", "raise", "level", "bring", "repeat"];
export const CHARGES = ["complaint", "complaints", "charge", "charges", "allegation", "allegations", "accusation", "accusations", "claim", "claims", "protest"];

/** Phrases that name a source outright; the source stands behind. */
export const ACCORDING = ["according to", "in the words of", "as per", "as told by", "citing", "quoting"];

/** Adverbs that mark hearsay. */
export const HEARSAY = ["reportedly", "allegedly", "purportedly", "supposedly", "apparently"];
