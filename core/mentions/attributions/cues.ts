/** Verbs that introduce what somebody says, by what they do with it. */
export const SPEECH: Readonly<Record<"say" | "deny" | "accuse" | "ask" | "vow" | "think" | "judge", readonly string[]>> = {
  say: (
    "say tell add state report announce decree claim note confirm explain argue insist maintain acknowledge admit concede stress warn reveal disclose write declare remark comment reply respond recall describe affirm reiterate assert contend observe testify clarify caution recount complain suggest indicate assure inform brief repeat conclude emphasise emphasize underline " +
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
export const COUNTING = [
  "put",
  "give",
  "list",
  "count",
  "record",
  "register",
  "document",
  "estimate",
  "report",
  "tally",
  "place",
  "verify",
  "log",
  "acknowledge",
  "admit",
  "concede",
  "confirm",
  "cite",
];

/** Verbs that bring a charge, with the nouns for one: "lodged a complaint that …". */
export const LODGING = ["lodge", "file", "submit", "make", "raise", "level", "bring", "repeat"];
export const CHARGES = ["complaint", "complaints", "charge", "charges", "allegation", "allegations", "accusation", "accusations", "claim", "claims", "protest"];

/** What tells of losses and can be called untrue or denied, besides charges. */
export const REPORTED = [
  "report",
  "reports",
  "statement",
  "statements",
  "figure",
  "figures",
  "account",
  "accounts",
  "news",
  "information",
  "rumour",
  "rumours",
  "assertion",
  "assertions",
  "reporting",
];

/** Words that call something untrue. */
export const UNTRUE = [
  "untrue",
  "false",
  "unfounded",
  "baseless",
  "groundless",
  "fabricated",
  "incorrect",
  "inaccurate",
  "fiction",
  "lie",
  "lies",
  "fake",
  "nonsense",
  "invention",
  "fabrication",
  "propaganda",
];

/** Phrases that name a source outright; the source stands behind. */
export const ACCORDING = ["according to", "in the words of", "as per", "as told by", "citing", "quoting"];

/** What somebody's figures are called: "by the agency's reckoning". */
export const RECKONINGS = ["reckoning", "count", "tally", "estimate", "estimates", "account", "figures", "reports", "calculations"];

/** Reckonings that come to a number. */
export const AMOUNTS = ["reckoning", "count", "tally", "estimate", "estimates", "calculations"];

/** What readers do with a report of others: "a report seen by Reuters". */
export const VIEWING = ["see", "obtain", "review", "view", "read", "quote", "cite", "carry", "receive"];

/** What somebody gathers and a report goes by: "according to information gathered by the office". */
export const KNOWLEDGE = [
  "information",
  "data",
  "figures",
  "reports",
  "report",
  "statistics",
  "records",
  "statement",
  "communique",
  "letter",
  "declaration",
  "tally",
  "tallies",
  "count",
  "counts",
  "estimate",
  "estimates",
  "lists",
  "bulletin",
  "message",
  "recording",
  "video",
  "leaflet",
  "note",
  "notice",
];

/** What a speaker has or gives before a colon and a quotation: "had a different account: …". */
export const ACCOUNTS = ["account", "version", "story", "statement", "message", "answer", "reply", "explanation", "tally", "count", "response"];

/** What a label in a bulletin counts. */
export const FIGURES = ["number", "figure", "toll", "total", "deaths", "injuries", "casualties", "fatalities", "losses", "wounded", "dead", "missing", "injured", "killed"];

/** Adverbs that mark hearsay. */
export const HEARSAY = ["reportedly", "allegedly", "purportedly", "supposedly", "apparently"];

/** Verbs by which somebody takes a position without being quoted: of judgement, wish, decision, promise, refusal, debate and finding (classes of VerbNet 3.3). */
export const POSITIONS = // judgement
  (
    "criticise criticize condemn praise denounce blast slam mock ridicule chastise chide applaud laud hail commend congratulate thank welcome deplore decry disparage belittle scorn censure rebuke reprimand scold berate deride lambast excoriate assail castigate fault oppose support back endorse favor favour approve disapprove admire respect appreciate resent regret dislike hate love " +
    "grill apologise apologize bristle fret grumble complain gripe hedge downplay minimise minimize exaggerate overstate understate misstate misrepresent ignore acknowledge concede tout pitch trumpet brag boast marvel deny rail fume lash " +
    "attack bemoan rip cheer boo snub spar side rebuff distance vouch relish revere shrug brush credit " +
    // characterisation
    "call label brand dub portray depict characterise characterize liken view regard deem judge paint tout hail contrast contradict coin title " +
    // wish and fear
    "want wish desire hope worry fear crave long prefer envision contemplate foresee anger upset alarm " +
    // decision and plan
    "authorise authorize issue unveil restrict decide intend plan vow pledge resolve opt seek agree promise offer threaten " +
    // refusal
    "refuse decline reject resist " +
    // and asking
    "question discuss address mention reference cite argue dispute contest query ask wonder urge encourage implore beg plead advocate champion defend promote propose recommend advise warn caution suggest hint imply signal insinuate remind press push persuade convince email invoke refer negotiate acquiesce " +
    // telling
    "outline detail explain describe recount report announce reveal lay quote echo reiterate stress highlight underscore emphasize emphasise underline point note allude respond reply write tweet post chant sing shout testify brief express voice proclaim reaffirm recite opine preach pronounce muse speculate dwell yell interject identify list remember " +
    // finding and knowing
    "find show conclude learn realise realize understand recognise recognize acknowledge confirm predict project forecast anticipate estimate rule find document demonstrate illustrate"
  ).split(" ");

/** Verbs whose subject is that of the infinitive behind them. */
export const RAISING = ["appear", "seem", "continue", "begin", "start", "go", "try", "tend", "happen", "fail", "prepare"];

/** Nouns for what somebody says, thinks or means to do. */
export const CLAIM_NOUNS =
  "claim statement comment remark assertion allegation accusation belief view opinion promise pledge vow demand request threat warning criticism attack praise denial insistence suggestion hope fear concern desire wish intention declaration announcement tweet reply finding estimate prediction conclusion report testimony".split(
    " ",
  );

/** Adjectives by which a verb of being tells what somebody thinks or wants. */
export const MINDED =
  "critical sure certain concerned worried skeptical sceptical confident optimistic pessimistic hopeful afraid fearful supportive opposed willing unwilling ready unhappy angry proud convinced passionate doubtful eager reluctant glad happy sorry wary adamant clear unsure hesitant open receptive sympathetic dismissive outraged furious disappointed surprised shocked grateful".split(
    " ",
  );

/** Verbs by which something is told of somebody, where nobody is named who says so. */
export const TOLD_OF =
  "expect ask know charge show worry name view intend report accuse convince mention boo celebrate challenge upset describe remember nominate project approve request revere deem say blame rate see believe think".split(
    " ",
  );

/** Verbs by which a writer says how things look. */
export const SEEMING = ["seem", "appear", "sound"];

/** Verbs that, where they seem to stand in a phrase without a verb of its own, are its verb after all: "lawmakers say", "the group said". */
export const SAID = ["say", "says", "said", "saying"];

/** Verbs of telling that in the -ing form mostly tell of something else: "giving the group money", "showing up". */
export const NOT_IN_ING =
  "give put show offer nominate continue speak appear address see rate read promote find rank encourage challenge appeal deny celebrate know decide compare register lobby advise place count list record document verify cite log oppose".split(
    " ",
  );

/** Verbs that tell whose the sentence around them is: "as many experts have pointed out". */
export const ASIDES = "report note point find suggest wonder observe promise mention introduce yell indicate predict write envision interject name expect".split(" ");

/** Verbs of position that tell one in the infinitive too: "came to discuss the plan". */
export const IN_INFINITIVE = "discuss portray convince persuade highlight express encourage declare endorse".split(" ");
