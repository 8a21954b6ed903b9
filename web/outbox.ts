/** What was decided while the server was out of reach: kept in this browser, and sent in order once it answers. */
import { useSyncExternalStore } from "react";
import { send, type HttpProblem, type Sent } from "./client.js";
import type { Entry, Standing } from "./wire.js";

/** Something to be put on the record, and how it makes its claims stand. */
export interface Draft {
  readonly path: "decisions" | "claims";
  readonly body: object;
  readonly claims: readonly string[];
  /** Null where it leaves them as they are. */
  readonly standing: Standing | null;
}

export interface Kept extends Draft {
  readonly id: string;
}

/** What a draft came to: its entry; kept here for later; or the server's refusal. */
export type Written = { readonly entry: Entry } | { readonly keptAs: string } | { readonly problem: HttpProblem };

interface Outbox {
  readonly kept: readonly Kept[];
  /** Refusals of what had been kept, since the reader last saw them. */
  readonly refused: readonly HttpProblem[];
}

const KEY = "trucewatch.outbox";
const AGAIN_MS = 2000;

function read(): readonly Kept[] {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "[]") as readonly Kept[];
  } catch {
    return [];
  }
}

let outbox: Outbox = { kept: typeof localStorage === "undefined" ? [] : read(), refused: [] };
/** Entries that what was kept has become, by its id. */
const entries = new Map<string, number>();
const listeners = new Set<() => void>();
let isSending = false;
let made = 0;

function set(next: Partial<Outbox>): void {
  outbox = { ...outbox, ...next };
  localStorage.setItem(KEY, JSON.stringify(outbox.kept));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOutbox = (): Outbox => useSyncExternalStore(subscribe, () => outbox);

export const forgetRefused = (): void => {
  set({ refused: [] });
};

/** The entry that something kept has become; null while it waits or when it was refused. */
export const entryOfKept = (id: string): number | null => entries.get(id) ?? null;

/** Our own last entry on a claim: nobody else's decision, however the view was loaded. */
const own = new Map<string, number>();

/** Sends a draft; a decision tells how far its author has seen the log, his own entries on its claims among it. */
async function post({ path, body, claims }: Draft): Promise<Sent<{ readonly entry: Entry }>> {
  const after = "after" in body && typeof body.after === "number" ? { after: Math.max(body.after, ...claims.map((claim) => own.get(claim) ?? 0)) } : {};
  const sent = await send<{ readonly entry: Entry }>(path, { ...body, ...after });
  if (sent.done) for (const claim of claims) own.set(claim, sent.done.entry.seq);
  return sent;
}

function keep(draft: Draft): Written {
  made += 1;
  const id = `${Date.now().toString(36)}-${made}`;
  set({ kept: [...outbox.kept, { ...draft, id }] });
  setTimeout(() => void sendKept(), AGAIN_MS);
  return { keptAs: id };
}

/** Puts a draft on the record, or keeps it while the server is away; what was kept before goes before it. */
export async function write(draft: Draft): Promise<Written> {
  if (outbox.kept.length > 0) return keep(draft);
  const { done, problem } = await post(draft);
  if (done) return { entry: done.entry };
  return problem.code === "offline" ? keep(draft) : { problem };
}

/** Takes back what still waits; false where it is gone already. */
export function takeBack(id: string): boolean {
  if (isSending || !outbox.kept.some((one) => one.id === id)) return false;
  set({ kept: outbox.kept.filter((one) => one.id !== id) });
  return true;
}

/** Sends what is kept, the oldest first, until all is sent or the server is away again. */
export async function sendKept(): Promise<void> {
  if (isSending) return;
  isSending = true;
  for (let [first] = outbox.kept; first; [first] = outbox.kept) {
    const { done, problem } = await post(first);
    if (problem?.code === "offline") break;
    const { id } = first;
    if (done) entries.set(id, done.entry.seq);
    set({ kept: outbox.kept.filter((one) => one.id !== id), refused: problem ? [...outbox.refused, problem] : outbox.refused });
  }
  isSending = false;
  if (outbox.kept.length > 0) setTimeout(() => void sendKept(), AGAIN_MS);
}
