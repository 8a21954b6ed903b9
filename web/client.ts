import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Head, Page } from "./wire.js";

/** Trouble as the server tells it (RFC 9457). */
export interface HttpProblem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Who was faster, and when. */
  readonly since?: { readonly author: string; readonly recordedAt: string };
}

/** What became of asking for a view. `offline` and a view that is being asked for again keep the rows last had; `seq`: the log stood there or further when they were made. */
export type Asked<T> =
  | { readonly state: "loading"; readonly rows: null }
  | { readonly state: "ready"; readonly rows: T; readonly seq: number }
  | { readonly state: "error"; readonly rows: null; readonly problem: HttpProblem }
  | { readonly state: "offline"; readonly rows: T | null };

export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface Kept {
  readonly tag: string | null;
  readonly rows: unknown;
  readonly seq: number;
}

const KEPT_MOST = 200;
const RETRY_MS = 5000;

const kept = new Map<string, Kept>();

/** The address of a view with its parameters; what is null or false is not asked for. */
export function addressOfView(path: string, params: Params = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== null && value !== undefined && value !== false && value !== "") search.set(name, String(value));
  const words = search.toString();
  return `/api/${path}${words === "" ? "" : `?${words}`}`;
}

function keep(address: string, entry: Kept): void {
  kept.delete(address);
  kept.set(address, entry);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_MOST) break;
    kept.delete(oldest);
  }
}

async function problemOf(response: Response): Promise<HttpProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<HttpProblem>;
  return { status: response.status, code: body.code ?? "unknown", title: body.title ?? response.statusText, detail: body.detail ?? "", ...(body.since && { since: body.since }) };
}

async function ask<T>(address: string, signal: AbortSignal): Promise<Asked<T>> {
  const before = kept.get(address);
  const { seq } = pulse;
  try {
    const response = await fetch(address, { signal, headers: before?.tag ? { "if-none-match": before.tag } : {} });
    if (response.status === 304 && before) return { state: "ready", rows: before.rows as T, seq };
    if (!response.ok) return { state: "error", rows: null, problem: await problemOf(response) };
    const rows = (await response.json()) as T;
    keep(address, { tag: response.headers.get("etag"), rows, seq });
    return { state: "ready", rows, seq };
  } catch (fault) {
    if (signal.aborted) throw fault;
    return { state: "offline", rows: (before?.rows as T | undefined) ?? null };
  }
}

/** Where the record's log stands, by the server's word; `isLive` is false while the server is out of reach. */
export interface Pulse {
  readonly seq: number;
  readonly isLive: boolean;
}

let pulse: Pulse = { seq: 0, isLive: true };
const listeners = new Set<() => void>();
let events: EventSource | null = null;

function beat(next: Pulse): void {
  if (next.seq === pulse.seq && next.isLive === pulse.isLive) return;
  pulse = next;
  for (const listener of listeners) listener();
}

