import type { Statement } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Example, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isThing, Thing } from "./commitments-things.js";
import { contentOf, hasStanding, isNobody, isOwnVoice, isTaken, lemmaOf, partiesBut, positionDraft, speakerOf, statementOf } from "./statements-read.js";
import { WordMap, WordSet } from "../word-set.js";

type Act = Statement["act"];

const ANY = new WordSet("");

/** A way of taking a position: a verb, what must stand behind it, and what it comes to. */
interface Position {
  readonly verb: string;
  readonly act: Act;
  /** Heads of the object; absent = none is needed. */
  readonly object?: WordSet;
  /** A preposition that must stand behind, with heads of its phrase (`ANY` = any). */
  readonly behind?: readonly [preposition: string, heads: WordSet];
}

const POINTS = new WordSet(
  "plan proposal offer deal accord agreement truce ceasefire treaty pact demand request call idea terms condition conditions resolution decision move measure bill text draft roadmap process talks negotiations mediation deployment presence mission amnesty referendum election elections settlement concession concessions compromise inquiry invitation timetable initiative wording amendment verdict ruling result results figures figure account claim claims findings report version step ultimatum appeal",
);
const DEALS = new WordSet(
  "plan proposal offer deal accord agreement truce ceasefire terms condition conditions compromise demand demands request mediation invitation roadmap initiative timetable extension inquiry resolution text draft verdict ruling responsibility",
);
const ASKED = new WordSet(
  "explanation explanations guarantee guarantees clarification assurance assurances help assistance permission answer answers apology investigation inquiry release withdrawal restraint calm dialogue talks support mediation intervention action observers monitors ceasefire truce extension access aid inclusion return",
);
const CHARGE_WORDS = new WordSet("complaint protest complaints protests objection objections grievance");
const ALLEGATIONS = new WordSet("charge charges accusation accusations allegation allegations claim claims complaint");
const REPLIES = new WordSet("response consequences retaliation reprisals reprisal war bloodbath action force answer revenge offensive escalation measures");
const CRIMES = new WordSet(
  "crime crimes massacre genocide aggression terrorism terror violation violations breach provocation betrayal atrocity murder outrage disgrace invasion blackmail cleansing war shame",
);

