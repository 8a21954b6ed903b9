import type { Fact } from "../ledger/index.js";
import type { Claimant } from "../model/index.js";
import type { Extract } from "./model.js";

/** Coordinates are rounded to a tenth of a degree, about 11 km. */
const round = (degrees: number): number => Math.round(degrees * 10) / 10;
/** A rounded point stands near its place, not in it. */
const ROUNDED = "near";
const WITHHELD = "[name withheld]";
const COORDINATES: ReadonlySet<string> = new Set(["lat", "lon"]);
/** Shorter last names are words too often. */
const SURNAME_LEAST = 3;
const WORDS_BEFORE_MOST = 4;

const PRIVATE: ReadonlySet<unknown> = new Set<Claimant["type"]>(["person", "witness"]);

type Fields = Readonly<Record<string, unknown>>;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The words of a name that is a person's and nothing else: each begins with a capital or is a particle. */
function wordsOfName(name: string): readonly string[] {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return words.length > 1 && words.every((word) => /^(?:\p{Lu}|(?:al|bin|de|den|der|el|la|van|von)$)/u.test(word)) ? words : [];
}

/** Finds names of persons in texts: whole or without a rank before them, also in lower case and with other signs between the words as in addresses, and by the last name. */
class Names {
  readonly #whole: RegExp | null;
  readonly #last: RegExp | null;

  constructor(names: ReadonlySet<string>, places: ReadonlySet<string>) {
    const longest = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const last = longest.flatMap((name): string[] => {
      const words = wordsOfName(name);
      const surname = words.at(-1) ?? "";
      if (surname.length < SURNAME_LEAST || places.has(surname)) return [];
      return [`(?:(?:${words.slice(0, -1).map(escaped).join("|")})\\s+){0,${WORDS_BEFORE_MOST}}${escaped(surname)}`];
    });
    this.#whole = eitherOf([...longest.map((name) => name.split(/\s+/)), ...longest.map((name) => wordsOfName(name).slice(-2)).filter((words) => words.length > 0)].map(joined), "giu");
    this.#last = eitherOf(last, "gu");
  }

  withhold(text: string): string {
    const whole = this.#whole === null ? text : text.replace(this.#whole, WITHHELD);
    return this.#last === null ? whole : whole.replace(this.#last, WITHHELD);
  }
}

/** Words with white space, or the signs that stand for it in addresses, between them. */
const joined = (words: readonly string[]): string => words.map(escaped).join("(?:[\\s_+.-]|%20){1,3}");

const eitherOf = (patterns: readonly string[], flags: string): RegExp | null => (patterns.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, flags));

const isClaimant = (value: Fields): boolean => typeof value["name"] === "string" && PRIVATE.has(value["type"]);

/** Names of persons that claims, or anything made of them, tell: claimants who are persons or witnesses and have a name. */
function namesIn(value: unknown, names: Set<string>): Set<string> {
  if (value === null || typeof value !== "object") return names;
  const fields = value as Fields;
  if (isClaimant(fields) && /\p{Lu}/u.test(String(fields["name"]))) names.add(String(fields["name"]));
  for (const inner of Object.values(fields)) namesIn(inner, names);
  return names;
}

const placesOf = (facts: readonly Fact[]): Set<string> => new Set(facts.flatMap(({ claim }) => claim.where.map(({ name }) => name)));

/** Writes a value anew without names and exact points, whatever it is made of. */
class Cleaner {
  /** A claimant's key is made of its name: each gets a number in its place, so that two who are withheld stay two. */
  readonly #keys = new Map<unknown, string>();
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  clean<T>(value: T): T {
    return this.#clean(value) as T;
  }

  #clean(value: unknown): unknown {
    if (typeof value === "string") return this.#names.withhold(value);
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map((one) => this.#clean(one));
    const fields = value as Fields;
    const isRounded = typeof fields["lat"] === "number" && fields["precision"] === "exact";
    const cleaned = Object.fromEntries(
      Object.entries(fields).map(([name, one]) => [name, COORDINATES.has(name) && typeof one === "number" ? round(one) : name === "precision" && isRounded ? ROUNDED : this.#clean(one)]),
    );
    if (!isClaimant(fields)) return cleaned;
    return { ...cleaned, name: WITHHELD, ...("key" in fields ? { key: this.#keyOf(fields["key"]) } : {}) };
  }

  #keyOf(key: unknown): string {
    const known = this.#keys.get(key) ?? `withheld:${this.#keys.size + 1}`;
    this.#keys.set(key, known);
    return known;
  }
}

/**
 * An extract that names no private person and no exact point, in any of its views: names of persons and witnesses who claim something are withheld wherever
 * they stand, in quotes, titles and addresses too, and every coordinate is rounded. Names that the reader did not take for a claimant can still stand in quoted words.
 */
export const doNoHarm = (extract: Extract): Extract => new Cleaner(new Names(namesIn(extract, new Set()), placesOf(extract.facts))).clean(extract);
