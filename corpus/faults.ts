import type { Reading, Report, Span } from "../core/index.js";

/** Every promise of the contract that a reading of a report breaks, in words; none for a sound reading. */
export function faultsOf(reading: Reading, report: Report): readonly string[] {
  return [...readerFaults(reading), ...spanFaults(reading, report.text), ...orderFaults(reading), ...citationFaults(reading)];
}

/** The reader survives a fault of a rule; a test must not. */
const readerFaults = ({ problems }: Reading): readonly string[] => problems.filter(({ code }) => code === "reader-fault").map(({ message }) => message);

/** `text.slice(start, end)` is what every span says it is. */
function spanFaults(reading: Reading, text: string): readonly string[] {
  const faults: string[] = [];
  const check = (what: string, { start, end }: Span, words?: string): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) faults.push(`${what}: ${start} to ${end} is no span of the text`);
    else if (words !== undefined && text.slice(start, end) !== words) faults.push(`${what}: the text at ${start} says ${JSON.stringify(text.slice(start, end))}, not ${JSON.stringify(words)}`);
  };
  for (const { id, quote, claimant, where } of reading.claims) {
    check(`quote of ${id}`, quote, quote.exact);
    if (claimant !== null) check(`claimant of ${id}`, claimant);
    for (const place of where) check(`place of ${id}`, place);
  }
  const { dates = [], places = [], counts = [], actors = [], attributions = [] } = reading.mentions ?? {};
  for (const mention of [...dates, ...places, ...counts, ...actors, ...attributions]) check("mention", mention, mention.text);
  for (const { source, cue, content } of attributions) for (const span of [source, cue, content]) if (span !== null) check("attribution", span);
  for (const { code, start, end } of reading.problems) if (start !== undefined && end !== undefined) check(`problem ${code}`, { start, end });
  return faults;
}

/** Claims stand in the order of their quotes, each under an id of its own. */
function orderFaults({ claims }: Reading): readonly string[] {
  const late = claims.filter(({ quote }, i) => quote.start < (claims[i - 1]?.quote.start ?? 0)).map(({ id }) => `${id} stands after a claim with a later quote`);
  const ids = new Set(claims.map(({ id }) => id));
  return ids.size === claims.length ? late : [...late, `${claims.length} claims share ${ids.size} ids`];
}

/** Totals and sums rest on claims of this reading; their bounds are not crossed. */
function citationFaults({ claims, totals, sums }: Reading): readonly string[] {
  const ids = new Set(claims.map(({ id }) => id));
  return [...totals, ...sums].flatMap(({ outcome, min, max, claims: cited }) => {
    const unknown = cited.filter((id) => !ids.has(id)).map((id) => `the sum of ${outcome} cites ${id}, which is no claim`);
    const crossed = min !== null && max !== null && min > max ? [`the sum of ${outcome} runs from ${min} to ${max}`] : [];
    return cited.length === 0 ? [...unknown, ...crossed, `the sum of ${outcome} cites no claim`] : [...unknown, ...crossed];
  });
}