/** Verbs of taking a position, with what must stand behind them. */
const POSITIONS: readonly Position[] = [
  ...["lash", "hit"].map((verb): Position => ({ verb: `${verb} out`, act: "ACCUSE", behind: ["at", ANY] })),
  { verb: "complain", act: "ACCUSE" },
  { verb: "protest", act: "ACCUSE", behind: ["against", ANY] },
  { verb: "allege", act: "ACCUSE" },
  ...["lodge", "file", "submit", "register", "make", "send"].map((verb): Position => ({ verb, act: "ACCUSE", object: CHARGE_WORDS })),
  { verb: "charge", act: "ACCUSE", behind: ["with", ANY] },
  ...["bemoan", "reproach", "chide", "admonish", "upbraid", "excoriate", "assail", "lambast"].map((verb): Position => ({ verb, act: "ACCUSE", object: ANY })),
  ...["oppose", "veto", "rebuff", "snub", "shun", "disown", "contest", "dispute", "scorn", "resist", "boycott"].map((verb): Position => ({ verb, act: "REJECT", object: POINTS })),
  { verb: "object", act: "REJECT", behind: ["to", ANY] },
  ...["hit back", "scoff", "sneer", "bristle"].map((verb): Position => ({ verb, act: "REJECT", behind: ["at", ANY] })),
  { verb: "refuse", act: "REJECT", object: POINTS },
  { verb: "say", act: "REJECT", object: new WordSet("no") },
  { verb: "pour", act: "REJECT", object: new WordSet("scorn water") },
  { verb: "plead", act: "REQUEST", behind: ["with", ANY] },
  ...["plead", "appeal", "press"].map((verb): Position => ({ verb, act: "REQUEST", behind: ["for", ANY] })),
  { verb: "seek", act: "REQUEST", object: ASKED },
  { verb: "propose", act: "REQUEST" },
  { verb: "recommend", act: "REQUEST" },
  { verb: "throw", act: "SUPPORT", object: new WordSet("weight support") },
  { verb: "lend", act: "SUPPORT", object: new WordSet("backing support weight blessing voice") },
  { verb: "speak out", act: "ACCUSE", behind: ["against", ANY] },
  ...["apologise", "apologize"].map((verb): Position => ({ verb, act: "CONCEDE", behind: ["for", ANY] })),
  ...["offer", "issue", "make"].map((verb): Position => ({ verb, act: "CONCEDE", object: new WordSet("apology apologies") })),
  { verb: "throw out", act: "REJECT", object: POINTS },
  ...["sign", "sign up", "sign on"].map((verb): Position => ({ verb, act: "AGREE", behind: ["to", DEALS] })),
  { verb: "pay", act: "SUPPORT", object: new WordSet("tribute") },
  ...["favour", "favor", "approve", "champion", "embrace"].map((verb): Position => ({ verb, act: "SUPPORT", object: POINTS })),
  { verb: "approve", act: "SUPPORT", behind: ["of", POINTS] },
  ...["side", "stand"].map((verb): Position => ({ verb, act: "SUPPORT", behind: ["with", ANY] })),
  { verb: "rally", act: "SUPPORT", behind: ["behind", ANY] },
  { verb: "claim", act: "CONCEDE", object: new WordSet("responsibility") },
  { verb: "own up", act: "CONCEDE", behind: ["to", ANY] },
  { verb: "own", act: "CONCEDE", behind: ["to", ANY] },
  ...["lay", "put"].map((verb): Position => ({ verb, act: "ACCUSE", behind: ["at", new WordSet("door doorstep feet")] })),
  { verb: "suspect", act: "ACCUSE", object: ANY },
  { verb: "pin", act: "ACCUSE", behind: ["on", ANY] },
  ...["throw back", "fling back", "wave away", "wave aside", "shrug off", "laugh off", "bat away"].map((verb): Position => ({ verb, act: "REJECT", object: ANY })),
  ...["throw", "wave", "fling", "shrug", "laugh"].map((verb): Position => ({ verb, act: "REJECT", object: ALLEGATIONS })),
  { verb: "disclaim", act: "REJECT", object: ANY },
  { verb: "want", act: "REJECT", object: new WordSet("none") },
  { verb: "stand", act: "SUPPORT", behind: ["behind", POINTS] },
  { verb: "give", act: "AGREE", object: new WordSet("consent assent approval") },
  { verb: "lift", act: "DECLARE", object: new WordSet("state curfew emergency") },
  { verb: "impose", act: "DECLARE", object: new WordSet("curfew") },
  { verb: "see", act: "ACCUSE", object: new WordSet("hand hands") },
  { verb: "detect", act: "ACCUSE", object: new WordSet("hand hands") },
  { verb: "warn", act: "THREATEN", behind: ["of", REPLIES] },
  {
    verb: "receive",
    act: "CONSULT",
    object: new WordSet(
      "delegation delegations envoy envoys ambassador emissary negotiators mediators mediator minister president representatives leader leaders chairman commander commanders counterpart",
    ),
  },
  { verb: "accept", act: "AGREE", object: DEALS },
  { verb: "say", act: "AGREE", object: new WordSet("yes") },
  ...["agree", "consent", "assent"].map((verb): Position => ({ verb, act: "AGREE", behind: ["to", DEALS] })),
  ...["reach", "find"].map((verb): Position => ({ verb, act: "AGREE", object: new WordSet("understanding consensus compromise") })),
  { verb: "declare", act: "DECLARE", object: new WordSet("state") },
  { verb: "announce", act: "DECLARE", object: new WordSet("mourning days period candidacy resignation curfew ride march rally holiday boycott campaign reshuffle") },
];

const BY_VERB = new Map<string, readonly Position[]>();
for (const position of POSITIONS) BY_VERB.set(position.verb, [...(BY_VERB.get(position.verb) ?? []), position]);

/** Verbs that speak with a clause for what is asked or charged, without an object. */
const WITH_CONTENT = new WordSet("complain allege propose recommend protest");

function isMet(sentence: Sentence, clause: Clause, { object, behind }: Position): boolean {
  const isAny = object === ANY && clause.object !== null && !clause.object.isDate;
  if (
    object &&
    !isAny &&
    !(clause.object !== null && object.has(sentence, clause.object.head)) &&
    !(object.has(sentence, clause.last) && clause.object === null && !opensPhrase(sentence, clause.last))
  )
    return false;
  if (
    behind &&
    !clause.phrases.some(
      (phrase) =>
        phrase.first >= clause.last &&
        !phrase.isDate &&
        sentence.form(phrase.prepositionAt) === behind[0] &&
        (behind[1] === ANY || (behind[1].has(sentence, phrase.head) && !EACH.has(sentence, phrase.first))),
    )
  )
    return false;
  return object !== undefined || behind !== undefined || clause.object !== null || sentence.phraseBehind(clause, sentence.words.of) !== null || hasContent(sentence, clause);
}

