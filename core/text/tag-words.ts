import { Compounds } from "./compounds.js";
import { GivenNames } from "./tag-given.js";
import { Idioms } from "./idioms.js";
import { IdSet } from "./id-set.js";
import type { Vocabulary } from "./vocabulary.js";

const CALENDAR_WORDS = (
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
).split(" ");

/** Verbs that may have a verb right behind: "helped evacuate", "let go". */
const HELPERS = "help let make have see hear watch dare go come".split(" ");

/** Verbs with a clause behind that "that" need not open. */
const SAYING = "say think believe know fear hope claim report admit show mean see find insist warn note announce expect confirm deny state tell add hear argue feel suggest agree maintain".split(" ");

/** Verbs with "that" and a bare verb behind: "demanded that Kenya withdraw". */
const ASKING = "demand insist require ask urge order recommend propose stipulate request agree decree".split(" ");

/** "denied | U.N. monitors | access". */
const GRANTING = "deny refuse grant give allow guarantee".split(" ");

/** Verbs with somebody as object, and no verb in -ing: "asked returning farmers". */
const ADDRESSING = "ask urge tell warn wound kill meet attack evacuate arrest".split(" ");

/** How something is said, and days by which it is done. */
const MEANS = ["telephone", "phone", "radio", "email", "mail", "fax", "letter", "telegram", "text", "video", "satellite", "midday", "midnight", "noon", "dawn", "dusk", "nightfall", "then"];

/** What headlines tell of armed men in the present: "rebels capture Goma". */
const DEEDS = "capture attack raid kidnap abduct overrun ambush bomb shell storm control rule hold seize retake recapture occupy besiege bombard kill execute arrest".split(" ");

/** Verbs without an object that tell people's fate, whatever their number: "29 die in clashes", "17 died there". */
const FATES = "die perish drown flee vanish disappear survive remain stay".split(" ");

/** Words of emphasis behind a noun. */
const EMPHATIC = ["itself", "themselves", "himself", "herself"];
/** Verbs whose object is blame or a deed. */
const LAID = ["blame", "attribute", "ascribe"];

/** What people come to harm in, and the prepositions before it. */
const BOUTS = ["mortaring", "shelling", "bombing", "fighting", "shooting", "firing", "rioting", "looting"];
/** What a number behind it names: "resolution 1701". */
const NUMBERED = ["resolution", "article", "decree", "point", "clause", "paragraph", "section", "annex", "protocol", "chapter"];
const THROUGHS = ["by", "in", "during", "amid", "from"];

/** Words before an amount, words for a share of it, and words for nearly all of it. */
const AMOUNTS = ["over under about around between up", "third quarter fifth tenth dozen score", "almost nearly virtually practically roughly"];

