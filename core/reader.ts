import { ClaimReader, confidenceOf, totalsOf, type Found } from "./claims/index.js";
import type { Lexicon } from "./lexicon.js";
import type { Attribution } from "./mentions/attributions/index.js";
import { ActorResolver, atTokens, NameReader, type Actor } from "./mentions/actors/index.js";
import { countedNoun, CountKind, type CountMention } from "./mentions/counts/index.js";
import { DateReader, type DateMention } from "./mentions/dates/index.js";
import { PlaceReader } from "./mentions/places/index.js";
import { Tag, TokenKind, type Claim, type Mentions, type Problem, type Reading, type Report, type Sentences, type Span, type Tokens } from "./model/index.js";
import { Relation, Syntax } from "./syntax/index.js";
import { createSentences, createTokens, isEnglish, isInCapitals, markPassages, Splitter, Tagger, Tokenizer } from "./text/index.js";

/** Reports longer than this many code units are refused with a problem. */
export const TEXT_LIMIT = 8 * 1024 * 1024;

export interface ReadOptions {
  /** Add the mention lists to the reading. */
  readonly mentions?: boolean;
}

/** Reads reports one after another; holds scratch buffers, so one instance a thread. */
export class Reader {
  readonly #lexicon: Lexicon;
  readonly #tokens: Tokens = createTokens(4096);
  readonly #sentences: Sentences = createSentences(256);
  readonly #tokenizer: Tokenizer;
  readonly #splitter: Splitter;
  readonly #tagger: Tagger;
  readonly #dates: DateReader;
  readonly #places: PlaceReader;
  readonly #names: NameReader;
  readonly #actors: ActorResolver;
  readonly #claims: ClaimReader;
  readonly #of: number;

  constructor(lexicon: Lexicon) {
    const { vocabulary, actors: actorLexicon, gazetteer } = lexicon;
    this.#lexicon = lexicon;
    this.#of = vocabulary.require("of");
    this.#tokenizer = new Tokenizer(vocabulary);
    this.#splitter = new Splitter(vocabulary);
    this.#tagger = new Tagger(vocabulary);
    this.#dates = new DateReader(vocabulary);
    this.#places = new PlaceReader(gazetteer, vocabulary);
    this.#names = new NameReader(actorLexicon, vocabulary);
    this.#actors = new ActorResolver(actorLexicon, vocabulary, this.#names);
    this.#claims = new ClaimReader({ vocabulary, rules: lexicon.rules, lexicon: actorLexicon, names: this.#names, actors: this.#actors, syntax: new Syntax(vocabulary), places: this.#places });
  }