/** "put weapons at | every | door": no figure of speech. */
const EACH = new WordSet("every each any all both");

/** "said | no soldiers | were hurt": of those told of, and no word by itself. */
const opensPhrase = ({ syntax }: Sentence, at: number): boolean => syntax.phrases.some(({ first, last }) => first === at && last > at + 1);

function hasContent(sentence: Sentence, clause: Clause): boolean {
  return WITH_CONTENT.hasId(sentence, clause.lemma) && contentOf(sentence, clause, Relation.Content, Relation.Infinitive) !== null;
}

const AGREED_TO: ReadonlySet<Act> = new Set(["AGREE", "CONSULT", "DECLARE"]);

/** A party, or an office or body that takes sides; who only agrees, meets or declares must be a party. */
function isSpeaker(sentence: Sentence, clause: Clause, act: Act): boolean {
  if (isOwnVoice(sentence, clause)) return true;
  const speaker = speakerOf(sentence, clause);
  if (act === "AGREE" && sentence.parties(clause.subject).length > 0) return true;
  if (!speaker) return false;
  return AGREED_TO.has(act) ? speaker.party !== null : hasStanding(speaker) || speaker.type === "military";
}

function takesPosition(sentence: Sentence, clause: Clause | null): Draft | null {
  if (!clause || clause.isPassive || clause.isNegated || clause.isReduced || clause.relation === Relation.Infinitive || isNobody(sentence, clause)) return null;
  const lemma = lemmaOf(sentence, clause);
  const name = clause.particle === 0 ? lemma : `${lemma} ${sentence.vocabulary.form(clause.particle)}`;
  const found = BY_VERB.get(name)?.find((position) => isMet(sentence, clause, position) && isSpeaker(sentence, clause, position.act));
  if (!found || isTaken(sentence, clause) || ((lemma === "charge" || lemma === "suspect") && sentence.parties(clause.object).length === 0)) return null;
  return statementOf(
    sentence,
    clause,
    found.act,
    partiesBut(sentence, found.behind?.[0] === "to" ? sentence.phraseBehind(clause, sentence.words.with) : addressee(sentence, clause), speakerOf(sentence, clause)),
  );
}

/** Who is spoken to or of. */
function addressee(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  const named = clause.object && sentence.parties(clause.object).length > 0 ? clause.object : null;
  return named ?? sentence.phraseBehind(clause, words.at, words.with, words.against, words.from, words.to, words.on);
}

export const TOOK_POSITION: Rule = {
  name: "statement/position",
  kind: "statement",
  verbs: [...BY_VERB.keys()],
  needsOf: {
    say: ["no yes"],
    make: [`${CHARGE_WORDS.words} apology apologies`],
    offer: ["apology apologies"],
    issue: ["apology apologies"],
    lend: ["backing support weight blessing voice"],
    sign: ["to"],
  },
  read: takesPosition,
  yes: [
    ["Kenya lashed out at the FARC.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya lodged a complaint against the FARC.", { act: "ACCUSE" }],
    ["Kenya complained of the abduction of two traders.", { act: "ACCUSE" }],
    ["Kenya vetoed the resolution.", { act: "REJECT" }],
    ["Kenya apologised for the deaths of two girls.", { act: "CONCEDE", claimant: "KEN" }],
    ["The FARC offered an apology to the families.", { act: "CONCEDE" }],
    ["Norway lent its backing to the talks.", { act: "SUPPORT", claimant: "NOR" }],
    ["Kenya and the FARC signed on to the roadmap.", { act: "AGREE" }],
    ["Kenya objected to the wording.", { act: "REJECT" }],
    ["Kenya pleaded with the FARC to free the girls.", { act: "REQUEST", to: ["farc-ep"] }],
    ["Kenya appealed for calm.", { act: "REQUEST" }],
    ["Kenya owned up to the killings.", { act: "CONCEDE", claimant: "KEN" }],
    ["Kenya has laid the bomb at the door of the FARC.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya saw the hand of the FARC.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Kenya's president received the leaders of the FARC.", { act: "CONSULT", claimant: null, to: ["farc-ep"] }],
    ["Kenya paid tribute to Norway.", { act: "SUPPORT", to: ["NOR"] }],
    ["The FARC claimed responsibility for the bombing.", { act: "CONCEDE" }],
    ["Kenya warned of a fierce response.", { act: "THREATEN" }],
    ["Kenya accepted the proposal.", { act: "AGREE" }],
  ] satisfies Example[],
  no: [
    "The FARC put guards at every door.",
    "The Kenyan army said no soldiers were hurt.",
    "Kenya accepted 300 refugees.",
    "Kenya offered a prize to the families.",
    "A clerk took the file to the task force.",
    "The Kenyan bank lent money to the firm.",
    "A judge charged two men with theft.",
    "Kenya filed a report.",
    "The team opposed its rival.",
  ],
};

