import { createHash } from "node:crypto";
import type { Problem, Report } from "../core/index.js";
import { TOLD, type Arrived, type Drawn, type Hints, type IntakeOptions, type Item, type Medium, type Provenance, type Source } from "./arrival.js";
import { Content, isLimitError, LimitError, Scales } from "./content.js";
import { dayIn, publicationDate } from "./date/index.js";
import type { PageAbout } from "./form.js";
import { BYTE_LIMIT, LIMITS, type IntakeLimits } from "./limits.js";
import { mediumOf } from "./media/index.js";
import { isScant, LITTLE_TEXT, openReport, openText, type Opened, type Refused } from "./open.js";

/** Length of the parts a long table is cut into. */
const PART_BYTES = 1 << 18;

/** An input whose bytes wait to be opened elsewhere. */
export type Unopened = Source & { readonly bytes: Uint8Array };

/** One walk through an input and all that is in it. */
interface Walk {
  readonly options: IntakeOptions;
  readonly limits: IntakeLimits;
  /** What is no archive is handed on unopened. */
  readonly isUnpackingOnly: boolean;
  readonly scales: Scales;
  members: number;
}

/** The program's own file for a medium could not be loaded: no trouble of the data. */
class LoadFault extends Error {}

type Outcome = Arrived | Refused | { readonly unopened: Unopened };

/** Every report in an input, however it is packed, in order. Trouble with one is told in its place, and the rest goes on; never throws on data. */
export async function* openAll(source: Source, options: IntakeOptions = {}): AsyncGenerator<Arrived | Refused> {
  for await (const outcome of somethingOf(source, startWalk(options, false))) if (!("unopened" in outcome)) yield outcome;
}

/** The files in an input, unpacked and not yet opened: archives are gone through, all else comes out as it is. */
export async function* unpack(source: Source, options: IntakeOptions = {}): AsyncGenerator<Unopened | Refused> {
  for await (const outcome of somethingOf(source, startWalk(options, true))) {
    if ("unopened" in outcome) yield outcome.unopened;
    else if ("problem" in outcome) yield outcome;
  }
}

/** A walk that tells where an input held nothing at all. */
async function* somethingOf(source: Source, run: Walk): AsyncGenerator<Outcome> {
  let isEmpty = true;
  for await (const outcome of walk(run.scales.given(source), 0, run)) {
    isEmpty = false;
    yield outcome;
  }
  if (isEmpty) yield refusal(source, "no-reports", "nothing in it can be read: no page, letter, item or document; check what it holds");
}

function startWalk(options: IntakeOptions, isUnpackingOnly: boolean): Walk {
  const limits = { ...LIMITS, ...options.limits };
  return { options, limits, isUnpackingOnly, scales: new Scales(limits), members: 0 };
}

async function* walk(source: Source, depth: number, run: Walk): AsyncGenerator<Outcome> {
  const content = new Content(source);
  try {
    const medium = mediumOf(await content.head(), source, run.options);
    if (run.isUnpackingOnly && medium?.isTable === true) yield* tableParts(source, content);
    else if (run.isUnpackingOnly && medium?.isArchive !== true) {
      const { name, origin, mediaType, hints } = source;
      yield { unopened: { name, ...(origin === undefined ? {} : { origin }), mediaType, ...(hints === undefined ? {} : { hints }), bytes: await content.all(run.limits.documentBytes) } };
    } else if (medium === null) yield await openPlain(source, await content.all(BYTE_LIMIT), run);
    else if (depth >= run.limits.depth) yield refusal(source, "too-deep", `it lies ${depth} containers deep, and ${run.limits.depth} are gone into; unpack the outer ones`);
    else yield* openMedium(medium, source, content, depth, run);
  } catch (error) {
    if (error instanceof LoadFault) throw error;
    yield refusal(source, ...reasonOf(error, "it"));
  } finally {
    await content.close();
  }
}

/** A table's parts, to be opened elsewhere. */
async function* tableParts(source: Source, content: Content): AsyncGenerator<Outcome> {
  const { partsOf } = await import("./media/table-parts.js");
  for await (const item of partsOf(content, source, PART_BYTES)) yield "refused" in item ? item.refused : { unopened: item.source };
}

async function* openMedium(medium: Medium, source: Source, content: Content, depth: number, run: Walk): AsyncGenerator<Outcome> {
  const { open } = await medium.load().catch((cause: unknown) => {
    throw new LoadFault(medium.name, { cause });
  });
  try {
    for await (const item of open({ source, content, limits: run.limits, columns: run.options.columns })) {
      if (++run.members > run.limits.members) throw new LimitError("too-many", `it holds more than ${run.limits.members} reports and files; split it`);
      yield* settle(item, medium, source, content, depth, run);
      if (run.scales.isBurst) return;
    }
  } catch (error) {
    if (error instanceof LoadFault) throw error;
    yield refusal(source, ...reasonOf(error, medium.about));
  }
}

async function* settle(item: Item, medium: Medium, source: Source, content: Content, depth: number, run: Walk): AsyncGenerator<Outcome> {
  if ("refused" in item) yield item.refused;
  else if ("source" in item) yield* inside(item.source, depth + 1, run);
  else yield openDrawn(item.drawn, medium, source, content, run);
}

/** Something out of a container, weighed with all that came before it. */
async function* inside(source: Source, depth: number, run: Walk): AsyncGenerator<Outcome> {
  try {
    yield* walk(run.scales.unpacked(source), depth, run);
  } catch (error) {
    if (!isLimitError(error)) throw error;
    yield refusal(source, error.code, error.message);
  }
}