/** Word ids that the tagger asks for by name. */
export class TagWords {
  readonly that: number;
  readonly to: number;
  readonly do: number;
  readonly of: number;
  readonly by: number;
  readonly at: number;
  /** What one is told by: "a policeman wounded". */
  readonly one: IdSet;
  readonly there: number;
  readonly more: number;
  readonly first: number;
  readonly than: number;
  readonly what: number;
  readonly neither: number;
  readonly nor: number;
  readonly mine: number;
  readonly help: number;
  readonly other: number;
  /** "| most | of the town", "| much | of it". */
  readonly mosts: IdSet;
  readonly due: number;
  /** "The release of the captives remains incomplete": no noun behind another in the plural. */
  readonly remains: number;
  readonly under: number;
  readonly arms: number;
  /** "and calls on Peru to act": with "on" or "upon" behind it a verb. */
  readonly calls: number;
  readonly callsOn: IdSet;
  /** Verbs whose object is what others say. */
  readonly denies: IdSet;
  /** Verbs by lemma that call something by a name. */
  readonly naming: IdSet;
  /** Verbs of giving or refusing somebody something, by lemma, and what is given. */
  readonly granting: IdSet;
  readonly granted: IdSet;
  /** Adjectives that stand for people behind an article: "the dead included two nurses". */
  readonly states: IdSet;
  /** Verbs by lemma whose object is blame or a deed: with a preposition right behind they tell of the noun before. */
  readonly laid: IdSet;
  /** What people come to harm in, and the prepositions before it. */
  readonly bouts: IdSet;
  readonly throughs: IdSet;
  readonly numbered: IdSet;
  /** Plural numbers that no noun follows without "of": "hundreds staged". */
  readonly masses: IdSet;
  readonly half: number;
  readonly and: number;
  readonly a: number;
  /** Sites that look like verbs: "the Busia crossing". */
  readonly sites: IdSet;
  /** Places of soldiers that are verbs as well: "the Goma | base". */
  readonly posts: IdSet;
  readonly no: number;
  /** No nouns, whatever stands before: "this comes as the army …". */
  readonly onlyVerbs: IdSet;
  readonly whose: number;
  readonly who: number;
  readonly longer: number;
  readonly further: number;
  /** Behind a verb they open what is demanded or called for. */
  readonly opensContent: IdSet;
  readonly close: number;
  /** "an amnesty to rebel fighters": a verb that takes no object. */
  readonly rebel: number;
  /** "set nine captives free". */
  readonly free: number;
  /** Adverbs of how much: "rose to nearly double". */
  readonly measures: IdSet;
  /** They may stand behind those they tell of: "Kenya and Uganda each declared". */
  readonly floating: IdSet;
  /** "rejects | any | continued presence": opens an object, though an adverb as well. */
  readonly anything: IdSet;
  readonly stand: number;
  readonly emphatic: IdSet;
  readonly standing: IdSet;
  readonly particles: IdSet;
  /** "a sit-| in". */
  readonly inside: number;
  /** "to hand in", "to turn in": verbs whose "in" is no preposition; "rebels | hand three captives to". */
  readonly hands: IdSet;
  /** Verbs of going by which a number shows itself to be of people: "130 | left Goma". */
  readonly goings: IdSet;
  readonly handsIn: { has(word: number, next: number): boolean };
  /** 1 for "who", "whom", "which", "whose". */
  readonly isRelative: Uint8Array;
  /** Prepositions that bound a number: "claims over 200 lives". */
  readonly bounding: IdSet;
  /** "about a | third". */
  readonly shares: IdSet;
  /** "| almost | the whole country". */
  readonly nearly: IdSet;
  readonly asking: IdSet;
  readonly saying: IdSet;
  readonly addressing: IdSet;
  readonly helpers: IdSet;
  /** Small words that are the short name of a body or a trade when they stand in capitals: "WHO said", "IS fighters". */
  readonly shortNames: IdSet;
  readonly given: GivenNames;
  readonly deeds: IdSet;
  readonly fates: IdSet;
  /** Adverbs of a day or night, and what may stand before a day: "wounded | early | on Tuesday", "wounded | late | Friday". */
  readonly days: IdSet;
  readonly hours: IdSet;
  /** Behind `hours` they open the day: "late | on Friday", "early | in the morning". */
  readonly daily: IdSet;
  /** 1 for months and days of the week. */
  readonly calendar: Uint8Array;
  /** Behind "by", not who does it: "said by telephone". */
  readonly means: IdSet;
  /** "700 | returned home": where to. */
  readonly homeward: IdSet;
  /** Words whose "to" takes a noun: "resort to force". */
  readonly takesTo: IdSet;
  readonly compounds: Compounds;
  readonly idioms: Idioms;