  /** Never throws on data: trouble comes back in `problems`, and a fault of a rule costs one report and not the batch. */
  read(report: Report, options: ReadOptions = {}): Reading {
    try {
      return this.#read(report, options);
    } catch (error) {
      const told = error instanceof Error ? error.message : String(error);
      return this.#without(report, [
        ...(report.problems ?? []),
        { code: "reader-fault", message: `report ${report.id} could not be read for a fault in the reader (${told}); nothing was drawn from it: please send the report to the developers` },
      ]);
    }
  }

  #read(report: Report, options: ReadOptions): Reading {
    const problems: Problem[] = [...(report.problems ?? [])];
    const text = report.view?.text ?? report.text;
    if (report.text.length > TEXT_LIMIT) return this.#refuse(report, problems);
    if (text.trim() === "") problems.push({ code: "empty-report", message: `report ${report.id} holds no text; check the file` });
    if (report.date === null)
      problems.push({ code: "no-date", message: `no publication date found in ${report.id}: dates without a year and "Thursday" stay unresolved; give one with --date YYYY-MM-DD` });
    const tokens = this.#tokens;
    this.#tokenizer.tokenize(text, tokens);
    tokens.inCapitals = isInCapitals(tokens);
    const language = isEnglish(tokens) ? "en" : "und";
    if (language === "und") problems.push({ code: "language", message: `${report.id} does not read as English, the only language read: what it says is missed; give it in translation` });
    this.#splitter.split(tokens, this.#sentences);
    const { count, first, last } = this.#sentences;
    for (let i = 0; i < count; i++) this.#tagger.tag(tokens, first[i]!, last[i]!);
    markPassages(tokens, this.#sentences);
    const dates = this.#dates.read(tokens, this.#sentences, report.date);
    this.#tellImpossible(report, dates, problems);
    const named = this.#places.read(tokens, this.#sentences);
    this.#names.read(tokens, named);
    const places = named.filter((place) => !this.#names.isBody(place));
    this.#actors.begin(tokens);
    const found = this.#claims.read(tokens, this.#sentences, { dates, places, date: report.date, hasPositions: options.mentions === true }, report.id);
    const { totals, sums } = totalsOf(found.finished, report.date, found.memory.covers);
    for (const { claim } of found.finished) claim.confidence = confidenceOf(claim);
    const claims = found.finished.map(({ claim }): Claim => claim).sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
    const reading: Reading = {
      report: {
        id: report.id,
        date: report.date,
        language,
        reader: this.#lexicon.version,
        ...(report.title ? { title: report.title } : {}),
        ...(found.memory.dateline === null ? {} : { dateline: found.memory.dateline }),
      },
      claims: report.view ? claims.map((claim) => this.#mapClaim(report, claim)) : claims,
      totals,
      sums,
      ...(options.mentions ? { mentions: this.#mentions(report, dates, found) } : {}),
      problems,
    };
    return reading;
  }

  #refuse(report: Report, problems: Problem[]): Reading {
    problems.push({ code: "too-long", message: `report ${report.id} has ${report.text.length} characters, more than the limit of ${TEXT_LIMIT}; split it` });
    return this.#without(report, problems);
  }

  /** A reading of nothing. */
  #without(report: Report, problems: readonly Problem[]): Reading {
    return { report: { id: report.id, date: report.date, language: "en", reader: this.#lexicon.version }, claims: [], totals: [], sums: [], problems };
  }

  /** "31 April": a date that is no day of the calendar, unless the header's was told already. */
  #tellImpossible(report: Report, dates: readonly DateMention[], problems: Problem[]): void {
    for (const date of dates) {
      if (!date.isImpossible) continue;
      const span = this.#mapSpan(report, date);
      if (problems.some(({ code, start, end }) => code === "bad-date" && start !== undefined && end !== undefined && start < span.end && span.start < end)) continue;
      problems.push({ code: "bad-date", ...span, message: `"${report.text.slice(span.start, span.end)}" is no day of the calendar and dates nothing; check the report` });
    }
  }

  /** Offsets of the plain view, as offsets into the report as given. */
  #mapSpan(report: Report, span: Span): Span {
    const offsets = report.view?.offsets;
    if (!offsets) return { start: span.start, end: span.end };
    const at = offsets[span.end - 1]!;
    return { start: offsets[span.start]!, end: at + entityLength(report.text, at, report.view!.text.charCodeAt(span.end - 1)) };
  }

  #mapClaim(report: Report, claim: Claim): Claim {
    const quote = this.#mapSpan(report, claim.quote);
    return {
      ...claim,
      quote: { exact: report.text.slice(quote.start, quote.end), ...quote },
      claimant: claim.claimant && { ...claim.claimant, ...this.#mapSpan(report, claim.claimant) },
      where: claim.where.map((place) => ({ ...place, ...this.#mapSpan(report, place) })),
    };
  }

  /** The source as it stands beside its cue: in "the envoy, who said …" it is "who". */
  #sourceOf({ source, clause }: Attribution): { first: number; last: number } | null {
    if (clause?.relation !== Relation.Relative || clause.subject !== source) return source;
    for (let at = clause.first - 1; at >= clause.start && at > (source?.first ?? 0); at--) if (this.#tokens.tag[at] === Tag.Relative) return { first: at, last: at + 1 };
    return source;
  }

  /** What a quoted speaker says of others' words is part of what is quoted, and no attribution of the report's. */
  #unquoted(attributions: readonly Attribution[]): Attribution[] {
    const { code, kind } = this.#tokens;
    const { count, first, last, paragraph } = this.#sentences;
    const quoted = new Uint8Array(this.#tokens.count);
    let isOpen = false;
    for (let i = 0; i < count; i++) {
      if (i > 0 && paragraph[i] !== paragraph[i - 1]) isOpen = false;
      for (let at = first[i]!; at < last[i]!; at++) {
        if (kind[at] === TokenKind.OpeningQuote) isOpen = true;
        else if (kind[at] === TokenKind.ClosingQuote) isOpen = false;
        quoted[at] = isOpen ? 1 : 0;
      }
    }
    return attributions.filter((one) => (quoted[one.cueFirst] === 0 || code[one.cueFirst] === COLON) && !isThoughtTold(one, attributions));
  }

  /** Every party that is named and whoever speaks, pronouns and short forms resolved, in the order of the text. */
  #actorsIn({ attributions, memory }: Found): Actor[] {
    const actors = this.#names.names.map((name) => atTokens(this.#actors.named(name), name.first, name.last));
    const known = new Set(actors.map(({ first, last }) => `${first} ${last}`));
    for (const { source, actor } of attributions) {
      if (source === null || actor === null) continue;
      const isHere = actor.first >= source.first && actor.last <= source.last;
      const { name, type } = memory.fullNames.of(this.#tokens, actor);
      const speaker = { ...(isHere ? actor : atTokens(actor, source.first, source.last)), name, type };
      const key = `${speaker.first} ${speaker.last}`;
      if (!known.has(key)) actors.push(speaker);
      known.add(key);
    }
    return actors.sort((a, b) => a.first - b.first || b.last - a.last);
  }

  /** The word that heads what is counted. */
  #unitOf({ last }: CountMention): string | null {
    const { start, end, text } = this.#tokens;
    const head = countedNoun(this.#tokens, last, this.#of);
    return head < 0 ? null : text.slice(start[head], end[head]);
  }

  #mentions(report: Report, dates: readonly DateMention[], found: Found): Mentions {
    const tokens = this.#tokens;
    const at = (span: Span): Span & { text: string } => {
      const mapped = this.#mapSpan(report, span);
      return { ...mapped, text: report.text.slice(mapped.start, mapped.end) };
    };
    const span = (first: number, last: number): Span => this.#mapSpan(report, { start: tokens.start[first]!, end: tokens.end[last - 1]! });
    return {
      dates: dates.map((date) => ({ ...at(date), value: date.value, type: date.type, relative: date.relative, timex: date.timex })),
      places: found.places
        .filter(({ isResolved }) => isResolved)
        .map((place) => ({ name: place.name, lat: place.lat, lon: place.lon, country: place.country, precision: place.precision, id: place.id, ...at(place) })),
      counts: found.counts
        .filter(({ kind }) => kind === CountKind.Cardinal)
        .map((count) => ({ ...at(count), qualifier: count.qualifier, value: count.value, min: count.min, max: count.max, unit: this.#unitOf(count) })),
      actors: this.#actorsIn(found).map(({ first, last, name, party, type }) => ({ ...at(tokenSpan(tokens, first, last)), name, party, type })),
      attributions: this.#unquoted(found.attributions).map((attribution) => {
        const { cueFirst, cueLast, content } = attribution;
        const source = this.#sourceOf(attribution);
        const first = Math.min(cueFirst, source?.first ?? cueFirst, ...content.map(([from]) => from));
        const last = Math.max(cueLast, source?.last ?? cueLast, ...content.map(([, to]) => to));
        const [from, to] = content[0] ?? [cueLast, cueLast];
        return {
          ...at(tokenSpan(tokens, first, last)),
          source: source && span(source.first, source.last),
          cue: span(cueFirst, cueLast),
          content: from < to ? span(from, to) : span(cueFirst, cueLast),
        };
      }),
    };
  }
}

/** "said she hopes to win": what somebody thinks, as part of what another says. */
function isThoughtTold({ manner, cueFirst }: Attribution, attributions: readonly Attribution[]): boolean {
  return manner === "think" && attributions.some((other) => other.cueFirst !== cueFirst && other.manner !== "hold" && other.content.some(([first, last]) => first <= cueFirst && cueFirst < last));
}

const COLON = 58;
const AMPERSAND = 38;
const ENTITY_LENGTH_MAX = 12;

/** How many code units of the report stand for one of the view: an entity is more than one. */
function entityLength(text: string, at: number, code: number): number {
  if (text.charCodeAt(at) !== AMPERSAND || code === AMPERSAND) return 1;
  const end = text.indexOf(";", at);
  return end > at && end - at <= ENTITY_LENGTH_MAX ? end - at + 1 : 1;
}

function tokenSpan(tokens: Tokens, first: number, last: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[last - 1]! };
}