/** "call upon both sides to refrain": written apart, the preposition is no particle. */
export const CALLED_UPON: Rule = {
  name: "statement/call-upon",
  kind: "statement",
  verbs: ["call"],
  needs: ["upon"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const upon = clause.phrases.find((phrase) => phrase.first >= clause.last && sentence.form(phrase.prepositionAt) === "upon");
    return upon && !isTaken(sentence, clause) ? statementOf(sentence, clause, "REQUEST", partiesBut(sentence, upon, speakerOf(sentence, clause)), "asserted") : null;
  },
  yes: [
    ["The chairman called upon both sides to refrain from recruitment.", { act: "REQUEST" }],
    ["The Security Council's resolution 792 calls upon the FARC to disarm.", { act: "REQUEST", claimant: "un", to: ["farc-ep"] }],
    ["Security Council resolution 1701 calls for the withdrawal of the FARC.", { act: "REQUEST", claimant: "un" }],
  ],
  no: ["The doctor called on Monday."],
};

/** "gave the FARC three days to leave", "wants the army to withdraw". */
export const WANTED: Rule = {
  name: "statement/want",
  kind: "statement",
  verbs: ["want", "give"],
  needsOf: { give: ["@"] },
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    const lemma = lemmaOf(sentence, clause);
    const content = contentOf(sentence, clause, Relation.Infinitive);
    const speaker = speakerOf(sentence, clause) ?? (isOwnVoice(sentence, clause) ? sentence.speakerAt(clause.verb) : null);
    if (!content || !speaker || isTaken(sentence, clause)) return null;
    const isDeadline =
      lemma === "give" &&
      clause.particle === 0 &&
      speaker.party !== null &&
      !clause.subject!.isPronoun &&
      !isThing(sentence, clause.subject, Thing.Accord | Thing.Truce) &&
      sentence.syntax.phrases.some(
        (phrase) => phrase.isDate && (phrase.preposition === 0 || UNTIL.hasId(sentence, phrase.preposition)) && phrase.first >= clause.object!.last && phrase.last <= content.first,
      );
    const isWish = lemma === "want" && (THEM.has(sentence, clause.object.head) || partiesBut(sentence, clause.object, speaker).length > 0);
    return isDeadline || isWish ? statementOf(sentence, clause, "REQUEST", partiesBut(sentence, clause.object, speaker), "asserted") : null;
  },
  yes: [
    ["Kenya wants the FARC to disarm.", { act: "REQUEST", to: ["farc-ep"] }],
    ["“We want them to come out of the bush,” said a chief of the Kenyan army.", { act: "REQUEST" }],
  ],
  no: [
    "Kenya wants to win.",
    "The FARC left the accord. Its Article 3 gave the army thirty days to free the men.",
    "The work gave the men time to rest.",
    "A Kenyan general gave up his rifle on Monday to mark the day.",
  ],
};

const UNTIL = new WordSet("until till");

const THEM = new WordSet("them him her you");

/** "called the raid a war crime", "described the attack as a massacre". */
export const CALLED_A_CRIME: Rule = {
  name: "statement/call-a-crime",
  kind: "statement",
  verbs: ["call", "describe", "brand", "label", "denounce", "term"],
  needs: [CRIMES.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || isTaken(sentence, clause) || !hasStanding(speakerOf(sentence, clause))) return null;
    const crime = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.object!.last && phrase.first <= clause.object!.last + 6 && CRIMES.has(sentence, phrase.head));
    const draft = crime ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, clause.object, speakerOf(sentence, clause))) : null;
    return draft && { ...draft, last: Math.max(draft.last, crime!.last) };
  },
  yes: [
    ["Kenya called the raid on Goma a war crime.", { act: "ACCUSE", claimant: "KEN" }],
    ["Kenya called the raid a war crime.", { act: "ACCUSE", claimant: "KEN" }],
  ],
  no: ["Kenya called the dish a crime novel in plates.", "Kenya called the mayor."],
};

