import type { Refused } from "../open.js";
import type { BatchOutcome, Settled } from "./model.js";

/** Strings from this length on are handed over as they are, for JSON would look at each of their signs. */
const LONG = 1 << 10;

/** Where in an outcome a value has its place: file, report, then names of fields. */
type Path = readonly (string | number)[];

/** An outcome on its way between two threads: as JSON, which costs a fraction of a structured clone, but for its bytes and long strings. */
export interface Handed {
  readonly json: string;
  readonly whole: readonly (readonly [path: Path, value: string | ArrayBufferView])[];
}

/** What a worker hands over, and the buffers that go with it without a copy and are gone from the worker then: the one its files came in, and those that a value has to itself. */
export function handOver(outcome: BatchOutcome<Settled>, given: ArrayBuffer): { readonly handed: Handed; readonly buffers: readonly ArrayBuffer[] } {
  const whole: [Path, string | ArrayBufferView][] = [];
  const json = JSON.stringify(outcome.map((reports, file) => reports.map((one, i) => withoutWhole(one, [file, i], whole))));
  const buffers = new Set<ArrayBuffer>();
  for (const [, value] of whole) if (typeof value !== "string" && (value.buffer === given || value.byteLength === value.buffer.byteLength)) buffers.add(value.buffer as ArrayBuffer);
  return { handed: { json, whole }, buffers: [...buffers] };
}

/** The outcome as it was handed over. */
export function takeOver<T extends Settled>({ json, whole }: Handed): BatchOutcome<T> {
  const outcome = JSON.parse(json) as BatchOutcome<T>;
  for (const [path, value] of whole) {
    let at = outcome as unknown as Record<string | number, unknown>;
    for (const name of path.slice(0, -1)) at = at[name] as typeof at;
    at[path.at(-1) ?? ""] = value;
  }
  return outcome;
}

/** A copy of a report's fields, and theirs, with null for what goes as it is; lists are left as they are. */
function withoutWhole(one: Settled | Refused, path: Path, whole: [Path, string | ArrayBufferView][]): unknown {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(one) as [string, unknown][]) {
    if ((typeof value === "string" && value.length >= LONG) || ArrayBuffer.isView(value)) {
      whole.push([[...path, name], value]);
      copy[name] = null;
    } else copy[name] = typeof value === "object" && value !== null && !Array.isArray(value) ? withoutWhole(value as Settled, [...path, name], whole) : value;
  }
  return copy;
}