/** Text that a medium drew, as a report. */
function openDrawn(drawn: Drawn, medium: Medium, source: Source, content: Content, run: Walk): Arrived | Refused {
  const hints = { ...drawn.hints, ...definedOf(source.hints ?? {}) };
  const { day, problems } = dayOf(hints, run.options);
  const opened = openText(drawn.text, hints.id ?? source.name, { date: day, title: hints.title, form: "plain" }, { charset: "utf-8", problems: [...drawn.problems, ...problems] });
  if ("problem" in opened) return opened;
  const whole = content.whole;
  const bytes = drawn.bytes ?? whole ?? Buffer.from(drawn.text);
  const original = drawn.bytes === undefined && whole !== null ? { original: { bytes: whole, mediaType: medium.mediaType } } : {};
  return { ...opened, provenance: provenanceOf(source, hints, bytes, medium.mediaType), ...original, ...(drawn.claims === undefined ? {} : { claims: drawn.claims }) };
}

/** A plain text or a web page, by the readers of our own; a page they find little in is tried by others. */
async function openPlain(source: Source, bytes: Uint8Array, { options }: Walk): Promise<Arrived | Refused> {
  const hints = source.hints ?? {};
  const { day, problems } = dayOf(hints, options);
  const form = source.mediaType === "text/html" ? { form: "html" } : {};
  const name = hints.id ?? source.name;
  const opened = openReport(bytes, form.form === undefined && hints.id !== undefined ? source.name : name, { date: day, title: hints.title, charset: hints.charset, ...form });
  if ("problem" in opened) return { ...opened, id: name, problem: placed(source, opened.problem) };
  const { about: ask } = opened;
  const about = ask?.() ?? {};
  const provenance = { ...provenanceOf(source, { ...aboutHints(about), ...definedOf(hints) }, bytes, ask === undefined ? "text/plain" : "text/html"), canonicalUrl: about.canonicalUrl };
  const fuller = ask === undefined ? null : await fullerText(opened, about);
  const title = opened.report.title ?? about.title;
  const report = { ...opened.report, id: name, ...(title === undefined ? {} : { title }), problems: [...problems, ...(opened.report.problems ?? [])] };
  const original = opened.charset === "utf-8" && fuller === null ? {} : { original: { bytes, mediaType: provenance.mediaType } };
  return { report: fuller === null ? report : withText(report, fuller), charset: opened.charset, ...(ask === undefined ? {} : { about: ask }), provenance, ...original };
}

/** The report read as another text than its page's; that text's own header tells the day where the page does not. */
function withText({ id, date, title, problems }: Report, text: string): Report {
  const day = date ?? publicationDate(undefined, [], { text }).date;
  return { id, text, date: day, ...(title === undefined ? {} : { title }), ...(problems === undefined ? {} : { problems }) };
}

/** A longer text of a page whose markup hides it: from its linked data, else by Readability; null where our own is no worse. */
async function fullerText(opened: Opened, { body }: PageAbout): Promise<string | null> {
  if (!isScant(opened)) return null;
  const { report } = opened;
  const own = report.view?.text.length ?? 0;
  if (body !== undefined && body.length > Math.max(LITTLE_TEXT, own * 2)) return body;
  const { readablePart } = await import("./media/readable.js");
  const text = readablePart(report.text);
  return text !== null && text.length > Math.max(LITTLE_TEXT, own * 2) ? text : null;
}

const aboutHints = ({ language, byline, outlet, agency }: PageAbout): Hints => ({ language, byline, outlet, agency });

/** The day of publication a container tells, in the calendar's form, or the problem with what it tells. */
function dayOf({ date }: Hints, options: IntakeOptions): { readonly day: string | undefined; readonly problems: readonly Problem[] } {
  if (options.date !== undefined) return { day: options.date, problems: [] };
  if (date === undefined || date.trim() === "") return { day: undefined, problems: [] };
  const day = dayIn(date);
  const told = JSON.stringify(date.slice(0, 60));
  return {
    day,
    problems: day === undefined ? [{ code: "bad-date", message: `the date told with it, ${told}, names no day of the calendar without doubt and is not used; give the date with --date` }] : [],
  };
}

function provenanceOf(source: Source, hints: Hints, bytes: Uint8Array, mediaType: string): Provenance {
  const told = Object.fromEntries(TOLD.map((field) => [field, hints[field]])) as Pick<Hints, (typeof TOLD)[number]>;
  return { ...definedOf(told), origin: source.origin ?? source.name, sha256: createHash("sha256").update(bytes).digest("hex"), mediaType };
}

const definedOf = <T extends object>(fields: T): T => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const placed = (source: Source, problem: Problem): Problem => ({ ...problem, message: `${source.origin ?? source.name}: ${problem.message}` });

function refusal(source: Source, code: string, message: string): Refused {
  return { id: source.hints?.id ?? source.name, problem: placed(source, { code, message }) };
}

/** Why an opener gave up: a limit, the file system, or bytes that are not what they should be. */
function reasonOf(error: unknown, what: string): readonly [code: string, message: string] {
  if (isLimitError(error)) return [error.code, error.message];
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === "ENOENT") return ["missing", "there is no such file; check the name"];
  if (code === "EACCES" || code === "EPERM") return ["unreadable", "this user may not read it; change its permissions"];
  if (code === "EISDIR") return ["directory", "it is a folder; name the files in it"];
  return ["broken", `${what} is broken or cut short (${String(message).slice(0, 200)}); get it again`];
}