/** "does not dispute the attack", "did not deny": what is left standing is conceded. */
export const NOT_DISPUTED: Rule = {
  name: "statement/not-disputed",
  kind: "statement",
  verbs: ["dispute", "deny", "contest"],
  read: (sentence, clause) => {
    if (
      !clause ||
      !clause.isNegated ||
      clause.isPassive ||
      clause.modal !== 0 ||
      sentence.form(clause.first - 1) === "nor" ||
      (clause.object === null && contentOf(sentence, clause, Relation.Content) === null)
    )
      return null;
    const speaker = speakerOf(sentence, clause);
    return clause.object?.isPronoun || !speaker || (speaker.party === null && speaker.type !== "military") ? null : statementOf(sentence, clause, "CONCEDE", [], "asserted");
  },
  yes: [["The army of Kenya does not dispute the attack.", { act: "CONCEDE", claimant: "KEN" }]],
  no: ["He did not deny it.", "The Kenyan army neither confirmed nor denied that it had lost 12 soldiers.", "Nobody disputes the figures."],
};

const ACCEPTS = new WordSet("accept recognise recognize tolerate negotiate sign agree surrender bow yield compromise endorse");

/** "would not accept the terms", "will never recognise it". */
export const WILL_NOT_ACCEPT: Rule = {
  name: "statement/will-not-accept",
  kind: "statement",
  verbs: ACCEPTS.words.split(" "),
  read: (sentence, clause) => {
    const { words } = sentence;
    if (!clause?.isNegated || clause.isPassive || isTaken(sentence, clause)) return null;
    const isOwnWill = clause.modal === words.will || clause.modal === words.would || clause.modal === words.shall || sentence.form(clause.first) === "cannot" || sentence.form(clause.first) === "can";
    const speaker = sentence.speakerAt(clause.verb) ?? speakerOf(sentence, clause);
    if (!isOwnWill || !speaker || !hasStanding(speaker) || !clause.subject) return null;
    const isOwn = clause.subject.isPronoun || sentence.parties(clause.subject).includes(speaker.party ?? "");
    return isOwn ? statementOf(sentence, clause, "REJECT", [], "asserted") : null;
  },
  yes: [
    ["Kenya would not accept the terms, the Kenyan minister said.", { act: "REJECT", claimant: "KEN" }],
    ["“We will never recognise this border,” said the army of Kenya.", { act: "REJECT" }],
  ],
  no: ["The bank will not accept the notes."],
};

const TOKENS = new WordMap<Act>({ condemnation: "ACCUSE", criticism: "ACCUSE", outrage: "ACCUSE", protests: "ACCUSE", praise: "SUPPORT", support: "SUPPORT", rejection: "REJECT", denial: "REJECT" });

/** "The killing drew condemnation from Kenya": the position is the object, its holder stands behind "from". */
export const DREW: Rule = {
  name: "statement/drew",
  kind: "statement",
  verbs: ["draw", "bring", "provoke", "prompt", "earn", "win", "meet"],
  needs: [TOKENS.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    const act = TOKENS.at(sentence, clause.object.head);
    const from = act ? sentence.phraseBehind(clause, sentence.words.from) : null;
    const claimant = sentence.actor(from);
    if (!act || !claimant || claimant.party === null) return null;
    const draft = statementOf(sentence, clause, act, []);
    return draft ? { ...draft, claimant } : positionDraft(clause, { act, span: [clause.start, clause.end], claimant, about: sentence.text(clause.start, clause.last) });
  },
  yes: [["The killing drew condemnation from Kenya.", { act: "ACCUSE", claimant: "KEN" }]],
  no: ["The film drew praise from critics."],
};

export const STATEMENT_POSITION_RULES: readonly Rule[] = [TOOK_POSITION, CALLED_UPON, WANTED, CALLED_A_CRIME, NOT_DISPUTED, WILL_NOT_ACCEPT, DREW];