function openEvents(): void {
  events = new EventSource("/api/events");
  events.addEventListener("head", (event) => {
    beat({ seq: (JSON.parse(String(event.data)) as Head).seq, isLive: true });
  });
  events.addEventListener("open", () => {
    beat({ ...pulse, isLive: true });
  });
  events.addEventListener("error", () => {
    beat({ ...pulse, isLive: false });
    if (events?.readyState === EventSource.CLOSED) setTimeout(openEvents, RETRY_MS);
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (events === null) openEvents();
  return () => listeners.delete(listener);
}

export const usePulse = (): Pulse => useSyncExternalStore(subscribe, () => pulse);

/** Asks for a view, and again whenever the log grew or the server is back; rows already had are shown at once. A null path asks for nothing. */
export function useView<T>(path: string | null, params: Params = {}): Asked<T> {
  const address = path === null ? null : addressOfView(path, params);
  const { seq, isLive } = usePulse();
  const [had, setHad] = useState<{ readonly address: string | null; readonly asked: Asked<T> }>({ address: null, asked: { state: "loading", rows: null } });
  useEffect(() => {
    if (address === null) return;
    const stop = new AbortController();
    ask<T>(address, stop.signal).then(
      (asked) => {
        setHad({ address, asked });
      },
      () => undefined,
    );
    return () => {
      stop.abort();
    };
  }, [address, seq, isLive]);
  if (had.address === address) return had.asked;
  const before = address === null ? undefined : kept.get(address);
  return before ? { state: "ready", rows: before.rows as T, seq: before.seq } : { state: "loading", rows: null };
}

/** A long list, page after page: `more` asks for the next page and does nothing at the end. */
export interface Pages<T> {
  readonly asked: Asked<readonly T[]>;
  readonly isWhole: boolean;
  readonly more: () => void;
}

const PAGE_ROWS = 500;

/** Pages had so far. `of` names what they are pages of, and as of which state of the log. */
interface Had<T> {
  readonly of: string;
  readonly address: string | null;
  readonly pages: number;
  readonly asked: Asked<readonly T[]>;
  /** Where the next page begins; null = the list is whole. */
  readonly cursor: string | null;
}

interface Reached<T> {
  readonly rows: readonly T[];
  readonly pages: number;
  readonly cursor: string | null;
}

/** Reads on from what was had until `count` pages are there, or the end. */
async function readOn<T>(path: string, params: Params, had: Reached<T>, count: number, signal: AbortSignal): Promise<Omit<Had<T>, "of" | "address">> {
  const { seq } = pulse;
  let { rows, pages, cursor } = had;
  let isOffline = false;
  do {
    const asked: Asked<Page<T>> = await ask<Page<T>>(addressOfView(path, { ...params, cursor, limit: PAGE_ROWS }), signal);
    if (asked.state === "error") return { asked, pages, cursor: null };
    if (asked.rows === null) return { asked: { state: "offline", rows: pages > 0 ? rows : null }, pages, cursor: null };
    isOffline ||= asked.state === "offline";
    rows = [...rows, ...asked.rows.rows];
    cursor = asked.rows.next;
    pages += 1;
  } while (cursor !== null && pages < count);
  return { asked: isOffline ? { state: "offline", rows } : { state: "ready", rows, seq }, pages, cursor };
}

const FROM_START = { rows: [], pages: 0, cursor: null };

/** A long list by pages; read again, as far as it was read, whenever the log grew. A null path asks for nothing. */
export function usePages<T>(path: string | null, params: Params = {}): Pages<T> {
  const address = path === null ? null : addressOfView(path, params);
  const { seq, isLive } = usePulse();
  const of = `${address ?? ""} ${seq} ${String(isLive)}`;
  const [wanted, setWanted] = useState({ address, count: 1 });
  const count = wanted.address === address ? wanted.count : 1;
  const [had, setHad] = useState<Had<T> | null>(null);
  const asking = useMemo(() => ({ path, params }), [address]);
  const latest = useRef(had);
  useEffect(() => {
    if (asking.path === null) return;
    const stop = new AbortController();
    const before = latest.current;
    const isFurther = before?.of === of && before.asked.rows !== null && before.pages < count;
    if (before?.of === of && !isFurther) return;
    const from = isFurther ? { rows: before.asked.rows ?? [], pages: before.pages, cursor: before.cursor } : FROM_START;
    readOn<T>(asking.path, asking.params, from, count, stop.signal).then(
      (answer) => {
        latest.current = { of, address, ...answer };
        setHad(latest.current);
      },
      () => undefined,
    );
    return () => {
      stop.abort();
    };
  }, [asking, address, of, count]);
  const isCurrent = had?.address === address;
  const isWhole = isCurrent && had.cursor === null;
  const isBehind = !isCurrent || had.pages < count;
  const more = useCallback(() => {
    if (!isWhole && !isBehind) setWanted({ address, count: count + 1 });
  }, [address, count, isWhole, isBehind]);
  return { asked: isCurrent ? had.asked : { state: "loading", rows: null }, isWhole, more };
}

/** What became of a request that writes. */
export type Sent<T> = { readonly done: T; readonly problem?: undefined } | { readonly problem: HttpProblem; readonly done?: undefined };

const OFFLINE: HttpProblem = { status: 0, code: "offline", title: "", detail: "" };

async function answerOf<T>(asking: Promise<Response>): Promise<Sent<T>> {
  try {
    const response = await asking;
    return response.ok ? { done: (await response.json()) as T } : { problem: await problemOf(response) };
  } catch {
    return { problem: OFFLINE };
  }
}

export const send = <T>(path: string, body: unknown): Promise<Sent<T>> =>
  answerOf<T>(fetch(`/api/${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));

/** Sends files as they are, for intake to read. */
export function sendFiles<T>(path: string, author: string, files: readonly File[]): Promise<Sent<T>> {
  const form = new FormData();
  form.set("author", author);
  for (const file of files) form.append("files", file, file.name);
  return answerOf<T>(fetch(`/api/${path}`, { method: "POST", body: form }));
}
