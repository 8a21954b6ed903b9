import { Tag, type Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";
import { BEARINGS, DISTANCES, flags } from "./chunk-words.js";
import { ItemKind, type Item } from "./item.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";
import { Waiting } from "./waiting.js";

/** Verbs whose subject, not object, does what a following infinitive says: "promised the mediators to withdraw". */
const SUBJECT_CONTROL = ["promise", "vow", "threaten", "agree", "pledge", "refuse", "use", "take", "need"];

/** Verbs that no infinitive hangs on, for what makes an accord: "agreed in the deal | signed on Monday | to leave". */
const MAKES = ["sign", "initial", "reach", "conclude", "strike", "seal", "broker", "issue", "publish"];

/** Verbs whose object, not subject, does what a preposition and an "-ing" form behind it say: "accused the army of shelling a town", "stopped convoys from leaving". */
const OBJECT_CONTROL =
  "accuse suspect convict acquit charge blame criticise criticize condemn denounce indict implicate arrest detain hold fault praise thank commend prevent stop keep bar ban block discourage dissuade deter prohibit hinder restrain warn fine sanction jail punish".split(
    " ",
  );

const TAKES_CONTENT = ["tell", "assure", "inform", "warn", "remind", "persuade", "convince", "notify", "advise", "show"];
/** Verbs behind which "that" opens what is said, even after an object: "told the mission that a man had died". */
const CONTENT_VERBS =
  "say tell inform assure warn report announce confirm deny claim state add note explain argue insist maintain acknowledge admit concede stress reveal disclose declare remark affirm reiterate believe think estimate fear hope expect know agree promise vow pledge complain allege suggest indicate show accuse demand ask urge order require mean see find hear learn remind persuade convince notify advise".split(
    " ",
  );
const ASKS = ["ask", "urge", "want", "call", "order", "tell", "oblige", "require", "invite", "press", "request", "appeal", "expect"];
const POSITIONS = "accuse blame deny speak reject demand urge call ask appeal pledge vow promise threaten welcome praise condemn warn refuse say add describe insist dismiss rule request admit".split(
  " ",
);
/** What is told and may also be the object of what is told of it: "the report that the ministry | published". */
const TIDINGS =
  "report statement information news rumour rumor assertion account announcement promise pledge vow word notice undertaking guarantee commitment promises pledges vows undertakings guarantees commitments".split(
    " ",
  );
const REPORTS = "accusation accusations charge charges concern fear complaint allegation assurance warning belief hope denial claim claims reports allegations complaints fears assurances".split(" ");
/** Where something is said: "in a statement issued on Thursday". */
const MESSAGES =
  "statement statements communiqué communique report reports interview letter bulletin briefing tweet post posts message note dispatch address speech release update broadcast article conference video recording email notice announcement document declaration text footage letters messages comments remarks".split(
    " ",
  );
const UNDERTAKINGS = "promise pledge vow word offer deadline commitment refusal failure right plan bid attempt effort duty obligation pledges promises plans vows efforts".split(" ");
const MARKERS = ["as", "after", "before", "since", "until", "till", "than", "like", "once"];

const GROUNDS = ["in", "at", "near", "around", "outside", "inside", "across", "along", "on", "north", "south", "east", "west"];
const BEFALLS =
  "collapse fail fall die arrive flee break erupt vanish expire end resume return come go rise withdraw retreat surrender march rally clash fight lapse stall falter escape perish appear emerge happen occur explode fire".split(
    " ",
  );

const COMMA = 44;

/** The most clauses that what opens a sentence is made of. */
const ASIDE_CLAUSES = 12;

/** What a sentence read so far leaves open: phrases no verb has taken, the verb that may still take more, the mark before the next clause. */
export class Stretch {
  protected readonly of: number;
  protected readonly by: number;
  protected readonly between: number;
  protected readonly among: number;
  protected readonly to: number;
  protected readonly for: number;
  protected readonly from: number;
  protected readonly upon: number;
  protected readonly say: number;
  /** "stopped short of accusing": what is not done. */
  protected readonly short: number;
  protected readonly as: number;
  protected readonly be: number;
  protected readonly where: number;
  protected readonly and: number;
  protected readonly or: number;
  protected readonly subjectControl: Uint8Array;
  /** Verbs of letting others do something. */
  protected readonly allows: Uint8Array;
  protected readonly theirs: Uint8Array;
  protected readonly objectControl: Uint8Array;
  protected readonly makes: Uint8Array;
  /** Verbs whose object is told something: "told reporters he was satisfied". */
  protected readonly takesContent: Uint8Array;
  /** Nouns that say what their owner is to do: "missed the deadline to leave". */
  protected readonly undertakings: Uint8Array;
  protected readonly contentVerbs: Uint8Array;
  /** Nouns behind which "that" opens what is said: "concern that both sides …". */
  protected readonly reports: Uint8Array;
  protected readonly tidings: Uint8Array;
  protected readonly messages: Uint8Array;
  /** Verbs of asking somebody to do something. */
  protected readonly asks: Uint8Array;
  /** Verbs of taking a position: "said that two were dead and accused …" goes on with who said it. */
  protected readonly positions: Uint8Array;
  /** Words that open what is said, known or asked. */
  protected readonly contentMarkers: Uint8Array;
  /** Forms of verbs that only a plural takes: "are". */
  protected readonly ofMany: Uint8Array;
  /** Verbs of seeing something done: "had seen all checkpoints dismantled". */
  protected readonly sees: Uint8Array;
  /** Verbs that tell behind a comma what something is held to be: "Goma, considered the key to the east". */
  protected readonly deems: Uint8Array;
  /** "a man | named | Ivan Prada". */
  protected readonly names: Uint8Array;
  /** Verbs of having and taking ground. */
  protected readonly holds: Uint8Array;
  /** Pronouns that are no objects. */
  protected readonly subjects: Uint8Array;
  /** Words for who does something to himself. */
  protected readonly selves: Uint8Array;
  protected readonly that: number;
  protected readonly what: number;
  protected readonly who: number;
  protected readonly whose: number;
  protected readonly help: number;
  /** Measures of distance and points of the compass. */
  protected readonly distances: Uint8Array;
  /** Prepositions that also open a clause. */
  protected readonly markers: Uint8Array;
  /** Prepositions that tell where something lies. */
  protected readonly grounds: Uint8Array;
  /** Verbs that nobody does to anything. */
  protected readonly befalls: Uint8Array;
  /** Parts of speech by word. */
  protected readonly pos: Int32Array | Uint32Array;
  protected tokens!: Tokens;
  protected phrases: NounPhrase[] = [];
  protected clauses: Clause[] = [];
  /** Phrases of the present stretch that no verb has taken yet. */
  protected readonly free = new Waiting();
  protected readonly leading = new Waiting();
  /** What stands between a relative pronoun and its verb: "who | on Tuesday | accused …". */
  protected readonly inner = new Waiting();
  protected readonly suspended = new Waiting();
  protected clause: Clause | null = null;
  /** The last clause that can share its subject with a verb after "and". */
  protected finite: Clause | null = null;
  protected previous: Item | null = null;
  protected beforePrevious: Item | null = null;
  protected marker = 0;
  protected markerAt = -1;
  /** The token of the marker, which a relative pronoun does not replace. */
  protected heldAt = -1;
  protected antecedent: NounPhrase | null = null;
  /** The mark before a subject that a relative clause cuts off from its verb: "that the war | begun in 1996 | has ended". */
  protected held: { marker: number; at: number; governor: Clause | null } | null = null;
  /** The clause before the colon that opens a list: "agreed: to extend the truce; to free all detainees". */
  protected listed: Clause | null = null;
  /** What an infinitive without a governor tells of: "a centre | to monitor the truce". */
  protected outer: NounPhrase | null = null;
  protected isRelative = false;
  protected afterConjunction = false;
  protected afterComma = false;
  /** Inside brackets: phrases there are subject and object of nothing outside. */
  protected isAside = false;
  /** What stands first inside them: "23 men (| five | of them hurt)". */
  protected asideHead: NounPhrase | null = null;
  /** The clause that goes on behind brackets with a verb inside. */
  protected asideHost: Clause | null = null;
  /** The second of two dashes around an aside with a verb, as a token, or -1, and the phrases that wait meanwhile. */
  protected asideEnd = -1;
  protected readonly kept = new Waiting();
  /** The second of two dashes that close in an aside, as a token. */
  protected dashes: number | null = null;

  constructor(vocabulary: Vocabulary) {
    this.pos = vocabulary.pos;
    this.of = vocabulary.id("of");
    this.by = vocabulary.id("by");
    this.between = vocabulary.id("between");
    this.among = vocabulary.id("among");
    this.to = vocabulary.id("to");
    this.for = vocabulary.id("for");
    this.from = vocabulary.id("from");
    this.upon = vocabulary.id("upon");
    this.say = vocabulary.id("say");
    this.short = vocabulary.id("short");
    this.as = vocabulary.id("as");
    this.be = vocabulary.id("be");
    this.where = vocabulary.id("where");
    this.and = vocabulary.id("and");
    this.or = vocabulary.id("or");
    this.asks = flags(vocabulary, ASKS);
    this.allows = flags(vocabulary, ["allow", "permit", "enable"]);
    this.theirs = flags(vocabulary, ["their", "them", "his", "her"]);
    this.subjectControl = flags(vocabulary, SUBJECT_CONTROL);
    this.makes = flags(vocabulary, MAKES);
    this.objectControl = flags(vocabulary, OBJECT_CONTROL);
    this.undertakings = flags(vocabulary, UNDERTAKINGS);
    this.takesContent = flags(vocabulary, TAKES_CONTENT);
    this.contentVerbs = flags(vocabulary, CONTENT_VERBS);
    this.tidings = flags(vocabulary, TIDINGS);
    this.reports = flags(vocabulary, REPORTS);
    this.messages = flags(vocabulary, MESSAGES);
    this.positions = flags(vocabulary, POSITIONS);
    this.contentMarkers = flags(vocabulary, ["that", "whether", "how", "why"]);
    this.deems = flags(vocabulary, ["consider", "deem", "regard", "dub", "term"]);
    this.names = flags(vocabulary, ["name", "call", "nickname", "dub"]);
    this.holds = flags(vocabulary, ["hold", "control", "capture", "seize", "occupy", "retake", "recapture", "overrun"]);
    this.sees = flags(vocabulary, ["see", "watch", "find", "have", "get"]);
    this.subjects = flags(vocabulary, ["he", "she", "they", "we", "i"]);
    this.selves = flags(vocabulary, ["himself", "herself", "itself", "themselves"]);
    this.ofMany = flags(vocabulary, ["are", "were", "have"]);
    this.distances = flags(vocabulary, [...DISTANCES, ...BEARINGS]);
    this.that = vocabulary.require("that");
    this.what = vocabulary.require("what");
    this.who = vocabulary.require("who");
    this.whose = vocabulary.require("whose");
    this.help = vocabulary.require("help");
    this.markers = flags(vocabulary, MARKERS);
    this.grounds = flags(vocabulary, GROUNDS);
    this.befalls = flags(vocabulary, BEFALLS);
  }

  protected reset(): void {
    this.free.count = 0;
    this.leading.count = 0;
    this.inner.count = 0;
    this.clause = null;
    this.marker = 0;
    this.markerAt = -1;
    this.held = null;
    this.antecedent = null;
    this.isRelative = false;
    this.afterConjunction = false;
    this.afterComma = false;
  }

  /** "agreed to free all prisoners, | to let aid pass": a comma goes on with the infinitives of one verb. */
  protected isFurther(): boolean {
    return this.clause?.relation === Relation.Infinitive && this.clause.governor !== null && this.isBehindComma(this.clause);
  }

  /** "to monitor the deal and [to] facilitate": the governor both infinitives share. */
  protected infinitiveBefore(): Clause | null {
    for (let i = this.clauses.length - 1; i >= 0; i--) if (this.clauses[i]!.relation === Relation.Infinitive) return this.clauses[i]!.governor;
    return this.clause;
  }

  /** The infinitive itself, or that of "began | disarming". */
  protected infinitiveOf(clause: Clause | null): Clause | null {
    const isBegun = clause?.isReduced && clause.object === null && this.tokens.tag[clause.verb] === Tag.VerbIng && clause.governor?.last === clause.first;
    return isBegun ? clause.governor : clause;
  }

  protected isBehindComma({ end }: Clause): boolean {
    return this.afterComma && this.tokens.code[end] === COMMA;
  }

  /** Nothing stands between the clause and here that would close it. */
  protected isOpen(): boolean {
    return !this.afterComma && !this.afterConjunction && this.marker === 0 && !this.isRelative;
  }

  /** "urged the rebels – two fronts – | and the army to stop", "– two fronts – | to stop": the verb before the dashes takes what stands behind them. */
  protected goesOn(behind: Item | undefined): boolean {
    if (this.clause === null || this.clause.object === null || this.previous?.kind !== ItemKind.Phrase) return false;
    return behind?.kind === ItemKind.Conjunction || (behind?.kind === ItemKind.Verb && behind.clause!.relation === Relation.Infinitive);
  }

  /** The phrase before one by its place; of the first there is none, and no list is asked for its element -1, which the engine looks for as for a name. */
  protected phraseBefore(index: number): NounPhrase | undefined {
    return index > 0 ? this.phrases[index - 1] : undefined;
  }

  /** "18 members" of "18 members of the front". */
  protected rootOf(phrase: NounPhrase): NounPhrase {
    let root = phrase;
    let at = phrase.index;
    while (root.preposition === this.of && at > 0) root = this.phrases[--at]!;
    return root;
  }

  /** "said on Monday night | that …", "told reporters late on Friday | that …": behind a day what is told begins, where the verb has nothing else that it tells. */
  protected opensTold(token: number): boolean {
    const { clause } = this;
    return this.tokens.word[token] === this.that && clause !== null && this.contentVerbs[clause.lemma] === 1 && (clause.object === null || this.takesContent[clause.lemma] === 1);
  }

  /** "| Inspectors | from Mali, Peru and the UN are to search": names in a row behind a preposition belong to the plural before it. */
  protected isListBehindFirst(): boolean {
    const [first, last] = [this.free.phrases[0], this.free.last()];
    const { tag } = this.tokens;
    if (this.free.count < 2 || !first || !last || first.preposition !== 0 || tag[first.head] !== Tag.NounPlural || tag[last.first - 1] !== Tag.Conjunction) return false;
    const inner = this.phrases[first.index + 1];
    if (inner?.prepositionAt !== first.last || tag[inner.head] !== Tag.Name || last.index < inner.index + 2) return false;
    for (let i = inner.index + 1; i <= last.index; i++) {
      const { first: from, head, preposition } = this.phrases[i]!;
      if (preposition !== 0 || tag[head] !== Tag.Name || from - this.phrases[i - 1]!.last > 2) return false;
    }
    return true;
  }

  /** "Signed in Geneva on Monday, | the accord obliges …", "Claiming that Kenya had lied, | the rebels …": what opens the sentence tells of the subject behind it, and not of that of what it says. */
  protected shareBack(clause: Clause): void {
    const opening = this.clauses[0];
    if (!opening?.isReduced || opening.subject !== null || clause.subject === null || opening.marker !== 0 || clause.relation === Relation.Content) return;
    if (this.clauses.length > 1 && (clause.relation !== Relation.Main || !this.isOpenedAside(opening, clause))) return;
    opening.subject = clause.subject;
    opening.borrowsSubject = true;
    opening.governor ??= clause;
  }

  /** All that stands between hangs on the verb that opens the sentence, up to a comma before the subject. */
  protected isOpenedAside(opening: Clause, { start }: Clause): boolean {
    if (this.clauses.length > ASIDE_CLAUSES || this.tokens.tag[opening.verb] !== Tag.VerbIng || this.tokens.code[start - 1] !== COMMA) return false;
    for (let i = 1; i < this.clauses.length; i++) {
      let host = this.clauses[i]!.governor;
      while (host && host !== opening) host = host.governor;
      if (!host) return false;
    }
    return true;
  }
}
