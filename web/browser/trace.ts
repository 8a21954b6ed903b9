/** What a browser's trace tells of a page's main thread, in ms on the processor: what other work on the machine takes does not count. */

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Beginning and length on the clock, and the time on the processor, in microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What a trace is asked to hold. */
export const TRACED = { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] };

const FRAME = "FireAnimationFrame";
/** A trace's names for a task that runs script, and for the jobs that promises leave. */
const SCRIPT = new Set(["EventDispatch", "FunctionCall", "TimerFire", FRAME, "EvaluateScript", "RunMicrotasks", "HandlePostMessage"]);

/** What ran on a page's main thread, of the given names. */
function eventsOf(trace: Buffer, names: ReadonlySet<string>): TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  const found = traceEvents.filter(({ name, pid, tid }) => names.has(name) && mains.has(`${pid} ${tid}`));
  if (found.length === 0) throw new Error(`the trace holds nothing of a page named ${[...names].join(", ")}`);
  return found;
}

/** Runs of script in their order, those within another left out. */
function scriptRuns(trace: Buffer): { readonly isFrame: boolean; readonly ms: number }[] {
  const runs = eventsOf(trace, SCRIPT).sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0) || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  return runs.flatMap(({ name, ts = 0, dur = 0, tdur = 0 }) => {
    if (ts < end) return [];
    end = ts + dur;
    return [{ isFrame: name === FRAME, ms: tdur / 1000 }];
  });
}

/** The longest run of script. */
export const longestScript = (trace: Buffer): number => Math.max(...scriptRuns(trace).map(({ ms }) => ms));

/** The longest task: script, and what the browser does for it within the same task, such as layout and clearing away. */
export const longestTask = (trace: Buffer): number => eventsOf(trace, new Set(["RunTask"])).reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);

/** Script a frame, least first: of the frame itself and of what ran since the one before. */
export function scriptOfFrames(trace: Buffer): readonly number[] {
  const frames: number[] = [];
  let since = 0;
  for (const { isFrame, ms } of scriptRuns(trace)) {
    since += ms;
    if (!isFrame) continue;
    frames.push(since);
    since = 0;
  }
  return frames.sort((a, b) => a - b);
}