  constructor(vocabulary: Vocabulary) {
    const id = (word: string): number => vocabulary.id(word);
    const ids = (words: readonly string[]): IdSet => new IdSet(vocabulary.size, words.map(id));
    [this.compounds, this.idioms, this.given] = [new Compounds(vocabulary), new Idioms(vocabulary), new GivenNames(vocabulary)];
    [this.that, this.to] = [id("that"), id("to")];
    [this.do, this.of] = [id("do"), id("of")];
    this.by = id("by");
    this.at = id("at");
    [this.one, this.homeward] = [ids(["a", "an", "one", "another"]), ids(["home", "back"])];
    this.means = ids(MEANS.concat(CALENDAR_WORDS).filter((word) => id(word) !== 0));
    this.there = id("there");
    this.more = id("more");
    this.first = id("first");
    this.than = id("than");
    [this.what, this.neither, this.nor, this.stand] = [id("what"), id("neither"), id("nor"), id("stand")];
    this.mine = vocabulary.require("mine");
    this.help = id("help");
    this.other = id("other");
    this.mosts = ids(["most", "much", "all", "some"]);
    this.under = id("under");
    this.arms = id("arms");
    this.remains = vocabulary.require("remains");
    this.calls = vocabulary.require("calls");
    [this.callsOn, this.denies, this.naming] = [ids(["on", "upon"]), ids(["deny", "dismiss", "reject", "refute", "rebut"]), ids(["call", "label", "brand", "dub", "term", "consider"])];
    this.due = vocabulary.require("due");
    this.granting = ids(GRANTING);
    this.granted = ids(["access", "entry", "passage", "permission", "entrance"]);
    this.states = ids(["dead", "wounded", "injured", "missing", "displaced"]);
    [this.laid, this.bouts, this.throughs, this.numbered, this.emphatic] = [LAID, BOUTS, THROUGHS, NUMBERED, EMPHATIC].map(ids) as [IdSet, IdSet, IdSet, IdSet, IdSet];
    this.masses = ids(["hundreds", "thousands", "dozens", "scores", "millions"]);
    [this.half, this.and, this.a] = [id("half"), id("and"), id("a")];
    [this.posts, this.sites] = [ids(["base", "post", "camp", "station"]), ids(["crossing", "building", "landing", "clearing"])];
    [this.no, this.whose, this.who, this.longer, this.further, this.close] = ["no", "whose", "who", "longer", "further", "close"].map(id) as [number, number, number, number, number, number];
    [this.rebel, this.free] = [vocabulary.require("rebel"), vocabulary.require("free")];
    this.opensContent = ids(["that", "on", "upon", "its"]);
    this.onlyVerbs = ids(["says", "comes", "happened", "occurred", "ensued", "arrived"]);
    this.measures = ids(["nearly", "roughly", "approximately", "exactly", "only", "barely", "hardly", "mostly", "mainly"]);
    [this.floating, this.anything, this.standing] = [ids(["each", "both", "all"]), ids(["any"]), ids(["remains", "stays"])];
    const handing = ids(["hand", "turn"]);
    this.hands = handing;
    this.goings = ids(["left", "quit", "reached", "crossed", "entered", "vacated", "joined"]);
    const inside = (this.inside = id("in"));
    this.handsIn = { has: (word, next) => next === inside && handing.has(word) };
    this.particles = ids(["out", "over", "up", "back", "off", "down", "aside"]);
    this.isRelative = vocabulary.columns.bytes();
    for (const word of ["who", "whom", "which", "whose"]) this.isRelative[id(word)] = 1;
    [this.bounding, this.shares, this.nearly] = AMOUNTS.map((words) => ids(words.split(" "))) as [IdSet, IdSet, IdSet];
    [this.asking, this.saying] = [ids(ASKING), ids(SAYING)];
    this.addressing = ids(ADDRESSING);
    this.helpers = ids(HELPERS);
    this.shortNames = ids(["who", "is", "it", "us"]);
    this.deeds = ids(DEEDS);
    this.fates = ids(FATES);
    const times = ["yesterday today overnight tonight tomorrow", "early late earlier later", "on in this last at"];
    [this.days, this.hours, this.daily] = times.map((words) => ids(words.split(" "))) as [IdSet, IdSet, IdSet];
    this.calendar = vocabulary.columns.bytes();
    for (const word of CALENDAR_WORDS) this.calendar[id(word)] = 1;
    this.calendar[0] = 0;
    this.takesTo = ids(["according", "resort", "resorts", "resorted", "resorting", "recourse", "amount", "amounts", "amounted", "amounting"]);
  }
}
