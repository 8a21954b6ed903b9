import type { Context } from "hono";
import { streamSSE, type SSEStreamingApi } from "hono/streaming";
import type { Head } from "../../core/index.js";
import type { RecordFile } from "../record/index.js";
import { RefusedRequest } from "./refusal.js";

export interface EventTimes {
  /** How often the head is looked at: other programs write to the record too. */
  readonly pollMs: number;
  /** How often a line without meaning is sent, so that nobody between takes the stream for dead. */
  readonly stillMs: number;
}

export const EVENT_TIMES: EventTimes = { pollMs: 1000, stillMs: 15_000 };

/** Streams open at once, at most. */
const STREAMS_MAX = 200;

/** Tells whoever listens when the log grew. One look at the head serves all, and nobody looks while nobody listens. */
export class Events {
  readonly #streams = new Set<(head: Head | null) => void>();
  #timer: NodeJS.Timeout | null = null;
  #seen = -1;

  constructor(
    readonly record: RecordFile,
    readonly times: EventTimes = EVENT_TIMES,
  ) {}

  /** A stream of heads: the present one at once, unless the client says by `Last-Event-ID` that it has it. */
  respond(context: Context): Response {
    if (this.#streams.size >= STREAMS_MAX) throw new RefusedRequest(503, "too-many-streams", `${STREAMS_MAX} streams of events are open already; close some, or ask for /api/head now and then`);
    const last = Number(context.req.header("last-event-id") ?? "-1");
    context.header("X-Accel-Buffering", "no");
    return streamSSE(context, (stream) => this.#serve(stream, last));
  }

  /** Ends every stream. */
  close(): void {
    for (const tell of this.#streams) tell(null);
    this.#rest();
  }

  async #serve(stream: SSEStreamingApi, last: number): Promise<void> {
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let sent = last;
    const tell = (head: Head | null): void => {
      if (head === null) end();
      else if (head.seq !== sent) void stream.writeSSE({ event: "head", id: String((sent = head.seq)), data: JSON.stringify({ seq: head.seq, hash: head.hash }) });
    };
    stream.onAbort(end);
    this.#streams.add(tell);
    const still = setInterval(() => void stream.write(": still here\n\n"), this.times.stillMs);
    try {
      await stream.write("retry: 1000\n\n");
      tell(await this.record.head());
      this.#timer ??= setInterval(() => void this.#poll(), this.times.pollMs);
      await ended;
    } finally {
      clearInterval(still);
      this.#streams.delete(tell);
      if (this.#streams.size === 0) this.#rest();
    }
  }

  /** A record that is out of reach now may be back at the next look, so the streams stay open. */
  async #poll(): Promise<void> {
    const head = await this.record.head().catch(() => null);
    if (head === null || head.seq === this.#seen) return;
    this.#seen = head.seq;
    for (const tell of this.#streams) tell(head);
  }

  #rest(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
